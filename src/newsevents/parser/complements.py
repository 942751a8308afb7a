"""Complements: what is said behind a cue, and how far it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.clauses import clause_end
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.cue_words import CueWord
    from newsevents.parser.phrases import Row


@attrs.frozen
class Complement:
    """What is said behind a cue, and how it stands there."""

    spans: tuple[Span, ...] = ()
    """What is said; nothing if the cue reports nothing here."""

    rule: str = ""
    """The form: `quotation`, `that-clause`, `object`."""

    def __bool__(self) -> bool:
        """Say whether there is one."""
        return bool(self.spans)


NONE = Complement()
"""No complement."""


def content_after(row: Row, behind: int, word: CueWord) -> Complement:
    """Return what is said behind a cue: a quotation, a clause with or without `that`, or an object.

    Args:
        row: The items around the cue.
        behind: Index of the first item behind the cue and its addressee.
        word: The cue.
    """
    if row.lower(behind) in row.cues.complements.get(word.lemma, ()):
        reports = not row.clauses.that_points and row.lower(behind + 1) in row.clauses.that
        start = behind + 1 + reports  # “advirtió de que”
        return Complement(_clause(row, start), "that-clause" if reports else "preposition")
    if row.lower(behind) in row.clauses.infinitives and row.tag(behind + 1) in {"LOW", "VERB", "AUX"}:
        return Complement(_clause(row, behind), "infinitive")
    at = behind if row.is_bounded_number(behind) else _skip_circumstances(row, behind)
    if at >= len(row.items):
        return NONE
    if at == behind and word.lemma in row.cues.takes_object:
        at = behind = _before_object(row, at)
    beside = at == behind or (_behind_time(row, behind) > 0 and _opens_clause(row, at))
    return _quoted(row, at) or _unquoted(row, at, word, stands_beside_cue=beside)


def _quoted(row: Row, at: int) -> Complement:
    """Return the quotation at an index, or behind the comma there."""
    start = at + 1 if row.tag(at) == "COMMA" else at
    return Complement(from_quotation(row, start), "quotation") if row.tag(start) == "QUOTE" else NONE


def _unquoted(row: Row, at: int, word: CueWord, *, stands_beside_cue: bool) -> Complement:
    """Return what is said in the writer's words: behind a colon, as a clause, or as an object."""
    lower = row.lower(at)
    if lower == ":":
        spans = (Span(row.text_from(at + 1), row.scope.end),) if at + 1 < len(row.items) else ()
        return Complement(spans, "colon")
    if row.tag(at) in {"COMMA", "PUNCT", "CONJ"} or not (stands_beside_cue or lower in row.clauses.that):
        return NONE
    if _points(row, at, word) or lower not in row.clauses.opens_clause:
        return _bare(row, at, word)
    if lower in row.clauses.that:
        return Complement(_clause(row, at + 1), "that-clause")
    if lower in row.clauses.whether:
        return Complement(_clause(row, at + 1), "whether-clause")
    return Complement(_clause(row, at), "question-clause")


def _points(row: Row, at: int, word: CueWord) -> bool:
    """Say whether `that` points at something: "rejected that figure", not "demanded that Peru leave"."""
    points = row.clauses.that_points and row.lower(at) in row.clauses.that
    if not points or word.lemma not in row.cues.takes_object:
        return False
    opens = row.tag(at + 1) in {"CAP", "DET", "PRON"} or row.is_plural(at + 1)
    return not opens and not _has_verb(row, at + 2, row.scope.end)


def _clause(row: Row, start: int) -> tuple[Span, ...]:
    """Return the clause that starts at an index, if the row goes on so far."""
    return (Span(row.text_from(start), clause_end(row, start)),) if start < len(row.items) else ()


def _bare(row: Row, at: int, word: CueWord) -> Complement:
    """What follows a cue with no mark at all: an object, an infinitive or a clause without `that`."""
    takes_object = word.lemma in row.cues.takes_object or word.act in {"demands", "accuses"}
    if word.lemma in row.cues.characterise or word.lemma in row.cues.count:
        end = clause_end(row, at)
        inside = [item for item in row.items[at:] if item.start < end]
        judged = word.lemma in row.cues.characterise and any(
            item.tag == "QUOTE" or item.lower in row.clauses.likening for item in inside
        )
        counted = word.lemma in row.cues.count and any(
            item.tag in {"NUM", "QUOTE"} or item.lower in row.clauses.numbers for item in inside[:8]
        )
        if judged or counted:
            rule = "characterisation" if judged else "count"
            return Complement((Span(row.items[at].start, end),), rule)
    if (
        word.lemma in row.cues.needs_clause
        and not takes_object
        and row.lower(at) not in row.clauses.bare_openers
    ):
        return NONE
    is_adjunct = row.tag(at) == "PREP" and not row.is_bounded_number(at)
    if is_adjunct and not takes_object and row.lower(at) not in row.clauses.content_prepositions:
        return NONE
    reported = _reported_in_object(row, at) if takes_object else None
    if reported is not None:
        return Complement((Span(row.text_from(reported), clause_end(row, reported)),), "clause-in-object")
    end = _object_end(row, at) if takes_object and row.tag(at) in {"DET", "NUM"} else clause_end(row, at)
    stretch = Span(row.items[at].start, end)
    if word.lemma in row.cues.of_things and not _has_finite_verb(row, at, end):
        return NONE
    if not takes_object and not _has_verb(row, at, end) and row.tag(at) != "PREP":
        return NONE
    return Complement((stretch,), _form(row, at, end, takes_object=takes_object))


