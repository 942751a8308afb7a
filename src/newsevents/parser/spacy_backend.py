"""spaCy backend: word classes and names by a spaCy pipeline instead of lists (extra `spacy`).

spaCy tells verbs from nouns and people from places by a statistical model. The stages behind are the parser's
own: who says what is still read by rules.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

from newsevents.errors import MissingExtra
from newsevents.parser.backend import Backend
from newsevents.parser.mentions import find_mentions
from newsevents.parser.tokens import tokenize

if TYPE_CHECKING:
    from newsevents.parser.mention import Mention, MentionKind
    from newsevents.parser.tokens import Token
    from newsevents.text.span import Span

MODEL = "en_core_web_sm"
"""The pipeline that is loaded by default."""

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NAMED: dict[str, MentionKind] = {"PERSON": "person", "ORG": "organization"}
_UNSURE = frozenset(("person", "name"))


def spacy_backend(pipeline: Any = None, *, names: bool = True, classes: bool = True) -> Backend:  # noqa: ANN401 - spaCy has no types
    """Return a backend that asks a spaCy pipeline for word classes and names.

    Args:
        pipeline: A loaded pipeline, or the name of one; `MODEL` by default.
        names: Whether it tells persons from bodies.
        classes: Whether it tells finite verbs from other words.

    Raises:
        MissingExtra: spaCy is not installed.
        ValueError: There is no installed pipeline of that name.

    Example:
        A pipeline is whatever `spacy.load` returns; here something smaller stands in.

        >>> class Pipeline:
        ...     meta = {"lang": "en", "name": "toy", "version": "1"}
        >>> spacy_backend(Pipeline()).name
        'spaCy en_toy'
    """
    loaded = _load(pipeline or MODEL) if pipeline is None or isinstance(pipeline, str) else pipeline
    reader = _Reader(loaded)
    meta = loaded.meta
    return Backend(
        name=f"spaCy {meta['lang']}_{meta['name']}",
        version=str(meta["version"]),
        method="model",
        tokens=reader.tokens if classes else None,
        mentions=reader.mentions if names else None,
    )


def _load(name: str) -> Any:  # noqa: ANN401 - spaCy has no types
    try:
        spacy = import_module("spacy")
    except ModuleNotFoundError as error:
        package = "spacy"
        raise MissingExtra(package, "spacy") from error
    try:
        return spacy.load(name, exclude=["lemmatizer"])
    except OSError as error:
        message = f"Expected an installed spaCy pipeline, found none named {name!r}"
        raise ValueError(message) from error


@attrs.frozen(eq=False)
class _Words:
    """What a pipeline says of a text."""

    starts: list[int]
    """Offsets of its words."""

    tags: list[str]
    """Their classes, as in the Penn Treebank."""

    names: dict[tuple[int, int], MentionKind]
    """Kinds of names, by start and end."""


class _Reader:
    """Reads a text with a pipeline once, however many sentences ask."""

    def __init__(self, pipeline: Any) -> None:  # noqa: ANN401 - spaCy has no types
        self._read = lru_cache(maxsize=4)(lambda text: _words(pipeline, text))

    def tokens(self, text: str, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens of a stretch, finite verbs classed as such."""
        found = self._read(text)
        return tuple(_classed(token, found) for token in tokenize(text, start, end))

    def mentions(
        self, text: str, tokens: tuple[Token, ...], known: frozenset[str], taken: tuple[Span, ...]
    ) -> tuple[Mention, ...]:
        """Return the mentions of a sentence; a name that no list knows is what the model says."""
        found = self._read(text)
        mentions = find_mentions(text, tokens, known, taken)
        return tuple(_named(item, found.names) for item in mentions)


def _words(pipeline: Any, text: str) -> _Words:  # noqa: ANN401 - spaCy has no types
    document = pipeline(text)
    words = [(word.idx, word.tag_) for word in document]
    names: dict[tuple[int, int], MentionKind] = {
        (item.start_char, item.end_char): _NAMED[item.label_]
        for item in document.ents
        if item.label_ in _NAMED
    }
    return _Words([start for start, _ in words], [tag for _, tag in words], names)


def _classed(token: Token, found: _Words) -> Token:
    """Return a token as a finite verb where the model says that it is one, and not where it says that not."""
    at = bisect_left(found.starts, token.start)
    tag = found.tags[at] if at < len(found.starts) and found.starts[at] == token.start else ""
    if token.tag == "LOW" and tag in _FINITE:
        return token._replace(tag="VERB")
    if token.tag == "VERB" and tag.startswith(("NN", "JJ")):
        return token._replace(tag="LOW")
    return token


def _named(mention: Mention, named: dict[tuple[int, int], MentionKind]) -> Mention:
    """Return a mention; if the rules only know its capitals, with the kind that the model gives it."""
    kind = named.get((mention.span.start, mention.span.end))
    if kind is None or mention.kind not in _UNSURE or mention.title or kind == mention.kind:
        return mention
    return attrs.evolve(mention, kind=kind)
