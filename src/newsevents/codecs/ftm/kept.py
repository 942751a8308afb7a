r"""Kept: which values FollowTheMoney's property types take as they are, and what to write of the others.

The package `followthemoney` cleans each value that it is given: it composes characters, deletes those that
cannot be seen, strips, and leaves out without a word what is not of the property's type. What is written here
is what passes unchanged. The exact wording of anything else goes into a property of text, escaped as in JSON.
"""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import UTC, date, datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlparse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import ParseResult

    from newsevents.schema.time import TimeWindow

TEXT_LENGTH = 65_000
"""Most code points of a value of the type `text`."""

STRING_LENGTH = 1_024
"""Most code points of a value of the type `string`."""

NAME_LENGTH = 384
"""Most code points of a value of the type `name`."""

ADDRESS_LENGTH = 250
"""Most code points of a value of the type `address`."""

_PART = 5_000
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff\ud800-\udfff]"
)
_SPACES = re.compile("[\u2000-\u200a\u2028\u2029\u0a00\u1680\u202f\u205f\u3000]")
_JAMO = re.compile("[\u1160-\u11ff]")
_PREFIX = re.compile(r"[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?")
_INSTANT = re.compile(
    r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?"
)
_WHITESPACE = re.compile(r"\s")
_HOST_LABEL = re.compile(r"(?=.*[^\W_])[\w-]{1,63}")
_QUOTED = re.compile(r"[\"'].*[\"']")
_REWRITTEN = re.compile(r"<BR/?>|ESQ\.?,|;|,\s?[,.]")
_WIKIDATA = re.compile(r"Q[0-9]{1,31}")
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")

_COUNTRIES = frozenset(
    (
        "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs"
        " bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cp cq cr cu cv cw cx cy cz dd de dg dj dk dm do"
        " dz ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw"
        " gy hk hm hn hr ht hu ic id ie il im in io ip iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky"
        " kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx"
        " my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs"
        " ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz ta tc td tf tg th tj tk tl tm"
        " tn to tr tt tv tw tz ua ug um un us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zr zw"
    ).split()
)
"""Codes that FollowTheMoney keeps as they are, without `zz`, which is the whole world there."""

_LANGUAGES = (
    "af=afr am=amh ar=ara az=aze be=bel bg=bul bn=ben bs=bos ca=cat cs=ces da=dan de=deu el=ell en=eng es=spa"
    " et=est fa=fas fi=fin fr=fra ga=gle he=heb hi=hin hr=hrv hu=hun hy=hye id=ind is=isl it=ita ja=jpn"
    " ka=kat kk=kaz km=khm kn=kan ko=kor ky=kir lb=ltz lo=lao lt=lit lv=lav mk=mkd mn=mon ms=msa mt=mlt"
    " my=mya ne=nep nl=nld no=nor pl=pol ps=pus pt=por ro=ron ru=rus si=sin sk=slk sl=slv sq=sqi sr=srp"
    " sv=swe sw=swa ta=tam te=tel tg=tgk th=tha tk=tuk tl=tgl tr=tur uk=ukr ur=urd uz=uzb vi=vie zh=zho"
)
_LANGUAGE_OF = {pair[:2]: pair[3:] for pair in _LANGUAGES.split()}


def is_kept(text: str) -> bool:
    r"""Say whether a text passes unchanged, whatever the type of its property.

    Example:
        >>> is_kept("Sauri\u0301"), is_kept(" Doha"), is_kept("Doha")
        (False, False, True)
    """
    return (
        text == text.strip() != ""
        and unicodedata.is_normalized("NFC", text)
        and not _UNSEEN.search(text)
        and not _SPACES.search(text)
    )


def seen(text: str) -> str:
    r"""Return what is kept of a text, to read and to search; where that differs, the exact text is told too.

    Example:
        >>> seen(" Do\u00adha ")
        'Doha'
    """
    without = _UNSEEN.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    return unicodedata.normalize("NFC", without).strip()  # again: what was apart can stand together now


