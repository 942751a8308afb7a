"""Conformance: documents with what a validator must find in them, for implementations in any language."""

from newsevents.conformance.answer import SAME, Answer, Difference, compared
from newsevents.conformance.case import Case, cases
from newsevents.conformance.folder import contents

__all__ = ["SAME", "Answer", "Case", "Difference", "cases", "compared", "contents"]
