"""Clause words: the small words and endings of a language by which clauses are told apart."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

_NONE: frozenset[str] = frozenset()


@attrs.frozen(eq=False)
class ClauseWords:
    """Words and endings in small letters. What a language has no such words for stays empty."""

    that: frozenset[str]
    """Words that open what is said: "that"."""

    whether: frozenset[str]
    """Words that open an indirect question of yes or no: "whether"."""

    questions: frozenset[str]
    """Words that open other indirect questions: "why"."""

    question_pronouns: frozenset[str]
    """The same, of those that open clauses about somebody too: "who"."""

    joins: frozenset[str]
    """Words that join clauses of one subject: "and", "but"."""

    of: frozenset[str]
    """Prepositions of belonging: "of"."""

    of_whom: frozenset[str]
    """Prepositions between a noun for people and those for whom they stand: "a spokesman for"."""

    to_whom: frozenset[str]
    """Prepositions before a listener: "said to"."""

    relatives: frozenset[str]
    """Words that open a clause about somebody: "who"."""

    articles: frozenset[str]
    """Articles."""

    pointing: frozenset[str]
    """Articles and pronouns before what is known already: "the", "this", "their"."""

    possessives: frozenset[str]
    """Possessive pronouns of the third person."""

    genders: Mapping[str, str]
    """Pronouns for one person, in all cases, with `m` or `f`."""

    subjects: frozenset[str]
    """Pronouns of the third person that are subjects."""

    first_person: frozenset[str]
    """Pronouns for those who write or speak: "we"."""

    neuters: frozenset[str] = _NONE
    """Pronouns for a thing or a body: "it"."""

    plurals: frozenset[str] = _NONE
    """Pronouns for several: "they"."""

    free_order: bool = False
    """Whether a subject may stand behind its verb, or be left out if it is the one before: "Añadió que …"."""

    clitics: frozenset[str] = _NONE
    """Pronouns for the listener that stand between a subject and its verb: "le preguntó"."""

    dashes_open_speech: bool = False
    """Whether a dash opens what is said at the start of a paragraph, and another one who says it."""

    leads_inversion: frozenset[str] = _NONE
    """Words between a comma and a verb whose subject stands behind it: "…, según dijo X"."""

    that_points: bool = False
    """Whether the word for "that" also points: "rejected that figure"."""

    infinitives: frozenset[str] = _NONE
    """Words before an infinitive: "to"."""

    finite_endings: tuple[str, ...] = ()
    """Endings that finite verbs have, if other forms have them too: "-ed"."""

    gerund_endings: tuple[str, ...] = ()
    """Endings of forms that go on with a clause: "-ing"."""

    verb_endings: tuple[str, ...] = ()
    """Endings that any form of a verb may have."""

    be: frozenset[str] = _NONE
    """Forms of "be", by which the passive is known."""

    short_auxiliaries: frozenset[str] = _NONE
    """Auxiliaries that hang on the word before them, and look like an ending of belonging: "who’s argued"."""

    likening: frozenset[str] = _NONE
    """Words before what something is called: "as"."""

    existential: frozenset[str] = _NONE
    """Words that, before a verb, say that something is there: "there"."""

    negations: frozenset[str] = _NONE
    """Negations of a verb."""

    negatives: frozenset[str] = _NONE
    """Negations of whoever is named behind them: "no official", "neither"."""

    limits: frozenset[str] = _NONE
    """Words beside which a negation or a modal verb leaves a fact: "not only said", "would say only"."""

    modals: frozenset[str] = _NONE
    """Auxiliary verbs that tell what is possible, due or imagined: "may", "should", "would"."""

    afterwards: frozenset[str] = _NONE
    """Words beside which a modal verb tells what came later: "would later say"."""

    future: frozenset[str] = _NONE
    """Auxiliary verbs that tell what is to come: "will"."""

    supposes: frozenset[str] = _NONE
    """Words that open a clause which nobody asserts: "if", "unless"."""

    time_prepositions: frozenset[str] = _NONE
    """Prepositions before a time: "on Monday"."""

    before_times: frozenset[str] = _NONE
    """Other words that belong to a time behind them: "earlier on Monday"."""

    bare_openers: frozenset[str] = _NONE
    """Words by which also verbs report that need a clause: "urged to", "called for"."""

    content_prepositions: frozenset[str] = _NONE
    """Prepositions that may open what is said behind any cue: "about"."""

    adds_to: frozenset[str] = _NONE
    """Words before a participle that goes on with a clause: "in saying", "while adding"."""

    behind_a_verb: frozenset[str] = _NONE
    """Words that show that a form which can be a noun is a verb before them: "claims for"."""

    topic_ends: frozenset[str] = _NONE
    """Prepositions behind a topic: "discussed the plan with"."""

    passive_agents: frozenset[str] = _NONE
    """Words behind a passive verb with which nothing is told: "told by"."""

    breaks: frozenset[str] = _NONE
    """Words behind a comma with which the narrator goes on."""

    breaks_before_contrast: frozenset[str] = _NONE
    """The same, if a contrast stands behind them: "which contradicts"."""

    contrasts: frozenset[str] = _NONE
    """Words of contrast."""

    concedes: frozenset[str] = _NONE
    """Words that open a clause which is conceded: "while"."""

    leads_over: frozenset[str] = _NONE
    """Words that lead over to a clause of its own: "but"."""

    no_subject: frozenset[str] = _NONE
    """Words behind a comma that open no clause of who says something."""

    no_rest: frozenset[str] = _NONE
    """Words behind a parenthetical with which something else begins."""

    openers: frozenset[str] = _NONE
    """Words before a parenthetical that only lead over to what is said."""

    not_said: frozenset[str] = _NONE
    """Words that open what only stands beside what is said: "Speaking in Doha"."""

    no_speakers: frozenset[str] = _NONE
    """Nouns and pronouns that are nobody: "it", "time"."""

    several: frozenset[str] = _NONE
    """Plurals that have no plural ending: "media"."""

    numbers: frozenset[str] = _NONE
    """Numbers in words."""

    bounds: tuple[tuple[str, ...], ...] = ()
    """Words that bound the number behind them and open with a preposition: "at least", "around"."""

    catenatives: frozenset[str] = _NONE
    """Words on which an infinitive depends that is the real verb: "continued to say"."""

    goes_on: tuple[frozenset[str], frozenset[str]] = (_NONE, _NONE)
    """Two words in a row of that kind: "went on"."""

    before_or_after: re.Pattern[str] | None = None
    """What, at the end of a text, dates what follows by it: "before the", as groups `before` and `after`."""

    inverted: re.Pattern[str] | None = None
    """A sentence that only says who said the quotation before it."""

    @cached_property
    def bounds_by_first(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Words that bound a number, by the first of them."""
        return {
            first: tuple(words for words in self.bounds if words[0] == first)
            for first in {words[0] for words in self.bounds}
        }

    @cached_property
    def definite_articles(self) -> frozenset[str]:
        """Articles before what is known already: "the"."""
        return self.articles & self.pointing

    @cached_property
    def inflections(self) -> tuple[str, ...]:
        """Endings that show a verb: "-ed", "-ing"."""
        return self.finite_endings + self.gerund_endings

    @cached_property
    def opens_clause(self) -> frozenset[str]:
        """Words that open what is said."""
        return self.that | self.whether | self.questions | self.question_pronouns

    @cached_property
    def opens_question(self) -> frozenset[str]:
        """Words that open a question and nothing else."""
        return self.whether | self.questions

    @cached_property
    def opener(self) -> re.Pattern[str]:
        """A word that opens what is said, at the start of a text."""
        return re.compile(rf"(?:{'|'.join(sorted(self.that | self.whether))})\s+")

    @cached_property
    def article(self) -> re.Pattern[str]:
        """Articles and pronouns at the start of a description."""
        return re.compile(rf"^(?:{'|'.join(sorted(self.articles | self.pointing))})\s+", re.IGNORECASE)

    @cached_property
    def bare_article(self) -> re.Pattern[str]:
        """An article at the start of a description."""
        return re.compile(rf"^(?:{'|'.join(sorted(self.articles))})\s+", re.IGNORECASE)

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """Pronouns that may mean an actor."""
        return self.first_person.union(self.genders, self.neuters, self.plurals)
