"""spaCy backend: word classes and names by a spaCy pipeline instead of lists (extra `spacy`).

spaCy tells verbs from nouns and people from places by a statistical model. The stages behind are the parser's
own: who says what is still read by rules, with the words of the article's language.
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
    from newsevents.parser.language import Language
    from newsevents.parser.mention import Mention, MentionKind
    from newsevents.parser.tokens import Token
    from newsevents.text.span import Span

MODEL = "en_core_web_sm"
"""The pipeline that is loaded by default, for English."""

_FINITE = "VerbForm=Fin"
"""The feature of finite verbs, in Universal Dependencies."""

_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ"))
_NAMED: dict[str, MentionKind] = {"PERSON": "person", "PER": "person", "ORG": "organization"}
_ANY_LANGUAGE = "xx"
_UNSURE = frozenset(("person", "name"))


def spacy_backend(pipeline: Any = None, *, names: bool = True, classes: bool = True) -> Backend:  # noqa: ANN401 - spaCy has no types
    """Return a backend that asks a spaCy pipeline for word classes and names.

    Args:
        pipeline: A loaded pipeline, or the name of one; `MODEL` by default. It must be of the language of
            the articles; `parse_article` raises `ValueError` where it is not.
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

    classes: list[tuple[str, bool]]
    """Their universal part of speech, and whether they are finite verbs."""

    names: dict[tuple[int, int], MentionKind]
    """Kinds of names, by start and end."""


class _Reader:
    """Reads a text with a pipeline once, however many sentences ask."""

    def __init__(self, pipeline: Any) -> None:  # noqa: ANN401 - spaCy has no types
        self._language = str(pipeline.meta["lang"])
        self._read = lru_cache(maxsize=4)(lambda text: _words(pipeline, text))

    def tokens(self, text: str, language: Language, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens of a stretch, finite verbs classed as such."""
        found = self._read_in(language, text)
        return tuple(_classed(token, found) for token in tokenize(text, language, start, end))

    def mentions(
        self,
        text: str,
        tokens: tuple[Token, ...],
        known: frozenset[str],
        taken: tuple[Span, ...],
        language: Language,
    ) -> tuple[Mention, ...]:
        """Return the mentions of a sentence; a name that no list knows is what the model says."""
        found = self._read_in(language, text)
        mentions = find_mentions(text, tokens, known, taken, language)
        return tuple(_named(item, found.names) for item in mentions)

    def _read_in(self, language: Language, text: str) -> _Words:
        """Return what the pipeline says of a text, if it is of its language: else it would say nonsense."""
        if self._language not in {language.code, _ANY_LANGUAGE}:
            expected = f"a spaCy pipeline of the language {language.code!r}"
            message = f"Expected {expected}, found one of {self._language!r}"
            raise ValueError(message)
        return self._read(text)


def _words(pipeline: Any, text: str) -> _Words:  # noqa: ANN401 - spaCy has no types
    document = pipeline(text)
    classes = [(word.pos_, _FINITE in str(word.morph).split("|")) for word in document]
    names: dict[tuple[int, int], MentionKind] = {
        (item.start_char, item.end_char): _NAMED[item.label_]
        for item in document.ents
        if item.label_ in _NAMED
    }
    return _Words([word.idx for word in document], classes, names)


def _classed(token: Token, found: _Words) -> Token:
    """Return a token as a finite verb where the model says that it is one, and not where it says that not."""
    at = bisect_left(found.starts, token.start)
    known = at < len(found.starts) and found.starts[at] == token.start
    part, finite = found.classes[at] if known else ("", False)
    if token.tag == "LOW" and finite:
        return token._replace(tag="VERB")
    if token.tag == "VERB" and part in _NOMINAL:
        return token._replace(tag="LOW")
    return token


def _named(mention: Mention, named: dict[tuple[int, int], MentionKind]) -> Mention:
    """Return a mention; if the rules only know its capitals, with the kind that the model gives it."""
    kind = named.get((mention.span.start, mention.span.end))
    if kind is None or mention.kind not in _UNSURE or mention.title or kind == mention.kind:
        return mention
    return attrs.evolve(mention, kind=kind)
