"""Layout words: what a language writes at the head of a report, and to readers about the site."""

from __future__ import annotations

import re

import attrs

_NEVER = re.compile(r"(?!)")


@attrs.frozen(eq=False)
class LayoutWords:
    """Patterns for the parts of an article that are no news; what a language has none for stays there."""

    dateline: re.Pattern[str] = _NEVER
    """Place, day and agency before a dash, at the head of the first paragraph: "NAIROBI (Reuters) - "."""

    notice: re.Pattern[str] = _NEVER
    """Words to readers, anywhere in a sentence in small letters: "contact us"."""

    notice_words: tuple[str, ...] = ()
    """Words one of which stands in each match of `notice`: to look for them is cheaper."""

    opens_notice: re.Pattern[str] = _NEVER
    """Words to readers at the start of a sentence in small letters: "read more"."""
