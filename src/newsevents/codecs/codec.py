"""Codec: another format that documents are written in or read from, as one value.

A codec maps between a document and JSON objects of its format, or between documents and a folder of files.
It opens nothing by itself: bytes come from `newsevents.intake`, and go out through whoever writes them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsevents.codecs.mapping import Mapped, Tree, losses_of, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from newsevents.findings import Finding
    from newsevents.schema.document import NewsDocument

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object, as `json.loads` gives it."""

if TYPE_CHECKING:
    Encode: TypeAlias = Callable[..., Iterable[JsonObject]]
    """Takes a document, and options by name; returns the objects that stand for it, each a line of a file."""

    WriteFolder: TypeAlias = Callable[..., None]
    """Takes documents, one at a time, the folder, and options by name; leaves the files whole."""


@attrs.frozen
class Decoded:
    """A document as it comes out of another format, before it is checked.

    Example:
        >>> Decoded({"id": "urn:example:1", "source": {}}).findings
        ()
    """

    document: JsonObject | None
    """The document as JSON of the wire model; `None` where the data cannot be one."""

    findings: tuple[Finding, ...] = ()
    """What there is to say, with JSON Pointers into the data as they were given."""


@attrs.frozen
class Option:
    """A choice that a codec leaves to whoever writes.

    Example:
        >>> Option("offsets", ("code-points", "utf-16"), "What offsets count.").default
        'code-points'
    """

    name: str
    """Name, as an argument of `encode` and as `--set NAME=WORD`."""

    words: tuple[str, ...]
    """What can be chosen."""

    meaning: str
    """What it decides, in one sentence."""

    is_required: bool = False
    """Whether there is no default, since none would be right for most."""

    @property
    def default(self) -> str | None:
        """The first of the words, unless the choice has to be made."""
        return None if self.is_required else self.words[0]


def _nothing_more(_: NewsDocument) -> tuple[str, ...]:
    return ()


@attrs.frozen(kw_only=True, eq=False)
class Codec:
    """Another format, and what the model and it have in common.

    Example:
        >>> def encode(document, **options):
        ...     return [{"name": document.source.headline}]
        >>> titles = Codec(
        ...     name="acme:titles",
        ...     title="Acme titles",
        ...     summary="The headline of each article.",
        ...     mapping=(Mapped("/source/headline", "name"),),
        ...     encode=encode,
        ... )
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> document = NewsDocument(id="urn:example:1", source=Source(headline="Talks in Doha"))
        >>> list(titles.encode(document)), titles.losses(document)
        ([{'name': 'Talks in Doha'}], ['/id'])
    """

    name: str
    """The word for it in commands: plain for the core's, under a prefix for others (`acme:titles`)."""

    title: str
    """Its name for people, with the version that is written."""

    summary: str
    """What a document becomes in it, in one sentence."""

    mapping: tuple[Mapped, ...]
    """The fields that are kept, and what they become. All else is lost."""

    encode: Encode | None = None
    """Writes a document; absent where the format is read only, or is a folder."""

    decode: Callable[[JsonObject], Iterable[Decoded]] | None = None
    """Reads the documents that stand in one object; absent where the format is written only."""

    write_folder: WriteFolder | None = None
    """Writes documents, where the format is a folder of files."""

    read_folder: Callable[[Path], Iterator[Decoded]] | None = None
    """Reads a folder, where the format is one. It may be read by its files, and nothing outside it."""

    options: tuple[Option, ...] = ()
    """What whoever writes may choose."""

    lost_besides: Callable[[NewsDocument], Iterable[str]] = _nothing_more
    """Names what is lost of a document although the mapping keeps the field in general."""

    @cached_property
    def _kept(self) -> Tree:
        return tree_of(self.mapping)

    def losses(self, document: NewsDocument) -> list[str]:
        """Return JSON Pointers to all that the format does not keep of a document, the outermost alone.

        Example:
            >>> from newsevents.schema.document import NewsDocument
            >>> from newsevents.schema.source import Source
            >>> document = NewsDocument(id="urn:example:1", source=Source())
            >>> Codec(name="acme:none", title="", summary="", mapping=()).losses(document)
            ['/id', '/source']
        """
        besides = list(self.lost_besides(document))
        whole = tuple(f"{pointer}/" for pointer in besides)
        from_table = (item for item in losses_of(document, self._kept) if item not in besides)
        return [*(item for item in from_table if not item.startswith(whole)), *besides]
