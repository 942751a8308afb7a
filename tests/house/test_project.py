"""The project's own files: pins, targets, what is shipped, what is not named."""

import re
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import newsevents

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE))


def _normal(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9_.-]+", requirement).group().lower().translate({ord("_"): "-", ord("."): "-"})


def test_constraints_are_exact_pins_and_comments():
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    assert [line for line in lines if not re.fullmatch(r"#.*|[A-Za-z0-9._-]+==[0-9][0-9.a-z]*", line)] == []


def test_everything_that_is_required_is_pinned():
    required = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["dependency-groups"]["docs"],
        *PROJECT["build-system"]["requires"],
    ]
    assert {_normal(name) for name in required} <= {_normal(name) for name in PINS}


def test_installed_version_is_that_of_the_package():
    assert re.fullmatch(r"\d+\.\d+\.\d+", newsevents.__version__)
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "src/newsevents/__init__.py"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    (built,) = WheelBuilder(str(ROOT)).build(
        directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]
    )
    with zipfile.ZipFile(built) as archive:
        return archive.namelist()


def test_wheel_has_the_package_and_nothing_else(wheel):
    info = f"newsevents-{newsevents.__version__}.dist-info"
    assert {name.partition("/")[0] for name in wheel} == {"newsevents", info}
    assert {"newsevents/py.typed", "newsevents/cli/main.py", f"{info}/licenses/LICENSE"} <= set(wheel)
    shipped = {Path(name).suffix for name in wheel if not name.startswith(info)}
    assert shipped <= {".py", ".typed", ".json", ".md", ".css", ".js"}


def test_wheel_has_the_conformance_files(wheel):
    folder = ROOT / "src" / "newsevents" / "conformance"
    files = {path.relative_to(ROOT / "src").as_posix() for path in folder.glob("*valid/*.json")}
    assert len(files) > 300
    shipped = {
        name for name in wheel if name.startswith("newsevents/conformance/") and not name.endswith(".py")
    }
    assert shipped == {*(f"newsevents/conformance/{name}" for name in ("README.md", "codes.json")), *files}


def test_source_distribution_is_without_the_seeds(tmp_path):
    (built,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with tarfile.open(built) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert "src/newsevents/__init__.py" in names
    assert not [name for name in names if name.startswith("seeds")]


def test_no_pattern_has_a_possessive_or_atomic_group():
    """Before Python 3.11.4 such a group can end in the middle of an alternative."""
    found = [
        path.name
        for path in (ROOT / "src").rglob("*.py")
        if re.search(r"\)[*+?]\+|\(\?>", path.read_text("utf-8"))
    ]
    assert not found
