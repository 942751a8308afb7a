"""Event: events of a document, each an item of type `event` among the associations of the article.

What ninjs has properties for stands in them; all else of an event stands in its descriptions, word for word.
Who takes part and where stands there exactly, and once more among the people, organisations and places of the
event, for readers who know nothing of this.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeGuard

import attrs

from newsevents.codecs import happening
from newsevents.codecs.leftover import FIELD
from newsevents.codecs.ninjs.actor import ARRAYS, literal_of
from newsevents.codecs.ninjs.names import Json, rest_of
from newsevents.codecs.ninjs.slot import Part, given, laid
from newsevents.codecs.ninjs.uri import uri_of_event
from newsevents.codecs.ninjs.word import words_of
from newsevents.edtf import is_valid

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "newsevents:"
STATUS = "newsevents:status:"
"""Begins the status of an event: IPTC's words for it grade certainty, not how a source presents an event."""

STATUSES = ("held", "ongoing", "planned", "proposed", "alleged", "cancelled", "denied")
OTHER_STATUSES = {"http://cv.iptc.org/newscodes/eventoccurstatus/eos6": "cancelled"}
"""What IPTC's words say that the model says as well."""

BASE_WORDS = ("secrecy", "start", "end", "occurrences")
WORDS = {
    "meeting": (*BASE_WORDS, "participants", "place", "topic", "outcome"),
    "visit": (*BASE_WORDS, "travellers", "stops", "ordinal", "purpose"),
}
"""Fields that stand in descriptions, by type of event."""

DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
TRUNCATED = re.compile(r"-?\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d:\d\d)?)?)?", re.ASCII)
"""What `startDate` and `expectedStartDate` can hold of what EDTF can say."""

DATES = (("start", "startDate", "expectedStartDate"), ("end", "endDate", "expectedEndDate"))


@attrs.frozen
class Setting:
    """The document around an event."""

    document: str
    """Identifier of the document."""

    actors: dict[str, Json]
    """Its actors, by identifier."""

    places: dict[str, Json]
    """Its places, by identifier."""

    published: str | None = None
    """When it was published."""


def status_in(uri: object) -> str | None:
    """Return the status that a `uri` says.

    Example:
        >>> status_in("newsevents:status:alleged"), status_in("https://example.org/")
        ('alleged', None)
    """
    if not isinstance(uri, str):
        return None
    word = uri.removeprefix(STATUS) if uri.startswith(STATUS) else None
    return word if word in STATUSES else OTHER_STATUSES.get(uri)


def usual_status(event: Json, published: str | None) -> str:
    """Return the status of an event whose item tells none: planned, unless its day was over when it was told.

    Example:
        >>> usual_status({"start": {"edtf": "2018-11-09"}}, "2018-11-13T09:30:00Z"), usual_status({}, None)
        ('held', 'planned')
    """
    window = event.get("end") or event.get("start") or {}
    day = (window.get("edtf") or "")[:10]
    is_over = published is not None and _DAY.fullmatch(day) is not None and day < published[:10]
    return "held" if is_over else "planned"


def native_date(window: Json | None) -> tuple[int, str] | None:
    """Return the date of a time that ninjs can hold: 0 and an exact one, or 1 and an approximate one.

    Example:
        >>> native_date({"edtf": "2018-10"}), native_date({"edtf": "2018-10~"})
        ((1, '2018-10'), None)
    """
    edtf = window.get("edtf") if window else None
    if not isinstance(edtf, str) or not is_valid(edtf):
        return None
    return (0, edtf) if DATE_TIME.fullmatch(edtf) else (1, edtf) if TRUNCATED.fullmatch(edtf) else None


def constants(event: Json, setting: Setting) -> Json:
    """Return what stands in an event's item only since ninjs asks for it."""
    return {
        "name": _name(event, setting),
        "rel": "event",
        "uri": uri_of_event(setting.document, event["id"]),
        "type": "event",
    }


