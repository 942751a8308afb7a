"""Scanner: finds every fault of JSON with its place, after a parser has refused or misread the text.

It goes through the text once, token by token, without recursion, and keeps no values. Faults after which
the grammar still holds (a key given twice, NaN, half a surrogate pair) do not stop it.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, NoReturn

import attrs

from newsevents.checks.wording import shortened, shown
from newsevents.intake.limits import MAX_DEPTH
from newsevents.intake.problem import Problem
from newsevents.intake.received import SURROGATE_HINT
from newsevents.schema.scalars import MAX_SAFE_INTEGER

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\n\r]*+")
_PLAIN = r'[^"\\\x00-\x1f]*+'
# The group is not possessive: before Python 3.11.4 such a group can end in the middle of an alternative.
_STRING_START = re.compile(rf'"{_PLAIN}(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{{4}}){_PLAIN})*')
_WORD = re.compile(r'[^ \t\n\r,:\[\]{}"]*+')
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*+)")
_FRACTION = re.compile(_INTEGER.pattern + r"(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?")
_SURROGATE = re.compile(
    r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
    r"|(?P<lone>\\u[dD][89a-fA-F][0-9A-Fa-f]{2})"
    r"|\\."
)
_LITERALS = frozenset({"true", "false", "null"})
_NOT_FINITE = frozenset({"NaN", "Infinity", "-Infinity"})
_CLOSING = {"{": "}", "[": "]"}
_STEPS_TOLD = 4
"""Steps of the path to what is nested too deeply; all of them would be a line of hundreds."""


def json_problems(text: str) -> Iterator[Problem]:
    """Yield the faults of a JSON text, in its order; a break of the grammar is the last.

    Example:
        >>> [(item.code, item.path, item.offset) for item in json_problems('{"a": 1, "a": NaN,}')]
        [('NE005', ('a',), 9), ('NE004', ('a',), 14), ('NE003', (), 18)]
    """
    try:
        yield from _Scanner(text).problems()
    except _Broken as broken:
        yield broken.problem


class _Broken(Exception):  # noqa: N818 - the grammar is broken
    """The text cannot be read on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class _Open:
    """An array or an object that is not closed yet."""

    __slots__ = ("closing", "key", "keys")

    def __init__(self, opening: str) -> None:
        self.closing = _CLOSING[opening]
        self.key: str | int | None = None if opening == "{" else 0
        self.keys: set[str] = set()

    def go_on(self) -> None:
        """Go on to the next member."""
        self.key = self.key + 1 if isinstance(self.key, int) else None


