"""`newsevents dossier` and `conflicts` across documents, as a desk uses them."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, datetime

import pytest

import newsevents as ne


def report(number: int, publisher: str, office: str, dead: int) -> ne.NewsDocument:
    return ne.NewsDocument(
        id=f"urn:example:{number}",
        source=ne.Source(publisher=publisher, published=datetime(2021, 5, 3, 9, tzinfo=UTC)),
        places=(ne.Place(id="place:strait", name="Sundra Strait", country="ID"),),
        actors=(ne.Organization(id="actor:office", name=office),),
        statements=(
            ne.Statement(
                id="statement:1", speaker="actor:office", act="asserts", mode="indirect", content_kind="reference"
            ),
        ),
        claims=(
            ne.Claim(
                id="claim:1",
                subject="place:strait",
                predicate="killed_count",
                value=ne.QuantityValue(quantity=ne.Quantity(value=dead)),
                stances=(ne.Stance(holder="actor:office", stance="asserts", statement="statement:1"),),
            ),
        ),
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _wide(monkeypatch):
    monkeypatch.setenv("COLUMNS", "240")


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "feed.jsonl"
    reports = [
        report(1, "Harbour Post", "Harbour Police", 38),
        report(2, "Coast Radio", "Harbour Police", 38),
        report(3, "Island Mail", "Ministry of \x1b[31mTransport", 26),
    ]
    path.write_bytes(b"".join(ne.dumps(item) + b"\n" for item in reports))
    return str(path)


def test_conflicts_are_found_across_the_documents_of_a_feed(run, feed):
    assert run("conflicts", feed, "--format", "text")[1].count("no conflicts") == 3
    code, out, err = run("conflicts", feed, "--together", "--format", "text")
    assert (code, err) == (0, "")
    for words in (
        "Sundra Strait: killed_count (value)",
        "(one source)",
        "B, contradicts",
        "[31mTransport",
    ):
        assert words in out
    assert "\x1b" not in out
    (line,) = run("conflicts", feed, "--together")[1].splitlines()
    found = json.loads(line)["conflict"]
    assert (found["status"], [len(side["claims"]) for side in found["sides"]]) == ("open", [2, 1])


def test_a_desk_proposes_rejects_and_takes_back(run, feed, tmp_path):
    desk = str(tmp_path / "desk.json")
    assert run("dossier", "propose", desk, feed)[0] == 0
    _, out, _ = run("dossier", "show", desk, "--format", "text")
    assert "both are called Sundra Strait" in out
    dossier = ne.load_dossier((tmp_path / "desk.json").read_bytes())
    (join,) = [
        item.id
        for item in dossier.joins
        if item.other.document == "urn:example:3" and "place" in item.one.record
    ]
    assert run("dossier", "reject", desk, join, "--by", "marsh", "--note", "another strait")[0] == 0
    assert run("conflicts", feed, "--dossier", desk, "--format", "text")[1] == "no conflicts\n"
    assert run("dossier", "undo", desk, join, "--by", "marsh")[0] == 0
    assert run("dossier", "confirm", desk, join, "--by", "marsh")[0] == 0
    assert len(run("conflicts", feed, "--dossier", desk)[1].splitlines()) == 1
    history = ne.load_dossier((tmp_path / "desk.json").read_bytes()).joins
    (told,) = [item.history for item in history if item.id == join]
    assert [step.status for step in told] == ["proposed", "rejected", "undone", "confirmed"]
    assert all(step.at is not None for step in told[1:])


def test_a_desk_settles_a_question(run, feed, tmp_path):
    desk = str(tmp_path / "desk.json")
    run("dossier", "propose", desk, feed)
    settle = (
        "dossier",
        "settle",
        desk,
        "urn:example:1#place:strait",
        "killed_count",
        "settled",
        "--by",
        "coroner",
    )
    assert run(*settle, "--favours", "urn:example:3#claim:1", "--note", "the official count")[0] == 0
    out = run("conflicts", feed, "--dossier", desk, "--format", "text")[1]
    assert "settled by coroner: the official count" in " ".join(out.split())
    assert "the official count" in run("dossier", "show", desk, "--format", "text")[1]


def test_two_records_are_joined_on_somebodys_word(run, feed, tmp_path):
    desk = str(tmp_path / "desk.json")
    places = ("urn:example:1#place:strait", "urn:example:3#place:strait")
    assert run("dossier", "join", desk, *places, "--by", "marsh")[0] == 0
    assert len(run("conflicts", feed, "--dossier", desk)[1].splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("confirm", "DESK", "join:99", "--by", "x"), 2, "has no join 'join:99'"),
        (("show", "MISSING"), 3, "No such file"),
        (("show", "BROKEN"), 3, "no dossier: NE101"),
        (("join", "DESK", "urn:a#actor:x", "urn:b#place:y", "--by", "x"), 2, "two records of one kind"),
        (("settle", "DESK", "urn:a#actor:x", "Bad Name", "settled", "--by", "x"), 2, "expected a predicate"),
        (("settle", "DESK", "urn:a#place:x", "killd_count", "settled", "--by", "x"), 2, "did you mean killed_count?"),
        (
            ("settle", "DESK", "urn:a#place:x", "killed_count", "settled", "--by", "x", "--favours", "urn:a#actor:z"),
            2,
            "--favours takes a claim",
        ),
        (("confirm", "DESK", "join:1", "--by", ""), 2, "expected 1 to 500 characters"),
        (("propose", "DESK", "MISSING"), 3, "MISSING"),
    ],
)  # fmt: skip
def test_wrong_calls_are_told_and_change_nothing(run, tmp_path, arguments, code, words):
    desk, broken = tmp_path / "desk.json", tmp_path / "broken.json"
    desk.write_bytes(ne.dump_dossier(ne.Dossier(title="Talks")))
    broken.write_text('{"titel": "x"}')
    paths = {"DESK": str(desk), "BROKEN": str(broken), "MISSING": str(tmp_path / "MISSING")}
    before = desk.read_bytes()
    assert run("dossier", *(paths.get(word, word) for word in arguments))[0::2][0] == code
    assert words in run("dossier", *(paths.get(word, word) for word in arguments))[2]
    assert desk.read_bytes() == before


@pytest.mark.parametrize("reference", ["actor:x", "urn:a#x", "#actor:x", "urn:a#conflict:1"])
def test_a_record_that_is_named_wrongly_is_refused(run, tmp_path, reference):
    code, _, err = run("dossier", "join", str(tmp_path / "d.json"), reference, "urn:b#actor:y", "--by", "x")
    assert code == 2
    assert "such as actor:x" in err


def test_graphs_hold_whatever_names_hold(run, feed):
    mermaid = run("conflicts", feed, "--together", "--format", "mermaid")[1]
    assert mermaid.startswith("graph LR\n")
    assert '-.-|"contradicts"|' in mermaid
    assert "\x1b" not in mermaid
    dot = run("conflicts", feed, "--together", "--format", "dot")[1]
    assert dot.count("style=dashed") == 1


DOT = shutil.which("dot")


@pytest.mark.skipif(DOT is None, reason="Graphviz is not installed")
def test_graphviz_reads_the_graph(run, feed):
    dot = run("conflicts", feed, "--together", "--format", "dot")[1]
    drawn = subprocess.run([DOT, "-Tplain"], input=dot, capture_output=True, text=True, check=True)
    assert drawn.stdout.startswith("graph")
