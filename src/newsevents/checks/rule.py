"""Rule: one check of one kind of record, and the fault that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import attrs

from newsevents.schema.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsevents.checks.context import Context

    Screen: TypeAlias = Callable[[Any, Context], bool]
    """Says at once that no rule of a class finds anything in a record."""

R = TypeVar("R", bound=Record)


@attrs.frozen
class Fault:
    """What a rule finds: where in the record, and what.

    Example:
        >>> Fault(("end",), "The span ends before it begins.").path
        ('end',)
    """

    path: tuple[str | int, ...]
    """Place inside the record that was checked."""

    message: str
    """What was found and what was expected, in one sentence."""

    hint: Callable[[], str | None] | str | None = None
    """A way to mend it. A function is called only if the finding is kept, since hints can be costly."""


def always(_: type[Record]) -> bool:
    """Say that a rule is for every class.

    Example:
        >>> always(Record)
        True
    """
    return True


@attrs.frozen
class Rule(Generic[R]):
    """One check: a function from a record to its faults.

    Example:
        >>> from newsevents.schema.place import Place
        >>> rule = Rule("NE410", Place, lambda place, context: ())
        >>> rule.is_for(Place), rule.is_for(Record)
        (True, False)
    """

    code: str
    """Code of its findings."""

    record: type[R]
    """Class of the records that it checks, subclasses included."""

    check: Callable[[R, Context], Iterable[Fault]]
    """Yields the faults of a record; nothing if it is sound."""

    where: Callable[[type[Record]], bool] = always
    """Which of those classes it is for."""

    unknown_fields: bool = False
    """Whether it is only for records that hold fields their class does not know."""

    def is_for(self, record: type[Record]) -> bool:
        """Say whether the rule checks records of a class."""
        return issubclass(record, self.record) and self.where(record)
