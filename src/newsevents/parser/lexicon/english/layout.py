"""English datelines, and words to readers about the site."""

from __future__ import annotations

import re

from newsevents.parser.layout_words import LayoutWords

LAYOUT = LayoutWords(
    dateline=re.compile(
        r"[A-Z][A-Z’'\-. ]{2,}(?:,\s+[A-Z][\w. ]+)?"
        r"(?:,?\s+(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+[0-9]{1,2})?"
        r"\s*(?:\([A-Z][\w ]+\))?\s*[-–—]+\s+"
    ),
    notice=re.compile(
        r"\bplease\s+(?:let\s+us|contact\s+us|e-?mail\s+us|write\s+to\s+us|send\s+us|sign\s+(?:up|in)|subscribe|enable)\b"
        r"|\b(?:follow\s+us|click\s+here|all\s+rights\s+reserved|contact\s+us|our\s+(?:daily\s+|weekly\s+)?newsletters?|"
        r"share\s+this\s+(?:article|story|post)|join\s+our)\b"
        r"|\b(?:issues?|problems?|trouble)\s+(?:with\s+)?(?:commenting|viewing\s+this|your\s+subscription)\b|\bcomments\s+(?:section|policy|below|are\s+closed)\b"
    ),
    notice_words=(
        "please",
        " us",
        "click",
        "reserved",
        "newsletter",
        "share this",
        "join our",
        "comment",
        "viewing this",
        "your subscription",
    ),
    opens_notice=re.compile(
        r"\s*(?:sign\s+up|subscribe|read\s+(?:more|the\s+rest|also)|©|copyright\b|advertisement\b|"
        r"\(?(?:additional\s+)?(?:reporting|editing|writing|photo|image)\s+by\b|have\s+(?:a|you)\s+(?:tip|story)\b|"
        r"this\s+(?:article|story)\s+(?:was|has\s+been|first|appeared)\b)"
    ),
)
"""What English writes around the news."""
