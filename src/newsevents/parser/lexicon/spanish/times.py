"""Expressions of time in Spanish: the most frequent ones.

Patterns are read on text in small letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser import amount_readers as amounts
from newsevents.parser import day_readers as days
from newsevents.parser import period_readers as periods
from newsevents.parser.time_rule import LONG_NUMBER, TimeRule, TimeTable
from newsevents.parser.time_words import TimeWords

if TYPE_CHECKING:
    from newsevents.parser.time_words import Unit

_MONTH_NAMES = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
)
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)} | {"setiembre": 9}
_WEEKDAYS = {
    name: number for number, name in enumerate("lunes martes miércoles jueves viernes sábado domingo".split())
}
_UNITS: dict[str, Unit] = {
    "día": "day", "días": "day", "semana": "week", "semanas": "week", "mes": "month", "meses": "month",
    "trimestre": "quarter", "trimestres": "quarter", "año": "year", "años": "year", "década": "decade",
}  # fmt: skip
_NUMBERS = {
    name: number
    for number, name in enumerate(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()
    )
} | {"un": 1, "una": 1, "veinte": 20, "treinta": 30}
_SHIFTS = {
    **dict.fromkeys(("pasado", "pasada", "último", "última"), -1),
    **dict.fromkeys(("este", "esta"), 0),
    **dict.fromkeys(("próximo", "próxima", "siguiente", "viene"), 1),
}


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else _NUMBERS.get(text)


WORDS = TimeWords(
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    seasons={"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24},
    units=_UNITS,
    ordinals={"primero": 1},
    shifts=_SHIFTS,
    parts={
        "principios": "early",
        "comienzos": "early",
        "mediados": "middle",
        "finales": "late",
        "fines": "late",
    },
    decades={},
    feasts={},
    days={"hoy": 0, "ayer": -1, "anoche": -1, "anteayer": -2, "mañana": 1},
    limits={"desde": "from", "hasta": "to"},
    capitalised=frozenset(),
    number=_number,
    dated=re.compile(r"[0-9]{4}"),
    ahead=re.compile(
        r"\w(?:ará|erá|irá|arán|erán|irán)\b|\b(?:hará|tendrá|va\s+a|van\s+a|prevé|previsto|prevista|próxim[oa])\b"
    ),
    past=re.compile(
        r"\w[^aeiou\s]ó\b|\wi(?:ó|eron)\b|\waron\b|\b(?:dijo|dijeron|fue|fueron|hubo|había|ha|han|hizo|tuvo)\b"
    ),
    participle=re.compile(r"\w(?:ado|ido)\b"),
    clause=re.compile(r"[,;:«»“”\"()]|\b(?:y|pero|mientras|cuando|que)\b"),
    stated_year=re.compile(r"\ben\s+(1[5-9][0-9]{2}|20[0-9]{2})\b"),
)
"""What the words of Spanish mean where it speaks of time."""

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS))})\b"
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})\b"
_YEAR4 = r"(?:1[5-9]|20)[0-9]{2}(?![0-9])"
_YEAR = rf"(?P<year>{_YEAR4})"
_DAY = r"(?P<day>[0-3]?[0-9](?![0-9])|primero)"
_UNIT = rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b"
_AMOUNT = rf"(?P<amount>[0-9]+|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_NEXT = "próximo|próxima|último|última|este|esta"
_LATER = r"pasado|pasada|siguiente|que\s+viene|próximo|próxima"
_PART = r"(?:(?P<part>principios|comienzos|mediados|finales|fines)\s+de\s+)?"

RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "day-month-year",
        frozenset(_MONTHS),
        rf"(?:el\s+)?{_DAY}\s+de\s+{_MONTH}\s+(?:de|del)\s+{_YEAR}",
        days.full_date,
        meaning="Day, month and year.",
        example="Hablaron el 25 de diciembre de 2016.",
    ),
    TimeRule(
        "month-day",
        frozenset(_MONTHS),
        rf"(?:el\s+)?(?:(?P<dow>{'|'.join(_WEEKDAYS)})\s+)?{_DAY}\s+de\s+{_MONTH}",
        days.month_day,
        meaning="Day and month without a year, with or without the weekday: the nearest one that the tense allows.",
        example="Hablaron el 9 de noviembre.",
    ),
    TimeRule(
        "month-year",
        frozenset(_MONTHS),
        rf"{_PART}{_MONTH}\s+(?:de|del)\s+{_YEAR}",
        periods.month_year,
        meaning="A month and its year.",
        example="Hablaron en octubre de 2017.",
    ),
    TimeRule(
        "month",
        frozenset(_MONTHS),
        rf"{_PART}(?:(?P<which>{_NEXT})\s+)?{_MONTH}(?:\s+(?P<which>{_LATER}))?",
        periods.month_alone,
        meaning="A month by itself, or with “próximo”, “pasado” or a part of it.",
        example="Hablaron a finales de octubre.",
    ),
    TimeRule(
        "weekday",
        frozenset(_WEEKDAYS),
        rf"(?:(?:el|al|del)\s+)?(?:(?P<which>{_NEXT})\s+)?{_WEEKDAY}(?:\s+(?P<which>{_LATER})\b)?",
        days.weekday,
        meaning="A weekday, with or without “próximo” or “pasado”: the nearest one that the tense allows.",
        example="Hablaron el lunes.",
    ),
    TimeRule(
        "ago",
        frozenset(_UNITS),
        rf"hace\s+(?:(?P<about>casi|unos|unas)\s+)?{_AMOUNT}\s+{_UNIT}",
        amounts.ago,
        beside="hace",
        meaning="So long ago.",
        example="Hablaron hace dos años.",
    ),
    TimeRule(
        "relative-period",
        frozenset(_UNITS),
        rf"(?:(?:el|la)\s+)?(?P<which>{_NEXT})\s+{_UNIT}",
        periods.relative,
        meaning="The last, this or next period, by a word before it.",
        example="Hablarán la próxima semana.",
    ),
    TimeRule(
        "period-relative",
        frozenset(_UNITS),
        rf"(?:(?:el|la)\s+)?{_UNIT}\s+(?P<which>{_LATER})\b",
        periods.relative,
        meaning="The last or next period, by a word behind it.",
        example="Hablaron el mes pasado.",
    ),
    TimeRule(
        "near-day",
        "hoy ayer anoche anteayer",
        r"(?P<deictic>hoy|ayer|anoche|anteayer)",
        days.day_near,
        meaning="Today, yesterday or the day before.",
        example="Hablaron ayer.",
    ),
    TimeRule(
        "year",
        frozenset({LONG_NUMBER}),
        rf"(?:(?<=\ben\s)|(?<=\bdesde\s)|(?<=\bde\s)){_YEAR}",
        periods.year,
        meaning="A year behind “en”, “desde” or “de”.",
        example="Hablaron en 2014.",
    ),
)
"""The rules of Spanish; months, weekdays and the like have one each."""

TIMES = TimeTable(WORDS, RULES)
"""The expressions of time of Spanish."""
