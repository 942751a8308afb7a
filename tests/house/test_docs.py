"""README and docs: what they show runs, what they link to is there, what is generated is current."""

import doctest
import importlib.util
import re
import shutil
from pathlib import Path

import pytest

import newsevents as ne

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "examples/README.md")),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("seeds/*.md"),
    ]
)
BLOCK = re.compile(r"^```(python|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _blocks(path: Path) -> list[tuple[str, str]]:
    return [match.groups() for match in BLOCK.finditer(path.read_text(encoding="utf-8"))]


NEEDED = {"followthemoney.md": "followthemoney", "run-on-spark.md": "pyspark"}
"""Packages that pages need and that not every machine can install."""


@pytest.mark.parametrize("page", [page for page in PAGES if _blocks(page)], ids=_name)
def test_python_blocks_run(page, tmp_path, monkeypatch, capsys):
    """The blocks of a page run in their order, in one namespace, in a folder with the seeds."""
    if page.name in NEEDED:
        pytest.importorskip(NEEDED[page.name], reason="it is not installed, as where PyICU cannot be built")
    if page.name == "run-on-spark.md" and shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not there")
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    namespace = {"__name__": "__main__"}
    for language, code in _blocks(page):
        if language == "python":
            exec(compile(code, _name(page), "exec"), namespace)  # noqa: S102 - the page's own code
        else:
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            example = doctest.DocTestParser().get_doctest(code, namespace, _name(page), _name(page), 0)
            runner.run(example, clear_globs=False)
            namespace.update(example.globs)
            assert runner.summarize(verbose=False).failed == 0, capsys.readouterr().out


def test_readme_and_tutorial_show_code():
    shown = {_name(page) for page in PAGES if _blocks(page)}
    assert {"README.md", "docs/tutorial.md"} <= shown


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_somewhere(page):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert not missing


def test_every_page_can_be_reached_from_the_index():
    seen, queue = set(), [ROOT / "docs" / "index.md"]
    while queue:
        page = queue.pop().resolve()
        if page.suffix == ".md" and page not in seen:
            seen.add(page)
            queue += [page.parent / target for target in LINK.findall(page.read_text(encoding="utf-8"))]
    assert {page.resolve() for page in ROOT.glob("docs/**/*.md")} <= seen


def _script(name):
    spec = importlib.util.spec_from_file_location(f"docs_{name}", ROOT / "docs" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def generate():
    return _script("generate")


@pytest.mark.parametrize(
    ("path", "script"),
    [
        ("phenomena.md", "phenomena"),
        ("reference/json.md", "json_answers"),
        ("reference/cli.md", "command_line"),
        ("../src/newsevents/conformance/codes.json", "conformance_codes"),
    ],
)
def test_page_of_what_comes_out_is_current(path, script):
    written = (ROOT / "docs" / path).read_text(encoding="utf-8")
    assert written == _script(script).page(), "run `make docs`"


def test_published_files_are_current():
    script = _script("published_schema")
    for target in script.TARGETS:
        assert (ROOT / target).read_text(encoding="utf-8") == script.page(target), "run `make docs`"


@pytest.mark.parametrize(
    "path", ["reference/records.md", "reference/codes.md", "reference/test-kit.md", "reference/formats.md"]
)
def test_generated_page_is_current(generate, path):
    written = (ROOT / "docs" / path).read_text(encoding="utf-8")
    assert written == generate.PAGES[path](), "run `make docs`"


def test_generator_writes_every_page_it_lists(generate, tmp_path, monkeypatch):
    monkeypatch.setattr(generate, "DOCS", tmp_path)
    generate.main()
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")} == set(generate.PAGES)


def test_every_record_and_each_of_its_fields_stands_in_the_reference():
    page = (ROOT / "docs" / "reference" / "records.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##)", page, re.MULTILINE | re.DOTALL))
    names = [
        name
        for name in ne.__all__
        if isinstance(value := getattr(ne, name), type) and issubclass(value, ne.Record)
    ]
    for name in names:
        if name in {"UnknownEvent", "Record"}:
            continue
        model = getattr(ne, name)
        own = {field for field in model.model_fields if field in vars(model).get("__annotations__", {})}
        assert own <= set(re.findall(r"^\| `(\w+)`", sections[name], re.MULTILINE)), name


def test_every_code_stands_in_the_reference(generate):
    page = (ROOT / "docs" / "reference" / "codes.md").read_text(encoding="utf-8")
    assert re.findall(r"^### (NE\d{3}) ", page, re.MULTILINE) == [code.code for code in generate.CODES]


def test_columns_on_spark_stand_in_the_reference():
    pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
    from newsevents.engines.spark.columns import DOCUMENTS, VERDICTS
    from newsevents.engines.spark.conflicts import CONFLICTS

    page = (ROOT / "docs" / "reference" / "api" / "engines.md").read_text(encoding="utf-8")
    rows = [row.split(" | ") for row in page.splitlines() if row.startswith("| `")]
    for kind, kinds in {"documents": DOCUMENTS, "verdicts": VERDICTS, "conflicts": CONFLICTS}.items():
        told = {
            name for first, _, where, *_ in rows if kind in where for name in re.findall(r"`(\w+)`", first)
        }
        assert told == set(kinds.names), kind
