"""Acceptance: says at once of most valid documents that there is nothing to be said of them.

A quick look by structs of msgspec (the extra `fast`) takes a fraction of the time of making records. It
accepts only what reading accepts without any finding; whatever it does not accept is read. Property tests
hold the two against each other.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any, cast

import attrs
import orjson
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from newsevents.checks.soundness import Soundness, bounds_of
from newsevents.intake.compared import CONFLICTING, comparison_problems
from newsevents.intake.keys import is_written_back
from newsevents.schema.actor import IdentifierScheme
from newsevents.schema.base import ExtensionKey
from newsevents.schema.claim import Claim
from newsevents.schema.document import CORE_EVENT_TYPES, SCHEMA_VERSION, NewsDocument
from newsevents.schema.ids import ActorKey, ClaimKey, ConflictKey, EventKey, PlaceKey, StatementKey
from newsevents.schema.scalars import (
    MAX_SAFE_INTEGER,
    MOMENT,
    CountryCode,
    LanguageTag,
    Latitude,
    Longitude,
    Number,
    Sha256Hex,
    Uri,
    Url,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.checks.moments import AnyMoment
    from newsevents.edtf import Bounds
    from newsevents.intake.identities import Identity
    from newsevents.intake.structs import Reader
    from newsevents.schema.actor import Actor
    from newsevents.schema.place import Place
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.source import Source
    from newsevents.schema.time import Part, TimeWindow
    from newsevents.schema.vocabulary import Vocabulary

    Test = Callable[[object], bool]

MOST_BYTES = 1_000_000
"""Longer documents are read; so many bytes cannot hold more values than a document may have."""


def accepted(data: bytes, vocabulary: Vocabulary) -> Identity | None:
    """Return identifier and revision of a document of which certainly nothing is to be told.

    Args:
        data: The document in JSON.
        vocabulary: The predicates that are known. Events of other types than the core's are not accepted.

    Returns:
        The identity. `None` says nothing: the document has to be read.

    Example:
        >>> from newsevents.schema.vocabulary import CORE
        >>> accepted(b'{"id": "urn:example:1", "source": {"publsher": "Harbour Post"}}', CORE) is None
        True
    """
    reader = _reader()
    if reader is None or len(data) > MOST_BYTES or not set(CORE_EVENT_TYPES) <= set(vocabulary.event_types):
        return None
    document = reader.read(data)
    if document is None:
        return None
    try:
        is_accepted = (
            _Look(document, vocabulary, reader.event_types).holds()
            and (reader.write(document) == data or is_written_back(data))  # so no key came twice
            and not any(comparison_problems(_with_claims(document, reader)))
        )
    except ValidationError:  # of a moment
        return None
    return (document.id, document.source.revision) if is_accepted else None


@cache
def _reader() -> Reader | None:
    try:
        from newsevents.intake.structs import Reader  # noqa: PLC0415 - only there with the extra
    except ImportError:
        return None
    return Reader()


@attrs.frozen
class _Comparable:
    """What comparing the claims of asserted conflicts takes."""

    claims: tuple[Claim, ...]
    conflicts: tuple[Any, ...]
    places: tuple[Any, ...]
    actors: tuple[Any, ...]


def _with_claims(document: Any, reader: Reader) -> NewsDocument:  # noqa: ANN401 - a struct
    """Gather the claims that are said to conflict; those of which times are compared become records."""
    conflicts = tuple(conflict for conflict in document.conflicts if conflict.relation in CONFLICTING)
    named = {name for conflict in conflicts for name in conflict.claims}
    claims = tuple(
        Claim.model_validate_json(reader.write(claim)) if _has_time(claim) else claim
        for claim in document.claims
        if claim.id in named
    )
    view = _Comparable(claims, conflicts, document.places, document.actors)
    return cast("NewsDocument", view)


def _has_time(claim: Claim) -> bool:
    return claim.value.type == "time" or (claim.scope is not None and claim.scope.time is not None)


class _Look(Soundness):
    """Looks at what the structs leave open, beside what rules look at."""

    def __init__(self, document: Any, vocabulary: Vocabulary, event_types: tuple[type, ...]) -> None:  # noqa: ANN401 - a struct
        self.event_types = event_types
        super().__init__(document, vocabulary)

    def holds(self) -> bool:
        document = self._document
        provenance = document.provenance
        if provenance is not None:
            self.moment(provenance.time)
        return (
            document.schema_version == SCHEMA_VERSION
            and self._are_named_well()
            and super().holds()
            and self._has_plain_extensions()
        )

    def _has_plain_extensions(self) -> bool:
        """Say whether all extensions hold plain values and lists of such."""
        document = self._document
        records = chain((document, document.source), *(getattr(document, name) for name in _EXTENDED))
        return all(map(_EXTENSIONS, filter(None, map(attrgetter("extensions"), records))))

    def _are_named_well(self) -> bool:
        document = self._document
        return _URI(document.id) and all(
            test([item.id for item in records])
            for test, records in (
                (_ACTORS, document.actors),
                (_PLACES, document.places),
                (_STATEMENTS, document.statements),
                (_EVENTS, document.events),
                (_CLAIMS, document.claims),
                (_CONFLICTS, document.conflicts),
            )
            if records
        )

    def moment(self, value: AnyMoment | None) -> AnyMoment | None:
        return None if value is None else _moment(cast("str", value))

    def source(self, source: Source) -> bool:
        return (
            (source.url is None or _URL(source.url))
            and (source.guid is None or _URI(source.guid))
            and (source.replaces is None or _URI(source.replaces))
            and (source.language is None or _LANGUAGE(source.language))
            and (source.text_sha256 is None or _SHA256(source.text_sha256))
            and super().source(source)
        )

    def actor(self, actor: Actor) -> bool:
        return (not actor.identifiers or _SCHEMES(list(actor.identifiers))) and super().actor(actor)

    def place(self, place: Place) -> bool:
        return (
            (not place.identifiers or _SCHEMES(list(place.identifiers)))
            and (place.country is None or _COUNTRY(place.country))
            and (place.latitude is None or (_LATITUDE(place.latitude) and _LONGITUDE(place.longitude)))
            and super().place(place)
        )

    def quantity(self, quantity: Quantity) -> bool:
        stated = (quantity.value, quantity.low, quantity.high)
        return (str not in set(map(type, stated)) or all(map(_NUMBER, stated))) and super().quantity(quantity)

    def stated(self, window: TimeWindow) -> Bounds | None:
        return _stated(window.edtf, window.part, window.earliest, window.latest)

    def time(self, window: TimeWindow) -> bool:
        edtf = window.edtf
        return (edtf is None or (edtf.isascii() and edtf.isprintable())) and super().time(window)


def _test(annotation: Any) -> Test:  # noqa: ANN401 - an annotation
    """Return what says whether a value fits an annotation."""
    test: Test = TypeAdapter[Any](annotation, config=ConfigDict(strict=True)).validator.isinstance_python
    return test


_URI, _URL, _LANGUAGE, _SHA256 = map(_test, (Uri, Url, LanguageTag, Sha256Hex))
_ACTORS, _PLACES, _STATEMENTS, _EVENTS, _CLAIMS, _CONFLICTS = map(
    _test,
    (
        list[ActorKey],
        list[PlaceKey],
        list[StatementKey],
        list[EventKey],
        list[ClaimKey],
        list[ConflictKey],
    ),
)
_NUMBER = _test(Number | None)
_SCHEMES = _test(list[IdentifierScheme])
_EXTENDED = ("actors", "places", "statements", "events", "claims", "conflicts")
"""Collections of a document whose records take extensions."""

_PLAIN = str | bool | Annotated[int, Field(ge=-MAX_SAFE_INTEGER, le=MAX_SAFE_INTEGER)] | None
_EXTENSIONS = _test(dict[ExtensionKey, _PLAIN | list[_PLAIN]])
_COUNTRY, _LATITUDE, _LONGITUDE = map(_test, (CountryCode, Latitude, Longitude))


@lru_cache(maxsize=4096)
def _stated(edtf: str | None, part: Part | None, earliest: Any, latest: Any) -> Bounds | None:  # noqa: ANN401 - texts
    ends = [None if end is None else _moment(end) for end in (earliest, latest)]
    return bounds_of(edtf, part, ends[0], ends[1], (earliest, latest))


@lru_cache(maxsize=4096)
def _moment(text: str) -> AnyMoment:
    return MOMENT.validate_json(orjson.dumps(text))
