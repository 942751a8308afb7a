"""Cue verbs: statements that a verb of speaking tells, active or passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.parser.contents import COMPLEMENTS, content_after, content_before, mode_of, trimmed
from newsevents.parser.drafts import RelayDraft, StatementDraft
from newsevents.parser.lexicon import cues, people
from newsevents.parser.phrases import is_passive, subject_after, subject_before, verb_phrase_start
from newsevents.parser.speakers import TELLING, cited_at
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.lexicon.cues import CueWord
    from newsevents.parser.phrases import Row, Subject
    from newsevents.parser.speakers import Speakers
    from newsevents.schema.statement import Act

_NO_REST = frozenset(
    "contradicting adding according but and while who whose whereas though although which".split()
)
_CUES = cues.VERBS.keys() | cues.SPEECH_EVENTS
_NOUN_LIKE = frozenset(cues.NOUNS) | frozenset("offer order comment project question signal appeal".split())
_CHARACTERISING = frozenset(
    "call describe label brand dub denounce criticize criticise blast praise mock tout put estimate "
    "count mention".split()
)
_LONGEST_APPOSITION = 12
_BEHIND_A_VERB = frozenset("for at about some".split())
_QUESTIONS = frozenset(("whether", "if", "why", "how", "what", ","))
_TOPIC_ENDS = frozenset("with in at during on".split())


class CueVerbs:
    """Finds the statements of a row of items that verbs tell."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        """Take the text and those who speak in it."""
        self.text = text
        self.speakers = speakers

    def find(self, row: Row) -> Iterator[StatementDraft]:
        """Yield the statements, in the order of their cues."""
        relayed = {
            cited_at(row, at + 1)
            for at, item in enumerate(row.items)
            if item.lower == "as" and row.lower(at + 1).endswith("ing")
        }
        for at, item in enumerate(row.items):
            if item.lower not in _CUES or item.tag == "CAP" or at in relayed:
                continue
            draft = self._by(row, at, cues.VERBS.get(item.lower))
            if draft is not None:
                yield draft

    def _by(self, row: Row, at: int, word: CueWord | None) -> StatementDraft | None:
        """Return the statement that the word at an index tells."""
        if word is None:
            return self._speech_event(row, at)
        if self._is_noun(row, at, word):
            return None
        if is_passive(row, at):
            return self._told(row, at, word)
        is_event = row.lower(at) in cues.SPEECH_EVENTS
        return self._speech_event(row, at) if is_event else self._active(row, at, word)

    # Verb or noun

    def _is_noun(self, row: Row, at: int, word: CueWord) -> bool:
        """Say whether a word that can be a noun is one here: "the claim", "Kabul’s assertion"."""
        form, before, tag = row.lower(at), row.lower(at - 1), row.tag(at - 1)
        if before == "as" and word.participle:
            return False
        is_base = form == word.lemma
        if (before == "to" and is_base) or (tag in {"DET", "POSS", "PREP"} and before != "to"):
            return True
        plural = before.endswith("s") or before in people.GROUP_NOUNS or before == "police"
        follows_subject = plural or self.speakers.named_at(row, at - 1) is not None
        object_behind = row.tag(at + 1) in {"DET", "NUM", "SUB", "QUOTE", "ADV"}
        if follows_subject and (object_behind or row.lower(at + 1) in _BEHIND_A_VERB):
            return is_base and not plural
        if is_base and tag not in {"ADV", "AUX", "PRON"} and form != "put":
            return form in _NOUN_LIKE or not plural
        return form in _NOUN_LIKE and tag in {"LOW", "NUM"} and not before.endswith(("s", "media"))

    # Active: somebody says

    def _active(self, row: Row, at: int, word: CueWord) -> StatementDraft | None:
        subject = self.speakers.of_verb(row, at, word)
        if subject is None:
            return None
        last = max(at, subject.last) if subject.first > at else at
        listeners, behind = self.speakers.listeners(row, last + 1, word)
        content = self._content(row, min(at, subject.first), behind, word)
        if not content:
            return None
        draft = StatementDraft(
            subject.entity.use(),
            row.sentence,
            "questions" if word.lemma == "ask" and _asks(self.text, content) else _act(row, at, word),
            mode_of(self.text, content, row.quotations),
            self._interposed(row, subject, at) + tuple(trimmed(self.text, span) for span in content),
            cue=row.span(at),
            lemma=word.lemma,
            speaker_span=subject.span,
            addressees=[entity.use() for entity in listeners],
        )
        relay = self.speakers.relay(row, at)
        if relay is not None:
            draft.via.append(RelayDraft(relay.entity.use(), relay.span))
        draft.via.extend(_hedges(row, at))
        return draft

    def _content(self, row: Row, first: int, behind: int, word: CueWord) -> tuple[Span, ...]:
        """Return what is said before and behind a cue clause; nothing if the cue reports nothing here."""
        after = content_after(row, behind, word)
        opens_second = word.participle and bool(after) and row.tag(behind) in {"PUNCT", "QUOTE"}
        before = () if opens_second else content_before(row, first)
        if not after and row.tag(behind) == "COMMA":
            before, after = _around_insertion(row, first, behind, before)
        said_before = bool(before)
        resumed = _resumed(self.text, row, behind) if before and not after else ()
        content = before + resumed if resumed else _joined(row, behind, before, after)
        if content and self._reports(row, behind, word, content, said_before=said_before):
            return content
        return ()

    def _reports(
        self, row: Row, behind: int, word: CueWord, content: tuple[Span, ...], *, said_before: bool
    ) -> bool:
        """Say whether a cue that also means other things reports something here."""
        if word.lemma not in cues.NEEDS_CLAUSE or word.act in {"demands", "accuses"} or said_before:
            return True
        lower, tag = row.lower(behind), row.tag(behind)
        if lower in COMPLEMENTS.get(word.lemma, ()) or lower in {"that", "whether", ":"} or tag == "QUOTE":
            return True
        characterises = word.lemma in _CHARACTERISING and content[0].start == row.text_from(behind)
        if characterises and tag not in {"COMMA", "PUNCT", "PREP"}:
            return True
        return tag == "COMMA" and row.is_quoted(content[0])

    def _interposed(self, row: Row, subject: Subject, at: int) -> tuple[Span, ...]:
        """Return quotations between a subject and its verb."""
        quotes = [item for item in row.items[subject.last : at] if item.tag == "QUOTE"]
        return tuple(trimmed(self.text, Span(item.start, item.end)) for item in quotes)

    def _told(self, row: Row, at: int, word: CueWord) -> StatementDraft | None:
        """“We have been told (that) …”: somebody told it, and nobody says who."""
        impersonal = row.lower(verb_phrase_start(row, at) - 1) == "it"
        if word.lemma not in TELLING and not (impersonal and row.lower(at + 1) == "that"):
            return None
        content = content_after(row, at + 1, word)
        if not content or row.lower(at + 1) in {"by", "to"}:
            return None
        listener = None if impersonal else subject_before(row, at, self.speakers.cast)
        return StatementDraft(
            self.speakers.cast.unidentified(row.span(at)).use(),
            row.sentence,
            word.act,
            mode_of(self.text, content, row.quotations),
            tuple(trimmed(self.text, span) for span in content),
            cue=row.span(at),
            lemma=word.lemma,
            addressees=[listener.entity.use()] if listener else [],
        )

    # Speech of which only the topic is told

    def _speech_event(self, row: Row, at: int) -> StatementDraft | None:
        """“discussed the conference with reporters”: speech of which only the topic is told."""
        cast = self.speakers.cast
        subject = subject_before(row, at, cast)
        if subject is None or row.tag(at + 1) not in {"DET", "LOW", "CAP"}:
            return None
        stop = next(
            (index for index in range(at + 1, len(row.items)) if _ends_topic(row, index)), len(row.items)
        )
        listener = subject_after(row, stop + 1, cast) if row.lower(stop) == "with" else None
        return StatementDraft(
            subject.entity.use(),
            row.sentence,
            "asserts",
            "indirect",
            (row.span(at + 1, stop - 1),),
            cue=row.span(at),
            lemma="discuss",
            content_kind="topic",
            speaker_span=subject.span,
            addressees=[listener.entity.use()] if listener else [],
        )


def _ends_topic(row: Row, index: int) -> bool:
    return row.lower(index) in _TOPIC_ENDS or row.tag(index) in {"COMMA", "PUNCT"}


def _joined(row: Row, behind: int, before: tuple[Span, ...], after: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is said before a cue clause, behind it, or on both sides of it."""
    if not before or (after and after[0].start < row.text_from(behind)):
        return after
    if not after:
        return before
    closed = row.tag(behind) in {"COMMA", "PUNCT"}
    if closed and row.is_quoted(after[0]):
        return before + after
    return before if closed else after


