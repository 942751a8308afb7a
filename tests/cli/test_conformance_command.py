"""`newsevents conformance`, put to small commands that conform, and to such as do not in every way."""

from __future__ import annotations

import hashlib
import json
import os
import runpy
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import attrs
import pytest

from newsevents import json_schema
from newsevents.cli import conformance
from newsevents.codes import CODES
from newsevents.conformance import Answer, Case, cases, compared, contents

CASES = list(cases())
LENIENT = [case for case in CASES if case.lenient]
FEW = [
    Case("valid/minimal", b'{"id":"urn:a:1","source":{}}'),
    Case("invalid/error", b"[\xff]", expected=(("NE001", ""),)),
    Case("invalid/mixed", b"{ }\r\n", expected=(("NE102", "/id"), ("NE308", "/source"))),
]
WARNINGS = {code.code for code in CODES if code.severity == "warning"}
READ = "import sys; data = sys.stdin.buffer.read(); "


@pytest.fixture
def few(monkeypatch):
    """Put three cases in the place of all."""
    monkeypatch.setattr(conformance, "cases", lambda: iter(FEW))


@pytest.fixture
def knowing(tmp_path):
    """Make a command that tells what is expected, as lines of a function of the case; it knows documents by hash."""

    def make(lines, of=CASES, name="knowing"):
        known = {hashlib.sha256(case.data).hexdigest(): lines(case) for case in of}
        (tmp_path / f"{name}.json").write_text(json.dumps(known))
        script = tmp_path / f"{name}.py"
        script.write_text(
            "import hashlib, json, pathlib, sys\n"
            "data = open(sys.argv[1], 'rb').read() if len(sys.argv) > 1 else sys.stdin.buffer.read()\n"
            "known = json.loads(pathlib.Path(__file__).with_suffix('.json').read_bytes())\n"
            "sys.stdout.buffer.write(''.join(known[hashlib.sha256(data).hexdigest()]).encode())\n"
        )
        return [sys.executable, "-IS", str(script)]

    return make


def placed(case):
    return [f"{code} {pointer}\n" for code, pointer in reversed(case.expected)]


def codes_alone(case):
    return [f"{code}\r\n\n" for code, _ in case.expected]


def strict_and_lenient(knowing, lines, of):
    """Return the arguments for a command that knows what is expected of both ways to read."""
    lenient = knowing(lines, [case for case in of if case.lenient], "lenient")
    return ["--lenient", shlex.join(lenient), *knowing(lines, [case for case in of if not case.lenient])]


def script(code):
    return [sys.executable, "-ISc", code]


def told(run, *arguments):
    """Return the exit code, the failing cases and the counts."""
    code, out, err = run("conformance", "--format", "json", *arguments)
    *failing, tally = map(json.loads, out.splitlines())
    assert err == ""
    return code, {item["case"]: item for item in failing}, tally


# commands that conform


def test_a_command_that_tells_what_is_expected_conforms_in_all_cases(run, knowing):
    code, failing, tally = told(run, "--jobs", "2", *strict_and_lenient(knowing, placed, CASES))
    assert (code, failing) == (0, {})
    assert tally == {"cases": len(CASES), "conform": len(CASES), "fail": 0, "skipped": 0, "not_run": 0}


def test_without_a_lenient_command_its_cases_are_skipped_and_counted(run, monkeypatch, knowing):
    monkeypatch.setattr(conformance, "cases", lambda: iter([*FEW, *LENIENT]))
    code, failing, tally = told(run, *knowing(placed, FEW))
    assert (code, failing) == (0, {})
    assert (tally["cases"], tally["conform"], tally["skipped"]) == (3 + len(LENIENT), 3, len(LENIENT))
    assert len(LENIENT) > 10


def test_lenient_cases_alone_go_to_the_lenient_command(run, knowing, monkeypatch):
    monkeypatch.setattr(conformance, "cases", lambda: iter([*FEW, *LENIENT[:3]]))
    strict, lenient = knowing(placed, FEW), knowing(placed, LENIENT, "lenient")
    code, failing, _ = told(run, "--lenient", " ".join(lenient), *strict)
    assert (code, failing) == (0, {})


