"""Bodies: which organisation a name or a description means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.entities import Entity

if TYPE_CHECKING:
    from newsevents.parser.language import Language
    from newsevents.parser.mention import Mention
    from newsevents.parser.roster import OwnerOf, Roster
    from newsevents.schema.actor import OrganizationType

_GROUPLIKE = frozenset(("armed_group", "other", "international"))
_TELLING_KINDS = frozenset(("company", "news_media", "armed_group", "party"))


def organization_of(mention: Mention, roster: Roster) -> Entity:
    """Return the organisation of a name; a fuller name replaces a shorter one."""
    known = roster.body(mention.name)
    if known is None:
        part_of = roster.government(mention.country) if mention.country else None
        kind = mention.organization_type
        made = Entity("organization", mention.name, kind, mention.country, head=mention.head, part_of=part_of)
        return roster.add(made)
    if len(mention.name) > len(known.name or "") and mention.country is None:
        roster.rename(known, mention.name)
    return known


def body_of(text: str, mention: Mention, roster: Roster, owner_of: OwnerOf) -> Entity | None:
    """Return the organisation that a description means: "the terrorist group", "the U.S. administration"."""
    words = roster.language.names
    if mention.head in words.administrations:
        return _administration(mention, roster, owner_of)
    if mention.head in words.governments:
        country = _country_of_government(text, mention, roster.language)
        return roster.government(country) if country else roster.latest(_is_government)
    armed = not words.armed.isdisjoint(mention.name.lower().split())
    kind: OrganizationType = "armed_group" if armed else mention.organization_type
    if mention.definite:
        known = latest_body(mention.head, kind, roster) or roster.named(mention.name)
        if known is not None:
            return known
    owner = owner_of(mention)
    return roster.add(
        Entity("organization", mention.name, kind, named=False, head=mention.head, part_of=owner)
    )


def _is_government(entity: Entity) -> bool:
    return entity.organization_type == "government"


def _country_of_government(text: str, mention: Mention, language: Language) -> str | None:
    """The country is named before the noun, or after it: "the U.S. backed government in Kabul"."""
    pattern, places = language.names.country_behind, language.gazetteer
    match = pattern.match(text, mention.span.end) if pattern else None
    for name in (match[1] + (match[2] or ""), match[1]) if match else ():
        country = places.by_capital.get(name) or places.by_name.get(name)
        if country:
            return country.code
    return mention.country


def _administration(mention: Mention, roster: Roster, owner_of: OwnerOf) -> Entity:
    """An administration is named after its head; "the U.S. administration" is the one of that country."""

    def fits(entity: Entity) -> bool:
        same_country = mention.country is None or mention.country == entity.country
        return entity.head == mention.head and same_country

    known = next(filter(fits, roster.entities), None)
    if known is not None:
        if mention.country is None:
            known.name = min(known.name or mention.name, mention.name, key=len)
        return known
    owner = owner_of(mention)
    offices = owner.roles if owner else ()
    bodies = [role.organization for role in offices if role.organization]
    country = mention.country or (bodies[0].country if bodies else None)
    government = roster.government(country) if country else None
    return roster.add(
        Entity("organization", mention.name, "government", country, head=mention.head, part_of=government)
    )


def latest_body(head: str, kind: OrganizationType, roster: Roster) -> Entity | None:
    """Return the organisation last spoken of whose name, or whose kind, a noun fits."""
    of_any_kind = roster.language.names.of_any_kind

    def fits(entity: Entity) -> bool:
        if entity.kind != "organization":
            return False
        named = head == entity.head or head in (entity.name or "").lower().split()
        same_kind = kind in _TELLING_KINDS and entity.organization_type == kind
        return named or same_kind or (head in of_any_kind and entity.organization_type in _GROUPLIKE)

    return roster.latest(fits)


def named_body(words: str, roster: Roster) -> Entity | None:
    """Return the organisation of a name inside a description, which may not have been introduced yet."""
    known, bodies = roster.body(words), roster.language.gazetteer.bodies
    if known is None and words in bodies:
        return roster.add(Entity("organization", words, bodies[words]))
    return known
