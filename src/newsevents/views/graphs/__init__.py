"""Graphs: who says what, and what conflicts, as nodes and edges for other tools."""
