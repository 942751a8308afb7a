"""Numbers: which a document may hold where no field says so, and what is told of the others."""

from __future__ import annotations

import pytest

from newsevents.checks.numbers import number_fault

LARGEST = 2**53 - 1
FRACTION = "Use a whole number, or where the field takes one, a decimal fraction as text such as '2.5'."


@pytest.mark.parametrize(
    ("number", "code", "hint"),
    [
        (0, None, None),
        (LARGEST, None, None),
        (-LARGEST, None, None),
        (LARGEST + 1, "NE008", "Write large identifiers as text."),
        (-LARGEST - 1, "NE008", "Write large identifiers as text."),
        (float("nan"), "NE004", "Write null where there is no number."),
        (float("-inf"), "NE004", "Write null where there is no number."),
        (10.0, "NE114", "Write 10."),
        (-10.0, "NE114", "Write -10."),
        (float(LARGEST), "NE114", f"Write {LARGEST}."),
        (float(LARGEST + 1), "NE114", FRACTION),
        (2.5, "NE114", FRACTION),
        (1e300, "NE114", FRACTION),
    ],
)
def test_only_whole_numbers_that_all_readers_keep_are_allowed(number, code, hint) -> None:
    fault = number_fault(number)
    assert (None if fault is None else (fault[0], fault[2])) == (None if code is None else (code, hint))
