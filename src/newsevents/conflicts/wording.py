"""Wording: what a claim says, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.conflicts.quantities import in_words
from newsevents.schema.event import participants_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsevents.schema.claim import Claim, Scope, Value
    from newsevents.schema.event import Event
    from newsevents.schema.evidence import Evidence
    from newsevents.schema.quantity import Quantity
    from newsevents.schema.time import TimeWindow


def claim_in_words(claim: Claim, name: Callable[[str], str]) -> str:
    """Return value, polarity and scope of a claim in words.

    Args:
        claim: The claim.
        name: Returns what a place or an actor is called.

    Example:
        >>> from newsevents.schema.claim import Claim, QuantityValue, Scope
        >>> from newsevents.schema.quantity import Quantity
        >>> value = QuantityValue(quantity=Quantity(value=2, unit="meeting"))
        >>> scope = Scope(secrecy="public")
        >>> talks = {"subject": "event:x", "predicate": "occurrence_count"}
        >>> claim = Claim(id="claim:1", value=value, scope=scope, **talks)
        >>> claim_in_words(claim, str)
        '2 (public)'
    """
    words = value_in_words(claim.value, name, quantity=in_words, time=lambda time: _time(time) or "some time")
    if claim.polarity == "negated":
        words = {"yes": "no", "no": "yes"}.get(words, f"not {words}")
    limits = "" if claim.scope is None else _scope(claim.scope, name)
    return f"{words} ({limits})" if limits else words


def value_in_words(
    value: Value,
    name: Callable[[str], str],
    *,
    quantity: Callable[[Quantity], str],
    time: Callable[[TimeWindow], str],
) -> str:
    """Return the value of a claim in words.

    Args:
        value: The value.
        name: Returns what a place or an actor is called.
        quantity: Returns how a quantity is told.
        time: Returns how a time is told.

    Example:
        >>> from newsevents.schema.claim import BooleanValue
        >>> value_in_words(BooleanValue(boolean=True), str, quantity=str, time=str)
        'yes'
    """
    match value.type:
        case "quantity":
            return quantity(value.quantity)
        case "time":
            return time(value.time)
        case "place":
            return name(value.place)
        case "actor":
            return name(value.actor)
        case "boolean":
            return "yes" if value.boolean else "no"
        case "text":
            return f"“{value.text}”"


def _time(time: TimeWindow | None) -> str | None:
    if time is None:
        return None
    if time.earliest is None and time.latest is None:
        return time.edtf or time.phrase
    return time.edtf or f"{time.earliest or '…'} to {time.latest or '…'}"


def _scope(scope: Scope, name: Callable[[str], str]) -> str:
    place = None if scope.place is None else name(scope.place)
    parts = [scope.secrecy, _time(scope.time), place, ", ".join(map(name, scope.participants))]
    return ", ".join(part for part in parts if part)


_MOST_NAMED = 2
"""People by whom an event without a label is called; more are others."""


def event_in_words(event: Event, name: Callable[[str], str]) -> str:
    """Return what an event is called: its label, else its kind and who takes part, else its identifier.

    Args:
        event: The event.
        name: Returns what an actor is called.

    Example:
        >>> from newsevents.schema.event import Participant
        >>> from newsevents.schema.meeting import Meeting
        >>> people = tuple(Participant(actor=f"actor:{name}") for name in ("Berg", "Lunde", "Holm"))
        >>> talks = Meeting(id="event:1", format="talks", participants=people)
        >>> event_in_words(talks, lambda actor: actor.removeprefix("actor:"))
        'talks of Berg, Lunde and others'
    """
    people = [name(item.actor) for item in participants_of(event)]
    if event.label or not people:
        return event.label or event.id
    named = people if len(people) <= _MOST_NAMED else [*people[:_MOST_NAMED], "others"]
    kind = spaced(getattr(event, "format", event.type))
    return f"{kind} of {' and '.join(filter(None, (', '.join(named[:-1]), named[-1])))}"


def spaced(word: str) -> str:
    """Return a word of a vocabulary as people write it.

    Example:
        >>> spaced("declines_to_confirm")
        'declines to confirm'
    """
    return word.replace("_", " ")


def quoted(content: Iterable[Evidence]) -> str:
    """Return stretches of the source, with an ellipsis where something stands between them.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> quoted((Evidence(start=0, end=2, exact="We"), Evidence(start=9, end=12, exact="won")))
        'We … won'
    """
    return " … ".join(part.exact for part in content)


def folded(text: str) -> str:
    """Return a text by which those that differ in case and white space alone are the same.

    Example:
        >>> folded(" Harbour  Post")
        'harbour post'
    """
    return " ".join(text.split()).casefold()
