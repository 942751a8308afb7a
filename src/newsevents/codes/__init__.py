"""Codes: the one registry of all that a check can find."""

from newsevents.codes.code import Code
from newsevents.codes.registry import CODES, DOCUMENT_CODES, code_named

__all__ = ["CODES", "DOCUMENT_CODES", "Code", "code_named"]
