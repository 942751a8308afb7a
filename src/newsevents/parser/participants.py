"""Participants: who, where and when around a verb or a noun for a happening."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.lexicon import cues
from newsevents.parser.phrases import row_of, subject_before
from newsevents.parser.tokens import index_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cast import Cast
    from newsevents.parser.entities import Entity, Locality
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.mention import Mention
    from newsevents.parser.times import TimeMention

_BOUNDARY = re.compile(
    r"[;:—–]|,[”\"]|,\s+(?=(?:contradicting|adding|while|but|although|which|where|who|according)\b)|"
    r",\s+(?=(?:the\s+)?[A-Z]?[\w’]*\s*[\w’]*\s*(?:said|noted|claimed|stressed|added|told|revealed)\b)|"
    r"\b(?:but|because|although|when|after|before)\b|,\s+and\s+(?=\w+\s+(?:will|said|is|was|has)\b)"
)
_WITH = re.compile(r"\b(?:with|between|among|involving|of|by)\s+$", re.IGNORECASE)
_HOLDS = frozenset(
    "held hold holds holding have had attended attend attends attending joined join joins participated hosted host hosts "
    "convened opened began started resumed engage engaged conducted conducting took take met organised organized".split()
)
_GROUP_LINK = re.compile(r"\s+(?:from|of|representing)\s+(?:the\s+)?$")
_ONE_OF = re.compile(r"\b(?:is|was)\s+(?:one\s+of|among)\s+(?:the\s+)?$")
_LIST_GAP = re.compile(
    r"^(?:\s*,\s*|\s*,?\s+and\s+|\s*,?\s+as\s+well\s+as\s+)(?:the\s+|also\s+|a\s+|an\s+)?$"
)
_LOCATIVE = re.compile(r"\b(?:in|at|near|outside|inside|to)\s+(?:[\w’.]+\s+){0,7}?$", re.IGNORECASE)


def clause_around(text: str, sentence: Sentence, offset: int) -> Span:
    """Return the clause in which an offset lies, cut at quotation marks, colons and some conjunctions."""
    start, end = sentence.span.start, sentence.span.end
    for match in _BOUNDARY.finditer(text, sentence.span.start, sentence.span.end):
        if match.end() <= offset:
            start = match.end()
        elif match.start() > offset:
            end = match.start()
            break
    return Span(start, end)


def _acting(sentence: Sentence, cast: Cast, mention: Mention) -> Entity | None:
    """Return the actor of a mention, unless the mention is only part of a larger one."""
    entity = cast.by_mention.get(mention)
    inside = any(
        other is not mention and other.span.contains(mention.span) and other in cast.by_mention
        for other in sentence.mentions
    )
    return None if inside else entity


def actors_between(
    text: str, sentence: Sentence, cast: Cast, phrase: Span, clause: Span, *, bare: bool = False
) -> Iterator[tuple[Entity, Span]]:
    """Yield the actors behind a noun or verb: "between A and B", "with B", "met B", "attracted A and B".

    Args:
        text: The whole text.
        sentence: The sentence.
        cast: The cast.
        phrase: The noun with its modifiers, or the verb.
        clause: How far to look.
        bare: Whether an object without a preposition counts ("met Alice Wells").
    """
    previous: int | None = None
    for mention in sentence.mentions:
        if mention.span.start < phrase.end or mention.span.end > clause.end + 60:
            continue
        entity = _acting(sentence, cast, mention)
        gap = text[phrase.end if previous is None else previous : mention.span.start]
        if previous is None:
            direct = bare and gap.strip() in {"", "the", "a", "an", "with", "with the", "with a"}
            if not (direct or _WITH.search(re.sub(r"\b(?:the|a|an)\s+$", "", gap)) and len(gap) < 60):
                continue
        elif not (_LIST_GAP.match(gap) or _GROUP_LINK.search(gap)):
            continue
        if entity is None or mention.kind in {"place", "region"}:
            continue
        if previous is not None and _speaks(sentence, mention):
            return
        yield entity, mention.span
        previous = mention.span.end


def _speaks(sentence: Sentence, mention: Mention) -> bool:
    """Say whether a mention is the subject of a verb, so that a list ends before it."""
    at = index_at(sentence.tokens, mention.span.end)
    return at < len(sentence.tokens) and (
        sentence.tokens[at].lower in cues.VERBS or sentence.tokens[at].tag == "AUX"
    )


_GATHERS = re.compile(r"\b(?:attracted|drew|gathered|brought\s+together|included|hosted)\s+")


def actors_gathered(
    text: str, sentence: Sentence, cast: Cast, phrase: Span, clause: Span
) -> Iterator[tuple[Entity, Span]]:
    """Yield those whom a meeting is said to have attracted: "the event attracted delegates from …"."""
    verb = _GATHERS.search(text, phrase.end, clause.end)
    if verb is None or verb.start() - phrase.end > 40:
        return
    for mention in sentence.mentions:
        entity = _acting(sentence, cast, mention)
        if (
            entity is not None
            and mention.span.start >= verb.end()
            and mention.kind not in {"pronoun", "place", "region"}
        ):
            yield entity, mention.span


def subject_of(
    text: str, sentence: Sentence, cast: Cast, phrase: Span, clause: Span
) -> Iterator[tuple[Entity, Span]]:
    """Yield the actors of the subject that holds, attends or meets; a list of countries gives each one."""
    tokens = sentence.tokens
    at = index_at(tokens, phrase.start)
    verb = at
    is_verb = (
        phrase.of(text)
        .lower()
        .startswith(
            (
                "met",
                "meet",
                "visit",
                "arriv",
                "travel",
                "fl",
                "return",
                "tour",
                "sat",
                "spoke",
                "conf",
                "conv",
                "head",
                "land",
                "go",
                "went",
                "talked",
                "speak",
            )
        )
    )
    if not is_verb:
        verb = next(
            (index for index in range(at - 1, max(-1, at - 12), -1) if tokens[index].lower in _HOLDS), -1
        )
        if verb < 0 or tokens[verb].start < clause.start:
            return
    end = tokens[verb].start
    group = [item for item in sentence.mentions if item.span.end <= end]
    last = _closest(text, group, end)
    if last is None:
        row = row_of(sentence, sentence.span, ())
        subject = subject_before(row, verb, cast) if verb < len(row.items) else None
        if subject is not None:
            yield subject.entity, subject.span
        return
    yield from _listed_back(text, sentence, cast, group, last)


def _closest(text: str, group: list[Mention], end: int) -> Mention | None:
    """Return the mention right before a verb, over auxiliaries, adverbs and a relative pronoun."""
    for mention in reversed(group):
        gap = re.sub(r"\([^)]*\)", "", text[mention.span.end : end])
        if re.fullmatch(
            r"(?:\s|,|’s\s+administration|\b(?:has|have|had|also|is|are|was|were|will|be|to|been|expected|due|secretly|later|then|who|"
            r"reportedly|recently|and|not|held|would|could|did|scheduled|never|ever|previously|set|already|once|twice|may|might|should|\w+ly)\b)*",
            gap,
        ):
            return mention
    return None


def _listed_back(
    text: str, sentence: Sentence, cast: Cast, group: list[Mention], last: Mention
) -> Iterator[tuple[Entity, Span]]:
    """Yield a mention and those listed with it before: "officials from Afghanistan, India and Iran"."""
    chosen = [last]
    for mention in reversed(group):
        if mention.span.end > chosen[-1].span.start:
            continue
        gap = text[mention.span.end : chosen[-1].span.start]
        if _ONE_OF.search(gap):
            chosen = [mention]
            break
        if len(chosen) == 1 and gap.strip() in {",", ", the"} and sentence.paragraph >= 0:
            break
        if not (_LIST_GAP.match(gap) or _GROUP_LINK.search(gap)):
            break
        chosen.append(mention)
    countries_listed = [item for item in chosen if item.kind == "place" and item.country]
    for mention in reversed(chosen):
        if mention in countries_listed and len(chosen) > 1:
            yield cast.government(str(mention.country)), mention.span
        elif mention.kind not in {"place", "region", "people"} or mention in cast.by_mention:
            entity = _acting(sentence, cast, mention)
            if entity is not None and not (len(countries_listed) > 1 and mention.kind == "group"):
                yield entity, mention.span


def place_near(sentence: Sentence, cast: Cast, phrase: Span, clause: Span) -> Locality | None:
    """Return the place of a happening: inside the phrase ("the Moscow-held event"), or behind it."""
    inside = [
        item for item in sentence.mentions if item in cast.place_by_mention and phrase.contains(item.span)
    ]
    if inside:
        return cast.place_by_mention[inside[-1]]
    for mention in sentence.mentions:
        if mention in cast.place_by_mention and phrase.end <= mention.span.start <= clause.end:
            before = cast.text[max(phrase.end - 1, mention.span.start - 60) : mention.span.start]
            if _LOCATIVE.search(before) and not re.search(r"\b(?:from|ambassador|capital)\b", before):
                return cast.place_by_mention[mention]
    return None


_OTHER_VERB = re.compile(
    r"\bsince\b|\b(?:began|launched|imposed|started|where|while|because)\b|\b(?!(?:scheduled|planned|held|expected|set)\b)\w{3,}ed\b"
)


def time_near(text: str, sentence: Sentence, phrase: Span, clause: Span) -> TimeMention | None:
    """Return the time of a happening: the nearest in its clause, or one that opens the sentence."""
    dates = [item for item in sentence.times if item.kind == "date"]
    inside = [item for item in dates if clause.contains(item.span) or phrase.contains(item.span)]
    inside = [item for item in inside if not _OTHER_VERB.search(text[phrase.end : item.span.start])]
    behind = [item for item in inside if item.span.start >= phrase.end]
    within = [item for item in inside if phrase.contains(item.span)]
    nearest = within or behind or inside
    for item in nearest:
        if not _belongs_to_cue(sentence, item, phrase):
            return item
    return None


def _belongs_to_cue(sentence: Sentence, time: TimeMention, phrase: Span) -> bool:
    """ "said on Monday" tells when it was said, not when it happened."""
    at = index_at(sentence.tokens, time.span.start)
    before = [
        token.lower
        for token in sentence.tokens[max(0, at - 2) : at]
        if token.start >= phrase.end or token.end <= phrase.start
    ]
    return any(word in cues.VERBS and word not in {"called"} for word in before) and not phrase.contains(
        time.span
    )
