"""Numbers: which JSON numbers a document may hold, wherever they stand."""

from __future__ import annotations

import math

from newsevents.checks.wording import shown
from newsevents.schema.scalars import MAX_SAFE_INTEGER


def number_fault(value: float) -> tuple[str, str, str] | None:
    """Return code, message and hint for a JSON number that not every reader and writer keeps exactly.

    Example:
        >>> number_fault(2**53 - 1)
        >>> number_fault(10.0)[2]
        'Write 10.'
    """
    if isinstance(value, int):
        if abs(value) <= MAX_SAFE_INTEGER:
            return None
        message = f"Expected an integer of at most {MAX_SAFE_INTEGER}, found {shown(value)}."
        return "NE008", message, "Write large identifiers as text."
    if not math.isfinite(value):
        message = f"Expected a finite number, found {shown(value)}."
        return "NE004", message, "Write null where there is no number."
    message = f"Expected a number without a fraction or an exponent, found {shown(value)}."
    if value.is_integer() and abs(value) <= MAX_SAFE_INTEGER:
        return "NE114", message, f"Write {int(value)}."
    hint = "Use a whole number, or where the field takes one, a decimal fraction as text such as '2.5'."
    return "NE114", message, hint
