"""Articles: English news texts, and what a reader of each must come to know.

A text is made from records, so that what it says is known before anybody reads it. Names, bodies and
happenings are invented (`newsevents.strategies.invented`); the ways to word a sentence are those of
newspapers (`newsevents.strategies.invented.form`).
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from newsevents.strategies.invented.sentence import lines, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsevents.strategies.invented.sentence import Counted, Dated, Line, Met, Said, Sentence
    from newsevents.strategies.invented.words import Voice

HEADLINES = ("", "A Long Winter on the Coast\n\n", "Two villages wait for a bridge\n\n")
"""Headlines in which nobody speaks."""

DATELINES = ("", "NAIROBI — ", "LIMA, Peru (Coast Wire) - ", "PORT MAREN, March 3 (Coast Wire) — ")
"""Place and agency before the first sentence."""

QUOTES = ("“”’", '""\'', "‘’’", "'''")
"""Quotation marks, each with its apostrophe: curly and straight double, curly and straight single."""


@attrs.frozen
class Article:
    """An English news text and what it says; offsets are code points of the text.

    Example:
        >>> from newsevents.strategies.invented.form import FORMS
        >>> from newsevents.strategies.invented.sentence import Line
        >>> article = article_of([Line(FORMS[0])], date(2018, 11, 13))
        >>> article.text, article.said
        ('Snow fell.', ())
    """

    text: str
    """The text."""

    published: date
    """The day of publication, against which relative times are read."""

    sentences: tuple[Sentence, ...] = attrs.field(repr=False)
    """Its sentences, whose offsets are those of the text as well."""

    @property
    def said(self) -> tuple[Said, ...]:
        """All statements; `within` is an index into them."""
        found: list[Said] = []
        for sentence in self.sentences:
            before = len(found)
            found += (item.shifted(before) for item in sentence.said)
        return tuple(found)

    @property
    def times(self) -> tuple[Dated, ...]:
        """All expressions of time."""
        return tuple(item for sentence in self.sentences for item in sentence.times)

    @property
    def counts(self) -> tuple[Counted, ...]:
        """All numbers of people."""
        return tuple(item for sentence in self.sentences for item in sentence.counts)

    @property
    def meetings(self) -> tuple[Met, ...]:
        """All meetings."""
        return tuple(item for sentence in self.sentences for item in sentence.meetings)


def article_of(
    lines: Iterable[Line], published: date, *, per_paragraph: int = 2, head: str = "", quotes: str = QUOTES[0]
) -> Article:
    """Return the article of some lines.

    Args:
        lines: What its sentences are made of.
        published: The day of publication.
        per_paragraph: After how many lines a paragraph ends.
        head: What stands before the first sentence: a headline with a blank line, a dateline.
        quotes: Opening mark, closing mark and apostrophe.

    Example:
        >>> from newsevents.strategies.invented.form import DIRECT
        >>> from newsevents.strategies.invented.sentence import Line
        >>> article = article_of([Line(DIRECT[0])], date(2018, 11, 13), head="LIMA - ", quotes=QUOTES[1])
        >>> article.text, article.said[0].content[0].of(article.text)
        ('LIMA - "The road is closed," Ada Bree said.', 'The road is closed')
    """
    text = head
    known: frozenset[Voice] = frozenset()
    found: list[Sentence] = []
    for line in lines:
        text += _gap(len(found), per_paragraph)
        sentence = sentence_of(line, published, known, len(text))
        found.append(attrs.evolve(sentence, text=sentence.text.translate(_marks(quotes))))
        text += found[-1].text
        known |= line.names
    return Article(text, published, tuple(found))


def _gap(before: int, per_paragraph: int) -> str:
    if not before:
        return ""
    return " " if before % per_paragraph else "\n\n"


@cache
def _marks(quotes: str) -> dict[int, int]:
    return str.maketrans(QUOTES[0], quotes)


_HEADS = st.sampled_from([headline + dateline for headline in HEADLINES for dateline in DATELINES])
_DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2035, 12, 31))
_ANY_LINES = lines()


def articles(
    of: st.SearchStrategy[Line] = _ANY_LINES,
    *,
    max_sentences: int = 5,
    per_paragraph: Sequence[int] = (2, 1, 3),
    quotes: Sequence[str] = QUOTES,
) -> st.SearchStrategy[Article]:
    """Return English news articles with what they say.

    They test readers of news of any make: `misread` compares what a reader found in `text` with `said`,
    `times`, `counts` and `meetings`.

    Args:
        of: What the sentences are made of, such as `lines("direct", "reply")`.
        max_sentences: Largest number of lines; some forms are two sentences.
        per_paragraph: How many lines a paragraph may have; one of the numbers is drawn for an article.
        quotes: Quotation marks with their apostrophe; one of `QUOTES` is drawn for an article.

    Example:
        >>> from hypothesis import given
        >>> @given(articles())
        ... def test_nobody_speaks_without_words(article):
        ...     assert all(said.content for said in article.said)
        >>> test_nobody_speaks_without_words()
    """
    return _article(
        st.lists(of, min_size=1, max_size=max_sentences),
        st.sampled_from(per_paragraph),
        st.sampled_from(quotes),
    )


@st.composite
def _article(
    draw: st.DrawFn,
    lines: st.SearchStrategy[list[Line]],
    per_paragraph: st.SearchStrategy[int],
    quotes: st.SearchStrategy[str],
) -> Article:
    found, day = draw(lines), draw(_DAYS)
    return article_of(found, day, per_paragraph=draw(per_paragraph), head=draw(_HEADS), quotes=draw(quotes))
