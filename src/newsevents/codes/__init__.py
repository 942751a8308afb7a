"""Codes: the one registry of all that a check can find."""

from newsevents.codes.code import Code
from newsevents.codes.registry import CODES, code_named

__all__ = ["CODES", "Code", "code_named"]
