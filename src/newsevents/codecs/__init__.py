"""Serialisers: JSON, JSONL and canonical JSON, and the name of a document by its content."""

from newsevents.codecs.canonical import canonical_bytes, content_id
from newsevents.codecs.dossier import dump_dossier
from newsevents.codecs.json import dumps
from newsevents.codecs.jsonl import dump_feed
from newsevents.codecs.unwritable import UnwritableDocument

__all__ = ["UnwritableDocument", "canonical_bytes", "content_id", "dump_dossier", "dump_feed", "dumps"]
