"""NE0xx: bytes and JSON."""

from __future__ import annotations

from newsevents.codes.code import Code

SYNTAX_CODES: tuple[Code, ...] = (
    Code(
        "NE001",
        "invalid-utf8",
        "error",
        "The bytes are not UTF-8",
        "JSON between systems is UTF-8 (RFC 8259, section 8.1). A byte that is not part of any UTF-8 "
        "character means another encoding, such as Windows-1252 or UTF-16, or data that was cut or damaged.",
        "Write the document as UTF-8. Do not decode with errors='replace': that alters the text, and with "
        "it every offset.",
        good='{"source": {"publisher": "El País"}}',
        bad='{"source": {"publisher": "El Pa\\xeds"}}',
    ),
    Code(
        "NE002",
        "byte-order-mark",
        "error",
        "The bytes begin with a byte order mark",
        "JSON must not begin with U+FEFF (RFC 8259, section 8.1). Many readers fail on it, and a document "
        "with it has other bytes, and so another hash, than the same document without.",
        "Save as UTF-8 without a byte order mark; in Python, write with encoding='utf-8', not 'utf-8-sig'.",
        good='{"source": {}}',
        bad='\\xef\\xbb\\xbf{"source": {}}',
    ),
    Code(
        "NE003",
        "json-syntax",
        "error",
        "The text is not JSON",
        "The text breaks the grammar of RFC 8259 at the line and column given; nothing behind that place "
        "has been looked at.",
        "Let a JSON library write the document. By hand: double quotes, no comma after the last member, "
        "no comments, line breaks inside strings as \\n.",
        good='{"source": {"authors": ["Ada Berg"]}}',
        bad='{"source": {"authors": ["Ada Berg",]}}',
    ),
    Code(
        "NE004",
        "not-finite",
        "error",
        "A number is not finite",
        "JSON has no NaN and no Infinity, though some writers emit them, and a number such as 1e999 turns "
        "into Infinity in most readers.",
        "Write null, or leave the field out, where there is no number.",
        good='{"source": {"revision": null}}',
        bad='{"source": {"revision": NaN}}',
    ),
    Code(
        "NE005",
        "duplicate-key",
        "error",
        "An object has the same key twice",
        "Most readers keep the last of the two without a word, others the first, so two systems read two "
        "different documents from the same bytes.",
        "Keep one. Two values for one field are two records, or an array.",
        good='{"source": {"publisher": "Harbour Post"}}',
        bad='{"source": {"publisher": "Harbour Post", "publisher": "Hill Gazette"}}',
    ),
    Code(
        "NE006",
        "lone-surrogate",
        "error",
        "Half of a surrogate pair stands alone",
        "A code point beyond U+FFFF is escaped in JSON as two surrogates. One of them alone is no "
        "character: it cannot be written as UTF-8, and text that holds it fails later, when it is saved.",
        "Escape both halves, or write the character itself. A half often comes from cutting a text in "
        "JavaScript or Java, where positions count UTF-16 units.",
        good='{"source": {"headline": "\\ud83d\\udcf0"}}',
        bad='{"source": {"headline": "\\ud83d"}}',
    ),
    Code(
        "NE007",
        "nested-too-deeply",
        "error",
        "Arrays and objects are nested too deeply",
        "A document of this model is a dozen levels deep; up to 200 are read, which leaves room for "
        "extensions. More is a mistake or an attempt to exhaust the reader.",
        "Flatten the extension that is nested so deeply.",
        good='{"extensions": {"acme:levels": [[[]]]}}',
        bad='{"extensions": {"acme:levels": «300×[»«300×]»}}',
    ),
    Code(
        "NE008",
        "integer-out-of-range",
        "error",
        "An integer is too large to be read alike everywhere",
        "Beyond 2^53 - 1 (9007199254740991) in magnitude many readers round integers in silence "
        "(RFC 8259, section 6).",
        "Write large identifiers as text.",
        good='{"extensions": {"acme:post": "1061728443592425472"}}',
        bad='{"extensions": {"acme:post": 1061728443592425472}}',
    ),
    Code(
        "NE009",
        "empty-input",
        "error",
        "There is nothing to read",
        "The input has no characters, or white space alone. Most often a download or a pipe failed before.",
        "Look at where the input comes from. A document without records is still an object with `id` and "
        "`source`.",
        good='{"source": {}}',
        bad=" \n",
    ),
    Code(
        "NE010",
        "input-too-large",
        "error",
        "The input is too large",
        "A document, or a line of a feed, may have 64 MiB (67,108,864 bytes) and 1,000,000 commas, those in "
        "texts included. The limits keep a broken or hostile input from filling the memory.",
        "One document is one article. Send many as a feed, one to a line.",
        good='{"source": {}}',
        bad="«67108865× »",
    ),
    Code(
        "NE011",
        "not-an-object",
        "error",
        "The JSON is not an object",
        "A document is a JSON object. An array, a text, a number, true, false or null is none.",
        "Pass one document. The elements of an array are checked one by one; a feed is read line by line.",
        good='{"source": {}}',
        bad='[{"id": "urn:example:1", "source": {}}]',
    ),
)
"""The codes of this hundred."""
