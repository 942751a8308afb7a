"""Precision and recall of the parser against the hand-annotated articles.

Run as a script it prints the table that stands in `docs/`:

    python tests/parser/scoring.py
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import attrs

from newsevents.parser.article import parse_article
from newsevents.schema.event import Event
from newsevents.schema.meeting import Meeting
from newsevents.schema.visit import Visit

ARTICLES = Path(__file__).parent.parent / "articles"
KINDS = (
    "actors",
    "statements",
    "speakers",
    "acts",
    "nesting",
    "times",
    "undated",
    "events",
    "counts",
    "conflicts",
)


@attrs.define
class Score:
    """Hits, what was given, and what the annotation has."""

    hits: int = 0
    given: int = 0
    gold: int = 0
    missed: list = attrs.Factory(list)
    wrong: list = attrs.Factory(list)

    @property
    def precision(self) -> float:
        return self.hits / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 1.0


def gold_files() -> list[Path]:
    return sorted(ARTICLES.glob("*.gold.json"))


def load(path: Path) -> tuple[dict, str]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, (path.parent / gold["text_file"]).read_text(encoding="utf-8")


def plain(words: str | None) -> str:
    words = re.sub(r"[“”\"‘’'.,]", "", (words or "").lower().replace("’s", ""))
    return re.sub(r"^(the|a|an|mr|ms|mrs|dr|some|all)\s+", "", " ".join(words.split()))


def offset_of(text: str, exact: str, nth: int = 1) -> int:
    at = -1
    for _ in range(nth):
        at = text.index(exact, at + 1)
    return at


def names_of(actor) -> set[str]:
    roles = {plain(role.title) for role in actor.roles}
    return {plain(name) for name in (actor.name, *actor.aliases)} | roles


def gold_names(gold: dict, name: str) -> set[str]:
    entry = next((item for item in gold["actors"] if item["name"] == name), None)
    extra = entry["aliases"] + entry.get("roles", []) if entry else []
    return {plain(name), *(plain(alias) for alias in extra)} - {""}


def same_actor(gold: dict, name: str, actor) -> bool:
    if name.startswith("("):
        return actor.kind == "unidentified"
    return bool(gold_names(gold, name) & names_of(actor))


def score_article(path: Path) -> dict[str, Score]:
    gold, text = load(path)
    document = parse_article(text, published=gold["published"])
    undated = parse_article(text)
    scores = {kind: Score() for kind in KINDS}
    _actors(gold, document, scores["actors"])
    _statements(gold, text, document, scores)
    _times(gold, text, document, scores["times"], "edtf")
    _times(gold, text, undated, scores["undated"], "edtf_undated")
    _events(gold, text, document, scores["events"])
    _conflicts(gold, text, document, scores["conflicts"])
    _counts(gold, text, scores["counts"])
    return scores


def _actors(gold: dict, document, score: Score) -> None:
    taken = set()
    for entry in gold["actors"]:
        found = next(
            (
                item
                for item in document.actors
                if item.id not in taken
                and item.kind == entry["kind"]
                and same_actor(gold, entry["name"], item)
            ),
            None,
        )
        if found:
            taken.add(found.id)
        else:
            score.missed.append(entry["name"])
    score.hits, score.given, score.gold = len(taken), len(document.actors), len(gold["actors"])
    score.wrong = [item.name or item.id for item in document.actors if item.id not in taken]


def _content_spans(entry: dict, text: str) -> list[tuple[int, int]]:
    nths = entry.get("content_nth") or [1] * len(entry["content"])
    return [
        (at := offset_of(text, part, nth), at + len(part))
        for part, nth in zip(entry["content"], nths, strict=True)
    ]


def _characters(spans: list[tuple[int, int]], text: str) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if text[at].isalnum()}


def _statements(gold: dict, text: str, document, scores: dict[str, Score]) -> None:
    actors = {item.id: item for item in document.actors}
    pairs: dict[str, object] = {}
    taken = set()
    for entry in gold["statements"]:
        best, value = None, 0.0
        wanted = _characters(_content_spans(entry, text), text)
        for item in document.statements:
            got = _characters([(part.start, part.end) for part in item.content], text)
            overlap = len(wanted & got) / len(wanted | got) if wanted | got else 0.0
            cue = (
                item.cue is not None
                and entry.get("cue")
                and plain(item.cue.evidence.exact) in plain(entry["cue"])
                and plain(item.cue.evidence.exact)
            )
            right = same_actor(gold, entry["speaker"], actors[item.speaker])
            if not wanted and cue and right:
                overlap = 1.0
            rank = overlap + 0.05 * bool(cue) + 0.1 * right
            if item.id not in taken and overlap >= 0.7 and rank > value:
                best, value = item, rank
        if best is None:
            scores["statements"].missed.append(
                (entry["id"], entry["speaker"], entry.get("cue"), entry["content"])
            )
            continue
        taken.add(best.id)
        pairs[entry["id"]] = best
    by_id = {item.id: item for item in document.statements}
    for name in ("statements", "speakers", "acts", "nesting"):
        scores[name].gold, scores[name].given = len(gold["statements"]), len(document.statements)
    scores["statements"].hits = len(pairs)
    scores["statements"].wrong = [
        (
            actors[item.speaker].name,
            item.cue and item.cue.evidence.exact,
            [part.exact for part in item.content],
        )
        for item in document.statements
        if item.id not in taken
    ]
    for entry in gold["statements"]:
        item = pairs.get(entry["id"])
        if item is None:
            continue
        if same_actor(gold, entry["speaker"], actors[item.speaker]):
            scores["speakers"].hits += 1
        else:
            scores["speakers"].wrong.append((entry["id"], entry["speaker"], actors[item.speaker].name))
        if item.act == entry["act"]:
            scores["acts"].hits += 1
        else:
            scores["acts"].wrong.append((entry["id"], entry["cue"], entry["act"], item.act))
        outer = pairs.get(entry["within"]) if entry["within"] else None
        if (entry["within"] is None) == (item.within is None) and (outer is None or item.within == outer.id):
            scores["nesting"].hits += 1
        else:
            scores["nesting"].wrong.append(
                (entry["id"], entry["within"], item.within and by_id[item.within].id)
            )


def _times(gold: dict, text: str, document, score: Score, key: str) -> None:
    entries = [entry for entry in gold["times"] if entry.get("kind") not in {"duration", "set"}]
    taken = set()
    for entry in entries:
        start = offset_of(text, entry["phrase"], entry.get("nth", 1))
        end = start + len(entry["phrase"])
        found = next(
            (item for item in document.times if item.evidence.start < end and start < item.evidence.end), None
        )
        if found is None:
            score.missed.append((entry["phrase"], entry[key]))
            continue
        taken.add(found.evidence.start)
        if found.edtf == entry[key]:
            score.hits += 1
        else:
            score.wrong.append((entry["phrase"], entry[key], found.edtf))
    score.given, score.gold = len(document.times), len(entries)
    score.wrong += [
        (item.phrase, "not annotated", item.edtf)
        for item in document.times
        if item.evidence.start not in taken
    ]


def _events(gold: dict, text: str, document, score: Score) -> None:
    entries = list(gold["events"])
    taken = set()
    series = {item.part_of for item in document.events if item.part_of}
    places = {item.id: plain(item.name) for item in document.places}
    for entry in entries:
        fits = [
            (near, item)
            for item in document.events
            if item.id not in taken and (near := _same_event(text, entry, item, places))
        ]
        found = max(fits, key=lambda pair: pair[0])[1] if fits else None
        if found:
            taken.add(found.id)
            score.hits += not entry.get("optional")
        elif not entry.get("optional"):
            score.missed.append((entry["trigger"], entry["participants"], entry["place"]))
    rest = [
        item
        for item in document.events
        if item.id not in taken and not (item.id in series and not item.occurrences)
    ]
    score.gold = sum(not entry.get("optional") for entry in entries)
    score.given = score.hits + len(rest)
    score.wrong = [(item.id, item.status, [part.exact for part in item.evidence]) for item in rest]


def _same_event(text: str, entry: dict, item: Event, places: dict[str, str]) -> int:
    if not isinstance(item, Meeting if entry["type"] == "meeting" else Visit):
        return 0
    mentions = [entry, *entry.get("other_mentions", [])]
    starts = [
        (offset_of(text, one["trigger"], one.get("trigger_nth", 1)), len(one["trigger"])) for one in mentions
    ]
    near = sum(
        any(part.start <= start + size and start <= part.end for part in item.evidence)
        for start, size in starts
    )
    where = [item.place] if isinstance(item, Meeting) else [stop.place for stop in item.stops]
    known = [places[at] for at in where if at]
    place = entry.get("place") is None or not known or plain(entry["place"]) in known
    return near if place and _class_of(entry["status"]) == _class_of(item.status) else 0


def _class_of(status: str) -> str:
    return {"ongoing": "held", "denied": "alleged"}.get(status, status)


def _counts(gold: dict, text: str, score: Score) -> None:
    from newsevents.parser.counts import find_counts
    from newsevents.parser.lexicon.english.language import ENGLISH
    from newsevents.parser.quotations import find_quotations
    from newsevents.parser.segment import lay_out, sentences
    from newsevents.parser.times import find_times
    from newsevents.parser.tokens import tokenize

    layout = lay_out(text, ENGLISH)
    heads = [span for span in (layout.headline, layout.subheadline) if span]
    quotations = find_quotations(text, [*heads, *layout.paragraphs])
    spans = heads + [
        span for paragraph in layout.paragraphs for span in sentences(text, paragraph, quotations, ENGLISH)
    ]
    taken = tuple(item.span for span in spans for item in find_times(text, span, None, ENGLISH))
    found = [
        item
        for span in spans
        for item in find_counts(text, tokenize(text, ENGLISH, span.start, span.end), taken)
    ]
    used = set()
    for entry in gold["quantities"]:
        start = offset_of(text, entry["phrase"], entry.get("nth", 1))
        item = next(
            (one for one in found if one.span.start < start + len(entry["phrase"]) and start < one.span.end),
            None,
        )
        if item is None:
            score.missed.append(entry["phrase"])
            continue
        used.add(item.span)
        expected = (
            entry["comparator"],
            *(str(entry[key]) if entry[key] is not None else None for key in ("value", "low", "high")),
        )
        got = (
            item.comparator,
            *(str(one) if one is not None else None for one in (item.value, item.low, item.high)),
        )
        if expected == got:
            score.hits += 1
        else:
            score.wrong.append((entry["phrase"], expected, got))
    score.given, score.gold = len(found), len(gold["quantities"])
    score.wrong += [(item.phrase, "not annotated") for item in found if item.span not in used]


def _conflicts(gold: dict, text: str, document, score: Score) -> None:
    claims = {item.id: item for item in document.claims}
    actors = {item.id: item for item in document.actors}
    taken = set()
    for entry in gold["conflicts"]:
        for item in document.conflicts:
            sides = [claims[at] for at in item.claims]
            if item.id not in taken and all(
                any(_same_claim(gold, side, claim, actors) for claim in sides) for side in entry["claims"]
            ):
                taken.add(item.id)
                score.hits += 1
                break
        else:
            score.missed.append(
                (
                    entry["marker"],
                    [(side["holder"], side["predicate"], side["value"]) for side in entry["claims"]],
                )
            )
    score.given, score.gold = len(document.conflicts), len(gold["conflicts"])
    score.wrong = [
        (item.marker and item.marker.exact, item.claims)
        for item in document.conflicts
        if item.id not in taken
    ]


def _same_claim(gold: dict, side: dict, claim, actors: dict) -> bool:
    holders = [stance.holder for stance in claim.stances]
    polarity = "negated" if any(stance.stance == "denies" for stance in claim.stances) else claim.polarity
    held = side["holder"] == "narrator" and "narrator" in holders
    held = held or any(at in actors and same_actor(gold, side["holder"], actors[at]) for at in holders)
    value = getattr(claim.value, "quantity", None)
    same_value = (
        value is None
        or plain(value.phrase) in plain(str(side["value"]))
        or plain(str(side["value"])) in plain(value.phrase)
    )
    return (
        held
        and claim.predicate == side["predicate"]
        and same_value
        and (side.get("polarity", "affirmed") in {polarity, claim.polarity})
    )


def main() -> None:
    """Print precision and recall by article and kind."""
    print(f"{'article':16}" + "".join(f"{kind:>14}" for kind in KINDS))
    for path in gold_files():
        scores = score_article(path)
        print(
            f"{path.name.removesuffix('.gold.json'):16}"
            + "".join(f"{scores[kind].precision:7.2f}/{scores[kind].recall:6.2f}" for kind in KINDS)
        )


if __name__ == "__main__":
    main()
