"""Languages: the stages know none, and Spanish goes through the same ones as English."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_laws import evidences

import newsevents as ne
from newsevents.checks import check_document
from newsevents.parser import languages
from newsevents.parser.languages import LANGUAGES, language_named
from newsevents.parser.layout_words import LayoutWords
from newsevents.parser.segment import lay_out
from newsevents.parser.time_rule import TimeTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.language import Language

PARSER = Path(languages.__file__).parent
OF_HAPPENINGS = {
    "casualties", "claims", "conflicts", "counts", "meeting_claims", "meeting_mentions", "meetings", "participants",
    "reading", "relations", "setting", "visits",
}  # fmt: skip
"""Modules of stages that are only asked for languages with `happenings`; `reading` asks them."""

MEETINGS = """\
El Gobierno de Chile confirma dos reuniones con Perú

El canciller chileno, Tomás Vidal, afirmó el lunes que las delegaciones de Chile y Perú se reunieron dos veces en octubre.

«Nadie pidió que las conversaciones fueran “secretas”», dijo Vidal a los periodistas en Santiago. Añadió que el próximo \
encuentro se celebrará en Lima.

Según un portavoz del Ministerio de Exteriores de Perú, hubo una sola reunión. «No sabemos de ninguna otra», señaló la \
portavoz de la Presidencia, Elena Rojas.

La ministra de Defensa de Perú, Marta Quispe, negó que se hablara de la frontera. Quispe no quiso confirmar la fecha del \
encuentro.

"La reunión fue breve", explicó un diplomático. De acuerdo con la agencia Andina, el presidente peruano viajará a Santiago \
el 20 de noviembre. El viaje durará dos días, según informó el Gobierno de Perú.
"""
BORDER = """\
El ministro de Defensa de Colombia, Darío Peña, negó este martes que el Ejército haya entrado en territorio venezolano.

"Es una acusación sin fundamento", declaró Peña. El ministro recordó que la frontera mide más de 2.000 kilómetros.

El presidente de Venezuela, Aldo Ferrer, había denunciado el domingo pasado que "grupos armados" cruzaron la frontera. \
"¿Quién los envió?", preguntó. "Nosotros lo sabemos".

Fuentes de la OEA indicaron que la organización enviará observadores la próxima semana. La ONU, por su parte, pidió calma.

