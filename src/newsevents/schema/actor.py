"""Actor: who speaks, meets, claims, or is spoken of."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from newsevents.schema.base import Extensions, Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import ActorId, ActorKey
from newsevents.schema.quantity import Quantity
from newsevents.schema.scalars import Label
from newsevents.schema.time import TimeWindow

OrganizationType: TypeAlias = Literal[
    "government", "armed_group", "news_media", "international", "company", "party", "other"
]
"""Kind of organisation. A country that acts ("Moscow says") is a `government`."""

Anonymity: TypeAlias = Literal["unnamed", "anonymous", "unknown"]
"""Why nobody is named: the text does not name them, they asked not to be named, or no one knows."""

IdentifierScheme = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.\-]{0,63}$")]
"""A register of identifiers in lower case: `wikidata`, `iso3166`, `lei`, `ror`, `orcid`."""


class Role(Record, frozen=True):
    """An office or function that a person or body holds, or held for a time.

    Example:
        >>> Role(title="presidential envoy").title
        'presidential envoy'
    """

    title: Label
    """The title, as in the text: "presidential envoy"."""

    organization: ActorId | None = None
    """The body in or for which the role is held."""

    since: TimeWindow | None = None
    """When the role began."""

    until: TimeWindow | None = None
    """When the role ended."""

    evidence: Evidence | None = None
    """Where the text gives the role."""


class ActorBase(Record, frozen=True):
    """What all kinds of actor have."""

    kind: str
    """Tag of the union: `person`, `organization`, `group` or `unidentified`."""

    id: ActorKey
    """Identifier in this document, such as `actor:kabulov`."""

    name: Label | None = None
    """The fullest name that the source gives, without titles; absent where it gives none."""

    aliases: tuple[Label, ...] = ()
    """Other names and descriptions that the source uses for the same actor."""

    identifiers: dict[IdentifierScheme, Label] = {}
    """Identifiers in public registers, by scheme: `{"wikidata": "Q10720"}`."""

    roles: tuple[Role, ...] = ()
    """Offices and functions."""

    mentions: tuple[Evidence, ...] = ()
    """Where the actor is named or referred to, pronouns included, in the order of the text."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""


class Person(ActorBase, frozen=True):
    """One human being.

    Example:
        >>> Person(id="actor:kabulov", name="Zamir Kabulov", aliases=("Kabulov",)).kind
        'person'
    """

    kind: Literal["person"] = "person"
    """Tag of the union."""


class Organization(ActorBase, frozen=True):
    """A body with an identity of its own: a government, an armed group, an outlet, a company.

    Example:
        >>> Organization(id="actor:voa", name="Voice of America", organization_type="news_media").kind
        'organization'
    """

    kind: Literal["organization"] = "organization"
    """Tag of the union."""

    organization_type: OrganizationType = "other"
    """Kind of organisation."""

    part_of: ActorId | None = None
    """The larger body that it belongs to."""


class Group(ActorBase, frozen=True):
    """Several people spoken of together, most often without names: "Pentagon officials".

    Example:
        >>> Group(id="actor:envoys", name="Taliban envoys", part_of="actor:taliban").part_of
        'actor:taliban'
    """

    kind: Literal["group"] = "group"
    """Tag of the union."""

    size: Quantity | None = None
    """How many people, as the source says it."""

    part_of: ActorId | None = None
    """The body that they belong to or speak for."""


class Unidentified(ActorBase, frozen=True):
    """Somebody who is not identified at all, such as whoever told a speaker something.

    Example:
        >>> Unidentified(id="actor:teller", reason="unnamed").reason
        'unnamed'
    """

    kind: Literal["unidentified"] = "unidentified"
    """Tag of the union."""

    reason: Anonymity = "unknown"
    """Why nobody is named."""


ACTOR_TYPES = (Person, Organization, Group, Unidentified)
"""All kinds of actor, in the order of the documentation."""

Actor: TypeAlias = Annotated[Person | Organization | Group | Unidentified, Field(discriminator="kind")]
"""Any actor, told apart by `kind`."""
