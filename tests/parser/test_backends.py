"""Backends: another tool does a stage, and the records are of the same kind."""

from __future__ import annotations

from types import SimpleNamespace
from typing import ClassVar

import pytest
from hypothesis import given, settings
from test_laws import dates, news_like

import newsevents as ne
from newsevents.errors import MissingExtra
from newsevents.parser import RULES, Backend, parse_article
from newsevents.parser.attribution import attribute
from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.lexicon.spanish.language import SPANISH
from newsevents.parser.mentions import find_mentions
from newsevents.parser.spacy_backend import spacy_backend
from newsevents.parser.tokens import tokenize

SENTENCE = "The board rebuked Vela Marsh, Vela Marsh said."


class Pipeline:
    """What this project takes of a spaCy pipeline: words with classes, names with labels."""

    meta: ClassVar = {"lang": "en", "name": "toy", "version": "9"}
    language: ClassVar = ENGLISH

    def __init__(self, finite=(), nominal=(), names=None):
        self.finite, self.nominal, self.names, self.texts = finite, nominal, names or {}, []

    def __call__(self, text):
        self.texts.append(text)
        words = [
            SimpleNamespace(
                idx=token.start,
                pos_="ADJ" if token.text in self.nominal else "X",
                morph="Tense=Past|VerbForm=Fin" if token.text in self.finite else "VerbForm=Part",
            )
            for token in tokenize(text, self.language)
        ]
        names = [
            SimpleNamespace(start_char=at, end_char=at + len(name), label_=label)
            for name, label in self.names.items()
            if (at := text.find(name)) >= 0
        ]
        return Read(words, names)


class Read(list):
    def __init__(self, words, ents):
        super().__init__(words)
        self.ents = ents


def kinds(document):
    return {actor.name: actor.kind for actor in document.actors}


@given(news_like, dates)
@settings(max_examples=40, deadline=None)
def test_the_stages_one_by_one_make_what_the_rules_make(text, published):
    same = Backend(tokens=tokenize, mentions=find_mentions, statements=attribute)
    one, other = (parse_article(text, published=published, backend=backend) for backend in (RULES, same))
    assert one == other


def test_a_backend_stands_in_the_provenance():
    backend = Backend(name="acme", version="7", method="model")
    made = parse_article(SENTENCE, backend=backend).provenance
    assert (made.method, made.tool) == ("model", "newsevents.parser with acme")
    assert made.version.endswith("7")


def test_a_backend_without_statements_gives_none():
    document = parse_article(SENTENCE, backend=Backend(name="mute", statements=lambda reading: []))
    assert document.statements == ()
    assert ne.check(ne.dumps(document)).valid


def test_a_pipeline_says_what_a_name_is_of_which_only_the_capitals_are_known():
    assert kinds(parse_article(SENTENCE))["Vela Marsh"] == "person"
    pipeline = Pipeline(names={"Vela Marsh": "ORG"})
    document = parse_article(SENTENCE, backend=spacy_backend(pipeline, classes=False))
    assert kinds(document)["Vela Marsh"] == "organization"


def test_a_pipeline_does_not_rename_what_a_list_knows():
    text = "The Taliban said that it was over."
    document = parse_article(text, backend=spacy_backend(Pipeline(names={"Taliban": "PERSON"})))
    assert kinds(document)["Taliban"] == "organization"


def test_a_pipeline_tells_verbs_from_other_words():
    backend = spacy_backend(Pipeline(finite={"rebuked"}))
    tags = {token.text: token.tag for token in backend.tokens(SENTENCE, ENGLISH, 0, len(SENTENCE))}
    assert (tags["rebuked"], tags["board"]) == ("VERB", "LOW")
    backend = spacy_backend(Pipeline(nominal={"left"}))
    assert [token.tag for token in backend.tokens("the left", ENGLISH, 0, 8)] == ["DET", "LOW"]


class Canal(Pipeline):
    """A pipeline of Spanish, with the labels that those have."""

    meta: ClassVar = {"lang": "es", "name": "canal", "version": "1"}
    language: ClassVar = SPANISH


def test_a_pipeline_of_spanish_reads_spanish_with_the_words_of_spanish():
    text = "El lunes Vela Marsh navega sin rumbo. Vela Marsh dijo que el canal está cerrado."
    backend = spacy_backend(Canal(finite={"navega"}, names={"Vela Marsh": "PER"}))
    tags = {token.text: token.tag for token in backend.tokens(text, SPANISH, 0, len(text))}
    assert (tags["navega"], tags["El"]) == ("VERB", "DET")
    document = parse_article(text, language="es", backend=backend)
    [said] = document.statements
    assert [part.exact for part in said.content] == ["el canal está cerrado"]
    assert kinds(document) == {"Vela Marsh": "person"}


def test_a_pipeline_of_another_language_than_the_article_is_refused():
    with pytest.raises(ValueError, match="pipeline of the language 'es', found one of 'en'"):
        parse_article("Nadie vino.", language="es", backend=spacy_backend(Pipeline()))


def test_a_pipeline_reads_a_text_once():
    pipeline = Pipeline()
    text = "It failed. Nobody came. The envoy said that it was over."
    parse_article(text, backend=spacy_backend(pipeline))
    assert pipeline.texts == [text]


def test_without_spacy_or_its_pipeline_the_message_says_what_to_install():
    try:
        import spacy  # noqa: F401
    except ModuleNotFoundError:
        with pytest.raises(MissingExtra, match=r"newsevents\[spacy\]"):
            spacy_backend()
    else:
        with pytest.raises(ValueError, match="none named 'no_such_pipeline'"):
            spacy_backend("no_such_pipeline")
