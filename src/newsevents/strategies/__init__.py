"""Hypothesis strategies and laws, for records, feeds, stores and articles: `pip install newsevents[testing]`.

Each name is loaded from its module when it is first used, since Hypothesis imports this package itself, to
register the record classes.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.strategies.difference import Difference, differences
    from newsevents.strategies.document import documents
    from newsevents.strategies.dossier import dossiers
    from newsevents.strategies.feed import Feed, feeds
    from newsevents.strategies.invalid import InvalidDocument, invalid_documents
    from newsevents.strategies.invented.article import Article, articles
    from newsevents.strategies.invented.scoring import Misread, misread
    from newsevents.strategies.invented.sentence import lines
    from newsevents.strategies.laws import (
        LossyCodec,
        assert_lossy_but_declared,
        assert_preserves_unknown_fields,
        assert_round_trips,
    )
    from newsevents.strategies.mutation import mutations
    from newsevents.strategies.own import register_extension, register_fields
    from newsevents.strategies.quantity import numbers
    from newsevents.strategies.record import actors, events, quantities, records, values
    from newsevents.strategies.scalar import json_values
    from newsevents.strategies.span import evidence_in
    from newsevents.strategies.store import DocumentStore, assert_stores, store_machine
    from newsevents.strategies.text import labels, passages
    from newsevents.strategies.window import moments, time_windows

__all__ = [
    "Article",
    "Difference",
    "DocumentStore",
    "Feed",
    "InvalidDocument",
    "LossyCodec",
    "Misread",
    "actors",
    "articles",
    "assert_lossy_but_declared",
    "assert_preserves_unknown_fields",
    "assert_round_trips",
    "assert_stores",
    "differences",
    "documents",
    "dossiers",
    "events",
    "evidence_in",
    "feeds",
    "invalid_documents",
    "json_values",
    "labels",
    "lines",
    "misread",
    "moments",
    "mutations",
    "numbers",
    "passages",
    "quantities",
    "records",
    "register_extension",
    "register_fields",
    "store_machine",
    "time_windows",
    "values",
]

_MODULES = {
    "invented.article": "Article articles",
    "document": "documents",
    "difference": "Difference differences",
    "dossier": "dossiers",
    "feed": "Feed feeds",
    "invalid": "InvalidDocument invalid_documents",
    "laws": "LossyCodec assert_lossy_but_declared assert_preserves_unknown_fields assert_round_trips",
    "mutation": "mutations",
    "own": "register_extension register_fields",
    "quantity": "numbers",
    "record": "actors events quantities records values",
    "scalar": "json_values",
    "invented.scoring": "Misread misread",
    "invented.sentence": "lines",
    "span": "evidence_in",
    "store": "DocumentStore assert_stores store_machine",
    "text": "labels passages",
    "window": "moments time_windows",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Load a public name from its module, once."""
    if name not in _MODULE_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value
