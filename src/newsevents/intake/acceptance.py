"""Acceptance: says at once of most valid documents that there is nothing to be said of them.

A quick look by structs of msgspec (the extra `fast`) takes a fraction of the time of making records. It
accepts only what reading accepts without any finding; whatever it does not accept is read. Property tests
hold the two against each other.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, cast

import attrs
import orjson
from pydantic import ConfigDict, TypeAdapter, ValidationError

from newsevents.checks.soundness import Soundness
from newsevents.checks.times import stated_bounds
from newsevents.conflicts.comparison import CONFLICTING
from newsevents.intake.compared import comparison_problems
from newsevents.intake.keys import has_duplicate_keys
from newsevents.schema.actor import IdentifierScheme
from newsevents.schema.base import Extensions
from newsevents.schema.claim import Claim
from newsevents.schema.document import CORE_EVENT_TYPES, SCHEMA_VERSION, NewsDocument
from newsevents.schema.ids import ActorKey, ClaimKey, ConflictKey, EventKey, PlaceKey, StatementKey
from newsevents.schema.scalars import (
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
    from newsevents.schema.place import Place
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.source import Source
    from newsevents.schema.time import Part, TimeWindow
    from newsevents.schema.vocabulary import Vocabulary

    Test = Callable[[object], bool]

MOST_BYTES = 1_000_000
"""Longer documents are read; so many bytes cannot hold more values than a document may have."""


_DEEPEST = 50
"""Levels of arrays and objects in extensions; a document may have more, and is read then."""


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
    knows_core = all(event in vocabulary.event_types for event in CORE_EVENT_TYPES)
    if reader is None or len(data) > MOST_BYTES or not knows_core:
        return None
    document = reader.read(data)
    if document is None:
        return None
    try:
        is_accepted = (
            _Look(document, vocabulary, reader.event_types).holds()
            and (reader.write(document) == data or not has_duplicate_keys(data))
            and not (document.conflicts and any(comparison_problems(_with_claims(document, reader))))
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
    """A document of structs, and what they leave open beside what rules look at."""

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
            and _URI(document.id)
            and _IDS(self._ids)
            and all(map(_is_place, document.places))
            and self.extensions(document.extensions)
            and self.extensions(document.source.extensions)
            and super().holds()
        )

    def moment(self, value: AnyMoment | None) -> AnyMoment | None:
        return None if value is None else _moment(cast("str", value))

    def extensions(self, value: object, /) -> bool:
        return not value or (_is_shallow(value, _DEEPEST) and _EXTENSIONS(value))

    def identifiers(self, value: object, /) -> bool:
        return _SCHEMES([*cast("dict[str, str]", value)])

    def source(self, source: Source) -> bool:
        return (
            (source.url is None or _URL(source.url))
            and (source.guid is None or _URI(source.guid))
            and (source.replaces is None or _URI(source.replaces))
            and (source.language is None or _LANGUAGE(source.language))
            and (source.text_sha256 is None or _SHA256(source.text_sha256))
            and super().source(source)
        )

    def quantity(self, quantity: Quantity) -> bool:
        stated = (quantity.value, quantity.low, quantity.high)
        return (str not in set(map(type, stated)) or all(map(_NUMBER, stated))) and super().quantity(quantity)

    def stated(self, window: TimeWindow) -> Bounds | None:
        return _stated(window.edtf, window.part, window.earliest, window.latest)

    def time(self, window: TimeWindow) -> bool:
        edtf = window.edtf
        return (edtf is None or (edtf.isascii() and edtf.isprintable())) and super().time(window)


def _is_shallow(value: object, levels: int) -> bool:
    """Say whether values are nested no deeper than so many levels; deeper ones are read."""
    if not isinstance(value, dict | list):
        return True
    inner = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_shallow(item, levels - 1) for item in inner)


def _is_place(place: Place) -> bool:
    return (place.country is None or _COUNTRY(place.country)) and (
        place.latitude is None or (_LATITUDE(place.latitude) and _LONGITUDE(place.longitude))
    )


def _test(annotation: Any) -> Test:  # noqa: ANN401 - an annotation
    """Return what says whether a value fits an annotation."""
    test: Test = TypeAdapter[Any](annotation, config=ConfigDict(strict=True)).validator.isinstance_python
    return test


_URI, _URL, _LANGUAGE, _SHA256 = map(_test, (Uri, Url, LanguageTag, Sha256Hex))
_IDS = _test(
    tuple[
        list[ActorKey],
        list[PlaceKey],
        list[StatementKey],
        list[EventKey],
        list[ClaimKey],
        list[ConflictKey],
    ]
)
_NUMBER = _test(Number | None)
_SCHEMES = _test(list[IdentifierScheme])
_EXTENSIONS = _test(Extensions)
_COUNTRY, _LATITUDE, _LONGITUDE = map(_test, (CountryCode, Latitude, Longitude))


@lru_cache(maxsize=4096)
def _stated(edtf: str | None, part: Part | None, earliest: Any, latest: Any) -> Bounds | None:  # noqa: ANN401 - texts
    ends = [None if end is None else _moment(end) for end in (earliest, latest)]
    return stated_bounds(edtf, part, ends[0], ends[1], (earliest, latest))


@lru_cache(maxsize=4096)
def _moment(text: str) -> AnyMoment:
    return MOMENT.validate_json(orjson.dumps(text))
