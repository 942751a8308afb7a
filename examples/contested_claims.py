"""Asks tables of documents with SQL which claims of a week are contested, and who stands on which side.

A claim is contested where two values are put forward of what has one only, or where somebody denies what
somebody else puts forward. Run it with:

    newsevents convert examples/data/lowport-week/feed.jsonl --to parquet -o tables
    python examples/contested_claims.py tables 2024-W20

SQL compares what is written. It does not see vagueness ("about 40" goes together with 42), nor scope and
units (ten secret meetings, two public ones), nor that a toll rises, that somebody took a claim back, or that
one place lies in another; and it takes for one what is named alike. `newsevents.find_conflicts` weighs all
that, with a dossier that says what is the same. This finds what is worth that look, in tables of any size.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import duckdb

import newsevents as ne

if TYPE_CHECKING:
    from datetime import date

TABLES = ("documents", "claims", "stances", "actors", "places", "events")
SINGLE = [name for name, predicate in ne.CORE.predicates_by_name.items() if not predicate.many]
"""Predicates of which one value alone can be true: a meeting has several participants, but one duration."""

CONTESTED = """
WITH week AS (
    SELECT document, id, source.publisher AS outlet
    FROM documents
    WHERE source.status = 'usable' AND source.published.day BETWEEN $monday AND $monday + 6
),
named AS (
    SELECT document, id, name FROM places
    UNION ALL SELECT document, id, name FROM actors
    UNION ALL SELECT document, id, label FROM events
),
said AS (
    SELECT
        coalesce(subject.name, week.id || '#' || claims.subject) AS subject,
        predicate,
        coalesce(
            nullif(concat_ws(' ', vague(value.quantity.comparator), number(value.quantity.value),
                number(value.quantity.low), number(value.quantity.high)), ''),
            value.time.edtf, thing.name, value.text, CAST(value.boolean AS TEXT)
        ) AS says,
        coalesce(holder.name, if(stances.holder = 'narrator', outlet, NULL), stances.holder) AS holder,
        stance IN ('asserts', 'confirms', 'reports') AS holds,
        stance = 'denies' AS denies,
        polarity = 'negated' AS is_negated
    FROM week
    JOIN claims USING (document)
    JOIN stances ON stances.document = claims.document AND stances.record = claims.id
    LEFT JOIN named AS subject ON subject.document = claims.document AND subject.id = claims.subject
    LEFT JOIN named AS thing
        ON thing.document = claims.document AND thing.id IN (value.place, value.actor)
    LEFT JOIN named AS holder ON holder.document = claims.document AND holder.id = stances.holder
    WHERE holds OR denies
),
sides AS (
    SELECT
        subject,
        predicate,
        says,
        coalesce(list(DISTINCT holder ORDER BY holder) FILTER (holds <> is_negated), []) AS for_it,
        coalesce(list(DISTINCT holder ORDER BY holder) FILTER (holds = is_negated), []) AS against_it
    FROM said
    GROUP BY ALL
),
questions AS (
    SELECT subject, predicate
    FROM sides
    GROUP BY ALL
    HAVING bool_or(len(for_it) > 0 AND len(against_it) > 0)
        OR (predicate IN $single AND count(*) FILTER (len(for_it) > 0) > 1)
)
SELECT subject, predicate, says, for_it, against_it
FROM sides
SEMI JOIN questions USING (subject, predicate)
ORDER BY ALL
"""
"""What a side says is a number with its comparator, a date, a name, words, or yes or no."""


class Side(NamedTuple):
    """A value of a contested claim, and who stands where."""

    subject: str
    predicate: str
    says: str
    for_it: list[str]
    against_it: list[str]


def opened(folder: Path) -> duckdb.DuckDBPyConnection:
    """Return a database with a view of each table that is asked."""
    database = duckdb.connect()
    for name in TABLES:
        database.from_parquet(str(folder / f"{name}.parquet")).create_view(name)
    database.execute("CREATE MACRO number(it) AS rtrim(rtrim(CAST(it AS TEXT), '0'), '.')")
    database.execute("CREATE MACRO vague(it) AS replace(nullif(it, 'exact'), '_', ' ')")
    return database


def first_day(week: str) -> date:
    """Return the Monday of a week as ISO 8601 writes it, such as 2024-W20."""
    return datetime.strptime(f"{week}-1", "%G-W%V-%u").replace(tzinfo=UTC).date()


def contested(database: duckdb.DuckDBPyConnection, week: str) -> list[Side]:
    """Return the sides of all contested claims of a week, question by question."""
    found = database.execute(CONTESTED, {"monday": first_day(week), "single": SINGLE})
    return [Side(*row) for row in found.fetchall()]


def as_table(sides: list[Side]) -> str:
    """Return the sides as lines with columns of one width."""
    rows = [("SUBJECT", "PREDICATE", "SAYS", "FOR IT", "AGAINST IT")]
    rows += [(*side[:3], ", ".join(side.for_it), ", ".join(side.against_it)) for side in sides]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    return "\n".join(lines)


def main() -> None:
    """Print what is contested in the tables and the week that are named on the command line."""
    folder, week = sys.argv[1:]
    print(as_table(contested(opened(Path(folder)), week)))


if __name__ == "__main__":
    main()
