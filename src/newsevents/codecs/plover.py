"""PLOVER and CAMEO: what happened, and what was done by speaking, as rows of event data.

PLOVER (Open Event Data Alliance) has sixteen types of event, CAMEO codes of two to four digits. A row
has the actors of an event in one list, so that a meeting of five is one row and not ten pairs. What the
codebooks have no code for stays unmapped, with the reason: nothing is forced into a code, and no plan or
allegation comes out as a fact.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsevents.codecs.codec import Codec, Option
from newsevents.codecs.json import dumps
from newsevents.codecs.kinds import kinds_of
from newsevents.codecs.mapping import Mapped
from newsevents.codecs.plain_fields import plain, plain_paths
from newsevents.schema.attribution import attribution_chain
from newsevents.schema.document import NewsDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import JsonObject

_CLASSES = kinds_of((NewsDocument,))
_HAPPENED = frozenset({"held", "ongoing"})
_FORMATS = {"call": "041", "negotiation": "046"}
"""CAMEO codes of kinds of meeting; others are 040, consult."""

MEETING, VISIT, INTENT, MEDIATION = "040", "042", "036", "045"
ACTS: dict[str, tuple[str | None, str | None]] = {
    "demands": ("REQUEST", "100"),
    "accuses": ("ACCUSE", "112"),
    "declines_to_confirm": (None, "011"),
}
"""PLOVER type and CAMEO code of what is done by speaking, where the codebooks have one without doubt."""

CAMEO_EDITIONS = ("1.1b3",)
"""Editions of the CAMEO codebook (that of March 2012) whose codes are given."""

_ABOUT = ("url", "publisher", "published", "language")


def encode(document: NewsDocument, /, *, cameo_edition: str) -> list[JsonObject]:
    """Return a row for each event, and one for each statement.

    Args:
        document: The document.
        cameo_edition: Edition of the CAMEO codebook, one of `CAMEO_EDITIONS`. It has to be said, and stands
            in each row, since editions give other meanings to the same numbers.

    Raises:
        ValueError: There are no codes of that edition.

    Example:
        >>> from newsevents.schema.meeting import Meeting
        >>> from newsevents.schema.source import Source
        >>> meeting = Meeting(id="event:1", format="call", status="planned")
        >>> [row] = encode(
        ...     NewsDocument(id="urn:example:1", source=Source(), events=(meeting,)), cameo_edition="1.1b3"
        ... )
        >>> row["event_type"], row["cameo_code"], row["status"]
        ('AGREE', '036', 'planned')
    """
    if cameo_edition not in CAMEO_EDITIONS:
        message = f"Expected an edition of CAMEO, one of {', '.join(CAMEO_EDITIONS)}, found {cameo_edition!r}"
        raise ValueError(message)
    return [{"cameo_edition": cameo_edition, **row} for row in _Rows(document).all()]


class _Rows:
    """Makes the rows of one document."""

    def __init__(self, document: NewsDocument) -> None:
        self._document = document
        self._tree = json.loads(dumps(document))
        self._names = {actor["id"]: actor["name"] for actor in self._tree["actors"]}
        self._places = {place["id"]: place for place in self._tree["places"]}

    def all(self) -> Iterator[JsonObject]:
        source = {name: self._tree["source"][name] for name in _ABOUT}
        for event in self._tree["events"]:
            yield {"document": self._document.id, "source": source, **self._event(event)}
        for statement in self._tree["statements"]:
            yield {"document": self._document.id, "source": source, **self._statement(statement)}

    def _event(self, event: JsonObject) -> JsonObject:
        known = plain(event, _CLASSES["events"].classes)
        taking_part = known.pop("participants", None) or known.pop("travellers", None) or []
        known.pop("travellers", None)
        place = known.pop("place", None)
        return {
            "id": known.pop("id"),
            **_code_of_event(event, taking_part),
            "status": known.pop("status"),
            "actors": [{**item, "name": self._names.get(item["actor"])} for item in taking_part],
            "recipients": [],
            "place": self._place(place),
            "details": known,
        }

    def _statement(self, statement: JsonObject) -> JsonObject:
        known = plain(statement, _CLASSES["statements"].classes)
        event_type, cameo_code = ACTS.get(statement["act"], (None, None))
        unmapped = None if event_type else f"no type of PLOVER is sure for {statement['act']!r}"
        chain = attribution_chain(self._document, statement["id"])
        return {
            "id": known.pop("id"),
            **_code(event_type, None, cameo_code, unmapped),
            "status": "said",
            "actors": [self._actor(known.pop("speaker"))],
            "recipients": [self._actor(name) for name in known.pop("addressees")],
            "place": self._place(known.pop("place")),
            "text": [piece["exact"] for piece in statement["content"]],
            "on_the_word_of": [hop.holder for hop in chain],
            "details": known,
        }

    def _actor(self, name: str) -> JsonObject:
        return {"actor": name, "name": self._names.get(name)}

    def _place(self, name: str | None) -> JsonObject | None:
        if name is None:
            return None
        place = self._places.get(name, {})
        return {"place": name, "name": place.get("name"), "country": place.get("country")}


def _code(event_type: str | None, mode: str | None, cameo: str | None, unmapped: str | None) -> JsonObject:
    return {"event_type": event_type, "event_mode": mode, "cameo_code": cameo, "unmapped": unmapped}


def _code_of_event(event: JsonObject, taking_part: list[Any]) -> JsonObject:
    """Return the codes of an event: as a fact only what the source gives as one."""
    if event["type"] not in {"meeting", "visit"}:
        return _code(None, None, None, f"no code is known for events of the type {event['type']!r}")
    if event["status"] == "planned":
        return _code("AGREE", None, INTENT, None)
    if event["status"] == "proposed":
        return _code(
            None, None, None, "a proposal is a request or an offer, and the event does not say whose"
        )
    if event["status"] not in _HAPPENED:
        return _code(None, None, None, f"no code says that an event was {event['status']}")
    if event["type"] == "visit":
        return _code("CONSULT", "visit", VISIT, None)
    if any(item["role"] == "mediator" for item in taking_part):
        return _code("CONSULT", "third-party", MEDIATION, None)
    if event["format"] == "call":
        return _code("CONSULT", "phone", _FORMATS["call"], None)
    mode = "multilateral" if len({item["actor"] for item in taking_part}) > 2 else None
    return _code("CONSULT", mode, _FORMATS.get(event["format"], MEETING), None)


def _unseen(document: NewsDocument) -> Iterator[str]:
    """Name what is said of actors and places that no row names, and of a source without any row."""
    if not document.events and not document.statements:
        filled = [name for name in _ABOUT if getattr(document.source, name) is not None]
        yield from ("/id", *(f"/source/{name}" for name in filled))
    actors: set[str] = set()
    places: set[str | None] = set()
    for statement in document.statements:
        actors |= {statement.speaker, *statement.addressees}
        places.add(statement.place)
    for event in document.events:
        if type(event).__name__ in {"Meeting", "Visit"}:
            taking_part = getattr(event, "participants", ()) or getattr(event, "travellers", ())
            actors |= {item.actor for item in taking_part}
            places.add(getattr(event, "place", None))
    for at, actor in enumerate(document.actors):
        if actor.id not in actors and actor.name is not None:
            yield f"/actors/{at}/name"
    for at, place in enumerate(document.places):
        if place.id not in places:
            yield f"/places/{at}/name"
            if place.country is not None:
                yield f"/places/{at}/country"


_TARGETS = {
    "/events/*/type": "event_type: CONSULT; AGREE where it is planned",
    "/events/*/status": "event_type, status: no plan or allegation is coded as a fact",
    "/events/*/format": "event_mode, cameo_code",
    "/events/*/id": "id",
    "/statements/*/id": "id",
    "/statements/*/act": "event_type: REQUEST, ACCUSE; others are unmapped",
    "/statements/*/speaker": "actors",
    "/statements/*/addressees": "recipients",
}


def _target(path: str) -> str:
    if "/participants/" in path or "/travellers/" in path:
        return "actors"
    return _TARGETS.get(path) or ("place" if path.endswith("/place") and path.count("/") == 3 else "details")


CODEC = Codec(
    name="plover",
    title="PLOVER and CAMEO event rows",
    summary="A row for each event and each statement, with a code where the codebooks have one.",
    mapping=(
        Mapped("/id", "document"),
        *(Mapped(f"/source/{name}", f"source.{name}") for name in _ABOUT),
        Mapped("/actors/*/name", "actors.name", "of those who act, speak, or are spoken to"),
        Mapped("/places/*/name", "place.name", "of places where something happens or is said"),
        Mapped("/places/*/country", "place.country"),
        Mapped("/statements/*/content/*/exact", "text"),
        *(
            Mapped(f"/{kind}/*{path}", _target(f"/{kind}/*{path}"))
            for kind in ("events", "statements")
            for path in plain_paths(_CLASSES[kind].classes)
        ),
    ),
    encode=encode,
    lost_besides=_unseen,
    options=(Option("cameo_edition", CAMEO_EDITIONS, "Edition of the CAMEO codebook.", is_required=True),),
)
"""The format."""