def _name(event: Json, setting: Setting) -> str:
    """Return what an event is called for people, and how it is presented where that is not as a fact."""
    where = [setting.places[name]["name"] for name in _places(event) if name in setting.places]
    when = (event.get("start") or {}).get("phrase")
    form = event.get("format") if event["type"] == "meeting" else None
    name = happening.described(event["type"], form, where if when is None else [*where, when])
    return happening.presented(event.get("label") or name, event["status"])


def event_part(event: Json, setting: Setting) -> Part:
    """Return the item of one event among the associations of its article."""
    rest = rest_of(event) or {}
    parts = parts_of(event, setting, rest)
    item = {} if "uri" in rest else constants(event, setting)
    item |= {key: given(value) for key, value in rest.items() if key not in parts}
    item |= {key: laid(found, rest.get(key, ())) for key, found in parts.items() if found or key in rest}
    item |= {key: value for key, value in involved(event, setting, rest).items() if key not in rest}
    return Part(event["id"], {**item, **title_and_details(event, setting, rest)})


def title_and_details(event: Json, setting: Setting, rest: Json) -> Json:
    """Return the title of an event, and its status, dates and organiser."""
    kept = rest.get("eventDetails")
    if "eventDetails" in rest and not isinstance(kept, dict):
        return {**({"title": event["label"]} if event.get("label") else {}), "eventDetails": given(kept)}
    kept = kept or {}
    details = {key: value for key, value in kept.items() if key not in {"organiser", "dates", "eventStatus"}}
    details = given(details)
    details |= _status(event, setting, kept, is_ours="uri" not in rest and FIELD not in rest)
    details |= _dates(event, kept) | _organiser(event, setting, kept)
    title = {"title": event["label"]} if event.get("label") else {}
    return {**title, "eventDetails": details} if details or "eventDetails" in rest else title


def _status(event: Json, setting: Setting, kept: Json, *, is_ours: bool) -> Json:
    told, status = kept.get("eventStatus"), event["status"]
    if is_ours or (status_in(told) or usual_status(event, setting.published)) != status:
        return {"eventStatus": f"{STATUS}{status}"}
    return {"eventStatus": given(told)} if "eventStatus" in kept else {}


def _dates(event: Json, kept: Json) -> Json:
    others = kept.get("dates", {})
    if not isinstance(others, dict):
        return {"dates": given(others)}
    dates = given(others)
    for field, *names in DATES:
        found = native_date(event.get(field))
        if found:
            dates[names[found[0]]] = found[1]
    return {"dates": dates} if dates or "dates" in kept else {}


def _organiser(event: Json, setting: Setting, kept: Json) -> Json:
    slot = kept.get("organiser")
    if is_slot(slot):
        actor = setting.actors.get(slot[FIELD])
        beside = {key: value for key, value in slot.items() if key != FIELD}
        if actor is None or implied_host(event, kept) is None:
            return {}
        return {"organiser": {**given(beside), "name": actor["name"]}}
    if "organiser" in kept:
        return {"organiser": given(slot)}
    return {"organiser": host} if (host := first_host(event, setting)) else {}


def is_slot(value: Any) -> TypeGuard[Json]:  # noqa: ANN401 - any JSON
    """Say whether a value of a rest marks where something stood."""
    return isinstance(value, dict) and isinstance(value.get(FIELD), str)


def first_host(event: Json, setting: Setting) -> Json | None:
    """Return the organiser that an event's participants make."""
    for item in _present(event):
        if item.get("role") == "host" and item["actor"] in setting.actors:
            return _mention(setting.actors[item["actor"]])
    return None


def implied_host(event: Json, kept: Json) -> Json | None:
    """Return the first participant, if it is one that was read from an organiser."""
    slot, taking_part = kept.get("organiser"), _taking_part(event)
    if event["type"] != "meeting" or not is_slot(slot) or not taking_part:
        return None
    told = {key: value for key, value in taking_part[0].items() if value not in (None, [])}
    return taking_part[0] if told == host_of(slot[FIELD]) else None


