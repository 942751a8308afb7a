"""The hand-made annotations name only what their texts contain, in the words of the fixed vocabulary."""

from __future__ import annotations

import datetime as dt
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
GOLD_FILES = sorted(HERE.glob("*.gold.json"))

Record = dict[str, Any]  # one JSON object of a gold file; README.md describes its keys

KINDS = {"person", "organization", "group", "unidentified"}
ORGANIZATION_TYPES = {"government", "armed_group", "news_media", "international", "company", "party", "other"}
ACTS = {
    "asserts",
    "confirms",
    "denies",
    "declines_to_confirm",
    "accuses",
    "demands",
    "proposes",
    "promises",
    "announces",
    "predicts",
    "questions",
}
MODES = {"direct", "indirect", "mixed"}
COMPARATORS = {"exact", "about", "at_least", "at_most", "more_than", "fewer_than", "between", "several"}
STATUSES = {"held", "ongoing", "planned", "proposed", "alleged", "cancelled", "denied"}
SECRECIES = {"public", "secret", "undisclosed", "unknown"}
FORMATS = {
    "talks",
    "conference",
    "consultation",
    "summit",
    "call",
    "negotiation",
    "briefing",
    "hearing",
    "meeting",
    "other",
}
ACTOR_PREDICATES = {"participant", "represents", "supports"}
QUANTITY_PREDICATES = {
    "occurrence_count",
    "participant_count",
    "duration",
    "killed_count",
    "injured_count",
    "arrested_count",
}
PREDICATES = ACTOR_PREDICATES | QUANTITY_PREDICATES | {"occurred"}
COMPARISONS = {"equal", "compatible", "narrower", "broader", "scope_differs", "contradicts", "undetermined"}
KEYS = {
    "actors": {"name", "kind", "organization_type", "aliases", "roles", "part_of"},
    "places": {"name", "country"},
    "statements": {
        "id",
        "speaker",
        "cue",
        "cue_nth",
        "act",
        "mode",
        "content",
        "content_nth",
        "within",
        "hedges",
        "via",
        "addressees",
        "time",
        "time_nth",
        "stance_on",
        "back_reference",
        "topic_only",
    },
    "times": {"phrase", "nth", "kind", "edtf", "edtf_undated"},
    "quantities": {"phrase", "nth", "comparator", "value", "low", "high", "unit"},
    "events": {
        "type",
        "trigger",
        "trigger_nth",
        "other_mentions",
        "participants",
        "place",
        "stops",
        "time",
        "time_nth",
        "status",
        "secrecy",
        "format",
        "count_phrase",
        "count_phrase_nth",
        "optional",
    },
    "conflicts": {"marker", "marker_nth", "asserted_by", "claims", "computed", "note"},
}
DATE = r"(?:\d{4}|XXXX)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
EDTF = re.compile(rf"{DATE}|{DATE}/{DATE}|\.\./{DATE}|{DATE}/\.\.")


def occurrences(text: str, string: str) -> list[int]:
    """Returns every code point at which a string starts, also within a longer word."""
    return [match.start() for match in re.finditer(f"(?={re.escape(string)})", text)]


class Article:
    """One text and its annotation, with the offsets that the annotation leaves to be found."""

    def __init__(self, path: Path) -> None:
        self.slug = path.name.removesuffix(".gold.json")
        self.gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self.text = (HERE / self.gold["text_file"]).read_text(encoding="utf-8")
        self.names = {actor["name"] for actor in self.gold["actors"]}
        self.places = {place["name"] for place in self.gold["places"]}
        self.statements: dict[str, Record] = {record["id"]: record for record in self.gold["statements"]}

    def span(self, string: str, nth: int = 1) -> tuple[int, int]:
        """Returns the code points (half-open) of the nth (1-based) occurrence of a string."""
        start = occurrences(self.text, string)[nth - 1]
        return start, start + len(string)

    def content_strings(self, statement: Record) -> list[tuple[str, int]]:
        """Returns each fragment of a statement's content with the occurrence that is meant."""
        content = statement["content"]
        return list(zip(content, statement.get("content_nth", [1] * len(content)), strict=True))

    def content_spans(self, statement: Record) -> list[tuple[int, int]]:
        """Returns where each fragment of a statement's content stands."""
        return [self.span(*pair) for pair in self.content_strings(statement)]

    def cue_span(self, statement: Record) -> tuple[int, int]:
        """Returns where the word that introduces a statement stands."""
        return self.span(statement["cue"], statement.get("cue_nth", 1))

    def anchors(self) -> Iterator[tuple[str, int]]:
        """Yields every string that stands for one place in the text, with its occurrence (1-based)."""
        for statement in self.gold["statements"]:
            yield statement["cue"], statement.get("cue_nth", 1)
            yield from self.content_strings(statement)
        for record in (*self.gold["times"], *self.gold["quantities"]):
            yield record["phrase"], record.get("nth", 1)
        for event in self.gold["events"]:
            for mention in (event, *event.get("other_mentions", [])):
                yield mention["trigger"], mention.get("trigger_nth", 1)
        for conflict in self.gold["conflicts"]:
            if conflict["marker"] is not None:
                yield conflict["marker"], conflict.get("marker_nth", 1)

    def unplaced_strings(self) -> Iterator[str]:
        """Yields every copied string for which any occurrence will do."""
        for actor in self.gold["actors"]:
            if not actor["name"].startswith("("):
                yield actor["name"]
            yield from (*actor["aliases"], *actor["roles"])
        yield from self.places
        yield from self.gold["no_content"]
        for statement in self.gold["statements"]:
            yield from statement["hedges"]
        for conflict in self.gold["conflicts"]:
            yield from (claim["value"] for claim in conflict["claims"] if isinstance(claim["value"], str))


