"""Spanish words and endings by which clauses are told apart."""

from __future__ import annotations

from newsevents.parser.clause_words import ClauseWords

CLAUSES = ClauseWords(
    that=frozenset(("que",)),
    whether=frozenset(("si",)),
    questions=frozenset("cómo cuándo dónde".split()),
    question_pronouns=frozenset("quién quiénes qué cuál cuáles".split()),
    joins=frozenset("y e pero".split()),
    of=frozenset(("de", "del")),
    of_whom=frozenset("de del para en".split()),
    to_whom=frozenset("a al ante".split()),
    relatives=frozenset(("quien", "quienes")),
    articles=frozenset("el la los las un una unos unas".split()),
    pointing=frozenset("el la los las este esta estos estas ese esa esos esas su sus".split()),
    possessives=frozenset(("su", "sus")),
    genders={"él": "m", "ella": "f"},
    subjects=frozenset("él ella ellos ellas".split()),
    first_person=frozenset(("nosotros", "nosotras")),
    plurals=frozenset(("ellos", "ellas")),
    free_order=True,
    clitics=frozenset("me te nos os le les".split()),
    dashes_open_speech=True,
    leads_inversion=frozenset(("según", "como")),
    gerund_endings=("ando", "iendo"),
    verb_endings=("ando", "iendo", "ado", "ido"),
    be=frozenset("es son era eran fue fueron ser sido será serán".split()),
    negations=frozenset("no nunca jamás tampoco".split()),
    negatives=frozenset("no nunca jamás tampoco ni ningún ninguna nadie".split()),
    limits=frozenset(("solo", "sólo")),
    modals=frozenset("puede pueden podría podrían debe deben debería deberían".split()),
    supposes=frozenset(("si",)),
    time_prepositions=frozenset("a de desde el en".split()),
    bare_openers=frozenset(("a", "por")),
    topic_ends=frozenset("a al con en durante".split()),
    passive_agents=frozenset(("por", "a")),
    breaks=frozenset("según mientras".split()),
    concedes=frozenset("mientras aunque".split()),
    leads_over=frozenset("pero mientras aunque como".split()),
    no_subject=frozenset("y o quien que".split()),
    no_rest=frozenset("según y pero quien que aunque mientras donde cuando como".split()),
    openers=frozenset("pero y además entonces también luego".split()),
    no_speakers=frozenset("eso esto día semana mes año vez hora".split()),
    several=frozenset(("prensa", "policía")),
)
"""The words of Spanish between clauses."""
