"""IPTC ninjs: articles and events as news items in JSON."""

from __future__ import annotations

from newsevents.codecs.codec import Codec
from newsevents.codecs.mapping import Mapped
from newsevents.codecs.ninjs.loss import lost_besides
from newsevents.codecs.ninjs.read import decode
from newsevents.codecs.ninjs.write import encode

_DESCRIPTION = "descriptions of the event"
_WINDOW = ("phrase", "edtf", "part", "earliest", "latest")
_QUANTITY = ("value", "low", "high", "comparator", "unit", "phrase")
_ARRAYS = "people or organisations"
_FEATURE = "properties of a GeoJSON Feature"


def _window(path: str, target: str = _DESCRIPTION) -> tuple[Mapped, ...]:
    return tuple(Mapped(f"{path}/{name}", target if name == "edtf" else _DESCRIPTION) for name in _WINDOW)


def _quantity(path: str) -> tuple[Mapped, ...]:
    return tuple(Mapped(f"{path}/{name}", _DESCRIPTION) for name in _QUANTITY)


def _participants(path: str) -> tuple[Mapped, ...]:
    return (
        Mapped(
            f"{path}/*/actor", f"{_DESCRIPTION}, {_ARRAYS} of the event", "the first host is the organiser"
        ),
        Mapped(f"{path}/*/role", f"{_DESCRIPTION}, rel"),
        Mapped(f"{path}/*/attendance", _DESCRIPTION),
        Mapped(f"{path}/*/represents", _DESCRIPTION),
        *_quantity(f"{path}/*/count"),
    )


_MAPPING = (
    Mapped("/id", "uri"),
    Mapped("/source/url", "altIds, role url"),
    Mapped("/source/guid", "altIds, role guid"),
    Mapped("/source/publisher", "infoSources, role publisher"),
    Mapped("/source/headline", "headlines, role main"),
    Mapped("/source/subheadline", "headlines, role subheadline"),
    Mapped("/source/authors", "by", "several are infoSources of role author as well"),
    Mapped("/source/published", "versionCreated", "a date without a time is a description"),
    Mapped("/source/language", "language"),
    Mapped("/source/rights", "copyrightNotice"),
    Mapped("/source/text", "bodies, text/plain"),
    Mapped("/source/text_length", "charCount of the body", "lost where there is no text"),
    Mapped("/source/revision", "version"),
    Mapped("/source/replaces", "associations, rel replaces"),
    Mapped("/source/status", "pubStatus"),
    Mapped("/actors/*/kind", f"{_ARRAYS}, literal", "groups are organisations, the unidentified people"),
    Mapped("/actors/*/id", "literal"),
    Mapped("/actors/*/name", "name"),
    Mapped("/actors/*/identifiers", "uri", "that of Wikidata alone"),
    Mapped("/actors/*/extensions/ninjs:rest", "what was read beside"),
    Mapped("/places/*/id", "places, literal"),
    Mapped("/places/*/name", "name"),
    Mapped("/places/*/aliases", _FEATURE),
    Mapped("/places/*/country", _FEATURE),
    Mapped("/places/*/identifiers", f"uri, {_FEATURE}"),
    Mapped("/places/*/latitude", "geoJSON", "where a number cannot say it, in the properties of the Feature"),
    Mapped("/places/*/longitude", "geoJSON"),
    Mapped("/places/*/precision", _FEATURE),
    Mapped("/places/*/part_of", _FEATURE),
    Mapped("/places/*/extensions/ninjs:rest", "what was read beside"),
    Mapped("/events/*/type", "genres of the event"),
    Mapped("/events/*/id", "uri of the event"),
    Mapped("/events/*/label", "title of the event", "in its name as well, with the status"),
    Mapped("/events/*/status", "eventStatus"),
    Mapped("/events/*/secrecy", _DESCRIPTION),
    *_window("/events/*/start", "startDate or expectedStartDate, else a description"),
    *_window("/events/*/end", "endDate or expectedEndDate, else a description"),
    *_quantity("/events/*/occurrences"),
    Mapped("/events/*/part_of", "events of the event, rel partOf"),
    Mapped("/events/*/format", "genres of the event"),
    *_participants("/events/*/participants"),
    Mapped("/events/*/place", f"{_DESCRIPTION}, places of the event"),
    Mapped("/events/*/topic", _DESCRIPTION),
    Mapped("/events/*/outcome", _DESCRIPTION),
    *_participants("/events/*/travellers"),
    Mapped("/events/*/stops/*/place", f"{_DESCRIPTION}, places of the event"),
    *_window("/events/*/stops/*/arrival"),
    *_window("/events/*/stops/*/departure"),
    Mapped("/events/*/ordinal", _DESCRIPTION),
    Mapped("/events/*/purpose", _DESCRIPTION),
    Mapped("/events/*/extensions/ninjs:rest", "what was read beside"),
    Mapped("/extensions/ninjs:rest", "what was read beside"),
)

CODEC = Codec(
    name="ninjs",
    title="IPTC ninjs 3.1",
    summary="An article becomes one news item that holds its events; items of 1.x, 2.x and 3.x are read.",
    mapping=_MAPPING,
    encode=encode,
    decode=decode,
    lost_besides=lost_besides,
)
"""IPTC ninjs, as a format."""
