"""The bar: only for long work, only on a terminal."""

import io

import pytest
from rich.console import Console
from rich.progress import Progress

from newsevents.cli.progress import Meter, metered


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def bar():
    bar = Progress(console=Console(file=io.StringIO(), force_terminal=True, width=80), auto_refresh=False)
    yield bar
    bar.stop()


def test_short_work_draws_nothing(bar, clock):
    meter = Meter(bar, clock)
    clock.now = 0.9
    meter.advance("feed.jsonl", 5, 10)
    assert not bar.tasks
    assert not bar.live.is_started


def test_long_work_draws_how_far_it_is(bar, clock):
    meter = Meter(bar, clock)
    clock.now = 1.5
    meter.advance("feed.jsonl", 5, 10)
    meter.advance("feed.jsonl", 7, 10)
    assert [(task.completed, task.total) for task in bar.tasks] == [(7, 10)]
    assert bar.live.is_started


def test_next_input_replaces_the_bar(bar, clock):
    meter = Meter(bar, clock)
    clock.now = 2
    meter.advance("a.jsonl", 5, 10)
    meter.advance("[/nope]", 1, None)
    bar.refresh()
    assert [(task.completed, task.total) for task in bar.tasks] == [(1, None)]
    assert "[/nope]" in bar.console.file.getvalue()


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("err", "out", "beside_output", "drawn"),
    [
        (io.StringIO, Terminal, False, False),
        (Terminal, Terminal, False, True),
        (Terminal, Terminal, True, False),
        (Terminal, io.StringIO, True, True),
    ],
)
def test_bar_is_for_a_terminal_where_it_disturbs_no_output(monkeypatch, err, out, beside_output, drawn):
    monkeypatch.setattr("sys.stderr", err())
    monkeypatch.setattr("sys.stdout", out())
    with metered(beside_output=beside_output) as meter:
        assert (meter._bar is not None) is drawn
