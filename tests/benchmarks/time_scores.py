"""Prints how well annotated expressions of time are read and found, and how many a second.

    python tests/benchmarks/time_scores.py EXPRESSIONS.jsonl [--conventions duckling] [--found] [--wrong 20]

One expression a line: `{"id": …, "reference_date": …, "context": sentence, "span": [start, end], "text": …, "start":
day or null, "end": day or null, "kind": "date"}`; offsets are code points of the context, half-open. Counted are
dates that have a start, and that are no holidays, no open intervals and not marked `future_bias`.

A reading is right if its first and its last day are those annotated. The file states one choice where language has
several, so conventions are applied to readings, and never to single expressions:

- `plain`: "about" moves no end, and of "since Tuesday" and "by Friday" the day named is compared.
- `duckling`, as the tests of that library have it: "early March" is its first ten days, "three months ago" a day, "the
  last two weeks" do not reach into the present one, and spring begins on the twentieth of March.

With --found the file must annotate every expression of its sentences; then precision and recall of finding are
printed too, for spans that overlap and for spans that are the same.
"""

from __future__ import annotations

import argparse
import calendar
import json
import re
import time
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsevents.edtf import bounds, parse
from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.times import find_times
from newsevents.parser.tokens import tokenize, words_in
from newsevents.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.times import TimeMention

Days = tuple[date, date]
_SEASON = re.compile(r"(?P<year>\d{4})-(?P<season>2[1-4])")
_SEASONS = {
    "21": ((3, 20), (6, 20)),
    "22": ((6, 21), (9, 23)),
    "23": ((9, 23), (12, 20)),
    "24": ((12, 21), (3, 20)),
}
_THIRDS_OF_YEAR = {"early": (1, 3), "middle": (5, 8), "late": (9, 12)}


# Conventions


def plain(found: TimeMention, _: date) -> Days | None:
    """Return the first and the last day of what was read."""
    reach = bounds(parse((found.edtf or "").replace("~", "")))
    return (reach.earliest, reach.latest) if reach.earliest and reach.latest else None


def duckling(found: TimeMention, day: date) -> Days | None:
    """Return the days that duckling's tests would have."""
    reach = plain(found, day)
    if reach is None:
        return None
    edtf = (found.edtf or "").replace("~", "")
    if found.part:
        return _third(*reach, found.part)
    if season := _SEASON.fullmatch(edtf):
        return _astronomical(int(season["year"]), season["season"])
    if found.rule in {"ago", "from-now"}:
        return _finer(*reach, edtf, day)
    if found.rule == "last-units" and "/" in edtf:
        return _whole_units(edtf, day, weeks="week" in found.phrase)
    return reach


def _third(first: date, last: date, part: str) -> Days:
    length = (last - first).days
    if length < 8:
        days = {"early": (0, 2), "middle": (2, 4), "late": (4, length)}[part]
    elif length < 32:
        days = {"early": (0, 9), "middle": (10, 19), "late": (20, length)}[part]
    elif length < 367:
        one, other = _THIRDS_OF_YEAR[part]
        return date(first.year, one, 1), _end_of_month(date(first.year, other, 1))
    else:
        return first, last
    return first + timedelta(days[0]), first + timedelta(days[1])


def _astronomical(year: int, season: str) -> Days:
    start, end = _SEASONS[season]
    return date(year, *start), date(year + (end < start), *end)


def _finer(first: date, last: date, edtf: str, day: date) -> Days:
    if len(edtf) == len("2018-11"):
        same = first.replace(day=min(day.day, _end_of_month(first).day))
        return same, same
    if len(edtf) == len("2018"):
        month = date(first.year, day.month, 1)
        return month, _end_of_month(month)
    return first, last


