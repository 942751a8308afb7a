"""`newsevents explain`: what a finding or a rule of the parser means."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import attrs
from rich.text import Text

from newsevents.cli.command import Command, ExitCode, UsageError
from newsevents.cli.output import add_format_option, chosen_format, console, table, write_json_line
from newsevents.codes import CODES, Code
from newsevents.text.visible import visible

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsevents.parser.rules import Rule

_GUIDE = """\
Tell what a code means, why it matters, and how to mend what it finds, with a good and a bad example.

  newsevents explain NE203
  newsevents explain unresolved-reference       by its name
  newsevents explain                            list all codes
  newsevents explain that-clause                a rule of the parser, as `parse --explain` names them
  newsevents explain --rules                    list all rules
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("codes", nargs="*", metavar="CODE", help="code, name or rule; none lists all codes")
    parser.add_argument("--rules", action="store_true", help="list the rules of the parser")
    add_format_option(parser)


def _run(arguments: Namespace) -> ExitCode:
    if arguments.rules and arguments.codes:
        message = "--rules lists all rules; name a rule without it"
        raise UsageError(message)
    found = _rules() if arguments.rules else [item for text in arguments.codes for item in _meant(text)]
    if chosen_format(arguments.format) == "json":
        for item in found or CODES:
            write_json_line(attrs.asdict(item))
    elif arguments.rules:
        rows = [(rule.name, rule.finds, rule.language, rule.meaning) for rule in _rules()]
        console().print(table("Rules of the parser", ("Rule", "Finds", "In", "By"), rows))
    elif found:
        pages = (_page(item) if isinstance(item, Code) else _rule_page(item) for item in found)
        console().print(*pages, sep="\n\n")
    else:
        codes = [(code.code, code.name, code.severity, code.title) for code in CODES]
        console().print(table("Findings", ("Code", "Name", "Severity", "What it says"), codes))
    return ExitCode.VALID


def _rules() -> tuple[Rule, ...]:
    """Return the rules; the parser is loaded by whoever asks for them."""
    from newsevents.parser.rules import RULES  # noqa: PLC0415 - see above

    return RULES


def _meant(text: str) -> list[Code] | list[Rule]:
    """Return the code of a name, or the rules: languages may have one each."""
    wanted = text.strip().lower()
    known = {key.lower(): code for code in CODES for key in (code.code, code.name)}
    if wanted in known:
        return [known[wanted]]
    rules = [rule for rule in _rules() if rule.name == wanted]
    if not rules:
        raise UsageError(_unknown(text, known))
    return rules


def _rule_page(rule: Rule) -> Text:
    where = f"Its code is in `newsevents.parser.{rule.module}`, its words in `newsevents.parser.lexicon`."
    parts = [f"{rule.name} (finds {rule.finds}, language {rule.language})", rule.meaning, where]
    return Text("\n\n".join([*parts, f"Example:\n{_indented(rule.example)}"]))


def _unknown(text: str, known: dict[str, Code]) -> str:
    names = {**{rule.name: rule.name for rule in _rules()}, **{key: _named(known[key]) for key in known}}
    near = get_close_matches(text.strip().lower(), names, n=1)
    hint = (
        f"did you mean {names[near[0]]}?"
        if near
        else "see `newsevents explain` for all codes, `newsevents explain --rules` for all rules"
    )
    return f"There is no code and no rule {text!r}; {hint}"


def _named(code: Code) -> str:
    return f"{code.code} ({code.name})"


def _page(code: Code) -> Text:
    parts = [f"{code.code} {code.name} ({code.severity})", code.title, code.explanation]
    parts += [f"To mend it: {code.mend}", f"Good:\n{_indented(code.good)}", f"Bad:\n{_indented(code.bad)}"]
    return Text("\n\n".join(parts))


def _indented(example: str) -> str:
    return "\n".join(f"  {visible(line)}" for line in example.splitlines())


COMMAND = Command(
    "explain",
    "Tell what a finding means and how to mend it, or what a rule goes by.",
    _GUIDE,
    _configure,
    _run,
)
"""The command."""
