"""Texts: what names, quotations and articles are made of.

Letters are those of a language, and beside them come characters that break careless programs: combining
marks, writing from right to left, characters beyond U+FFFF, spaces and line ends that are not blanks.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

LETTERS = {
    "en": "abcdefgh ",
    "ar": "ابتثجحخد ",
    "de": "abcäöüß ",
    "el": "αβγδεζηθς ",
    "he": "אבגדהוזח ",
    "hi": "कखगघािीुं ",
    "ja": "日本語かきくアイウ、",
    "ru": "абвгдежз ",
    "th": "กขคงิีุ้",
    "zh": "新闻事件说法，",
}
"""Letters by the language that they are of; a language that is not listed is written as the first is."""

AWKWARD = "".join(
    chr(code)
    for first, last in (
        (0x00, 0x00),  # NUL
        (0x09, 0x0D),  # tab, and ends of lines
        (0x22, 0x27),  # straight quotation marks, and what HTML and shells mind
        (0x2F, 0x30),  # a slash and a digit
        (0x3C, 0x3C),  # <
        (0x5C, 0x5C),  # backslash
        (0xA0, 0xA0),  # no-break space
        (0x0300, 0x0308),  # combining marks
        (0x200D, 0x200F),  # joiner, marks of direction
        (0x2018, 0x201D),  # curly quotation marks
        (0x2028, 0x202E),  # ends of lines and paragraphs, embeddings and overrides of direction
        (0xE000, 0xE008),  # each stands for one of the words below
        (0xFEFF, 0xFEFF),  # a byte order mark inside a text
        (0x1F600, 0x1F600),  # beyond U+FFFF
        (0x20000, 0x20000),  # so is this, as a letter
    )
    for code in range(first, last + 1)
)
"""Characters that programs trip over. They are in few runs, since Hypothesis looks each one up by runs."""

_WORDS = {
    0xE000: "]]>",  # ends what XML takes as it is
    0xE001: "&lt;",  # unescaped twice, it is markup
    0xE002: "\\n",  # so it is a line end
    0xE003: "%41",  # and so a letter
    0xE004: "''",
    0xE005: "${x}",
    0xE006: "-->",
    0xE007: "-".join(["long"] * 16),  # a few of these are more than a column of 255 takes
    0xE008: "\r\n",
}
"""Words that programs trip over, by the character that is drawn for each, so that a text is one choice."""

LANGUAGES = tuple(LETTERS)
"""Languages that texts are drawn in unless others are asked for."""


def alphabet_of(language: str, *, exclude: str = "") -> str:
    r"""Return the characters of texts in a language.

    Args:
        language: A language tag (BCP 47); what follows the first subtag does not matter.
        exclude: Characters to leave out.

    Example:
        >>> alphabet_of("ru-RU")[:3], "\x00" in alphabet_of("ru", exclude="\x00")
        ('абв', False)
    """
    letters = LETTERS.get(language.partition("-")[0].lower(), LETTERS["en"]) + AWKWARD
    return without(letters, exclude)


def without(alphabet: str, exclude: str) -> str:
    """Return an alphabet without some characters, and without the words that have one of them.

    Example:
        >>> without("abc", "b")
        'ac'
    """
    if not exclude:
        return alphabet
    return "".join(letter for letter in alphabet if not {*_WORDS.get(ord(letter), letter)} & {*exclude})


@cache
def unspelled(alphabet: str, *, max_size: int, min_size: int = 1) -> st.SearchStrategy[str]:
    """Return texts in which a character stands for each awkward word, made once for each choice of arguments.

    Example:
        >>> from hypothesis import find
        >>> find(unspelled("x", max_size=2), lambda text: len(text) > 1)
        'xx'
    """
    return st.text(alphabet=alphabet, min_size=min_size, max_size=max_size)


def spelled(text: str) -> str:
    """Return a text with the awkward words in the place of the characters that stand for them.

    Example:
        >>> spelled("a" + chr(0xE000))
        'a]]>'
    """
    return text if text.isascii() else text.translate(_WORDS)


def texts(alphabet: str, *, max_size: int) -> st.SearchStrategy[str]:
    """Return texts of some characters, and of awkward words that count as one character each.

    Example:
        >>> from hypothesis import find
        >>> find(texts("x", max_size=2), lambda text: len(text) > 1)
        'xx'
    """
    return unspelled(alphabet, max_size=max_size).map(spelled)


def labels(language: str = "en") -> st.SearchStrategy[str]:
    r"""Return short texts such as names and titles.

    Example:
        >>> from hypothesis import find
        >>> "\u0301" in find(labels(), lambda label: "\u0301" in label)
        True
    """
    return texts(alphabet_of(language), max_size=12)


def passages(language: str = "en", *, alphabet: str | None = None) -> st.SearchStrategy[str]:
    """Return texts of articles: one character up to some lines.

    Args:
        language: A language tag; its letters are used.
        alphabet: Characters to use in place of those of the language.

    Example:
        >>> from hypothesis import find
        >>> len(find(passages("ja"), lambda text: len(text) > 2)) > 2
        True
    """
    letters = alphabet_of(language) if alphabet is None else alphabet
    drawn = st.one_of([unspelled(letters, max_size=_LONGEST, min_size=least) for least in _LEAST])
    return drawn.map(spelled) if alphabet is None else drawn


_LONGEST = 120
_LEAST = (1, 12, 50)
"""Hypothesis draws texts little longer than the shortest allowed, so longer ones are asked for as well."""
