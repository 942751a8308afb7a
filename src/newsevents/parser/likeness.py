"""Likeness: whether two names or descriptions can mean the same."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def initials(name: str) -> frozenset[str]:
    """Return the letters that can stand for a name, with and without those of its small words.

    Example:
        >>> sorted(initials("Voice of America"))
        ['VA', 'VOA']
    """
    words = name.split()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return frozenset((capitals, "".join(word[0] for word in words).upper()))


def same_body(one: str, other: str, *, by_tail: bool = True) -> bool:
    """Say whether two names are one body: equal, initials of each other, or one with its country before.

    Args:
        one: A name.
        other: Another.
        by_tail: Whether the language puts such words before the name, as English does.

    Example:
        >>> same_body("Voice of America", "VOA"), same_body("Afghan Taliban", "Taliban"), same_body("AP", "A")
        (True, True, False)
    """
    if one == other or (by_tail and (one.endswith(f" {other}") or other.endswith(f" {one}"))):
        return True
    short, long = sorted((one, other), key=len)
    short = short.replace(".", "")
    return len(short) > 1 and short.isupper() and short in initials(long)


@lru_cache(maxsize=4096)
def core_of(description: str) -> frozenset[str]:
    """Return the words of a description that tell it from others, whatever their order and spelling.

    Example:
        >>> core_of("U.S. official delegation") == core_of("U.S delegates")
        True
    """
    spelt = description.lower().replace("u.s.", "u.s")
    words = spelt.replace("delegations", "delegates").replace("delegation", "delegates").split()
    return frozenset(words) - {"official"}
