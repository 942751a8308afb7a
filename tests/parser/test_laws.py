"""What holds for every text, news or not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from scoring import gold_files, load

from newsevents.parser.article import parse_article
from newsevents.schema.base import Record
from newsevents.schema.evidence import Evidence

WORDS = sorted({word for path in gold_files() for word in load(path)[1].split()})
news_like = st.lists(
    st.sampled_from([*WORDS, "\n\n", "“", "”", '"', "'", ":", "—", "(", ")"]), max_size=120
).map(" ".join)
dates = st.one_of(st.none(), st.dates())


def evidences(value):
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, Record):
        for item in value.__dict__.values():
            yield from evidences(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from evidences(item)


@given(st.one_of(st.text(), st.text(alphabet=st.characters()), news_like), dates)
@settings(max_examples=150, deadline=None)
def test_no_text_raises_and_every_offset_matches(text, published) -> None:
    document = parse_article(text, published=published)
    for item in evidences(document):
        assert document.source.text[item.start : item.end] == item.exact


@given(news_like, dates)
@settings(max_examples=60, deadline=None)
def test_same_text_gives_same_document(text, published) -> None:
    assert parse_article(text, published=published) == parse_article(text, published=published)


@given(news_like, dates)
@settings(max_examples=150, deadline=None)
def test_every_document_passes_the_checks(text, published) -> None:
    from newsevents.checks import check_document

    assert check_document(parse_article(text, published=published)).errors == ()


@given(st.text(alphabet=st.one_of(st.characters(), st.characters(categories=["Cs"])), max_size=40))
@settings(deadline=None)
def test_lone_surrogates_are_replaced_one_for_one_and_said(text) -> None:
    document = parse_article(text)
    lone = sum("\ud800" <= character <= "\udfff" for character in text)
    assert len(document.source.text) == len(text)
    assert any(gap.path == "/source/text" for gap in document.gaps) == bool(lone)


cue = st.sampled_from(("said", "posted", "told reporters", "denied", "wrote", "warned"))
when = st.sampled_from((
    "on January 23 at 4:01 PM.", "on January 23 at 9 a.m.", "on Nov. 5 at noon.", "last month.", "since Oct.", "",
))  # fmt: skip
opening = st.sampled_from(
    ("According to Ida Lunde, ", "“Enough,” Ida Lunde said, ", "Ida Lunde claims that ", "")
)


@given(opening, st.lists(st.tuples(cue, when), min_size=1, max_size=3))
@settings(max_examples=200, deadline=None)
def test_a_sentence_that_ends_inside_a_time_is_read_to_its_end(opening, parts) -> None:
    """The full stop of "4:01 PM." belongs to the time, and not to what is said."""
    told = " and ".join(f"the mayor {verb} {time}".rstrip(". ") for verb, time in parts)
    document = parse_article(f"{opening}{told}.", published="2018-11-13")
    for item in evidences(document):
        assert document.source.text[item.start : item.end] == item.exact