“No habrá guerra”, insistió Ferrer, quien aseguró que habló con el canciller ruso, Oleg Sazonov, hace dos semanas.
"""


def told(text):
    """Return who says what, by which word: (speaker, cue, act, mode, content)."""
    document = ne.parse_article(text, published="2018-11-13", language="es")
    names = {actor.id: actor.name for actor in document.actors}
    return [
        (
            names[item.speaker],
            item.cue.lemma if item.cue else None,
            item.act,
            item.mode,
            *(part.exact for part in item.content),
        )
        for item in document.statements
    ]


def test_an_article_in_spanish_tells_who_says_what() -> None:
    assert told(MEETINGS) == [
        ("Chile", "confirmar", "confirms", "indirect", "dos reuniones con Perú"),
        (
            "Tomás Vidal", "afirmar", "asserts", "indirect",
            "las delegaciones de Chile y Perú se reunieron dos veces en octubre",
        ),
        ("Tomás Vidal", "decir", "asserts", "direct", "Nadie pidió que las conversaciones fueran “secretas”"),
        ("Tomás Vidal", "añadir", "asserts", "indirect", "el próximo encuentro se celebrará en Lima"),
        ("portavoz del Ministerio de Exteriores de Perú", "según", "asserts", "indirect", "hubo una sola reunión"),
        ("Elena Rojas", "señalar", "asserts", "direct", "No sabemos de ninguna otra"),
        ("Marta Quispe", "negar", "denies", "indirect", "se hablara de la frontera"),
        ("Marta Quispe", "no querer", "declines_to_confirm", "indirect", "confirmar la fecha del encuentro"),
        ("diplomático", "explicar", "asserts", "direct", "La reunión fue breve"),
        (
            "Andina", "de acuerdo con", "asserts", "indirect",
            "el presidente peruano viajará a Santiago el 20 de noviembre",
        ),
        ("Perú", "informar", "asserts", "indirect", "El viaje durará dos días"),
    ]  # fmt: skip


def test_another_article_goes_through_the_same_rules() -> None:
    assert told(BORDER) == [
        ("Darío Peña", "negar", "denies", "indirect", "el Ejército haya entrado en territorio venezolano"),
        ("Darío Peña", "declarar", "asserts", "direct", "Es una acusación sin fundamento"),
        ("Darío Peña", "recordar", "asserts", "indirect", "la frontera mide más de 2.000 kilómetros"),
        ("Aldo Ferrer", "denunciar", "accuses", "mixed", '"grupos armados" cruzaron la frontera'),
        ("Aldo Ferrer", "preguntar", "questions", "direct", "¿Quién los envió?", "Nosotros lo sabemos"),
        (
            "Fuentes de la OEA", "indicar", "asserts", "indirect",
            "la organización enviará observadores la próxima semana",
        ),
        ("ONU", "pedir", "demands", "indirect", "calma"),
        ("Aldo Ferrer", "insistir", "asserts", "direct", "No habrá guerra"),
        (
            "Aldo Ferrer", "asegurar", "asserts", "indirect",
            "habló con el canciller ruso, Oleg Sazonov, hace dos semanas",
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Me voy", ha dicho Ana Ruiz.', ("Ana Ruiz", "decir", "direct", "Me voy")),
        ("«Me voy», les había dicho la jueza.", ("jueza", "decir", "direct", "Me voy")),
        (
            "El puerto está cerrado, ha informado la ministra.",
            ("ministra", "informar", "indirect", "El puerto está cerrado"),
        ),
        ("La jueza le preguntó si estaba allí.", ("jueza", "preguntar", "indirect", "estaba allí")),
        ("La ministra les dijo que no.", ("ministra", "decir", "indirect", "no")),
        ("La ministra advirtió de que habrá huelga.", ("ministra", "advertir", "indirect", "habrá huelga")),
        ("—Me voy —dijo Ana Ruiz.", ("Ana Ruiz", "decir", "direct", "Me voy")),
        ("—¿Por qué? —preguntó Luis Vidal.", ("Luis Vidal", "preguntar", "direct", "¿Por qué?")),
        (
            "—Me voy —dijo Ana Ruiz—. No vuelvo más.",
            ("Ana Ruiz", "decir", "direct", "Me voy", "No vuelvo más"),
        ),
    ],
)
def test_how_spanish_tells_who_speaks(text, expected) -> None:
    [(speaker, lemma, _, mode, *content)] = told(text)
    assert (speaker, lemma, mode, *content) == expected


def test_a_dash_without_a_clause_of_who_speaks_tells_nothing() -> None:
    assert told("—Me voy.\n\n—No vuelvo — todavía no —.") == []


def test_roles_places_and_listeners_are_read_in_spanish() -> None:
    document = ne.parse_article(MEETINGS, published="2018-11-13", language="es")
    actors = {actor.name: actor for actor in document.actors}
    places = {place.name: place.country for place in document.places}
    [role] = actors["Tomás Vidal"].roles
    assert (role.title, role.organization) == ("canciller chileno", actors["Chile"].id)
    assert actors["Chile"].organization_type == "government"
    assert (places["Santiago"], places["Lima"]) == ("CL", "PE")
    said = document.statements[2]
    assert said.addressees == (actors["periodistas"].id,)
    assert document.source.language == "es"


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("el lunes", "2018-11-12"), ("el viernes pasado", "2018-11-09"), ("este martes", "2018-11-13"),
        ("el próximo lunes", "2018-11-19"), ("ayer", "2018-11-12"), ("anteayer", "2018-11-11"),
        ("el 9 de noviembre", "2018-11-09"), ("el martes 13 de noviembre", "2018-11-13"),
        ("el 25 de diciembre de 2016", "2016-12-25"), ("octubre de 2017", "2017-10"), ("el mes pasado", "2018-10"),
        ("la próxima semana", "2018-11-19/2018-11-25"), ("el año que viene", "2019"), ("hace dos años", "2016"),
        ("hace tres días", "2018-11-10"), ("desde 2014", "2014/.."),
    ],
)  # fmt: skip
def test_times_in_spanish(phrase, edtf) -> None:
    document = ne.parse_article(f"Los ministros hablaron {phrase}.", published="2018-11-13", language="es")
    assert [(time.phrase, time.edtf) for time in document.times] == [(phrase, edtf)]


def test_without_a_day_of_publication_times_stay_open() -> None:
    document = ne.parse_article("Los ministros hablaron el 9 de noviembre y ayer.", language="es")
    assert [(time.phrase, time.edtf) for time in document.times] == [
        ("el 9 de noviembre", "XXXX-11-09"),
        ("ayer", None),
    ]


def test_a_word_of_one_language_says_nothing_in_another() -> None:
    assert ne.parse_article("Tomás Vidal dijo que nadie vino.").statements == ()
    assert ne.parse_article("Thomas Vidal said that nobody came.", language="es").statements == ()


def test_what_spanish_leaves_out_is_left_out() -> None:
    document = ne.parse_article("Chile y Perú celebraron una reunión en Lima el lunes.", language="es")
    assert (document.events, document.claims, document.conflicts) == ((), (), ())


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_forms_of_cue_words_stand_in_small_letters(language) -> None:
    forms = [*language.cues.verbs, *language.cues.nouns, *language.clauses.opens_clause, *language.times.keys]
    assert [form for form in forms if form != form.lower()] == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_what_takes_a_clause_or_an_object_is_a_cue(language) -> None:
    cues = language.cues
    lemmas = {word.lemma for word in cues.verbs.values()}
    named = (
        cues.needs_clause,
        cues.takes_object,
        cues.telling,
        cues.never_inverted,
        cues.asking,
        cues.passing_on,
    )
    assert frozenset().union(*named) - lemmas == set()


words = st.sampled_from(sorted({word for text in (MEETINGS, BORDER) for word in text.split()}))
spanish = st.lists(st.one_of(words, st.sampled_from(["\n\n", "«", "»", '"', ":", "¿"])), max_size=100).map(
    " ".join
)


@given(st.one_of(st.text(), spanish), st.one_of(st.none(), st.dates()))
@settings(max_examples=150, deadline=None)
def test_no_text_in_spanish_raises_every_offset_matches_and_every_document_is_valid(text, published) -> None:
    document = ne.parse_article(text, published=published, language="es")
    assert check_document(document).errors == ()
    for item in evidences(document):
        assert document.source.text[item.start : item.end] == item.exact


def modules_of_english(path: Path) -> set[str]:
    """Return the modules with words of English that a module imports."""
    prefix, found = "newsevents.parser.lexicon.english", set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == prefix:
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{prefix}."):
            found.add(str(node.module).removeprefix(f"{prefix}."))
    return found


def test_stages_that_read_any_language_import_the_words_of_none() -> None:
    stages = [path for path in PARSER.glob("*.py") if path.stem not in {*OF_HAPPENINGS, "languages"}]
    assert len(stages) > 40
    assert {path.stem: words for path in stages if (words := modules_of_english(path))} == {}


ESSENTIAL = {
    "classes": {"determiners", "prepositions", "verb_ending"},
    "cues": {"verbs", "sources"},
    "clauses": {"that", "free_order"},
    "names": {"person_nouns", "group_nouns"},
}
"""Fields that docs/how-to/add-a-language.md calls essential."""


def essentials(language: Language) -> Language:
    """Return a language of which all words are gone but those of the essential fields, places and names."""
    parts = {
        part: attrs.evolve(
            getattr(language, part),
            **{
                field.name: type(value)()
                for field in attrs.fields(type(getattr(language, part)))
                if field.name not in kept
                and isinstance(value := getattr(getattr(language, part), field.name), (frozenset, dict, bool))
            },
        )
        for part, kept in ESSENTIAL.items()
    }
    return attrs.evolve(language, times=TimeTable(language.times.words, ()), layout=LayoutWords(), **parts)


def test_the_essential_fields_are_enough_for_simple_sentences(monkeypatch) -> None:
    monkeypatch.setattr(languages, "LANGUAGES", (essentials(language_named("es")),))
    assert told("«Nadie vino», dijo el canciller, Tomás Vidal.") == [
        ("Tomás Vidal", "decir", "asserts", "direct", "Nadie vino")
    ]
    assert told("La ministra afirmó que habrá huelga. Añadió que será larga.") == [
        ("ministra", "afirmar", "asserts", "indirect", "habrá huelga"),
        ("ministra", "añadir", "asserts", "indirect", "será larga"),
    ]
    assert told("Según Tomás Vidal, nadie vino.") == [
        ("Tomás Vidal", "según", "asserts", "indirect", "nadie vino")
    ]
    assert told("Los vecinos dijeron que nadie vino.") == [
        ("vecinos", "decir", "asserts", "indirect", "nadie vino")
    ]


def strings(path: Path) -> Iterator[str]:
    """Yield the strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_stages_that_read_any_language_go_by_no_ending_of_english() -> None:
    endings = {"s", "ss", "’s", "'s", "ed", "ing", "ly"}
    stages = [path for path in PARSER.glob("*.py") if path.stem not in OF_HAPPENINGS]
    found = {path.stem: endings.intersection(strings(path)) for path in stages}
    assert {stem: words for stem, words in found.items() if words} == {}


