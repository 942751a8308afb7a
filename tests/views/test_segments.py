"""Laws of segments."""

from hypothesis import given
from hypothesis import strategies as st

from newsevents.views.marks import Mark
from newsevents.views.segments import MOST_MARKS, segments

LENGTHS = st.integers(0, 30)
MARKS = st.lists(
    st.builds(
        lambda start, length, kind, number: Mark(start, start + length, kind, f"actor:{number}"),
        st.integers(0, 35),
        st.integers(0, 20),
        st.sampled_from(["said", "actor", "time"]),
        st.integers(0, 3),
    ),
    max_size=12,
)
CUTS = st.lists(st.integers(1, 10), max_size=3)


@given(LENGTHS, MARKS)
def test_segments_join_to_the_text(length, marks):
    found = list(segments(length, marks))
    assert [item.start for item in found[1:]] == [item.end for item in found[:-1]]
    assert (found[0].start, found[-1].end) == (0, length) if found else length == 0


@given(LENGTHS, MARKS)
def test_a_segment_has_the_marks_of_each_of_its_letters(length, marks):
    for item in segments(length, marks):
        for at in range(item.start, item.end):
            assert sorted(item.marks, key=repr) == sorted(
                (m for m in marks if m.start <= at < m.end), key=repr
            )


@given(LENGTHS, MARKS)
def test_inner_marks_come_before_the_marks_around_them(length, marks):
    for item in segments(length, marks):
        starts = [mark.start for mark in item.marks]
        assert starts == sorted(starts, reverse=True)


@given(LENGTHS, MARKS, CUTS)
def test_no_segment_reaches_over_a_cut(length, marks, cuts):
    cuts = [cut for cut in cuts if cut < length]
    assert not [
        item for item in segments(length, marks, cuts) if any(item.start < cut < item.end for cut in cuts)
    ]


def test_of_very_many_marks_the_innermost_are_named():
    marks = [Mark(at, 500, "said", f"statement:{at}") for at in range(300)]
    last = list(segments(500, marks))[-1]
    assert last.marks == tuple(reversed(marks[-MOST_MARKS:]))
