"""Language: all that the parser must know of a language."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from newsevents.parser.clause_words import ClauseWords
    from newsevents.parser.cue_words import CueWords
    from newsevents.parser.gazetteer import Gazetteer
    from newsevents.parser.layout_words import LayoutWords
    from newsevents.parser.name_words import NameWords
    from newsevents.parser.time_rule import TimeTable
    from newsevents.parser.word_classes import WordClasses


@attrs.frozen(eq=False)
class Language:
    """The words of a language. The stages that read with them know none.

    Example:
        >>> from newsevents.parser.languages import LANGUAGES
        >>> [language.code for language in LANGUAGES]
        ['en', 'es']
    """

    code: str
    """ISO 639-1 code."""

    classes: WordClasses
    """How words are told apart."""

    cues: CueWords
    """Words that make a statement somebody's."""

    clauses: ClauseWords
    """Small words and endings by which clauses are told apart."""

    names: NameWords
    """Words by which people, bodies and places are told apart."""

    gazetteer: Gazetteer
    """Names that are known."""

    times: TimeTable
    """Expressions of time."""

    layout: LayoutWords
    """What stands around the news."""

    happenings: bool = False
    """Whether meetings, visits, counts, claims and conflicts are read too."""

    @cached_property
    def no_name_endings(self) -> tuple[str, ...]:
        """Endings by which the first word of a sentence is known to be no name."""
        return (*self.clauses.inflections, self.classes.adverb_ending)