@pytest.mark.parametrize("opening", ["„{}“", "»{}«", "«{}»", "“{}”", "‹{}›", "‚{}‘"])
@pytest.mark.parametrize(
    ("language", "text"), [("en", "{} said Ida Lunde. She left."), ("es", "{} dijo Ida Lunde. Se fue.")]
)
def test_quotation_marks_of_any_language_are_read_in_a_text_of_any(opening, language, text) -> None:
    document = ne.parse_article(text.format(opening.format("Nobody came,")), language=language)
    [said] = document.statements
    assert ([part.exact for part in said.content], said.mode) == (["Nobody came"], "direct")


def test_datelines_and_words_to_readers_are_those_of_the_language() -> None:
    text = "VALENCIA, 13 may (EFE).- La ministra Ana Ruiz dijo que no.\n\nSíguenos en la red.\n\n© EFE\n"
    layout = lay_out(text, language_named("es"))
    assert layout.dateline.of(text) == "VALENCIA, 13 may (EFE).- "
    assert [span.of(text) for span in layout.notices] == ["Síguenos en la red.", "© EFE"]
    assert lay_out("Please contact us.", language_named("es")).notices == ()
    assert [actor.name for actor in ne.parse_article(text, language="es").actors] == ["Ana Ruiz"]


def test_a_language_is_a_value_so_that_a_dialect_differs_in_one_field() -> None:
    english = language_named("en")
    verbs = {**english.cues.verbs, "opined": attrs.evolve(english.cues.verbs["said"], lemma="opine")}
    dialect = attrs.evolve(english, code="en-x", cues=attrs.evolve(english.cues, verbs=verbs))
    assert "opined" in dialect.cues.all
    assert dialect.times is english.times