def _resumed(text: str, row: Row, behind: int) -> tuple[Span, ...]:
    """“The dam,” said Lina Sadr, the envoy of Chile, “is safe”: the quotation goes on in small letters."""
    for index in range(behind + 1, min(len(row.items), behind + _LONGEST_APPOSITION)):
        if row.lower(index) in cues.VERBS:
            return ()
        if row.tag(index) == "QUOTE":
            span = row.span(index)
            goes_on = row.tag(index - 1) == "COMMA" and span.of(text).lstrip("“‘\"'")[:1].islower()
            return (span,) if goes_on else ()
    return ()


def _around_insertion(
    row: Row, first: int, behind: int, before: tuple[Span, ...]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """“Envoys, it wrote on Tuesday, sat down twice”: the cue clause stands inside what is said."""
    rest = Span(row.text_from(behind + 1), row.scope.end)
    words = row.items[behind + 1 :]
    if len(words) < 3 or words[0].lower in _NO_REST or words[0].lower.endswith("ing"):
        return before, ()
    if before:
        goes_on = words[0].tag in {"PREP", "AUX", "VERB", "SUB"} or words[0].lower.endswith("ed")
        return (), ((*before, rest) if goes_on else before)
    opening = first
    while opening > 0 and row.tag(opening - 1) in {"LOW", "DET", "CAP"}:
        opening -= 1
    if opening >= 2 and row.tag(opening - 1) == "COMMA":
        return (), (Span(row.scope.start, row.items[opening - 2].end), rest)
    return (), ((rest,) if first == 0 else ())


def _asks(text: str, content: tuple[Span, ...]) -> bool:
    return content[-1].of(text).rstrip("”\"’' ").endswith("?")


def _act(row: Row, at: int, word: CueWord) -> Act:
    following = row.lower(at + 1)
    if word.lemma == "ask" and following in _QUESTIONS:
        return "questions"
    return "asserts" if word.lemma == "call" and following not in {"for", "on", "upon"} else word.act


def _hedges(row: Row, at: int) -> Iterator[RelayDraft]:
    """Yield a hop of hearsay for each word of distance beside a cue: "reportedly"."""
    for index in range(max(0, at - 3), min(len(row.items), at + 2)):
        if row.lower(index) in cues.HEDGES:
            yield RelayDraft(None, row.span(index), row.lower(index))
