"""Structure: pydantic's errors, told in the words of the model and of the user's own JSON.

An error is translated by its type and its context, never by its message.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.checks.wording import did_you_mean, kind_words, listed, shortened, shown
from newsevents.intake.extension import extension_problems, number_problem
from newsevents.intake.forms import FORMS, Form
from newsevents.intake.problem import Problem
from newsevents.intake.slugs import SLUGS, UNLISTED
from newsevents.intake.spot import spot
from newsevents.schema.ids import NARRATOR
from newsevents.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

    from newsevents.intake.spot import Spot
    from newsevents.text.pointer import Json

_IDENTIFIER = re.compile(r"(actor|place|statement|event|claim|conflict):[A-Za-z0-9][A-Za-z0-9._\-]{0,99}")
_LONGEST_TOLD = 300
"""Code points of a vendor's message that are told."""

_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?"
_NAIVE = re.compile(f"{_DATE}[T ]{_CLOCK}")
_MOMENT = re.compile(
    rf"{_DATE}(T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(\.[0-9]{{1,6}})?(Z|[+-][0-9]{{2}}:[0-9]{{2}}))?"
)


def structure_problems(
    error: ValidationError, model: type[BaseModel], data: Json, most: int
) -> Iterator[Problem]:
    """Translate the errors of a validation; of several at one place, the first.

    Args:
        error: What pydantic raised.
        model: Class that the data was validated as.
        data: The user's JSON, parsed.
        most: How many errors to translate.

    Example:
        >>> from pydantic import ValidationError
        >>> from newsevents.schema.document import NewsDocument
        >>> data = {"id": "urn:example:1", "source": {"status": "witheld"}}
        >>> try:
        ...     NewsDocument.model_validate(data)
        ... except ValidationError as error:
        ...     problems = list(structure_problems(error, NewsDocument, data, 10))
        >>> problems[0].hint
        "Did you mean 'withheld'?"
    """
    told: set[tuple[tuple[str | int, ...], bool]] = set()
    for detail in error.errors(include_url=False)[:most]:
        place = spot(detail["loc"], model, data)
        if (place.path, place.at_key) not in told:
            told.add((place.path, place.at_key))
            yield from _translated(detail, place)


