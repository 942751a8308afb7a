"""Writes the reference pages from the code: those of `PAGES`, below.

Run it with `make docs`. A test compares the pages with what this would write.
"""

from __future__ import annotations

import ast
import inspect
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsevents import strategies
from newsevents.codecs.registry import CODECS
from newsevents.codes import CODES
from newsevents.schema.document import NewsDocument
from newsevents.schema.fields import classes_in
from newsevents.schema.predicate import CORE_PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.codec import Codec
    from newsevents.codes import Code
    from newsevents.schema.base import Record

DOCS = Path(__file__).parent
SCHEMA = DOCS.parent / "src" / "newsevents" / "schema"
MODULES = (
    "document", "source", "evidence", "actor", "place", "quantity", "time", "statement", "event", "meeting",
    "visit", "claim", "conflict", "dossier", "provenance", "predicate", "base", "scalars", "ids",
)  # fmt: skip

NOTE = "<!-- Written by docs/generate.py from the code; change the code, then run `make docs`. -->\n\n"

RECORDS_HEAD = """\
# Records

Every record and its fields, in the order of a document. In JSON a tuple is an array; a field that is left
out has its default. `newsevents schema` prints the same as JSON Schema.

"""

CODES_HEAD = """\
# Codes

Every finding has a code that stays the same from version to version. `newsevents explain NE203` shows one of
these entries on the terminal.

"""

KIT_HEAD = """\
# The test kit

Everything that `newsevents.strategies` gives (extra `testing`).
[How to test your code](../how-to/test-your-code.md) shows its use, and
[The test kit](../explanation/test-kit.md) says what is drawn.

"""

FORMATS_HEAD = """\
# Formats

What becomes of the fields of a document in each format (`newsevents convert --to`). `*` stands for each
item of an array. A field keeps all that lies in it, unless there are rows for what lies in it: then
those alone are kept. All else is lost, and named: `Codec.losses(document)` gives JSON Pointers, and
`newsevents convert` sums them at its end. Tests hold each table to its word: a value that is kept makes
a difference in what is written, one that is lost makes none. Packages can [add
formats](../how-to/add-a-format.md).

"""

FAMILIES = {
    "NE0": "Bytes and JSON",
    "NE1": "Structure",
    "NE2": "Identifiers and references",
    "NE3": "Evidence and the text",
    "NE4": "Quantities and times",
    "NE5": "Statements and hearsay",
    "NE6": "Claims, stances and conflicts",
    "NE7": "Versions and vocabulary",
    "NE8": "Feeds",
    "NE9": "Other formats",
}


def records_page() -> str:
    """Return the page of the records."""
    return NOTE + RECORDS_HEAD + "\n".join((*map(_module, MODULES), _predicates()))


def _predicates() -> str:
    rows = [
        f"| `{entry.name}` | {', '.join(entry.subjects)} | {entry.value_type} | "
        f"{'many' if entry.many else 'one'} | {entry.change} | {', '.join(entry.scope)} | {entry.meaning} |"
        for entry in CORE_PREDICATES
    ]
    head = (
        "| Predicate | Said of | Value | At once | Over time | Limits that matter | Meaning |\n"
        "|---|---|---|---|---|---|---|\n"
    )
    return "## The predicates of the core\n\n" + head + "\n".join(rows) + "\n"


def _module(name: str) -> str:
    tree = ast.parse((SCHEMA / f"{name}.py").read_text(encoding="utf-8"))
    heading = _paragraphs(ast.get_docstring(tree) or "")
    parts = [f"## {heading[0].rstrip('.')}", *heading[1:]]
    parts += [_class(node) for node in tree.body if isinstance(node, ast.ClassDef) and node.name[0] != "_"]
    parts += _aliases(tree)
    return "\n\n".join(parts) + "\n"


def _class(node: ast.ClassDef) -> str:
    bases = [ast.unparse(base) for base in node.bases]
    inherited = [base for base in bases if base not in {"Record", "BaseModel", "Displayed"}]
    parts = [f"### {node.name}", *_paragraphs(ast.get_docstring(node) or "")]
    if inherited:
        parts.append(f"Has all fields of {', '.join(f'`{base}`' for base in inherited)} as well.")
    rows = [_field(field, text) for field, text in _documented(node.body) if isinstance(field, ast.AnnAssign)]
    if rows:
        parts.append("| Field | Type | Default | Meaning |\n|---|---|---|---|\n" + "\n".join(rows))
    return "\n\n".join(parts)


