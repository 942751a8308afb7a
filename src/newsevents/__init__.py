"""Typed schemas for news events: who said what, on whose word, and where accounts conflict.

All public names can be had from here; each is loaded from its module when it is first used, so that
`import newsevents` itself is quick and loads neither pydantic nor anything else that is large.

Example:
    >>> import newsevents as ne
    >>> document = ne.NewsDocument(id="urn:example:1", source=ne.Source(publisher="Harbour Post"))
    >>> ne.loads(ne.dumps(document)) == document
    True
"""

import sys
from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it; importing `typing` would cost more than all of this
if TYPE_CHECKING:
    from newsevents.codecs import content_id, dump_dossier, dump_feed, dumps
    from newsevents.codecs.codec import Codec, Decoded, Option
    from newsevents.codecs.mapping import Mapped
    from newsevents.codecs.registry import codec_named, installed_codecs
    from newsevents.conflicts import (
        Comparison,
        FoundConflict,
        Side,
        Tolerance,
        Voice,
        compare_claims,
        find_conflicts,
    )
    from newsevents.dossier import propose_joins
    from newsevents.errors import (
        InvalidDocument,
        MissingExtra,
        NewsEventsError,
        UnknownFormat,
        UnreadableInput,
        UnsupportedOperation,
        VocabularyError,
    )
    from newsevents.extraction import anchor
    from newsevents.findings import Finding, Findings, finding
    from newsevents.intake import FeedItem, Reading, check, load_dossier, loads, read, read_feed
    from newsevents.intake.foreign import read_as, read_feed_as, read_folder_as
    from newsevents.parser import explain_article, parse_article
    from newsevents.schema.actor import Actor, Group, Organization, Person, Role, Unidentified
    from newsevents.schema.attribution import Hop, attribution_chain
    from newsevents.schema.base import Record
    from newsevents.schema.claim import (
        ActorValue,
        BooleanValue,
        Claim,
        PlaceValue,
        QuantityValue,
        Scope,
        Stance,
        TextValue,
        TimeValue,
        Value,
    )
    from newsevents.schema.conflict import Conflict, Resolution
    from newsevents.schema.document import SCHEMA_VERSION, NewsDocument
    from newsevents.schema.dossier import (
        Decision,
        DocumentEvidence,
        Dossier,
        Join,
        Reason,
        RecordRef,
        Settlement,
    )
    from newsevents.schema.event import Event, Participant
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.expression import as_code
    from newsevents.schema.extraction import Draft
    from newsevents.schema.ids import ActorId, ClaimId, EventId, HolderId, PlaceId, StatementId, SubjectId
    from newsevents.schema.json_schema import extraction_schema, json_schema, published_schema
    from newsevents.schema.meeting import Meeting
    from newsevents.schema.place import Place
    from newsevents.schema.predicate import Predicate
    from newsevents.schema.provenance import Gap, Provenance
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.source import Source
    from newsevents.schema.statement import Cue, Relay, Statement
    from newsevents.schema.time import TimeWindow
    from newsevents.schema.visit import Stop, Visit
    from newsevents.schema.vocabulary import CORE, UnknownEvent, Vocabulary, installed_vocabulary
    from newsevents.views import render_page

__version__ = "0.1.0"

