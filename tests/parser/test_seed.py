"""What the seed article says, as a reader finds it there, against what the parser gives."""

from __future__ import annotations

from datetime import date

import pytest

from newsevents.schema.attribution import attribution_chain
from newsevents.schema.meeting import Meeting
from newsevents.schema.visit import Visit


def actor(document, name: str):
    return next(item for item in document.actors if name in {item.name, *item.aliases})


def by_cue(document, cue: str, nth: int = 0):
    return [item for item in document.statements if item.cue and item.cue.evidence.exact == cue][nth]


def said(statement) -> list[str]:
    return [part.exact for part in statement.content]


def names(document, identifiers) -> list[str]:
    known = {item.id: item.name or item.kind for item in document.actors}
    return [known.get(identifier, identifier) for identifier in identifiers]


def meeting_at(document, place: str, **wanted):
    places = {item.name: item.id for item in document.places}
    found = [
        item
        for item in document.events
        if isinstance(item, Meeting)
        and item.place == places[place]
        and all(getattr(item, key) == value for key, value in wanted.items())
    ]
    assert len(found) == 1
    return found[0]


# Actors


def test_kabul_and_kabulov_are_kept_apart(seed) -> None:
    kabulov = actor(seed, "Zamir Kabulov")
    assert kabulov.kind == "person"
    assert "Kabul" not in {kabulov.name, *kabulov.aliases}
    assert all("Kabul" != part.exact for part in kabulov.mentions)


def test_kabul_is_a_city_and_a_government(seed) -> None:
    government = actor(seed, "Kabul")
    assert government.kind == "organization"
    assert government.organization_type == "government"
    assert government.identifiers == {"iso3166": "AF"}
    city = next(place for place in seed.places if place.name == "Kabul")
    assert (city.country, city.precision) == ("AF", "city")
    assert {part.start for part in city.mentions}.isdisjoint(part.start for part in government.mentions)


def test_names_of_one_body_are_one_actor(seed) -> None:
    assert actor(seed, "Kremlin") is actor(seed, "Russian government")
    assert actor(seed, "VOA") is actor(seed, "Voice of America")
    assert actor(seed, "terrorist group") is actor(seed, "Taliban")
    assert actor(seed, "U.S. administration") is actor(seed, "Trump administration")
    assert actor(seed, "presidential envoy") is actor(seed, "Zamir Kabulov")


def test_pronouns_and_brackets_are_resolved(seed, seed_text) -> None:
    mentions = [(part.start, part.exact) for part in actor(seed, "Taliban").mentions]
    explained = [
        seed_text.index("they (the Taliban)"),
        seed_text.index("They (Taliban)"),
        seed_text.index("[They]") + 1,
    ]
    assert [start for start, exact in mentions if exact.lower() == "they" and start in explained] == explained


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Zamir Kabulov", "Russian presidential envoy"),
        ("Zalmay Khalilzad", "U.S. Special Envoy on Afghan Reconciliation"),
        ("Alice Wells", "U.S. State Department’s principal deputy assistant secretary"),
        ("Donald Trump", "U.S. President"),
    ],
)
def test_persons_have_their_roles(seed, name: str, title: str) -> None:
    assert title in [role.title for role in actor(seed, name).roles]


@pytest.mark.parametrize(
    ("name", "body"),
    [("Pentagon officials", "Pentagon"), ("Taliban envoys", "Taliban"), ("U.S. officials", "United States")],
)
def test_unnamed_groups_belong_to_a_body(seed, name: str, body: str) -> None:
    group = actor(seed, name)
    assert group.kind == "group"
    assert group.part_of == actor(seed, body).id


def test_outlet_is_news_media(seed) -> None:
    assert actor(seed, "VOA").organization_type == "news_media"


# Statements


def test_seventeen_outer_and_four_nested_statements(seed) -> None:
    outer = [item for item in seed.statements if item.within is None]
    assert (len(outer), len(seed.statements) - len(outer)) == (17, 4)


