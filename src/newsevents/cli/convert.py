"""`newsevents convert`: documents in other formats, and other formats as documents."""

from __future__ import annotations

from argparse import Action
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import newsevents as ne
from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.conversion import Conversion, Plan
from newsevents.cli.inputs import Input, expanded
from newsevents.cli.outfile import whole_file
from newsevents.cli.output import complain, console, stdout, table
from newsevents.cli.progress import metered
from newsevents.cli.remarks import Remarks
from newsevents.cli.reports.text import counted
from newsevents.cli.targets import STDOUT, Once, file_path, output_path, require_distinct
from newsevents.intake.layout import DOCUMENTS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from typing import BinaryIO

OWN = "newsevents"
"""Stands for the wire model itself, one document a line."""

_ENDINGS = (*DOCUMENTS, ".jsonld", ".jsonld.gz", ".jsonld.zst")

_GUIDE = """\
Write documents in another format, or read another format as documents. Documents are taken one at a time, and
the output is there whole or not at all. What a format cannot keep is summed at the end, on standard error.

  newsevents convert --formats                                the formats, and what can be chosen
  newsevents convert article.json --to json-ld -o article.jsonld
  newsevents convert feed.jsonl --to parquet -o tables        a new folder of tables
  newsevents convert wire.json --from ninjs -o feed.jsonl     documents out of ninjs
  newsevents convert tables --from parquet --to ninjs         from one to the other
  newsevents convert old.json --from ninjs --to ninjs         items of any version as items of the newest
  newsevents parse article.txt | newsevents convert - --to web-annotation --set offsets=utf-16

Documents that are invalid are left out and told. Of the others, where they come out of another format, the
first ten findings are told with the number of the document, the line and the JSON Pointer into the data; if
there is no line, it leads into the document that came of them. Nothing is fetched, whatever the data say.
"""

_OUTCOME = """\
Exit codes: 0 all is converted; 1 documents are left out, or something is lost and --fail-on-loss says that it
must not be; 2 wrong usage; 3 an input cannot be read, or not to its end; 4 an output cannot be written.

Where something fails and no document can be converted, and where --fail-on-loss fails, the file or folder of
-o is left as it was. What went to standard output, a device or a pipe cannot be taken back. -o may name the
input, if it is a file and the only one. The file of --losses is a JSON object: `findings`, all that was found
in the documents that were read; `to`, the format; `documents`, how many were converted; `lost`, the fields
that are not kept.
"""


class _ListFormats(Action):
    """Lists the formats and ends, as `--version` does."""

    def __init__(self, option_strings: list[str], dest: str, **options: Any) -> None:  # noqa: ANN401 - argparse's
        super().__init__(option_strings, dest, nargs=0, **options)

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        rows = [
            (codec.name, _ways(codec), codec.title, codec.summary, _option_lines(codec))
            for codec in ne.installed_codecs()
        ]
        console().print(
            table("Formats", ("Name", "Ways", "Format", "A document is", "Choices (--set)"), rows)
        )
        parser.exit()


def _ways(codec: ne.Codec) -> list[str]:
    return [word for word, can in (("--to", codec.is_written), ("--from", codec.is_read)) if can]


def _option_lines(codec: ne.Codec) -> list[str]:
    return [
        f"{option.name}={'|'.join(option.words)}{', required' * option.is_required}: {option.meaning}"
        for option in codec.options
    ]


def _configure(parser: ArgumentParser) -> None:
    parser.epilog = _OUTCOME
    parser.add_argument("files", nargs="+", metavar="FILE", help="file, pattern in quotes, folder, or -")
    parser.add_argument("--formats", action=_ListFormats, help="list the formats, and end")
    parser.add_argument("--to", metavar="FORMAT", action=Once, help=f"what to write (default: {OWN})")
    parser.add_argument(
        "--from", metavar="FORMAT", action=Once, dest="origin", help=f"what to read (default: {OWN})"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        action=Once,
        help="write to this file or new folder, or to standard output (-)",
    )
    parser.add_argument(
        "--set",
        metavar="NAME=WORD",
        action="append",
        default=[],
        dest="choices",
        help="choose how it is written",
    )
    parser.add_argument(
        "--losses",
        metavar="FILE",
        action=Once,
        help="write what is lost, and what was found in the data, to this file, as JSON; "
        "with -o FILE, - is standard output",
    )
    parser.add_argument(
        "--fail-on-loss",
        action="store_true",
        help="exit with 1 if anything is lost, and leave the file or folder of -o as it was; "
        "what went to standard output is not taken back",
    )


