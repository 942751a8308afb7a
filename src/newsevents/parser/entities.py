"""Entities: actors and places in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from newsevents.schema.actor import Anonymity, OrganizationType
    from newsevents.schema.place import PlacePrecision
    from newsevents.text.span import Span

EntityKind: TypeAlias = Literal["person", "organization", "group", "unidentified"]
"""The four kinds of actors."""


@attrs.define(eq=False)
class Role:
    """A title that the text gives an actor."""

    title: str
    """The words of the title."""

    span: Span
    """Where they stand."""

    organization: Entity | None = None
    """The body that the title names."""


@attrs.define(eq=False)
class Entity:
    """An actor in the making."""

    kind: EntityKind
    """What kind of actor."""

    name: str | None
    """Fullest name or description."""

    organization_type: OrganizationType = "other"
    """Kind of organisation."""

    country: str | None = None
    """ISO 3166-1 code."""

    named: bool = True
    """Whether the text names the actor, rather than describes it."""

    head: str = ""
    """The noun of a description."""

    part_of: Entity | None = None
    """The body that it belongs to."""

    gender: str | None = None
    """`m` or `f` for persons, where the text or the first name tells."""

    gender_guessed: bool = False
    """Whether only a pronoun that was taken to mean the person tells it."""

    reason: Anonymity | None = None
    """Why an unidentified actor is not."""

    aliases: dict[str, None] = attrs.Factory(dict)
    """Other names, in the order of the text."""

    roles: list[Role] = attrs.Factory(list)
    """Titles."""

    mentions: list[Span] = attrs.Factory(list)
    """Where the text speaks of the actor."""

    rule: str = ""
    """The rule that found the actor first."""

    used: bool = False
    """Whether a statement, an event or a claim needs the actor."""

    def may_be(self, gender: str | None) -> bool:
        """Say whether nothing but a guess stands against a gender."""
        return self.gender_guessed or gender is None or self.gender in {gender, None}

    def tell_gender(self, gender: str | None) -> None:
        """Take a gender that the text tells, if none is told yet."""
        if gender is not None and (self.gender is None or self.gender_guessed):
            self.gender, self.gender_guessed = gender, False

    def give_role(self, title: str, span: Span, organization: Entity | None) -> None:
        """Add a title, if the actor does not have it yet."""
        if all(role.title != title for role in self.roles):
            self.roles.append(Role(title, span, organization))

    def use(self) -> Entity:
        """Mark the actor, and the body that it belongs to, as needed."""
        self.used = True
        if self.part_of is not None:
            self.part_of.use()
        return self


@attrs.define(eq=False)
class Locality:
    """A place in the making."""

    name: str
    """Name in the text."""

    country: str | None
    """ISO 3166-1 code."""

    precision: PlacePrecision | None
    """How closely it is known."""

    part_of: Locality | None = None
    """The larger place around it."""

    mentions: list[Span] = attrs.Factory(list)
    """Where the text names it."""

    rule: str = ""
    """The rule that found it first."""
