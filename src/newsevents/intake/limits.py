"""Limits of what is read. They keep a broken or hostile input from exhausting the reader."""

from __future__ import annotations

MAX_BYTES = 64 * 1024 * 1024
"""Bytes of one document, or of one line of a feed: 64 MiB."""

MAX_VALUES = 1_000_000
"""Commas in one document. Every value but the first of its array or object comes behind one, so this bounds
the values, and with them the errors that a parser can collect in memory."""

MAX_DEPTH = 200
"""Arrays and objects that may be open at once, the document among them: the limit of pydantic's parser."""
