"""Moments in order: dates and instants, as far as zones let them be compared.

A date means a whole day somewhere. Where its zone is not known, it reaches from midnight in the
easternmost zone (UTC+14) to the last moment in the westernmost (UTC-12).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TypeAlias

AnyMoment: TypeAlias = date | datetime
"""A calendar date, or an instant; one without a zone reaches as far as zones do."""

_DAY = 86_400_000_000
_EASTERNMOST = 14 * 3_600_000_000
_WESTERNMOST = 12 * 3_600_000_000
_MICROSECOND = timedelta(microseconds=1)


def is_before(first: AnyMoment | None, second: AnyMoment | None) -> bool:
    """Say whether a moment certainly lies before another in the same place.

    Two dates are compared as days of one calendar; all else as by `is_before_anywhere`. Nothing is
    certain of a moment that is `None`.

    Example:
        >>> is_before(date(2018, 11, 12), date(2018, 11, 13))
        True
    """
    if first is None or second is None:
        return False
    if isinstance(first, datetime) or isinstance(second, datetime):
        return is_before_anywhere(first, second)
    return first < second


def is_before_anywhere(first: AnyMoment | None, second: AnyMoment | None) -> bool:
    """Say whether a moment lies before another whatever zones their dates are in.

    Example:
        >>> is_before_anywhere(date(2018, 11, 12), date(2018, 11, 13))
        False
        >>> is_before_anywhere(date(2018, 11, 12), date(2018, 11, 15))
        True
    """
    return first is not None and second is not None and _reach(first)[1] < _reach(second)[0]


@lru_cache(maxsize=4096)
def _reach(moment: AnyMoment) -> tuple[int, int]:
    """Return the first and the last microsecond that a moment may mean, counted from one origin in UTC."""
    midnight = moment.toordinal() * _DAY
    if not isinstance(moment, datetime):
        return midnight - _EASTERNMOST, midnight + _DAY + _WESTERNMOST - 1
    clock = timedelta(
        hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond
    )
    local = midnight + clock // _MICROSECOND
    offset = moment.utcoffset()
    if offset is None:
        return local - _EASTERNMOST, local + _WESTERNMOST
    return local - offset // _MICROSECOND, local - offset // _MICROSECOND


def day_of(moment: AnyMoment) -> date:
    """Return the calendar day of a moment, in its own zone.

    Example:
        >>> day_of(datetime(2018, 11, 13, 9, 30))
        datetime.date(2018, 11, 13)
    """
    return moment.date() if isinstance(moment, datetime) else moment