@pytest.fixture(params=GOLD_FILES, ids=lambda path: path.name.removesuffix(".gold.json"))
def article(request: pytest.FixtureRequest) -> Article:
    return Article(request.param)


def inside(inner: tuple[int, int], outers: list[tuple[int, int]]) -> bool:
    return any(start <= inner[0] and inner[1] <= end for start, end in outers)


def all_records(gold: dict[str, Any]) -> Iterator[Record]:
    for section in KEYS:
        yield from gold[section]
    for event in gold["events"]:
        yield from event.get("other_mentions", [])


def test_every_text_has_an_annotation() -> None:
    texts = {path.stem for path in HERE.glob("*.txt")}
    assert texts | {"seed"} == {path.name.removesuffix(".gold.json") for path in GOLD_FILES}


def test_records_have_only_the_described_keys(article: Article) -> None:
    assert set(article.gold) == {"text_file", "published", "no_content", *KEYS}
    for section, keys in KEYS.items():
        for record in article.gold[section]:
            assert set(record) <= keys, (section, record)


def test_every_string_occurs_where_it_is_said_to(article: Article) -> None:
    missing = [
        (string, nth) for string, nth in article.anchors() if len(occurrences(article.text, string)) < nth
    ]
    assert missing == []


def test_every_name_alias_role_and_value_occurs(article: Article) -> None:
    assert [string for string in article.unplaced_strings() if string not in article.text] == []


def test_nth_is_given_only_where_the_string_occurs_earlier(article: Article) -> None:
    for record in all_records(article.gold):
        for key, value in record.items():
            if key == "content_nth":
                assert max(value) > 1, record
            elif key.endswith("nth"):
                assert value > 1, record


def test_names_and_ids_are_unique(article: Article) -> None:
    assert len(article.names) == len(article.gold["actors"])
    assert len(article.places) == len(article.gold["places"])
    assert list(article.statements) == [f"s{n + 1}" for n in range(len(article.gold["statements"]))]


def test_no_two_names_or_aliases_are_the_same_string(article: Article) -> None:
    strings = [string for actor in article.gold["actors"] for string in (actor["name"], *actor["aliases"])]
    assert sorted(strings) == sorted(set(strings))


def test_statements_refer_to_listed_actors(article: Article) -> None:
    for statement in article.gold["statements"]:
        assert {statement["speaker"], *statement["via"], *statement["addressees"]} <= article.names, statement


def test_events_and_claims_refer_to_listed_things(article: Article) -> None:
    for event in article.gold["events"]:
        assert set(event["participants"]) <= article.names, event
        assert {event["place"], *event.get("stops", [])} <= {None, *article.places}, event
    for conflict in article.gold["conflicts"]:
        assert conflict["asserted_by"] in {None, "narrator", *article.names}, conflict
        assert {claim["holder"] for claim in conflict["claims"]} <= article.names, conflict


def test_part_of_refers_to_another_listed_actor(article: Article) -> None:
    for actor in article.gold["actors"]:
        assert actor["part_of"] in {None, *article.names} - {actor["name"]}, actor


def test_times_of_statements_and_events_are_listed(article: Article) -> None:
    listed = {(time["phrase"], time.get("nth", 1)) for time in article.gold["times"]}
    for record in (*article.gold["statements"], *article.gold["events"]):
        if record["time"] is not None:
            assert (record["time"], record.get("time_nth", 1)) in listed, record


def test_count_phrases_are_listed_quantities(article: Article) -> None:
    listed = {(quantity["phrase"], quantity.get("nth", 1)) for quantity in article.gold["quantities"]}
    for event in article.gold["events"]:
        if event["count_phrase"] is not None:
            assert (event["count_phrase"], event.get("count_phrase_nth", 1)) in listed, event


def test_nested_statements_stand_inside_the_content_they_are_told_in(article: Article) -> None:
    for statement in article.gold["statements"]:
        if statement["within"] is not None:
            outer = article.content_spans(article.statements[statement["within"]])
            cue = article.cue_span(statement)
            assert all(inside(span, outer) for span in (cue, *article.content_spans(statement))), statement


def test_cues_of_outer_statements_stand_outside_direct_quotations(article: Article) -> None:
    for direct in (record for record in article.statements.values() if record["mode"] == "direct"):
        quoted = article.content_spans(direct)
        for other in (record for record in article.statements.values() if record["within"] is None):
            assert not inside(article.cue_span(other), quoted), (direct, other)


