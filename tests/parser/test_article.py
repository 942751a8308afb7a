"""The arguments of `parse_article`, and texts at the edge."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

import pytest

from newsevents.parser.article import MAX_TEXT, parse_article
from newsevents.parser.reading import MAX_SENTENCE

TEXT = "Prices fell on Monday, Ivan Petrov said."


@pytest.mark.parametrize(
    "published",
    ["2018-11-13", date(2018, 11, 13), datetime(2018, 11, 13, 9, tzinfo=UTC), "2018-11-13T09:00:00Z"],
)
def test_publication_is_a_date_or_a_zoned_time(published) -> None:
    document = parse_article(TEXT, published=published)
    assert [item.edtf for item in document.times] == ["2018-11-12"]


@pytest.mark.parametrize("published", ["13.11.2018", "2018-11-31", "1541289600", datetime(2018, 11, 13)])  # noqa: DTZ001
def test_other_publication_times_are_refused(published) -> None:
    with pytest.raises(ValueError, match="Expected a date such as 2018-11-13"):
        parse_article(TEXT, published=published)


@pytest.mark.parametrize(("url", "publisher"), [("javascript:alert(1)", None), (None, "")])
def test_other_addresses_and_names_are_refused(url, publisher) -> None:
    with pytest.raises(ValueError, match="Expected a valid (url|publisher), found"):
        parse_article(TEXT, url=url, publisher=publisher)


@pytest.mark.parametrize("tag", ["en-GB", "EN", "en-x-desk"])
def test_a_tag_of_a_language_is_that_language(tag) -> None:
    document = parse_article(TEXT, language=tag)
    assert document.source.language == tag
    assert document.replaced(source=document.source.replaced(language="en")) == parse_article(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "Порт закрыт с понедельника из-за шторма, сообщила министр Анна Руис журналистам.",
        "港は嵐のため月曜日から閉鎖されていると大臣は記者団に語った。" * 3,
        "Der Hafen ist seit Montag wegen des Sturms geschlossen, sagte die Sprecherin der Stadt am Abend.",
    ],
)
def test_of_a_text_in_another_language_the_document_says_that_it_was_not_read(text) -> None:
    [gap] = [gap for gap in parse_article(text).gaps if gap.path == "/statements"]
    assert (gap.reason, gap.note) == ("unknown", "few words are of the language en")


def test_a_text_of_its_language_without_statements_has_no_such_gap() -> None:
    text = "The port was closed on Monday because of the storm that had come from the north."
    assert [gap.path for gap in parse_article(text).gaps] == ["/source/published"]
    assert [gap.path for gap in parse_article("").gaps] == ["/source/published"]


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="Expected one of the languages en, es, found 'de'"):
        parse_article(TEXT, language="de")


def test_document_is_named_by_its_address_or_by_its_text() -> None:
    assert parse_article(TEXT, url="https://example.org/a?b=1").id == "https://example.org/a?b=1"
    assert parse_article(TEXT).id == parse_article(TEXT, publisher="Example Wire").id
    assert parse_article(TEXT).id.startswith("ni:///sha-256;")


def test_source_carries_text_hash_and_length() -> None:
    source = parse_article(TEXT, publisher="Example Wire").source
    assert (source.text, source.text_length, source.publisher) == (TEXT, len(TEXT), "Example Wire")
    assert source.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "\ufeff"])
def test_empty_texts_give_documents_without_records(text) -> None:
    document = parse_article(text)
    assert (document.statements, document.events, document.claims) == ((), (), ())
    assert document.source.text == text


def test_a_text_beyond_the_limit_is_not_read_and_says_so() -> None:
    document = parse_article("a " * (MAX_TEXT // 2 + 1), published="2018-11-13")
    assert document.source.text is None
    assert document.source.text_length == MAX_TEXT + 2
    assert [gap.path for gap in document.gaps] == ["/source/text"]


def test_an_endless_sentence_is_not_read() -> None:
    document = parse_article("Ivan Petrov said " + "very " * MAX_SENTENCE + "little.")
    assert document.statements == ()


def test_a_notice_on_the_same_line_is_left_out() -> None:
    document = parse_article(TEXT + " Please let us know if you're having issues with commenting.")
    assert len(document.statements) == 1
    assert all(actor.name != "Please" for actor in document.actors)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n    ", "\n\n"])
def test_line_ends_and_indents_change_no_record(end) -> None:
    lines = ("Petrov: Prices fell", TEXT, "“They will fall again,” he added.")
    contents = [item.content[0].exact for item in parse_article(end.join(lines)).statements]
    assert contents == ["Prices fell", "Prices fell on Monday", "They will fall again"]


def test_sentences_that_are_passed_over_are_a_gap() -> None:
    endless = "The port was closed " + "and it rained " * MAX_SENTENCE
    document = parse_article(f"Ida Lunde said it was over. {endless}.\n\nShe left.", published="2024-05-14")
    notes = [gap.note for gap in document.gaps]
    assert notes == ["sentences of more than 5000 code points, which are not read: 1"]
    assert len(document.statements) == 1
