"""`newsevents dossier`: which records of several documents are the same, on whose word."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, get_args

import newsevents as ne
from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.documents import for_each_document
from newsevents.cli.dossiers import dossier_so_far, read_dossier, write_dossier
from newsevents.cli.output import add_format_option, chosen_format, complain, console, table, write_bytes
from newsevents.codecs import dump_dossier
from newsevents.schema.conflict import ResolutionStatus
from newsevents.schema.dossier import Decision, Join, RecordRef, Settlement

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from newsevents.schema.dossier import DecisionStatus

_GUIDE = """\
Keep, in a file of its own, which records of several documents are the same actor, place or happening, on
whose word and for which reasons, and how questions were settled. Nothing in the documents is changed, and
every decision can be taken back.

  newsevents dossier propose desk.json feed.jsonl          add proposals; the file is made if need be
  newsevents dossier show desk.json                        list the joins with their reasons
  newsevents dossier confirm desk.json join:3 --by marsh   they are the same
  newsevents dossier reject desk.json join:4 --by marsh    they are not
  newsevents dossier undo desk.json join:3 --by marsh      take back what was decided
  newsevents dossier join desk.json 'urn:a#actor:x' 'urn:b#actor:y' --by marsh
  newsevents dossier settle desk.json 'urn:a#event:ferry' killed_count settled --by coroner \\
      --favours 'urn:b#claim:2' --note 'the official count'

