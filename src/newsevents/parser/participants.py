"""Participants: who takes part in a happening, before, around and behind the words for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from newsevents.parser.lexicon.english import cues
from newsevents.parser.phrases import row_of
from newsevents.parser.subjects import subject_before
from newsevents.parser.tokens import index_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.entities import Entity
    from newsevents.parser.mention import Mention
    from newsevents.parser.setting import Setting
    from newsevents.text.span import Span

Found: TypeAlias = "tuple[Entity, Span]"
"""An actor, and where the text names it."""

_WITH = re.compile(r"\b(?:with|between|among|involving|of|by)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+$")
_DIRECT = frozenset(("", "the", "a", "an", "with", "with the", "with a"))
_HOLDS = frozenset(
    "held hold holds holding have had attended attend attends attending joined join joins "
    "participated hosted host hosts convened opened began started resumed engage engaged conducted "
    "conducting took take met organised organized".split()
)
_HAPPENING_VERB = re.compile(
    r"met|meet|visit|arriv|travel|fl|return|tour|sat|spoke|conf|conv|head|land|go|went|talked|speak",
    re.IGNORECASE,
)
_GATHERS = re.compile(r"\b(?:attracted|drew|gathered|brought\s+together|included|hosted)\s+")
_GROUP_LINK = re.compile(r"\s+(?:from|of|representing)\s+(?:the\s+)?$")
_IS_ONE_OF = re.compile(r"\b(?:is|was)\s+(?:one\s+of|among)\s+(?:the\s+)?$")
_LIST_GAP = re.compile(
    r"^(?:\s*,\s*|\s*,?\s+and\s+|\s*,?\s+as\s+well\s+as\s+)(?:the\s+|also\s+|a\s+|an\s+)?$"
)
_BRACKETS = re.compile(r"\([^)]*\)")
_BEFORE_VERB = re.compile(
    r"(?:\s|,|’s\s+administration|\b(?:has|have|had|also|is|are|was|were|will|be|to|been|expected|due|later|then|who|"
    r"and|not|held|would|could|did|scheduled|never|ever|set|already|once|twice|may|might|should|\w+ly)\b)*"
)
_NOWHERE = frozenset(("place", "region"))
_LONGEST_GAP = 60


def actors_behind(setting: Setting, *, bare: bool = False) -> Iterator[Found]:
    """Yield the actors behind a noun or a verb: "between A and B", "with B", "met B".

    Args:
        setting: The happening.
        bare: Whether an object without a preposition counts ("met Alice Wells").
    """
    end: int | None = None
    for mention in setting.sentence.mentions:
        start = mention.span.start
        if start < setting.phrase.end or mention.span.end > setting.clause.end + _LONGEST_GAP:
            continue
        gap = setting.text[setting.phrase.end if end is None else end : start]
        linked = _opens_list(gap, bare=bare) if end is None else _goes_on(gap)
        entity = setting.acting(mention) if linked and mention.kind not in _NOWHERE else None
        if entity is None:
            continue
        if end is not None and _speaks(setting, mention):
            return
        yield entity, mention.span
        end = mention.span.end


def _opens_list(gap: str, *, bare: bool) -> bool:
    if bare and gap.strip() in _DIRECT:
        return True
    return len(gap) < _LONGEST_GAP and bool(_WITH.search(_ARTICLE.sub("", gap)))


def _goes_on(gap: str) -> bool:
    return bool(_LIST_GAP.match(gap) or _GROUP_LINK.search(gap))


def _speaks(setting: Setting, mention: Mention) -> bool:
    """Say whether a mention is the subject of a verb, so that a list ends before it."""
    tokens = setting.sentence.tokens
    at = index_at(tokens, mention.span.end)
    return at < len(tokens) and (tokens[at].lower in cues.VERBS or tokens[at].tag == "AUX")


def actors_gathered(setting: Setting) -> Iterator[Found]:
    """Yield those whom a meeting is said to have attracted: "the event attracted delegates from …"."""
    verb = _GATHERS.search(setting.text, setting.phrase.end, setting.clause.end)
    if verb is None or verb.start() - setting.phrase.end > 40:
        return
    for mention in setting.sentence.mentions:
        entity = setting.acting(mention)
        behind = mention.span.start >= verb.end()
        if entity is not None and behind and mention.kind not in _NOWHERE | {"pronoun"}:
            yield entity, mention.span


def subject_of(setting: Setting) -> Iterator[Found]:
    """Yield the actors of the subject that holds, attends or meets; a list of countries gives each one."""
    tokens = setting.sentence.tokens
    verb = _index_of_verb(setting)
    if verb is None:
        return
    end = tokens[verb].start
    before = [item for item in setting.sentence.mentions if item.span.end <= end]
    last = _closest(setting.text, before, end)
    if last is not None:
        named: dict[Entity, Span] = {}
        for entity, span in _listed_back(setting, before, last):
            named.setdefault(entity, span)  # an apposition names the same actor again
        yield from named.items()
        return
    row = row_of(setting.sentence, setting.sentence.span, ())
    subject = subject_before(row, verb, setting.cast, described=False) if verb < len(row.items) else None
    if subject is not None:
        yield subject.entity, subject.span


def _index_of_verb(setting: Setting) -> int | None:
    """Return the index of the verb: of the phrase itself, or of one before it that holds meetings."""
    tokens = setting.sentence.tokens
    at = index_at(tokens, setting.phrase.start)
    if _HAPPENING_VERB.match(setting.phrase.of(setting.text)):
        return at
    holding = (index for index in range(at - 1, max(-1, at - 12), -1) if tokens[index].lower in _HOLDS)
    verb = next(holding, None)
    return verb if verb is not None and tokens[verb].start >= setting.clause.start else None


def _closest(text: str, mentions: list[Mention], end: int) -> Mention | None:
    """Return the mention right before a verb, over auxiliaries, adverbs and a relative pronoun."""
    for mention in reversed(mentions):
        if _BEFORE_VERB.fullmatch(_BRACKETS.sub("", text[mention.span.end : end])):
            return mention
    return None


def _listed_back(setting: Setting, before: list[Mention], last: Mention) -> Iterator[Found]:
    """Yield a mention and those listed with it before: "officials from Afghanistan, India and Iran"."""
    chosen = _list_ending_with(setting, before, last)
    named_countries = [item for item in chosen if item.kind == "place" and item.country]
    for mention in reversed(chosen):
        if mention in named_countries and len(chosen) > 1:
            yield setting.cast.acting_country(str(mention.country), mention.span), mention.span
        elif mention.kind not in _NOWHERE | {"people"} or mention in setting.cast.by_mention:
            entity = setting.acting(mention)
            stands_for_countries = len(named_countries) > 1 and mention.kind == "group"
            if entity is not None and not stands_for_countries:
                yield entity, mention.span


def _list_ending_with(setting: Setting, before: list[Mention], last: Mention) -> list[Mention]:
    """Return the mentions of a list, the last one first."""
    chosen = [last]
    for mention in reversed(before):
        if mention.span.end > chosen[-1].span.start:
            continue
        gap = setting.text[mention.span.end : chosen[-1].span.start]
        if _IS_ONE_OF.search(gap):
            return [mention]
        apposed = len(chosen) == 1 and gap.strip() in {",", ", the"} and setting.sentence.paragraph >= 0
        if apposed or not _goes_on(gap):
            break
        chosen.append(mention)
    return chosen
