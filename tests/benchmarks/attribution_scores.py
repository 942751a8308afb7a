"""Prints how well who said what is found in annotated articles, and how fast, beside other tools.

    python tests/benchmarks/attribution_scores.py ARTICLES.jsonl [--limit 84]
    python tests/benchmarks/attribution_scores.py FOLDER

Of a folder all files `*.jsonl` are read. One article a line: `{"text": …, "date": …, "quotes": [{"content": [start, end], "speaker": [start, end] or null,
"report": true}]}`; offsets are code points, half-open; `report` is false for beliefs and intentions, which are
neither asked for nor counted against. The files of PolNeAR can be brought into this form; no annotated article is
part of this project.

A content is found if a prediction shares at least 0.8 of the code points of both together with it, one for one; a
speaker is right if half of the shorter of the two spans is shared. Quotation marks, marks at the ends and a leading
"that" do not count. Beside the rules stand a small regular expression, and, where they are installed, textacy and
the spaCy backend (a pipeline named by --pipeline). All run in one process, one after the other.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import newsevents as ne
from newsevents.parser import RULES, Backend
from newsevents.parser.spacy_backend import spacy_backend

Offsets = tuple[int, int]
EDGES = " \t\r\n\u00a0\"'“”‘’`,;:.!?-–—―"
OVERLAP = 0.8
KINDS = ("direct", "mixed", "indirect")
QUOTED = re.compile(r"“[^“”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
_CUES = (
    r"(?:has\s|had\s|also\s)?(?:said|says|say|told\s\w+(?:\s[A-Z]\w+)*|added|adds|wrote|asked|argued|argues|claimed|claims|"
    r"noted|notes|explained|warned|insisted|tweeted|declared|stated|replied|responded|announced|suggested|called)"
)
_NAME = (
    r"(?:(?:[A-Z][\w.’'-]+\s?){1,5}|[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s(?:\w+\s){0,3}\w+)"
)
SMALL = re.compile(
    rf"[“\"](?P<q1>[^“”\"]+)[,?!][”\"]\s+(?:(?P<s1>{_NAME})\s+{_CUES}\b|{_CUES}\s+(?P<s2>{_NAME}))"
    rf"(?:[^.“”\"]*\.\s[“\"](?P<q4>[^“”\"]+)[”\"])?"
    rf"|(?P<s3>{_NAME})\s+{_CUES},?:?\s+(?:that\s+)?[“\"](?P<q2>[^“”\"]+)[”\"]"
    rf"|(?P<s4>{_NAME})\s+{_CUES}\s+(?:that\s+)?(?P<q3>[^.“”\"]*(?:[“\"][^“”\"]*[”\"][^.“”\"]*)*)\."
    rf"|(?P<q5>[A-Z][^.“”\"\n]+),\s(?P<s5>{_NAME})\s+{_CUES}\b"
    rf"|(?P<q6>[A-Z][^.“”\"\n]+),?\saccording\sto\s(?P<s6>{_NAME})"
)


class Quote(NamedTuple):
    """Something said, and by whom."""

    content: Offsets
    speaker: Offsets | None


System = Callable[[str, str | None], list[Quote]]


# Systems


def by(backend: Backend) -> System:
    """Return the parser with a backend."""

    def find(text: str, date: str | None) -> list[Quote]:
        document = ne.parse_article(text, published=date, backend=backend)
        mentions = {actor.id: actor.mentions for actor in document.actors}
        return [
            Quote((part.start, part.end), _nearest(mentions[item.speaker], item))
            for item in document.statements
            if item.within is None and item.content_kind == "proposition"
            for part in item.content
        ]

    return find


def _nearest(mentions: Iterable[ne.Evidence], statement: ne.Statement) -> Offsets | None:
    """Return the mention of the speaker that is nearest to the cue and no part of what is said."""
    cue = statement.cue.evidence if statement.cue else None
    anchor = cue.start if cue else statement.content[0].start
    sentence = statement.evidence[0]
    outside = [
        item
        for item in mentions
        if not any(part.start <= item.start and item.end <= part.end for part in statement.content)
    ]
    here = [item for item in outside if sentence.start <= item.start and item.end <= sentence.end]
    found = min(here or outside, key=lambda item: abs(item.start - anchor), default=None)
    return (found.start, found.end) if found else None


def small_regex(text: str, _: str | None) -> list[Quote]:
    """Return what one regular expression finds."""
    found = []
    for match in SMALL.finditer(text):
        speaker = next(name for name in ("s1", "s2", "s3", "s4", "s5", "s6") if match[name])
        contents = [name for name in ("q1", "q2", "q3", "q4", "q5", "q6") if match[name]]
        found += [Quote(match.span(content), match.span(speaker)) for content in contents]
    return found


def textacy_with(pipeline: Any) -> System:
    """Return textacy's direct quotations."""
    from textacy.extract import triples

    def find(text: str, _: str | None) -> list[Quote]:
        try:
            triples_found = list(triples.direct_quotations(pipeline(text)))
        except ValueError:  # it gives up on texts in which a quotation is not closed
            return []
        found = []
        for triple in triples_found:
            speaker = (triple.speaker[0].idx, triple.speaker[-1].idx + len(triple.speaker[-1]))
            found.append(Quote((triple.content.start_char, triple.content.end_char), speaker))
        return found

    return find


