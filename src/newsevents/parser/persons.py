"""Persons: whom names, offices and single words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.entities import Entity
from newsevents.parser.lexicon.given_names import FEMALE, MALE

if TYPE_CHECKING:
    from newsevents.parser.mention import Mention
    from newsevents.parser.roster import OwnerOf, Roster


def person_of(mention: Mention, roster: Roster) -> Entity:
    """Return the person of a name, by the surname; a fuller name replaces a shorter one.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.mention import Mention
        >>> from newsevents.parser.roster import Roster
        >>> from newsevents.text.span import Span
        >>> roster = Roster(ENGLISH)
        >>> short = person_of(Mention(Span(0, 5), "person", "Wells"), roster)
        >>> full = person_of(Mention(Span(9, 20), "person", "Alice Wells"), roster)
        >>> full is short, full.name, full.gender
        (True, 'Alice Wells', 'f')
    """
    surname = mention.name.split()[-1]
    entity = roster.surnames.get(surname)
    if entity is None:
        entity = roster.add(Entity("person", mention.name))
        roster.surnames[surname] = entity
    elif len(mention.name) > len(entity.name or ""):
        roster.rename(entity, mention.name)
    entity.gender = entity.gender or _gender_of(mention, roster)
    if mention.title and mention.title_span:
        country = roster.government(mention.country) if mention.country else None
        entity.give_role(mention.title, mention.title_span, country)
    return entity


def _gender_of(mention: Mention, roster: Roster) -> str | None:
    """Return `m` or `f`, if the courtesy title or the first name tells."""
    words = roster.language.names
    if mention.head in words.male_titles or mention.head in words.female_titles:
        return "m" if mention.head in words.male_titles else "f"
    first, *rest = mention.name.split()
    if not rest:
        return None
    return "m" if first in MALE else "f" if first in FEMALE else None


def known_by_one_word(mention: Mention, roster: Roster, before: str) -> Entity:
    """Return whom a single word means that no gazetteer knows: a surname, a body's word, or somebody new.

    Args:
        mention: The word.
        roster: The actors so far.
        before: The characters before the word: an article makes it a body.
    """
    known = roster.surnames.get(mention.name) or roster.body_in_short(mention.name)
    if known is not None:
        return known
    article = before.lower().split()[-1:]
    has_article = bool(article) and article[0] in roster.language.names.articles
    if has_article or mention.name.isupper():
        return roster.add(Entity("organization", mention.name))
    roster.surnames[mention.name] = roster.add(Entity("person", mention.name))
    return roster.surnames[mention.name]


def office_holder(mention: Mention, roster: Roster, owner_of: OwnerOf) -> Entity:
    """Return the person described by an office: the last named who holds it, or somebody unnamed."""
    words = set(mention.name.lower().split())

    def holds(entity: Entity) -> bool:
        if entity.kind != "person":
            return False
        titles = {word for role in entity.roles for word in role.title.lower().split()}
        by_title = words <= titles or (len(words) == 1 and mention.head in titles)
        return by_title or (not entity.named and entity.head == mention.head)

    known = roster.latest(holds) if mention.definite else None
    if known is not None:
        return known
    owner = owner_of(mention)
    return roster.add(Entity("person", mention.name, named=False, head=mention.head, part_of=owner))
