"""Number words, and words that bound or blur a number."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

UNITS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ONES)},
    **{word: 20 + 10 * number for number, word in enumerate(_TENS)},
    "dozen": 12,
}
"""Words for numbers up to ninety."""

SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
"""Words that multiply."""

ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
"""Words for places in an order."""

VAGUE = (
    r"(?:tens|dozens|scores|hundreds|thousands|millions)\s+of\s+(?:hundreds|thousands|millions|billions)(?:\s+of)?"
    r"|several(?:\s+(?:dozen|hundred|thousand|million))?|a\s+few|a\s+handful\s+of|a\s+number\s+of|dozens(?:\s+of)?"
    r"|scores\s+of|tens\s+of|hundreds(?:\s+of)?|thousands(?:\s+of)?|millions(?:\s+of)?|many|numerous|multiple"
)
"""Words that name no number."""

_WORD = "|".join(sorted([*UNITS, *SCALES], key=len, reverse=True))
CARDINAL = (
    rf"(?:[$€£]?[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[$€£]?[0-9]+(?:\.[0-9]+)?|\b(?:a\s+(?=dozen|hundred|thousand|"
    rf"million|billion)|half\s+a\s+(?=dozen))?(?:{_WORD})\b)(?:\s+and\s+a\s+half(?=\s+(?:million|billion|trillion)))?(?:(?:[\s\-]+|\s+and\s+)(?:{_WORD})\b)*"
)
"""A cardinal number in digits, words or both: `12`, `1.2 million`, `twenty-three`, `a dozen`."""

_PIECE = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[a-z]+")


def number_value(phrase: str) -> int | str | None:
    """Return the exact number that a cardinal phrase names: an integer, or decimal text.

    Example:
        >>> number_value("twenty-three"), number_value("1.25 million"), number_value("2.5")
        (23, 1250000, '2.5')
    """
    total, current, digits, seen = 0, 0, 0, False
    for piece in _PIECE.findall(phrase.lower()):
        if piece[0].isdigit():
            whole, _, fraction = piece.replace(",", "").partition(".")
            current, digits, seen = int(whole + fraction), len(fraction), True
        elif piece == "half":
            if not seen:
                return 6
            current, digits = current * 10 + 5, 1
        elif piece in SCALES or (piece == "dozen" and seen):
            factor = SCALES.get(piece, 12)
            current = (current if seen else 1) * factor
            if factor >= 1_000:
                total, current, digits = _scaled(total + current, digits)
            seen = True
        elif piece in UNITS:
            current, seen = current + UNITS[piece], True
    if not seen:
        return None
    return _decimal(total + current, digits)


def _scaled(amount: int, digits: int) -> tuple[int, int, int]:
    """Use up decimal places that a scale word makes whole: 1.25 million is 1,250,000."""
    while digits and amount % 10 == 0:
        amount, digits = amount // 10, digits - 1
    return (amount, 0, digits) if not digits else (0, amount, digits)


def _decimal(amount: int, digits: int) -> int | str:
    while digits and amount % 10 == 0:
        amount, digits = amount // 10, digits - 1
    if not digits:
        return amount
    text = str(amount).rjust(digits + 1, "0")
    return f"{text[:-digits]}.{text[-digits:]}"