def test_headline_colon_attributes(seed) -> None:
    statement = seed.statements[0]
    assert statement.cue.evidence.exact == ":"
    assert names(seed, [statement.speaker]) == ["Russia"]
    assert said(statement) == ["U.S. Officials Held Ten Secret Meetings with Taliban in Qatar"]


@pytest.mark.parametrize(
    ("cue", "nth", "speaker", "act", "mode"),
    [
        ("claimed", 0, "Russia", "asserts", "mixed"),
        ("reports", 0, "media", "asserts", "indirect"),
        ("allegation", 0, "Russia", "asserts", "indirect"),
        ("confirmed", 0, "Taliban", "confirms", "indirect"),
        ("refused", 0, "Trump administration", "declines_to_confirm", "indirect"),
        ("noted", 0, "Voice of America", "asserts", "indirect"),
        ("discussed", 0, "Zamir Kabulov", "asserts", "indirect"),
        ("revealed", 0, "Zamir Kabulov", "asserts", "direct"),
        ("told", 0, "unidentified", "asserts", "indirect"),
        ("accused", 0, "Pentagon officials", "accuses", "indirect"),
        ("According to", 0, "Zamir Kabulov", "asserts", "indirect"),
        ("noted", 1, "Zamir Kabulov", "asserts", "mixed"),
        ("stressed", 0, "Zamir Kabulov", "asserts", "mixed"),
        ("added", 0, "Zamir Kabulov", "asserts", "direct"),
        ("said", 0, "Taliban", "asserts", "indirect"),
        ("demanded", 0, "Taliban", "demands", "direct"),
        ("said", 1, "Zamir Kabulov", "asserts", "mixed"),
        ("said", 2, "Zamir Kabulov", "asserts", "indirect"),
        ("assertion", 0, "Afghanistan", "asserts", "indirect"),
        ("noted", 2, "Zamir Kabulov", "asserts", "mixed"),
    ],
)
def test_each_statement_has_speaker_act_and_mode(seed, cue, nth, speaker, act, mode) -> None:
    ordered = sorted((item for item in seed.statements if item.cue), key=lambda item: item.cue.evidence.start)
    statement = [item for item in ordered if item.cue.evidence.exact == cue][nth]
    assert (names(seed, [statement.speaker])[0], statement.act, statement.mode) == (speaker, act, mode)


def test_split_quotation_has_both_parts(seed) -> None:
    assert said(by_cue(seed, "demanded")) == [
        "as confidence-building measures under a preliminary plan",
        "that all political prisoners be freed and anti-Taliban sanctions, which were imposed back in 1997, be lifted",
    ]


def test_refusal_by_ellipsis_takes_up_the_confirmation(seed) -> None:
    refusal = by_cue(seed, "refused")
    assert refusal.act == "declines_to_confirm"
    assert refusal.refers_to == by_cue(seed, "confirmed").id


def test_back_reference_names_its_statement(seed) -> None:
    allegation = by_cue(seed, "allegation")
    assert (allegation.content_kind, allegation.refers_to) == ("reference", by_cue(seed, "claimed").id)


def test_hearsay_chain_runs_from_the_document_to_whoever_told(seed) -> None:
    told = by_cue(seed, "told")
    hops = attribution_chain(seed, told)
    assert [hop.kind for hop in hops] == ["document", "relay", "speaker", "speaker"]
    assert names(seed, [hop.holder for hop in hops]) == [
        "narrator",
        "Voice of America",
        "Zamir Kabulov",
        "unidentified",
    ]


def test_reportedly_is_a_hop_without_a_name(seed) -> None:
    hedged = [item for item in seed.statements if any(relay.hedge == "reportedly" for relay in item.via)]
    assert [item.cue.evidence.exact for item in hedged] == ["noted", "demanded"]