def _translated(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    translate = _TRANSLATIONS.get(detail["type"])
    return (_by_table(detail, place),) if translate is None else translate(detail, place)


class _Context(dict[str, str]):
    """Context of an error; what is not in it, such as in an error of a vendor's making, reads as `…`."""

    def __init__(self, detail: ErrorDetails) -> None:
        super().__init__({key: shortened(str(value)) for key, value in detail.get("ctx", {}).items()})

    def __missing__(self, key: str) -> str:
        return "…"


def _by_table(detail: ErrorDetails, place: Spot) -> Problem:
    code, expected = SLUGS.get(detail["type"], (UNLISTED, ""))
    if code == UNLISTED:
        return Problem(code, place.path, f"Not accepted: {_told_by_validator(detail)}.")
    found = detail["input"]
    message = f"Expected {expected.format_map(_Context(detail))}, found {shown(found)}."
    return Problem(code, place.path, message, _type_hint(expected, found))


def _told_by_validator(detail: ErrorDetails) -> str:
    """Return the words of a validator of a vendor's type, without those that pydantic puts before them."""
    raised = detail.get("ctx", {}).get("error")
    words = (detail["msg"] if raised is None else str(raised)).rstrip(".")
    return visible(shortened(words, _LONGEST_TOLD))


def _type_hint(expected: str, found: object) -> str | None:
    if found is None:
        return "Write [] for none." if expected == "an array" else None
    if expected == "an array":
        return "Write one item as an array of one: [...]."
    if expected == "a text" and isinstance(found, int) and not isinstance(found, bool):
        return "Write it in double quotes."
    if expected == "true or false":
        return "Write true or false, without quotes."
    return None


def _unknown_field(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    name = detail["loc"][-1]
    hint = did_you_mean(name, place.around.fields) or (
        "Put additions into `extensions` under a vendor's prefix, or read leniently."
    )
    yield Problem("NE101", place.path, f"The field {shown(name)} is not known here.", hint)


def _missing_field(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    yield Problem("NE102", place.path, f"The field {shown(detail['loc'][-1])} is missing.")


def _no_object(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    if place.path:
        yield _by_table(detail, place)
        return
    found = detail["input"]
    hint = "The documents of an array are checked one by one." if isinstance(found, list) else None
    yield Problem("NE011", (), f"Expected a JSON object, found {shown(found)}.", hint)


def _unknown_word(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    words = place.expected.words
    if not words:
        yield _by_table(detail, place)
        return
    found = detail["input"]
    message = f"Expected {listed(words)}, found {shown(found)}."
    yield Problem("NE104", place.path, message, did_you_mean(found, words))


def _unknown_tag(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    field, tags = place.expected.discriminator, place.expected.tags
    if field is None:
        yield _by_table(detail, place)
        return
    found = detail["input"].get(field)
    message = f"Expected {listed(tags)}, found {shown(found)}."
    yield Problem("NE105", (*place.path, field), message, did_you_mean(found, tags) or _foreign_hint(found))


def _foreign_hint(found: object) -> str | None:
    if isinstance(found, str) and ":" in found:
        return "Pass the vocabulary that has this type, or read leniently."
    return None


def _missing_tag(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    field, tags = place.expected.discriminator, place.expected.tags
    if field is None:
        yield _by_table(detail, place)
    else:
        yield Problem("NE106", (*place.path, field), f"Expected {field} to be {listed(tags)}, found none.")


def _wrong_form(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    found = detail["input"]
    form = FORMS.get(detail.get("ctx", {}).get("pattern", ""))
    if form is None:
        yield _by_table(detail, place)
        return
    code, hint = form.code, None
    if form.kinds and _names_record(found):
        code, hint = "NE108", _kind_hint(found, form)
    yield Problem(code, place.path, f"Expected {form.words}, found {shown(found)}.", hint)


def _names_record(found: object) -> bool:
    return isinstance(found, str) and (found == NARRATOR or _IDENTIFIER.fullmatch(found) is not None)


def _kind_hint(found: str, form: Form) -> str:
    if found == NARRATOR:
        return "The narrator holds stances and asserts conflicts, and makes no statements."
    kind = found.partition(":")[0]
    return f"{shown(found)} names {kind_words(kind)} where {listed(map(kind_words, form.kinds))} is expected."


def _wrong_number(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    found = detail["input"]
    if isinstance(found, int | float) and not isinstance(found, bool):
        problem = number_problem(place.path, found)
        if problem is not None:
            yield problem
            return
    table = _by_table(detail, place)
    if isinstance(found, str):
        yield Problem(table.code, table.path, table.message, _number_hint(found))
    else:
        yield Problem("NE103" if table.code == "NE115" else table.code, table.path, table.message)


def _number_hint(found: str) -> str | None:
    if re.fullmatch(r"-?[0-9]+", found):
        return "Write it without quotes."
    if re.fullmatch(r"-?[0-9]+\.[0-9]*0", found):
        return "Leave out zeros at the end."
    if re.fullmatch(r"-?[0-9]+([ ,'_][0-9]{3})+", found):
        return "Write the digits without separators."
    return "The source's words belong into `phrase`." if re.search(r"[^\W\d]", found) else None


def _wrong_length(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    code, expected = SLUGS[detail["type"]]
    found = len(detail["input"])
    message = f"Expected {expected.format_map(_Context(detail))}, found {found}."
    yield Problem(code, place.path, message)


def _wrong_moment(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    found, problem = detail["input"], _by_table(detail, place)
    hint = None
    if isinstance(found, str) and _NAIVE.fullmatch(found):
        hint = "Add the zone, such as Z for UTC; if it is not known, keep the date alone."
    elif isinstance(found, str) and _MOMENT.fullmatch(found):
        hint = "The calendar has no such day, or the clock no such time."
    yield Problem(problem.code, problem.path, problem.message, hint)


def _unfit_extension(detail: ErrorDetails, place: Spot) -> Iterable[Problem]:
    found = list(extension_problems(place.path, detail["input"]))
    return found or [_by_table(detail, place)]


_TRANSLATIONS: dict[str, Callable[[ErrorDetails, Spot], Iterable[Problem]]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing_field,
    "model_type": _no_object,
    "literal_error": _unknown_word,
    "union_tag_invalid": _unknown_tag,
    "union_tag_not_found": _missing_tag,
    "string_pattern_mismatch": _wrong_form,
    "int_type": _wrong_number,
    "number_form": _wrong_number,
    "less_than_equal": _wrong_number,
    "greater_than_equal": _wrong_number,
    "too_short": _wrong_length,
    "too_long": _wrong_length,
    "moment_form": _wrong_moment,
    "extension_value": _unfit_extension,
}
"""Translations that say more than the table of error types."""