def _plan(arguments: Namespace) -> Plan:
    """Return what is to be converted.

    Raises:
        UsageError: The call makes no sense.
    """
    if arguments.origin is None and arguments.to is None:
        message = "Say what to write (--to) or what to read (--from); --formats lists both"
        raise UsageError(message)
    origin, target = _codec(arguments.origin, "--from"), _codec(arguments.to, "--to")
    output = None if arguments.output is None else output_path(arguments.output)
    if target is not None and "write_folder" in target.operations and output is None:
        message = f"{target.name} is a folder of files; say which with -o FOLDER"
        raise UsageError(message)
    choices = _choices(target, arguments.choices)
    inputs = _inputs(arguments.files, origin)
    return Plan(inputs, origin, target, choices, output, refuses_losses=arguments.fail_on_loss)


def _codec(name: str | None, way: str) -> ne.Codec | None:
    """Return a format that can be written or read, by its name; `None` for documents of the wire model."""
    if name is None or name == OWN:
        return None
    codecs = {codec.name: codec for codec in ne.installed_codecs()}
    if name not in codecs:
        fitting = (other for other, codec in codecs.items() if way in _ways(codec))
        raise UsageError(str(ne.UnknownFormat(name, (OWN, *fitting))))
    if way not in _ways(codecs[name]):
        message = f"{name} is {'read' if way == '--to' else 'written'} only"
        raise UsageError(message)
    return codecs[name]


def _inputs(names: list[str], origin: ne.Codec | None) -> tuple[Input, ...]:
    if origin is not None and "read_folder" in origin.operations:
        return tuple(map(Input, names))
    return tuple(expanded(names, _ENDINGS))


def _choices(codec: ne.Codec | None, given: Iterable[str]) -> dict[str, str]:
    options = {option.name: option for option in codec.options} if codec else {}
    found: dict[str, str] = {}
    for text in given:
        name, _, word = text.partition("=")
        if name not in options or word not in options[name].words:
            known = [f"{option.name}={word}" for option in options.values() for word in option.words]
            expected = f"expected one of {', '.join(known)}" if known else f"{_name(codec)} has no choices"
            message = f"--set {text}: {expected}"
            raise UsageError(message)
        if name in found:
            message = f"--set {name} is given twice"
            raise UsageError(message)
        found[name] = word
    for option in options.values():
        if option.is_required and option.name not in found:
            message = f"Say --set {option.name}={'|'.join(option.words)}: {option.meaning}"
            raise UsageError(message)
    return found


def _name(codec: ne.Codec | None) -> str:
    return OWN if codec is None else codec.name


def _run(arguments: Namespace) -> ExitCode:
    plan = _plan(arguments)
    with _losses(arguments, plan) as out:
        remarks = Remarks(out)
        with metered(beside_output=plan.output is None) as meter:
            conversion = Conversion(plan, meter, remarks)
            conversion.run()
        remarks.finish(
            {
                "to": _name(plan.target),
                "documents": conversion.written,
                "lost": conversion.losses.as_json(),
            }
        )
    for line in remarks.lines():
        complain(line)
    _tell_losses(conversion, plan, has_file=out is not None)
    if plan.refuses_losses and conversion.losses.affected:
        return max(conversion.worst, ExitCode.FINDINGS)
    return conversion.worst


def _losses(arguments: Namespace, plan: Plan) -> AbstractContextManager[BinaryIO | None]:
    """Return where what is lost is written; it is opened before the work, since it may not be writable.

    Raises:
        UsageError: It would be written where the documents are, or where they come from.
    """
    name = arguments.losses
    if name == STDOUT and plan.output is None:
        message = "--losses - needs -o FILE, since the documents go to standard output"
        raise UsageError(message)
    path = None if name in (None, STDOUT) else file_path(name)
    require_distinct({"--output": plan.output, "--losses": path}, plan.inputs, in_place="--output")
    if path is not None:
        return whole_file(path)
    return nullcontext(stdout() if name == STDOUT else None)


def _tell_losses(conversion: Conversion, plan: Plan, *, has_file: bool) -> None:
    if conversion.losses.affected:
        more = "" if has_file else " (--losses FILE has all)"
        documents = counted(conversion.written, "document")
        complain(f"of {documents}, {_name(plan.target)} does not keep{more}:")
        for line in conversion.losses.lines():
            complain(f"  {line}")


COMMAND = Command("convert", "Write or read other formats.", _GUIDE, _configure, _run)
"""The command."""
