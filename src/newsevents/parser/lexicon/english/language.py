"""English."""

from newsevents.parser.language import Language
from newsevents.parser.lexicon.english.clauses import CLAUSES
from newsevents.parser.lexicon.english.cues import CUES
from newsevents.parser.lexicon.english.gazetteer import GAZETTEER
from newsevents.parser.lexicon.english.grammar import CLASSES
from newsevents.parser.lexicon.english.layout import LAYOUT
from newsevents.parser.lexicon.english.people import NAMES
from newsevents.parser.lexicon.english.times import ENGLISH as TIMES

ENGLISH = Language("en", CLASSES, CUES, CLAUSES, NAMES, GAZETTEER, TIMES, LAYOUT, happenings=True)
"""The words of English."""
