"""NE9xx: other formats, and drafts that are anchored in a text."""

from __future__ import annotations

from newsevents.codes.code import Code

FORMAT_CODES: tuple[Code, ...] = (
    Code(
        "NE901",
        "another-format",
        "error",
        "The data are not of the format that was named",
        "What every item of the format has, such as its type or its identifier, is missing or is something "
        "else, so that nothing can be said of the rest.",
        "Name the format that the data are in: `newsevents convert --help` lists them.",
        good='{"uri": "urn:example:1", "type": "text"}',
        bad='{"headlines": []}',
    ),
    Code(
        "NE902",
        "unreadable-value",
        "warning",
        "A value of the other format cannot be read",
        "The value does not have the form that its format demands, or a form that this model has no field "
        "for. It is kept as it was written, in the extensions of the record that it belongs to.",
        "Mend it where the data come from, or take it from the extensions.",
        good='{"uri": "urn:example:1", "type": "text", "firstCreated": "2018-11-13T09:30:00Z"}',
        bad='{"uri": "urn:example:1", "type": "text", "firstCreated": "yesterday"}',
    ),
    Code(
        "NE903",
        "unknown-format-version",
        "warning",
        "The version of the other format is not known",
        "The data say that they are of a version of their format that came later, or that does not exist. "
        "They are read as the newest version that is known; what is new in them is kept in extensions.",
        "Look whether a newer version of this package knows it.",
        good='{"uri": "urn:example:1", "type": "text", "standard": {"name": "ninjs", "version": "3.1"}}',
        bad='{"uri": "urn:example:1", "type": "text", "standard": {"name": "ninjs", "version": "9.0"}}',
    ),
    Code(
        "NE911",
        "quote-not-found",
        "warning",
        "A quote does not stand in the text",
        "The draft quotes words that the text does not have, not even approximately. Most often a language "
        "model put it in its own words, or made it up.",
        "Ask for words that are copied letter for letter. What rests on this quote alone is left out.",
        good="""\
{"text": "Talks in Doha.", "draft": {
  "places": [{"key": "doha", "name": "Doha", "quotes": ["Doha"]}]}}""",
        bad="""\
{"text": "Talks in Doha.", "draft": {
  "places": [{"key": "rome", "name": "Rome", "quotes": ["Rome"]}]}}""",
    ),
    Code(
        "NE912",
        "quote-approximate",
        "warning",
        "A quote stands in the text approximately",
        "The words of the draft are not those of the text, but a place was found where most of them stand. "
        "The evidence has the words of the text. The message says how much is the same; "
        "`anchor(at_least=)` says how much has to be.",
        "Look whether the place is the one that is meant.",
        good="""\
{"text": "Talks failed in Doha on Friday.",
 "draft": {"places": [{"key": "doha", "name": "Doha", "quotes": ["Talks failed in Doha on Friday"]}]}}""",
        bad="""\
{"text": "Talks failed in Doha on Friday.",
 "draft": {"places": [{"key": "doha", "name": "Doha", "quotes": ["Talks fail in Doha on Friday"]}]}}""",
    ),
    Code(
        "NE914",
        "unknown-key",
        "warning",
        "A key of the draft does not name one record",
        "A record of the draft refers to another by a key that no record of the kind has, or two records "
        "of one kind have the same key. A reference to nothing is left out, and with it what cannot be "
        "without it.",
        "Give each record a key of its own, and refer to records by it.",
        good="""\
{"text": "Talks in Doha, Qatar.", "draft": {"places": [
  {"key": "doha", "name": "Doha", "part_of": "qatar", "quotes": ["Doha"]},
  {"key": "qatar", "name": "Qatar", "quotes": ["Qatar"]}]}}""",
        bad="""\
{"text": "Talks in Doha, Qatar.", "draft": {"places": [
  {"key": "doha", "name": "Doha", "part_of": "katar", "quotes": ["Doha"]},
  {"key": "qatar", "name": "Qatar", "quotes": ["Qatar"]}]}}""",
    ),
    Code(
        "NE915",
        "left-out-of-draft",
        "warning",
        "A record of the draft is left out",
        "What it rests on does not stand in the text, a record that it cannot be without is not there, or "
        "a rule of documents does not let it pass; the message says which. All else of the draft is kept.",
        "Look at the other findings about the same record first.",
        good="""\
{"text": "Talks in Doha.", "draft": {
  "places": [{"key": "doha", "name": "Doha", "country": "QA", "quotes": ["Doha"]}]}}""",
        bad="""\
{"text": "Talks in Doha.", "draft": {
  "places": [{"key": "doha", "name": "Doha", "country": "Qatar", "quotes": ["Doha"]}]}}""",
    ),
)
"""The codes of this hundred."""
