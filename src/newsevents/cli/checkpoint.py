"""Checkpoint: how far a long run has come, on the disk, so that it can go on after any end."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import orjson

import newsevents
from newsevents.cli.command import UsageError
from newsevents.cli.outfile import part_of, whole_file
from newsevents.cli.reports import Totals
from newsevents.intake.files import path_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsevents.cli.inputs import Input


@attrs.define
class Progress:
    """How far a run has come.

    Example:
        >>> Progress().input
        0
    """

    input: int = 0
    """Number of the input that is being read, from 0."""

    after: int = 0
    """Offset in it before which everything is done."""

    line: int = 0
    """Lines of it that are done."""

    worst: int = 0
    """The gravest exit code so far."""

    identities: int = 0
    """Documents whose identity is noted."""

    totals: Totals = attrs.Factory(Totals)
    """What was read, and what became of it."""

    lengths: dict[str, int] = attrs.Factory(dict)
    """Bytes of each output that belong to what is done."""

    complete: bool = False
    """Whether all is read, so that only the names of the outputs are left to give."""


class Checkpoint:
    """The file of a checkpoint, and the files beside it that belong to it."""

    def __init__(self, path: Path, run: str) -> None:
        """Take the file, and the fingerprint of the run."""
        self._path = path
        self._run = run

    @property
    def notes(self) -> Path:
        """File of the findings so far."""
        return self._path.with_name(self._path.name + ".findings")

    @property
    def identities(self) -> Path:
        """Database of the identifiers so far."""
        return self._path.with_name(self._path.name + ".ids")

    def load(self, outputs: Iterable[Path]) -> Progress:
        """Return how far the run came, which is nowhere if there is no such file.

        Raises:
            UsageError: The checkpoint is of another run, or is damaged, or a part file is missing.
        """
        if not self._path.exists():
            return Progress()
        try:
            value = orjson.loads(self._path.read_bytes())
            run, state = value["run"], value["progress"]
            progress = Progress(**{**state, "totals": Totals(**state["totals"])})
        except (KeyError, TypeError, ValueError) as error:
            raise UsageError(self._no("is damaged")) from error
        if run != self._run:
            raise UsageError(self._no("is of another run: the inputs or the options were others"))
        for path in outputs if not progress.complete else ():
            part = part_of(path)
            if not part.exists() or part.stat().st_size < progress.lengths.get(str(path), 0):
                raise UsageError(self._no(f"needs {part}, which is gone or cut short"))
        return progress

    def save(self, progress: Progress) -> None:
        """Write how far the run has come; what is written names whole outputs alone."""
        value = {"run": self._run, "progress": attrs.asdict(progress)}
        with whole_file(
            self._path, length=0
        ) as stream:  # one name, so that what a kill leaves is written over
            stream.write(orjson.dumps(value, option=orjson.OPT_INDENT_2) + b"\n")

    def remove(self) -> None:
        """Take away the checkpoint and what belongs to it."""
        for path in (self._path, part_of(self._path), self.notes, self.identities):
            path.unlink(missing_ok=True)
        for ending in ("-journal", "-wal", "-shm"):
            self._path.with_name(f"{self.identities.name}{ending}").unlink(missing_ok=True)

    def _no(self, reason: str) -> str:
        return f"The checkpoint {self._path} {reason}. Remove it to begin anew."


def fingerprint(inputs: Sequence[Input], options: dict[str, Any]) -> str:
    """Return what tells one run from another: its inputs, their sizes and times, and its options.

    Example:
        >>> fingerprint([], {"lenient": True}) == fingerprint([], {"lenient": False})
        False
    """
    files = [[item.title, *_state(item.name)] for item in inputs]
    run = orjson.dumps([newsevents.__version__, files, options], default=path_text)
    return sha256(run).hexdigest()


def _state(name: str) -> tuple[int, int]:
    try:
        status = Path(name).stat() if Path(name).is_file() else None
    except OSError:
        return 0, 0
    return (status.st_size, status.st_mtime_ns) if status else (0, 0)