def test_demands_are_told_second_hand(seed) -> None:
    demand = by_cue(seed, "demanded")
    outer = next(item for item in seed.statements if item.id == demand.within)
    assert names(seed, [outer.speaker]) == ["Zamir Kabulov"]


def test_scare_quotes_and_the_notice_are_no_content(seed, seed_text) -> None:
    contents = [(part.start, part.end) for item in seed.statements for part in item.content]
    for words in ("reconciliation", "Please let us know"):
        at = seed_text.index(words)
        assert not any(start <= at < end for start, end in contents)
    notice = seed_text.index("Please let us know")
    assert all(part.end <= notice for item in seed.actors for part in item.mentions)


# Times

TIMES = [
    ("Monday", "2018-11-12", None),
    ("Before the Kremlin’s allegation", "../2018-11-12", None),
    ("Monday", "2018-11-12", None),
    ("last week", "2018-11-05/2018-11-11", None),
    ("November 9", "2018-11-09", "XXXX-11-09"),
    ("Currently", "2018-11-13", None),
    ("last Thursday", "2018-11-08", None),
    ("November 20", "2018-11-20", "XXXX-11-20"),
    ("last month", "2018-10", None),
    ("July", "2018-07", "XXXX-07"),
    ("In recent months", None, None),
    ("2001", "2001", "2001"),
    ("September 11", "2001-09-11", "2001-09-11"),
    ("early next month", "2018-12", None),
    ("October 2001", "2001-10", "2001-10"),
    ("1997", "1997", "1997"),
]


def test_sixteen_times_are_read_against_the_publication_date(seed) -> None:
    assert [(item.phrase, item.edtf) for item in seed.times] == [
        (phrase, dated) for phrase, dated, _ in TIMES
    ]


def test_times_stay_open_without_a_publication_date(undated_seed) -> None:
    assert [(item.phrase, item.edtf) for item in undated_seed.times] == [
        (phrase, undated) for phrase, _, undated in TIMES
    ]
    assert [gap.path for gap in undated_seed.gaps] == ["/source/published"]


def test_early_next_month_keeps_its_part(seed) -> None:
    window = next(item for item in seed.times if item.phrase == "early next month")
    assert (window.part, window.earliest, window.latest) == ("early", date(2018, 12, 1), date(2018, 12, 31))


# Events


def test_about_ten_secret_talks_are_alleged(seed) -> None:
    talks = next(item for item in seed.events if item.secrecy == "secret")
    assert (talks.status, talks.occurrences.value, talks.occurrences.comparator) == ("alleged", 10, "about")
    assert talks.place is None
    assert {"Trump administration", "Taliban representatives"} <= set(
        names(seed, [item.actor for item in talks.participants])
    )


def test_two_known_meetings_in_doha_were_held(seed) -> None:
    known = meeting_at(seed, "Doha")
    assert (known.status, known.secrecy, known.occurrences.value) == ("held", "public", 2)
    assert {"U.S. officials", "Taliban"} <= set(names(seed, [item.actor for item in known.participants]))


def test_moscow_conference_has_its_day_and_ten_countries(seed) -> None:
    conference = meeting_at(seed, "Moscow", format="conference")
    assert conference.start.edtf == "2018-11-09"
    countries = {
        "Afghanistan", "India", "Iran", "Kazakhstan", "Kyrgyzstan", "China", "Pakistan", "United States", "Tajikistan",
        "Uzbekistan",
    }  # fmt: skip
    assert countries | {"Taliban"} <= set(names(seed, [item.actor for item in conference.participants]))


def test_khalilzad_met_the_taliban_in_qatar_as_one_of_the_two(seed) -> None:
    met = meeting_at(seed, "Qatar")
    assert names(seed, [item.actor for item in met.participants]) == ["Zalmay Khalilzad", "Taliban"]
    assert met.start.edtf == "2018-10"
    assert met.part_of == meeting_at(seed, "Doha").id


