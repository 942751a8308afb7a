"""What is drawn and written for a fixed document: bars by class and place, and the words around them."""

import re
from datetime import UTC, date, datetime

import pytest
from pages import Page

import newsevents as ne


def meeting(name, start=None, end=None, status="held", **more):
    windows = {"start": start and ne.TimeWindow(**start), "end": end and ne.TimeWindow(**end)}
    return ne.Meeting(id=f"event:{name}", label=name, status=status, **windows, **more)


def page(*events, published=date(2018, 6, 1), **source):
    source = ne.Source(published=published, **source)
    return ne.render_page(ne.NewsDocument(id="urn:example:1", source=source, events=events))


def bars(*events, **more):
    """Return class, place and width of each bar but those of the key."""
    drawn = page(*events, **more).partition('<ul class="key">')[0]
    found = re.findall(r'<rect class="bar ([^"]*)" x="([^"]*)%" width="([^"]*)%"', drawn)
    return [(kind, float(start), float(width)) for kind, start, width in found]


YEAR = meeting("year", {"edtf": "2018"})


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2018-01-01", "2018-12-31", [("lasting", 0, 100)]),
        ("2018", None, [("window", 0, 100)]),
        ("2018-01-01~", None, [("window", 0, 0.9)]),
        ("2018-12-31", None, [("day", 99.1, 0.9)]),
        ("../2018-12-31", None, [("window opens", 0, 100)]),
        ("2018-01-01/..", None, [("window closes", 0, 100)]),
    ],
)
def test_bars_lie_where_their_days_are(start, end, expected):
    event = meeting("a", {"edtf": start}, end and {"edtf": end})
    found = [bar for bar in bars(event, YEAR) if bar != ("window", 0, 100)] or [("window", 0, 100)]
    assert found == expected


def test_what_lasts_for_years_is_not_cut_where_nothing_else_happens():
    war = meeting("war", {"edtf": "2001-10-07"}, {"edtf": "2021-08-30"})
    (_, _, long), (_, start, short) = bars(war, meeting("year", {"edtf": "2015"}), published=None)
    assert long == 100
    assert 4 < short < 6
    assert 60 < start < 75


def test_of_what_goes_on_the_days_to_come_are_drawn_as_expected():
    visit = meeting("visit", {"edtf": "2018-01-01"}, {"edtf": "2018-01-10"}, "ongoing")
    assert bars(visit, published=date(2018, 1, 5)) == [("lasting", 0, 50), ("lasting expected", 50, 50)]
    assert bars(visit, published=date(2018, 1, 10)) == [("lasting", 0, 100)]


@pytest.mark.parametrize("status", ["held", "planned", "alleged", "denied"])
def test_a_strip_has_the_class_of_its_status(status):
    assert (
        f'class="strip {status}"'
        in page(meeting("a", {"edtf": "2018"}, status=status)).partition('<ul class="key">')[0]
    )


def test_the_line_shows_the_day_of_publication_and_where_it_is_cut():
    drawn = page(meeting("a", {"edtf": "1979"}), meeting("b", {"edtf": "2018"}))
    strip = re.findall(r'<svg class="strip held".*?</svg>', drawn)[0]
    assert len(re.findall(r'<line class="published"', strip)) == 1
    assert strip.endswith(">≈</text></svg>")  # over the bars


@pytest.mark.parametrize(
    ("window", "words"),
    [
        ({"edtf": "2018-11-09"}, "9 November 2018"),
        (
            {"edtf": "2018-12", "part": "early", "phrase": "early next month"},
            "early December 2018 (“early next month”)",
        ),
        ({"edtf": "2018-11-09?"}, "about 9 November 2018"),
        ({"edtf": "{2018-11-09,2018-11-11}"}, "{2018-11-09,2018-11-11}"),
        ({"edtf": "2018-XX-09"}, "2018-XX-09"),
        ({"edtf": "2018-11-09T09:30:00Z"}, "9 November 2018, 09:30 UTC"),
        ({"phrase": "in recent months"}, "“in recent months”"),
    ],
)
def test_a_date_is_worded_as_exactly_as_it_is_told(window, words):
    assert Page(page(meeting("a", window))).text("when") == words


