"""Writes the JSON Schema and the JSON-LD context of this version, for the package and for these pages.

Run it with `make docs`. A test compares the files with what this would write. The files of earlier versions
stay as they were published.
"""

from __future__ import annotations

import json
from pathlib import Path

from newsevents.codecs.json_ld import context
from newsevents.schema.document import SCHEMA_VERSION
from newsevents.schema.json_schema import json_schema
from newsevents.schema.vocabulary import CORE

ROOT = Path(__file__).parents[1]
SCHEMA = f"newsevents-{SCHEMA_VERSION}.schema.json"
CONTEXT = f"newsevents-{SCHEMA_VERSION}.context.json"
TARGETS = {
    f"src/newsevents/schema/published/{SCHEMA}": lambda: json_schema(CORE),
    f"docs/reference/schema/{SCHEMA}": lambda: json_schema(CORE),
    f"src/newsevents/codecs/json_ld/published/{CONTEXT}": lambda: {"@context": context()},
    f"docs/reference/schema/{CONTEXT}": lambda: {"@context": context()},
}
"""What each file holds."""


def page(target: str) -> str:
    """Return the text of a file, as JSON for people."""
    return json.dumps(TARGETS[target](), indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the files."""
    for target in TARGETS:
        path = ROOT / target
        path.parent.mkdir(exist_ok=True)
        path.write_text(page(target), encoding="utf-8")


if __name__ == "__main__":
    main()
