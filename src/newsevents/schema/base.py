"""The base of every record, and what all records can do.

A record is one object of the published wire model. Records are frozen values: two records with equal
fields are equal, and a changed record is a new one (see `Record.replaced`).
"""

import sys
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Self

from pydantic import BaseModel, StringConstraints

from newsevents.schema.announced import announce
from newsevents.schema.expression import as_code
from newsevents.schema.scalars import ExtensionValue

ExtensionKey = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9.\-]{0,62}:[A-Za-z][A-Za-z0-9_.\-]{0,127}$"),
]
"""Name of an extension, under its vendor's prefix: `acme:desk`, `org.example:priority`. ASCII only."""

Extensions = dict[ExtensionKey, ExtensionValue]
"""What a vendor adds to a record, by namespaced name. Values are JSON without floats."""


def _show(code: str, printer: Any, _: bool) -> None:  # noqa: ANN401, FBT001 - the protocol of both
    first, *rest = code.splitlines()
    printer.text(first)
    for line in rest:
        printer.break_()
        printer.text(line)


class Record(
    BaseModel,
    frozen=True,
    extra="forbid",
    strict=True,
    defer_build=True,
    allow_inf_nan=False,
    hide_input_in_errors=True,
):
    """Base of all records: frozen, strict, and closed to unknown fields.

    Strict means that nothing is converted: `"10"` is no integer and `1` is no boolean. In Python code
    sequences are tuples; in JSON they are arrays. A subclass repeats `frozen=True`, which changes nothing
    at run time and lets type checkers refuse an assignment.

    Example:
        >>> from newsevents.schema.evidence import Evidence
        >>> Evidence(start=0, end=4, exact="Doha") == Evidence(start=0, end=4, exact="Doha")
        True
    """

    def __repr__(self) -> str:
        """Return the code that builds the record in one line, without fields that have their default."""
        return as_code(self, prefix="", width=sys.maxsize)

    __str__ = __repr__

    @property
    def _repr_pretty_(self) -> Callable[[Any, bool], None]:
        """How IPython shows the record, and Hypothesis where a test fails: as the code that builds it.

        It is a property, since both look for it on classes as well, and there must find nothing to call.
        """
        return partial(_show, as_code(self, prefix=""))

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:  # noqa: ANN401 - what a class statement may hold
        announce(cls)

    def replaced(self, **changes: Any) -> Self:  # noqa: ANN401 - a field's own type is checked at run time
        """Return a copy with some fields changed, after validating the whole record again.

        pydantic's `model_copy(update=...)` accepts any value without looking at it; this does not.
        Fields that lenient reading kept although they are unknown are carried over.

        Args:
            **changes: New values by field name.

        Returns:
            A new record of the same class.

        Raises:
            pydantic.ValidationError: A field is unknown, or a value does not fit its field.

        Example:
            >>> from newsevents.schema.evidence import Evidence
            >>> Evidence(start=0, end=4, exact="Doha").replaced(start=5, end=9).start
            5
        """
        kept = self.__pydantic_extra__ or {}
        values = {name: self.__dict__[name] for name in self.model_fields_set if name not in kept}
        return type(self).model_validate(
            {**values, **kept, **changes},
            extra="allow" if kept and not changes.keys() - type(self).model_fields.keys() else None,
        )
