"""JSON Feed: the items of a feed, each as a document, read only."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsevents.codecs.codec import Codec, Decoded
from newsevents.codecs.fitting import is_identifier, is_instant, is_label, is_language, is_url
from newsevents.codecs.leftover import another_format, storable, unreadable
from newsevents.codecs.mapping import Mapped
from newsevents.codecs.markup import plain_text
from newsevents.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.findings import Finding

REST = "jsonfeed:rest"
"""Extension that keeps what a feed or an item says beyond the fields of the model."""

VERSIONS = ("https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/1")
"""The versions that are known, the newest first."""

_VERSION = re.compile(r"https?://(www\.)?jsonfeed\.org/version/[0-9.]+")
_LONGEST = 4_000


class _Reader:
    """An object of a feed while it is read: what is left of it, and what there is to say."""

    def __init__(self, value: JsonObject, path: tuple[str | int, ...], findings: list[Finding]) -> None:
        self.left = dict(value)
        self.path = path
        self.findings = findings

    def fault(self, key: str, expected: str, found: object) -> None:
        self.findings.append(unreadable((*self.path, key), expected, found))

    def take(self, key: str, expected: str, fits: Any) -> str | None:  # noqa: ANN401 - a function of one text
        """Take a text that fits; an empty one says nothing."""
        value = self.left.get(key)
        if fits(value) and value:
            return str(self.left.pop(key))
        if key in self.left and value != "":
            self.fault(key, expected, value)
        return None

    def label(self, key: str) -> str | None:
        return self.take(key, "a text of 1 to 1,000 characters", is_label)


def decode(feed: JsonObject) -> Iterator[Decoded]:
    """Yield a document for each item of a feed.

    Example:
        >>> item = {"id": "urn:example:1", "title": "Talks"}
        >>> [found] = decode({"version": VERSIONS[0], "title": "Post", "items": [item]})
        >>> found.document["source"]
        {'publisher': 'Post', 'headline': 'Talks'}
    """
    version, items = feed.get("version"), feed.get("items")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        path = ("version",) if "version" in feed else ()
        expected = f"a feed with a version such as {VERSIONS[0]}"
        yield Decoded(None, (another_format(path, expected, feed.get("version", feed)),))
        return
    if not isinstance(items, list):
        path = ("items",) if "items" in feed else ()
        yield Decoded(None, (another_format(path, "a feed with an array of items", feed.get("items", feed)),))
        return
    for at, item in enumerate(items):
        findings = list(_of_version(version)) if at == 0 else []
        document = _document(feed, item, at, findings)
        yield Decoded(document, tuple(findings))


def _of_version(version: str) -> Iterator[Finding]:
    known = version.replace("http:", "https:").replace("//www.", "//")
    if known not in {*VERSIONS, f"{VERSIONS[1]}.0"}:
        message = f"Expected version 1.1 of JSON Feed or 1, found {version[:60]!r}; it is read as 1.1."
        yield finding("NE903", "/version", message)


def _document(feed: JsonObject, item: object, at: int, findings: list[Finding]) -> JsonObject | None:
    path = ("items", at)
    if not isinstance(item, dict):
        findings.append(another_format(path, "an item of a feed", item))
        return None
    name = item.get("id")
    if isinstance(name, int) and not isinstance(name, bool):  # 1.1 asks readers to take numbers
        name = str(name)
    if not isinstance(name, str) or not name:
        where = (*path, "id") if "id" in item else path
        findings.append(another_format(where, "an item with an id", item.get("id", item)))
        return None
    reader = _Reader(item, path, findings)
    whole = _Reader(feed, (), findings if at == 0 else [])  # what is wrong with the feed is told once
    source = {
        "publisher": whole.label("title"),
        "headline": reader.label("title"),
        "subheadline": reader.label("summary"),
        "url": reader.take("url", "a web address", is_url),
        "published": reader.take("date_published", "a time with its zone", is_instant),
        "language": _language(reader, whole),
        "authors": _authors(reader) or _authors(whole),
        "text": _text(reader),
    }
    identifier = _identifier(name, whole)
    if identifier == item["id"]:
        del reader.left["id"]
    of_feed = {key: value for key, value in whole.left.items() if key not in {"version", "items"}}
    rest = {key: storable(left) for key, left in (("item", reader.left), ("feed", of_feed)) if left}
    document: JsonObject = {"id": identifier, "source": {k: v for k, v in source.items() if v is not None}}
    return {**document, "extensions": {REST: rest}} if rest else document


def _identifier(name: str, feed: _Reader) -> str:
    """Return the identifier of a document: that of the item, or one made of it and the feed's address."""
    if is_identifier(name):
        return name
    address = feed.left.get("feed_url") or feed.left.get("home_page_url")
    within = quote(address, safe="") if isinstance(address, str) else ""
    made = f"urn:newsevents:feed:{within}:{quote(name, safe='')}"
    return made if len(made) <= _LONGEST else f"sha256:{hashlib.sha256(made.encode()).hexdigest()}"


def _authors(reader: _Reader) -> list[str] | None:
    """Take the authors: a list since 1.1, one before. What says more than their names stays."""
    for key in ("authors", "author"):
        value = reader.left.get(key)
        authors: list[Any] = value if key == "authors" and isinstance(value, list) else [value]
        names = [author.get("name") for author in authors if isinstance(author, dict)]
        if authors and len(names) == len(authors) and all(map(is_label, names)):
            if authors == [{"name": name} for name in names]:
                del reader.left[key]
            return [str(name) for name in names]
        if key in reader.left and len(names) < len(authors):
            reader.fault(key, "who wrote it, with a name", value)
    return None


def _language(reader: _Reader, feed: _Reader) -> str | None:
    expected = "a language such as en or pt-BR"
    own = reader.take("language", expected, is_language)
    return own or feed.take("language", expected, is_language)


def _text(reader: _Reader) -> str | None:
    """Take the text; markup stays beside the text that is read from it."""
    text, markup = reader.left.get("content_text"), reader.left.get("content_html")
    for key, value in (("content_text", text), ("content_html", markup)):
        if key in reader.left and not isinstance(value, str):
            reader.fault(key, "a text", value)
    if isinstance(text, str):
        return str(reader.left.pop("content_text"))
    return plain_text(markup) or None if isinstance(markup, str) else None


CODEC = Codec(
    name="json-feed",
    title="JSON Feed 1.1 and 1",
    summary="Each item of a feed becomes a document; it is read only.",
    mapping=(
        Mapped("/id", "id", "one that is no URI is put into one, with the address of the feed"),
        Mapped("/source/publisher", "title of the feed"),
        Mapped("/source/headline", "title"),
        Mapped("/source/subheadline", "summary"),
        Mapped("/source/url", "url"),
        Mapped("/source/published", "date_published"),
        Mapped("/source/language", "language", "of the item, else of the feed"),
        Mapped("/source/authors", "authors", "of the item, else of the feed; author in version 1"),
        Mapped("/source/text", "content_text", "else the text of content_html"),
        Mapped(f"/extensions/{REST}", "all else, under item and feed"),
    ),
    decode=decode,
)
"""JSON Feed, as a format."""
