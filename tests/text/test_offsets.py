from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.text.offsets import Offsets

SEED = Path(__file__).parents[2] / "seeds" / "000_624b9d61eb6ec51c.txt"
texts = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs"]), st.sampled_from("aé“\u0301\U0001f600ש\u00a0")
    )
)


def test_around_ten_in_the_seed() -> None:
    text = SEED.read_text(encoding="utf-8")
    start = text.index("around ten")
    assert (start, Offsets(text).to_utf8(start), Offsets(text).from_utf8(193)) == (189, 193, 189)


@given(texts, st.data())
def test_offsets_are_the_lengths_of_the_encoded_prefix(text: str, data) -> None:
    at = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text)
    assert offsets.to_utf8(at) == len(text[:at].encode())
    assert offsets.to_utf16(at) == len(text[:at].encode("utf-16-le")) // 2


@given(texts, st.data())
def test_conversion_and_back_is_the_identity(text: str, data) -> None:
    at = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text)
    assert offsets.from_utf8(offsets.to_utf8(at)) == at
    assert offsets.from_utf16(offsets.to_utf16(at)) == at


@given(texts)
def test_every_offset_is_a_boundary_or_refused(text: str) -> None:
    offsets = Offsets(text)
    boundaries = {len(text[:at].encode()) for at in range(len(text) + 1)}
    for offset in range(len(text.encode()) + 1):
        if offset in boundaries:
            assert len(text[: offsets.from_utf8(offset)].encode()) == offset
        else:
            with pytest.raises(ValueError, match="inside one"):
                offsets.from_utf8(offset)


@pytest.mark.parametrize("offset", [-1, 4])
def test_offsets_outside_the_text_are_refused(offset: int) -> None:
    offsets = Offsets("abc")
    for convert in (offsets.to_utf8, offsets.to_utf16, offsets.from_utf8, offsets.from_utf16):
        with pytest.raises(ValueError, match="Expected an offset from 0 to 3"):
            convert(offset)


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        Offsets("\ud800")
