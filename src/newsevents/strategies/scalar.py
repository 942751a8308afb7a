"""Scalars: how each scalar type of the schema is drawn, by its annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.schema import scalars
from newsevents.schema.actor import IdentifierScheme
from newsevents.schema.base import ExtensionKey, Extensions
from newsevents.schema.claim import PredicateName
from newsevents.schema.document import SCHEMA_VERSION, SchemaVersion
from newsevents.schema.dossier import JoinKey
from newsevents.schema.event import EventTypeName
from newsevents.schema.time import EdtfText
from newsevents.strategies.quantity import draw_number
from newsevents.strategies.setting import alone, in_setting
from newsevents.strategies.window import draw_moment

if TYPE_CHECKING:
    from newsevents.strategies.setting import Drawer, Setting

_HEX = "0123456789abcdef"
_extension_names = st.sampled_from(("acme:desk", "org.example:note", "x-1.y:Z_9.-"))
_leaves = st.sampled_from(
    (
        "text",
        "text",
        None,
        True,
        False,
        0,
        -1,
        2**53 - 1,
        1 - 2**53,
        "",
        "[]",
        "{}",
        "list",
        "object",
    )
)
_keys = st.sampled_from(("a", "B c", "~/~1"))


def draw_json(draw: st.DrawFn, setting: Setting, depth: int = 2) -> Any:  # noqa: ANN401 - JSON
    """Draw JSON as extensions may hold it: no fractions, no integers beyond 2^53 - 1, ASCII keys."""
    leaf = draw(_leaves)
    if leaf == "text":
        return setting.label(draw)
    if leaf == "list":
        return [draw_json(draw, setting, depth - 1) for _ in range(depth)]
    if leaf == "object":
        return {draw(_keys): draw_json(draw, setting, depth - 1) for _ in range(depth)}
    if leaf in {"[]", "{}"}:
        return [] if leaf == "[]" else {}
    return leaf


def json_values() -> st.SearchStrategy[Any]:
    """Return JSON as extensions may hold it.

    Example:
        >>> from hypothesis import find
        >>> type(find(json_values(), lambda value: isinstance(value, list)))
        <class 'list'>
    """
    return alone(draw_json)


def draw_extensions(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw one addition of a vendor's; with strategies of one's own, one of theirs."""
    if setting.extensions:
        name = draw(st.sampled_from(sorted(setting.extensions)))
        return {name: draw(setting.extensions[name])}
    return {draw(_extension_names): draw_json(draw, setting)}


def _label(draw: st.DrawFn, setting: Setting) -> str:
    return setting.label(draw)


def _drawn_from(strategy: st.SearchStrategy[Any]) -> Drawer:
    return lambda draw, _: draw(strategy)


def _one_of(*values: Any) -> Drawer:  # noqa: ANN401 - values of any type
    return _drawn_from(st.sampled_from(values))


def _degrees(most: int) -> Drawer:
    """Draw whole degrees, or some with seven decimals."""
    numbers = st.integers(-most * 10**7, most * 10**7)
    return _drawn_from(numbers.map(lambda number: _in_degrees(number, most)))


def _in_degrees(number: int, most: int) -> str:
    if abs(number) <= most:
        return str(number)
    whole, part = divmod(abs(number), 10**7)
    return f"{'-' if number < 0 else ''}{whole}.{part:07d}"


draw_latitude, draw_longitude = _degrees(90), _degrees(180)

SCALARS: dict[object, Drawer] = {
    scalars.Label: _label,
    scalars.Passage: _label,
    scalars.SourceText: _label,
    scalars.Url: _one_of("http://a", "https://example.org/news/1?a=b&c=%20#é", "http://[2001:db8::1]:8080/"),
    scalars.Uri: _one_of(
        "urn:example:earlier", "https://example.org/1#é", "tag:example.org,2018:a/b", "doi:10.1/X"
    ),
    scalars.LanguageTag: _one_of("en", "pt-BR", "zh-Hant-TW", "x-klingon", "DE"),
    scalars.CountryCode: _one_of("QA", "RU", "XK"),
    scalars.Sha256Hex: _drawn_from(st.text(_HEX, min_size=64, max_size=64)),
    scalars.JsonPointer: _one_of("/source/published", "/source/url", "/provenance"),
    scalars.Latitude: draw_latitude,
    scalars.Longitude: draw_longitude,
    scalars.Number: draw_number,
    scalars.Moment: draw_moment,
    scalars.ExtensionValue: draw_json,
    ExtensionKey: _drawn_from(_extension_names),
    Extensions: _drawn_from(in_setting(draw_extensions)),
    IdentifierScheme: _one_of("wikidata", "iso3166", "x_9.-"),
    PredicateName: _one_of("occurred", "acme:mood"),
    EventTypeName: _one_of("acme:protest", "org.example:flood_2"),
    SchemaVersion: _one_of(SCHEMA_VERSION),
    JoinKey: _one_of("join:1", "join:A.b-c_9"),
    EdtfText: _one_of("2018-10", "XXXX-11-20", "2018-10-01~/2018-11-12"),
}
"""How each scalar type is drawn. A type that is not listed is left to `hypothesis.strategies.from_type`."""
