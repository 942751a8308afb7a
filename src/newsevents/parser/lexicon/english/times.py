"""Expressions of time in English: its rules and words as one table."""

from __future__ import annotations

from newsevents.parser.lexicon.english.date_rules import DATE_RULES
from newsevents.parser.lexicon.english.span_rules import SPAN_RULES
from newsevents.parser.lexicon.english.time_words import ENGLISH_WORDS
from newsevents.parser.time_rule import TimeTable

ENGLISH = TimeTable(ENGLISH_WORDS, (*DATE_RULES, *SPAN_RULES))
"""The expressions of time of English."""
