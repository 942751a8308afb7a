"""NE4xx: quantities, times, coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft


def _counted(draft: Draft, quantity: dict[str, Any], *path: str) -> str:
    """Give a quantity to a group, an event or a claim, and return where its fault is."""
    match draft.one(("size", "occurrences", "claim")):
        case "size":
            return draft.pointer("actors", draft.group(size=quantity), "size", *path)
        case "occurrences":
            return draft.pointer("events", draft.meeting(occurrences=quantity), "occurrences", *path)
        case _:
            value = {"type": "quantity", "quantity": quantity}
            claim = draft.claim(predicate="participant_count", value=value)
            return draft.pointer("claims", claim, "value", "quantity", *path)


def bounds_reversed(draft: Draft) -> str:
    """NE401: a range that ends before it begins, or a number outside it."""
    quantity, field = draft.one(
        (
            ({"comparator": "between", "low": 15, "high": 10}, "high"),
            ({"comparator": "between", "low": "2.5", "high": "2.25"}, "high"),
            ({"comparator": "about", "value": 10, "low": 11}, "value"),
            ({"comparator": "about", "value": 10, "high": 9}, "high"),
        )
    )
    return _counted(draft, dict(quantity), field)


def quantity_incomplete(draft: Draft) -> str:
    """NE402: a comparator without its number."""
    wrong = ({"comparator": "about"}, {"comparator": "between", "low": 1}, {"phrase": "ten"})
    return _counted(draft, dict(draft.one(wrong)))


def quantity_surplus(draft: Draft) -> str:
    """NE403: a number that the comparator leaves no room for."""
    quantity, field = draft.one(
        (
            ({"comparator": "several", "value": 3}, "value"),
            ({"comparator": "several", "low": 3}, "low"),
            ({"comparator": "between", "low": 1, "value": 2, "high": 3}, "value"),
        )
    )
    return _counted(draft, dict(quantity), field)


def negative_count(draft: Draft) -> str:
    """NE404: fewer than none."""
    return _counted(draft, {"value": draft.one((-1, "-0.5", -(2**53) + 1))}, "value")


def _timed(draft: Draft, time: dict[str, Any], *path: str) -> str:
    """Give a time to an event, or to a role, and return where its fault is."""
    if draft.one((True, False)):
        return draft.pointer("events", draft.meeting(status="alleged", start=time), "start", *path)
    person = draft.person(roles=[{"title": "envoy", "since": time}])
    return draft.pointer("actors", person, "roles", 0, "since", *path)


def edtf_syntax(draft: Draft) -> str:
    """NE405: a date that is not EDTF."""
    wrong = ("2018-13", "last month", "13.11.2018", "2018-02-30", "2018-1", "2018/2017")
    return _timed(draft, {"edtf": draft.one(wrong)}, "edtf")


def window_reversed(draft: Draft) -> str:
    """NE406: a window that ends before it begins."""
    return _timed(
        draft, {"earliest": "2018-11-13", "latest": draft.one(("2018-11-12", "1900-01-01"))}, "latest"
    )


def window_outside_edtf(draft: Draft) -> str:
    """NE407: a window that does not lie in what EDTF names."""
    name, day = draft.one((("earliest", "2018-09-30"), ("latest", "2018-11-01")))
    return _timed(draft, {"edtf": "2018-10", name: day}, name)


def ends_before_start(draft: Draft) -> str:
    """NE408: an end before the start."""
    start, end = {"edtf": "2018-11"}, {"edtf": draft.one(("2018-10", "2017"))}
    match draft.one(("event", "role", "stop")):
        case "event":
            return draft.pointer("events", draft.meeting(status="alleged", start=start, end=end), "end")
        case "role":
            person = draft.person(roles=[{"title": "envoy", "since": start, "until": end}])
            return draft.pointer("actors", person, "roles", 0, "until")
        case _:
            stop = {"place": draft.place()["id"], "arrival": start, "departure": end}
            return draft.pointer(
                "events", draft.add("events", type="visit", stops=[stop]), "stops", 0, "departure"
            )


def empty_time(draft: Draft) -> str:
    """NE409: a time that says nothing."""
    return _timed(draft, dict(draft.one(({}, {"part": "early"}))))


def half_coordinates(draft: Draft) -> str:
    """NE410: one coordinate without the other."""
    name = draft.one(("latitude", "longitude"))
    return draft.pointer("places", draft.place(**{name: "25.2867"}), name)
