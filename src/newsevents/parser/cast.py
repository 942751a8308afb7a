"""Cast: which mentions are the same actor or place.

Names are matched word by word, never by prefix: "Kabul" is no short form of "Kabulov". A country that
acts, its capital and its seat of government are one government. Descriptions and pronouns go to the
nearest actor that fits.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from newsevents.parser.bodies import body_of, latest_body, named_body, organization_of
from newsevents.parser.entities import Entity, Locality
from newsevents.parser.likeness import core_of, surname_of
from newsevents.parser.persons import known_by_one_word, office_holder, person_of
from newsevents.parser.pronouns import referent
from newsevents.parser.roster import Roster

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from newsevents.parser.language import Language
    from newsevents.parser.mention import Mention
    from newsevents.schema.place import PlacePrecision
    from newsevents.text.span import Span

_NAMED = {"person": person_of, "organization": organization_of}


class Cast:
    """All actors and places of one article.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.mentions import find_mentions
        >>> from newsevents.parser.tokens import tokenize
        >>> text = "Zamir Kabulov left Kabul. Kabulov spoke."
        >>> mentions = find_mentions(text, tokenize(text, ENGLISH), frozenset(("Kabulov",)), (), ENGLISH)
        >>> cast = Cast(text, ENGLISH)
        >>> cast.introduce(mentions)
        >>> cast.resolve_all([(mentions, frozenset())])
        >>> [entity.name for entity in cast.entities], [place.name for place in cast.places]
        (['Zamir Kabulov'], ['Kabul'])
    """

    def __init__(self, text: str, language: Language) -> None:
        """Start with nobody, in a text of some language."""
        self.text = text
        self.language = language
        self.roster = Roster(language)
        self.by_mention = self.roster.by_mention
        self.place_by_mention: dict[Mention, Locality] = {}
        self._bodies: dict[str, Entity] = {}
        self._places: dict[str, Locality] = {}
        self._unidentified: dict[Span, Entity] = {}

    @property
    def entities(self) -> list[Entity]:
        """The actors, in the order in which they were found."""
        return list(self.roster.entities)

    @property
    def places(self) -> list[Locality]:
        """The places, in the order in which they were found."""
        return list(self._places.values())

    def refer(self, span: Span, entity: Entity, before: Entity | None = None) -> None:
        """Let a pronoun mean an actor, and no longer the one that it was taken to mean before."""
        if before is not None and (at := _place_of(span, before.mentions)) is not None:
            del before.mentions[at]
        if _place_of(span, entity.mentions) is None:
            insort(entity.mentions, span)

    # Building

    def introduce(self, mentions: Iterable[Mention]) -> None:
        """Take in full names first, so that a surname may stand before its full name."""
        named = tuple(mentions)
        might_be = {mention.name for mention in named if mention.kind in {"person", "name"}}
        for mention in named:
            if mention.kind == "organization":
                short = self.language.names.without_form(mention.name)
                if short in might_be:
                    self._bodies[short] = organization_of(mention, self.roster)
        for mention in named:
            if mention.kind == "person" and " " in mention.name and mention.name not in self._bodies:
                person_of(mention, self.roster)

    def resolve_all(self, sentences: Iterable[tuple[tuple[Mention, ...], AbstractSet[Mention]]]) -> None:
        """Give every mention its actor or place, sentence by sentence in the order of the text.

        Quoted ones come last: in “X is ill,” he said, X is not "he".

        Args:
            sentences: The mentions of each sentence, and those of them that are quoted.
        """
        for mentions, quoted in sentences:
            self._attach_titles(mentions)
            in_turn = sorted(mentions, key=quoted.__contains__) if quoted else mentions
            for at, mention in enumerate(in_turn):
                if mention not in self.by_mention:
                    self._resolve(mention, mentions, opens=at == 0, quoted=mention in quoted)
        for entity in self.roster.entities:
            entity.mentions.sort()

    def _resolve(self, mention: Mention, sentence: tuple[Mention, ...], *, opens: bool, quoted: bool) -> None:
        """Give a mention of a sentence its actor or place."""
        if mention.kind in {"place", "region"}:
            self._place(mention)
            return
        if mention.kind == "pronoun":
            entity = referent(self.text, mention, sentence, self.roster, quoted=quoted)
        else:
            entity = self._find(mention, sentence)
        if entity is not None:
            titled = sentence[0].kind == "role" and entity is self.by_mention.get(sentence[0])
            self._note(mention, entity, subject=opens or titled, quoted=quoted)  # "The mayor, Ida Lunde, …"

    def _attach_titles(self, sentence: tuple[Mention, ...]) -> None:
        """Give a person the description beside the name: "Zamir Kabulov, a Russian presidential envoy"."""
        roles = [mention for mention in sentence if mention.kind == "role"]
        for mention in sentence if roles else ():
            if mention.kind != "person" or mention.name in self._bodies:
                continue
            for role in roles:
                if self._apposed(mention.span, role.span):
                    entity = person_of(mention, self.roster)
                    self.by_mention[role] = entity
                    entity.mentions.append(role.span)
                    entity.tell_gender(role.gender)
                    country = self.government(role.country) if role.country else None
                    entity.give_role(role.name, role.span, country)

    def _apposed(self, name: Span, description: Span) -> bool:
        if name.end <= description.start:
            return self.text[name.end : description.start] in self.language.names.apposition
        return description.end <= name.start and self.text[description.end : name.start] in {" ", ", "}

    def _note(self, mention: Mention, entity: Entity, *, subject: bool, quoted: bool) -> None:
        self.roster.note(mention, entity, subject=subject, quoted=quoted)
        entity.rule = entity.rule or mention.kind
        entity.mentions.append(mention.span)
        words = self.language.clauses.article.sub("", " ".join(mention.span.of(self.text).split()))
        if mention.kind != "pronoun" and entity.name not in {words, mention.name}:
            entity.aliases.setdefault(words if entity.named or mention.kind != "group" else mention.name)

    def _find(self, mention: Mention, sentence: tuple[Mention, ...]) -> Entity | None:
        kind, start = mention.kind, mention.span.start
        if kind in {"person", "name"} and mention.name in self._bodies and mention.title is None:
            return self._bodies[mention.name]
        if kind in _NAMED:
            return _NAMED[kind](mention, self.roster)
        if kind == "government":
            return self.roster.government(str(mention.country), mention.name)
        if kind == "name":
            return known_by_one_word(mention, self.roster, self.text[max(0, start - 4) : start])
        return self._described(mention, sentence)

    def _described(self, mention: Mention, sentence: tuple[Mention, ...]) -> Entity | None:
        """Return whom a description means."""
        kind = mention.kind
        if kind == "people":
            return self._people(mention, sentence)
        if kind == "role":
            return office_holder(mention, self.roster, self._owner)
        if kind == "body":
            return body_of(self.text, mention, self.roster, self._owner)
        return self._group(mention)

    # Groups

    def _people(self, mention: Mention, sentence: tuple[Mention, ...]) -> Entity | None:
        """Inhabitants in the plural act ("Americans"); an adjective belongs to the noun behind it."""
        if any(other is not mention and other.span.contains(mention.span) for other in sentence):
            return None
        if (
            not self.language.classes.is_plural(mention.name)
            or mention.name in self.language.names.adjectives_only
        ):
            return None
        return self._unnamed_group(mention.name, mention.name.lower(), self.government(str(mention.country)))

    def _group(self, mention: Mention) -> Entity:
        owner = self._owner(mention)
        if mention.definite and owner is None:
            known = self.roster.latest(lambda item: item.kind == "group" and item.head == mention.head)
            if known is not None:
                return known
        return self._unnamed_group(
            mention.name.removeprefix(self.language.names.redundant), mention.head, owner
        )

    def _unnamed_group(self, name: str, head: str, owner: Entity | None) -> Entity:
        known = self.roster.groups.get((owner, core_of(name)))
        if known is None:
            return self.roster.add(Entity("group", name, named=False, head=head, part_of=owner))
        known.name = max(known.name or name, name, key=lambda words: words.count("."))
        return known

    def _owner(self, mention: Mention) -> Entity | None:
        """Return the body to which those belong who are described."""
        if mention.owner is None:
            return None
        known = self.roster.at(mention.owner)
        if known is not None:
            return known
        if mention.country:
            return self.government(mention.country)
        words = mention.owner.of(self.text)
        return named_body(words, self.roster) or self.roster.bearer(surname_of(words))

    def government(self, country: str) -> Entity:
        """Return the government of a country, by its ISO 3166-1 code."""
        return self.roster.government(country)

    def acting_country(self, country: str, span: Span) -> Entity:
        """Return the government of a country that a text lists among those who act, and note where."""
        entity = self.government(country)
        entity.rule = entity.rule or "country-in-a-list"
        entity.mentions.append(span)
        return entity

    # Places

    def _place(self, mention: Mention) -> Locality:
        country = self.language.gazetteer.by_code.get(mention.country or "")
        is_country = country is not None and mention.name in country.names
        name = country.name if country and is_country else mention.name
        place = self._places.get(name.lower())
        if place is None:
            precision: PlacePrecision | None = "city" if mention.country else None
            if mention.kind == "region" or is_country:
                precision = "supranational" if mention.kind == "region" else "country"
            place = Locality(name, mention.country, precision, rule=mention.kind)
            self._places[name.lower()] = place
        place.mentions.append(mention.span)
        self.place_by_mention[mention] = place
        return place

    def as_place(self, mention: Mention) -> Locality:
        """Take a name that no gazetteer knows for a place, since somebody travels there."""
        entity = self.roster.forget(mention)
        if entity is not None:
            entity.mentions.remove(mention.span)
            if not entity.mentions:
                self.roster.remove(entity)
        return self._place(mention)

    # Speakers without a mention

    def unidentified(self, span: Span) -> Entity:
        """Return somebody whom the text does not name or describe at all, by the words that show it."""
        known = self._unidentified.get(span)
        if known is None:
            made = Entity("unidentified", None, named=False, reason="unnamed", rule="speaker-nobody-names")
            known = self._unidentified[span] = self.roster.add(made)
            known.mentions.append(span)
        return known

    def unnamed(self, span: Span, *, plural: bool) -> Entity:
        """Add somebody whom the text only describes, in words that the gazetteers do not know."""
        name = self.language.clauses.bare_article.sub("", " ".join(span.of(self.text).split()))
        entity = self.roster.named(name) or self._newly_described(name, plural=plural)
        entity.rule = entity.rule or "speaker-in-other-words"
        entity.mentions.append(span)
        return entity

    def _newly_described(self, name: str, *, plural: bool) -> Entity:
        """Return whom a description means: the body last spoken of by its noun, or somebody new."""
        head, words = name.rsplit(maxsplit=1)[-1].lower(), self.language.names
        if head in words.body_nouns:
            kind = words.body_nouns[head]
            known = latest_body(head, kind, self.roster)
            return known or self.roster.add(Entity("organization", name, kind, named=False, head=head))
        if head in words.works:
            return self.roster.add(Entity("unidentified", name, named=False, head=head, reason="unnamed"))
        several = plural or head in words.group_nouns or head in words.collectives
        return self.roster.add(Entity("group" if several else "person", name, named=False, head=head))


def _place_of(span: Span, mentions: list[Span]) -> int | None:
    """Return the index of a span among mentions in the order of the text."""
    at = bisect_left(mentions, span)
    return at if mentions[at : at + 1] == [span] else None
