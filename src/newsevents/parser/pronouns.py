"""Pronouns: whom "he", "she", "they" and "it" mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.bodies import organization_of

if TYPE_CHECKING:
    from newsevents.parser.entities import Entity
    from newsevents.parser.mention import Mention
    from newsevents.parser.roster import Roster

_REACH = 12
_REACH_OF_IT = 8
_PARENTHESIS = re.compile(r"\]?\s*\(\s*(?P<the>the\s+)?", re.IGNORECASE)


def referent(
    text: str, pronoun: Mention, sentence: tuple[Mention, ...], roster: Roster, *, quoted: bool = False
) -> Entity | None:
    """Return whom a pronoun means: whom the text explains it by, or the nearest actor that fits.

    Args:
        text: The whole text.
        pronoun: The mention.
        sentence: All mentions of its sentence.
        roster: The actors so far.
        quoted: Whether the pronoun stands in a quotation.
    """
    explained = _explained(text, pronoun, sentence, roster)
    if explained is not None:
        return explained
    word = pronoun.head
    words = roster.language.clauses
    if word in words.genders:
        return _person(words.genders[word], roster, quoted=quoted)
    if word in words.neuters:
        return roster.nearest(_is_organization, reach=_REACH_OF_IT, subjects_only=True)
    return roster.nearest(_is_several, reach=_REACH, quoted=quoted) if word in words.plurals else None


def _is_organization(entity: Entity) -> bool:
    return entity.kind == "organization"


def _is_several(entity: Entity) -> bool:
    return entity.kind == "group" or entity.organization_type == "armed_group"


def _person(gender: str, roster: Roster, *, quoted: bool) -> Entity | None:
    def fits(entity: Entity) -> bool:
        return entity.kind == "person" and entity.gender in {gender, None}

    found = roster.nearest(fits, reach=_REACH, quoted=quoted)
    if found is not None and roster.alone(found, fits, reach=_REACH):  # a guess among several proves nothing
        found.gender_guessed = found.gender_guessed or found.gender is None
        found.gender = gender
    return found


def _explained(text: str, pronoun: Mention, sentence: tuple[Mention, ...], roster: Roster) -> Entity | None:
    """A pronoun that the text explains: "they (the Taliban)"."""
    match = _PARENTHESIS.match(text, pronoun.span.end)
    if match is None:
        return None
    starts = {match.end(), match.start("the") if match["the"] else match.end()}
    other = next((item for item in sentence if item.span.start in starts), None)
    if other is None:
        return None
    return organization_of(other, roster) if other.kind == "organization" else roster.by_mention.get(other)
