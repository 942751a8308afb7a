"""Code: one kind of finding, explained."""

from __future__ import annotations

from typing import Literal

import attrs


@attrs.frozen
class Code:
    r"""One kind of finding: what it means, how it is mended, and an example of each.

    An example is a document, of which `id` and `source` may be left out, or the bytes of one. In it
    `\xff` stands for one byte, and `«3×[»` for `[[[`.

    Example:
        >>> Code("NE999", "no-news", "warning", "No news", "There is none.", "Wait.", "{}", "[]").code
        'NE999'
    """

    code: str
    """`NE` and three digits; stays the same from version to version."""

    name: str
    """The same in words, in kebab case."""

    severity: Literal["error", "warning"]
    """An error makes a document invalid; a warning does not."""

    title: str
    """What it says, as a heading."""

    explanation: str
    """What it means to whoever works with the data."""

    mend: str
    """What to do about it."""

    good: str
    """An example that has no such finding."""

    bad: str
    """An example that has it."""
