"""Rules: what each rule of the parser finds, with a sentence in which it does.

`explain_article` names the rule that found each record. The words that a rule goes by stand in
`newsevents.parser.lexicon`; the code of a rule is in the module that its row names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsevents.parser.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsevents.parser.language import Language


@attrs.frozen
class Rule:
    """A way in which the parser finds records."""

    name: str
    """Its name in explanations."""

    finds: str
    """Which records it finds: `actors`, `statements`."""

    meaning: str
    """What it goes by."""

    module: str
    """Name of the module with its code, in `newsevents.parser`."""

    example: str
    """A text in which it finds a record."""

    language: str = "en"
    """Language of the example, as ISO 639-1 code; languages have rules for times of their own."""


_OF_ACTORS = (
    Rule(
        "person",
        "actors",
        "A name with a title or a first name, or of two to four words that no list knows.",
        "names",
        "Ida Lunde spoke.",
    ),
    Rule(
        "organization",
        "actors",
        "A name that a list knows, or with a word for bodies in it.",
        "names",
        "The Pentagon said that it was over.",
    ),
    Rule(
        "government",
        "actors",
        "A country, a capital or a seat of government that acts or speaks.",
        "names",
        "Moscow said that it was over.",
    ),
    Rule(
        "people",
        "actors",
        "Inhabitants of a country, in the plural.",
        "cast",
        "Americans said that it was over.",
    ),
    Rule(
        "name",
        "actors",
        "A single word with a capital that no list knows.",
        "persons",
        "Yesterday Lunde spoke.",
    ),
    Rule("role", "actors", "A noun for one person.", "descriptions", "The envoy said that it was over."),
    Rule("group", "actors", "A noun for several people.", "descriptions", "Officials said that it was over."),
    Rule("body", "actors", "A noun for a body.", "descriptions", "The company said that it was over."),
    Rule(
        "country-in-a-list",
        "actors",
        "A country in a list of those who meet.",
        "participants",
        "Officials from India, Iran and China met in Moscow.",
    ),
    Rule(
        "named-in-another",
        "actors",
        "A body or a country that only stands in the title or the description of others.",
        "bodies",
        "U.S. President Ida Lunde spoke.",
    ),
    Rule(
        "speaker-in-other-words",
        "actors",
        "The subject of a cue, in words that no list knows.",
        "subjects",
        "The bakers of Lowport said that it was over.",
    ),
    Rule(
        "speaker-nobody-names",
        "actors",
        "Somebody who is not named at all: the teller of a passive, or a pronoun for nobody known.",
        "speakers",
        "“It is over,” she said.",
    ),
)

_OF_PLACES = (
    Rule(
        "place",
        "places",
        "A country, a city, or a name with a word for places in it.",
        "names",
        "They met in Doha.",
    ),
    Rule("region", "places", "A region of several countries.", "names", "They met in the Middle East."),
)

_OF_STATEMENTS = (
    Rule(
        "clause-behind-quotation",
        "statements",
        "A quotation, and behind it a clause with a cue verb: “…,” X said.",
        "reporting_clauses",
        "“It is over,” Ida Lunde told reporters in Doha.",
    ),
    Rule(
        "colon-before-quotation",
        "statements",
        "A sentence that ends with a colon, and a quotation behind it.",
        "continuations",
        "Ida Lunde released a statement:\n\n“It is over.”",
    ),
    Rule(
        "continuation",
        "statements",
        "A quotation that fills its sentence: by whoever spoke before.",
        "continuations",
        "Ida Lunde said that it was over.\n\n“We have waited for years.”",
    ),
    Rule(
        "quotation",
        "statements",
        "A quotation behind a cue verb.",
        "complements",
        "Ida Lunde said: “It is over.” Then Ida Lunde added, “We waited.”",
    ),
    Rule(
        "that-clause",
        "statements",
        "A clause with “that” behind a cue verb.",
        "complements",
        "Ida Lunde said that it was over.",
    ),
    Rule(
        "whether-clause",
        "statements",
        "A clause with “whether” behind a cue verb.",
        "complements",
        "Ida Lunde asked whether it was over.",
    ),
    Rule(
        "question-clause",
        "statements",
        "A clause with “how”, “why” or “what” behind a cue verb.",
        "complements",
        "Ida Lunde explained how it was over.",
    ),
    Rule(
        "clause",
        "statements",
        "A clause without “that” right behind a cue verb.",
        "complements",
        "Ida Lunde said it was over.",
    ),
    Rule(
        "colon",
        "statements",
        "What stands behind a cue verb and a colon, without marks.",
        "complements",
        "Ida Lunde said: it was over.",
    ),
    Rule(
        "infinitive",
        "statements",
        "An infinitive behind a cue verb.",
        "complements",
        "Ida Lunde promised to leave.",
    ),
    Rule(
        "preposition",
        "statements",
        "A phrase behind a cue verb and its preposition.",
        "complements",
        "Ida Lunde called for an end of the strike.",
    ),
    Rule(
        "object",
        "statements",
        "The object of a verb of confirming, denying or demanding.",
        "complements",
        "Ida Lunde confirmed the two visits.",
    ),
    Rule(
        "clause-in-object",
        "statements",
        "The clause of a noun for words, as the object of a cue verb.",
        "complements",
        "Ida Lunde denied a report that the dam was broken.",
    ),
    Rule(
        "characterisation",
        "statements",
        "What somebody is called, or described as.",
        "complements",
        "Ida Lunde called the plan “a shame”.",
    ),
    Rule(
        "count",
        "statements",
        "A number that is put or estimated.",
        "complements",
        "Ida Lunde estimated some 40 dead.",
    ),
    Rule(
        "phrase",
        "statements",
        "Words behind a cue verb that are no clause as far as their verb is known.",
        "complements",
        "Ida Lunde recommended closing banks.",
    ),
    Rule(
        "clause-before",
        "statements",
        "A clause that ends with a comma, and behind it a subject and a cue verb.",
        "parentheticals",
        "It was over, Ida Lunde said.",
    ),
    Rule(
        "around-clause",
        "statements",
        "What stands on both sides of a subject and a cue verb between commas.",
        "parentheticals",
        "The strike, Ida Lunde said, was over.",
    ),
    Rule(
        "source-phrase",
        "statements",
        "“According to X”, “in the words of X”.",
        "cue_phrases",
        "According to Ida Lunde, it was over.",
    ),
    Rule(
        "headline-colon",
        "statements",
        "A headline with a colon behind a name.",
        "cue_phrases",
        "Russia: Strike Is Over\n\nRussia said that it was over.\n\nNobody spoke.",
    ),
    Rule(
        "refusal",
        "statements",
        "Declining to confirm or to comment.",
        "cue_phrases",
        "Ida Lunde declined to comment.",
    ),
    Rule(
        "noun",
        "statements",
        "A noun for words with its owner: “Kabul’s assertion that”.",
        "cue_phrases",
        "Kabul’s assertion that it was over surprised nobody.",
    ),
    Rule(
        "passive",
        "statements",
        "Being told something, by nobody knows whom.",
        "cue_verbs",
        "Ida Lunde was told that it was over.",
    ),
    Rule(
        "topic",
        "statements",
        "A verb of speaking with its topic alone.",
        "cue_verbs",
        "Ida Lunde discussed the strike with reporters.",
    ),
)

_OF_EVENTS = (
    Rule(
        "meeting-noun",
        "events",
        "A noun for a meeting, with who, where, when or how many.",
        "meeting_mentions",
        "Ida Lunde held talks with Per Holm in Doha.",
    ),
    Rule(
        "meeting-verb",
        "events",
        "A verb of meeting with two who meet.",
        "meeting_mentions",
        "Ida Lunde met Per Holm in Doha.",
    ),
    Rule(
        "meeting-series",
        "events",
        "Counted meetings of the same people whose counts differ.",
        "series",
        "Ida Lunde and Per Holm held two meetings. Russia said Ida Lunde and Per Holm held ten meetings.",
    ),
    Rule(
        "briefing",
        "events",
        "What an outlet tells of somebody’s words to reporters.",
        "occasions",
        "Reuters reported that Ida Lunde discussed the strike with reporters.",
    ),
    Rule(
        "visit",
        "events",
        "A verb or noun of travelling with who and where.",
        "visits",
        "Ida Lunde visited Doha.",
    ),
)

_OF_CLAIMS = (
    Rule(
        "meeting-count",
        "claims",
        "How many meetings, as somebody says.",
        "meeting_claims",
        "Ida Lunde said the Taliban held ten meetings with Russia.",
    ),
    Rule(
        "meeting-place",
        "claims",
        "A place of a meeting that differs from the one that is known.",
        "meeting_claims",
        "Ida Lunde met Per Holm in Qatar. Russia said the meeting between Ida Lunde and Per Holm was held in "
        "Doha.",
    ),
    Rule(
        "meeting-denied",
        "claims",
        "That a meeting took place, where somebody denies it.",
        "meeting_claims",
        "Ida Lunde met Per Holm in Doha. Per Holm denied that any meeting took place.",
    ),
    Rule(
        "meeting-duration",
        "claims",
        "How long the meeting last spoken of lasted.",
        "meeting_claims",
        "Ida Lunde met Per Holm in Doha. The meeting lasted two hours.",
    ),
    Rule(
        "casualties",
        "claims",
        "How many were killed, injured, missing or arrested.",
        "casualties",
        "In Doha, 12 people were killed.",
    ),
    Rule(
        "relation",
        "claims",
        "Who represents or supports whom.",
        "relations",
        "The delegates represented the Taliban.",
    ),
)

_OF_CONFLICTS = (
    Rule(
        "conflict-marker",
        "conflicts",
        "Words such as “contradicting” near claims that differ.",
        "conflicts",
        "Russia said the Taliban held ten meetings with Iran, contradicting Iran, which said the Taliban "
        "held two meetings with Iran.",
    ),
    Rule(
        "conflict-reply",
        "conflicts",
        "A sentence that replies to another account: “Rejecting …”.",
        "conflicts",
        "Rejecting Russia’s claim that the Taliban held ten meetings with Iran, Iran said the Taliban held "
        "two meetings with Iran.",
    ),
)

_OF_TIMES = (
    Rule(
        "before-or-after-a-statement",
        "times",
        "The time before, or after, what somebody said.",
        "occasions",
        "Russia said on Monday that the Taliban held ten meetings with Iran.\n\nBefore Russia’s claim, Iran "
        "said that it was over.",
    ),
)


def _of_times(language: Language) -> Iterator[Rule]:
    """Yield a row for each rule of a language that finds times: lengths, and what repeats, are no records."""
    for rule in [rule for rule in language.times.rules if rule.kind == "date"]:
        module = rule.read.__module__.removeprefix("newsevents.parser.")
        yield Rule(rule.name, "times", rule.meaning, module, rule.example, language.code)


RULES: Final[tuple[Rule, ...]] = (
    *_OF_ACTORS,
    *_OF_PLACES,
    *_OF_STATEMENTS,
    *_OF_EVENTS,
    *_OF_CLAIMS,
    *_OF_CONFLICTS,
    *_OF_TIMES,
    *(rule for language in LANGUAGES for rule in _of_times(language)),
)
"""All rules. A name stands once for each language that has a rule for times of that name."""
