"""`newsevents render`, called as a user calls it."""

import pytest

import newsevents as ne
from newsevents.cli import render

TEXT = "The talks failed, Ivan Petrov said."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.json"
    path.write_bytes(ne.dumps(ne.parse_article(TEXT, published="2024-05-14")))
    return path


def test_a_page_goes_to_a_file_or_to_standard_output(run, article, tmp_path):
    page = tmp_path / "page.html"
    assert run("render", str(article), "-o", str(page)) == (0, "", "")
    code, out, _ = run("render", str(article))
    assert code == 0
    assert out == page.read_text(encoding="utf-8")
    assert out.startswith("<!doctype html>")


def test_a_document_comes_from_standard_input(run, article):
    _, expected, _ = run("render", str(article))
    assert run("render", "-", stdin=article.read_bytes()) == (0, expected, "")


def test_several_documents_are_one_page(run, article, tmp_path):
    other = tmp_path / "other.json"
    other.write_bytes(ne.dumps(ne.parse_article("Nobody came, Ida Lunde said.", published="2024-05-15")))
    code, out, _ = run("render", str(article), str(other))
    assert code == 0
    assert 'id="d2-statement-1"' in out


@pytest.mark.parametrize(
    ("shown", "start"), [("mermaid", "graph LR"), ("dot", "digraph"), ("graphml", "<?xml")]
)
def test_a_graph_is_written_in_the_language_that_is_asked_for(run, article, shown, start):
    code, out, _ = run("render", str(article), "--format", shown)
    assert code == 0
    assert out.startswith(start)
    assert "Ivan Petrov" in out


def test_a_document_that_is_not_valid_is_told_and_the_others_are_shown(run, article, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    code, out, err = run("render", str(bad), str(article))
    assert code == 1
    assert "bad.json: NE102 at /id" in err
    assert "Ivan Petrov" in out


def test_without_any_valid_document_nothing_is_written(run, tmp_path):
    bad, page = tmp_path / "bad.json", tmp_path / "page.html"
    bad.write_text("{}", encoding="utf-8")
    code, out, err = run("render", str(bad), "-o", str(page))
    assert (code, out) == (1, "")
    assert "there is no valid document to show" in err
    assert not page.exists()


def test_an_empty_file_holds_no_document(run, tmp_path):
    (tmp_path / "empty.jsonl").touch()
    code, _, err = run("render", str(tmp_path / "empty.jsonl"))
    assert code == 1
    assert "there is no valid document to show" in err


def test_a_feed_that_is_too_long_for_a_page_is_refused(run, article, tmp_path, monkeypatch):
    monkeypatch.setattr(render, "MOST_DOCUMENTS", 1)
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes((article.read_bytes() + b"\n") * 2)
    code, out, err = run("render", str(feed))
    assert (code, out) == (2, "")
    assert "at most 1 documents" in err


def test_the_page_does_not_take_the_place_of_its_document(run, article):
    before = article.read_bytes()
    code, _, err = run("render", str(article), "-o", str(article))
    assert code == 2
    assert "article.json" in err
    assert article.read_bytes() == before


def test_a_missing_file_is_told(run):
    code, out, err = run("render", "nowhere.json")
    assert (code, out) == (3, "")
    assert "nowhere.json" in err


def desk(tmp_path, record):
    """Write a dossier that joins the speaker of the article with a record of another document."""
    one = ne.RecordRef(document=ne.parse_article(TEXT).id, record=record)
    other = ne.RecordRef(document="urn:example:2", record="actor:petrov")
    dossier = ne.Dossier().joined(one, other, ne.Decision(status="confirmed", by="desk"))
    path = tmp_path / "desk.json"
    path.write_bytes(ne.dump_dossier(dossier))
    return path


@pytest.mark.parametrize("command", ["render", "conflicts"])
def test_a_record_that_a_dossier_names_and_no_document_has_is_told(run, article, tmp_path, command):
    code, _, err = run(command, str(article), "--dossier", str(desk(tmp_path, "actor:nobody")))
    assert code == 0
    assert err.count("#actor:nobody, and that document has no such record") == 1
    _, _, err = run(command, str(article), "--dossier", str(desk(tmp_path, "actor:petrov")))
    assert err == ""


def test_the_page_does_not_take_the_place_of_its_dossier(run, article, tmp_path):
    kept = desk(tmp_path, "actor:petrov")
    before = kept.read_bytes()
    code, _, err = run("render", str(article), "--dossier", str(kept), "-o", str(kept))
    assert code == 2
    assert "--output and --dossier name the same file" in err
    assert kept.read_bytes() == before


def test_a_graph_refuses_a_dossier_that_it_would_not_follow(run, article, tmp_path):
    code, _, err = run(
        "render", str(article), "--format", "dot", "--dossier", str(desk(tmp_path, "actor:petrov"))
    )
    assert code == 2
    assert "a graph shows each document by itself" in err
