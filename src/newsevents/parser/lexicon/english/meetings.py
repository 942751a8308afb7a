"""Words for meetings: nouns and verbs, and what tells their secrecy and their status."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.word_pattern import WordPattern

if TYPE_CHECKING:
    from newsevents.schema.meeting import MeetingFormat

FORMATS: dict[str, MeetingFormat] = {
    "meeting": "meeting",
    "meetings": "meeting",
    "talks": "talks",
    "conference": "conference",
    "conferences": "conference",
    "consultations": "consultation",
    "consultation": "consultation",
    "summit": "summit",
    "summits": "summit",
    "negotiations": "negotiation",
    "negotiation": "negotiation",
    "briefing": "briefing",
    "hearing": "hearing",
    "hearings": "hearing",
    "discussions": "talks",
    "dialogue": "talks",
    "call": "call",
    "conversation": "call",
    "session": "meeting",
    "encounter": "meeting",
    "gathering": "meeting",
    "event": "meeting",
    "forum": "conference",
}
"""Nouns for meetings, with the kind that they suggest."""

ALSO_VERBS: frozenset[str] = frozenset(("meeting", "call"))
"""Nouns whose form is that of a verb too."""

BY_PHONE: frozenset[str] = frozenset(("call", "conversation"))
"""Nouns that mean a meeting only beside a telephone."""

GENERIC: frozenset[str] = frozenset("meeting meetings event forum session gathering encounter".split())
"""Nouns that fit any kind of meeting, so that they can point back to any."""

NEEDS_DETAILS: frozenset[str] = frozenset(
    "event forum session gathering encounter hearing briefing conversation call".split()
)
"""Nouns that make a new meeting only with participants and a place or time."""

TOPICS: frozenset[str] = frozenset("peace trade border climate nuclear security wage ceasefire pay".split())
"""Words before a noun for a meeting that say what it is about."""

VERBS = WordPattern(
    "met meets meet meeting sat confer confers conferred conferring convene convenes convened negotiate negotiates "
    "negotiated negotiating spoke speak spoken talked held",
    r"\b(?P<met>met|meets|meet|meeting)\b(?:\s+with\b)?|\bsat\s+down\s+with\b"
    r"|\bconfer(?:s|red|ring)?\s+(?:\w+\s+)?with\b|\bnegotiat(?:e|es|ed|ing)\s+(?:directly\s+)?with\b"
    r"|\b(?P<alone>convene[sd]?)\b|\b(?:spoke|speak|spoken|talked)\s+by\s+(?:tele)?phone\b"
    r"|\bheld\s+a\s+(?:tele)?phone\s+call\b",
)
"""Verbs of meeting; `alone` needs a subject only."""

PHONE = re.compile(r"\b(?:tele)?phone\b")
"""A telephone."""

SECRET = re.compile(r"\b(?:secret|clandestine|covert)(?:ly)?\b", re.IGNORECASE)
"""Secret."""

PUBLIC = re.compile(r"\bpublic(?:ly)?\b|\bopen\s+(?:meeting|talks)\b")
"""Known to all."""

UNDISCLOSED = re.compile(r"\bclosed[\s-]doors?\b|\bprivate(?:ly)?\b|\bunannounced\b|\bundisclosed\b")
"""Known, but not what was said."""

PLANNED = re.compile(
    r"\b(?:will|is|are|was|were|be)\s+(?:\w+\s+)?(?:expected|due|scheduled|planned|set)\s+to\b|\bwill\b"
    r"|\bplan(?:s|ned)?\s+to\b|\b(?:is|are)\s+to\s+(?!blame)\w+|\bscheduled\s+for\b|\bplanned\b|\bupcoming\b"
    r"|\bforthcoming\b|\bto\s+be\s+held\b|\bnext\s+(?:week|month|year|round)\b|\bexpected\s+to\b"
    r"|\bagreed\s+to\s+(?:meet|hold)\b"
)
"""Still to come."""

HAD_BEEN_PLANNED = re.compile(r"\bhad\s+(?:been\s+)?planned\b")
"""Was to come."""

PROPOSED = re.compile(
    r"\b(?:propos(?:e[sd]?|ing|al)|offer(?:s|ed|ing)?|call(?:s|ed|ing)?\s+for|urg(?:e[sd]?|ing)|convince|persuade"
    r"|invite[sd]?|want(?:s|ed)?|demand(?:s|ed)?|suggest(?:s|ed)?|push(?:es|ed)?\s+for|seek(?:s|ing)?"
    r"|ready\s+to|willing\s+to|refus(?:e[sd]?|ing)\s+to)\b"
    r"|\bnot\s+to\s+(?:seek|hold|start|begin)\b|\bwithout\b|\brather\s+than\b"
)
"""Wanted, offered or declined; nobody says that it took place."""

CANCELLED = re.compile(r"\b(?:cancel(?:l?ed|s|l?ing)|called\s+off|scrapped|postponed)\b")
"""Called off."""

DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|no\s+(?:such\s+)?(?:secret\s+)?(?:meetings?|talks|contacts?)"
    r"|never\s+(?:met|took\s+place|held))\b"
)
"""Said not to have taken place."""
