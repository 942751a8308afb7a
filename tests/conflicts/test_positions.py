"""Positions: which claims say the same, whatever their evidence and their words."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

import newsevents as ne
from newsevents.conflicts.positions import position_of


def claim(value, polarity: str = "affirmed", **scope) -> ne.Claim:
    return ne.Claim(
        id="claim:1",
        subject="event:x",
        predicate="acme:x",
        value=value,
        polarity=polarity,
        scope=ne.Scope(**scope) if scope else None,
    )


def count(**numbers) -> ne.Claim:
    return claim(ne.QuantityValue(quantity=ne.Quantity(**numbers)))


def when(**window) -> ne.Claim:
    return claim(ne.TimeValue(time=ne.TimeWindow(**window)))


def text(words: str) -> ne.Claim:
    return claim(ne.TextValue(text=words))


TRUE = ne.BooleanValue(boolean=True)
MAY = ne.TimeWindow(edtf="2021-05", phrase="in May")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (count(value=2, phrase="two"), count(value=2, phrase="2")),
        (count(value=2, unit="Meeting"), count(value=2, unit="meeting")),
        (when(edtf="2021-05", phrase="in May"), when(edtf="2021-05")),
        (text("A  unique forum"), text("a unique Forum")),
        (claim(TRUE, time=MAY), claim(TRUE, time=ne.TimeWindow(edtf="2021-05"))),
        (claim(TRUE, participants=("actor:a", "actor:b")), claim(TRUE, participants=("actor:b", "actor:a"))),
        (claim(TRUE, phrase="known", secrecy="public"), claim(TRUE, secrecy="public")),
    ],
)
def test_words_evidence_and_order_do_not_change_a_position(one, other) -> None:
    assert position_of(one) == position_of(other)


DIFFERENT = [
    count(value=2), count(value=3), count(value=2, comparator="about"), count(value=2, unit="meeting"),
    count(comparator="between", low=1, high=2), count(comparator="between", low=1, high=3),
    count(comparator="between", low=2, high=3),
    count(comparator="several", phrase="dozens"), count(comparator="several", phrase="scores"),
    count(comparator="several"), count(value=12), count(value=12, phrase="a dozen"),
    when(edtf="2021-05"), when(edtf="2021-05", part="early"), when(phrase="then"), when(phrase="later"),
    when(earliest=date(2021, 5, 1)), when(earliest=date(2021, 5, 2)), when(latest=date(2021, 5, 1)),
    when(earliest=date(2021, 5, 1), latest=date(2021, 5, 2)),
    claim(ne.PlaceValue(place="place:a")), claim(ne.PlaceValue(place="place:b")),
    claim(ne.ActorValue(actor="actor:a")), claim(ne.ActorValue(actor="actor:b")),
    claim(TRUE), claim(ne.BooleanValue(boolean=False)), claim(TRUE, "negated"),
    text("a forum"), text("a form"),
    claim(TRUE, secrecy="public"), claim(TRUE, secrecy="secret"), claim(TRUE, place="place:a"),
    claim(TRUE, time=MAY), claim(TRUE, time=ne.TimeWindow(edtf="2021-06")),
    claim(TRUE, participants=("actor:a",)), claim(TRUE, participants=("actor:a", "actor:b")),
]  # fmt: skip


def test_what_claims_say_tells_positions_apart() -> None:
    for one, other in combinations(DIFFERENT, 2):
        assert position_of(one) != position_of(other), (one.value, other.value)


def test_a_window_with_a_phrase_is_known_by_the_window() -> None:
    for window in ({"earliest": date(2021, 5, 1)}, {"latest": date(2021, 5, 1)}):
        assert position_of(when(phrase="then", **window)) == position_of(when(phrase="later", **window))
