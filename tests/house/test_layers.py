"""The ladder of imports, and which package may use which third-party package."""

from pathlib import Path

import grimp
import pytest
from importlinter.api import read_configuration
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
PYPROJECT = str(ROOT / "pyproject.toml")
CONTRACTS = {contract["id"]: contract for contract in read_configuration(PYPROJECT)["contracts_options"]}


@pytest.mark.parametrize("contract", sorted(CONTRACTS))
def test_contract_is_kept(contract, capsys):
    code = lint_imports(
        config_filename=PYPROJECT, limit_to_contracts=(contract,), cache_dir=None, no_cache=True
    )
    assert code == 0, capsys.readouterr().out


@pytest.fixture(scope="module")
def graph():
    return grimp.build_graph("newsevents", include_external_packages=True, cache_dir=None)


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("newsevents.schema.base", "pydantic"),
        ("newsevents.cli.output", "rich"),
        ("newsevents.cli.output", "orjson"),
        ("newsevents.schema.document", "newsevents.schema.source"),
    ],
)
def test_the_graph_sees_imports_that_are_there(graph, importer, imported):
    assert graph.direct_import_exists(importer=importer, imported=imported)


def test_every_runtime_dependency_has_a_contract(graph):
    externals = {module for module in graph.modules if graph.is_module_squashed(module)}
    forbidden = {
        module for contract in CONTRACTS.values() for module in contract.get("forbidden_modules", ())
    }
    third_party = {"pydantic", "pydantic_core", "orjson", "rich", "typing_extensions", "hypothesis"}
    assert third_party <= forbidden
    assert not {name for name in externals if name in third_party} - forbidden
