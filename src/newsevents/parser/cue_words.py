"""Cue words: the words of a language that make a statement somebody's."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsevents.parser.word_pattern import WordPattern
    from newsevents.schema.statement import Act

_NONE: frozenset[str] = frozenset()


@attrs.frozen
class CueWord:
    """A form of a cue word."""

    lemma: str
    """Base form."""

    act: Act
    """What one does who uses it."""

    participle: bool = False
    """Whether the form goes on with what another verb tells: "adding"."""


@attrs.frozen
class SourcePhrase:
    """Words by which something is told, right before its source: "according to"."""

    words: tuple[str | None, ...]
    """The words; `None` stands for a possessive pronoun, which names the source: "in her words"."""

    lemma: str
    """Base form."""


@attrs.frozen
class Refusal:
    """A way to say that somebody declines to confirm or to comment."""

    lemma: str
    """Base form of the cue."""

    pattern: WordPattern
    """Finds it, with the groups `cue` and `content`."""


@attrs.frozen(eq=False)
class CueWords:
    """The cue words of a language, by base form unless the field says `forms`."""

    verbs: Mapping[str, CueWord]
    """Cue verbs by form."""

    nouns: Mapping[str, CueWord]
    """Cue nouns by form."""

    sources: tuple[SourcePhrase, ...]
    """Phrases that name a source."""

    refusals: tuple[Refusal, ...]
    """Refusals to confirm or to comment."""

    hedges: frozenset[str]
    """Forms of adverbs that put a distance between the narrator and what is told: "reportedly"."""

    needs_clause: frozenset[str] = _NONE
    """Verbs with common uses that report nothing; they count only beside a quotation or a `that`."""

    takes_object: frozenset[str] = _NONE
    """Verbs whose content can be a noun phrase: "confirmed the two meetings"."""

    of_things: frozenset[str] = _NONE
    """Verbs that also take things, so that they need a finite verb: "claimed three lives"."""

    characterise: frozenset[str] = _NONE
    """Verbs that say what something is: "called it a lie"."""

    count: frozenset[str] = _NONE
    """Verbs that say how many: "put the number at ten"."""

    telling: frozenset[str] = _NONE
    """Verbs whose object is the listener: "told reporters"."""

    never_inverted: frozenset[str] = _NONE
    """Verbs whose object stands right behind them, so that it is not the speaker."""

    also_of_things: frozenset[str] = _NONE
    """Verbs that, behind "and", go on with what is said rather than with who says it."""

    passing_on: frozenset[str] = _NONE
    """Verbs whose subject passes on what others say: "X quoted Y as saying"."""

    noun_like: frozenset[str] = _NONE
    """Forms of verbs that are more often nouns: "claim", "report"."""

    asking: frozenset[str] = _NONE
    """Verbs that demand before an infinitive and question before "whether"."""

    complements: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    """Prepositions that open what is said, by verb: "called for guarantees"."""

    demands_only_with: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    """Verbs that demand only before some words, and assert else: "call for", "call on"."""

    empty_objects: Mapping[str, str] = attrs.field(factory=dict)
    """Objects that mean nothing of their own, by verb: "as he put it"."""

    speech_events: Mapping[str, str] = attrs.field(factory=dict)
    """Forms of verbs that give a topic only, with the base form: "discussed the conference"."""

    no_sources: frozenset[str] = _NONE
    """What things go by that is no source: "according to plan"."""

    @cached_property
    def citing(self) -> frozenset[str]:
        """Forms of the verbs whose subject passes on what others say."""
        return frozenset(form for form, word in self.verbs.items() if word.lemma in self.passing_on)

    @cached_property
    def telling_forms(self) -> frozenset[str]:
        """Forms of verbs that may tell something."""
        return frozenset(self.verbs) | frozenset(self.speech_events)

    @cached_property
    def source_starts(self) -> frozenset[str]:
        """First words of the phrases that name a source."""
        return frozenset(phrase.words[0] for phrase in self.sources if phrase.words[0])

    @cached_property
    def all(self) -> frozenset[str]:
        """Words one of which stands in every sentence that tells a statement of its own."""
        refusing = frozenset().union(*(refusal.pattern.words for refusal in self.refusals))
        return refusing.union(self.telling_forms, self.nouns, self.source_starts, (":",))
