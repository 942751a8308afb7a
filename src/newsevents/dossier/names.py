"""Names: whether two names can be those of one person, body or place."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from newsevents.dossier.likeness import Likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsevents.schema.dossier import Likelihood

_ALIKE = 85
"""From 0 to 100, how much of two names must be the same for one to be a spelling of the other."""

_LETTERS = re.compile(r"[^\W_]+")


_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady gen general col colonel maj major capt captain lt "
    "rev sen senator rep gov governor president minister ambassador judge justice sheikh mullah imam".split()
)


def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents and punctuation.

    Example:
        >>> folded("José  O'Neill-Marsh")
        ('jose', 'o', 'neill', 'marsh')
    """
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)
    )
    return tuple(_LETTERS.findall(plain.casefold()))


def proper(names: Iterable[str | None]) -> tuple[str, ...]:
    """Return those of several names that are names, and no descriptions such as "the envoy".

    Example:
        >>> proper(["Ada Berg", None, "the envoy", "Berg"])
        ('Ada Berg', 'Berg')
    """
    return tuple(name for name in names if name and name[:1].isupper() and folded(name))


def persons_likeness(one: Iterable[str], other: Iterable[str]) -> Likeness | None:
    """Compare the names of two persons, by full names if both have one.

    A name is never taken for another that only begins like it.

    Example:
        >>> persons_likeness(["Ada Berg"], ["Ada Berg", "Berg"]).likelihood
        'probable'
        >>> persons_likeness(["Ada Berg"], ["Berg"]).likelihood
        'possible'
        >>> persons_likeness(["Ada Berg"], ["Ivan Berg"])
    """
    first, second = _longest(one), _longest(other)
    if first is None or second is None:
        return None
    words, others = without_title(folded(first)), without_title(folded(second))
    if words == others:
        likelihood: Likelihood = "probable" if len(words) > 1 else "possible"
        return Likeness(likelihood, (("name", f"both are called {first}"),))
    if len(words) == 1 or len(others) == 1:
        if words[-1] == others[-1]:
            return Likeness("possible", (("name", f"{first} and {second} share the last name"),))
        return None
    if is_spelling(words, others):
        return Likeness("possible", (("name", f"{first} and {second} may be two spellings"),))
    return None


def bodies_likeness(one: Sequence[str], other: Sequence[str]) -> Likeness | None:
    """Compare the names of two bodies or places, their proper ones first and others behind.

    Where only two other names are the same, that may be "the Group", and is no more than possible.

    Example:
        >>> bodies_likeness(["United States", "US"], ["US"]).likelihood
        'probable'
        >>> bodies_likeness(["Shell", "Group"], ["Wagner", "Group"]).likelihood
        'possible'
        >>> bodies_likeness(["Kabul"], ["Kabulov"])
    """
    names = {folded(name): name for name in one}
    others = {folded(name): name for name in other}
    same = [name for words, name in names.items() if words in others]
    if same:
        first = {folded(name) for name in (*one[:1], *other[:1])}
        likelihood: Likelihood = "probable" if any(folded(name) in first for name in same) else "possible"
        return Likeness(likelihood, (("name", f"both are called {same[0]}"),))
    for words, name in names.items():
        for spelling, second in others.items():
            if is_spelling(words, spelling):
                return Likeness("possible", (("name", f"{name} and {second} may be two spellings"),))
    return None


def is_spelling(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two names of several words may be one in two spellings, word for word.

    Example:
        >>> is_spelling(("zamir", "kabulov"), ("zamir", "kaboulov"))
        True
    """
    return len(one) == len(other) > 1 and all(
        word[0] == second[0] and fuzz.ratio(word, second) >= _ALIKE
        for word, second in zip(one, other, strict=True)
    )


def are_alike(one: str, other: str) -> bool:
    """Say whether two descriptions have nearly the same words, in whatever order.

    Example:
        >>> are_alike("talks in Doha", "Doha talks")
        True
    """
    return fuzz.token_sort_ratio(" ".join(folded(one)), " ".join(folded(other))) >= _ALIKE


def _longest(names: Iterable[str]) -> str | None:
    return max(names, key=lambda name: len(without_title(folded(name))), default=None)


def without_title(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name behind its title.

    Example:
        >>> without_title(("dr", "ada", "berg"))
        ('ada', 'berg')
    """
    start = next((index for index, word in enumerate(words) if word not in _TITLES), 0)
    return words[start:]
