"""Invalid documents: each wrong in one way, with the code and the place that a reader must tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from newsevents.codes import code_named
from newsevents.strategies.document import COLLECTIONS, documents
from newsevents.strategies.faults.draft import Draft
from newsevents.strategies.faults.syntax import written
from newsevents.strategies.faults.table import FAULTS
from newsevents.strategies.field import draw_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsevents.schema.vocabulary import Vocabulary

_BY_CODE = {fault.code: fault for fault in FAULTS}
_USUAL = tuple(fault.code for fault in FAULTS if fault.is_usual)
_BARE = documents(sizes=dict.fromkeys(COLLECTIONS, (0, 0)))
_FULL = documents(max_size=2)


@attrs.frozen
class InvalidDocument:
    """A document that is wrong in one way. It unpacks to bytes, code and pointer.

    Example:
        >>> data, code, pointer = InvalidDocument(b"", "NE009", "")
        >>> code
        'NE009'
    """

    data: bytes
    """The document."""

    code: str
    """The code that a reader must find."""

    pointer: str
    """Where: a JSON Pointer into the document, empty for the whole."""

    lenient: bool = False
    """Whether it is to be read leniently."""

    vocabulary: Vocabulary | None = attrs.field(default=None, repr=False)
    """The vocabulary that it is to be read with; `None` for that of the reader."""

    is_feed: bool = False
    """Whether the bytes are a feed, one document a line."""

    @property
    def severity(self) -> str:
        """`error`: a reader gives no document. `warning`: it gives one, and tells."""
        return code_named(self.code).severity

    def __iter__(self) -> Iterator[object]:
        """Yield bytes, code and pointer."""
        yield from (self.data, self.code, self.pointer)


def invalid_documents(codes: Iterable[str] | None = None) -> st.SearchStrategy[InvalidDocument]:
    """Return documents that are wrong in one way, in places that vary.

    A reader finds that and nothing else, except that lenient reading also tells of what it keeps.

    Args:
        codes: Codes to draw. By default all that reading one document strictly, with the core's vocabulary,
            can find. Others are drawn when they are named: those of lenient reading, of a vendor's event
            type (`NE199`), and of feeds (`NE801`); the fields of what is drawn say how it is to be read.

    Raises:
        ValueError: There is no such code.

    Example:
        >>> from hypothesis import given, settings
        >>> from newsevents.intake import check
        >>> @settings(max_examples=5)
        ... @given(invalid_documents())
        ... def test_what_is_wrong_is_told(example):
        ...     data, code, pointer = example
        ...     assert [(item.code, item.pointer) for item in check(data)] == [(code, pointer)]
        >>> test_what_is_wrong_is_told()
    """
    if codes is None:
        return _invalid(_USUAL)
    wanted = tuple(codes)
    unknown = [code for code in wanted if code not in _BY_CODE]
    if unknown or not wanted:
        message = (
            f"Expected codes such as 'NE203', found {unknown[0]!r}"
            if unknown
            else "Expected codes, found none"
        )
        raise ValueError(message)
    return _invalid(wanted)


@st.composite
def _invalid(draw: st.DrawFn, codes: tuple[str, ...]) -> InvalidDocument:
    return draw_invalid(draw, codes)


def draw_invalid(draw: st.DrawFn, codes: tuple[str, ...], name: str | None = None) -> InvalidDocument:
    """Draw an invalid document, with an identifier that it is to have."""
    fault = _BY_CODE[draw_one(draw, codes)]
    document = draw(_BARE if fault.is_bare else _FULL)
    draft = Draft(draw, document if name is None else document.replaced(id=name))
    planted = fault.plant(draft)
    data, pointer = (written(draft), planted) if isinstance(planted, str) else planted
    return InvalidDocument(data, fault.code, pointer, fault.lenient, fault.vocabulary, fault.is_feed)
