"""Assets: the style and the script of the page, and the policy that lets nothing else in."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files


@cache
def style() -> str:
    """Return the style sheet."""
    return _read("page.css")


@cache
def script() -> str:
    """Return the script, without which the page can be read as well."""
    return _read("page.js")


def _read(name: str) -> str:
    return files("newsevents.views.page").joinpath(name).read_text(encoding="utf-8")


@cache
def policy() -> str:
    """Return the content security policy: this style and this script alone, nothing from the network.

    Example:
        >>> policy().split("; ")[0]
        "default-src 'none'"
    """
    parts = (
        "default-src 'none'",
        f"style-src {_hash_of(style())}",
        f"script-src {_hash_of(script())}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(parts)


def _hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
