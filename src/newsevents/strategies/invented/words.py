"""Invented words: people and bodies who speak, what they speak of, and when and how many.

All people and bodies are invented; countries and cities are real. Each table begins with what is shortest,
since Hypothesis shrinks towards the first row.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.schema.quantity import Comparator
    from newsevents.schema.statement import Act

VoiceKind: TypeAlias = Literal["person", "organization", "group"]
"""Kind of actor that a voice is."""


@attrs.frozen
class Voice:
    """Somebody who can speak or act in an article.

    Example:
        >>> VOICES[1].first, VOICES[1].later, VOICES[1].name
        ('Finance Minister Ida Lunde', 'Lunde', 'Ida Lunde')
    """

    kind: VoiceKind
    """Kind of actor."""

    name: str
    """The fullest name or description, without title and article."""

    first: str
    """How the article speaks of it first; a comma at the end closes an apposition."""

    later: str
    """How the article speaks of it afterwards."""

    pronouns: tuple[str, str] = ("they", "them")
    """Pronoun of the subject and of the object."""


@attrs.frozen
class Topic:
    """What an article is about, in the words that sentence forms need."""

    subject: str
    """Subject of a clause: "the road"."""

    now: str
    """Predicate in the present tense, for quotations: "is closed"."""

    then: str
    """Predicate in the past tense, for reported speech: "was closed"."""

    be: tuple[str, str]
    """The subject's forms of `be`: present, past."""

    verdict: str
    """What somebody may call the subject: "a danger to all"."""

    affair: str
    """The matter as a noun phrase: "the closure of the road"."""

    aim: str
    """What somebody may want, as an infinitive without `to`: "reopen the road"."""

    deed: str
    """What somebody may be blamed for: "closing the road"."""


@attrs.frozen
class Verb:
    """A cue verb that takes a quotation, a clause with `that`, and stands behind a clause."""

    form: str
    """The past form."""

    act: Act
    """What one does who uses it."""


@attrs.frozen
class When:
    """An expression of time and what it means on the day of publication."""

    before: str
    """Preposition that is no part of the expression, with a blank, or nothing."""

    phrase: str
    """The expression: "last month"."""

    edtf: Callable[[date], str] = attrs.field(eq=False, repr=False)
    """What it names, in EDTF, by the day of publication."""


@attrs.frozen
class HowMany:
    """An expression of number and what it means."""

    phrase: str
    """The expression: "around ten"."""

    comparator: Comparator
    """How it bounds what is meant."""

    value: int | None = None
    """The number that is said."""

    low: int | None = None
    """Lower end of a range."""

    high: int | None = None
    """Upper end of a range."""


_HE, _SHE, _IT = ("he", "him"), ("she", "her"), ("it", "it")

VOICES = (
    Voice("person", "Ada Bree", "Ada Bree", "Bree", _SHE),
    Voice("person", "Ida Lunde", "Finance Minister Ida Lunde", "Lunde", _SHE),
    Voice("person", "Per Holm", "union chief Per Holm", "Holm", _HE),
    Voice("person", "Tomas Weil", "Mr Tomas Weil", "Mr Weil", _HE),
    Voice("person", "Lina Sadr", "Lina Sadr, the envoy of Chile,", "Sadr", _SHE),
    Voice("person", "Jonah Abeo", "Dr. Jonah Abeo", "Abeo", _HE),
    Voice("person", "Mara Quist", "Mara Quist, who leads the inquiry,", "Quist", _SHE),
    Voice("person", "Emil Osei-Brandt", "the ministry’s spokesman, Emil Osei-Brandt,", "Osei-Brandt", _HE),
    Voice("person", "Noor de Witte", "harbour master Noor de Witte", "de Witte", _SHE),
    Voice("person", "senior diplomat", "a senior diplomat", "the diplomat", _HE),
    Voice("person", "spokeswoman", "a spokeswoman for the council", "the spokeswoman", _SHE),
    Voice("organization", "Kenya", "Kenya", "Kenya", _IT),
    Voice("organization", "Harbour Union", "the Harbour Union", "the union", _IT),
    Voice("organization", "Norlund Rail", "Norlund Rail", "Norlund Rail", _IT),
    Voice("organization", "transport ministry", "the transport ministry", "the ministry", _IT),
    Voice("group", "police", "police", "police"),
    Voice("group", "residents", "residents", "residents"),
    Voice("group", "aid workers", "aid workers", "aid workers"),
    Voice("group", "two officials", "two officials", "the officials"),
)
"""Those who speak."""

OTHERS = (
    Voice("person", "Olga Venn", "Olga Venn", "Venn", _SHE),
    Voice("person", "Hugo Stam", "Governor Hugo Stam", "Stam", _HE),
    Voice("organization", "Peru", "Peru", "Peru", _IT),
    Voice("organization", "Red Lantern", "the charity Red Lantern", "the charity", _IT),
    Voice("group", "engineers", "engineers", "the engineers"),
)
"""Those of whom others speak, whom they quote, or whom they meet."""