def host_of(actor: str) -> Json:
    """Return the participant that an organiser is."""
    return {"actor": actor, "role": "host", "attendance": "expected"}


def _taking_part(event: Json) -> list[Json]:
    field = {"meeting": "participants", "visit": "travellers"}.get(event["type"])
    found: list[Json] = event.get(field) or [] if field else []
    return [item for item in found if isinstance(item, dict) and isinstance(item.get("actor"), str)]


def _present(event: Json) -> list[Json]:
    return [
        item
        for item in _taking_part(event)
        if happening.takes_part(item.get("attendance") or "attended", event["status"])
    ]


def _mention(actor: Json) -> Json:
    name = {} if actor.get("name") is None else {"name": actor["name"]}
    return {**name, "literal": literal_of(actor)}


def involved(event: Json, setting: Setting, rest: Json) -> Json:
    """Return the people, organisations and places of an event, as its descriptions name them exactly."""
    found: dict[str, list[Json]] = {"people": [], "organisations": [], "places": []}
    kept = rest.get("eventDetails")
    host = implied_host(event, kept) if isinstance(kept, dict) else None
    for item in (one for one in _present(event) if one is not host):
        actor = setting.actors.get(item["actor"])
        if actor is not None:
            found[ARRAYS[actor["kind"]]].append({**_mention(actor), "rel": item.get("role") or "attendee"})
    for name in _places(event):
        place = setting.places.get(name)
        if place is not None:
            found["places"].append({"name": place["name"], "literal": place["id"]})
    return {key: items for key, items in found.items() if items}


def _places(event: Json) -> Iterator[str]:
    if event["type"] == "meeting" and isinstance(event.get("place"), str):
        yield event["place"]
    if event["type"] == "visit":
        for stop in event.get("stops") or ():
            if isinstance(stop, dict) and isinstance(stop.get("place"), str):
                yield stop["place"]


def parts_of(
    event: Json, setting: Setting, rest: Json, *, sole_place: str | None = None
) -> dict[str, list[Part]]:
    """Return what stands in arrays of an event's item: its type, the event that it is part of, its words."""
    is_ours = "uri" not in rest and FIELD not in rest
    words = {name: event.get(name) for name in WORDS.get(event["type"], BASE_WORDS)}
    if words.get("secrecy") == "unknown":
        del words["secrecy"]
    for field, *_ in DATES:
        if native_date(event.get(field)):
            words[field] = {key: value for key, value in event[field].items() if key != "edtf"}
    kept = rest.get("eventDetails")
    if isinstance(kept, dict) and implied_host(event, kept):
        words["participants"] = event["participants"][1:]
    if sole_place is not None and words.get("place") == sole_place:
        del words["place"]
    return {
        "genres": list(_genres(event, is_ours=is_ours)),
        "events": list(_larger(event, setting)),
        "descriptions": list(words_of(words)),
    }


def _genres(event: Json, *, is_ours: bool) -> Iterator[Part]:
    kind, form = event["type"], event.get("format") if event["type"] == "meeting" else None
    if not is_ours and (kind, form) == ("meeting", "other"):
        return
    yield genre(kind)
    if form not in {None, "meeting"}:
        yield genre(f"{kind}/{form}")


def genre(name: str) -> Part:
    """Return the genre that tells the type of an event, or the format of a meeting.

    Example:
        >>> genre("meeting/summit").whole()
        {'name': 'summit', 'literal': 'newsevents:meeting/summit'}
    """
    return Part(f"{PREFIX}{name}", {"name": name.rpartition("/")[2], "literal": f"{PREFIX}{name}"})


def _larger(event: Json, setting: Setting) -> Iterator[Part]:
    if event.get("part_of"):
        yield larger(event["part_of"], setting)


def larger(name: str, setting: Setting) -> Part:
    """Return the mention of the larger event that an event is part of."""
    return Part("/part_of", {"rel": "partOf", "uri": uri_of_event(setting.document, name), "literal": name})
