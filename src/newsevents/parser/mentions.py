"""Mentions: where a text names or describes actors and places.

Two passes over each sentence. The first finds names: runs of capitalised words, told apart by the
gazetteers, by titles and by the words that make a name a body's. The second finds descriptions: a noun
for people or bodies with what belongs to it ("Pentagon officials", "the terrorist group").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsevents.parser.lexicon import countries, cues, people
from newsevents.parser.tokens import Token
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MentionKind: TypeAlias = Literal[
    "person", "organization", "government", "place", "region", "people", "name", "role", "group", "body", "pronoun"
]  # fmt: skip
"""What the words are: names of known kinds; `name`, one of unknown kind; `role`, `group` and `body`,
descriptions of one person, of several, and of an organisation; `people`, inhabitants of a country."""

_LOCATIVE = frozenset(
    "in at from near across around into inside outside through throughout toward towards visit visits visited "
    "visiting leave leaves left leaving reach reached reaching enter entered entering within of via over".split()
)
_TO_GOVERNMENT = frozenset("according loyal opposed close accountable".split())
_GEOGRAPHIC = frozenset(
    "Lake River Mount Bay Sea Ocean Island Islands Valley Strait Gulf Peninsula Province Airport Square Street Avenue Harbour "
    "Harbor Beach Canal Desert Mountains Hills Coast".split()
)
_IN = frozenset("in at near around outside".split())
_LINKS = frozenset("of for and on the de del der van von bin ibn al la le du da dos e y &".split())
_NAME_PARTICLES = frozenset("de del der van von bin ibn al la le du da dos".split())
_PRONOUNS = frozenset("he she they him her them his their it we".split())
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december i according currently referring meanwhile however earlier later asked speaking "
    "please one two three four five six seven eight nine ten eleven twelve dozens hundreds several thousands both "
    "neither either yes no well despite although among amid besides nobody nothing everyone everybody officials "
    "reporters journalists".split()
)


@attrs.frozen
class Mention:
    """A place where the text names or describes somebody or somewhere."""

    span: Span
    """Where it stands, with what belongs to it."""

    kind: MentionKind
    """What the words are."""

    name: str
    """The name without titles, or the description without its article."""

    head: str = ""
    """The noun that carries a description, in lower case."""

    country: str | None = None
    """ISO 3166-1 code of the country that the words name."""

    organization_type: str = "other"
    """Kind of organisation, for names and descriptions of bodies."""

    title: str | None = None
    """The title that stands before a person's name, or behind it after a comma."""

    title_span: Span | None = None
    """Where that title stands."""

    definite: bool = False
    """Whether a description points back: "the group", "their delegation"."""

    owner: Span | None = None
    """The name inside a description to which the described belong: the Pentagon of "Pentagon officials"."""


def find_mentions(
    text: str, tokens: tuple[Token, ...], known: frozenset[str], taken: tuple[Span, ...]
) -> tuple[Mention, ...]:
    """Find the mentions of one sentence.

    Args:
        text: The whole text.
        tokens: The tokens of the sentence.
        known: Capitalised words that also stand inside sentences, so that they are names.
        taken: Stretches that are expressions of time.

    Returns:
        Names and descriptions in the order of the text. A description may contain names.

    Example:
        >>> from newsevents.parser.tokens import tokenize
        >>> sentence = "Pentagon officials met Alice Wells."
        >>> [(item.kind, item.name) for item in find_mentions(sentence, tokenize(sentence), frozenset(), ())]
        [('organization', 'Pentagon'), ('group', 'Pentagon officials'), ('person', 'Alice Wells')]
    """
    names = list(_names(text, tokens, known, taken))
    found = names + list(_descriptions(text, tokens, names)) + list(_pronouns(tokens))
    return tuple(sorted(found, key=lambda mention: (mention.span.start, mention.span.end)))


def _pronouns(tokens: tuple[Token, ...]) -> Iterator[Mention]:
    for token in tokens:
        if token.lower in _PRONOUNS and token.text != "IT":
            yield Mention(Span(token.start, token.end), "pronoun", token.text, token.lower, definite=True)


# Names


