"""NE5xx: statements, hearsay, events."""

from __future__ import annotations

from newsevents.codes.code import Code

STATEMENT_CODES: tuple[Code, ...] = (
    Code(
        "NE501",
        "said-after-publication",
        "error",
        "Something is said after the article was published",
        "An article cannot report words that are not yet spoken. Dates are compared over all time zones, so "
        "this is found only where no zone can explain it; revised articles are left alone.",
        'Most often "Monday" was read as the Monday after. For words that are foreseen, see `act`: '
        "`announces`, `promises`, `predicts` name when somebody spoke, not what they spoke of.",
        good="""\
{"source": {"published": "2018-11-13"},
 "actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference", "time": {"phrase": "Monday", "edtf": "2018-11-12"}}]}""",
        bad="""\
{"source": {"published": "2018-11-13"},
 "actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference", "time": {"phrase": "Monday", "edtf": "2018-11-19"}}]}""",
    ),
    Code(
        "NE502",
        "nothing-said",
        "warning",
        "A statement has no content",
        "`content` is what was said. Without it a statement shows that somebody spoke, and not what they "
        "said.",
        "Add the evidence of the words; or say that it is a mention of something said elsewhere: "
        "`content_kind` `reference`, or `refers_to`.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference"}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect"}]}""",
    ),
    Code(
        "NE503",
        "quotation-without-words",
        "error",
        "A quotation has no words",
        "`direct` and `mixed` say that the speaker's own words are quoted, so `content` holds them.",
        "Add the evidence of the quoted words, or set `mode` to `indirect`.",
        good="""\
{"source": {"text": "“No,” he said."},
 "actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "direct",
                 "content": [{"start": 1, "end": 3, "exact": "No"}]}]}""",
        bad="""\
{"source": {"text": "“No,” he said."},
 "actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "direct", "content": []}]}""",
    ),
    Code(
        "NE504",
        "empty-relay",
        "warning",
        "A hop of hearsay says nothing",
        "It names nobody, has no word of distance and no evidence, so it lengthens the chain and tells "
        "nothing.",
        "Give `actor` or `hedge`, or take it out.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference", "via": [{"hedge": "reportedly"}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference", "via": [{}]}]}""",
    ),
    Code(
        "NE505",
        "visit-without-stops",
        "warning",
        "A visit leads nowhere",
        "A visit without stops does not say where anybody goes.",
        "Add the places in the order of the journey; where the source names none, add a gap for `stops`.",
        good="""\
{"places": [{"id": "place:doha", "name": "Doha"}],
 "events": [{"id": "event:tour", "type": "visit", "stops": [{"place": "place:doha"}]}]}""",
        bad='{"events": [{"id": "event:tour", "type": "visit"}]}',
    ),
    Code(
        "NE506",
        "planned-in-the-past",
        "warning",
        "What is planned or proposed was over before the article was published",
        "The status is `planned` or `proposed`, and the whole window lies before the publication. Either "
        "the time was misread, or the status is that of an older report.",
        "Correct the time or the status. For what was planned and never came, use `cancelled`.",
        good="""\
{"source": {"published": "2018-11-13"},
 "events": [{"id": "event:talks", "type": "meeting", "status": "planned", "start": {"edtf": "2018-12"}}]}""",
        bad="""\
{"source": {"published": "2018-11-13"},
 "events": [{"id": "event:talks", "type": "meeting", "status": "planned", "start": {"edtf": "2018-07"}}]}""",
    ),
    Code(
        "NE507",
        "held-in-the-future",
        "warning",
        "What is said to have been held begins after the article was published",
        "The status is `held` or `ongoing`, and the whole window lies behind the publication.",
        "Correct the time, or set the status to `planned` or `proposed`.",
        good="""\
{"source": {"published": "2018-11-13"},
 "events": [{"id": "event:talks", "type": "meeting", "status": "held", "start": {"edtf": "2018-11-09"}}]}""",
        bad="""\
{"source": {"published": "2018-11-13"},
 "events": [{"id": "event:talks", "type": "meeting", "status": "held", "start": {"edtf": "2018-12"}}]}""",
    ),
    Code(
        "NE508",
        "repeated-participant",
        "warning",
        "Somebody takes part twice in the same way",
        "The same actor stands twice among the participants or travellers with the same role, attendance and "
        "represented parties; whoever counts them counts one too many.",
        "Merge the two. Somebody who came in two roles keeps two entries.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "events": [{"id": "event:talks", "type": "meeting",
             "participants": [{"actor": "actor:envoy", "role": "host"},
                              {"actor": "actor:envoy", "role": "mediator"}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "events": [{"id": "event:talks", "type": "meeting",
             "participants": [{"actor": "actor:envoy"}, {"actor": "actor:envoy"}]}]}""",
    ),
)
"""The codes of this hundred."""
