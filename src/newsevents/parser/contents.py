"""Contents: how far what is said reaches, before and behind the cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.lexicon import cues
from newsevents.parser.lexicon.numbers import UNITS
from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.phrases import Row
    from newsevents.parser.quotations import Quotation
    from newsevents.schema.statement import Mode

_EDGES = ' \t\n\u00a0,;:.“”"'
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[\w\[“])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,?!…)\]])[’'](?!\w)")
COMPLEMENTS: dict[str, frozenset[str]] = {
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
}
"""Prepositions that open what is said, by cue: "called for guarantees"."""

_CHARACTERISES = frozenset(
    "call describe label brand dub denounce criticize criticise blast praise dismiss mock tout".split()
)
_COUNTS = frozenset("put estimate count mention report".split())
_CLAUSE_OPENERS = frozenset("that whether if how why who what".split())
_BREAKS = frozenset("contradicting adding saying noting according stressing insisting".split())


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space, commas, full stops and outer quotation marks around it.

    A mark is kept where it is half of a pair inside the span, and a full stop where it ends an abbreviation.

    Example:
        >>> trimmed("“Enough,” she said", Span(0, 9))
        Span(start=1, end=7)
    """
    start, end = span.start, span.end
    while start < end and (
        text[start] in " \t\n\u00a0,;:."
        or (text[start] in '“"‘' and not _paired(text, start, end))
        or (text[start] == "'" and _opens_alone(text, start, end))
    ):
        start += 1
    opened = text[span.start : start].rstrip()[-1:] in {"‘", "'"}
    while end > start and (
        text[end - 1] in " \t\n\u00a0,;:"
        or _ends_sentence(text, start, end)
        or _closes_alone(text, start, end)
        or (text[end - 1] in "’'" and _closes_single(text, start, end, opened=opened))
    ):
        end -= 1
    return Span(start, end)


def _paired(text: str, start: int, end: int) -> bool:
    """Say whether an opening mark is closed inside the span, before its end."""
    closing = {"“": "”", '"': '"', "‘": "’"}[text[start]]
    if closing == "’":
        return not _opens_alone(text, start, end)
    at = text.find(closing, start + 1, end)
    return at != -1 and text[at + 1 : end].strip(_EDGES) != ""


def _opens_alone(text: str, start: int, end: int) -> bool:
    """Say whether a single mark opens what goes on to the end of the span. Apostrophes close nothing."""
    closed = _SINGLE_CLOSE.search(text, start + 2, end)
    return closed is None or text[closed.end() : end].strip(_EDGES) == ""


def _closes_single(text: str, start: int, end: int, *, opened: bool) -> bool:
    """Say whether a single mark at the end closes what is opened before the span, or was at its start."""
    if _SINGLE_OPEN.search(text, start, end):
        return False
    return opened or text[end - 2 : end - 1] in {",", ".", "?", "!"}


def _closes_alone(text: str, start: int, end: int) -> bool:
    mark = text[end - 1]
    if mark == "”":
        return text.count("“", start, end) < text.count("”", start, end)
    return mark == '"' and text.count('"', start, end) % 2 == 1


def _ends_sentence(text: str, start: int, end: int) -> bool:
    if text[end - 1] != ".":
        return False
    word = text[start : end - 1].rsplit(None, 1)[-1] if text[start : end - 1].strip() else ""
    return not (len(word) == 1 or "." in word)


def mode_of(text: str, content: tuple[Span, ...], quotations: tuple[Quotation, ...]) -> Mode:
    """Return whether the content is quoted wholly, in part, or not at all.

    Example:
        >>> mode_of("It failed.", (Span(0, 10),), ())
        'indirect'
    """
    letters = sum(_letters(text, span.start, span.end) for span in content)
    quoted = sum(
        _letters(text, max(span.start, item.inner.start), min(span.end, item.inner.end))
        for span in content
        for item in quotations
    )
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.97 * letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end])) if start < end else 0


