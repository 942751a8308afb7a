"""Selection: which codes are told."""

from __future__ import annotations

from argparse import ArgumentTypeError
from difflib import get_close_matches
from typing import TYPE_CHECKING

import attrs

from newsevents.codes import CODES, code_named

if TYPE_CHECKING:
    from newsevents.findings import Findings


def codes_like(text: str) -> frozenset[str]:
    """Read codes, their names or their beginnings, with commas between.

    Raises:
        ArgumentTypeError: No code is called so.

    Example:
        >>> sorted(codes_like("NE70,unresolved-reference"))
        ['NE203', 'NE701', 'NE702', 'NE703']
    """
    return frozenset(code for word in text.split(",") for code in _codes(word.strip()))


def _codes(word: str) -> frozenset[str]:
    try:
        return frozenset({code_named(word).code})
    except KeyError:
        found = frozenset(code.code for code in CODES if word and code.code.startswith(word.upper()))
    if not found:
        near = get_close_matches(word, [code.name for code in CODES], n=1)
        hint = f"; did you mean {near[0]}?" if near else "; `newsevents explain` lists all"
        message = f"no code is called or begins with {word!r}{hint}"
        raise ArgumentTypeError(message)
    return found


@attrs.frozen
class Selection:
    """The codes that are told, and how many findings of one document.

    Example:
        >>> Selection(frozenset({"NE203"}), frozenset(), 100).all
        False
    """

    select: frozenset[str]
    """Codes that are told; none means all."""

    ignore: frozenset[str]
    """Codes that are not."""

    limit: int
    """Findings that are told of one document."""

    @property
    def all(self) -> bool:
        """Whether all codes are told."""
        return not self.select and not self.ignore

    def has(self, code: str) -> bool:
        """Say whether a code is told.

        Example:
            >>> Selection(frozenset(), frozenset({"NE308"}), 100).has("NE308")
            False
        """
        return (not self.select or code in self.select) and code not in self.ignore

    def of(self, findings: Findings) -> Findings:
        """Return the findings that are told, and how many more there are."""
        if self.all:
            return findings
        items = [item for item in findings if self.has(item.code)]
        left = items[self.limit :]
        return attrs.evolve(
            findings,
            items=tuple(items[: self.limit]),
            omitted=findings.omitted + len(left),
            omitted_errors=findings.omitted_errors + sum(item.severity == "error" for item in left),
        )
