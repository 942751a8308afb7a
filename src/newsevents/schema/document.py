"""NewsDocument: everything that one article says, on whose word."""

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints

from newsevents.display import Displayed
from newsevents.schema.actor import Actor
from newsevents.schema.base import Extensions, Record
from newsevents.schema.claim import Claim
from newsevents.schema.conflict import Conflict
from newsevents.schema.event import Event
from newsevents.schema.meeting import Meeting
from newsevents.schema.place import Place
from newsevents.schema.provenance import Gap, Provenance
from newsevents.schema.scalars import Uri
from newsevents.schema.source import Source
from newsevents.schema.statement import Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.visit import Visit

SCHEMA_VERSION = "1.0"
"""Version of the wire model that this package writes."""

SchemaVersion = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}\.(0|[1-9][0-9]{0,3})$")]
"""Major and minor version of the wire model. A minor version adds optional fields and event types."""

CORE_EVENT_TYPES: tuple[type[Event], ...] = (Meeting, Visit)
"""The event types of the core; a `Vocabulary` adds others."""

if TYPE_CHECKING:
    AnyEvent = Event
else:
    AnyEvent = Annotated[Meeting | Visit, Field(discriminator="type")]


class NewsDocument(Record, Displayed, frozen=True):
    """One article as records: one line of a feed, or one element of a JSON array.

    Example:
        >>> document = NewsDocument(id="urn:example:1", source=Source(publisher="Harbour Post"))
        >>> document.statements
        ()
    """

    schema_version: SchemaVersion = SCHEMA_VERSION
    """Version of the wire model that the document is written in."""

    id: Uri
    """URI that names this document, unlike any other."""

    source: Source
    """The article."""

    actors: tuple[Actor, ...] = ()
    """Who speaks, meets, claims, or is spoken of."""

    places: tuple[Place, ...] = ()
    """Where things happen."""

    statements: tuple[Statement, ...] = ()
    """Who said what, in the order of the text."""

    events: tuple[AnyEvent, ...] = ()
    """What happened, is planned or is alleged."""

    times: tuple[TimeWindow, ...] = ()
    """Every date and period that the text names, in its order, whether or not a record uses it."""

    claims: tuple[Claim, ...] = ()
    """The propositions at issue, with everyone's stance."""

    conflicts: tuple[Conflict, ...] = ()
    """Conflicts that somebody asserts."""

    gaps: tuple[Gap, ...] = ()
    """Values that are missing, and why."""

    provenance: Provenance | None = None
    """How the records were made."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""
