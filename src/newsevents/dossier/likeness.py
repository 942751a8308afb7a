"""Likeness: how sure it is that two records are one, and by which signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsevents.schema.dossier import Likelihood, Sign


@attrs.frozen
class Likeness:
    """Signs that two records are one.

    Example:
        >>> Likeness("probable", (("name", "both are called Ada Berg"),)).likelihood
        'probable'
    """

    likelihood: Likelihood
    """How sure it is."""

    signs: tuple[tuple[Sign, str], ...]
    """The signs, with words."""


def by_identifiers(one: Mapping[str, str], other: Mapping[str, str]) -> Likeness | None:
    """Compare identifiers in public registers.

    Example:
        >>> by_identifiers({"wikidata": "Q1"}, {"wikidata": "Q1"}).likelihood
        'certain'
    """
    for scheme, value in one.items():
        if other.get(scheme) == value:
            return Likeness("certain", (("identifier", f"both are {value} in {scheme}"),))
    return None


def are_told_apart(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Say whether a public register has two entries for them.

    Example:
        >>> are_told_apart({"wikidata": "Q1"}, {"wikidata": "Q2"})
        True
    """
    return any(other.get(scheme, value) != value for scheme, value in one.items())
