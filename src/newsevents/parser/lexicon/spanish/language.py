"""Spanish, as far as one sort of article needs it: names, times, and who says what."""

from newsevents.parser.language import Language
from newsevents.parser.lexicon.spanish.clauses import CLAUSES
from newsevents.parser.lexicon.spanish.cues import CUES
from newsevents.parser.lexicon.spanish.grammar import CLASSES
from newsevents.parser.lexicon.spanish.layout import LAYOUT
from newsevents.parser.lexicon.spanish.people import NAMES
from newsevents.parser.lexicon.spanish.places import GAZETTEER
from newsevents.parser.lexicon.spanish.times import TIMES

SPANISH = Language("es", CLASSES, CUES, CLAUSES, NAMES, GAZETTEER, TIMES, LAYOUT)
"""The words of Spanish."""
