"""Dossiers: reading and writing the file of a dossier."""

from __future__ import annotations

from pathlib import Path

from newsevents.cli.outfile import whole_file
from newsevents.codecs import dump_dossier
from newsevents.errors import InvalidDocument, UnreadableInput
from newsevents.intake.dossier import load_dossier
from newsevents.schema.dossier import Dossier


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


def write_dossier(path: str, dossier: Dossier) -> None:
    """Write a dossier to a file, whole or not at all.

    Raises:
        OSError: It cannot be written.
    """
    with whole_file(Path(path)) as stream:
        stream.write(dump_dossier(dossier))
