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


def by_identifiers(one: Mapping[str, str], other: Mapping[str, str]) -> Likeness | bool:
    """Compare identifiers in public registers.

    Returns:
        A likeness where one is the same; `False` where a register tells the two apart; `True` where
        registers leave it open.

    Example:
        >>> by_identifiers({"wikidata": "Q1"}, {"wikidata": "Q2"})
        False
    """
    for scheme, value in one.items():
        if scheme in other:
            if other[scheme] != value:
                return False
            return Likeness("certain", (("identifier", f"both are {value} in {scheme}"),))
    return True
