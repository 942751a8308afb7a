"""Mistakes in XML: the test kit catches them, or it stands here why not."""

from __future__ import annotations

import json
from unicodedata import normalize
from xml.sax.saxutils import unescape

import pytest
from hypothesis import strategies as st
from own_serialiser import VOCABULARY, Strike, XmlCodec
from planting import FOUND, USUAL, caught

from newsevents.strategies import assert_round_trips, documents


class LineEndsNormalised(XmlCodec):
    """A carriage return is written as it is, which a reader turns into a line feed."""

    def escape(self, text):
        return super().escape(text).replace("\\000d", "\r")


class Cleaned(XmlCodec):
    """Characters that XML refuses are left out."""

    def escape(self, text):
        return super().escape("".join(letter for letter in text if letter >= " " or letter in "\t\n\r"))


class Stripped(XmlCodec):
    def unescape(self, text):
        return super().unescape(text).strip() or text


class AttributesNormalised(XmlCodec):
    """Texts are attributes, whose line ends and tabs a reader turns into blanks."""

    def escape(self, text):
        return super().escape(text.replace("\n", " ").replace("\t", " "))


class Composed(XmlCodec):
    def escape(self, text):
        return super().escape(normalize("NFC", text))


class GroupedByType(XmlCodec):
    """First all meetings, then all protests, since each has an element of its own."""

    def to_element(self, name, value):
        if name == "events" and isinstance(value, list):
            value = sorted(value, key=lambda event: event["type"])
        return super().to_element(name, value)


class GroupedByName(XmlCodec):
    """Records come in the order of their identifiers."""

    def to_element(self, name, value):
        if isinstance(value, list) and value and isinstance(value[0], dict) and "id" in value[0]:
            value = sorted(value, key=lambda record: record["id"])
        return super().to_element(name, value)


class BooleanAsText(XmlCodec):
    def to_element(self, name, value):
        is_loose = ":" in name and isinstance(value, bool)
        return super().to_element(name, str(value).lower() if is_loose else value)


class NumberByItsLooks(XmlCodec):
    def from_element(self, element):
        found = super().from_element(element)
        is_loose = ":" in self.name_of(element) and isinstance(found, str)
        return json.loads(found) if is_loose and found in {*"0123456789"} else found


class NullLeftOut(XmlCodec):
    def to_element(self, name, value):
        if name == "extensions":
            value = {key: item for key, item in value.items() if item is not None}
        return super().to_element(name, value)


class EmptyIsNull(XmlCodec):
    """An element without content has no text."""

    def from_element(self, element):
        is_empty = not element.get("is") and not element.text
        return None if is_empty else super().from_element(element)


class EndOfCdata(XmlCodec):
    """Texts stand in CDATA sections, and lose what would end one."""

    def escape(self, text):
        return super().escape(text.replace("]]>", "]]"))


class UnescapedTwice(XmlCodec):
    def unescape(self, text):
        return unescape(super().unescape(text))


PERMITS = st.none() | st.integers(1, 99_999).map(lambda n: f"{n}{sum(map(int, str(n))) % 10}")
NOTES = {"acme:urgent": st.booleans(), "acme:note": st.text(), "acme:priority": st.integers(1, 5) | st.none()}
OWN = documents(vocabulary=VOCABULARY, fields={Strike: {"permit": PERMITS}}, extensions=NOTES)
WITHOUT_NOTES = documents(vocabulary=VOCABULARY, fields={Strike: {"permit": PERMITS}})


def caught_in_xml(codec, strategy, settings=FOUND):
    return caught(assert_round_trips, codec.encode, codec.decode_document, strategy, settings=settings)


@pytest.mark.parametrize(
    "codec",
    [
        LineEndsNormalised,
        Cleaned,
        Stripped,
        AttributesNormalised,
        Composed,
        GroupedByType,
        BooleanAsText,
        NullLeftOut,
        GroupedByName,
        EndOfCdata,
        UnescapedTwice,
    ],
)
def test_bugs_of_serialisers(codec):
    assert "is not the document" in caught_in_xml(codec(), OWN)


def test_bugs_of_serialisers_that_show_rarely():
    assert "is not the document" in caught_in_xml(EmptyIsNull(), OWN)


@pytest.mark.parametrize(
    "codec",
    [
        BooleanAsText,
        NumberByItsLooks,
        NullLeftOut,
        EmptyIsNull,
    ],
)
def test_bugs_of_extensions_that_nobody_described(codec):
    caught_in_xml(codec(), WITHOUT_NOTES, FOUND)


def test_documents_that_fail_in_xml_are_small():
    note = caught_in_xml(LineEndsNormalised(), OWN, USUAL)
    assert note.count("id=") <= 3  # a document, and at most a statement with its speaker
    assert len(note) < 900
