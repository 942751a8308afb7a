"""`newsevents convert`: documents in other formats, and other formats as documents."""

from __future__ import annotations

from argparse import Action
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

import newsevents as ne
from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.conversion import Conversion, Plan
from newsevents.cli.outfile import whole_file
from newsevents.cli.output import complain, console, table
from newsevents.cli.progress import metered
from newsevents.cli.reports.text import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

OWN = "newsevents"
"""Stands for the wire model itself, one document a line."""

_GUIDE = """\
Write documents in another format, or read another format as documents. Documents are taken one at a time, and
the output is there whole or not at all. What a format cannot keep is summed at the end, on standard error.

  newsevents convert --formats                                the formats, and what can be chosen
  newsevents convert article.json --to json-ld -o article.jsonld
  newsevents convert feed.jsonl --to parquet -o tables        a new folder of tables
  newsevents convert wire.json --from ninjs -o feed.jsonl     documents out of ninjs
  newsevents convert tables --from parquet --to ninjs         from one to the other
  newsevents parse article.txt | newsevents convert - --to web-annotation --set offsets=utf-16

Documents that are invalid are left out and told. Nothing is fetched, whatever addresses the data hold.
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
    parser.add_argument("files", nargs="+", metavar="FILE", help="file, pattern in quotes, folder, or -")
    parser.add_argument("--formats", action=_ListFormats, help="list the formats, and end")
    parser.add_argument("--to", metavar="FORMAT", default=OWN, help=f"what to write (default: {OWN})")
    parser.add_argument(
        "--from", metavar="FORMAT", default=OWN, dest="origin", help=f"what to read (default: {OWN})"
    )
    parser.add_argument("-o", "--output", metavar="OUT", type=Path, help="write to this file or new folder")
    parser.add_argument(
        "--set",
        metavar="NAME=WORD",
        action="append",
        default=[],
        dest="choices",
        help="choose how it is written",
    )
    parser.add_argument(
        "--losses", metavar="FILE", type=Path, help="write what is lost to this file, as JSON"
    )
    parser.add_argument("--fail-on-loss", action="store_true", help="exit with 1 if anything is lost")


def _plan(arguments: Namespace) -> Plan:
    """Return what is to be converted.

    Raises:
        UsageError: The call makes no sense.
    """
    try:
        origin, target = (
            None if name == OWN else ne.codec_named(name) for name in (arguments.origin, arguments.to)
        )
    except ne.UnknownFormat as error:
        raise UsageError(str(error)) from error
    if origin is target:
        message = "Say what to write (--to) or what to read (--from); --formats lists both"
        raise UsageError(message)
    if target is not None and "--to" not in _ways(target):
        message = f"{target.name} is read only"
        raise UsageError(message)
    if origin is not None and "--from" not in _ways(origin):
        message = f"{origin.name} is written only"
        raise UsageError(message)
    if target is not None and "write_folder" in target.operations and arguments.output is None:
        message = f"{target.name} is a folder of files; say which with -o FOLDER"
        raise UsageError(message)
    return Plan(tuple(arguments.files), origin, target, _choices(target, arguments.choices), arguments.output)


def _choices(codec: ne.Codec | None, given: Iterable[str]) -> dict[str, str]:
    options = {option.name: option for option in codec.options} if codec else {}
    found: dict[str, str] = {}
    for text in given:
        name, _, word = text.partition("=")
        if name not in options or word not in options[name].words:
            known = [f"{option.name}={word}" for option in options.values() for word in option.words]
            message = (
                f"--set {text}: expected one of {', '.join(known)}" if known else f"--set {text}: no choices"
            )
            raise UsageError(message)
        found[name] = word
    for option in options.values():
        if option.is_required and option.name not in found:
            message = f"Say --set {option.name}={'|'.join(option.words)}: {option.meaning}"
            raise UsageError(message)
    return found


def _run(arguments: Namespace) -> ExitCode:
    plan = _plan(arguments)
    with metered(beside_output=arguments.output is None) as meter:
        conversion = Conversion(plan, meter)
        conversion.run()
    if arguments.losses is not None:
        report = {"to": arguments.to, "documents": conversion.written, "lost": conversion.losses.as_json()}
        with whole_file(arguments.losses) as stream:
            stream.write(orjson.dumps(report, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    _tell(conversion, arguments)
    if arguments.fail_on_loss and conversion.losses.affected:
        return max(conversion.worst, ExitCode.FINDINGS)
    return conversion.worst


def _tell(conversion: Conversion, arguments: Namespace) -> None:
    """Say what was remarkable, and what is lost."""
    for code, times in sorted(conversion.remarks.items()):
        complain(f"{code}: {counted(times, 'time')} (see `newsevents explain {code}`)")
    if conversion.losses.affected:
        more = "" if arguments.losses else " (--losses FILE has all)"
        complain(f"of {counted(conversion.written, 'document')}, {arguments.to} does not keep{more}:")
        for line in conversion.losses.lines():
            complain(f"  {line}")


COMMAND = Command("convert", "Write or read other formats.", _GUIDE, _configure, _run)
"""The command."""
