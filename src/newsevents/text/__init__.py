"""Spans and offsets of texts; knows nothing of records."""
