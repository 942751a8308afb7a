"""Mistakes in mappings to tables: the test kit catches them, or it stands here why not."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pytest
from arrow_tables import ArrowTables
from hypothesis import strategies as st
from planting import USUAL, caught, missed

import newsevents as ne
from newsevents.strategies import assert_lossy_but_declared


class ZoneLost(ArrowTables):
    def to_moment(self, text):
        return {**super().to_moment(text), "offset": None}


class MidnightMadeUp(ArrowTables):
    def to_moment(self, text):
        return super().to_moment(text if "T" in text else f"{text}T00:00:00+00:00")


class Milliseconds(ArrowTables):
    def to_moment(self, text):
        parts = super().to_moment(text)
        if "instant" in parts:
            whole = parts["instant"].microsecond // 1_000 * 1_000
            parts["instant"] = parts["instant"].replace(microsecond=whole)
        return parts


class Nanoseconds(ArrowTables):
    """Moments are nanoseconds from 1970 in 64 bits, which reach from 1677 to 2262."""

    def to_moment(self, text):
        assert 1677 < int(text[:4]) < 2262
        return super().to_moment(text)


class SixDecimals(ArrowTables):
    def to_cell(self, value, kind):
        found = super().to_cell(value, kind)
        return round(found, 6) if isinstance(found, Decimal) else found


class ThroughFloat32(ArrowTables):
    def to_cell(self, value, kind):
        found = super().to_cell(value, kind)
        if not _is_whole(found):
            return found
        return min(Decimal(pa.scalar(float(found), pa.float32()).as_py()), Decimal(2**53 - 1))


class ThroughFloat64(ArrowTables):
    def to_cell(self, value, kind):
        found = super().to_cell(value, kind)
        return Decimal(repr(float(found))) if isinstance(found, Decimal) else found


def _is_whole(value):
    return isinstance(value, Decimal) and value == int(value)


class ZeroIsNothing(ArrowTables):
    def to_cell(self, value, kind):
        return super().to_cell(None if value == 0 and kind != pa.bool_() else value, kind)


class EmptyIsNothing(ArrowTables):
    def to_cell(self, value, kind):
        return super().to_cell(None if value == "" else value, kind)


class OneStanceEach(ArrowTables):
    """Stances are kept by claim, as if each had one."""

    def encode(self, document):
        tables = super().encode(document)
        rows = {row["claim"]: row for row in tables["stances"].to_pylist()}
        return {**tables, "stances": pa.Table.from_pylist([*rows.values()], schema=tables["stances"].schema)}


class SortedRows(ArrowTables):
    """Rows come in the order of their keys, as many engines give them."""

    def encode(self, document):
        tables = super().encode(document)
        return {
            name: table.sort_by("id") if "id" in table.column_names else table
            for name, table in tables.items()
        }


class TellsTooLittle(ArrowTables):
    def losses(self, document):
        return [pointer for pointer in super().losses(document) if "/stances/" not in pointer]


class TellsTooMuch(ArrowTables):
    def losses(self, document):
        return {*super().losses(document), "/times"}


@pytest.mark.parametrize(
    "codec",
    [
        ZoneLost,
        MidnightMadeUp,
        ZeroIsNothing,
        OneStanceEach,
        TellsTooLittle,
        TellsTooMuch,
        SortedRows,
        missed(EmptyIsNothing, "no text is empty, since evidence has to lie in it; that of a source may be"),
    ],
)
def test_bugs_of_tables(codec):
    assert "lost" in caught(assert_lossy_but_declared, codec())


@pytest.mark.parametrize("codec", [Milliseconds, SixDecimals, ThroughFloat32, ThroughFloat64, Nanoseconds])
def test_bugs_of_tables_that_show_rarely(codec):
    assert "lost" in caught(assert_lossy_but_declared, codec())


def test_documents_that_fail_in_tables_are_small():
    note = caught(assert_lossy_but_declared, MidnightMadeUp(), settings=USUAL)
    assert note.count("id=") <= 2
    assert len(note) < 1_000


def test_a_bug_that_is_missed_is_one():
    """There is a valid document that shows it."""
    document = ne.NewsDocument(id="urn:example:1", source=ne.Source(text=""))
    assert ne.check(ne.dumps(document)).items == ()
    caught(assert_lossy_but_declared, EmptyIsNothing(), st.just(document))
    assert_lossy_but_declared(ArrowTables(), st.just(document), settings=USUAL)
