"""Reading: documents from rows, one at a time, whatever a batch of them weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.errors import InvalidDocument
from newsevents.intake.reading import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from newsevents.schema.document import NewsDocument


def read_documents(
    batches: Iterable[pa.RecordBatch], *others: str, lenient: bool = False
) -> Iterator[tuple[Any, ...]]:
    """Yield the number and the document of each row, and its values in other columns.

    Values are taken out of Arrow row by row, since the bytes of a batch can be many.

    Args:
        batches: Rows with columns `document` (a number) and `data` (bytes).
        others: Names of further columns, whose values follow.
        lenient: Read what was accepted leniently; see `loads`.

    Raises:
        ValueError: A document is not valid; the message has its number and the first fault, and the cause
            (`InvalidDocument`) all of them.

    Example:
        >>> import pyarrow as pa
        >>> data = [b'{"id": "urn:example:1", "source": {}}', b'{"id": ']
        >>> rows = read_documents([pa.RecordBatch.from_pydict({"document": [4, 6], "data": data})])
        >>> number, document = next(rows)
        >>> number, document.id
        (4, 'urn:example:1')
        >>> next(rows)
        Traceback (most recent call last):
        ValueError: document 6: NE003 at /id: Expected a value, found the end of the input.
    """
    for batch in batches:
        for row in zip(*(batch.column(name) for name in ("document", "data", *others)), strict=True):
            number, data, *values = (value.as_py() for value in row)
            yield (number, _document(number, data, lenient=lenient), *values)


def _document(number: int, data: bytes, *, lenient: bool) -> NewsDocument:
    try:
        return loads(data, lenient=lenient)
    except InvalidDocument as error:
        message = f"document {number}: {error}"
        raise ValueError(message) from error
