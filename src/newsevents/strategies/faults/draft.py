"""Draft: a valid document as JSON, into which something wrong is put."""

from __future__ import annotations

import json
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeAlias, Union, get_args, get_origin

import attrs

from newsevents.codecs import dumps
from newsevents.schema.base import Record
from newsevents.strategies.difference import NOTHING
from newsevents.strategies.field import annotation_of, draw_one
from newsevents.strategies.tree import at, pruned
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hypothesis import strategies as st

    from newsevents.schema.document import NewsDocument

    Path: TypeAlias = tuple[str | int, ...]

Json: TypeAlias = dict[str, Any]
_FAR = 20


@attrs.frozen
class Spot:
    """A field of a record of the document, whether or not it has a value."""

    path: Path
    """Where it stands in the JSON."""

    record: Record
    """The record that has the field."""

    name: str
    """Its name."""

    @property
    def types(self) -> tuple[Any, ...]:
        """The types that the field takes, each with its metadata, as the schema names them."""
        annotation = annotation_of(type(self.record), self.name)
        members = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else ()
        return (annotation, *members)

    @property
    def is_required(self) -> bool:
        """Whether the record needs the field."""
        return type(self.record).model_fields[self.name].is_required()


class Draft:
    """A document into which something wrong is put."""

    def __init__(self, draw: st.DrawFn, document: NewsDocument) -> None:
        """Take a valid document, and how to draw."""
        self.draw = draw
        self.document = document
        self.data: Json = pruned(json.loads(dumps(document)))
        self.data.setdefault("source", {})
        self.data.pop("gaps", None)  # they name places, and records are put before others
        self._new = 0

    def one(self, things: Sequence[Any]) -> Any:  # noqa: ANN401 - one of the things
        """Draw one of the things."""
        return draw_one(self.draw, list(things))

    def add(self, collection: str, **record: Any) -> Json:  # noqa: ANN401 - JSON
        """Put a record among others; it has an identifier that no other has, unless it brings one along."""
        self._new += 1
        record.setdefault("id", f"{collection.removesuffix('s')}:new-{self._new}")
        records = self.data.setdefault(collection, [])
        records.insert(self.one(range(len(records) + 1)), record)
        return record

    def pointer(self, collection: str, record: Json, *path: str | int) -> str:
        """Return where a part of a record stands, by now."""
        index = next(at for at, item in enumerate(self.data[collection]) if item is record)
        return to_pointer((collection, index, *path))

    def person(self, **more: Any) -> Json:  # noqa: ANN401 - JSON
        """Add a person."""
        return self.add("actors", kind="person", **more)

    def group(self, **more: Any) -> Json:  # noqa: ANN401 - JSON
        """Add a group."""
        return self.add("actors", kind="group", **more)

    def place(self, **more: Any) -> Json:  # noqa: ANN401 - JSON
        """Add a place."""
        return self.add("places", name="Doha", **more)

    def meeting(self, **more: Any) -> Json:  # noqa: ANN401 - JSON
        """Add a meeting."""
        return self.add("events", type="meeting", **more)

    def statement(self, **more: Any) -> Json:  # noqa: ANN401 - JSON
        """Add a statement of which nothing is quoted, by a speaker of its own."""
        speaker = more.pop("speaker", None) or self.person()["id"]
        return self.add(
            "statements", **{"mode": "indirect", "content_kind": "reference", "speaker": speaker, **more}
        )

    def claim(self, subject: str | None = None, **more: Any) -> Json:  # noqa: ANN401 - JSON
        """Add a claim that something took place, or what is said of it instead."""
        about = subject or self.meeting()["id"]
        occurred = {"predicate": "occurred", "value": {"type": "boolean", "boolean": True}}
        return self.add("claims", **{"subject": about, **occurred, **more})

    def conflict(self, **more: Any) -> Json:  # noqa: ANN401 - JSON
        """Add a conflict of two claims of its own, or of those that are named."""
        if "claims" not in more:
            yes = self.claim()
            no = self.claim(yes["subject"], value={"type": "boolean", "boolean": False})
            more["claims"] = [yes["id"], no["id"]]
        return self.add("conflicts", **{"asserted_by": "narrator", **more})

    def span(self) -> Json:
        """Return a span of the text, with what stands there."""
        text = self.document.source.text or ""
        start = self.one(range(min(len(text), _FAR)))
        end = start + 1 + self.one(range(min(len(text) - start, _FAR)))
        return {"start": start, "end": end, "exact": text[start:end]}

    def spots(self) -> list[Spot]:
        """Return the fields of all records that the draft was made of, but for records that say nothing."""
        return [
            Spot((*path, name), record, name)
            for path, record in _records_in((), self.document)
            if path[:1] != ("gaps",) and at(self.data, path) is not NOTHING
            for name in type(record).model_fields
        ]

    def put(self, path: Path, value: Any) -> str:  # noqa: ANN401 - JSON
        """Put a value in the place of another, and return where."""
        at(self.data, path[:-1])[path[-1]] = value
        return to_pointer(path)

    def drop(self, path: Path) -> str:
        """Take a value out, and return where it stood."""
        del at(self.data, path[:-1])[path[-1]]
        return to_pointer(path)


def _records_in(path: Path, value: object) -> Iterator[tuple[Path, Record]]:
    """Yield each record, with where it stands."""
    if isinstance(value, Record):
        yield path, value
        for name, item in value:
            yield from _records_in((*path, name), item)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _records_in((*path, index), item)