def exact(text: str) -> str:
    r"""Return a text that passes unchanged, and from which the given one can be read again as JSON.

    Only signs that are cleaned away are escaped, so that the rest can be searched in its own script.

    Example:
        >>> exact("Doha"), exact(" Doha"), exact("Дoxa\u00ad")
        ('Doha', '" Doha"', '"Дoxa\\u00ad"')
    """
    return text if is_kept(text) and not text.startswith('"') else as_json(text)


def as_json(value: object) -> str:
    r"""Return a value as JSON that passes unchanged, with only those signs escaped that are cleaned away.

    Raises:
        TypeError: A key is of a type that JSON has not.
        ValueError: The value holds itself.

    Example:
        >>> as_json({"acme:desk": "Дoxa\u00ad"})
        '{"acme:desk": "Дoxa\\u00ad"}'
    """
    written = json.dumps(value, default=str, ensure_ascii=False)
    written = _UNSEEN.sub(_escaped, _SPACES.sub(_escaped, written))
    if unicodedata.is_normalized("NFC", written):
        return written
    return "".join(map(_kept_apart, _clusters(written)))


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def _clusters(text: str) -> Iterator[str]:
    """Yield each letter with the marks behind it, in which alone something can be composed."""
    start = 0
    for at, sign in enumerate(text):
        if at and not unicodedata.category(sign).startswith("M") and not _JAMO.fullmatch(sign):
            yield text[start:at]
            start = at
    yield text[start:]


def _kept_apart(cluster: str) -> str:
    """Return a letter and its marks, escaped where they would be composed, or change places."""
    if unicodedata.is_normalized("NFC", cluster):
        return cluster
    letter, marks = cluster[0], json.dumps(cluster[1:])[1:-1]
    return (letter if unicodedata.is_normalized("NFC", letter) else json.dumps(letter)[1:-1]) + marks


def lines(label: str, text: str) -> list[str]:
    """Return a labelled text as values of the type `text`: one, or where it is too long numbered parts.

    Example:
        >>> lines("topic", "peace"), len(lines("topic", "peace" * 20_000))
        (['topic: peace'], 20)
    """
    words = f"{exact(label)}: {exact(text)}"
    if len(words) <= TEXT_LENGTH:
        return [words]
    parts = [text[at : at + _PART] for at in range(0, len(text), _PART)]
    return [f"{exact(label)} {at}/{len(parts)}: {exact(part)}" for at, part in enumerate(parts, 1)]


def as_string(text: str, length: int = STRING_LENGTH) -> str | None:
    r"""Return what is kept of a text in a property of the type `string`, if that is not too long.

    Example:
        >>> as_string("envoy\u00ad "), as_string("\u00ad")
        ('envoy', None)
    """
    words = seen(text)
    return words if 0 < len(words) <= length else None


def as_name(text: str) -> str | None:
    r"""Return what is kept of a name: single spaces, without the quotation marks around it.

    Example:
        >>> as_name('"Zamir  Kabulov"'), as_name("\u00ad")
        ('Zamir Kabulov', None)
    """
    words = " ".join(seen(text).split())
    while _QUOTED.fullmatch(words):
        words = words[1:-1].strip()
    return as_string(words, NAME_LENGTH)


def as_address(text: str) -> str | None:
    """Return what is kept of a place's name in a property of the type `address`, which changes some signs.

    Example:
        >>> as_address("Doha,  Qatar"), as_address("Doha; Qatar")
        ('Doha, Qatar', None)
    """
    words = " ".join(seen(text).split())
    return None if _REWRITTEN.search(words) else as_string(words, ADDRESS_LENGTH)


