"""`newsevents convert`: whole output or none, losses told, bad input told."""

from __future__ import annotations

import json
from importlib.metadata import EntryPoint

import pytest

import newsevents as ne
from newsevents.codecs import registry
from newsevents.schema import installed

ONE = ne.NewsDocument(id="urn:example:1", source=ne.Source(headline="Talks", rights="CC0"))
TWO = ne.NewsDocument(id="urn:example:2", source=ne.Source(headline="Peace"))


def encode(document, *, case="as-is"):
    headline = document.source.headline or ""
    return [{"guid": document.id, "title": headline.upper() if case == "upper" else headline}]


def decode(value):
    if "guid" not in value:
        yield ne.Decoded(None, (ne.finding("NE901", "/title", "Expected a guid, found none."),))
        return
    found = () if isinstance(value.get("title"), str) else (ne.finding("NE902", "/title", "Not a title."),)
    yield ne.Decoded(
        {"id": value["guid"], "source": {"headline": value["title"] if not found else None}}, found
    )


def write_folder(documents, folder):
    for number, document in enumerate(documents):
        (folder / f"{number}.json").write_bytes(ne.dumps(document))


def read_folder(folder):
    for path in sorted(folder.glob("*.json")):
        yield ne.Decoded(json.loads(path.read_bytes()))


KEPT = (ne.Mapped("/id", "guid"), ne.Mapped("/source/headline", "title"))
TITLES = ne.Codec(
    name="acme:titles", title="Titles", summary="A title.", mapping=KEPT, encode=encode, decode=decode
)
CASES = ne.Codec(
    name="acme:cases",
    title="Cases",
    summary="A title.",
    mapping=KEPT,
    encode=encode,
    options=(ne.Option("case", ("as-is", "upper"), "How letters are written.", is_required=True),),
)
FOLDER = ne.Codec(
    name="acme:folder",
    title="Folder",
    summary="A file.",
    mapping=tuple(ne.Mapped(f"/{name}", name) for name in ne.NewsDocument.model_fields),
    write_folder=write_folder,
    read_folder=read_folder,
)


@pytest.fixture(autouse=True)
def vendors(monkeypatch):
    """Three formats of a vendor are installed."""
    points = [
        EntryPoint(codec.name, f"{__name__}:{name}", "newsevents.codecs")
        for name, codec in (("TITLES", TITLES), ("CASES", CASES), ("FOLDER", FOLDER))
    ]
    monkeypatch.setattr(EntryPoint, "load", lambda point: globals()[point.value.partition(":")[2]])
    monkeypatch.setattr(
        installed, "entry_points", lambda group: points if group == "newsevents.codecs" else []
    )
    registry.installed_codecs.cache_clear()
    yield
    registry.installed_codecs.cache_clear()


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(ne.dumps(ONE) + b"\n" + ne.dumps(TWO) + b"\n")
    return str(path)


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_documents_are_written_one_a_line_and_losses_are_summed(run, feed):
    code, out, err = run("convert", feed, "--to", "acme:titles")
    assert code == 0
    assert [line["title"] for line in lines(out)] == ["Talks", "Peace"]
    assert err.splitlines() == [
        "newsevents: of 2 documents, acme:titles does not keep (--losses FILE has all):",
        "newsevents:   /source/rights: 1 time",
    ]


def test_losses_can_fail_and_can_be_kept(run, feed, tmp_path):
    report = tmp_path / "losses.json"
    code, _, err = run("convert", feed, "--to", "acme:titles", "--fail-on-loss", "--losses", str(report))
    assert (code, "does not keep:" in err) == (1, True)
    assert json.loads(report.read_bytes()) == {
        "to": "acme:titles",
        "documents": 2,
        "lost": [{"field": "/source/rights", "times": 1, "documents": 1}],
    }


def test_what_is_read_is_written_as_documents(run, tmp_path):
    source = tmp_path / "titles.jsonl"
    source.write_text('{"guid": "urn:example:1", "title": "Talks"}\n{"guid": "urn:example:2", "title": 7}\n')
    code, out, err = run("convert", str(source), "--from", "acme:titles")
    assert code == 0
    assert [ne.loads(line).source.headline for line in out.splitlines()] == ["Talks", None]
    assert "NE902: 1 time" in err


