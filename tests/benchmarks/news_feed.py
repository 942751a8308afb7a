"""A realistic feed for measuring: invented articles, put together from a seed and read by the parser.

    python tests/benchmarks/news_feed.py --count 1000 --seed 1 > feed.jsonl

The documents have about 14 KB each and, between them, every type of record. No two have the same id. After the
first thousand, documents repeat with other ids, since reading articles takes longer than checking documents.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice

import newsevents as ne

DISTINCT = 1_000
"""Documents before they repeat with other ids."""

_FIRST = "Ada Ivan Lina Omar Greta Pavel Nadia Tomas Ruth Samuel Elena Jonas".split()
_LAST = "Berg Petrov Haddad Lunde Moreno Okafor Tanaka Novak Silva Marsh Keller Dumont".split()
_COUNTRIES = "Kenya Norway Chile Japan Egypt Poland Qatar Brazil Jordan Canada".split()
_CITIES = "Doha Geneva Oslo Nairobi Vienna Cairo Warsaw Tokyo".split()
_ROLES = ("foreign minister", "envoy", "trade minister", "spokeswoman", "negotiator")
_VERBS = ("said", "claimed", "added", "announced", "warned", "confirmed")

_TEMPLATES = (
    "{country} and {other} held {number} secret meetings in {city} last month, {person} claimed, contradicting "
    "reports that there have only been {fewer} meetings.",
    "“We have been told that {other} met {country} {fewer} times,” {country}’s {role} {person} {verb} on Monday.",
    "{person}, the {role} of {country}, will visit {city} and {city2} next month, officials {verb}.",
    "{other} denied that any meeting took place.",
    "At least {number} people were killed and {fewer} injured near {city} on {day}, police said.",
    "According to {person2}, the talks in {city2} lasted {fewer} hours.",
    "“{country} wants peace,” {person} told reporters in {city}. “The other side has to decide.”",
    "{other}’s government has refused to comment on the claim.",
    "The delegation from {country} does not represent the government of {other}, {person2} reportedly {verb}.",
    "{country} has accused {other} of lending support to armed groups since {year}.",
)


def article(rng: random.Random) -> tuple[str, date]:
    """Return the text of an invented article, and the day of its publication."""
    published = date(2015, 1, 1) + timedelta(days=rng.randrange(4_000))
    country, other = rng.sample(_COUNTRIES, 2)
    city, city2 = rng.sample(_CITIES, 2)
    words = {
        "country": country,
        "other": other,
        "city": city,
        "city2": city2,
        "person": f"{rng.choice(_FIRST)} {rng.choice(_LAST)}",
        "person2": f"{rng.choice(_FIRST)} {rng.choice(_LAST)}",
        "role": rng.choice(_ROLES),
        "day": (published - timedelta(days=rng.randrange(2, 20))).strftime("%B %-d"),
        "year": published.year - rng.randrange(1, 20),
    }
    sentences = [
        template.format(
            **words,
            verb=rng.choice(_VERBS),
            number=rng.randrange(8, 40),
            fewer=rng.choice(("two", "three", "six")),
        )
        for template in rng.sample(_TEMPLATES, rng.randrange(4, 7))
    ]
    return f"{country}: Talks with {other} in {city}\n\n" + "\n\n".join(sentences) + "\n", published


def documents(seed: int) -> Iterator[bytes]:
    """Yield documents without end, as JSON without line feeds."""
    rng = random.Random(seed)
    kept: list[tuple[bytes, bytes]] = []
    for number in count():
        new = f"urn:example:feed:{seed}:{number}".encode()
        if number < DISTINCT:
            text, published = article(rng)
            document = ne.parse_article(text, published=published, publisher="Harbour Post")
            kept.append((ne.dumps(document), f'"id":"{document.id}"'.encode()))
        data, old = kept[number % DISTINCT]
        yield data.replace(old, b'"id":"' + new + b'"', 1)


def main() -> None:
    """Write a feed to standard output."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=1_000, help="documents (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (default: 1)")
    arguments = parser.parse_args()
    for document in islice(documents(arguments.seed), arguments.count):
        sys.stdout.buffer.write(document + b"\n")


if __name__ == "__main__":
    main()
