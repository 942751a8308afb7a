"""Rules for English dates: days, months, years, quarters, seasons, weekdays, holidays, by their names.

Patterns are read on text in small letters.
"""

from __future__ import annotations

from newsevents.parser import day_readers as days
from newsevents.parser import period_readers as periods
from newsevents.parser.lexicon.english import time_patterns as p
from newsevents.parser.lexicon.english import time_words as words
from newsevents.parser.time_rule import TimeRule

DATE_RULES: tuple[TimeRule, ...] = (
    # Days with their year
    TimeRule(
        "iso-date",
        p.YEAR_NUMBER,
        r"(?P<year>[0-9]{4})(?P<sep>[-/])(?P<first>[01]?[0-9])(?P=sep)(?P<second>[0-3]?[0-9])(?![0-9/-])",
        days.iso_date,
    ),
    TimeRule(
        "numeric-date",
        p.DAY_NUMBER,
        r"(?P<first>[0-3]?[0-9])(?P<sep>[/.])(?P<second>[0-3]?[0-9])(?P=sep)(?P<year>[0-9]{4}|[0-9]{2})(?![0-9/]|\.[0-9])",
        days.numeric_date,
    ),
    TimeRule(
        "year-range",
        p.YEAR_NUMBER,
        rf"(?P<year>{p.YEAR4}){p.DASH}(?P<year2>(?:{p.YEAR4})|[0-9]{{2}})(?![0-9/-])",
        periods.year_range,
    ),
    TimeRule(
        "iso-month",
        p.YEAR_NUMBER,
        rf"(?P<year>{p.YEAR4})[-–/](?P<second>0[1-9]|1[0-2])(?![0-9/-])",
        periods.month_in_digits,
    ),
    TimeRule(
        "day-range",
        p.MONTHS,
        rf"{p.M}\s+{p.D}{p.DASH}(?:the\s+)?(?P<month2>{p.MONTH})?\s*(?P<day2>[0-3]?[0-9](?:st|nd|rd|th)?){p.NO_NUMBER}(?:,?\s+{p.Y})?",
        days.day_range,
    ),
    TimeRule(
        "day-range-between",
        p.MONTHS,
        rf"between\s+{p.M}\s+{p.D}\s+and\s+(?:(?P<month2>{p.MONTH})\s+)?(?P<day2>[0-3]?[0-9](?:st|nd|rd|th)?){p.NO_NUMBER}(?:,?\s+{p.Y})?",
        days.day_range,
        beside="between",
    ),
    TimeRule(
        "days-month-range",
        p.MONTHS,
        rf"(?:the\s+)?{p.D}{p.DASH}(?:the\s+)?(?P<day2>[0-3]?[0-9](?:st|nd|rd|th)?)\s+(?:of\s+)?{p.M}(?:,?\s+{p.Y})?",
        days.day_range,
        small=True,
    ),
    TimeRule(
        "month-day-year",
        p.MONTHS,
        rf"{p.BEFORE}{p.DAY_BEFORE_DATE}{p.M}\s*{p.D},?\s+{p.Y}(?:,\s+{p.CLOCK})?",
        days.full_date,
        small=True,
    ),
    TimeRule(
        "day-month-year",
        p.MONTHS,
        rf"{p.BEFORE}{p.DAY_BEFORE_DATE}{p.THE}{p.D}\s*(?:of\s+)?{p.M},?\s+{p.Y}",
        days.full_date,
        small=True,
    ),
    TimeRule(
        "week-of",
        p.MONTHS,
        rf"(?:the\s+)?week\s+of\s+{p.M}\s+{p.D}{p.NO_NUMBER}(?:,\s+{p.Y})?",
        days.week_with,
        beside="week",
    ),
    # Months with others
    TimeRule(
        "month-range",
        p.MONTHS,
        rf"{p.M}(?:,?\s+(?P<year1>{p.YEAR4}))?(?:{p.DASH}){p.PART}(?P<month2>{p.MONTH})(?!\s+[0-9]{{1,2}}\b)(?:(?:\s+of)?,?\s+{p.Y})?",
        periods.month_range,
    ),
    TimeRule(
        "month-range-between",
        p.MONTHS,
        rf"between\s+{p.M}(?:,?\s+(?P<year1>{p.YEAR4}))?\s+and\s+(?P<month2>{p.MONTH})(?!\s+[0-9]{{1,2}}\b)(?:(?:\s+of)?,?\s+{p.Y})?",
        periods.month_range,
        beside="between",
    ),
    TimeRule(
        "month-year",
        p.MONTHS,
        rf"{p.PART}{p.M}(?:(?:\s+of|,)?\s+{p.Y}|\s+(?:of\s+)?(?P<which>last|this|next|the\s+current)\s+year\b)",
        periods.month_year,
        small=True,
    ),
    TimeRule(
        "weekday-of-month",
        p.WEEKDAYS,
        rf"{p.THE}(?P<nth>{p.NTH}|last)\s+{p.W}\s+(?:of|in)\s+(?:{p.M}(?:,?\s+{p.Y})?|(?P<which>the|this|next|last)\s+month)",
        days.weekday_of_month,
        small=True,
        beside="of in",
    ),
    TimeRule(
        "week-of-month",
        "week",
        rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last)\s+week\s+(?:of|in)\s+(?:{p.M}(?:,?\s+{p.Y})?|(?P<which>this|next|last)\s+month)",
        days.week_of_month,
        beside="first second third fourth last",
    ),
    TimeRule(
        "day-alone",
        p.DAY_NUMBER,
        r"(?<=\bon\s)the\s+(?P<day>[0-3]?[0-9](?:st|nd|rd|th))(?=\s*(?:[.,;)]|$))",
        days.day_alone,
        beside="on",
    ),
    TimeRule(
        "day-of-month",
        p.DAY_NUMBER | frozenset({"day", "first", "last"}),
        rf"{p.THE}(?:(?P<day>[0-3]?[0-9](?:st|nd|rd|th)|[0-3]?[0-9](?=\s+of\s+(?:next|last|this)\s)|last(?=\s+day))(?:\s+day)?|(?P<day>{p.ORDINAL_WORDS})\s+day)\s+(?:of|in)\s+(?:{p.M}(?:,?\s+{p.Y})?|(?:the\s+)?(?P<which>next|last|this|previous|current)\s+month|(?:the)\s+month)",
        days.day_of_month,
        small=True,
        beside=p.MONTHS | {"month"},
    ),
    TimeRule(
        "month-day",
        p.MONTHS,
        rf"{p.BEFORE}{p.DAY_BEFORE_DATE}{p.M}\s*(?:the\s+)?{p.D}{p.NO_NUMBER}(?:\s+(?:of\s+)?(?P<which>last|this|next)\s+year)?{p.EVENT}{p.DAY_BEHIND_DATE}{p.AFTER}",
        days.month_day,
    ),
    TimeRule(
        "day-month",
        p.MONTHS,
        rf"{p.BEFORE}{p.DAY_BEFORE_DATE}(?:the\s+)?(?P<day>[0-3]?[0-9](?:st|nd|rd|th)?|{p.ORDINAL_WORDS})\s+(?:of\s+)?{p.M}",
        days.month_day,
        small=True,
    ),
    TimeRule(
        "near-month",
        p.MONTHS,
        rf"(?:(?P<which>{p.NEAR})\s+{p.PART}|(?:the\s+)?(?P<part>early|mid|middle|late|{p.EDGE})[\s-]+){p.M}",
        periods.month_alone,
        beside="last next this past previous coming upcoming current early mid middle late start beginning end close",
    ),
    TimeRule(
        "month",
        p.MONTHS,
        rf"{p.behind('in a an by since until from of for during through before after between')}{p.M}(?!\s+[0-9]|,\s+[0-9]{{4}}|\s+day\b)",
        periods.month_alone,
    ),
    TimeRule(
        "plain-month",
        "january february july september october november december",
        r"(?P<month>january|february|july|september|october|november|december)(?!\s+[0-9])",
        periods.month_alone,
    ),
    # Years, decades, centuries
    TimeRule(
        "year-range-between",
        p.YEAR_NUMBER,
        rf"between\s+(?P<year>{p.YEAR4})\s+and\s+(?P<year2>{p.YEAR4})",
        periods.year_range,
        beside="between",
    ),
    TimeRule(
        "decade",
        p.DAY_NUMBER | p.YEAR_NUMBER | frozenset(words.DECADES),
        rf"(?:(?P<of>{p.THE}(?:first|last|second)\s+half\s+of)\s+)?{p.PART}(?:the\s+)?(?:(?P<decade>(?:1[5-9]|20)[0-9]0(?=[’']?s)|{p.any_of(*words.DECADES)})(?:[’']?s)?|[’'](?P<decade>[1-9]0)s)",
        periods.decade,
    ),
    TimeRule("century", "century", rf"{p.PART}(?:the\s+)?(?P<nth>{p.NTH})[\s-]century", periods.century),
    TimeRule(
        "named-year",
        p.YEAR_NUMBER | frozenset({"nineteen", "thousand", "twenty"}),
        rf"(?:{p.PART}(?P<fiscal>(?:fiscal|financial)[\s-]+(?:year[\s-]+)?)|(?:the\s+)?year\s+|(?:the\s+)?(?P<part>early|mid|middle|late|{p.EDGE})[\s-]+){p.Y}(?![\w%]|[,.][0-9]|[-–][0-9])",
        periods.year,
        beside="fiscal financial year early mid middle late start beginning end close",
    ),
    TimeRule(
        "year",
        p.YEAR_NUMBER | frozenset({"nineteen", "thousand"}),
        rf"(?:{p.AFTER_WORD}{p.Y}|{p.Y}(?!\s+(?:people|men|women|children|[a-z]+s)\b))(?![\w%]|[,.][0-9]|[-–/][0-9])",
        periods.year,
    ),
    TimeRule(
        "numeric-month",
        p.DAY_NUMBER,
        rf"(?<![/0-9])(?P<second>0?[1-9]|1[0-2])/(?P<year>{p.YEAR4})(?![0-9/-])",
        periods.month_in_digits,
    ),
    # Quarters, halves, seasons
    TimeRule(
        "quarter-of-year",
        p.QUARTERS,
        rf"(?:the\s+)?(?P<nth>{p.NTH}|last|final)[\s-]+(?:quarter|qtr)(?:{p.OF_YEAR})",
        periods.quarter,
    ),
    TimeRule(
        "year-quarter",
        p.QUARTERS,
        rf"(?:(?:the\s+)?(?P<year>{p.YEAR4})|(?P<which>last|this|next)\s+year[’']s)\s+(?P<fiscal>fiscal[\s-]+)?(?P<nth>{p.NTH}|last|final)[\s-]+(?:quarter|qtr)",
        periods.quarter,
    ),
    TimeRule(
        "quarter",
        p.QUARTERS,
        r"(?:the\s+|its\s+|their\s+)?(?P<before>(?:comparable\s+)?year[\s-](?:ago|earlier)\s+)?(?P<fiscal>fiscal[\s-]+)?(?P<nth>first|second|third|fourth|[1-4](?:st|nd|rd|th))[\s-]+(?:quarter|qtr)\b",
        periods.quarter,
    ),
    TimeRule(
        "quarter-code",
        "q",
        rf"(?:q(?P<nth>[1-4]),?\s+(?:of\s+)?(?P<year>{p.YEAR4})|(?P<year>{p.YEAR4}|[0-9]{{2}})q(?P<nth>[1-4]))",
        periods.quarter,
    ),
    TimeRule(
        "half-of-year",
        p.HALVES,
        rf"(?:the\s+)?(?P<half>(?P<nth>first|second|last)[\s-]+half)(?:{p.OF_YEAR}|\s+of\s+(?P<which>the)\s+year)",
        periods.quarter,
    ),
    TimeRule(
        "months-of-year",
        "months month",
        rf"(?:the\s+)?(?P<nth>first|last|final)\s+(?P<amount>two|three|four|five|six|seven|eight|nine|ten|eleven|[0-9]+)\s+months\s+of\s+(?:{p.Y}|(?:the\s+year|(?P<which>this|last|next)\s+year))",
        periods.months_of_year,
        beside="first last final",
    ),
    TimeRule(
        "season-year",
        p.SEASONS,
        rf"{p.PART}(?:the\s+)?(?P<season>{p.any_of(*words.SEASONS)})(?:\s+of|,)?\s+(?:{p.Y}|(?P<of>(?P<which>last|this|next)\s+year))",
        periods.season,
    ),
    TimeRule(
        "season",
        p.SEASONS,
        rf"(?:{p.PART}(?P<which>last|next|this|past|this\s+past|this\s+coming|coming|previous|current)\s+|(?:the\s+)?(?P<part>early|mid|middle|late|{p.EDGE})[\s-]+(?:the\s+)?|{p.behind('in during since by')}the\s+)(?P<season>{p.any_of(*words.SEASONS)})(?!\s+of\b)",
        periods.season,
    ),
    # Weekdays
    TimeRule(
        "after-next",
        p.WEEKDAYS | frozenset({"week", "month", "year"}),
        rf"(?:the\s+)?(?:{p.W}|(?P<unit>week|month|year))\s+after\s+next",
        days.after_next,
        beside="next",
    ),
    TimeRule(
        "weekday-of-week",
        p.WEEKDAYS,
        rf"{p.W}{p.DAYPART}\s+(?:of\s+|from\s+)?(?P<which>last|next|this)\s+week|(?P<which>last|next|this)\s+week[’']s\s+(?P<weekday>{p.WEEKDAY})",
        days.weekday_of_week,
        beside="week",
    ),
    TimeRule(
        "weekday-day",
        p.WEEKDAYS,
        rf"{p.W},?\s+(?:the\s+)?(?P<day>[0-3]?[0-9](?:st|nd|rd|th))(?!\s+(?:of|[a-z]+day)\b)",
        days.weekday_day,
    ),
    TimeRule(
        "weekdays-away",
        frozenset(f"{name}s" for name in words.WEEKDAYS),
        rf"{p.COUNT}\s+(?P<weekday>{p.WEEKDAY})s?\s+(?P<off>(?P<which>ago|back|from\s+now))",
        days.weekday,
        beside="ago back now",
    ),
    TimeRule(
        "weekday-set",
        frozenset(f"{name}s" for name in words.WEEKDAYS) | p.WEEKDAYS,
        rf"(?:every\s+(?:other\s+)?|each\s+)(?:{p.WEEKDAY})s?{p.DAYPART}|(?:{p.WEEKDAY})s{p.DAYPART}|(?:{p.WEEKDAY})\s+(?:nights|mornings|afternoons|evenings)",
        kind="set",
    ),
    TimeRule(
        "anchored-weekday",
        p.WEEKDAYS,
        rf"(?P<anchored>the\s+(?P<which>following|previous|preceding))\s+{p.W}{p.DAYPART}",
        days.weekday,
        beside="following previous preceding",
    ),
    TimeRule(
        "weekday",
        p.WEEKDAYS,
        rf"{p.BEFORE}(?:(?:early|late|later|earlier|mid)[\s-]+(?:on\s+)?)?(?:(?P<which>last|next|this|past|coming|this\s+coming|this\s+past)\s+)?{p.W}{p.DAYPART}{p.AFTER}",
        days.weekday,
    ),
    # Days near today
    TimeRule(
        "clock-near-day",
        p.DEICTIC,
        rf"(?:{p.CLOCK}\s+|(?:early|earlier|late|later|mid)\s+|mid[\s-]?(?:morning|afternoon)\s+){p.NEAR_DAY}{p.AFTER}",
        days.day_near,
    ),
    TimeRule("near-day", p.DEICTIC, rf"{p.NEAR_DAY}{p.AFTER}", days.day_near),
    TimeRule("overnight", "overnight", r"overnight", days.overnight),
    TimeRule(
        "holiday",
        p.FEASTS,
        rf"(?:(?P<which>last|next|this)\s+)?(?P<feast>{p.FEAST})(?:,?\s+{p.Y})?",
        days.feast,
        capitals=p.FEAST_WORDS,
    ),
    TimeRule(
        "from-holiday",
        p.FEASTS,
        rf"{p.AMOUNT}\s+{p.LENGTH}\s+(?:after|from|(?P<which>before))\s+(?P<feast>{p.FEAST})(?:,?\s+{p.Y})?",
        days.from_feast,
        capitals=p.FEAST_WORDS,
        beside="after from before",
    ),
    # Sets
    TimeRule(
        "set",
        p.UNITS
        | frozenset(
            {
                "weekday",
                "annually",
                "daily",
                "weekly",
                "monthly",
                "nightly",
                "hourly",
                "quarterly",
                "yearly",
                "weekdays",
                "weekends",
            }
        ),
        rf"(?:every|each)\s+(?:other\s+)?(?:{p.CARDINAL}\s+)?(?:{p.any_of(*words.UNITS)}|weekday)|daily|weekly|monthly|annually|nightly|hourly|quarterly|yearly|weekdays|weekends|(?:once|twice)\s+(?:a|every|each)\s+(?:{p.any_of(*p.SINGLE)})",
        kind="set",
    ),
    TimeRule(
        "set-of-month",
        p.MONTHS | p.SEASONS,
        rf"(?:every|each)\s+(?:{p.MONTH}|{p.any_of(*words.SEASONS)})",
        kind="set",
        beside="every each",
    ),
)
"""Earlier rows win."""
