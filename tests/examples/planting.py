"""Planting: mistakes that people make, put into the examples, so that one sees whether the test kit catches them.

Draws do not depend on chance here, so that what is caught is caught every time.
"""

import pytest
from hypothesis import Phase, settings

USUAL = settings(derandomize=True, database=None, report_multiple_bugs=False)
FOUND = settings(USUAL, phases=(Phase.generate,))
"""Found, and not made small, which takes longer than finding."""


def caught(law, *arguments, settings=FOUND):
    """Return what a law says of a bug: the message, and the note with the example."""
    with pytest.raises(AssertionError) as found:
        law(*arguments, settings=settings)
    return "\n".join([str(found.value), *getattr(found.value, "__notes__", ())])


PATIENT = settings(FOUND, max_examples=1_000)
"""For bugs that 100 examples show in most runs and not in all: the draw that shows them is a rare one."""


def missed(bug, why):
    return pytest.param(bug, marks=pytest.mark.xfail(reason=why, strict=True, raises=pytest.fail.Exception))
