"""Validates a file: one document, or one a line (.jsonl), and prints every finding.

Run it with: python examples/validate_file.py examples/data/broken.json
"""

from __future__ import annotations

import sys
from pathlib import Path

import newsevents as ne


def findings_of(path: Path) -> list[tuple[int, ne.Finding]]:
    """Return all findings, each with the number of the line that its document begins in."""
    if path.suffix == ".jsonl":
        return [(item.line, finding) for item in ne.read_feed(path) for finding in item.findings]
    return [(1, finding) for finding in ne.check(path.read_bytes())]


def main() -> None:
    """Print the findings of the file that is named on the command line."""
    path = Path(sys.argv[1])
    found = findings_of(path)
    for line, finding in found:
        print(f"{path.name}:{finding.line or line} {finding.severity} {finding}")
        if finding.hint:
            print(f"    {finding.hint}")
    print(f"{len(found)} findings")


if __name__ == "__main__":
    main()
