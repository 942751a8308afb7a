from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.intake import array, read, read_feed
from newsevents.intake.layout import layout_of
from newsevents.intake.stream import Stream

VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)
SPACE = st.sampled_from(["", " ", "\n", "\r\n\t", "\n\n  "])
DOCUMENT = b'{"id":"urn:example:1","source":{}}'


class Drops(io.BytesIO):
    """A stream that gives a few bytes at a time, whatever is asked for."""

    def read1(self, _size: int | None = -1, /) -> bytes:
        return super().read(3)


class Pieces(io.BytesIO):
    """A stream that gives as much as a pipe holds."""

    def read1(self, _size: int | None = -1, /) -> bytes:
        return super().read(65_536)


@st.composite
def _arrays(draw) -> tuple[list[object], str]:
    values = draw(st.lists(VALUES, max_size=5))
    ascii_only = draw(st.booleans())
    texts = [
        draw(SPACE)
        + json.dumps(value, ensure_ascii=ascii_only, indent=draw(st.sampled_from([None, 2])))
        + draw(SPACE)
        for value in values
    ]
    return values, draw(SPACE) + "[" + (",".join(texts) or draw(SPACE)) + "]" + draw(SPACE)


@given(_arrays(), st.sampled_from([io.BytesIO, Drops]))
def test_the_elements_of_an_array_are_those_that_json_finds(made, kind):
    values, text = made
    data = text.encode()
    entries = list(array.elements(Stream(kind(data), "feed"), 1000_000))
    assert [json.loads(entry.content) for entry in entries] == values
    for number, entry in enumerate(entries):
        assert entry.pointer == f"/{number}"
        assert data[entry.offset :].startswith(entry.content)
        before = data[: entry.offset].decode()
        assert entry.line == before.count("\n") + 1
        assert entry.column == len(before) - before.rfind("\n")


@given(st.text(alphabet='[]{},:"\\ 1a\n', max_size=30), st.sampled_from([io.BytesIO, Drops]))
def test_what_is_no_array_has_an_error_and_what_is_one_has_its_elements(text, kind):
    entries = list(array.elements(Stream(kind(text.encode()), "feed"), 1000_000))
    told = [entry for entry in entries if not isinstance(entry.content, bytes)]
    broken = [entry for entry in entries if isinstance(entry.content, bytes) and not _is_json(entry.content)]
    whole = _is_json(text.encode()) and isinstance(json.loads(text), list)
    assert (not told and not broken) == whole


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (b"", [("", "Expected [, found the end of the input.", 0)]),
        (b'{"id": 1}', [("/0", "Expected [, found '{'.", 0)]),
        (b"[1", [("/0", None, 1), ("/1", "Expected a comma or ], found the end of the input.", 2)]),
        (b"[1,]", [("/0", None, 1), ("/1", "Expected an element, found ']'.", 3)]),
        (b"[1 2]", [("/0", None, 1)]),
        (b"[{} {}]", [("/0", None, 1), ("/1", "Expected a comma or ], found '{'.", 4), ("/1", None, 4)]),
        (b"[1] x", [("/0", None, 1), ("/1", "Expected the end of the input, found 'x'.", 4)]),
    ],
)
def test_what_is_wrong_with_an_array_is_told_where_it_is(data, places):
    entries = list(array.elements(Stream(io.BytesIO(data), "feed"), 100))
    found = [(entry.pointer, getattr(entry.content, "message", None), entry.offset) for entry in entries]
    assert [item[1:] for item in found] == [item[1:] for item in places]


def test_an_element_that_is_too_long_is_told_and_not_kept():
    data = b'[{"a": "' + b"x" * 5_000_000 + b'"}, {"b": [' + b"1," * 2_000_000 + b"1]}, " + DOCUMENT + b"]"
    items = list(read_feed(io.BytesIO(data), layout="array", max_bytes=1000))
    assert [item.findings.counts() for item in items] == [{"NE010": 1}, {"NE010": 1}, {}]
    assert "at most 1000 bytes, found an element of 5000009 bytes" in items[0].findings[0].message
    assert data[items[2].offset :] == DOCUMENT + b"]"