def test_codes_alone_are_compared_unless_pointers_are_asked_for(run, few, knowing):
    command = knowing(codes_alone, FEW)
    assert told(run, *command)[:2] == (0, {})
    code, failing, _ = told(run, "--pointers", *command)
    assert (code, list(failing)) == (1, ["invalid/mixed"])
    assert failing["invalid/mixed"]["surplus"] == [
        {"code": "NE102", "pointer": ""},
        {"code": "NE308", "pointer": ""},
    ]


def test_a_command_may_take_a_file_and_answer_in_json(run, few, knowing):
    def lines(case):
        return [json.dumps({"code": code, "pointer": at, "x": 1}) + "\n" for code, at in case.expected]

    command = knowing(lines, FEW)
    assert told(run, *command, "{}")[:2] == (0, {})


def test_the_file_holds_the_bytes_and_standard_input_is_empty(run, few):
    code = "import sys; sys.exit(sys.stdin.read() + str(open(sys.argv[1], 'rb').read()) + sys.argv[1][-5:])"
    _, failing, _ = told(run, *script(code), "{}")
    assert failing["invalid/error"]["complaint"] == "b'[\\xff]'.json"
    assert failing["invalid/mixed"]["complaint"] == "b'{ }\\r\\n'.json"


def test_an_exit_status_is_not_looked_at(run, few, knowing):
    command = knowing(placed, FEW)
    failing_status = ["sh", "-c", '"$@"; exit 7', "sh", *command]
    assert told(run, *failing_status)[:2] == (0, {})


@pytest.mark.parametrize("lenient", [False, True])
def test_the_own_validator_conforms_in_every_case(run, lenient):
    options = ("--lenient",) if lenient else ()
    chosen = [case for case in CASES if case.lenient == lenient or case.name.startswith("valid/")]
    for case in chosen:
        _, out, _ = run("validate", "--input", "json", "--format", "json", *options, "-", stdin=case.data)
        answer = Answer.read(out.encode())
        assert answer.rubbish is None
        assert not compared(case, answer, pointers=True), case.name


def test_the_own_validator_conforms_when_it_is_run(run, few, monkeypatch):
    some = [
        case for case in CASES if "surrogate" in case.name or "too-many" in case.name or "kept" in case.name
    ]
    monkeypatch.setattr(conformance, "cases", lambda: iter(some))
    own = [sys.executable, "-m", "newsevents", "validate", "--input", "json", "--format", "json"]
    code, failing, tally = told(
        run, "--timeout", "100", "--lenient", " ".join([*own, "--lenient", "-"]), *own, "-"
    )
    assert (code, failing, tally["skipped"]) == (0, {}, 0)
    assert tally["conform"] == len(some) > 5


# commands that do not


def test_what_is_not_told_and_what_should_not_be_is_listed(run, few, knowing):
    lines = {
        "valid/minimal": ["NE101 /a b \n"],
        "invalid/error": [],
        "invalid/mixed": ["NE102 /id\n", "NE102 /other\n"],
    }
    code, failing, tally = told(run, *knowing(lambda case: lines[case.name], FEW))
    assert (code, tally["fail"], tally["conform"]) == (1, 3, 0)
    assert failing["valid/minimal"]["surplus"] == [{"code": "NE101", "pointer": "/a b "}]
    assert failing["invalid/error"]["missing"] == [{"code": "NE001", "pointer": ""}]
    assert failing["invalid/mixed"]["missing"] == [{"code": "NE308", "pointer": "/source"}]
    assert failing["invalid/mixed"]["surplus"] == [{"code": "NE102", "pointer": "/other"}]


def test_a_code_that_is_missed_fails_the_cases_that_expect_it_and_no_others(run, knowing, monkeypatch):
    some = [case for case in CASES if "NE20" in case.name or "NE12" in case.name]
    monkeypatch.setattr(conformance, "cases", lambda: iter(some))

    def lines(case):
        return [line for line in placed(case) if not line.startswith("NE203")]

    code, failing, _ = told(run, *strict_and_lenient(knowing, lines, some))
    expect_it = {case.name for case in some if "NE203" in dict(case.expected)}
    assert (code, set(failing)) == (1, expect_it)
    assert 2 < len(expect_it) < len(some)


