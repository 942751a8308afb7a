"""The semantic checks: what holds between the records of a document, and between them and the text."""

from newsevents.checks.check import apply_rules, check_document
from newsevents.checks.collector import Collector
from newsevents.checks.rule import Fault, Rule
from newsevents.checks.rules import RULES
from newsevents.checks.soundness import Soundness, is_sound

__all__ = [
    "RULES",
    "Collector",
    "Fault",
    "Rule",
    "Soundness",
    "apply_rules",
    "check_document",
    "is_sound",
]