def _field(field: ast.AnnAssign, meaning: str) -> str:
    cells = (
        _code(ast.unparse(field.target)),
        _code(ast.unparse(field.annotation)),
        _default(field.value),
        meaning,
    )
    return f"| {' | '.join(cells)} |"


def _default(value: ast.expr | None) -> str:
    if value is None or (isinstance(value, ast.Call) and not value.args):
        return "required"
    text = ast.unparse(value)
    return _code(text.replace("'", '"') if isinstance(value, ast.Constant) else text)


def _aliases(tree: ast.Module) -> list[str]:
    rows = [
        f"- `{name}`: {meaning}{_words(field.value)}"
        for field, meaning in _documented(tree.body)
        if not (name := ast.unparse(_target(field))).startswith("_")
    ]
    return ["**Types and constants**", "\n".join(rows)] if rows else []


def _words(value: ast.expr | None) -> str:
    """Return the words of a closed vocabulary."""
    if not (isinstance(value, ast.Subscript) and ast.unparse(value.value) == "Literal"):
        return ""
    words = value.slice.elts if isinstance(value.slice, ast.Tuple) else [value.slice]
    return "\n  " + ", ".join(
        f"`{ast.literal_eval(word)}`" for word in words if isinstance(word, ast.Constant)
    )


def _documented(body: list[ast.stmt]) -> Iterator[tuple[ast.AnnAssign | ast.Assign, str]]:
    """Return the assignments that have a docstring under them, with that docstring in one line."""
    for name, below in pairwise(body):
        text = below.value if isinstance(below, ast.Expr) else None
        if isinstance(name, ast.AnnAssign | ast.Assign) and isinstance(text, ast.Constant):
            yield name, " ".join(str(text.value).split()).replace("|", "\\|")


def _target(assignment: ast.AnnAssign | ast.Assign) -> ast.expr:
    return assignment.target if isinstance(assignment, ast.AnnAssign) else assignment.targets[0]


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


def _paragraphs(docstring: str) -> list[str]:
    """Return a docstring's paragraphs up to its first section."""
    paragraphs = docstring.split("\n\n")
    sections = ("Example:", "Args:", "Returns:", "Raises:")
    end = next((index for index, text in enumerate(paragraphs) if text.startswith(sections)), None)
    return paragraphs[:end]


def test_kit_page() -> str:
    """Return the page of the test kit."""
    entries = [getattr(strategies, name) for name in strategies.__all__]
    kinds = {
        "Strategies": [item for item in entries if _gives_strategy(item)],
        "Laws": [item for item in entries if item.__name__.startswith("assert_")],
    }
    kinds["Everything else"] = [item for item in entries if item not in kinds["Strategies"] + kinds["Laws"]]
    parts = [f"## {title}\n\n" + "\n\n".join(map(_kit_entry, items)) for title, items in kinds.items()]
    return NOTE + KIT_HEAD + "\n\n".join(parts) + "\n"


def _gives_strategy(item: Any) -> bool:  # noqa: ANN401 - a function or a class
    return inspect.isfunction(item) and "SearchStrategy" in str(inspect.signature(item).return_annotation)


def _kit_entry(item: Any) -> str:  # noqa: ANN401 - a function or a class
    paragraphs = _paragraphs(inspect.getdoc(item) or "")
    return "\n\n".join((f"### {item.__name__}", *_call(item), *paragraphs, *_arguments(item)))


def _call(item: Any) -> list[str]:  # noqa: ANN401 - a function or a class
    """Return how a function is called, without what types say."""
    if not inspect.isfunction(item):
        return []
    parameters = inspect.signature(item).parameters.values()
    by_name = next(
        (at for at, one in enumerate(parameters) if one.kind is inspect.Parameter.KEYWORD_ONLY), None
    )
    names = [
        f"{_STARS.get(one.kind, '')}{one.name}{'' if one.default is inspect.Parameter.empty else '=...'}"
        for one in parameters
    ]
    if by_name is not None:
        names.insert(by_name, "*")
    return [f"`{item.__name__}({', '.join(names)})`"]