def _form(row: Row, at: int, end: int, *, takes_object: bool) -> str:
    if row.tag(at) == "PREP":
        return "preposition"
    return "clause" if _has_finite_verb(row, at, end) else "object" if takes_object else "phrase"


def _reported_in_object(row: Row, at: int) -> int | None:
    """Return where the clause of a cue noun starts: "denied a report in Nuru that the man was drunk"."""
    for index in range(at, min(len(row.items) - 1, at + 9)):
        if row.lower(index) in row.clauses.that and any(
            row.lower(before) in row.cues.nouns for before in range(at, index)
        ):
            return index + 1
        if row.tag(index) in {"COMMA", "PUNCT", "AUX"}:
            return None
    return None


def _object_end(row: Row, at: int) -> int:
    """Return where a noun phrase that is confirmed or denied ends: at the next comma."""
    commas = (item.start for item in row.items[at:] if item.tag == "COMMA")
    return next(commas, clause_end(row, at))


def _has_verb(row: Row, at: int, end: int) -> bool:
    return any(
        item.tag in {"AUX", "VERB"} or item.lower.endswith(row.clauses.verb_endings) or item.tag == "QUOTE"
        for item in row.items[at:]
        if item.start < end
    )


def _has_finite_verb(row: Row, at: int, end: int) -> bool:
    inside = [item for item in row.items[at:] if item.start < end]
    return any(
        item.tag == "QUOTE" or row.is_finite(item) or item.lower in row.clauses.infinitives for item in inside
    )


def _skip_circumstances(row: Row, at: int) -> int:
    """Pass over adverbs, times and short phrases between a cue and what is said: "said on Monday that"."""
    behind = behind_adjuncts(row, at)
    opens = row.lower(behind) in {":", ""} or row.lower(behind) in row.clauses.that
    marked = opens or row.tag(behind) in {"COMMA", "PUNCT", "QUOTE"}
    one_adverb = row.tag(at) == "ADV" and behind == at + 1
    clause = behind > at and behind_times(row, at) >= behind and _opens_clause(row, behind)
    return behind if marked or one_adverb or clause else at


def behind_adjuncts(row: Row, at: int) -> int:
    """Return the index behind the adverbs, times and short phrases that start at an index."""
    while at < len(row.items) and not _is_negation(row, at):
        behind = _behind_time(row, at)
        if (
            not behind
            and row.tag(at) != "ADV"
            and not (row.tag(at) == "PREP" and row.lower(at) not in row.clauses.of)
        ):
            break
        phrase = behind or (at + 1 if row.tag(at) == "ADV" else _short_phrase(row, at))
        if not phrase:
            break
        at = phrase
    return at


def _before_object(row: Row, at: int) -> int:
    """Pass over times between a cue and its object: "announced on Monday a strike"."""
    behind = behind_times(row, at)
    return behind if row.tag(behind) in {"DET", "NUM", "LOW", "CAP"} else at


def _is_negation(row: Row, at: int) -> bool:
    """Say whether an adverb belongs to what is said: "said not all", "said there were"."""
    existential = row.lower(at) in row.clauses.existential and row.tag(at + 1) == "AUX"
    return existential or row.lower(at) in row.clauses.negations


def behind_times(row: Row, at: int) -> int:
    """Return the index behind the expressions of time that start at an index."""
    while behind := _behind_time(row, at):
        at = behind
    return at


def _behind_time(row: Row, at: int) -> int:
    """Return the index behind an expression of time that starts at an index, with its preposition, or 0."""
    first = at + 1 if row.lower(at) in row.clauses.time_prepositions else at
    if first >= len(row.items):  # a stretch may end inside an expression of time
        return 0
    start = row.text_from(first)
    time = next((item.span for item in row.sentence.times if item.span.start <= start < item.span.end), None)
    if time is None:
        return 0
    return next(
        (index for index in range(first, len(row.items)) if row.items[index].start >= time.end),
        len(row.items),
    )


def _opens_clause(row: Row, at: int) -> bool:
    """Say whether a subject and, soon, a verb stand from an index on: "on Monday the road was closed"."""
    if row.tag(at) not in {"DET", "CAP", "LOW", "PRON", "NUM"}:
        return False
    soon = row.items[at + 1 : at + _LONGEST_SUBJECT]
    return any(map(row.is_finite, soon))


_LONGEST_SUBJECT = 12


def _short_phrase(row: Row, at: int) -> int:
    """Return the index behind a phrase of a preposition and up to six words, or 0."""
    for index in range(at + 1, min(len(row.items), at + 8) + 1):
        if row.tag(index) in {"COMMA", "PUNCT", "QUOTE", "PREP"} or row.lower(index) in row.clauses.that:
            return index if index > at + 1 else 0
        if row.tag(index) in {"AUX", "VERB", "PRON"}:
            return 0
    return 0


def from_quotation(row: Row, at: int) -> tuple[Span, ...]:
    """Return what is said from a quotation behind a cue on; unquoted words behind it belong to it."""
    following = [index for index in range(at + 1, len(row.items)) if row.tag(index) != "PUNCT"]
    start = row.items[at].start
    if not following or row.tag(at + 1) == "COMMA":
        return (Span(start, row.items[at].end),)
    return (Span(start, clause_end(row, at)),)