def content_after(row: Row, behind: int, word: cues.CueWord) -> tuple[Span, ...]:
    """Return what is said behind a cue: a quotation, a clause with or without `that`, or an object.

    Args:
        row: The items around the cue.
        behind: Index of the first item behind the cue and its addressee.
        word: The cue.
    """
    if row.lower(behind) in COMPLEMENTS.get(word.lemma, ()):
        return _clause(row, behind + 1)
    if row.lower(behind) == "to" and row.tag(behind + 1) in {"LOW", "VERB", "AUX"}:
        return _clause(row, behind)
    at = _skip_circumstances(row, behind)
    if at >= len(row.items):
        return ()
    beside = at == behind or (_behind_time(row, behind) > 0 and _opens_clause(row, at))
    return _quoted(row, at) or _unquoted(row, at, word, stands_beside_cue=beside)


def _quoted(row: Row, at: int) -> tuple[Span, ...]:
    """Return the quotation at an index, or behind the comma there."""
    start = at + 1 if row.tag(at) == "COMMA" else at
    return _from_quotation(row, start) if row.tag(start) == "QUOTE" else ()


def _unquoted(row: Row, at: int, word: cues.CueWord, *, stands_beside_cue: bool) -> tuple[Span, ...]:
    """Return what is said in the writer's words: behind a colon, as a clause, or as an object."""
    lower = row.lower(at)
    if lower == ":":
        return (Span(row.text_from(at + 1), row.scope.end),) if at + 1 < len(row.items) else ()
    if row.tag(at) in {"COMMA", "PUNCT", "CONJ"} or not (stands_beside_cue or lower == "that"):
        return ()
    if _points(row, at, word) or lower not in _CLAUSE_OPENERS:
        return _bare(row, at, word)
    return _clause(row, at + 1 if lower in {"that", "whether"} else at)


def _points(row: Row, at: int, word: cues.CueWord) -> bool:
    """Say whether `that` points at something: "rejected that figure", not "demanded that Peru leave"."""
    if row.lower(at) != "that" or word.lemma not in cues.TAKES_OBJECT:
        return False
    opens = row.tag(at + 1) in {"CAP", "DET", "PRON"} or _is_plural(row.lower(at + 1))
    return not opens and not _has_verb(row, at + 2, row.scope.end)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _clause(row: Row, start: int) -> tuple[Span, ...]:
    """Return the clause that starts at an index, if the row goes on so far."""
    return (Span(row.text_from(start), _clause_end(row, start)),) if start < len(row.items) else ()


def _bare(row: Row, at: int, word: cues.CueWord) -> tuple[Span, ...]:
    """What follows a cue with no mark at all: an object, an infinitive or a clause without `that`."""
    takes_object = word.lemma in cues.TAKES_OBJECT or word.act in {"demands", "accuses"}
    if word.lemma in _CHARACTERISES or word.lemma in _COUNTS:
        end = _clause_end(row, at)
        inside = [item for item in row.items[at:] if item.start < end]
        judged = word.lemma in _CHARACTERISES and any(
            item.tag == "QUOTE" or item.lower == "as" for item in inside
        )
        counted = word.lemma in _COUNTS and any(
            item.tag in {"NUM", "QUOTE"} or item.lower in _NUMBERS for item in inside[:8]
        )
        if judged or counted:
            return (Span(row.items[at].start, end),)
    if word.lemma in cues.NEEDS_CLAUSE and not takes_object and row.lower(at) not in {"to", "for", "on"}:
        return ()
    if (
        row.tag(at) == "PREP"
        and not takes_object
        and row.lower(at) not in {"to", "about", "of", "for", "against"}
    ):
        return ()
    reported = _reported_in_object(row, at) if takes_object else None
    if reported is not None:
        return (Span(row.text_from(reported), _clause_end(row, reported)),)
    end = _object_end(row, at) if takes_object and row.tag(at) in {"DET", "NUM"} else _clause_end(row, at)
    stretch = Span(row.items[at].start, end)
    if word.lemma in _OF_THINGS and not _has_finite_verb(row, at, end):
        return ()
    if not takes_object and not _has_verb(row, at, end) and row.tag(at) != "PREP":
        return ()
    return (stretch,)


