"""Dossier: proposing which records of several documents are one and the same."""

from newsevents.dossier.propose import propose

__all__ = ["propose"]
