"""Prints how fast documents are written in each format and read again, beside JSON Lines, and the memory it takes.

    python tests/benchmarks/formats_scale.py --count 2000

Each figure is of a process of its own over a feed of `news_feed.py`. Rates leave out the start of the process and
reading the feed; memory is the largest resident set, for a tenth of the feed and for all of it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import orjson
from news_feed import documents

import newsevents as ne

SHORTER = 10
JSONL = "jsonl"


def taken(feed: Path):
    """Yield the documents of a feed."""
    with feed.open("rb") as stream:
        for line in stream:
            yield ne.NewsDocument.model_validate_json(line)


def write(name: str, found, target: Path) -> None:
    """Write documents in a format."""
    if name == JSONL:
        with target.open("wb") as out:
            ne.dump_feed(found, out)
        return
    codec = ne.codec_named(name)
    choices = {option.name: option.words[0] for option in codec.options if option.is_required}
    if "write_folder" in codec.operations:
        target.mkdir()
        codec.write_folder(found, target, **choices)
        return
    with target.open("wb") as out:
        for document in found:
            out.writelines(orjson.dumps(value) + b"\n" for value in codec.encode(document, **choices))


def read(name: str, target: Path) -> int:
    """Read what was written, and count the documents; in what is read, checking them is left out for folders."""
    codec = None if name == JSONL else ne.codec_named(name)
    if codec is None:
        return sum(item.document is not None for item in ne.read_feed(target))
    if "read_folder" in codec.operations:
        return sum(item.document is not None for item in codec.read_folder(target))
    return sum(item.document is not None for item in ne.read_feed_as(name, str(target), layout="jsonl"))


def run(work: str, name: str, feed: Path, target: Path) -> None:
    """Do one piece of work, and print seconds and MiB."""
    began = time.perf_counter()
    if work == "take":
        for _ in taken(feed):
            pass
    elif work == "write":
        write(name, taken(feed), target)
    else:
        read(name, target)
    seconds = time.perf_counter() - began
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def measured(*arguments: str) -> tuple[float, float]:
    """Return seconds and MiB that a process of its own prints."""
    run = subprocess.run([sys.executable, __file__, "--run", *arguments], check=True, capture_output=True)
    return json.loads(run.stdout)


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--run"]:
        work, name, feed, target = sys.argv[2:]
        run(work, name, Path(feed), Path(target))
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=2_000, help="documents of the feed (default: 2000)")
    count = parser.parse_args().count
    names = [JSONL, *(codec.name for codec in ne.installed_codecs() if codec.is_written)]
    print(
        "| format | written, documents/s | of JSON Lines | peak MiB, a tenth and all | MB | read, documents/s |"
    )
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        feeds = [Path(folder, f"feed-{number}.jsonl") for number in (count // SHORTER, count)]
        for feed, number in zip(feeds, (count // SHORTER, count), strict=True):
            with feed.open("wb") as out:
                out.writelines(line + b"\n" for line in islice(documents(1), number))
        taking, _ = measured("take", JSONL, str(feeds[1]), "-")
        base = 0.0
        for name in names:
            targets = [Path(folder, f"{name}-{at}") for at in (0, 1)]
            (_, low), (seconds, high) = (
                measured("write", name, str(feed), str(target))
                for feed, target in zip(feeds, targets, strict=True)
            )
            rate = count / max(seconds - taking, 1e-9)
            base = base or rate
            files = [targets[1]] if targets[1].is_file() else list(targets[1].iterdir())
            size = sum(file.stat().st_size for file in files) / 1e6
            codec = None if name == JSONL else ne.codec_named(name)
            is_read = codec is None or codec.is_read
            reading = f"{count / measured('read', name, '-', str(targets[1]))[0]:,.0f}" if is_read else ""
            print(
                f"| {name} | {rate:,.0f} | {rate / base:.3f} | {low:.0f}, {high:.0f} | {size:.1f} | {reading} |"
            )


if __name__ == "__main__":
    main()
