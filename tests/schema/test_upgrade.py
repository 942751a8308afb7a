from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.schema.document import SCHEMA_VERSION
from newsevents.schema.upgrade import UPGRADES, Upgrade, upgrade

STEPS = (
    Upgrade("1.0", lambda data: {**data, "history": [*data.get("history", []), "1.0"]}),
    Upgrade("1.2", lambda data: {**data, "history": [*data.get("history", []), "1.2"]}),
)


def test_steps_are_taken_in_order_from_the_version_stated() -> None:
    assert upgrade({"schema_version": "1.0"}, steps=STEPS, to="1.3") == {
        "schema_version": "1.3",
        "history": ["1.0", "1.2"],
    }
    assert upgrade({"schema_version": "1.1"}, steps=STEPS, to="1.3")["history"] == ["1.2"]
    assert upgrade({"schema_version": "1.3"}, steps=STEPS, to="1.3") == {"schema_version": "1.3"}


@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5))
def test_upgrading_in_two_goes_is_upgrading_in_one(start: int, middle: int, end: int) -> None:
    start, middle, end = sorted((start, middle, end))
    data = {"schema_version": f"1.{start}"}
    halfway = upgrade(data, steps=STEPS, to=f"1.{middle}")
    assert upgrade(halfway, steps=STEPS, to=f"1.{end}") == upgrade(data, steps=STEPS, to=f"1.{end}")


def test_argument_is_not_changed() -> None:
    data = {"schema_version": "1.0", "history": []}
    upgrade(data, steps=STEPS, to="1.1")
    assert data == {"schema_version": "1.0", "history": []}


def test_a_document_without_a_version_is_of_the_first() -> None:
    assert upgrade({}, steps=STEPS, to="1.1")["history"] == ["1.0"]


@pytest.mark.parametrize("version", ["2.0", "1.4", "0.9", "1", 1, None, "1.x"])
def test_other_versions_are_refused(version) -> None:
    with pytest.raises(ValueError, match="Expected"):
        upgrade({"schema_version": version}, steps=STEPS, to="1.3")


def test_own_steps_end_at_this_version() -> None:
    assert upgrade({"schema_version": "1.0"}, steps=UPGRADES)["schema_version"] == SCHEMA_VERSION
