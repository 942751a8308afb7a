"""Version: whether a document's `schema_version` is one that this package reads."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from newsevents.checks.wording import shown
from newsevents.intake.problem import Problem
from newsevents.schema.document import SCHEMA_VERSION
from newsevents.schema.upgrade import upgrade

if TYPE_CHECKING:
    from newsevents.schema.document import NewsDocument
    from newsevents.text.pointer import Json

Age: TypeAlias = Literal["same", "older", "newer", "other"]
"""A version beside this package's: the same, an older or newer minor one, or of another major one."""

_FORM = re.compile(r"([1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")


def stated_version(data: Json) -> str:
    """Return the version that a document states; this package's own where it states none, or no version.

    Example:
        >>> stated_version({"schema_version": "2.0"}), stated_version({"schema_version": 2})
        ('2.0', '1.0')
    """
    stated = data.get("schema_version") if isinstance(data, dict) else None
    return stated if isinstance(stated, str) and _FORM.fullmatch(stated) else SCHEMA_VERSION


def age(version: str, current: str | None = None) -> Age:
    """Compare a version with another one, by default this package's.

    Example:
        >>> age("1.0", "1.1"), age("1.2", "1.1"), age("2.0", "1.1")
        ('older', 'newer', 'other')
    """
    major, minor = (int(number) for number in version.split("."))
    own_major, own_minor = (int(number) for number in (current or SCHEMA_VERSION).split("."))
    if major != own_major:
        return "other"
    return "same" if minor == own_minor else "older" if minor < own_minor else "newer"


def version_of(document: NewsDocument) -> str:
    """Return the version of a valid document; the first minor one if it states none.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> version_of(NewsDocument(id="urn:example:1", source=Source()))
        '1.0'
    """
    if "schema_version" in document.model_fields_set:
        return document.schema_version
    return SCHEMA_VERSION.partition(".")[0] + ".0"


def upgraded(source: bytes) -> bytes:
    """Return a document of an older minor version, lifted to this package's version."""
    return json.dumps(upgrade(json.loads(source))).encode()


def version_problem(version: str, *, lenient: bool) -> Problem | None:
    """Return what is to be said of a version, if anything.

    Example:
        >>> version_problem("2.0", lenient=True).code
        'NE701'
    """
    path = ("schema_version",)
    message = f"This package reads version {SCHEMA_VERSION}, found {shown(version)}."
    match age(version):
        case "other":
            return Problem("NE701", path, message, "Read it with a release for that major version.")
        case "newer" if lenient:
            return Problem("NE703", path, message)
        case "newer":
            return Problem("NE702", path, message, "Read leniently, or install a newer release.")
        case _:
            return None
