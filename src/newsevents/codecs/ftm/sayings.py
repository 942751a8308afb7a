"""Sayings: statements, claims and conflicts as notes, in words, and who takes which stance as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.codecs.ftm import kept
from newsevents.codecs.ftm.entity import Entity, inside
from newsevents.codecs.ftm.told import notes, told
from newsevents.schema.attribution import Hop
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.codecs.ftm.graph import Graph
    from newsevents.codecs.ftm.told import Told
    from newsevents.schema.base import Record
    from newsevents.schema.claim import Claim, Stance
    from newsevents.schema.conflict import Conflict
    from newsevents.schema.statement import Statement

_IN_PHRASE = ("value", "low", "high", "comparator", "edtf", "part", "earliest", "latest")
"""Fields that say what the words beside them say, and are told in notes."""

_BARE = ("actor", "place", "boolean", "text")
"""Fields whose value says by itself what it is."""

_SHOWN = 2_000
"""Most code points of a sentence for people; the words in full stand in other values."""


def statement_entity(statement: Statement, graph: Graph) -> Entity:
    """Return a statement as a note on its speaker: who says what, and on whose word that is told.

    Example:
        >>> from newsevents.codecs.ftm.graph import Graph
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> graph = Graph(NewsDocument(id="urn:example:1", source=Source()))
        >>> from newsevents.schema.statement import Statement
        >>> said = Statement(id="statement:1", speaker="actor:envoy", mode="direct")
        >>> statement_entity(said, graph).values("description")
        ['actor:envoy asserts: (not quoted). On the word of: the article, actor:envoy']
    """
    content = " ".join(f"“{part.exact}”" for part in statement.content)
    words = f"{graph.name_of(statement.speaker)} {_spaced(statement.act)}: {content or '(not quoted)'}."
    made = _note(statement.id, f"{words} On the word of: {_chain(statement, graph)}", graph)
    made.add("entity", *graph.known(statement.speaker))
    made.add("notes", *notes(statement))
    return made


def claim_entities(claim: Claim, graph: Graph) -> Iterator[Entity]:
    """Yield a claim as a note on its subject, and a link to it from each who takes a stance."""
    made = _note(claim.id, f"{claim_words(claim, graph)}{_stances(claim, graph)}", graph)
    value = (getattr(claim.value, name, None) for name in ("actor", "place"))
    made.add("entity", *graph.known(claim.subject, *value))
    made.add("notes", *notes(claim))
    yield made
    for at, stance in enumerate(claim.stances, 1):
        yield from _stance_link(made.id, at, stance, graph)


def conflict_entity(conflict: Conflict, graph: Graph) -> Entity:
    """Return a conflict as a note on the notes of its claims.

    Example:
        >>> from newsevents.codecs.ftm.graph import Graph
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> graph = Graph(NewsDocument(id="urn:example:1", source=Source()))
        >>> from newsevents.schema.conflict import Conflict
        >>> conflict = Conflict(id="conflict:1", claims=("claim:1", "claim:2"), asserted_by="narrator")
        >>> conflict_entity(conflict, graph).values("description")
        ['As the article has it (contradicts): [claim:1]; [claim:2]']
    """
    words = "; ".join(f"[{_claim_named(local, graph)}]" for local in conflict.claims)
    told_by = f"As {graph.name_of(conflict.asserted_by)} has it ({_spaced(conflict.relation)})"
    made = _note(conflict.id, f"{told_by}: {words}", graph)
    made.add("entity", *graph.known(*conflict.claims))
    made.add("notes", *notes(conflict))
    return made


def _claim_named(local: str, graph: Graph) -> str:
    claim = graph.claims.get(local)
    return local if claim is None else claim_words(claim, graph)


def claim_words(claim: Claim, graph: Graph) -> str:
    """Return a claim as a phrase: its subject, what is said of it, and within which limits.

    Example:
        >>> from newsevents.codecs.ftm.graph import Graph
        >>> from newsevents.schema.document import NewsDocument
        >>> from newsevents.schema.source import Source
        >>> graph = Graph(NewsDocument(id="urn:example:1", source=Source()))
        >>> from newsevents.schema.claim import BooleanValue, Claim, Scope
        >>> claim_words(
        ...     Claim(
        ...         id="claim:1",
        ...         subject="event:talks",
        ...         predicate="occurred",
        ...         value=BooleanValue(boolean=True),
        ...         scope=Scope(phrase="in public"),
        ...     ),
        ...     graph,
        ... )
        'event:talks, occurred: true (“in public”)'
    """
    no = "not " if claim.polarity == "negated" else ""
    scope = "" if claim.scope is None else _bracketed(_words(claim.scope, graph))
    subject = graph.name_of(claim.subject)
    return f"{subject}, {_spaced(claim.predicate)}: {no}{_words(claim.value, graph)}{scope}"


def _note(local: str, words: str, graph: Graph) -> Entity:
    made = Entity(graph.id_of(local), "Note")
    made.add("description", _sentence(words))
    made.add("proof", graph.article)
    return made


def _sentence(words: str) -> str | None:
    found = " ".join(kept.seen(words).split())
    shown = found if len(found) <= _SHOWN else f"{found[: _SHOWN - 2].rstrip()} …"
    return kept.as_string(shown, kept.TEXT_LENGTH)


def _chain(statement: Statement, graph: Graph) -> str:
    """Say who told it to whom: the article first, the speaker last; only these two, if the way is broken."""
    try:
        chain = graph.chain_of(statement)
    except (KeyError, ValueError):
        chain = (Hop("document", NARRATOR), Hop("speaker", statement.speaker))
    return ", ".join(_hop(hop, graph) for hop in chain)


def _hop(hop: Hop, graph: Graph) -> str:
    who = "somebody" if hop.holder is None else graph.name_of(hop.holder)
    return who if hop.hedge is None else f"{who} ({hop.hedge})"


def _stances(claim: Claim, graph: Graph) -> str:
    found = (
        f"{graph.name_of(stance.holder)} {_spaced(stance.stance)}{_sure(stance)}" for stance in claim.stances
    )
    words = ", ".join(found)
    return f". Stances: {words}" if words else ""


def _sure(stance: Stance) -> str:
    return "" if stance.certainty == "unspecified" else f" ({stance.certainty})"


def _stance_link(note: str, at: int, stance: Stance, graph: Graph) -> Iterator[Entity]:
    for holder in graph.known(stance.holder):
        made = Entity(inside(note, "stance", at), "UnknownLink")
        made.add("subject", holder)
        made.add("object", note)
        made.add("role", _spaced(stance.stance))
        made.add("description", *notes(stance))
        made.add("proof", graph.article)
        yield made


def _words(record: Record, graph: Graph) -> str:
    """Say what a value or a scope holds, with the names of what it refers to; numbers as they were said."""
    found = [item for item in told(record, but={"type"}) if not item.is_evidence]
    said = {_within(item.label) for item in found if _last(item.label) == "phrase"}
    shown = [item for item in found if _within(item.label) not in said or _last(item.label) not in _IN_PHRASE]
    phrases_first = sorted(shown, key=lambda item: _last(item.label) != "phrase")
    return ", ".join(_word(item, graph) for item in phrases_first)


def _word(item: Told, graph: Graph) -> str:
    name = _last(item.label)
    if name == "phrase":
        return f"“{item.words}”"
    words = graph.name_of(item.words)
    return words if name in _BARE or name.isdecimal() else f"{name} {words}"


def _within(label: str) -> str:
    return label.rpartition(" ")[0]


def _last(label: str) -> str:
    return label.rpartition(" ")[2]


def _bracketed(words: str) -> str:
    return f" ({words})" if words else ""


def _spaced(word: str) -> str:
    return word.replace("_", " ")
