"""Cast: which mentions are the same actor or place.

Names are matched word by word, never by prefix: "Kabul" is no short form of "Kabulov". A country that
acts, its capital and its seat of government are one government. Descriptions and pronouns go to the
nearest actor that fits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lexicon import countries, people
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.parser.mention import Mention
    from newsevents.schema.place import PlacePrecision


@attrs.define(eq=False)
class Role:
    """A title that the text gives an actor."""

    title: str
    """The words of the title."""

    span: Span
    """Where they stand."""

    organization: Entity | None = None
    """The body that the title names."""


@attrs.define(eq=False)
class Entity:
    """An actor in the making."""

    kind: str
    """`person`, `organization`, `group` or `unidentified`."""

    name: str | None
    """Fullest name or description."""

    organization_type: str = "other"
    """Kind of organisation."""

    country: str | None = None
    """ISO 3166-1 code."""

    named: bool = True
    """Whether the text names the actor, rather than describes it."""

    head: str = ""
    """The noun of a description."""

    part_of: Entity | None = None
    """The body that it belongs to."""

    gender: str | None = None
    """`m` or `f` for persons, where the text or the first name tells."""

    reason: str | None = None
    """Why an unidentified actor is not."""

    aliases: dict[str, None] = attrs.Factory(dict)
    """Other names, in the order of the text."""

    roles: list[Role] = attrs.Factory(list)
    """Titles."""

    mentions: list[Span] = attrs.Factory(list)
    """Where the text speaks of the actor."""

    used: bool = False
    """Whether a statement, an event or a claim needs the actor."""

    def use(self) -> Entity:
        """Mark the actor, and the body that it belongs to, as needed."""
        self.used = True
        if self.part_of is not None:
            self.part_of.use()
        return self


@attrs.define(eq=False)
class Locality:
    """A place in the making."""

    name: str
    """Name in the text."""

    country: str | None
    """ISO 3166-1 code."""

    precision: PlacePrecision | None
    """How closely it is known."""

    part_of: Locality | None = None
    """The larger place around it."""

    mentions: list[Span] = attrs.Factory(list)
    """Where the text names it."""


_ARMED = frozenset(
    "terrorist armed militant rebel insurgent extremist jihadist guerrilla paramilitary".split()
)
_KIND_OF_BODY = {
    "company": "company",
    "news_media": "news_media",
    "armed_group": "armed_group",
    "party": "party",
}
_HE, _SHE, _THEY = (
    frozenset(("he", "him", "his")),
    frozenset(("she", "her")),
    frozenset(("they", "them", "their")),
)
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their)\s+", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\]?\s*\(\s*(?:the\s+)?")


class Cast:
    """All actors and places of one article."""

    def __init__(self, text: str) -> None:
        """Start with nobody."""
        self.text = text
        self.entities: list[Entity] = []
        self.places: list[Locality] = []
        self.by_mention: dict[Mention, Entity] = {}
        self.place_by_mention: dict[Mention, Locality] = {}
        self._surnames: dict[str, Entity] = {}
        self._governments: dict[str, Entity] = {}
        self._recent: list[tuple[Entity, bool]] = []

    # Building

    def introduce(self, mentions: Iterable[Mention]) -> None:
        """Take in full names first, so that a surname may stand before its full name."""
        for mention in mentions:
            words = mention.name.split()
            if mention.kind == "person" and len(words) > 1:
                self._person(mention)

    def resolve_all(self, sentences: Iterable[tuple[Mention, ...]]) -> None:
        """Give every mention its actor or place, sentence by sentence in the order of the text."""
        for mentions in sentences:
            self._attach_titles(mentions)
            for at, mention in enumerate(mentions):
                if mention not in self.by_mention:
                    self._resolve(mention, mentions, at)

    def _resolve(self, mention: Mention, sentence: tuple[Mention, ...], at: int) -> None:
        if mention.kind in {"place", "region"}:
            self._place(mention)
            return
        entity = self._find(mention, sentence, at)
        if entity is not None:
            self._note(mention, entity, subject=at == 0)

    def _note(self, mention: Mention, entity: Entity, *, subject: bool = False) -> None:
        self.by_mention[mention] = entity
        entity.mentions.append(mention.span)
        words = _ARTICLE.sub("", " ".join(mention.span.of(self.text).split()))
        if mention.kind != "pronoun" and words != entity.name and mention.name != entity.name:
            entity.aliases.setdefault(words if entity.named or mention.kind != "group" else mention.name)
        self._recent.append((entity, subject))

    def _find(self, mention: Mention, sentence: tuple[Mention, ...], at: int) -> Entity | None:
        kind = mention.kind
        if kind == "person":
            return self._person(mention)
        if kind == "government":
            return self.government(str(mention.country), mention.name)
        if kind == "organization":
            return self._organization(mention)
        if kind == "name":
            return self._name(mention)
        if kind == "people":
            return self._people(mention, sentence)
        if kind == "pronoun":
            return self._pronoun(mention, sentence)
        if kind == "role":
            return self._role(mention)
        return self._group(mention) if kind == "group" else self._body(mention)

    # Persons

    def _person(self, mention: Mention) -> Entity:
        surname = mention.name.split()[-1]
        entity = self._surnames.get(surname)
        if entity is None:
            entity = Entity("person", mention.name, gender=_gender(mention))
            self.entities.append(entity)
            self._surnames[surname] = entity
        elif len(mention.name) > len(entity.name or ""):
            entity.aliases.setdefault(str(entity.name))
            entity.aliases.pop(mention.name, None)
            entity.name = mention.name
        entity.gender = entity.gender or _gender(mention)
        if mention.title and mention.title_span:
            self._give_role(entity, mention.title, mention.title_span, mention.country)
        return entity

    def _give_role(self, entity: Entity, title: str, span: Span, country: str | None) -> None:
        if all(role.title != title for role in entity.roles):
            organization = self.government(country) if country else None
            entity.roles.append(Role(title, span, organization))

    def _attach_titles(self, sentence: tuple[Mention, ...]) -> None:
        """Give a person the description beside the name: "Zamir Kabulov, a Russian presidential envoy"."""
        for mention in sentence:
            if mention.kind != "person":
                continue
            for other in sentence:
                if other.kind == "role" and self._apposed(mention.span, other.span):
                    entity = self._person(mention)
                    self.by_mention[other] = entity
                    entity.mentions.append(other.span)
                    self._give_role(entity, other.name, other.span, other.country)

    def _apposed(self, name: Span, description: Span) -> bool:
        if name.end <= description.start:
            return self.text[name.end : description.start] in {", ", ", who is ", " – ", " — "}
        between = self.text[description.end : name.start]
        return description.end <= name.start and between in {" ", ", "}

    def _name(self, mention: Mention) -> Entity | None:
        """A single word that no gazetteer knows: a surname, a known body's word, or a body of its own."""
        known = self._surnames.get(mention.name)
        if known is not None:
            return known
        for entity in self.entities:
            if entity.kind == "organization" and (
                mention.name in _initials(entity.name) or mention.name in (entity.name or "").split()[:1]
            ):
                return entity
        before = self.text[max(0, mention.span.start - 4) : mention.span.start].lower()
        kind = "organization" if before.endswith("the ") or mention.name.isupper() else "person"
        entity = Entity(kind, mention.name)
        self.entities.append(entity)
        if kind == "person":
            self._surnames[mention.name] = entity
        return entity

    def _role(self, mention: Mention) -> Entity:
        """A person described by an office: the nearest person who holds it, or somebody unnamed."""
        words = set(mention.name.lower().split())
        if mention.definite:
            for entity in self._latest():
                titles = {word for role in entity.roles for word in role.title.lower().split()}
                if entity.kind == "person" and (
                    words <= titles or (mention.head in titles and entity.roles and len(words) == 1)
                ):
                    return entity
                if entity.kind == "person" and not entity.named and entity.head == mention.head:
                    return entity
        entity = Entity("person", mention.name, named=False, head=mention.head, part_of=self._owner(mention))
        self.entities.append(entity)
        return entity

    # Bodies

    def government(self, country: str, surface: str | None = None) -> Entity:
        """Return the government of a country, by its ISO 3166-1 code."""
        entity = self._governments.get(country)
        if entity is None:
            name = next((item.name for item in countries.COUNTRIES if item.code == country), surface)
            entity = Entity("organization", name, "government", country)
            self._governments[country] = entity
            self.entities.append(entity)
        return entity

    def _organization(self, mention: Mention) -> Entity:
        for entity in self.entities:
            if entity.kind == "organization" and entity.name and _same_body(entity.name, mention.name):
                if len(mention.name) > len(entity.name) and mention.country is None:
                    entity.aliases.setdefault(entity.name)
                    entity.name = mention.name
                return entity
        part_of = self.government(mention.country) if mention.country else None
        entity = Entity(
            "organization", mention.name, mention.organization_type, mention.country, part_of=part_of
        )
        self.entities.append(entity)
        return entity

    def _body(self, mention: Mention) -> Entity | None:
        head, words = mention.head, mention.name.lower()
        if head == "administration":
            return self._administration(mention)
        if head in {"government", "regime", "cabinet"}:
            country = self._country_of_government(mention)
            return self.government(country) if country else self._latest_government()
        fits = self._latest_body(head, armed=bool(_ARMED & set(words.split())))
        if mention.definite and fits is not None:
            return fits
        owner = self._owner(mention)
        same = next((item for item in self.entities if not item.named and item.name == mention.name), None)
        if same is not None and mention.definite:
            return same
        kind = "armed_group" if _ARMED & set(words.split()) else mention.organization_type
        entity = Entity("organization", mention.name, kind, named=False, head=head, part_of=owner)
        self.entities.append(entity)
        return entity

    def _country_of_government(self, mention: Mention) -> str | None:
        """The country is named before the noun, or after it: "the U.S. backed government in Kabul"."""
        after = self.text[mention.span.end : mention.span.end + 40]
        match = re.match(r"\s+(?:in|of)\s+(?:the\s+)?([A-Z][\w.]+(?:\s[A-Z]\w+)?)", after)
        for name in (match.group(1), match.group(1).split()[0]) if match else ():
            country = countries.BY_CAPITAL.get(name) or countries.BY_NAME.get(name)
            if country:
                return country.code
        return mention.country

    def _administration(self, mention: Mention) -> Entity:
        """An administration is named after its head; "the U.S. administration" is the one of that country."""
        for entity in self.entities:
            if entity.head == "administration" and (
                mention.country is None or mention.country == entity.country
            ):
                entity.name = (
                    min(entity.name or mention.name, mention.name, key=len)
                    if mention.country is None
                    else entity.name
                )
                return entity
        owner = self._owner(mention)
        country = mention.country or (
            next((r.organization.country for r in owner.roles if r.organization), None) if owner else None
        )
        entity = Entity(
            "organization", mention.name, "government", country, head="administration",
            part_of=self.government(country) if country else None,
        )  # fmt: skip
        self.entities.append(entity)
        return entity

    def _latest_body(self, head: str, *, armed: bool) -> Entity | None:
        wanted = "armed_group" if armed else _KIND_OF_BODY.get(people.BODY_NOUNS.get(head, ""), None)
        for entity in self._latest():
            if entity.kind != "organization":
                continue
            if head in (entity.name or "").lower().split() or (wanted and entity.organization_type == wanted):
                return entity
            if head in {"group", "organisation", "organization"} and entity.organization_type in {
                "armed_group",
                "other",
                "international",
            }:
                return entity
        return None

    def _latest_government(self) -> Entity | None:
        return next((item for item in self._latest() if item.organization_type == "government"), None)

    # Groups

    def _people(self, mention: Mention, sentence: tuple[Mention, ...]) -> Entity | None:
        """Inhabitants in the plural act ("Americans"); an adjective belongs to the noun behind it."""
        if any(other is not mention and other.span.contains(mention.span) for other in sentence):
            return None
        if not mention.name.endswith("s") or mention.name in {"Swiss", "French"}:
            return None
        return self._unnamed_group(mention.name, mention.name.lower(), self.government(str(mention.country)))

    def _group(self, mention: Mention) -> Entity:
        owner = self._owner(mention)
        name = re.sub(r"^official\s+", "", mention.name)
        if mention.definite and owner is None:
            for entity in self._latest():
                if entity.kind == "group" and entity.head == mention.head:
                    return entity
        return self._unnamed_group(name, mention.head, owner)

    def _unnamed_group(self, name: str, head: str, owner: Entity | None) -> Entity:
        for entity in self.entities:
            if entity.kind == "group" and entity.part_of is owner and _similar(entity.name, name):
                entity.name = max(entity.name or name, name, key=lambda words: words.count("."))
                return entity
        entity = Entity("group", name, named=False, head=head, part_of=owner)
        self.entities.append(entity)
        return entity

    def _owner(self, mention: Mention) -> Entity | None:
        if mention.owner is None:
            return None
        owner = next(
            (entity for other, entity in self.by_mention.items() if other.span == mention.owner), None
        )
        if owner is not None:
            return owner
        return self.government(mention.country) if mention.country else self._by_text(mention.owner)

    def _by_text(self, span: Span) -> Entity | None:
        """A name inside a description, which comes later in the order of mentions."""
        words = span.of(self.text)
        for entity in self.entities:
            if entity.name and (_same_body(entity.name, words) or words in entity.aliases):
                return entity
        if words in people.KNOWN_BODIES:
            entity = Entity("organization", words, people.KNOWN_BODIES[words])
            self.entities.append(entity)
            return entity
        return self._surnames.get(words.split()[-1])

    # Pronouns

    def _pronoun(self, mention: Mention, sentence: tuple[Mention, ...]) -> Entity | None:
        explained = self._explained(mention, sentence)
        if explained is not None:
            return explained
        word = mention.head
        if word in _HE or word in _SHE:
            gender = "m" if word in _HE else "f"
            return self._nearest_person(gender)
        if word == "it":
            fits = [
                (item, subject)
                for item, subject in reversed(self._recent[-8:])
                if item.kind == "organization"
            ]
            return next((item for item, subject in fits if subject), None)
        if word in _THEY:
            fits = [
                (item, subject)
                for item, subject in reversed(self._recent[-12:])
                if item.kind == "group" or item.organization_type == "armed_group"
            ]
            return next((item for item, subject in fits if subject), fits[0][0] if fits else None)
        return None

    def _nearest_person(self, gender: str) -> Entity | None:
        """The subject of this or an earlier sentence goes before anybody else named since."""
        fits = [
            (item, subject)
            for item, subject in reversed(self._recent[-12:])
            if item.kind == "person" and item.gender in {gender, None}
        ]
        found = next((item for item, subject in fits if subject), fits[0][0] if fits else None)
        if found is not None:
            found.gender = gender
        return found

    def _explained(self, mention: Mention, sentence: tuple[Mention, ...]) -> Entity | None:
        """A pronoun that the text explains: "they (the Taliban)"."""
        match = _PARENTHESIS.match(self.text, mention.span.end)
        if match is None:
            return None
        other = next((item for item in sentence if item.span.start in {match.end(), match.end() - 4}), None)
        return (
            self._organization(other)
            if other is not None and other.kind == "organization"
            else self.by_mention.get(other)
            if other
            else None
        )

    def _latest(self) -> list[Entity]:
        return list(dict.fromkeys(entity for entity, _ in reversed(self._recent)))

    # Places

    def _place(self, mention: Mention) -> Locality:
        country = next((item for item in countries.COUNTRIES if item.code == mention.country), None)
        is_country = country is not None and mention.name in country.names
        name = country.name if country and is_country else mention.name
        place = next((item for item in self.places if item.name.lower() == name.lower()), None)
        if place is None:
            precision: PlacePrecision | None = (
                "supranational" if mention.kind == "region" else "country" if is_country else None
            )
            if precision is None and mention.country is not None:
                precision = "city"
            place = Locality(name, mention.country, precision)
            self.places.append(place)
        place.mentions.append(mention.span)
        self.place_by_mention[mention] = place
        return place

    def as_place(self, mention: Mention) -> Locality:
        """Take a name that no gazetteer knows for a place, since somebody travels there."""
        entity = self.by_mention.pop(mention, None)
        if entity is not None:
            entity.mentions.remove(mention.span)
            if not entity.mentions:
                self.entities.remove(entity)
                self._surnames.pop(mention.name, None)
        return self._place(mention)

    # Speakers without a mention

    def unidentified(self, span: Span, reason: str) -> Entity:
        """Add somebody whom the text does not identify at all."""
        entity = Entity("unidentified", None, named=False, reason=reason)
        entity.mentions.append(span)
        self.entities.append(entity)
        return entity

    def unnamed(self, span: Span, *, plural: bool) -> Entity:
        """Add somebody whom the text only describes, in words that the gazetteers do not know."""
        name = " ".join(span.of(self.text).split())
        name = re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)
        for entity in self.entities:
            if entity.name == name:
                entity.mentions.append(span)
                return entity
        entity = Entity("group" if plural else "person", name, named=False, head=name.split()[-1].lower())
        entity.mentions.append(span)
        self.entities.append(entity)
        return entity


