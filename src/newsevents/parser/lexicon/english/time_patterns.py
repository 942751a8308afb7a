"""Patterns that the rules for English expressions of time are made of, and the words that they need."""

from __future__ import annotations

from newsevents.parser.lexicon.english import time_words as words
from newsevents.parser.lexicon.english.numbers import SCALES
from newsevents.parser.lexicon.english.numbers import UNITS as NUMBERS
from newsevents.parser.time_rule import LONG_NUMBER, SHORT_NUMBER


def any_of(*names: str) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


def behind(words_before: str) -> str:
    """Return a pattern for a place behind any of some words, which are no part of the match."""
    return "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in words_before.split()) + ")"


MONTH = rf"(?:(?:{any_of(*(name for name in words.MONTHS if len(name) > 4 or name in ('may', 'june', 'july')))})(?![a-z])|(?:{any_of(*(name for name in words.MONTHS if len(name) < 5))})(?![a-z])\.?)"
WEEKDAY = any_of(*words.WEEKDAYS)
DAY_BEFORE_DATE = rf"(?:(?P<dow>{any_of(*words.WEEKDAYS, *words.WEEKDAYS_SHORT)})\b\.?,?\s+)?"
DAY_BEHIND_DATE = rf"(?:,?\s+\(?(?P<dow>{any_of(*words.WEEKDAYS, *words.WEEKDAYS_SHORT)})(?![a-z])\)?)?"
ORDINAL_WORDS = any_of(*(name.replace(" ", r"[\s-]") for name in words.ORDINALS if words.ORDINALS[name] > 0))
NTH = rf"(?:(?:{ORDINAL_WORDS})|[0-9]{{1,2}}(?:st|nd|rd|th))"
M = rf"(?P<month>{MONTH})"
W = rf"(?P<weekday>{WEEKDAY})(?![a-z])"
D = rf"(?P<day>[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9])|{ORDINAL_WORDS})"
_BELOW_HUNDRED = any_of(*(name for name in NUMBERS if name not in ("zero", "dozen")))
_TWO_DIGITS = rf"(?:{_BELOW_HUNDRED})(?:[\s-](?:{_BELOW_HUNDRED}))?"
YEAR_WORDS = rf"nineteen[\s-]{_TWO_DIGITS}|nineteen\s+hundred|twenty[\s-](?:ten|[a-z]+teen|twenty(?:[\s-](?:{_BELOW_HUNDRED}))?)|two\s+thousand(?:\s+(?:and\s+)?{_TWO_DIGITS})?"
YEAR4 = r"1[5-9][0-9]{2}|20[0-9]{2}"
Y = rf"(?P<year>(?:{YEAR4})(?![0-9])|{YEAR_WORDS})"
EDGE = r"(?:start|beginning|middle|end|close)\s+of"
PART = rf"(?:(?:the\s+)?(?P<part>early|mid|middle|late|{EDGE})[\s-]+(?:in\s+|on\s+)?|(?:earlier|later)\s+(?:in\s+|on\s+)?)?"
THE = r"(?:the\s+)?"
UNIT = rf"(?P<unit>{any_of(*(name for name in words.UNITS if not name.endswith('s') and name != 'second'))}|{any_of(*words.SEASONS)})\b"
ANY_UNIT = any_of(*words.UNITS)
LENGTH = rf"(?P<unit>{any_of(*(name for name in words.UNITS if words.UNITS[name] != 'weekend'))})\b"
CARDINAL_WORD = any_of(*(name for name in NUMBERS if name != "zero"), *SCALES)
CARDINAL = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})*(?![0-9])(?:\.[0-9]+)?(?:\s+1/2)?|(?:{CARDINAL_WORD})\b)(?:(?:[\s-]+|\s+and\s+)(?:{CARDINAL_WORD})\b)*"
COUNT = rf"(?P<amount>{CARDINAL})"
VAGUE = r"several|(?:a\s+)?few|(?:a\s+)?couple(?:\s+of)?|a\s+number\s+of|many|some|half\s+an?|an?\s+(?:half|quarter)|a\s+handful\s+of"
AMOUNT = rf"(?!an?\s+second\b)(?P<amount>{CARDINAL}|a\s+(?:hundred|thousand|dozen)|(?:{VAGUE})\b|an?\b)"
ABOUT = r"(?:(?P<about>about|around|nearly|almost|roughly|approximately|some|(?:no\s+)?more\s+than|less\s+than|over|at\s+least|at\s+most|up\s+to|just\s+over|just\s+under|well\s+over)\s+)?"
DAYPART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|nights|noon|midnight))?"
ZONE = r"(?:\s+\(?(?:gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest|ist|eastern|pacific|central|local)\b\)?(?:\s+time)?)?"
CLOCK = rf"(?:(?:around|about|at)\s+)?(?:[0-9]{{1,2}}(?:[:.][0-9]{{2}}){{0,2}}\s*(?:a|p)\.?\s?m\b\.?|[0-9]{{1,2}}:[0-9]{{2}}|noon|midnight|[0-9]{{1,2}}\s+o[’']clock){ZONE}"
BEFORE = rf"(?:{CLOCK},?\s+(?:on\s+)?)?"
AFTER = rf"(?:,?\s+at\s+{CLOCK})?"
OF_YEAR = rf"(?:(?:\s+of|\s+in|,)?\s+{Y}|\s+(?:of\s+)?(?P<which>last|this|next|the\s+current)\s+year)"
EVENT = r"(?P<event>(?=\s+(?:(?:terrorist|terror|suicide|bomb)\s+)?(?:attacks?|bombings?|massacre|uprising|revolution|coup|protests|earthquake|movement|killings)\b))?"
DASH = r"\s*(?:-|–|—|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b)\s*"
NO_NUMBER = r"(?![0-9]|[.,:][0-9]|\s?%|\s+(?:percent|per\s+cent)\b)"
NEAR = r"last|next|this|past|previous|coming|upcoming|current|this\s+past|this\s+coming"
AFTER_WORD = behind(
    "in since by until from during of before after for through between early late year the its his her their that this"
)

