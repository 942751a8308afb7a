"""What the parser finds in invented articles, of which everything is known that they say.

A law holds for all articles that are drawn, except for the forms of sentences in `NOT_READ_YET`. A row of
that table must go as soon as the parser reads it. How often each form is read right:

    python tests/benchmarks/invented_articles.py
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_laws import evidences

from newsevents.checks import check_document
from newsevents.parser.article import parse_article
from newsevents.strategies import articles, lines, misread
from newsevents.strategies.invented.article import QUOTES, article_of
from newsevents.strategies.invented.form import FORMS
from newsevents.strategies.invented.sentence import ROWS, Line

DOUBLE, SINGLE = QUOTES[:2], QUOTES[2:]
PUBLISHED = date(2018, 11, 13)
SHOWN = 60
"""How many sentences of a form that is not read yet are looked at, at most."""


@attrs.frozen
class Unread:
    """A form of sentence that the parser does not read right, or not with some words in it."""

    form: str
    """Name of the form."""

    why: str
    """What is wrong."""

    only: frozenset[str] = attrs.field(default=frozenset(), converter=frozenset)
    """Names of those with whom it is not read; everybody where none is given."""

    quotes: tuple[str, ...] = QUOTES
    """Quotation marks with which it is not read."""

    followed_by: tuple[Line, ...] = ()
    """What must follow, so that it is not read."""

    def covers(self, line: Line) -> bool:
        """Say whether a line is of the form, with one of those in it."""
        named = {getattr(line, field).name for field in ("who", "other") if field in line.form.fields}
        return line.form.name == self.form and (not self.only or not self.only.isdisjoint(named))

    def articles(self) -> Iterator:
        """Yield articles of one sentence that are covered, with several words in each slot."""
        (form,) = (form for form in FORMS if form.name == self.form)
        chance = random.Random(self.form)
        found = 0
        while found < SHOWN:
            line = Line(form, **{field: chance.choice(ROWS[field]) for field in form.fields})
            if self.covers(line):
                found += 1
                yield article_of(
                    [line, *self.followed_by], PUBLISHED, quotes=self.quotes[found % len(self.quotes)]
                )


COUNCIL = "a spokeswoman for the council is taken for the council"
PHRASE = "the name with its apposition is not read whole"
NOT_READ_YET = (
    Unread(
        "“{Subject} {now},” {who} said. “We have waited.\n\n“Nobody came.”",
        "single marks are not paired over paragraphs",
        quotes=SINGLE,
    ),
    Unread(
        "{Who} said: “{Subject} {now}.\n\n“Nobody came.”",
        "single marks are not paired over paragraphs",
        quotes=SINGLE,
    ),
    Unread(
        "{Who} left no doubt. “{Subject} {now},” {he} said.",
        "a body in the quotation, or one that spoke before, is taken for the pronoun",
    ),
    Unread("For {who}, the case is clear: “{Subject} {now}.”", "there is no cue word"),
    Unread(
        "While {who} said that {subject} {then}, few in the town believed it.",
        "the commas of an apposition hide where the clause ends",
        only={"Lina Sadr", "Mara Quist", "Emil Osei-Brandt"},
    ),
    Unread("The claim by {who} that {subject} {then} surprised nobody.", "`by` names the speaker of a noun"),
    Unread("{Who} met {other} in {place} {when}.", COUNCIL, only={"spokeswoman"}),
    Unread("{Who} met with {other} {when}.", COUNCIL, only={"spokeswoman"}),
    Unread("{Who} held talks with {other} in {place} {when}.", COUNCIL, only={"spokeswoman"}),
    Unread("{Who} and {other} held talks in {place} {when}.", PHRASE, only={"spokeswoman", "Mara Quist"}),
    Unread(
        "A meeting between {who} and {other} took place in {place} {when}.",
        PHRASE,
        only={"Per Holm", "Lina Sadr", "Mara Quist", "Noor de Witte", "spokeswoman"},
    ),
    Unread("{When}, {who} met {other} in {place}.", PHRASE, only={"spokeswoman", "Mara Quist"}),
    Unread(
        "{Who} will meet {other} in {place} {soon}.",
        "only persons and bodies by name are met, and appositions count as participants",
        only={"Peru", "engineers", "spokeswoman", "Lina Sadr"},
    ),
    Unread(
        "{Who} {are} due to meet {other} in {place} {soon}.",
        "only persons and bodies by name are met, and appositions count as participants",
        only={"Peru", "engineers", "spokeswoman", "Lina Sadr", "Mara Quist"},
    ),
    Unread(
        "{Who} said {he} had met {other} in {place} {when}.",
        "`it` and `they` are nobody",
        only={"Norlund Rail", "police"},
    ),
)


def unread(line: Line, quotes: tuple[str, ...] = QUOTES) -> bool:
    """Say whether a line is in the table for some of the quotation marks."""
    return any(row.covers(line) and not set(quotes).isdisjoint(row.quotes) for row in NOT_READ_YET)


def readable(*kinds, **knobs):
    """Return articles of sentences of some kinds, without those that are not read yet."""
    return st.one_of(
        articles(lines(*kinds).filter(lambda line: not unread(line, DOUBLE)), quotes=DOUBLE, **knobs),
        articles(lines(*kinds).filter(lambda line: not unread(line, SINGLE)), quotes=SINGLE, **knobs),
    )


def wrong(article, *aspects: str) -> list:
    """Return what the parser reads otherwise than an article has it, in some aspects or in all."""
    found = misread(article, parse_article(article.text, published=article.published))
    return [item for item in found if item.aspect in aspects or not aspects]


SPOKEN = ("direct", "indirect", "mixed", "source", "pronoun", "reply", "hearsay")


@given(readable(*SPOKEN, "narrator"))
@settings(max_examples=100)
def test_every_statement_is_found_with_its_speaker(article) -> None:
    assert wrong(article, "statement", "speaker") == []


@given(readable(*SPOKEN))
@settings(max_examples=60)
def test_what_is_said_and_its_cue_stand_where_the_text_has_them(article) -> None:
    assert wrong(article, "content", "cue") == []


@given(readable(*SPOKEN))
@settings(max_examples=60)
def test_mode_and_act_are_those_of_the_sentence(article) -> None:
    assert wrong(article, "mode", "act") == []


@given(readable())
@settings(max_examples=100)
def test_nobody_says_more_than_is_said(article) -> None:
    assert wrong(article, "extra") == []


@given(readable("narrator"))
@settings(max_examples=100)
def test_nothing_is_attributed_where_nobody_speaks(article) -> None:
    assert parse_article(article.text, published=article.published).statements == ()


@given(readable("hearsay", "narrator"))
@settings(max_examples=60)
def test_what_is_told_inside_a_statement_is_within_it(article) -> None:
    assert wrong(article, "statement", "speaker", "within") == []


# A number that an article gives twice is one claim.
@given(readable("count", max_sentences=1))
@settings(max_examples=60)
def test_numbers_of_people_are_read_with_their_vagueness(article) -> None:
    assert wrong(article, "count") == []


@given(readable())
@settings(max_examples=100)
def test_dates_are_read_against_the_day_of_publication(article) -> None:
    assert wrong(article, "time") == []


# Two meetings at one place, at times of which one may lie in the other, may be taken for one.
@given(readable("meeting", max_sentences=1))
@settings(max_examples=60)
def test_meetings_are_found_with_who_where_and_when(article) -> None:
    assert wrong(article, "meeting", "participants", "place", "start", "status") == []


@given(articles())
@settings(max_examples=60)
def test_every_document_is_valid_and_its_offsets_match(article) -> None:
    document = parse_article(article.text, published=article.published)
    assert tuple(check_document(document)) == ()
    assert all(document.source.text[item.start : item.end] == item.exact for item in evidences(document))


@given(articles())
@settings(max_examples=30)
def test_the_same_article_is_read_alike(article) -> None:
    first, second = (parse_article(article.text, published=article.published) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("row", NOT_READ_YET, ids=lambda row: " ".join(row.form.split()))
@pytest.mark.xfail(raises=AssertionError, strict=True)
def test_what_is_not_read_yet_is_read(row: Unread) -> None:
    """Fails as long as the table is right; once it passes, the row can go."""
    assert [item for article in row.articles() for item in wrong(article)] == []


def test_every_row_names_a_form() -> None:
    assert {row.form for row in NOT_READ_YET} <= {form.name for form in FORMS}
