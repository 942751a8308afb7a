"""Which documents came before: the same as a dictionary says, also after a restart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsevents.intake.identities import Identities

SEEN = st.lists(
    st.tuples(
        st.tuples(st.sampled_from(["urn:a", "urn:b", "1\nurn:a", "é"]), st.none() | st.integers(0, 2)),
        st.sampled_from(["a.jsonl", "b.jsonl"]),
    ),
    max_size=12,
)


def places(known, seen):
    return [known.first_place(identity, name, line) for line, (identity, name) in seen]


@given(SEEN)
def test_the_first_place_is_the_one_where_a_document_was_first(seen):
    expected, first = [], {}
    for line, (identity, name) in enumerate(seen, start=1):
        expected.append(first.get(identity))
        first.setdefault(identity, (name, line))
    with Identities() as known:
        assert places(known, enumerate(seen, start=1)) == expected
        assert known.number == len(seen)


@given(SEEN, st.data())
def test_what_was_noted_behind_a_checkpoint_is_forgotten(tmp_path_factory, seen, data):
    path = str(tmp_path_factory.mktemp("ids") / "ids")
    numbered = list(enumerate(seen, start=1))
    kept = data.draw(st.integers(0, len(seen)))
    with Identities(path, after=0) as known:
        places(known, numbered)
        known.commit()
    with Identities() as undisturbed:
        expected = places(undisturbed, numbered)
    with Identities(path, after=kept) as known:
        assert places(known, numbered[kept:]) == expected[kept:]
