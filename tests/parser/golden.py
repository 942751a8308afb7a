"""Write the golden files and the floors of precision and recall anew, from what the parser gives now.

python tests/parser/golden.py
"""

from __future__ import annotations

import json
from pathlib import Path

from scoring import gold_files, load, score_article

from newsevents.parser.article import parse_article

HERE = Path(__file__).parent


def output(text: str, published: str) -> str:
    """Return what the parser gives, as the golden files keep it: without the text of the article."""
    document = parse_article(text, published=published)
    return document.replaced(source=document.source.replaced(text=None)).model_dump_json(indent=1) + "\n"


def main() -> None:
    (HERE / "golden").mkdir(exist_ok=True)
    floors = {}
    for path in gold_files():
        name = path.name.removesuffix(".gold.json")
        gold, text = load(path)
        (HERE / "golden" / f"{name}.json").write_text(output(text, gold["published"]), encoding="utf-8")
        floors[name] = {
            kind: [round(score.precision, 2), round(score.recall, 2)]
            for kind, score in score_article(path).items()
        }
    lines = [f'  "{name}": {json.dumps(values)}' for name, values in floors.items()]
    (HERE / "floors.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