def _names(
    text: str, tokens: tuple[Token, ...], known: frozenset[str], taken: tuple[Span, ...]
) -> Iterator[Mention]:
    at = 0
    previous: Mention | None = None
    while at < len(tokens):
        if not _starts_name(tokens, at, known, taken):
            at += 1
            continue
        stop = _end_of_run(tokens, at, taken)
        for mention in _classified(text, tokens, at, stop, previous):
            yield mention
            previous = mention
        at = stop


def _starts_name(tokens: tuple[Token, ...], at: int, known: frozenset[str], taken: tuple[Span, ...]) -> bool:
    token = tokens[at]
    if (
        token.text in countries.REGION_STARTS
        and at + 1 < len(tokens)
        and f"{token.text} {tokens[at + 1].text}" in countries.REGIONS
    ):
        return True
    if token.tag != "CAP" or any(span.start <= token.start < span.end for span in taken):
        return False
    if (token.lower in _NOT_NAMES or token.lower in people.GROUP_NOUNS or token.lower == "police") and not (
        at + 1 < len(tokens) and tokens[at + 1].tag == "CAP" and at
    ):
        return False
    opens = at == 0 or tokens[at - 1].tag == "QUOTE" or tokens[at - 1].text in ".:?![("
    return not opens or token.text in known or _is_known(tokens, at)


