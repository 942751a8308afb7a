"""Quantities: how two numbers compare, in whichever unit they were counted."""

from __future__ import annotations

import pytest

from newsevents.conflicts import DEFAULT_TOLERANCE, Tolerance
from newsevents.conflicts.quantities import compare_quantities, in_words, same_unit
from newsevents.schema.quantity import Quantity


def relation(one: Quantity, other: Quantity, policy=DEFAULT_TOLERANCE, **more) -> str:
    return compare_quantities(one, other, policy, **more).relation


def counted(value, unit=None, comparator="exact", **more) -> Quantity:
    return Quantity(value=value, unit=unit, comparator=comparator, **more)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (counted(60, "second"), counted(1, "minute"), "equal"),
        (counted(60, "minute"), counted(1, "hour"), "equal"),
        (counted(1, "Day"), counted(24, "hour"), "equal"),
        (counted(1, "week"), counted(7, "DAY"), "equal"),
        (counted(90, "minute"), counted(1, "hour"), "contradicts"),
        (counted(90, "minute"), counted(1, "hour", "at_least"), "narrower"),
        (counted(1, "hour", "at_least"), counted(90, "minute"), "broader"),
        (counted(1, "hour", "at_most"), counted(90, "minute", "at_least"), "contradicts"),
        (counted(1, "hour", "at_most"), counted(60, "minute", "at_least"), "compatible"),
        (counted(1, "hour"), counted(1, "meeting"), "scope_differs"),
        (counted(1, "meeting"), counted(1, "hour"), "scope_differs"),
        (counted(1, "year"), counted(12, "month"), "scope_differs"),
        (counted(1, "year"), counted(1, "Year"), "equal"),
        (counted(4, "Passenger"), counted(4, "WORKER"), "equal"),
        (counted(4, "passenger"), counted(4, "ship"), "scope_differs"),
        (counted(4), counted(4, "ship"), "equal"),
        (counted(4, "ship"), counted(4), "equal"),
        (counted(None, "ship", "between"), counted(4, "ship"), "undetermined"),
        (counted(4, "ship"), counted(None, "ship", "between"), "undetermined"),
        # a vague word names no number, unless it names an order of magnitude
        (counted(None, None, "several"), counted(40), "undetermined"),
        (counted(40), counted(None, None, "several"), "undetermined"),
        (counted(None, None, "several"), counted(1), "contradicts"),
        (counted(40), counted(None, None, "several", phrase="dozens"), "narrower"),
        (counted(None, None, "several", phrase="dozens"), counted(40), "broader"),
        (counted(None, None, "several", phrase="dozens"), counted(None, None, "several"), "undetermined"),
        (counted(None, None, "several", phrase="many"), counted(None, None, "several"), "equal"),
        (counted(2, None, "at_least"), counted(None, None, "several"), "undetermined"),
    ],
)
def test_numbers_are_compared_in_one_unit_or_not_at_all(one, other, expected) -> None:
    assert relation(one, other) == expected


def test_units_are_passed_over_where_they_are_not_asked_for() -> None:
    assert relation(counted(4, "ship"), counted(4, "round"), by_unit=False) == "equal"
    assert relation(counted(1, "hour"), counted(60, "minute"), by_unit=False) == "contradicts"


def test_a_word_that_a_policy_lets_mean_several_names_no_number() -> None:
    wide = Tolerance(about=1)
    dozens = counted(None, None, "several", phrase="dozens")
    assert relation(dozens, counted(40)) == "broader"
    assert relation(dozens, counted(40), wide) == "undetermined"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, True),
        (None, "round", True),
        ("round", None, True),
        ("Round", "round", True),
        ("round", "meeting", False),
        ("person", "PASSENGER", True),
        ("Person", "passenger", True),
        ("person", "round", False),
        ("round", "person", False),
    ],
)
def test_units_count_the_same_if_they_are_one_word_or_both_are_people(one, other, expected) -> None:
    assert same_unit(one, other) is expected


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (counted(10, phrase="around ten"), "“around ten”"),
        (counted(10), "10"),
        (counted(10, None, "at_least"), "at least 10"),
        (counted(None, None, "between", low=1, high=2), "1 to 2"),
        (counted(None, None, "between", low=1), "1"),
        (counted(None, None, "between", high=2), "2"),
        (counted(None, None, "between"), "several"),
        (counted(7, None, "between", low=1, high=9), "1 to 9"),
        (counted(None, low=3), "3"),
        (counted(None, None, "several"), "several"),
    ],
)
def test_a_quantity_is_told_as_it_was_said_or_else_in_plain_words(quantity, words) -> None:
    assert in_words(quantity) == words
