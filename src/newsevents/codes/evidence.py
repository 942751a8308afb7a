"""NE3xx: evidence and the source's text."""

from __future__ import annotations

from newsevents.codes.code import Code

EVIDENCE_CODES: tuple[Code, ...] = (
    Code(
        "NE301",
        "empty-span",
        "error",
        "A span of evidence is empty or reversed",
        "`start` is the first code point and `end` the one behind the last, so `end` is greater.",
        "Correct the offsets.",
        good="""\
{"source": {"text": "Talks in Doha."},
 "places": [{"id": "place:doha", "name": "Doha", "mentions": [{"start": 9, "end": 13, "exact": "Doha"}]}]}""",
        bad="""\
{"source": {"text": "Talks in Doha."},
 "places": [{"id": "place:doha", "name": "Doha", "mentions": [{"start": 9, "end": 9, "exact": "Doha"}]}]}""",
    ),
    Code(
        "NE302",
        "span-length",
        "error",
        "A span of evidence is not as long as its quotation",
        "`end` - `start` is the number of code points of `exact`. A difference mostly means that the offsets "
        "count UTF-8 bytes or UTF-16 units, or that the quotation was trimmed.",
        "Count code points, as Python's len() does; `newsevents.text.offsets` converts.",
        good="""\
{"source": {"text": "Rom – Köln."},
 "places": [{"id": "place:koeln", "name": "Köln",
             "mentions": [{"start": 6, "end": 10, "exact": "Köln"}]}]}""",
        bad="""\
{"source": {"text": "Rom – Köln."},
 "places": [{"id": "place:koeln", "name": "Köln",
             "mentions": [{"start": 6, "end": 11, "exact": "Köln"}]}]}""",
    ),
    Code(
        "NE303",
        "span-outside-text",
        "error",
        "A span of evidence ends behind the text",
        "The offsets go beyond `source.text`, or beyond `source.text_length` where the text is not given. "
        "They belong to another version of the text, or count bytes.",
        "Count code points of the very text that the document names.",
        good="""\
{"source": {"text_length": 14},
 "places": [{"id": "place:doha", "name": "Doha", "mentions": [{"start": 9, "end": 13, "exact": "Doha"}]}]}""",
        bad="""\
{"source": {"text_length": 14},
 "places": [{"id": "place:doha", "name": "Doha",
             "mentions": [{"start": 90, "end": 94, "exact": "Doha"}]}]}""",
    ),
    Code(
        "NE304",
        "quotation-differs",
        "error",
        "The text at the span is not the quotation",
        "`source.text[start:end]` must equal `exact`, letter for letter. The record points at other words "
        "than those it was made from.",
        "See the hint: it names the place where the words stand, and whether the offsets count bytes.",
        good="""\
{"source": {"text": "Talks in Doha."},
 "places": [{"id": "place:doha", "name": "Doha", "mentions": [{"start": 9, "end": 13, "exact": "Doha"}]}]}""",
        bad="""\
{"source": {"text": "Talks in Doha."},
 "places": [{"id": "place:doha", "name": "Doha", "mentions": [{"start": 8, "end": 12, "exact": "Doha"}]}]}""",
    ),
    Code(
        "NE305",
        "context-differs",
        "error",
        "The text around the span is not its prefix or suffix",
        "`prefix` and `suffix` are the words right before and behind the quotation. They find the place "
        "again after an edit, so they must be those of the text.",
        "Take them from the text anew, or leave them out.",
        good="""\
{"source": {"text": "Talks in Doha."},
 "places": [{"id": "place:doha", "name": "Doha",
             "mentions": [{"start": 9, "end": 13, "exact": "Doha", "prefix": "in "}]}]}""",
        bad="""\
{"source": {"text": "Talks in Doha."},
 "places": [{"id": "place:doha", "name": "Doha",
             "mentions": [{"start": 9, "end": 13, "exact": "Doha", "prefix": "to "}]}]}""",
    ),
    Code(
        "NE306",
        "text-hash-differs",
        "error",
        "The text does not have the hash that is given",
        "`text_sha256` is the SHA-256 of `text` in UTF-8. If it differs, the text was altered on the way: "
        "line ends, quotation marks or Unicode normalisation.",
        "Find out what altered the text; if it is the right one, compute the hash anew.",
        good="""\
{"source": {"text": "",
            "text_sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}""",
        bad="""\
{"source": {"text": "Talks in Doha.",
            "text_sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}""",
    ),
    Code(
        "NE307",
        "text-length-differs",
        "error",
        "The text does not have the length that is given",
        "`text_length` is the number of Unicode code points of `text`, not of bytes or UTF-16 units.",
        "Count code points, as Python's len() does, or leave the length out: it is for documents without "
        "text.",
        good='{"source": {"text": "Köln", "text_length": 4}}',
        bad='{"source": {"text": "Köln", "text_length": 5}}',
    ),
    Code(
        "NE308",
        "unverifiable-evidence",
        "warning",
        "There is evidence, and nothing to check it against",
        "The source has no `text`, `text_length` or `text_sha256`, so nobody can tell which text the offsets "
        "belong to.",
        "Where the text may not be passed on, give `text_sha256` and `text_length`.",
        good="""\
{"source": {"text_length": 14},
 "places": [{"id": "place:doha", "name": "Doha", "mentions": [{"start": 9, "end": 13, "exact": "Doha"}]}]}""",
        bad="""\
{"places": [{"id": "place:doha", "name": "Doha", "mentions": [{"start": 9, "end": 13, "exact": "Doha"}]}]}""",
    ),
    Code(
        "NE309",
        "evidence-out-of-order",
        "warning",
        "Evidence is not in the order of the text",
        "The parts of `content`, and `mentions`, stand in the order of the text: a quotation that is split "
        "by its cue is read from them in that order.",
        "Sort them by `start`.",
        good="""\
{"source": {"text": "Doha is not Kabul, Doha is Doha."},
 "places": [{"id": "place:doha", "name": "Doha",
             "mentions": [{"start": 0, "end": 4, "exact": "Doha"},
                          {"start": 19, "end": 23, "exact": "Doha"}]}]}""",
        bad="""\
{"source": {"text": "Doha is not Kabul, Doha is Doha."},
 "places": [{"id": "place:doha", "name": "Doha",
             "mentions": [{"start": 19, "end": 23, "exact": "Doha"},
                          {"start": 0, "end": 4, "exact": "Doha"}]}]}""",
    ),
)
"""The codes of this hundred."""
