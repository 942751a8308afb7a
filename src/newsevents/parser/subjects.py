"""Subjects: who stands before a verb, or behind it.

A subject is looked for from the verb to the left. What stands between is passed over: quotations, adverbs,
times, brackets, and insertions between commas or dashes. Then the noun phrase is told from what belongs to
it: of "three officials familiar with the talks" the head is "three officials".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.text.span import Span

if TYPE_CHECKING:
    from newsevents.parser.cast import Cast
    from newsevents.parser.entities import Entity
    from newsevents.parser.mention import Mention
    from newsevents.parser.phrases import Row

_DASHES = frozenset(("—", "–", "-", "--"))
_WHERE_FROM = frozenset("people place region government name".split())
"""Kinds of names that tell where those are from who are described before them: "the bakers of Lowport"."""

_NOT_ACTORS = frozenset("people place region".split())
_IN_NAME = frozenset("DET LOW CAP POSS NUM PRON".split())
_IN_PHRASE = frozenset("DET LOW CAP POSS NUM PREP".split())
_OPENS_INSERTION = frozenset(("PREP", "SUB", "NUM"))
_MOST_STEPS = 8
_LONGEST_INSERTION = 40
_LONGEST_PHRASE = 16
_LONGEST_OFFICE = 5
_LONGEST_DESCRIPTION = 7


@attrs.frozen
class Subject:
    """Whoever stands before, or after, a verb."""

    entity: Entity
    """The actor."""

    span: Span
    """Where the phrase stands."""

    first: int
    """Index of its first item."""

    last: int
    """Index of its last item."""


def verb_phrase_start(row: Row, at: int) -> int:
    """Return the index of the first auxiliary or adverb of the verb phrase that ends at an index.

    Example:
        "the Trump administration has repeatedly refused": from `refused` back to `has`.
    """
    start = at
    while (
        row.tag(start - 1) in {"AUX", "ADV"}
        or row.lower(start - 1) in row.clauses.clitics
        or row.lower(start - 1) in row.clauses.infinitives
        or row.lower(start - 1) in row.clauses.negations
        or _is_has(row, start - 1)
    ):
        start -= 1
    return _before_catenative(row, start) if row.lower(start) in row.clauses.infinitives else start


def behind_auxiliaries(row: Row, at: int) -> int:
    """Return the index of the verb whose auxiliaries and clitics start at an index: "le ha dicho"."""
    while row.tag(at) == "AUX" or row.lower(at) in row.clauses.clitics:
        at += 1
    return at


def _before_catenative(row: Row, to: int) -> int:
    """Return the index where the words start on which an infinitive depends: "went on to say"."""
    goes, on = row.clauses.goes_on
    if row.lower(to - 1) in on and row.lower(to - 2) in goes:
        return verb_phrase_start(row, to - 2)
    return verb_phrase_start(row, to - 1) if row.lower(to - 1) in row.clauses.catenatives else to


def _is_has(row: Row, at: int) -> bool:
    """Say whether ’s stands for a verb: "who’s argued for years"."""
    return row.lower(at) in row.clauses.short_auxiliaries and row.tag(at - 1) in {"PRON", "SUB"}


def is_passive(row: Row, at: int) -> bool:
    """Say whether a participle is passive: a form of `be` stands among its auxiliaries."""
    start = verb_phrase_start(row, at)
    has_be = any(row.lower(index) in row.clauses.be for index in range(start, at))
    return has_be and not row.lower(at).endswith(row.clauses.gerund_endings)


# Before a verb


def subject_before(row: Row, at: int, cast: Cast, *, described: bool = True) -> Subject | None:
    """Return the subject of the verb at an index that stands before it.

    Args:
        row: The items.
        at: Index of the verb.
        cast: The actors; whoever is described in unknown words is added.
        described: Whether words count that no gazetteer knows for people.
    """
    last = verb_phrase_start(row, at) - 1
    for _ in range(_MOST_STEPS):
        last = _before_asides(row, last)
        if last < 0:
            return None
        lower, tag = row.lower(last), row.tag(last)
        if tag == "COMMA" or row.items[last].text in _DASHES:
            skipped = _before_insertion(row, last)
            if skipped is None:
                return None
            last = skipped
        elif lower in row.clauses.relatives or (
            lower in row.clauses.that and row.tag(last - 1) in {"LOW", "CAP"}
        ):
            last -= 2 if row.tag(last - 1) == "COMMA" else 1
        elif tag in {"PUNCT", "CONJ", "SUB", "AUX"}:
            return None
        else:
            first = _start_of_phrase(row, last)
            if row.tag(first) in _OPENS_INSERTION and row.tag(first - 1) == "COMMA" and first > 1:
                last = first - 2
            else:
                return _in_phrase(row, first, last, cast, described=described)
    return None


def _before_asides(row: Row, last: int) -> int:
    """Return the index before quotations, adverbs, times and brackets that end at an index."""
    while last >= 0:
        if row.tag(last) in {"QUOTE", "ADV"} or row.items[last].text == "]":  # “[They] said”
            last -= 1
        elif row.items[last].text == ")":
            last = _before_brackets(row, last)
        elif (time := _start_of_time(row, last)) is not None:
            last = time - 1
        else:
            break
    return last


def _before_brackets(row: Row, at: int) -> int:
    """Return the index before a closing bracket and all that it encloses."""
    opening = (index for index in range(at - 1, max(-1, at - 12), -1) if row.items[index].text == "(")
    return next(opening, at) - 1


def _start_of_time(row: Row, last: int) -> int | None:
    """Return the index where an expression of time starts that ends with an item, with its preposition."""
    end = row.items[last].end
    time = next((item.span for item in row.sentence.times if item.span.end == end), None)
    if time is None or time.start < row.scope.start:
        return None
    first = next(
        index for index in range(last, -1, -1) if index == 0 or row.items[index - 1].end <= time.start
    )
    before, words = row.lower(first - 1), row.clauses
    belongs = before in words.time_prepositions or before in words.before_times
    return first - 1 if belongs else first


def _before_insertion(row: Row, mark: int) -> int | None:
    """Return the index before what stands between two commas, or two dashes, of which one is at an index."""
    if row.tag(mark) == "COMMA" and (row.tag(mark - 1) in {"QUOTE", "ADV"} or row.tag(mark + 1) == "QUOTE"):
        return mark - 1
    is_comma = row.tag(mark) == "COMMA"
    for index in range(mark - 1, max(-1, mark - _LONGEST_INSERTION), -1):
        if row.tag(index) == "COMMA" if is_comma else row.items[index].text in _DASHES:
            return mark - 1 if _inside_name(row, index) else index - 1
    return None


def _inside_name(row: Row, mark: int) -> bool:
    """Say whether a comma belongs to a name: "Ida Lunde, Jr.,"."""
    comma = row.span(mark)
    return any(item.span.contains(comma) for item in row.sentence.mentions)


def _start_of_phrase(row: Row, last: int) -> int:
    """Return the index where the noun phrase that ends at an index starts, with what belongs to its noun."""
    first = last
    while first > 0 and last - first < _LONGEST_PHRASE:
        tag = row.tag(first - 1)
        if tag == "CONJ" and _joins_actors(row, first - 1):
            first -= 1
        elif (
            tag not in _IN_PHRASE or row.lower(first - 1) in row.cues.verbs or _is_participle(row, first - 1)
        ):
            break
        first -= 1
    return first


def _is_participle(row: Row, at: int) -> bool:
    """Say whether a word governs what follows: "referring to Kabul"."""
    return row.lower(at).endswith(row.clauses.gerund_endings) and row.tag(at + 1) in {"PREP", "DET"}


def _joins_actors(row: Row, at: int) -> bool:
    """Say whether a conjunction stands behind an actor: "officials and rebels"."""
    end = row.items[at - 1].end if at else -1
    return any(item.span.end == end for item in row.sentence.mentions)


def _in_phrase(row: Row, first: int, last: int, cast: Cast, *, described: bool) -> Subject | None:
    """Return whom a noun phrase names or describes: by its end, by its first noun, or in unknown words."""
    stop = first
    while stop <= last and row.tag(stop) in _IN_NAME:
        stop += 1
    if first < stop <= last:
        head = head_of_phrase(row, first, stop, cast) or _first_in(row, first, stop, cast)
        if head is not None:
            return attrs.evolve(head, last=last)
    complemented = first < stop <= last
    part = row.items[stop].start if complemented and described else row.scope.end
    found = _ending_at(row, last, cast, part=part)
    if found is not None or not described:
        return found
    whole = _with_complement(row, last, cast) if complemented else None
    return whole or _described(row, stop - 1 if complemented else last, cast)


def _first_in(row: Row, first: int, stop: int, cast: Cast) -> Subject | None:
    """Return the actor described first between two indices: of "three officials familiar", the officials."""
    start, end = row.items[first].start, row.items[stop - 1].end
    found = [
        item
        for item in row.sentence.mentions
        if start <= item.span.start < end and item in cast.by_mention and item.kind in {"role", "group"}
    ]
    return _subject(row, found[0], stop - 1, cast) if found else None


def _ending_at(row: Row, last: int, cast: Cast, *, part: int) -> Subject | None:
    """Return the longest mention that ends with an item, or in front of a phrase that belongs to it.

    Names of places that start behind the offset `part` only tell where those described are from.
    """
    end = row.items[last].end
    found = [
        item
        for item in row.sentence.mentions
        if item.span.end == end
        and item in cast.by_mention
        and (item.span.start < part or item.kind not in _WHERE_FROM)
    ]
    if not found:
        return None
    mention = min(found, key=lambda item: item.span.start)
    whole = _head_of_complement(row, mention, cast)
    return _subject(row, whole or mention, last, cast)


def _subject(row: Row, mention: Mention, last: int, cast: Cast) -> Subject:
    first = next((at for at, item in enumerate(row.items) if item.start >= mention.span.start), last)
    return Subject(cast.by_mention[mention], mention.span, first, last)


def _head_of_complement(row: Row, mention: Mention, cast: Cast) -> Mention | None:
    """Return the noun to which a name belongs: "a spokesman for the ministry", "officials from Iran"."""
    at = next((index for index, item in enumerate(row.items) if item.start >= mention.span.start), 0)
    if row.tag(at - 1) == "DET":
        at -= 1
    if row.lower(at - 1) not in row.clauses.of_whom:
        return None
    end = row.items[at - 2].end if at >= 2 else -1
    heads = [
        item
        for item in row.sentence.mentions
        if item.span.end == end and item.kind in {"role", "group"} and item in cast.by_mention
    ]
    return min(heads, key=lambda item: item.span.start) if heads else None


def _with_complement(row: Row, last: int, cast: Cast) -> Subject | None:
    """Return the nearest mention before a short phrase or a relative clause that belongs to it."""
    for index in range(last, max(-1, last - 14), -1):
        if row.tag(index) in {"COMMA", "PUNCT", "QUOTE"} or (
            row.lower(index) in row.cues.verbs and row.tag(index) != "CAP"
        ):
            return None
        relative = row.lower(index) in row.clauses.relatives or row.lower(index) in row.clauses.that
        if relative or row.tag(index) == "PREP":
            end = row.items[index - 1].end if index else -1
            found = [
                item
                for item in row.sentence.mentions
                if item.span.end == end
                and item in cast.by_mention
                and item.kind in {"role", "group", "person", "body"}
            ]
            if found:
                return _subject(row, min(found, key=lambda item: item.span.start), last, cast)
    return None


def _described(row: Row, last: int, cast: Cast) -> Subject | None:
    """Return a subject in words that no gazetteer knows: from its article, or a plural."""
    if row.tag(last) not in {"LOW", "CAP"} or row.lower(last) in row.clauses.no_speakers:
        return None
    first = last
    while (
        first > 0
        and last - first < _LONGEST_DESCRIPTION
        and row.tag(first - 1) in {"LOW", "CAP", "POSS", "NUM"}
    ):
        first -= 1
    has_article = first > 0 and row.tag(first - 1) == "DET"
    plural = row.is_plural(last)
    if not has_article and not plural:
        return None
    first -= has_article
    span = Span(row.items[first].start, row.items[last].end)
    return Subject(cast.unnamed(span, plural=plural), span, first, last)


# Behind a verb


def subject_after(row: Row, at: int, cast: Cast) -> Subject | None:
    """Return the subject that starts right behind an index: "said Ms Karanja"."""
    found = _starting_at(row, at, cast)
    if not found:
        return _behind_description(row, at, cast)
    mention = max(found, key=lambda item: item.span.end)
    last = max(index for index, item in enumerate(row.items) if item.start < mention.span.end)
    described = mention.kind in {"role", "group", "body"}
    name = _behind_description(row, last, cast) if described else None
    if name is not None and name.entity is cast.by_mention[mention]:
        return attrs.evolve(name, first=at)
    named = _apposed_name(row, last, cast) if described else None
    return Subject(named or cast.by_mention[mention], mention.span, at, last)


def head_of_phrase(row: Row, first: int, stop: int, cast: Cast) -> Subject | None:
    """Return whom a noun phrase names at its end: "Clinton spokesman Brian Fallon", "a friend, Mariam Emara".

    Args:
        row: The items.
        first: Index of the first item of the phrase.
        stop: Index behind which it does not go on.
        cast: The actors.
    """
    last = first
    while last < stop and row.tag(last) in _IN_NAME:
        last += 1
    if last == first:
        return None
    start, end = row.items[first].start, row.items[last - 1].end
    ending = [
        item
        for item in row.sentence.mentions
        if item.span.end == end and item.span.start >= start and item in cast.by_mention
    ]
    if not ending:
        return None
    person = next((item for item in ending if item.kind in {"person", "name"}), None)
    mention = person or ending[0]
    named = None if person else _apposed_name(row, last - 1, cast)
    return Subject(named or cast.by_mention[mention], mention.span, first, last - 1)


def _starting_at(row: Row, at: int, cast: Cast) -> list[Mention]:
    """Return the mentions of actors that start with an item, or with the one behind an article."""
    if at >= len(row.items):
        return []
    start = row.items[at].start
    article = row.items[at + 1].start if row.tag(at) in {"DET", "NUM"} and at + 1 < len(row.items) else start
    return [
        item
        for item in row.sentence.mentions
        if item.span.start in {start, article} and item in cast.by_mention and item.kind not in _NOT_ACTORS
    ]


def _behind_description(row: Row, at: int, cast: Cast) -> Subject | None:
    """Return the person whose name stands behind a few small words: "harbour master Noor de Witte"."""
    name = next((index for index in range(at, at + _LONGEST_OFFICE) if row.tag(index) != "LOW"), at)
    found = (
        [item for item in _starting_at(row, name, cast) if item.kind in {"person", "name"}]
        if name > at
        else []
    )
    if row.tag(name) != "CAP" or not found:
        return None
    last = max(index for index, item in enumerate(row.items) if item.start < found[0].span.end)
    return Subject(cast.by_mention[found[0]], found[0].span, at, last)


def _apposed_name(row: Row, last: int, cast: Cast) -> Entity | None:
    """Return the name behind a description: "said the ministry’s spokesman, Ivan Petrov"."""
    if row.tag(last + 1) != "COMMA" or last + 2 >= len(row.items):
        return None
    start = row.items[last + 2].start
    found = next(
        (item for item in row.sentence.mentions if item.span.start == start and item.kind == "person"), None
    )
    return cast.by_mention.get(found) if found else None
