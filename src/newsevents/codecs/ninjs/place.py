"""Place: the places of an item; what ninjs has no property for stands in those of a GeoJSON Feature."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsevents.codecs.fitting import fits, is_label
from newsevents.codecs.leftover import FIELD
from newsevents.codecs.ninjs.names import (
    REST,
    Json,
    Numbering,
    register_of,
    rest_of,
    uri_in_register,
    with_rest,
)
from newsevents.codecs.ninjs.slot import Part, given, kept, left_of
from newsevents.schema.ids import PlaceKey
from newsevents.schema.scalars import Latitude, Longitude

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.codecs.ninjs.reader import Reader

POINT = {FIELD: "/longitude"}
"""Stands in the rest of a place for a Point that was read as its coordinates."""

_DEGREES = {"latitude": Latitude, "longitude": Longitude}
_TOLD = ("aliases", "country", "precision", "part_of")


def place_parts(places: Iterable[Json]) -> Iterator[Part]:
    """Yield the places of an item."""
    for place in places:
        rest = rest_of(place)
        beside = {"literal": place["id"]} if rest is None else given(rest)
        shape = {"geoJSON": beside.pop("geoJSON")} if has_own_shape(rest) else _shape(place, beside)
        uri = uri_in_register(place["identifiers"])
        yield Part(place["id"], {**beside, "name": place["name"], **uri, **shape})


def has_own_shape(rest: Json | None) -> bool:
    """Say whether a place was read with a shape that the model cannot hold; it is written as it was.

    Example:
        >>> has_own_shape({"geoJSON": {"type": "Polygon"}}), has_own_shape({"geoJSON": POINT})
        (True, False)
    """
    return rest is not None and rest.get("geoJSON", POINT) != POINT


def _shape(place: Json, beside: Json) -> Json:
    point, properties = _point(place), _properties(place)
    if beside.pop("geoJSON", None) == POINT and point is not None and not properties:
        return {"geoJSON": point}
    if point is None and not properties:
        return {}
    return {"geoJSON": {"type": "Feature", "geometry": point, "properties": properties}}


def _point(place: Json) -> Json | None:
    if place["latitude"] is None or place["longitude"] is None:
        return None
    return {"type": "Point", "coordinates": [_number(place["longitude"]), _number(place["latitude"])]}


def _properties(place: Json) -> Json:
    """Return what neither the properties of ninjs nor numbers can say; `25.10` is closer than `25.1`."""
    others = {name: value for name, value in place["identifiers"].items() if name != "wikidata"}
    told = {name: place[name] for name in _TOLD if place[name]}
    if others:
        told["identifiers"] = others
    for name in ("latitude", "longitude"):
        text = place[name]
        if text is not None and (_point(place) is None or _text(_number(text)) != text):
            told[name] = text
    return told


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _text(number: object) -> str | None:
    """Return a number as the decimal text that says the same, if it is one of a size that occurs."""
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal):
        return None
    value = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
    return format(value, "f") if value.is_finite() and -30 < value.adjusted() < 4 else None


def read_places(reader: Reader) -> list[Json]:
    """Return the places of an item, and leave the rest of its array."""
    items = reader.array("places")
    numbering = Numbering("place", {name for item in items if (name := _ours(item))})
    places: list[Json] = []
    taken: dict[int, tuple[str, Json]] = {}
    for at, item in enumerate(items):
        if not isinstance(item, dict) or not is_label(item.get("name")):
            reader.fault(("places", at), "a place with a name", item)
            continue
        name = _ours(item)
        is_ours = name is not None and all(place["id"] != name for place in places)
        place = _place(reader, item, name if name and is_ours else numbering.next(), at)
        taken[at] = place["id"], {}
        places.append(place)
    reader.leave("places", left_of(items, taken, [Part(name, {}) for name, _ in taken.values()]))
    return places


def _ours(item: object) -> str | None:
    literal = item.get("literal") if isinstance(item, dict) else None
    return literal if fits(PlaceKey, literal) else None


def _place(reader: Reader, item: Json, name: str, at: int) -> Json:
    place: Json = {"id": name, "name": item["name"], "identifiers": register_of(item.get("uri"))}
    left = {key: value for key, value in item.items() if key != "name"}
    if place["identifiers"]:
        del left["uri"]
    shape = left.get("geoJSON")
    if _reads_feature(place, shape):
        del left["geoJSON"]
    elif _is_point(shape) and (found := _coordinates(shape)):
        del left["geoJSON"]
        place.update(found)
        return {**place, "extensions": {REST: {**kept(left), "geoJSON": POINT}}}
    elif _is_point(shape):
        reader.fault(("places", at, "geoJSON"), "two coordinates in degrees", shape)
    return with_rest(place, left, {"literal": name})


def _is_point(shape: object) -> bool:
    return isinstance(shape, dict) and shape.get("type") == "Point"


def _coordinates(shape: Any) -> Json | None:  # noqa: ANN401 - any JSON
    """Return the coordinates of a Point that has no others and says nothing else."""
    pair = (
        shape.get("coordinates")
        if isinstance(shape, dict) and shape.keys() == {"type", "coordinates"}
        else None
    )
    if not isinstance(pair, list) or len(pair) != 2:
        return None
    longitude, latitude = map(_text, pair)
    if longitude is None or latitude is None:
        return None
    found = {"latitude": latitude, "longitude": longitude}
    return found if all(fits(_DEGREES[name], text) for name, text in found.items()) else None


def _reads_feature(place: Json, shape: object) -> bool:
    """Take a Feature that this codec wrote, and say whether it was one."""
    told = shape.get("properties") if isinstance(shape, dict) else None
    if not isinstance(shape, dict) or not isinstance(told, dict) or not _fits(told):
        return False
    point = _coordinates(shape.get("geometry")) or {}
    draft = {"latitude": None, "longitude": None, **dict.fromkeys(_TOLD), **point, **told}
    draft["identifiers"] = {**told.get("identifiers", {}), **place["identifiers"]}
    if _shape(draft, {}).get("geoJSON") != _with_floats(shape):
        return False
    place.update({key: value for key, value in draft.items() if value is not None})
    return True


def _fits(told: Json) -> bool:
    """Say whether the properties of a Feature are of the kinds that places have."""
    aliases, identifiers = told.get("aliases", []), told.get("identifiers", {})
    if not isinstance(aliases, list) or not isinstance(identifiers, dict):
        return False
    if not all(fits(_DEGREES[name], told[name]) for name in _DEGREES if name in told):
        return False
    texts = [value for name, value in told.items() if name not in {"aliases", "identifiers"}]
    return all(map(is_label, (*texts, *aliases, *identifiers.values())))


def _with_floats(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return {key: _with_floats(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_floats(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value
