"""English cue words: verbs and nouns that make a statement somebody's.

One row a verb: base form, act, and the forms that are not regular. The classes follow the reporting
verbs of the PARC and PolNeAR annotation guidelines in spirit; the list is this parser's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.cue_words import CueWord, CueWords, Refusal, SourcePhrase
from newsevents.parser.lexicon.english.spelling import verb_forms, with_s
from newsevents.parser.word_pattern import WordPattern

if TYPE_CHECKING:
    from newsevents.schema.conflict import AssertedRelation
    from newsevents.schema.statement import Act

_VERBS: tuple[tuple[Act, str], ...] = (
    (
        "asserts",
        "say:says,said,saying tell:tells,told,telling state note add claim assert argue insist stress "
        "emphasize emphasise explain reveal report maintain recall point mention observe remark comment "
        "reply respond answer write:writes,wrote,written,writing tweet post contend allege affirm suggest "
        "indicate estimate conclude reiterate repeat underscore underline disclose describe believe "
        "think:thinks,thought,thinking joke quip:quips,quipped,quipping testify relate recount lament "
        "complain declare continue counter quote cite elaborate clarify hint "
        "signal:signals,signalled,signaled,signalling boast brag:brags,bragged,bragging opine interject "
        "stipulate advise remind find:finds,found,finding inform specify put:puts,put,putting "
        "speak:speaks,spoke,spoken,speaking shout label:labels,labelled,labeled,labelling brand "
        "dub:dubs,dubbed,dubbing denounce criticize criticise blast praise count tout mock echo",
    ),
    ("confirms", "confirm acknowledge admit:admits,admitted,admitting concede verify corroborate"),
    ("denies", "deny dispute reject dismiss refute rebut:rebuts,rebutted,rebutting"),
    ("accuses", "accuse blame charge"),
    ("demands", "demand urge request order call ask appeal require"),
    ("proposes", "propose recommend offer"),
    (
        "promises",
        "promise pledge assure vow commit:commits,committed,committing guarantee "
        "swear:swears,swore,sworn,swearing",
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


def _forms() -> dict[str, CueWord]:
    forms: dict[str, CueWord] = {}
    for act, entries in _VERBS:
        for entry in entries.split():
            lemma, _, irregular = entry.partition(":")
            for form in irregular.split(",") if irregular else verb_forms(lemma):
                forms.setdefault(form, CueWord(lemma, act, form.endswith("ing")))
            forms.setdefault(lemma, CueWord(lemma, act))
    return forms


VERBS: dict[str, CueWord] = _forms()
"""Cue verbs by form, in lower case."""

NOUNS: dict[str, CueWord] = {
    form: CueWord(lemma, act)
    for act, entries in _NOUNS
    for lemma in entries.split()
    for form in (lemma, with_s(lemma))
}
"""Cue nouns by form, in lower case."""

NEEDS_CLAUSE: frozenset[str] = frozenset(
    "find believe think expect project estimate indicate suggest describe quote cite put call ask "
    "order offer point continue counter answer post commit charge request require signal hint relate "
    "mention comment repeat inform remind speak label brand dub denounce criticize criticise "
    "blast praise count tout mock echo state guarantee appeal specify conclude "
    "declare".split()
)
"""Verbs with common uses that report nothing; they count only beside a quotation or a `that`."""

TAKES_OBJECT: frozenset[str] = frozenset(
    "confirm deny dispute reject dismiss refute rebut accuse blame demand propose promise pledge announce "
    "acknowledge admit predict offer verify corroborate question unveil".split()
)
"""Verbs whose content can be a noun phrase: "confirmed the two meetings"."""

_REFUSED = (
    r"(?P<content>to\s+(?:comment|confirm|say|answer|discuss|elaborate|respond|follow\s+suit|be\s+drawn|disclose|"
    r"reveal|give|provide|identify|name|speak|talk|specify|acknowledge|deny)\b[^.;“”\"]*)"
)
_HAS = r"\b(?:(?:has|have|had)\s+)?(?:so\s+far\s+)?"
_CAN = r"(?:would|could|will|can)"
_SOON = r"(?:immediately\s+)?"
_REFUSALS = (
    Refusal(
        "refuse",
        WordPattern("refused refuses refusing", rf"{_HAS}(?P<cue>refus(?:ed|es|ing))\s+{_REFUSED}"),
    ),
    Refusal(
        "decline",
        WordPattern("declined declines declining", rf"{_HAS}(?P<cue>declin(?:ed|es|ing))\s+{_REFUSED}"),
    ),
    Refusal(
        "not confirm",
        WordPattern(
            "not neither cannot wouldn’t couldn’t won’t can’t didn’t doesn’t",
            rf"\b(?P<cue>(?:(?:{_CAN}\s+(?:not|neither)|cannot|(?:would|could|wo|ca)n[’']t)\s+{_SOON}"
            rf"(?:confirm(?:\s+n?or\s+deny)?|comment|respond|say)"
            rf"|(?:(?:did|does)\s+not|(?:did|does)n[’']t)\s+{_SOON}(?:comment|respond)"
            rf"|neither\s+confirm(?:s|ed)\s+nor\s+deni(?:es|ed))\b)(?P<content>[^.;“”\"]*)",
        ),
    ),
)

CUES = CueWords(
    verbs=VERBS,
    nouns=NOUNS,
    sources=(
        SourcePhrase(("according", "to"), "according to"),
        SourcePhrase(("in", "the", "words", "of"), "in the words of"),
        SourcePhrase(("in", None, "words"), "in the words of"),
    ),
    refusals=_REFUSALS,
    hedges=frozenset("reportedly allegedly apparently supposedly purportedly".split()),
    needs_clause=NEEDS_CLAUSE,
    takes_object=TAKES_OBJECT,
    of_things=frozenset("claim maintain order".split()),
    characterise=frozenset(
        "call describe label brand dub denounce criticize criticise blast praise dismiss mock tout".split()
    ),
    count=frozenset("put estimate count mention report".split()),
    telling=frozenset("tell inform assure remind advise".split()),
    never_inverted=frozenset(
        "accuse blame charge urge ask order describe call label brand dub denounce criticize criticise blast "
        "praise put".split()
    ),
    also_of_things=frozenset(("find", "order", "put")),
    passing_on=frozenset(("quote", "cite")),
    noun_like=frozenset(NOUNS) | frozenset("offer order comment project question signal appeal".split()),
    asking=frozenset(("ask",)),
    complements={
        "call": frozenset(("for", "on", "upon")),
        "ask": frozenset(("for",)),
        "appeal": frozenset(("for", "to")),
        "speak": frozenset(("of",)),
        "warn": frozenset(("of", "against", "about")),
        "complain": frozenset(("of", "about")),
        "wonder": frozenset(("about",)),
        "boast": frozenset(("of", "about")),
        "hint": frozenset(("at",)),
        "tell": frozenset(("of", "about")),
        "inform": frozenset(("of", "about")),
    },
    demands_only_with={"call": frozenset(("for", "on", "upon"))},
    empty_objects={"put": "it"},
    speech_events={
        **dict.fromkeys("discuss discussed discusses discussing".split(), "discuss"),
        "addressed": "discuss",
        "briefed": "discuss",
    },
    no_sources=frozenset("plan plans schedule custom tradition need taste size age rank".split()),
)
"""The cue words of English."""

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
