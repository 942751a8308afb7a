"""Prints what validating and writing cost, as multiples of `orjson.loads` and `orjson.dumps` of the same feed.

    python tests/benchmarks/validate_speed.py --count 300 --rounds 7

All rows are timed in turn within each round, on the same documents, so that whatever else the machine does
falls on all of them; of each row's ratios the median is printed, and the range. Peers that are not installed
are left out with a word: `pip install --group benchmarks`.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from itertools import islice
from typing import Any

import orjson
from news_feed import documents

import newsevents as ne
from newsevents.checks import Soundness
from newsevents.codecs import content_id
from newsevents.intake import acceptance
from newsevents.schema.json_schema import json_schema
from newsevents.schema.vocabulary import CORE

Work = Callable[[int], object]
SLOW = 20
"""Documents for the peers that take a thousand times as long."""


def reading(feed: list[bytes]) -> Iterator[tuple[str, Work]]:
    """Yield what is compared on reading: a name, and the work on the document of a number."""
    model = CORE.document_model
    models = [model.model_validate_json(line) for line in feed]
    yield "orjson.loads", lambda number: orjson.loads(feed[number])
    yield "newsevents, structure alone (pydantic)", lambda number: model.model_validate_json(feed[number])
    yield "newsevents, full: models, rules, keys", lambda number: ne.read(feed[number])
    if acceptance.accepted(feed[0], CORE):
        yield "newsevents, yes or no (extra `fast`)", lambda number: acceptance.accepted(feed[number], CORE)
    if find_spec("jsonschema_rs"):
        import jsonschema_rs

        fits = jsonschema_rs.validator_for(json_schema()).is_valid
        yield "jsonschema-rs, structure alone", lambda number: fits(orjson.loads(feed[number]))
        yield (
            "jsonschema-rs, and our rules on models made before",
            lambda number: fits(orjson.loads(feed[number])) and Soundness(models[number], CORE).holds(),
        )


def slow_peers(feed: list[bytes]) -> Iterator[tuple[str, Work]]:
    """Yield the peers in pure Python."""
    yield "orjson.loads", lambda number: orjson.loads(feed[number])
    if find_spec("jsonschema"):
        import jsonschema

        validator = jsonschema.Draft202012Validator(json_schema())
        yield "jsonschema, structure alone", lambda number: validator.is_valid(orjson.loads(feed[number]))


def analogous(feed: list[bytes]) -> Iterator[tuple[str, Work]]:
    """Yield peers with models of their own, on the actors and statements of the same documents."""
    if find_spec("followthemoney"):
        from followthemoney import model

        entities = [orjson.dumps(list(_entities(orjson.loads(line)))) for line in feed]

        def proxies(number: int) -> object:
            for data in orjson.loads(entities[number]):
                model.get_proxy(data).schema.validate(data)
            return None

        yield "orjson.loads, of entities", lambda number: orjson.loads(entities[number])
        yield "followthemoney, the same entities", proxies
    if find_spec("stix2"):
        import stix2

        bundles = [orjson.dumps(_bundle(orjson.loads(line))).decode() for line in feed]
        yield "orjson.loads, of a bundle", lambda number: orjson.loads(bundles[number])
        yield "stix2, the same bundle", lambda number: stix2.parse(bundles[number])


_SCHEMATA = {"person": "Person", "organization": "Organization"}


def _entities(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for actor in document["actors"]:
        schema = _SCHEMATA.get(actor["kind"], "LegalEntity")
        yield {"id": actor["id"], "schema": schema, "properties": {"name": [actor["name"] or "unknown"]}}
    for statement in document["statements"]:
        text = [part["exact"] for part in statement["content"]]
        yield {"id": statement["id"], "schema": "Note", "properties": {"description": text}}


def _bundle(document: dict[str, Any]) -> dict[str, Any]:
    objects = [
        {
            "type": "identity", "spec_version": "2.1", "id": _stix_id("identity", actor["id"]), "name": actor["name"] or "unknown",
            "identity_class": "unknown", "created": "2018-11-13T00:00:00Z", "modified": "2018-11-13T00:00:00Z",
        }
        for actor in document["actors"]
    ] + [
        {
            "type": "note", "spec_version": "2.1", "id": _stix_id("note", statement["id"]), "content": statement["mode"],
            "object_refs": [_stix_id("identity", statement["speaker"])], "created": "2018-11-13T00:00:00Z",
            "modified": "2018-11-13T00:00:00Z",
        }
        for statement in document["statements"]
    ]  # fmt: skip
    return {"type": "bundle", "id": _stix_id("bundle", document["id"]), "objects": objects}


def _stix_id(kind: str, name: str) -> str:
    digest = sha256(name.encode()).hexdigest()
    return f"{kind}--{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}"


def writing(feed: list[bytes]) -> Iterator[tuple[str, Work]]:
    """Yield what is compared on writing."""
    raw = [orjson.loads(line) for line in feed]
    models = [ne.loads(line) for line in feed]
    yield "orjson.dumps, of dicts", lambda number: orjson.dumps(raw[number])
    yield "newsevents.dumps", lambda number: ne.dumps(models[number])
    yield "pydantic's model_dump_json", lambda number: models[number].model_dump_json()
    yield "newsevents.content_id (canonical JSON, SHA-256)", lambda number: content_id(models[number])


def table(rows: Iterator[tuple[str, Work]], count: int, rounds: int) -> None:
    """Time the rows in turn and print them as multiples of the first."""
    work = list(rows)
    if not work:
        return
    times: list[list[float]] = [[] for _ in work]
    for _ in range(rounds):
        for row, (_, do) in zip(times, work, strict=True):
            began = time.perf_counter()
            for number in range(count):
                do(number)
            row.append((time.perf_counter() - began) / count)
    for row, (name, _) in zip(times, work, strict=True):
        ratios = [own / base for own, base in zip(row, times[0], strict=True)]
        middle = f"{statistics.median(ratios):8.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        print(f"| {name} | {statistics.median(row) * 1e6:.0f} | {middle.strip()} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=300, help="documents (default: 300)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds (default: 7)")
    arguments = parser.parse_args()
    feed = list(islice(documents(1), arguments.count))
    gc.freeze()
    print(f"{arguments.count} documents of {sum(map(len, feed)) / len(feed):,.0f} bytes\n")
    print("| what | µs a document | times the first row |\n|---|---|---|")
    table(reading(feed), arguments.count, arguments.rounds)
    table(slow_peers(feed), min(SLOW, arguments.count), 3)
    for rows in (analogous(feed), writing(feed)):
        pairs = list(rows)
        for start in [number for number, (name, _) in enumerate(pairs) if name.startswith("orjson")]:
            end = next(
                (n for n in range(start + 1, len(pairs)) if pairs[n][0].startswith("orjson")), len(pairs)
            )
            table(iter(pairs[start:end]), arguments.count, arguments.rounds)


if __name__ == "__main__":
    main()
