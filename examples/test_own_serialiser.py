"""What the serialiser owes: documents of its vocabulary, and single records, read back as they were."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from own_event_type import Protest
from own_serialiser import VOCABULARY, Strike, XmlCodec

from newsevents.strategies import assert_round_trips, documents, records

SLOW_MACHINES = settings(deadline=None)
PERMITS = st.none() | st.integers(1, 99_999).map(lambda n: f"{n}{sum(map(int, str(n))) % 10}")
EXTENSIONS = {
    "acme:urgent": st.booleans(),
    "acme:note": st.text(),
    "acme:priority": st.integers(1, 5) | st.none(),
}
CODEC = XmlCodec()


def test_documents_with_own_events_predicates_and_extensions() -> None:
    drawn = documents(vocabulary=VOCABULARY, fields={Strike: {"permit": PERMITS}}, extensions=EXTENSIONS)
    assert_round_trips(CODEC.encode, CODEC.decode_document, drawn, settings=SLOW_MACHINES)


def test_protests() -> None:
    drawn = records(Protest)
    assert_round_trips(CODEC.encode, lambda data: CODEC.decode(data, Protest), drawn, settings=SLOW_MACHINES)
