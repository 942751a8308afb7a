"""Scalar types that records are built of: texts, numbers, dates and codes.

Each type is checked wholly inside pydantic-core, with no Python callback. The length limits do more
than bound memory: a bounded string is converted to UTF-8 while it is validated, which is what refuses
lone surrogates.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, cast

from pydantic import Field, StringConstraints, TypeAdapter
from pydantic_core import core_schema
from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

MAX_SAFE_INTEGER = 2**53 - 1
"""Largest magnitude that every JSON reader keeps exactly (RFC 8259 section 6, RFC 7493)."""

Label: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=1_000)]
"""A short text: a name, a title, a phrase as it was said. 1 to 1,000 code points."""

Passage: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=1_000_000)]
"""A stretch of text, such as a quotation. 1 to 1,000,000 code points."""

SourceText: TypeAlias = Annotated[str, StringConstraints(max_length=10_000_000)]
"""The whole text of an article. Up to 10,000,000 code points; may be empty."""

Url: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s/?#]+[^\s]*$", max_length=4_000),
]
"""A web address, kept letter for letter; only the schemes http and https are accepted."""

Uri: TypeAlias = Annotated[
    str,
    StringConstraints(
        pattern=r"^(https?|urn|tag|ni|sha256|info|doi|uuid|newsml|file-id):[^\s]+$", max_length=4_000
    ),
]
"""An absolute URI that names a document, such as `urn:newsml:example.org:2018:1`; never a script."""

LanguageTag: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|x(-[A-Za-z0-9]{1,8})+)$", max_length=100),
]
"""A language tag after BCP 47 (well-formedness only), such as `en` or `pt-BR`."""

CountryCode: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""A country, as ISO 3166-1 alpha-2, such as `QA`."""

Sha256Hex: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in 64 lower-case hexadecimal digits."""

JsonPointer: TypeAlias = Annotated[str, StringConstraints(pattern=r"^(/([^/~]|~[01])*)*$", max_length=4_000)]
"""A JSON Pointer (RFC 6901) into the document itself; the empty text is the whole document."""

Count: TypeAlias = Annotated[int, Field(ge=0, le=MAX_SAFE_INTEGER)]
"""A whole number from 0 to 2^53 - 1."""

Percentage: TypeAlias = Annotated[int, Field(ge=0, le=100)]
"""A whole number from 0 to 100, as STIX 2.1 states confidence."""

Latitude: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^-?(90(\.0{1,7})?|[1-8]?[0-9](\.[0-9]{1,7})?)$")
]
"""Degrees north of the equator in WGS 84, as decimal text: `"25.2867"`."""

Longitude: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^-?(180(\.0{1,7})?|(1[0-7][0-9]|[1-9]?[0-9])(\.[0-9]{1,7})?)$"),
]
"""Degrees east of Greenwich in WGS 84, as decimal text: `"51.5333"`."""


class _OneError:
    """Gives the members of a union one error instead of one each."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        schema: Any = handler(source)
        union = schema["schema"] if schema["type"] == "nullable" else schema
        union["custom_error_type"] = "extension_value"
        union["custom_error_message"] = (
            "Expected JSON without floats, integers beyond 2^53 - 1 or non-ASCII keys"
        )
        return cast("core_schema.CoreSchema", schema)


if TYPE_CHECKING:
    ExtensionValue: TypeAlias = Any
else:
    ExtensionValue = TypeAliasType(
        "ExtensionValue",
        Annotated[
            bool
            | Annotated[int, Field(ge=-MAX_SAFE_INTEGER, le=MAX_SAFE_INTEGER)]
            | SourceText
            | list["ExtensionValue"]
            | dict[Annotated[str, StringConstraints(pattern=r"^[ -~]{1,256}$")], "ExtensionValue"]
            | None,
            _OneError(),
        ],
    )
"""JSON without floats, without integers beyond 2^53 - 1 and with ASCII keys (see the canonical form)."""


class _NumberSchema:
    """Core schema of `Number`: an integer, or a decimal fraction as text, with one error for both."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.union_schema(
            [
                core_schema.int_schema(strict=True, ge=-MAX_SAFE_INTEGER, le=MAX_SAFE_INTEGER),
                core_schema.str_schema(strict=True, pattern=r"^-?(0|[1-9][0-9]{0,14})\.[0-9]{0,8}[1-9]$"),
            ],
            mode="left_to_right",
            custom_error_type="number_form",
            custom_error_message="Expected a whole number, or a decimal fraction as text such as '2.5'",
        )


Number: TypeAlias = Annotated[int | str, _NumberSchema()]
"""An exact number: a JSON integer, or a decimal fraction as text (`"2.5"`), never a binary float."""

_DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_TIMESTAMP_PATTERN = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$"
)


def _from_text(pattern: str, parsed: core_schema.CoreSchema) -> core_schema.CoreSchema:
    """Check the text's form before it is parsed: the parser underneath also takes `"1541289600"`."""
    return core_schema.chain_schema([core_schema.str_schema(strict=True, pattern=pattern), parsed])


class _MomentSchema:
    """Core schema of `Moment`: a calendar date or a zoned timestamp, in one written form each."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        error = "moment_form"
        message = "Expected a date such as 2018-11-13, or a time with its zone such as 2018-11-13T09:30:00Z"
        from_json = core_schema.union_schema(
            [
                _from_text(_DATE_PATTERN, core_schema.date_schema(strict=False)),
                _from_text(
                    _TIMESTAMP_PATTERN,
                    core_schema.datetime_schema(strict=False, tz_constraint="aware"),
                ),
            ],
            mode="left_to_right",
            custom_error_type=error,
            custom_error_message=message,
        )
        from_python = core_schema.union_schema(
            [
                core_schema.datetime_schema(strict=True, tz_constraint="aware"),
                core_schema.date_schema(strict=True),
            ],
            mode="left_to_right",
            custom_error_type=error,
            custom_error_message=message,
        )
        return core_schema.json_or_python_schema(from_json, from_python)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"type": "string", "format": "date", "pattern": _DATE_PATTERN},
                {"type": "string", "format": "date-time", "pattern": _TIMESTAMP_PATTERN},
            ]
        }


Moment: TypeAlias = Annotated[date | datetime, _MomentSchema()]
"""A calendar date, or an instant with its zone. A date is never widened to midnight."""

MOMENT: TypeAdapter[date | datetime] = TypeAdapter(Moment)
"""Validates a moment outside a record, for instance the `published` argument of a function."""
