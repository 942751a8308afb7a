"""English spelling: the regular forms of nouns and verbs."""

from __future__ import annotations

import re

_HISSES = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_CONSONANT_O = re.compile(r"[^aeiou]o$")


def with_s(word: str) -> str:
    """Return the regular plural of a noun, or the third person of a verb.

    Example:
        >>> [with_s(word) for word in ("claim", "reply", "echo", "witness", "say")]
        ['claims', 'replies', 'echoes', 'witnesses', 'says']
    """
    if _CONSONANT_Y.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _HISSES.search(word) or _CONSONANT_O.search(word) else f"{word}s"


def plural(noun: str) -> str:
    """Return the plural of a noun for people.

    Example:
        >>> [plural(noun) for noun in ("envoy", "deputy", "spokeswoman", "wife")]
        ['envoys', 'deputies', 'spokeswomen', 'wives']
    """
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    return f"{noun[:-2]}ves" if noun.endswith("ife") else with_s(noun)


def verb_forms(verb: str) -> tuple[str, str, str]:
    """Return the -s, -ed and -ing forms of a verb that doubles no consonant.

    Example:
        >>> verb_forms("imply"), verb_forms("agree"), verb_forms("note")
        (('implies', 'implied', 'implying'), ('agrees', 'agreed', 'agreeing'), ('notes', 'noted', 'noting'))
    """
    past = f"{verb[:-1]}ied" if _CONSONANT_Y.search(verb) else f"{verb.removesuffix('e')}ed"
    stem = verb if verb.endswith(("ee", "oe", "ye")) else verb.removesuffix("e")
    return with_s(verb), past, f"{stem}ing"
