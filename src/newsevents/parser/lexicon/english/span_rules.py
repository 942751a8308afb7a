"""Rules for English amounts and periods: "three days ago", "last week", "recently", "for two years".

Patterns are read on text in small letters.
"""

from __future__ import annotations

from newsevents.parser import amount_readers as amounts
from newsevents.parser import day_readers as days
from newsevents.parser import period_readers as periods
from newsevents.parser.lexicon.english import time_patterns as p
from newsevents.parser.lexicon.english import time_words as words
from newsevents.parser.time_rule import TimeRule

SPAN_RULES: tuple[TimeRule, ...] = (
    # Amounts
    TimeRule(
        "ago",
        p.UNITS,
        rf"{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}(?:\s+or\s+(?:so|two|more))?\s+ago",
        amounts.ago,
        beside="ago",
    ),
    TimeRule(
        "earlier",
        p.UNITS,
        rf"{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}\s+(?:earlier|before\s+(?:that|then)|previously)",
        amounts.earlier,
        beside="earlier before previously",
    ),
    TimeRule(
        "later",
        p.UNITS,
        rf"{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}\s+(?:later|after\s+that|afterward|afterwards)",
        amounts.later,
        beside="later after afterward afterwards",
    ),
    TimeRule(
        "from-now",
        p.UNITS,
        rf"{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}\s+(?:from\s+(?:now|today)|hence)|in\s+{p.AMOUNT}\s+{p.LENGTH}[’']?s?[’']?\s+time",
        amounts.from_now,
        beside="now today hence time",
    ),
    TimeRule("in-amount", p.UNITS, rf"in\s+{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}", amounts.ahead, beside="in"),
    TimeRule(
        "first-months",
        p.UNITS,
        rf"(?:the\s+)?(?:first|final)\s+(?:{p.CARDINAL}|few)\s+{p.LENGTH}",
        kind="duration",
        beside="first final",
    ),
    TimeRule(
        "last-units",
        p.UNITS,
        rf"(?:the\s+)?(?P<which>last|past|next|coming|upcoming|previous|latest)\s+{p.AMOUNT}\s+{p.LENGTH}(?:\s+or\s+so)?",
        amounts.last_or_next,
        beside="last past next coming upcoming previous latest",
    ),
    # Periods near the present one
    TimeRule(
        "end-of-period",
        p.UNITS,
        rf"(?:the\s+)?(?P<part>{p.EDGE})\s+(?:the\s+)?(?P<unit>week|month|year|decade|quarter|century)\b|(?P<part>early|late|earlier|later)\s+in\s+the\s+(?:(?P<unit>week|month|year|decade|quarter|century)|(?P<anchored>(?P<unit>day)))\b",
        periods.relative,
        beside="start beginning middle end close early late earlier later",
    ),
    TimeRule(
        "period-end",
        "end",
        r"(?P<unit>year|month|quarter|week)(?:[’']s)?[\s-](?P<part>end)",
        periods.relative,
    ),
    TimeRule(
        "anchored-period",
        p.SINGLE,
        rf"{p.PART}(?P<anchored>the\s+(?P<which>following|preceding|prior|previous))\s+{p.UNIT}",
        periods.relative,
        beside="following preceding prior previous",
    ),
    TimeRule(
        "relative-period",
        p.SINGLE | p.SEASONS,
        rf"{p.PART}(?:the\s+)?(?P<which>{p.NEAR})\s+(?P<fiscal>fiscal\s+|full\s+)?{p.UNIT}",
        periods.relative,
        beside="last next this past previous coming upcoming current",
    ),
    TimeRule(
        "latest-quarter",
        p.QUARTERS,
        r"(?:the\s+)?latest\s+quarter|the\s+(?P<before>(?:comparable\s+)?year[\s-](?:ago|earlier)\s+)?quarter",
        amounts.last_quarter,
    ),
    TimeRule(
        "year-earlier",
        "year",
        r"(?:the\s+)?(?:comparable\s+)?year[\s-](?:ago|earlier)(?:\s+period)?(?!\s+quarter)",
        amounts.year_before,
        beside="ago earlier year-ago year-earlier",
    ),
    TimeRule("weekend", "weekend", r"the\s+(?:long\s+)?weekend", periods.weekend),
    TimeRule(
        "that-period",
        "week month quarter year decade",
        r"that\s+(?:same\s+)?(?P<unit>week|month|quarter|year|decade)",
        amounts.that_period,
        beside="that",
    ),
    TimeRule(
        "period",
        "period week year month year fiscal",
        r"the\s+(?:latest\s+|same\s+|corresponding\s+|comparable\s+)?period|the\s+(?:full\s+|fiscal\s+|same\s+)?(?:week|year|month)|the\s+(?:[0-9]+|nine|six|three|twelve)\s+months",
    ),
    # What says no date
    TimeRule("clock", p.DAY_NUMBER | p.CLOCK_WORDS, p.CLOCK),
    TimeRule(
        "present",
        "now currently present moment",
        r"(?P<deictic>currently|at\s+present|at\s+the\s+moment|right\s+now)",
        days.day_near,
    ),
    TimeRule(
        "now",
        "now nowadays time days",
        r"(?:just\s+|for\s+)?now|nowadays|at\s+the\s+time|these\s+days|this\s+time",
    ),
    TimeRule(
        "vague-period",
        p.UNITS | frozenset({"centuries"}),
        rf"(?:in\s+)?(?:the\s+)?(?:recent|coming|past|last|next|future|early|previous)\s+(?:(?:few|several|couple\s+of)\s+)?(?:{p.any_of(*(name for name in words.UNITS if name.endswith('s')))})",
        beside="recent coming past last next future early previous",
    ),
    TimeRule(
        "vague",
        "recently lately future past soon previously ago term",
        rf"(?:more\s+|until\s+)?recently|lately|(?:the\s+)?(?:near\s+)?future|(?:in\s+)?the\s+past(?!\s+(?:{p.ANY_UNIT}|{p.CARDINAL}|few|several|couple|decade|full|fiscal)\b)|(?:as\s+)?soon(?:\s+as\s+possible)?|long\s+ago|previously|the\s+(?:near|short|long)\s+term",
    ),
    # Lengths
    TimeRule(
        "duration",
        p.UNITS,
        rf"{p.ABOUT}(?:an?\s+additional\s+|another\s+)?{p.AMOUNT}(?:\s+|-)(?:and\s+a\s+half\s+|more\s+|full\s+|consecutive\s+|straight\s+)?{p.LENGTH}(?:\s+and\s+a\s+half)?(?![’']?-?\s?old\b|-(?!long\b))(?:\s+or\s+so)?",
        kind="duration",
    ),
    TimeRule(
        "bare-duration",
        p.UNITS | frozenset({"centuries"}),
        rf"{p.behind('for in over within after')}(?:many\s+)?(?:hours|days|weeks|months|years|decades|centuries)(?:\s+(?:or|and)\s+(?:weeks|months|years))?",
        kind="duration",
        beside="for in over within after",
    ),
)
"""Earlier rows win."""
