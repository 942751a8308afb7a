"""Plans: how the records of a class are drawn, those of other packages included."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

import attrs

from newsevents.schema.base import Record
from newsevents.schema.evidence import Evidence
from newsevents.schema.ids import Reference
from newsevents.strategies.field import ABSENT, annotation_of, draw_some, drawer_of
from newsevents.strategies.setting import in_setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis import strategies as st

    from newsevents.strategies.recipes import Recipe
    from newsevents.strategies.setting import Drawer, Setting

R = TypeVar("R", bound=Record)
_AT_ONCE = 4
"""How many of the fields that may be left out are drawn at once, at most."""
_VERSION = "schema_version"


@attrs.frozen
class Plan:
    """How the records of a class are drawn."""

    recipes: tuple[Recipe, ...]
    """Fields that are drawn together."""

    required: tuple[tuple[str, Drawer], ...]
    """Other fields that the record needs."""

    optional: tuple[tuple[str, Drawer], ...]
    """Other fields, of which some are drawn."""

    needs: tuple[Reference, ...]
    """What required fields name, those of required records in them included."""

    def is_possible(self, setting: Setting) -> bool:
        """Say whether there is what a record of the class has to point at."""
        named = all(setting.identifiers(reference) for reference in self.needs)
        return named and all(recipe.possible(setting) for recipe in self.recipes)


@cache
def plan_of(record: type[Record]) -> Plan:
    """Return how records of a class are drawn: by recipes, and the other fields by their annotations."""
    from newsevents.strategies.recipes import FIELDS, RECIPES  # noqa: PLC0415 - recipes draw records

    record.model_rebuild()
    recipes = tuple(recipe for recipe in RECIPES if issubclass(record, recipe.record))
    together = {name for recipe in recipes for name in recipe.fields}
    required: list[tuple[str, Drawer]] = []
    optional: list[tuple[str, Drawer]] = []
    for name, field in record.model_fields.items():
        if name in together or name == _VERSION or _is_tag(field.annotation, field.default):
            continue
        drawer = FIELDS.get((record, name)) or drawer_of(annotation_of(record, name), _drawer)
        (required if field.is_required() else optional).append((name, drawer))
    return Plan(recipes, tuple(required), tuple(optional), tuple(_needs(record)))


def _needs(record: type[Record]) -> Iterator[Reference]:
    for name, field in record.model_fields.items():
        annotation = annotation_of(record, name)
        if field.is_required():
            yield from (mark for mark in get_args(annotation) if isinstance(mark, Reference))
            if isinstance(annotation, type) and issubclass(annotation, Record):
                yield from plan_of(annotation).needs


def _is_tag(annotation: object, default: object) -> bool:
    return get_origin(annotation) is Literal and get_args(annotation) == (default,)


def _drawer(record: type[Record]) -> Drawer:
    """Draw by a strategy, since Hypothesis can leave out as a whole what a strategy drew.

    Evidence alone is one choice, which can be left out as it is.
    """
    if record is Evidence:
        return partial(draw_record, record)
    strategy = record_in_setting(record)
    return lambda draw, setting: draw(strategy) if plan_of(record).is_possible(setting) else ABSENT


def draw_record(record: type[R], draw: st.DrawFn, setting: Setting, given: dict[str, Any] | None = None) -> R:
    """Draw a record in a setting.

    Args:
        record: Its class.
        draw: Given by Hypothesis.
        setting: What it can point at.
        given: Values of fields that are not to be drawn, though they may depend on others.
    """
    plan, found = plan_of(record), dict(given or {})
    for recipe in plan.recipes:
        found.update(recipe.draw(draw, setting))
    for name, drawer in plan.required:
        if name not in found:
            found[name] = drawer(draw, setting)
    for name, drawer in draw_some(draw, plan.optional, _AT_ONCE):
        if name not in found:
            found[name] = drawer(draw, setting)
    for name, strategy in setting.fields.get(record, {}).items():
        found[name] = draw(strategy)
    return record(**{name: value for name, value in found.items() if value is not ABSENT})


@cache
def record_in_setting(record: type[R]) -> st.SearchStrategy[R]:
    """Return the strategy of records of a class in the setting that is current, made once."""
    return in_setting(partial(draw_record, record))
