"""Parses an article and lists where accounts conflict: as the article asserts it, and as comparing finds it.

Run it with: python examples/list_conflicts.py seeds/000_624b9d61eb6ec51c.txt
"""

from __future__ import annotations

import sys
from pathlib import Path

import newsevents as ne
from newsevents.conflicts import compare_asserted


def in_words(document: ne.NewsDocument, claim: ne.Claim) -> str:
    """Return a claim's value as it was said, and who holds it."""
    names = {actor.id: actor.name or "somebody unnamed" for actor in document.actors}
    holders = ", ".join(f"{names.get(one.holder, 'the article')} {one.stance}" for one in claim.stances)
    if isinstance(claim.value, ne.QuantityValue):
        value = claim.value.quantity.phrase
    else:
        value = claim.predicate if claim.polarity == "affirmed" else f"not {claim.predicate}"
    scope = f" [{claim.scope.secrecy}]" if claim.scope else ""
    return f"{value}{scope} ({holders})"


def main() -> None:
    """List the conflicts of the file that is named on the command line."""
    document = ne.parse_article(Path(sys.argv[1]).read_text(encoding="utf-8"))
    claims = {claim.id: claim for claim in document.claims}
    for conflict in document.conflicts:
        for pair in compare_asserted(document, conflict):
            print(in_words(document, claims[pair.one]))
            print(in_words(document, claims[pair.other]))
            print(f"    asserted: {conflict.relation} (“{conflict.marker.exact if conflict.marker else ''}”)")
            print(f"    computed: {pair.comparison.relation}, because {pair.comparison.reason}")
    print(f"{len(ne.find_conflicts(document))} found by comparing all claims")


if __name__ == "__main__":
    main()