def _gender(mention: Mention) -> str | None:
    if mention.head in {"mr", "sir", "lord"}:
        return "m"
    if mention.head in {"mrs", "ms", "miss", "dame", "lady"}:
        return "f"
    first = mention.name.split()[0]
    if len(mention.name.split()) < 2:
        return None
    return "m" if first in people.MALE else "f" if first in people.FEMALE else None


def _initials(name: str | None) -> set[str]:
    """Return the letters that can stand for a name, with and without those of its small words."""
    words = (name or "").split()
    return {
        "".join(word[0] for word in words if word[0].isupper()),
        "".join(word[0] for word in words).upper(),
    }


def _same_body(one: str, other: str) -> bool:
    """Say whether two names are one body: equal, initials of each other, or one with its country before."""
    if one == other or one.endswith(f" {other}") or other.endswith(f" {one}"):
        return True
    initials = _initials(one if len(one) > len(other) else other)
    short = (other if len(one) > len(other) else one).replace(".", "")
    return len(short) > 1 and short.isupper() and short in initials


def _similar(one: str | None, other: str) -> bool:
    """Say whether two descriptions are the same but for spelling: "U.S officials", a delegation and its delegates."""
    return _core(one or "") == _core(other)


def _core(name: str) -> frozenset[str]:
    words = (
        name.lower()
        .replace("u.s.", "u.s")
        .replace("delegations", "delegates")
        .replace("delegation", "delegates")
        .split()
    )
    return frozenset(words) - {"official"}
