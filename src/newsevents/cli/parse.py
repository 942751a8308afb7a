"""`newsevents parse`: read articles and show or keep what they say."""

from __future__ import annotations

from argparse import ArgumentTypeError
from contextlib import nullcontext
from datetime import date, datetime
from typing import TYPE_CHECKING

import newsevents as ne
from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.document_view import document_view
from newsevents.cli.inputs import Input, expanded, for_each
from newsevents.cli.outfile import whole_file
from newsevents.cli.output import add_format_option, chosen_format, console, write_bytes, write_json_line
from newsevents.cli.progress import metered
from newsevents.cli.rule_view import rule_rows, rule_table
from newsevents.cli.targets import output_path, require_distinct

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from pathlib import Path

    from newsevents.cli.rule_view import RuleRow
    from newsevents.parser.assemble import Explanation

_GUIDE = """\
Read articles (plain text, UTF-8) with rules alone and show what they say: actors, who said what on
whose word, meetings and visits, claims with everyone's stance, and conflicts, each as somebody
asserts it and as comparing the claims finds it. With --format json, when piped, or with -o it writes
one JSON document a line.

  newsevents parse article.txt --published 2018-11-13
  newsevents parse article.txt --published 2018-11-13 -o article.json
  newsevents parse 'articles/*.txt' -o articles.jsonl
  newsevents parse article.txt --explain        which rule found what; `newsevents explain RULE` tells more

Dates such as "last month" are resolved against --published; without it they stay as they were said.
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="text file, pattern in quotes, folder (its .txt files), or -"
    )
    parser.add_argument(
        "--published", type=moment, metavar="DATE", help="2018-11-13, or a time with zone: 2018-11-13T09:30Z"
    )
    parser.add_argument("--publisher", metavar="NAME", help="the outlet that published the article")
    parser.add_argument("--url", help="where the article was read")
    parser.add_argument(
        "--language",
        default="en",
        metavar="TAG",
        help="en (or en-GB and the like); es, of which only actors, places, times and statements are read",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="write JSON to this file, or to standard output (-); "
        "where no article can be read, the file is left as it was",
    )
    parser.add_argument(
        "--explain", action="store_true", help="show which rule found each record, instead of the document"
    )
    add_format_option(parser)


def moment(text: str) -> date | datetime:
    """Read a date, or a time with its zone.

    Raises:
        ArgumentTypeError: It is neither.

    Example:
        >>> moment("2018-11-13")
        datetime.date(2018, 11, 13)
    """
    try:
        return date.fromisoformat(text) if len(text) <= len("2018-11-13") else _instant(text)
    except ValueError as error:
        message = f"expected a date such as 2018-11-13 or a time with its zone, found {text!r}"
        raise ArgumentTypeError(message) from error


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        message = "no zone"
        raise ValueError(message)
    return instant


def _parsed(text: str, arguments: Namespace) -> tuple[ne.NewsDocument, tuple[Explanation, ...]]:
    try:
        return ne.explain_article(
            text,
            published=arguments.published,
            publisher=arguments.publisher,
            url=arguments.url,
            language=arguments.language,
        )
    except ValueError as error:  # what the caller states of the article is wrong; no text raises
        raise UsageError(str(error)) from error


def _run(arguments: Namespace) -> ExitCode:
    inputs = expanded(arguments.files, (".txt",))
    output = None if arguments.output is None else output_path(arguments.output)
    require_distinct({"--output": output}, inputs)
    shown = _shown(arguments, output)
    done = 0

    def parse(item: Input) -> ExitCode:
        nonlocal done
        document, explanations = _parsed(item.text(), arguments)
        line = ne.dumps(document) + b"\n"
        if kept is not None:
            kept.write(line)
        if shown and arguments.explain:
            _show(rule_rows(document, explanations), shown)
        elif shown == "json":
            write_bytes(line)
        elif shown == "text":
            console().print(*document_view(document), sep="\n")
        done += 1
        meter.advance("articles", done, len(inputs))
        return ExitCode.VALID

    target = nullcontext() if output is None else whole_file(output, keep=lambda: done > 0)
    with target as kept, metered(beside_output=shown is not None) as meter:
        return for_each(inputs, parse)


def _shown(arguments: Namespace, output: Path | None) -> str | None:
    """Return the format in which articles are shown, if they are."""
    if arguments.output is None:
        return chosen_format(arguments.format)
    if output is None:  # the document itself is to go to standard output
        return arguments.format or "json"
    return chosen_format(arguments.format) if arguments.format or arguments.explain else None


def _show(rows: Iterator[RuleRow], shown: str) -> None:
    if shown == "text":
        table = rule_table(rows)
        console().print(table if table.row_count else "no records")
    else:
        for row in rows:
            write_json_line(row)


COMMAND = Command("parse", "Read articles and show or keep what they say.", _GUIDE, _configure, _run)
"""The command."""
