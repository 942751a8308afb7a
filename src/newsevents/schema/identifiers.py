"""Identifiers: readable names for records, each given once; and a name for a text."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")
_LENGTH = 48


class Identifiers:
    """Gives out identifiers, and numbers those that would come twice.

    Example:
        >>> identifiers = Identifiers()
        >>> identifiers.new("actor", "Kabulov"), identifiers.new("actor", "Kabulov")
        ('actor:kabulov', 'actor:kabulov-2')
    """

    def __init__(self) -> None:
        """Start with none given out."""
        self._taken: set[str] = set()
        self._latest: dict[str, int] = {}

    def new(self, kind: str, name: str) -> str:
        """Return an identifier made of a kind and the letters and digits of a name."""
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = _OTHER.sub("-", plain).strip("-")[:_LENGTH].strip("-") or "unnamed"
        first = identifier = f"{kind}:{slug}"
        while identifier in self._taken:
            number = self._latest[first] = self._latest.get(first, 1) + 1
            identifier = f"{first}-{number}"
        self._taken.add(identifier)
        return identifier


def text_uri(text: str) -> str:
    """Return the URI that names a text by its hash (RFC 6920).

    Example:
        >>> text_uri("Talks failed.")[:18]
        'ni:///sha-256;apBF'
    """
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return f"ni:///sha-256;{digest}"
