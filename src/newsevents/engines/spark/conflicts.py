"""Conflicts: those of documents across an archive, by a shuffle that brings together who could disagree.

A question is what claims are about, and what is said of it. Claims of two documents meet in one where
`propose_joins` takes what they are about for one, and for that it must share a sign (`signs`). What hangs
together by signs is one group, and in it works what works on a desk: `propose_joins` and `find_conflicts`.
"""

from __future__ import annotations

import warnings
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import attrs
import pyarrow as pa
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it

from newsevents.conflicts.comparison import Comparison
from newsevents.conflicts.find import find_conflicts as find_among
from newsevents.conflicts.found import ClaimRef, Side, Voice
from newsevents.dossier.propose import propose_joins
from newsevents.engines.batch import SIZE
from newsevents.engines.spark.columns import arrow_schema, batched, columns
from newsevents.engines.spark.groups import group_members, sizes
from newsevents.engines.spark.reading import read_documents
from newsevents.engines.spark.tables import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from newsevents.conflicts.found import FoundConflict
    from newsevents.engines.spark.columns import Row
    from newsevents.schema.document import NewsDocument


def _fields(kind: type[attrs.AttrsInstance], **types: pa.DataType) -> list[tuple[str, pa.DataType]]:
    """Return the fields of values as columns, all of them, lest Arrow leave out one without a word."""
    return [(field.name, types.get(field.name, pa.string())) for field in attrs.fields(kind)]


_CLAIM = pa.struct(_fields(ClaimRef, revision=pa.int64()))
_VOICE = pa.struct(_fields(Voice, depth=pa.int32(), claim=_CLAIM))
_LISTS = {"claims": pa.list_(_CLAIM), "voices": pa.list_(_VOICE)}
_SIDE = pa.struct([*_fields(Side, **_LISTS, is_denial=pa.bool_()), ("sources", pa.int32())])
_OPPOSITION = pa.struct([("one", pa.int32()), ("other", pa.int32()), *_fields(Comparison)])

CONFLICTS = columns(
    *((name, pa.string()) for name in ("subject", "name", "predicate", "kind", "status")),
    ("sides", pa.list_(_SIDE)),
    ("oppositions", pa.list_(_OPPOSITION)),
    ("omitted", pa.int32()),
)
"""A conflict, as `FoundConflict` has it; `subject` and the voices' `holder` are keys within one conflict."""

_ALONE = columns(
    ("document", pa.int64()),
    ("about", pa.string()),
    *((one.name, one.type) for one in arrow_schema(CONFLICTS)),
)


def find_conflicts(
    documents: DataFrame,
    *,
    most: int | None = None,
    lenient: bool = False,
    members: DataFrame | None = None,
) -> DataFrame:
    """Find the questions on which claims do not go together, in one document or across the archive.

    What documents say is joined as `propose_joins` proposes it within each group; see the page on Spark for
    what that can differ in from one call over all documents. A group is read by one task.

    Which records make up groups is worked out at once, by `group_members`, and kept on the disks of the
    cluster: until the session ends, or, where it is handed over in `members`, until you let it go.

    Args:
        documents: Valid documents in a column `data`, with a number in `document`, or a place.
        most: Documents of a group that one task holds. Documents of larger groups are not compared with one
            another on what the group is about: a warning says how many groups that are, and `groups` lists
            them. What claims of one document contradict is found all the same.
        lenient: Read what was accepted leniently.
        members: What `group_members` has returned for these documents, where it has been called before.

    Returns:
        The conflicts, with the columns of `CONFLICTS`, in no order.

    A document that is not valid ends the job, with an error that has its number (see `read_documents`).
    """
    given = numbered(documents)
    held = group_members(documents, lenient=lenient) if members is None else members
    compared = _compared(held, most)
    together = compared.groupBy("component", "document").agg(F.collect_list("about").alias("abouts"))
    grouped = together.join(given, "document").repartition("component")
    grouped = grouped.sortWithinPartitions("component", "document")
    alone = given.mapInArrow(partial(_found_alone, lenient=lenient), _ALONE)
    alone = alone.join(held.select("document").distinct(), "document")
    alone = alone.join(compared, ["document", "about"], "left_anti").select(*CONFLICTS.names)
    return alone.unionByName(grouped.mapInArrow(partial(_found_in_groups, lenient=lenient), CONFLICTS))


def _compared(members: DataFrame, most: int | None) -> DataFrame:
    """Return the members of groups that are compared, and warn of those that are not."""
    found = members.where("component is not null")
    if most is None:
        return found
    large = sizes(members).where(F.col("documents") > most)
    if count := large.count():
        message = f"Groups of more than {most} documents are not compared: {count}; groups() lists them"
        warnings.warn(message, stacklevel=3)
    return found.join(large, "component", "left_anti")


def _found_alone(batches: Iterable[pa.RecordBatch], *, lenient: bool) -> Iterator[pa.RecordBatch]:
    rows = (
        (number, _subject(found, {document.id: document}), *_row(found))
        for number, document in read_documents(batches, lenient=lenient)
        for found in find_among(document)
    )
    yield from batched(rows, _ALONE, SIZE)


def _found_in_groups(batches: Iterable[pa.RecordBatch], *, lenient: bool) -> Iterator[pa.RecordBatch]:
    """Find the conflicts of groups whose rows follow one another, in the order of the documents.

    A call for each group (`applyInArrow`) takes longer, and holds the bytes of a whole group in one batch.
    """
    rows = read_documents(batches, "component", "abouts", lenient=lenient)
    found = (one for _, group in groupby(rows, itemgetter(2)) for one in _found_in_group(list(group)))
    yield from batched(map(_row, found), CONFLICTS, SIZE)


def _found_in_group(rows: list[Row]) -> Iterator[FoundConflict]:
    """Find the conflicts of a group, and keep those about what has brought it together."""
    documents = [document for _, document, *_ in rows]
    by_id = {document.id: document for document in documents}
    about = {(document.id, name) for _, document, _, names in rows for name in names}
    for conflict in find_among(documents, propose_joins(documents)):
        if (_first(conflict).document, _subject(conflict, by_id)) in about:
            yield conflict


def _first(conflict: FoundConflict) -> Any:  # noqa: ANN401 - a claim
    return conflict.sides[0].claims[0]


def _subject(conflict: FoundConflict, documents: dict[str, NewsDocument]) -> str:
    """Return what the first claim of a conflict is about, by its identifier in its document."""
    first = _first(conflict)
    return next(claim.subject for claim in documents[first.document].claims if claim.id == first.claim)


def _row(conflict: FoundConflict) -> Row:
    oppositions = [
        {"one": pair.one, "other": pair.other, **attrs.asdict(pair.comparison)}
        for pair in conflict.oppositions
    ]
    told = (conflict.subject, conflict.name, conflict.predicate, conflict.kind, conflict.status)
    return (*told, list(map(_side, conflict.sides)), oppositions, conflict.omitted)


def _side(side: Side) -> dict[str, Any]:
    return {**attrs.asdict(side), "sources": side.sources}