def test_text_shows_names_differences_and_what_the_command_complains_of(run, few):
    noisy = "print('NE001 '); sys.stderr.write('\\n\\x1b[31mTrace\\nmore\\nValueError: no\\n')"
    code, out, _ = run("conformance", "--format", "text", *script(READ + noisy))
    assert code == 1
    assert out.splitlines() == [
        "valid/minimal",
        "  told and not expected: NE001 (the whole document)",
        "  the command says: \\u001b[31mTrace … ValueError: no",
        "invalid/mixed",
        "  expected and not told: NE102 /id",
        "  expected and not told: NE308 /source",
        "  told and not expected: NE001 (the whole document)",
        "  the command says: \\u001b[31mTrace … ValueError: no",
        "3 cases: 1 conform, 2 do not",
    ]


def test_of_many_differences_the_first_are_shown(run, few):
    code, out, _ = run(
        "conformance", "--format", "text", *script("[print('NE101 /%d' % n) for n in range(500)]")
    )
    assert code == 1
    assert "  told and not expected: 490 more\n" in out
    assert out.count("NE101") == 30


def test_of_many_failing_cases_text_shows_the_first_and_json_all(run, monkeypatch):
    many = [attrs.evolve(FEW[0], name=f"valid/{number}") for number in range(30)]
    monkeypatch.setattr(conformance, "cases", lambda: iter(many))
    code, out, _ = run("conformance", "--format", "text", *script("print('NE999')"))
    assert code == 1
    assert [line for line in out.splitlines() if line.startswith("valid/")] == [
        case.name for case in many[:20]
    ]
    assert out.endswith("\n… and 10 more (--format json tells all)\n30 cases: 0 conform, 30 do not\n")
    assert run("conformance", "--format", "json", *script("print('NE999')"))[1].count("\n") == 31


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("all \\x1b[31mfine", "all \\u001b[31mfine"),
        ("NE1", "NE1"),
        ("ne001 /x", "ne001 /x"),
        ("NE001:/x", "NE001:/x"),
        ('{"code": 1}', '{"code": 1}'),
        ('{"code": "NE001", "pointer": []}', '{"code": "NE001", "pointer": []}'),
        ('{"code": "NE001"', '{"code": "NE001"'),
        ("[]", "[]"),
    ],
)
def test_rubbish_fails_a_case_and_is_shown(run, few, line, shown):
    code, out, _ = run("conformance", "--format", "text", *script(f"print('NE001'); print('{line}')"))
    assert code == 1
    assert out.count(f"  line 2 of the answer is no finding: {shown}\n") == 3


def test_deep_rubbish_is_rubbish(run, few):
    _, failing, _ = told(run, *script("print('{\"a\":' * 100000)"))
    assert all(item["reason"].startswith("line 1 of the answer is no finding") for item in failing.values())
    assert len(failing) == 3


def test_bytes_that_are_no_utf_8_are_no_finding(run, few):
    _, failing, _ = told(run, *script("import sys; sys.stdout.buffer.write(b'\\xff\\x00\\n')"))
    assert failing["valid/minimal"]["reason"] == "line 1 of the answer is no finding: \ufffd\x00"


def test_half_of_a_surrogate_pair_in_a_pointer_is_a_replacement_character():
    assert Answer.read(b'{"code": "NE101", "pointer": "/\\ud800"}').told == {("NE101", "/\ufffd")}


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_command_that_hangs_is_killed_with_all_that_it_started(run, few, jobs, tmp_path):
    child = f"import os, time; open('{tmp_path}/' + str(os.getpid()), 'w').close(); time.sleep(1000)"
    hanging = f"import subprocess, sys; subprocess.Popen([sys.executable, '-ISc', {child!r}]).wait()"
    code, failing, tally = told(run, "--timeout", "1.5", "--jobs", jobs, *script(hanging))
    assert (code, tally["fail"]) == (1, 3)
    assert {item["reason"] for item in failing.values()} == {"it took longer than 1.5 s"}
    assert all(ended(int(path.name)) for path in tmp_path.iterdir())


