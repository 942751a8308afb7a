"""Parses an article and prints who said what, on whose word.

Run it with: python examples/parse_article.py seeds/000_624b9d61eb6ec51c.txt 2018-11-13
"""

from __future__ import annotations

import sys
from pathlib import Path

import newsevents as ne


def main() -> None:
    """Parse the file that is named on the command line, read against a date where one is given."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    document = ne.parse_article(text, published=sys.argv[2] if len(sys.argv) > 2 else None)
    names = {actor.id: actor.name or actor.id for actor in document.actors}
    for statement in document.statements:
        hops = ne.attribution_chain(document, statement)
        chain = " <- ".join(names.get(hop.holder or "", hop.holder or hop.hedge or "?") for hop in hops)
        print(f"{chain} [{statement.act}]")
        for part in statement.content:
            print(f"    {part.exact!r} ({part.start}:{part.end})")


if __name__ == "__main__":
    main()
