"""Views: documents for people, as a page and as graphs.

Each name is loaded from its module when it is first used: who asks for words or for a graph needs no HTML.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.views.graphs.conflict_graph import conflict_graph
    from newsevents.views.graphs.document_graph import document_graph
    from newsevents.views.graphs.graph import Edge, Graph, Node
    from newsevents.views.graphs.languages import to_dot, to_graphml, to_mermaid, to_networkx
    from newsevents.views.page.page import render_page

__all__ = [
    "Edge",
    "Graph",
    "Node",
    "conflict_graph",
    "document_graph",
    "render_page",
    "to_dot",
    "to_graphml",
    "to_mermaid",
    "to_networkx",
]

_MODULES = {
    "graphs.conflict_graph": "conflict_graph",
    "graphs.document_graph": "document_graph",
    "graphs.graph": "Edge Graph Node",
    "graphs.languages": "to_dot to_graphml to_mermaid to_networkx",
    "page.page": "render_page",
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
