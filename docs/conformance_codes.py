"""Writes the list of codes that lies beside the conformance files, for implementations in other languages.

Run it with `make docs`. A test compares the file with what this would write.
"""

from __future__ import annotations

import json
from pathlib import Path

from newsevents.codes import DOCUMENT_CODES

TARGET = Path(__file__).parents[1] / "src" / "newsevents" / "conformance" / "codes.json"


def page() -> str:
    """Return all codes with name, severity and title, one a line."""
    rows = [
        {"code": code.code, "name": code.name, "severity": code.severity, "title": code.title}
        for code in DOCUMENT_CODES
    ]
    return "[\n " + ",\n ".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"


def main() -> None:
    """Write the file."""
    TARGET.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
