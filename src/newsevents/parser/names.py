"""Names: runs of capitalised words, told apart by gazetteers, by titles and by the words of bodies' names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.lexicon import countries, cues, gazetteer, people
from newsevents.parser.mention import Mention
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.mention import MentionKind
    from newsevents.parser.tokens import Token

_LOCATIVE = frozenset(
    "in at from near across around into inside outside through throughout toward towards visit "
    "visits visited visiting leave leaves left leaving reach reached reaching enter entered entering "
    "within of via over".split()
)
_TO_GOVERNMENT = frozenset("according loyal opposed close accountable".split())
_GEOGRAPHIC = frozenset(
    "Lake River Mount Bay Sea Ocean Island Islands Valley Strait Gulf Peninsula Province Airport "
    "Square Street Avenue Harbour Harbor Beach Canal Desert Mountains Hills Coast".split()
)
_ALSO_FIRST_NAMES = frozenset("Georgia Jordan Chad Paris Sofia Victoria".split()) | set(countries.CITIES)
_IN = frozenset("in at near around outside".split())
_PARTICLES = frozenset("de del der van von bin ibn al la le du da dos".split())
_LINKS = _PARTICLES | frozenset("of for and on the".split())
_SAID = frozenset("said says announced reported added confirmed denied".split())
_HELD_THERE = frozenset("held hosted based born".split())
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december i according currently referring meanwhile however "
    "earlier later asked speaking please one two three four five six seven eight nine ten eleven "
    "twelve dozens hundreds several thousands both neither either yes no well despite although among "
    "amid besides nobody nothing everyone everybody officials reporters journalists police".split()
)


def find_names(
    text: str, tokens: tuple[Token, ...], known: frozenset[str], taken: tuple[Span, ...]
) -> list[Mention]:
    """Find the names of one sentence.

    Args:
        text: The whole text.
        tokens: The tokens of the sentence.
        known: Capitalised words that also stand inside sentences, so that they are names.
        taken: Stretches that are expressions of time.

    Returns:
        The names in the order of the text. None lies inside another.

    Example:
        >>> from newsevents.parser.tokens import tokenize
        >>> sentence = "Alice Wells left Kabul."
        >>> [(item.kind, item.name) for item in find_names(sentence, tokenize(sentence), frozenset(), ())]
        [('person', 'Alice Wells'), ('place', 'Kabul')]
    """
    reader = _Names(text, tokens, known, frozenset(_starts_within(tokens, taken) if taken else ()))
    return list(reader.read())


def _starts_within(tokens: tuple[Token, ...], spans: tuple[Span, ...]) -> Iterator[int]:
    for token in tokens:
        if any(span.start <= token.start < span.end for span in spans):
            yield token.start


@attrs.frozen
class _Names:
    """The names of one sentence, read from left to right."""

    text: str
    tokens: tuple[Token, ...]
    known: frozenset[str]
    taken: frozenset[int]

    def read(self) -> Iterator[Mention]:
        stop = 0
        previous: Mention | None = None
        for at in [
            at
            for at, token in enumerate(self.tokens)
            if token.tag == "CAP" or token.text in countries.REGION_STARTS
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
            return token.text in countries.REGION_STARTS and self._words(at, at + 2) in countries.REGIONS
        is_word = token.lower in _NOT_NAMES or token.lower in people.GROUP_NOUNS
        if is_word and (at == 0 or self._tag(at + 1) != "CAP"):
            return False
        opens = at == 0 or self._tag(at - 1) == "QUOTE" or self.tokens[at - 1].text in ".:?![(‘'"
        return not opens or token.text in self.known or self._is_known(at)

    def _is_known(self, at: int) -> bool:
        """Say whether the first word of a sentence is a name although every first word has a capital."""
        token = self.tokens[at]
        if any(token.text in names for names in (gazetteer.NAMES, gazetteer.FIRST_NAMES, people.TITLES)):
            return True
        if at + 1 == len(self.tokens):
            return False
        looks_like_word = token.lower in cues.VERBS or token.lower.endswith(("ing", "ed", "ly"))
        is_initials = token.text.isupper() and len(token.text) > 1
        return is_initials or (self._tag(at + 1) == "CAP" and not looks_like_word)

    def _end_of_run(self, at: int) -> int:
        stop = at + max(1, self._longest_known(at, len(self.tokens)))
        while stop < len(self.tokens) and self.tokens[stop].start not in self.taken:
            if self._tag(stop) != "CAP" and not self._links(at, stop):
                break
            stop += 1
        return stop

    def _links(self, start: int, at: int) -> bool:
        """Say whether a small word belongs to a name: "Bureau of South and Central Asian Affairs"."""
        word = self.tokens[at].lower
        if word not in _LINKS:
            return False
        following = next((token for token in self.tokens[at + 1 : at + 3] if token.lower != "the"), None)
        if following is None or following.tag != "CAP" or following.start in self.taken:
            return False
        before = [token.text for token in self.tokens[start:at]]
        bodies = not people.ORG_WORDS.keys().isdisjoint(before)
        if word == "and":
            return "of" in before and bodies and following.text not in people.ORG_WORDS
        titles = not people.TITLES.isdisjoint(before)
        return word in _PARTICLES or (word in {"of", "for", "on", "the"} and (bodies or titles))

    # What a run names

    def _classified(self, start: int, stop: int, previous: Mention | None) -> Iterator[Mention]:
        """Tell what a run of capitalised words names; one run may hold several names."""
        body = self._words(start + 1, stop)
        if self.tokens[start].text in countries.BY_PEOPLE and body in people.KNOWN_BODIES:
            kind = people.KNOWN_BODIES[body]
            yield Mention(self._span(start, stop), "organization", body, organization_type=kind)
            return
        while start < stop:
            size = self._longest_known(start, stop)
            if not size or (start + size < stop and self._opens_longer_name(start, start + size, stop)):
                yield self._own_name(start, stop)
                return
            yield self._known_name(start, start + size, previous)
            start += size

    def _longest_known(self, start: int, stop: int) -> int:
        longest = min(gazetteer.LONGEST.get(self.tokens[start].text, 0), stop - start)
        sizes = range(longest, 0, -1)
        return next((size for size in sizes if self._words(start, start + size) in gazetteer.NAMES), 0)

    def _opens_longer_name(self, start: int, middle: int, stop: int) -> bool:
        """Say whether known words open a longer name: "U.S. President …", "Mombasa Port Authority"."""
        words, rest = self._words(start, middle), [token.text for token in self.tokens[middle:stop]]
        has_body = not people.ORG_WORDS.keys().isdisjoint(rest)
        if words in people.KNOWN_BODIES:
            return has_body
        if words in countries.BY_PEOPLE and " ".join(rest) in people.KNOWN_BODIES:
            return False
        unknown = not self._longest_known(middle, stop) and rest[0] not in _LINKS
        has_title = not people.TITLES.isdisjoint(rest)
        return has_body or has_title or (unknown and words in _ALSO_FIRST_NAMES)

    def _known_name(self, start: int, stop: int, previous: Mention | None) -> Mention:
        words, span = self._words(start, stop), self._span(start, stop)
        if words in countries.BY_HOUSE:
            return Mention(span, "government", words, country=countries.BY_HOUSE[words].code)
        if words in people.KNOWN_BODIES:
            country, kind = people.BODY_COUNTRY.get(words), people.KNOWN_BODIES[words]
            return Mention(span, "organization", words, country=country, organization_type=kind)
        if words in countries.REGIONS:
            return Mention(span, "region", words)
        if words in countries.BY_PEOPLE and words not in countries.BY_NAME:
            return Mention(span, "people", words, country=countries.BY_PEOPLE[words].code)
        if words in countries.CITIES:
            return Mention(span, "place", words, country=countries.CITIES[words])
        named = countries.BY_NAME.get(words) or countries.BY_CAPITAL[words]
        acts = self._acts(start, stop, previous)
        return Mention(span, "government" if acts else "place", words, country=named.code)

    def _acts(self, start: int, stop: int, previous: Mention | None) -> bool:
        """Say whether a country or a capital is spoken of as one who acts, not as where something is."""
        before = [token for token in self.tokens[max(0, start - 3) : start] if token.lower != "the"]
        if self._tag(stop) == "POSS":
            return self._owns_speech_or_people(stop + 1)
        if not before:
            followed = self._tag(stop) in {"AUX", "VERB", "LOW", "ADV", "CAP"}
            return followed or (stop < len(self.tokens) and self.tokens[stop].text == ":")
        last = before[-1]
        if last.lower == "to":
            return len(before) > 1 and before[-2].lower in _TO_GOVERNMENT
        if last.lower in _LOCATIVE or (last.tag == "LOW" and not looks_like_verb(last)):
            return False
        if last.tag == "COMMA" and stop < len(self.tokens) and self.tokens[stop].lower in _SAID:
            return True
        if previous is None or not (last.tag == "COMMA" or last.lower == "and"):
            return True
        listed = previous.span.end >= before[0].start - 5 and previous.kind in {"place", "government"}
        return not listed or previous.kind == "government"

    def _owns_speech_or_people(self, at: int) -> bool:
        """Say whether an assertion, a body or people come behind: "Kabul’s assertion"."""
        noun = next((token.lower for token in self.tokens[at : at + 3] if token.tag == "LOW"), "")
        lists = (cues.NOUNS, people.BODY_NOUNS, people.PERSON_NOUNS, people.GROUP_NOUNS)
        return any(noun in words for words in lists)

    def _own_name(self, start: int, stop: int) -> Mention:
        """A name that no gazetteer knows: a person with or without title, a body, or yet unknown."""
        parts = [token.text for token in self.tokens[start:stop]]
        country = _country_in(parts)
        titles = 1 + max((at for at, part in enumerate(parts) if part in people.TITLES), default=-1)
        rest = parts[titles:]
        if titles and rest and rest[0][:1].isupper() and people.ORG_WORDS.keys().isdisjoint(rest):
            return self._titled(start, start + titles, stop, country)
        if "-" in parts[0] and (hyphenated := _hyphenated(self.tokens[start])):
            return hyphenated
        span = self._span(start, stop)
        name = span.of(self.text)
        body = next((part for part in reversed(parts) if part in people.ORG_WORDS), None)
        if self._is_geographic(parts, start) and parts[-1] != body:
            return Mention(span, "place", name)
        if body is not None:
            kind = people.ORG_WORDS[body]
            return Mention(span, "organization", name, country=country, organization_type=kind)
        if titles == len(parts) <= 3:
            return Mention(span, "role", name, parts[-1].lower(), country=country, definite=True)
        is_person = parts[0] in gazetteer.FIRST_NAMES or 2 <= len(parts) <= 4
        return Mention(span, "person" if is_person else "name", name)

    def _is_geographic(self, parts: list[str], start: int) -> bool:
        before = self.tokens[start - 1].lower if start else ""
        if before == "the" and start > 1:
            before = self.tokens[start - 2].lower
        return not _GEOGRAPHIC.isdisjoint((parts[0], parts[-1])) or (len(parts) == 1 and before in _IN)

    def _titled(self, start: int, name: int, stop: int, country: str | None) -> Mention:
        """A person's name behind a title, which may hold the name of a country or body."""
        abbreviated = self.tokens[name - 1].text.endswith(".") and name - 1 > start
        title = self._span(start, name - 1 if abbreviated else name)
        courtesy = all(token.text in people.COURTESY for token in self.tokens[start:name])
        return Mention(
            self._span(start, stop),
            "person",
            self._span(name, stop).of(self.text),
            head=self.tokens[start].lower.rstrip(".") if courtesy else "",
            country=country,
            title=None if courtesy else title.of(self.text),
            title_span=None if courtesy else title,
        )

    # Tokens

    def _tag(self, at: int) -> str | None:
        return self.tokens[at].tag if at < len(self.tokens) else None

    def _words(self, start: int, stop: int) -> str:
        return " ".join(token.text for token in self.tokens[start:stop])

    def _span(self, start: int, stop: int) -> Span:
        return Span(self.tokens[start].start, self.tokens[stop - 1].end)


def looks_like_verb(token: Token) -> bool:
    """Say whether a word may be a verb, by the cues and by its ending.

    Example:
        >>> from newsevents.parser.tokens import tokenize
        >>> [looks_like_verb(token) for token in tokenize("envoys met, said")]
        [False, False, False, True]
    """
    return token.lower in cues.VERBS or token.lower.endswith(("ed", "ing"))


def _country_in(parts: list[str]) -> str | None:
    found = (countries.BY_NAME.get(part) or countries.BY_PEOPLE.get(part) for part in parts)
    return next((country.code for country in found if country), None)


def _hyphenated(token: Token) -> Mention | None:
    """The name in "Moscow-held" is where it was held; that in "Moscow-backed" is who backs."""
    name, _, rest = token.text.partition("-")
    country = countries.BY_NAME.get(name) or countries.BY_CAPITAL.get(name)
    code = country.code if country else countries.CITIES.get(name)
    if code is None or not rest.islower():
        return None
    kind: MentionKind = "place" if rest in _HELD_THERE else "government"
    return Mention(Span(token.start, token.start + len(name)), kind, name, country=code)
