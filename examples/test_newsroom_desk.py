"""What the notebook owes: cells that give what the text beside them says, and a file without outputs."""

from __future__ import annotations

import ast
import html
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from traitlets.config import Config

HERE = Path(__file__).parent
NOTEBOOK = HERE / "newsroom_desk.ipynb"


def notebook() -> Any:  # noqa: ANN401 - nbformat has no types
    return nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Run the notebook in a kernel without a port and without a user's settings; return what cells give."""
    home = tmp_path_factory.mktemp("nb")  # short, as the names of sockets have to be
    with pytest.MonkeyPatch.context() as patch:
        for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
            patch.setenv(name, str(home))
        kernel = {"transport": "ipc", "connection_file": str(home / "k.json")}
        book = notebook()
        settings = Config({"AsyncKernelManager": kernel})
        NotebookClient(book, config=settings, resources={"metadata": {"path": str(HERE)}}).execute()
    return {cell.id: cell.outputs[-1].data for cell in book.cells if cell.get("outputs")}


def table(data: Any) -> list[list[str]]:  # noqa: ANN401
    """Return the cells of a table of pandas, row by row."""
    rows = re.findall(r"<tr>(.*?)</tr>", data["text/html"], re.DOTALL)
    cells = [[html.unescape(cell) for cell in re.findall(r"<td>(.*?)</td>", row)] for row in rows]
    return [row for row in cells if row]


def literal(data: Any) -> Any:  # noqa: ANN401
    return ast.literal_eval(data["text/plain"])


def test_every_cell_of_code_gives_something(given: dict[str, Any]) -> None:
    assert list(given) == [cell.id for cell in notebook().cells if cell.cell_type == "code"]


def test_claims_have_the_words_of_their_numbers(given: dict[str, Any]) -> None:
    assert table(given["claim-table"]) == [
        ["Harbour Post", "killed_count", "at least 14", "actor:police", "asserts"],
        ["Harbour Post", "injured_count", "Some 40", "actor:fire-brigade", "asserts"],
        ["Coast Radio", "killed_count", "Nine", "actor:lowport-hospital", "asserts"],
        ["Coast Radio", "killed_count", "Nine", "actor:aas", "asserts"],
        ["Coast Radio", "killed_count", "at least 14", "actor:aas", "denies"],
        ["Coast Radio", "injured_count", "at least 60", "actor:nurses-union", "asserts"],
        ["Island Mail", "killed_count", "Nine", "actor:lunde", "confirms"],
    ]


def test_places_wait_for_the_desk_which_confirms_them(given: dict[str, Any]) -> None:
    waiting = [
        (record, likelihood)
        for _, record, likelihood, stands, _ in table(given["propose"])
        if stands == "False"
    ]
    assert waiting == [("place:lowport", "possible")] * 2
    assert literal(given["confirm"]) == []


def test_sides_have_the_voices_of_all_three_outlets(given: dict[str, Any]) -> None:
    rows = [tuple(row) for row in table(given["sides"])]
    assert [row[2:] for row in rows if row[1] == "value"] == [
        ("“at least 14”", "1", "Police", "asserts"),
        ("“at least 14”", "1", "Mette Aas", "denies"),
        ("“Nine”", "3", "Lowport Hospital", "asserts"),
        ("“Nine”", "3", "Mette Aas", "asserts"),
        ("“Nine”", "3", "Ida Lunde", "confirms"),
    ]
    assert {row[0] for row in rows if row[1] == "scope"} == {"injured_count"}
    assert "at least 14" in given["conflicts"]["text/plain"]


def test_the_injured_are_no_contradiction(given: dict[str, Any]) -> None:
    reasons = {(predicate, kind): why for predicate, kind, why in literal(given["why"])}
    assert reasons["killed_count", "value"] == "“at least 14” and “Nine” have no number in common"
    assert reasons["injured_count", "scope"].startswith("the larger number was given later")


def test_a_settlement_stands_as_long_as_what_it_rests_on(given: dict[str, Any]) -> None:
    assert literal(given["settle"]) == {
        "as it is": [("injured_count", "open"), ("killed_count", "settled")],
        "withdrawn": [("injured_count", "open"), ("killed_count", "reopened")],
    }


def test_tables_count_what_each_outlet_has(given: dict[str, Any]) -> None:
    assert table(given["export"]) == [["3", "0", "1"], ["2", "0", "0"], ["0", "1", "0"]]


def test_the_file_has_no_outputs_and_nothing_of_a_machine() -> None:
    book = notebook()
    assert {tuple(cell.get("outputs", ())) for cell in book.cells} == {()}
    assert {cell.get("execution_count") for cell in book.cells} == {None}
    assert {tuple(cell.metadata) for cell in book.cells} == {()}
    assert set(book.metadata) == {"kernelspec", "language_info"}
    assert set(book.metadata.language_info) == {"name"}
