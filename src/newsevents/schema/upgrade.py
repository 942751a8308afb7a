"""Upgrade: documents of an older minor version, lifted to this one.

A minor version only adds optional fields and event types, so most steps change nothing but the number. A
step that has more to do is one row in `UPGRADES`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsevents.schema.document import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

Json: TypeAlias = dict[str, Any]
"""A document as `json.loads` gives it."""

_VERSION = re.compile(r"([1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")


@attrs.frozen
class Upgrade:
    """A step from one minor version to the next.

    Example:
        >>> Upgrade("1.0", lambda data: {**data, "gaps": []}).since
        '1.0'
    """

    since: str
    """The version that it starts from; it ends at the next minor one."""

    apply: Callable[[Json], Json]
    """Returns the document in the next version; it must leave its argument as it is."""


UPGRADES: tuple[Upgrade, ...] = ()
"""The steps that change more than the number."""


def upgrade(data: Json, *, steps: tuple[Upgrade, ...] = UPGRADES, to: str = SCHEMA_VERSION) -> Json:
    """Return a document in a newer minor version of the same major version.

    Args:
        data: The document as `json.loads` gives it; it is not changed. A document that states no version
            is taken to be of the first minor one.
        steps: The steps that change more than the number.
        to: The version wanted.

    Raises:
        ValueError: The document is of another major version, or newer than `to`, or states no version
            of the form `1.0`.

    Example:
        >>> upgrade({"schema_version": "1.0", "id": "urn:example:1"}, to="1.2")
        {'schema_version': '1.2', 'id': 'urn:example:1'}
    """
    major, last = _parts(to)
    own_major, minor = _parts(data.get("schema_version", f"{major}.0"))
    if own_major != major or minor > last:
        message = f"Expected version {major}.{last} or an older {major}.x, found {own_major}.{minor}"
        raise ValueError(message)
    by_version = {step.since: step.apply for step in steps}
    for number in range(minor, last):
        step = by_version.get(f"{major}.{number}")
        data = step(data) if step else data
    return {**data, "schema_version": to}


def _parts(version: object) -> tuple[int, int]:
    match = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if match is None:
        message = f"Expected a version such as {SCHEMA_VERSION}, found {version!r}"
        raise ValueError(message)
    return int(match[1]), int(match[2])
