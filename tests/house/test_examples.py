"""Each example runs as a user runs it, and prints what it promises."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsevents import json_schema
from newsevents.cli.main import main

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "000_624b9d61eb6ec51c.txt"


def run(name: str, *arguments: str, stdin: str = "") -> str:
    """Run an example in an interpreter of its own, warnings as errors, and return what it prints."""
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / name), *arguments]
    done = subprocess.run(
        command, input=stdin, capture_output=True, encoding="utf-8", check=False, env={"PYTHONUTF8": "1"}
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_every_example_is_tested():
    here = Path(__file__).read_text(encoding="utf-8")
    names = [path.name for path in ROOT.glob("examples/*.py") if not path.name.startswith("test_")]
    assert not [name for name in names if f'run("{name}"' not in here]


def test_every_example_stands_in_the_readme():
    page = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    files = [*ROOT.glob("examples/*.py"), *ROOT.glob("examples/*.ipynb")]
    names = [path.name for path in files if not path.name.startswith("test_")]
    assert not [name for name in names if f"| [{name}]({name}) |" not in page]


def test_build_document():
    out = run("build_document.py")
    assert ", 0 findings, sha256:" in out
    assert "on whose word: narrator <- actor:wire <- actor:lunde\n" in out
    assert "reads back equal: True\n" in out


@pytest.mark.parametrize(
    ("name", "codes"), [("lowport.json", []), ("broken.json", ["NE203", "NE3"]), ("feed.jsonl", ["NE"])]
)
def test_validate_file(name, codes):
    out = run("validate_file.py", str(ROOT / "examples" / "data" / name))
    assert ("\n0 findings" in f"\n{out}") is not codes
    assert [code for code in codes if code not in out] == []


def test_parse_article():
    out = run("parse_article.py", str(SEED), "2018-11-13")
    assert "Zamir Kabulov" in out
    assert "[declines_to_confirm]" in out


def test_list_conflicts():
    out = run("list_conflicts.py", str(SEED))
    assert "asserted: contradicts" in out
    assert "computed: scope_differs" in out


def test_check_structure(tmp_path):
    schema = tmp_path / "schema.json"
    schema.write_text(json.dumps(json_schema()))
    out = run("check_structure.py", str(schema), stdin='{"a/b": 1, "source": {"status": "usual"}}')
    assert sorted(out.splitlines()) == ["NE101 /a~1b", "NE102 /id", "NE104 /source/status"]


def test_own_event_type():
    assert run("own_event_type.py").splitlines() == [
        "with the vocabulary: Protest",
        "reads back equal: True",
        "strict, without it: {'NE105': 1}",
        "lenient, without it: UnknownEvent",
        "written back unchanged: True",
    ]


def test_sqlite_store():
    assert run("sqlite_store.py").splitlines() == [
        "revision: 2",
        "narrator asserts claim:1 of urn:example:flood",
        "usable claims after it is withdrawn: 0",
    ]


def test_arrow_tables():
    lines = run("arrow_tables.py").splitlines()
    assert lines[1] == "who holds what: [('actor:police', 'killed_count')]"
    assert lines[2].endswith("such as /times")
    assert lines[3] == "kept: QuantityValue(quantity=Quantity(value=10, unit='person'))"


def test_own_serialiser():
    assert run("own_serialiser.py").splitlines() == [
        '<extensions is="object"><entry name="acme:urgent" is="json">true</entry></extensions>',
        "reads back equal: True",
        "findings: 0",
    ]


def test_feed_endpoint():
    paths = json.loads(run("feed_endpoint.py"))["paths"]
    assert sorted(paths["/documents"]["post"]["responses"]) == ["200", "400", "413", "415", "422"]


def test_contested_claims(tmp_path):
    tables = tmp_path / "tables"
    feed = ROOT / "examples" / "data" / "lowport-week" / "feed.jsonl"
    assert main(["convert", str(feed), "--to", "parquet", "-o", str(tables)]) == 0
    lines = run("contested_claims.py", str(tables), "2024-W20").splitlines()
    assert [line.split("  ")[0] for line in lines[3:5]] == ["Lowport", "Lowport"]
    assert lines[4].split()[-4:] == ["Lowport", "Police", "Mette", "Aas"]


def test_anchored_draft():
    data = ROOT / "examples" / "data" / "lowport-roof"
    out = run("anchored_draft.py", str(data / "coast-radio.txt"), str(data / "coast-radio.draft.json"))
    kept, _, left_out = out.partition("Altered or left out:\n")
    assert "151:188 “We have nine bodies, and not one more”" in kept
    assert "NE911 at /statements/3/content/0" in left_out
    assert left_out.endswith("Checked: 0 errors\n")
