"""Kept: which values FollowTheMoney keeps as they are, by the type of their property.

The package cleans values, and drops without a word what it cannot clean. What is said here errs on the side
of caution: a value that is not known to stay goes into a line of text. Tests hold it to the package.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from unicodedata import is_normalized

if TYPE_CHECKING:
    from collections.abc import Callable

_COUNTRIES = frozenset(
    "ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo br bs bt bw "
    "by bz ca cd cf cg ch ci cl cm cn co cr cu cv cw cy cz de dj dk dm do dz ec ee eg eh er es et fi "
    "fj fm fo fr ga gb gd ge gg gh gi gl gm gn gq gr gt gu gw gy hk hn hr ht hu id ie il im in iq ir "
    "is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me "
    "mg mh mk ml mm mn mo mr ms mt mu mv mw mx my mz na ne ng ni nl no np nr nz om pa pe pf pg ph pk "
    "pl pr ps pt pw py qa ro rs ru rw sa sb sc sd se sg si sk sl sm sn so sr ss st sv sy sz tc td tg "
    "th tj tl tm tn to tr tt tv tw tz ua ug us uy uz va vc ve vg vi vn vu ws ye za zm zw".split()
)
_LANGUAGES: dict[str, str] = {
    two: three
    for two, _, three in (
        pair.partition(":")
        for pair in (
            "ar:ara de:deu en:eng es:spa fa:fas fr:fra he:heb hi:hin it:ita ja:jpn ko:kor nl:nld pl:pol "
            "pt:por ru:rus tr:tur uk:ukr zh:zho"
        ).split()
    )
}
_DATE = re.compile(r"(1[1-9]|20)[0-9]{2}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
_ADDRESS = re.compile(r"https?://[a-z0-9]+(\.[a-z0-9]+)*\.[a-z]{2,}/[A-Za-z0-9._~/-]*")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,9}")
_DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,7})?")
_QUOTES = "\"'`“”‘’«»„‚‹›"
_SIMPLE = re.compile(r"[\w .'()/-]+")
_LONGEST_ADDRESS, _LONGEST_NAME, _LONGEST_STRING = 250, 384, 1_024
LONGEST_TEXT = 65_000
"""Code points of a value of text."""


def is_plain(text: str, most: int = LONGEST_TEXT) -> bool:
    r"""Say whether a text stays as it is in a property of text.

    Example:
        >>> is_plain("Doha"), is_plain(" Doha"), is_plain("\u200b")
        (True, False, False)
    """
    is_bare = text.isprintable() and text == text.strip() and is_normalized("NFC", text)
    return bool(text) and len(text) <= most and is_bare


def is_body(text: str) -> bool:
    r"""Say whether a text of several lines stays as it is.

    Example:
        >>> is_body("Talks failed.\n\nNo one spoke."), is_body("Talks\r\n")
        (True, False)
    """
    return is_plain(text.replace("\n", "")) and text == text.strip()


def is_name(text: str) -> bool:
    """Say whether a text stays as it is in a property of names.

    Example:
        >>> is_name("Zamir Kabulov"), is_name("Zamir  Kabulov"), is_name("“Kabulov”")
        (True, False, False)
    """
    plain = is_plain(text, _LONGEST_NAME) and any(map(str.isalnum, text)) and "  " not in text
    return plain and text[0] not in _QUOTES and text[-1] not in _QUOTES


def is_date(text: str) -> bool:
    """Say whether a text is a year, a month or a day that stays as it is.

    Example:
        >>> is_date("2018-10"), is_date("2018-02-30"), is_date("0800")
        (True, False, False)
    """
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[: len("2018-10-01")])
    except ValueError:
        return False
    return True


def _always(_: str) -> bool:
    return True


_KEEPS: dict[str, Callable[[str], bool]] = {
    "name": is_name,
    "address": lambda text: is_name(text) and len(text) <= _LONGEST_ADDRESS and bool(_SIMPLE.fullmatch(text)),
    "string": lambda text: is_plain(text, _LONGEST_STRING),
    "text": is_plain,
    "body": is_body,
    "url": lambda text: bool(_ADDRESS.fullmatch(text)),
    "date": is_date,
    "country": lambda text: text in _COUNTRIES,
    "language": lambda text: text in _LANGUAGES.values(),
    "wikidata": lambda text: bool(_WIKIDATA.fullmatch(text)),
    "number": lambda text: bool(_DEGREES.fullmatch(text)),
    "entity": _always,
}
_PROPERTIES = {
    "name": "name alias",
    "address": "full location",
    "string": "title author publisher fileName classification role",
    "text": "summary description notes",
    "body": "bodyText",
    "url": "sourceUrl",
    "date": "publishedAt startDate endDate",
    "country": "country",
    "language": "language",
    "wikidata": "wikidataId",
    "number": "latitude longitude",
}
_TYPES = {prop: kind for kind, names in _PROPERTIES.items() for prop in names.split()}


def is_kept(prop: str, value: str) -> bool:
    """Say whether a value stays as it is in a property; those not listed hold identifiers of entities.

    Example:
        >>> is_kept("startDate", "2018-10"), is_kept("startDate", "circa October 2018")
        (True, False)
    """
    return _KEEPS[_TYPES.get(prop, "entity")](value)


def language_code(tag: str) -> str:
    """Return the code that FollowTheMoney has for a language, or the tag itself.

    Example:
        >>> language_code("pt-BR"), language_code("tlh")
        ('por', 'tlh')
    """
    return _LANGUAGES.get(tag.partition("-")[0].lower(), tag)
