"""Writes the JSON Schema of this version of the wire model, for the package and for these pages.

Run it with `make docs`. A test compares the files with what this would write. The files of earlier versions
stay as they were published.
"""

from __future__ import annotations

import json
from pathlib import Path

from newsevents.schema.document import SCHEMA_VERSION
from newsevents.schema.json_schema import json_schema
from newsevents.schema.vocabulary import CORE

ROOT = Path(__file__).parents[1]
NAME = f"newsevents-{SCHEMA_VERSION}.schema.json"
TARGETS = (
    ROOT / "src" / "newsevents" / "schema" / "published" / NAME,
    ROOT / "docs" / "reference" / "schema" / NAME,
)


def page() -> str:
    """Return the schema, as JSON for people."""
    return json.dumps(json_schema(CORE), indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the files."""
    for target in TARGETS:
        target.parent.mkdir(exist_ok=True)
        target.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