def test_content_is_in_order_and_without_edge_punctuation(article: Article) -> None:
    for statement in article.gold["statements"]:
        assert all(first[1] < second[0] for first, second in pairwise(article.content_spans(statement)))
        for fragment in statement["content"]:
            assert fragment == fragment.strip(" \n,:“”\"'"), statement
            assert not fragment.removesuffix("U.S.").endswith("."), statement
            assert not fragment.startswith("that ") or fragment == "that figure", statement


def test_only_back_references_have_no_content(article: Article) -> None:
    for statement in article.gold["statements"]:
        assert bool(statement["content"]) is not statement.get("back_reference", False), statement


def test_no_statement_touches_what_is_marked_as_no_content(article: Article) -> None:
    for string in article.gold["no_content"]:
        start, end = article.span(string)
        for statement in article.statements.values():
            for inner in (article.cue_span(statement), *article.content_spans(statement)):
                assert inner[1] <= start or end <= inner[0], (string, statement)


def test_words_are_of_the_vocabulary(article: Article) -> None:
    for actor in article.gold["actors"]:
        assert actor["kind"] in KINDS, actor
        typed = {None} if actor["kind"] != "organization" else ORGANIZATION_TYPES
        assert actor["organization_type"] in typed, actor
    for statement in article.gold["statements"]:
        assert statement["act"] in ACTS, statement
        assert statement["mode"] in MODES, statement
    for event in article.gold["events"]:
        assert event["format"] in (FORMATS if event["type"] == "meeting" else {None}), event
        assert event["type"] in {"meeting", "visit"}, event
        assert event["status"] in STATUSES, event
        assert event["secrecy"] in SECRECIES, event
    for place in article.gold["places"]:
        assert place["country"] is None or re.fullmatch("[A-Z]{2}", place["country"]), place


def test_conflicts_compare_claims_of_one_predicate(article: Article) -> None:
    for conflict in article.gold["conflicts"]:
        claims = conflict["claims"]
        predicates = {claim["predicate"] for claim in claims}
        assert len(claims) >= 2, conflict
        assert len(predicates) == 1, conflict
        assert predicates <= PREDICATES, conflict
        assert conflict["computed"] in COMPARISONS, conflict
        assert {claim["polarity"] for claim in claims} <= {"affirmed", "negated"}, conflict
        assert {claim["scope_secrecy"] for claim in claims} <= {None, *SECRECIES}, conflict


def test_claim_values_have_the_type_of_their_predicate(article: Article) -> None:
    listed = {record["phrase"] for key in ("quantities", "times") for record in article.gold[key]}
    for claim in (claim for conflict in article.gold["conflicts"] for claim in conflict["claims"]):
        if claim["predicate"] in QUANTITY_PREDICATES:
            assert claim["value"] in listed, claim
        elif claim["predicate"] in ACTOR_PREDICATES:
            assert claim["value"] in article.names, claim
        else:
            assert claim["value"] is True, claim


def test_unmarked_conflicts_are_asserted_by_nobody(article: Article) -> None:
    for conflict in article.gold["conflicts"]:
        assert (conflict["marker"] is None) is (conflict["asserted_by"] is None), conflict


def test_quantities_have_the_numbers_of_their_comparator(article: Article) -> None:
    for quantity in article.gold["quantities"]:
        assert quantity["comparator"] in COMPARATORS, quantity
        given = {key for key in ("value", "low", "high") if quantity[key] is not None}
        expected = {"several": set(), "between": {"low", "high"}}.get(quantity["comparator"], {"value"})
        assert given == expected, quantity


def test_times_are_dates_of_the_notation_or_have_none(article: Article) -> None:
    dt.date.fromisoformat(article.gold["published"])
    for time in article.gold["times"]:
        assert time.get("kind") in {None, "duration", "set"}, time
        assert "kind" not in time or time["edtf"] is None, time
        for value in (time["edtf"], time["edtf_undated"]):
            assert value is None or EDTF.fullmatch(value), time


def test_undated_times_say_no_more_than_dated_ones(article: Article) -> None:
    for time in article.gold["times"]:
        if time["edtf_undated"] is not None:
            pattern = re.escape(time["edtf_undated"]).replace("XXXX", r"\d{4}")
            assert re.fullmatch(pattern, time["edtf"]), time


def test_weekdays_resolve_to_days_of_that_name(article: Article) -> None:
    for time in article.gold["times"]:
        for name in re.findall(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", time["phrase"]):
            day = dt.date.fromisoformat(time["edtf"].removeprefix("../"))
            assert f"{day:%A}" == name, time


def test_counts_in_the_readme_are_those_of_the_files(article: Article) -> None:
    outer = sum(record["within"] is None for record in article.statements.values())
    sections = (
        article.gold[key] for key in ("actors", "places", "times", "quantities", "events", "conflicts")
    )
    numbers = [len(article.text.split()), outer, len(article.statements) - outer, *map(len, sections)]
    row = f"| `{article.slug}` | {article.gold['published']} | {' | '.join(map(str, numbers))} |"
    assert row in (HERE / "README.md").read_text(encoding="utf-8").splitlines()
