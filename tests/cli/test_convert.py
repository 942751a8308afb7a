"""`newsevents convert`: whole output or none, losses told, bad input told."""

from __future__ import annotations

import json
import sys
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
        "findings": [],
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
    assert f"{path}, document 2, line 2: NE102" in err


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
    assert (code, err) == (4, f"newsevents: {tmp_path / 'out'}: exists and is not empty; name a new folder\n")
    assert (tmp_path / "out" / "mine").read_text() == "x"


def test_choices_are_passed_on(run, feed):
    assert '"TALKS"' in run("convert", feed, "--to", "acme:cases", "--set", "case=upper")[1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Say what to write (--to) or what to read (--from)"),
        (
            ("--to", "ninj"),
            "Expected a format, one of newsevents, json-ld, ninjs, ftm, plover, parquet, csv, web-annotation, "
            "acme:cases, acme:folder, acme:titles, found 'ninj'",
        ),
        (
            ("--from", "nope"),
            "Expected a format, one of newsevents, json-ld, ninjs, json-feed, parquet, acme:folder, acme:titles, "
            "found 'nope'",
        ),
        (("--to", "json-feed"), "json-feed is read only"),
        (("--from", "acme:cases"), "acme:cases is written only"),
        (("--to", "acme:folder"), "acme:folder is a folder of files; say which with -o FOLDER"),
        (("--to", "acme:cases"), "Say --set case=as-is|upper: How letters are written."),
        (
            ("--to", "acme:cases", "--set", "case=lower"),
            "--set case=lower: expected one of case=as-is, case=upper",
        ),
        (("--to", "acme:titles", "--set", "x"), "--set x: acme:titles has no choices"),
        (("--from", "acme:titles", "--set", "x=y"), "--set x=y: newsevents has no choices"),
        (("--to", "acme:cases", "--set", "case=upper", "--set", "case=as-is"), "--set case is given twice"),
        (("--to", "json-ld", "--to", "ninjs"), "--to is given twice"),
        (("--from", "ninjs", "--from", "ninjs"), "--from is given twice"),
        (("--to", "ninjs", "-o", "one", "-o", "two"), "-o is given twice"),
        (("--to", "ninjs", "-o", ""), "A name of a file is empty"),
        (("--to", "acme:folder", "-o", "-"), "acme:folder is a folder of files; say which with -o FOLDER"),
        (("--to", "ninjs", "--losses", "-"), "--losses - needs -o FILE"),
        (("--to", "ninjs", "--losses", "-", "-o", "-"), "--losses - needs -o FILE"),
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


@pytest.fixture
def titles(tmp_path):
    path = tmp_path / "titles.jsonl"
    path.write_text('{"guid": "urn:example:1", "title": "Talks"}\n{"guid": "urn:example:2", "title": 7}\n')
    return str(path)


# outputs that are kept


@pytest.mark.parametrize("before", [b"good", None])
@pytest.mark.parametrize(
    ("data", "expected"), [(None, 3), (b"[", 1), (b'{"title": "no guid"}', 1), (b"{}\n{}\n", 1)]
)
def test_where_nothing_can_be_converted_the_output_stays_as_it_was(run, tmp_path, before, data, expected):
    source, target = tmp_path / "in.jsonl", tmp_path / "out"
    for path, content in ((source, data), (target, before)):
        if content is not None:
            path.write_bytes(content)
    code, out, err = run("convert", str(source), "--from", "acme:titles", "-o", str(target))
    assert (code, out, f"{target} is not written" in err) == (expected, "", True)
    assert (target.read_bytes() if target.exists() else None) == before
    assert {path.name for path in tmp_path.iterdir()} <= {"in.jsonl", "out"}


def test_no_folder_is_made_where_nothing_can_be_converted(run, tmp_path):
    target = tmp_path / "out"
    for name in ("acme:folder", "parquet"):
        code, _, err = run("convert", str(tmp_path / "none"), "--to", name, "-o", str(target))
        assert (code, f"{target} is not written" in err) == (3, True)
        assert list(tmp_path.iterdir()) == []


def test_what_can_be_converted_is_written_beside_what_cannot(run, titles, tmp_path):
    target = tmp_path / "out"
    target.write_bytes(b"before")
    assert run("convert", "none.json", titles, "--from", "acme:titles", "-o", str(target))[0] == 3
    assert len(target.read_bytes().splitlines()) == 2


def test_a_feed_without_documents_is_written_as_one(run, tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out"
    source.touch()
    target.write_bytes(b"before")
    assert run("convert", str(source), "--from", "acme:titles", "-o", str(target)) == (0, "", "")
    assert target.read_bytes() == b""


def test_losses_that_must_not_be_leave_the_output_as_it_was(run, tmp_path):
    source, target, report = tmp_path / "in.jsonl", tmp_path / "out", tmp_path / "losses"
    source.write_bytes(ne.dumps(ONE) + b"\n" + ne.dumps(TWO) + b"\n")
    target.write_bytes(b"before")
    call = ("convert", str(source), "--to", "acme:titles", "--fail-on-loss", "-o", str(target))
    code, _, err = run(*call, "--losses", str(report))
    assert (code, f"{target} is not written" in err, target.read_bytes()) == (1, True, b"before")
    assert json.loads(report.read_bytes())["lost"][0]["field"] == "/source/rights"
    source.write_bytes(ne.dumps(TWO) + b"\n")
    assert run(*call)[0] == 0
    assert json.loads(target.read_bytes())["title"] == "Peace"


def test_losses_that_must_not_be_leave_no_folder(run, feed, tmp_path, monkeypatch):
    lossy = ne.Codec(
        name="acme:folder",
        title="",
        summary="",
        mapping=KEPT,
        write_folder=write_folder,
        read_folder=read_folder,
    )
    monkeypatch.setitem(globals(), "FOLDER", lossy)
    registry.installed_codecs.cache_clear()
    target = tmp_path / "out"
    assert run("convert", feed, "--to", "acme:folder", "--fail-on-loss", "-o", str(target))[0] == 1
    assert not target.exists()
    assert run("convert", feed, "--to", "acme:folder", "-o", str(target))[0] == 0
    assert len(list(target.iterdir())) == 2


# names


def test_one_file_may_be_read_and_written(run, tmp_path):
    path = tmp_path / "titles.jsonl"
    many = [json.dumps({"guid": f"urn:example:{number}", "title": "x" * 900}) for number in range(3_000)]
    path.write_text("\n".join(many))
    call = ("convert", str(path), "--from", "acme:titles", "--to", "acme:titles", "-o", str(path))
    assert run(*call) == (0, "", "")
    assert [json.loads(line) for line in path.read_bytes().splitlines()] == list(map(json.loads, many))
    path.write_text("\n".join([*many, "{}"]))
    assert run(*call)[0] == 1
    assert len(path.read_bytes().splitlines()) == 3_000
    path.write_bytes(b"{}")
    assert (run(*call)[0], path.read_bytes()) == (1, b"{}")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "same", "--losses", "same"), "--output and --losses name the same file: same"),
        (
            ("-o", "same", "--losses", "./sub/../same"),
            "--output and --losses name the same file: sub/../same",
        ),
        (("--losses", "feed.jsonl"), "--losses feed.jsonl is an input, and would be written over"),
        (("--losses", "link"), "--losses link is an input, and would be written over"),
        (("-o", "out", "--losses", "out/x"), "--output and --losses lie one in the other: out, out/x"),
        (
            ("other.jsonl", "-o", "feed.jsonl"),
            "--output feed.jsonl is an input, and would be written over; only a single input can be",
        ),
        (("-", "-o", "feed.jsonl"), "--output feed.jsonl is an input"),
    ],
)
def test_no_file_is_written_twice_or_over_an_input(run, feed, tmp_path, monkeypatch, arguments, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to("feed.jsonl")
    before = (tmp_path / "feed.jsonl").read_bytes()
    code, out, err = run("convert", "--to", "acme:titles", "feed.jsonl", *arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert (tmp_path / "feed.jsonl").read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"feed.jsonl", "link", "sub"}


def test_nothing_is_written_into_a_folder_that_is_read(run, feed, tmp_path):
    folder = tmp_path / "pq"
    assert run("convert", feed, "--to", "parquet", "-o", str(folder))[0] == 0
    for option in ("-o", "--losses"):
        code, _, err = run(
            "convert", str(folder), "--from", "parquet", option, str(folder / "claims.parquet")
        )
        assert (code, "lies in a folder that is an input" in err) == (2, True)


def test_a_dash_is_standard_output(run, feed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    plain = run("convert", feed, "--to", "acme:titles")
    assert run("convert", feed, "--to", "acme:titles", "-o", "-") == plain
    code, out, _ = run("convert", feed, "--to", "acme:titles", "-o", "out", "--losses", "-")
    assert (code, json.loads(out)["lost"][0]["field"]) == (0, "/source/rights")
    assert {path.name for path in tmp_path.iterdir()} == {"feed.jsonl", "out"}


def test_a_file_of_losses_that_cannot_be_written_is_told_before_the_work(run, feed, tmp_path):
    target, report = tmp_path / "out", tmp_path / "none" / "losses"
    code, _, err = run("convert", feed, "--to", "acme:titles", "-o", str(target), "--losses", str(report))
    assert (code, err) == (4, f"newsevents: {report}: No such file or directory\n")
    assert not target.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")
def test_a_full_device_is_told_by_its_name(run, feed):
    code, _, err = run("convert", feed, "--to", "acme:titles", "-o", "/dev/full")
    assert (code, err) == (4, "newsevents: /dev/full: No space left on device\n")


# formats


def test_a_format_is_written_as_it_was_read(run, titles, feed, tmp_path):
    code, out, _ = run("convert", titles, "--from", "acme:titles", "--to", "acme:titles")
    assert (code, [line["title"] for line in lines(out)]) == (0, ["Talks", ""])
    folder, other = tmp_path / "one", tmp_path / "other"
    assert run("convert", feed, "--to", "parquet", "-o", str(folder))[0] == 0
    assert run("convert", str(folder), "--from", "parquet", "--to", "parquet", "-o", str(other))[0] == 0
    assert [item.document for item in ne.read_folder_as("parquet", other)] == [ONE, TWO]
    code, out, _ = run("convert", feed, "--to", "newsevents", "--from", "newsevents")
    assert (code, [ne.loads(line) for line in out.splitlines()]) == (0, [ONE, TWO])


def test_the_context_of_json_ld_is_exchanged(run, feed, tmp_path):
    named = tmp_path / "named.jsonl"
    assert run("convert", feed, "--to", "json-ld", "--set", "context=name", "-o", str(named))[0] == 0
    code, out, _ = run("convert", str(named), "--from", "json-ld", "--to", "json-ld")
    assert (code, {type(line["@context"]) for line in lines(out)}) == (0, {dict})


# findings


def test_what_is_found_in_the_data_is_told_with_its_place(run, titles, tmp_path):
    report = tmp_path / "losses"
    code, _, err = run("convert", titles, "--from", "acme:titles", "--losses", str(report))
    assert code == 0
    assert err.splitlines() == [
        f"newsevents: {titles}, document 2, line 2: NE902 at /title: Not a title.",
        "newsevents: NE902: 1 time (see `newsevents explain NE902`)",
    ]
    found = json.loads(report.read_bytes())
    assert (found["to"], found["documents"], found["lost"]) == ("newsevents", 2, [])
    [one] = found["findings"]
    assert (one["input"], one["document"], one["line"], one["column"]) == (titles, 2, 2, 36)
    assert (one["code"], one["pointer"], one["severity"]) == ("NE902", "/title", "warning")


def test_the_first_ten_findings_are_told_and_all_are_written_down(run, tmp_path):
    source, report = tmp_path / "titles.jsonl", tmp_path / "losses"
    bad = [json.dumps({"guid": f"urn:example:{number}", "title": number}) for number in range(14)]
    source.write_text("\n".join([*bad, "{}"]))
    code, _, err = run("convert", str(source), "--from", "acme:titles", "--losses", str(report))
    assert code == 1
    told = [line for line in err.splitlines() if "NE902 at /title" in line]
    assert [line.partition(", document ")[2].partition(",")[0] for line in told] == list(
        map(str, range(1, 11))
    )
    assert "newsevents: and 4 other findings" in err
    assert "newsevents: NE902: 14 times (see `newsevents explain NE902`)" in err
    found = json.loads(report.read_bytes())["findings"]
    assert [(item["document"], item["code"]) for item in found] == [
        *((number, "NE902") for number in range(1, 15)),
        (15, "NE901"),
    ]


def test_a_finding_about_the_document_that_came_of_the_data_has_no_line(run, feed, tmp_path):
    source, folder = tmp_path / "in.json", tmp_path / "pq"
    source.write_bytes(ne.dumps(ONE.replaced(events=(ne.Visit(id="event:tour"),))))
    assert run("convert", str(source), "--to", "parquet", "-o", str(folder)) == (0, "", "")
    code, _, err = run("convert", str(folder), "--from", "parquet")
    assert (code, err.splitlines()[0].split(" at ")[0]) == (0, f"newsevents: {folder}, document 1: NE505")


def test_findings_without_end_are_counted(run, tmp_path):
    source, folder, report = tmp_path / "in.json", tmp_path / "pq", tmp_path / "losses"
    tours = tuple(ne.Visit(id=f"event:{number}") for number in range(130))
    source.write_bytes(ne.dumps(ONE.replaced(events=tours)))
    assert run("convert", str(source), "--to", "parquet", "-o", str(folder))[0] == 0
    code, _, err = run("convert", str(folder), "--from", "parquet", "--losses", str(report))
    assert (code, "and 120 other findings" in err) == (0, True)
    found = json.loads(report.read_bytes())["findings"]
    assert (len(found), found[-1]["omitted"]) == (101, 30)


# folders


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none", "{}: No such file or directory"),
        ("file", "{}: expected a folder of files, found a file"),
        ("-", "<stdin>: expected a folder of files, found standard input"),
    ],
)
def test_what_is_no_folder_of_tables_cannot_be_read(run, tmp_path, name, told):
    (tmp_path / "file").touch()
    path = name if name == "-" else str(tmp_path / name)
    code, out, err = run("convert", path, "--from", "parquet")
    assert (code, out, err) == (3, "", f"newsevents: {told.format(path)}\n")


@pytest.mark.parametrize("name", ["parquet", "csv"])
def test_a_folder_that_is_there_is_told_before_anything_is_read(run, feed, tmp_path, name):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").touch()
    (tmp_path / "file").touch()
    for path, told in (("out", "exists and is not empty"), ("file", "exists and is no folder")):
        code, _, err = run("convert", "none.jsonl", "--to", name, "-o", str(tmp_path / path))
        assert (code, err) == (4, f"newsevents: {tmp_path / path}: {told}; name a new folder\n")


def test_an_empty_folder_may_be_filled(run, feed, tmp_path):
    (tmp_path / "out").mkdir()
    assert run("convert", feed, "--to", "csv", "-o", str(tmp_path / "out"))[0] == 0
    assert (tmp_path / "out" / "documents.csv").exists()


def test_formats_are_listed(run):
    code, out, _ = run("convert", "--formats")
    assert code == 0
    assert all(codec.name in out for codec in ne.installed_codecs())
    assert "case=as-is|upper" in out


def test_the_help_shows_calls(run):
    code, out, _ = run("convert", "--help")
    assert (code, "--fail-on-loss" in out, "convert --formats" in out) == (0, True, True)
