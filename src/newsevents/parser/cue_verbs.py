"""Cue verbs: statements that a verb of speaking tells, active or passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.complements import NONE, Complement, content_after
from newsevents.parser.contents import act_of, mode_of, trimmed
from newsevents.parser.drafts import RelayDraft, StatementDraft
from newsevents.parser.force import force_of
from newsevents.parser.parentheticals import said_around
from newsevents.parser.speakers import cited_at
from newsevents.parser.subjects import is_passive, subject_after, subject_before, verb_phrase_start
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cue_words import CueWord
    from newsevents.parser.force import Force
    from newsevents.parser.phrases import Row
    from newsevents.parser.speakers import Speakers
    from newsevents.parser.subjects import Subject

_MARKED = frozenset(("that-clause", "whether-clause", "colon", "quotation", "clause-before", "around-clause"))
"""Forms of complements by which also cues report that have other uses."""

_TOLD_IN_ADVANCE = _MARKED | {"clause"}
"""Forms of complements that give the words, so that they are known before they are said: "will say that"."""


class CueVerbs:
    """Finds the statements of a row of items that verbs tell."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        """Take the text and those who speak in it."""
        self.text = text
        self.speakers = speakers
        self.unsaid: list[Span] = []
        """What nobody is told to have said, in the row that was read last: "never said that …"."""

    def find(self, row: Row) -> Iterator[StatementDraft]:
        """Yield the statements, in the order of their cues."""
        self.unsaid = []
        relayed = () if row.clauses.likening.isdisjoint(row.sentence.words) else set(_relayed(row))
        telling = row.cues.telling_forms
        for at in row.marks:
            item = row.items[at]
            capital = item.tag == "CAP" and not (at == 0 and row.clauses.free_order)
            if item.lower not in telling or capital or at in relayed:
                continue
            draft = self._by(row, at, row.cues.verbs.get(item.lower))
            if draft is not None:
                yield draft

    def _by(self, row: Row, at: int, word: CueWord | None) -> StatementDraft | None:
        """Return the statement that the word at an index tells."""
        if word is None:
            return self._speech_event(row, at)
        if self._is_noun(row, at, word):
            return None
        if is_passive(row, at):
            return self._told(row, at, word)
        is_event = row.lower(at) in row.cues.speech_events
        return self._speech_event(row, at) if is_event else self._active(row, at, word)

    # Verb or noun

    def _is_noun(self, row: Row, at: int, word: CueWord) -> bool:
        """Say whether a word that can be a noun is one here: "the claim", "Kabul’s assertion"."""
        form, before, tag = row.lower(at), row.lower(at - 1), row.tag(at - 1)
        words = row.clauses
        if word.participle and before in words.likening:
            return False
        is_base = form == word.lemma
        to = before in words.infinitives
        is_object = tag in {"DET", "POSS", "PREP"} and not to and before not in words.leads_inversion
        if (to and is_base) or is_object:
            return True
        several = before in row.sentence.language.names.group_nouns or before in words.several
        placed = row.tag(at - 1) == "CAP" and row.tag(at - 2) == "PREP"  # “officials in Kabul say”
        plural = row.is_plural(at - 1) or several or (placed and row.is_plural(at - 3))
        follows_subject = plural or self.speakers.named_at(row, at - 1) is not None
        object_behind = row.tag(at + 1) in {"DET", "NUM", "SUB", "QUOTE", "ADV"}
        if follows_subject and (object_behind or row.lower(at + 1) in words.behind_a_verb):
            return is_base and not plural
        behind = row.lower(at + 1)
        if plural and (behind in words.infinitives or behind in words.that):
            return False
        if is_base and tag not in {"ADV", "AUX", "PRON"} and word.lemma not in row.cues.empty_objects:
            return form in row.cues.noun_like or not plural
        return (
            form in row.cues.noun_like
            and tag in {"LOW", "NUM"}
            and not (row.is_plural(at - 1) or before in words.several)
        )

    # Active: somebody says

    def _active(self, row: Row, at: int, word: CueWord) -> StatementDraft | None:
        subject = self.speakers.of_verb(row, at, word)
        if subject is None:
            return None
        last = max(at, subject.last) if subject.first > at else at
        listeners, behind = self.speakers.listeners(row, last + 1, word)
        found = self._content(row, min(verb_phrase_start(row, at), subject.first), behind, word)
        if not found or not self._is_told(force_of(row, at, subject.first), found):
            return None
        content = found.spans
        draft = StatementDraft(
            subject.entity.use(),
            row.sentence,
            act_of(self.text, row, at, word, content),
            mode_of(self.text, content, row.quotations),
            self._interposed(row, subject, at) + tuple(trimmed(self.text, span) for span in content),
            cue=row.span(at),
            lemma=word.lemma,
            rule=found.rule,
            speaker_span=subject.span,
            addressees=[entity.use() for entity in listeners],
        )
        relay = self.speakers.relay(row, at)
        if relay is not None:
            draft.via.append(RelayDraft(relay.entity.use(), relay.span))
        draft.via.extend(_hedges(row, at))
        return draft

    def _is_told(self, force: Force, content: Complement) -> bool:
        """Say whether a verb of some force tells that its content is said; what is not is kept apart."""
        told = force == "plain" or (force == "to come" and content.rule in _TOLD_IN_ADVANCE)
        self.unsaid.extend(() if told else content.spans)
        return told

    def _content(self, row: Row, first: int, behind: int, word: CueWord) -> Complement:
        """Return what is said behind a cue clause, or around it; nothing if the cue reports nothing here."""
        if _opens_subject(row, first - 1) and row.is_finite_at(behind):
            return self._cleft(row, behind, word)
        after = content_after(row, behind, word)
        adds = (
            word.participle and row.lower(behind - 2) not in row.clauses.likening
        )  # “…, adding that”, not “quoted as saying”
        around = NONE if adds else said_around(row, _start_of_clause(row, first), behind)
        if around and after.rule == "quotation" and self._goes_on(after.spans[0]):
            return Complement(around.spans[:1] + after.spans, "around-clause")
        content = after or around
        return content if content and self._reports(row, behind, word, content) else NONE

    def _cleft(self, row: Row, behind: int, word: CueWord) -> Complement:
        """Return what is said in "what X said was that …"; "what X said is true" does not tell it."""
        is_be = row.lower(behind) in row.clauses.be
        found = content_after(row, behind + 1, word) if is_be else NONE
        return found if found.rule in _MARKED else NONE

    def _goes_on(self, quotation: Span) -> bool:
        """Say whether a quotation goes on with what is said before it: it starts with a small letter."""
        return quotation.of(self.text).lstrip("“„«»‹‘‚\"'")[:1].islower()

    def _reports(self, row: Row, behind: int, word: CueWord, content: Complement) -> bool:
        """Say whether a cue that also means other things reports something here."""
        if word.lemma not in row.cues.needs_clause or word.act in {"demands", "accuses"}:
            return True
        if content.rule in _MARKED or row.lower(behind) in row.cues.complements.get(word.lemma, ()):
            return True
        return content.spans[0].start == row.text_from(behind) and content.rule in {
            "characterisation",
            "count",
        }

    def _interposed(self, row: Row, subject: Subject, at: int) -> tuple[Span, ...]:
        """Return quotations between a subject and its verb."""
        between = row.items[subject.last : at]
        if any(item.lower in row.cues.verbs for item in between[1:]):
            return ()
        quotes = [item for item in between if item.tag == "QUOTE"]
        return tuple(trimmed(self.text, Span(item.start, item.end)) for item in quotes)

    def _told(self, row: Row, at: int, word: CueWord) -> StatementDraft | None:
        """“We have been told (that) …”: somebody told it, and nobody says who."""
        impersonal = row.lower(verb_phrase_start(row, at) - 1) in row.clauses.neuters
        followed = row.lower(at + 1) in row.clauses.that
        if word.lemma not in row.cues.telling and not (impersonal and followed):
            return None
        content = content_after(row, at + 1, word).spans
        if not content or row.lower(at + 1) in row.clauses.passive_agents:
            return None
        listener = None if impersonal else subject_before(row, at, self.speakers.cast)
        if not self._is_told(force_of(row, at, listener.first if listener else at), Complement(content)):
            return None
        return StatementDraft(
            self.speakers.cast.unidentified(row.span(at)).use(),
            row.sentence,
            word.act,
            mode_of(self.text, content, row.quotations),
            tuple(trimmed(self.text, span) for span in content),
            cue=row.span(at),
            lemma=word.lemma,
            rule="passive",
            addressees=[listener.entity.use()] if listener else [],
        )

    # Speech of which only the topic is told

    def _speech_event(self, row: Row, at: int) -> StatementDraft | None:
        """“discussed the conference with reporters”: speech of which only the topic is told."""
        cast = self.speakers.cast
        subject = self.speakers.before(row, at)
        if subject is None or row.tag(at + 1) not in {"DET", "LOW", "CAP"}:
            return None
        if force_of(row, at, subject.first) != "plain":
            return None
        stop = next(
            (index for index in range(at + 1, len(row.items)) if _ends_topic(row, index)), len(row.items)
        )
        listener = subject_after(row, stop + 1, cast) if row.lower(stop) in row.clauses.to_whom else None
        return StatementDraft(
            subject.entity.use(),
            row.sentence,
            "asserts",
            "indirect",
            (row.span(at + 1, stop - 1),),
            cue=row.span(at),
            lemma=row.cues.speech_events[row.lower(at)],
            rule="topic",
            content_kind="topic",
            speaker_span=subject.span,
            addressees=[listener.entity.use()] if listener else [],
        )


def _ends_topic(row: Row, index: int) -> bool:
    return row.lower(index) in row.clauses.topic_ends or row.tag(index) in {"COMMA", "PUNCT"}


def _relayed(row: Row) -> Iterator[int | None]:
    """Yield the indexes of verbs of quoting that only pass on what others say: "quoted Y as saying"."""
    for at, item in enumerate(row.items):
        if item.lower in row.clauses.likening and row.lower(at + 1).endswith(row.clauses.gerund_endings):
            yield cited_at(row, at + 1)


def _opens_subject(row: Row, at: int) -> bool:
    """Say whether a word opens a clause that is the subject of the next: "What X said is true"."""
    what = row.clauses.question_pronouns - row.clauses.relatives
    return row.lower(at) in what and row.tag(at - 1) in {"PUNCT", "CONJ"}


def _start_of_clause(row: Row, first: int) -> int:
    """Return the index where the words start that stand before the noun of a subject."""
    while first > 0 and row.tag(first - 1) in _BEFORE_NOUN:
        first -= 1
    return first - 1 if row.lower(first - 1) in row.clauses.leads_inversion else first


_BEFORE_NOUN = frozenset("CAP LOW DET POSS NUM".split())


def _hedges(row: Row, at: int) -> Iterator[RelayDraft]:
    """Yield a hop of hearsay for each word of distance beside a cue: "reportedly"."""
    for index in range(max(0, at - 3), min(len(row.items), at + 2)):
        if row.lower(index) in row.cues.hedges:
            yield RelayDraft(None, row.span(index), row.lower(index))