def _reported_in_object(row: Row, at: int) -> int | None:
    """Return where the clause of a cue noun starts: "denied a report in Nuru that the man was drunk"."""
    for index in range(at, min(len(row.items) - 1, at + 9)):
        if row.lower(index) == "that" and any(row.lower(before) in cues.NOUNS for before in range(at, index)):
            return index + 1
        if row.tag(index) in {"COMMA", "PUNCT", "AUX"}:
            return None
    return None


_NUMBERS = frozenset(UNITS) | frozenset(("several", "dozens", "hundreds", "thousands"))


def _object_end(row: Row, at: int) -> int:
    """Return where a noun phrase that is confirmed or denied ends: at the next comma."""
    commas = (item.start for item in row.items[at:] if item.tag == "COMMA")
    return next(commas, _clause_end(row, at))


def _has_verb(row: Row, at: int, end: int) -> bool:
    return any(
        item.tag in {"AUX", "VERB"} or item.lower.endswith(("ed", "ing", "s")) or item.tag == "QUOTE"
        for item in row.items[at:]
        if item.start < end
    )


_OF_THINGS = frozenset("claim maintain order".split())
"""Verbs that also take things: "claimed three lives", "ordered 300 trucks"."""


def _has_finite_verb(row: Row, at: int, end: int) -> bool:
    inside = [item for item in row.items[at:] if item.start < end]
    return any(
        item.tag in {"AUX", "VERB", "QUOTE"} or item.lower.endswith("ed") or item.lower == "to"
        for item in inside
    )


def _skip_circumstances(row: Row, at: int) -> int:
    """Pass over adverbs, times and short phrases between a cue and what is said: "said on Monday that"."""
    start, only_times = at, True
    while at < len(row.items) and row.lower(at) not in {"not", "never"}:
        behind = _behind_time(row, at)
        if not behind and row.tag(at) != "ADV" and not (row.tag(at) == "PREP" and row.lower(at) != "of"):
            break
        phrase = behind or (at + 1 if row.tag(at) == "ADV" else _short_phrase(row, at))
        if not phrase:
            break
        only_times = only_times and bool(behind)
        at = phrase
    marked = row.tag(at) in {"COMMA", "PUNCT", "QUOTE"} or row.lower(at) in {"that", ":", ""}
    one_adverb = row.tag(start) == "ADV" and at == start + 1
    clause = only_times and at > start and _opens_clause(row, at)
    return at if marked or one_adverb or clause else start


def _behind_time(row: Row, at: int) -> int:
    """Return the index behind an expression of time that starts at an index, with its preposition, or 0."""
    first = at + 1 if row.lower(at) in {"on", "in", "at"} else at
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
    return any(item.tag in {"AUX", "VERB"} or item.lower.endswith("ed") for item in soon)


_LONGEST_SUBJECT = 12


def _short_phrase(row: Row, at: int) -> int:
    """Return the index behind a phrase of a preposition and up to six words, or 0."""
    for index in range(at + 1, min(len(row.items), at + 8) + 1):
        if row.tag(index) in {"COMMA", "PUNCT", "QUOTE", "PREP"} or row.lower(index) == "that":
            return index if index > at + 1 else 0
        if row.tag(index) in {"AUX", "VERB", "PRON"}:
            return 0
    return 0


def _from_quotation(row: Row, at: int) -> tuple[Span, ...]:
    """A quotation after the cue; unquoted words around it belong to what is said."""
    following = [index for index in range(at + 1, len(row.items)) if row.tag(index) != "PUNCT"]
    start = row.items[at].start
    if not following or row.tag(at + 1) == "COMMA":
        return (Span(start, row.items[at].end),)
    return (Span(start, _clause_end(row, at)),)


