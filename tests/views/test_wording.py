"""Records in few words."""

import pytest

import newsevents as ne
from newsevents.views.wording import Wording, quantity_words, time_words

DOCUMENT = ne.NewsDocument(
    id="urn:example:1",
    source=ne.Source(publisher="Coast Wire"),
    actors=(
        ne.Person(id="actor:lunde", name="Ida Lunde"),
        ne.Group(id="actor:officials", aliases=("officials",)),
        ne.Unidentified(id="actor:teller", reason="unnamed"),
        ne.Unidentified(id="actor:source", reason="anonymous"),
    ),
    places=(ne.Place(id="place:lowport", name="Lowport"), ne.Place(id="place:skerry", name="Skerry")),
    statements=(
        ne.Statement(id="statement:1", speaker="actor:lunde", mode="indirect"),
        ne.Statement(
            id="statement:2",
            speaker="actor:teller",
            mode="indirect",
            within="statement:1",
            via=(ne.Relay(hedge="reportedly"), ne.Relay(actor="actor:officials", hedge="allegedly")),
        ),
    ),
    events=(
        ne.Meeting(id="event:talks", label="the talks", place="place:lowport"),
        ne.Visit(id="event:tour", stops=(ne.Stop(place="place:lowport"), ne.Stop(place="place:skerry"))),
    ),
)
WORDING = Wording(DOCUMENT)


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("actor:lunde", "Ida Lunde"),
        ("actor:officials", "officials"),
        ("actor:teller", "somebody unnamed"),
        ("actor:source", "somebody who stays anonymous"),
        ("place:skerry", "Skerry"),
        ("event:talks", "the talks"),
        ("event:tour", "event:tour"),
        ("narrator", "Coast Wire"),
        ("actor:nobody", "actor:nobody"),
        (None, "?"),
    ],
)
def test_names(identifier, name):
    assert WORDING.name(identifier) == name


def test_chain_shows_every_hop_outermost_first():
    chain = WORDING.chain(DOCUMENT.statements[1])
    assert chain == "Coast Wire ← Ida Lunde ← (reportedly) ← allegedly: officials ← somebody unnamed"


def test_participants_are_shown_with_what_is_said_of_them():
    participants = (
        ne.Participant(actor="actor:lunde"),
        ne.Participant(
            actor="actor:officials", role="delegate", attendance="invited", represents=("actor:lunde",)
        ),
    )
    shown = ["Ida Lunde", "officials (delegate, invited, for Ida Lunde)"]
    assert WORDING.participants(participants) == shown


def test_places_of_an_event_are_its_place_or_its_stops():
    assert [WORDING.event_places(event) for event in DOCUMENT.events] == ["Lowport", "Lowport → Skerry"]
    assert WORDING.event_places(ne.Meeting(id="event:x")) == ""


def claim(value, **more):
    return ne.Claim(id="claim:1", subject="event:talks", predicate="p", value=value, **more)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (ne.QuantityValue(quantity=ne.Quantity(value=2)), "2"),
        (ne.TimeValue(time=ne.TimeWindow(edtf="2018")), "2018"),
        (ne.PlaceValue(place="place:lowport"), "Lowport"),
        (ne.ActorValue(actor="actor:lunde"), "Ida Lunde"),
        (ne.BooleanValue(boolean=True), "yes"),
        (ne.BooleanValue(boolean=False), "no"),
        (ne.TextValue(text="calm"), "“calm”"),
    ],
)
def test_claims_of_every_value_type(value, words):
    assert WORDING.claim(claim(value)) == f"the talks: p = {words}"


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        (ne.Scope(), "limited"),
        (ne.Scope(secrecy="secret", phrase="secretly"), "secret, “secretly”"),
        (
            ne.Scope(
                time=ne.TimeWindow(edtf="2018"),
                place="place:lowport",
                participants=("actor:lunde", "actor:officials"),
            ),
            "2018, Lowport, Ida Lunde, officials",
        ),
    ],
)
def test_scope_and_polarity_of_a_claim(scope, words):
    negated = claim(ne.BooleanValue(boolean=True), polarity="negated", scope=scope)
    assert WORDING.claim(negated) == f"the talks: p = not yes [{words}]"


def test_stances_with_certainty_where_it_is_stated():
    stances = (
        ne.Stance(holder="narrator", stance="reports"),
        ne.Stance(holder="actor:lunde", stance="denies", certainty="certain"),
    )
    shown = WORDING.stances(claim(ne.BooleanValue(boolean=True), stances=stances))
    assert shown == ["Coast Wire reports", "Ida Lunde denies (certain)"]


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (None, ""),
        (ne.Quantity(value=2, phrase="2"), "2"),
        (
            ne.Quantity(value=12, comparator="at_least", phrase="at least a dozen"),
            "at least 12 (“at least a dozen”)",
        ),
        (ne.Quantity(comparator="several", phrase="dozens"), "several (“dozens”)"),
        (ne.Quantity(low=3, comparator="between"), "3 to ?"),
    ],
)
def test_quantities(quantity, words):
    assert quantity_words(quantity) == words


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (None, ""),
        (
            ne.TimeWindow(edtf="2018-12", part="early", phrase="early next month"),
            "early 2018-12 (“early next month”)",
        ),
        (ne.TimeWindow(phrase="recently", part="late"), "“recently”"),
        (ne.TimeWindow(edtf="2018-11-09"), "2018-11-09"),
    ],
)
def test_times(window, words):
    assert time_words(window) == words


def test_stated_ends_stand_in_for_edtf():
    from datetime import date

    window = ne.TimeWindow(earliest=date(2018, 1, 1), latest=date(2018, 2, 1))
    assert time_words(window) == "2018-01-01 / 2018-02-01"
