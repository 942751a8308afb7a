"""People: actors as persons and bodies, and their roles as positions that are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.ftm import kept
from newsevents.codecs.ftm.entity import Entity, inside
from newsevents.codecs.ftm.told import notes
from newsevents.schema.actor import Organization, Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.ftm.graph import Graph
    from newsevents.schema.actor import Actor, Role

_BODIES = {"government": "PublicBody", "company": "Company"}


def actor_entities(actor: Actor, graph: Graph) -> Iterator[Entity]:
    """Yield the entity of an actor, its positions, and its link to the body that it is a part of.

    Args:
        actor: The actor.
        graph: The document's entities.

    Example:
        >>> from newsevents.codecs.ftm.graph import Graph
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> graph = Graph(NewsDocument(id="urn:example:1", source=Source()))
        >>> from newsevents.schema.actor import Role
        >>> envoy = Person(id="actor:envoy", name="Ida Ray", roles=(Role(title="envoy"),))
        >>> [entity.schema for entity in actor_entities(envoy, graph)]
        ['Person', 'Position', 'Occupancy']
    """
    made = Entity(graph.id_of(actor.id), schema_of(actor))
    name = kept.as_name(actor.name) if actor.name is not None else None
    made.add("name", name or f"unnamed ({actor.id})")
    aliases = [kept.as_name(alias) for alias in actor.aliases]
    made.add("weakAlias", *aliases)
    made.add("proof", graph.article)
    add_identifiers(made, actor.identifiers)
    carried = {"roles"} if isinstance(actor, Person) else set()
    carried |= {"name"} if name == actor.name else set()
    carried |= {"aliases"} if made.values("weakAlias") == [*actor.aliases] else set()
    made.add("notes", *notes(actor, but=carried))
    if isinstance(actor, Person):
        made.add("position", *(kept.as_string(role.title) for role in actor.roles))
    yield made
    for at, role in enumerate(actor.roles if isinstance(actor, Person) else (), 1):
        yield from _occupancy(made.id, at, role, graph)
    if (body := getattr(actor, "part_of", None)) is not None:
        yield from graph.link(made.id, body, "part of")


def schema_of(actor: Actor) -> str:
    """Return the schema of an actor; what it is not known to be is a `LegalEntity`, which may be anything.

    Example:
        >>> schema_of(Organization(id="actor:us", organization_type="government"))
        'PublicBody'
    """
    if isinstance(actor, Person):
        return "Person"
    if isinstance(actor, Organization):
        return _BODIES.get(actor.organization_type, "Organization")
    return "LegalEntity"


def add_identifiers(made: Entity, identifiers: dict[str, str]) -> None:
    """Add the identifiers that there are properties for and whose form is right.

    Example:
        >>> made = Entity("1", "Person")
        >>> add_identifiers(made, {"wikidata": "Q10720", "lei": "unknown"})
        >>> made.properties
        {'wikidataId': ['Q10720']}
    """
    for scheme, value in identifiers.items():
        if scheme == "wikidata":
            made.add("wikidataId", kept.as_wikidata(value))
        elif scheme == "lei" and made.schema != "Address":
            made.add("leiCode", kept.as_lei(value))
        elif scheme == "iso3166":
            made.add("country", kept.as_country(value))


def _occupancy(holder: str, at: int, role: Role, graph: Graph) -> Iterator[Entity]:
    """Yield a role as the position, and as somebody's holding it."""
    post = Entity(inside(holder, "position", at), "Position")
    post.add("name", kept.as_name(role.title) or f"unnamed ({at})")
    if role.organization is not None and graph.is_body(role.organization):
        post.add("organization", graph.id_of(role.organization))
    post.add("proof", graph.article)
    yield post
    held = Entity(inside(holder, "occupancy", at), "Occupancy")
    held.add("holder", holder)
    held.add("post", post.id)
    held.add("startDate", kept.as_date(role.since))
    held.add("endDate", kept.as_date(role.until))
    held.add("description", *notes(role, but={"title"} if post.values("name") == [role.title] else ()))
    held.add("proof", graph.article)
    yield held
