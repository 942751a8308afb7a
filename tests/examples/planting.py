"""Planting: mistakes that people make, put into the examples, so that one sees whether the test kit catches them.

Draws do not depend on chance here, and end with the first that shows the bug, so there can be many: what is caught
is caught every time, whichever draws a version of Python or of Hypothesis makes.
"""

import pytest
from hypothesis import Phase, settings

USUAL = settings(max_examples=2_000, derandomize=True, database=None, report_multiple_bugs=False)
FOUND = settings(USUAL, phases=(Phase.generate,))
"""Found, and not made small, which takes longer than finding."""


def caught(law, *arguments, settings=FOUND):
    """Return what a law says of a bug: the message, and the note with the example."""
    with pytest.raises(AssertionError) as found:
        law(*arguments, settings=settings)
    return "\n".join([str(found.value), *getattr(found.value, "__notes__", ())])


def missed(bug, why):
    return pytest.param(bug, marks=pytest.mark.xfail(reason=why, strict=True, raises=pytest.fail.Exception))