def _is_known(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the first word of a sentence is a name although every first word has a capital."""
    text = tokens[at].text
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    gazetteers = (
        countries.BY_NAME, countries.BY_PEOPLE, countries.BY_CAPITAL, countries.BY_HOUSE, countries.CITIES,
        people.KNOWN_BODIES, people.MALE, people.FEMALE, people.TITLES,
    )  # fmt: skip
    if any(text in names for names in gazetteers):
        return True
    if following is None:
        return False
    looks_like_word = tokens[at].lower in cues.VERBS or tokens[at].lower.endswith(("ing", "ed", "ly"))
    return (following.tag == "CAP" and not looks_like_word) or (text.isupper() and len(text) > 1)


def _end_of_run(tokens: tuple[Token, ...], at: int, taken: tuple[Span, ...]) -> int:
    stop = at + max(1, _longest_known(tokens, at, min(len(tokens), at + 5)))
    while stop < len(tokens):
        token = tokens[stop]
        if any(span.start <= token.start < span.end for span in taken):
            break
        if token.tag == "CAP":
            stop += 1
        elif token.lower in _LINKS and _links(tokens, at, stop):
            stop += 1
        else:
            break
    return stop


def _links(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Say whether a small word belongs to a name: "Bureau of South and Central Asian Affairs"."""
    following = next((token for token in tokens[at + 1 : at + 3] if token.lower not in {"the"}), None)
    if following is None or following.tag != "CAP":
        return False
    word, before = tokens[at].lower, [token.text for token in tokens[start:at]]
    if word in _NAME_PARTICLES:
        return True
    bodies = any(part in people.ORG_WORDS for part in before)
    titles = any(part in people.TITLES for part in before)
    if word == "and":
        return "of" in before and bodies and following.text not in people.ORG_WORDS
    return (bodies and word in {"of", "for", "on", "the"}) or (titles and word in {"of", "for", "on", "the"})


def _classified(
    text: str, tokens: tuple[Token, ...], start: int, stop: int, previous: Mention | None
) -> Iterator[Mention]:
    """Tell what a run of capitalised words names; one run may hold several names."""
    body = _words(tokens, start + 1, stop)
    if tokens[start].text in countries.BY_PEOPLE and body in people.KNOWN_BODIES:
        span = Span(tokens[start].start, tokens[stop - 1].end)
        yield Mention(span, "organization", body, organization_type=people.KNOWN_BODIES[body])
        return
    while start < stop:
        size = _longest_known(tokens, start, stop)
        if size and start + size == stop:
            yield from _known(text, tokens, start, stop, previous)
            return
        if size and not _is_prefix_of_name(tokens, start, start + size, stop):
            yield from _known(text, tokens, start, start + size, previous)
            start += size
            continue
        yield from _own_name(text, tokens, start, stop)
        return


def _longest_known(tokens: tuple[Token, ...], start: int, stop: int) -> int:
    for size in range(min(5, stop - start), 0, -1):
        words = _words(tokens, start, start + size)
        if (
            words in countries.BY_NAME or words in countries.BY_PEOPLE or words in countries.BY_CAPITAL
            or words in countries.BY_HOUSE or words in countries.CITIES or words in countries.REGIONS
            or words in people.KNOWN_BODIES
        ):  # fmt: skip
            return size
    return 0


def _words(tokens: tuple[Token, ...], start: int, stop: int) -> str:
    return " ".join(token.text for token in tokens[start:stop])


def _is_prefix_of_name(tokens: tuple[Token, ...], start: int, middle: int, stop: int) -> bool:
    """Say whether known words open a longer name: "U.S. President …", "Mombasa Port Authority"."""
    words, rest = _words(tokens, start, middle), [token.text for token in tokens[middle:stop]]
    if words in people.KNOWN_BODIES:
        return any(part in people.ORG_WORDS for part in rest)
    if words in countries.BY_PEOPLE and " ".join(rest) in people.KNOWN_BODIES:
        return False
    unknown = not _longest_known(tokens, middle, stop) and rest[0] not in _LINKS
    first_name = words in countries.CITIES or words in {
        "Georgia",
        "Jordan",
        "Chad",
        "Paris",
        "Sofia",
        "Victoria",
    }
    return any(part in people.TITLES or part in people.ORG_WORDS for part in rest) or (first_name and unknown)


def _known(
    text: str, tokens: tuple[Token, ...], start: int, stop: int, previous: Mention | None
) -> Iterator[Mention]:
    words, span = _words(tokens, start, stop), Span(tokens[start].start, tokens[stop - 1].end)
    if words in people.KNOWN_BODIES and words not in countries.BY_HOUSE:
        country = people.BODY_COUNTRY.get(words)
        yield Mention(
            span, "organization", words, country=country, organization_type=people.KNOWN_BODIES[words]
        )
    elif words in countries.BY_HOUSE:
        yield Mention(span, "government", words, country=countries.BY_HOUSE[words].code)
    elif words in countries.REGIONS:
        yield Mention(span, "region", words)
    elif words in countries.BY_PEOPLE and words not in countries.BY_NAME:
        yield Mention(span, "people", words, country=countries.BY_PEOPLE[words].code)
    elif words in countries.CITIES:
        yield Mention(span, "place", words, country=countries.CITIES[words])
    else:
        country = countries.BY_NAME.get(words) or countries.BY_CAPITAL[words]
        kind: MentionKind = "government" if _acts(tokens, start, stop, previous) else "place"
        yield Mention(span, kind, words, country=country.code)


def _acts(tokens: tuple[Token, ...], start: int, stop: int, previous: Mention | None) -> bool:
    """Say whether a country or a capital is spoken of as one who acts, not as where something is."""
    before = [token for token in tokens[max(0, start - 3) : start] if token.lower != "the"]
    last = before[-1] if before else None
    following = tokens[stop] if stop < len(tokens) else None
    if following is not None and following.tag == "POSS":
        noun = next((token.lower for token in tokens[stop + 1 : stop + 4] if token.tag == "LOW"), "")
        return (
            noun in cues.NOUNS
            or noun in people.BODY_NOUNS
            or noun in people.PERSON_NOUNS
            or noun in people.GROUP_NOUNS
        )
    if last is None:
        return following is not None and (
            following.tag in {"AUX", "VERB", "LOW", "ADV", "CAP"} or following.text == ":"
        )
    if last.lower == "to":
        return len(before) > 1 and before[-2].lower in _TO_GOVERNMENT
    if last.lower in _LOCATIVE or (last.tag == "LOW" and not _looks_like_verb(last)):
        return False
    listed = last.tag == "COMMA" or last.lower == "and"
    if (
        listed
        and previous is not None
        and previous.span.end >= before[0].start - 5
        and previous.kind in {"place", "government"}
    ):
        if (
            last.tag == "COMMA"
            and previous.country
            and previous.kind == "place"
            and following is not None
            and following.tag == "COMMA"
            and previous.name not in countries.BY_NAME
        ):
            return False
        return previous.kind == "government"
    return True


def _looks_like_verb(token: Token) -> bool:
    return token.lower in cues.VERBS or token.lower.endswith(("ed", "ing"))


def _own_name(text: str, tokens: tuple[Token, ...], start: int, stop: int) -> Iterator[Mention]:
    """A name that no gazetteer knows: a person with or without title, a body, or yet unknown."""
    parts = [token.text for token in tokens[start:stop]]
    country = next(
        (
            found.code
            for part in parts
            if (found := countries.BY_NAME.get(part) or countries.BY_PEOPLE.get(part))
        ),
        None,
    )
    last_title = max((at for at, part in enumerate(parts) if part in people.TITLES), default=-1)
    if (
        0 <= last_title < len(parts) - 1
        and parts[last_title + 1][:1].isupper()
        and not _is_body(parts[last_title + 1 :])
    ):
        yield _titled(text, tokens, start, start + last_title + 1, stop, country)
        return
    span = Span(tokens[start].start, tokens[stop - 1].end)
    before = tokens[start - 1].lower if start else ""
    before = tokens[start - 2].lower if before == "the" and start > 1 else before
    if "-" in parts[0] and (hyphenated := _hyphenated(tokens[start])):
        yield hyphenated
        return
    if parts[-1] in _GEOGRAPHIC or parts[0] in _GEOGRAPHIC or (len(parts) == 1 and before in _IN):
        yield Mention(span, "place", span.of(text))
        return
    body = next((people.ORG_WORDS[part] for part in reversed(parts) if part in people.ORG_WORDS), None)
    if last_title == len(parts) - 1 and len(parts) <= 3 and body is None:
        yield Mention(span, "role", span.of(text), parts[-1].lower(), country=country, definite=True)
    elif body is not None:
        yield Mention(span, "organization", span.of(text), country=country, organization_type=body)
    elif parts[0] in people.MALE or parts[0] in people.FEMALE or 2 <= len(parts) <= 4:
        yield Mention(span, "person", span.of(text))
    else:
        yield Mention(span, "name", span.of(text))


def _hyphenated(token: Token) -> Mention | None:
    """The name in "Moscow-held" is where it was held; that in "Moscow-backed" is who backs."""
    name, _, rest = token.text.partition("-")
    country = countries.BY_NAME.get(name) or countries.BY_CAPITAL.get(name)
    code = country.code if country else countries.CITIES.get(name)
    if code is None or not rest.islower():
        return None
    kind: MentionKind = "place" if rest in {"held", "hosted", "based", "born"} else "government"
    return Mention(Span(token.start, token.start + len(name)), kind, name, country=code)


def _is_body(parts: list[str]) -> bool:
    return any(part in people.ORG_WORDS for part in parts)


def _titled(
    text: str, tokens: tuple[Token, ...], start: int, name: int, stop: int, country: str | None
) -> Mention:
    """A person's name behind a title, which may hold the name of a country or body."""
    abbreviated = tokens[name - 1].text.endswith(".") and name - 1 > start
    title = Span(tokens[start].start, tokens[name - 2 if abbreviated else name - 1].end)
    courtesy = all(token.text in people.COURTESY for token in tokens[start:name])
    return Mention(
        Span(title.start, tokens[stop - 1].end),
        "person",
        Span(tokens[name].start, tokens[stop - 1].end).of(text),
        country=country,
        title=None if courtesy else title.of(text),
        title_span=None if courtesy else title,
        head=tokens[start].lower.rstrip(".") if courtesy else "",
    )


# Descriptions


def _descriptions(text: str, tokens: tuple[Token, ...], names: list[Mention]) -> Iterator[Mention]:
    longest: dict[int, Mention] = {}
    for at, token in enumerate(tokens):
        if not _may_head(tokens, at) or _inside_person(token, names):
            continue
        kind = _description_kind(tokens, at)
        if kind is None:
            continue
        start = _start_of_phrase(tokens, at)
        if kind == "body" and start == at and token.lower not in {"police", "parliament"}:
            continue
        found = _description(text, tokens, start, at, kind, names)
        longest[found.span.start] = found
    yield from longest.values()


def _may_head(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    opens = at == 0 or tokens[at - 1].tag in {"QUOTE", "PUNCT"}
    return token.tag in {"LOW", "VERB"} or (token.tag == "CAP" and opens and token.text[1:].islower())


def _inside_person(token: Token, names: list[Mention]) -> bool:
    return any(name.kind == "person" and name.span.start <= token.start < name.span.end for name in names)


def _description_kind(tokens: tuple[Token, ...], at: int) -> MentionKind | None:
    word = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    compound = (
        following in people.PERSON_NOUNS or following in people.GROUP_NOUNS or following in people.BODY_NOUNS
    )
    if compound or (word not in people.GROUP_NOUNS and _modifies(tokens, at)):
        return None
    if word in people.GROUP_NOUNS or word in people.COLLECTIVES:
        return "group"
    if word in people.BODY_NOUNS:
        return "body"
    return "role" if word in people.PERSON_NOUNS else None


def _modifies(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a noun only stands before another one: "military intervention"."""
    if at + 1 >= len(tokens) or tokens[at + 1].tag != "LOW":
        return False
    following = tokens[at + 1]
    return not (_looks_like_verb(following) or following.lower.endswith("s"))


def _start_of_phrase(tokens: tuple[Token, ...], at: int) -> int:
    """Walk left from the noun over what can stand before it, and take the article along."""
    start = at
    while start > 0:
        token = tokens[start - 1]
        if token.tag == "DET":
            return start - 1
        if token.tag == "ADV" or not (token.tag in {"CAP", "POSS", "NUM"} or _is_modifier(tokens, start - 1)):
            break
        start -= 1
    while tokens[start].tag == "POSS" or (
        tokens[start].tag == "NUM" and start < at and not tokens[start].text.isdigit()
    ):
        start += 1
    return start


def _is_modifier(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if token.tag != "LOW" or token.lower in cues.VERBS or token.lower in _MODIFIER_STOPS:
        return token.lower in {"state", "report"} and at > 0 and tokens[at - 1].tag in {"DET", "CAP"}
    if token.lower.endswith(("ed", "ing")):
        return "-" in token.text or (at > 0 and tokens[at - 1].tag in {"DET", "CAP"})
    return True


_DEFINITE = frozenset("the this that these those its his her their".split())
_MODIFIER_STOPS = frozenset("attend joined between including as well also".split())


def _description(
    text: str, tokens: tuple[Token, ...], start: int, at: int, kind: MentionKind, names: list[Mention]
) -> Mention:
    first = start + 1 if tokens[start].tag == "DET" and start < at else start
    span = Span(tokens[start].start, tokens[at].end)
    inside = [
        name
        for name in names
        if span.contains(name.span) and name.kind not in {"person"} or _owns(name, span)
    ]
    country = next((name.country for name in reversed(inside) if name.country), None)
    return Mention(
        span,
        kind,
        Span(tokens[first].start, tokens[at].end).of(text),
        tokens[at].lower,
        country,
        people.BODY_NOUNS.get(tokens[at].lower, "other"),
        definite=tokens[start].lower in _DEFINITE
        or (kind == "role" and tokens[start].tag != "DET")
        or (kind == "body" and start > 0 and tokens[start - 1].tag == "CONJ"),
        owner=inside[-1].span if inside else None,
    )


def _owns(name: Mention, span: Span) -> bool:
    return name.kind == "person" and span.start <= name.span.start and name.span.end < span.end


def mentions_in(mentions: tuple[Mention, ...], span: Span) -> tuple[Mention, ...]:
    """Return the mentions that lie wholly inside a span."""
    return tuple(mention for mention in mentions if span.contains(mention.span))


def capitalised_inside(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Yield the capitalised words of a sentence that are not its first word.

    Example:
        >>> from newsevents.parser.tokens import tokenize
        >>> list(capitalised_inside(tokenize("Yesterday Kabulov spoke.")))
        ['Kabulov']
    """
    for before, token in zip(tokens, tokens[1:], strict=False):
        if token.tag == "CAP" and before.tag != "QUOTE" and before.text not in ".:?!":
            yield token.text


@cache
def gazetteer_words() -> frozenset[str]:
    """Return the words of all names that the gazetteers hold.

    Example:
        >>> {"Voice", "Qatar"} <= gazetteer_words()
        True
    """
    tables: tuple[Iterable[str], ...] = (
        countries.BY_NAME, countries.BY_PEOPLE, countries.BY_CAPITAL, countries.BY_HOUSE, countries.CITIES,
        countries.REGIONS, people.KNOWN_BODIES, people.MALE, people.FEMALE,
    )  # fmt: skip
    return frozenset(word for table in tables for name in table for word in name.split() if word[0].isupper())
