"""Rules of identifiers and references."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from newsevents.checks.rule import Fault
from newsevents.checks.shape import shape_of
from newsevents.checks.wording import did_you_mean, kind_words, listed, shown
from newsevents.schema.conflict import Conflict
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from newsevents.checks.context import Context
    from newsevents.schema.actor import ActorBase
    from newsevents.schema.base import Record
    from newsevents.schema.claim import Claim
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Participant
    from newsevents.schema.ids import Kind, Reference
    from newsevents.schema.place import Place

_COLLECTIONS = ("actors", "places", "statements", "events", "claims", "conflicts")
_OUTWARD = (
    ("statements", "within"),
    ("statements", "refers_to"),
    ("actors", "part_of"),
    ("places", "part_of"),
    ("events", "part_of"),
)
BETWEEN_TWO = frozenset({"represents", "supports"})


def refers(record: type[Record]) -> bool:
    """Say whether a class has fields that name other records.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> refers(Evidence)
        False
    """
    return bool(shape_of(record).references)


def lists_references(record: type[Record]) -> bool:
    """Say whether a class has fields that name other records, and no stricter rule for their repetition.

    Example:
        >>> from newsevents.schema.conflict import Conflict
        >>> lists_references(Conflict)
        False
    """
    return refers(record) and not issubclass(record, Conflict)


def duplicate_ids(document: NewsDocument, _: Context) -> Iterator[Fault]:
    """NE201: every identifier names one record."""
    for name in _COLLECTIONS:
        records = getattr(document, name)
        first: dict[str, int] = {}
        for index, record in enumerate(records):
            if record.id in first:
                where = f"/{name}/{first[record.id]}"
                yield Fault((name, index, "id"), f"{where} has the id {shown(record.id)} already.")
            else:
                first[record.id] = index


def are_sound(record: Record, context: Context) -> bool:
    """Say at once whether no rule of references finds anything."""
    values, named = record.__dict__, context.named
    for field in shape_of(type(record)).references:
        value = values[field.name]
        if isinstance(value, str):
            if value not in named or not value.startswith(field.beginnings):
                return False
        elif value:
            names = [name for _, name in _named((), value)]
            if len(set(names)) < len(names) or not named.issuperset(names):
                return False
            if not all(name.startswith(field.beginnings) for name in names):
                return False
    return True


def unresolved_references(record: Record, context: Context) -> Iterator[Fault]:
    """NE203: every reference names a record of the document, of a kind that may stand there."""
    for field in shape_of(type(record)).references:
        for path, identifier in _named((field.name,), getattr(record, field.name)):
            if identifier not in context.named:
                kind = _kind(identifier, field.reference)
                message = f"No {kind} has the id {shown(identifier)}."
                yield Fault(path, message, partial(did_you_mean, identifier, context.identifiers(kind)))
            elif not field.reference.accepts(identifier):
                yield Fault(path, f"Expected {_kinds(field.reference)}, found {shown(identifier)}.")


def repeated_references(record: Record, _: Context) -> Iterator[Fault]:
    """NE205: a list of references names each record once."""
    for field in shape_of(type(record)).references:
        named = Counter(name for _, name in _named((), getattr(record, field.name)))
        for name, count in named.items():
            if count > 1:
                yield Fault((field.name,), f"{shown(name)} is named {count} times; once is enough.")


def _named(path: tuple[str | int, ...], value: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the identifiers that a field's value holds, each with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple | list):
        for index, item in enumerate(value):
            yield from _named((*path, index), item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _named((*path, key), item)


def _kind(identifier: str, reference: Reference) -> Kind:
    """Return the kind of record that an identifier claims to name, as far as it may stand there."""
    for kind in reference.kinds:
        if identifier.startswith(f"{kind}:"):
            return kind
    return reference.kinds[0]


def _kinds(reference: Reference) -> str:
    return listed([*map(kind_words, reference.kinds), *([NARRATOR] if reference.narrator else [])])


def circular_references(document: NewsDocument, _: Context) -> Iterator[Fault]:
    """NE204: what leads outwards comes to an end."""
    for name, field in _OUTWARD:
        records = getattr(document, name)
        outer = {record.id: record.__dict__.get(field) for record in records}
        for circle in circles(outer):
            index = {record.id: position for position, record in enumerate(records)}
            row = " -> ".join((*circle, circle[0])) if len(circle) <= 5 else f"{len(circle)} records"
            message = f"Expected {field} to lead outwards, found a circle: {row}."
            yield Fault((name, index[circle[0]], field), message)


def circles(outer: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Yield each circle of names that lead to one another once, from the first of its members that is met.

    Example:
        >>> list(circles({"a": "b", "b": "a", "c": "a"}))
        [['a', 'b']]
    """
    done: set[str] = set()
    for start in outer:
        row: dict[str, None] = {}
        current: str | None = start
        while current is not None and current in outer and current not in done:
            if current in row:
                members = list(row)
                yield members[members.index(current) :]
                break
            row[current] = None
            current = outer[current]
        done.update(row)


def lead_outwards(outer: Mapping[str, str], known: Container[str]) -> bool:
    """Say whether references from record to record name known ones, and never go in a circle.

    Example:
        >>> lead_outwards({"place:doha": "place:qatar"}, {"place:doha", "place:qatar"})
        True
    """
    return all(name in known for name in outer.values()) and not any(circles(outer))


def all_differ(names: Sequence[str | None]) -> bool:
    """Say whether no name comes twice.

    Example:
        >>> all_differ(["Doha", "Kabul"])
        True
    """
    return len(names) < 2 or len(set(names)) == len(names)


def is_for_itself(participant: Participant, _: Context) -> bool:
    """Say at once whether no rule of participants finds anything: one who comes for nobody else."""
    return not participant.represents and participant.count is None


def represents_itself(participant: Participant, _: Context) -> Iterator[Fault]:
    """NE202: nobody takes part on behalf of themselves."""
    if participant.actor in participant.represents:
        path = ("represents", participant.represents.index(participant.actor))
        yield Fault(path, f"Expected another actor, found {shown(participant.actor)} itself.")


def role_in_itself(actor: ActorBase, _: Context) -> Iterator[Fault]:
    """NE202: nobody holds an office in themselves."""
    for index, role in enumerate(actor.roles):
        if role.organization == actor.id:
            path = ("roles", index, "organization")
            yield Fault(path, f"Expected another actor, found {shown(actor.id)} itself.")


def replaces_itself(document: NewsDocument, _: Context) -> Iterator[Fault]:
    """NE202: a document replaces another one."""
    if document.source.replaces == document.id:
        message = f"Expected the id of another document, found this document's own: {shown(document.id)}."
        yield Fault(("source", "replaces"), message)


def claims_of_itself(claim: Claim, _: Context) -> Iterator[Fault]:
    """NE202: nobody represents or supports themselves."""
    if claim.predicate in BETWEEN_TWO and claim.value.type == "actor" and claim.value.actor == claim.subject:
        message = f"Expected another actor than the subject, found {shown(claim.subject)} itself."
        yield Fault(("value", "actor"), message)


def duplicate_aliases(record: ActorBase | Place, _: Context) -> Iterator[Fault]:
    """NE206: every name is given once."""
    known = {record.name}
    for index, alias in enumerate(record.aliases):
        if alias in known:
            yield Fault(("aliases", index), f"The name {shown(alias)} is given already.")
        known.add(alias)
