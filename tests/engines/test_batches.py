"""However an input is cut into batches, the same verdicts come of it."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.engines.batch import batches
from newsevents.engines.checking import checked
from newsevents.engines.local import check_batches
from newsevents.engines.ranges import ByteRange
from newsevents.engines.verdict import Checked, Fault, Options
from newsevents.intake import read_feed

GOOD = b'{"id":"urn:example:%d","source":{}}'
LINES = st.lists(
    st.sampled_from(
        [GOOD % 1, GOOD % 2, b"", b" \r", b"[]", b"\xff", '{"id":"\u2028\x85"}'.encode(), b'{"id":\x00}']
    ),
    max_size=12,
)


def verdicts_of(results):
    return [verdict for result in results if isinstance(result, Checked) for verdict in result.verdicts]


def seen(item):
    """Return what is told of a document, repetition left out, which only a whole feed shows."""
    found = [finding for finding in item.findings if finding.code != "NE801"]
    return (
        item.line,
        item.offset,
        [(one.code, one.pointer, one.line, one.column, one.offset) for one in found],
    )


@given(LINES, st.integers(1, 60), st.booleans())
def test_batches_of_any_size_give_what_the_feed_gives(tmp_path_factory, lines, size, closed):
    data = b"\n".join(lines) + (b"\n" if closed else b"")
    path = tmp_path_factory.mktemp("feed") / "feed.jsonl"
    path.write_bytes(data)
    expected = [seen(item) for item in read_feed(io.BytesIO(data))]
    for source in (str(path), io.BytesIO(data)):
        results = list(check_batches(batches("feed", source, "jsonl", size=size), Options()))
        assert [seen(verdict) for verdict in verdicts_of(results)] == expected
        assert sum(result.lines for result in results) == data.count(b"\n") + (
            not data.endswith(b"\n") and data != b""
        )
        assert sum(result.lines - result.blank for result in results) == len(expected)


@given(LINES, st.integers(1, 60), st.data())
def test_what_is_done_is_left_out(tmp_path_factory, lines, size, data):
    content = b"\n".join(lines)
    path = tmp_path_factory.mktemp("feed") / "feed.jsonl"
    path.write_bytes(content)
    for source in (lambda: str(path), lambda: io.BytesIO(content)):
        whole = list(check_batches(batches("feed", source(), "jsonl", size=size), Options()))
        done = data.draw(st.integers(0, len(whole)))
        after, line = (whole[done - 1].end, sum(result.lines for result in whole[:done])) if done else (0, 0)
        rest = batches("feed", source(), "jsonl", after=after, size=size)
        assert verdicts_of(check_batches(rest, Options(), line=line)) == verdicts_of(whole[done:])


@pytest.mark.parametrize("layout", ["array", "json"])
def test_arrays_and_single_documents_are_resumed_too(layout):
    data = b"[\n" + b",\n".join(GOOD % number for number in range(9)) + b"]"
    whole = list(check_batches(batches("feed", io.BytesIO(data), layout, size=60), Options()))
    rest = batches("feed", io.BytesIO(data), layout, after=whole[0].end, size=60)
    assert verdicts_of(check_batches(rest, Options())) == verdicts_of(whole[1:])
    assert len(verdicts_of(whole)) == (9 if layout == "array" else 1)


def test_a_plain_file_is_handed_over_as_ranges_and_nothing_else_is(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b"{}\n" * 10)
    packed = tmp_path / "feed.jsonl.gz"
    packed.write_bytes(gzip.compress(b"{}\n" * 10))
    assert all(isinstance(batch.content, ByteRange) for batch in batches("feed", str(path), size=7))
    assert not any(isinstance(batch.content, ByteRange) for batch in batches("feed", str(packed), size=7))


def test_a_fault_comes_behind_the_documents_before_it(tmp_path):
    path = tmp_path / "feed.jsonl.gz"
    lines = b"".join(GOOD % number + b"\n" for number in range(100_000))
    path.write_bytes(gzip.compress(lines)[:-4_000])
    *results, fault = check_batches(batches("feed", str(path)), Options())
    assert len(verdicts_of(results)) > 90_000
    assert isinstance(fault, Fault)
    assert "cut off" in fault.reason


def test_a_file_that_shrinks_while_it_is_read_is_a_fault(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b"{}\n" * 10)
    held = list(batches("feed", str(path), size=10))
    path.write_bytes(b"{}\n" * 5)
    assert [isinstance(checked(batch, Options()), Fault) for batch in held] == [False, True, True]


def test_a_file_that_is_gone_is_a_fault(tmp_path):
    (fault,) = batches("feed", str(tmp_path / "none.jsonl"))
    assert fault == Fault("feed", "No such file or directory")
