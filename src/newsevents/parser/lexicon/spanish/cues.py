"""Spanish cue verbs, and phrases that name a source.

One row an act: base forms, whose forms are made by the rules of the three conjugations; the forms of verbs that
change their stem stand behind a colon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.cue_words import CueWord, CueWords, Refusal, SourcePhrase
from newsevents.parser.word_pattern import WordPattern

if TYPE_CHECKING:
    from newsevents.schema.statement import Act

_VERBS: tuple[tuple[Act, str], ...] = (
    (
        "asserts",
        "decir:dice,dicen,dijo,dijeron,dicho,diciendo,decía,decían afirmar asegurar señalar explicar añadir agregar "
        "declarar manifestar:manifiesta,manifiestan,manifestó,manifestaron,manifestado,manifestando indicar precisar "
        "subrayar destacar recordar:recuerda,recuerdan,recordó,recordaron,recordado,recordando responder contestar "
        "comentar apuntar aclarar informar revelar reiterar alegar argumentar insistir relatar concluir:concluye,"
        "concluyen,concluyó,concluyeron,concluido,concluyendo sostener:sostiene,sostienen,sostuvo,sostuvieron,"
        "sostenido,sosteniendo escribir:escribe,escriben,escribió,escribieron,escrito,escribiendo creer:cree,creen,"
        "creyó,creyeron,creído,creyendo considerar opinar lamentar",
    ),
    (
        "confirms",
        "confirmar reconocer admitir confesar:confiesa,confiesan,confesó,confesaron,confesado,confesando corroborar",
    ),
    (
        "denies",
        "negar:niega,niegan,negó,negaron,negado,negando rechazar desmentir:desmiente,desmienten,desmintió,"
        "desmintieron,desmentido,desmintiendo",
    ),
    ("accuses", "acusar denunciar culpar"),
    ("demands", "exigir pedir:pide,piden,pidió,pidieron,pedido,pidiendo reclamar instar"),
    ("proposes", "proponer:propone,proponen,propuso,propusieron,propuesto,proponiendo ofrecer"),
    ("promises", "prometer garantizar"),
    ("announces", "anunciar"),
    (
        "predicts",
        "advertir:advierte,advierten,advirtió,advirtieron,advertido,advirtiendo prever:prevé,prevén,previó,previeron,"
        "previsto,previendo alertar avisar",
    ),
    ("questions", "preguntar cuestionar dudar"),
)

_ENDINGS = {
    "ar": "a an ó aron ado ando aba aban ará arán".split(),
    "er": "e en ió ieron ido iendo ía ían erá erán".split(),
    "ir": "e en ió ieron ido iendo ía ían irá irán".split(),
}
_GERUND = ("ando", "iendo", "yendo")


def _forms(entry: str) -> tuple[str, tuple[str, ...]]:
    """Return a base form and all forms of a verb."""
    lemma, _, irregular = entry.partition(":")
    regular = (f"{lemma[:-2]}{ending}" for ending in _ENDINGS[lemma[-2:]])
    return lemma, tuple(irregular.split(",")) if irregular else tuple(regular)


VERBS: dict[str, CueWord] = {
    form: CueWord(lemma, act, form.endswith(_GERUND))
    for act, entries in _VERBS
    for lemma, forms in map(_forms, entries.split())
    for form in forms
}
"""Cue verbs by form."""

_REFUSED = r"(?P<content>(?:a\s+)?(?:comentar|confirmar|decir|responder|contestar|revelar|precisar|dar)\b[^.;«»“”\"]*)"

CUES = CueWords(
    verbs=VERBS,
    nouns={},
    sources=(
        SourcePhrase(("según",), "según"),
        SourcePhrase(("de", "acuerdo", "con"), "de acuerdo con"),
        SourcePhrase(("en", "palabras", "de"), "en palabras de"),
    ),
    refusals=(
        Refusal(
            "no querer", WordPattern("quiso quisieron", rf"\b(?P<cue>no\s+quis(?:o|ieron))\s+{_REFUSED}")
        ),
        Refusal(
            "negarse",
            WordPattern("negó negaron niega", rf"\b(?P<cue>se\s+(?:negó|negaron|niega))\s+{_REFUSED}"),
        ),
        Refusal(
            "no confirmar",
            WordPattern(
                "ni",
                r"\b(?P<cue>ni\s+confirm(?:ó|aron|an?)\s+ni\s+(?:desmintió|desmintieron|negó|negaron))\b"
                r"(?P<content>[^.;«»“”\"]*)",
            ),
        ),
        Refusal(
            "declinar",
            WordPattern("declinó declinaron rehusó", rf"\b(?P<cue>declin(?:ó|aron)|rehusó)\s+{_REFUSED}"),
        ),
    ),
    hedges=frozenset("supuestamente presuntamente aparentemente".split()),
    needs_clause=frozenset("creer considerar recordar dudar".split()),
    takes_object=frozenset(
        "confirmar reconocer admitir corroborar negar rechazar desmentir exigir proponer prometer anunciar cuestionar "
        "ofrecer".split()
    ),
    never_inverted=frozenset("acusar culpar instar".split()),
    asking=frozenset(("preguntar",)),
    complements=dict.fromkeys("advertir alertar avisar informar".split(), frozenset(("de", "sobre"))),
    no_sources=frozenset(VERBS),
)
"""The cue words of Spanish."""
