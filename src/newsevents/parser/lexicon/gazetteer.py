"""Gazetteer: the names of all lists together, for the question whether words are a known name."""

from newsevents.parser.lexicon import countries, people

NAMES: frozenset[str] = frozenset().union(
    countries.BY_NAME,
    countries.BY_PEOPLE,
    countries.BY_CAPITAL,
    countries.BY_HOUSE,
    countries.CITIES,
    countries.REGIONS,
    people.KNOWN_BODIES,
)
"""Names of countries, peoples, capitals, seats of government, cities, regions and bodies."""

LONGEST: dict[str, int] = {}
"""How many words the longest of the names has that begins with a word."""

for _name in NAMES:
    _first, _size = _name.partition(" ")[0], len(_name.split())
    LONGEST[_first] = max(_size, LONGEST.get(_first, 0))

FIRST_NAMES: frozenset[str] = people.MALE | people.FEMALE
"""Given names."""

WORDS: frozenset[str] = frozenset(
    word for name in NAMES | FIRST_NAMES for word in name.split() if word[0].isupper()
)
"""The capitalised words of all these names."""
