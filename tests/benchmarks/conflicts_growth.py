"""Prints how long it takes to join documents and to find the conflicts among their claims, as they grow in number.

    python tests/benchmarks/conflicts_growth.py --claims 100000

Documents are invented from a seed: five claims each, about one of as many disasters as there are hundreds of
documents, by outlets that quote a dozen offices. The last rows have all claims on one question. Times are of one
process; the ratio says how often as long it takes as half as many claims.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import newsevents as ne

_COUNTS = ("killed_count", "injured_count", "missing_count", "arrested_count")
_OFFICES = tuple(f"Office {number}" for number in range(12))
_PER_DOCUMENT = 5


def documents(claims: int, places: int, seed: int = 1) -> Iterator[ne.NewsDocument]:
    """Yield documents with so many claims in all, about so many places."""
    rng = random.Random(seed)
    start = datetime(2021, 5, 3, tzinfo=UTC)
    for number in range(claims // _PER_DOCUMENT):
        place = rng.randrange(places)
        office = rng.choice(_OFFICES)
        yield ne.NewsDocument(
            id=f"urn:example:{number}",
            source=ne.Source(
                publisher=f"Outlet {number % 40}", published=start + timedelta(hours=rng.randrange(6))
            ),
            places=(ne.Place(id="place:x", name=f"Port {_word(place)}", country="NO", precision="city"),),
            actors=(ne.Organization(id="actor:x", name=office),),
            claims=tuple(
                ne.Claim(
                    id=f"claim:{at}",
                    subject="place:x",
                    predicate=rng.choice(_COUNTS) if places > 1 else "killed_count",
                    value=ne.QuantityValue(quantity=ne.Quantity(value=rng.randrange(20, 60))),
                    stances=(ne.Stance(holder="actor:x", stance="asserts"),),
                )
                for at in range(_PER_DOCUMENT)
            ),
        )


def _word(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).title()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, default=100_000, help="claims at most (default: 100000)")
    largest = parser.parse_args().claims
    print(
        "| questions | claims | joining, s | finding, s | ratio of both | conflicts |\n|---|---|---|---|---|---|"
    )
    for many in (True, False):
        before = None
        for claims in (largest // 8, largest // 4, largest // 2, largest):
            items = list(documents(claims, max(claims // 500, 2) if many else 1))
            began = time.perf_counter()
            dossier = ne.propose_joins(items)
            joined = time.perf_counter()
            found = ne.find_conflicts(items, dossier)
            ended = time.perf_counter()
            ratio = "" if before is None else f"{(ended - began) / before:.2f}"
            kind = "many" if many else "one"
            print(
                f"| {kind} | {claims:,} | {joined - began:.1f} | {ended - joined:.1f} | {ratio} | {len(found):,} |",
                flush=True,
            )
            before = ended - began


if __name__ == "__main__":
    main()
