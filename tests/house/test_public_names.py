"""The public names: three lists that agree, and an import that loads nothing."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import newsevents as ne

SOURCE = Path(ne.__file__)


def _type_checking_imports() -> dict[str, str]:
    """Read the imports that type checkers see, as name -> module."""
    block = next(node for node in ast.parse(SOURCE.read_text()).body if isinstance(node, ast.If))
    return {alias.name: node.module for node in block.body for alias in node.names}


def test_lazy_table_agrees_with_the_imports_for_type_checkers():
    assert ne._MODULE_OF == _type_checking_imports()


def test_all_lists_the_lazy_names_and_the_version():
    assert set(ne.__all__) == {*ne._MODULE_OF, "__version__"}
    assert len(ne.__all__) == len(set(ne.__all__))


@pytest.mark.parametrize("name", sorted(ne._MODULE_OF))
def test_every_public_name_loads_from_its_module(name):
    value = getattr(ne, name)
    assert value is getattr(sys.modules[ne._MODULE_OF[name]], name)
    assert vars(ne)[name] is value


def test_unknown_name_is_an_attribute_error_that_names_it():
    with pytest.raises(AttributeError, match="'newsevents' has no attribute 'parse_artcle'") as caught:
        _ = ne.parse_artcle
    assert (caught.value.name, caught.value.obj) == ("parse_artcle", ne)


def test_dir_lists_all_public_names():
    assert set(ne.__all__) <= set(dir(ne))


def test_every_record_class_is_public():
    __import__("newsevents.schema.vocabulary")
    found, queue = set(), [ne.Record]
    while queue:
        for model in queue.pop().__subclasses__():
            queue.append(model)
            if model.__module__.startswith("newsevents.schema.") and model.__name__ != "ActorBase":
                found.add(model.__name__)
    assert found <= set(ne.__all__)
    assert len(found) > 25


def test_py_typed_is_there():
    assert (SOURCE.parent / "py.typed").is_file()


def _modules_after(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after a statement."""
    code = f"import json, sys; {statement}; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(run.stdout))


HEAVY = {
    "pydantic",
    "pydantic_core",
    "orjson",
    "attrs",
    "attr",
    "rich",
    "hypothesis",
    "argparse",
    "typing_extensions",
}


def test_import_loads_no_other_package():
    loaded = _modules_after("import newsevents")
    assert not loaded & HEAVY
    assert {name for name in loaded if name.startswith("newsevents")} == {"newsevents"}


def test_reading_a_document_does_not_load_hypothesis_or_rich():
    loaded = _modules_after("import newsevents as ne; ne.check(b'{}'); ne.parse_article('Nothing was said.')")
    assert not loaded & {"hypothesis", "rich"}
    assert "pydantic" in loaded


def test_the_command_line_loads_the_parser_only_for_those_who_ask_for_it():
    loaded = _modules_after("import newsevents.cli.main")
    assert "newsevents.cli.explain" in loaded
    assert not {name for name in loaded if name.startswith("newsevents.parser")}


def test_the_command_line_loads_html_only_for_those_who_ask_for_a_page():
    loaded = _modules_after("import newsevents.cli.main")
    assert "newsevents.cli.render" in loaded
    assert not {name for name in loaded if name.startswith(("htpy", "newsevents.views.page"))}