def test_an_end_that_nobody_knows_leaves_no_dash():
    assert Page(page(meeting("a", {"edtf": "2018-10"}, {"edtf": "../.."}))).text("when") == "October 2018"


# Conflicts

TEXT = "Nine died, police said. Ten died, Ida Lunde said. Ada Berg denied that ten died."


def contested(*, revision="usable", **more):
    def said(number, speaker, exact, mode="indirect"):
        start = TEXT.index(exact)
        piece = ne.Evidence(start=start, end=start + len(exact), exact=exact)
        return ne.Statement(id=f"statement:{number}", speaker=speaker, mode=mode, content=(piece,))

    def killed(number, value, *stances):
        return ne.Claim(
            id=f"claim:{number}",
            subject="event:fire",
            predicate="killed_count",
            value=ne.QuantityValue(quantity=ne.Quantity(value=value, unit="person")),
            stances=stances,
        )

    def stance(holder, kind, number):
        return ne.Stance(holder=holder, stance=kind, statement=f"statement:{number}")

    return ne.NewsDocument(
        id="urn:example:1",
        source=ne.Source(text=TEXT, publisher="Harbour Post", published=date(2024, 5, 14), status=revision),
        actors=tuple(
            ne.Person(id=f"actor:{name.lower()}", name=name) for name in ("Police", "Lunde", "Berg")
        ),
        events=(ne.Meeting(id="event:fire", label="the fire"),),
        statements=(
            said(1, "actor:police", "Nine died", "direct"),
            said(2, "actor:lunde", "Ten died"),
            said(3, "actor:berg", "ten died"),
        ),
        claims=(
            killed(1, 9, stance("actor:police", "asserts", 1)),
            killed(2, 10, stance("actor:lunde", "asserts", 2), stance("actor:berg", "denies", 3)),
        ),
        **more,
    )


def test_only_the_words_of_the_holder_stand_in_quotation_marks():
    written = ne.render_page(contested())
    assert '<q class="words" dir="auto">Nine died</q>' in written
    assert '<span class="words" dir="auto">Ten died</span>' in written


def test_who_denies_a_position_does_not_stand_among_those_who_hold_it():
    written = ne.render_page(contested())
    column = re.search(
        r'<li class="position at-b".*?(?=<li class="position|<ul class="links")', written, re.DOTALL
    )[0]
    held = column.partition("Others on this:")[0]
    assert "Lunde" in held
    assert "Berg" not in held


def test_the_head_names_the_question_and_its_positions():
    lead = Page(ne.render_page(contested())).text("lead")
    assert lead.startswith("the fire: 9 or 10")


def test_contradictions_stand_before_what_need_not_contradict():
    text = "U.S. officials held ten secret meetings with the Taliban, Russia said. The Taliban said that they held two publicly known meetings."
    found = re.findall(
        r'<li class="relation (\w+)"', ne.render_page(ne.parse_article(text, published="2018-11-13"))
    )
    assert found == sorted(found, key=lambda relation: relation != "contradicts")


def test_a_document_that_its_publisher_took_back_says_so():
    assert "withheld by its publisher" in Page(ne.render_page(contested(revision="withheld"))).text(
        "withdrawn"
    )
    assert "by its publisher" not in Page(ne.render_page(contested())).text("source")


def test_what_a_document_does_not_know_is_told_with_its_reason():
    gap = ne.Gap(path="/source/published", reason="withheld", note="by wish of the author")
    page = Page(ne.render_page(contested(gaps=(gap,))))
    assert "/source/published: withheld (by wish of the author)" in page.text("gaps")


