from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.quotations import find_quotations
from newsevents.parser.segment import lay_out, sentences
from newsevents.text.span import Span


def split(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [span.of(text) for span in sentences(text, whole, find_quotations(text, [whole]), ENGLISH)]


def quoted(text: str) -> list[str]:
    return [
        item.inner.of(text)
        for item in find_quotations(text, lay_out(text, ENGLISH).paragraphs or [Span(0, len(text))])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She spoke.", ["He left.", "She spoke."]),
        ("U.S. officials met Mr. Smith. He left.", ["U.S. officials met Mr. Smith.", "He left."]),
        ("“We left. We came back,” he said. It rained.", ["“We left. We came back,” he said.", "It rained."]),
        ("“Is it?” Ivan Petrov asked. He left.", ["“Is it?” Ivan Petrov asked.", "He left."]),
        ("“It is over.” Nobody moved.", ["“It is over.”", "Nobody moved."]),
        ("Prices rose 2.5 percent. Nobody cared.", ["Prices rose 2.5 percent.", "Nobody cared."]),
        ("It was over. Łukasz Nowak denied it.", ["It was over.", "Łukasz Nowak denied it."]),
        ("It was over. Ž. Nowak denied it.", ["It was over.", "Ž. Nowak denied it."]),
        ("It was over. „We waited,“ he said.", ["It was over.", "„We waited,“ he said."]),
        ("It was over. —Nobody came.", ["It was over.", "—Nobody came."]),
        ("„It is over.“ Nobody moved.", ["„It is over.“", "Nobody moved."]),
        ("It cost 3 p. élan was lacking.", ["It cost 3 p. élan was lacking."]),
        ("no full stop", ["no full stop"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” and “never”.", ["no", "never"]),
        ('He said "no".', ["no"]),
        ("He said ''no''.", ["no"]),
        ("'No,' said the minister's aide. 'Never.'", ["No,", "Never."]),
        ("The workers' union said 'no deal'.", ["no deal"]),
        ("“It goes on\n\n“and on.”", ["It goes on", "and on."]),
        ("An “unclosed quotation", ["unclosed quotation"]),
        ("it’s the minister’s", []),
        ("„No,“ he said. „Never“ and „ever”.", ["No,", "Never", "ever"]),
        ("»No,« he said, »never ›ever‹ again«.", ["No,", "never ›ever‹ again"]),
        ("«No», he said, «never ‹ever› again».", ["No", "never ‹ever› again"]),
        ("‹No,› he said. ‚Never.‘", ["No,", "Never."]),
        ("It closes only», and a comma‚ like this.", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_multi_paragraph_quotation_goes_on() -> None:
    text = "Talks fail\n\n“It began,” he said. “It ended\n\n“and began again.”"
    found = find_quotations(text, lay_out(text, ENGLISH).paragraphs)
    assert [(item.closed, item.goes_on) for item in found] == [(True, False), (False, False), (True, True)]


@pytest.mark.parametrize(
    "trouble", ["issues with commenting", "problems viewing this", "trouble with your subscription"]
)
def test_a_word_on_troubles_with_the_site_is_a_notice(trouble: str) -> None:
    text = f"It is over.\n\nTell the desk if you have {trouble} page."
    assert [span.of(text)[:4] for span in lay_out(text, ENGLISH).notices] == ["Tell"]


def test_layout_of_a_wire_story() -> None:
    text = "Talks fail\n\nNo date for another round\n\nNAIROBI, Kenya (Reuters) - Talks failed on Monday.\n\nSign up for our newsletter."
    layout = lay_out(text, ENGLISH)
    assert layout.headline.of(text) == "Talks fail"
    assert layout.subheadline.of(text) == "No date for another round"
    assert layout.dateline.of(text) == "NAIROBI, Kenya (Reuters) - "
    assert [span.of(text) for span in layout.paragraphs] == ["Talks failed on Monday."]
    assert [span.of(text) for span in layout.notices] == ["Sign up for our newsletter."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials are not commenting on the case.",
        "“Please contact us,” the police said.",
        "Thousands sign up for the army each month.",
        "Reporters were asked to subscribe to the list.",
    ],
)
def test_news_about_contacting_and_commenting_is_no_notice(sentence: str) -> None:
    assert lay_out(sentence, ENGLISH).notices == ()


def test_a_byte_order_mark_belongs_to_no_part() -> None:
    text = "\ufeffTalks fail\n\nTalks failed on Monday."
    assert lay_out(text, ENGLISH).headline.of(text) == "Talks fail"


def test_a_sentence_is_no_headline() -> None:
    assert lay_out("Talks failed on Monday.\n\nNobody was surprised.", ENGLISH).headline is None


@pytest.mark.parametrize("text", ["", " \n\n \n", "\u2028"])
def test_empty_text_has_no_parts(text: str) -> None:
    layout = lay_out(text, ENGLISH)
    assert (layout.headline, layout.paragraphs) == (None, ())


@given(st.text(alphabet=st.sampled_from("ab .!?“”\"'\n,A1")))
def test_sentences_neither_overlap_nor_lose_a_letter(text: str) -> None:
    for paragraph in lay_out(text, ENGLISH).paragraphs:
        found = sentences(text, paragraph, find_quotations(text, [paragraph]), ENGLISH)
        assert all(one.end <= other.start for one, other in pairwise(found))
        kept = "".join(span.of(text) for span in found)
        assert sorted(filter(str.isalnum, kept)) == sorted(filter(str.isalnum, paragraph.of(text)))


WRAPPED = (
    "The minister said on Friday that the port, which\n"
    "Acme Robotics runs, was closed for a week. The\n"
    "Lowport council, Ida Lunde said, was told on\n"
    "Monday."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "What we know:\n- Two men left, police say\n- Schools stay shut",
            ["What we know:", "Two men left, police say", "Schools stay shut"],
        ),
        ("• Two men left\n• 12 came back", ["Two men left", "12 came back"]),
        (
            "About Acme Robotics\nAcme Robotics builds cranes.",
            ["About Acme Robotics", "Acme Robotics builds cranes."],
        ),
        (
            "14:32 Police closed the port\n14:50 The port was open",
            ["14:32 Police closed the port", "14:50 The port was open"],
        ),
        (
            "- The port was closed for a week,\n  the minister said\n- It is open",
            ["The port was closed for a week,\n  the minister said", "It is open"],
        ),
        (WRAPPED, [WRAPPED[: WRAPPED.index(" The\n")], WRAPPED[WRAPPED.index("The\nLow") :]]),
        ("The port – or what is left\n– was closed.", ["The port – or what is left\n– was closed."]),
        ("“Here is\nMore of it,” he said at length.", ["“Here is\nMore of it,” he said at length."]),
        ("The union of Lowport,\nNorlund and Tarn was there for the talks.", 1),
        ("He met them at\n14:32 on Friday.", 1),
    ],
)
def test_lines_end_sentences_unless_they_are_wrapped(text: str, expected: list[str] | int) -> None:
    found = split(text)
    assert (len(found) if isinstance(expected, int) else found) == expected


def test_wrapped_prose_without_blank_lines_is_one_paragraph() -> None:
    assert [span.of(WRAPPED.lower()) for span in lay_out(WRAPPED.lower(), ENGLISH).paragraphs] == [
        WRAPPED.lower()
    ]
    assert len(lay_out("Talks fail\nThe port was closed.\nNobody left.", ENGLISH).paragraphs) == 2


def test_a_dateline_stands_below_the_name_of_the_writer() -> None:
    layout = lay_out("Talks fail\n\nBy Jane Low\nLIMA, Peru (Reuters) - Talks failed on Monday.", ENGLISH)
    assert layout.dateline.of(
        "Talks fail\n\nBy Jane Low\nLIMA, Peru (Reuters) - Talks failed on Monday."
    ) == ("LIMA, Peru (Reuters) - ")
    assert len(layout.paragraphs) == 2
