"""Pages: what a page of HTML holds, read by a parser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = {"meta", "input"}
ASIDE = {"ref", "unseen"}


class Page(HTMLParser):
    """The elements of a page, its anchors and links, and the words in some of its parts."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.source = source
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.lights: set[str] = set()
        self.words: dict[str, list[str]] = {}
        self.open: list[tuple[str, frozenset[str]]] = []
        self.feed(source)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= values.keys()
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        for name in ("data-of", "data-lights"):
            self.lights |= set(values.get(name, "").split())
        if tag not in VOID:
            self.open.append((tag, frozenset(values.get("class", "").split())))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        classes = frozenset[str]().union(*(classes for _, classes in self.open))
        for name in classes or {""}:
            if not classes & ASIDE:
                self.words.setdefault(name, []).append(data)

    def text(self, name: str) -> str:
        """Return the words inside the elements of a class, without references and escapes."""
        return "".join(self.words.get(name, ()))


def squeezed(text: str) -> str:
    """Return a text without white space and without what has no shape."""
    return re.sub(
        r"\s+", "", "".join(letter for letter in text if letter.isprintable() or letter in "\u200c\u200d")
    )
