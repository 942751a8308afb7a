"""Intake: from untrusted bytes to a document, or to findings that say where and what is wrong."""

from newsevents.intake.dossier import load_dossier
from newsevents.intake.feed import FeedItem, read_feed
from newsevents.intake.limits import MAX_BYTES, MAX_DEPTH, MAX_VALUES
from newsevents.intake.reading import Reading, check, loads, read

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_VALUES",
    "FeedItem",
    "Reading",
    "check",
    "load_dossier",
    "loads",
    "read",
    "read_feed",
]
