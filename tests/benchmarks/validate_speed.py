"""Prints what validating and writing cost, as multiples of `orjson.loads` and `orjson.dumps` of the same feed.

    python tests/benchmarks/validate_speed.py --count 300 --rounds 7

All rows are timed in turn on batches of the same documents, so that whatever else the machine does falls on all
of them; of each row's ratios, one for a batch, the median is printed, and the range. Peers that are not installed
are left out with a word: `pip install --group benchmarks`.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections import deque
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from itertools import islice
from operator import attrgetter
from typing import Any

import orjson
from news_feed import documents

import newsevents as ne
from newsevents.checks import Soundness
from newsevents.codecs import content_id
from newsevents.intake import acceptance
from newsevents.intake.compared import comparison_problems
from newsevents.schema.json_schema import json_schema
from newsevents.schema.vocabulary import CORE

Work = Callable[[int], object]
Rows = Callable[[list[bytes]], Iterator[tuple[str, Work]]]
BATCH = 20
"""Documents at a time, and for the peers that take a hundred times as long, altogether."""


def reading(feed: list[bytes]) -> Iterator[tuple[str, Work]]:
    """Yield what is compared on reading: a name, and the work on the document of a number."""
    model = CORE.document_model
    models = [model.model_validate_json(line) for line in feed]
    yield "orjson.loads", lambda number: orjson.loads(feed[number])
    yield "newsevents, structure alone (pydantic)", lambda number: model.model_validate_json(feed[number])
    yield "newsevents, full: models, rules, keys", lambda number: ne.read(feed[number])
    if find_spec("msgspec"):
        from newsevents.intake.structs import Reader

        struct = Reader().read
        yield (
            "msgspec, structure alone, by structs with the records' fields",
            lambda number: struct(feed[number]),
        )
        yield (
            "newsevents, yes or no: those structs, rules, keys",
            lambda number: acceptance.accepted(feed[number], CORE) or refused(),
        )
    if find_spec("jsonschema_rs"):
        import jsonschema_rs

        fits = jsonschema_rs.validator_for(json_schema()).is_valid
        yield "jsonschema-rs, structure alone", lambda number: fits(orjson.loads(feed[number]))
        yield (
            "jsonschema-rs, and our rules on models made before",
            lambda number: fits(orjson.loads(feed[number])) and Soundness(models[number], CORE).holds(),
        )


def refused() -> None:
    """Stop: what is measured is how long it takes to accept."""
    raise AssertionError


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


def parts(feed: list[bytes]) -> Iterator[tuple[str, Work]]:
    """Yield what the rows of newsevents are made of."""
    models = [ne.loads(line) for line in feed]
    raw = [orjson.loads(line) for line in feed]
    yield "orjson.loads", lambda number: orjson.loads(feed[number])
    if find_spec("msgspec"):
        from newsevents.intake.structs import Reader

        reader = Reader()
        structs = [reader.read(line) for line in feed]
        look, event_types = acceptance._Look, reader.event_types
        yield "the pass over structs", lambda number: look(structs[number], CORE, event_types).holds()
        yield "writing structs back", lambda number: reader.write(structs[number]) == feed[number]
    yield "the pass over models", lambda number: Soundness(models[number], CORE).holds()
    yield (
        "comparing claims that are said to conflict",
        lambda number: list(comparison_problems(models[number])),
    )
    yield "orjson.dumps, of dicts", lambda number: orjson.dumps(raw[number])
    yield "models by orjson alone, unknown fields lost", lambda number: orjson.dumps(models[number], _FIELDS)
    yield "sorted, of dicts", lambda number: orjson.dumps(raw[number], option=orjson.OPT_SORT_KEYS)
    yield "SHA-256", lambda number: sha256(feed[number]).hexdigest()


_FIELDS = attrgetter("__dict__")


def table(rows_of: Rows, feed: list[bytes], rounds: int) -> None:
    """Time the rows in turn, batch by batch, and print them as multiples of the last row of orjson's before them.

    A batch is what a processor's cache holds, since whoever reads a feed has no more documents at hand.
    """
    times: dict[str, list[float]] = {}
    for start in range(0, len(feed), BATCH):
        batch = feed[start : start + BATCH]
        for name, do in list(rows_of(batch)):
            deque(map(do, range(len(batch))), maxlen=0)
            began = time.perf_counter()
            for _ in range(rounds):
                for number in range(len(batch)):
                    do(number)
            times.setdefault(name, []).append((time.perf_counter() - began) / rounds / len(batch))
    base: list[float] = []
    for name, row in times.items():
        base = row if name.startswith("orjson") else base
        ratios = [own / other for own, other in zip(row, base, strict=True)]
        middle = f"{statistics.median(ratios):8.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        print(f"| {name} | {statistics.median(row) * 1e6:.0f} | {middle.strip()} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=300, help="documents (default: 300)")
    parser.add_argument(
        "--rounds", type=int, default=7, help="times that a row goes over a batch (default: 7)"
    )
    arguments = parser.parse_args()
    feed = list(islice(documents(1), arguments.count))
    gc.freeze()
    print(f"{arguments.count} documents of {sum(map(len, feed)) / len(feed):,.0f} bytes\n")
    print("| what | µs a document | times orjson |\n|---|---|---|")
    table(reading, feed, arguments.rounds)
    table(slow_peers, feed[:BATCH], 3)
    table(analogous, feed, arguments.rounds)
    table(writing, feed, arguments.rounds)
    table(parts, feed, arguments.rounds)


if __name__ == "__main__":
    main()
