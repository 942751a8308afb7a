"""The exceptions of this package, in one tree.

    NewsEventsError
    ├── InvalidDocument      data that is not a valid document; carries the findings
    ├── UnreadableInput      a file or stream that cannot be read at all
    ├── LostDocuments        documents that were read and neither accepted nor rejected
    ├── FailedEngine         an engine of another's make that did not do its work
    ├── LostWorker           a process that checked documents and ended too early
    ├── MissingExtra         a package that an optional part needs
    ├── UnstartableCommand   somebody's command that cannot be run
    ├── UnknownFormat        a format that no codec has the name of
    ├── UnsupportedOperation something that a codec does not do, such as writing where it reads only
    └── VocabularyError      an event type, predicate or codec that cannot be registered

`newsevents.edtf.EdtfError` is a `ValueError` of its own: EDTF knows nothing of this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.findings import Findings


class NewsEventsError(Exception):
    """Base of all exceptions that this package raises on purpose."""


class InvalidDocument(NewsEventsError):  # noqa: N818 - the name states what was found
    """The data is not a valid document.

    Example:
        >>> from newsevents.findings import Finding, Findings
        >>> error = InvalidDocument(Findings((Finding("NE003", "", "Expected an object."),)))
        >>> str(error)
        'NE003 at the top of the document: Expected an object.'
    """

    findings: Findings
    """What is wrong, in the order of the document."""

    def __init__(self, findings: Findings) -> None:
        """Take the findings; the message is that of the first error and the number of the others."""
        super().__init__(findings.summary())
        self.findings = findings

    def __reduce__(self) -> tuple[type[InvalidDocument], tuple[Findings]]:
        """Let the exception travel between processes with its findings."""
        return type(self), (self.findings,)


class UnreadableInput(NewsEventsError):  # noqa: N818 - the name states what was found
    """A file or stream that cannot be opened or read.

    Example:
        >>> str(UnreadableInput("feed.jsonl", "no such file"))
        'feed.jsonl: no such file'
    """

    def __init__(self, name: str, reason: str) -> None:
        """Take the input's name and what stands in the way."""
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        """Return the name and the reason in one line."""
        return f"{self.name}: {self.reason}"


class LostDocuments(NewsEventsError):  # noqa: N818 - the name states what happened
    """Documents of a feed are neither among those accepted nor among those rejected.

    Example:
        >>> str(LostDocuments(2))
        '2 documents are unaccounted for; nothing of this run can be trusted'
    """

    def __init__(self, number: int) -> None:
        """Take how many they are."""
        super().__init__(f"{number} documents are unaccounted for; nothing of this run can be trusted")


class FailedEngine(NewsEventsError):  # noqa: N818 - the name states what happened
    """An engine that somebody else makes cannot be started, or gave up.

    Example:
        >>> str(FailedEngine("Java is not there"))
        'Spark failed: Java is not there'
    """

    def __init__(self, reason: str) -> None:
        """Take what it says."""
        super().__init__(f"Spark failed: {reason}")


class LostWorker(NewsEventsError):  # noqa: N818 - the name states what happened
    """A process that checked documents ended before its work was done.

    Example:
        >>> str(LostWorker())
        'a worker process was killed, as for want of memory; fewer jobs need less'
    """

    def __str__(self) -> str:
        """Return what happened in one line."""
        return "a worker process was killed, as for want of memory; fewer jobs need less"


class MissingExtra(NewsEventsError):  # noqa: N818 - the name states what was found
    """A package that an optional part needs is not installed.

    Example:
        >>> str(MissingExtra("pyarrow", "tables"))
        "pyarrow is not installed; pip install 'newsevents[tables]'"
    """

    def __init__(self, package: str, extra: str) -> None:
        """Take the package, and the extra that brings it."""
        super().__init__(f"{package} is not installed; pip install 'newsevents[{extra}]'")


class UnstartableCommand(NewsEventsError):  # noqa: N818 - the name states what was found
    """A command that cannot be started.

    Example:
        >>> str(UnstartableCommand("my-validator", "No such file or directory"))
        "the command 'my-validator' cannot be started: No such file or directory"
    """

    def __init__(self, name: str, reason: str) -> None:
        """Take the command's first word and what stands in the way."""
        super().__init__(f"the command {name!r} cannot be started: {reason}")


class UnknownFormat(NewsEventsError):  # noqa: N818 - the name states what was found
    """A format that no codec has the name of.

    Example:
        >>> str(UnknownFormat("morse", ("json-ld", "ninjs")))
        "Expected a format, one of json-ld, ninjs, found 'morse'"
    """

    def __init__(self, name: str, known: tuple[str, ...], hint: str | None = None) -> None:
        """Take the name, those that there are, and what to do with that name, if anything."""
        message = f"Expected a format, one of {', '.join(known)}, found {name!r}"
        super().__init__(f"{message}; {hint}" if hint else message)


class UnsupportedOperation(NewsEventsError):  # noqa: N818 - as `io.UnsupportedOperation`
    """Something that a codec does not do.

    Example:
        >>> str(UnsupportedOperation("json-feed", "encode", ("decode",)))
        'json-feed has no encode; it has decode'
    """

    def __init__(self, codec: str, name: str, others: tuple[str, ...]) -> None:
        """Take the codec's name, that of what was asked for, and those of what it does."""
        super().__init__(f"{codec} has no {name}; it has {' and '.join(others) or 'nothing'}")


class VocabularyError(NewsEventsError):
    """An event type, predicate or codec that cannot be registered, and why."""
