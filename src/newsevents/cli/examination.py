"""Examination: all cases put to somebody's command, and how it does."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import attrs

from newsevents.cli.trial import Trials
from newsevents.conformance import SAME, Answer, Difference, compared

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence

    from newsevents.conformance import Case

_AHEAD = 2
"""Cases that are under way or ready, for each job."""


@attrs.frozen
class Plan:
    """How a command is examined."""

    command: Sequence[str]
    """The command and its arguments."""

    lenient: Sequence[str] | None
    """The same for documents that are read leniently; `None` skips these."""

    has: Callable[[str], bool]
    """Says which codes are compared."""

    pointers: bool
    """Whether a pointer is expected of each finding."""

    jobs: int
    """Runs at a time."""

    timeout: float
    """Seconds that one run may take."""


@attrs.frozen
class Result:
    """How a command does in one case.

    Example:
        >>> from newsevents.conformance import Case
        >>> Result(Case("valid/minimal", b"{}")).conforms
        True
    """

    case: Case
    """The case."""

    difference: Difference = SAME
    """Where its answer differs from what is expected."""

    reason: str | None = None
    """Why there is no answer that could be compared; `None` if there is."""

    complaint: str = ""
    """What it wrote to standard error: the first line, and the last."""

    @property
    def conforms(self) -> bool:
        """Whether it tells what is expected, and nothing else."""
        return self.reason is None and not self.difference


def examined(plan: Plan, cases: Iterable[Case]) -> Generator[Result, None, None]:
    """Put cases to a command, and yield how it does in their order, whatever the number of jobs.

    Whoever stops early ends all that still runs.

    Raises:
        UnstartableCommand: The command cannot be started.
    """
    trials = Trials(plan.timeout)
    with TemporaryDirectory(prefix="newsevents-conformance-") as folder:
        pool = ThreadPoolExecutor(plan.jobs)
        try:
            source = iter(cases)
            waiting = deque(
                pool.submit(_result, plan, trials, case, Path(folder))
                for case in islice(source, plan.jobs * _AHEAD)
            )
            while waiting:
                yield waiting.popleft().result()
                for case in islice(source, 1):
                    waiting.append(pool.submit(_result, plan, trials, case, Path(folder)))
        finally:
            trials.end()
            pool.shutdown(cancel_futures=True)


def _result(plan: Plan, trials: Trials, case: Case, folder: Path) -> Result:
    document = folder / f"{case.name.replace('/', '-')}.json"
    document.write_bytes(case.data)
    try:
        words = plan.lenient if case.lenient and plan.lenient is not None else plan.command
        trial = trials.run(words, document)
    finally:
        document.unlink()
    if trial.fault is not None:
        return Result(case, reason=trial.fault, complaint=trial.complaint)
    answer = Answer.read(trial.output)
    if answer.rubbish is not None:
        return Result(case, reason=answer.rubbish, complaint=trial.complaint)
    difference = compared(case, answer, has=plan.has, pointers=plan.pointers)
    return Result(case, difference, complaint=trial.complaint)


@attrs.define
class Tally:
    """How many cases there were, and how they went.

    Example:
        >>> Tally(cases=3, conform=2, fail=1).in_words()
        '3 cases: 2 conform, 1 does not'
    """

    cases: int = 0
    """All cases."""

    conform: int = 0
    """Those in which the command conforms."""

    fail: int = 0
    """Those in which it does not."""

    skipped: int = 0
    """Those that are read leniently, where no command is given for them."""

    not_run: int = 0
    """Those behind the last failing case that was asked for."""

    def in_words(self) -> str:
        """Return the counts in one line."""
        words = [f"{self.conform:,} conform", f"{self.fail:,} {'does' if self.fail == 1 else 'do'} not"]
        if self.skipped:
            words.append(f"{self.skipped:,} skipped (read leniently: see --lenient)")
        if self.not_run:
            words.append(f"{self.not_run:,} not run")
        return f"{self.cases:,} {'case' if self.cases == 1 else 'cases'}: {', '.join(words)}"


def tally_of(plan: Plan, cases: Sequence[Case], take: Callable[[Result], None], *, stop_after: int) -> Tally:
    """Examine a command, hand on each result, and count.

    Args:
        plan: How it is examined.
        cases: All cases.
        take: Is given each result.
        stop_after: Failing cases behind which no more are run.

    Raises:
        UnstartableCommand: The command cannot be started.
    """
    chosen = [case for case in cases if plan.lenient is not None or not case.lenient]
    tally = Tally(len(cases), skipped=len(cases) - len(chosen))
    with closing(examined(plan, chosen)) as results:
        for result in results:
            tally.conform += result.conforms
            tally.fail += not result.conforms
            take(result)
            if tally.fail >= stop_after:
                break
    tally.not_run = len(chosen) - tally.conform - tally.fail
    return tally
