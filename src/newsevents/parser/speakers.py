"""Speakers: who stands behind a cue, by the grammar of its sentence or by who spoke before."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lexicon.given_names import FIRST_NAMES
from newsevents.parser.subjects import Subject, is_passive, subject_after, subject_before, verb_phrase_start
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.cast import Cast
    from newsevents.parser.clause_words import ClauseWords
    from newsevents.parser.cue_words import CueWord
    from newsevents.parser.drafts import StatementDraft
    from newsevents.parser.entities import Entity
    from newsevents.parser.mention import Mention
    from newsevents.parser.phrases import Row


_LONGEST_DESCRIPTION = 8
_MOST_BETWEEN = 20


class Speakers:
    """Finds speakers and listeners, and remembers who has spoken."""

    def __init__(self, cast: Cast) -> None:
        """Start with no statement."""
        self.cast = cast
        self.statements: list[StatementDraft] = []

    def last_outer(self) -> StatementDraft | None:
        """Return the latest statement that is told by nobody but the narrator."""
        return next((item for item in reversed(self.statements) if item.within is None), None)

    def last_by(self, speaker: Entity) -> StatementDraft | None:
        """Return the latest statement of a speaker."""
        return next((item for item in reversed(self.statements) if item.speaker is speaker), None)

    def of_verb(self, row: Row, at: int, word: CueWord) -> Subject | None:
        """Return the speaker by the verb at an index: before it, or behind it after a quotation."""
        start = verb_phrase_start(row, at)
        if word.participle and row.lower(at - 1) in row.clauses.likening:
            return self._quoted(row, at)
        if word.participle and not _has_auxiliary(row, start, at):
            return self._of_clause_before(row, at)
        inverted = self._inverted(row, start, at, word) if start == at or row.clauses.free_order else None
        if inverted is not None:
            return self.same_speaker(row, inverted)
        found = subject_before(row, at, self.cast) or self._coordinated(row, start)
        if found is not None:
            return self.same_speaker(row, found)
        return self.nobody_known(row, start - 1) or self.left_out(row, start, at)

    def _quoted(self, row: Row, at: int) -> Subject | None:
        """Give "X quoted Y as saying" the speaker Y, and "Y was quoted as saying" too."""
        cited = cited_at(row, at)
        if cited is None:
            return None
        passive = is_passive(row, cited)
        return self.before(row, cited) if passive else subject_after(row, cited + 1, self.cast)

    def relay(self, row: Row, at: int) -> Subject | None:
        """Return X, who passes on what Y says, in "X quoted Y as saying"."""
        cited = cited_at(row, at)
        active = cited is not None and not is_passive(row, cited)
        return self.before(row, cited) if active and cited is not None else None

    def left_out(self, row: Row, start: int, at: int) -> Subject | None:
        """Return who spoke last, for a verb that opens its clause in a language that leaves subjects out."""
        last = self._near_speaker(row)
        opens = row.tag(start - 1) in {"PUNCT", "COMMA", "QUOTE", "CONJ"}
        if not row.clauses.free_order or last is None or not opens:
            return None
        return Subject(last, row.span(at), at, at)

    def _inverted(self, row: Row, start: int, at: int, word: CueWord) -> Subject | None:
        """“…,” said X: the subject comes behind the verb, whose auxiliaries start at an index."""
        before = row.tag(start - 2 if row.lower(start - 1) in row.clauses.leads_inversion else start - 1)
        if row.clauses.free_order and before == "PUNCT":
            return None if word.lemma in row.cues.never_inverted else subject_after(row, at + 1, self.cast)
        if before == "COMMA" and word.lemma in row.cues.never_inverted:
            return None
        after = subject_after(row, at + 1, self.cast) if before in {"QUOTE", "COMMA"} else None
        if after is None:
            return None
        follows = row.tag(after.last + 1)
        if before == "QUOTE" and follows not in {"AUX", "VERB"}:
            return after
        return (
            after
            if word.lemma not in row.cues.telling and follows in {"COMMA", "PUNCT", "PREP", "CONJ"}
            else None
        )

    def same_speaker(self, row: Row, found: Subject) -> Subject:
        """Let a pronoun beside a cue be the speaker of the statement before, if it can mean them.

        In "his lawyer said" the pronoun is no subject, only part of one.
        """
        last, alone = self._near_speaker(row), found.span == row.span(found.first)
        if last is None or last is found.entity or not alone:
            return found
        if not _can_mean(row.clauses, row.lower(found.first), last):
            return found
        if self._named_since(row, found.entity):
            return found
        self._refer(row, found.span, last, found.entity)
        return attrs.evolve(found, entity=last)

    def _refer(self, row: Row, span: Span, entity: Entity, before: Entity | None = None) -> None:
        """Let a pronoun mean an actor for all who ask, and so those behind it that meant the same before."""
        pronoun = next((item for item in row.sentence.mentions if item.span == span), None)
        if pronoun is not None and pronoun.head in row.clauses.neuters and _is_one_word(entity):
            self.cast.roster.become_body(entity)
        self.cast.refer(span, entity, before)
        if pronoun is None:
            return
        for item in row.sentence.mentions:
            if item is pronoun or (before is not None and self._goes_with(item, pronoun, before)):
                self.cast.by_mention[item] = entity
                self.cast.refer(item.span, entity, before)

    def _goes_with(self, item: Mention, pronoun: Mention, meant: Entity) -> bool:
        """Say whether a mention is a pronoun of the same gender behind another that meant the same."""
        genders = self.cast.language.clauses.genders
        alike = item.kind == "pronoun" and genders.get(item.head) == genders.get(pronoun.head)
        return alike and item.span > pronoun.span and self.cast.by_mention.get(item) is meant

    def before(self, row: Row, at: int) -> Subject | None:
        """Return the subject before a verb; a pronoun means who is named in the sentence, or spoke last."""
        found = subject_before(row, at, self.cast)
        if found is None:
            return None
        here = _between(found.entity.mentions, row.sentence.span.start, found.span.start)
        named = any(self._is_name(span) and not row.is_quoted(span) for span in here)
        return found if named else self.same_speaker(row, found)

    def _named_since(self, row: Row, entity: Entity) -> bool:
        """Say whether an actor is named between the cue of the last statement and the sentence of a row."""
        last = self.last_outer()
        start = (last.cue or last.sentence.span).end if last else 0
        between = _between(entity.mentions, start, row.sentence.span.start)
        return any(self._is_name(span) and not (last and last.covers(span.start)) for span in between)

    def _is_name(self, span: Span) -> bool:
        return span.of(self.cast.text).lower() not in self.cast.language.clauses.pronouns

    def _near_speaker(self, row: Row) -> Entity | None:
        last = self.last_outer()
        near = last is not None and row.sentence.paragraph - last.sentence.paragraph <= 1
        return last.speaker if last is not None and near else None

    def nobody_known(self, row: Row, at: int) -> Subject | None:
        """Return whoever a pronoun means that the cast knows nobody for."""
        word, last = row.lower(at), self._near_speaker(row)
        words = row.clauses
        if word not in words.subjects:
            return None
        span = row.span(at)
        if last is not None and (
            _can_mean(words, word, last) or (word in words.genders and last.kind == "unidentified")
        ):
            self._refer(row, span, last)
            return Subject(last, span, at, at)
        return Subject(self.cast.unidentified(span), span, at, at) if word not in words.neuters else None

    def _of_clause_before(self, row: Row, at: int) -> Subject | None:
        """Give ", adding that …" the subject of the verb before it."""
        if row.tag(at - 1) not in {"COMMA", "CONJ", "QUOTE"} and row.lower(at - 1) not in row.clauses.adds_to:
            return None
        verbs = (index for index in range(at - 1) if _is_finite(row, index))
        subjects = (self.before(row, index) or self.nobody_known(row, index - 1) for index in verbs)
        return next((found for found in subjects if found is not None), None)

    def _coordinated(self, row: Row, start: int) -> Subject | None:
        """Give "… said X and added that …" the subject of the verb before `and`."""
        if row.lower(start - 1) not in row.clauses.joins:
            return None
        before = [index for index in range(start - 2, -1, -1) if row.tag(index) in {"LOW", "VERB"}]
        told = [index for index in before if row.lower(index) in row.cues.verbs]
        past = [index for index in before if row.lower(index).endswith(row.clauses.finite_endings)]
        found = (subject_before(row, index, self.cast) for index in (*told, *past))
        beside = (self.named_at(row, index - 1) for index in before)
        return next((subject for subject in (*found, *beside) if subject is not None), None)

    def listeners(self, row: Row, behind: int, word: CueWord) -> tuple[list[Entity], int]:
        """Return to whom it is said, and the index behind those words."""
        empty = row.cues.empty_objects.get(word.lemma)
        if empty == row.lower(behind) and row.tag(behind + 1) in {"COMMA", "PUNCT"}:
            return [], behind + 1
        prepositional = row.lower(behind) in row.clauses.to_whom
        if word.act in {"accuses", "demands"} or not (prepositional or word.lemma in row.cues.telling):
            return [], behind
        start = behind + prepositional
        found = subject_after(row, start, self.cast)
        if found is not None:
            behind = found.last + 1
            return [found.entity], _behind_listener(row, behind) if word.lemma in row.cues.telling else behind
        return [], behind if prepositional else _behind_listener(row, start)

    def named_at(self, row: Row, at: int) -> Subject | None:
        """Return the actor whose mention ends with the item at an index: "media" before "reports that"."""
        end = row.items[at].end if at >= 0 else -1
        mentions = (item for item in row.sentence.mentions if item.span.end == end)
        found = next((item for item in mentions if item in self.cast.by_mention), None)
        return Subject(self.cast.by_mention[found], found.span, at, at) if found else None

    def described_after(self, row: Row, at: int, stop: int | None = None) -> Subject | None:
        """Return somebody described in words that no gazetteer knows, from an index to the next comma."""
        last = len(row.items) if stop is None else stop
        ends = (index for index in range(at, last) if row.tag(index) in {"COMMA", "PUNCT", "AUX", "SUB"})
        stop = min(next(ends, last), at + _LONGEST_DESCRIPTION)
        if stop <= at or row.tag(at) == "QUOTE":
            return None
        span = row.span(at, stop - 1)
        return Subject(self.cast.unnamed(span, plural=row.is_plural(stop - 1)), span, at, stop - 1)


def cited_at(row: Row, at: int) -> int | None:
    """Return the index of the verb of quoting before "as saying", whose participle stands at an index."""
    if row.lower(at - 1) not in row.clauses.likening:
        return None
    return next((index for index in range(at - 2, -1, -1) if row.lower(index) in row.cues.citing), None)


def _between(mentions: list[Span], start: int, end: int) -> list[Span]:
    """Return those of some mentions in the order of the text that start between two offsets, not too many."""
    first, stop = (bisect_left(mentions, Span(at, at)) for at in (start, end))
    return mentions[first : min(stop, first + _MOST_BETWEEN)]


def _is_one_word(speaker: Entity) -> bool:
    """Say whether a speaker is taken for a person by a single word, which may as well be a company's name."""
    return speaker.kind == "person" and speaker.named and " " not in (speaker.name or "")


