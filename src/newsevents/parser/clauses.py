"""Clauses: where what is said in the writer's words ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.parser.phrases import Row


_DASHES = frozenset(("—", "–", "--"))
_IN_SUBJECT = frozenset("CAP PRON DET LOW CONJ SUB PREP".split())
_ENDS_SUBJECT = frozenset("COMMA PREP SUB PUNCT".split())
_JOINS_CLAUSES = frozenset("SUB CONJ COMMA QUOTE".split())
_SOON = 7
_SECOND = 2


def clause_end(row: Row, at: int) -> int:
    """Return where a clause ends that starts at an index: before a cue clause, a contrast, or a semicolon."""
    conceded = row.lower(0) in row.clauses.concedes and not any(
        item.tag == "COMMA" for item in row.items[:at]
    )
    relative = _closes_relative(row, at)
    dashes = [index for index in range(at, len(row.items)) if row.items[index].text in _DASHES]
    for index in range(at + (row.tag(at) == "COMMA"), len(row.items)):
        if row.items[index].text == ";" or dashes == [index]:  # two dashes enclose an insertion
            return row.items[index].start
        closes = conceded or index == relative
        if row.tag(index) == "COMMA" and (closes or _narrator_goes_on(row, index + 1)):
            return row.items[index].start
        if row.lower(index) in row.clauses.joins and _is_cue(row, index + 1):
            return row.items[index - 1].end
    return row.scope.end


def _closes_relative(row: Row, at: int) -> int | None:
    """Return the index of the comma that closes the clause around an index: "X, who said …, resigned"."""
    opening = next((index for index in range(at - 1, -1, -1) if row.tag(index) == "COMMA"), None)
    if opening is None or row.lower(opening + 1) not in row.clauses.relatives:
        return None
    inner = 0
    for index in range(at, len(row.items)):
        if row.tag(index) != "COMMA":
            continue
        if row.lower(index + 1) in row.clauses.relatives:
            inner += 1
        elif _predicate_follows(row, index + 1):
            if not inner:
                return index
            inner -= 1
    return None


def _predicate_follows(row: Row, at: int) -> bool:
    """Say whether a finite verb stands at an index, or behind an adverb there; in no list, and in no time."""
    at += row.tag(at) == "ADV"
    start = row.text_from(at)
    if any(time.span.start <= start < time.span.end for time in row.sentence.times):
        return False
    if row.tag(at) in {"AUX", "VERB"}:
        return True
    word = row.cues.verbs.get(row.lower(at))
    told = word is not None and not word.participle and row.lower(at) != word.lemma
    finite = row.lower(at).endswith(row.clauses.finite_endings) and row.tag(at) == "LOW"
    return (told or finite) and row.tag(at + 1) not in {"CONJ", "COMMA"}


def subject_clause_end(row: Row, at: int, end: int) -> int:
    """Return where a clause ends that is part of a subject: before the second verb of two.

    Example:
        "Kabul’s claim that prices fell surprised nobody": before `surprised`.
    """
    verbs = 0
    for index in range(at, len(row.items)):
        if row.items[index].start >= end or row.tag(index) in _JOINS_CLAUSES:
            return end
        verbs += row.is_finite(row.items[index]) and not _continues(row, index)
        if verbs == _SECOND:
            return row.items[index].start
    return end


def _continues(row: Row, at: int) -> bool:
    """Say whether a verb goes on with an auxiliary, or may be a participle: "was held", "men held in"."""
    before = at - 2 if row.tag(at - 1) == "ADV" else at - 1
    return row.tag(before) == "AUX" or (row.tag(at) != "AUX" and row.tag(at + 1) == "PREP")


def _narrator_goes_on(row: Row, at: int) -> bool:
    """Say whether the words behind a comma are the narrator's: another cue clause, or a contrast."""
    lower, words = row.lower(at), row.clauses
    if lower in words.breaks or (
        lower in words.breaks_before_contrast and row.lower(at + 1) in words.contrasts
    ):
        return True
    word = row.cues.verbs.get(lower)
    return (word is not None and word.participle) or _cue_clause_follows(row, at)


def _is_cue(row: Row, at: int) -> bool:
    """Say whether a cue verb follows that is told of the same speaker: "said X and vowed to", "but says"."""
    if row.tag(at) in {"ADV", "AUX"}:
        at += 1
    lower = row.lower(at)
    word = row.cues.verbs.get(lower)
    if word is None or lower == word.lemma or word.lemma in row.cues.also_of_things:
        return False
    if word.participle:
        return row.lower(at + 1) in row.clauses.that
    return not row.is_plural(at) or lower not in row.cues.nouns


def _cue_clause_follows(row: Row, at: int) -> bool:
    """Say whether a clause of the form "X said" follows: a name or pronoun and a cue verb, soon."""
    if row.tag(at) not in _IN_SUBJECT or row.lower(at) in row.clauses.no_subject:
        return False
    first = at + 1 if row.lower(at) in row.clauses.leads_over else at
    for index in range(first, min(len(row.items), first + _SOON)):
        if row.tag(index) in _ENDS_SUBJECT:
            return False
        word = row.cues.verbs.get(row.lower(index))
        if word and index > first and row.tag(index) != "CAP" and not word.participle:
            return word.lemma not in row.cues.needs_clause and row.lower(index) != word.lemma
    return False
