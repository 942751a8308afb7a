"""Faults: what can be wrong with a document, planted into valid ones."""