A record is named DOCUMENT#RECORD, as `show` prints it. `newsevents conflicts FEED --dossier desk.json` then
compares across the documents. Joins that are only possible are listed and not followed until confirmed.
"""


def _configure(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    add = _adder(actions.add_parser)
    part = add("propose", "add proposals for the documents of feeds", _propose)
    part.add_argument("files", nargs="+", metavar="FILE", help="document, feed, pattern, folder, or -")
    add_format_option(add("show", "list the joins and the settlements", _show))
    for name, status, help_text in _DECISIONS:
        part = _signed(add(name, help_text, _decider(status)))
        part.add_argument("joins", nargs="+", metavar="JOIN", help="such as join:3")
    part = _signed(add("join", "join two records on somebody's word", _join))
    part.add_argument("records", nargs=2, type=_record, metavar="DOCUMENT#RECORD")
    part = _signed(add("settle", "say what became of a question", _settle))
    part.add_argument("subject", type=_record, metavar="DOCUMENT#RECORD", help="what the question is about")
    part.add_argument("predicate", type=_predicate, metavar="PREDICATE", help="such as killed_count")
    part.add_argument("status", choices=get_args(ResolutionStatus), help="what became of it")
    part.add_argument("--favours", type=_record, metavar="DOCUMENT#CLAIM", help="the claim that stands")


_MOST = 500
"""Characters of a name or a note."""

_FOREIGN = re.compile(r"[a-z][a-z0-9.\-]{0,62}:[a-z][a-z0-9_]{0,62}")

_DECISIONS: tuple[tuple[str, DecisionStatus, str], ...] = (
    ("confirm", "confirmed", "say that two records are the same"),
    ("reject", "rejected", "say that they are not"),
    ("undo", "undone", "take back the decision before, so that the one before that holds again"),
)


def _adder(add_parser: Callable[..., ArgumentParser]) -> Callable[..., ArgumentParser]:
    def add(name: str, summary: str, do: Callable[[Namespace], ExitCode]) -> ArgumentParser:
        part = add_parser(
            name, help=summary, description=summary, formatter_class=RawDescriptionHelpFormatter
        )
        part.add_argument("dossier", metavar="DOSSIER", help="file of the dossier")
        part.set_defaults(act=do)
        return part

    return add


def _signed(parser: ArgumentParser) -> ArgumentParser:
    parser.add_argument("--by", required=True, type=_words, metavar="NAME", help="who says so")
    parser.add_argument("--note", type=_words, metavar="TEXT", help="why")
    return parser


def _words(text: str) -> str:
    if not text.strip() or len(text) > _MOST:
        message = f"expected 1 to {_MOST} characters, found {len(text.strip())}"
        raise ArgumentTypeError(message)
    return text.strip()


def _predicate(text: str) -> str:
    """Take a predicate that is known, or one with a vendor's prefix."""
    known = ne.installed_vocabulary().predicates_by_name
    if text in known or _FOREIGN.fullmatch(text):
        return text
    near = get_close_matches(text, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    message = f"expected a predicate such as killed_count, found {text!r}{hint}"
    raise ArgumentTypeError(message)


def _record(text: str) -> RecordRef:
    document, mark, record = text.rpartition("#")
    try:
        return RecordRef(document=document, record=record)
    except ValueError:
        found = "no #" if not mark else f"{document!r} and {record!r}"
        message = f"expected the URI of a document, # and a record such as actor:x, found {found}"
        raise ArgumentTypeError(message) from None


def _propose(arguments: Namespace) -> ExitCode:
    documents: list[ne.NewsDocument] = []
    before = dossier_so_far(arguments.dossier)
    code = for_each_document(arguments.files, documents.append)
    if not documents:
        complain(f"{arguments.dossier} is left as it was, since there is no document to be read")
        return code
    after = ne.propose_joins(documents, before, by=f"newsevents {ne.__version__}")
    write_dossier(arguments.dossier, after)
    complain(f"{arguments.dossier}: {len(after.joins) - len(before.joins)} new proposals")
    return code


def _show(arguments: Namespace) -> ExitCode:
    dossier = read_dossier(arguments.dossier)
    if chosen_format(arguments.format) == "json":
        write_bytes(dump_dossier(dossier))
        return ExitCode.VALID
    joins = [
        (join.id, [str(join.one), str(join.other)], [reason.words for reason in join.reasons], _state(join))
        for join in dossier.joins
    ]
    console().print(table("Joins", ("Join", "Records", "Because", "State"), joins))
    if dossier.settlements:
        rows = [
            (
                f"{item.subject} {item.predicate}",
                item.status,
                item.by,
                str(item.favours or ""),
                item.note or "",
            )
            for item in dossier.settlements
        ]
        console().print(table("Settlements", ("Question", "State", "By", "Favours", "Note"), rows))
    return ExitCode.VALID


def _state(join: Join) -> list[str]:
    decisions = [": ".join(filter(None, (f"{item.status} by {item.by}", item.note))) for item in join.history]
    return [join.likelihood, *decisions, "joined" if join.stands else "not joined"]


def _decider(status: DecisionStatus) -> Callable[[Namespace], ExitCode]:
    def decide(arguments: Namespace) -> ExitCode:
        dossier = read_dossier(arguments.dossier)
        for name in arguments.joins:
            try:
                dossier = dossier.decided(name, _decision(status, arguments))
            except KeyError:
                message = f"{arguments.dossier} has no join {name!r}; `newsevents dossier show` lists them"
                raise UsageError(message) from None
        write_dossier(arguments.dossier, dossier)
        return ExitCode.VALID

    return decide


def _decision(status: DecisionStatus, arguments: Namespace) -> Decision:
    now = datetime.now(UTC).replace(microsecond=0)
    return Decision(status=status, by=arguments.by, at=now, note=arguments.note)


def _join(arguments: Namespace) -> ExitCode:
    one, other = arguments.records
    dossier = dossier_so_far(arguments.dossier)
    try:
        dossier = dossier.joined(one, other, _decision("confirmed", arguments))
    except ValueError as error:
        message = f"{one} and {other} cannot be joined: they have to be two records of one kind"
        raise UsageError(message) from error
    write_dossier(arguments.dossier, dossier)
    return ExitCode.VALID


def _settle(arguments: Namespace) -> ExitCode:
    try:
        settlement = Settlement(
            subject=arguments.subject,
            predicate=arguments.predicate,
            status=arguments.status,
            by=arguments.by,
            favours=arguments.favours,
            note=arguments.note,
        )
    except ValueError as error:
        message = f"--favours takes a claim such as DOCUMENT#claim:2, found {arguments.favours}"
        raise UsageError(message) from error
    dossier = dossier_so_far(arguments.dossier)
    write_dossier(arguments.dossier, dossier.settled(settlement))
    return ExitCode.VALID


def _run(arguments: Namespace) -> ExitCode:
    act: Callable[[Namespace], ExitCode] = arguments.act
    return act(arguments)


COMMAND = Command("dossier", "Say which records of documents are the same.", _GUIDE, _configure, _run)
"""The command."""
