"""Standing: which documents their publishers still stand by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsevents.schema.document import NewsDocument

Standing: TypeAlias = Literal["current", "withdrawn", "replaced", "repeated"]
"""Whether a document counts: it does, it was withdrawn, a newer one takes its place, or it came before."""


def standings(documents: Sequence[NewsDocument]) -> tuple[Standing, ...]:
    """Return for each of several documents whether its publisher still stands by it.

    A document is replaced where another one says so (`source.replaces`), or is a later revision of the same
    item (by `id` or by `source.guid`). Of documents with the same identifier and revision the first
    counts, and none if one of them is withdrawn.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> first = NewsDocument(id="urn:example:1", source=Source())
        >>> correction = NewsDocument(id="urn:example:2", source=Source(replaces="urn:example:1"))
        >>> standings([first, correction])
        ('replaced', 'current')
    """
    replaced = {document.source.replaces for document in documents}
    newest: dict[str, int] = {}
    for document in documents:
        for name in _names(document):
            newest[name] = max(newest.get(name, 0), _revision(document))
    withdrawn = {
        (document.id, _revision(document)) for document in documents if document.source.status != "usable"
    }
    seen: set[tuple[str, int]] = set()
    found: list[Standing] = []
    for document in documents:
        identity = (document.id, _revision(document))
        if identity in withdrawn:
            found.append("withdrawn")
        elif document.id in replaced or any(newest[name] > identity[1] for name in _names(document)):
            found.append("replaced")
        else:
            found.append("repeated" if identity in seen else "current")
        seen.add(identity)
    return tuple(found)


def _names(document: NewsDocument) -> Iterable[str]:
    guid = document.source.guid
    return (document.id,) if guid is None else (document.id, guid)


def _revision(document: NewsDocument) -> int:
    return document.source.revision or 0
