"""Times: expressions of time in a text, and what they name.

Each row of `PATTERNS` is one way to say when, with the function that reads it against the date of
publication. Without that date an expression says as much as it can alone: "November 20" is
`XXXX-11-20`, "last month" stays a phrase.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.edtf import bounds, is_valid, parse
from newsevents.parser import calendar as cal
from newsevents.parser.lexicon.numbers import CARDINAL
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.schema.time import Part

TimeKind: TypeAlias = Literal["date", "duration", "set"]
"""A date or period; a length of time; something that repeats."""

Reading: TypeAlias = tuple[str | None, "Part | None"]
"""An EDTF text, or `None` where the phrase says no date; and the part of the period that is meant."""


@attrs.frozen
class TimeMention:
    """An expression of time, and what it names."""

    span: Span
    """Where it stands, without its preposition."""

    phrase: str
    """Its words, with the preposition that makes them a time: "in July", "since October 2001"."""

    kind: TimeKind
    """A date, a duration, or a repeated time."""

    edtf: str | None = None
    """What it names, in EDTF; `None` where that cannot be said."""

    part: Part | None = None
    """Which part of that period is meant."""

    rule: str = ""
    """Name of the rule that found it."""


@attrs.frozen
class Reference:
    """What an expression is read against."""

    day: date | None
    """Day of publication, where known."""

    forward: bool = False
    """Whether the sentence speaks of the future: "is expected to return on November 20"."""

    year: int | None = None
    """A year that the same sentence states, for the names of events: "the September 11 attacks"."""


_M = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_W = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_D = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
_Y = r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2})"
_PART = r"(?:(?P<part>early|earlier|mid|middle|late|later|the\s+(?:start|beginning|middle|end)\s+of|start\s+of|beginning\s+of|end\s+of)[\s\-]+(?:in\s+|on\s+)?)?"
_UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade|century|night|morning|afternoon|evening|spring|summer|autumn|fall|winter)"
_DAYPART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|noon|midnight))?"
_LENGTH = r"(?P<length>hour|day|week|month|year|decade|minute|second|night)"


def _month(match: re.Match[str]) -> int:
    return cal.MONTHS[match["month"].rstrip(".")[:3].lower()]


def _full_date(match: re.Match[str], reference: Reference) -> Reading:
    return cal.day_text(int(match["year"]), _month(match), int(match["day"])), None


def _iso_date(match: re.Match[str], reference: Reference) -> Reading:
    return cal.day_text(*(int(part) for part in match.group().split("-"))), None


def _month_day(match: re.Match[str], reference: Reference) -> Reading:
    month, day = _month(match), int(match["day"])
    if match.groupdict().get("event"):
        return cal.day_text(reference.year, month, day), None
    return cal.near_day(month, day, reference.day, forward=reference.forward), None


def _day_range(match: re.Match[str], reference: Reference) -> Reading:
    ends = [
        cal.near_day(_month(match), int(match[end]), reference.day, forward=reference.forward)
        for end in ("day", "day2")
    ]
    return (f"{ends[0]}/{ends[1]}" if all(ends) and "X" not in str(ends) else None), None


def _month_year(match: re.Match[str], reference: Reference) -> Reading:
    return f"{match['year']}-{_month(match):02}", cal.part_named(match["part"])


def _month_alone(match: re.Match[str], reference: Reference) -> Reading:
    shift = {"last": -1, "past": -1, "next": 1}.get((match["which"] or "").lower(), 0)
    text = cal.near_month(
        _month(match), reference.day, forward=reference.forward or shift > 0, strictly=shift
    )
    return text, cal.part_named(match["part"])


def _year(match: re.Match[str], reference: Reference) -> Reading:
    return match["year"], cal.part_named(match["part"])


def _decade(match: re.Match[str], reference: Reference) -> Reading:
    return f"{match['decade'][:3]}X", cal.part_named(match["part"])


def _season(match: re.Match[str], reference: Reference) -> Reading:
    season = cal.SEASONS[match["season"].lower()]
    which = (match["which"] or "").lower()
    if match["year"]:
        return f"{match['year']}-{season}", None
    return cal.near_season(season, reference.day, which), None


def _weekday(match: re.Match[str], reference: Reference) -> Reading:
    which = (match["which"] or "").lower()
    return cal.near_weekday(match["weekday"], reference.day, which, forward=reference.forward), None


def _relative(match: re.Match[str], reference: Reference) -> Reading:
    which, unit = match["which"].lower().split()[-1], match["unit"].lower()
    return cal.relative_period(which, unit, reference.day), cal.part_named(match["part"])


def _ago(match: re.Match[str], reference: Reference) -> Reading:
    amount = match["amount"].lower()
    return cal.shifted(amount, match["length"].lower(), reference.day, -1), None


def _in_amount(match: re.Match[str], reference: Reference) -> Reading:
    return cal.shifted(match["amount"].lower(), match["length"].lower(), reference.day, 1), None


def _deictic(match: re.Match[str], reference: Reference) -> Reading:
    return cal.deictic(match["deictic"].lower(), reference.day), None


def _part_of_now(match: re.Match[str], reference: Reference) -> Reading:
    period = cal.relative_period("this", match["unit"].lower(), reference.day)
    return period, cal.part_named(match["part"])


def _open(match: re.Match[str], reference: Reference) -> Reading:
    return None, None


Resolver: TypeAlias = "Callable[[re.Match[str], Reference], Reading]"

PATTERNS: tuple[tuple[TimeKind, str, Resolver], ...] = (
    ("date", r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]", _iso_date),
    (
        "set",
        rf"(?:every|each)\s+(?:{_LENGTH}|{_W}|morning|evening|afternoon|weekend|weekday)|on\s+(?:Mon|Tues|Wednes|"
        r"Thurs|Fri|Satur|Sun)days|daily|weekly|monthly|annually|nightly|(?:once|twice)\s+a\s+(?:day|week|month|year)",
        _open,
    ),
    ("date", rf"(?:{_W},?\s+)?{_M}\s+{_D},?\s+{_Y}", _full_date),
    ("date", rf"(?:{_W},?\s+)?(?:the\s+)?{_D}\s+(?:of\s+)?{_M},?\s+{_Y}", _full_date),
    ("date", rf"{_PART}{_M}\s+{_Y}", _month_year),
    (
        "date",
        rf"{_M}\s+{_D}\s*(?:-|–|to|and)\s*(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?(?![\d:.,]*\d)",
        _day_range,
    ),
    (
        "date",
        rf"{_M}\s+{_D}(?!\d|[.:,]\d|\s?%)(?P<event>\s+(?:terrorist\s+|terror\s+|suicide\s+|bomb\s+)?(?:attacks?|bombings?|massacre|"
        r"uprising|revolution|coup|protests|earthquake|movement|killings)\b)?",
        _month_day,
    ),
    ("date", rf"(?:the\s+)?{_D}\s+(?:of\s+)?{_M}(?!\w)", _month_day),
    (
        "date",
        rf"(?P<which>last|next|this|past|previous|coming)?\s*{_PART}(?:(?<=\bin\s)|(?<=\bIn\s)|(?<=by\s)|(?<=since\s)|(?<=until\s)|(?<=from\s)|(?<=of\s)|"
        rf"(?<=last\s)|(?<=next\s)|(?<=this\s)|(?<=early\s)|(?<=late\s)|(?<=mid-)|(?<=in\searly\s)|(?<=in\slate\s)|(?<=for\s)|(?<=during\s)|(?<=through\s)|(?<=before\s)|(?<=after\s)){_M}(?![\s,]*[0-9])(?!\w)",
        _month_alone,
    ),
    (
        "date",
        rf"(?P<which>last|next|this|past)?\s*(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+{_Y}",
        _season,
    ),
    (
        "date",
        r"(?P<which>last|next|this|past)\s+(?P<season>spring|summer|autumn|fall|winter)\b(?P<year>\b\B)?",
        _season,
    ),
    (
        "date",
        r"(?:(?:the\s+)?(?P<part>early|mid|late)[\s\-]+)?(?:the\s+)?(?P<decade>1[5-9][0-9]0|20[0-9]0)s",
        _decade,
    ),
    (
        "date",
        rf"(?:(?<=\bin\s)|(?<=\bIn\s)|(?<=since\s)|(?<=by\s)|(?<=until\s)|(?<=from\s)|(?<=during\s)|(?<=of\s)|(?<=to\s)|(?<=the\s)|(?<=before\s)|"
        rf"(?<=after\s)|(?<=year\s)|(?<=for\s)|(?<=early\s)|(?<=late\s)|(?<=mid-)|(?<=\()|(?<=and\s)|(?<=through\s)|(?<=Since\s)|(?<=By\s)){_PART}{_Y}(?![\w%]|[,.]\d|[-–]\d)",
        _year,
    ),
    (
        "date",
        rf"(?:(?:early|late|later|earlier)\s+(?:on\s+)?)?(?:(?P<which>last|next|this|past|the\s+following|the\s+previous)\s+)?{_W}(?!s){_DAYPART}",
        _weekday,
    ),
    (
        "date",
        r"(?P<amount>a\s+few|several|a\s+couple\s+of|an?|"
        + CARDINAL
        + rf")\s+{_LENGTH}s?\s+(?:ago|earlier|before\s+(?:that|then))",
        _ago,
    ),
    (
        "date",
        rf"{_PART}(?:the\s+)?(?P<which>last|next|this|this\s+past|past|previous|coming|following|current)\s+{_UNIT}(?!s)\b",
        _relative,
    ),
    (
        "date",
        r"(?P<part>the\s+(?:start|beginning|middle|end)\s+of)\s+the\s+(?P<unit>week|month|year|decade|quarter)\b",
        _part_of_now,
    ),
    ("date", r"in\s+(?P<amount>a|an|" + CARDINAL + rf")\s+{_LENGTH}s?(?:[’']s?)?\s+time", _in_amount),
    (
        "date",
        r"(?:in|over|during|within|for)\s+(?:the\s+)?(?:recent|coming|past\s+few|last\s+few|next\s+few|past\s+several|last\s+several|previous|"
        r"last\s+couple\s+of|past\s+couple\s+of)\s+(?:hours|days|weeks|months|years|decades)",
        _open,
    ),
    (
        "duration",
        r"(?:(?:in|over|during|within|for)\s+)?(?:the\s+)?(?:last|past|next|coming|previous|first|final)\s+(?:"
        + CARDINAL
        + rf")\s+{_LENGTH}s?",
        _open,
    ),
    (
        "date",
        r"(?P<deictic>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|today|yesterday|tomorrow|tonight|currently|at\s+present|"
        r"at\s+the\s+moment|right\s+now|nowadays|now)(?:\s+(?:morning|afternoon|evening|night))?",
        _deictic,
    ),
    ("date", r"recently|lately|in\s+the\s+(?:near\s+)?future|in\s+the\s+past|soon|long\s+ago", _open),
    (
        "duration",
        r"(?:for\s+)?(?:more\s+than\s+|less\s+than\s+|about\s+|around\s+|nearly\s+|almost\s+|at\s+least\s+|up\s+to\s+|over\s+|some\s+)?(?:a\s+few|several|an?|half\s+an?|"
        + CARDINAL
        + rf")(?:\s+|-)(?:and\s+a\s+half\s+)?{_LENGTH}s?(?![’']?-?old\b)\b",
        _open,
    ),
    ("duration", r"for\s+(?:hours|days|weeks|months|years|decades|centuries)", _open),
)
"""Ways to say when: kind, pattern, and the function that reads it. Earlier rows win."""

_COMPILED: tuple[tuple[TimeKind, re.Pattern[str], Resolver], ...] = tuple(
    (kind, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE), resolver)
    for kind, pattern, resolver in PATTERNS
)
_HINT = re.compile(
    r"[0-9]|day|week|month|year|decade|quarter|now\b|currently|present|moment|tonight|tomorrow|ago|recent|late|soon|"
    r"future|hour|minute|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|"
    r"spring|summer|autumn|fall|winter|night|the\s+past|annual",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were|be)\s+(?:\w+\s+)?(?:expected|due|scheduled|planned|set|slated|about|likely|to)|"
    r"expected|expects?\s+to|plans?\s+to|plan(?:s|ned)\s+for|intends?\s+to|hopes?\s+to|agreed\s+to|ahead\s+of|"
    r"upcoming|forthcoming|coming|next|to\s+be\s+held|until|by|deadline|going\s+to)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|met|held|took|came|went|said|[a-z]{2,}ed)\b|[’']d\b", re.IGNORECASE
)
_SENTENCE_YEAR = re.compile(rf"\bin\s+{_Y}\b")
_LIMIT = re.compile(r"\b(since|by|until)\s+$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:“”\"()]|\b(?:and|but|after|while|when|which|who)\b")


def find_times(
    text: str, sentence: Span, published: date | None, *, words: frozenset[str] | None = None
) -> tuple[TimeMention, ...]:
    """Find the expressions of time in a sentence of a text.

    Args:
        text: The whole text.
        sentence: Where to look.
        published: The day against which relative expressions are read; `None` leaves them open.
        words: The words of the sentence, if they are known (`newsevents.parser.tokens.words_in`): what is
            said with none of them is not looked for.

    Returns:
        The expressions, in the order of the text, without overlaps.

    Example:
        >>> text = "They met last month."
        >>> [(item.phrase, item.edtf) for item in find_times(text, Span(0, 20), date(2018, 11, 13))]
        [('last month', '2018-10')]
    """
    hinted = _HINT.search(text, sentence.start, sentence.end)
    return tuple(_in_sentence(text, sentence, published)) if hinted else ()


def _in_sentence(text: str, sentence: Span, published: date | None) -> list[TimeMention]:
    stated = _SENTENCE_YEAR.search(text, sentence.start, sentence.end)
    year = int(stated["year"]) if stated else None
    taken: list[Span] = []
    found = []
    for kind, pattern, resolver in _COMPILED:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = _without_event(match).stripped(text)
            if not _plausible(match) or any(span.overlaps(other) for other in taken):
                continue
            reference = Reference(published, _speaks_of_future(text, sentence, span), year)
            edtf, part = resolver(match, reference)
            if edtf is not None and not is_valid(edtf):  # a year before 1 or after 9999
                edtf = None
            taken.append(span)
            span, edtf = _with_limit(text, span, edtf)
            found.append(TimeMention(span, span.of(text), kind, edtf, part if edtf else None))
    return sorted(found, key=lambda mention: mention.span)


def _with_limit(text: str, span: Span, edtf: str | None) -> tuple[Span, str | None]:
    """“since 1969” and "by Friday" name all that lies behind, or before, what follows."""
    limit = _LIMIT.search(text, max(0, span.start - 8), span.start)
    if limit is None or (edtf is not None and ("/" in edtf or "X" in edtf)):
        return span, edtf
    whole = Span(limit.start(), span.end)
    if edtf is None:
        return whole, None
    if limit.group(1).lower() == "since":
        return whole, f"{edtf}/.."
    latest = bounds(parse(edtf)).latest
    return whole, f"../{latest.isoformat()}" if isinstance(latest, date) else edtf


def _without_event(match: re.Match[str]) -> Span:
    """The name of an event after a day is not part of the time: "September 11 [attacks]"."""
    event = match.groupdict().get("event")
    return Span(match.start(), match.start("event") if event else match.end())


def _plausible(match: re.Match[str]) -> bool:
    """Month and weekday names need their capital: "may" and "march" are words."""
    groups = match.groupdict()
    name = groups.get("month") or groups.get("weekday")
    if name and not name[0].isupper():
        return False
    return not groups.get("day") or 1 <= int(groups["day"]) <= 31


def _speaks_of_future(text: str, sentence: Span, span: Span) -> bool:
    """Judge by the words of the same clause: those before the time, else those behind it."""
    before = text[sentence.start : span.start]
    cuts = [match.end() for match in _CLAUSE.finditer(before)]
    clause = before[cuts[-1] :] if cuts else before
    nearest = clause if clause.strip() and (_FUTURE.search(clause) or _PAST.search(clause)) else before[-120:]
    future, past = _last(_FUTURE, nearest), _last(_PAST, nearest)
    return future >= 0 and future >= past


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)