_STARS: dict[Any, str] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}


def _arguments(item: Any) -> list[str]:  # noqa: ANN401 - a function or a class
    """Return the arguments of a function, and what it raises, as lists."""
    sections = (inspect.getdoc(item) or "").split("\n\n")
    return [
        title + "\n\n" + "\n".join(_points(text))
        for text in sections
        for title in ("Args:", "Raises:")
        if text.startswith(title)
    ]


def _points(section: str) -> Iterator[str]:
    """Yield the entries of a section of a docstring; what Hypothesis gives is none of the caller's."""
    entries = re.split(r"\n {4}(?! )", section)[1:]
    for name, _, meaning in (entry.partition(": ") for entry in entries):
        if name != "draw":
            yield f"- `{name}`: {' '.join(meaning.split())}"


def codes_page() -> str:
    """Return the page of the codes."""
    parts = []
    for prefix, title in FAMILIES.items():
        family = [code for code in CODES if code.code.startswith(prefix)]
        parts += [f"## {title} ({prefix}xx)", *map(_entry, family)]
    return NOTE + CODES_HEAD + "\n\n".join(parts) + "\n"


def _entry(code: Code) -> str:
    return "\n\n".join(
        (
            f"### {code.code} {code.name}",
            f"*{code.severity.capitalize()}.* {code.title}",
            code.explanation,
            f"To mend it: {code.mend}",
            f"Good:\n\n```\n{code.good}\n```",
            f"Bad:\n\n```\n{code.bad}\n```",
        )
    )


def formats_page() -> str:
    """Return the page of the formats, from their mappings."""
    return NOTE + FORMATS_HEAD + "\n\n".join(map(_format, CODECS)) + "\n"


def _format(codec: Codec) -> str:
    ways = [word for word, can in (("written", codec.is_written), ("read", codec.is_read)) if can]
    parts = [f"## {codec.name}", f"*{codec.title}; {' and '.join(ways)}.* {codec.summary}"]
    if codec.options:
        parts.append(
            "\n".join(
                f"- `--set {option.name}={'|'.join(option.words)}`"
                f"{' (required)' if option.is_required else ''}: {option.meaning}"
                for option in codec.options
            )
        )
    rows = [f"| `{row.path}` | {_cell(row.target)} | {_cell(row.note)} |" for row in codec.mapping]
    parts.append("| Field | Becomes | Note |\n|---|---|---|\n" + "\n".join(rows))
    parts.append(_unkept(codec))
    return "\n\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _unkept(codec: Codec) -> str:
    """Name the fields of a document, and of the records in it, that have no row."""
    if not codec.is_written:
        return "It is read only, so that nothing of a document is lost."
    kept = [row.path for row in codec.mapping]
    lost = [path for path in _fields(NewsDocument) if not _is_kept(path, kept)]
    outermost = [path for path in lost if not path.startswith(tuple(f"{other}/" for other in lost))]
    return (
        f"Not kept: {', '.join(f'`{path}`' for path in outermost)}." if outermost else "Everything is kept."
    )


def _is_kept(path: str, kept: list[str]) -> bool:
    """Say whether a field, what it lies in, or something in it has a row."""
    return any(path == row or path.startswith(f"{row}/") or row.startswith(f"{path}/") for row in kept)


def _fields(record: type[Record], path: str = "", seen: tuple[type[Record], ...] = ()) -> Iterator[str]:
    """Yield the path of each field, after that of the field that it lies in."""
    for name, field in record.model_fields.items():
        if name not in {"kind", "type"}:
            yield f"{path}/{name}"
            for part, step in classes_in(field.annotation, f"{path}/{name}"):
                if part not in seen:
                    yield from _fields(part, step, (*seen, part))


PAGES = {
    "reference/records.md": records_page,
    "reference/codes.md": codes_page,
    "reference/test-kit.md": test_kit_page,
    "reference/formats.md": formats_page,
}
"""The generated pages, by their path below docs/."""


def main() -> None:
    """Write all pages."""
    for path, page in PAGES.items():
        (DOCS / path).parent.mkdir(exist_ok=True)
        (DOCS / path).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
