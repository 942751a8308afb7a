"""Prints what `newsevents validate` needs for a long feed: memory, and what a second process brings.

    python tests/benchmarks/validate_scale.py --count 2000

Memory is the sum of the largest resident sets of the command's processes, for a feed and for one twenty times
as long, as Linux tells them. Times are of the longer feed, in turn with a loop that only counts: what two
processes bring to that is what the machine can give.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from itertools import islice
from pathlib import Path

from news_feed import documents

LONGER = 20
_COMMAND = "import sys; from newsevents.cli.main import main; sys.exit(main(sys.argv[1:]))"
_PEAK = re.compile(r"VmHWM:\s+(\d+)")
_SPIN = "for _ in range(30_000_000): pass"


def command(feed: Path, jobs: int) -> list[str]:
    """Return the command that checks a feed."""
    return [sys.executable, "-c", _COMMAND, "validate", str(feed), "--ignore", "NE801", "--jobs", str(jobs)]


def memory(feed: Path, jobs: int) -> float:
    """Return the memory of a run in MiB: the largest resident set of each of its processes, summed."""
    peaks: dict[str, int] = {}
    with subprocess.Popen(command(feed, jobs), stdout=subprocess.DEVNULL, start_new_session=True) as process:
        while process.poll() is None:
            for path in Path("/proc").glob("[0-9]*"):
                with suppress(OSError):
                    if (path / "stat").read_text().rpartition(")")[2].split()[3] == str(process.pid):
                        found = _PEAK.search((path / "status").read_text())
                        peaks[path.name] = int(found[1]) if found else peaks.get(path.name, 0)
            time.sleep(0.02)
    return sum(peaks.values()) / 1024


def seconds(*commands: list[str]) -> float:
    """Return how long commands run that are started together."""
    began = time.perf_counter()
    running = [subprocess.Popen(line, stdout=subprocess.DEVNULL) for line in commands]
    for process in running:
        process.wait()
    return time.perf_counter() - began


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--count", type=int, default=2_000, help="documents of the shorter feed (default: 2000)"
    )
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the times (default: 5)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.jsonl"), Path(folder, "long.jsonl")
        for path, count in ((short, arguments.count), (long, arguments.count * LONGER)):
            with path.open("wb") as out:
                out.writelines(line + b"\n" for line in islice(documents(1), count))
        print(f"{short.stat().st_size / 1e6:,.0f} MB and {long.stat().st_size / 1e6:,.0f} MB\n")
        print("| processes | MiB, shorter feed | MiB, longer feed | ratio |\n|---|---|---|---|")
        for jobs in (1, 2):
            less, more = memory(short, jobs), memory(long, jobs)
            print(f"| {jobs} | {less:.1f} | {more:.1f} | {more / less:.3f} |")
        spin = [sys.executable, "-c", _SPIN]
        rounds = [
            (seconds(command(long, 1)), seconds(command(long, 2)), 2 * seconds(spin), seconds(spin, spin))
            for _ in range(arguments.rounds)
        ]
        one, two, apart, together = (statistics.median(times) for times in zip(*rounds, strict=True))
        megabytes = long.stat().st_size / 1e6
        print("\n| what | one process, s | two, s | ratio |\n|---|---|---|---|")
        print(
            f"| validate ({megabytes / one:.0f} and {megabytes / two:.0f} MB/s) | {one:.2f} | {two:.2f} | {one / two:.2f} |"
        )
        print(f"| a loop that counts, twice | {apart:.2f} | {together:.2f} | {apart / together:.2f} |")


if __name__ == "__main__":
    main()
