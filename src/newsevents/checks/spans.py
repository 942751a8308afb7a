"""Spans: the passages that a document's records give as evidence, gathered to be looked at together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsevents.schema.evidence import Evidence
    from newsevents.schema.source import Source


class Spans:
    """Evidence beside the text of its source. Fields are read by name alone, of records or structs.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> from newsevents.schema.source import Source
        >>> spans = Spans(Source(text="Talks in Doha"))
        >>> spans.note(Evidence(start=9, end=13, exact="Doha"))
        >>> spans.stand()
        True
    """

    def __init__(self, source: Source) -> None:
        """Take the source, with its text, its length, or neither."""
        self._source = source
        self._noted: list[Evidence | None] = []
        self.note: Callable[[Evidence | None], None] = self._noted.append
        """Notes a passage; `None` is passed over."""

        self.note_all: Callable[[Iterable[Evidence]], None] = self._noted.extend
        """Notes several passages."""

    def stand(self) -> bool:
        """Say whether all passages noted stand where they say, as far as the source lets that be known."""
        text = self._source.text
        if text is None:
            return self._may_stand([span for span in self._noted if span is not None])
        for span in self._noted:
            if span is not None:
                start, end, exact = span.start, span.end, span.exact
                if end - start != len(exact) or text[start:end] != exact:
                    return False
                if (span.prefix or span.suffix) and not _fits(span, text):
                    return False
        return True

    def _may_stand(self, spans: list[Evidence]) -> bool:
        length = self._source.text_length
        if length is None and self._source.text_sha256 is None:
            return not spans
        return all(
            span.end - span.start == len(span.exact)
            and len(span.prefix or "") <= span.start
            and (length is None or span.end + len(span.suffix or "") <= length)
            for span in spans
        )


def are_in_order(spans: Sequence[Evidence]) -> bool:
    """Say whether passages go forward in the text.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> are_in_order([Evidence(start=9, end=13, exact="Doha"), Evidence(start=0, end=5, exact="Talks")])
        False
    """
    if len(spans) < 2:
        return True
    starts = [span.start for span in spans]
    return starts == sorted(starts)


def _fits(span: Evidence, text: str) -> bool:
    """Say whether the text around a passage is as stated."""
    prefix = span.prefix or ""
    return (
        len(prefix) <= span.start
        and text.startswith(prefix, span.start - len(prefix))
        and text.startswith(span.suffix or "", span.end)
    )
