"""JUnit XML: the report that continuous integration shows, one failed test for each invalid document."""

from __future__ import annotations

import re
import shutil
import tempfile
from typing import TYPE_CHECKING, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from newsevents.text.visible import visible

if TYPE_CHECKING:
    from newsevents.cli.reports.report import Told, Totals
    from newsevents.engines.verdict import Fault

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JunitReport:
    """Counts come first in this format, so the test cases wait in a temporary file until all is read."""

    def __init__(self, out: BinaryIO) -> None:
        """Take where to write."""
        self._out = out
        self._cases = tempfile.TemporaryFile()  # noqa: SIM115 - closed in finish, or with the process
        self._failures = self._errors = 0

    def add(self, told: Told) -> None:
        """Keep the findings of a document: a failed test if one is an error, else a passed one with notes."""
        lines = [
            f"{item.code} {told.input}:{item.line}:{item.column} {item.pointer}: {item.message}"
            + (f" Hint: {item.hint}" if item.hint else "")
            for item in told.findings
        ]
        if told.findings.omitted:
            lines.append(f"{told.findings.omitted} further findings")
        body = escape(_clean("\n".join(map(visible, lines))))
        if told.findings.errors or told.findings.omitted_errors:
            self._failures += 1
            first = (told.findings.errors or told.findings.items)[0]
            head = f"<failure type={_attribute(first.code)} message={_attribute(first.message)}>"
            content = f"{head}{body}</failure>"
        else:
            content = f"<system-out>{body}</system-out>"
        self._case(told.input, f"{told.input}:{told.line}", content)

    def fail(self, fault: Fault) -> None:
        """Keep why an input could not be read."""
        self._errors += 1
        self._case(fault.input, fault.input, f"<error message={_attribute(fault.reason)}/>")

    def finish(self, totals: Totals) -> None:
        """Write everything."""
        counts = (
            f'tests="{totals.documents + totals.faults}" failures="{self._failures}" errors="{self._errors}"'
        )
        head = f'<testsuites {counts}>\n<testsuite name="newsevents validate" {counts}>\n'
        self._out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n' + head.encode())
        with self._cases as cases:
            cases.seek(0)
            shutil.copyfileobj(cases, self._out)
        self._out.write(b"</testsuite>\n</testsuites>\n")

    def _case(self, suite: str, name: str, content: str) -> None:
        case = f"<testcase classname={_attribute(suite)} name={_attribute(name)}>{content}</testcase>\n"
        self._cases.write(case.encode())


def _attribute(text: str) -> str:
    return quoteattr(_clean(visible(text)))


def _clean(text: str) -> str:
    """Replace what XML 1.0 has no way to say."""
    return _NO_XML.sub("\ufffd", text)
