"""Inputs: the files, patterns and standard input that a command is given."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import attrs

from newsevents.cli.command import ExitCode, UsageError
from newsevents.cli.output import complain
from newsevents.errors import UnreadableInput
from newsevents.intake.files import files_of, path_text
from newsevents.intake.layout import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsevents.intake.files import Found

STDIN = "-"
"""Stands for standard input on the command line."""


@attrs.frozen
class Input:
    """One thing to read.

    Example:
        >>> Input("feed.ndjson.gz").title
        'feed.ndjson.gz'
    """

    name: str
    """Path as it was given, or `-` for standard input."""

    reason: str | None = None
    """Why there is nothing to read, where that is already known."""

    @property
    def title(self) -> str:
        """The name for people.

        Example:
            >>> Input("-").title
            '<stdin>'
        """
        return "<stdin>" if self.name == STDIN else path_text(self.name)

    @property
    def size(self) -> int | None:
        """Number of bytes; `None` where it is not known beforehand."""
        path = Path(self.name)
        return path.stat().st_size if path.is_file() else None

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Open for reading bytes.

        Raises:
            UnreadableInput: It cannot be opened.
        """
        if self.reason is not None:
            raise UnreadableInput(self.title, self.reason)
        if self.name == STDIN:
            yield sys.stdin.buffer
            return
        with ExitStack() as stack:
            try:
                stream = stack.enter_context(Path(self.name).open("rb"))
            except OSError as error:
                raise self._unreadable(error) from error
            yield stream

    def data(self) -> bytes:
        """Read all of it.

        Raises:
            UnreadableInput: It cannot be opened or read.
        """
        with self.opened() as stream:
            try:
                return stream.read()
            except OSError as error:
                raise self._unreadable(error) from error

    def text(self) -> str:
        """Read all of it as UTF-8 text; a byte order mark at its start is no part of the text.

        Raises:
            UnreadableInput: It cannot be read, or is not UTF-8.
        """
        data = self.data()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            reason = f"not UTF-8 text: byte 0x{data[error.start]:02x} in line {line}"
            raise UnreadableInput(self.title, reason) from error

    def _unreadable(self, error: OSError) -> UnreadableInput:
        return UnreadableInput(self.title, error.strerror or str(error))


def expanded(names: Sequence[str], endings: tuple[str, ...] = DOCUMENTS) -> list[Input]:
    """Return what the arguments of a command name, each once.

    Patterns and folders stand for files, as `files_of` tells them.

    Raises:
        UsageError: Standard input is named twice, or a name is empty.
    """
    if "" in names:
        message = "A name of a file is empty; is a variable of the shell not set?"
        raise UsageError(message)
    if names.count(STDIN) > 1:
        message = "Standard input (-) can be read only once"
        raise UsageError(message)
    return list(dict.fromkeys(Input(*found) for name in names for found in _found(name, endings)))


def _found(name: str, endings: tuple[str, ...]) -> list[Found]:
    return [(name, None)] if name == STDIN else files_of(name, endings)


def for_each(inputs: Iterable[Input], action: Callable[[Input], ExitCode]) -> ExitCode:
    """Do something with each input; one that cannot be read is told of, and the others go on.

    Returns:
        The gravest exit code.
    """
    worst = ExitCode.VALID
    for item in inputs:
        try:
            code = action(item)
        except UnreadableInput as error:
            complain(str(error))
            code = ExitCode.UNREADABLE
        worst = max(worst, code)
    return worst
