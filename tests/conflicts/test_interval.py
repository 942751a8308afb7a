"""Intervals: the numbers that each way of counting can mean."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newsevents.conflicts import DEFAULT_TOLERANCE, Tolerance
from newsevents.conflicts.interval import Interval, interval
from newsevents.schema.quantity import Quantity

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("comparator", "numbers", "expected"),
    [
        ("exact", {"value": 5}, Interval(5, 5)),
        ("exact", {"value": "2.5"}, Interval(5 * HALF, 5 * HALF)),
        ("about", {"value": 10}, Interval(15 * HALF, 25 * HALF)),
        ("about", {"value": -10}, Interval(-25 * HALF, -15 * HALF)),
        ("about", {"value": 2}, Interval(1, 3)),
        ("at_least", {"value": 5}, Interval(5, None)),
        ("more_than", {"value": 5}, Interval(5, None, low_open=True)),
        ("at_most", {"value": 5}, Interval(None, 5)),
        ("fewer_than", {"value": 5}, Interval(None, 5, high_open=True)),
        ("between", {"low": 5, "high": "7.5"}, Interval(5, 15 * HALF)),
        ("between", {"low": 5}, Interval(5, None)),
        ("between", {"high": 7}, Interval(None, 7)),
        ("between", {"value": 6, "low": 5, "high": 7}, Interval(5, 7)),
        ("between", {}, None),
        ("exact", {}, None),
        ("exact", {"low": 5}, Interval(5, None)),
        ("several", {}, Interval(2, None)),
        ("several", {"phrase": "dozens"}, Interval(18, None)),
        ("exact", {"value": 12, "phrase": "a dozen"}, Interval(12, 12)),
    ],
)
def test_numbers_that_a_quantity_can_mean(comparator, numbers, expected) -> None:
    assert interval(Quantity(comparator=comparator, **numbers), DEFAULT_TOLERANCE) == expected


def test_a_policy_widens_round_numbers_and_about() -> None:
    policy = Tolerance(about=HALF, about_at_least=4, round_reach=Fraction(1, 10))
    assert interval(Quantity(value=300), policy) == Interval(270, 330)
    assert interval(Quantity(value=298), policy) == Interval(298, 298)
    assert interval(Quantity(value=12, phrase="a dozen"), policy) == Interval(
        12 - 12 * policy.round_reach, Fraction(66, 5)
    )
    assert interval(Quantity(value=10, comparator="about"), policy) == Interval(5, 15)
    assert interval(Quantity(value=2, comparator="about"), policy) == Interval(-2, 6)


CLOSED, BELOW, ABOVE = Interval(2, 5), Interval(2, 5, high_open=True), Interval(2, 5, low_open=True)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (CLOSED, CLOSED, True),
        (CLOSED, ABOVE, True),
        (CLOSED, BELOW, True),
        (ABOVE, CLOSED, False),
        (BELOW, CLOSED, False),
        (ABOVE, ABOVE, True),
        (BELOW, BELOW, True),
        (CLOSED, Interval(3, 4), True),
        (CLOSED, Interval(1, 4), False),
        (CLOSED, Interval(3, 6), False),
        (Interval(None, None), CLOSED, True),
        (Interval(None, 5), Interval(None, 4), True),
        (Interval(None, 5), Interval(None, None), False),
        (Interval(2, None), Interval(3, None), True),
        (Interval(2, None), Interval(None, None), False),
        (CLOSED, Interval(None, 4), False),
        (CLOSED, Interval(3, None), False),
    ],
)
def test_an_interval_contains_what_has_no_number_outside(outer, inner, expected) -> None:
    assert outer.contains(inner) is expected


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        (Interval(1, 2), Interval(3, 4), True),
        (Interval(1, 3), Interval(3, 4), False),
        (Interval(1, 3, high_open=True), Interval(3, 4), True),
        (Interval(1, 3), Interval(3, 4, low_open=True), True),
        (Interval(1, 4), Interval(3, 5), False),
        (Interval(3, 4), Interval(1, 2), False),
        (Interval(1, None), Interval(3, 4), False),
        (Interval(1, 2), Interval(None, 4), False),
    ],
)
def test_one_interval_lies_below_another_if_it_ends_before_that_begins(lower, upper, expected) -> None:
    assert lower.lies_below(upper) is expected
    assert lower.disjoint(upper) is (expected or upper.lies_below(lower))


def test_a_scaled_interval_keeps_its_open_ends() -> None:
    assert Interval(2, 5, low_open=True).scaled(60) == Interval(120, 300, low_open=True)
    assert Interval(None, 5, high_open=True).scaled(HALF) == Interval(None, 5 * HALF, high_open=True)
    assert Interval(2, None).scaled(60) == Interval(120, None)
