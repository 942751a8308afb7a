"""Documents: going over the valid documents of inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import newsevents as ne
from newsevents.cli.command import ExitCode
from newsevents.cli.inputs import expanded, for_each
from newsevents.cli.output import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsevents.cli.inputs import Input


def for_each_document(names: Sequence[str], take: Callable[[ne.NewsDocument], None]) -> ExitCode:
    """Give each valid document of some inputs to a function, and complain of the others.

    Args:
        names: Files, patterns, folders, or `-`.
        take: What is done with a document.

    Returns:
        What the run tells the shell so far.
    """

    def go_over(item: Input) -> ExitCode:
        worst = ExitCode.VALID
        with item.opened() as stream:
            for read in ne.read_feed(stream, layout="auto"):
                if read.document is None:
                    complain(f"{item.title}: {read.findings.summary()}")
                    worst = ExitCode.FINDINGS
                else:
                    take(read.document)
        return worst

    return for_each(expanded(names), go_over)
