"""Source: the article that a document was made from."""

from typing import Literal, TypeAlias

from newsevents.schema.base import Extensions, Record
from newsevents.schema.scalars import (
    Count,
    Label,
    LanguageTag,
    Moment,
    Sha256Hex,
    SourceText,
    Uri,
    Url,
)

SourceStatus: TypeAlias = Literal["usable", "withheld", "cancelled"]
"""Whether the publisher still stands by the item; the words are those of IPTC ninjs and NewsML-G2."""


class Source(Record, frozen=True):
    """The article: who published it, when, and its text where that may be passed on.

    Without `text`, `text_sha256` and `text_length` still let a holder of the text check every piece
    of evidence against it.

    Example:
        >>> Source(publisher="Harbour Post", text="Talks failed.").text
        'Talks failed.'
    """

    url: Url | None = None
    """Where the article was read, letter for letter."""

    guid: Uri | None = None
    """The publisher's permanent identifier of the item, across its revisions."""

    publisher: Label | None = None
    """Name of the outlet that published the article."""

    headline: Label | None = None
    """The headline."""

    subheadline: Label | None = None
    """The line below the headline."""

    authors: tuple[Label, ...] = ()
    """Names in the byline, in their order."""

    published: Moment | None = None
    """When it was published: a date, or an instant with its zone; absent when not known."""

    language: LanguageTag | None = None
    """Language of the text (BCP 47)."""

    rights: Label | None = None
    """Who holds the rights, or under which licence the text may be used."""

    text: SourceText | None = None
    """The whole text, to which all evidence refers; absent where it may not be redistributed."""

    text_sha256: Sha256Hex | None = None
    """SHA-256 of the text in UTF-8."""

    text_length: Count | None = None
    """Length of the text in Unicode code points."""

    revision: Count | None = None
    """Number of this revision; a larger number is newer."""

    replaces: Uri | None = None
    """`id` of the document that this one corrects or replaces."""

    status: SourceStatus = "usable"
    """Whether the publisher still stands by the item."""

    extensions: Extensions = {}
    """Additions by vendors, by namespaced name such as `acme:desk`."""
