"""Setting: what the document around a record has that the record can point at.

A record is drawn by a strategy that is made once, since making one for every document takes longer than
drawing the document. So the setting is not an argument of the strategy: it is the one that is current while
the document is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, get_args

import attrs
from hypothesis import strategies as st

from newsevents.checks.moments import day_of
from newsevents.schema.claim import BooleanValue, Claim
from newsevents.schema.dossier import RecordRef
from newsevents.schema.ids import NARRATOR, Kind
from newsevents.schema.vocabulary import CORE
from newsevents.strategies import own
from newsevents.strategies.text import alphabet_of, spelled, unspelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from newsevents.schema.base import Record
    from newsevents.schema.document import NewsDocument
    from newsevents.schema.ids import Reference
    from newsevents.schema.statement import Statement
    from newsevents.schema.vocabulary import Vocabulary

KINDS: tuple[Kind, ...] = get_args(Kind)
R = TypeVar("R")
_LABEL = 12


@attrs.define
class Setting:
    """What records of one document can point at. It grows while the document is drawn.

    Example:
        >>> Setting(text="Talks failed.").new_id("event")
        'event:0'
    """

    is_alone: bool = False
    """Whether there is no document around, and the record is drawn for itself."""

    text: str = "Talks failed."
    """The article, which evidence lies in."""

    with_text: bool = True
    """Whether the source carries the text."""

    language: str | None = None
    """Language of the text (BCP 47)."""

    vocabulary: Vocabulary = CORE
    """Event types and predicates that can be used."""

    alphabet: str = alphabet_of("en")
    """Characters of names and phrases."""

    has_words: bool = True
    """Whether some of the characters stand for awkward words, as in alphabets of languages."""

    published: date | datetime | None = None
    """When the article was published: what was said was said before."""

    naming: str = "{up}"
    """What stands behind the kind in an identifier: `up` is a number that rises, `down` one that falls."""

    fields: Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]] = own.FIELDS
    """Strategies for fields, by class and name, in place of those that follow from the annotation."""

    extensions: Mapping[str, st.SearchStrategy[Any]] = own.EXTENSIONS
    """Strategies for the values of extensions, by name."""

    named: dict[Kind, list[str]] = attrs.field(factory=lambda: {kind: [] for kind in KINDS})
    """Identifiers of the records so far."""

    holders: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    """Who vouches for a statement or passes it on, by its identifier."""

    claims: list[Claim] = attrs.field(factory=list)
    """The claims so far."""

    refs: dict[str, list[RecordRef]] = attrs.field(factory=dict)
    """Records of several documents, by kind, which a dossier joins."""

    document: NewsDocument | None = None
    """The document without its conflicts, once it has all else."""

    @classmethod
    def of(cls, document: NewsDocument, **more: Any) -> Setting:  # noqa: ANN401 - fields of a setting
        """Return the setting of a document that is complete.

        Example:
            >>> from newsevents.schema.document import NewsDocument
            >>> from newsevents.schema.source import Source
            >>> Setting.of(NewsDocument(id="urn:example:1", source=Source(text="Two."))).text
            'Two.'
        """
        source = document.source
        setting = cls(text=source.text or "", published=source.published, naming="new-{up}", **more)
        for kind in KINDS:
            for record in getattr(document, f"{kind}s"):
                setting.admit(kind, record)
        return setting

    def admit(self, kind: Kind, record: Any) -> None:  # noqa: ANN401 - a record with an identifier
        """Let later records point at this one."""
        self.named[kind].append(record.id)
        if kind == "statement":
            self._hear(record)
        elif kind == "claim":
            self.claims.append(record)

    def new_id(self, kind: Kind) -> str:
        """Return an identifier that no record has."""
        number = len(self.named[kind])
        return f"{kind}:{self.naming.format(up=number, down=999 - number)}"

    def _hear(self, statement: Statement) -> None:
        """Note who vouches for a statement or passes it on."""
        relays = (relay.actor for relay in statement.via if relay.actor is not None)
        around = self.holders.get(statement.within or "", ())
        self.holders[statement.id] = tuple(dict.fromkeys((statement.speaker, *relays, *around)))

    def identifiers(self, reference: Reference) -> list[str]:
        """Return what a reference can name."""
        if len(reference.kinds) == 1 and not reference.narrator:
            return self.named[reference.kinds[0]]
        narrator = [NARRATOR] if reference.narrator else []
        return narrator + [name for kind in reference.kinds for name in self.named[kind]]

    @property
    def day(self) -> date | None:
        """The day of publication."""
        return None if self.published is None else day_of(self.published)

    def label(self, draw: st.DrawFn) -> str:
        """Draw a name or a phrase."""
        return self.spell(draw(unspelled(self.alphabet, max_size=_LABEL)))

    def spell(self, text: str) -> str:
        """Put awkward words for the characters that stand for them."""
        return spelled(text) if self.has_words else text


_CLAIMS = tuple(
    Claim(
        id=f"claim:{name}", subject="event:a", predicate="occurred", value=BooleanValue(boolean=name == "a")
    )
    for name in ("a", "b")
)


def standard_setting(**more: Any) -> Setting:  # noqa: ANN401 - fields of a setting
    """Return the setting of a record that is drawn for itself: there are two of every other kind.

    Example:
        >>> standard_setting().named["place"]
        ['place:a', 'place:b']
    """
    setting = Setting(is_alone=True, **more)
    for kind in KINDS:
        setting.named[kind] = [f"{kind}:a", f"{kind}:b"]
    setting.claims.extend(_CLAIMS)
    setting.holders.update({"statement:a": ("actor:a",), "statement:b": ("actor:b", "actor:a")})
    if not setting.refs:
        setting.refs = {kind: _refs(kind) for kind in KINDS if kind != "conflict"}
    return setting


def _refs(kind: Kind) -> list[RecordRef]:
    return [
        RecordRef(document=f"urn:example:{number}", record=f"{kind}:{name}")
        for number in (1, 2)
        for name in ("a", "b")
    ]


Drawer: TypeAlias = Callable[[st.DrawFn, Setting], Any]
"""Draws a value in a setting."""

_current: ContextVar[Setting] = ContextVar("setting")


@contextmanager
def current(setting: Setting) -> Iterator[Setting]:
    """Let records be drawn in a setting."""
    before = _current.set(setting)
    try:
        yield setting
    finally:
        _current.reset(before)


def in_setting(function: Callable[[st.DrawFn, Setting], R]) -> st.SearchStrategy[R]:
    """Return the strategy that draws by a function, in the setting that is current then.

    Example:
        >>> from hypothesis import find
        >>> texts = in_setting(lambda draw, setting: setting.text)
        >>> with current(Setting(text="Two.")):
        ...     find(texts, lambda text: True)
        'Two.'
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> R:
        return function(draw, _current.get())

    return drawn()


def alone(function: Callable[[st.DrawFn, Setting], R], **more: Any) -> st.SearchStrategy[R]:  # noqa: ANN401 - fields of a setting
    """Return the strategy that draws by a function in a standard setting of its own.

    Example:
        >>> from hypothesis import find
        >>> find(alone(lambda draw, setting: setting.new_id("actor")), lambda name: True).startswith("actor:")
        True
    """

    @st.composite
    def drawn(draw: st.DrawFn) -> R:
        with current(standard_setting(**more)) as setting:
            return function(draw, setting)

    return drawn()
