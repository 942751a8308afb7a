"""Codec: another format that documents are written in or read from, as one value.

A codec maps between a document and JSON objects of its format, or between documents and a folder of files.
It opens nothing by itself: bytes come from `newsevents.intake`, and go out through whoever writes them.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs

from newsevents.codecs.mapping import Mapped, Tree, losses_of, tree_of
from newsevents.errors import UnsupportedOperation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from os import PathLike

    from newsevents.findings import Finding
    from newsevents.schema.document import NewsDocument

Given = TypeVar("Given")

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object, as `json.loads` gives it."""

if TYPE_CHECKING:
    Encode: TypeAlias = Callable[..., Iterable[JsonObject]]
    """Takes a document, and options by name; returns the objects that stand for it, each a line of a file."""

    Decode: TypeAlias = Callable[[JsonObject], Iterable["Decoded"]]
    """Takes one object; returns the documents that stand in it. Whatever it holds, raises nothing."""

    WriteFolder: TypeAlias = Callable[..., None]
    """Takes documents, one at a time, the folder, and options by name; leaves the files whole."""

    ReadFolder: TypeAlias = Callable[[Path], Iterator["Decoded"]]
    """Takes a folder; yields the documents in its files, and opens nothing outside it."""


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

    def require(self, word: object) -> None:
        """Refuse what cannot be chosen.

        Raises:
            ValueError: It is none of the words.

        Example:
            >>> Option("offsets", ("code-points", "utf-16"), "What offsets count.").require("utf-16")
        """
        if word not in self.words:
            message = f"Expected {self.name}, one of {', '.join(self.words)}, found {word!r}"
            raise ValueError(message)


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

    _encode: Encode | None = attrs.field(default=None, alias="encode")
    """Writes a document; absent where the format is read only, or is a folder. Given as `encode`."""

    _decode: Decode | None = attrs.field(default=None, alias="decode")
    """Reads the documents that stand in one object; absent where the format is written only, or is a folder.
    Given as `decode`."""

    _write_folder: WriteFolder | None = attrs.field(default=None, alias="write_folder")
    """Writes documents, where the format is a folder of files. Given as `write_folder`."""

    _read_folder: ReadFolder | None = attrs.field(default=None, alias="read_folder")
    """Reads a folder, where the format is one. Given as `read_folder`."""

    options: tuple[Option, ...] = ()
    """What whoever writes may choose."""

    lost_besides: Callable[[NewsDocument], Iterable[str]] = _nothing_more
    """Names what is lost of a document although the mapping keeps the field in general."""

    @property
    def operations(self) -> tuple[str, ...]:
        """What can be done, by the names of the methods: `encode`, `decode`, `write_folder`, `read_folder`.

        Example:
            >>> Codec(name="acme:none", title="", summary="", mapping=(), decode=lambda _: ()).operations
            ('decode',)
        """
        there = {
            "encode": self._encode,
            "decode": self._decode,
            "write_folder": self._write_folder,
            "read_folder": self._read_folder,
        }
        return tuple(name for name, function in there.items() if function is not None)

    @property
    def is_written(self) -> bool:
        """Whether documents can be written in it: by `write_folder` if it is a folder, else by `encode`."""
        return bool(self._encode or self._write_folder)

    @property
    def is_read(self) -> bool:
        """Whether documents can be read from it: by `read_folder` if it is a folder, else by `decode`."""
        return bool(self._decode or self._read_folder)

    def encode(self, document: NewsDocument, /, **choices: Any) -> Iterable[JsonObject]:  # noqa: ANN401 - words
        """Write a document.

        Args:
            document: The document.
            **choices: A word for each of `options` that is not to have its default.

        Returns:
            The objects that stand for the document, each a line of a file.

        Raises:
            UnsupportedOperation: The format is read only, or is a folder.
            ValueError: A word is none of those that can be chosen.
        """
        write = self._given("encode", self._encode)
        self._require(choices)
        return write(document, **choices)

    def decode(self, value: JsonObject, /) -> Iterable[Decoded]:
        """Read the documents that stand in one object, unchecked: `read_as` checks them.

        Raises:
            UnsupportedOperation: The format is written only, or is a folder.
        """
        return self._given("decode", self._decode)(value)

    def write_folder(
        self,
        documents: Iterable[NewsDocument],
        folder: str | PathLike[str],
        /,
        **choices: Any,  # noqa: ANN401 - words
    ) -> None:
        """Write documents, taken one at a time, as files in a folder that exists.

        Args:
            documents: The documents.
            folder: Path of the folder.
            **choices: A word for each of `options` that is not to have its default.

        Raises:
            UnsupportedOperation: The format is read only, or is no folder.
            ValueError: A word is none of those that can be chosen.
            OSError: A file cannot be written.
        """
        write = self._given("write_folder", self._write_folder)
        self._require(choices)
        write(documents, Path(folder), **choices)

    def read_folder(self, folder: str | PathLike[str], /) -> Iterator[Decoded]:
        """Read the documents in the files of a folder, unchecked: `read_folder_as` checks them.

        Raises:
            UnsupportedOperation: The format is written only, or is no folder.
        """
        return self._given("read_folder", self._read_folder)(Path(folder))

    def _given(self, name: str, function: Given | None) -> Given:
        """Return a function that the format has, or say which it has."""
        if function is None:
            raise UnsupportedOperation(self.name, name, self.operations)
        return function

    def _require(self, choices: dict[str, object]) -> None:
        for option in self.options:
            if option.name in choices:
                option.require(choices[option.name])

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
