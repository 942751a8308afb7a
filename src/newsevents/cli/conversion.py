"""Conversion: documents on their way from one format to another."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import attrs
import orjson

import newsevents as ne
from newsevents.cli.command import ExitCode
from newsevents.cli.inputs import STDIN, Input
from newsevents.cli.losses import Losses
from newsevents.cli.outfile import whole_file, whole_folder
from newsevents.cli.output import complain, stdout
from newsevents.cli.remarks import Place
from newsevents.codecs import UnwritableDocument

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from newsevents.cli.progress import Meter
    from newsevents.cli.remarks import Remarks


@attrs.frozen
class Plan:
    """What is to be converted.

    Example:
        >>> Plan((Input("feed.jsonl"),)).target is None
        True
    """

    inputs: tuple[Input, ...]
    """What is read: files and standard input, or folders where the origin is a format of folders."""

    origin: ne.Codec | None = None
    """What is read; `None` for documents of the wire model."""

    target: ne.Codec | None = None
    """What is written; `None` for documents of the wire model."""

    choices: Mapping[str, str] = attrs.Factory(dict)
    """What was chosen of the target's options, by name."""

    output: Path | None = None
    """File or folder to write; `None` for standard output."""

    refuses_losses: bool = False
    """Whether the output is left as it was if anything is lost."""


class Conversion:
    """One run: documents are read, written and forgotten one at a time.

    Args:
        plan: What is to be converted.
        meter: Shows how far the work is.
        remarks: Takes what is found in the documents.
    """

    def __init__(self, plan: Plan, meter: Meter, remarks: Remarks) -> None:
        """Start with nothing read."""
        self._plan = plan
        self._meter = meter
        self._remarks = remarks
        self.losses = Losses()
        """What was lost."""
        self.worst = ExitCode.VALID
        """What the run tells the shell so far."""
        self.written = 0
        """How many documents went through."""

    def run(self) -> None:
        """Convert all."""
        plan = self._plan
        if plan.target is not None and plan.output is not None and "write_folder" in plan.target.operations:
            with whole_folder(plan.output, keep=self._is_kept) as part:
                plan.target.write_folder(self._documents(), part, **plan.choices)
            return
        with whole_file(plan.output, keep=self._is_kept) if plan.output else nullcontext(stdout()) as stream:
            stream.writelines(self._lines())

    def _is_kept(self) -> bool:
        """Say whether the output may take its name, and the place of what has it."""
        if self._plan.refuses_losses and self.losses.affected:
            return False
        return self.written > 0 or self.worst is ExitCode.VALID

    def _documents(self) -> Iterator[ne.NewsDocument]:
        """Yield the valid documents of all inputs, and tell of the others."""
        for item in self._plan.inputs:
            try:
                for place, reading in self._read(item):
                    if reading.document is None:
                        self._leave_out(place, reading.findings)
                    else:
                        yield self._noted(place, reading.document, reading.findings)
            except ne.UnreadableInput as error:
                self._complain(str(error), ExitCode.UNREADABLE)

    def _read(self, item: Input) -> Iterator[tuple[Place, ne.Reading]]:
        """Yield what stands in an input, after the place where it stands."""
        origin = self._plan.origin
        if origin is not None and "read_folder" in origin.operations:
            if item.name == STDIN:
                raise ne.UnreadableInput(item.title, "expected a folder of files, found standard input")
            for number, reading in enumerate(ne.read_folder_as(origin.name, item.name), 1):
                yield Place(item.title, number), reading
            return
        with item.opened() as stream:
            feed = (
                ne.read_feed(stream, layout="auto")
                if origin is None
                else ne.read_feed_as(origin.name, stream)
            )
            for number, found in enumerate(feed, 1):
                yield Place(item.title, number, found.line), ne.Reading(found.document, found.findings)

    def _leave_out(self, place: Place, findings: ne.Findings) -> None:
        self._remarks.note(place, findings)
        self._complain(f"{place}: {findings.summary()}", ExitCode.FINDINGS)

    def _noted(self, place: Place, document: ne.NewsDocument, findings: ne.Findings) -> ne.NewsDocument:
        """Count a document, and what is remarkable about it."""
        if self._plan.origin is None:
            self._remarks.note(place, findings)
        else:
            self._remarks.add(place, findings)
        if self._plan.target is not None:
            self.losses.add(self._plan.target.losses(document))
        self.written += 1
        self._meter.advance("documents", self.written, None)
        return document

    def _lines(self) -> Iterator[bytes]:
        for document in self._documents():
            try:
                yield from self._encoded(document)
            except UnwritableDocument as error:
                self.written -= 1
                self._complain(f"{document.id}: {error}", ExitCode.FINDINGS)

    def _encoded(self, document: ne.NewsDocument) -> list[bytes]:
        if self._plan.target is None:
            return [ne.dumps(document) + b"\n"]
        values = self._plan.target.encode(document, **self._plan.choices)
        return [orjson.dumps(value) + b"\n" for value in values]

    def _complain(self, message: str, code: ExitCode) -> None:
        complain(message)
        self.worst = max(self.worst, code)
