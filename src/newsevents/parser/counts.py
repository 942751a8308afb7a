"""Counts: how many, with the words that bound or blur the number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.drafts import CountDraft
from newsevents.parser.lexicon.english import meetings, people
from newsevents.parser.lexicon.english.numbers import CARDINAL, SCALES, UNITS, VAGUE, number_value
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsevents.parser.tokens import Token
    from newsevents.schema.quantity import Comparator

_BOUNDS: tuple[tuple[Comparator, str], ...] = (
    ("at_least", r"at\s+least|(?:no|not)\s+(?:fewer|less)\s+than|a\s+minimum\s+of"),
    ("at_most", r"at\s+most|not?\s+more\s+than|up\s+to|a\s+maximum\s+of|as\s+(?:many|much)\s+as"),
    ("more_than", r"more\s+than|over|upwards?\s+of|in\s+excess\s+of|above|exceeding"),
    ("fewer_than", r"fewer\s+than|less\s+than|under|below"),
    (
        "about",
        r"around|about|some|approximately|roughly|nearly|almost|an\s+estimated|estimated\s+at|close\s+to|circa",
    ),
    ("exact", r"only|just|exactly|precisely|a\s+total\s+of"),
)
"""Words before a number that bound it or blur it."""

_BEHIND: tuple[tuple[Comparator, str], ...] = (
    ("about", r"\s+or\s+so\b|-odd\b"),
    ("at_least", r"\s+or\s+more\b"),
    ("at_most", r"\s+or\s+(?:fewer|less)\b"),
)
"""Words behind a number that do."""

_PAIRS: dict[str, Comparator] = {"a couple of": "about", "a pair of": "exact"}
"""Words for two."""

_BOUND = "|".join(f"(?P<{name}>{words})" for name, words in _BOUNDS)
_SUFFIX = "|".join(f"(?P<behind_{name}>{words})" for name, words in _BEHIND)
_COUNT = re.compile(
    rf"(?<![\w.,])(?<!\d[/:])(?:between\s+(?P<low>{CARDINAL})\s+and\s+(?P<high>{CARDINAL})"
    rf"|(?:from\s+)?(?P<low2>{CARDINAL})\s+(?:to|or)\s+(?P<high2>{CARDINAL})"
    r"|(?P<low3>[0-9][0-9,]*)\s?[-–]\s?(?P<high3>[0-9][0-9,]*)"
    rf"|(?P<share>one\s+in\s+(?:{CARDINAL}))"
    rf"|(?:(?:{_BOUND})\s+)?(?P<number>{CARDINAL})(?:{_SUFFIX}|(?P<percent>\s*(?:%|per\s?cent\b)))?"
    r"|(?P<pair>a\s+couple\s+of|a\s+pair\s+of)"
    rf"|(?P<times>twice|(?:(?:only|just)\s+|(?<=\bmet\s)|(?<=\bmeet\s))once)"
    rf"|(?P<vague>(?<!how\s)(?:{VAGUE})))(?![\w]|[.,/:]\d)",
    re.IGNORECASE,
)
_NUMBERS = (
    frozenset(UNITS)
    | frozenset(SCALES)
    | frozenset(
        "several few handful number dozens scores tens hundreds thousands millions many numerous multiple "
        "once twice couple pair".split()
    )
)
_OPENS_COUNT = frozenset(
    "at no a not up as one more over upwards upward in above exceeding fewer less under below around about "
    "some approximately roughly nearly almost an estimated close circa or only just exactly precisely "
    "between from half".split()
)
_LONGEST_BOUND = 3
"""Words before a number that bound it, at most: \"no fewer than\"."""

_CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP"}
_PERCENT = re.compile(r"\s*(?:%|per\s?cent\b)")
_MONEY = re.compile(r"\s+(dollars?|euros?|pounds?|rupees?|shillings?|yen|yuan|roubles?|rubles?|francs?)\b")
_MONEY_UNITS = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY"}
_OF_ONE = frozenset("visit trip person man woman child soldier time round".split())
_NOT_PLURAL = ("ss", "us", "’s", "'s")
_NOT_UNITS = frozenset(
    "its his hers theirs this of the a an and or in on at to for from with by is are was were have "
    "has had been who which that there but as killed injured wounded dead missing publicly secret "
    "more other further new separate hours".split()
)
_CLAUSE_WORDS = frozenset(
    "and or in on at who which that were was are had have has for to with from by as but than".split()
)


def find_counts(text: str, tokens: Sequence[Token], taken: tuple[Span, ...]) -> tuple[CountDraft, ...]:
    """Find the counts in a sentence of a text.

    Args:
        text: The whole text.
        tokens: The tokens of the sentence.
        taken: Stretches that are expressions of time or names, where numbers count nothing.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.tokens import tokenize
        >>> text = "at least a dozen people"
        >>> found = find_counts(text, tokenize(text, ENGLISH), ())
        >>> [(item.phrase, item.comparator, item.value, item.unit) for item in found]
        [('at least a dozen', 'at_least', 12, 'person')]
    """
    found, end = [], tokens[-1].end if tokens else 0
    for match in _matches(text, tokens, end):
        if not any(other.start < match.end() and match.start() < other.end for other in taken):
            count = _draft(text, match, end)
            if count is not None:
                found.append(count)
    return tuple(found)


