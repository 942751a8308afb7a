"""Writes `docs/reference/json.md`: what reading answers to each file of JSONTestSuite, and why.

Run it with `make docs`. A test compares the page with what this would write.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import newsevents as ne
from newsevents.codes import code_named

DOCS = Path(__file__).parent
SUITE = DOCS.parent / "tests" / "suites" / "JSONTestSuite" / "test_parsing"

HEAD = """\
<!-- Written by docs/json_answers.py; run `make docs`. -->

# Which JSON is read

A document is JSON by RFC 8259, in UTF-8. What the standard leaves to the reader is decided here, and
everything that is refused is refused with a code:

| Question | Answer |
|---|---|
| Encoding | UTF-8 alone; UTF-16 and Latin-1 are NE001, an encoded surrogate too. |
| Byte order mark | NE002. Of a feed's array it is told and read over; a document with one is refused. |
| Lone surrogates, such as `"\\ud800"` | NE006: no UTF-8 can be written of them. |
| Keys that come twice | NE005: which value counts depends on the reader. |
| Numbers | Whole ones below 2^53 (NE008), no fraction or exponent (NE114); [why](../decisions/numbers.md). |
| `NaN`, `Infinity` | No JSON: NE004. |
| Depth | 200 levels; deeper is NE007. |
| Bytes, values | 64 MiB and 1,000,000 commas; more is NE010. |
| U+2028, U+2029, U+0085 | Characters of a string, never the end of a line. |
| NUL | No white space; NE003. |
| White space alone | NE009; as a line of a feed it is blank and skipped. |

"""

TABLE = """\
## JSONTestSuite

The suite (see `tests/suites/README.md`) has files that a reader must take (`y_`), must refuse (`n_`) and
may do either with (`i_`). None of them is a news document, so each is refused by this package in the end;
the question is whether it is refused as JSON. *Read* means that it is not, and the code beside it says what
is missing then: a value that is no object (NE011), or fields (NE1xx). Where several codes are told, the
first that says more about the JSON stands here.

"""

NO_JSON = ("NE001", "NE002", "NE003", "NE004", "NE006", "NE007", "NE009", "NE010")


def page() -> str:
    """Return the page."""
    rows = [_row(path) for path in sorted(SUITE.glob("*.json"))]
    counts = Counter((name[0], answer) for name, answer, _ in rows)
    sums = [
        f"| `{kind}_` | {meaning} | {counts[kind, 'read']} | {counts[kind, 'refused']} |"
        for kind, meaning in (("y", "must be read"), ("n", "must be refused"), ("i", "either"))
    ]
    note = (
        "The three `n_` files that count as read are `[NaN]`, `[Infinity]` and `[-Infinity]`: refused\n"
        "because they are arrays, before the number is looked at. Inside a document they are NE004.\n\n"
    )
    lines = [f"| `{name}` | {answer} | {code} | {code_named(code).title} |" for name, answer, code in rows]
    return "".join(
        (
            HEAD,
            TABLE,
            "| Files | The suite says | Read | Refused |\n|---|---|---|---|\n",
            "\n".join(sums),
            "\n\n",
            note,
            "| File | Answer | Code | Why |\n|---|---|---|---|\n",
            "\n".join(lines),
            "\n",
        )
    )


def _row(path: Path) -> tuple[str, str, str]:
    found = ne.check(path.read_bytes()).counts()
    of_json = [code for code in NO_JSON if code in found]
    return path.stem, "refused" if of_json else "read", (of_json or sorted(found))[0]


if __name__ == "__main__":
    (DOCS / "reference" / "json.md").write_text(page(), encoding="utf-8")
