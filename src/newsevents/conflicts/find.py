"""Find: the conflicts among the claims of documents, computed, whatever anyone says of them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import attrs

from newsevents.conflicts.compare import Setting, compare, compare_beyond_scope
from newsevents.conflicts.entities import NO_ENTITIES, Entities
from newsevents.conflicts.found import HOLDS, FoundConflict, Opposition, Side
from newsevents.conflicts.history import Histories
from newsevents.conflicts.joined import Joined
from newsevents.conflicts.positions import position_of
from newsevents.conflicts.standing import standings
from newsevents.conflicts.tolerance import DEFAULT_TOLERANCE
from newsevents.conflicts.voices import Voices
from newsevents.conflicts.windows import are_surely_before, hulls
from newsevents.conflicts.wording import claim_in_words
from newsevents.schema.document import NewsDocument
from newsevents.schema.vocabulary import installed_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsevents.conflicts.comparison import Comparison, Relation
    from newsevents.conflicts.found import ConflictKind, Voice
    from newsevents.conflicts.joined import JoinedClaim
    from newsevents.conflicts.tolerance import Tolerance
    from newsevents.conflicts.voices import Told
    from newsevents.edtf import Bounds
    from newsevents.schema.claim import Claim
    from newsevents.schema.conflict import Conflict
    from newsevents.schema.dossier import Dossier
    from newsevents.schema.vocabulary import Vocabulary

_KINDS: tuple[tuple[ConflictKind, Relation], ...] = (("value", "contradicts"), ("scope", "scope_differs"))
_MOST_SIDES = 50
"""Positions on one question that are compared with one another: the number of pairs grows with the square."""


@attrs.frozen
class ClaimPair:
    """Two claims of one document and how the first relates to the second.

    Example:
        >>> from newsevents.conflicts.comparison import Comparison
        >>> ClaimPair("claim:1", "claim:2", Comparison("contradicts", "yes against no")).one
        'claim:1'
    """

    one: str
    """Identifier of the first claim."""

    other: str
    """Identifier of the second claim."""

    comparison: Comparison
    """How the first relates to the second."""


def find_conflicts(
    documents: NewsDocument | Iterable[NewsDocument],
    dossier: Dossier | None = None,
    *,
    policy: Tolerance = DEFAULT_TOLERANCE,
    vocabulary: Vocabulary | None = None,
) -> tuple[FoundConflict, ...]:
    """Find the questions on which claims do not go together, in one document or across several.

    A claim counts if somebody asserts, confirms or reports it and has not taken it back, in a document
    that its publisher still stands by. To decline to confirm is no conflict. Claims of different scope are
    given where only the scope keeps them from contradicting each other.

    Args:
        documents: One document, or several.
        dossier: Which records of several documents are the same. Without one, records of different documents
            are never the same, and no conflict reaches across them.
        policy: How far vague words reach.
        vocabulary: The predicates that are known; by default the installed ones.

    Returns:
        The conflicts, in the order of the documents; contradictions of value before differences of scope.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> find_conflicts(NewsDocument(id="urn:example:1", source=Source()))
        ()
    """
    given = (documents,) if isinstance(documents, NewsDocument) else tuple(documents)
    states = standings(given)
    current = [document for document, state in zip(given, states, strict=True) if state == "current"]
    if not current:
        return ()
    joined = Joined(current, dossier)
    gone = frozenset(document.id for document in given) - {document.id for document in current}
    predicates = (installed_vocabulary() if vocabulary is None else vocabulary).predicates_by_name
    setting = Setting(joined.entities, policy, predicates)
    return tuple(_Search(joined, setting, Histories(joined, dossier, gone)).run())


@attrs.define
class _Group:
    """Claims of one position, and the voices on them."""

    claims: list[JoinedClaim]
    voices: list[Voice] = attrs.field(factory=list)

    @property
    def claim(self) -> Claim:
        return self.claims[0].claim

    @property
    def holders(self) -> list[Voice]:
        return [voice for voice in self.voices if voice.stance in HOLDS]

    @property
    def deniers(self) -> list[Voice]:
        return [voice for voice in self.voices if voice.stance == "denies"]


class _Search:
    """Goes through the questions of joined documents."""

    def __init__(self, joined: Joined, setting: Setting, histories: Histories) -> None:
        self._joined = joined
        self._said: dict[str, tuple[Bounds, ...]] = {}
        self._at_any_time = setting
        self._setting = attrs.evolve(setting, said=self._said)
        self._histories = histories
        self._voices = Voices(joined)

    def run(self) -> Iterator[FoundConflict]:
        questions: dict[tuple[str, str], list[JoinedClaim]] = {}
        for item in self._joined.claims:
            questions.setdefault((item.claim.subject, item.claim.predicate), []).append(item)
        for (subject, predicate), claims in questions.items():
            yield from self._on(subject, predicate, claims)

    def _on(self, subject: str, predicate: str, claims: list[JoinedClaim]) -> Iterator[FoundConflict]:
        groups = self._groups(claims)
        blank = FoundConflict(
            subject,
            self._joined.name(subject),
            predicate,
            "value",
            (),
            (),
            history=self._histories.of(subject, predicate),
        )
        yield from filter(None, (self._by_stance(blank, group, groups) for group in groups if group.deniers))
        sides = [group for group in groups if group.holders]
        compared = self._loudest(sides)
        yield from self._by_value(blank, compared, omitted=len(sides) - len(compared))

    def _groups(self, claims: list[JoinedClaim]) -> list[_Group]:
        """Put claims together that say the same, with all times at which somebody put them forward."""
        positions: dict[object, list[JoinedClaim]] = {}
        for item in claims:
            positions.setdefault(position_of(item.claim), []).append(item)
        retracted = [
            (items[0].claim, retractions)
            for items in positions.values()
            if (retractions := self._voices.retractions(items))
        ]
        return [self._group(items, retracted) for items in positions.values()]

    def _group(self, items: list[JoinedClaim], retracted: Sequence[tuple[Claim, list[Told]]]) -> _Group:
        group = _Group(items)
        times: list[Bounds] = []
        elsewhere = [
            told
            for claim, retractions in retracted
            if claim is not group.claim
            and compare(group.claim, claim, self._setting).relation in {"equal", "narrower"}
            for told in retractions
        ]
        for item, voices in self._voices.standing(items, elsewhere):
            group.voices.extend(voices)
            if any(voice.stance in HOLDS for voice in voices):
                times.extend(self._joined.said[item.claim.id])
        self._said[group.claim.id] = hulls(times)
        return group

    def _by_stance(
        self, blank: FoundConflict, denied: _Group, groups: Sequence[_Group]
    ) -> FoundConflict | None:
        """Return the conflict between those who deny a claim and those who hold what the denial excludes.

        When it was said does not matter: who denies a number says that it was wrong.
        """
        polarity = "affirmed" if denied.claim.polarity == "negated" else "negated"
        denial = denied.claim.model_copy(update={"polarity": polarity})
        opposed = [
            (group, comparison)
            for group in groups
            if group.holders
            and not self._came_round(group, denied)
            and (comparison := compare(group.claim, denial, self._at_any_time)).relation == "contradicts"
        ]
        if not opposed:
            return None
        last = Side(
            tuple(item.origin for item in denied.claims),
            tuple(denied.deniers),
            claim_in_words(denial, self._joined.name),
            is_denial=True,
        )
        return attrs.evolve(
            blank,
            kind="stance",
            sides=(*(self._side(group) for group, _ in opposed), last),
            oppositions=tuple(
                Opposition(number, len(opposed), comparison) for number, (_, comparison) in enumerate(opposed)
            ),
        )

    def _came_round(self, group: _Group, denied: _Group) -> bool:
        """Say whether those who hold one claim are those who deny the other, and surely at another time."""
        holders, deniers = ({voice.holder for voice in voices} for voices in (group.holders, denied.deniers))
        if holders != deniers:
            return False
        held = self._said[group.claim.id]
        refused = hulls(
            time
            for item in denied.claims
            if any(stance.stance == "denies" for stance in item.claim.stances)
            for time in self._joined.said[item.claim.id]
        )
        return are_surely_before(held, refused) or are_surely_before(refused, held)

    def _loudest(self, groups: Sequence[_Group]) -> Sequence[_Group]:
        """Return the positions that are compared: all, or those with most voices, in their order."""
        if len(groups) <= _MOST_SIDES:
            return groups

        def rank(group: _Group) -> tuple[int, str]:
            return -len({voice.holder for voice in group.holders}), self._words(group)

        chosen = {id(group) for group in sorted(groups, key=rank)[:_MOST_SIDES]}
        return [group for group in groups if id(group) in chosen]

    def _by_value(
        self, blank: FoundConflict, groups: Sequence[_Group], *, omitted: int
    ) -> Iterator[FoundConflict]:
        pairs = [
            (one, other, compare(groups[one].claim, groups[other].claim, self._setting))
            for one, other in combinations(range(len(groups)), 2)
        ]
        for kind, relation in _KINDS:
            chosen = [
                pair
                for pair in pairs
                if pair[2].relation == relation
                and (kind == "value" or self._only_scope(groups[pair[0]], groups[pair[1]]))
            ]
            if chosen:
                yield self._conflict(attrs.evolve(blank, kind=kind, omitted=omitted), groups, chosen)

    def _only_scope(self, one: _Group, other: _Group) -> bool:
        """Say whether two positions would contradict each other, did they but speak of the same."""
        return compare_beyond_scope(one.claim, other.claim, self._setting).relation == "contradicts"

    def _conflict(
        self, blank: FoundConflict, groups: Sequence[_Group], pairs: Sequence[tuple[int, int, Comparison]]
    ) -> FoundConflict:
        involved = sorted({number for one, other, _ in pairs for number in (one, other)})
        place = {number: index for index, number in enumerate(involved)}
        return attrs.evolve(
            blank,
            sides=tuple(self._side(groups[number]) for number in involved),
            oppositions=tuple(Opposition(place[one], place[other], found) for one, other, found in pairs),
        )

    def _side(self, group: _Group) -> Side:
        origins = tuple(item.origin for item in group.claims)
        return Side(origins, tuple(group.voices), self._words(group))

    def _words(self, group: _Group) -> str:
        return claim_in_words(group.claim, self._joined.name)


def compare_asserted(
    document: NewsDocument, conflict: Conflict, *, policy: Tolerance = DEFAULT_TOLERANCE
) -> tuple[ClaimPair, ...]:
    """Compare the claims of a conflict that somebody asserts, pair by pair.

    Args:
        document: The document that holds the conflict.
        conflict: A conflict of that document.
        policy: How far vague words reach.

    Raises:
        KeyError: The conflict names a claim that the document does not have.

    Example:
        >>> from newsevents.schema.claim import BooleanValue, Claim
        >>> from newsevents.schema.conflict import Conflict
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> claims = tuple(
        ...     Claim(id=f"claim:{at}", subject="event:x", predicate="occurred", value=value)
        ...     for at, value in enumerate((BooleanValue(boolean=False), BooleanValue(boolean=True)))
        ... )
        >>> conflict = Conflict(id="conflict:1", claims=("claim:0", "claim:1"), asserted_by="narrator")
        >>> document = NewsDocument(id="urn:example:1", source=Source(), claims=claims, conflicts=(conflict,))
        >>> [pair.comparison.relation for pair in compare_asserted(document, conflict)]
        ['contradicts']
    """
    claims = {claim.id: claim for claim in document.claims}
    named = [claims[name] for name in conflict.claims]
    setting = Setting(Entities.of(document) if any(map(_speaks_of_entities, named)) else NO_ENTITIES, policy)
    return tuple(
        ClaimPair(one, other, compare(claims[one], claims[other], setting))
        for one, other in combinations(conflict.claims, 2)
    )


def _speaks_of_entities(claim: Claim) -> bool:
    """Say whether it matters how places and actors lie to one another."""
    return claim.value.type in {"place", "actor"} or (
        claim.scope is not None and claim.scope.place is not None
    )