def test_arrays_and_standard_input_are_read(run):
    data = b'[{"guid": "urn:example:1", "title": "A"}, {"guid": "urn:example:2", "title": "B"}]'
    code, out, _ = run("convert", "-", "--from", "acme:titles", stdin=data)
    assert (code, len(out.splitlines())) == (0, 2)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"title": "no guid"}', "NE901 at /title: Expected a guid, found none."),
        (b'{"guid": "javascript:alert(1)", "title": "A"}', "NE10"),
        (b"{", "NE003"),
        (b"[]\n7", "NE003"),
        (b"7", "NE011"),
        (b'"\\ud800"', "NE006"),
        (b"\xff{}", "NE001"),
        (b'{"guid": 1, "guid": 2}', "NE005"),
        (b"", "NE009"),
        (b"[" * 100_000, "NE00"),
    ],
)
def test_bad_input_is_told_and_the_rest_goes_on(run, tmp_path, data, told):
    bad, good = tmp_path / "bad.json", tmp_path / "good.json"
    bad.write_bytes(data)
    good.write_text('{"guid": "urn:example:9", "title": "Talks"}')
    code, out, err = run("convert", str(bad), str(good), "--from", "acme:titles")
    assert (code, len(out.splitlines())) == (1, 1)
    assert told in err
    assert "Traceback" not in err


def test_invalid_documents_are_left_out(run, tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_bytes(ne.dumps(ONE) + b"\n{}\n")
    code, out, err = run("convert", str(path), "--to", "acme:titles")
    assert (code, len(out.splitlines())) == (1, 1)
    assert f"{path}, line 2: NE102" in err


def test_an_output_is_there_whole_or_not_at_all(run, feed, tmp_path, monkeypatch):
    target = tmp_path / "out.jsonl"
    target.write_text("before")
    written = []

    def failing(document, **_):
        written.append(document)
        if len(written) == 2:
            raise KeyboardInterrupt
        return [{}]

    monkeypatch.setitem(
        globals(), "TITLES", ne.Codec(name="acme:titles", title="", summary="", mapping=(), encode=failing)
    )
    registry.installed_codecs.cache_clear()
    code, _, err = run("convert", feed, "--to", "acme:titles", "-o", str(target))
    assert (code, target.read_text()) == (130, "before")
    assert f"{target} is not written" in err
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_folder_is_written_and_read_again(run, feed, tmp_path):
    folder = tmp_path / "out"
    assert run("convert", feed, "--to", "acme:folder", "-o", str(folder))[0] == 0
    code, out, _ = run("convert", str(folder), "--from", "acme:folder")
    assert (code, [ne.loads(line) for line in out.splitlines()]) == (0, [ONE, TWO])
    code, out, _ = run("convert", str(folder), "--from", "acme:folder", "--to", "acme:titles")
    assert [line["title"] for line in lines(out)] == ["Talks", "Peace"]


def test_a_folder_that_is_there_is_not_overwritten(run, feed, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("x")
    code, _, err = run("convert", feed, "--to", "acme:folder", "-o", str(tmp_path / "out"))
    assert code == 4
    assert "not written" in err
    assert (tmp_path / "out" / "mine").read_text() == "x"


def test_choices_are_passed_on(run, feed):
    assert '"TALKS"' in run("convert", feed, "--to", "acme:cases", "--set", "case=upper")[1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Say what to write (--to) or what to read (--from)"),
        (
            ("--to", "acme:titles", "--from", "acme:titles"),
            "Say what to write (--to) or what to read (--from)",
        ),
        (("--to", "morse"), "Expected a format, one of "),
        (("--from", "acme:cases"), "acme:cases is written only"),
        (("--to", "acme:folder"), "acme:folder is a folder of files; say which with -o FOLDER"),
        (("--to", "acme:cases"), "Say --set case=as-is|upper: How letters are written."),
        (
            ("--to", "acme:cases", "--set", "case=lower"),
            "--set case=lower: expected one of case=as-is, case=upper",
        ),
        (("--to", "acme:titles", "--set", "x"), "--set x: no choices"),
    ],
)
def test_wrong_calls_are_told_in_a_line(run, feed, arguments, told):
    code, out, err = run("convert", feed, *arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert len(err.splitlines()) == 1


def test_an_input_that_is_not_there_is_told(run):
    code, _, err = run("convert", "nowhere.json", "--to", "acme:titles")
    assert (code, err) == (3, "newsevents: nowhere.json: No such file or directory\n")


def test_formats_are_listed(run):
    code, out, _ = run("convert", "--formats")
    assert code == 0
    assert all(codec.name in out for codec in ne.installed_codecs())
    assert "case=as-is|upper" in out


def test_the_help_shows_calls(run):
    code, out, _ = run("convert", "--help")
    assert (code, "--fail-on-loss" in out, "convert --formats" in out) == (0, True, True)
