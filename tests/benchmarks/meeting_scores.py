"""Prints how many annotated meetings are found, with whom, and which are missed.

    python tests/benchmarks/meeting_scores.py MEETINGS.jsonl [--missed 20]

One text a line: `{"text": …, "complete": true, "meetings": [{"event_type": …, "trigger": [start, end], "args":
[{"role": "participant", "span": [start, end]}]}]}`; offsets are code points, half-open. Where `complete` is false,
the text has meetings that are not annotated, so that only recall is counted. A meeting is found if the evidence of
an event shares a code point with its trigger; a participant, if a mention of a participant shares one with theirs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import newsevents as ne

Offsets = tuple[int, int]


def spans(evidence: Any) -> list[Offsets]:
    """Return where pieces of evidence stand."""
    return [(item.start, item.end) for item in evidence]


def meet(one: Offsets, other: Offsets) -> bool:
    """Say whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def main() -> None:
    """Print precision and recall, and examples of what is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("meetings", type=Path)
    parser.add_argument("--missed", type=int, default=0, help="how many missed triggers to list")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    by_type: Counter[tuple[str, bool]] = Counter()
    missed: Counter[str] = Counter()
    for line in options.meetings.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        document = ne.parse_article(article["text"])
        found = [event for event in document.events if isinstance(event, ne.Meeting)]
        mentions = {actor.id: spans(actor.mentions) for actor in document.actors}
        used = set()
        for gold in article["meetings"]:
            trigger = tuple(gold["trigger"])
            event = next(
                (event for event in found if any(meet(span, trigger) for span in spans(event.evidence))), None
            )
            by_type[gold["event_type"], event is not None] += 1
            counts["annotated"] += 1
            if event is None:
                missed[article["text"][slice(*trigger)].lower()] += 1
                continue
            used.add(event.id)
            counts["found"] += 1
            there = [span for part in event.participants for span in mentions.get(part.actor, [])]
            wanted = [tuple(arg["span"]) for arg in gold["args"] if arg["role"] == "participant"]
            counts["participants"] += len(wanted)
            counts["participants found"] += sum(any(meet(span, one) for span in there) for one in wanted)
        if article["complete"]:
            counts["events"] += len(found)
            counts["events annotated"] += len(used)
    print(f"recall {counts['found']} of {counts['annotated']}")
    if counts["events"]:
        print(f"precision {counts['events annotated']} of {counts['events']}")
    print(f"participants of those found: {counts['participants found']} of {counts['participants']}")
    for kind in sorted({name for name, _ in by_type}):
        print(f"  {kind}: {by_type[kind, True]} of {by_type[kind, True] + by_type[kind, False]}")
    for word, number in missed.most_common(options.missed):
        print(f"  missed {number} x {word}")


if __name__ == "__main__":
    main()
