"""Formats: the table of reports. A new one is its own module and one row here."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, TextIO, cast

from newsevents.cli.output import console, stdout
from newsevents.cli.reports.json_lines import JsonLinesReport
from newsevents.cli.reports.junit import JunitReport
from newsevents.cli.reports.sarif import SarifReport
from newsevents.cli.reports.text import TextReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.cli.reports.report import Report

    NewReport = Callable[[BinaryIO], Report]


class _Encoded(io.TextIOBase):
    """Text on its way to a stream of bytes, which stays open when the text ends."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, text: str, /) -> int:
        self._out.write(text.encode("utf-8", "backslashreplace"))
        return len(text)


def _text(out: BinaryIO) -> Report:
    return TextReport(console(cast("TextIO", _Encoded(out))))


FORMATS: dict[str, NewReport] = {
    "text": _text,
    "json": JsonLinesReport,
    "sarif": SarifReport,
    "junit": JunitReport,
}
"""Reports that write bytes, by the word of `--format`."""


def new_report(name: str, out: BinaryIO | None) -> Report:
    """Begin a report.

    Args:
        name: One of `FORMATS`.
        out: Where to write bytes; `None` for standard output, and its colours.
    """
    if out is not None:
        return FORMATS[name](out)
    return TextReport(console()) if name == "text" else FORMATS[name](stdout())
