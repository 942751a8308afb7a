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
        meaning="So long ago.",
        example="They met three days ago.",
    ),
    TimeRule(
        "earlier",
        p.UNITS,
        rf"{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}\s+(?:earlier|before\s+(?:that|then)|previously)",
        amounts.earlier,
        beside="earlier before previously",
        meaning="So long before the date last named.",
        example="They met a year earlier.",
    ),
    TimeRule(
        "later",
        p.UNITS,
        rf"{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}\s+(?:later|after\s+that|afterward|afterwards)",
        amounts.later,
        beside="later after afterward afterwards",
        meaning="So long after the date last named.",
        example="They met in 2010 and two years later parted.",
    ),
    TimeRule(
        "from-now",
        p.UNITS,
        rf"{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}\s+(?:from\s+(?:now|today)|hence)|in\s+{p.AMOUNT}\s+{p.LENGTH}[’']?s?[’']?\s+time",
        amounts.from_now,
        beside="now today hence time",
        meaning="So long from now.",
        example="They will meet two weeks from now.",
    ),
    TimeRule(
        "in-amount",
        p.UNITS,
        rf"in\s+{p.ABOUT}{p.AMOUNT}\s+{p.LENGTH}",
        amounts.ahead,
        beside="in",
        meaning="So long from now, by “in”, where the tense is future; else a duration.",
        example="They will meet in three days.",
    ),
    TimeRule(
        "first-months",
        p.UNITS,
        rf"(?:the\s+)?(?:first|final)\s+(?:{p.CARDINAL}|few)\s+{p.LENGTH}",
        kind="duration",
        beside="first final",
        meaning="The first so many units of something.",
        example="They have met for the first six months.",
    ),
    TimeRule(
        "last-units",
        p.UNITS,
        rf"(?:the\s+)?(?P<which>last|past|next|coming|upcoming|previous|latest)\s+{p.AMOUNT}\s+{p.LENGTH}(?:\s+or\s+so)?",
        amounts.last_or_next,
        beside="last past next coming upcoming previous latest",
        meaning="The last or next so many units.",
        example="They met in the last two years.",
    ),
    # Periods near the present one
    TimeRule(
        "end-of-period",
        p.UNITS,
        rf"(?:the\s+)?(?P<part>{p.EDGE})\s+(?:the\s+)?(?P<unit>week|month|year|decade|quarter|century)\b|(?P<part>early|late|earlier|later)\s+in\s+the\s+(?:(?P<unit>week|month|year|decade|quarter|century)|(?P<anchored>(?P<unit>day)))\b",
        periods.relative,
        beside="start beginning middle end close early late earlier later",
        meaning="The start, middle or end of the present period.",
        example="They will meet by the end of the month.",
    ),
    TimeRule(
        "period-end",
        "end",
        r"(?P<unit>year|month|quarter|week)(?:[’']s)?[\s-](?P<part>end)",
        periods.relative,
        meaning="The end of the present period, in one word.",
        example="They will meet by year-end.",
    ),
    TimeRule(
        "anchored-period",
        p.SINGLE,
        rf"{p.PART}(?P<anchored>the\s+(?P<which>following|preceding|prior|previous))\s+{p.UNIT}",
        periods.relative,
        beside="following preceding prior previous",
        meaning="The period before or behind the date last named.",
        example="They met in 2010 and parted the following year.",
    ),
    TimeRule(
        "relative-period",
        p.SINGLE | p.SEASONS,
        rf"{p.PART}(?:the\s+)?(?P<which>{p.NEAR})\s+(?P<fiscal>fiscal\s+|full\s+)?{p.UNIT}",
        periods.relative,
        beside="last next this past previous coming upcoming current",
        meaning="The last, this or next period.",
        example="They met last night.",
    ),
    TimeRule(
        "latest-quarter",
        p.QUARTERS,
        r"(?:the\s+)?latest\s+quarter|the\s+(?P<before>(?:comparable\s+)?year[\s-](?:ago|earlier)\s+)?quarter",
        amounts.last_quarter,
        meaning="The last quarter, or that of the year before.",
        example="Sales fell in the latest quarter.",
    ),
    TimeRule(
        "year-earlier",
        "year",
        r"(?:the\s+)?(?:comparable\s+)?year[\s-](?:ago|earlier)(?:\s+period)?(?!\s+quarter)",
        amounts.year_before,
        beside="ago earlier year-ago year-earlier",
        meaning="The period a year before.",
        example="Sales fell in the third quarter from the year-earlier period.",
    ),
    TimeRule(
        "weekend",
        "weekend",
        r"the\s+(?:long\s+)?weekend",
        periods.weekend,
        meaning="The nearest weekend that the tense allows.",
        example="They met over the weekend.",
    ),
    TimeRule(
        "that-period",
        "week month quarter year decade",
        r"that\s+(?:same\s+)?(?P<unit>week|month|quarter|year|decade)",
        amounts.that_period,
        beside="that",
        meaning="The period that was named before.",
        example="They met in 2010 and parted that year.",
    ),
    TimeRule(
        "period",
        "period week year month year fiscal",
        r"the\s+(?:latest\s+|same\s+|corresponding\s+|comparable\s+)?period|the\s+(?:full\s+|fiscal\s+|same\s+)?(?:week|year|month)|the\s+(?:[0-9]+|nine|six|three|twelve)\s+months",
        meaning="A period that only its noun names: no date.",
        example="They met in the same period.",
    ),
    # What says no date
    TimeRule(
        "clock",
        p.DAY_NUMBER | p.CLOCK_WORDS,
        p.CLOCK,
        meaning="A time of day: no date.",
        example="They met at 6 p.m.",
    ),
    TimeRule(
        "present",
        "now currently present moment",
        r"(?P<deictic>currently|at\s+present|at\s+the\s+moment|right\s+now)",
        days.day_near,
        meaning="The present, by a word for it.",
        example="They currently meet.",
    ),
    TimeRule(
        "now",
        "now nowadays time days",
        r"(?:just\s+|for\s+)?now|nowadays|at\s+the\s+time|these\s+days|this\s+time",
        meaning="The present, loosely: no date.",
        example="They are now meeting.",
    ),
    TimeRule(
        "vague-period",
        p.UNITS | frozenset({"centuries"}),
        rf"(?:in\s+)?(?:the\s+)?(?:recent|coming|past|last|next|future|early|previous)\s+(?:(?:few|several|couple\s+of)\s+)?(?:{p.any_of(*(name for name in words.UNITS if name.endswith('s')))})",
        beside="recent coming past last next future early previous",
        meaning="A vague number of units: no date.",
        example="They met in recent years.",
    ),
    TimeRule(
        "vague",
        "recently lately future past soon previously ago term",
        rf"(?:more\s+|until\s+)?recently|lately|(?:the\s+)?(?:near\s+)?future|(?:in\s+)?the\s+past(?!\s+(?:{p.ANY_UNIT}|{p.CARDINAL}|few|several|couple|decade|full|fiscal)\b)|(?:as\s+)?soon(?:\s+as\s+possible)?|long\s+ago|previously|the\s+(?:near|short|long)\s+term",
        meaning="A vague time: no date.",
        example="They met recently.",
    ),
    # Lengths
    TimeRule(
        "duration",
        p.UNITS,
        rf"{p.ABOUT}(?:an?\s+additional\s+|another\s+)?{p.AMOUNT}(?:\s+|-)(?:and\s+a\s+half\s+|more\s+|full\s+|consecutive\s+|straight\s+)?{p.LENGTH}(?:\s+and\s+a\s+half)?(?![’']?-?\s?old\b|-(?!long\b))(?:\s+or\s+so)?",
        kind="duration",
        meaning="A length of time.",
        example="They talked for three hours.",
    ),
    TimeRule(
        "bare-duration",
        p.UNITS | frozenset({"centuries"}),
        rf"{p.behind('for in over within after')}(?:many\s+)?(?:hours|days|weeks|months|years|decades|centuries)(?:\s+(?:or|and)\s+(?:weeks|months|years))?",
        kind="duration",
        beside="for in over within after",
        meaning="A length of time without a number.",
        example="They talked for years.",
    ),
)
"""Earlier rows win."""
