"""Names: runs of capitalised words, told apart by gazetteers, by titles and by the words of bodies' names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lexicon.given_names import FIRST_NAMES, PARTICLES, SUFFIXES
from newsevents.parser.likeness import in_full
from newsevents.parser.mention import Mention
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from newsevents.parser.gazetteer import Gazetteer
    from newsevents.parser.language import Language
    from newsevents.parser.mention import MentionKind
    from newsevents.parser.name_words import NameWords
    from newsevents.parser.tokens import Token


def find_names(
    text: str,
    tokens: tuple[Token, ...],
    known: frozenset[str],
    taken: tuple[Span, ...],
    language: Language,
) -> list[Mention]:
    """Find the names of one sentence.

    Args:
        text: The whole text.
        tokens: The tokens of the sentence.
        known: Capitalised words that also stand inside sentences, so that they are names.
        taken: Stretches that are expressions of time.
        language: The words of the language.

    Returns:
        The names in the order of the text. None lies inside another.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.tokens import tokenize
        >>> sentence = "Alice Wells left Kabul."
        >>> found = find_names(sentence, tokenize(sentence, ENGLISH), frozenset(), (), ENGLISH)
        >>> [(item.kind, item.name) for item in found]
        [('person', 'Alice Wells'), ('place', 'Kabul')]
    """
    words = language.names
    starts = frozenset(_starts_within(tokens, taken, words.org_words.keys()) if taken else ())
    reader = _Names(text, tokens, known, starts, language, words, language.gazetteer)
    return list(reader.read())


def _starts_within(
    tokens: tuple[Token, ...], spans: tuple[Span, ...], of_names: AbstractSet[str]
) -> Iterator[int]:
    """Yield where words in some spans start, without those that open a name: "the Daily Star"."""
    for at, token in enumerate(tokens):
        if any(span.start <= token.start < span.end for span in spans):
            behind = tokens[at + 1].tag if at + 1 < len(tokens) else ""
            if token.text not in of_names or behind != "CAP":
                yield token.start


@attrs.frozen
class _Names:
    """The names of one sentence, read from left to right."""

    text: str
    tokens: tuple[Token, ...]
    known: frozenset[str]
    taken: frozenset[int]
    language: Language
    people: NameWords
    places: Gazetteer

    def read(self) -> Iterator[Mention]:
        stop = 0
        previous: Mention | None = None
        for at in [
            at
            for at, token in enumerate(self.tokens)
            if token.tag == "CAP" or token.text in self.places.region_starts
        ]:
            if at < stop or not self._starts_name(at):
                continue
            stop = self._end_of_run(at)
            for mention in self._classified(at, stop, previous):
                yield mention
                previous = mention

    # Where a run of capitalised words starts and ends

    def _starts_name(self, at: int) -> bool:
        token = self.tokens[at]
        if token.tag != "CAP" or token.start in self.taken:
            return token.text in self.places.region_starts and self._words(at, at + 2) in self.places.regions
        noun, _, rest = token.text.partition("-")
        if rest.islower() and noun.lower() in self.people.heads:  # "Mother-of-two Jane Low"
            return False
        is_word = token.lower in self.people.not_names or token.lower in self.people.group_nouns
        if is_word and (at == 0 or self._tag(at + 1) != "CAP"):
            return False
        opens = at == 0 or self._tag(at - 1) == "QUOTE" or self.tokens[at - 1].text in ".:?![(‘'"
        return not opens or token.text in self.known or self._is_known(at)

    def _is_known(self, at: int) -> bool:
        """Say whether the first word of a sentence is a name although every first word has a capital."""
        token = self.tokens[at]
        if any(token.text in names for names in (self.places.names, FIRST_NAMES, self.people.titles)):
            return True
        if at + 1 == len(self.tokens):
            return False
        looks_like_word = token.lower in self.language.cues.verbs or token.lower.endswith(
            self.language.no_name_endings
        )
        is_initials = token.text.isupper() and len(token.text) > 1
        return is_initials or (self._tag(at + 1) == "CAP" and not looks_like_word)

    def _end_of_run(self, at: int) -> int:
        stop = at + max(1, self._longest_known(at, len(self.tokens)))
        while stop < len(self.tokens) and self.tokens[stop].start not in self.taken:
            if self._tag(stop) != "CAP" and not self._links(at, stop):
                break
            stop += 1
        return stop + 2 if self._ends_name(stop) else stop

    def _ends_name(self, comma: int) -> bool:
        """Say whether a comma and what stands behind it end a name: ", Inc.", ", Jr."."""
        if self._tag(comma) != "COMMA" or comma + 1 >= len(self.tokens):
            return False
        behind = self.tokens[comma + 1].text
        return behind in self.people.company_forms or behind in SUFFIXES

    def _links(self, start: int, at: int) -> bool:
        """Say whether a small word belongs to a name: "Bureau of South and Central Asian Affairs"."""
        word = self.tokens[at].lower
        words = self.people
        if not self._is_small(word):
            return False
        behind = self.tokens[at + 1 : at + 3]
        following = next(
            (token for token in behind if token.lower not in self.language.clauses.definite_articles), None
        )
        if following is None or following.tag != "CAP" or following.start in self.taken:
            return False
        before = [token.text for token in self.tokens[start:at]]
        bodies = not words.org_words.keys().isdisjoint(before)
        if word in words.joins:
            linked = not self.language.clauses.of.isdisjoint(before)
            return linked and bodies and following.text not in words.org_words
        titles = not words.titles.isdisjoint(before)
        return word in PARTICLES or (word in words.links and (bodies or titles))

    # What a run names

    def _classified(self, start: int, stop: int, previous: Mention | None) -> Iterator[Mention]:
        """Tell what a run of capitalised words names; one run may hold several names."""
        body = self._words(start + 1, stop)
        if self.tokens[start].text in self.places.by_people and body in self.places.bodies:
            kind = self.places.bodies[body]
            yield Mention(self._span(start, stop), "organization", body, organization_type=kind)
            return
        while start < stop:
            size = self._longest_known(start, stop)
            if not size or (start + size < stop and self._opens_longer_name(start, start + size, stop)):
                titled = stop - start > 2 and self.tokens[stop - 1].text in self.people.post_nominals
                yield self._post_nominal(start, stop) if titled else self._own_name(start, stop)
                return
            yield self._known_name(start, start + size, previous)
            start += size

    def _longest_known(self, start: int, stop: int) -> int:
        longest = min(self.places.longest.get(self.tokens[start].text, 0), stop - start)
        sizes = range(longest, 0, -1)
        return next((size for size in sizes if self._words(start, start + size) in self.places.names), 0)

    def _opens_longer_name(self, start: int, middle: int, stop: int) -> bool:
        """Say whether known words open a longer name: "U.S. President …", "Mombasa Port Authority"."""
        words, rest = self._words(start, middle), [token.text for token in self.tokens[middle:stop]]
        has_body = not self.people.org_words.keys().isdisjoint(rest)
        if words in self.places.bodies:
            return has_body
        if words in self.places.by_people and " ".join(rest) in self.places.bodies:
            return False
        unknown = not self._longest_known(middle, stop) and not self._is_small(rest[0])
        has_title = not self.people.titles.isdisjoint(rest)
        return has_body or has_title or (unknown and words in self.people.also_first_names)

    def _known_name(self, start: int, stop: int, previous: Mention | None) -> Mention:
        words, span = self._words(start, stop), self._span(start, stop)
        if words in self.places.by_house:
            return Mention(span, "government", words, country=self.places.by_house[words].code)
        if words in self.places.bodies:
            country, kind = self.people.body_country.get(words), self.places.bodies[words]
            return Mention(span, "organization", words, country=country, organization_type=kind)
        if words in self.places.regions:
            return Mention(span, "region", words)
        if words in self.places.by_people and words not in self.places.by_name:
            return Mention(span, "people", words, country=self.places.by_people[words].code)
        if words in self.places.cities:
            return Mention(span, "place", words, country=self.places.cities[words])
        named = self.places.by_name.get(words) or self.places.by_capital[words]
        acts = self._acts(start, stop, previous)
        return Mention(span, "government" if acts else "place", words, country=named.code)

    def _acts(self, start: int, stop: int, previous: Mention | None) -> bool:
        """Say whether a country or a capital is spoken of as one who acts, not as where something is."""
        words = self.people
        near = self.tokens[max(0, start - 3) : start]
        before = [token for token in near if token.lower not in self.language.clauses.definite_articles]
        if self._tag(stop) == "POSS":
            return self._owns_speech_or_people(stop + 1)
        if not before:
            followed = self._tag(stop) in {"AUX", "VERB", "LOW", "ADV", "CAP"}
            return followed or (stop < len(self.tokens) and self.tokens[stop].text == ":")
        last = before[-1]
        if last.lower in words.to_a_government:
            return len(before) > 1 and before[-2].lower in words.to_a_government[last.lower]
        if last.lower in words.locatives or (last.tag == "LOW" and not looks_like_verb(last, self.language)):
            return False
        if (
            last.tag == "COMMA"
            and stop < len(self.tokens)
            and self.tokens[stop].lower in self.language.cues.verbs
        ):
            return True
        if previous is None or not (last.tag == "COMMA" or last.lower in words.joins):
            return True
        listed = previous.span.end >= before[0].start - 5 and previous.kind in {"place", "government"}
        return not listed or previous.kind == "government"

    def _owns_speech_or_people(self, at: int) -> bool:
        """Say whether an assertion, a body or people come behind: "Kabul’s assertion"."""
        noun = next((token.lower for token in self.tokens[at : at + 3] if token.tag == "LOW"), "")
        people = self.people
        lists = (self.language.cues.nouns, people.body_nouns, people.person_nouns, people.group_nouns)
        return any(noun in words for words in lists)

    def _own_name(self, start: int, stop: int) -> Mention:
        """A name that no gazetteer knows: a person with or without title, a body, or yet unknown."""
        parts = [token.text for token in self.tokens[start:stop]]
        country = self._country_in(parts)
        titles = 1 + max((at for at, part in enumerate(parts) if part in self.people.titles), default=-1)
        rest = parts[titles:]
        if titles and rest and rest[0][:1].isupper() and self.people.org_words.keys().isdisjoint(rest):
            return self._titled(start, start + titles, stop, country)
        if "-" in parts[0] and (hyphenated := self._hyphenated(self.tokens[start])):
            return hyphenated
        span = self._span(start, stop)
        name = span.of(self.text)
        body = next((part for part in reversed(parts) if part in self.people.org_words), None)
        if self._is_geographic(parts, start) and parts[-1] != body:
            return Mention(span, "place", name)
        if body is not None and country and parts[0].lower() in self.people.governments:
            return Mention(span, "government", name, country=country)
        if body is not None:
            kind = self.people.org_words[body]
            return Mention(span, "organization", name, country=country, organization_type=kind)
        if titles == len(parts) <= 3:
            return Mention(span, "role", name, parts[-1].lower(), country=country, definite=True)
        is_person = parts[0] in FIRST_NAMES or 2 <= len(parts) <= 4
        unknown: MentionKind = "person" if is_person else "name"
        return Mention(span, "organization" if _opens_with_initials(parts) else unknown, name)

    def _post_nominal(self, start: int, stop: int) -> Mention:
        """A person's name with a title behind it: "Ida Lunde MP"."""
        person, title = self._own_name(start, stop - 1), self._span(stop - 1, stop)
        span = self._span(start, stop)
        if person.title is not None:
            return attrs.evolve(person, span=span)
        return attrs.evolve(person, span=span, title=title.of(self.text), title_span=title)

    def _is_geographic(self, parts: list[str], start: int) -> bool:
        before = self.tokens[start - 1].lower if start else ""
        if before in self.language.clauses.definite_articles and start > 1:
            before = self.tokens[start - 2].lower
        words = self.people
        named = not words.geographic.isdisjoint((parts[0], parts[-1]))
        return named or (len(parts) == 1 and before in words.inside)

    def _titled(self, start: int, name: int, stop: int, country: str | None) -> Mention:
        """A person's name behind a title, which may hold the name of a country or body."""
        abbreviated = self.tokens[name - 1].text.endswith(".") and name - 1 > start
        title = self._span(start, name - 1 if abbreviated else name)
        courtesy = all(token.text in self.people.courtesy for token in self.tokens[start:name])
        return Mention(
            self._span(start, stop),
            "person",
            self._span(name, stop).of(self.text),
            country=country,
            title=None if courtesy else title.of(self.text),
            title_span=None if courtesy else title,
            gender=self.people.gender(token.lower for token in self.tokens[start:name]),
        )

    def _is_small(self, word: str) -> bool:
        """Say whether a word only links parts of a name."""
        return word in PARTICLES or word in self.people.links or word in self.people.joins

    def _country_in(self, parts: list[str]) -> str | None:
        places = self.places
        found = (places.by_name.get(part) or places.by_people.get(part) for part in parts)
        return next((country.code for country in found if country), None)

    def _hyphenated(self, token: Token) -> Mention | None:
        """The name in "Moscow-held" is where it was held; that in "Moscow-backed" is who backs."""
        name, _, rest = token.text.partition("-")
        country = self.places.by_name.get(name) or self.places.by_capital.get(name)
        code = country.code if country else self.places.cities.get(name)
        if code is None or not rest.islower():
            return None
        kind: MentionKind = "place" if rest in self.people.held_there else "government"
        return Mention(Span(token.start, token.start + len(name)), kind, name, country=code)

    # Tokens

    def _tag(self, at: int) -> str | None:
        return self.tokens[at].tag if at < len(self.tokens) else None

    def _words(self, start: int, stop: int) -> str:
        return " ".join(token.text for token in self.tokens[start:stop])

    def _span(self, start: int, stop: int) -> Span:
        return Span(self.tokens[start].start, self.tokens[stop - 1].end)


def _opens_with_initials(parts: list[str]) -> bool:
    """Say whether initials that are no person's stand before other words: "ESB Networks"."""
    first, *rest = parts
    of_body = len(first) > 2 and first.isalpha() and first.isupper() and len(rest) in {1, 2}
    return of_body and not any(part.isupper() or in_full(part) & FIRST_NAMES for part in rest)


def looks_like_verb(token: Token, language: Language) -> bool:
    """Say whether a word may be a verb, by the cues and by its ending.

    Example:
        >>> from newsevents.parser.lexicon.english.language import ENGLISH
        >>> from newsevents.parser.tokens import tokenize
        >>> [looks_like_verb(token, ENGLISH) for token in tokenize("envoys met, said", ENGLISH)]
        [False, False, False, True]
    """
    return token.lower in language.cues.verbs or token.lower.endswith(language.clauses.inflections)
