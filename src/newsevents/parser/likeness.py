"""Likeness: whether two names or descriptions can mean the same."""

from __future__ import annotations

from functools import lru_cache

from newsevents.parser.lexicon.given_names import FIRST_NAMES, SHORT_FORMS, SUFFIXES


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


def surname_of(name: str) -> str:
    """Return the last word of a name, by which a person is spoken of later on, without "Jr." behind it.

    Example:
        >>> surname_of("Ida Lunde"), surname_of("Ida Lunde, Jr.")
        ('Lunde', 'Lunde')
    """
    return parts_of(name)[1]


@lru_cache(maxsize=4096)
def parts_of(name: str) -> tuple[str, str, str]:
    """Return the words before the surname, the surname, and what stands behind it.

    Example:
        >>> parts_of("Ida M. Lunde, Jr.")
        ('Ida M.', 'Lunde', 'Jr')
    """
    words = name.replace(",", "").split() or [name]
    stop = len(words)
    while stop > 1 and words[stop - 1] in SUFFIXES:
        stop -= 1
    return " ".join(words[: stop - 1]), words[stop - 1], " ".join(words[stop:]).rstrip(".")


@lru_cache(maxsize=4096)
def same_given(one: str, other: str) -> bool:
    """Say whether the given names before a surname can be one person's.

    They may be missing, initials or short forms, and stand behind words of another sort: "rival Ida".

    Args:
        one: The words before the surname in one name.
        other: The words before it in another.

    Example:
        >>> [same_given("Liz", other) for other in ("Elizabeth J.", "L.", "", "Rival Liz", "Ida")]
        [True, True, True, True, False]
    """
    pairs = ((one.split(), other.split()), (_from_given(one), _from_given(other)))
    return any(_aligned(*sorted(pair, key=len)) for pair in pairs)


def _from_given(words: str) -> list[str]:
    """Return words from the first one that is known as a given name."""
    parts = words.split()
    return parts[next((at for at, part in enumerate(parts) if part in FIRST_NAMES), 0) :]


def _aligned(short: list[str], long: list[str]) -> bool:
    """Say whether one list lies in another, word for word."""
    starts = range(len(long) - len(short) + 1) if short else ()
    return not short or any(all(map(_is_short_form, short, long[at:])) for at in starts)


def _is_short_form(one: str, other: str) -> bool:
    """Say whether two given names can be one: equal, an initial, or a short form."""
    short, long = sorted((one.replace(".", ""), other.replace(".", "")), key=len)
    is_initial = short.isupper() and len(short) < 3 and long.startswith(short[:1])
    return short.lower() == long.lower() or is_initial or not in_full(short).isdisjoint(in_full(long))


def in_full(given: str) -> frozenset[str]:
    """Return a given name, and those that it can be short for.

    Example:
        >>> sorted(in_full("Liz"))
        ['Elizabeth', 'Liz']
    """
    return SHORT_FORMS.get(given, frozenset()) | {given}
