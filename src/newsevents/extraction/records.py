"""Records: the parts of a draft as JSON of the wire model, with evidence where their quotes were found."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from newsevents.extraction.anchors import Anchors, evidence_json
from newsevents.extraction.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsevents.extraction.quotes import Quotes
    from newsevents.findings import Finding
    from newsevents.schema import extraction as ex
    from newsevents.schema.evidence import Evidence

Json = dict[str, Any]
T = TypeVar("T")


@attrs.define
class Part:
    """A record of the document to be, and where it stands in the draft.

    Example:
        >>> Part("actors", "/actors/0", {"id": "actor:envoy"}).is_anchored
        True
    """

    collection: str
    """Where it goes in the document: `actors`, `claims`."""

    pointer: str
    """JSON Pointer to it in the draft."""

    value: Json
    """The record as JSON; references that could not be resolved are `None`."""

    is_anchored: bool = True
    """Whether what it rests on was found in the text; a part that is not is left out."""


class Builder:
    """Makes the parts of a document out of a draft.

    Args:
        draft: The draft.
        quotes: Finds quotes in the text.
    """

    def __init__(self, draft: ex.Draft, quotes: Quotes) -> None:
        """Name all records first, so that they can refer to one another in any order."""
        self.findings: list[Finding] = []
        self._anchors = Anchors(quotes, self.findings)
        self._keys = Keys(draft, self.findings)

    def parts(self, draft: ex.Draft) -> list[Part]:
        """Return all parts, in the order of the draft."""
        found: list[Part] = []
        for actor, where in _placed(draft.actors, "actors"):
            found.append(self._actor(actor, where))
        for place, where in _placed(draft.places, "places"):
            found.append(self._place(place, where))
        for statement, where in _placed(draft.statements, "statements"):
            found.append(self._statement(statement, where))
        for event, where in _placed(draft.events, "events"):
            found.append(self._event(event, where))
        for claim, where in _placed(draft.claims, "claims"):
            found.append(self._claim(claim, where))
        for conflict, where in _placed(draft.conflicts, "conflicts"):
            found.append(self._conflict(conflict, where))
        return found

    def _actor(self, item: ex.DraftActor, where: str) -> Part:
        value: Json = {
            "kind": item.kind,
            "id": self._keys.id_of(where),
            "name": item.name or None,
            "aliases": [alias for alias in item.aliases if alias],
            "mentions": self._anchors.all(item.quotes, where),
        }
        if item.role:
            value["roles"] = [
                {"title": item.role, "organization": self._ref(item.role_in, "actor", where, "role_in")}
            ]
        if item.kind == "organization":
            value["organization_type"] = item.organization_type or "other"
        if item.kind in {"organization", "group"}:
            value["part_of"] = self._ref(item.part_of, "actor", where, "part_of")
        if item.kind == "unidentified":
            value["reason"] = item.reason or "unknown"
        return Part("actors", where, value)

    def _place(self, item: ex.DraftPlace, where: str) -> Part:
        value = {
            "id": self._keys.id_of(where),
            "name": item.name,
            "country": item.country or None,
            "precision": item.precision,
            "part_of": self._ref(item.part_of, "place", where, "part_of"),
            "mentions": self._anchors.all(item.quotes, where),
        }
        return Part("places", where, value)

    def _statement(self, item: ex.DraftStatement, where: str) -> Part:
        sentence = self._anchors.one(item.sentence, f"{where}/sentence")
        content = self._anchors.all(item.content, where, "content", within=sentence)
        around = sentence or self._anchors.paragraph(content)
        cue = self._anchors.one(item.cue, f"{where}/cue", within=around)
        value = {
            "id": self._keys.id_of(where),
            "speaker": self._ref(item.speaker, "actor", where, "speaker"),
            "mode": item.mode,
            "act": item.act,
            "cue": cue and {"lemma": item.cue_lemma or item.cue, "evidence": evidence_json(cue)},
            "content": content,
            "content_kind": item.content_kind,
            "addressees": self._refs(item.addressees, "actor", where, "addressees"),
            "time": self._time(item.time, f"{where}/time", around),
            "within": self._ref(item.told_in, "statement", where, "told_in"),
            "via": self._relays(item, where),
            "evidence": [evidence_json(sentence)] if sentence else [],
        }
        return Part(
            "statements", where, value, is_anchored=bool(content if item.content else sentence or cue)
        )

    def _relays(self, item: ex.DraftStatement, where: str) -> list[Json]:
        actors = self._refs(item.relayed_by, "actor", where, "relayed_by")
        relays: list[Json] = [{"actor": actor} for actor in actors]
        if item.hedge and relays:
            relays[-1]["hedge"] = item.hedge
        elif item.hedge:
            relays.append({"hedge": item.hedge})
        return relays

    def _event(self, item: ex.DraftMeeting | ex.DraftVisit, where: str) -> Part:
        evidence = self._anchors.all(item.quotes, where)
        around = self._anchors.paragraph(evidence)
        value: Json = {
            "type": item.type,
            "id": self._keys.id_of(where),
            "label": item.label or None,
            "status": item.status,
            "start": self._time(item.start, f"{where}/start", around),
            "end": self._time(item.end, f"{where}/end", around),
            "evidence": evidence,
        }
        if item.type == "meeting":
            value |= {
                "format": item.format,
                "secrecy": item.secrecy,
                "place": self._ref(item.place, "place", where, "place"),
                "participants": self._participants(item.participants, f"{where}/participants"),
                "topic": item.topic or None,
                "part_of": self._ref(item.part_of, "event", where, "part_of"),
            }
        else:
            stops = self._refs(item.stops, "place", where, "stops")
            value |= {
                "travellers": self._participants(item.travellers, f"{where}/travellers"),
                "stops": [{"place": place} for place in stops],
                "purpose": item.purpose or None,
            }
        return Part("events", where, value, is_anchored=bool(evidence))

    def _participants(self, items: Sequence[ex.DraftParticipant], where: str) -> list[Json]:
        found = [
            {
                "actor": self._ref(item.actor, "actor", f"{where}/{index}", "actor"),
                "role": item.role,
                "attendance": item.attendance,
                "represents": self._refs(item.represents, "actor", f"{where}/{index}", "represents"),
            }
            for index, item in enumerate(items)
        ]
        return [item for item in found if item["actor"] is not None]

    def _claim(self, item: ex.DraftClaim, where: str) -> Part:
        evidence = self._anchors.all(item.quotes, where)
        around = self._anchors.paragraph(evidence)
        value = self._value(item.value, f"{where}/value", around)
        scope = self._scope(item, where, around)
        stances = [
            self._stance(stance, f"{where}/stances/{index}") for index, stance in enumerate(item.stances)
        ]
        claim = {
            "id": self._keys.id_of(where),
            "subject": self._ref(item.subject, "subject", where, "subject"),
            "predicate": item.predicate,
            "value": value,
            "scope": scope,
            "polarity": item.polarity,
            "stances": [stance for stance in stances if stance["holder"] is not None],
            "evidence": evidence,
        }
        return Part("claims", where, claim, is_anchored=bool(evidence) and value is not None)

    def _stance(self, item: ex.DraftStance, where: str) -> Json:
        return {
            "holder": self._ref(item.holder, "holder", where, "holder"),
            "stance": item.stance,
            "certainty": item.certainty,
            "statement": self._ref(item.statement, "statement", where, "statement"),
        }

    def _scope(self, item: ex.DraftClaim, where: str, within: Evidence | None) -> Json | None:
        if item.scope is None:
            return None
        evidence = self._anchors.one(item.scope.phrase, f"{where}/scope/phrase", within=within)
        return {
            "secrecy": item.scope.secrecy,
            "place": self._ref(item.scope.place, "place", where, "scope/place"),
            "phrase": item.scope.phrase or None,
            "evidence": evidence and evidence_json(evidence),
        }

    def _value(self, item: Any, where: str, within: Evidence | None) -> Json | None:  # noqa: ANN401 - any DraftValue
        match item.type:
            case "quantity":
                evidence = self._anchors.one(item.phrase, f"{where}/phrase", within=within)
                quantity = {
                    "comparator": item.comparator,
                    "value": number(item.number),
                    "low": number(item.low),
                    "high": number(item.high),
                    "unit": item.unit or None,
                    "phrase": item.phrase or None,
                    "evidence": evidence and evidence_json(evidence),
                }
                return {"type": "quantity", "quantity": quantity}
            case "time":
                time = self._time(item, where, within)
                return {"type": "time", "time": time}
            case "place" | "actor":
                key = self._ref(getattr(item, item.type), item.type, where, item.type)
                return None if key is None else {"type": item.type, item.type: key}
            case "boolean":
                return {"type": "boolean", "boolean": item.boolean}
            case _:
                return {"type": "text", "text": item.text} if item.text else None

    def _conflict(self, item: ex.DraftConflict, where: str) -> Part:
        marker = self._anchors.one(item.marker, f"{where}/marker")
        claims = self._refs(item.claims, "claim", where, "claims")
        value = {
            "id": self._keys.id_of(where),
            "claims": claims,
            "asserted_by": self._ref(item.asserted_by, "holder", where, "asserted_by"),
            "relation": item.relation,
            "marker": marker and evidence_json(marker),
        }
        return Part("conflicts", where, value)

    def _ref(self, key: str | None, wanted: str, where: str, name: str) -> str | None:
        return self._keys.resolved(key, wanted, f"{where}/{name}")

    def _refs(self, keys: Sequence[str], wanted: str, where: str, name: str) -> list[str]:
        found = [self._ref(key, wanted, where, f"{name}/{index}") for index, key in enumerate(keys)]
        return list(dict.fromkeys(item for item in found if item is not None))

    def _time(self, item: Any, where: str, within: Evidence | None = None) -> Json | None:  # noqa: ANN401 - either
        if item is None or not (item.phrase or item.edtf):
            return None
        evidence = self._anchors.one(item.phrase, f"{where}/phrase", within=within)
        return {
            "phrase": item.phrase or None,
            "edtf": item.edtf or None,
            "evidence": evidence and evidence_json(evidence),
        }


def _placed(items: Sequence[T], collection: str) -> Iterator[tuple[T, str]]:
    """Yield the records of a draft with the JSON Pointers to them."""
    for index, item in enumerate(items):
        yield item, f"/{collection}/{index}"


def number(value: float | None) -> int | str | None:
    """Return a number as the wire model writes it: whole, or a decimal fraction as text.

    Example:
        >>> number(10.0), number(2.5), number(None)
        (10, '2.5', None)
    """
    if value is None:
        return None
    return int(value) if value == int(value) else f"{Decimal(repr(value)):f}"