def test_wells_met_taliban_envoys_in_july(seed) -> None:
    wells = actor(seed, "Alice Wells").id
    met = next(
        item
        for item in seed.events
        if isinstance(item, Meeting) and wells in [one.actor for one in item.participants]
    )
    assert met.start.edtf == "2018-07"
    assert names(seed, [item.actor for item in met.participants]) == ["Taliban envoys", "Alice Wells"]


def test_tour_and_expected_visit(seed) -> None:
    places = {item.id: item.name for item in seed.places}
    tour, moscow = [item for item in seed.events if isinstance(item, Visit)]
    assert [places[stop.place] for stop in tour.stops] == [
        "south Asia", "Pakistan", "Afghanistan", "United Arab Emirates", "Qatar",
    ]  # fmt: skip
    assert (tour.status, tour.ordinal, tour.start.edtf, tour.end.edtf) == (
        "ongoing",
        2,
        "2018-11-08",
        "2018-11-20",
    )
    assert [places[stop.place] for stop in moscow.stops] == ["Moscow"]
    assert (moscow.status, moscow.start.edtf, moscow.start.part) == ("planned", "2018-12", "early")
    assert {names(seed, [item.actor for item in visit.travellers])[0] for visit in (tour, moscow)} == {
        "Zalmay Khalilzad"
    }


# Claims and conflicts


def stances(document, claim) -> set[tuple[str, str]]:
    return {(names(document, [stance.holder])[0], stance.stance) for stance in claim.stances}


def test_first_conflict_sets_about_ten_secret_against_two(seed) -> None:
    claims = {item.id: item for item in seed.claims}
    conflict = seed.conflicts[0]
    assert (conflict.marker.exact, conflict.asserted_by, conflict.relation) == (
        "contradicting",
        "narrator",
        "contradicts",
    )
    ten, two, known = (claims[at] for at in conflict.claims)
    assert (ten.value.quantity.comparator, ten.value.quantity.value, ten.scope.secrecy) == (
        "about",
        10,
        "secret",
    )
    assert (two.value.quantity.value, two.scope) == (2, None)
    assert (known.value.quantity.value, known.scope.secrecy) == (2, "public")
    assert stances(seed, ten) == {
        ("Russia", "asserts"),
        ("unidentified", "asserts"),
        ("Zamir Kabulov", "reports"),
    }
    assert ("media", "asserts") in stances(seed, two)
    assert stances(seed, known) == {
        ("narrator", "asserts"), ("Taliban", "confirms"), ("Trump administration", "declines_to_confirm"),
    }  # fmt: skip


def test_second_conflict_is_about_whom_the_delegates_represent(seed) -> None:
    claims = {item.id: item for item in seed.claims}
    conflict = seed.conflicts[1]
    denied, affirmed = (claims[at] for at in conflict.claims)
    assert {denied.predicate, affirmed.predicate} == {"represents"}
    assert denied.subject == affirmed.subject
    assert (denied.polarity, affirmed.polarity) == ("negated", "affirmed")
    assert stances(seed, denied) == {("Afghanistan", "asserts")}
    assert stances(seed, affirmed) == {("Zamir Kabulov", "asserts")}


def test_headline_is_exact_and_names_a_place_where_the_quotation_does_not(seed) -> None:
    headline = seed.statements[0].id
    own = [item for item in seed.claims if [stance.statement for stance in item.stances] == [headline]]
    values = {item.predicate: item.value for item in own}
    assert (values["occurrence_count"].quantity.comparator, values["occurrence_count"].quantity.phrase) == (
        "exact",
        "Ten",
    )
    qatar = next(place.id for place in seed.places if place.name == "Qatar")
    assert values["place"].place == qatar


def test_accusation_is_a_claim_of_support(seed) -> None:
    claim = next(item for item in seed.claims if item.predicate == "supports")
    assert names(seed, [claim.subject, claim.value.actor]) == ["Russia", "Taliban"]
    assert stances(seed, claim) == {("Pentagon officials", "asserts")}
