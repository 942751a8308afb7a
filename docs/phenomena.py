"""Writes `docs/phenomena.md`: what the parser gives for the seed article, and how well it reads others.

Run it with `make docs`. A test compares the page with what this would write.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import newsevents as ne

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DOCS = Path(__file__).parent
SEED = DOCS.parent / "seeds" / "000_624b9d61eb6ec51c.txt"
PUBLISHED = "2018-11-13"

HEAD = """\
<!-- Written by docs/phenomena.py from the parser's output; run `make docs`. -->

# Phenomena

What the parser gives for the article in `seeds/`, read with `published=2018-11-13`. Every cell comes
from the document that `newsevents parse seeds/*.txt --published 2018-11-13` writes; the quotations are
the publisher's words, as evidence.

"""

SCORES = """\
## How well it reads

Precision / recall against hand annotation, made before the parser ran. The five other articles are
invented, with other facts, names, cue words and orders (`tests/articles/README.md`).
`python tests/parser/scoring.py` prints the table.

*actors*: same kind and a name or alias in common. *statements*: content overlaps by 70 % of its letters;
*speakers*, *acts*, *nesting*: of those also right in that. *times*: same place and same EDTF, with the
publication date and (*undated*) without. *events*: same trigger, place and status. *counts*: same number
and comparator. *conflicts*: all sides found, each with its holder.

"""


def page() -> str:
    """Return the whole page."""
    document = ne.parse_article(SEED.read_text(encoding="utf-8"), published=PUBLISHED)
    undated = ne.parse_article(SEED.read_text(encoding="utf-8"))
    parts = (
        _statements(document),
        _actors(document),
        _times(document, undated),
        _events(document),
        _claims(document),
        _conflicts(document),
        SCORES + _scores(),
    )
    return HEAD + "\n".join(parts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines) + "\n"


def _cell(words: str) -> str:
    plain = " ".join(words.split())
    return (plain if len(plain) <= 120 else f"{plain[:80]} … {plain[-30:]}").replace("|", "\\|")


def _names(document: ne.NewsDocument) -> dict[str | None, str]:
    names: dict[str | None, str] = {item.id: item.name or "(unidentified)" for item in document.actors}
    names |= {item.id: item.name for item in document.places}
    names |= {item.id: item.id.partition(":")[2] for item in document.events}
    return names | {None: "(not said)", "narrator": "the article"}


def _statements(document: ne.NewsDocument) -> str:
    names = _names(document)
    rows = []
    for item in document.statements:
        hops = ne.attribution_chain(document, item)
        chain = " ← ".join(names[hop.holder] + (f" ({hop.hedge})" if hop.hedge else "") for hop in hops)
        cue = item.cue.evidence.exact if item.cue else ""
        content = " … ".join(part.exact for part in item.content) or f"(takes up {item.refers_to})"
        rows.append((item.id.partition(":")[2], chain, cue, item.act, item.mode, content))
    outer = sum(item.within is None for item in document.statements)
    head = f"## Statements\n\n{outer} outer ones and {len(rows) - outer} told inside another.\n\n"
    return head + _table(("", "on whose word", "cue", "act", "mode", "content"), rows)


def _actors(document: ne.NewsDocument) -> str:
    names = _names(document)
    rows = [
        (
            names[item.id],
            getattr(item, "organization_type", "") or item.kind,
            ", ".join(item.aliases),
            "; ".join(role.title for role in item.roles),
            names.get(getattr(item, "part_of", None), "") if getattr(item, "part_of", None) else "",
        )
        for item in document.actors
    ]
    return "## Actors\n\n" + _table(("name", "kind", "also", "roles", "part of"), rows)


def _times(document: ne.NewsDocument, undated: ne.NewsDocument) -> str:
    rows = [
        (item.phrase or "", item.edtf or "(open)", item.part or "", other.edtf or "(open)")
        for item, other in zip(document.times, undated.times, strict=True)
    ]
    return "## Times\n\n" + _table(("words", "EDTF", "part", "without the publication date"), rows)


def _events(document: ne.NewsDocument) -> str:
    names = _names(document)
    rows = []
    for item in document.events:
        if isinstance(item, ne.Meeting):
            who, where, kind = item.participants, [item.place] if item.place else [], item.format
        elif isinstance(item, ne.Visit):
            who, where, kind = item.travellers, [stop.place for stop in item.stops], "visit"
        else:
            continue
        when = " – ".join(window.edtf or window.phrase or "" for window in (item.start, item.end) if window)
        rows.append(
            (
                names[item.id],
                kind,
                f"{item.status}, {item.secrecy}",
                item.occurrences.phrase or "" if item.occurrences else "",
                ", ".join(names[at] for at in where),
                when,
                ", ".join(names[one.actor] for one in who),
                names[item.part_of] if item.part_of else "",
            )
        )
    return "## Meetings and visits\n\n" + _table(
        ("event", "kind", "status, secrecy", "how many", "where", "when", "who", "part of"), rows
    )


def _claims(document: ne.NewsDocument) -> str:
    names = _names(document)
    rows = []
    for item in document.claims:
        value = item.value
        if isinstance(value, ne.QuantityValue):
            words = value.quantity.phrase or ""
        elif isinstance(value, ne.ActorValue):
            words = names[value.actor]
        elif isinstance(value, ne.PlaceValue):
            words = names[value.place]
        else:
            words = "yes"
        scope = item.scope.secrecy or "" if item.scope else ""
        stances = "; ".join(f"{names[one.holder]} {one.stance}" for one in item.stances)
        rows.append(
            (
                item.id.partition(":")[2],
                names[item.subject],
                item.predicate,
                words,
                scope,
                item.polarity,
                stances,
            )
        )
    return "## Claims\n\n" + _table(
        ("", "subject", "predicate", "value", "scope", "polarity", "stances"), rows
    )


def _conflicts(document: ne.NewsDocument) -> str:
    claims = {item.id: item for item in document.claims}
    rows = []
    for item in document.conflicts:
        for at, one in enumerate(item.claims):
            for other in item.claims[at + 1 :]:
                found = ne.compare_claims(claims[one], claims[other], document=document)
                marker = item.marker.exact if item.marker else ""
                pair = f"{one.partition(':')[2]} and {other.partition(':')[2]}"
                rows.append((pair, marker, item.relation, found.relation, found.reason))
    return "## Conflicts\n\nWhat the article asserts, beside what comparing the claims gives.\n\n" + _table(
        ("claims", "marker", "asserted", "computed", "because"), rows
    )


def _scores() -> str:
    sys.path.insert(0, str(DOCS.parent / "tests" / "parser"))
    from scoring import KINDS, gold_files, score_article  # type: ignore[import-not-found]  # noqa: PLC0415

    rows = []
    for path in gold_files():
        scores = score_article(path)
        cells = [f"{scores[kind].precision:.2f} / {scores[kind].recall:.2f}" for kind in KINDS]
        rows.append((path.name.removesuffix(".gold.json"), *cells))
    return _table(("article", *KINDS), rows)


def main() -> None:
    """Write the page."""
    (DOCS / "phenomena.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
