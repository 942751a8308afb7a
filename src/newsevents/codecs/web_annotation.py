"""Web Annotation: the evidence of a document as annotations of its text, for whatever highlights text.

The shape is that of the W3C Web Annotation Data Model (2017): one AnnotationCollection a document (section
5.1), with one page. An annotation stands for one piece of evidence. Its target is selected by position and by
quotation (4.2.4, 4.2.5), its body says of which record it is the evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.codecs.codec import Codec, Option
from newsevents.codecs.mapping import Mapped, is_stated
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.schema.fields import paths_to
from newsevents.text.offsets import Offsets
from newsevents.text.pointer import from_pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsevents.codecs.codec import JsonObject
    from newsevents.schema.base import Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""Names the JSON-LD context of the Web Annotation vocabulary. It is not fetched."""

_PATHS = tuple(paths_to(Evidence, NewsDocument))
_TOLD_OF = {
    "actors": ("name",),
    "places": ("name",),
    "statements": ("speaker", "act"),
    "events": ("label",),
    "times": ("phrase",),
    "claims": ("subject", "predicate"),
    "conflicts": ("relation",),
}
"""The fields that bodies are made of."""

UTF_16 = "utf-16"
"""The choice for programs whose texts are counted in UTF-16 units: JavaScript, Java, C#."""


