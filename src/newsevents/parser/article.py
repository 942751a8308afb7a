"""Article: from a text to a document, stage by stage.

segment → quotations → times and counts → mentions → cast → attribution → meetings and visits → claims
and conflicts → assemble. No stage asks a model or the network, and none draws at random: the same
text gives the same document.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from newsevents.parser.backend import RULES, RULES_VERSION
from newsevents.parser.languages import language_named, looks_like
from newsevents.parser.reading import MAX_SENTENCE, read_records
from newsevents.parser.segment import lay_out
from newsevents.schema.document import NewsDocument
from newsevents.schema.identifiers import text_uri
from newsevents.schema.provenance import Gap, Provenance
from newsevents.schema.scalars import MOMENT
from newsevents.schema.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.assemble import Explanation
    from newsevents.parser.backend import Backend
    from newsevents.text.span import Span

MAX_TEXT = 10_000_000
"""Longest text that is read, in code points; of a longer one only the source is described."""

_LONGEST_HEADLINE = 1_000
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_article(
    text: str,
    *,
    published: str | date | datetime | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: str = "en",
    backend: Backend = RULES,
) -> NewsDocument:
    """Read an article and return what it says, on whose word.

    Args:
        text: The text: headline, a line below it, and paragraphs between blank lines.
        published: When it was published: a date, or a time with its zone. Relative expressions of time
            are read against it; without it they stay open.
        publisher: Name of the outlet.
        url: Where the article was read.
        language: Language of the text, as a tag such as `en`, `en-GB` or `es`: one of
            `newsevents.parser.languages.LANGUAGES`. Of those without `happenings` actors, places, times and
            statements are read.
        backend: Who does the stages that something else than rules can do; the rules by default.

    Returns:
        A document that passes every check. A text in which nothing is found gives one without records.

    Raises:
        ValueError: `published` is no date and no zoned time, `url` is no web address, or the language is
            not read. No text raises.

    Example:
        >>> document = parse_article("The talks failed, Ivan Petrov said on Monday.", published="2018-11-13")
        >>> statement = document.statements[0]
        >>> statement.speaker, statement.cue.lemma, statement.time.edtf
        ('actor:petrov', 'say', '2018-11-12')
    """
    document, _ = explain_article(
        text, published=published, publisher=publisher, url=url, language=language, backend=backend
    )
    return document


def explain_article(
    text: str,
    *,
    published: str | date | datetime | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: str = "en",
    backend: Backend = RULES,
) -> tuple[NewsDocument, tuple[Explanation, ...]]:
    """Read an article as `parse_article` does, and tell of each record which rule found it.

    Args:
        text: The text.
        published: When it was published.
        publisher: Name of the outlet.
        url: Where the article was read.
        language: Language of the text.
        backend: Who does which stage.

    Returns:
        The document, and an explanation for each of its actors, places, events, statements, times, claims and
        conflicts. `newsevents.parser.rules.RULES` says what the rules mean.

    Raises:
        ValueError: As `parse_article`.

    Example:
        >>> _, explanations = explain_article("The talks failed, Ivan Petrov said.")
        >>> [(item.pointer, item.rule) for item in explanations]
        [('/actors/0', 'person'), ('/statements/0', 'clause-before')]
    """
    words = language_named(language)
    moment = _moment(published)
    clean, replaced = _without_surrogates(text)
    source = _source(clean, moment, publisher, url, language)
    gaps = list(_gaps(moment, replaced, len(clean)))
    if len(clean) > MAX_TEXT:
        return _document(clean, source.replaced(text=None), gaps, backend), ()
    layout = lay_out(clean, words)
    headlines = {
        "headline": _line(clean, layout.headline),
        "subheadline": _line(clean, layout.subheadline),
    }
    day = moment.date() if isinstance(moment, datetime) else moment
    records, explanations, passed_over = read_records(clean, layout, day, backend, words)
    gaps.extend(_unread(passed_over))
    if not records["statements"] and not looks_like(clean, words):
        gaps.append(
            Gap(path="/statements", reason="unknown", note=f"few words are of the language {words.code}")
        )
    return _document(clean, source.replaced(**headlines), gaps, backend, **records), explanations


def _without_surrogates(text: str) -> tuple[str, int]:
    """Return a text that can be written, and how many lone surrogates were replaced in it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.subn("\ufffd", text)
    return text, 0  # most texts: to encode one costs far less than to search it


def _gaps(moment: date | datetime | None, replaced: int, length: int) -> Iterator[Gap]:
    """Yield what the document does not know, and why."""
    if moment is None:
        yield Gap(path="/source/published", reason="unknown")
    if length > MAX_TEXT:
        yield Gap(path="/source/text", reason="unknown", note=f"longer than {MAX_TEXT} code points")
    elif replaced:
        note = f"{replaced} lone surrogates, which are no characters, stand as U+FFFD"
        yield Gap(path="/source/text", reason="unknown", note=note)


def _unread(sentences: int) -> Iterator[Gap]:
    """Yield that sentences are passed over, if some are."""
    if sentences:
        note = f"sentences of more than {MAX_SENTENCE} code points, which are not read: {sentences}"
        yield Gap(path="/source/text", reason="unknown", note=note)


def _line(text: str, span: Span | None) -> str | None:
    return " ".join(span.of(text).split())[:_LONGEST_HEADLINE] if span else None


def _moment(published: str | date | datetime | None) -> date | datetime | None:
    if published is None:
        return None
    try:
        if isinstance(published, str):
            return MOMENT.validate_json(json.dumps(published))
        return MOMENT.validate_python(published)
    except ValueError as error:
        message = f"Expected a date such as 2018-11-13, or a time with its zone, found {published!r}"
        raise ValueError(message) from error


def _source(
    text: str, published: date | datetime | None, publisher: str | None, url: str | None, language: str
) -> Source:
    stated = {"url": url, "publisher": publisher}
    for name, value in stated.items():
        try:
            Source.model_validate({name: value})
        except ValueError as error:
            message = f"Expected a valid {name}, found {value!r}"
            raise ValueError(message) from error
    return Source(
        url=url,
        publisher=publisher,
        published=published,
        language=language,
        text=text if len(text) <= MAX_TEXT else None,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        text_length=len(text),
    )


def _document(
    text: str, source: Source, gaps: list[Gap], backend: Backend, **records: object
) -> NewsDocument:
    """The document's URI is the web address, or the name of the text by its hash (RFC 6920)."""
    return NewsDocument.model_validate(
        {
            "id": source.url or text_uri(text),
            "source": source,
            "gaps": tuple(gaps),
            "provenance": _provenance(backend),
            **records,
        }
    )


def _provenance(backend: Backend) -> Provenance:
    tool = f"newsevents.parser with {backend.name}" if backend.name else "newsevents.parser"
    version = f"{RULES_VERSION}, {backend.version}" if backend.version else RULES_VERSION
    return Provenance(method=backend.method, tool=tool, version=version)
