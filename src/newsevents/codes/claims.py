"""NE6xx: claims, stances, conflicts."""

from __future__ import annotations

from newsevents.codes.code import Code

CLAIM_CODES: tuple[Code, ...] = (
    Code(
        "NE601",
        "unknown-predicate",
        "error",
        "A predicate is not known",
        "Plain names belong to the core's registry of predicates, which says what a claim may state of which "
        "subject. Claims with an unknown predicate cannot be compared.",
        "Correct the name, or give a predicate of your own a vendor's prefix.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "quantity", "quantity": {"value": 2}}}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurence_count",
             "value": {"type": "quantity", "quantity": {"value": 2}}}]}""",
    ),
    Code(
        "NE602",
        "unlisted-predicate",
        "warning",
        "A predicate is not in this reader's vocabulary",
        "It has a vendor's prefix, or the reading is lenient. The claim is kept; whether its value and "
        "subject fit is not checked.",
        "Pass the vocabulary that has the predicate.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "described_as",
             "value": {"type": "text", "text": "tense"}}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "acme:mood",
             "value": {"type": "text", "text": "tense"}}]}""",
    ),
    Code(
        "NE603",
        "value-type",
        "error",
        "A claim's value is not of its predicate's type",
        "Each predicate takes one type of value: a count a quantity, a place a place.",
        "Give a value of the type that the message names, or choose another predicate.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "quantity", "quantity": {"value": 2}}}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "text", "text": "two"}}]}""",
    ),
    Code(
        "NE604",
        "subject-kind",
        "error",
        "A predicate cannot be said of such a subject",
        "Each predicate names the kinds of record that it can be said of: only an event occurs, only an "
        "actor represents somebody.",
        "Choose the subject, or the predicate, that the source speaks of.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true}}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "claims": [{"id": "claim:1", "subject": "actor:envoy", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true}}]}""",
    ),
    Code(
        "NE605",
        "repeated-claim",
        "error",
        "A conflict names the same claim twice",
        "A claim does not conflict with itself.",
        "Name the other claim.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true}},
            {"id": "claim:2", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": false}}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator"}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true}}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:1"], "asserted_by": "narrator"}]}""",
    ),
    Code(
        "NE606",
        "unrelated-claims",
        "error",
        "The claims of a conflict are not about the same thing",
        "Claims conflict over one property of one subject. These differ in `subject` or `predicate`.",
        "Restate one claim, so that both speak of the same property of the same record.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "quantity", "quantity": {"value": 10, "comparator": "about"}}},
            {"id": "claim:2", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "quantity", "quantity": {"value": 2}}}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator"}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "quantity", "quantity": {"value": 10, "comparator": "about"}}},
            {"id": "claim:2", "subject": "event:talks", "predicate": "participant_count",
             "value": {"type": "quantity", "quantity": {"value": 2}}}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator"}]}""",
    ),
    Code(
        "NE607",
        "holder-did-not-speak",
        "error",
        "A stance is taken by a statement of somebody else",
        "The holder of a stance is the speaker of the statement that shows it, or stands in the chain of "
        "hearsay around it. Else words are put into a mouth.",
        "Correct the holder or the statement.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}, {"id": "actor:taliban", "kind": "organization"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference"}],
 "events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true},
             "stances": [{"holder": "actor:envoy", "stance": "asserts", "statement": "statement:1"}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}, {"id": "actor:taliban", "kind": "organization"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference"}],
 "events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true},
             "stances": [{"holder": "actor:taliban", "stance": "asserts", "statement": "statement:1"}]}]}""",
    ),
    Code(
        "NE608",
        "narrator-with-statement",
        "error",
        "The narrator's stance names a statement",
        "The narrator is the document's own voice and makes no statement; whoever makes the statement is an "
        "actor.",
        "Take out `statement`, or name the speaker as the holder.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true},
             "stances": [{"holder": "narrator", "stance": "asserts"}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference"}],
 "events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true},
             "stances": [{"holder": "narrator", "stance": "asserts", "statement": "statement:1"}]}]}""",
    ),
    Code(
        "NE609",
        "conflict-computes-differently",
        "warning",
        "Claims that are said to conflict do not, when they are compared",
        "Somebody presents the claims as conflicting, and by their values and scopes they can both be true. "
        "Both findings are worth keeping: the conflict is asserted, the comparison is computed.",
        "Often a scope or a comparator is missing. If the records say what the source says, let it stand.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "quantity", "quantity": {"value": 10}}},
            {"id": "claim:2", "subject": "event:talks", "predicate": "occurrence_count",
             "value": {"type": "quantity", "quantity": {"value": 2}}}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator"}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurrence_count",
             "scope": {"secrecy": "secret"}, "value": {"type": "quantity", "quantity": {"value": 10}}},
            {"id": "claim:2", "subject": "event:talks", "predicate": "occurrence_count",
             "scope": {"secrecy": "public"}, "value": {"type": "quantity", "quantity": {"value": 2}}}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator"}]}""",
    ),
    Code(
        "NE610",
        "stance-without-source",
        "warning",
        "A stance names neither a statement nor evidence",
        "An actor is said to hold a view, and nothing shows where they expressed it.",
        "Name the statement, or the evidence in the text.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "statements": [{"id": "statement:1", "speaker": "actor:envoy", "mode": "indirect",
                 "content_kind": "reference"}],
 "events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true},
             "stances": [{"holder": "actor:envoy", "stance": "confirms", "statement": "statement:1"}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true},
             "stances": [{"holder": "actor:envoy", "stance": "confirms"}]}]}""",
    ),
    Code(
        "NE611",
        "secrecy-word",
        "error",
        "A claim about secrecy uses a word of its own",
        "The value of the predicate `secrecy` is one of the words that the field `secrecy` takes: `public`, "
        "`secret`, `undisclosed`, `unknown`. Other words cannot be compared.",
        "Use one of these; the source's words go into the evidence.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "secrecy",
             "value": {"type": "text", "text": "secret"}}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "secrecy",
             "value": {"type": "text", "text": "hush-hush"}}]}""",
    ),
    Code(
        "NE612",
        "favours-other-claim",
        "error",
        "A conflict is settled in favour of a claim that is not part of it",
        "`favours` names the claim that stands, one of those in `claims`.",
        "Name one of the conflict's claims, or add this one to them.",
        good="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true}},
            {"id": "claim:2", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": false}}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator",
                "resolution": [{"status": "settled", "by": "narrator", "favours": "claim:2"}]}]}""",
        bad="""\
{"events": [{"id": "event:talks", "type": "meeting"}],
 "claims": [{"id": "claim:1", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true}},
            {"id": "claim:2", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": false}},
            {"id": "claim:3", "subject": "event:talks", "predicate": "occurred",
             "value": {"type": "boolean", "boolean": true}, "polarity": "negated"}],
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1", "claim:2"], "asserted_by": "narrator",
                "resolution": [{"status": "settled", "by": "narrator", "favours": "claim:3"}]}]}""",
    ),
)
"""The codes of this hundred."""
