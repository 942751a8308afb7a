"""Fitting: whether a value of another format has the form that a field of the model wants."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from newsevents.schema.scalars import Label, LanguageTag, Moment, Uri, Url

_DATE_LENGTH = len("2018-11-13")


@cache
def _adapter(form: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any annotation
    return TypeAdapter(form)


def fits(form: Any, value: object) -> bool:  # noqa: ANN401 - any annotation
    """Say whether a value is text of a form, as the records have it.

    Example:
        >>> fits(LanguageTag, "pt-BR"), fits(LanguageTag, "português"), fits(LanguageTag, 7)
        (True, False, False)
    """
    if not isinstance(value, str):
        return False
    try:
        _adapter(form).validate_json(json.dumps(value))
    except ValueError:
        return False
    return True


def is_label(value: object) -> bool:
    """Say whether a value can be a short text of the model.

    Example:
        >>> is_label("Doha"), is_label(""), is_label(7)
        (True, False, False)
    """
    return fits(Label, value)


def is_language(value: object) -> bool:
    """Say whether a value is a language tag."""
    return fits(LanguageTag, value)


def is_url(value: object) -> bool:
    """Say whether a value is a web address."""
    return fits(Url, value)


def is_identifier(value: object) -> bool:
    """Say whether a value can be the identifier of a document.

    Example:
        >>> is_identifier("tag:example.org,2018:1"), is_identifier("17")
        (True, False)
    """
    return fits(Uri, value)


def is_instant(value: object) -> bool:
    """Say whether a value is a time with its zone.

    Example:
        >>> is_instant("2018-11-13T09:30:00Z"), is_instant("2018-11-13"), is_instant("2018-11-31T09:30:00Z")
        (True, False, False)
    """
    return fits(Moment, value) and len(str(value)) > _DATE_LENGTH
