"""Trial: one run of somebody's command on one document, bounded in time and in output."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import IO, TYPE_CHECKING

import attrs

from newsevents.errors import UnstartableCommand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

PLACEHOLDER = "{}"
"""The argument that stands for the path of the document."""

MAX_OUTPUT = 1024 * 1024
"""Bytes of standard output that are read."""

_MAX_COMPLAINT = 2_000
_PATIENCE = 1.0
"""Seconds in which pipes must close once all that is known to hold them was killed."""


@attrs.frozen
class Trial:
    r"""What came of one run.

    Example:
        >>> Trial(b"NE203\n").fault is None
        True
    """

    output: bytes
    """What the command wrote to standard output."""

    complaint: str = ""
    """First line that it wrote to standard error, and the last, if there are more."""

    fault: str | None = None
    """Why the output does not count; `None` if it does."""


class Trials:
    """Runs commands on documents, from any thread, and ends all that run when asked to."""

    def __init__(self, timeout: float) -> None:
        """Take the seconds after which a command is killed, with all that it started."""
        self._timeout = timeout
        self._running: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._ended = False

    def run(self, words: Sequence[str], document: Path) -> Trial:
        """Run a command once.

        Args:
            words: Command and arguments; `{}` stands for the path of the document. Without it the
                document comes on standard input.
            document: File that holds the bytes.

        Raises:
            UnstartableCommand: It cannot be started.
            CancelledError: All was ended.
        """
        process = self._started(words, document)
        deadline = time.monotonic() + self._timeout
        try:
            trial, in_time = _watched(process, deadline)
        finally:
            with self._lock:
                self._running.discard(process)
        if trial.fault is not None:
            return trial
        if not in_time:
            return attrs.evolve(trial, fault=f"it took longer than {self._timeout:g} s")
        if process.returncode < 0:
            return attrs.evolve(trial, fault=f"it died by {_signal_name(-process.returncode)}")
        return trial

    def end(self) -> None:
        """Kill all commands that run, with all that they started, and start no more."""
        with self._lock:
            self._ended = True
            for process in self._running:
                _kill(process)

    def _started(self, words: Sequence[str], document: Path) -> subprocess.Popen[bytes]:
        argv = [str(document) if word == PLACEHOLDER else word for word in words]
        name = document if PLACEHOLDER not in words else os.devnull
        with open(name, "rb") as stdin, self._lock:  # noqa: PTH123 - a path, or the name of a device
            if self._ended:
                raise CancelledError
            try:
                process = subprocess.Popen(  # noqa: S603 - the user's own command
                    argv,
                    stdin=stdin,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    start_new_session=True,
                )
            except (OSError, ValueError) as error:
                raise UnstartableCommand(words[0], getattr(error, "strerror", None) or str(error)) from error
            self._running.add(process)
        return process


def _watched(process: subprocess.Popen[bytes], deadline: float) -> tuple[Trial, bool]:
    """Read what a process writes until it ends, or kill it, and say whether it ended in time."""
    output = _Tap(process.stdout, MAX_OUTPUT, lambda: _kill(process))
    complaint = _Tap(process.stderr, _MAX_COMPLAINT)
    in_time = all(tap.closed_by(deadline) for tap in (output, complaint)) and _ended_by(process, deadline)
    if not in_time:
        _kill(process)
    process.wait()
    for tap in (output, complaint):
        tap.closed_by(time.monotonic() + _PATIENCE)
    fault = f"it printed more than {MAX_OUTPUT:,} bytes" if output.is_full else None
    return Trial(output.head(), complaint.ends(), fault), in_time


def _ended_by(process: subprocess.Popen[bytes], deadline: float) -> bool:
    try:
        process.wait(max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        return False
    return True


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process that was not waited for, and all of its group."""
    if process.returncode is not None:
        return
    if os.name != "posix":
        process.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _signal_name(number: int) -> str:
    try:
        return f"{signal.Signals(number).name} (signal {number})"
    except ValueError:
        return f"signal {number}"


class _Tap:
    """Reads a stream to its end in a thread of its own, and keeps the first bytes and the last."""

    def __init__(
        self, stream: IO[bytes] | None, limit: int, when_full: Callable[[], None] = lambda: None
    ) -> None:
        self.is_full = False
        self._stream = stream
        self._limit = limit
        self._when_full = when_full
        self._head = bytearray()
        self._tail = b""
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def closed_by(self, deadline: float) -> bool:
        """Wait for the end of the stream, and say whether it came."""
        self._thread.join(max(0.0, deadline - time.monotonic()))
        return not self._thread.is_alive()

    def head(self) -> bytes:
        """Return the first bytes."""
        return bytes(self._head)

    def ends(self) -> str:
        """Return the first line with anything in it, and the last, if there are more."""
        text = (self.head() + self._tail).decode(errors="replace")
        lines = [line.strip()[:200] for line in text.splitlines() if line.strip()]
        return " … ".join(dict.fromkeys((lines[0], lines[-1]))) if lines else ""

    def _read(self) -> None:
        if self._stream is None:
            return
        with self._stream as stream:
            while part := os.read(stream.fileno(), 65_536):
                room = self._limit - len(self._head)
                self._head += part[:room]
                if len(part) > room:
                    self._tail = (self._tail + part[max(0, room) :])[-self._limit :]
                    if not self.is_full:
                        self.is_full = True
                        self._when_full()