def _clause_end(row: Row, at: int) -> int:
    """Return where a clause ends: before another cue clause, a participle of contrast, or a semicolon."""
    conceded = row.lower(0) in _CONCEDING and not any(item.tag == "COMMA" for item in row.items[:at])
    for index in range(at + (row.tag(at) == "COMMA"), len(row.items)):
        if row.items[index].text in {";", "—", "–"}:
            return row.items[index].start
        if row.tag(index) == "COMMA" and (
            conceded or row.lower(index + 1) in _BREAKS or _cue_clause_follows(row, index + 1)
        ):
            return row.items[index].start
        if (
            row.tag(index) == "COMMA"
            and row.lower(index + 1) in {"which", "in"}
            and row.lower(index + 2) in _CONTRASTS
        ):
            return row.items[index].start
        if row.tag(index) == "COMMA" and row.lower(index + 1) in {"whereas", "while"}:
            return row.items[index].start
        if row.lower(index) in {"and", "but"} and _is_finite_cue(row, index + 1):
            return row.items[index - 1].end
    return row.scope.end


_CONCEDING = frozenset("while although though whereas".split())
_CONTRASTS = frozenset("contradicts contradicted contradicting contrast disputes belies".split())


def _is_finite_cue(row: Row, at: int) -> bool:
    """Say whether a past form of a cue verb follows: "said X and vowed to …"."""
    if row.tag(at) in {"ADV", "AUX"}:
        at += 1
    word = cues.VERBS.get(row.lower(at))
    return (
        word is not None
        and row.lower(at) != word.lemma
        and not word.participle
        and not row.lower(at).endswith("s")
        and word.lemma not in {"find", "order", "put"}
    )


def _cue_clause_follows(row: Row, at: int) -> bool:
    """Say whether a clause of the form "X said" follows: a name or pronoun and a cue verb, soon."""
    if row.tag(at) not in {"CAP", "PRON", "DET", "LOW", "CONJ", "SUB", "PREP"} or row.lower(at) in {
        "and",
        "or",
        "who",
        "which",
    }:
        return False
    first = at + 1 if row.lower(at) in {"but", "while", "though", "although", "as"} else at
    for index in range(first, min(len(row.items), first + 7)):
        if row.tag(index) in {"COMMA", "PREP", "SUB", "PUNCT"}:
            return False
        word = cues.VERBS.get(row.lower(index))
        if word and index > first and row.tag(index) != "CAP" and not word.participle:
            return word.lemma not in cues.NEEDS_CLAUSE and row.lower(index) != word.lemma
    return False


def content_before(row: Row, at: int) -> tuple[Span, ...]:
    """Return what is said before a cue clause that starts at an index: "…, Kabulov revealed".

    The stretch runs from the start of the sentence to the comma or the quotation before the cue clause.
    """
    while at > 0 and row.tag(at - 1) in {"CAP", "LOW", "DET", "POSS", "NUM"}:
        at -= 1
    if at <= 0 or row.tag(at - 1) not in {"COMMA", "QUOTE"}:
        return ()
    end = row.items[at - 1].end if row.tag(at - 1) == "QUOTE" else row.items[at - 1].start
    last = at - 1 if row.tag(at - 1) == "QUOTE" else at - 2
    if last < 0:
        return ()
    if row.tag(last) == "QUOTE":
        return (Span(_start_of_said(row, last), end),)
    stretch = range(last + 1)
    finite = any(
        row.tag(index) in {"AUX", "VERB"} or row.lower(index).endswith("ed") or row.lower(index) in cues.VERBS
        for index in stretch
    )
    opens_with_phrase = (
        row.tag(0) in {"PREP", "SUB"}
        and row.lower(0) != "that"
        and not any(row.tag(index) == "COMMA" for index in stretch)
    )
    if (
        not finite
        or opens_with_phrase
        or row.lower(0) in {"referring", "speaking", "asked", "citing", "according", "responding"}
    ):
        return ()
    return (Span(row.scope.start, end),)


def _start_of_said(row: Row, last: int) -> int:
    """A quotation is said from its mark on; unquoted words of the same clause before it are said too."""
    for index in range(last - 1, -1, -1):
        if (
            row.items[index].text in {".", "?", "!", ";", ":"}
            and row.items[index].end <= row.items[last].start
        ):
            return row.items[index + 1].start
    return row.scope.start