def test_in_a_dossier_each_voice_and_event_names_its_source():
    one = contested()
    other = one.replaced(id="urn:example:2", source=one.source.replaced(publisher="Norlund Echo"))
    dossier = ne.Dossier(
        title="The fire",
        joins=tuple(
            ne.Join(
                id=f"join:{at}",
                one=ne.RecordRef(document="urn:example:1", record=record),
                other=ne.RecordRef(document="urn:example:2", record=record),
                likelihood="certain",
                history=(ne.Decision(status="confirmed", by="desk"),),
            )
            for at, record in enumerate(["event:fire", "actor:police", "actor:lunde", "actor:berg"])
        ),
        settlements=(
            ne.Settlement(
                subject=ne.RecordRef(document="urn:example:1", record="event:fire"),
                predicate="killed_count",
                status="settled",
                by="the coroner",
                note="after the inquest",
            ),
        ),
    )
    page = Page(ne.render_page([one, other], dossier))
    assert "The fire" in page.source
    assert "Norlund Echo, 14 May 2024" in page.text("outlet")
    assert page.text("rows").count("Harbour Post, 14 May 2024") == 1
    assert "settled by the coroner: after the inquest." in page.text("history")


def test_a_number_in_the_text_stands_behind_the_last_piece_of_what_is_said():
    text = "It failed, Berg said, and nobody came."
    pieces = tuple(
        ne.Evidence(start=text.index(exact), end=text.index(exact) + len(exact), exact=exact)
        for exact in ("It failed", "nobody came")
    )
    statement = ne.Statement(id="statement:1", speaker="actor:berg", mode="indirect", content=pieces)
    berg = ne.Person(id="actor:berg", name="Berg")
    item = ne.NewsDocument(
        id="urn:example:1", source=ne.Source(text=text), actors=(berg,), statements=(statement,)
    )
    assert re.search(r'nobody came</span>(</span>)?<a class="ref"', ne.render_page(item))
    assert ne.render_page(item).count('class="ref"') == 1


def test_a_link_into_the_text_leads_to_what_is_said_and_not_to_its_cue():
    text = "Berg said that it failed."
    cue, content = (
        ne.Evidence(start=text.index(exact), end=text.index(exact) + len(exact), exact=exact)
        for exact in ("said", "it failed")
    )
    statement = ne.Statement(
        id="statement:1",
        speaker="actor:berg",
        mode="indirect",
        content=(content,),
        cue=ne.Cue(lemma="say", evidence=cue),
    )
    berg = ne.Person(id="actor:berg", name="Berg")
    item = ne.NewsDocument(
        id="urn:example:1", source=ne.Source(text=text), actors=(berg,), statements=(statement,)
    )
    target = re.search(r'id="statement-1-text">(.*?)</span>', ne.render_page(item))[1]
    assert target.endswith("it failed")


def test_times_of_statements_and_numbers_of_claims_are_marked():
    text = "On Monday nine died, police said."

    def at(exact):
        return ne.Evidence(start=text.index(exact), end=text.index(exact) + len(exact), exact=exact)

    item = ne.NewsDocument(
        id="urn:example:1",
        source=ne.Source(text=text),
        actors=(ne.Person(id="actor:police", name="police"),),
        events=(ne.Meeting(id="event:fire"),),
        statements=(
            ne.Statement(
                id="statement:1",
                speaker="actor:police",
                mode="indirect",
                time=ne.TimeWindow(phrase="On Monday", evidence=at("On Monday")),
            ),
        ),
        claims=(
            ne.Claim(
                id="claim:1",
                subject="event:fire",
                predicate="killed_count",
                value=ne.QuantityValue(quantity=ne.Quantity(value=9, evidence=at("nine"))),
                stances=(ne.Stance(holder="actor:police", stance="asserts", statement="statement:1"),),
            ),
        ),
    )
    page = Page(ne.render_page(item))
    assert page.text("time") == "whenOn Monday"  # in the key, and in the text
    assert "nine" in page.text("claim")


def test_an_event_of_a_single_moment_keeps_its_time_of_day():
    morning = datetime(2024, 5, 14, 6, tzinfo=UTC)
    item = meeting("a", {"earliest": morning, "latest": morning})
    assert Page(page(item)).text("when") == "14 May 2024, 06:00 UTC"
