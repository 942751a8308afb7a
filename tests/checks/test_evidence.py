"""Evidence: what is told of a passage that does not stand where it says."""

from __future__ import annotations

import pytest

from newsevents.checks import check_document
from newsevents.checks.context import Context
from newsevents.checks.evidence import is_sound
from newsevents.schema.document import NewsDocument
from newsevents.schema.evidence import Evidence
from newsevents.schema.place import Place
from newsevents.schema.source import Source
from newsevents.schema.vocabulary import CORE


def told(
    start: int, exact: str, end: int | None = None, *, source: Source, **around: str
) -> list[tuple[str, ...]]:
    span = Evidence(start=start, end=start + len(exact) if end is None else end, exact=exact, **around)
    place = Place(id="place:a", name="a", mentions=(span,))
    document = NewsDocument(id="urn:example:1", source=source, places=(place,))
    found = check_document(document)
    assert around or is_sound(span, Context(document, CORE)) == (not found)
    return [(item.code, item.pointer.rpartition("/")[2], item.message, item.hint) for item in found]


def text(words: str) -> Source:
    return Source(text=words)


@pytest.mark.parametrize(
    ("words", "start", "hint"),
    [
        ("Doha -- -- -- Doha", 5, "'Doha' stands at start 0, end 4."),
        ("Doha -- -- -- Doha", 7, "'Doha' stands at start 0, end 4."),  # as far from one as from the other
        ("Doha -- -- -- Doha", 8, "'Doha' stands at start 14, end 18."),
        ("-- -- Doha -- Doha", 9, "'Doha' stands at start 6, end 10."),
        ("Doha -- -- -- --", 9, "'Doha' stands at start 0, end 4."),
        ("-- -- -- -- Doha", 0, "'Doha' stands at start 12, end 16."),
        ("--Doha-- -- --", 0, "'Doha' stands at start 2, end 6."),
        ("--DohaDoha-- --", 5, "'Doha' stands at start 6, end 10."),
        ("-- -- -- -- --", 3, "'Doha' stands nowhere in the text."),
        ("éé Doha --", 5, "The offsets count UTF-8 bytes. 'Doha' stands at start 3, end 7."),
        ("📰 Doha Doha", 3, "The offsets count UTF-16 units. 'Doha' stands at start 2, end 6."),
    ],
)  # fmt: skip
def test_the_nearest_place_of_a_quotation_is_named_and_the_unit(words, start, hint) -> None:
    ((code, field, _, found),) = told(start, "Doha", source=text(words))
    assert (code, field, found) == ("NE304", "exact", hint)


@pytest.mark.parametrize(
    ("start", "end", "code", "field", "message"),
    [
        (3, 3, "NE301", "end", "Expected an end greater than the start, 3, found 3."),
        (4, 3, "NE301", "end", "Expected an end greater than the start, 4, found 3."),
        (9, 12, "NE302", "end", "The span has 3 code points, and 'Doha' has 4."),
        (9, 14, "NE302", "end", "The span has 5 code points, and 'Doha' has 4."),
        (10, 14, "NE303", "end", "The span ends at 14, and the text has 13 code points."),
        (8, 12, "NE304", "exact", "The text has ' Doh' at 8, not 'Doha'."),
    ],
)
def test_of_one_span_the_first_fault_is_told(start, end, code, field, message) -> None:
    assert [row[:3] for row in told(start, "Doha", end, source=text("Talks in Doha"))] == [
        (code, field, message)
    ]


def test_without_the_text_only_its_length_counts() -> None:
    units = "Offsets count Unicode code points from 0, as Python's len() does."
    assert told(9, "Doha", source=Source(text_length=13)) == []
    assert told(9, "Kabul", source=Source(text_length=14)) == []
    assert told(10, "Doha", source=Source(text_length=13)) == [
        ("NE303", "end", "The span ends at 14, and the text has 13 code points.", units)
    ]
    assert told(9, "Doha", 12, source=Source(text_length=13))[0][3] == units


@pytest.mark.parametrize(
    ("around", "field", "message"),
    [
        ({"prefix": "Talks in "}, None, None),
        ({"prefix": " in ", "suffix": " went on"}, None, None),
        ({"prefix": "Talks at "}, "prefix", "The text has 'Talks in ' there, not 'Talks at '."),
        ({"prefix": "- Talks in "}, "prefix", "The text has no 11 code points there."),
        ({"suffix": " go"}, "suffix", "The text has ' we' there, not ' go'."),
        ({"suffix": " went on."}, "suffix", "The text has no 9 code points there."),
    ],
)
def test_prefix_and_suffix_are_what_stands_around(around, field, message) -> None:
    found = told(9, "Doha", source=text("Talks in Doha went on"), **around)
    assert [row[:3] for row in found] == ([("NE305", field, message)] if field else [])


def test_what_stands_around_lies_in_a_text_of_the_stated_length() -> None:
    source = Source(text_length=15)
    assert told(9, "Doha", source=source, prefix="Talks at ", suffix=" w") == []
    fields = [row[1] for row in told(9, "Doha", source=source, prefix="- Talks at ", suffix=" we")]
    assert fields == ["prefix", "suffix"]
    assert told(9, "Doha", source=Source(text_sha256="0" * 64), suffix=" went on for long") == []
    assert [row[1] for row in told(2, "Doha", source=Source(text_sha256="0" * 64), prefix="The")] == [
        "prefix"
    ]
