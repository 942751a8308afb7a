"""Closed word classes of Spanish, as far as phrase boundaries need them."""

from __future__ import annotations

import re

from newsevents.parser.word_classes import WordClasses

CLASSES = WordClasses(
    determiners=frozenset(
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas "
        "su sus mi mis tu tus nuestro nuestra nuestros nuestras ningún ninguna cada todo toda todos todas otro "
        "otra otros otras varios varias muchos muchas pocos pocas algún alguna algunos algunas ambos ambas".split()
    ),
    prepositions=frozenset(
        "a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre "
        "tras".split()
    ),
    pronouns=frozenset(
        "yo tú él ella ello nosotros nosotras ellos ellas usted ustedes me te se nos le les lo quien quienes".split()
    ),
    auxiliaries=frozenset(
        "es son era eran fue fueron ser sido siendo sea sean está están estaba estaban estuvo estuvieron estado ha han "
        "había habían haya hayan he hemos hay hubo hubiera habrá habría será serán sería serían puede pueden podría "
        "podrían podrá podrán pudo debe deben debería deberían".split()
    ),
    subordinators=frozenset(
        "que si cuando donde mientras porque aunque como cual cuales cuyo cuya cuyos cuyas pues cómo cuándo dónde "
        "qué quién quiénes cuál cuáles".split()
    ),
    conjunctions=frozenset("y e o u ni pero sino".split()),
    adverbs=frozenset(
        "no también ya ayer hoy mañana ahora después luego antes además entonces tampoco nunca jamás siempre solo "
        "sólo aún todavía muy más menos aquí allí así casi quizás quizá anoche pronto".split()
    ),
    verbs=frozenset(
        "hizo hicieron hace hacen tiene tienen tuvo tuvieron quiere quieren quiso quisieron va van viene vienen vino "
        "vinieron sigue siguen dio dieron puso pusieron supo supieron sabe saben trajo trajeron".split()
    ),
    adverb_ending="mente",
    verb_ending=re.compile(r"(?:[^aeiou]ó|ió|aron|ieron|aban|ían|(?:ar|er|ir)(?:á|án))$"),
    abbreviations=frozenset("Sr Sra Sres Dr Dra Lic Ing Gral Prof Ud Uds EE UU".split()),
    number_endings=frozenset("º ª .º .ª".split()),
    plural_ending=re.compile(r"[aeoéíú]s$"),
    stops=frozenset("ene feb mar abr jun jul ago sep sept oct nov dic núm pág".split()),
)
"""The word classes of Spanish."""
