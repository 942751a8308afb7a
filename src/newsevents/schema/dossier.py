"""Dossier: which records of several documents are one and the same, on whose word, and what was settled.

A dossier changes nothing in the documents. It names records by document and identifier, so that a join can be
confirmed, rejected and undone, and so that everything that rests on it can be computed anew.
"""

from collections.abc import Iterator
from itertools import count
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, StringConstraints, model_validator

from newsevents.schema.base import Extensions, Record
from newsevents.schema.claim import PredicateName
from newsevents.schema.conflict import ResolutionStatus
from newsevents.schema.evidence import Evidence
from newsevents.schema.scalars import Label, Moment, Passage, Uri
from newsevents.schema.time import TimeWindow

RecordKey: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^(actor|place|event|statement|claim):[A-Za-z0-9][A-Za-z0-9._\-]{0,99}$")
]
"""Identifier of a record inside its document."""

JoinKey: TypeAlias = Annotated[str, StringConstraints(pattern=r"^join:[A-Za-z0-9][A-Za-z0-9._\-]{0,99}$")]
"""Identifier of a join inside its dossier, such as `join:12`."""

Likelihood: TypeAlias = Literal["certain", "probable", "possible"]
"""How sure it is that two records are one: by an identifier, by several signs, or by one that may mislead."""

DecisionStatus: TypeAlias = Literal["proposed", "confirmed", "rejected", "undone"]
"""What was decided: `undone` takes back the decision before it, which no longer counts."""

Sign: TypeAlias = Literal["identifier", "name", "country", "time", "place", "participants", "word"]
"""By what two records seem to be one; `word` is somebody's word alone."""


class RecordRef(Record, frozen=True):
    """A record of a document.

    Example:
        >>> RecordRef(document="urn:example:1", record="actor:envoy").record
        'actor:envoy'
    """

    document: Uri
    """Identifier of the document."""

    record: RecordKey
    """Identifier of the record in that document."""

    def __str__(self) -> str:
        """Return document and record as one name, as the command line takes it."""
        return f"{self.document}#{self.record}"


class Reason(Record, frozen=True):
    """One sign by which two records seem to be one.

    Example:
        >>> Reason(sign="name", words="both are called Ada Berg").sign
        'name'
    """

    sign: Sign
    """Kind of the sign."""

    words: Passage
    """The sign in words."""


class Decision(Record, frozen=True):
    """One step in the history of a join.

    Example:
        >>> Decision(status="confirmed", by="R. Marsh").status
        'confirmed'
    """

    status: DecisionStatus
    """What was decided."""

    by: Label
    """Who decided: a person, or a program by name and version."""

    at: Moment | None = None
    """When."""

    note: Passage | None = None
    """Why, in words."""


class Join(Record, frozen=True):
    """Two records of different documents that are taken for one, or are said not to be.

    Example:
        >>> one = RecordRef(document="urn:example:1", record="actor:envoy")
        >>> other = RecordRef(document="urn:example:2", record="actor:berg")
        >>> Join(id="join:1", one=one, other=other, history=(Decision(status="rejected", by="desk"),)).stands
        False
    """

    id: JoinKey
    """Identifier in this dossier."""

    one: RecordRef
    """A record."""

    other: RecordRef
    """Another one, of the same kind."""

    likelihood: Likelihood = "possible"
    """How sure it is."""

    reasons: tuple[Reason, ...] = ()
    """By what the two seem to be one."""

    history: tuple[Decision, ...] = Field(min_length=1)
    """What was decided, oldest first."""

    @model_validator(mode="after")
    def _joins_two_of_a_kind(self) -> Self:
        kinds = {self.one.record.partition(":")[0], self.other.record.partition(":")[0]}
        if "claim" in kinds:
            message = f"Expected an actor, a place, an event or a statement, found {self.one.record}"
            raise ValueError(message)
        if len(kinds) > 1:
            message = f"Expected two records of one kind, found {self.one.record} and {self.other.record}"
            raise ValueError(message)
        if self.one == self.other:
            message = f"Expected two records, found {self.one} twice"
            raise ValueError(message)
        return self

    @property
    def status(self) -> DecisionStatus:
        """What holds now: the last decision that was not undone; `undone` where none is left."""
        standing: list[DecisionStatus] = []
        for decision in self.history:
            if decision.status != "undone":
                standing.append(decision.status)
            elif standing:
                standing.pop()
        return standing[-1] if standing else "undone"

    @property
    def stands(self) -> bool:
        """Whether the two are taken for one: by a person's word, or by signs that are more than possible."""
        return self.status == "confirmed" or (self.status == "proposed" and self.likelihood != "possible")