def ended(number):
    """Say whether a process is gone, or is soon: a kill is not waited for by all of a group."""
    for _ in range(500):
        try:
            state = Path(f"/proc/{number}/stat").read_text()
            if state.rpartition(")")[2].split()[0] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.01)
    return False


def test_a_command_that_closes_its_output_and_goes_on_is_killed(run, few):
    code = "import os, time; os.write(2, b'waiting'); os.close(1); os.close(2); time.sleep(1000)"
    _, failing, _ = told(run, "--timeout", "1", "--max-failures", "1", *script(code))
    assert failing["valid/minimal"]["reason"] == "it took longer than 1 s"


def test_an_answer_that_was_told_in_time_does_not_count_if_the_command_goes_on(run, few, knowing):
    [python, flags, name] = knowing(placed, FEW)
    going_on = f"import runpy, sys, time; runpy.run_path({name!r}); sys.stdout.flush(); time.sleep(1000)"
    _, failing, tally = told(run, "--timeout", "2", "--jobs", "3", python, flags + "c", going_on)
    assert (set(failing), tally["conform"]) == ({case.name for case in FEW}, 0)


def test_a_child_that_left_the_group_and_holds_the_output_is_not_waited_for(run, few):
    code = "import os, time\nif os.fork() == 0: os.setsid(); time.sleep(4); os._exit(0)"
    _, failing, _ = told(run, "--timeout", "0.5", "--max-failures", "1", "--jobs", "1", *script(code))
    assert failing["valid/minimal"]["reason"] == "it took longer than 0.5 s"


def test_a_command_that_dies_by_a_signal_fails_though_it_told_what_is_expected(run, few):
    dying = "import os, sys; print('NE001', flush=True); os.kill(os.getpid(), 9)"
    code, failing, _ = told(run, *script(dying))
    assert code == 1
    assert {item["reason"] for item in failing.values()} == {"it died by SIGKILL (signal 9)"}
    assert set(failing) == {case.name for case in FEW}


def test_output_without_end_is_not_read_to_its_end(run, few):
    code, failing, _ = told(run, "--timeout", "100", *script("while True: print('NE001 ' + 'x' * 1000)"))
    assert code == 1
    assert {item["reason"] for item in failing.values()} == {"it printed more than 1,048,576 bytes"}


def test_complaints_without_end_do_no_harm(run, few):
    endless = "import sys\nsys.stderr.write('first\\n')\nfor n in range(3000): sys.stderr.write('x' * 999 + '\\n')\n"
    _, failing, _ = told(run, *script(endless + "sys.stderr.write('last\\n')"))
    assert failing["invalid/error"]["complaint"] == "first … last"


@pytest.mark.parametrize("lenient", [False, True])
def test_a_command_that_cannot_be_started_ends_the_run(run, few, tmp_path, lenient, monkeypatch):
    text = tmp_path / "notes.txt"
    text.write_text("no program")
    for name, reason in [("no-such-command", "No such file or directory"), (str(text), "Permission denied")]:
        if lenient:
            monkeypatch.setattr(conformance, "cases", lambda: iter([*FEW, LENIENT[0]]))
            code, _, err = run("conformance", "--lenient", name, *script(READ))
        else:
            code, _, err = run("conformance", name)
        assert (code, err) == (3, f"newsevents: the command '{name}' cannot be started: {reason}\n")


def test_a_script_that_no_system_knows_how_to_start_is_told_of(run, few, tmp_path):
    script = tmp_path / "validator"
    script.write_text("print()")
    script.chmod(0o755)
    code, _, err = run("conformance", str(script))
    assert (code, err) == (3, f"newsevents: the command '{script}' cannot be started: Exec format error\n")


# what is compared


