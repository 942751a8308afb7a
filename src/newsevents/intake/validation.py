"""Validation: from bytes to a document, in the order in which faults hide one another.

Bytes and JSON come first, then the version, the structure, and the rules. pydantic reads the bytes; only if
something is wrong is the text looked at again, to say what and where.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, cast

import attrs
from pydantic import ValidationError
from pydantic_core import from_json

from newsevents.checks import Collector, apply_rules, is_sound
from newsevents.checks.wording import shown
from newsevents.codecs import UnwritableDocument, dumps
from newsevents.intake.compared import comparison_problems
from newsevents.intake.keys import has_duplicate_keys
from newsevents.intake.locator import Locator
from newsevents.intake.placing import at_offset, told
from newsevents.intake.problem import Problem
from newsevents.intake.received import as_bytes, decoded
from newsevents.intake.scanner import json_problems
from newsevents.intake.structure import structure_problems
from newsevents.intake.version import stated_version, upgraded, version_of, version_problem
from newsevents.schema.document import SCHEMA_VERSION
from newsevents.schema.vocabulary import CORE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from newsevents.findings import Finding, Findings
    from newsevents.intake.received import Data
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.vocabulary import Vocabulary

_AT_KEY = frozenset({"NE101", "NE118", "NE120"})
"""Codes of findings that are about a key, and are placed at it."""


class Validation:
    """Validates one document.

    Example:
        >>> from newsevents.schema.vocabulary import CORE
        >>> document, findings = Validation(CORE, lenient=False, limit=100).run("[]")
        >>> findings.counts()
        {'NE011': 1}
    """

    def __init__(
        self, vocabulary: Vocabulary, *, lenient: bool, limit: int, model: type[NewsDocument] | None = None
    ) -> None:
        """Take what is known, the manner of reading, how many findings to keep, and the class of the data."""
        self._vocabulary = vocabulary
        self._lenient = lenient
        self._limit = max(limit, 0)
        self._collector = Collector(limit)
        self._model = model or (vocabulary.lenient_document_model if lenient else vocabulary.document_model)

    def run(self, data: Data) -> tuple[NewsDocument | None, Findings]:
        """Return the document, if it is valid, and the findings in the order of the input."""
        source = as_bytes(data)
        if isinstance(source, Problem):
            self._collect([source], data if isinstance(data, str) else "")
            return None, self._collector.findings()
        document = self._record(source)
        if document is not None:
            document = self._ruled(document, source)
        findings = self._collector.findings()
        if findings.items:
            findings = _placed(findings, source)
        return (document if findings.valid else None), findings

    def _record(self, source: bytes) -> NewsDocument | None:
        """Return the document, if it is one by its structure."""
        try:
            document = self._validated(source)
        except ValidationError as error:
            self._explain(source, error)
            return None
        except Exception as error:  # noqa: BLE001 - a vendor's own validator may fail in any way
            message = f"The model of one of the vocabulary's event types failed with {shown(repr(error))}."
            self._collect([Problem("NE199", (), message)])
            return None
        if not _is_written_back(document, source) and has_duplicate_keys(source):
            text = source.decode()
            self._collect(json_problems(text), text)
            return None
        return document

    def _ruled(self, document: NewsDocument, source: bytes) -> NewsDocument | None:
        """Say what rules find in a document."""
        if self._is_sound(document):
            self._collect(comparison_problems(document))
            return document
        return self._checked(document, source)

    def _validated(self, source: bytes) -> NewsDocument:
        return self._model.model_validate_json(source, extra="allow" if self._lenient else None)

    def _is_sound(self, document: NewsDocument) -> bool:
        """Say at once of most documents that no rule finds anything."""
        is_known = not self._lenient and document.schema_version == SCHEMA_VERSION
        return is_known and is_sound(document, self._vocabulary)

    def _checked(self, document: NewsDocument, source: bytes) -> NewsDocument | None:
        """Apply the rules to a document whose structure is sound."""
        version = version_of(document)
        if version != SCHEMA_VERSION:
            problem = version_problem(version, lenient=self._lenient)
            if problem is None:
                document = self._validated(upgraded(source))
            else:
                self._collect([problem])
                if problem.code == "NE701":
                    return None
        apply_rules(document, self._collector, vocabulary=self._vocabulary, lenient=self._lenient)
        self._collect(comparison_problems(document))
        return document

    def _explain(self, source: bytes, error: ValidationError) -> None:
        """Tell why pydantic refused a document."""
        text = decoded(source)
        if isinstance(text, Problem):
            self._collect([text], source.decode(errors="replace"))
            return
        if _is_no_json(error):
            broken = json_problems(text)
            first = next(broken, None)
            if first is None:
                self._collect(structure_problems(error, self._model, None, 1))
            else:
                self._collect(chain([first], broken), text)
            return
        data = from_json(source)
        version = version_problem(stated_version(data), lenient=self._lenient)
        if version is not None:
            self._collect([version])
            if version.code == "NE701":
                return
        in_json = json_problems(text) if has_duplicate_keys(source) else ()
        in_structure = structure_problems(error, self._model, data, self._limit)
        self._collect(chain(in_json, in_structure), text)
        self._collector.omit_errors(max(0, error.error_count() - self._limit))

    def _collect(self, problems: Iterable[Problem], text: str = "") -> None:
        """Take problems, of several with the same code at one place the first."""
        seen: set[tuple[str, tuple[str | int, ...]]] = set()
        for problem in problems:
            if (problem.code, problem.path) not in seen:
                seen.add((problem.code, problem.path))
                self._collector.add(problem.code, partial(told, problem, text))


class StructureValidation(Validation):
    """Validates something that is no document as a document is, without the rules, which are about documents.

    Example:
        >>> from newsevents.schema.dossier import Dossier
        >>> StructureValidation(Dossier, limit=100).run("{}")[1].valid
        True
    """

    def __init__(self, model: type[BaseModel], *, limit: int) -> None:
        """Take the class of the data, and how many findings to keep."""
        super().__init__(CORE, lenient=False, limit=limit, model=cast("type[NewsDocument]", model))

    def _ruled(self, document: NewsDocument, source: bytes) -> NewsDocument | None:
        del source
        return document


def _is_written_back(document: NewsDocument, source: bytes) -> bool:
    """Say whether a document is written as it came; no key came twice then."""
    try:
        return dumps(document) == source
    except UnwritableDocument:
        return False


def _is_no_json(error: ValidationError) -> bool:
    return error.error_count() == 1 and error.errors()[0]["type"] == "json_invalid"


def _placed(findings: Findings, source: bytes) -> Findings:
    """Give each finding its line and column, and sort them by it."""
    text = source.decode(errors="replace")
    locator = Locator(text)
    items = [item if item.line is not None else _at_place(item, text, locator) for item in findings]
    items.sort(key=lambda item: (item.line or 0, item.column or 0))
    return attrs.evolve(findings, items=tuple(items))


def _at_place(item: Finding, text: str, locator: Locator) -> Finding:
    return at_offset(item, text, locator.offset(item.pointer, at_key=item.code in _AT_KEY))