MONTHS = frozenset(words.MONTHS)
WEEKDAYS = frozenset(words.WEEKDAYS)
UNITS = frozenset(words.UNITS)
SINGLE = frozenset(name for name in words.UNITS if not name.endswith("s"))
SEASONS = frozenset(words.SEASONS)
QUARTERS = frozenset({"quarter", "quarters", "qtr"})
HALVES = frozenset({"half"})
DAY_NUMBER = frozenset({SHORT_NUMBER})
CLOCK_WORDS = frozenset("a.m. p.m. am pm m clock o’clock noon midnight".split())
YEAR_NUMBER = frozenset({LONG_NUMBER})
DEICTIC = frozenset({"today", "tonight", "tonite", "yesterday", "tomorrow"})
FEASTS = frozenset(name.split()[-1] for name in words.FEASTS) | {"year"}


def feast_pattern(name: str) -> str:
    """Return a pattern for a holiday's name, with the dots and apostrophes that may stand in it."""
    return r"\s+".join(_with_marks(word) for word in name.split())


def _with_marks(word: str) -> str:
    if word in {"st", "jr"}:
        return rf"{word}\.?"
    own = word.endswith("s") and word not in words.FEASTS
    return rf"(?:{word}[’']?|{word[:-1]}[’']s)" if own else word


FEAST = any_of(*map(feast_pattern, words.FEASTS))
FEAST_WORDS = frozenset(word for name in words.FEASTS if " " in name for word in name.split()) - frozenset(
    words.FEASTS
)


NEAR_DAY = rf"(?P<deictic>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow|today|yesterday|tomorrow|tonight|tonite)\b{DAYPART}"