def _can_mean(words: ClauseWords, word: str, speaker: Entity) -> bool:
    """Say whether a pronoun can mean a speaker."""
    if word not in words.subjects and word not in words.possessives:
        return False
    if word in words.genders:
        return speaker.kind == "person" and speaker.gender in {None, words.genders[word]}
    if word in words.neuters:  # a name of no known first name may be a company's
        first = (speaker.name or "").partition(" ")[0]
        unknown = (speaker.kind, speaker.gender) == ("person", None) and first not in FIRST_NAMES
        return speaker.kind == "organization" or (unknown and speaker.named)
    return word in words.plurals and speaker.kind in {"group", "organization"}


def _behind_listener(row: Row, at: int) -> int:
    """Return where what is said starts behind a listener: "told us that", "told fans in Iowa: “"."""
    relative = False
    for index in range(at, min(len(row.items), at + _LONGEST_LISTENER)):
        lower, tag = row.lower(index), row.tag(index)
        if (lower in row.clauses.that and not relative) or lower in row.clauses.opens_question:
            return index
        if tag == "QUOTE" or lower == ":":
            return index - (row.tag(index - 1) == "COMMA" and index > at)
        relative = relative or lower in row.clauses.relatives
        if tag == "PUNCT" or (not relative and (tag in {"AUX", "VERB"} or lower in row.cues.verbs)):
            return at
    return at


_LONGEST_LISTENER = 16


def _is_finite(row: Row, index: int) -> bool:
    item = row.items[index]
    return item.tag != "CAP" and (item.lower in row.cues.verbs or row.is_finite(item))


def _has_auxiliary(row: Row, start: int, at: int) -> bool:
    return any(
        row.tag(index) == "AUX" or row.lower(index) in row.clauses.short_auxiliaries
        for index in range(start, at)
    )
