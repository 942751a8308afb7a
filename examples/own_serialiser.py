"""Writes documents as XML, with an event type, a predicate and an extension of one's own.

Run it with: python examples/own_serialiser.py
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import Annotated, Any, Literal, TypeVar

from own_event_type import VOCABULARY as WITH_PROTESTS
from pydantic import AfterValidator, Field

import newsevents as ne

R = TypeVar("R", bound=ne.Record)
_NAME = re.compile(r"[a-z_]+", re.ASCII)
_ESCAPED = re.compile(r"[\\\x00-\x1f\x7f-\x9f\ufffe\uffff]")
"""The backslash, and characters that XML 1.0 refuses or that a reader alters."""
_ESCAPE = re.compile(r"\\([0-9a-f]{4})")


def _checked(number: str) -> str:
    """Refuse a permit number whose last digit is not the sum of the others, modulo 10."""
    if sum(map(int, number[:-1])) % 10 != int(number[-1]):
        message = f"Expected {number!r} to end in its check digit"
        raise ValueError(message)
    return number


class Strike(ne.Event, frozen=True):
    """People stop work."""

    type: Literal["acme:strike"] = "acme:strike"
    """Tag of the union."""

    unions: tuple[ne.ActorId, ...] = ()
    """The actors who called for it."""

    days: Annotated[int, Field(ge=1, le=365)] | None = None
    """How many days it lasts."""

    permit: Annotated[str, Field(pattern=r"^[0-9]{2,9}$"), AfterValidator(_checked)] | None = None
    """Number under which it was registered, with a check digit."""


TRADE = ne.Predicate("acme:trade", ("event", "actor"), "text", "The trade that is concerned.")
VOCABULARY = WITH_PROTESTS.extended(event_types=(Strike,), predicates=(TRADE,))


class XmlCodec:
    """Records as XML: an element for each field, its type beside it where it is no text."""

    def encode(self, record: ne.Record) -> bytes:
        """Write a document, or another record."""
        root = self.to_element("record", record.model_dump(mode="json"))
        data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
        return data

    def decode(self, data: bytes, model: type[R]) -> R:
        """Read a record of a class.

        Raises:
            pydantic.ValidationError: It is none of that class.
        """
        return model.model_validate_json(json.dumps(self.from_element(ET.fromstring(data))))  # noqa: S314 - own data

    def decode_document(self, data: bytes) -> ne.NewsDocument:
        """Read a document of the vocabulary."""
        return self.decode(data, VOCABULARY.document_model)

    def to_element(self, name: str, value: Any) -> ET.Element:  # noqa: ANN401 - JSON
        """Return the element of a field; a name that XML would refuse stands in an attribute."""
        is_plain = _NAME.fullmatch(name)
        element = ET.Element(name) if is_plain else ET.Element("entry", name=self.escape(name))
        match value:
            case str():
                element.text = self.escape(value)
            case dict():
                element.set("is", "object")
                element.extend(self.to_element(key, item) for key, item in value.items())
            case list():
                element.set("is", "array")
                element.extend(self.to_element("item", item) for item in value)
            case _:
                element.set("is", "json")
                element.text = json.dumps(value)
        return element

    def from_element(self, element: ET.Element) -> Any:  # noqa: ANN401 - JSON
        """Return what an element holds."""
        match element.get("is"):
            case "object":
                return {self.name_of(child): self.from_element(child) for child in element}
            case "array":
                return [self.from_element(child) for child in element]
            case "json":
                return json.loads(element.text or "null")
            case _:
                return self.unescape(element.text or "")

    def name_of(self, element: ET.Element) -> str:
        """Return the name of a field."""
        return self.unescape(element.get("name", element.tag))

    def escape(self, text: str) -> str:
        """Return a text that any reader of XML gives back as it is."""
        return _ESCAPED.sub(lambda found: f"\\{ord(found[0]):04x}", text)

    def unescape(self, text: str) -> str:
        """Return the text that was escaped."""
        return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def build() -> ne.NewsDocument:
    """Return a document with a strike, its trade, and what a newsroom notes of it."""
    return VOCABULARY.document_model(
        id="urn:example:strike:1",
        source=ne.Source(publisher="Harbour Post", headline="Docks\rstill"),
        actors=(ne.Organization(id="actor:union", name="Dockers' Union", organization_type="other"),),
        events=(Strike(id="event:strike", unions=("actor:union",), days=3, permit="1236"),),
        claims=(
            ne.Claim(
                id="claim:1",
                subject="event:strike",
                predicate="acme:trade",
                value=ne.TextValue(text="docks & ferries"),
                stances=(ne.Stance(holder="narrator", stance="asserts"),),
            ),
        ),
        extensions={"acme:urgent": True},
    )


def main() -> None:
    """Write a document and read it."""
    codec, document = XmlCodec(), build()
    data = codec.encode(document)
    for element in ET.fromstring(data).iterfind("extensions"):  # noqa: S314 - own data
        print(ET.tostring(element, encoding="unicode"))
    print("reads back equal:", codec.decode_document(data) == document)
    print("findings:", len(ne.check(ne.dumps(codec.decode_document(data)), vocabulary=VOCABULARY)))


if __name__ == "__main__":
    main()