def _whole_units(edtf: str, day: date, *, weeks: bool) -> Days | None:
    one, other = (bounds(parse(end)) for end in edtf.split("/"))
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return None
    back = other.earliest <= day <= other.latest and not one.earliest <= day <= one.latest
    if not weeks:
        return (
            (one.earliest, other.earliest - timedelta(1))
            if back
            else (one.latest + timedelta(1), other.latest)
        )
    monday = day - timedelta(day.weekday())
    count = timedelta((other.latest - one.earliest).days // 7 * 7)
    return (
        (monday - count, monday - timedelta(1))
        if back
        else (monday + timedelta(7), monday + count + timedelta(6))
    )


def _end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


# Readings


def best(found: tuple[TimeMention, ...], start: int, end: int) -> TimeMention | None:
    """Return what shares most code points with a span."""
    meeting = [item for item in found if item.span.start < end and start < item.span.end]
    return max(meeting, key=lambda item: min(end, item.span.end) - max(start, item.span.start), default=None)


def read(text: str, start: int, end: int, day: date) -> TimeMention | None:
    """Return what is found at a span; of a limit ("since Tuesday"), the day that it names."""
    found = best(find_times(text, Span(0, len(text)), day, ENGLISH), start, end)
    if found is None or ".." not in (found.edtf or ""):
        return found
    behind = found.span.start + len(found.phrase.partition(" ")[0])
    return best(find_times(text, Span(behind, len(text)), day, ENGLISH), behind, found.span.end) or found


def reading(item: dict[str, Any], days: Callable[[TimeMention, date], Days | None]) -> Days | None:
    """Return the days that are read at the span of an expression, or of its words alone."""
    day = date.fromisoformat(item["reference_date"])
    start, end = item["span"]
    found = read(item["context"], start, end, day) or read(item["text"], 0, len(item["text"]), day)
    return days(found, day) if found and found.edtf else None


def counted(item: dict[str, Any]) -> bool:
    """Say whether an expression is compared."""
    aside = item.get("open") or item.get("future_bias") or item.get("holiday")
    return item["kind"] == "date" and bool(item.get("start")) and not aside


def score_readings(
    items: list[dict[str, Any]], days: Callable[[TimeMention, date], Days | None], wrong: int
) -> None:
    """Print how many expressions have the days annotated."""
    right = answered = 0
    wanted = [item for item in items if counted(item)]
    for item in wanted:
        got = reading(item, days)
        gold = (date.fromisoformat(item["start"]), date.fromisoformat(item.get("end") or item["start"]))
        answered += got is not None
        right += got == gold
        if got != gold and wrong:
            wrong -= 1
            print(
                f"  {item['reference_date']} {item['text']!r}: {'/'.join(map(str, gold))}, read as "
                f"{'/'.join(map(str, got)) if got else 'no date'}"
            )
    print(
        f"{len(wanted)} dates, {100 * answered / len(wanted):.1f} % answered, "
        f"{100 * right / len(wanted):.1f} % exact"
    )


# Finding


def score_finding(items: list[dict[str, Any]]) -> None:
    """Print precision, recall and F1 of the spans found."""
    sentences: dict[tuple[str, str, str], list[list[int]]] = defaultdict(list)
    for item in items:
        key = (str(item["id"]).partition("/")[0], item["context"], item["reference_date"])
        sentences[key].append(item["span"])
    overlapping = same = total = 0
    for (_, text, day), spans in sentences.items():
        found = find_times(text, Span(0, len(text)), date.fromisoformat(day), ENGLISH)
        total += len(found)
        free = list(found)
        for start, end in spans:
            nearest = best(tuple(free), start, end)
            if nearest is not None:
                free.remove(nearest)
                overlapping += 1
                same += (nearest.span.start, nearest.span.end) == (start, end)
    for name, right in (("overlapping", overlapping), ("same", same)):
        print(
            f"{name} spans: precision {100 * right / max(1, total):.1f}, recall {100 * right / len(items):.1f}, "
            f"F1 {200 * right / (total + len(items)):.1f}"
        )


def measure(items: list[dict[str, Any]]) -> None:
    """Print how many expressions a second are found and read, words being parted before."""
    sentences = sorted({(item["context"], item["reference_date"]) for item in items})
    ready = [(text, date.fromisoformat(day), words_in(tokenize(text, ENGLISH))) for text, day in sentences]
    fastest = float("inf")
    for _ in range(5):
        start = time.process_time()
        count = sum(
            len(find_times(text, Span(0, len(text)), day, ENGLISH, words=words)) for text, day, words in ready
        )
        fastest = min(fastest, time.process_time() - start)
    print(f"{count / fastest:,.0f} expressions/s in {len(ready)} sentences (best of 5)")


def main() -> None:
    """Print the figures of one file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("expressions", type=Path)
    parser.add_argument("--conventions", choices=("plain", "duckling"), default="plain")
    parser.add_argument("--found", action="store_true", help="score finding as well")
    parser.add_argument("--wrong", type=int, default=0, help="how many wrong readings to list")
    options = parser.parse_args()
    items = [json.loads(line) for line in options.expressions.read_text(encoding="utf-8").splitlines()]
    score_readings(items, {"plain": plain, "duckling": duckling}[options.conventions], options.wrong)
    if options.found:
        score_finding(items)
    measure(items)


if __name__ == "__main__":
    main()
