"""Dossiers: reading and writing the file of a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import newsevents as ne
from newsevents.cli.outfile import whole_file
from newsevents.cli.output import complain
from newsevents.codecs import dump_dossier
from newsevents.errors import InvalidDocument, UnreadableInput
from newsevents.intake.dossier import load_dossier
from newsevents.schema.dossier import Dossier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsevents.schema.document import NewsDocument


def read_dossier(path: str) -> Dossier:
    """Read a dossier from a file.

    Raises:
        UnreadableInput: There is no such file, or it holds no dossier.

    Example:
        >>> import tempfile
        >>> from newsevents.schema.dossier import Dossier
        >>> target = f"{tempfile.mkdtemp()}/desk.json"
        >>> write_dossier(target, Dossier(title="Doha talks"))
        >>> read_dossier(target).title
        'Doha talks'
    """
    try:
        return load_dossier(Path(path).read_bytes())
    except InvalidDocument as error:
        raise UnreadableInput(path, f"no dossier: {error}") from error
    except OSError as error:
        raise UnreadableInput(path, error.strerror or str(error)) from error


def dossier_so_far(path: str) -> Dossier:
    """Read a dossier from a file; an empty one where there is no file yet.

    Raises:
        UnreadableInput: The file holds no dossier.
    """
    return read_dossier(path) if Path(path).exists() else Dossier()


def joined(documents: Sequence[NewsDocument], dossier: Dossier | None) -> Dossier:
    """Return how documents are joined: as a dossier has it, else as it is proposed.

    What the dossier names, and the documents do not have, is told.
    """
    if dossier is None:
        return ne.propose_joins(documents, by=f"newsevents {ne.__version__}")
    _complain_of_missing(dossier, documents)
    return dossier


def _complain_of_missing(dossier: Dossier, documents: Iterable[NewsDocument]) -> None:
    """Say which records a dossier names that documents, which are there, do not have: they join nothing."""
    known = {document.id: set(_records(document)) for document in documents}
    named = [ref for join in dossier.joins for ref in (join.one, join.other)]
    named += [settlement.subject for settlement in dossier.settlements]
    for ref in dict.fromkeys(named):
        if ref.document in known and ref.record not in known[ref.document]:
            complain(f"the dossier names {ref}, and that document has no such record")


def _records(document: NewsDocument) -> Iterator[str]:
    """Yield the identifiers of what a dossier can name."""
    yield from (actor.id for actor in document.actors)
    yield from (place.id for place in document.places)
    yield from (event.id for event in document.events)
    yield from (statement.id for statement in document.statements)


def write_dossier(path: str, dossier: Dossier) -> None:
    """Write a dossier to a file, whole or not at all.

    Raises:
        OSError: It cannot be written.
    """
    with whole_file(Path(path)) as stream:
        stream.write(dump_dossier(dossier))
