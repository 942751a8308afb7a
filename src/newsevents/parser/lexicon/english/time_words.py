"""English words for time, and what they mean."""

from __future__ import annotations

import re

from newsevents.parser.feasts import Feast
from newsevents.parser.lexicon.english.numbers import ORDINALS as PLACES
from newsevents.parser.lexicon.english.numbers import UNITS as NUMBERS
from newsevents.parser.lexicon.english.numbers import number_value
from newsevents.parser.time_words import TimeWords, Unit

_MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTHS: dict[str, int] = {
    **{name[:3]: number for number, name in enumerate(_MONTH_NAMES, start=1)},
    **{name: number for number, name in enumerate(_MONTH_NAMES, start=1)},
    "sept": 9,
}
"""Months, whole and abbreviated."""

_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: dict[str, int] = {name: number for number, name in enumerate(_WEEKDAY_NAMES)}
"""Weekdays."""

WEEKDAYS_SHORT: dict[str, int] = {
    **{name[:3]: number for number, name in enumerate(_WEEKDAY_NAMES)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
"""Weekdays as they stand before a date: "Mon., Feb. 18"."""

SEASONS: dict[str, int] = {
    "spring": 21,
    "springtime": 21,
    "summer": 22,
    "summertime": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "wintertime": 24,
}
"""Seasons, as EDTF codes."""

_UNIT_WORDS: dict[str, Unit] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "day", "morning": "day",
    "afternoon": "day", "evening": "day", "weekend": "weekend", "week": "week", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "qtr": "quarter", "year": "year", "yr": "year", "decade": "decade",
    "century": "century",
}  # fmt: skip
UNITS: dict[str, Unit] = {
    **_UNIT_WORDS,
    **{f"{word}s": unit for word, unit in _UNIT_WORDS.items() if unit != "century"},
    "centuries": "century",
}
"""Units, singular and plural."""

_TEENS = "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
ORDINALS: dict[str, int] = {
    **PLACES,
    **{word: number for number, word in enumerate(_TEENS, start=13)},
    **{f"twenty {word}": 20 + number for word, number in PLACES.items() if number < 10},
    "thirtieth": 30,
    "thirty first": 31,
    "last": -1,
    "final": -1,
}
"""Places in an order; -1 is the last."""

SHIFTS: dict[str, int] = {
    **dict.fromkeys(
        ("last", "past", "previous", "preceding", "prior", "latest", "ago", "back", "earlier", "before"), -1
    ),
    **dict.fromkeys(("this", "current", "the"), 0),
    **dict.fromkeys(("next", "coming", "following", "upcoming", "now"), 1),
}
"""Where a word leads: to the period before, the present one, the one after."""

DAYS: dict[str, int] = {
    **dict.fromkeys(("currently", "at present", "at the moment", "right now"), 0),
    "today": 0, "tonight": 0, "tonite": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
    "day before yesterday": -2, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
"""Days near today."""

DECADES: dict[str, int] = {
    f"{word[:-1]}ies": number for word, number in NUMBERS.items() if number >= 20 and word.endswith("ty")
}
"""Decades by name: "nineties"."""

FEASTS: dict[str, Feast] = {
    **dict.fromkeys(("new years day", "new years"), Feast(month=1, day=1)),
    "new years eve": Feast(month=12, day=31),
    "martin luther king day": Feast(month=1, weekday=0, nth=3),
    "martin luther king jr day": Feast(month=1, weekday=0, nth=3),
    "groundhog day": Feast(month=2, day=2),
    "valentines day": Feast(month=2, day=14),
    "presidents day": Feast(month=2, weekday=0, nth=3),
    "international womens day": Feast(month=3, day=8),
    "st patricks day": Feast(month=3, day=17),
    "april fools day": Feast(month=4, day=1),
    "earth day": Feast(month=4, day=22),
    "may day": Feast(month=5, day=1),
    "mothers day": Feast(month=5, weekday=6, nth=2),
    "memorial day": Feast(month=5, weekday=0, nth=-1),
    "fathers day": Feast(month=6, weekday=6, nth=3),
    "juneteenth": Feast(month=6, day=19),
    "independence day": Feast(month=7, day=4),
    "fourth of july": Feast(month=7, day=4),
    "july fourth": Feast(month=7, day=4),
    "bastille day": Feast(month=7, day=14),
    "labor day": Feast(month=9, weekday=0),
    "columbus day": Feast(month=10, weekday=0, nth=2),
    "halloween": Feast(month=10, day=31),
    "all saints day": Feast(month=11, day=1),
    "guy fawkes night": Feast(month=11, day=5),
    **dict.fromkeys(("veterans day", "armistice day"), Feast(month=11, day=11)),
    **dict.fromkeys(("thanksgiving day", "thanksgiving"), Feast(month=11, weekday=3, nth=4)),
    "black friday": Feast(month=11, weekday=3, nth=4, after=1),
    "christmas eve": Feast(month=12, day=24),
    **dict.fromkeys(("christmas day", "christmas", "xmas"), Feast(month=12, day=25)),
    "boxing day": Feast(month=12, day=26),
    "ash wednesday": Feast(easter=-46),
    "palm sunday": Feast(easter=-7),
    "maundy thursday": Feast(easter=-3),
    "good friday": Feast(easter=-2),
    **dict.fromkeys(("easter sunday", "easter"), Feast(easter=0)),
    "easter monday": Feast(easter=1),
    "ascension day": Feast(easter=39),
    "pentecost": Feast(easter=49),
    "whit monday": Feast(easter=50),
}
"""Holidays: those of the United States, and Christian ones by the western reckoning;
without dots and apostrophes."""


def number(text: str) -> int | None:
    """Return the whole number that a phrase names.

    Example:
        >>> number("twenty four"), number("a"), number("several")
        (24, 1, None)
    """
    if text in {"a", "an", "another", "one"}:
        return 1
    if text in {"a couple of", "a couple", "couple of", "couple", "a pair of", "both"}:
        return 2
    if "half" in text or "/" in text:
        return None
    value = number_value(text)
    return value if isinstance(value, int) else None


ENGLISH_WORDS = TimeWords(
    months=MONTHS,
    weekdays={**WEEKDAYS, **WEEKDAYS_SHORT},
    seasons=SEASONS,
    units=UNITS,
    ordinals=ORDINALS,
    shifts=SHIFTS,
    parts={
        **dict.fromkeys(("early", "start", "beginning"), "early"),
        **dict.fromkeys(("mid", "middle", "midst"), "middle"),
        **dict.fromkeys(("late", "end", "close"), "late"),
    },
    decades=DECADES,
    feasts=FEASTS,
    days=DAYS,
    limits={"since": "from", "by": "to", "until": "to"},
    capitalised=frozenset(
        {"may", "march", "mar", "august", "mon", "wed", "sat", "sun", "fri", "jun", "dec", "jan"}
    ),
    number=number,
    dated=re.compile(
        r"[0-9]{4}|[0-9]:[0-9]|[0-9][/.][0-9]{1,2}[/.][0-9]|[0-9]/[0-9]{4}|[0-9](?:st|nd|rd|th)\b|[’'][0-9]0s\b"
    ),
    ahead=re.compile(
        r"\b(?:will|shall|would|won[’']t|(?:is|are|was|were|be)\s+(?:\w+\s+)?(?:expected|due|scheduled|planned|set|slated|about|likely|supposed|to)|"
        r"expected|expects?\s+to|plans?\s+to|plan(?:s|ned)\s+for|intends?\s+to|hopes?\s+to|agreed\s+to|ahead\s+of|scheduled|payable|due|set\s+to|"
        r"upcoming|forthcoming|coming|next|to\s+be|deadline|going\s+to|effective|expires?|expiring|must|should|may|can)\b|[’']ll\b|\b(?:by|until|through)\s+$"
    ),
    past=re.compile(
        r"\b(?:was|were|had|did|said|told|took|came|went|became|began|rose|fell|got|gave|ran|saw|spoke|wrote|broke|knew|"
        r"drove|flew|grew|drew|threw|chose|fled)\b|[’']d\b"
    ),
    participle=re.compile(
        r"\b(?:[a-z]{2,}ed|met|held|made|left|led|lost|won|sent|kept|brought|bought|sold|paid|thought|found|stood|sat|shot|"
        r"struck|spent|built|caught|taught|felt|fought)\b"
    ),
    clause=re.compile(r"[,;:“”\"()]|\b(?:and|but|after|while|when|which|who)\b"),
    stated_year=re.compile(r"\bin\s+(1[5-9][0-9]{2}|20[0-9]{2})\b"),
)
"""The words of English."""
