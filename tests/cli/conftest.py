"""The command, called as a user calls it."""

from __future__ import annotations

import io
import signal

import pytest

from newsevents.cli.main import main


@pytest.fixture
def run(capsysbinary, monkeypatch):
    """Run the command in this process; give its exit code, its output and its complaints."""

    def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = main(list(arguments))
        except SystemExit as end:
            code = end.code
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


@pytest.fixture
def heard():
    """Let processes hear of Ctrl-C, which a shell that starts the tests in the background keeps from them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
