"""NE1xx: structure. A fault is put into any field that it can be put into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from newsevents.schema import scalars
from newsevents.schema.base import Extensions
from newsevents.schema.claim import PredicateName
from newsevents.schema.evidence import Evidence
from newsevents.schema.provenance import Provenance
from newsevents.schema.source import Source
from newsevents.schema.visit import Visit
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.strategies.faults.draft import Draft, Spot

_FORMS: dict[Any, str] = {
    scalars.Url: "javascript:alert(1)",
    scalars.Uri: "not a URI",
    scalars.LanguageTag: "en_GB",
    scalars.CountryCode: "Qatar",
    scalars.Sha256Hex: "ABC",
    scalars.JsonPointer: "source/published",
    scalars.Latitude: "91",
    scalars.Longitude: "180.5",
    PredicateName: "Occurred",
}
_NUMBERS = (
    (Source, "revision"),
    (Source, "text_length"),
    (Evidence, "start"),
    (Evidence, "end"),
    (Provenance, "confidence"),
    (Visit, "ordinal"),
)
_LABELS = (scalars.Label, scalars.Passage)
_LABEL_LENGTH = 1_000


def _a_field(draft: Draft, fits: Callable[[Spot], bool]) -> Spot:
    """Draw a field that fits; every document has some that do, in its source."""
    found: Spot = draft.one([spot for spot in draft.spots() if fits(spot)])
    return found


def _takes(spot: Spot, *types: Any) -> bool:  # noqa: ANN401 - annotations
    return any(part == wanted for part in spot.types for wanted in types)


def unknown_field(draft: Draft) -> str:
    """NE101: a field that the record does not have."""
    spot = _a_field(draft, lambda spot: spot.name != "extensions")
    return draft.put((*spot.path[:-1], "nmae"), "x")


def missing_field(draft: Draft) -> str:
    """NE102: a field that the record needs."""
    return draft.drop(_a_field(draft, lambda spot: spot.is_required).path)


def wrong_type(draft: Draft) -> str:
    """NE103: a value of another type."""
    spot = _a_field(draft, _has_one_type)
    annotations = [part for part in spot.types if get_origin(part) is not None or isinstance(part, type)]
    return draft.put(spot.path, "yes" if bool in annotations else True)


def _has_one_type(spot: Spot) -> bool:
    """Say whether a value of another type is told of as such, and not as a wrong form."""
    loose = _takes(spot, scalars.Number, scalars.Moment, scalars.ExtensionValue)
    return not loose and not any(get_origin(part) is Literal for part in spot.types)


def unknown_word(draft: Draft) -> str:
    """NE104: a word that is not in the vocabulary."""
    spot = _a_field(draft, lambda spot: any(_is_vocabulary(part) for part in spot.types))
    return draft.put(spot.path, "no-such-word")


def _is_vocabulary(annotation: object) -> bool:
    return get_origin(annotation) is Literal and len(get_args(annotation)) > 1


def unknown_type(draft: Draft) -> str:
    """NE105: a tag that nobody knows."""
    record, tag = _tagged(draft)
    record[tag] = draft.one(("parade", "acme:parade"))
    return _where(draft, record, tag)


def missing_type(draft: Draft) -> str:
    """NE106: a record without its tag."""
    record, tag = _tagged(draft)
    del record[tag]
    return _where(draft, record, tag)


def _tagged(draft: Draft) -> tuple[dict[str, Any], str]:
    """Draw a record that is told apart by a tag: an actor, an event, or a value."""
    kind = draft.one(("actor", "event", "value"))
    if kind == "value":
        return draft.claim()["value"], "type"
    return (draft.person(), "kind") if kind == "actor" else (draft.meeting(), "type")


def _where(draft: Draft, record: dict[str, Any], tag: str) -> str:
    for collection in ("actors", "events", "claims"):
        for index, item in enumerate(draft.data.get(collection, [])):
            if item is record:
                return to_pointer((collection, index, tag))
            if item.get("value") is record:
                return to_pointer((collection, index, "value", tag))
    raise AssertionError(record)


def wrong_form(draft: Draft) -> str:
    """NE107: a text that is not of the form that the field takes."""
    spot = _a_field(draft, lambda spot: _takes(spot, *_FORMS))
    return draft.put(spot.path, next(wrong for form, wrong in _FORMS.items() if _takes(spot, form)))


def wrong_kind(draft: Draft) -> str:
    """NE108: a reference to a record of another kind."""
    return draft.pointer("statements", draft.statement(speaker=draft.place()["id"]), "speaker")


def malformed_identifier(draft: Draft) -> str:
    """NE109: an identifier with blanks, accents or nothing behind its kind."""
    wrong = draft.one(("Zamir Kabulov", "actor:Zamir Kabulov", "actor:élu", "actor:", "actor:x\n"))
    return draft.pointer("actors", draft.person(id=wrong), "id")


def text_too_short(draft: Draft) -> str:
    """NE110: an empty text."""
    return draft.put(_a_field(draft, lambda spot: _takes(spot, *_LABELS)).path, "")


def text_too_long(draft: Draft) -> str:
    """NE111: a name as long as an article."""
    return draft.put(
        _a_field(draft, lambda spot: _takes(spot, scalars.Label)).path, "x" * (_LABEL_LENGTH + 1)
    )


def number_out_of_range(draft: Draft) -> str:
    """NE112: a number below or above what the field takes."""
    spot = _a_field(draft, lambda spot: (type(spot.record), spot.name) in _NUMBERS)
    return draft.put(spot.path, 101 if spot.name == "confidence" else -1)


def number_of_items(draft: Draft) -> str:
    """NE113: a conflict of one claim."""
    alone = draft.add("conflicts", claims=[draft.claim()["id"]], asserted_by="narrator")
    return draft.pointer("conflicts", alone, "claims")


def binary_fraction(draft: Draft) -> str:
    """NE114: a number with a fraction or an exponent."""
    group = draft.group(size={"value": draft.one((10.5, 10.0, 1e22))})
    return draft.pointer("actors", group, "size", "value")


def number_form(draft: Draft) -> str:
    """NE115: a number that is written in another form."""
    group = draft.group(size={"value": draft.one(("10", "2.50", "1,200", "ten", "-0.0"))})
    return draft.pointer("actors", group, "size", "value")


def moment_form(draft: Draft) -> str:
    """NE116: a moment without its zone, or no moment."""
    wrong = ("2018-11-13T09:30:00", "13 November 2018", "2018-02-30", "1541289600", "2018-11-13T09:30Z", 2018)
    spot = _a_field(draft, lambda spot: _takes(spot, scalars.Moment))
    return draft.put(spot.path, draft.one(wrong))


def extension_value(draft: Draft) -> str:
    """NE117: a key that is not ASCII."""
    spot = _a_field(draft, lambda spot: _takes(spot, Extensions))
    draft.put(spot.path, {"acme:desks": {"Köln": 4}})
    return to_pointer((*spot.path, "acme:desks", "Köln"))


def extension_name(draft: Draft) -> str:
    """NE118: an extension without its vendor's prefix."""
    spot = _a_field(draft, lambda spot: _takes(spot, Extensions))
    name = draft.one(("desk", "Acme:desk", ":desk", "acme:"))
    draft.put(spot.path, {name: "foreign"})
    return to_pointer((*spot.path, name))


def unknown_field_kept(draft: Draft) -> str:
    """NE120: the same as NE101, when reading is lenient."""
    return unknown_field(draft)


def unknown_event_kept(draft: Draft) -> str:
    """NE121: an event of a type that nobody knows, when reading is lenient."""
    return draft.pointer("events", draft.add("events", type=draft.one(("acme:parade", "parade_2"))), "type")