@given(
    st.lists(
        st.sampled_from([DOCUMENT, b"[]", b'{"id":"\xc3\xa9"}', b'{"id":1,\n"a":2}', b"true"]), max_size=4
    )
)
def test_findings_in_an_array_are_placed_in_the_whole_input(documents):
    data = b"[\n" + b" ,\n ".join(documents) + b"\n]"
    items = list(read_feed(io.BytesIO(data), layout="array"))
    assert len(items) == len(documents)
    for number, (item, document) in enumerate(zip(items, documents, strict=True)):
        alone = read(document)
        assert item.document == alone.document
        found = list(item.findings)
        if document == DOCUMENT and document in documents[:number]:
            assert (found[-1].code, found.pop().pointer) == ("NE801", f"/{number}/id")
        for placed, own in zip(found, alone.findings, strict=True):
            assert placed.pointer == f"/{number}{own.pointer}"
            assert placed.offset == item.offset + own.offset
            before = data[: placed.offset].decode()
            assert placed.line == before.count("\n") + 1
            assert placed.column == len(before) - before.rfind("\n")


@pytest.mark.parametrize(
    "element",
    [
        b'"' + b"x" * 3_000_000 + b'"',
        b'"' + rb"\"\\\n" * 500_000 + b'"',
        b"[" * 100_000 + b"]" * 100_000,
        b'[{"a":' * 50_000 + b'"]}"' + b"}]" * 50_000,
    ],
    ids=["string", "escapes", "brackets", "nested"],
)
@pytest.mark.parametrize("kind", [io.BytesIO, Pieces])
def test_long_elements_are_found_whole_however_they_come(element, kind):
    data = b"[" + element + b", " + element + b",{}]"
    entries = list(array.elements(Stream(kind(data), "feed"), 10_000_000))
    assert [entry.content for entry in entries] == [element, element, b"{}"]
    sizes = [entry.content for entry in array.elements(Stream(kind(data), "feed"), 1_000)]
    assert [getattr(item, "code", item) for item in sizes] == ["NE010", "NE010", b"{}"]
    assert f"an element of {len(element)} bytes" in sizes[0].message


@pytest.mark.parametrize("kind", [io.BytesIO, Drops])
def test_elements_behind_a_byte_order_mark_are_read(kind):
    mark, item = read_feed(kind(b"\xef\xbb\xbf [" + DOCUMENT + b"]"), layout="auto")
    assert mark.findings.counts() == {"NE002": 1}
    assert (item.findings.valid, item.offset, item.findings.counts()) == (True, 5, {})


def test_one_document_is_one_item():
    (item,) = read_feed(io.BytesIO(b'\n{\n"id": 1}'), layout="json")
    assert (item.line, item.offset, item.findings[0].line) == (1, 0, 2)
    (item,) = read_feed(io.BytesIO(DOCUMENT + b" " * 200), layout="json", max_bytes=100)
    assert item.findings.counts() == {"NE010": 1}


def test_an_empty_document_is_one_item_with_a_finding():
    (item,) = read_feed(io.BytesIO(b""), layout="json")
    assert not item.findings.valid


@pytest.mark.parametrize(
    ("head", "layout"),
    [
        (b"", "json"),
        (b"  [", "array"),
        (b"\xef\xbb\xbf[{}]", "array"),
        (b'{"id": 1}', "json"),
        (b'{"id": 1}\n', "json"),
        (b'{"id": 1}\n\n{"id": 2}\n', "jsonl"),
        (b'{"id": 1}\n{"id"', "jsonl"),
        (b'{"id"\n{"id": 1}', "jsonl"),
        (b'{\n"id": 1}\n', "json"),
        (b'{\n"a": [\n{"b": 1},\n{"b": 2}\n]}', "json"),
        (b'rubbish\n{"id": 2}\n', "jsonl"),
    ],
)
def test_a_layout_is_told_by_the_beginning(head, layout):
    assert layout_of(head) == layout


@pytest.mark.parametrize(
    ("name", "data", "count"),
    [("a.json", b"[%s,%s]" % (DOCUMENT, DOCUMENT), 2), ("a.json", DOCUMENT, 1), ("a.ndjson", b"[]\n[]", 2)],
)
def test_a_path_is_read_in_the_layout_that_it_shows(tmp_path, name, data, count):
    path = tmp_path / name
    path.write_bytes(data)
    assert len(list(read_feed(path, layout="auto"))) == count