def as_date(window: TimeWindow | None) -> str | None:
    """Return the date that a window states, in the precision that it states, if it states one.

    Where only its bounds are stated, they must be one day. A time of day without a zone is left out, since
    times are UTC there.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> as_date(TimeWindow(edtf="2018-10")), as_date(TimeWindow(edtf="2018-10~"))
        ('2018-10', None)
    """
    if window is None or window.part is not None:
        return None
    if window.edtf is None:
        is_day = window.earliest == window.latest and not isinstance(window.earliest, datetime)
        return as_moment(window.earliest) if is_day else None
    try:
        if _PREFIX.fullmatch(window.edtf):
            date.fromisoformat((window.edtf + "-01-01")[:10])
            return window.edtf
        if _INSTANT.fullmatch(window.edtf):
            moment = datetime.fromisoformat(window.edtf)
            return as_moment(moment if moment.tzinfo else moment.date())
    except ValueError:
        return None
    return None


def as_moment(moment: date | None) -> str | None:
    """Return a day, or an instant in UTC and whole seconds, if there is one and it is of a year that is kept.

    Example:
        >>> as_moment(datetime.fromisoformat("2018-11-13T09:30:00+03:00"))
        '2018-11-13T06:30:00'
    """
    if moment is None:
        return None
    if isinstance(moment, datetime):
        try:
            moment = moment.astimezone(UTC)
        except OverflowError:
            return None
        words = moment.replace(tzinfo=None, microsecond=0).isoformat()
    else:
        words = moment.isoformat()
    return words if _PREFIX.match(words) else None


def as_url(url: str) -> str | None:
    """Return an address that passes unchanged, with a slash for its path where it has none, if this one does.

    Example:
        >>> as_url("https://пример.рф:8080/новости?b=[1]"), as_url("https://example.org:99999/")
        ('https://пример.рф:8080/новости?b=[1]', None)
        >>> as_url("https://example.org")
        'https://example.org/'
    """
    try:
        parts = urlparse(url)
        whole = parts if parts.path else parts._replace(path="/")
        is_same = whole.geturl() in {url, f"{url}/"} and whole.scheme in {"http", "https"}
        return whole.geturl() if is_same and is_kept(url) and _is_host(whole) else None
    except ValueError:
        return None


def _is_host(address: ParseResult) -> bool:
    """Say whether an address names a host, by number or by labels in any script, and no impossible port.

    Raises:
        ValueError: There is no such port.
    """
    host, _ = address.hostname or "", address.port  # only looking at the port tells whether it is one
    labels = host.rstrip(".").split(".")
    if _WHITESPACE.search(address.netloc):
        return False
    is_named = len(labels) == 1 or (len(labels[-1]) > 1 and not labels[-1].isdigit())
    return _is_number(host) or (is_named and all(map(_HOST_LABEL.fullmatch, labels)))


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def as_country(code: str) -> str | None:
    """Return the code of a country that FollowTheMoney knows by the same two letters.

    Example:
        >>> as_country("QA"), as_country("UK")
        ('qa', None)
    """
    return code.lower() if code.lower() in _COUNTRIES else None


def as_language(tag: str) -> str | None:
    """Return the code of the language that a tag begins with, if it is one of those that are known.

    Example:
        >>> as_language("pt-BR"), as_language("eo")
        ('por', None)
    """
    return _LANGUAGE_OF.get(tag.partition("-")[0].lower())


def as_wikidata(identifier: str) -> str | None:
    """Return an item's identifier in Wikidata, if it has the form of one.

    Example:
        >>> as_wikidata("Q10720"), as_wikidata("P31")
        ('Q10720', None)
    """
    return identifier if _WIKIDATA.fullmatch(identifier) else None


def as_lei(identifier: str) -> str | None:
    """Return a Legal Entity Identifier, if its check digits are right (ISO 17442, ISO 7064 MOD 97-10).

    Example:
        >>> as_lei("5493001KJTIIGC8Y1R12"), as_lei("5493001KJTIIGC8Y1R13")
        ('5493001KJTIIGC8Y1R12', None)
    """
    if not _LEI.fullmatch(identifier):
        return None
    return identifier if int("".join(str(int(sign, 36)) for sign in identifier)) % 97 == 1 else None
