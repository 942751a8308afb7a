"""Name words: the words of a language by which people, bodies and places are told apart."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from newsevents.schema.actor import OrganizationType

_NONE: frozenset[str] = frozenset()


@attrs.frozen(eq=False)
class NameWords:
    """Nouns in small letters, parts of names with their capitals."""

    titles: frozenset[str]
    """Words that stand before a person's name, or are part of such a title."""

    courtesy: frozenset[str]
    """Titles that say nothing of an office."""

    genders: Mapping[str, str]
    """Titles without full stop, nouns and articles, used of men or of women alone, with `m` or `f`."""

    person_nouns: frozenset[str]
    """Singular nouns for one person."""

    group_nouns: frozenset[str]
    """Plural nouns for people, and words that are used like plurals."""

    collectives: frozenset[str]
    """Singular nouns for several people who act together."""

    body_nouns: Mapping[str, OrganizationType]
    """Nouns for bodies, with the kind of organisation that they suggest."""

    works: frozenset[str]
    """Works and papers that say something although they are nobody."""

    org_words: Mapping[str, OrganizationType]
    """Words of proper names that make them bodies."""

    body_country: Mapping[str, str]
    """Countries of the bodies that carry none in their name."""

    locatives: frozenset[str]
    """Words before a place."""

    inside: frozenset[str]
    """Of these, those before any place where something happens."""

    links: frozenset[str]
    """Small words inside the names of bodies and offices: "of"."""

    joins: frozenset[str]
    """Words that join two who act, or two parts of a body's name: "South and Central"."""

    not_names: frozenset[str]
    """Words that are no names although the first of a sentence, or months and days, have a capital."""

    geographic: frozenset[str]
    """Parts of names of places: "Lake"."""

    noun_first: bool = False
    """Whether what belongs to a noun stands behind it: "el canciller chileno"."""

    post_nominals: frozenset[str] = _NONE
    """Titles behind a name: "Ida Lunde MP"."""

    company_forms: frozenset[str] = _NONE
    """What stands behind a company's name, also behind a comma: "Inc."."""

    noun_endings: tuple[str, ...] = ()
    """Endings of plurals and of nouns that need no article, which are no names before a verb: "-tion"."""

    to_a_government: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    """Words with their preposition before a country that make it its government: "according to Kabul"."""

    held_there: frozenset[str] = _NONE
    """Behind a hyphen: where something was held, not who did it: "Moscow-held"."""

    also_first_names: frozenset[str] = _NONE
    """Places that are first names too."""

    bare_bodies: frozenset[str] = _NONE
    """Nouns for bodies that need no article: "police"."""

    no_modifiers: frozenset[str] = _NONE
    """Words that belong to no noun behind them."""

    modifying_verbs: frozenset[str] = _NONE
    """Cue verbs that belong to a noun behind them as well: "state"."""

    armed: frozenset[str] = _NONE
    """Words that make a body an armed one."""

    governments: frozenset[str] = _NONE
    """Nouns for the government of a country."""

    administrations: frozenset[str] = _NONE
    """Nouns for one that is named after its head."""

    of_any_kind: frozenset[str] = _NONE
    """Nouns that fit many kinds of bodies."""

    redundant: str = ""
    """A word before a description that tells nothing: "official"."""

    adjectives_only: frozenset[str] = _NONE
    """Names of peoples that end like a plural and are adjectives: "Swiss"."""

    apposition: frozenset[str] = frozenset((", ", " – ", " — "))
    """What stands between a name and its description."""

    country_behind: re.Pattern[str] | None = None
    """The name of a country behind a noun for a government, in whole and in its first part."""

    def gender(self, words: Iterable[str]) -> str | None:
        """Return `m` or `f`, if one of some words in small letters tells; the last such word does."""
        found = [gender for word in words if (gender := self.genders.get(word.rstrip(".")))]
        return found[-1] if found else None

    def without_form(self, name: str) -> str:
        """Return a company's name without "Inc." and the like at its end, or any other name as it is."""
        short, _, form = name.rpartition(" ")
        return short.rstrip(", ") if short and form in self.company_forms else name

    @cached_property
    def compounding(self) -> frozenset[str]:
        """Nouns that stand behind other nouns: "a company spokesman"."""
        return frozenset().union(self.person_nouns, self.group_nouns, self.body_nouns)

    @cached_property
    def heads(self) -> frozenset[str]:
        """Nouns that carry a description."""
        return self.compounding | self.collectives
