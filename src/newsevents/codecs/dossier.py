"""Dossier: a dossier as JSON for people and programs alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from newsevents.codecs.plain import plain

if TYPE_CHECKING:
    from newsevents.schema.dossier import Dossier


def dump_dossier(dossier: Dossier) -> bytes:
    r"""Write a dossier as JSON, two spaces a level, so that changes to it can be compared line by line.

    Example:
        >>> from newsevents.schema.dossier import Dossier
        >>> dump_dossier(Dossier(title="Doha talks"))[:24]
        b'{\n  "title": "Doha talks'
    """
    return orjson.dumps(dossier, plain, orjson.OPT_UTC_Z | orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
