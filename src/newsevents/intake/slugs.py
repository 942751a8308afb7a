"""The error types of pydantic, each with a code of this package and what was expected.

The table is total for the pydantic that it was written against. A type that a later one adds, or that a
vendor's validator makes up, is `NE199`.
"""

from __future__ import annotations

UNLISTED = "NE199"
"""Code of error types that are not in the table."""

_BY_CODE: dict[str, dict[str, str]] = {
    "NE003": {"json_invalid": "JSON", "json_type": "JSON"},
    "NE007": {
        "recursion_loop": "levels of arrays and objects that end",
        "recursion_depth_exceeded": "fewer levels of arrays and objects",
    },
    "NE101": {"extra_forbidden": "no such field"},
    "NE102": {"missing": "a value"},
    "NE103": {
        "none_required": "null",
        "string_type": "a text",
        "string_unicode": "a text",
        "bool_type": "true or false",
        "bool_parsing": "true or false",
        "int_type": "a whole number",
        "int_parsing": "a whole number",
        "int_from_float": "a whole number",
        "float_type": "a number",
        "float_parsing": "a number",
        "model_type": "an object",
        "model_attributes_type": "an object",
        "dataclass_type": "an object",
        "dataclass_exact_type": "an object",
        "named_tuple_type": "an array",
        "dict_type": "an object",
        "frozen_dict_type": "an object",
        "ordered_dict_type": "an object",
        "counter_type": "an object",
        "mapping_type": "an object",
        "iterable_type": "an array",
        "list_type": "an array",
        "deque_type": "an array",
        "tuple_type": "an array",
        "set_type": "an array",
        "frozen_set_type": "an array",
        "bytes_type": "a text",
        "date_type": "a date",
        "time_type": "a time of day",
        "datetime_type": "a time",
        "time_delta_type": "a duration",
        "url_type": "a web address",
        "uuid_type": "a UUID",
        "decimal_type": "a number",
        "fraction_type": "a number",
        "complex_type": "a number",
    },
    "NE104": {"literal_error": "one of {expected}", "enum": "one of {expected}"},
    "NE105": {"union_tag_invalid": "one of {expected_tags}"},
    "NE106": {"union_tag_not_found": "a tag"},
    "NE107": {
        "string_pattern_mismatch": "a text of the form {pattern}",
        "string_not_ascii": "a text in ASCII",
        "bytes_invalid_encoding": "a text in its encoding",
        "date_parsing": "a date such as 2018-11-13",
        "date_from_datetime_parsing": "a date such as 2018-11-13",
        "date_from_datetime_inexact": "a date without a time of day",
        "date_past": "a date in the past",
        "date_future": "a date in the future",
        "time_parsing": "a time of day such as 09:30:00",
        "datetime_parsing": "a time such as 2018-11-13T09:30:00Z",
        "datetime_object_invalid": "a time such as 2018-11-13T09:30:00Z",
        "datetime_from_date_parsing": "a time such as 2018-11-13T09:30:00Z",
        "datetime_past": "a time in the past",
        "datetime_future": "a time in the future",
        "timezone_naive": "a time without a zone",
        "timezone_aware": "a time with its zone",
        "timezone_offset": "a time in another zone",
        "time_delta_parsing": "a duration such as PT30M",
        "url_parsing": "a web address",
        "url_syntax_violation": "a web address",
        "url_too_long": "a web address of at most {max_length} characters",
        "url_scheme": "a web address of the scheme {expected_schemes}",
        "uuid_parsing": "a UUID",
        "uuid_version": "a UUID of version {expected_version}",
    },
    "NE110": {
        "string_too_short": "a text of {min_length} or more code points",
        "bytes_too_short": "at least {min_length} bytes",
    },
    "NE111": {
        "string_too_long": "a text of at most {max_length} code points",
        "bytes_too_long": "at most {max_length} bytes",
    },
    "NE112": {
        "greater_than": "a number greater than {gt}",
        "greater_than_equal": "a number of at least {ge}",
        "less_than": "a number less than {lt}",
        "less_than_equal": "a number of at most {le}",
        "multiple_of": "a multiple of {multiple_of}",
    },
    "NE004": {"finite_number": "a finite number"},
    "NE008": {"int_parsing_size": "an integer of at most 9007199254740991"},
    "NE113": {
        "too_short": "at least {min_length} items",
        "too_long": "at most {max_length} items",
    },
    "NE115": {
        "number_form": "a whole number, or a decimal fraction as text such as '2.5'",
        "decimal_parsing": "a decimal number",
        "decimal_max_digits": "at most {max_digits} digits",
        "decimal_max_places": "at most {decimal_places} decimal places",
        "decimal_whole_digits": "at most {whole_digits} digits before the point",
        "fraction_parsing": "a fraction",
        "complex_str_parsing": "a complex number",
    },
    "NE116": {
        "moment_form": "a date such as 2018-11-13, or a time with its zone such as 2018-11-13T09:30:00Z"
    },
    "NE117": {"extension_value": "JSON without fractions, large integers and keys outside ASCII"},
    UNLISTED: dict.fromkeys(
        (
            "no_such_attribute",
            "needs_python_object",
            "frozen_field",
            "frozen_instance",
            "invalid_key",
            "get_attribute_error",
            "default_factory_not_called",
            "iteration_error",
            "set_item_not_hashable",
            "value_error",
            "assertion_error",
            "missing_sentinel_error",
            "ellipsis_error",
            "is_instance_of",
            "is_subclass_of",
            "callable_type",
            "arguments_type",
            "missing_argument",
            "unexpected_keyword_argument",
            "missing_keyword_only_argument",
            "unexpected_positional_argument",
            "missing_positional_only_argument",
            "multiple_argument_values",
        ),
        "",
    ),
}

SLUGS: dict[str, tuple[str, str]] = {
    slug: (code, expected) for code, rows in _BY_CODE.items() for slug, expected in rows.items()
}
"""Code and expectation by error type. In an expectation, `{le}` is filled in from the error's context."""
