"""Anchors what a language model wrote of an article, and prints what is kept, what is not, and why.

The answer of the model is a file, so that nothing is asked of a service. It has the usual faults: altered
punctuation, a quote that nobody said, a speaker that it does not introduce, and offsets, which are wrong.
Run it with:

    python examples/anchored_draft.py examples/data/lowport-roof/coast-radio.txt \
        examples/data/lowport-roof/coast-radio.draft.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newsevents as ne

if TYPE_CHECKING:
    from collections.abc import Iterator

HOW = ne.Provenance(method="model", tool="name of the model", version="its version")


def without_offsets(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a draft without offsets: a model cannot count characters, and a draft has no place for them."""
    if isinstance(value, dict):
        return {name: without_offsets(item) for name, item in value.items() if name != "offset"}
    return [without_offsets(item) for item in value] if isinstance(value, list) else value


def anchored(answer: str, text: str, source: ne.Source) -> ne.Reading:
    """Return the document that the text bears out, and what is to be said of the answer."""
    draft = without_offsets(json.loads(answer))
    return ne.anchor(json.dumps(draft), text, source=source, provenance=HOW)


def kept(document: ne.NewsDocument) -> Iterator[str]:
    """Yield the statements and claims of a document in words, with their places in the text."""
    for statement in document.statements:
        for part in statement.content:
            yield f"{statement.id} {statement.speaker} {statement.act} {part.start}:{part.end} “{part.exact}”"
    for claim in document.claims:
        holders = ", ".join(f"{stance.holder} {stance.stance}" for stance in claim.stances)
        yield f"{claim.id} {claim.predicate} ({holders or 'nobody'})"


def main() -> None:
    """Anchor the answer in the text, both named on the command line."""
    text, answer = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
    reading = anchored(answer, text, ne.Source(publisher="Coast Radio", language="en"))
    if reading.document is None:
        sys.exit(f"This is no draft: {reading.findings.summary()}")
    print("Kept:", *kept(reading.document), sep="\n  ")
    print("Altered or left out:", *reading.findings, sep="\n  ")
    print(f"Checked: {len(ne.check(ne.dumps(reading.document)).errors)} errors")


if __name__ == "__main__":
    main()
