"""Registers an own event type and an own predicate, and reads and writes documents that use them.

Run it with: python examples/own_event_type.py
"""

from typing import Literal

import newsevents as ne


class Protest(ne.Event, frozen=True):
    """People come together to be seen and heard."""

    type: Literal["acme:protest"] = "acme:protest"
    """Tag of the union; the prefix is the vendor's."""

    organizers: tuple[ne.ActorId, ...] = ()
    """The actors who called for it; the checks see to it that they are in the document."""

    turnout: ne.Quantity | None = None
    """How many came, as the source says it."""


MOOD = ne.Predicate("acme:mood", ("event",), "text", "The mood at an event, in the words of the source.")
VOCABULARY = ne.CORE.extended(event_types=(Protest,), predicates=(MOOD,))


def build() -> ne.NewsDocument:
    """Return a document with a protest and a claim about its mood."""
    return VOCABULARY.document_model(
        id="urn:example:protest:1",
        source=ne.Source(publisher="Harbour Post"),
        actors=(ne.Group(id="actor:dockers", name="dockers"),),
        events=(
            Protest(
                id="event:march",
                organizers=("actor:dockers",),
                turnout=ne.Quantity(comparator="several", unit="person", phrase="hundreds"),
            ),
        ),
        claims=(
            ne.Claim(
                id="claim:1",
                subject="event:march",
                predicate="acme:mood",
                value=ne.TextValue(text="calm but determined"),
                stances=(ne.Stance(holder="narrator", stance="asserts"),),
            ),
        ),
    )


def main() -> None:
    """Show what a reader makes of the document with and without the vocabulary."""
    document = build()
    data = ne.dumps(document)
    print("with the vocabulary:", type(ne.loads(data, vocabulary=VOCABULARY).events[0]).__name__)
    print("reads back equal:", ne.loads(data, vocabulary=VOCABULARY) == document)
    print("strict, without it:", ne.check(data).counts())
    kept = ne.loads(data, lenient=True)
    print("lenient, without it:", type(kept.events[0]).__name__)
    print("written back unchanged:", ne.dumps(kept) == data)


if __name__ == "__main__":
    main()
