"""Words: text from outside as nodes of a page, with what is unseen made visible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import htpy as h

from newsevents.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from htpy import Node

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e0fff]"
)
"""Controls, marks of writing direction and other characters without a shape, but the two joiners."""


def plain(text: str) -> str:
    r"""Return a short text in one line, with all that is unseen written as an escape.

    Example:
        >>> plain("turned\u202eround,\n next line")
        'turned\\u202eround, next line'
    """
    return visible(" ".join(text.split()))


def nodes(text: str) -> Iterator[Node]:
    r"""Yield a text as it stands; what is unseen is written as an escape that stands out.

    A mark that turns the writing direction can make a sentence read as another one, so it is shown and has no
    effect. Hyphens that show only at a line's end are left out.

    Example:
        >>> "".join(map(str, nodes("a\u202eb")))
        'a<span class="unseen">\\u202e</span>b'
    """
    at = 0
    for match in _UNSEEN.finditer(text):
        yield text[at : match.start()]
        at = match.end()
        if match[0] != "\u00ad":
            yield h.span(".unseen")[visible(match[0])]
    yield text[at:]


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun.

    Example:
        >>> plural(1, "claim"), plural(2, "party", "parties")
        ('1 claim', '2 parties')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def separated(parts: Iterable[Node]) -> Iterator[Node]:
    """Yield parts with dots between them, each in a writing direction of its own, leaving out `None`.

    Example:
        >>> "".join(map(str, separated(["2 meetings", None, "Doha"])))
        '<bdi>2 meetings</bdi> · <bdi>Doha</bdi>'
    """
    for at, part in enumerate(part for part in parts if part is not None):
        if at:
            yield " · "
        yield h.bdi[part]
