"""Forms: the ways in which English newspapers word a sentence, with what it says marked in it.

A template is the sentence with slots in braces, such as `{who}`, and with marks that leave no trace in it:

- `[...]1` is what the first statement says, without quotation marks and punctuation at its edges, without a
  leading `that` or `whether`; of one statement there may be several stretches;
- `(...)1` is its cue: the verb, or the words that do a verb's work;
- `<...>` is the word that names a meeting.

The forms are those that newspapers use, not those that some parser reads.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import attrs

if TYPE_CHECKING:
    from newsevents.schema.statement import Act, Mode

Kind: TypeAlias = Literal[
    "narrator",
    "direct",
    "indirect",
    "mixed",
    "source",
    "pronoun",
    "reply",
    "hearsay",
    "count",
    "date",
    "meeting",
]
"""What a form shows: the narrator's own words, a way to attribute, or numbers, times and meetings."""

KINDS: tuple[Kind, ...] = get_args(Kind)
"""All kinds of forms."""

_FIELD_OF = {
    **dict.fromkeys(("who", "he", "him", "has", "are", "say"), "who"),
    **dict.fromkeys(("subject", "now", "then", "is", "was", "verdict", "affair", "aim", "deed"), "topic"),
    **{slot: slot for slot in ("other", "when", "soon", "count", "place")},
    "cue": "verb",
}
"""Which field of a line a slot is filled from."""

_MARK = re.compile(r"[\[(<]|[\])]\d|>|\{\w+\}")


@attrs.frozen
class Says:
    """What is known of a statement from the form alone."""

    mode: Mode
    """Direct, indirect or mixed."""

    act: Act | None = "asserts"
    """What the speaker does; `None` where the verb in the slot `{cue}` says it."""

    speaker: str | None = "who"
    """The slot that names the speaker; `None` where the text does not."""

    within: int | None = None
    """Number of the statement of this form around it, from 1."""