class DocumentEvidence(Record, frozen=True):
    """Evidence together with the document that it belongs to.

    Example:
        >>> span = Evidence(start=0, end=4, exact="Doha")
        >>> DocumentEvidence(document="urn:example:1", evidence=span).evidence.exact
        'Doha'
    """

    document: Uri
    """Identifier of the document."""

    evidence: Evidence
    """The stretch of its text."""


class Settlement(Record, frozen=True):
    """One step in the history of a question that documents disagree on.

    Example:
        >>> ferry = RecordRef(document="urn:example:1", record="event:ferry")
        >>> Settlement(subject=ferry, predicate="killed_count", status="settled", by="coroner").status
        'settled'
    """

    subject: RecordRef
    """What the question is about: a record of any document in which it stands."""

    predicate: PredicateName
    """What is asked of it."""

    status: ResolutionStatus
    """What became of it."""

    by: Label
    """Who settled it."""

    time: TimeWindow | None = None
    """When."""

    favours: RecordRef | None = None
    """The claim that stands, where one does."""

    note: Passage | None = None
    """How it was settled, in words."""

    evidence: tuple[DocumentEvidence, ...] = ()
    """Where documents say so."""

    @model_validator(mode="after")
    def _favours_a_claim(self) -> Self:
        if self.favours is not None and not self.favours.record.startswith("claim:"):
            message = f"Expected a claim that stands, found {self.favours.record}"
            raise ValueError(message)
        return self


class Dossier(Record, frozen=True):
    """What a desk knows of several documents together.

    Example:
        >>> Dossier(title="Doha talks").joins
        ()
    """

    title: Label | None = None
    """What the documents are about."""

    joins: tuple[Join, ...] = ()
    """Records that are one and the same, or are not."""

    settlements: tuple[Settlement, ...] = ()
    """What became of the questions that the documents disagree on, oldest first."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""

    def decided(self, join: str, decision: Decision) -> Self:
        """Return the dossier with one more decision on a join.

        Args:
            join: Identifier of the join.
            decision: What was decided.

        Raises:
            KeyError: The dossier has no such join.

        Example:
            >>> one = RecordRef(document="urn:example:1", record="actor:envoy")
            >>> other = RecordRef(document="urn:example:2", record="actor:berg")
            >>> proposal = Decision(status="proposed", by="newsevents")
            >>> dossier = Dossier(joins=(Join(id="join:1", one=one, other=other, history=(proposal,)),))
            >>> dossier.decided("join:1", Decision(status="confirmed", by="desk")).joins[0].stands
            True
        """
        if all(item.id != join for item in self.joins):
            raise KeyError(join)
        joins = [
            item.replaced(history=(*item.history, decision)) if item.id == join else item
            for item in self.joins
        ]
        return self.replaced(joins=tuple(joins))

    def joined(self, one: RecordRef, other: RecordRef, decision: Decision) -> Self:
        """Return the dossier with a decision on two records; a join that it has of them is decided anew.

        Raises:
            pydantic.ValidationError: The records are not two of one kind.

        Example:
            >>> one = RecordRef(document="urn:example:1", record="actor:envoy")
            >>> other = RecordRef(document="urn:example:2", record="actor:berg")
            >>> dossier = Dossier().joined(one, other, Decision(status="confirmed", by="desk"))
            >>> dossier.joins[0].id, dossier.joins[0].likelihood
            ('join:1', 'certain')
        """
        for join in self.joins:
            if {join.one, join.other} == {one, other}:
                return self.decided(join.id, decision)
        reason = Reason(sign="word", words=decision.note or f"on the word of {decision.by}")
        join = Join(
            id=f"join:{next(self.free_numbers())}",
            one=one,
            other=other,
            likelihood="certain",
            reasons=(reason,),
            history=(decision,),
        )
        return self.replaced(joins=(*self.joins, join))

    def free_numbers(self) -> Iterator[int]:
        """Yield numbers that no join has in its identifier, without end.

        Example:
            >>> next(Dossier().free_numbers())
            1
        """
        taken = {item.id for item in self.joins}
        return (number for number in count(len(taken) + 1) if f"join:{number}" not in taken)

    def settled(self, settlement: Settlement) -> Self:
        """Return the dossier with one more step in the history of a question.

        Example:
            >>> ferry = RecordRef(document="urn:example:1", record="event:ferry")
            >>> step = Settlement(subject=ferry, predicate="killed_count", status="settled", by="coroner")
            >>> len(Dossier().settled(step).settlements)
            1
        """
        return self.replaced(settlements=(*self.settlements, settlement))
