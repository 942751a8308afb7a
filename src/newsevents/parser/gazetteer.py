"""Gazetteer: countries, cities, regions and bodies by the names that a language has for them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lexicon.given_names import FIRST_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsevents.schema.actor import OrganizationType


@attrs.frozen
class Country:
    """A country and the words that name it."""

    code: str
    """ISO 3166-1 alpha-2 code."""

    name: str
    """Common name."""

    names: tuple[str, ...]
    """All its names, the common one first."""

    people: tuple[str, ...]
    """Adjectives and names of inhabitants."""

    capitals: tuple[str, ...]
    """Seats of government; as actors they stand for the government."""

    houses: tuple[str, ...]
    """Buildings that stand for the government: "the Kremlin"."""

    @classmethod
    def of_row(cls, row: str) -> Country:
        """Return the country of a row: code, name, other names, people, capitals, houses.

        Example:
            >>> Country.of_row("RU|Russia|Russian Federation|Russian,Russians|Moscow|Kremlin").houses
            ('Kremlin',)
        """
        code, name, names, people, capitals, houses = row.split("|")
        return cls(code, name, (name, *_split(names)), _split(people), _split(capitals), _split(houses))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(",") if part)


@attrs.frozen(eq=False)
class Gazetteer:
    """Names that are known."""

    countries: tuple[Country, ...]
    """Countries."""

    cities: Mapping[str, str]
    """Larger cities that are no capitals, with the code of their country."""

    regions: tuple[str, ...]
    """Regions of several countries, or disputed ones without a code of their own."""

    bodies: Mapping[str, OrganizationType]
    """Bodies that are known by name, with the kind of organisation."""

    @cached_property
    def by_code(self) -> dict[str, Country]:
        """Countries by code."""
        return {country.code: country for country in self.countries}

    @cached_property
    def by_name(self) -> dict[str, Country]:
        """Countries by any of their names."""
        return {name: country for country in self.countries for name in country.names}

    @cached_property
    def by_people(self) -> dict[str, Country]:
        """Countries by adjective or inhabitants: "Afghan", "Afghans"."""
        return {name: country for country in self.countries for name in country.people}

    @cached_property
    def by_capital(self) -> dict[str, Country]:
        """Countries by capital."""
        return {name: country for country in self.countries for name in country.capitals}

    @cached_property
    def by_house(self) -> dict[str, Country]:
        """Countries by the building that stands for their government."""
        return {name: country for country in self.countries for name in country.houses}

    @cached_property
    def names(self) -> frozenset[str]:
        """All names."""
        groups: tuple[Iterable[str], ...] = (
            self.by_name,
            self.by_people,
            self.by_capital,
            self.by_house,
            self.cities,
            self.regions,
            self.bodies,
        )
        return frozenset().union(*groups)

    @cached_property
    def longest(self) -> dict[str, int]:
        """How many words the longest of the names has that begins with a word."""
        longest: dict[str, int] = {}
        for name in self.names:
            first, size = name.partition(" ")[0], len(name.split())
            longest[first] = max(size, longest.get(first, 0))
        return longest

    @cached_property
    def words(self) -> frozenset[str]:
        """The capitalised words of all these names, and first names."""
        return frozenset(
            word for name in self.names | FIRST_NAMES for word in name.split() if word[0].isupper()
        )

    @cached_property
    def region_starts(self) -> frozenset[str]:
        """First words of the regions' names, some of which have no capital: "south Asia"."""
        return frozenset(name.partition(" ")[0] for name in self.regions)
