"""Mention: a place where a text names or describes somebody or somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from newsevents.schema.actor import OrganizationType
    from newsevents.text.span import Span

MentionKind: TypeAlias = Literal[
    "person",
    "organization",
    "government",
    "place",
    "region",
    "people",
    "name",
    "role",
    "group",
    "body",
    "pronoun",
]
"""What the words are: names of known kinds; `name`, one of unknown kind; `role`, `group` and `body`,
descriptions of one person, of several, and of an organisation; `people`, inhabitants of a country."""


@attrs.frozen(eq=False)
class Mention:
    """A place where the text names or describes somebody or somewhere.

    Example:
        >>> from newsevents.text.span import Span
        >>> Mention(Span(0, 4), "place", "Doha", country="QA").definite
        False
    """

    span: Span
    """Where it stands, with what belongs to it."""

    kind: MentionKind
    """What the words are."""

    name: str
    """The name without titles, or the description without its article."""

    head: str = ""
    """The noun that carries a description, in lower case."""

    country: str | None = None
    """ISO 3166-1 code of the country that the words name."""

    organization_type: OrganizationType = "other"
    """Kind of organisation, for names and descriptions of bodies."""

    title: str | None = None
    """The title that stands before a person's name, or behind it after a comma."""

    title_span: Span | None = None
    """Where that title stands."""

    definite: bool = False
    """Whether a description points back: "the group", "their delegation"."""

    gender: str | None = None
    """`m` or `f`, where a title or the noun of a description tells."""

    owner: Span | None = None
    """The name inside a description to which the described belong: the Pentagon of "Pentagon officials"."""
