"""Extraction: drafts of language models, made into documents whose evidence is checked."""

from newsevents.extraction.anchor import AT_LEAST, anchor
from newsevents.extraction.backend import draft_backend

__all__ = ["AT_LEAST", "anchor", "draft_backend"]
