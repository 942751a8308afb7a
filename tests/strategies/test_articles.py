"""Invented articles: they say what they are said to say, and shrink to one short sentence."""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from newsevents.edtf import is_valid
from newsevents.strategies import articles, lines
from newsevents.strategies.invented.form import FORMS, KINDS

SHRINKING = settings(
    derandomize=True, database=None, phases=(Phase.generate, Phase.shrink), max_examples=2_000
)
"""Without the phase `explain`, after which `find` may give a larger example than it found."""


def smallest(condition, of=None):
    found = find(articles() if of is None else articles(of), condition, settings=SHRINKING)
    return found.text


def test_the_smallest_article_is_two_words() -> None:
    assert smallest(lambda article: True) == "Snow fell."


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("denies", "Ada Bree denied the closure."),
        ("declines_to_confirm", "Ada Bree declined to comment."),
        ("promises", "Ada Bree vowed to reopen the road."),
    ],
)
def test_the_smallest_article_with_an_act_is_one_sentence(act: str, text: str) -> None:
    kinds = lines("narrator", "direct", "indirect", "reply")
    assert smallest(lambda article: any(said.act == act for said in article.said), kinds) == text


def test_the_smallest_article_with_hearsay_is_one_sentence() -> None:
    hearsay = smallest(lambda article: any(said.within is not None for said in article.said))
    assert hearsay in {
        "“We have been told that the road is closed,” Ada Bree said.",
        "Ada Bree said she had been told that the road was closed.",
    }


def test_the_smallest_article_with_a_second_mention_is_two_short_sentences() -> None:
    assert smallest(lambda article: " Bree" in article.text.replace("Ada Bree", ""), lines("source")) == (
        "According to Ada Bree, the road was closed. According to Bree, the road was closed."
    )


@given(articles())
def test_every_offset_lies_where_it_says(article) -> None:
    text = article.text
    for sentence in article.sentences:
        assert sentence.text in text
    for said in article.said:
        for part in (*said.content, *filter(None, [said.cue])):
            words = part.of(text)
            assert words == words.strip(' \n,.:;“”"')
            assert words
    assert all(met.span.of(text) in {"met", "meet", "talks", "meeting"} for met in article.meetings)
    assert all(is_valid(time.edtf) for time in article.times)
    assert all(count.span.of(text).lower() == count.count.phrase for count in article.counts)


@given(articles())
def test_a_statement_inside_another_lies_in_its_content(article) -> None:
    for said in article.said:
        outer = None if said.within is None else article.said[said.within]
        inside = said.content[0]
        assert outer is None or any(part.contains(inside) for part in outer.content)


@given(articles())
def test_no_mark_of_a_form_is_left_in_the_text(article) -> None:
    assert not set("[]{}<>") & set(article.text)
    assert ",," not in article.text and ",." not in article.text


@given(st.data(), st.sampled_from(KINDS))
def test_lines_are_of_the_kind_that_was_asked_for(data, kind) -> None:
    assert data.draw(lines(kind)).form.kind == kind


def test_every_form_has_a_name_of_its_own() -> None:
    names = [form.name for form in FORMS]
    assert len(names) == len(set(names))
