"""NE1xx: structure. Types, fields, forms and closed vocabularies."""

from __future__ import annotations

from newsevents.codes.code import Code

STRUCTURE_CODES: tuple[Code, ...] = (
    Code(
        "NE101",
        "unknown-field",
        "error",
        "A field is not known",
        "Records are closed, since an unknown field is most often a misspelt one and would be lost in "
        "silence.",
        "Correct the name, put additions into `extensions` under a vendor's prefix, or read leniently.",
        good='{"source": {"publisher": "Harbour Post"}}',
        bad='{"source": {"publsher": "Harbour Post"}}',
    ),
    Code(
        "NE102",
        "missing-field",
        "error",
        "A required field is missing",
        "The record means nothing without this field.",
        "Add the field. If its value is not known, the record cannot be made yet.",
        good='{"places": [{"id": "place:doha", "name": "Doha"}]}',
        bad='{"places": [{"id": "place:doha"}]}',
    ),
    Code(
        "NE103",
        "wrong-type",
        "error",
        "A value is of the wrong type",
        'Nothing is converted: "10" is no number, 1 is no boolean, and one item is no array of one.',
        "Write a value of the type that the message names. Null stands only where a field may be empty.",
        good='{"source": {"authors": ["Ada Berg"]}}',
        bad='{"source": {"authors": "Ada Berg"}}',
    ),
    Code(
        "NE104",
        "unknown-word",
        "error",
        "A word is not in the closed vocabulary",
        "Fields such as `act`, `mode` and `status` take one of a fixed list of words, so that whoever "
        "switches over them can treat every one.",
        "Use a word of the list; where none fits, take the closest and keep the source's words in an "
        "extension.",
        good='{"source": {"status": "withheld"}}',
        bad='{"source": {"status": "witheld"}}',
    ),
    Code(
        "NE105",
        "unknown-type",
        "error",
        "A record is of a type that the reader does not know",
        "The tag (`kind` of an actor, `type` of an event or a value) decides which fields a record has. "
        "An event type may belong to a vendor whose vocabulary this reader was not given.",
        "Correct the tag, pass the vocabulary that has the event type, or read leniently to keep the event.",
        good='{"events": [{"id": "event:talks", "type": "meeting"}]}',
        bad='{"events": [{"id": "event:talks", "type": "metting"}]}',
    ),
    Code(
        "NE106",
        "missing-type",
        "error",
        "A record does not say of which type it is",
        "Without its tag (`kind` of an actor, `type` of an event or a value) it is not known which fields "
        "the record has.",
        "Add the tag.",
        good='{"actors": [{"id": "actor:envoy", "kind": "person"}]}',
        bad='{"actors": [{"id": "actor:envoy"}]}',
    ),
    Code(
        "NE107",
        "wrong-form",
        "error",
        "A text is not of the form that the field takes",
        "Language tags, country codes, web addresses, hashes, coordinates and the like have a written form, "
        "and other programs rely on it.",
        "Write it in the form that the message names.",
        good='{"places": [{"id": "place:doha", "name": "Doha", "country": "QA"}]}',
        bad='{"places": [{"id": "place:doha", "name": "Doha", "country": "Qatar"}]}',
    ),
    Code(
        "NE108",
        "wrong-kind",
        "error",
        "A reference names another kind of record",
        "An identifier's prefix says what it names. A place stands where an actor is expected, or the like.",
        "Name a record of the kind that the field takes. A country that acts is an actor (an organization "
        "of type `government`); the same country as somewhere to be is a place.",
        good="""\
{"actors": [{"id": "actor:qatar", "kind": "organization", "organization_type": "government"},
            {"id": "actor:envoy", "kind": "group", "part_of": "actor:qatar"}]}""",
        bad="""\
{"places": [{"id": "place:qatar", "name": "Qatar"}],
 "actors": [{"id": "actor:envoy", "kind": "group", "part_of": "place:qatar"}]}""",
    ),
    Code(
        "NE109",
        "malformed-identifier",
        "error",
        "An identifier is malformed",
        "An identifier is its kind, a colon, and 1 to 100 of A-Z a-z 0-9 . _ - beginning with a letter or "
        "digit: `actor:kabulov`.",
        "Write it so. Names with spaces or accents belong into `name`.",
        good='{"actors": [{"id": "actor:zamir-kabulov", "kind": "person"}]}',
        bad='{"actors": [{"id": "Zamir Kabulov", "kind": "person"}]}',
    ),
    Code(
        "NE110",
        "text-too-short",
        "error",
        "A text is too short",
        "An empty text says neither that there is no value nor what it is.",
        "Write null, or leave the field out.",
        good='{"source": {"publisher": null}}',
        bad='{"source": {"publisher": ""}}',
    ),
    Code(
        "NE111",
        "text-too-long",
        "error",
        "A text is too long",
        "Names and phrases have up to 1,000 code points, passages up to 1,000,000, the text of an article "
        "up to 10,000,000. Longer ones are mostly a whole article in the wrong field.",
        "Look whether the text stands in the right field.",
        good='{"source": {"headline": "Talks failed"}}',
        bad='{"source": {"headline": "«1001×a»"}}',
    ),
    Code(
        "NE112",
        "number-out-of-range",
        "error",
        "A number is out of range",
        "Offsets, lengths and ordinals are not negative, and a percentage ends at 100.",
        "Correct the number. A percentage is written as 95, not as 0.95 or 950.",
        good='{"provenance": {"method": "model", "confidence": 95}}',
        bad='{"provenance": {"method": "model", "confidence": 950}}',
    ),
    Code(
        "NE113",
        "number-of-items",
        "error",
        "An array has too few or too many items",
        "Some arrays need a least number of items: a conflict is between two claims at least.",
        "Add what is missing, or leave the record out.",
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
 "conflicts": [{"id": "conflict:1", "claims": ["claim:1"], "asserted_by": "narrator"}]}""",
    ),
    Code(
        "NE114",
        "binary-fraction",
        "error",
        "A number has a fraction or an exponent",
        "Binary fractions are written differently by different programs, so that the same document would "
        "have two hashes. They are refused everywhere, in extensions and unknown fields too.",
        'Write a whole number (10, not 10.0), or a decimal fraction as text: "2.5".',
        good='{"actors": [{"id": "actor:envoys", "kind": "group", "size": {"value": 10}}]}',
        bad='{"actors": [{"id": "actor:envoys", "kind": "group", "size": {"value": 10.0}}]}',
    ),
    Code(
        "NE115",
        "number-form",
        "error",
        "A number is not in its one written form",
        "A whole number is a JSON integer; a decimal fraction is text that ends in a digit other than zero. "
        "So equal numbers are equal texts.",
        'Write 10 for a whole number, "2.5" for a fraction; not "10", "2.50" or "1,200".',
        good='{"actors": [{"id": "actor:envoys", "kind": "group", "size": {"value": 10}}]}',
        bad='{"actors": [{"id": "actor:envoys", "kind": "group", "size": {"value": "10"}}]}',
    ),
    Code(
        "NE116",
        "moment-form",
        "error",
        "A moment is neither a date nor a time with its zone",
        "A moment is a calendar date (2018-11-13) or an instant to the second with its offset from UTC "
        "(2018-11-13T09:30:00+03:00). A time without a zone is good to within a day at best.",
        "Add the zone, or keep the date alone if the zone is not known. Never add a midnight nobody stated.",
        good='{"source": {"published": "2018-11-13"}}',
        bad='{"source": {"published": "2018-11-13T09:30:00"}}',
    ),
    Code(
        "NE117",
        "extension-value",
        "error",
        "An extension holds what documents do not carry",
        "Extensions are JSON without fractions, without integers beyond 2^53 - 1, with keys of 1 to 256 "
        "printable ASCII characters and texts of up to 10,000,000 code points, so that every document has "
        "one canonical form.",
        "Rename the key, or turn keys that are data into values.",
        good='{"extensions": {"acme:desks": [{"name": "Köln", "staff": 4}]}}',
        bad='{"extensions": {"acme:desks": {"Köln": 4}}}',
    ),
    Code(
        "NE118",
        "extension-name",
        "error",
        "An extension has no vendor's prefix, or its name is malformed",
        "The prefix keeps the additions of two vendors apart, and leaves plain names to later versions.",
        "Name it `prefix:name`, the prefix in lower case: `acme:desk`, `org.example:priority`.",
        good='{"extensions": {"acme:desk": "foreign"}}',
        bad='{"extensions": {"desk": "foreign"}}',
    ),
    Code(
        "NE120",
        "unknown-field-kept",
        "warning",
        "An unknown field is kept (lenient reading)",
        "Lenient reading keeps a field that it does not know and writes it back, but checks nothing of its "
        "meaning. It may be misspelt.",
        "Nothing, if the field is from a newer minor version or a partner; else correct its name.",
        good='{"source": {"publisher": "Harbour Post"}}',
        bad='{"source": {"publsher": "Harbour Post"}}',
    ),
    Code(
        "NE121",
        "unknown-event-kept",
        "warning",
        "An event of an unknown type is kept (lenient reading)",
        "Lenient reading keeps such an event as an UnknownEvent and writes it back. The fields that all "
        "events share are checked, its own are not.",
        "Pass the vocabulary that has the event type.",
        good='{"events": [{"id": "event:march", "type": "meeting"}]}',
        bad='{"events": [{"id": "event:march", "type": "acme:protest"}]}',
    ),
    Code(
        "NE199",
        "not-accepted",
        "error",
        "A value is not accepted",
        "A field that is not of the core, such as one of a vendor's event type, refuses the value for a "
        "reason of its own.",
        "See the documentation of whoever defines the field.",
        good='{"source": {}}',
        bad='{"events": [{"id": "event:march", "type": "acme:protest", "route": "refused"}]}',
    ),
)
"""The codes of this hundred."""