__all__ = [
    "CORE",
    "SCHEMA_VERSION",
    "Actor",
    "ActorId",
    "ActorValue",
    "BooleanValue",
    "Claim",
    "ClaimId",
    "Codec",
    "Comparison",
    "Conflict",
    "Cue",
    "Decision",
    "Decoded",
    "DocumentEvidence",
    "Dossier",
    "Draft",
    "Event",
    "EventId",
    "Evidence",
    "FeedItem",
    "Finding",
    "Findings",
    "FoundConflict",
    "Gap",
    "Group",
    "HolderId",
    "Hop",
    "InvalidDocument",
    "Join",
    "Mapped",
    "Meeting",
    "MissingExtra",
    "NewsDocument",
    "NewsEventsError",
    "Option",
    "Organization",
    "Participant",
    "Person",
    "Place",
    "PlaceId",
    "PlaceValue",
    "Predicate",
    "Provenance",
    "Quantity",
    "QuantityValue",
    "Reading",
    "Reason",
    "Record",
    "RecordRef",
    "Relay",
    "Resolution",
    "Role",
    "Scope",
    "Settlement",
    "Side",
    "Source",
    "Stance",
    "Statement",
    "StatementId",
    "Stop",
    "SubjectId",
    "TextValue",
    "TimeValue",
    "TimeWindow",
    "Tolerance",
    "Unidentified",
    "UnknownEvent",
    "UnknownFormat",
    "UnreadableInput",
    "UnsupportedOperation",
    "Value",
    "Visit",
    "Vocabulary",
    "VocabularyError",
    "Voice",
    "__version__",
    "anchor",
    "as_code",
    "attribution_chain",
    "check",
    "codec_named",
    "compare_claims",
    "content_id",
    "dump_dossier",
    "dump_feed",
    "dumps",
    "explain_article",
    "extraction_schema",
    "find_conflicts",
    "finding",
    "installed_codecs",
    "installed_vocabulary",
    "json_schema",
    "load_dossier",
    "loads",
    "parse_article",
    "propose_joins",
    "published_schema",
    "read",
    "read_as",
    "read_feed",
    "read_feed_as",
    "read_folder_as",
    "render_page",
]

_MODULES = {
    "newsevents.codecs": "content_id dump_dossier dump_feed dumps",
    "newsevents.codecs.codec": "Codec Decoded Option",
    "newsevents.codecs.mapping": "Mapped",
    "newsevents.codecs.registry": "codec_named installed_codecs",
    "newsevents.conflicts": "Comparison FoundConflict Side Tolerance Voice compare_claims find_conflicts",
    "newsevents.dossier": "propose_joins",
    "newsevents.errors": (
        "InvalidDocument MissingExtra NewsEventsError UnknownFormat UnreadableInput UnsupportedOperation "
        "VocabularyError"
    ),
    "newsevents.extraction": "anchor",
    "newsevents.findings": "Finding Findings finding",
    "newsevents.intake": "FeedItem Reading check load_dossier loads read read_feed",
    "newsevents.intake.foreign": "read_as read_feed_as read_folder_as",
    "newsevents.parser": "explain_article parse_article",
    "newsevents.schema.actor": "Actor Group Organization Person Role Unidentified",
    "newsevents.schema.attribution": "Hop attribution_chain",
    "newsevents.schema.base": "Record",
    "newsevents.schema.claim": (
        "ActorValue BooleanValue Claim PlaceValue QuantityValue Scope Stance TextValue TimeValue Value"
    ),
    "newsevents.schema.conflict": "Conflict Resolution",
    "newsevents.schema.document": "SCHEMA_VERSION NewsDocument",
    "newsevents.schema.dossier": "Decision DocumentEvidence Dossier Join Reason RecordRef Settlement",
    "newsevents.schema.event": "Event Participant",
    "newsevents.schema.evidence": "Evidence",
    "newsevents.schema.expression": "as_code",
    "newsevents.schema.extraction": "Draft",
    "newsevents.schema.ids": "ActorId ClaimId EventId HolderId PlaceId StatementId SubjectId",
    "newsevents.schema.json_schema": "extraction_schema json_schema published_schema",
    "newsevents.schema.meeting": "Meeting",
    "newsevents.schema.place": "Place",
    "newsevents.schema.predicate": "Predicate",
    "newsevents.schema.provenance": "Gap Provenance",
    "newsevents.schema.quantity": "Quantity",
    "newsevents.schema.source": "Source",
    "newsevents.schema.statement": "Cue Relay Statement",
    "newsevents.schema.time": "TimeWindow",
    "newsevents.schema.visit": "Stop Visit",
    "newsevents.schema.vocabulary": "CORE UnknownEvent Vocabulary installed_vocabulary",
    "newsevents.views": "render_page",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Load a public name from its module, once."""
    if name not in _MODULE_OF:
        message = f"module 'newsevents' has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=sys.modules[__name__])
    value: object = getattr(import_module(_MODULE_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return all public names, loaded or not."""
    return sorted({*globals(), *__all__})
