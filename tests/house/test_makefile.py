"""The Makefile: its help, and what it says of a Python that will not do."""

import os
import re
import stat
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make as from a shell: without what an outer make hands down."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "-C", str(ROOT), "--no-print-directory", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=kept)


def test_help_is_the_default_and_lists_every_target():
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE).group(1).split()
    out = make().stdout
    assert re.findall(r"^make (\w+)", out, re.MULTILINE) == phony


@pytest.fixture
def old_python(tmp_path):
    script = tmp_path / "python3.9"
    script.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.18" && exit\nexit 1\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return script


def test_older_python_is_refused_in_one_line(old_python, tmp_path):
    done = make("demo", f"PYTHON={old_python}", f"VENV={tmp_path}/venv")
    message = done.stderr.splitlines()[0]
    assert message.startswith(f"newsevents needs Python 3.11 or newer, and {old_python} is Python 3.9.18;")
    assert done.returncode != 0
    assert not (tmp_path / "venv").exists()


def test_missing_python_is_named(tmp_path):
    done = make("demo", "PYTHON=no-such-python", f"VENV={tmp_path}/venv")
    assert done.stderr.splitlines()[0].startswith("There is no no-such-python;")
    assert done.returncode != 0
