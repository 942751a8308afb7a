"""Uri: identifiers of documents as ninjs can hold them, and the reverse.

ninjs asks for any URI of RFC 3986, the model for a text that begins like one of the kinds of URI that name
documents. Most are both. Those that are not are told in a form that is, and found again in it.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote, unquote

from newsevents.codecs.fitting import is_identifier

_PCHAR = r"(?:[A-Za-z0-9._~!$&'*+,;=:@()-]|%[0-9A-Fa-f]{2})"
_HOST = r"(?:[A-Za-z0-9._~!$&'*+,;=()-]|%[0-9A-Fa-f]{2})+"
_TAIL = rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:#(?:{_PCHAR}|[/?])*)?"
_URI = re.compile(
    rf"https?://(?:[A-Za-z0-9._~-]+@)?{_HOST}(?::[0-9]+)?(?:/{_PCHAR}*)*{_TAIL}"
    rf"|(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:(?:///)?{_PCHAR}(?:{_PCHAR}|/)*{_TAIL}"
)
_WRAPPED = "newsevents:id:"
_NAMED = "urn:newsevents:sha256:"


def uri_of(identifier: str) -> str:
    """Return the `uri` of a document in ninjs.

    Example:
        >>> uri_of("urn:example:1"), uri_of("urn:example:ü")
        ('urn:example:1', 'newsevents:id:urn%3Aexample%3A%C3%BC')
    """
    return identifier if _URI.fullmatch(identifier) else f"{_WRAPPED}{quote(identifier, safe='')}"


def identifier_of(uri: str) -> str:
    """Return the identifier of the document that a `uri` stands for.

    One that cannot be an identifier is named by its hash; whoever reads it keeps the `uri` as well.

    Example:
        >>> identifier_of("urn:example:1"), identifier_of("newsevents:id:urn%3Aexample%3A%C3%BC")
        ('urn:example:1', 'urn:example:ü')
        >>> identifier_of("ftp://example.org/1")[:24]
        'urn:newsevents:sha256:70'
    """
    found = unquote(uri.removeprefix(_WRAPPED))
    if uri.startswith(_WRAPPED) and is_identifier(found) and uri_of(found) == uri:
        return found
    return uri if is_identifier(uri) else f"{_NAMED}{hashlib.sha256(uri.encode()).hexdigest()}"


def uri_of_event(document: str, event: str) -> str:
    """Return the `uri` of an event, as a part of its document.

    Example:
        >>> uri_of_event("urn:example:1", "event:talks"), uri_of_event("urn:example:1#a", "event:talks")
        ('urn:example:1#event:talks', 'urn:example:1#a/event:talks')
    """
    whole = uri_of(document)
    return f"{whole}{'/' if '#' in whole else '#'}{event}"
