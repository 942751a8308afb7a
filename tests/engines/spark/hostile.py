"""A feed that has all in it by which documents get lost: its bytes, and files of them."""

from __future__ import annotations

import gzip

GOOD = b'{"id":"urn:example:%d","source":{}}'

LINES = [
    GOOD % 1,
    b"",
    GOOD % 2 + b"\r",
    b"\xef\xbb\xbf" + GOOD % 3,
    b'{"id":"urn:example:4",\r"source":{}}',
    '{"id":"urn:example:5","source":{"headline":"a\u2028b\x85c\u2029"}}'.encode(),
    b"\xff\xfe",
    b'{"id":"urn:example:6",\x00}',
    b'{"id":"urn:example:7","source":{},"gaps":[{"path":"/x","reason":"unknown"}]}',
    GOOD % 1,
    b" \t\r",
    b'{"id":"urn:example:8","source":{"revision":2}}',
    b'{"id":"urn:example:8","source":{"revision":1}}',
    b'{"id":"urn:example:8","source":{"revision":2}}',
    b'{"id":"urn:example:9","source":{"headline":"' + b"x" * 70_000 + b'"}}',
    b'{"id":"urn:example:10","gaps":[' + b",".join([b"{}"] * 150) + b"]}",
    b"[]",
]


def write_feeds(folder):
    """Write feeds, and return their paths in the order of their names."""
    mixed = [
        line for number in range(6) for line in (*LINES, *(GOOD % (100 + number * 8 + at) for at in range(8)))
    ]
    many = b"".join(GOOD % number + b"\n" for number in range(3_000))
    files = {
        "a.jsonl": b"\n".join(mixed),
        "b.jsonl": b"\n".join(LINES) + b"\n\n",
        "c.jsonl.gz": gzip.compress(b"\n".join(LINES)),
        "d.jsonl.gz": gzip.compress(many)[:-500],
        "e.json": b"[\n" + b",\n".join([GOOD % 1, b'{"id":1}', GOOD % 70]) + b"] x",
        "f.json": GOOD % 71,
        "g.jsonl": b"",
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in files]
