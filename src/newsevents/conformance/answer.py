"""Answer: what an implementation tells of one document, and where that differs from what is expected."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsevents.codes import code_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsevents.conformance.case import Case

Told: TypeAlias = tuple[str, str | None]
"""Code and JSON Pointer of a finding; `None` where only codes are told."""

_CODE = re.compile(r"NE[0-9]{3}")
_HALF_OF_A_PAIR = re.compile("[\ud800-\udfff]")
_SHOWN = 200
"""Code points that are shown of a line that is no finding."""


@attrs.frozen
class Answer:
    r"""The findings that an implementation tells of one document.

    Example:
        >>> answer = Answer.read(b"NE203 /claims/0/subject\nNE308 /source\n")
        >>> sorted(answer.told)
        [('NE203', '/claims/0/subject'), ('NE308', '/source')]
        >>> Answer.read(b"looks good").rubbish
        'line 1 of the answer is no finding: looks good'
    """

    told: frozenset[Told]
    """Code and pointer of each finding; no pointer at all where none is told."""

    rubbish: str | None = None
    """The first line that is no finding, with its number; `None` where each line is one."""

    @classmethod
    def read(cls, output: bytes) -> Answer:
        r"""Read the lines of an output: `CODE`, `CODE POINTER`, or a JSON object with `code` and `pointer`.

        Blank lines say nothing. Where one line has a pointer, a code alone means the whole document.

        Args:
            output: The bytes, as UTF-8; lines end at LF or CR LF.

        Example:
            >>> sorted(Answer.read(b'{"code": "NE101", "pointer": "/x"}\n\nNE308\n').told)
            [('NE101', '/x'), ('NE308', '')]
        """
        told: set[Told] = set()
        for number, line in enumerate(output.decode(errors="replace").split("\n"), start=1):
            if not line.strip():
                continue
            finding = _finding(line.removesuffix("\r"))
            if finding is None:
                rubbish = f"line {number} of the answer is no finding: {line.strip()[:_SHOWN]}"
                return cls(_settled(told), rubbish)
            told.add(finding)
        return cls(_settled(told))

    @property
    def codes_alone(self) -> bool:
        """Whether codes are told, and no pointer."""
        return bool(self.told) and all(pointer is None for _, pointer in self.told)


def _finding(line: str) -> Told | None:
    if line.startswith("{"):
        return _finding_in_json(line)
    code, blank, pointer = line.partition(" ")
    return (code, pointer if blank else None) if _CODE.fullmatch(code) else None


def _finding_in_json(line: str) -> Told | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    code, pointer = value.get("code"), value.get("pointer")
    if not isinstance(code, str) or not _CODE.fullmatch(code) or not isinstance(pointer, str | None):
        return None
    return code, None if pointer is None else _HALF_OF_A_PAIR.sub("\ufffd", pointer)


def _settled(told: set[Told]) -> frozenset[Told]:
    if all(pointer is None for _, pointer in told):
        return frozenset(told)
    return frozenset((code, pointer or "") for code, pointer in told)


@attrs.frozen
class Difference:
    """Where an answer differs from what is expected; nowhere, if both are empty.

    Example:
        >>> bool(Difference((), ())), bool(Difference((("NE203", "/x"),), ()))
        (False, True)
    """

    missing: tuple[Told, ...]
    """What is expected and not told, sorted."""

    surplus: tuple[Told, ...]
    """What is told and not expected, sorted."""

    def __bool__(self) -> bool:
        """Say whether there is any difference."""
        return bool(self.missing or self.surplus)


SAME = Difference((), ())
"""No difference."""


def _every(_: str) -> bool:
    return True


def compared(
    case: Case, answer: Answer, *, has: Callable[[str], bool] = _every, pointers: bool = False
) -> Difference:
    """Compare an answer with what a case expects: as sets of code and pointer, or of codes alone.

    Args:
        case: The case.
        answer: What was told of its document.
        has: Says which codes are compared; by default all.
        pointers: Compare pointers even if none is told; a code alone then means the whole document.

    Example:
        >>> from newsevents.conformance.case import Case
        >>> case = Case("invalid/x", b"{}", expected=(("NE102", "/id"), ("NE102", "/source")))
        >>> bool(compared(case, Answer.read(b"NE102")))
        False
        >>> compared(case, Answer.read(b"NE102 /id")).missing
        (('NE102', '/source'),)
    """
    expected: set[Told] = set(case.expected)
    told = set(answer.told)
    if answer.codes_alone and not pointers:
        expected = {(code, None) for code, _ in expected}
    elif answer.codes_alone:
        told = {(code, "") for code, _ in told}
    return Difference(_sorted(expected - told, has), _sorted(told - expected, has))


def _sorted(told: Iterable[Told], has: Callable[[str], bool]) -> tuple[Told, ...]:
    chosen = (item for item in told if has(item[0]))
    return tuple(sorted(chosen, key=lambda item: (item[0], item[1] or "")))


def is_error(code: str) -> bool:
    """Say whether a finding makes a document invalid; a code that nobody knows is taken for one that does.

    Example:
        >>> is_error("NE203"), is_error("NE308"), is_error("NE999")
        (True, False, True)
    """
    try:
        return code_named(code).severity == "error"
    except KeyError:
        return True
