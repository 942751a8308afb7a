from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.conflicts import Tolerance, compare_claims, find_conflicts
from newsevents.conflicts.interval import Interval
from newsevents.schema.claim import Claim, PlaceValue, QuantityValue, Scope, Stance, TimeValue
from newsevents.schema.document import NewsDocument
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.strategies import quantities, time_windows

scopes = st.none() | st.builds(Scope, secrecy=st.none() | st.sampled_from(("secret", "public")))
values = st.one_of(
    quantities().map(lambda quantity: QuantityValue(quantity=quantity)),
    time_windows().map(lambda time: TimeValue(time=time)),
    st.sampled_from(("place:a", "place:b")).map(lambda place: PlaceValue(place=place)),
)
ends = st.none() | st.fractions(-10, 10, max_denominator=2)
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())
numbers = st.fractions(-11, 11, max_denominator=4)


@st.composite
def claims(draw, scope=scopes, polarity=st.sampled_from(("affirmed", "negated"))) -> Claim:
    value = draw(values)
    names = {"quantity": "participant_count", "time": "time", "place": "place"}
    stance = Stance(
        holder="narrator", stance=draw(st.sampled_from(("asserts", "denies", "declines_to_confirm")))
    )
    return Claim(
        id="claim:1", subject="event:x", predicate=names[value.type], value=value, scope=draw(scope),
        polarity=draw(polarity), stances=(stance,),
    )  # fmt: skip


def lies_in(number: Fraction, interval: Interval) -> bool:
    low = interval.low is None or number > interval.low or (number == interval.low and not interval.low_open)
    high = (
        interval.high is None
        or number < interval.high
        or (number == interval.high and not interval.high_open)
    )
    return low and high


@given(intervals, intervals, numbers)
def test_disjoint_intervals_share_no_number(one, other, number) -> None:
    if one.disjoint(other):
        assert not (lies_in(number, one) and lies_in(number, other))


@given(intervals, intervals, numbers)
def test_a_contained_interval_has_no_number_of_its_own(one, other, number) -> None:
    if one.contains(other) and lies_in(number, other):
        assert lies_in(number, one)


@given(claims())
def test_comparison_is_reflexive(claim) -> None:
    relation = compare_claims(claim, claim).relation
    assert relation in {"equal", "undetermined"}
    if relation == "undetermined":  # nothing is known of a time that is a phrase, or of a range without ends
        assert isinstance(claim.value, TimeValue)


@given(claims(), claims())
def test_comparison_is_mirrored(one, other) -> None:
    assert compare_claims(one, other).relation == compare_claims(other, one).mirrored().relation


COMPARATORS = ("exact", "about", "at_least", "at_most", "more_than", "fewer_than")
counts = st.builds(Quantity, value=st.integers(0, 6), comparator=st.sampled_from(COMPARATORS)).map(
    lambda quantity: Claim(
        id="claim:1", subject="event:x", predicate="participant_count", value=QuantityValue(quantity=quantity)
    )
)


@given(counts, counts, counts)
@settings(max_examples=400)
def test_narrower_is_transitive(one, other, third) -> None:
    narrower = {"narrower", "equal"}
    if compare_claims(one, other).relation in narrower and compare_claims(other, third).relation in narrower:
        assert compare_claims(one, third).relation in narrower


@given(quantities(), quantities(), st.fractions(0, 1), st.fractions(0, 1))
def test_a_wider_tolerance_never_turns_compatible_into_contradicts(one, other, small, more) -> None:
    pair = [
        Claim(
            id="claim:1",
            subject="event:x",
            predicate="participant_count",
            value=QuantityValue(quantity=quantity),
        )
        for quantity in (one, other)
    ]
    narrow, wide = Tolerance(about=small), Tolerance(about=small + more)
    if compare_claims(*pair, policy=narrow).relation != "contradicts":
        assert compare_claims(*pair, policy=wide).relation != "contradicts"


@given(claims(scope=st.just(Scope(secrecy="secret"))), claims(scope=st.just(Scope(secrecy="public"))))
def test_scopes_apart_never_contradict(one, other) -> None:
    assert compare_claims(one, other).relation in {"scope_differs", "undetermined"}


@given(st.lists(claims(), max_size=5), st.randoms(use_true_random=False))
def test_conflicts_do_not_depend_on_the_order_of_claims(found, random) -> None:
    numbered = [claim.replaced(id=f"claim:{number}") for number, claim in enumerate(found)]
    shuffled = random.sample(numbered, len(numbered))

    def questions(order):
        document = NewsDocument(id="urn:example:1", source=Source(), claims=tuple(order))
        return {
            (item.predicate, item.kind, frozenset(ref for side in item.sides for ref in side.claims))
            for item in find_conflicts(document)
        }

    assert questions(numbered) == questions(shuffled)
