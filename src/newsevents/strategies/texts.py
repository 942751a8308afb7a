"""Texts: what articles are made of, and evidence that points into them.

A text is drawn as a list of words, so that evidence can be drawn as a run of words and shrinks with it.
"""

from __future__ import annotations

from hypothesis import strategies as st

from newsevents.schema.evidence import Evidence

_AWKWARD = "é“”’\u0301\u00a0ש\U0001f600\u202e"
_words = st.text(
    alphabet=st.one_of(st.sampled_from("abcdef"), st.sampled_from(_AWKWARD)), min_size=1, max_size=8
)


def labels() -> st.SearchStrategy[str]:
    """Return short texts such as names and titles, with Unicode that breaks careless programs.

    Example:
        >>> from hypothesis import find
        >>> find(labels(), lambda label: True)
        'a'
    """
    return _words


def passages() -> st.SearchStrategy[tuple[str, ...]]:
    """Return an article's text as its words; joined by blanks they are the text.

    Example:
        >>> from hypothesis import find
        >>> find(passages(), lambda words: len(words) > 1)
        ('a', 'a')
    """
    return st.lists(_words, min_size=1, max_size=12).map(tuple)


def evidence_in(words: tuple[str, ...]) -> st.SearchStrategy[Evidence]:
    """Return evidence for a run of the words of a text.

    Args:
        words: The words that make the text when they are joined by blanks.

    Example:
        >>> from hypothesis import find
        >>> find(evidence_in(("two", "meetings")), lambda evidence: evidence.start > 0).exact
        'meetings'
    """
    return st.tuples(st.integers(0, len(words) - 1), st.integers(1, 4)).map(
        lambda run: _evidence(words, *run)
    )


def _evidence(words: tuple[str, ...], first: int, count: int) -> Evidence:
    start = len(" ".join(words[:first])) + (1 if first else 0)
    exact = " ".join(words[first : first + count])
    return Evidence(start=start, end=start + len(exact), exact=exact)
