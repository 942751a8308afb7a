"""Dossier: proposing which records of several documents are one and the same."""

from newsevents.dossier.propose import propose_joins

__all__ = ["propose_joins"]
