"""Sentences: invented sentences, each with what it says.

A sentence is drawn as a `Line`, a row of small values, and written from it: failures shrink to few words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from newsevents.strategies.invented.form import FORMS, KINDS
from newsevents.strategies.invented.words import (
    COUNTS,
    FUTURE,
    OTHERS,
    PAST,
    PLACES,
    TOPICS,
    VERBS,
    VOICES,
    HowMany,
    Topic,
    Verb,
    Voice,
    When,
)
from newsevents.text.span import Span

if TYPE_CHECKING:
    from datetime import date

    from newsevents.schema.statement import Act, Mode
    from newsevents.strategies.invented.form import Form, Kind


@attrs.frozen
class Said:
    """A statement that a reader finds."""

    speaker: Voice | None
    """Who speaks; `None` where the text does not say."""

    act: Act
    """What the speaker does."""

    mode: Mode
    """Direct, indirect or mixed; of a statement inside another, without the marks around that one."""

    content: tuple[Span, ...]
    """What is said, without quotation marks and punctuation at the edges."""

    cue: Span | None
    """The words that attribute it; `None` where a quotation goes on in a new paragraph."""

    within: int | None = None
    """Index of the statement around it, among those of the sentence or of the article."""

    def shifted(self, count: int) -> Said:
        """Return the same statement where so many others stand before those of its sentence."""
        return self if self.within is None else attrs.evolve(self, within=self.within + count)


@attrs.frozen
class Dated:
    """An expression of time."""

    span: Span
    """Where it stands."""

    edtf: str
    """What it names, in EDTF, read against the day of publication."""


@attrs.frozen
class Counted:
    """A number."""

    span: Span
    """Where it stands."""

    count: HowMany
    """What it says."""


@attrs.frozen
class Met:
    """A meeting."""

    span: Span
    """The word that names it."""

    participants: tuple[Voice, Voice]
    """Who meets whom."""

    place: str | None
    """Where."""

    edtf: str
    """When, in EDTF."""

    planned: bool
    """Whether it is still to come."""


@attrs.frozen
class Line:
    """What a sentence is made of: its form, and what stands in the slots."""

    form: Form
    """How it is worded."""

    who: Voice = VOICES[0]
    """Who speaks or acts."""

    other: Voice = OTHERS[0]
    """Whom the sentence speaks of besides."""

    topic: Topic = TOPICS[0]
    """What it is about."""

    verb: Verb = VERBS[0]
    """The cue verb."""

    when: When = PAST[0]
    """A time that is past."""

    soon: When = FUTURE[0]
    """A time that is to come."""

    count: HowMany = COUNTS[0]
    """A number."""

    place: str = PLACES[0]
    """A place."""

    @property
    def names(self) -> frozenset[Voice]:
        """Those whom the sentence names."""
        return frozenset(getattr(self, slot) for slot in ("who", "other") if slot in self.form.fields)


@attrs.frozen
class Sentence:
    """A sentence, or two that belong together, with what it says; offsets count from its start.

    Example:
        >>> from datetime import date
        >>> from newsevents.strategies.invented.form import REPLY
        >>> sentence = sentence_of(Line(REPLY[0]), date(2018, 11, 13), frozenset())
        >>> sentence.text, sentence.said[0].act, sentence.said[0].cue
        ('Ada Bree confirmed the closure.', 'confirms', Span(start=9, end=18))
    """

    line: Line
    """What it is made of."""

    text: str
    """Its words."""

    said: tuple[Said, ...] = ()
    """Statements, in the order of their numbers in the form."""

    times: tuple[Dated, ...] = ()
    """Expressions of time."""

    counts: tuple[Counted, ...] = ()
    """Numbers of people."""

    meetings: tuple[Met, ...] = ()
    """Meetings."""


class _Writer:
    """Writes one sentence, piece by piece, and notes where the marked words stand."""

    def __init__(self, line: Line, published: date, known: frozenset[Voice], start: int) -> None:
        self.line, self.published, self.known = line, published, set(known)
        self.words: list[str] = []
        self.at = self.start = start
        self.open: list[int] = []
        self.contents: list[list[Span]] = [[] for _ in line.form.says]
        self.cues: list[Span | None] = [None for _ in line.form.says]
        self.times: list[Dated] = []
        self.counts: list[Counted] = []
        self.trigger: Span | None = None

    def write(self, words: str) -> Span:
        if self.words and words[0] in ",.:”" and self.words[-1].endswith(","):
            self.words[-1] = self.words[-1][:-1]  # the comma of an apposition gives way
            self.at -= 1
        self.words.append(words)
        span = Span(self.at, self.at + len(words))
        self.at = span.end
        return span

    def piece(self, piece: str) -> None:
        match piece[0]:
            case "[" | "(" | "<":
                self.open.append(self.at)
            case "]":
                self.contents[int(piece[1]) - 1].append(Span(self.open.pop(), self.at))
            case ")":
                self.cues[int(piece[1]) - 1] = Span(self.open.pop(), self.at)
            case ">":
                self.trigger = Span(self.open.pop(), self.at)
            case "{":
                self.slot(piece[1:-1])
            case _:
                self.write(piece)

    def slot(self, name: str) -> None:
        line = self.line
        match name.lower():
            case "who" | "other":
                self.write(_cased(name, self.named(getattr(line, name.lower()))))
            case "when" | "soon":
                self.time(name, getattr(line, name.lower()))
            case "count":
                self.counts.append(Counted(self.write(_cased(name, line.count.phrase)), line.count))
            case "place":
                self.write(line.place)
            case word:
                self.write(_cased(name, _words(line, word)))

    def named(self, voice: Voice) -> str:
        if voice in self.known:
            return voice.later
        self.known.add(voice)
        return voice.first

    def time(self, name: str, when: When) -> None:
        span = self.write(_cased(name, when.before + when.phrase))
        start = span.start + len(when.before)
        self.times.append(Dated(Span(start, span.end), when.edtf(self.published)))

    def sentence(self) -> Sentence:
        for piece in self.line.form.pieces:
            self.piece(piece)
        return Sentence(
            self.line,
            "".join(self.words),
            self.said(),
            tuple(self.times),
            tuple(self.counts),
            self.meetings(),
        )

    def said(self) -> tuple[Said, ...]:
        return tuple(
            Said(
                getattr(self.line, says.speaker) if says.speaker else None,
                says.act or self.line.verb.act,
                says.mode,
                tuple(content),
                cue,
                None if says.within is None else says.within - 1,
            )
            for says, content, cue in zip(self.line.form.says, self.contents, self.cues, strict=True)
        )

    def meetings(self) -> tuple[Met, ...]:
        if self.trigger is None:
            return ()
        line = self.line
        place = line.place if "place" in line.form.slots else None
        return (
            Met(self.trigger, (line.who, line.other), place, self.times[0].edtf, planned=line.form.planned),
        )


def _cased(slot: str, words: str) -> str:
    return words[0].upper() + words[1:] if slot[0].isupper() else words


def _words(line: Line, slot: str) -> str:
    """Return what stands in a slot that says nothing by itself."""
    topic, plural = line.topic, line.who.kind == "group"
    words = {
        "cue": line.verb.form,
        "he": line.who.pronouns[0],
        "him": line.who.pronouns[1],
        "has": "have" if plural else "has",
        "are": "are" if plural else "is",
        "say": "say" if plural else "says",
        "is": topic.be[0],
        "was": topic.be[1],
    }
    return words[slot] if slot in words else str(getattr(topic, slot))


def sentence_of(line: Line, published: date, known: frozenset[Voice], start: int = 0) -> Sentence:
    """Return the sentence of a line.

    Args:
        line: What it is made of.
        published: The day of publication.
        known: Those whom the article has named already.
        start: Offset of the sentence in the text.

    Example:
        >>> from datetime import date
        >>> from newsevents.strategies.invented.form import SOURCE
        >>> sentence_of(Line(SOURCE[0]), date(2018, 11, 13), frozenset((VOICES[0],))).text
        'According to Bree, the road was closed.'
    """
    return _Writer(line, published, known, start).sentence()


ROWS: dict[str, tuple[object, ...]] = {
    "who": VOICES,
    "other": OTHERS,
    "topic": TOPICS,
    "verb": VERBS,
    "when": PAST,
    "soon": FUTURE,
    "count": COUNTS,
    "place": PLACES,
}
"""What each field of a line is drawn from."""

_DRAWN = {field: st.sampled_from(rows) for field, rows in ROWS.items()}


@st.composite
def _line(draw: st.DrawFn, forms: tuple[Form, ...]) -> Line:
    form = draw(st.sampled_from(forms))
    drawn: dict[str, Any] = {field: draw(_DRAWN[field]) for field in form.fields}
    return Line(form, **drawn)


def lines(*kinds: Kind) -> st.SearchStrategy[Line]:
    """Return what sentences of some kinds are made of.

    Args:
        *kinds: Kinds of forms; all where none is given.

    Example:
        >>> from hypothesis import given
        >>> @given(lines("hearsay"))
        ... def test_somebody_tells_of_what_another_said(line):
        ...     assert line.form.kind == "hearsay"
        >>> test_somebody_tells_of_what_another_said()
    """
    chosen = tuple(form for form in FORMS if form.kind in (kinds or KINDS))
    return _line(chosen)