def _matches(text: str, tokens: Sequence[Token], end: int) -> Iterator[re.Match[str]]:
    """Yield what the pattern finds at the words for numbers, with the words that bound them before."""
    behind = 0
    for at, token in enumerate(tokens):
        if token.start < behind or not (token.tag == "NUM" or token.lower.partition("-")[0] in _NUMBERS):
            continue
        before = (tokens[index] for index in range(max(0, at - _LONGEST_BOUND), at))
        starts = (item.start for item in before if item.start >= behind and item.lower in _OPENS_COUNT)
        tried = (_COUNT.match(text, start, end) for start in (*starts, token.start))
        match = next(filter(None, tried), None)
        if match is not None:
            yield match
            behind = match.end()


def _draft(text: str, match: re.Match[str], end: int) -> CountDraft | None:
    span, unit = Span.of_match(match), _unit(text, match, end)
    phrase = " ".join(match.group().split())
    if match["share"]:
        return None
    if match["times"]:
        return CountDraft(span, phrase, "exact", "time", value=2 if "twice" in phrase.lower() else 1)
    if match["pair"]:
        return CountDraft(span, phrase, _PAIRS[phrase.lower()], unit, value=2)
    if match["vague"]:
        return CountDraft(span, phrase, "several", unit)
    low, high = (
        match["low"] or match["low2"] or match["low3"],
        match["high"] or match["high2"] or match["high3"],
    )
    if low and high:
        ends = number_value(low), number_value(high)
        if ends[0] is None or ends[1] is None or _number(ends[0]) > _number(ends[1]):
            return None
        return CountDraft(span, phrase, "between", unit, low=ends[0], high=ends[1])
    value = number_value(match["number"])
    if value is None or _is_one(match, unit) or (isinstance(value, int) and value > 2**53 - 1):
        return None
    return CountDraft(span, phrase, _comparator(match), unit, value=value)


def _comparator(match: re.Match[str]) -> Comparator:
    for name, _ in _BEHIND:
        if match[f"behind_{name}"]:
            return name
    for name, _ in _BOUNDS:
        if match[name]:
            return name
    return "exact"


def _number(value: int | str) -> float:
    return float(value)


def _is_one(match: re.Match[str], unit: str | None) -> bool:
    """“one” is mostly a pronoun: it counts before a noun only."""
    return match["number"].lower() == "one" and unit is None


def _unit(text: str, match: re.Match[str], end: int) -> str | None:
    number = match["number"] or match["high"] or match["high2"] or ""
    if match["percent"] or _PERCENT.match(text, match.end(), end):
        return "percent"
    currency = next((code for sign, code in _CURRENCY.items() if sign in match.group()), None)
    if currency:
        return currency
    money = _MONEY.match(text, match.end(), end)
    if money and number:
        word = money.group(1).rstrip("s")
        return _MONEY_UNITS.get(word, word)
    rest = text[match.end() : min(end, match.end() + 60)]
    return _counted_noun(rest) or (_single_noun(rest) if number.lower() == "one" else None)


def _counted_noun(rest: str) -> str | None:
    """Return the noun that is counted, in the singular: the first plural within four words."""
    words = re.findall(r"[A-Za-z][A-Za-z\-]*(?:[’'][a-z]+)?|[.,;:()]", rest.replace("”", " "))[:5]
    for at, word in enumerate(words):
        if not word[0].isalpha() or (at and word.lower() in _CLAUSE_WORDS):
            return None
        lower = word.lower()
        if (
            lower == "round"
            and words[at + 1 : at + 2] == ["of"]
            and meetings.FORMATS.keys() & words[at + 2 :]
        ):
            return "round"  # “around ten round of talks”
        if lower in {"people", "persons"}:
            return "person"
        if lower.endswith("s") and not lower.endswith(_NOT_PLURAL) and lower not in _NOT_UNITS:
            return singular(lower)
        if lower in {"men", "women", "children"}:
            return {"men": "man", "women": "woman", "children": "child"}[lower]
    return None


def _single_noun(rest: str) -> str | None:
    """Return the noun behind "one", if it is one that news count: a meeting, or a person."""
    first, *_ = [*rest.lower().split(), ""]
    return first if first in meetings.FORMATS or first in people.PERSON_NOUNS or first in _OF_ONE else None


def singular(noun: str) -> str:
    """Return the singular of a regular plural.

    Example:
        >>> singular("delegates"), singular("countries"), singular("talks")
        ('delegate', 'country', 'talk')
    """
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1]
