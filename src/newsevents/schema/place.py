"""Place: where."""

from typing import Literal, TypeAlias

from newsevents.schema.actor import IdentifierScheme
from newsevents.schema.base import Extensions, Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import PlaceId, PlaceKey
from newsevents.schema.scalars import CountryCode, Label, Latitude, Longitude

PlacePrecision: TypeAlias = Literal["site", "city", "district", "region", "country", "supranational"]
"""How closely the place is known; `supranational` is a region of several countries."""


class Place(Record, frozen=True):
    """A place that the source names.

    Example:
        >>> Place(id="place:doha", name="Doha", country="QA", precision="city").country
        'QA'
    """

    id: PlaceKey
    """Identifier in this document, such as `place:doha`."""

    name: Label
    """The name that the source gives."""

    aliases: tuple[Label, ...] = ()
    """Other names that the source uses for the same place."""

    country: CountryCode | None = None
    """The country that it lies in or is, as ISO 3166-1 alpha-2."""

    identifiers: dict[IdentifierScheme, Label] = {}
    """Identifiers in public registers, by scheme: `{"geonames": "290030"}`."""

    latitude: Latitude | None = None
    """Degrees north in WGS 84, as decimal text."""

    longitude: Longitude | None = None
    """Degrees east in WGS 84, as decimal text."""

    precision: PlacePrecision | None = None
    """How closely the place is known."""

    part_of: PlaceId | None = None
    """The larger place that it lies in."""

    mentions: tuple[Evidence, ...] = ()
    """Where the source names the place, in the order of the text."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""
