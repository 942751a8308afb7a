"""Conversion: documents on their way from one format to another."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import orjson

import newsevents as ne
from newsevents.cli.command import ExitCode
from newsevents.cli.inputs import DOCUMENTS, Input, expanded
from newsevents.cli.losses import Losses
from newsevents.cli.outfile import whole_file, whole_folder
from newsevents.cli.output import complain, stdout
from newsevents.codecs import UnwritableDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsevents.cli.progress import Meter

_ENDINGS = (*DOCUMENTS, ".jsonld", ".jsonld.gz", ".jsonld.zst")


@attrs.frozen
class Plan:
    """What is to be converted.

    Example:
        >>> Plan(("feed.jsonl",)).target is None
        True
    """

    names: tuple[str, ...]
    """Files, patterns, folders, or `-`."""

    origin: ne.Codec | None = None
    """What is read; `None` for documents of the wire model."""

    target: ne.Codec | None = None
    """What is written; `None` for documents of the wire model."""

    choices: Mapping[str, str] = attrs.Factory(dict)
    """What was chosen of the target's options, by name."""

    output: Path | None = None
    """File or folder to write; `None` for standard output."""


class Conversion:
    """One run: documents are read, written and forgotten one at a time.

    Args:
        plan: What is to be converted.
        meter: Shows how far the work is.
    """

    def __init__(self, plan: Plan, meter: Meter) -> None:
        """Start with nothing read."""
        self._plan = plan
        self._meter = meter
        self.losses = Losses()
        """What was lost."""
        self.remarks: Counter[str] = Counter()
        """How often something was remarkable about the data, by code."""
        self.worst = ExitCode.VALID
        """What the run tells the shell so far."""
        self.written = 0
        """How many documents went through."""

    def run(self) -> None:
        """Convert all."""
        plan = self._plan
        if plan.target is not None and "write_folder" in plan.target.operations and plan.output is not None:
            with whole_folder(plan.output) as part:
                plan.target.write_folder(self._documents(), part, **plan.choices)
            return
        with whole_file(plan.output) if plan.output else nullcontext(stdout()) as stream:
            stream.writelines(self._lines())

    def _documents(self) -> Iterator[ne.NewsDocument]:
        """Yield the valid documents of all inputs, and tell of the others."""
        for item in self._inputs():
            try:
                for place, reading in self._read(item):
                    if reading.document is None:
                        self._complain(f"{place}: {reading.findings.summary()}", ExitCode.FINDINGS)
                    else:
                        yield self._noted(reading.document, reading.findings)
            except ne.UnreadableInput as error:
                self._complain(str(error), ExitCode.UNREADABLE)

    def _inputs(self) -> Iterable[Input]:
        if self._plan.origin is not None and "read_folder" in self._plan.origin.operations:
            return [Input(name) for name in self._plan.names]
        return expanded(self._plan.names, _ENDINGS)

    def _read(self, item: Input) -> Iterator[tuple[str, ne.Reading]]:
        """Yield what stands in an input, after the place where it stands."""
        origin = self._plan.origin
        if origin is not None and "read_folder" in origin.operations:
            from newsevents.intake.foreign import checked  # noqa: PLC0415 - it loads all formats

            for number, decoded in enumerate(origin.read_folder(Path(item.name)), 1):
                yield f"{item.title}, document {number}", checked(decoded)
            return
        with item.opened() as stream:
            for found in (
                ne.read_feed(stream, layout="auto")
                if origin is None
                else ne.read_feed_as(origin.name, stream)
            ):
                yield f"{item.title}, line {found.line}", ne.Reading(found.document, found.findings)

    def _noted(self, document: ne.NewsDocument, findings: ne.Findings) -> ne.NewsDocument:
        """Count a document, and what is remarkable about it."""
        self.remarks.update(item.code for item in findings.warnings if item.code.startswith("NE9"))
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
                self._complain(f"{document.id}: {error}", ExitCode.FINDINGS)

    def _encoded(self, document: ne.NewsDocument) -> list[bytes]:
        if self._plan.target is None:
            return [ne.dumps(document) + b"\n"]
        values = self._plan.target.encode(document, **self._plan.choices)
        return [orjson.dumps(value) + b"\n" for value in values]

    def _complain(self, message: str, code: ExitCode) -> None:
        complain(message)
        self.worst = max(self.worst, code)
