"""Forms: the patterns of the model's texts, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import attrs
from pydantic import StringConstraints

from newsevents.schema import actor, base, claim, document, ids, scalars, time

if TYPE_CHECKING:
    from newsevents.schema.ids import Kind


@attrs.frozen
class Form:
    """What a pattern asks for.

    Example:
        >>> Form("a country code such as QA").code
        'NE107'
    """

    words: str
    """The form in words, with an example."""

    code: str = "NE107"
    """Code of the finding where a text is of another form."""

    kinds: tuple[Kind, ...] = ()
    """Kinds of record, where the text names one."""


def _pattern(annotation: object) -> str:
    """Return the pattern of a text type of the schema."""
    constraints = next(item for item in get_args(annotation) if isinstance(item, StringConstraints))
    return str(constraints.pattern)


def _identifier(words: str, *kinds: Kind) -> Form:
    return Form(words, "NE109", kinds)


FORMS: dict[str, Form] = {
    _pattern(ids.ActorKey): _identifier("an actor's identifier such as actor:kabulov", "actor"),
    _pattern(ids.PlaceKey): _identifier("a place's identifier such as place:doha", "place"),
    _pattern(ids.StatementKey): _identifier("a statement's identifier such as statement:3", "statement"),
    _pattern(ids.EventKey): _identifier("an event's identifier such as event:qatar-talks", "event"),
    _pattern(ids.ClaimKey): _identifier("a claim's identifier such as claim:2", "claim"),
    _pattern(ids.ConflictKey): _identifier("a conflict's identifier such as conflict:1", "conflict"),
    _pattern(ids.HolderId): _identifier("narrator, or an actor's identifier such as actor:kabulov", "actor"),
    _pattern(ids.SubjectId): _identifier(
        "the identifier of an actor, place, event or statement such as event:qatar-talks",
        *("actor", "place", "event", "statement"),
    ),
    _pattern(base.ExtensionKey): Form("a vendor's prefix and a name such as acme:desk", "NE118"),
    _pattern(actor.IdentifierScheme): Form("the name of a register in lower case such as wikidata"),
    _pattern(claim.PredicateName): Form("a name such as place, or with a vendor's prefix such as acme:mood"),
    _pattern(document.SchemaVersion): Form("a major and a minor version such as 1.0"),
    _pattern(time.EdtfText): Form("a date in printable ASCII such as 2018-10"),
    _pattern(scalars.Url): Form("a web address that begins with http:// or https://"),
    _pattern(scalars.Uri): Form("an absolute URI such as urn:newsml:example.org:2018:1"),
    _pattern(scalars.LanguageTag): Form("a language tag such as en or pt-BR"),
    _pattern(scalars.CountryCode): Form("a country code of two capital letters such as QA"),
    _pattern(scalars.Sha256Hex): Form("64 lower-case hexadecimal digits"),
    _pattern(scalars.JsonPointer): Form("a JSON Pointer such as /source/published"),
    _pattern(scalars.Latitude): Form("degrees from -90 to 90 with up to 7 decimal places such as '25.2867'"),
    _pattern(scalars.Longitude): Form(
        "degrees from -180 to 180 with up to 7 decimal places such as '51.5333'"
    ),
}
"""The forms by pattern; names of event types have the pattern of `PredicateName`."""