def test_errors_only_leaves_out_warnings_on_both_sides(run, few, knowing):
    lines = {
        "valid/minimal": ["NE308 /source\n"],
        "invalid/error": ["NE001\n"],
        "invalid/mixed": ["NE102 /id\n"],
    }
    command = knowing(lambda case: lines[case.name], FEW)
    assert told(run, "--errors-only", *command)[:2] == (0, {})
    assert set(told(run, *command)[1]) == {"valid/minimal", "invalid/mixed"}
    assert "NE308" in WARNINGS


def test_a_command_that_tells_all_errors_and_no_warning_conforms_as_such(run, knowing, monkeypatch):
    some = [case for case in CASES if WARNINGS & set(dict(case.expected))]
    monkeypatch.setattr(conformance, "cases", lambda: iter(some))

    def lines(case):
        return [f"{code} {pointer}\n" for code, pointer in case.expected if code not in WARNINGS]

    command = strict_and_lenient(knowing, lines, some)
    assert told(run, "--errors-only", *command)[:2] == (0, {})
    assert set(told(run, *command)[1]) == {case.name for case in some}


def test_codes_are_selected_and_ignored(run, few, knowing):
    lines = {"valid/minimal": [], "invalid/error": ["NE101 /x\n"], "invalid/mixed": ["NE102 /id\n"]}
    command = knowing(lambda case: lines[case.name], FEW)
    assert told(run, "--select", "NE102", *command)[:2] == (0, {})
    assert set(told(run, "--select", "NE0", *command)[1]) == {"invalid/error"}
    assert set(told(run, "--ignore", "NE0,NE1", *command)[1]) == {"invalid/mixed"}


def test_the_run_stops_behind_as_many_failures_as_are_asked_for(run, few):
    code, failing, tally = told(run, "--max-failures", "2", *script("print('NE999')"))
    assert (code, list(failing)) == (1, ["valid/minimal", "invalid/error"])
    assert tally == {"cases": 3, "conform": 0, "fail": 2, "skipped": 0, "not_run": 1}


# the command line


