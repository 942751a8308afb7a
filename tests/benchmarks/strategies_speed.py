"""Prints how many documents strategies give in a second, beside what Hypothesis takes for the choices alone.

A document of the default size takes some 120 choices. The first row draws 120 integers and makes nothing of
them, which bounds what any strategy for such documents can reach. The second is what Hypothesis itself derives
from four dataclasses that are a small part of a document; what it gives need not be valid. All rows are drawn in
turn in each round, and medians are printed.
"""

from __future__ import annotations

import argparse
import statistics
import time
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.strategies import documents, dossiers, feeds, invalid_documents
from newsevents.strategies.faults.table import FAULTS

_INTEGERS = st.integers(0, 100)
_SMALL = [fault.code for fault in FAULTS if fault.is_usual and fault.code != "NE010"]


@dataclass
class Span:
    """Some of what evidence has."""

    start: int
    end: int
    exact: str


@dataclass
class Said:
    """Some of what a statement has."""

    id: str
    speaker: str
    content: list[Span]


@dataclass
class Person:
    """Some of what a person has."""

    id: str
    name: str


@dataclass
class Article:
    """Some of what a document has."""

    id: str
    text: str
    people: list[Person]
    statements: list[Said]


@st.composite
def choices(draw: st.DrawFn, count: int) -> list[int]:
    """Return integers, each of which is a choice."""
    return [draw(_INTEGERS) for _ in range(count)]


CASES: dict[str, st.SearchStrategy[Any]] = {
    "120 choices": choices(120),
    "from_type(dataclasses)": st.from_type(Article),
    "documents()": documents(),
    "documents(text=False)": documents(text=False),
    "documents(max_size=1)": documents(max_size=1),
    "documents(max_size=8)": documents(max_size=8),
    "invalid_documents(all but NE010)": invalid_documents(_SMALL),
    "feeds()": feeds(),
    "dossiers()": dossiers(),
}


def rate(strategy: st.SearchStrategy[Any], count: int) -> float:
    """Return how many examples come in a second, all that Hypothesis does for them included."""
    made = 0

    @settings(max_examples=count, database=None, deadline=None)
    @given(strategy)
    def draw(_: object) -> None:
        nonlocal made
        made += 1

    began = time.perf_counter()
    draw()
    return made / (time.perf_counter() - began)


def main() -> None:
    """Print a row for each strategy."""
    parser = argparse.ArgumentParser(description="Prints how many documents strategies give in a second.")
    parser.add_argument("--count", type=int, default=500, help="examples in a round (default: 500)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds (default: 5)")
    options = parser.parse_args()
    rounds = [
        {name: rate(case, options.count) for name, case in CASES.items()} for _ in range(options.rounds)
    ]
    medians = {name: statistics.median(found[name] for found in rounds) for name in CASES}
    for name, median in medians.items():
        print(f"{median:7.0f} a second  {median / medians['120 choices']:5.2f} x '120 choices'  {name}")


if __name__ == "__main__":
    main()