def systems(pipeline: str) -> Iterable[tuple[str, System]]:
    """Yield what is installed."""
    yield "newsevents", by(RULES)
    yield "small regex", small_regex
    if find_spec("spacy"):
        import spacy

        loaded = spacy.load(pipeline, exclude=["lemmatizer"])
        yield "newsevents with spaCy", by(spacy_backend(loaded))
    if find_spec("textacy"):
        yield "textacy", textacy_with(spacy.load(pipeline))


# Scores


def trimmed(text: str, span: Iterable[int]) -> Offsets:
    """Return a span without marks at its ends and without a leading "that"."""
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return trimmed(text, (start + 5, end)) if text[start : start + 5].lower() == "that " else (start, end)


def shared(one: Offsets, other: Offsets) -> int:
    """Return how many code points two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def likeness(one: Offsets, other: Offsets) -> float:
    """Return what two spans share, as a part of both together."""
    both = shared(one, other)
    return both / (one[1] - one[0] + other[1] - other[0] - both) if both else 0.0


def pairs(gold: list[Offsets], found: list[Offsets], least: float) -> list[tuple[int, int]]:
    """Return which prediction is which gold span, one for one, the likest first."""
    alike = sorted(
        ((likeness(one, other), i, j) for (i, one), (j, other) in product(enumerate(gold), enumerate(found))),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    matched = []
    for value, i, j in alike:
        if value >= least and value > 0 and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            matched.append((i, j))
    return matched


def kind_of(text: str, span: Offsets, quoted: list[Offsets]) -> str:
    """Say whether a content is quoted wholly, in part, or not at all."""
    letters = [at for at in range(*span) if text[at].isalnum()]
    inside = sum(any(start <= at < end for start, end in quoted) for at in letters)
    return "direct" if inside >= 0.9 * max(1, len(letters)) else "mixed" if inside else "indirect"


class Tally:
    """Counts over articles."""

    def __init__(self) -> None:
        self.gold = dict.fromkeys((*KINDS, "all"), 0)
        self.found = dict.fromkeys((*KINDS, "all"), 0)
        self.right = dict.fromkeys((*KINDS, "all"), 0)
        self.right_found = dict.fromkeys((*KINDS, "all"), 0)
        self.speakers = self.with_speaker = 0
        self.seconds = 0.0

    def add(self, article: dict[str, Any], quotes: list[Quote], *, beliefs: bool) -> None:
        """Compare the quotes found in an article with those annotated."""
        text = article["text"]
        quoted = [match.span() for match in QUOTED.finditer(text)]
        wanted = [item for item in article["quotes"] if beliefs or item.get("report", True)]
        ignored = [
            trimmed(text, item["content"])
            for item in article["quotes"]
            if not beliefs and not item.get("report", True)
        ]
        gold = [trimmed(text, item["content"]) for item in wanted]
        spans = [(trimmed(text, quote.content), quote) for quote in quotes]
        kept = {j for _, j in pairs(gold, [span for span, _ in spans], 0.5)}
        spans = [
            (span, quote)
            for j, (span, quote) in enumerate(spans)
            if span[1] > span[0] and (j in kept or not any(_belongs(span, other) for other in ignored))
        ]
        kinds = [kind_of(text, span, quoted) for span in gold]
        kinds_found = [kind_of(text, span, quoted) for span, _ in spans]
        for kind in KINDS:
            self.gold[kind] += kinds.count(kind)
            self.found[kind] += kinds_found.count(kind)
        self.gold["all"] += len(gold)
        self.found["all"] += len(spans)
        for i, j in pairs(gold, [span for span, _ in spans], OVERLAP):
            for name in ("all", kinds[i]):
                self.right[name] += 1
            for name in ("all", kinds_found[j]):
                self.right_found[name] += 1
            speaker, predicted = wanted[i]["speaker"], spans[j][1].speaker
            self.with_speaker += speaker is not None
            self.speakers += _same(text, speaker, predicted)

    def f1(self, name: str = "all") -> float:
        """Return the harmonic mean of precision and recall, in percent."""
        total = self.found[name] + self.gold[name]
        return 100 * (self.right[name] + self.right_found[name]) / total if total else 0.0

    def row(self, articles: int) -> str:
        """Return the figures as a row of a table."""
        precision = 100 * self.right_found["all"] / max(1, self.found["all"])
        recall = 100 * self.right["all"] / max(1, self.gold["all"])
        both = 200 * self.speakers / max(1, self.found["all"] + self.gold["all"])
        given = 100 * self.speakers / max(1, self.with_speaker)
        kinds = " / ".join(f"{self.f1(kind):.1f}" for kind in KINDS)
        speed = articles / self.seconds
        return f"{precision:.1f} | {recall:.1f} | {self.f1():.1f} | {both:.1f} | {kinds} | {given:.1f} | {speed:.1f}"


def _belongs(span: Offsets, belief: Offsets) -> bool:
    return likeness(span, belief) >= 0.5 or shared(span, belief) >= 0.5 * (span[1] - span[0])


def _same(text: str, speaker: list[int] | None, predicted: Offsets | None) -> bool:
    if speaker is None or predicted is None:
        return False
    one, other = trimmed(text, speaker), trimmed(text, predicted)
    shorter = min(one[1] - one[0], other[1] - other[0])
    return shorter > 0 and shared(one, other) >= 0.5 * shorter


def main() -> None:
    """Print a row for each system, reports alone, then one with beliefs for the rules."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--limit", type=int, help="how many articles to read")
    parser.add_argument("--every", type=int, default=1, help="read each n-th article only")
    parser.add_argument("--pipeline", default="en_core_web_sm", help="name of a spaCy pipeline")
    options = parser.parse_args()
    folder = options.articles.is_dir()
    files = sorted(options.articles.glob("*.jsonl")) if folder else [options.articles]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    articles = [json.loads(line) for line in lines if line.strip()][:: options.every][: options.limit]
    if not articles:
        parser.error(f"Expected articles, found none in {options.articles}")
    print("| system | precision | recall | F1 | F1 with speaker | direct / mixed / indirect | speaker given content "
          "| articles/s |")  # fmt: skip
    print("|---|---|---|---|---|---|---|---|")
    for name, find in systems(options.pipeline):
        find(articles[0]["text"], articles[0].get("date") or None)
        tally, with_beliefs = Tally(), Tally()
        for article in articles:
            start = time.process_time()
            quotes = find(article["text"], article.get("date") or None)
            seconds = time.process_time() - start
            for one, beliefs in ((tally, False), (with_beliefs, True)):
                one.add(article, quotes, beliefs=beliefs)
                one.seconds += seconds
        print(f"| {name} | {tally.row(len(articles))} |", flush=True)
        print(f"| {name}, beliefs asked for too | {with_beliefs.row(len(articles))} |", flush=True)


if __name__ == "__main__":
    main()
