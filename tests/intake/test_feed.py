from __future__ import annotations

import io
import json
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.errors import UnreadableInput
from newsevents.intake import MAX_BYTES, read, read_feed

LINE = b'{"id":"urn:example:1","source":{}}'
LINES = st.lists(
    st.sampled_from([LINE, b"", b" \t\r", b"[]", b"\xff", '{"id":"\u2028\x85\x0b"}'.encode(), LINE + b" "])
)
ENDS = st.sampled_from([b"\n", b"\r\n"])


@given(LINES, ENDS, st.booleans())
def test_each_line_is_read_as_a_document_of_its_own(lines, end, closed):
    data = end.join(lines) + (end if closed else b"")
    items = list(read_feed(io.BytesIO(data)))
    expected = [(number, line) for number, line in enumerate(lines, start=1) if line.strip(b" \t\r\n")]
    assert [item.line for item in items] == [number for number, _ in expected]
    for item, (number, line) in zip(items, expected, strict=True):
        assert data[item.offset :].startswith(line)
        assert item.offset == 0 or data[item.offset - 1 : item.offset] == b"\n"
        alone = read(line.removesuffix(b"\r"))
        assert item.document == alone.document
        own = [finding for finding in item.findings if finding.code != "NE801"]
        assert [str(finding) for finding in own] == [str(finding) for finding in alone.findings]
        assert all(finding.line == number for finding in item.findings)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=6), ENDS, st.booleans())
def test_a_line_is_refused_if_and_only_if_it_is_longer_than_allowed(lengths, end, closed):
    data = end.join(b"x" * length for length in lengths) + (end if closed else b"")
    items = {item.line: item for item in read_feed(io.BytesIO(data), max_bytes=6)}
    assert set(items) == {number for number, length in enumerate(lengths, start=1) if length}
    for number, item in items.items():
        code = "NE010" if lengths[number - 1] > 6 else "NE003"
        assert item.findings.counts() == {code: 1}
        assert item.findings[0].line == number


class Endless(io.RawIOBase):
    """A pipe with one line of many bytes."""

    def __init__(self, length: int) -> None:
        self.left = length

    def readable(self) -> bool:
        return True

    def readinto(self, buffer, /) -> int:
        taken = min(self.left, len(buffer))
        self.left -= taken
        buffer[:taken] = b"x" * taken
        return taken


def test_a_line_that_is_too_long_is_not_kept_in_memory():
    tracemalloc.start()
    (item,) = read_feed(Endless(300_000_000), max_bytes=1000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert item.findings[0].message.endswith("found a line of 300000000 bytes.")
    assert peak < 8 * 1024 * 1024


def test_the_limit_of_a_document_is_the_limit_of_a_line():
    (item,) = read_feed(Endless(MAX_BYTES + 5), max_bytes=10 * MAX_BYTES)
    assert item.findings.counts() == {"NE010": 1}


def test_lines_after_a_bad_one_are_read():
    data = LINE + b"\n{\n" + b"y" * 500 + b"\n" + LINE
    items = list(read_feed(io.BytesIO(data), max_bytes=100))
    assert [(item.line, item.document is not None) for item in items] == [
        (1, True),
        (2, False),
        (3, False),
        (4, True),
    ]
    assert data[items[3].offset :] == LINE


def test_a_path_is_opened_and_closed(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(LINE + b"\n" + LINE)
    assert [item.offset for item in read_feed(path)] == [0, len(LINE) + 1]
    assert [item.line for item in read_feed(str(path))] == [1, 2]
    path.unlink()


def test_a_stream_is_left_open():
    stream = io.BytesIO(LINE)
    assert len(list(read_feed(stream))) == 1
    assert not stream.closed


def test_an_empty_feed_has_no_items():
    assert list(read_feed(io.BytesIO(b""))) == []
    assert list(read_feed(io.BytesIO(b"\n \n"))) == []


def test_options_reach_every_line():
    line = json.dumps({"id": "urn:example:1", "source": {}, "a": 1, "b": 2}).encode()
    (strict,) = read_feed(io.BytesIO(line))
    (lenient,) = read_feed(io.BytesIO(line), lenient=True, limit=1)
    assert strict.document is None
    assert lenient.document is not None
    assert (len(lenient.findings), lenient.findings.omitted) == (1, 1)


@pytest.mark.parametrize("name", ["missing.jsonl", ".", "nul\x00byte"])
def test_a_path_that_cannot_be_opened_is_named(tmp_path, name):
    with pytest.raises(UnreadableInput) as caught:
        list(read_feed(tmp_path / name))
    assert caught.value.name == str(tmp_path / name)
    assert caught.value.reason


def test_a_layout_that_there_is_not_is_told():
    with pytest.raises(ValueError, match="Expected a layout, one of auto, jsonl, array, json, found 'lines'"):
        list(read_feed(io.BytesIO(b"{}"), layout="lines"))


def test_a_stream_of_text_is_refused_as_a_mistake_in_the_program():
    with pytest.raises(TypeError, match="bytes"):
        list(read_feed(io.StringIO("{}\n")))


def test_a_stream_is_called_by_its_name():
    class Broken(io.BytesIO):
        name = "pipe"

        def readline(self, _size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(UnreadableInput, match="pipe: Input/output error"):
        list(read_feed(Broken()))


def test_a_document_that_comes_again_is_told_with_its_first_place():
    items = list(read_feed(io.BytesIO(b"\n".join([LINE, b"[]", LINE, LINE + b" "]))))
    assert [item.findings.counts() for item in items] == [{}, {"NE011": 1}, {"NE801": 1}, {"NE801": 1}]
    (found,) = items[3].findings
    assert (found.pointer, found.line, found.offset, found.severity) == ("/id", 4, items[3].offset, "warning")
    assert "of line 1." in found.message
    assert items[3].document is not None


def test_revisions_of_a_document_are_not_the_same_document():
    lines = [b'{"id":"urn:example:1","source":{"revision":%d}}' % number for number in (1, 2, 1)]
    items = list(read_feed(io.BytesIO(b"\n".join([LINE, *lines]))))
    assert [item.findings.counts() for item in items] == [{}, {}, {}, {"NE801": 1}]
    assert "and the revision 1 of line 2" in items[3].findings[0].message


def test_a_feed_is_read_on_from_another_thread():
    items = read_feed(io.BytesIO(b"\n".join([LINE, LINE])))
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        first, second = one.submit(next, items).result(), other.submit(next, items).result()
    assert (first.line, second.findings.counts()) == (1, {"NE801": 1})
