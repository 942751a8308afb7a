"""A draft gives the document that its quotes bear out, and says what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest
from drafting import SCHEMA, draft_of, drafts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsevents as ne
from newsevents.strategies import articles

ROOT = Path(__file__).parents[2]
TEXT = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
VALIDATOR = jsonschema_rs.validator_for(SCHEMA)
EMPTY = {"actors": [], "places": [], "statements": [], "events": [], "claims": [], "conflicts": []}


@pytest.fixture(scope="module")
def seed():
    return ne.parse_article(TEXT, published="2018-11-13")


def anchored(draft, text=TEXT, **options):
    assert VALIDATOR.is_valid(draft)
    return ne.anchor(json.dumps(draft), text, **options)


def by_span(pieces):
    return {(piece.start, piece.end) for piece in pieces}


def test_a_draft_that_quotes_the_seed_gives_its_records_again(seed):
    reading = anchored(draft_of(seed), source=ne.Source(published=seed.source.published))
    assert set(reading.findings.counts()) <= {"NE609"}
    again = reading.document
    for name in ("actors", "places", "statements", "events", "claims", "conflicts"):
        assert len(getattr(again, name)) == len(getattr(seed, name))
    for one, other in zip(seed.statements, again.statements, strict=True):
        assert by_span(one.content) == by_span(other.content)
        assert (one.cue and one.cue.evidence) == (other.cue and other.cue.evidence)
        assert (one.mode, one.act, one.content_kind) == (other.mode, other.act, other.content_kind)
    assert [claim.value for claim in again.claims if claim.value.type == "boolean"] == [
        claim.value for claim in seed.claims if claim.value.type == "boolean"
    ]


def test_who_said_what_on_whose_word_is_the_same(seed):
    again = anchored(draft_of(seed), source=ne.Source(published=seed.source.published)).document
    names = {actor.id: actor.name for actor in seed.actors}
    others = {actor.id: actor.name for actor in again.actors}
    for one, other in zip(seed.statements, again.statements, strict=True):
        chains = ne.attribution_chain(seed, one), ne.attribution_chain(again, other)
        told, again_told = (
            [known[hop.holder] for hop in chain if hop.holder in known]
            for chain, known in zip(chains, (names, others), strict=True)
        )
        assert told == again_told


@given(articles())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_drafts_of_invented_articles_are_anchored_without_a_doubt(article):
    document = ne.parse_article(article.text, published=article.published)
    reading = anchored(draft_of(document), article.text, source=ne.Source(published=article.published))
    assert not {"NE911", "NE912", "NE914"} & set(reading.findings.counts())
    assert len(reading.document.statements) == len(document.statements)


@given(
    drafts(
        texts=st.sampled_from(
            ["", "a", "b", "actor:a", "narrator", "Doha", "talks  in “Doha”", "2018", "nowhere"]
        )
    )
)
@settings(max_examples=200)
def test_any_draft_gives_a_valid_document_and_evidence_that_stands_in_the_text(draft):
    reading = anchored(draft, 'Talks in "Doha": a b.')
    assert reading.document is not None, [str(item) for item in reading.findings]
    assert ne.check(ne.dumps(reading.document)).valid
    for actor in reading.document.actors:
        assert all('Talks in "Doha": a b.'[it.start : it.end] == it.exact for it in actor.mentions)
    kept = sum(len(getattr(reading.document, name)) for name in EMPTY)
    told = reading.findings.counts().get("NE915", 0) + reading.findings.omitted
    assert kept + told >= sum(len(draft[name]) for name in EMPTY)


@given(st.data())
def test_what_is_no_draft_gives_findings_and_never_an_exception(data):
    document = ne.parse_article("Ivan Petrov said on Monday that talks failed.", published="2018-11-13")
    draft = draft_of(document)
    data_ = data.draw(st.binary(max_size=20) | st.just(json.dumps(draft).encode()).map(lambda it: it[:-1]))
    reading = ne.anchor(data_, "Ivan Petrov said on Monday that talks failed.")
    assert (reading.document is None) == bool(reading.findings.errors)


@given(st.data())
def test_near_misses_of_a_draft_fit_the_schema_exactly_where_they_are_read(data):
    from newsevents.strategies.mutation import mutated

    draft = draft_of(
        ne.parse_article("Ivan Petrov said on Monday that talks failed.", published="2018-11-13")
    )
    changed = data.draw(mutated(draft))
    reading = ne.anchor(json.dumps(changed), "Ivan Petrov said on Monday that talks failed.")
    fits = VALIDATOR.is_valid(changed)
    unknown_predicate = any(
        isinstance(claim, dict)
        and claim.get("predicate") not in SCHEMA["$defs"]["DraftClaim"]["properties"]["predicate"]["enum"]
        for claim in (
            changed.get("claims") or []
            if isinstance(changed, dict) and isinstance(changed.get("claims"), list)
            else []
        )
    )
    assert fits == (reading.document is not None) or unknown_predicate


STATEMENT = {
    "key": "s1",
    "speaker": "petrov",
    "mode": "indirect",
    "act": "asserts",
    "cue": "said",
    "cue_lemma": "say",
    "content": ["talks failed"],
    "content_kind": "proposition",
    "sentence": None,
    "told_in": None,
    "relayed_by": [],
    "hedge": None,
    "addressees": [],
    "time": None,
}
ACTOR = {
    "key": "petrov",
    "kind": "person",
    "name": "Ivan Petrov",
    "aliases": [],
    "organization_type": None,
    "reason": None,
    "part_of": None,
    "role": None,
    "role_in": None,
    "quotes": ["Ivan Petrov"],
}
LINE = "Ivan Petrov said on Monday that talks failed."


def of(**changes):
    return {**EMPTY, "actors": [ACTOR], "statements": [{**STATEMENT, **changes}]}


def test_an_invented_statement_is_left_out_and_told():
    reading = anchored(of(content=["the sea is full of fish"]), LINE)
    assert reading.document.statements == ()
    assert [(item.code, item.pointer) for item in reading.findings] == [
        ("NE911", "/statements/0/content/0"),
        ("NE915", "/statements/0"),
    ]


def test_an_invented_part_of_a_statement_is_told_and_the_rest_is_kept():
    reading = anchored(of(content=["talks failed", "and fish fly"]), LINE)
    assert [piece.exact for piece in reading.document.statements[0].content] == ["talks failed"]
    assert reading.findings.counts() == {"NE911": 1}


def test_a_misspelt_quote_is_told_with_its_score():
    reading = anchored(of(content=["that the talks failed"]), LINE)
    assert reading.document.statements[0].content[0].exact == "that talks failed"
    [found] = reading.findings
    assert (found.code, found.severity) == ("NE912", "warning")
    assert "'that talks failed', which is 89 %" in found.message
    assert anchored(of(content=["that the talks failed"]), LINE, at_least=100).document.statements == ()


def test_a_statement_of_nobody_known_is_left_out_with_a_hint():
    reading = anchored(of(speaker="petrow"), LINE)
    assert reading.document.statements == ()
    assert [(item.code, item.hint) for item in reading.findings] == [
        ("NE914", "Did you mean 'petrov'?"),
        ("NE915", None),
    ]


def test_what_a_rule_does_not_let_pass_is_left_out_with_its_message():
    reading = anchored(of(time={"phrase": None, "edtf": "20th of May"}), LINE)
    assert reading.document.statements == ()
    assert reading.findings[0].code == "NE915"
    assert "Expected a year of four characters" in reading.findings[0].message


def test_keys_may_look_like_identifiers_and_may_be_anything():
    for key in ("actor:petrov", "Петров", "p 1", "a/b~c"):
        draft = {**EMPTY, "actors": [{**ACTOR, "key": key}], "statements": [{**STATEMENT, "speaker": key}]}
        reading = anchored(draft, LINE)
        assert reading.findings.counts() == {}
        assert reading.document.statements[0].speaker == reading.document.actors[0].id


def test_two_records_of_one_key_are_told():
    reading = anchored({**EMPTY, "actors": [ACTOR, ACTOR]}, LINE)
    assert reading.findings.counts() == {"NE914": 1}
    assert [actor.id for actor in reading.document.actors] == ["actor:petrov", "actor:petrov-2"]


def test_the_source_and_the_provenance_are_those_that_are_given():
    source = ne.Source(url="https://example.org/a", publisher="Harbour Post")
    how = ne.Provenance(method="model", tool="acme-llm", version="3")
    document = anchored(of(), LINE, source=source, provenance=how).document
    assert (document.id, document.source.publisher, document.source.text) == (
        "https://example.org/a",
        "Harbour Post",
        LINE,
    )
    assert document.provenance == how
    assert anchored(of(), LINE).document.id.startswith("ni:///sha-256;")


def test_calls_that_make_no_sense_are_refused():
    with pytest.raises(ValueError, match="Expected a number from 0 to 100, found 101"):
        ne.anchor(json.dumps(EMPTY), LINE, at_least=101)
    with pytest.raises(ValueError, match="surrogates not allowed"):
        ne.anchor(json.dumps(EMPTY), "\ud800")


def test_findings_beyond_the_limit_are_counted():
    reading = anchored(of(content=["fish"] * 50), LINE, limit=3)
    assert (len(reading.findings), reading.findings.omitted) == (3, 48)