@attrs.frozen(slots=False)
class Form:
    """A way to word a sentence, or two that belong together.

    Example:
        >>> Form("indirect", "{who} (said)1 that [{subject} {then}]1.", (Says("indirect"),)).name
        '{who} said that {subject} {then}.'
    """

    kind: Kind
    """What it shows."""

    template: str
    """The sentence with its slots and marks."""

    says: tuple[Says, ...] = ()
    """The statements, by the numbers of the marks."""

    planned: bool = False
    """Whether its meeting is still to come."""

    @cached_property
    def name(self) -> str:
        """The template without its marks."""
        return _MARK.sub(lambda mark: mark[0] if mark[0][0] == "{" else "", self.template)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """The template cut into words, slots and marks."""
        found, at = [], 0
        for mark in _MARK.finditer(self.template):
            found += [self.template[at : mark.start()], mark[0]]
            at = mark.end()
        return tuple(piece for piece in (*found, self.template[at:]) if piece)

    @cached_property
    def slots(self) -> frozenset[str]:
        """Names of the slots, in lower case."""
        return frozenset(piece[1:-1].lower() for piece in self.pieces if piece[0] == "{")

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields of a line that the slots need, in the order in which they are drawn."""
        return tuple(dict.fromkeys(_FIELD_OF[slot] for slot in sorted(self.slots)))


def _forms(kind: Kind, rows: tuple[tuple[str, tuple[Says, ...]], ...]) -> tuple[Form, ...]:
    return tuple(Form(kind, template, says) for template, says in rows)


_DIRECT, _INDIRECT, _MIXED = Says("direct"), Says("indirect"), Says("mixed")

NARRATOR = tuple(
    Form("narrator", template)
    for template in (
        "Snow fell.",
        "The road to the coast is long.",
        "Prices fell {when}.",
        "The claim surprised nobody.",
        "The so-called “flood tourists” left {when}.",
        "Its second book, “The Long Road”, sold well.",
        "The report is 40 pages long and was published {when}.",
        "The warning signs are in three languages.",
        "{Who} left the capital {when}.",
        "{Who} {are} expected to visit {place} {soon}.",
        "{Who} {has} not commented.",
        "The court ruled that the road must reopen.",
        "A statement is expected {soon}.",
        "The flood claimed three lives.",
        "Drivers claimed their refunds at the counter.",
        "The army ordered 300 trucks {when}.",
        "The mayor put flowers on the grave.",
        "The orchestra answered with a waltz.",
        "The hotel offers rooms with a view of the lake.",
        "The minister maintains close ties with {place}.",
        "The line that divides the two villages dates from the war.",
        "The team posted its first profit in years.",
        "There was no word from the islands {when}.",
        "A sign on the door read “Closed for good”.",
        "The old bridge, known as “the Snake”, was torn down {when}.",
        "The judge found the keys under a chair.",
        "{Who} sold two ships to a firm in {place} and three to another.",
        "The parties agreed on a new timetable {when}.",
        "The road, according to plan, was widened {when}.",
        "The vote was called off because of the storm.",
    )
)
"""Sentences in which nobody says anything."""

DIRECT = _forms(
    "direct",
    (
        ("“[{Subject} {now}]1,” {who} ({cue})1.", (Says("direct", None),)),
        ("“[{Subject} {now}]1,” ({cue})1 {who}.", (Says("direct", None),)),
        ("“[{Subject} {now}]1,” {who} ({say})1.", (_DIRECT,)),
        ("{Who} (said)1: “[{Subject} {now}]1.”", (_DIRECT,)),
        ("{Who} (said)1, “[{Subject} {now}]1.”", (_DIRECT,)),
        ("“[{Subject}]1,” {who} (said)1, “[{now}]1.”", (_DIRECT,)),
        ("“[{Subject}]1,” (said)1 {who}, “[{now}]1.”", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (said)1. “[We can wait no longer]1.”", (_DIRECT,)),
        ("“[{Subject} {now}]1,” (said)1 {who}. “[We can wait no longer. Nobody can]1.”", (_DIRECT,)),
        ("“[Is it true that {subject} {now}?]1” {who} (asked)1.", (Says("direct", "questions"),)),
        ("“[{Subject} {now}!]1” (shouted)1 {who}.", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (told)1 reporters {when}.", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (said)1 {when}.", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (said)1 at a news conference in {place}.", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (wrote)1 in a letter to members.", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (said)1, leaving the hall.", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (said)1, (adding)2: “[We can wait no longer]2.”", (_DIRECT, _DIRECT)),
        ("“[{Subject} {now}]1,” {who} (said)1. “[We have waited]1.\n\n“[Nobody came]1.”", (_DIRECT,)),
        ("{Who} (said)1: “[{Subject} {now}]1.\n\n“[Nobody came]1.”", (_DIRECT,)),
        ("“[{Subject} {now}]1,” {who} (said)1.\n\n“[We can wait no longer]2.”", (_DIRECT, _DIRECT)),
        ("{Who} left no doubt. “[{Subject} {now}]1,” {he} (said)1.", (_DIRECT,)),
        ("As {who} (put)1 it: “[{Subject} {now}]1.”", (_DIRECT,)),
        ("For {who}, the case is clear: “[{Subject} {now}]1.”", (_DIRECT,)),
    ),
)
"""Quotations."""

INDIRECT = _forms(
    "indirect",
    (
        ("{Who} (said)1 [{subject} {then}]1.", (_INDIRECT,)),
        ("{Who} ({cue})1 that [{subject} {then}]1.", (Says("indirect", None),)),
        ("{Who} {has} (said)1 that [{subject} {now}]1.", (_INDIRECT,)),
        ("[{Subject} {then}]1, {who} (said)1.", (_INDIRECT,)),
        ("[{Subject} {then}]1, (said)1 {who}.", (_INDIRECT,)),
        ("[{Subject}]1, {who} (said)1, [{then}]1.", (_INDIRECT,)),
        ("[{Subject} {then}]1, {who} (told)1 reporters in {place}.", (_INDIRECT,)),
        ("{Who} (told)1 reporters [{subject} {then}]1.", (_INDIRECT,)),
        ("{Who} (told)1 a news conference {when} that [{subject} {then}]1.", (_INDIRECT,)),
        ("{Who} (said)1 {when} that [{subject} {then}]1.", (_INDIRECT,)),
        ("{Who} (said)1 {when} [{subject} {then}]1.", (_INDIRECT,)),
        ("In a statement, {who} (said)1 that [{subject} {then}]1.", (_INDIRECT,)),
        ("Asked about the delay, {who} (said)1 [{subject} {then}]1.", (_INDIRECT,)),
        ("But {who} later (said)1 that [{subject} {then}]1.", (_INDIRECT,)),
        ("Speaking in {place} {when}, {who} (said)1 [{subject} {then}]1.", (_INDIRECT,)),
        ("{Who} (said)1 [{subject} {then}]1 and (added)2 that [nobody could wait]2.", (_INDIRECT, _INDIRECT)),
        ("{Who} (said)1 [{subject} {then}]1, (adding)2 that [nobody could wait]2.", (_INDIRECT, _INDIRECT)),
        ("{Who} (said)1 that [{subject} {then}, but that nobody had been told]1.", (_INDIRECT,)),
        ("While {who} (said)1 that [{subject} {then}]1, few in the town believed it.", (_INDIRECT,)),
        ("{Who} (vowed)1 [to {aim}]1.", (Says("indirect", "promises"),)),
        ("{Who} {has} (promised)1 [to {aim}]1.", (Says("indirect", "promises"),)),
        ("{Who} (urged)1 [{other} to {aim}]1.", (Says("indirect", "demands"),)),
        ("{Who} (demanded)1 that [{other} {aim}]1.", (Says("indirect", "demands"),)),
        ("{Who} (proposed)1 [to {aim}]1.", (Says("indirect", "proposes"),)),
        ("{Who} (accused)1 [{other} of {deed}]1.", (Says("indirect", "accuses"),)),
        ("{Who} (blamed)1 [{other} for {affair}]1.", (Says("indirect", "accuses"),)),
        ("{Who} (asked)1 whether [{subject} {then}]1.", (Says("indirect", "questions"),)),
        ("{Who} (predicted)1 that [prices would fall]1.", (Says("indirect", "predicts"),)),
        ("The (claim)1 by {who} that [{subject} {then}]1 surprised nobody.", (_INDIRECT,)),
        ("[{Subject} {then}]1, {who} (said)1 {when}.", (_INDIRECT,)),
    ),
)
"""Reported speech."""

MIXED = _forms(
    "mixed",
    (
        ("{Who} (said)1 [{subject} {was} “{verdict}]1”.", (_MIXED,)),
        ("{Who} (called)1 [{subject} “{verdict}]1”.", (_MIXED,)),
        ("{Who} (described)1 [{subject} as “{verdict}]1”.", (_MIXED,)),
        ("[{Subject} {was} “{verdict}]1,” {who} (said)1.", (_MIXED,)),
        ("[{Subject} {was} “{verdict}” and {then}]1, {who} (said)1 {when}.", (_MIXED,)),
        ("{Who} (said)1 that [{subject}, “{verdict}”, {then}]1.", (_MIXED,)),
        ("(According to)1 {who}, [{subject} {was} “{verdict}]1”.", (_MIXED,)),
        ("[{Subject} {was}]1, {who} (said)1, “[{verdict}]1”.", (_MIXED,)),
    ),
)
"""Reported speech with words in quotation marks."""

SOURCE = _forms(
    "source",
    (
        ("(According to)1 {who}, [{subject} {then}]1.", (_INDIRECT,)),
        ("[{Subject} {then}]1, (according to)1 {who}.", (_INDIRECT,)),
        ("[{Subject}]1, (according to)1 {who}, [{then}]1.", (_INDIRECT,)),
        ("“[{Subject} {now}]1,” (according to)1 {who}.", (_DIRECT,)),
        ("(In the words of)1 {who}, [{subject} {is} “{verdict}]1”.", (_MIXED,)),
    ),
)
"""Speakers named as a source."""

PRONOUN = _forms(
    "pronoun",
    (
        (
            "{Who} (said)1 that [{subject} {then}]1. “[We can wait no longer]2,” {he} (said)2.",
            (_INDIRECT, _DIRECT),
        ),
        (
            "“[{Subject} {now}]1,” {who} (said)1. {He} (added)2 that [nobody could wait]2.",
            (_DIRECT, _INDIRECT),
        ),
        (
            "{Who} (said)1 that [{subject} {then}]1.\n\n{He} (accused)2 [{other} of {deed}]2.",
            (_INDIRECT, Says("indirect", "accuses")),
        ),
        (
            "“[{Subject} {now}]1,” {who} (said)1. Snow fell. {He} (said)2 [nobody could wait]2.",
            (_DIRECT, _INDIRECT),
        ),
        (
            "{Who} (said)1 [{subject} {then}]1. “[We can wait no longer]2,” {who} (said)2.",
            (_INDIRECT, _DIRECT),
        ),
    ),
)
"""Two sentences by one speaker, whom a pronoun or a shorter name stands for in the second."""

_DENIES, _CONFIRMS, _REFUSES = (
    Says("indirect", act) for act in ("denies", "confirms", "declines_to_confirm")
)

REPLY = _forms(
    "reply",
    (
        ("{Who} (confirmed)1 [{affair}]1.", (_CONFIRMS,)),
        ("{Who} (confirmed)1 that [{subject} {then}]1.", (_CONFIRMS,)),
        ("{Who} (acknowledged)1 {when} that [{subject} {then}]1.", (_CONFIRMS,)),
        ("[{Subject} {then}]1, {who} (confirmed)1.", (_CONFIRMS,)),
        ("{Who} (declined)1 [to comment]1.", (_REFUSES,)),
        ("{Who} (declined)1 [to confirm {affair}]1.", (_REFUSES,)),
        ("{Who} (refused)1 [to say whether {subject} {then}]1.", (_REFUSES,)),
        ("{Who} (would neither confirm nor deny)1 that [{subject} {then}]1.", (_REFUSES,)),
        ("{Who} (would not say)1 whether [{subject} {then}]1.", (_REFUSES,)),
        ("{Who} (could not confirm)1 that [{subject} {then}]1.", (_REFUSES,)),
        ("“[We do not comment on {affair}]1,” {who} (said)1.", (_DIRECT,)),
        ("{Who} (denied)1 [{affair}]1.", (_DENIES,)),
        ("{Who} (denied)1 that [{subject} {then}]1.", (_DENIES,)),
        ("{Who} {has} repeatedly (denied)1 that [{subject} {now}]1.", (_DENIES,)),
        ("{Who} (rejected)1 [criticism of {affair}]1.", (_DENIES,)),
        ("{Who} (dismissed)1 [{affair} as “{verdict}]1”.", (Says("mixed", "denies"),)),
    ),
)
"""Confirmations, refusals, denials."""

_INNER = Says("indirect", speaker="other", within=1)

HEARSAY = _forms(
    "hearsay",
    (
        ("“[We have been (told)2 that [{subject} {now}]2]1,” {who} (said)1.",
         (_DIRECT, Says("indirect", speaker=None, within=1))),
        ("{Who} (said)1 that [{other} (denied)2 [{affair}]2]1.",
         (_INDIRECT, Says("indirect", "denies", "other", 1))),
        ("{Who} (said)1 [{other} had (warned)2 that [{subject} {then}]2]1.",
         (_INDIRECT, Says("indirect", "predicts", "other", 1))),
        ("{Who} (said)1 that [{other} had (told)2 {him} that [{subject} {then}]2]1.", (_INDIRECT, _INNER)),
        ("“[{Other} (told)2 us that [{subject} {now}]2]1,” {who} (said)1.", (_DIRECT, _INNER)),
        ("{Who} (said)1 that, [(according to)2 {other}, [{subject} {then}]2]1.", (_INDIRECT, _INNER)),
        ("{Who} (said)1 [{he} had been (told)2 that [{subject} {then}]2]1.",
         (_INDIRECT, Says("indirect", speaker=None, within=1))),
        ("[[{Subject} {then}]2, {other} (said)2]1, {who} (reported)1.", (_INDIRECT, _INNER)),
        ("{Who} quoted {other} as (saying)1 that [{subject} {then}]1.", (Says("indirect", speaker="other"),)),
    ),
)  # fmt: skip
"""Statements told inside a statement."""

COUNT = _forms(
    "count",
    (
        ("{Count} people were killed in {place}.", ()),
        ("{Count} people were injured when a bridge fell in {place} {when}.", ()),
        ("In {place}, {count} people are still missing.", ()),
        ("The storm killed {count} people near {place}.", ()),
        ("{Who} (said)1 that [{count} people were killed in {place}]1.", (_INDIRECT,)),
    ),
)
"""Numbers of people."""

DATE = _forms(
    "date",
    (
        ("The bridge fell {when}.", ()),
        ("The school, which was built {when}, stands by the river.", ()),
        ("The bridge will open {soon}.", ()),
        ("{When}, the bridge fell.", ()),
        ("{Who} (said)1 [the bridge fell {when}]1.", (_INDIRECT,)),
        ("“[The bridge will open {soon}]1,” {who} (said)1.", (_DIRECT,)),
    ),
)
"""Expressions of time."""

MEETING = (
    Form("meeting", "{Who} <met> {other} in {place} {when}."),
    Form("meeting", "{Who} <met> with {other} {when}."),
    Form("meeting", "{Who} and {other} held <talks> in {place} {when}."),
    Form("meeting", "{Who} held <talks> with {other} in {place} {when}."),
    Form("meeting", "A <meeting> between {who} and {other} took place in {place} {when}."),
    Form("meeting", "{When}, {who} <met> {other} in {place}."),
    Form("meeting", "{Who} will <meet> {other} in {place} {soon}.", planned=True),
    Form("meeting", "{Who} {are} due to <meet> {other} in {place} {soon}.", planned=True),
    Form("meeting", "“[We <met> {other} in {place} {when}]1,” {who} (said)1.", (_DIRECT,)),
    Form("meeting", "{Who} (said)1 [{he} had <met> {other} in {place} {when}]1.", (_INDIRECT,)),
)
"""Meetings."""

FORMS = (*NARRATOR, *DIRECT, *INDIRECT, *MIXED, *SOURCE, *PRONOUN, *REPLY, *HEARSAY, *COUNT, *DATE, *MEETING)
"""All forms, those in which nobody speaks first."""
