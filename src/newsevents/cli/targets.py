"""Targets: the files that a command is told to write, each of them once, and none over what is read."""

from __future__ import annotations

from argparse import Action
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from newsevents.cli.command import UsageError
from newsevents.cli.inputs import STDIN
from newsevents.intake.files import path_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping, Sequence

    from newsevents.cli.inputs import Input

STDOUT = "-"
"""Stands for standard output on the command line."""


class Once(Action):
    """Takes an option that may be given once, where argparse would let the last one win."""

    def __call__(
        self,
        parser: ArgumentParser,  # noqa: ARG002 - argparse gives it
        namespace: Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        """Keep the value.

        Raises:
            UsageError: There is one already.
        """
        if getattr(namespace, self.dest) is not None:
            message = f"{option_string} is given twice"
            raise UsageError(message)
        setattr(namespace, self.dest, values)


def output_path(name: str) -> Path | None:
    """Return the file that the name of an output stands for; `None` for `-`, which is standard output.

    Raises:
        UsageError: The name is empty.

    Example:
        >>> output_path("feed.jsonl").name, output_path("-")
        ('feed.jsonl', None)
    """
    return None if name == STDOUT else file_path(name)


def file_path(name: str) -> Path:
    """Return the file that a name stands for, where standard output cannot be meant.

    Raises:
        UsageError: The name is empty, or is `-`.

    Example:
        >>> file_path("./-").name
        '-'
    """
    if name == STDOUT:
        message = "- is standard output, which cannot take this; a file of that name is ./-"
        raise UsageError(message)
    if not name:
        message = "A name of a file is empty; is a variable of the shell not set?"
        raise UsageError(message)
    return Path(name)


def require_distinct(
    outputs: Mapping[str, Path | None], inputs: Iterable[Input], *, in_place: str | None = None
) -> None:
    """Refuse to write one file twice, or over an input, or into a folder that is read or written.

    Devices and pipes may be named as often as one likes.

    Args:
        outputs: The files and folders to write, by the options that name them.
        inputs: What is read.
        in_place: The option whose output may be the one input, since it is there whole or not at all.

    Raises:
        UsageError: Two are the same; the message names both.

    Example:
        >>> require_distinct({"--output": Path("a"), "--losses": Path("b/../a")}, [])
        Traceback (most recent call last):
        ...
        newsevents.cli.command.UsageError: --output and --losses name the same file: b/../a
    """
    read = list(inputs)
    written = {option: path for option, path in outputs.items() if path is not None and not _is_device(path)}
    for (one, first), (other, second) in combinations(written.items(), 2):
        _require_apart((one, other), first, second)
    for option, path in written.items():
        _require_unread(option, path, read, in_place=option == in_place)


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _require_apart(options: tuple[str, str], first: Path, second: Path) -> None:
    one, other = first.resolve(), second.resolve()
    if one == other:
        message = f"{' and '.join(options)} name the same file: {path_text(second)}"
        raise UsageError(message)
    if one in other.parents or other in one.parents:
        message = f"{' and '.join(options)} lie one in the other: {path_text(first)}, {path_text(second)}"
        raise UsageError(message)


def _require_unread(option: str, path: Path, inputs: Sequence[Input], *, in_place: bool) -> None:
    target = path.resolve()
    read = [Path(item.name).resolve() for item in inputs if item.name != STDIN and item.reason is None]
    if target in read and not (in_place and len(inputs) == 1):
        more = "; only a single input can be" if in_place else ""
        message = f"{option} {path_text(path)} is an input, and would be written over{more}"
        raise UsageError(message)
    if any(folder in target.parents for folder in read):
        message = f"{option} {path_text(path)} lies in a folder that is an input"
        raise UsageError(message)