TOPICS = (
    Topic(
        "the road", "is closed", "was closed", ("is", "was"),
        "a danger to all", "the closure", "reopen the road", "closing the road",
    ),
    Topic(
        "prices", "have doubled", "had doubled", ("are", "were"),
        "far too high", "the rise in prices", "lower prices", "hiding the costs",
    ),
    Topic(
        "the dam", "will be finished in time", "would be finished in time", ("is", "was"),
        "a gift to the valley", "the cost of the dam", "finish the dam", "wasting public money",
    ),
    Topic(
        "the ferry to the islands", "needs new engines", "needed new engines", ("is", "was"),
        "older than its captain", "the state of the ferry", "repair the ferry", "letting the ferry rot",
    ),
    Topic(
        "half of the harvest", "is lost", "had been lost", ("is", "was"),
        "beyond saving", "the loss of the harvest", "share the grain", "ignoring the drought",
    ),
    Topic(
        "the company", "owes its drivers three months of pay", "owed its drivers three months of pay",
        ("is", "was"), "close to ruin", "the unpaid wages", "pay the drivers", "breaking its contracts",
    ),
)  # fmt: skip
"""What they speak of."""

VERBS = (
    Verb("said", "asserts"),
    Verb("argued", "asserts"),
    Verb("insisted", "asserts"),
    Verb("claimed", "asserts"),
    Verb("warned", "predicts"),
    Verb("announced", "announces"),
    Verb("admitted", "confirms"),
)
"""Cue verbs."""


def _month(day: date, months: int) -> str:
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


def _week(day: date, weeks: int) -> str:
    monday = day + timedelta(days=7 * weeks - day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def _weekday(number: int) -> Callable[[date], str]:
    return lambda day: str(day - timedelta(days=(day.weekday() - number) % 7))


def _day_of_year(month: int, number: int) -> Callable[[date], str]:
    return lambda day: str(date(day.year - ((month, number) > (day.month, day.day)), month, number))


PAST = (
    When("", "yesterday", lambda day: str(day - timedelta(days=1))),
    When("", "last year", lambda day: f"{day.year - 1:04}"),
    When("", "last month", lambda day: _month(day, -1)),
    When("", "last week", lambda day: _week(day, -1)),
    When("on ", "Monday", _weekday(0)),
    When("on ", "Friday", _weekday(4)),
    When("", "three days ago", lambda day: str(day - timedelta(days=3))),
    When("", "two years ago", lambda day: f"{day.year - 2:04}"),
    When("", "earlier this month", lambda day: _month(day, 0)),
    When("in ", "1997", lambda _: "1997"),
    When("in ", "June 1997", lambda _: "1997-06"),
    When("on ", "3 May 1997", lambda _: "1997-05-03"),
    When("on ", "May 3, 1997", lambda _: "1997-05-03"),
    When("on ", "March 5", _day_of_year(3, 5)),
    When("in ", "the 1990s", lambda _: "199X"),
    When("on ", "Monday evening", _weekday(0)),
)
"""Times of what has happened."""

FUTURE = (
    When("", "tomorrow", lambda day: str(day + timedelta(days=1))),
    When("", "next year", lambda day: f"{day.year + 1:04}"),
    When("", "next month", lambda day: _month(day, 1)),
    When("", "next week", lambda day: _week(day, 1)),
    When("in ", "2040", lambda _: "2040"),
    When("on ", "3 May 2040", lambda _: "2040-05-03"),
)
"""Times of what is to come."""

COUNTS = (
    HowMany("two", "exact", 2),
    HowMany("40", "exact", 40),
    HowMany("1,200", "exact", 1_200),
    HowMany("half a dozen", "exact", 6),
    HowMany("twenty-three", "exact", 23),
    HowMany("around ten", "about", 10),
    HowMany("about 200", "about", 200),
    HowMany("some 300", "about", 300),
    HowMany("roughly 70", "about", 70),
    HowMany("at least a dozen", "at_least", 12),
    HowMany("no fewer than six", "at_least", 6),
    HowMany("up to 30", "at_most", 30),
    HowMany("as many as 50", "at_most", 50),
    HowMany("more than 40", "more_than", 40),
    HowMany("over 100", "more_than", 100),
    HowMany("fewer than five", "fewer_than", 5),
    HowMany("between 10 and 15", "between", low=10, high=15),
    HowMany("10 to 15", "between", low=10, high=15),
    HowMany("three or four", "between", low=3, high=4),
    HowMany("several", "several"),
    HowMany("dozens of", "several"),
    HowMany("scores of", "several"),
)
"""Numbers of people."""

PLACES = ("Doha", "Lima", "Geneva", "Nairobi", "Buenos Aires")
"""Where things take place."""
