"""Wording: the records of a document in few words, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.conflicts.wording import event_in_words, value_in_words
from newsevents.schema.attribution import attribution_chain
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsevents.schema.attribution import Hop
    from newsevents.schema.claim import Claim, Scope, Stance
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.event import Event, Participant
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.statement import Statement
    from newsevents.schema.time import TimeWindow

_COMPARATORS = {
    "exact": "{}",
    "about": "about {}",
    "at_least": "at least {}",
    "at_most": "at most {}",
    "more_than": "more than {}",
    "fewer_than": "fewer than {}",
    "several": "several",
}


class Wording:
    """Puts the records of one document into words, with names in the place of identifiers.

    Example:
        >>> from newsevents.schema.actor import Person
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> envoy = Person(id="actor:envoy", name="Ada Berg")
        >>> wording = Wording(NewsDocument(id="urn:example:1", source=Source(), actors=(envoy,)))
        >>> wording.name("actor:envoy"), wording.name("narrator"), wording.name(None)
        ('Ada Berg', 'the article', '?')
    """

    def __init__(self, document: NewsDocument) -> None:
        """Take the document whose records are to be named."""
        self._document = document
        self._names = {NARRATOR: document.source.publisher or "the article"}
        for actor in document.actors:
            described = actor.name or next(iter(actor.aliases), None)
            self._names[actor.id] = described or f"somebody {_anonymity(actor)}"
        for place in document.places:
            self._names[place.id] = place.name
        for event in document.events:
            self._names[event.id] = event_in_words(event, self.name)

    def name(self, identifier: str | None) -> str:
        """Return what an actor, a place or an event is called; its identifier where it has no name."""
        return "?" if identifier is None else self._names.get(identifier, identifier)

    def names(self, identifiers: Iterable[str]) -> str:
        """Return several names in one line."""
        return ", ".join(map(self.name, identifiers))

    def chain(self, statement: Statement) -> str:
        """Return on whose word a statement is told, outermost first, with arrows."""
        return " ← ".join(map(self._hop, attribution_chain(self._document, statement)))

    def _hop(self, hop: Hop) -> str:
        if hop.hedge is None:
            return self.name(hop.holder)
        return f"{hop.hedge}: {self.name(hop.holder)}" if hop.holder else f"({hop.hedge})"

    def participants(self, participants: Iterable[Participant]) -> list[str]:
        """Return who takes part, with what is said of them beyond having come."""
        return [self._participant(participant) for participant in participants]

    def _participant(self, participant: Participant) -> str:
        notes = self.participant_notes(participant)
        return self.name(participant.actor) + (f" ({notes})" if notes else "")

    def participant_notes(self, participant: Participant) -> str:
        """Return what is said of somebody who takes part, beyond having come."""
        notes: list[str] = [participant.role] if participant.role != "attendee" else []
        if participant.attendance != "attended":
            notes.append(participant.attendance)
        if participant.represents:
            notes.append(f"for {self.names(participant.represents)}")
        return ", ".join(notes)

    def claim(self, claim: Claim) -> str:
        """Return the proposition: subject, predicate, value and scope."""
        negation = "not " if claim.polarity == "negated" else ""
        words = f"{self.name(claim.subject)}: {claim.predicate} = {negation}{self._value(claim)}"
        return f"{words} [{self._scope(claim.scope)}]" if claim.scope else words

    def _value(self, claim: Claim) -> str:
        return value_in_words(claim.value, self.name, quantity=quantity_words, time=time_words)

    def _scope(self, scope: Scope) -> str:
        parts = [scope.secrecy, scope.phrase and f"“{scope.phrase}”", time_words(scope.time)]
        parts.append(scope.place and self.name(scope.place))
        parts.append(self.names(scope.participants))
        return ", ".join(part for part in parts if part) or "limited"

    def stances(self, claim: Claim) -> list[str]:
        """Return who takes which stance."""
        return [self._stance(stance) for stance in claim.stances]

    def _stance(self, stance: Stance) -> str:
        certainty = "" if stance.certainty == "unspecified" else f" ({stance.certainty})"
        return f"{self.name(stance.holder)} {stance.stance}{certainty}"

    def event_places(self, event: Event) -> str:
        """Return where an event takes place: its place, or its stops in their order."""
        stops = [stop.place for stop in getattr(event, "stops", ())]
        place = getattr(event, "place", None)
        return " → ".join(map(self.name, stops)) if stops else self.name(place) if place else ""


def _anonymity(actor: object) -> str:
    return {"anonymous": "who stays anonymous"}.get(getattr(actor, "reason", ""), "unnamed")


def quantity_words(quantity: Quantity | None) -> str:
    """Return a number with its vagueness, and the words that were used.

    Example:
        >>> from newsevents.schema.quantity import Quantity
        >>> quantity_words(Quantity(value=10, comparator="about", phrase="around ten"))
        'about 10 (“around ten”)'
        >>> quantity_words(Quantity(low=10, high=15, comparator="between"))
        '10 to 15'
    """
    if quantity is None:
        return ""
    if quantity.low is not None or quantity.high is not None:
        number = f"{_number(quantity.low)} to {_number(quantity.high)}"
    else:
        number = _COMPARATORS.get(quantity.comparator, "{}").format(_number(quantity.value))
    return _with_phrase(number, quantity.phrase)


def _number(value: int | str | None) -> str:
    return "?" if value is None else str(value)


def time_words(window: TimeWindow | None) -> str:
    """Return a time in EDTF, and the words that were used.

    Example:
        >>> from newsevents.schema.time import TimeWindow
        >>> time_words(TimeWindow(edtf="2018-10", phrase="last month"))
        '2018-10 (“last month”)'
        >>> time_words(TimeWindow(phrase="in recent months"))
        '“in recent months”'
    """
    if window is None:
        return ""
    stated = " / ".join(str(end) for end in (window.earliest, window.latest) if end is not None)
    named = window.edtf or stated
    return _with_phrase(f"{window.part} {named}" if window.part and named else named, window.phrase)


def _with_phrase(words: str, phrase: str | None) -> str:
    if phrase is None or phrase == words:
        return words
    return f"{words} (“{phrase}”)" if words else f"“{phrase}”"
