"""English words and endings by which clauses are told apart."""

from __future__ import annotations

import re

from newsevents.parser.clause_words import ClauseWords
from newsevents.parser.lexicon.english.grammar import NEGATED
from newsevents.parser.lexicon.english.numbers import UNITS

_CONCEDES = frozenset("while although though whereas".split())

CLAUSES = ClauseWords(
    that=frozenset(("that",)),
    whether=frozenset(("whether",)),
    questions=frozenset("if how why".split()),
    question_pronouns=frozenset(("who", "what")),
    joins=frozenset(("and", "but")),
    of=frozenset(("of",)),
    of_whom=frozenset("of for from at in with to".split()),
    to_whom=frozenset(("to", "with")),
    relatives=frozenset("who which whose whom".split()),
    articles=frozenset(("the", "a", "an")),
    pointing=frozenset("the this that these those its his her their".split()),
    possessives=frozenset("his her their".split()),
    genders={"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"},
    subjects=frozenset("he she it they".split()),
    first_person=frozenset(("we",)),
    neuters=frozenset(("it",)),
    plurals=frozenset(("they", "them", "their")),
    that_points=True,
    infinitives=frozenset(("to",)),
    finite_endings=("ed",),
    gerund_endings=("ing",),
    verb_endings=("ed", "ing", "s"),
    be=frozenset("is are was were be been being ’s ’re".split()),
    short_auxiliaries=frozenset(("’s",)),
    likening=frozenset(("as",)),
    existential=frozenset(("there",)),
    negations=NEGATED | frozenset("not never neither cannot".split()),
    negatives=frozenset("no not never neither nor nobody none".split()),
    limits=frozenset("only just merely simply".split()),
    modals=frozenset("may might could should would must".split()),
    afterwards=frozenset("later eventually subsequently".split()),
    future=frozenset("will shall ’ll".split()),
    supposes=frozenset("if unless whether lest".split()),
    time_prepositions=frozenset(("on", "in", "at")),
    before_times=frozenset(("earlier", "late")),
    bare_openers=frozenset(("to", "for", "on")),
    content_prepositions=frozenset("to about of for against".split()),
    adds_to=frozenset(("in", "by", "while")),
    behind_a_verb=frozenset("for at about some".split()),
    topic_ends=frozenset("with in at during on".split()),
    passive_agents=frozenset(("by", "to")),
    breaks=frozenset("according compared contradicting citing while whereas".split()),
    breaks_before_contrast=frozenset(("which", "in")),
    contrasts=frozenset("contradicts contradicted contradicting contrast disputes belies".split()),
    concedes=_CONCEDES,
    leads_over=frozenset("but while though although as".split()),
    no_subject=frozenset("and or who which".split()),
    no_rest=_CONCEDES | frozenset("contradicting adding according but and who whose which or as".split()),
    openers=frozenset("but and still so yet rather instead however also then moreover besides".split()),
    not_said=frozenset("referring speaking asked citing according responding".split()),
    no_speakers=frozenset("it there this that what time day week month year".split()),
    several=frozenset(("media", "police")),
    numbers=frozenset(UNITS) | frozenset(("several", "dozens", "hundreds", "thousands")),
    bounds=tuple(
        tuple(words.split())
        for words in (
            "at least",
            "at most",
            "as many as",
            "as few as",
            "about",
            "around",
            "over",
            "under",
            "between",
        )
    ),
    catenatives=frozenset("continued continues began begins proceeded quick right".split()),
    goes_on=(frozenset("go goes going gone went".split()), frozenset(("on",))),
    before_or_after=re.compile(
        r"\b(?:(?P<before>before)|(?P<after>after|since))\s+(?:the\s+)?$", re.IGNORECASE
    ),
    inverted=re.compile(
        r"\s+[A-Z][\w.’'\-]*\s+(?:[\w.’'\-]+,?\s+){0,9}?(?:said|says|asked|added|told|wrote)\b[^.]{0,60}\."
    ),
)
"""The words of English between clauses."""
