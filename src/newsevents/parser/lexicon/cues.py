"""Cue words: verbs and nouns that make a statement somebody's.

One row a verb: base form, act, and the forms that are not regular. The classes follow the reporting
verbs of the PARC and PolNeAR annotation guidelines in spirit; the list is this parser's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.word_pattern import WordPattern

if TYPE_CHECKING:
    from newsevents.schema.conflict import AssertedRelation
    from newsevents.schema.statement import Act

_VERBS: tuple[tuple[Act, str], ...] = (
    (
        "asserts",
        "say:says,said,saying tell:tells,told,telling state note add claim assert argue insist stress "
        "emphasize emphasise explain reveal report maintain recall:recalls,recalled,recalling point "
        "mention observe remark comment reply:replies,replied,replying respond answer write:writes,wrote,"
        "written,writing tweet post contend allege affirm suggest indicate estimate "
        "conclude reiterate repeat underscore underline "
        "disclose describe believe think:thinks,thought,thinking joke quip:quips,quipped,quipping "
        "testify:testifies,testified,testifying relate recount lament complain declare "
        "continue:continues,continued,continuing counter quote cite elaborate clarify:clarifies,clarified,"
        "clarifying hint:hints,hinted,hinting signal:signals,signalled,signaled,signalling boast brag:brags,"
        "bragged,bragging opine interject stipulate advise remind find:finds,found,finding "
        "inform specify:specifies,specified,specifying put:puts,put,putting speak:speaks,spoke,spoken,speaking "
        "shout label:labels,labelled,labeled,labelling brand dub:dubs,dubbed,dubbing denounce criticize criticise blast "
        "praise claim count tout mock echo:echoes,echoed,echoing",
    ),
    (
        "confirms",
        "confirm acknowledge admit:admits,admitted,admitting concede verify:verifies,verified,verifying corroborate",
    ),
    ("denies", "deny:denies,denied,denying dispute reject dismiss refute rebut:rebuts,rebutted,rebutting"),
    ("accuses", "accuse blame charge"),
    (
        "demands",
        "demand urge request order insist call:calls,called,calling ask:asks,asked,asking appeal require",
    ),
    ("proposes", "propose recommend offer"),
    (
        "promises",
        "promise pledge vow:vows,vowed,vowing commit:commits,committed,committing guarantee swear:swears,"
        "swore,sworn,swearing",
    ),
    ("announces", "announce unveil proclaim"),
    ("predicts", "predict warn caution forecast:forecasts,forecast,forecasting expect project"),
    ("questions", "question doubt wonder inquire enquire"),
)

_NOUNS: tuple[tuple[Act, str], ...] = (
    (
        "asserts",
        "assertion claim allegation statement report remark comment contention insistence argument "
        "suggestion account admission testimony warning acknowledgement revelation estimate view word figure",
    ),
    ("confirms", "confirmation"),
    ("denies", "denial rejection dismissal"),
    ("accuses", "accusation charge"),
    ("demands", "demand call request"),
    ("proposes", "proposal"),
    ("promises", "promise pledge vow"),
    ("announces", "announcement"),
    ("predicts", "prediction forecast"),
)


@attrs.frozen
class CueWord:
    """A form of a cue word."""

    lemma: str
    """Base form."""

    act: Act
    """What one does who uses it."""

    participle: bool = False
    """Whether the form is an -ing form."""


def _regular(lemma: str) -> tuple[str, ...]:
    """Return -s, -ed and -ing forms after English spelling rules for verbs without doubling."""
    stem = lemma.removesuffix("e")
    third = f"{lemma}es" if re.search(r"(s|x|z|ch|sh)$", lemma) else f"{lemma}s"
    return third, f"{stem}ed", f"{stem}ing"


def _verb_forms() -> dict[str, CueWord]:
    forms: dict[str, CueWord] = {}
    for act, entries in _VERBS:
        for entry in entries.split():
            lemma, _, irregular = entry.partition(":")
            for form in irregular.split(",") if irregular else _regular(lemma):
                forms.setdefault(form, CueWord(lemma, act, form.endswith("ing")))
            forms.setdefault(lemma, CueWord(lemma, act))
    return forms


VERBS: dict[str, CueWord] = _verb_forms()
"""Cue verbs by form, in lower case."""

NOUNS: dict[str, CueWord] = {
    form: CueWord(lemma, act)
    for act, entries in _NOUNS
    for lemma in entries.split()
    for form in (lemma, f"{lemma}s")
}
"""Cue nouns by form, in lower case."""

NEEDS_CLAUSE: frozenset[str] = frozenset(
    "find believe think expect project estimate indicate suggest describe quote cite put call ask "
    "order offer point continue counter answer post commit charge request require signal hint relate "
    "mention comment repeat commit inform remind speak label brand dub denounce criticize criticise "
    "blast praise count tout mock echo state guarantee appeal specify order find charge conclude "
    "declare".split()
)
"""Verbs with common uses that report nothing; they count only beside a quotation or a `that`."""

TAKES_OBJECT: frozenset[str] = frozenset(
    "confirm deny dispute reject dismiss refute rebut accuse blame demand propose promise pledge announce "
    "acknowledge admit predict offer verify corroborate question unveil".split()
)
"""Verbs whose content can be a noun phrase: "confirmed the two meetings"."""

SPEECH_EVENTS: frozenset[str] = frozenset("discuss discussed discusses discussing addressed briefed".split())
"""Verbs of speaking that give a topic only: "discussed the conference with reporters"."""

REFUSALS = WordPattern(
    "refused refuses refusing declined declines declining not neither",
    r"\b(?:(?:has|have|had)\s+)?(?:so\s+far\s+)?(?P<cue>refus(?:ed|es|ing)|declin(?:ed|es|ing))\s+"
    r"(?P<content>to\s+(?:comment|confirm|say|answer|discuss|elaborate|respond|follow\s+suit|be\s+drawn|disclose|"
    r"reveal|give|provide|identify|name|speak|talk|specify|acknowledge|deny)\b[^.;“”\"]*)"
    r"|\b(?P<cue2>(?:would|could|did|will|can|does)\s+(?:not|neither)\s+(?:immediately\s+)?"
    r"(?:confirm(?:\s+(?:n?or)\s+deny)?|comment|respond|say)\b)(?P<content2>[^.;“”\"]*)",
)
"""A speaker who declines to confirm or to comment. Two alternatives, each with its cue and content."""

SOURCES: frozenset[str] = frozenset(("according", "in"))
"""Words that open a phrase by which something is told: "according to", "in the words of"."""

ALL: frozenset[str] = frozenset().union(VERBS, NOUNS, SPEECH_EVENTS, REFUSALS.words, SOURCES, (":",))
"""Words one of which stands in every sentence that tells a statement, unless it goes on with another."""

HEDGES: frozenset[str] = frozenset("reportedly allegedly apparently supposedly purportedly".split())
"""Adverbs that put a distance between the narrator and what is told."""

CONFLICT_MARKERS = re.compile(
    r"\b(?P<disputes>disput(?:es|ed|ing)|opposite\s+view|reject(?:s|ed|ing)\s+(?:that|the|those)\s+(?:figure|number|count|toll|claim|account)s?|challeng(?:es|ed|ing)|contest(?:s|ed|ing))\b"
    r"|\b(?P<contradicts>contradict(?:s|ed|ing|ion)?|contrary\s+to|at\s+odds(?:\s+with)?|in\s+contrast\s+(?:to|with)|"
    r"conflict(?:s|ed|ing)\s+with|inconsistent\s+with|belie[sd]?|flatly\s+denied)\b"
    r"|\b(?P<differs>differ(?:s|ed|ing)?\s+(?:from|with|on|over|about)|conflicting\s+(?:accounts|reports|figures|"
    r"numbers|versions)|discrepanc(?:y|ies)|whereas|(?:accounts|reports|figures|versions)\b[^.;:]{0,40}\bconflict|"
    r"different\s+(?:story|account|version|picture))\b"
    r"|\b(?P<corrects>correct(?:s|ed|ing)\s+(?:an\s+earlier|the\s+earlier|its|his|her|their))\b",
    re.IGNORECASE,
)
"""Words that present accounts as conflicting; the group's name is the relation that is asserted."""

_RELATIONS: tuple[AssertedRelation, ...] = ("contradicts", "disputes", "differs", "corrects")


def conflict_relation(match: re.Match[str]) -> AssertedRelation:
    """Return the relation that a conflict marker asserts.

    Example:
        >>> conflict_relation(CONFLICT_MARKERS.search("That is at odds with the report."))
        'contradicts'
    """
    return next(relation for relation in _RELATIONS if match[relation])
