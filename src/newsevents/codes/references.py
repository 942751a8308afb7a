"""NE2xx: identifiers, references, circles, gaps."""

from __future__ import annotations

from newsevents.codes.code import Code

REFERENCE_CODES: tuple[Code, ...] = (
    Code(
        "NE201",
        "duplicate-id",
        "error",
        "Two records have the same identifier",
        "A reference to it names both, so it is not known who spoke, or what took place.",
        "Give each its own identifier, or merge the two records if they are one thing.",
        good='{"places": [{"id": "place:doha", "name": "Doha"}, {"id": "place:kabul", "name": "Kabul"}]}',
        bad='{"places": [{"id": "place:1", "name": "Doha"}, {"id": "place:1", "name": "Kabul"}]}',
    ),
    Code(
        "NE202",
        "names-itself",
        "error",
        "A record stands in a relation to itself",
        "Nobody represents or supports themselves, holds an office in themselves, and no document replaces "
        "itself. Mostly one of the two names was copied.",
        "Name the other party, or leave the field out.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}, {"id": "actor:us", "kind": "organization"}],
 "events": [{"id": "event:talks", "type": "meeting",
             "participants": [{"actor": "actor:envoy", "represents": ["actor:us"]}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}],
 "events": [{"id": "event:talks", "type": "meeting",
             "participants": [{"actor": "actor:envoy", "represents": ["actor:envoy"]}]}]}""",
    ),
    Code(
        "NE203",
        "unresolved-reference",
        "error",
        "A reference names nothing in the document",
        "Identifiers hold inside one document only. Whoever follows this reference finds nothing: the "
        "statement has no speaker, the meeting no place.",
        "Add the record, or correct the identifier.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}, {"id": "actor:press", "kind": "group"}],
 "events": [{"id": "event:briefing", "type": "meeting", "participants": [{"actor": "actor:envoy"}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}, {"id": "actor:press", "kind": "group"}],
 "events": [{"id": "event:briefing", "type": "meeting", "participants": [{"actor": "actor:envoi"}]}]}""",
    ),
    Code(
        "NE204",
        "circular-reference",
        "error",
        "Records lead back to themselves",
        "`within`, `refers_to` and `part_of` lead outwards: to the statement around, the one taken up, the "
        "larger body, place or event. A circle has no outside, and whoever follows it never ends.",
        "Take out the link that leads back.",
        good="""\
{"places": [{"id": "place:doha", "name": "Doha", "part_of": "place:qatar"},
            {"id": "place:qatar", "name": "Qatar"}]}""",
        bad="""\
{"places": [{"id": "place:doha", "name": "Doha", "part_of": "place:qatar"},
            {"id": "place:qatar", "name": "Qatar", "part_of": "place:doha"}]}""",
    ),
    Code(
        "NE205",
        "repeated-reference",
        "warning",
        "The same record is named twice in one list",
        "The second mention adds nothing, and whoever counts the list counts one too many.",
        "Name it once.",
        good="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}, {"id": "actor:us", "kind": "organization"}],
 "events": [{"id": "event:talks", "type": "meeting",
             "participants": [{"actor": "actor:envoy", "represents": ["actor:us"]}]}]}""",
        bad="""\
{"actors": [{"id": "actor:envoy", "kind": "person"}, {"id": "actor:us", "kind": "organization"}],
 "events": [{"id": "event:talks", "type": "meeting",
             "participants": [{"actor": "actor:envoy", "represents": ["actor:us", "actor:us"]}]}]}""",
    ),
    Code(
        "NE206",
        "duplicate-alias",
        "warning",
        "A name is given twice",
        "`aliases` holds the other names that the source uses; one that is there twice, or equals `name`, "
        "says nothing.",
        "Take it out.",
        good='{"actors": [{"id": "actor:k", "kind": "person", "name": "Z. Kabulov", "aliases": ["Zamir"]}]}',
        bad='{"actors": [{"id": "actor:k", "kind": "person", "name": "Kabulov", "aliases": ["Kabulov"]}]}',
    ),
    Code(
        "NE207",
        "gap-names-nothing",
        "error",
        "A gap names no field of the document",
        "`gaps` says why a value is missing, by a JSON Pointer to the field. This pointer leads nowhere.",
        "Correct the path. Positions count from 0.",
        good='{"gaps": [{"path": "/source/published", "reason": "unknown"}]}',
        bad='{"gaps": [{"path": "/source/publihed", "reason": "unknown"}]}',
    ),
    Code(
        "NE208",
        "gap-has-value",
        "error",
        "A gap names a field that has a value",
        "`gaps` says why a value is missing, and here there is one. One of the two is out of date.",
        "Take out the gap, or the value.",
        good='{"gaps": [{"path": "/source/published", "reason": "unknown"}]}',
        bad="""\
{"source": {"published": "2018-11-13"},
 "gaps": [{"path": "/source/published", "reason": "unknown"}]}""",
    ),
)
"""The codes of this hundred."""
