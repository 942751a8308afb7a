"""Views: documents for people, as a page and as graphs."""

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
