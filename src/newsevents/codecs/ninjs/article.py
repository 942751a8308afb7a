"""Article: what an item says of its source: headlines, text, byline, dates, rights."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsevents.codecs.fitting import is_identifier, is_instant, is_label, is_language, is_url
from newsevents.codecs.leftover import FIELD
from newsevents.codecs.markup import plain_text
from newsevents.codecs.ninjs.event import is_slot
from newsevents.codecs.ninjs.slot import Part, left_of
from newsevents.codecs.ninjs.uri import identifier_of, uri_of
from newsevents.codecs.ninjs.word import spoken, word
from newsevents.schema.scalars import MAX_SAFE_INTEGER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.ninjs.names import Json
    from newsevents.codecs.ninjs.reader import Reader

STATUSES = {"usable": "usable", "withheld": "withheld", "canceled": "cancelled"}
_DATES = ("versionCreated", "firstCreated")
_MORE_DATES = ("contentCreated", "embargoedUntil", "expires")
_REVISION = re.compile(r"0|[1-9][0-9]{0,15}")
_PUBLISHED = "/source/published"
_LONGEST = 10_000_000


def simple_members(source: Json, rest: Json) -> Json:
    """Return the members of an item that are no arrays."""
    found = {
        "versionCreated": None,
        "pubStatus": next(word for word, status in STATUSES.items() if status == source["status"]),
        "version": None if source["revision"] is None else str(source["revision"]),
        "language": source["language"],
        "by": ", ".join(source["authors"]) or None,
        "copyrightNotice": source["rights"],
    }
    published = source["published"]
    if published is not None and "T" in published:
        slot = next((key for key in _DATES if is_slot(rest.get(key))), _DATES[0])
        found[slot] = published
    if found["pubStatus"] == "usable" and "pubStatus" in rest:  # what stands there could not be read
        del found["pubStatus"]
    return {key: value for key, value in found.items() if value is not None}


def article_parts(source: Json, rest: Json) -> dict[str, list[Part]]:
    """Return what stands in arrays of an item, by array."""
    return {
        "headlines": list(_headlines(source)),
        "bodies": [] if is_told_by_markup(source["text"], rest) else list(_bodies(source)),
        "descriptions": list(_date(source["published"])),
        "infoSources": list(_parties(source)),
        "altIds": list(_other_ids(source)),
        "associations": list(_replaced(source)),
    }


def _date(published: str | None) -> Iterator[Part]:
    if published is not None and "T" not in published:
        yield word(_PUBLISHED, published)


def _headlines(source: Json) -> Iterator[Part]:
    for field, role in (("headline", "main"), ("subheadline", "subheadline")):
        if source[field] is not None:
            yield Part(f"/source/{field}", {"value": source[field]}, {"role": role})


def _bodies(source: Json) -> Iterator[Part]:
    if source["text"] is not None:
        count = {} if source["text_length"] is None else {"charCount": source["text_length"]}
        plain = {"role": "text", "contentType": "text/plain"}
        yield Part("/source/text", {"value": source["text"], **count}, plain)


def _parties(source: Json) -> Iterator[Part]:
    if source["publisher"] is not None:
        yield Part("/source/publisher", {"name": source["publisher"]}, {"role": "publisher"})
    if len(source["authors"]) > 1:
        for at, name in enumerate(source["authors"]):
            yield Part(f"/source/authors/{at}", {"name": name, "role": "author"})


def _other_ids(source: Json) -> Iterator[Part]:
    for field in ("url", "guid"):
        if source[field] is not None:
            yield Part(f"/source/{field}", {"role": field, "value": source[field]})


def _replaced(source: Json) -> Iterator[Part]:
    if source["replaces"] is not None:
        yield _replaced_part(source["replaces"])


def _replaced_part(identifier: str) -> Part:
    return Part("/source/replaces", {"name": "replaced", "rel": "replaces", "uri": uri_of(identifier)})


def is_told_by_markup(text: str | None, rest: Json) -> bool:
    """Say whether a text is the one that the markup shows with which it was read."""
    bodies = rest.get("bodies")
    if text is None or not isinstance(bodies, list) or any(is_slot(item) for item in bodies):
        return False
    return next((plain_text(item["value"]) for item in bodies if is_markup(item)), None) == text


def read_source(reader: Reader) -> Json:
    """Return the source of a document, and leave what it has no field for."""
    source: Json = {
        "rights": reader.label("copyrightNotice"),
        **_read_published(reader),
        **_read_simple(reader),
        **_read_headlines(reader),
        **_read_text(reader),
        **_read_parties(reader),
        **_read_other_ids(reader),
    }
    return {key: value for key, value in source.items() if value is not None}


def _read_published(reader: Reader) -> Json:
    for key in _MORE_DATES:
        if key in reader.left and not is_instant(reader.left[key]):
            reader.fault((key,), "a time with its zone", reader.left[key])
    published = None
    for key in _DATES:
        value = reader.left.get(key)
        if value is None and key not in reader.left:
            continue
        if not is_instant(value):
            reader.fault((key,), "a time with its zone", value)
        elif published is None:
            published = reader.left.pop(key)
            if key != _DATES[0]:
                reader.slots[key] = {FIELD: _PUBLISHED}
    return {"published": published}


def _read_simple(reader: Reader) -> Json:
    found: Json = {}
    status, version, language = (reader.left.get(key) for key in ("pubStatus", "version", "language"))
    if isinstance(status, str) and status in STATUSES:
        found["status"] = STATUSES[reader.left.pop("pubStatus")]
    elif "pubStatus" in reader.left:
        reader.fault(("pubStatus",), "usable, withheld or canceled", status)
    if isinstance(version, str) and _REVISION.fullmatch(version) and int(version) <= MAX_SAFE_INTEGER:
        found["revision"] = int(reader.left.pop("version"))
    elif "version" in reader.left and not isinstance(version, str):
        reader.fault(("version",), "a version as text", version)
    if is_language(language):
        found["language"] = reader.left.pop("language")
    elif "language" in reader.left and language != "":
        reader.fault(("language",), "a language such as en or pt-BR", language)
    return found


def _read_headlines(reader: Reader) -> Json:
    items = reader.array("headlines")
    found: Json = {}
    taken: dict[int, tuple[str, Json]] = {}
    texts = {at: item for at, item in enumerate(items) if _has_text(item)}
    main = next(
        (at for role in ("main", None) for at, item in texts.items() if item.get("role") == role), None
    )
    below = next((at for at, item in texts.items() if item.get("role") == "subheadline"), None)
    for field, at in (("headline", main), ("subheadline", below)):
        if at is not None:
            found[field] = texts[at]["value"]
            taken[at] = f"/source/{field}", _without(texts[at], "value")
    for at, item in enumerate(items):
        if at not in texts and not (isinstance(item, dict) and item.get("value") == ""):
            reader.fault(("headlines", at), "a headline of 1 to 1,000 characters", item)
    usual = {"headline": "main", "subheadline": "subheadline"}
    reader.leave(
        "headlines",
        left_of(items, taken, [Part(f"/source/{name}", {}, {"role": usual[name]}) for name in found]),
    )
    return found


def _has_text(item: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(item, dict) and is_label(item.get("value"))


def _without(item: Json, *names: str) -> Json:
    return {key: value for key, value in item.items() if key not in names}


def _read_text(reader: Reader) -> Json:
    items = reader.array("bodies")
    for at, item in enumerate(items):
        if not isinstance(item, dict) or not isinstance(item.get("value"), str):
            reader.fault(("bodies", at), "a body with its text", item)
    plain_at = next((at for at, item in enumerate(items) if _is_plain(item)), None)
    if plain_at is None:
        markup = next((item["value"] for item in items if is_markup(item)), None)
        reader.leave("bodies", left_of(items, {}, []))
        return {"text": plain_text(markup) or None} if markup is not None else {}
    text, count = items[plain_at]["value"], items[plain_at].get("charCount")
    names = ("value", "charCount") if count == len(text) and not isinstance(count, bool) else ("value",)
    plain = Part("/source/text", {}, {"role": "text", "contentType": "text/plain"})
    reader.leave(
        "bodies", left_of(items, {plain_at: (plain.field, _without(items[plain_at], *names))}, [plain])
    )
    return {"text": text, "text_length": len(text) if "charCount" in names else None}


def _is_plain(item: object) -> bool:
    """Say whether a body is plain text: it says so, or says nothing of its form and has no markup."""
    if not isinstance(item, dict) or not isinstance(item.get("value"), str) or len(item["value"]) > _LONGEST:
        return False
    media_type = item.get("contentType")
    if isinstance(media_type, str):
        return media_type.partition(";")[0].strip().lower() == "text/plain"
    return media_type is None and item.get("role") in (None, "text", "main") and "</" not in item["value"]


def is_markup(item: object) -> bool:
    """Say whether a body is HTML.

    Example:
        >>> is_markup({"contentType": "text/html", "value": "<p>x</p>"}), is_markup({"value": "<p>x</p>"})
        (True, False)
    """
    if not isinstance(item, dict) or not isinstance(item.get("value"), str):
        return False
    form = item.get("contentType", item.get("role"))
    return isinstance(form, str) and "html" in form.lower()


def _read_parties(reader: Reader) -> Json:
    items = reader.array("infoSources")
    found: Json = {}
    taken: dict[int, tuple[str, Json]] = {}
    for at, item in enumerate(items):
        role = item.get("role") if isinstance(item, dict) else None
        if role == "publisher" and is_label(item.get("name")) and "publisher" not in found:
            found["publisher"] = item["name"]
            taken[at] = "/source/publisher", _without(item, "name")
    authors = _authors(items)
    by = reader.left.get("by")
    if len(authors) > 1 and ", ".join(authors.values()) == by:
        found["authors"] = [*authors.values()]
        taken |= {at: (f"/source/authors/{number}", {}) for number, at in enumerate(authors)}
        del reader.left["by"]
    elif (name := reader.label("by")) is not None:
        found["authors"] = [name]
    usual = [Part("/source/publisher", {}, {"role": "publisher"})] if "publisher" in found else []
    if len(found.get("authors", ())) > 1:
        usual += [Part(f"/source/authors/{number}", {}) for number in range(len(authors))]
    reader.leave("infoSources", left_of(items, taken, usual))
    return found


def _authors(items: list[Any]) -> dict[int, str]:
    return {
        at: item["name"]
        for at, item in enumerate(items)
        if isinstance(item, dict) and item.keys() == {"name", "role"} and item["role"] == "author"
        if is_label(item["name"])
    }


def _read_other_ids(reader: Reader) -> Json:
    items = reader.array("altIds")
    found: Json = {}
    taken: dict[int, tuple[str, Json]] = {}
    for at, item in enumerate(items):
        if not isinstance(item, dict) or item.keys() != {"role", "value"}:
            continue
        role, value = item["role"], item["value"]
        if role not in ("url", "guid") or role in found:
            continue
        if is_identifier(value) if role == "guid" else is_url(value):
            found[role] = value
            taken[at] = f"/source/{role}", {}
    usual = [Part(f"/source/{role}", {}) for role in ("url", "guid") if role in found]
    reader.leave("altIds", left_of(items, taken, usual))
    return found


def read_published_date(items: list[Any]) -> dict[int, str]:
    """Return the date of publication that a description tells, by position, if one does.

    Example:
        >>> read_published_date([word("/source/published", "2018-11-13").whole()])
        {0: '2018-11-13'}
    """
    for at, (pointer, value) in spoken(items).items():
        if pointer == _PUBLISHED and len(value) == 10 and is_instant(f"{value}T00:00:00Z"):
            return {at: value}
    return {}


def replaced_by(item: object) -> str | None:
    """Return the identifier of the document that an associated item names as replaced."""
    uri = item.get("uri") if isinstance(item, dict) else None
    if not isinstance(uri, str):
        return None
    found = identifier_of(uri)
    return found if item == _replaced_part(found).whole() else None
