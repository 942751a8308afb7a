"""Force: whether a verb of saying tells that something was said, or denies, asks or supposes it.

"Never said that", "if X says that", "may announce" and "Has X said that …?" name a speaker and a content, and
yet nobody said anything by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from newsevents.parser.subjects import verb_phrase_start
from newsevents.parser.tokens import index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsevents.parser.drafts import Sentence, StatementDraft
    from newsevents.parser.phrases import Row
    from newsevents.parser.tokens import Token

Force: TypeAlias = Literal["plain", "negated", "supposed", "asked", "to come"]
"""What a verb phrase does with its verb. `to come` is told in advance: "will say"."""

_OPENS_CLAUSE = frozenset(("PUNCT", "COMMA", "CONJ", "SUB"))
_IN_PHRASE = frozenset("DET LOW CAP NUM POSS".split())
_LONGEST_PHRASE = 6
_OPENS_QUESTION = "¿"


def force_of(row: Row, at: int, first: int) -> Force:
    """Return the force of the verb at an index.

    Args:
        row: The items.
        at: Index of the verb.
        first: Index where its subject starts; one behind the verb stands for none before it.
    """
    start = verb_phrase_start(row, at)
    return _of_phrase(row, start, at) or _of_clause(row, min(first, start), start, at) or "plain"


def _of_phrase(row: Row, start: int, at: int) -> Force | None:
    """Return the force that auxiliaries and adverbs give: "has not said", "may say"."""
    words = {row.lower(index) for index in range(start, at)}
    clauses = row.clauses
    if words.isdisjoint(clauses.limits) and not words.isdisjoint(clauses.negations):
        return "negated"
    beside = words | {row.lower(at + 1)}
    if not words.isdisjoint(clauses.modals) and beside.isdisjoint(clauses.limits | clauses.afterwards):
        return "supposed"
    return None if words.isdisjoint(clauses.future) else "to come"


def _of_clause(row: Row, first: int, start: int, at: int) -> Force | None:
    """Return the force that the words before the subject give: "if X says", "neither X", "Has X said"."""
    before = first if first < start and row.tag(first) in _IN_PHRASE else first - 1
    before = _before_phrase(row, before, start)
    lower = row.lower(before) if before >= 0 else _before_row(row)
    if lower in row.clauses.negatives or row.lower(start - 1) in row.clauses.negatives:
        return "negated"
    if lower in row.clauses.supposes:
        return "supposed"
    inverted = row.tag(before) == "AUX" and row.tag(before - 1) in _OPENS_CLAUSE and before < first
    bare = inverted and all(row.tag(index) != "AUX" for index in range(start, at))
    return "asked" if bare or lower == _OPENS_QUESTION else None


def _before_phrase(row: Row, at: int, start: int) -> int:
    """Return the index before the words of a noun phrase that end at an index, or of a negative in it."""
    last = max(-1, at - _LONGEST_PHRASE)
    while at > last and row.tag(at) in _IN_PHRASE and row.lower(at) not in row.clauses.negatives:
        if at < start - 1 and row.lower(at).endswith(row.clauses.finite_endings):
            break
        at -= 1
    return at


def _before_row(row: Row) -> str:
    """Return the word before a row that is a part of its sentence: the "whether" that opens it."""
    if row.scope.start == row.sentence.span.start:
        return ""
    tokens = row.sentence.tokens
    at = index_at(tokens, row.scope.start) - 1
    return tokens[at].lower if at >= 0 else ""


def unasserted(text: str, sentence: Sentence, told: Sequence[StatementDraft]) -> Iterator[Span]:
    """Yield where a sentence asks or supposes something: all of a question, and clauses behind "if".

    Args:
        text: The text.
        sentence: The sentence.
        told: What is told in it; who asks by a verb of asking takes a stance, so that such a clause counts.
    """
    if not told and text[sentence.span.end - 1 : sentence.span.end] == "?":
        yield sentence.span
    if sentence.language.clauses.supposes.isdisjoint(sentence.words):
        return
    for at, token in enumerate(sentence.tokens):
        if token.lower in sentence.language.clauses.supposes and not _is_complement(token, told):
            ends = (item.start for item in sentence.tokens[at:] if item.tag in {"COMMA", "PUNCT", "QUOTE"})
            yield Span(token.start, next(ends, sentence.span.end))


def _is_complement(opener: Token, told: Sequence[StatementDraft]) -> bool:
    """Say whether a clause is what somebody asks: "asked if …", not "said that if …"."""
    starts = ((span.start, draft.act) for draft in told for span in draft.content)
    return any(
        opener.end <= start <= opener.end + 1 or (start == opener.start and act == "questions")
        for start, act in starts
    )