class _Scanner:
    """A place in a text, and what is open there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._open: list[_Open] = []

    def problems(self) -> Iterator[Problem]:
        """Yield the faults of the whole text.

        Raises:
            _Broken: The grammar is broken.
        """
        while True:
            character = self._next_character()
            if character in _CLOSING:
                self._enter(character)
                if self._next_character() != self._open[-1].closing:
                    self._refuse_depth()
                    yield from self._key()
                    continue
                self._close()
            else:
                yield from self._scalar(character)
            if self._leaves():
                return
            yield from self._key()

    def _enter(self, opening: str) -> None:
        self._open.append(_Open(opening))
        self._at += 1

    def _refuse_depth(self) -> None:
        if len(self._open) > MAX_DEPTH:
            message = f"Expected at most {MAX_DEPTH} levels of arrays and objects, found more."
            problem = self._problem("NE007", message)
            raise _Broken(attrs.evolve(problem, path=problem.path[:_STEPS_TOLD]))

    def _close(self) -> None:
        self._open.pop()
        self._at += 1

    def _leaves(self) -> bool:
        """Go on behind a value, to the next member or outwards, and say whether that was the last."""
        while self._open:
            top, character = self._open[-1], self._next_character()
            if character == ",":
                top.go_on()
                self._at += 1
                return False
            if character != top.closing:
                self._break(f"a comma or {top.closing}")
            self._close()
        if self._next_character():
            self._break("the end of the input", "A feed, one document to a line, is read by read_feed.")
        return True

    def _key(self) -> Iterator[Problem]:
        """Read a key and its colon, if the innermost is an object."""
        top = self._open[-1]
        if top.closing == "]":
            return
        if self._next_character() != '"':
            self._break("a key in double quotes")
        start = self._at
        raw = self._string()
        key: str = json.loads(raw)
        top.key = key
        yield from self._surrogates(raw, start)
        if key in top.keys:
            message = f"Expected each key once, found {shown(key)} again."
            yield self._problem("NE005", message, "Readers keep one of the two values, not both.", start)
        top.keys.add(key)
        if self._next_character() != ":":
            self._break("a colon behind the key")
        self._at += 1

    def _scalar(self, character: str) -> Iterator[Problem]:
        """Read a value that is neither an array nor an object."""
        start = self._at
        if character == '"':
            yield from self._surrogates(self._string(), start)
            return
        word = self._word()
        whole = _INTEGER.fullmatch(word)
        if not (whole or word in _LITERALS or word in _NOT_FINITE or _FRACTION.fullmatch(word)):
            self._break("a value")
        self._at += len(word)
        if word in _NOT_FINITE or (not whole and word not in _LITERALS and math.isinf(float(word))):
            message = f"Expected a finite number, found {shortened(word)}."
            yield self._problem("NE004", message, "Write null where there is no number.", start)
        elif whole and _is_large(word):
            message = f"Expected an integer of at most {MAX_SAFE_INTEGER}, found {shortened(word)}."
            yield self._problem("NE008", message, "Write large identifiers as text.", start)

    def _string(self) -> str:
        """Read a string and return it as it is written, quotes included."""
        start = self._at
        match = _STRING_START.match(self._text, start)
        self._at = match.end() if match else start
        character = self._character()
        if character == "\\":
            self._break('an escape such as \\n, \\" or \\u00e9', "A backslash is written \\\\.")
        if not character:
            self._break("the closing quote of a string")
        if character != '"':
            self._break("no control character in a string", f"Write {json.dumps(character)[1:-1]}.")
        self._at += 1
        return self._text[start : self._at]

    def _surrogates(self, raw: str, start: int) -> Iterator[Problem]:
        """Yield the first half of a surrogate pair that stands alone in a string."""
        for match in _SURROGATE.finditer(raw):
            if match["lone"]:
                message = f"Expected both halves of a surrogate pair, found {match['lone']} alone."
                hint = SURROGATE_HINT
                yield self._problem("NE006", message, hint, start + match.start())
                return

    def _word(self) -> str:
        match = _WORD.match(self._text, self._at)
        return match[0] if match else ""

    def _character(self) -> str:
        return self._text[self._at : self._at + 1]

    def _next_character(self) -> str:
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._character()

    def _problem(
        self, code: str, message: str, hint: str | None = None, offset: int | None = None
    ) -> Problem:
        path = tuple(_encodable(item.key) for item in self._open if item.key is not None)
        return Problem(code, path, message, hint, self._at if offset is None else offset)

    def _break(self, expected: str, hint: str | None = None) -> NoReturn:
        found = self._word() or self._character()
        message = f"Expected {expected}, found {shown(found) if found else 'the end of the input'}."
        before = self._text[: self._at].rstrip(" \t\n\r")[-1:]
        raise _Broken(self._problem("NE003", message, hint or _hint(found, before)))


def _is_large(integer: str) -> bool:
    digits = integer.removeprefix("-")
    return len(digits) > len(str(MAX_SAFE_INTEGER)) or int(digits) > MAX_SAFE_INTEGER


def _encodable(key: str | int) -> str | int:
    """Return a key without halves of surrogate pairs, which no report could be written with."""
    if isinstance(key, int):
        return key
    return key.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_HINTS = (
    (re.compile(r"'"), "Strings and keys stand in double quotes."),
    (re.compile(r"//|/\*|#"), "JSON has no comments."),
    (re.compile(r"True|False"), "true and false are written in lower case."),
    (re.compile(r"None|undefined|nil"), "A missing value is written null."),
    (re.compile(r"[+-]?(nan|inf)", re.IGNORECASE), "Write null where there is no number."),
    (re.compile(r"[+.]?[0-9]|-\.?[0-9]|-0[0-9]"), "A number is written as 10 or -10: no +, no leading zero."),
    (re.compile("\x00"), "The bytes seem to be UTF-16; write the document as UTF-8."),
    (re.compile(r"[\w$]"), "Strings and keys stand in double quotes."),
)


def _hint(found: str, before: str) -> str | None:
    """Return what is most likely wrong, from what was found and the character before it."""
    if found in ("}", "]") and before == ",":
        return "Take out the comma behind the last member."
    if not found:
        return "The input was cut off."
    return next((hint for pattern, hint in _HINTS if pattern.match(found)), None)
