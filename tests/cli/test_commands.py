"""The commands as a user calls them: output, exit codes, and what happens with bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest

import newsevents as ne
from newsevents.cli.parse import COMMAND
from newsevents.parser.languages import LANGUAGES

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "articles"
DATA = ROOT / "examples" / "data"
SEED = str(ROOT / "seeds" / "000_624b9d61eb6ec51c.txt")


# parse


def test_parse_shows_who_said_what_on_whose_word(run, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    code, out, err = run("parse", SEED, "--published", "2018-11-13", "--format", "text")
    assert (code, err) == (0, "")
    assert "← Voice of America ← Zamir Kabulov" in " ".join(out.split())
    assert "Conflicts, as asserted and as computed" in out
    assert "scope_differs" in out


def test_parse_writes_a_document_a_line_when_piped(run) -> None:
    code, out, _ = run("parse", SEED, "--publisher", "Example Wire", "--url", "https://example.org/1")
    document = ne.loads(out)
    assert (code, out.count("\n")) == (0, 1)
    assert (document.id, document.source.publisher) == ("https://example.org/1", "Example Wire")


def test_parse_keeps_documents_in_a_file(run, tmp_path) -> None:
    kept = tmp_path / "kept.jsonl"
    code, out, _ = run("parse", SEED, str(ARTICLES), "-o", str(kept))
    assert (code, out) == (0, "")
    assert len(list(ne.read_feed(kept))) == 1 + len(list(ARTICLES.glob("*.txt")))


def test_parse_reads_standard_input(run) -> None:
    code, out, _ = run("parse", "-", stdin=b"Talks failed, Ivan Petrov said.")
    assert (code, len(ne.loads(out).statements)) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("parse", "no-such-file.txt"), 3, "no-such-file.txt: No such file"),
        (("parse", "no-such-*.txt"), 3, "no file matches"),
        (("parse", SEED, "--published", "yesterday"), 2, "expected a date such as 2018-11-13"),
        (("parse", SEED, "--published", "2018-11-13T09:30:00"), 2, "expected a date such as 2018-11-13"),
        (("parse", SEED, "--url", "javascript:alert(1)"), 2, "Expected a valid url"),
        (("parse", SEED, "-o", "/no/such/folder/x.json"), 4, "No such file"),
        (("parse", "-", "-"), 2, "only once"),
        ((), 2, "required"),
        (("prase", SEED), 2, "invalid choice"),
    ],
)
def test_wrong_calls_are_told_in_a_line(run, arguments, code, words) -> None:
    got, out, err = run(*arguments)
    assert (got, out) == (code, "")
    assert words in err
    assert "Traceback" not in err


def test_text_that_is_not_utf_8_is_unreadable(run) -> None:
    code, _, err = run("parse", "-", stdin=b"Talks\nfailed \xff")
    assert (code, err) == (3, "newsevents: <stdin>: not UTF-8 text: byte 0xff in line 2\n")


# validate


def test_validate_accepts_a_valid_document(run) -> None:
    code, out, _ = run("validate", str(DATA / "lowport.json"), "--format", "text")
    assert (code, out.strip()) == (0, "1 document, 0 invalid, 0 findings")


def test_validate_tells_place_message_hint_and_excerpt(run) -> None:
    code, out, _ = run("validate", str(DATA / "broken.json"), "--format", "text")
    assert code == 1
    for words in (
        "broken.json:68:18",
        "/statements/1/speaker",
        "No actor has the id",
        "Did you mean 'actor:port'",
        "^",
    ):
        assert words in out


def test_validate_writes_one_finding_a_line_when_piped(run) -> None:
    code, out, _ = run("validate", str(DATA / "feed.jsonl"))
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [(item["code"], item["line"]) for item in found] == [("NE101", 2), ("NE003", 3)]
    assert found[0].keys() == {
        "input",
        "code",
        "pointer",
        "message",
        "hint",
        "severity",
        "line",
        "column",
        "offset",
    }


def test_validate_takes_patterns_and_counts(run) -> None:
    code, out, _ = run("validate", str(DATA / "*.json*"), "--format", "text")
    assert (code, out.strip().splitlines()[-1]) == (1, "6 documents, 3 invalid, 6 findings")


@pytest.mark.parametrize("name", ["lowport.json", "feed.jsonl"])
def test_standard_input_may_be_a_document_or_a_feed(run, name: str) -> None:
    data = (DATA / name).read_bytes()
    _, named, _ = run("validate", str(DATA / name))
    _, piped, _ = run("validate", "-", stdin=data)
    places = [[json.loads(line)["pointer"] for line in out.splitlines()] for out in (named, piped)]
    assert places[0] == places[1]


def test_the_kind_of_input_can_be_said(run, tmp_path) -> None:
    path = tmp_path / "feed.txt"
    path.write_bytes((DATA / "feed.jsonl").read_bytes())
    assert len(run("validate", str(path), "--input", "jsonl")[1].splitlines()) == 2
    assert "NE003" in run("validate", str(path), "--input", "json")[1]


def test_lenient_lets_unknown_fields_pass_with_a_warning(run) -> None:
    line = (DATA / "feed.jsonl").read_bytes().splitlines()[1]
    code, out, _ = run("validate", "-", "--lenient", stdin=line)
    assert (code, [json.loads(item)["severity"] for item in out.splitlines()]) == (0, ["warning"])
    assert run("validate", "-", "--lenient", "--fail-on", "warning", stdin=line)[0] == 1


def test_floods_are_capped_and_counted(run) -> None:
    document = {"id": "urn:example:1", "source": {}, "gaps": [{"path": "/x", "reason": "unknown"}] * 50}
    data = json.dumps(document).encode()
    code, out, _ = run("validate", "-", "--max-findings", "10", stdin=data)
    assert code == 1
    assert [json.loads(line).get("omitted") for line in out.splitlines()][-1] == 40
    _, text, _ = run("validate", "-", "--max-findings", "10", "--format", "text", stdin=data)
    assert "… and 5 more" in text
    assert "50 findings (40 not shown or counted by code)" in text


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"[" * 20_000, b"\x00", b"nonsense", b'{"id": 1, "id": NaN}', "\ufeff{}".encode()],
)
def test_bad_bytes_are_findings_and_never_a_traceback(run, data: bytes) -> None:
    code, out, err = run("validate", "-", "--format", "text", stdin=data)
    assert (code, err) == (1, "")
    assert "NE0" in out


def test_terminal_controls_in_data_are_escaped(run) -> None:
    data = b'{"id": "urn:x:1", "source": {}, "\\u001b[31m\\u202e[/nope]": 1}'
    _, out, _ = run("validate", "-", "--format", "text", stdin=data)
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "[/nope]" in out


def test_an_unreadable_file_does_not_stop_the_others(run) -> None:
    code, out, err = run("validate", "no-such-file.json", str(DATA / "lowport.json"), "--format", "text")
    assert code == 3
    assert "no-such-file.json" in err
    assert "1 document, 0 invalid" in out


def test_parse_names_every_language_that_is_read(run, tmp_path) -> None:
    parser = ArgumentParser()
    COMMAND.configure(parser)
    told = next(action.help for action in parser._actions if action.dest == "language")
    assert [
        language.code for language in LANGUAGES if f" {language.code} " not in f" {told}".replace(",", " ")
    ] == []
    article = tmp_path / "article.txt"
    article.write_text("«Me voy», dijo Ana Ruiz.", encoding="utf-8")
    code, out, _ = run("parse", str(article), "--language", "es-MX")
    assert (code, json.loads(out)["source"]["language"]) == (0, "es-MX")
    code, _, err = run("parse", str(article), "--language", "de")
    assert code == 2
    assert all(language.code in err for language in LANGUAGES)


def test_parse_says_that_it_found_nothing_and_that_it_could_not_read(run, tmp_path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Порт закрыт с понедельника из-за шторма на севере страны.", encoding="utf-8")
    assert run("parse", str(article), "--explain", "--format", "text")[1] == "no records\n"
    assert "few words are of the language en" in run("parse", str(article), "--format", "text")[1]


# conflicts, explain, schema


def test_conflicts_shows_both_relations(run, tmp_path) -> None:
    document = tmp_path / "seed.json"
    run("parse", SEED, "-o", str(document))
    code, out, _ = run("conflicts", str(document), "--format", "text")
    assert code == 0
    assert "scope_differs" in out
    code, out, _ = run("conflicts", str(document))
    kinds = [json.loads(line)["kind"] for line in out.splitlines()]
    assert kinds[:2] == ["asserted", "asserted"]
    assert "computed" in kinds


def test_conflicts_reads_feeds_and_tells_of_invalid_documents(run) -> None:
    code, out, err = run("conflicts", str(DATA / "feed.jsonl"), "--format", "text")
    assert code == 1
    assert out.count("no conflicts") == 2
    assert "NE003" in err


@pytest.mark.parametrize("asked", ["NE203", "ne203", "unresolved-reference"])
def test_explain_tells_meaning_and_remedy(run, asked: str) -> None:
    code, out, _ = run("explain", asked, "--format", "text")
    assert code == 0
    assert "To mend it:" in out
    assert "Bad:" in out


def test_explain_tells_of_rules_for_times_in_each_language(run) -> None:
    code, out, _ = run("explain", "weekday", "--format", "text")
    assert code == 0
    assert ("They met on Monday." in out, "Hablaron el lunes." in out) == (True, True)
    rows = [json.loads(line) for line in run("explain", "weekday", "period-relative")[1].splitlines()]
    assert [(row["finds"], row["language"]) for row in rows] == [
        ("times", "en"),
        ("times", "es"),
        ("times", "es"),
    ]
    assert all(row["module"].endswith("_readers") for row in rows)


def test_explain_lists_all_codes(run) -> None:
    code, out, _ = run("explain", "--format", "text")
    assert code == 0
    assert "NE001" in out
    assert len(run("explain")[1].splitlines()) > 50


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("NE2O3", "did you mean NE203"),
        ("that-claus", "did you mean that-clause?"),
        ("quux", "`newsevents explain --rules` for all rules"),
    ],
)
def test_explain_has_a_hint_for_unknown_codes(run, asked: str, hint: str) -> None:
    code, _, err = run("explain", asked)
    assert (code, hint in err) == (2, True)


def test_schema_is_json_schema(run) -> None:
    code, out, _ = run("schema")
    assert (code, json.loads(out)["$schema"]) == (0, "https://json-schema.org/draft/2020-12/schema")


def test_schemas_of_dossiers_and_drafts_and_of_earlier_versions_are_printed(run) -> None:
    assert json.loads(run("schema", "dossier")[1])["title"] == "Dossier"
    assert json.loads(run("schema", "draft")[1])["required"][0] == "actors"
    assert json.loads(run("schema", "--published", "1.0")[1])["$id"] == "urn:newsevents:schema:1.0"


def test_schemas_that_were_not_published_are_told(run) -> None:
    assert run("schema", "--published", "0.9")[::2] == (
        2,
        "newsevents: No version 0.9 was published; the newest is 1.0\n",
    )
    assert run("schema", "draft", "--published", "1.0")[0] == 2
    assert run("schema", "--published", "../../codes")[0] == 2


# the whole


@pytest.mark.parametrize(
    "command", ["parse", "validate", "convert", "conflicts", "dossier", "explain", "schema"]
)
def test_help_teaches_with_an_example(run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"  newsevents {command}" in out


def test_where_no_article_can_be_read_the_output_stays_as_it_was(run, tmp_path):
    target, article = tmp_path / "out.json", tmp_path / "article.txt"
    code, _, err = run("parse", str(tmp_path / "none.txt"), "-o", str(target))
    assert (code, f"{target} is not written" in err, target.exists()) == (3, True, False)
    target.write_bytes(b"before")
    article.write_bytes(b"\xff")
    assert run("parse", str(article), "-o", str(target))[0] == 3
    assert target.read_bytes() == b"before"
    article.write_text("Ida Ray said on Monday that talks failed.")
    assert run("parse", str(tmp_path / "none.txt"), str(article), "-o", str(target))[0] == 3
    assert ne.loads(target.read_bytes()).source.text == article.read_text()


def test_an_article_is_not_written_over(run, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("Ida Ray said on Monday that talks failed.")
    code, _, err = run("parse", str(article), "-o", str(article))
    assert (code, "is an input, and would be written over" in err) == (2, True)
    assert article.read_text().startswith("Ida Ray")


def test_a_dash_as_output_is_standard_output_in_json(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = b"Ida Ray said on Monday that talks failed."
    code, out, _ = run("parse", "-", "-o", "-", stdin=text)
    assert (code, ne.loads(out).source.text) == (0, text.decode())
    assert list(tmp_path.iterdir()) == []


def test_interruption_and_failing_output_have_their_codes(run, monkeypatch) -> None:
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(ne, "explain_article", interrupted)
    assert run("parse", SEED)[0] == 130


def test_a_closed_pipe_is_quiet() -> None:
    command = f'"{sys.executable}" -m newsevents explain --format json | head -n 1'
    done = subprocess.run(
        ["/bin/bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False
    )
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1
    assert done.returncode in {0, 141}


def test_a_full_disk_is_told(tmp_path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsevents", "schema"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 4
    assert b"Traceback" not in done.stderr


def test_a_narrow_encoding_gets_escapes() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newsevents", "parse", SEED, "--format", "text"],
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
