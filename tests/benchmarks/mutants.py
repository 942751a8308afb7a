"""Changes the checks and the comparison of claims in small ways, and counts how many changes the tests notice.

    python tests/benchmarks/mutants.py                  # all, and a table by file
    python tests/benchmarks/mutants.py --left           # show what the last run left alive
    python tests/benchmarks/mutants.py --again checks   # try once more what it left alive in checks/

The mutants are made by mutmut (settings in pyproject.toml) in the folder mutants/, also those of functions behind
a cache, and without those that only change the words of a message (`_is_wording`). All tests are collected and
run once, which tells the functions that each runs through. Then each mutant is tried in a process of its own by
the tests that run through its function, until one fails; those that failed before and the fastest go first. Caches are empty when a test begins.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import random
import resource
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path

import libcst as cst
import libcst.matchers as m
import pytest
from _pytest.runner import runtestprotocol
from mutmut import __main__ as mutmut
from mutmut.configuration import config
from mutmut.mutation import file_mutation
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state

ROOT = Path(__file__).parents[2]
FOLDER = Path("mutants")
SOURCE = Path("src/newsevents")
RESULTS = FOLDER / "results.json"
KILLED, SURVIVED, TIMEOUT, UNTESTED = STATUSES = ("killed", "survived", "timeout", "no tests")
LONGEST = 120
"""Seconds of processor time for one mutant."""

_KEPT = m.Decorator(m.Name("cache") | m.Name("classmethod") | m.Call(m.Name("lru_cache")))
_SENTENCES = {"Fault": 1, "Comparison": 1, "finding": 2, "_limited": 2, "_by_comparison": 1}
"""Functions, and how many of their first arguments are no words for a reader."""

_WORDS = m.OneOf(*map(m.Name, ("message", "words", "reason", "hint")))
"""Variables that hold words for a reader."""


def _is_wording(node: cst.CSTNode) -> bool:
    """Say whether a part of the code only makes words for a reader."""
    if isinstance(node, cst.SimpleString):
        return " " in node.raw_value.strip()
    if isinstance(node, cst.Assign):
        return m.matches(node.targets[0].target, _WORDS)
    return isinstance(node, cst.FormattedString)


class _Visitor(file_mutation.MutationVisitor):
    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef) and node.decorators:
            return not all(m.matches(decorator, _KEPT) for decorator in node.decorators)
        return _is_wording(node) or super()._skip_node_and_children(node)

    def _create_mutations(self, node: cst.CSTNode) -> None:
        before = len(self.mutations)
        super()._create_mutations(node)
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value in _SENTENCES:
            first = list(node.args[: _SENTENCES[node.func.value]])
            changed = [
                item for item in self.mutations[before:] if item.mutated_node.args[: len(first)] != first
            ]
            self.mutations[before:] = changed


def make() -> None:
    """Write the mutants of all files anew."""
    file_mutation.MutationVisitor = _Visitor
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    mutmut.copy_src_dir()
    mutmut.create_mutants(2)


def names() -> Iterator[tuple[str, str]]:
    """Yield the file and the name of each mutant."""
    for path in sorted((FOLDER / SOURCE).rglob("*.py.meta")):
        file = str(path.relative_to(FOLDER / SOURCE)).removesuffix(".meta")
        yield from ((file, name) for name in json.loads(path.read_text())["exit_code_by_key"])


class _Trial:
    """A plugin of pytest that runs the tests once, and then against each mutant."""

    def __init__(self, mutants: Collection[str], jobs: int) -> None:
        self.mutants, self.jobs = mutants, jobs
        self.found: dict[str, str] = {}
        self.running: dict[int, tuple[str, int, list[pytest.Item]]] = {}
        self.tests: dict[str, list[pytest.Item]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.tests = self._tests_by_function(session.items)
        start = time.monotonic()
        for number, name in enumerate(self.mutants):
            if len(self.running) == self.jobs:
                self._wait()
            self._start(name)
            if number % 50 == 0:
                self._keep()
                print(f"{number}/{len(self.mutants)} after {time.monotonic() - start:.0f} s", file=sys.stderr)
        while self.running:
            self._wait()
        self._keep()
        return True

    def _keep(self) -> None:
        path = ROOT / RESULTS
        kept = json.loads(path.read_text()) if path.exists() else {}
        path.write_text(json.dumps(kept | self.found, indent=1))

    def _tests_by_function(self, items: list[pytest.Item]) -> dict[str, list[pytest.Item]]:
        taken: dict[pytest.Item, float] = {}
        tests: dict[str, list[pytest.Item]] = {}
        set_mutant_under_test("stats")
        for item in items:
            start = time.monotonic()
            assert _passes(item), f"{item.nodeid} fails without a mutant"
            taken[item] = time.monotonic() - start
            for function in state()._stats:
                tests.setdefault(function, []).append(item)
            state()._stats.clear()
        set_mutant_under_test("")
        gc.freeze()
        return {name: sorted(found, key=taken.__getitem__) for name, found in tests.items()}

    def _start(self, name: str) -> None:
        tests = self.tests.get(_function(name), [])
        if not tests:
            self.found[name] = UNTESTED
            return
        reader, writer = os.pipe()
        child = os.fork()
        if child:
            os.close(writer)
            self.running[child] = name, reader, tests[:]
            return
        try:
            spent = int(time.process_time())
            resource.setrlimit(resource.RLIMIT_CPU, (spent + LONGEST, spent + LONGEST))
            set_mutant_under_test(name)
            failed = next((number for number, test in enumerate(tests) if not _passes(test)), None)
            os.write(writer, json.dumps(failed).encode())
        finally:
            os._exit(0)

    def _wait(self) -> None:
        child, _ = os.wait()
        name, reader, tests = self.running.pop(child)
        with os.fdopen(reader) as pipe:
            answer = pipe.read()
        self.found[name] = {"": TIMEOUT, "null": SURVIVED}.get(answer, KILLED)
        if self.found[name] == KILLED:  # what fails with one mutant of a function is likely to with another
            failed = tests[int(answer)]
            order = self.tests[_function(name)]
            order.insert(0, order.pop(order.index(failed)))


def _function(mutant: str) -> str:
    return mutant.partition("__mutmut_")[0]


def _passes(item: pytest.Item) -> bool:
    """Run a test, with all caches empty."""
    for clear in _caches():
        clear()
    return all(report.passed for report in runtestprotocol(item, nextitem=None, log=False))


@cache
def _caches() -> list[Callable[[], None]]:
    """Return what empties the caches of all that is mutated, and of what is made of it."""
    return [
        value.cache_clear
        for name, module in sys.modules.items()
        if name.startswith(("newsevents.checks", "newsevents.conflicts", "newsevents.intake.acceptance"))
        for key, value in vars(module).items()
        if hasattr(value, "cache_clear") and key != "_reader"
    ]


def run(mutants: Collection[str], jobs: int) -> None:
    """Try mutants; what became of them is kept from time to time."""
    for path in config().also_copy:
        if path.is_dir():
            shutil.copytree(path, FOLDER / path, dirs_exist_ok=True)
    shutil.copy("pyproject.toml", FOLDER)
    mutmut.setup_source_paths()
    os.chdir(FOLDER)
    trial = _Trial(mutants, jobs)
    arguments = [*config().pytest_add_cli_args, *config().pytest_add_cli_args_test_selection]
    code = pytest.main(["--rootdir=.", "-q", *arguments], plugins=[trial])
    os.chdir("..")
    assert code == pytest.ExitCode.OK, code


def results() -> Iterator[tuple[str, str, str]]:
    """Yield file, name and status of each mutant."""
    found = json.loads(RESULTS.read_text())
    return ((file, name, found[name]) for file, name in names() if name in found)


def sample(share: float) -> list[str]:
    """Return the names of a share of the mutants of each file, at random and always the same."""
    by_file: dict[str, list[str]] = {}
    for file, name in names():
        by_file.setdefault(file, []).append(name)
    chosen = [
        name
        for file, found in by_file.items()
        for name in random.Random(file).sample(found, math.ceil(share * len(found)))
    ]
    return random.Random(1).sample(chosen, len(chosen))


def table() -> Iterator[str]:
    """Yield the lines of a table: what became of the mutants of each file."""
    counts: dict[str, Counter[str]] = {}
    for file, _, status in results():
        for row in (file, f"{file.partition('/')[0]}/", "both"):
            counts.setdefault(row, Counter())[status] += 1
    yield f"| {'File':24} | mutants | {' | '.join(STATUSES)} | noticed |"
    yield "|---" * (len(STATUSES) + 3) + "|"
    for file, found in sorted(counts.items()):
        cells = " | ".join(f"{found[status]:{len(status)}}" for status in STATUSES)
        noticed = (found[KILLED] + found[TIMEOUT]) / found.total()
        yield f"| {file:24} | {found.total():7} | {cells} | {noticed:7.1%} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "modules", nargs="*", help="such as checks, or conflicts.interval; by default both packages"
    )
    parser.add_argument("--left", action="store_true", help="only show what the last run left alive")
    parser.add_argument("--again", action="store_true", help="try once more what the last run left alive")
    parser.add_argument("--share", type=float, default=1, help="of the mutants of each file, such as 0.2")
    parser.add_argument("--jobs", type=int, default=2, help="how many mutants at a time")
    given = parser.parse_args()
    os.chdir(ROOT)
    wanted = tuple(f"newsevents.{module}." for module in given.modules) or ("",)
    if given.left or given.again:
        left = {
            name: (SOURCE / file, status)
            for file, name, status in results()
            if status not in {KILLED, TIMEOUT} and name.startswith(wanted)
        }
        if given.left:
            for name, (path, status) in left.items():
                print(f"# {name}: {status}\n{get_diff_for_mutant(name, path=path)}")
            return
        run(left, given.jobs)
    else:
        make()
        run([name for name in sample(given.share) if name.startswith(wanted)], given.jobs)
    print("\n".join(table()))


if __name__ == "__main__":
    main()
