"""Persons: whom names, offices and single words mean."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsevents.parser.entities import Entity
from newsevents.parser.lexicon.given_names import FEMALE, FIRST_NAMES, MALE
from newsevents.parser.likeness import in_full, parts_of, same_given

if TYPE_CHECKING:
    from newsevents.parser.mention import Mention
    from newsevents.parser.name_words import NameWords
    from newsevents.parser.roster import OwnerOf, Roster


def person_of(mention: Mention, roster: Roster) -> Entity:
    """Return the person of a name, by the surname, if first name and gender do not tell otherwise.

    A fuller name replaces a shorter one.

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
    gender = mention.gender or _gender_of(mention.name)
    entity = _known(mention, gender, roster) or roster.add_person(mention.name)
    if _is_better(mention.name, entity.name or "", roster):
        roster.rename(entity, mention.name)
    entity.tell_gender(gender)
    if mention.title and mention.title_span:
        country = roster.government(mention.country) if mention.country else None
        entity.give_role(mention.title, mention.title_span, country)
    return entity


def _known(mention: Mention, gender: str | None, roster: Roster) -> Entity | None:
    """Return whom a name means of those who bear its surname."""
    words = roster.language.names
    given, _, suffix = parts_of(mention.name)
    alike = roster.named(mention.name) if given else None
    if alike is not None and alike.kind == "person" and alike.may_be(gender):
        return alike

    def fits(entity: Entity) -> bool:
        name = entity.name or ""
        same = same_given(_given_of(name, words), _given_of(mention.name, words))
        return same and len({suffix, parts_of(name)[2]} - {""}) < 2 and entity.may_be(gender)

    return roster.bearer(mention.name, fits)


@lru_cache(maxsize=4096)
def _given_of(name: str, words: NameWords) -> str:
    """Return the words before a surname, without what only tells who somebody is: "rival Ida Lunde"."""
    given, _, _ = parts_of(name)
    first, _, rest = given.partition(" ")
    return rest if first.lower() in words.person_nouns or first.lower() in words.not_names else given


def _is_better(name: str, known: str, roster: Roster) -> bool:
    """Say whether a name tells more than the known one; words before the first name in full tell nothing."""
    short, long = sorted((name, known), key=len)
    first, _, rest = short.partition(" ")
    if rest and first in FIRST_NAMES and long.endswith(f" {short}"):
        return name == short
    words = roster.language.names
    return len(_given_of(name, words)) > len(_given_of(known, words))


def _gender_of(name: str) -> str | None:
    """Return `m` or `f`, if the first name tells."""
    forms = in_full(name.partition(" ")[0]) if " " in name else frozenset()
    of_men, of_women = not forms.isdisjoint(MALE), not forms.isdisjoint(FEMALE)
    return None if of_men is of_women else "m" if of_men else "f"


def known_by_one_word(mention: Mention, roster: Roster, before: str) -> Entity:
    """Return whom a single word means that no gazetteer knows: a surname, a body's word, or somebody new.

    Args:
        mention: The word.
        roster: The actors so far.
        before: The characters before the word: an article makes it a body.
    """
    known = roster.bearer(mention.name) or roster.body_in_short(mention.name)
    if known is not None:
        return known
    article = before.lower().split()[-1:]
    has_article = bool(article) and article[0] in roster.language.clauses.definite_articles
    if has_article or mention.name.isupper():
        return roster.add(Entity("organization", mention.name))
    return roster.add_person(mention.name)


def office_holder(mention: Mention, roster: Roster, owner_of: OwnerOf) -> Entity:
    """Return the person described by an office: the last named who holds it, or somebody unnamed."""
    words = set(mention.name.lower().split())

    def holds(entity: Entity) -> bool:
        if entity.kind != "person" or not entity.may_be(mention.gender):
            return False
        titles = {word for role in entity.roles for word in role.title.lower().split()}
        by_title = words <= titles or (len(words) == 1 and mention.head in titles)
        return by_title or (not entity.named and entity.head == mention.head)

    known = roster.latest(holds) if mention.definite else None
    if known is not None:
        return known
    owner = owner_of(mention)
    made = roster.add(Entity("person", mention.name, named=False, head=mention.head, part_of=owner))
    made.tell_gender(mention.gender)
    return made
