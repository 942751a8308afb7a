from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from newsevents.conflicts import Entities, Entity, Tolerance, compare_claims, find_conflicts
from newsevents.conflicts.compare import Setting, compare
from newsevents.conflicts.interval import Interval, interval
from newsevents.edtf import Bounds
from newsevents.schema.claim import (
    BooleanValue,
    Claim,
    PlaceValue,
    QuantityValue,
    Scope,
    Stance,
    TextValue,
    TimeValue,
)
from newsevents.schema.document import NewsDocument
from newsevents.schema.predicate import Predicate
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.time import TimeWindow
from newsevents.schema.vocabulary import CORE
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
    assert compare_claims(claim, claim).relation == "equal"
    relation = compare_claims(claim, claim.replaced()).relation
    assert relation in {"equal", "undetermined"}
    if relation == "undetermined":  # nothing is known of a time that is a phrase, or of a range without ends
        assert isinstance(claim.value, TimeValue)


@given(claims(), claims())
def test_comparison_is_mirrored(one, other) -> None:
    assert compare_claims(one, other).relation == compare_claims(other, one).mirrored().relation


def count_of(quantity: Quantity, **more) -> Claim:
    value = QuantityValue(quantity=quantity)
    return Claim(id="claim:1", subject="event:x", predicate="participant_count", value=value, **more)


COMPARATORS = ("exact", "about", "at_least", "at_most", "more_than", "fewer_than", "several")
WORDS = (None, "several", "dozens of people", "hundreds", "a dozen")


@st.composite
def small_quantities(draw) -> Quantity:
    """Return a quantity of small numbers, so that many of them are alike."""
    comparator = draw(st.sampled_from((*COMPARATORS, "between")))
    if comparator == "between":
        low = draw(st.integers(0, 30))
        return Quantity(comparator=comparator, low=low, high=low + draw(st.integers(0, 30)))
    value = None if comparator == "several" else draw(st.integers(0, 6) | st.integers(10, 40))
    return Quantity(value=value, comparator=comparator, phrase=draw(st.sampled_from(WORDS)))


counts = small_quantities().map(count_of)
policies = st.builds(
    Tolerance,
    about=st.fractions(0, 1, max_denominator=8),
    round_reach=st.just(Fraction(0)) | st.fractions(0, 1, max_denominator=8),
)


@given(counts, counts, counts, policies)
def test_narrower_is_transitive(one, other, third, policy) -> None:
    narrower = {"narrower", "equal"}
    first = compare_claims(one, other, policy=policy).relation
    second = compare_claims(other, third, policy=policy).relation
    if first in narrower and second in narrower:
        found = compare_claims(one, third, policy=policy).relation
        assert found in narrower
        assert found == "narrower" or first == second == "equal"


times = st.sampled_from(
    ("2018", "2018-11", "2018-11-09", "2018-11-10", "2018-11-09/2018-11-12", "../2018-11-10", "2018-11/..")
).map(
    lambda edtf: Claim(
        id="claim:1", subject="event:x", predicate="time", value=TimeValue(time=TimeWindow(edtf=edtf))
    )
)
PLACES = {
    "place:gulf": Entity("Gulf"),
    "place:qatar": Entity("Qatar", ("place:gulf",), "QA", "country"),
    "place:doha": Entity("Doha", ("place:qatar",), "QA", "city"),
    "place:rayyan": Entity("Al Rayyan", (), "QA", "city"),
    "place:office": Entity("an office", ("place:doha",), None, "site"),
    "place:quarter": Entity("a quarter", ("place:oslo",)),
    "place:oslo": Entity("Oslo", (), "NO", "city"),
    "place:village": Entity("a village"),
}
places = st.sampled_from(sorted(PLACES)).map(
    lambda key: Claim(id="claim:1", subject="event:x", predicate="place", value=PlaceValue(place=key))
)


@given(st.sampled_from((times, places)).flatmap(lambda kind: st.tuples(kind, kind, kind)))
def test_narrower_is_transitive_of_times_and_places(three) -> None:
    one, other, third = three
    setting = Setting(Entities(PLACES))
    narrower = {"narrower", "equal"}
    if (
        compare(one, other, setting).relation in narrower
        and compare(other, third, setting).relation in narrower
    ):
        assert compare(one, third, setting).relation in narrower


@given(places, places, places)
def test_what_contradicts_a_place_contradicts_what_lies_in_it(inner, outer, other) -> None:
    setting = Setting(Entities(PLACES))
    if (
        compare(inner, outer, setting).relation == "narrower"
        and compare(outer, other, setting).relation == "contradicts"
    ):
        assert compare(inner, other, setting).relation == "contradicts"


