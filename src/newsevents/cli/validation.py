"""Validation: one run over inputs, from their bytes to reports, outputs and an exit code."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, Literal

import attrs

from newsevents.cli.checkpoint import Checkpoint, Progress, fingerprint
from newsevents.cli.command import ExitCode
from newsevents.cli.excerpt import excerpt_at
from newsevents.cli.inputs import STDIN
from newsevents.cli.keeping import Keeping
from newsevents.cli.outfile import part_of, synchronised, whole_file
from newsevents.cli.output import complain
from newsevents.cli.progress import metered
from newsevents.cli.reports import Report, Told, new_report
from newsevents.cli.sparked import spark_results
from newsevents.cli.spool import Spool, replay
from newsevents.engines.batch import batches
from newsevents.engines.local import check_batches
from newsevents.engines.verdict import Fault, Options
from newsevents.errors import LostDocuments
from newsevents.intake.files import path_text
from newsevents.intake.identities import REPEATED, Identities

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsevents.cli.inputs import Input
    from newsevents.cli.progress import Meter
    from newsevents.cli.selection import Selection
    from newsevents.engines.batch import Batches
    from newsevents.engines.verdict import Checked, Verdict
    from newsevents.findings import Finding, Findings
    from newsevents.intake.layout import LayoutOrAuto

PAUSE = 1.0
"""Seconds between two checkpoints."""


@attrs.frozen
class Plan:
    """What a run is to do."""

    inputs: list[Input]
    """What is read, in this order."""

    layout: LayoutOrAuto
    """How documents stand in the inputs."""

    lenient: bool
    """Whether what is not known may pass."""

    selection: Selection
    """Which codes are told."""

    fail_on: Literal["error", "warning", "never"]
    """What makes a document fail."""

    format: str
    """Format of the report."""

    output: Path | None
    """File of the report; `None` for standard output."""

    accepted: Path | None
    """File for the documents that pass."""

    rejected: Path | None
    """File for those that do not."""

    checkpoint: Path | None
    """File by which an ended run goes on."""

    jobs: int
    """Number of processes."""

    engine: Literal["local", "spark"] = "local"
    """What checks."""

    @property
    def outputs(self) -> tuple[Path, ...]:
        """Files that grow while the run goes on, those of the checkpoint left out."""
        return tuple(path for path in (self.accepted, self.rejected) if path is not None)

    @property
    def options(self) -> Options:
        """How documents are checked. Where codes are left out, there must be enough of the others."""
        limit = self.selection.limit if self.selection.all else max(self.selection.limit, 10_000)
        return Options(self.lenient, limit, keep=self.accepted is not None or self.rejected is not None)


def validate(plan: Plan) -> ExitCode:
    """Do what a plan says.

    Raises:
        NewsEventsError: It cannot be done.
        OSError: An output cannot be written.
    """
    if plan.checkpoint is None:
        progress = Progress()
        keep = partial(_has_read, progress)
        with ExitStack() as stack:
            streams = {path: stack.enter_context(whole_file(path, keep=keep)) for path in plan.outputs}
            report = new_report(plan.format, _report_out(plan, stack))
            _Run(plan, report, streams, progress, stack.enter_context(Identities()), None).go()
            report.finish(progress.totals)
        return ExitCode(progress.worst)
    return _validate_with(Checkpoint(plan.checkpoint, _fingerprint(plan)), plan)


def _has_read(progress: Progress) -> bool:
    """Say whether there was anything to sort, lest the outputs of an earlier run be emptied by mistake."""
    return bool(progress.totals.documents or not progress.totals.faults)


def _report_out(plan: Plan, stack: ExitStack) -> BinaryIO | None:
    return None if plan.output is None else stack.enter_context(whole_file(plan.output))


def _fingerprint(plan: Plan) -> str:
    told = attrs.asdict(plan, filter=attrs.filters.exclude("inputs", "jobs", "engine", "output", "selection"))
    chosen = [sorted(plan.selection.select), sorted(plan.selection.ignore), plan.selection.limit]
    return fingerprint(plan.inputs, {**told, "selection": chosen})


def _validate_with(checkpoint: Checkpoint, plan: Plan) -> ExitCode:
    """Go on where an earlier run ended, or begin; the report is written when all is read."""
    outputs = (*plan.outputs, checkpoint.notes)
    progress = checkpoint.load(outputs)
    if progress.totals.documents:
        complain(f"going on behind {progress.totals.documents:,} documents of an earlier run")
    with ExitStack() as stack:
        left = [path for path in outputs if not progress.complete or part_of(path).exists()]
        lengths = {path: progress.lengths.get(path_text(path), 0) for path in left}
        keep = dict.fromkeys(plan.outputs, partial(_has_read, progress)) | {checkpoint.notes: lambda: True}
        streams = {
            path: stack.enter_context(whole_file(path, length=length, keep=keep[path]))
            for path, length in lengths.items()
        }
        if not progress.complete:
            known = stack.enter_context(Identities(str(checkpoint.identities), after=progress.identities))
            spool = Spool(streams[checkpoint.notes])
            _Run(plan, spool, streams, progress, known, checkpoint).go()
    with ExitStack() as stack, checkpoint.notes.open("rb") as notes:
        report = new_report(plan.format, _report_out(plan, stack))
        replay(notes, report)
        report.finish(progress.totals)
    checkpoint.remove()
    return ExitCode(progress.worst)


class _Run:
    """One pass over the inputs, or the rest of one."""

    def __init__(
        self,
        plan: Plan,
        report: Report,
        streams: dict[Path, BinaryIO],
        progress: Progress,
        known: Identities,
        checkpoint: Checkpoint | None,
    ) -> None:
        self.progress = progress
        self._plan = plan
        self._report = report
        self._streams = streams
        self._known = known
        self._checkpoint = checkpoint
        self._numbers = {item.title: number for number, item in enumerate(plan.inputs)}
        self._sizes = {item.title: item.size for item in plan.inputs}
        self._began = self._saved = time.monotonic()
        self._keeping = Keeping(*(_of(streams, path) for path in (plan.accepted, plan.rejected)))
        self._excerpts = plan.format == "text"

    def go(self) -> None:
        """Read all that is left."""
        beside = self._plan.format == "json" and self._plan.output is None and self._checkpoint is None
        with metered(beside_output=beside) as meter, self._interruptible():
            results = self._spark_results(meter) if self._plan.engine == "spark" else self._local_results()
            for result in results:
                self._take(result)
                self._show(meter, result)
                self._save_sometimes()
        self._end()

    def _local_results(self) -> Iterator[Checked | Fault]:
        return check_batches(
            self._batches(), self._plan.options, jobs=self._plan.jobs, line=self.progress.line
        )

    def _spark_results(self, meter: Meter) -> Iterator[Checked | Fault]:
        def tell(done: int, total: int) -> None:
            meter.advance("Spark", done, total, lambda: f"{done:,} of {total:,} tasks")

        plan = self._plan
        return spark_results(plan.inputs, plan.layout, plan.options, plan.jobs, tell)

    def _batches(self) -> Batches:
        for number, item in enumerate(self._plan.inputs[self.progress.input :], start=self.progress.input):
            after = self.progress.after if number == self.progress.input else 0
            if item.reason is not None:
                yield Fault(item.title, item.reason)
            else:
                source = sys.stdin.buffer if item.name == STDIN else item.name
                yield from batches(item.title, source, self._plan.layout, after=after)

    # One batch

    def _take(self, result: Checked | Fault) -> None:
        progress = self.progress
        number = self._numbers[result.input]
        if number != progress.input:
            progress.input, progress.line = number, 0
        if isinstance(result, Fault):
            self._report.fail(result)
            complain(f"{result.input}: {result.reason}")
            progress.totals.faults += 1
            progress.worst = max(progress.worst, ExitCode.UNREADABLE)
            progress.input, progress.after, progress.line = number + 1, 0, 0
            return
        for verdict in result.verdicts:
            self._judge(result.input, verdict)
        progress.after = result.end
        progress.line += result.lines
        progress.totals.lines += result.lines
        progress.totals.blank += result.blank
        progress.totals.in_lines += len(result.verdicts) if result.lines else 0

    def _judge(self, name: str, verdict: Verdict) -> None:
        """Report and keep one document."""
        repeated = self._repeated(name, verdict)
        findings = verdict.findings
        if repeated is None and not findings.items and not findings.omitted:
            self._keeping.keep(name, verdict, passes=True)
            self.progress.totals.documents += 1
            self.progress.totals.accepted += 1
            return
        if repeated is not None:
            findings = attrs.evolve(findings, items=(*findings.items, repeated))
            verdict = verdict._replace(findings=findings)
        told = self._plan.selection.of(findings)
        if told.items or told.omitted:
            excerpts = tuple(map(partial(self._excerpt, verdict), told))
            self._report.add(Told(name, verdict.line, told, excerpts))
        passes = findings.valid and self._passes(told)
        self._keeping.keep(name, verdict, passes=passes)
        self._count(told, valid=verdict.valid, passes=passes)

    def _excerpt(self, verdict: Verdict, item: Finding) -> str | None:
        """Return what stands at a finding; of a document that came before nothing helps but its place."""
        return excerpt_at(item, verdict) if self._excerpts and item.code != REPEATED else None

    def _count(self, told: Findings, *, valid: bool, passes: bool) -> None:
        totals = self.progress.totals
        totals.documents += 1
        totals.invalid += not valid
        totals.accepted += passes
        totals.rejected += not passes
        totals.findings += len(told)
        totals.omitted += told.omitted
        if self._plan.fail_on != "never" and not self._passes(told):
            self.progress.worst = max(self.progress.worst, ExitCode.FINDINGS)

    def _passes(self, findings: Findings) -> bool:
        return findings.valid and not (self._plan.fail_on == "warning" and len(findings) + findings.omitted)

    def _repeated(self, name: str, verdict: Verdict) -> Finding | None:
        if verdict.identity is None or not self._plan.selection.has(REPEATED):
            return None
        return self._known.repeated(verdict.identity, name, verdict)

    # The whole

    def _show(self, meter: Meter, result: Checked | Fault) -> None:
        if not isinstance(result, Fault):
            meter.advance(result.input, result.end, self._sizes[result.input], self._note)

    def _note(self) -> str:
        totals = self.progress.totals
        rate = totals.documents / max(time.monotonic() - self._began, 0.001)
        read = f"{self.progress.after / 1e6:,.0f} MB, {totals.documents:,} documents, {rate:,.0f}/s"
        return f"{read}, {totals.findings:,} findings"

    def _save_sometimes(self) -> None:
        if self._checkpoint is not None and time.monotonic() - self._saved >= PAUSE:
            self._save(self._checkpoint)
            self._saved = time.monotonic()

    def _save(self, checkpoint: Checkpoint) -> None:
        for path, stream in self._streams.items():
            self.progress.lengths[path_text(path)] = synchronised(stream)
        self._known.commit()
        self.progress.identities = self._known.number
        checkpoint.save(self.progress)

    def _end(self) -> None:
        lost = self.progress.totals.lost
        if lost:
            raise LostDocuments(lost)
        if self._checkpoint is not None:
            self.progress.complete = True
            self._save(self._checkpoint)

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        """Say, when the run is interrupted, what has become of it."""
        try:
            yield
        except KeyboardInterrupt:
            state = f"interrupted behind {self.progress.totals.documents:,} documents"
            if self._checkpoint is not None:
                complain(f"{state}; the same command goes on from its last checkpoint")
            elif self._plan.format == "json" and self._plan.output is None:
                complain(f"{state}; their findings are written")
            else:
                complain(f"{state}; there is no report")
            raise


def _of(streams: dict[Path, BinaryIO], path: Path | None) -> BinaryIO | None:
    return None if path is None else streams[path]
