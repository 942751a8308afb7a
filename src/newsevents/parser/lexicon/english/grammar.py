"""Closed word classes of English, as far as phrase boundaries need them."""

from __future__ import annotations

import re

from newsevents.parser.word_classes import WordClasses

DETERMINERS: frozenset[str] = frozenset(
    "the a an this that these those his her its their our my your some any no each every both all "
    "several many few most other another such".split()
)
"""Words that open a noun phrase."""

PREPOSITIONS: frozenset[str] = frozenset(
    "of in on at to from with by for about against between among into through during before after "
    "above below under over near across around within without toward towards upon since until "
    "despite via amid inside outside behind beyond along per as".split()
)
"""Prepositions."""

_SHORTENED = frozenset(
    "i’m i’ve i’d i’ll we’re we’ve we’d we’ll you’re you’ve you’d you’ll they’re they’ve they’d they’ll".split()
)
PRONOUNS: frozenset[str] = (
    frozenset("i we he she they it you me us him them who whom one".split()) | _SHORTENED
)
"""Personal pronouns, `who`, and pronouns with a shortened verb, which are no names with a capital."""

NEGATED: frozenset[str] = frozenset(
    "isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t "
    "mustn’t".split()
)
"""Auxiliary verbs with a negation."""

AUXILIARIES: frozenset[str] = NEGATED | frozenset(
    "is are was were be been being am has have had having do does did will would shall should can could may might "
    "must ’s ’re ’ve ’d ’ll".split()
)
"""Auxiliary verbs."""

SUBORDINATORS: frozenset[str] = frozenset(
    "that which who whom whose where when while because although though if whether unless why how "
    "what whereas so than".split()
)
"""Words that open a subordinate clause."""

CONJUNCTIONS: frozenset[str] = frozenset("and or but nor yet".split())
"""Co-ordinating conjunctions."""

ADVERBS: frozenset[str] = frozenset(
    "also then now later earlier again still already just not never once previously soon yet even only too "
    "however meanwhile instead therefore thus further ever often always sometimes perhaps first currently "
    "long almost nearly today yesterday tomorrow here there far back himself herself itself themselves".split()
)
"""Adverbs that do not end in -ly."""

VERBS: frozenset[str] = frozenset(
    "met held hold holds holding took take takes taken went go goes gone came come comes made make "
    "makes got get gets gave give gives given saw see sees seen knew know knows known left leave "
    "leaves began begin begins begun ran run runs sent send sends brought bring brings built broke "
    "broken fell fall fallen felt kept keep keeps led lead leads lost lose meant paid rose rise "
    "risen sat set shot shut spent stood struck won wrote became become becomes seemed seem seems "
    "appear appears remain remains want wants need needs try tries follow follows help helps "
    "let put hit cut cost read sold bought sought caught fought taught drove flew grew drew threw chose".split()
)
"""Frequent verb forms without -ed or -ing."""

CLASSES = WordClasses(
    determiners=DETERMINERS,
    prepositions=PREPOSITIONS,
    pronouns=PRONOUNS,
    auxiliaries=AUXILIARIES,
    subordinators=SUBORDINATORS,
    conjunctions=CONJUNCTIONS,
    adverbs=ADVERBS,
    verbs=VERBS,
    adverb_ending="ly",
    verb_ending=None,
    abbreviations=frozenset(
        "Amb Mr Mrs Ms Dr Sen Rep Gov Gen Col Maj Capt Lt Sgt Adm Prof Rev St Inc Corp Ltd Co No Jr Sr".split()
    ),
    possessive=r"[’'][sS]\b",
    possessives=frozenset(("’s", "’")),
    cut_otherwise=(r"(?<=s)[’'](?=\s)", r"[A-Za-z]+n[’']t\b", r"[DRI]-[A-Z][a-z]{1,4}\."),
    number_endings=frozenset("st nd rd th".split()),
    plural_ending=re.compile(r"(?<![sui])s$"),
    stops=frozenset("vs etc Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec a.m p.m".split()),
)
"""The word classes of English."""
