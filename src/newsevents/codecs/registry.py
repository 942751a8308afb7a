"""The table of other formats. A new one is its own module and one name here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsevents.codecs import ftm, json_feed, json_ld, ninjs, plover, tables, web_annotation
from newsevents.codecs.codec import Codec
from newsevents.errors import UnknownFormat, VocabularyError
from newsevents.schema.installed import installed

if TYPE_CHECKING:
    from collections.abc import Iterable

CODECS: tuple[Codec, ...] = (
    json_ld.CODEC,
    ninjs.CODEC,
    json_feed.CODEC,
    ftm.CODEC,
    plover.CODEC,
    tables.PARQUET,
    tables.CSV,
    web_annotation.CODEC,
)
"""The formats of this package, in the order of the documentation."""


@cache
def installed_codecs() -> tuple[Codec, ...]:
    """Return the formats of this package, and those that installed packages add.

    A package adds one by an entry point in the group `newsevents.codecs` that names a `Codec`. Its name has
    the vendor's prefix, such as `acme:titles`.

    Raises:
        VocabularyError: An entry point cannot be loaded, gives no codec, or a name that is taken or has no
            prefix; it is named.
    """
    found = list(CODECS)
    for origin, codec in installed("newsevents.codecs"):
        found.append(_admitted(codec, origin, found))
    return tuple(found)


def _admitted(codec: object, origin: str, others: Iterable[Codec]) -> Codec:
    if not isinstance(codec, Codec):
        message = f"Expected a Codec, found {type(codec).__name__} at {origin}"
        raise VocabularyError(message)
    if ":" not in codec.name:
        message = f"The format {codec.name!r} needs a vendor's prefix, such as 'acme:{codec.name}'"
        raise VocabularyError(message)
    if any(other.name == codec.name for other in others):
        message = f"The format {codec.name!r} is registered twice"
        raise VocabularyError(message)
    return codec


def codec_named(name: str) -> Codec:
    """Return a format by its name.

    Raises:
        UnknownFormat: There is none of that name; the message lists those that there are.

    Example:
        >>> codec_named("morse")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        ...
        newsevents.errors.UnknownFormat: Expected a format, one of ..., found 'morse'
    """
    known = {codec.name: codec for codec in installed_codecs()}
    if name not in known:
        raise UnknownFormat(name, tuple(known))
    return known[name]