def encode(document: NewsDocument, /, *, offsets: str = "code-points") -> list[JsonObject]:
    """Return the annotation collection of a document.

    Args:
        document: The document.
        offsets: What positions count: `code-points`, as the recommendation has it, or `utf-16` units, which
            takes the text. Where the document has no text, positions in UTF-16 units are left out.

    Example:
        >>> from newsevents.schema.actor import Person
        >>> from newsevents.schema.source import Source
        >>> envoy = Person(
        ...     id="actor:envoy", name="Ida Ray", mentions=(Evidence(start=0, end=3, exact="Ray"),)
        ... )
        >>> [collection] = encode(
        ...     NewsDocument(id="urn:example:1", source=Source(text="Ray left."), actors=(envoy,))
        ... )
        >>> collection["first"]["items"][0]["body"][0]["value"]
        'Ida Ray'
    """
    items = list(_annotations(document, _positions(document, offsets)))
    collection: JsonObject = {
        "@context": CONTEXT,
        "id": _below(document.id, "annotations"),
        "type": "AnnotationCollection",
        "total": len(items),
    }
    if document.source.headline is not None:
        collection["label"] = document.source.headline
    if items:
        collection["first"] = {
            "id": _below(document.id, "annotations-1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return [collection]


def _positions(document: NewsDocument, offsets: str) -> Callable[[int], int | None]:
    if offsets != UTF_16:
        return lambda offset: offset
    if document.source.text is None:
        return lambda _: None
    scale, length = Offsets(document.source.text), len(document.source.text)
    return lambda offset: scale.to_utf16(offset) if offset <= length else None


def _annotations(document: NewsDocument, position: Callable[[int], int | None]) -> Iterator[JsonObject]:
    names = {actor.id: actor.name for actor in document.actors if actor.name is not None}
    for owner, pointer, evidence in _all_found(document):
        yield {
            "id": _below(document.id, pointer.strip("/").replace("/", ".")),
            "type": "Annotation",
            "motivation": "identifying" if "mentions" in pointer else "describing",
            "body": _bodies(document, owner, names),
            "target": {
                "source": document.source.url or document.id,
                "selector": _selectors(evidence, position),
            },
        }


def _all_found(document: NewsDocument) -> Iterator[tuple[Any, str, Evidence]]:
    """Yield each piece of evidence, after the outermost record that it is of and its pointer."""
    for pattern in _PATHS:
        yield from _found(document, from_pointer(pattern), None, "")


def _found(
    value: Any,  # noqa: ANN401 - any field's value
    steps: tuple[str, ...],
    owner: Record | None,
    pointer: str,
) -> Iterator[tuple[Any, str, Evidence]]:
    if not steps:
        if isinstance(value, Evidence):
            yield owner, pointer, value
    elif steps[0] != "*":
        yield from _found(getattr(value, steps[0], None), steps[1:], owner, f"{pointer}/{steps[0]}")
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _found(item, steps[1:], owner or item, f"{pointer}/{at}")


def _untold(document: NewsDocument) -> Iterator[str]:
    """Name what bodies are made of, of records without evidence: no annotation has it."""
    if not any(True for _ in _all_found(document)) and document.source.url is not None:
        yield "/source/url"
    told = {id(owner) for owner, _, _ in _all_found(document)}
    heard = {item.speaker for item in document.statements if id(item) in told}
    for kind, names in _TOLD_OF.items():
        for at, record in enumerate(getattr(document, kind)):
            if id(record) in told:
                continue
            if kind != "times":
                yield f"/{kind}/{at}/id"
            if kind != "actors" or record.id not in heard:
                yield from (f"/{kind}/{at}/{name}" for name in names if is_stated(record, name))


def _bodies(document: NewsDocument, owner: Any, names: dict[str, str]) -> list[JsonObject]:  # noqa: ANN401
    identifier = getattr(owner, "id", None)
    kind = "time" if identifier is None else identifier.partition(":")[0]
    bodies: list[JsonObject] = [{"type": "TextualBody", "purpose": "tagging", "value": kind}]
    words = _words(owner, kind, names)
    if words is not None:
        bodies.insert(0, {"type": "TextualBody", "purpose": "describing", "value": words})
    if identifier is not None:
        bodies.append(
            {"type": "SpecificResource", "purpose": "linking", "source": _below(document.id, identifier)}
        )
    return bodies


def _words(owner: Any, kind: str, names: dict[str, str]) -> str | None:  # noqa: ANN401 - a record of some kind
    """Return what a reader is told of a record."""
    match kind:
        case "actor" | "place":
            found = owner.name
        case "statement":
            found = f"{names.get(owner.speaker, owner.speaker)} {owner.act}"
        case "event":
            found = owner.label
        case "claim":
            found = f"{owner.subject} {owner.predicate}"
        case "conflict":
            found = owner.relation
        case _:
            found = owner.phrase
    return None if found is None else str(found)


def _selectors(evidence: Evidence, position: Callable[[int], int | None]) -> list[JsonObject]:
    quote: JsonObject = {"type": "TextQuoteSelector", "exact": evidence.exact}
    for name in ("prefix", "suffix"):
        if getattr(evidence, name) is not None:
            quote[name] = getattr(evidence, name)
    start, end = position(evidence.start), position(evidence.end)
    if start is None or end is None:
        return [quote]
    return [{"type": "TextPositionSelector", "start": start, "end": end}, quote]


def _below(document: str, name: str) -> str:
    """Return the IRI of something in a document."""
    return f"{document}{'.' if '#' in document else '#'}{name}"


CODEC = Codec(
    name="web-annotation",
    title="W3C Web Annotation",
    summary="One AnnotationCollection a document: an annotation for each piece of evidence.",
    mapping=(
        Mapped("/id", "id", "of the collection; the records' identifiers are fragments of it"),
        Mapped("/source/url", "target.source", "the document's `id` where there is no address"),
        Mapped("/source/headline", "label"),
        *(Mapped(f"/{kind}/*/id", "body.source") for kind in _TOLD_OF if kind != "times"),
        Mapped("/actors/*/name", "body.value", "for the actor's mentions, and for what the actor says"),
        Mapped("/places/*/name", "body.value"),
        Mapped("/statements/*/speaker", "body.value", "the speaker's name"),
        Mapped("/statements/*/act", "body.value"),
        Mapped("/events/*/label", "body.value"),
        Mapped("/claims/*/subject", "body.value"),
        Mapped("/claims/*/predicate", "body.value"),
        Mapped("/conflicts/*/relation", "body.value"),
        Mapped("/times/*/phrase", "body.value"),
        *(Mapped(path, "target.selector", "position and quotation") for path in _PATHS),
    ),
    encode=encode,
    lost_besides=_untold,
    options=(Option("offsets", ("code-points", UTF_16), "What positions in the text count."),),
)
"""The format."""
