"""The names that English has for countries, cities, regions and bodies."""

from newsevents.parser.gazetteer import Gazetteer
from newsevents.parser.lexicon.english.countries import CITIES, COUNTRIES, REGIONS
from newsevents.parser.lexicon.english.people import KNOWN_BODIES

GAZETTEER = Gazetteer(COUNTRIES, CITIES, REGIONS, KNOWN_BODIES)
"""The names of all lists together."""
