"""The pass: goes once through the records of a document and applies the rules to each."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsevents.checks.collector import Collector
from newsevents.checks.context import Context
from newsevents.checks.rules import RULES, SCREENS
from newsevents.checks.shape import shape_of
from newsevents.findings import finding
from newsevents.schema.base import Record
from newsevents.schema.vocabulary import installed_vocabulary
from newsevents.text.pointer import to_pointer

if TYPE_CHECKING:
    from newsevents.checks.rule import Fault, Rule, Screen
    from newsevents.findings import Finding, Findings
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.vocabulary import Vocabulary

    Path: TypeAlias = "tuple[Path, str | int] | None"


def check_document(
    document: NewsDocument,
    *,
    vocabulary: Vocabulary | None = None,
    lenient: bool = False,
    limit: int = 100,
) -> Findings:
    """Check what holds between the records of a document, and between them and the source's text.

    The document's structure is taken for granted: whoever made the record has checked it.

    Args:
        document: The document.
        vocabulary: The predicates and event types that are known; by default those of the core and of
            installed packages.
        lenient: Whether a predicate that is not known is a warning, and no error.
        limit: How many findings to keep; the others are counted.

    Returns:
        The findings, in the order of the records. Pointers are into the document's JSON.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.place import Place
        >>> from newsevents.schema.source import Source
        >>> doha = Place(id="place:doha", name="Doha", part_of="place:qatar")
        >>> document = NewsDocument(id="urn:example:1", source=Source(), places=(doha,))
        >>> str(check_document(document)[0])
        "NE203 at /places/0/part_of: No place has the id 'place:qatar'."
    """
    collector = Collector(limit)
    words = installed_vocabulary() if vocabulary is None else vocabulary
    apply_rules(document, collector, vocabulary=words, lenient=lenient)
    return collector.findings()


def apply_rules(
    document: NewsDocument, collector: Collector, *, vocabulary: Vocabulary, lenient: bool = False
) -> None:
    """Apply all rules to a document, and give what they find to a collector.

    Example:
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> from newsevents.schema.vocabulary import CORE
        >>> collector = Collector(limit=10)
        >>> apply_rules(NewsDocument(id="urn:example:1", source=Source()), collector, vocabulary=CORE)
        >>> len(collector.findings())
        0
    """
    _Pass(Context(document, vocabulary, lenient=lenient), collector).visit(document, None)


@attrs.frozen
class _Plan:
    """What is done with the records of one class."""

    groups: tuple[tuple[Screen, tuple[Rule[Any], ...]], ...]
    rules_of_unknown_fields: tuple[Rule[Any], ...]
    nested: tuple[str, ...]


@cache
def _plan_of(record: type[Record]) -> _Plan:
    """Group the rules for a class by the class that they were written for, since screens go by it."""
    groups: dict[type[Record], list[Rule[Any]]] = {}
    for rule in RULES:
        if rule.is_for(record) and not rule.unknown_fields:
            groups.setdefault(rule.record, []).append(rule)
    return _Plan(
        tuple((SCREENS.get(written_for, _never), tuple(rules)) for written_for, rules in groups.items()),
        tuple(rule for rule in RULES if rule.is_for(record) and rule.unknown_fields),
        shape_of(record).nested,
    )


def _never(*_: object) -> bool:
    """Stand in for a screen where there is none."""
    return False


class _Pass:
    """One pass over one document. A path is kept as a chain, and written out only for a finding."""

    def __init__(self, context: Context, collector: Collector) -> None:
        self.context = context
        self.collector = collector

    def visit(self, record: Record, path: Path) -> None:
        plan = _plan_of(type(record))
        if record.__pydantic_extra__:
            self._apply(plan.rules_of_unknown_fields, record, path)
        for is_sound, rules in plan.groups:
            if not is_sound(record, self.context):
                self._apply(rules, record, path)
        values = record.__dict__
        for name in plan.nested:
            value = values[name]
            if value:
                self._visit_all(value, (path, name))

    def _visit_all(self, value: object, path: Path) -> None:
        """Visit the records that a field holds, one or many."""
        if isinstance(value, Record):
            self.visit(value, path)
        elif isinstance(value, tuple | list):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    self.visit(item, (path, index))
                else:
                    self._visit_all(item, (path, index))
        elif isinstance(value, dict):
            for key, item in value.items():
                self._visit_all(item, (path, key))

    def _apply(self, rules: tuple[Rule[Any], ...], record: Record, path: Path) -> None:
        for rule in rules:
            for fault in rule.check(record, self.context):
                self.collector.add(rule.code, partial(_told, rule.code, path, fault))


def _told(code: str, path: Path, fault: Fault) -> Finding:
    """Put a fault into words."""
    steps: list[str | int] = []
    while path is not None:
        path, step = path
        steps.append(step)
    pointer = to_pointer((*reversed(steps), *fault.path))
    hint = fault.hint
    return finding(code, pointer, fault.message, hint() if callable(hint) else hint)
