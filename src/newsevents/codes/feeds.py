"""NE8xx: documents of a feed beside one another."""

from __future__ import annotations

from newsevents.codes.code import Code

FEED_CODES: tuple[Code, ...] = (
    Code(
        "NE801",
        "repeated-document",
        "warning",
        "A feed has the same document twice",
        "A document's identifier stands for it wherever it goes. Whoever stores a feed by identifier keeps "
        "one of the two, and whoever counts claims counts these twice. `newsevents validate` looks for this "
        "among the valid documents of all that it is given; revisions of a document may share an identifier.",
        "Leave one of them out, number the revisions in `source`, or give each article its own identifier.",
        good="""\
{"id": "urn:example:1", "source": {"revision": 1}}
{"id": "urn:example:1", "source": {"revision": 2}}""",
        bad="""\
{"id": "urn:example:1", "source": {"publisher": "Harbour Post"}}
{"id": "urn:example:1", "source": {"publisher": "Hill Courier"}}""",
    ),
)
"""The codes of this family."""
