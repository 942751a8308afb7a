"""PLOVER: events, and statements that are events by themselves, as rows for tables of political events.

PLOVER (Political Language Ontology for Verifiable Event Records) is the successor of CAMEO. A row has the
codes of both. What is alleged, denied, cancelled or proposed, or told by speakers alone, has no `event_type`,
so that no count of a type takes it for a fact; what it would be stands in `event_type_if_true`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.codec import Codec, Option
from newsevents.codecs.mapping import Mapped, is_stated
from newsevents.codecs.plover.codebook import CAMEO_1_1B3
from newsevents.codecs.plover.row import (
    ACTOR,
    EVENT_DETAILS,
    PLACE,
    PROVENANCE,
    QUANTITY,
    SOURCE,
    STATEMENT_DETAILS,
    WINDOW,
    actors_of,
    places_of,
    records_of,
    rows_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.schema.base import Record
    from newsevents.schema.document import NewsDocument

EDITIONS = (CAMEO_1_1B3,)
"""The editions of CAMEO whose codes are offered."""


def encode(document: NewsDocument, /, *, cameo_edition: str) -> list[JsonObject]:
    """Return the rows of a document.

    Args:
        document: The document.
        cameo_edition: The edition of CAMEO whose codes are wanted. It stands in every row, since editions
            give the same number to different things.

    Raises:
        ValueError: The edition is not one whose codes are known.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.visit import Visit
        >>> tour = Visit(id="event:tour", status="cancelled")
        >>> article = NewsDocument(id="urn:example:1", source=Source(), events=(tour,))
        >>> [row] = encode(article, cameo_edition="1.1b3")
        >>> row["event_type"], row["unmapped"]
        (None, 'cancelled, and the record does not say by whom')
    """
    if cameo_edition not in EDITIONS:
        message = f"Expected an edition of CAMEO, one of {', '.join(EDITIONS)}, found {cameo_edition!r}"
        raise ValueError(message)
    return list(rows_of(document, cameo_edition))


def _untold(document: NewsDocument) -> Iterator[str]:
    """Name what no row has: the article where there are no rows, and actors and places that are in none."""
    records = records_of(document)
    if not records:
        yield "/id"
        yield from _given(document.source, SOURCE, "/source")
        if document.provenance is not None:
            yield "/provenance"
    actors = {one for record in records for one in actors_of(record)}
    yield from (f"/actors/{at}" for at, one in enumerate(document.actors) if one.id not in actors)
    places = {one for record in records for one in places_of(record)}
    yield from (f"/places/{at}" for at, one in enumerate(document.places) if one.id not in places)


def _given(record: Record, names: dict[str, str], pointer: str) -> Iterator[str]:
    return (f"{pointer}/{name}" for name in names if is_stated(record, name))


def _details(kind: str, names: tuple[str, ...]) -> Iterator[Mapped]:
    return (Mapped(f"/{kind}/*/{name}", f"details.{name}") for name in names)


def _columns(path: str, prefix: str, names: tuple[str, ...]) -> Iterator[Mapped]:
    return (Mapped(f"{path}/{name}", f"{prefix}_{name}") for name in names)


CODEC = Codec(
    name="plover",
    title="PLOVER and CAMEO rows",
    summary="One row for each event and statement: coded, or with the reason why it is not.",
    mapping=(
        Mapped("/id", "document"),
        *(Mapped(f"/source/{name}", column) for name, column in SOURCE.items()),
        *(Mapped(f"/provenance/{name}", column) for name, column in PROVENANCE.items()),
        *(Mapped(f"/actors/*/{name}", f"source_actors.{name}") for name in ACTOR),
        *(Mapped(f"/places/*/{name}", f"places.{name}") for name in PLACE),
        Mapped("/events/*/id", "row"),
        Mapped("/events/*/type", "record_type", "and `event_type`, `event_mode`, `cameo_code`"),
        Mapped(
            "/events/*/status",
            "status",
            "only what the source itself has as held, ongoing or planned has an `event_type`",
        ),
        *_columns("/events/*/start", "date", WINDOW),
        *_columns("/events/*/end", "end", WINDOW),
        *_columns("/events/*/occurrences", "count", QUANTITY),
        Mapped("/events/*/evidence", "evidence", "the words alone in `text`"),
        *_details("events", EVENT_DETAILS),
        Mapped("/statements/*/id", "row"),
        Mapped("/statements/*/act", "record_type", "and `event_type`, `event_mode`, `cameo_code`"),
        *_columns("/statements/*/time", "date", WINDOW),
        Mapped("/statements/*/evidence", "evidence", "the words alone in `text`"),
        *_details("statements", STATEMENT_DETAILS),
    ),
    encode=encode,
    lost_besides=_untold,
    options=(
        Option(
            "cameo_edition", EDITIONS, "The edition of CAMEO that codes are taken from.", is_required=True
        ),
    ),
)
"""The format."""