def test_options_of_the_command_are_its_own(run, few, tmp_path):
    wanted = ["--list", "--j", "-h", "--format=text", "--", "--version"]
    check = f"import sys; sys.argv[1:] == {wanted} or print('NE999 ' + str(sys.argv[1:]))"
    for arguments in ([*script(check), *wanted], ["--", *script(check), *wanted]):
        _, failing, tally = told(run, *arguments)
        assert "valid/minimal" not in failing, failing
        assert tally["conform"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Expected a command to examine, such as"),
        (("--",), "Expected a command to examine, such as"),
        (("--jobs", "two", "true"), "expected a number of processes"),
        (("--timeout", "0", "true"), "expected a number of seconds above 0"),
        (("--timeout", "nan", "true"), "expected a number of seconds above 0"),
        (("--max-failures", "0", "true"), "expected a number of failing cases, 1 or more"),
        (("--select", "NEX", "true"), "no code is called or begins with 'NEX'"),
        (("--lenient", "'", "true"), "expected a command as a shell takes it"),
        (("--lenient", "", "true"), "expected a command, found nothing"),
        (("--lis", "true"), "unrecognized arguments: --lis"),
        (("--list", "--export", "x"), "not allowed with argument"),
    ],
)
def test_wrong_calls_are_told_in_a_line(run, arguments, words):
    code, out, err = run("conformance", *arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_cases_are_listed_with_what_is_expected(run):
    code, out, _ = run("conformance", "--list", "--format", "json")
    listed = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [item["case"] for item in listed] == [case.name for case in CASES]
    assert {item["case"] for item in listed if item["lenient"]} == {case.name for case in LENIENT}
    assert [len(item["expected"]) for item in listed] == [len(case.expected) for case in CASES]


def test_cases_are_listed_for_people(run, few):
    code, out, _ = run("conformance", "--list", "--format", "text", "--select", "NE102")
    rows = [line.split() for line in out.splitlines()]
    assert code == 0
    assert ["valid/minimal", "nothing"] in rows
    assert ["invalid/error", "nothing"] in rows
    assert ["invalid/mixed", "NE102", "/id"] in rows


def test_files_are_exported_byte_for_byte_into_a_new_folder(run, tmp_path):
    target = tmp_path / "files"
    assert run("conformance", "--export", str(target)) == (0, "", "")
    found = {
        path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()
    }
    assert found == dict(contents())
    assert {path.partition("/")[0] for path in found} == {"README.md", "codes.json", "valid", "invalid"}
    assert [path.name for path in tmp_path.iterdir()] == ["files"]


def test_nothing_is_exported_over_anything(run, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("kept")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("folder", "file", "link"):
        code, _, err = run("conformance", "--export", str(tmp_path / name))
        assert code == 2
        assert "is there already, and nothing is written over" in err
    assert (tmp_path / "file").read_text() == "kept"
    assert {path.name for path in tmp_path.iterdir()} == {"folder", "file", "link"}


def test_a_folder_that_cannot_be_made_is_told_of_by_its_name(run, tmp_path):
    code, _, err = run("conformance", "--export", str(tmp_path / "no" / "such"))
    assert code == 4
    assert f"{tmp_path}/no/such: No such file or directory" in err


# ends that come from outside


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_nothing_behind(tmp_path, number, code):
    (tmp_path / "temporary").mkdir()
    child = f"import os, time; open('{tmp_path}/pid-' + str(os.getpid()), 'w').close(); time.sleep(1000)"
    command = [sys.executable, "-m", "newsevents", "conformance", "--jobs", "2", *script(child)]
    environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    while len(list(tmp_path.glob("pid-*"))) < 2 and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(number)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (code, b"", b"")
    assert all(ended(int(path.name[4:])) for path in tmp_path.glob("pid-*"))
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_closed_output_ends_the_run(tmp_path):
    own = [sys.executable, "-m", "newsevents", "conformance", "--format", "json", *script("print('NE999')")]
    process = subprocess.Popen(own, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


# an implementation that is not ours: see docs/how-to/conformance.md


SCRIPT = Path(__file__).parents[2] / "examples" / "check_structure.py"
STRUCTURE = {"NE101", "NE102", "NE104", "NE110", "NE111", "NE113"}


def test_what_the_published_schema_can_say_conforms_to_it_in_all_cases_but_one():
    answer = runpy.run_path(str(SCRIPT))["answer"]
    schema = json.dumps(json_schema()).encode()
    failing = [
        case.name
        for case in CASES
        if not case.lenient
        and compared(
            case, Answer.read(answer(schema, case.data).encode()), has=STRUCTURE.__contains__, pointers=True
        )
    ]
    assert failing == ["invalid/NE701-with-unknown-fields"]
    assert {code for case in CASES for code, _ in case.expected if not case.lenient} >= STRUCTURE


def test_the_published_schema_conforms_where_it_is_run(run, tmp_path, monkeypatch):
    schema = tmp_path / "newsevents.schema.json"
    schema.write_text(json.dumps(json_schema()))
    some = [case for case in CASES if "NE101" in case.name or "NE701" in case.name or "NE11" in case.name]
    monkeypatch.setattr(conformance, "cases", lambda: iter(some))
    options = ("--timeout", "100", "--pointers", "--select", ",".join(STRUCTURE))
    code, failing, tally = told(run, *options, sys.executable, str(SCRIPT), str(schema))
    assert (code, list(failing)) == (1, ["invalid/NE701-with-unknown-fields"])
    assert tally["conform"] > 10


def test_the_page_that_shows_it_counts_the_cases_as_they_are():
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "conformance.md").read_text("utf-8")
    strict = len(CASES) - len(LENIENT)
    line = f"{len(CASES)} cases: {strict - 1} conform, 1 does not, {len(LENIENT)} skipped (read leniently: see --lenient)"
    assert f"\n{line}\n" in page


def test_the_cases_can_be_had_without_pydantic():
    code = "import sys; from newsevents.conformance import cases; list(cases()); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"pydantic", "pydantic_core", "orjson", "msgspec", "rich", "hypothesis"} & set(loaded)
    assert "newsevents.conformance.case" in loaded
