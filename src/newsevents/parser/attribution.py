"""Attribution: who says what, by which words, and inside whose words.

A sentence is read from the outside in. The first reading sees each quotation as one item and finds the
statements of the sentence; the content of each is then read again for statements told inside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.parser.contents import (
    COMPLEMENTS,
    content_after,
    content_before,
    mode_of,
    trimmed,
)
from newsevents.parser.drafts import RelayDraft, StatementDraft
from newsevents.parser.lexicon import cues, people
from newsevents.parser.phrases import (
    Row,
    Subject,
    is_passive,
    row_of,
    subject_after,
    subject_before,
    verb_phrase_start,
)
from newsevents.parser.segment import sentences
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.cast import Cast
    from newsevents.parser.entities import Entity
    from newsevents.parser.drafts import Sentence
    from newsevents.parser.quotations import Quotation

_DEPTH = 3
_SOURCES = (("according", "to"), ("in", "the", "words", "of"), ("in", "his|her|their", "words"))
_NOT_ON = frozenset(
    "contradicting adding according but and while who whose whereas though although which".split()
)
_NOUN_LIKE = frozenset(cues.NOUNS) | {"offer", "order", "comment", "project", "question", "signal", "appeal"}
_TELLING = frozenset("tell inform assure remind advise".split())
_OWN_TEST = frozenset(
    "call describe label brand dub denounce criticize criticise blast praise mock tout put estimate count mention".split()
)


class Attributor:
    """Finds the statements of an article, sentence by sentence."""

    def __init__(self, text: str, quotations: tuple[Quotation, ...], cast: Cast) -> None:
        """Take the text, its quotations and its cast."""
        self.text = text
        self.quotations = quotations
        self.cast = cast
        self.statements: list[StatementDraft] = []

    def read(self, sentence: Sentence) -> list[StatementDraft]:
        """Find the statements of a sentence, nested ones included, and remember them."""
        here = tuple(
            item for item in self.quotations if sentence.span.start <= item.outer.start < sentence.span.end
        )
        found = self._read_scope(sentence, sentence.span, here, None, 0)
        found.sort(key=lambda item: item.content[0] if item.content else item.cue or sentence.span)
        if not found:
            found = self._continued(sentence, here)
        self.statements.extend(found)
        return found

    def _read_scope(
        self,
        sentence: Sentence,
        scope: Span,
        quotations: tuple[Quotation, ...],
        within: StatementDraft | None,
        depth: int,
    ) -> list[StatementDraft]:
        row = row_of(sentence, scope, quotations)
        found: list[StatementDraft] = []
        for draft in self._candidates(row, quotations):
            if draft.cue and any(other.cue and _told_inside(draft, other) for other in found):
                continue
            draft.within = within
            found.append(draft)
        self._share_out_times(row, found)
        nested: list[StatementDraft] = []
        if depth < _DEPTH:
            for draft in found:
                nested.extend(self._nested(draft, quotations, depth))
        return found + nested

    def _nested(
        self,
        draft: StatementDraft,
        quotations: tuple[Quotation, ...],
        depth: int,
        owner: StatementDraft | None = None,
    ) -> list[StatementDraft]:
        found: list[StatementDraft] = []
        if draft.content_kind != "proposition":
            return found
        for span in draft.content:
            inner = tuple(item for item in quotations if not item.inner.contains(span))
            for part in sentences(self.text, span, inner):
                found.extend(self._read_scope(draft.sentence, part, inner, owner or draft, depth + 1))
        return [item for item in found if item.cue != draft.cue]

    def _candidates(self, row: Row, quotations: tuple[Quotation, ...]) -> list[StatementDraft]:
        """Return the statements of a row, those that hold others first."""
        found = [
            *self._according(row, quotations),
            *self._headline(row, quotations),
            *self._refusals(row),
            *self._verbs(row, quotations),
            *self._nouns(row, quotations),
        ]
        found.sort(key=lambda item: -sum(len(span) for span in item.content))
        return found

    # Verbs

    def _verbs(self, row: Row, quotations: tuple[Quotation, ...]) -> Iterator[StatementDraft]:
        for at, item in enumerate(row.items):
            word = cues.VERBS.get(item.lower)
            speech_event = item.lower in cues.SPEECH_EVENTS
            if (word is None and not speech_event) or item.tag == "CAP" or (word and self._is_noun(row, at)):
                continue
            if word is not None and is_passive(row, at):
                yield from self._told(row, at, word, quotations)
            elif speech_event:
                yield from self._speech_event(row, at)
            elif word is not None:
                yield from self._verb(row, at, word, quotations)

    def _is_noun(self, row: Row, at: int) -> bool:
        """Say whether a word that can be a noun is one here: "the claim", "Kabul’s assertion"."""
        word, before, tag = row.lower(at), row.lower(at - 1), row.tag(at - 1)
        if before == "to" and row.lower(at) in {entry.lemma for entry in (cues.VERBS.get(word),) if entry}:
            return True
        if tag in {"DET", "POSS", "PREP"} and before not in {"to"}:
            return True
        lemma = cues.VERBS[word].lemma if word in cues.VERBS else word
        plural = before.endswith("s") or before in people.GROUP_NOUNS or before == "police"
        if self._mention_ends(row, at - 1) or plural:
            if row.tag(at + 1) in {"DET", "NUM", "SUB", "QUOTE", "ADV"} or row.lower(at + 1) in {
                "for",
                "at",
                "about",
                "some",
            }:
                return word == lemma and not plural
        if word == lemma and tag not in {"ADV", "AUX", "PRON"} and word not in {"said", "told", "put"}:
            return word in _NOUN_LIKE or not plural
        return word in _NOUN_LIKE and tag in {"LOW", "NUM"} and not row.lower(at - 1).endswith(("s", "media"))

    def _mention_ends(self, row: Row, at: int) -> bool:
        end = row.items[at].end if at >= 0 else -1
        return any(item.span.end == end and item in self.cast.by_mention for item in row.sentence.mentions)

    def _verb(
        self, row: Row, at: int, word: cues.CueWord, quotations: tuple[Quotation, ...]
    ) -> Iterator[StatementDraft]:
        subject = self._speaker(row, at, word)
        if subject is None:
            return
        last = max(at, subject.last) if subject.first > at else at
        addressees, behind = self._addressees(row, last + 1, word)
        content = content_after(self.text, row, behind, word, quotations)
        before = content_before(self.text, row, min(at, subject.first), quotations)
        if not content and row.tag(behind) == "COMMA":
            before, content = self._around_insertion(row, min(at, subject.first), behind, before)
        if before and (not content or content[0].start >= row.text_from(behind)):
            quoted_on = (
                content
                and row.tag(behind) in {"COMMA", "PUNCT"}
                and self._is_quotation(content[0], quotations)
            )
            content = (
                (*before, *content)
                if quoted_on
                else before
                if not content or row.tag(behind) in {"COMMA", "PUNCT"}
                else content
            )
        if not content or not self._plausible(row, behind, word, content, quotations, before=bool(before)):
            return
        draft = StatementDraft(
            subject.entity.use(), row.sentence, self._act(row, at, word), mode_of(self.text, content, quotations),
            tuple(trimmed(self.text, span) for span in content),
            cue=Span(row.items[at].start, row.items[at].end), lemma=word.lemma, speaker_span=subject.span,
            addressees=[entity.use() for entity in addressees],
        )  # fmt: skip
        interposed = (
            [item for item in row.items[subject.last : at] if item.tag == "QUOTE"]
            if subject.last < at
            else []
        )
        draft.content = (
            *(trimmed(self.text, Span(item.start, item.end)) for item in interposed),
            *draft.content,
        )
        self._add_hedges(row, at, draft)
        yield draft

    def _around_insertion(
        self, row: Row, first: int, behind: int, before: tuple[Span, ...]
    ) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """ "Envoys, it wrote on Tuesday, sat down twice": the cue clause stands inside what is said."""
        rest = Span(row.text_from(behind + 1), row.scope.end)
        words = row.items[behind + 1 :]
        if len(words) < 3 or words[0].lower in _NOT_ON or words[0].lower.endswith("ing"):
            return before, ()
        if before:
            return (), (
                (*before, rest)
                if words[0].tag in {"PREP", "AUX", "VERB", "SUB"} or words[0].lower.endswith("ed")
                else before
            )
        if first >= 2 and row.tag(first - 1) == "COMMA":
            return (), (Span(row.scope.start, row.items[first - 2].end), rest)
        return (), (rest,) if first == 0 else ()

    def _speaker(self, row: Row, at: int, word: cues.CueWord) -> Subject | None:
        start = verb_phrase_start(row, at)
        if word.participle and not any(row.tag(index) == "AUX" for index in range(start, at)):
            return self._shared_subject(row, at)
        before = row.tag(start - 1)
        after = (
            subject_after(row, at + 1, self.cast) if before in {"QUOTE", "COMMA"} and start == at else None
        )
        follows = row.tag(after.last + 1) if after else ""
        if after and before == "QUOTE" and follows not in {"AUX", "VERB"}:
            return after
        if after and word.lemma not in _TELLING and follows in {"COMMA", "PUNCT", "PREP"}:
            return after
        found = subject_before(row, at, self.cast) or self._coordinated(row, at)
        return self._same_speaker(row, found) if found else None

    def _same_speaker(self, row: Row, found: Subject) -> Subject:
        """ "he" beside a cue is the speaker of the statement before, where that is a man; "she" likewise."""
        last = next((item for item in reversed(self.statements) if item.within is None), None)
        word = row.lower(found.first)
        if last is None or word not in {"he", "she", "his", "her"} or last.speaker.kind != "person":
            return found
        near = row.sentence.paragraph - last.sentence.paragraph <= 1
        fits = last.speaker.gender in {None, "m" if word in {"he", "his"} else "f"}
        if not (near and fits) or found.entity is last.speaker:
            return found
        return attrs.evolve(found, entity=last.speaker)

    def _shared_subject(self, row: Row, at: int) -> Subject | None:
        """ ", adding that …" has the subject of the verb before it."""
        if row.tag(at - 1) not in {"COMMA", "CONJ"}:
            return None
        for index in range(at - 1):
            finite = (
                row.tag(index) in {"VERB", "AUX"}
                or row.lower(index) in cues.VERBS
                or row.lower(index).endswith("ed")
            )
            found = subject_before(row, index, self.cast) if finite and row.tag(index) != "CAP" else None
            if found is not None:
                return found
        return None

    def _coordinated(self, row: Row, at: int) -> Subject | None:
        """ "… said X and added that …" has the subject of the verb before `and`."""
        start = verb_phrase_start(row, at)
        if row.lower(start - 1) not in {"and", "but"}:
            return None
        for index in range(start - 2, -1, -1):
            if row.tag(index) in {"LOW", "VERB"} and (
                row.lower(index) in cues.VERBS or row.lower(index).endswith("ed")
            ):
                return subject_before(row, index, self.cast)
        return None

    def _addressees(self, row: Row, behind: int, word: cues.CueWord) -> tuple[list[Entity], int]:
        """Return to whom it is said, and the index behind those words."""
        at = behind
        if row.lower(at) in {"to", "with"}:
            at += 1
        elif word.lemma not in _TELLING and word.act not in {"accuses", "demands"}:
            return [], behind
        found = subject_after(row, at, self.cast)
        if found is None or word.act in {"accuses", "demands"}:
            return [], behind
        return [found.entity], found.last + 1

    def _is_quotation(self, span: Span, quotations: tuple[Quotation, ...]) -> bool:
        return any(item.outer.contains(span) or item.inner.contains(span) for item in quotations)

    def _plausible(
        self,
        row: Row,
        behind: int,
        word: cues.CueWord,
        content: tuple[Span, ...],
        quotations: tuple[Quotation, ...],
        *,
        before: bool,
    ) -> bool:
        """Say whether a cue that also means other things reports something here."""
        if word.lemma not in cues.NEEDS_CLAUSE:
            return True
        if (
            row.lower(behind) in COMPLEMENTS.get(word.lemma, ())
            or row.tag(behind) not in {"COMMA", "PUNCT", "PREP"}
            and content
            and content[0].start == row.text_from(behind)
            and word.lemma in _OWN_TEST
        ):
            return True
        if word.act in {"demands", "accuses"} or before:
            return True
        return row.lower(behind) in {"that", "whether", ":"} or row.tag(behind) == "QUOTE" or (
            row.tag(behind) in {"COMMA"} and self._is_quotation(content[0], quotations)
        )  # fmt: skip

    def _act(self, row: Row, at: int, word: cues.CueWord) -> str:  # type: ignore[override]
        if word.lemma == "ask" and row.lower(at + 1) in {"whether", "if", "why", "how", "what", ","}:
            return "questions"
        return (
            "asserts" if word.lemma == "call" and row.lower(at + 1) not in {"for", "on", "upon"} else word.act
        )

    # Other patterns

    def _told(
        self, row: Row, at: int, word: cues.CueWord, quotations: tuple[Quotation, ...]
    ) -> Iterator[StatementDraft]:
        """ "We have been told (that) …": somebody told it, and nobody says who."""
        impersonal = row.lower(verb_phrase_start(row, at) - 1) == "it"
        if word.lemma not in _TELLING and not (impersonal and row.lower(at + 1) == "that"):
            return
        content = content_after(self.text, row, at + 1, word, quotations)
        if not content or row.lower(at + 1) in {"by", "to", "about", "of"}:
            return
        cue = Span(row.items[at].start, row.items[at].end)
        speaker = self.cast.unidentified(cue).use()
        listener = None if impersonal else subject_before(row, at, self.cast)
        yield StatementDraft(
            speaker, row.sentence, word.act, mode_of(self.text, content, quotations),
            tuple(trimmed(self.text, span) for span in content), cue=cue, lemma=word.lemma,
            addressees=[listener.entity.use()] if listener else [],
        )  # fmt: skip

    def _speech_event(self, row: Row, at: int) -> Iterator[StatementDraft]:
        """ "discussed the conference with reporters": speech of which only the topic is told."""
        subject = subject_before(row, at, self.cast)
        if subject is None or row.tag(at + 1) not in {"DET", "LOW", "CAP"}:
            return
        stop = next(
            (index for index in range(at + 1, len(row.items)) if row.lower(index) in {"with", "in", "at", "during", "on"}
             or row.tag(index) in {"COMMA", "PUNCT"}), len(row.items),
        )  # fmt: skip
        topic = Span(row.items[at + 1].start, row.items[stop - 1].end)
        listener = subject_after(row, stop + 1, self.cast) if row.lower(stop) == "with" else None
        draft = StatementDraft(
            subject.entity.use(), row.sentence, "asserts", "indirect", (topic,), content_kind="topic",
            cue=Span(row.items[at].start, row.items[at].end), lemma="discuss", speaker_span=subject.span,
            addressees=[listener.entity.use()] if listener else [],
        )  # fmt: skip
        yield draft

    def _according(self, row: Row, quotations: tuple[Quotation, ...]) -> Iterator[StatementDraft]:
        """ "According to X, …" and "…, according to X"; "in the words of X", "in her words"."""
        for at, item in enumerate(row.items[:-1]):
            size = next((len(words) for words in _SOURCES if self._matches(row, at, words)), 0)
            if not size:
                continue
            owner = row.lower(at + 1) in {"his", "her", "their"} and row.lower(at + 2) == "words"
            subject = subject_after(row, at + (1 if owner else size), self.cast)
            subject = subject or (None if owner else self._described_after(row, at + size))
            if subject is None:
                continue
            if owner:
                subject = attrs.evolve(self._same_speaker(row, subject), last=at + 2)
            comma = next(
                (index for index in range(subject.last + 1, len(row.items)) if row.tag(index) == "COMMA"),
                None,
            )
            if at == 0 or row.tag(at - 1) == "PUNCT":
                start = row.text_from(comma + 1) if comma else row.text_from(subject.last + 1)
                content: tuple[Span, ...] = (Span(start, row.scope.end),)
            else:
                content = content_before(self.text, row, at, quotations) or (
                    Span(row.scope.start, row.items[at - 1].end),
                )
                if owner and subject.last + 2 < len(row.items) and row.tag(subject.last + 1) == "COMMA":
                    content = (*content, Span(row.text_from(subject.last + 2), row.scope.end))
            yield StatementDraft(
                subject.entity.use(), row.sentence, "asserts", mode_of(self.text, content, quotations),
                tuple(trimmed(self.text, span) for span in content), cue=Span(item.start, row.items[at + size - 1].end),
                lemma="according to" if size == 2 else "in the words of", speaker_span=subject.span,
            )  # fmt: skip

    def _matches(self, row: Row, at: int, words: tuple[str, ...]) -> bool:
        return all(row.lower(at + index) in word.split("|") for index, word in enumerate(words))

    def _described_after(self, row: Row, at: int) -> Subject | None:
        stop = next(
            (index for index in range(at, len(row.items)) if row.tag(index) in {"COMMA", "PUNCT", "AUX"}),
            len(row.items),
        )
        stop = min(stop, at + 8)
        if stop <= at:
            return None
        span = Span(row.items[at].start, row.items[stop - 1].end)
        return Subject(self.cast.unnamed(span, plural=row.lower(stop - 1).endswith("s")), span, at, stop - 1)

    def _headline(self, row: Row, quotations: tuple[Quotation, ...]) -> Iterator[StatementDraft]:
        """ "Russia: U.S. Officials Held Ten Secret Meetings": a colon attributes in headlines."""
        if row.sentence.paragraph >= 0 or row.scope != row.sentence.span:
            return
        colon = next((at for at, item in enumerate(row.items[:8]) if item.text == ":"), None)
        if not colon:
            return
        subject = subject_before(row, colon, self.cast)
        if subject is None or subject.first > 1:
            return
        content = (Span(row.text_from(colon + 1), row.scope.end),)
        cue = Span(row.items[colon].start, row.items[colon].end)
        yield StatementDraft(
            subject.entity.use(), row.sentence, "asserts", mode_of(self.text, content, quotations), content,
            cue=cue, lemma=":", speaker_span=subject.span,
        )  # fmt: skip

    def _refusals(self, row: Row) -> Iterator[StatementDraft]:
        """ "has refused to follow suit", "declined to comment": neither confirmation nor denial."""
        for match in cues.REFUSALS.finditer(self.text, row.scope.start, row.scope.end):
            cue = Span.of_match(match, "cue" if match["cue"] else "cue2")
            at = next((index for index, item in enumerate(row.items) if item.start >= cue.start), None)
            if at is None or row.items[at].start != cue.start:
                continue
            subject = subject_before(row, at, self.cast)
            if subject is None:
                continue
            content = Span.of_match(match, "content" if match["cue"] else "content2").stripped(
                self.text, " ,"
            )
            lemma = "refuse" if match.group().lower().find("refus") >= 0 else "decline"
            yield StatementDraft(
                subject.entity.use(), row.sentence, "declines_to_confirm", "indirect",
                (content,) if len(content) else (cue,), cue=cue, lemma=lemma if match["cue"] else "not confirm",
                speaker_span=subject.span,
            )  # fmt: skip

    def _nouns(self, row: Row, quotations: tuple[Quotation, ...]) -> Iterator[StatementDraft]:
        """ "Kabul’s assertion that …" tells a statement; "the Kremlin’s allegation" takes one up."""
        for at, item in enumerate(row.items):
            word = cues.NOUNS.get(item.lower)
            if word is None or item.tag != "LOW":
                continue
            subject = subject_before(row, at - 1, self.cast) if row.tag(at - 1) == "POSS" else None
            told = row.lower(at + 1) == "that"
            if subject is None and told and row.lower(at - 1) not in {"", "to"}:
                subject = self._teller(row, at)
            if subject is None or (not told and row.lower(at + 1) == "of"):
                continue
            cue = Span(item.start, item.end)
            content = content_after(self.text, row, at + 1, word, quotations) if told else ()
            draft = StatementDraft(
                subject.entity.use(), row.sentence, word.act, mode_of(self.text, content, quotations),
                tuple(trimmed(self.text, span) for span in content), cue=cue, lemma=word.lemma,
                speaker_span=subject.span, content_kind="proposition" if content else "reference",
            )  # fmt: skip
            draft.refers_to = self._taken_up(draft) if not content else None
            if content or draft.refers_to:
                yield draft

    def _teller(self, row: Row, at: int) -> Subject | None:
        """ "media reports that …": the noun before the cue noun says whose reports they are."""
        end = row.items[at - 1].end if at else -1
        found = next(
            (item for item in row.sentence.mentions if item.span.end == end and item in self.cast.by_mention),
            None,
        )
        if found is None:
            return None
        return Subject(self.cast.by_mention[found], found.span, at - 1, at - 1)

    def _taken_up(self, draft: StatementDraft) -> StatementDraft | None:
        """Return the latest statement by the same speaker, before this one."""
        return next((item for item in reversed(self.statements) if item.speaker is draft.speaker), None)

    def _continued(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[StatementDraft]:
        """A quotation that goes on without a cue belongs to the speaker before it."""
        whole = [
            item
            for item in quotations
            if item.outer.start <= sentence.span.start + 1 and len(item.outer) >= 0.8 * len(sentence.span)
        ]
        last = next((item for item in reversed(self.statements) if item.within is None), None)
        if not whole or last is None or sentence.paragraph - last.sentence.paragraph > 1:
            return []
        same_paragraph = sentence.paragraph == last.sentence.paragraph
        content = (trimmed(self.text, whole[0].inner),)
        if last.mode == "direct" and (same_paragraph or whole[0].goes_on):
            last.content = (*last.content, *content)
            return self._nested(
                attrs.evolve(last, sentence=sentence, content=content), quotations, 0, owner=last
            )
        if not same_paragraph and last.mode != "direct":
            return []
        found = StatementDraft(
            last.speaker.use(), sentence, last.act, "direct", content, speaker_span=last.speaker_span,
            addressees=list(last.addressees), via=list(last.via),
        )  # fmt: skip
        return [found, *self._nested(found, quotations, 0)]

    # Details

    def _add_hedges(self, row: Row, at: int, draft: StatementDraft) -> None:
        for index in range(max(0, at - 3), min(len(row.items), at + 2)):
            if row.lower(index) in cues.HEDGES:
                span = Span(row.items[index].start, row.items[index].end)
                draft.via.append(RelayDraft(None, span, row.lower(index)))

    def _share_out_times(self, row: Row, drafts: list[StatementDraft]) -> None:
        """Give each time that stands outside all that is said to the statement whose cue is nearest."""
        for time in row.sentence.times:
            if time.kind != "date" or not row.scope.contains(time.span):
                continue
            free = [draft for draft in drafts if draft.cue and not draft.covers(time.span.start)]
            if free and len(free) == len(drafts):
                nearest = min(free, key=lambda draft: _distance(draft.cue or row.scope, time.span))
                nearest.time = nearest.time or time


def _distance(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _told_inside(draft: StatementDraft, other: StatementDraft) -> bool:
    """Say whether a cue lies in the content of another statement of the same row, or is its cue."""
    if draft.cue is None or other.cue is None:
        return False
    return other.covers(draft.cue.start) or draft.cue.overlaps(other.cue)