@given(counts, counts, policies, numbers)
def test_quantities_contradict_if_and_only_if_they_share_no_number(one, other, policy, number) -> None:
    first, second = (interval(claim.value.quantity, policy) for claim in (one, other))
    relation = compare_claims(one, other, policy=policy).relation
    assert (relation == "contradicts") == first.disjoint(second)
    if relation == "contradicts":
        assert not (lies_in(number, first) and lies_in(number, second))
    if relation == "narrower" and lies_in(number, first):
        assert lies_in(number, second)


@given(counts, counts, st.integers(0, 5), st.integers(0, 5))
def test_widening_a_value_never_turns_compatible_into_contradicts(one, other, down, up) -> None:
    spread = interval(one.value.quantity, Tolerance())
    if (
        spread.low is None
        or spread.high is None
        or spread.low.denominator != 1
        or spread.high.denominator != 1
    ):
        return
    low, high = int(spread.low), int(spread.high)
    wider = count_of(Quantity(comparator="between", low=low - down, high=high + up))
    if compare_claims(one, other).relation != "contradicts":
        assert compare_claims(wider, other).relation != "contradicts"
    assert compare_claims(one, wider).relation in {"narrower", "equal", "undetermined"}


@given(claims(scope=st.none(), polarity=st.just("affirmed")))
def test_a_denial_contradicts_what_it_denies_and_nothing_denies_a_denial(claim) -> None:
    denial = claim.replaced(polarity="negated")
    if compare_claims(claim, claim.replaced()).relation == "equal":
        assert compare_claims(claim, denial).relation == "contradicts"
    assert compare_claims(denial, denial).relation in {"equal", "undetermined"}


@given(claims(polarity=st.just("negated")), claims(polarity=st.just("negated")))
def test_two_denials_never_contradict(one, other) -> None:
    assert compare_claims(one, other).relation != "contradicts"


@given(st.booleans(), st.booleans(), *[st.sampled_from(("affirmed", "negated"))] * 2)
def test_not_no_is_yes(one, other, first, second) -> None:
    pair = [
        Claim(
            id="claim:1",
            subject="event:x",
            predicate="occurred",
            polarity=polarity,
            value=BooleanValue(boolean=yes),
        )
        for yes, polarity in ((one, first), (other, second))
    ]
    same = (one == (first == "affirmed")) == (other == (second == "affirmed"))
    assert compare_claims(*pair).relation == ("equal" if same else "contradicts")


def test_secret_is_not_public() -> None:
    def known(text: str) -> Claim:
        return Claim(id="claim:1", subject="event:x", predicate="secrecy", value=TextValue(text=text))

    assert compare_claims(known("secret"), known("public")).relation == "contradicts"
    assert compare_claims(known("secret"), known("undisclosed")).relation == "undetermined"


DAYS = [Bounds(date(2021, 5, day), date(2021, 5, day)) for day in range(1, 4)]


@given(
    counts,
    counts,
    st.sampled_from(DAYS),
    st.sampled_from(DAYS),
    st.sampled_from(("killed_count", "missing_count")),
)
def test_time_alone_never_makes_a_contradiction(one, other, first, second, predicate) -> None:
    pair = [
        claim.replaced(id=f"claim:{number}", predicate=predicate) for number, claim in enumerate((one, other))
    ]
    at_once = compare(*pair, Setting()).relation
    setting = Setting(said={"claim:0": (first,), "claim:1": (second,)})
    found = compare(*pair, setting)
    assert found.relation == at_once or (found.relation, at_once) == ("scope_differs", "contradicts")
    assert found.relation == compare(*reversed(pair), setting).mirrored().relation
    if at_once == "contradicts" and first != second:
        earlier, later = pair if first.latest < second.earliest else reversed(pair)
        rises = interval(earlier.value.quantity, Tolerance()).lies_below(
            interval(later.value.quantity, Tolerance())
        )
        assert (found.relation == "scope_differs") == (rises or predicate == "missing_count")


@given(claims(), claims())
def test_many_valued_predicates_never_contradict_unless_one_denies(one, other) -> None:
    words = CORE.extended(
        predicates=[
            Predicate(f"acme:{kind}", ("event",), kind, "", many=True)
            for kind in ("quantity", "time", "place")
        ]
    )
    pair = [claim.replaced(predicate=f"acme:{claim.value.type}") for claim in (one, other)]
    if one.polarity == other.polarity == "affirmed" and one.scope == other.scope:
        assert compare_claims(*pair, vocabulary=words).relation != "contradicts"


@given(quantities(), quantities(), st.fractions(0, 1), st.fractions(0, 1))
def test_a_wider_tolerance_never_turns_compatible_into_contradicts(one, other, small, more) -> None:
    pair = [count_of(quantity) for quantity in (one, other)]
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
