"""Roster: the actors of an article so far, by name, by mention, and by how lately they were spoken of."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Literal, TypeAlias

from newsevents.parser.entities import Entity
from newsevents.parser.likeness import core_of, initials, same_body, surname_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsevents.parser.language import Language
    from newsevents.parser.mention import Mention
    from newsevents.text.span import Span

    NameKey: TypeAlias = Literal["whole", "tail", "initials", "first"]
    """What of a name a body is looked up by."""

    OwnerOf: TypeAlias = Callable[[Mention], Entity | None]
    """Finds the body to which those belong whom a mention describes."""

_REACH = 100
"""How many actors back a description can point."""

_BEARERS = 20
"""How many of those with one surname are looked at, the latest ones."""


def _is_anybody(_: Entity) -> bool:
    return True


class Roster:
    """The actors found so far.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> roster = Roster(ENGLISH)
        >>> taliban = roster.add(Entity("organization", "Taliban"))
        >>> roster.body("Afghan Taliban") is taliban
        True
    """

    def __init__(self, language: Language) -> None:
        """Start with nobody, in a text of some language."""
        self.language = language
        self.entities: dict[Entity, None] = {}
        self.by_mention: dict[Mention, Entity] = {}
        self.groups: dict[tuple[Entity | None, frozenset[str]], Entity] = {}
        self._governments: dict[str, Entity] = {}
        self._by_name: dict[str, Entity] = {}
        self._surnames: dict[str, list[Entity]] = defaultdict(list)
        self._by_span: dict[Span, Entity] = {}
        self._bodies: dict[tuple[NameKey, str], list[Entity]] = defaultdict(list)
        self._recent: list[tuple[Entity, bool, bool]] = []
        self._latest: dict[Entity, None] = {}

    # Names

    def add(self, entity: Entity) -> Entity:
        """Take in an actor."""
        self.entities[entity] = None
        if entity.name:
            self._index(entity, entity.name)
        if entity.kind == "group":
            self.groups.setdefault((entity.part_of, core_of(entity.name or "")), entity)
        return entity

    def rename(self, entity: Entity, name: str) -> None:
        """Give an actor a fuller name; the one before is kept as an alias."""
        if entity.name and entity.name != name:
            entity.aliases.setdefault(entity.name)
        entity.aliases.pop(name, None)
        entity.name = name
        self._index(entity, name)

    def _index(self, entity: Entity, name: str) -> None:
        self._by_name.setdefault(name, entity)
        if entity.kind == "organization":
            for key in _keys_of(name):
                self._bodies[key].append(entity)

    def become_body(self, entity: Entity) -> None:
        """Take somebody for a body, because the text speaks of them as "it"."""
        self.remove(entity)
        entity.kind = "organization"
        self.add(entity)

    def remove(self, entity: Entity) -> None:
        """Strike out somebody who turned out to be no actor."""
        self.entities.pop(entity)
        name = entity.name or ""
        if self._by_name.get(name) is entity:
            del self._by_name[name]
        bearers = self._surnames.get(surname_of(name), [])
        if entity in bearers:
            bearers.remove(entity)

    def named(self, name: str) -> Entity | None:
        """Return the first actor that was taken in by just this name."""
        return self._by_name.get(name)

    def add_person(self, name: str) -> Entity:
        """Take in a person, who is found by the surname too."""
        entity = self.add(Entity("person", name))
        self._surnames[surname_of(name)].append(entity)
        return entity

    def bearer(self, name: str, fits: Callable[[Entity], bool] = _is_anybody) -> Entity | None:
        """Return who bears the surname of a name, and fits.

        Of several, a surname alone means who is spoken of most so far; of equals, who was spoken of last.
        """
        surname = surname_of(name)
        bearers = self._surnames.get(surname)
        if bearers is None:
            return None
        near = [entity for entity in bearers[-_BEARERS:] if fits(entity)]
        if surname == name and near:
            most = max(len(entity.mentions) for entity in near)
            near = [entity for entity in near if len(entity.mentions) == most]
        found = next(iter(near), None)
        return found if len(near) < 2 else self.latest(lambda entity: entity in near) or found

    def body(self, name: str) -> Entity | None:
        """Return the organisation that a name can mean."""
        by_tail = not self.language.names.noun_first
        near = (entity for key in _keys_alike(name) for entity in self._bodies.get(key, ()))
        return next(
            (entity for entity in near if entity.name and same_body(entity.name, name, by_tail=by_tail)), None
        )

    def body_in_short(self, word: str) -> Entity | None:
        """Return the organisation whose initials, or whose first word, a word is."""
        near = (*self._bodies.get(("initials", word), ()), *self._bodies.get(("first", word), ()))
        return next((item for item in near if _stands_for(word, item.name or "")), None)

    def government(self, country: str, surface: str | None = None) -> Entity:
        """Return the government of a country, by its ISO 3166-1 code."""
        entity = self._governments.get(country)
        if entity is None:
            known = self.language.gazetteer.by_code.get(country)
            name = known.name if known else surface
            entity = self.add(Entity("organization", name, "government", country))
            self._governments[country] = entity
        return entity

    # Mentions

    def note(self, mention: Mention, entity: Entity, *, subject: bool, quoted: bool = False) -> None:
        """Remember that a mention speaks of an actor, and whether it opens its sentence or is quoted."""
        self.by_mention[mention] = entity
        self._by_span.setdefault(mention.span, entity)
        self._recent.append((entity, subject, quoted))
        self._latest.pop(entity, None)
        self._latest[entity] = None

    def forget(self, mention: Mention) -> Entity | None:
        """Take a mention back; return whom it was taken to mean."""
        entity = self.by_mention.pop(mention, None)
        if entity is not None and self._by_span.get(mention.span) is entity:
            del self._by_span[mention.span]
        return entity

    def at(self, span: Span) -> Entity | None:
        """Return whom the words of a span mean."""
        return self._by_span.get(span)

    def latest(self, fits: Callable[[Entity], bool]) -> Entity | None:
        """Return the actor last spoken of who fits a description."""
        return next((entity for entity in islice(reversed(self._latest), _REACH) if fits(entity)), None)

    def nearest(
        self, fits: Callable[[Entity], bool], *, reach: int, subjects_only: bool = False, quoted: bool = False
    ) -> Entity | None:
        """Return the actor of the last mentions that fit; one that opens its sentence goes before others.

        Args:
            fits: Whether an actor can be meant.
            reach: How many mentions are looked at.
            subjects_only: Whether only those count that open their sentences.
            quoted: Whether a quotation asks, in which who was quoted last goes before all others.
        """
        near = [item for item in reversed(self._recent[-reach:]) if fits(item[0])]
        if near and quoted and near[0][2]:
            return near[0][0]
        others = None if subjects_only or not near else near[0][0]
        return next((entity for entity, subject, _ in near if subject), others)

    def alone(self, entity: Entity, fits: Callable[[Entity], bool], *, reach: int) -> bool:
        """Say whether an actor is the only one among those of the last mentions that fit."""
        return all(other is entity or not fits(other) for other, _, _ in self._recent[-reach:])


def _keys_of(name: str) -> Iterator[tuple[NameKey, str]]:
    """Yield the keys under which a body is looked up."""
    yield "whole", name
    yield "whole", name.replace(".", "")
    yield "first", name.partition(" ")[0]
    for letters in initials(name):
        yield "initials", letters
    for tail in _tails(name):
        yield "tail", tail


def _keys_alike(name: str) -> Iterator[tuple[NameKey, str]]:
    """Yield the keys of the bodies that a name can mean, in the sense of `same_body`."""
    yield "tail", name
    for tail in _tails(name):
        yield "whole", tail
    yield "initials", name.replace(".", "")
    for letters in initials(name):
        yield "whole", letters


def _tails(name: str) -> Iterator[str]:
    """Yield a name without its first words: "Afghan Taliban", "Taliban"."""
    words = name.split()
    return (" ".join(words[at:]) for at in range(len(words)))


def _stands_for(word: str, name: str) -> bool:
    return word in initials(name) or word == name.partition(" ")[0]
