"""English nouns for people and bodies, titles, and the words around names.

They tell a person from a body, a title from a name, and give unnamed speakers a kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.lexicon.english.countries import CITIES
from newsevents.parser.lexicon.english.spelling import plural
from newsevents.parser.name_words import NameWords

if TYPE_CHECKING:
    from newsevents.schema.actor import OrganizationType

TITLES: frozenset[str] = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Amb Amb. Ambassador Sen Sen. "
    "Senator Rep Rep. Representative Gov Gov. Governor President Vice Prime Minister Chancellor Chairman "
    "Chairwoman Secretary Deputy General Gen Gen. Col Col. Colonel Maj Maj. Major Capt Capt. Captain Lt Lt. "
    "Lieutenant Sgt Sgt. Sergeant Commander Cmdr Admiral Adm Adm. Marshal Judge Justice Attorney Mayor "
    "Commissioner Director Chief Envoy Special Speaker King Queen Prince Princess Emir Sheikh Sultan Imam "
    "Ayatollah Pope Bishop Archbishop Cardinal Father Rev Rev. Reverend Rabbi Sister Brother Councillor Cllr "
    "Inspector Superintendent Constable Officer Premier Foreign Defence Defense Interior Finance "
    "Health Trade Transport Energy Education Environment Spokesman Spokeswoman Spokesperson "
    "Coordinator Co-ordinator CEO CFO COO CTO MP MEP MSP".split()
)
"""Words that stand before a person's name, or are part of such a title."""

COURTESY: frozenset[str] = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Sir Dame Lord Lady".split()
)
"""Titles that say nothing of an office."""

_SINGULAR = (
    "envoy spokesman spokeswoman spokesperson official minister president ambassador secretary director chief "
    "chairman chairwoman chair leader commander general colonel captain judge lawyer attorney prosecutor mayor "
    "boss governor senator lawmaker diplomat negotiator adviser advisor aide analyst expert professor researcher "
    "scientist doctor nurse officer manager executive engineer economist historian activist campaigner resident "
    "witness survivor farmer worker driver journalist reporter correspondent editor author source delegate "
    "representative coordinator co-ordinator head deputy commissioner inspector superintendent premier chancellor "
    "king queen prince teacher student fisherman trader owner founder operator organiser organizer mediator "
    "observer monitor pilot skipper harbourmaster harbormaster magistrate clerk counsel barrister "
    "defendant suspect plaintiff critic supporter pollster strategist consultant candidate nominee councillor "
    "paramedic firefighter rescuer coroner pathologist surgeon hydrologist geologist meteorologist seismologist "
    "veteran fighter rebel militant insurgent steward informant insider villager neighbour neighbor "
    "passenger relative mother father brother sister son daughter wife husband widow man woman "
    "widower uncle aunt nephew niece cousin grandfather grandmother boyfriend girlfriend boy girl"
).split()

PERSON_NOUNS: frozenset[str] = frozenset(_SINGULAR)
"""Singular nouns for one person."""

_MORE_PEOPLE = (
    "spokespeople people children media press troops forces personnel staff crew authorities families "
    "businessmen countrymen"
).split()

GROUP_NOUNS: frozenset[str] = (frozenset([*map(plural, _SINGULAR), *_MORE_PEOPLE])) | frozenset(
    "groups companies unions parties ministries governments agencies hospitals charities firms".split()
)
"""Plural nouns for people, and words such as `media` that are used like plurals."""

COLLECTIVES: frozenset[str] = frozenset(
    "delegation delegations team panel mission contingent side sides opposition crew".split()
)
"""Singular nouns for several people who act together."""

BODY_NOUNS: dict[str, OrganizationType] = {
    "government": "government",
    "administration": "government",
    "ministry": "government",
    "cabinet": "government",
    "parliament": "government",
    "authority": "government",
    "regime": "government",
    "department": "government",
    "embassy": "government",
    "presidency": "government",
    "court": "government",
    "police": "government",
    "army": "government",
    "military": "government",
    "navy": "government",
    "council": "government",
    "commission": "government",
    "agency": "government",
    "bureau": "government",
    "senate": "government",
    "group": "other",
    "militia": "armed_group",
    "militants": "armed_group",
    "insurgency": "armed_group",
    "company": "company",
    "firm": "company",
    "operator": "company",
    "manufacturer": "company",
    "airline": "company",
    "bank": "company",
    "union": "other",
    "party": "party",
    "hospital": "other",
    "university": "other",
    "newspaper": "news_media",
    "broadcaster": "news_media",
    "outlet": "news_media",
    "station": "news_media",
    "organisation": "other",
    "organization": "other",
    "charity": "other",
    "association": "other",
    "body": "other",
    "institute": "other",
    "federation": "other",
    "committee": "other",
}
"""Nouns for bodies, with the kind of organisation that they suggest."""

WORKS: frozenset[str] = frozenset(
    "study report poll survey statement letter memo document ad advert article book blog post headline ruling "
    "opinion analysis lawsuit complaint filing website site research data text transcript review paper column "
    "editorial petition resolution platform census sign banner poster caption video message".split()
)
"""Works and papers that say something although they are nobody."""

ORG_WORDS: dict[str, OrganizationType] = {
    "Ministry": "government",
    "Department": "government",
    "Bureau": "government",
    "Agency": "government",
    "Council": "government",
    "Parliament": "government",
    "Senate": "government",
    "Congress": "government",
    "Court": "government",
    "Police": "government",
    "Army": "government",
    "Navy": "government",
    "Authority": "government",
    "Commission": "government",
    "Office": "government",
    "Embassy": "government",
    "Government": "government",
    "Administration": "government",
    "Cabinet": "government",
    "Treasury": "government",
    "Coastguard": "government",
    "Guard": "government",
    "Assembly": "government",
    "Directorate": "government",
    "Union": "other",
    "Party": "party",
    "Bank": "company",
    "Group": "company",
    "Corp": "company",
    "Corp.": "company",
    "Inc": "company",
    "Inc.": "company",
    "Ltd": "company",
    "Ltd.": "company",
    "Co.": "company",
    "Company": "company",
    "Holdings": "company",
    "Airlines": "company",
    "Airways": "company",
    "Lines": "company",
    "Line": "company",
    "Chemicals": "company",
    "Energy": "company",
    "Industries": "company",
    "Logistics": "company",
    "Shipping": "company",
    "Ferries": "company",
    "Steel": "company",
    "Motors": "company",
    "Mining": "company",
    "Terminals": "company",
    "Terminal": "company",
    "Ports": "company",
    "Railways": "company",
    "Foods": "company",
    "University": "other",
    "Institute": "other",
    "Hospital": "other",
    "Association": "other",
    "Federation": "other",
    "Foundation": "other",
    "Society": "other",
    "Centre": "other",
    "Center": "other",
    "Committee": "other",
    "Organization": "other",
    "Organisation": "other",
    "Club": "other",
    "Church": "other",
    "Coalition": "other",
    "Alliance": "other",
    "Network": "other",
    "Trust": "other",
    "Service": "other",
    "College": "other",
    "School": "other",
    "Museum": "other",
    "Campaign": "other",
    "Programme": "international",
    "Nations": "international",
    "Front": "armed_group",
    "Brigade": "armed_group",
    "Forces": "armed_group",
    "News": "news_media",
    "Times": "news_media",
    "Post": "news_media",
    "Herald": "news_media",
    "Tribune": "news_media",
    "Gazette": "news_media",
    "Journal": "news_media",
    "Radio": "news_media",
    "TV": "news_media",
    "Television": "news_media",
    "Chronicle": "news_media",
    "Courier": "news_media",
    "Telegraph": "news_media",
    "Guardian": "news_media",
    "Observer": "news_media",
    "Press": "news_media",
    "Daily": "news_media",
    "Voice": "news_media",
    "Standard": "news_media",
    "Wire": "news_media",
    "Mail": "news_media",
    "Examiner": "news_media",
}
"""Words of proper names that make them bodies, with the kind of organisation that they suggest."""

KNOWN_BODIES: dict[str, OrganizationType] = {
    **dict.fromkeys(
        (
            "Reuters",
            "AP",
            "AFP",
            "BBC",
            "CNN",
            "VOA",
            "Voice of America",
            "Associated Press",
            "Al Jazeera",
            "NPR",
            "Agence France-Presse",
            "Bloomberg",
            "Xinhua",
            "TASS",
            "Interfax",
            "Fox News",
            "New York Times",
            "NBC",
            "Washington Post",
            "Wall Street Journal",
            "Financial Times",
            "Der Spiegel",
            "Le Monde",
            "El Pais",
            "ABC",
            "CBS",
            "MSNBC",
            "Politico",
            "Axios",
            "Breitbart",
            "BuzzFeed",
            "Deutsche Welle",
            "RT",
            "dpa",
        ),
        "news_media",
    ),
    **dict.fromkeys(
        (
            "Taliban",
            "Islamic State",
            "ISIS",
            "ISIL",
            "al-Qaeda",
            "Al-Qaeda",
            "al-Shabaab",
            "Al-Shabaab",
            "Hamas",
            "Hezbollah",
            "Boko Haram",
            "FARC",
            "PKK",
            "Houthis",
            "Haqqani network",
        ),
        "armed_group",
    ),
    **dict.fromkeys(
        (
            "United Nations",
            "UN",
            "U.N.",
            "NATO",
            "European Union",
            "EU",
            "E.U.",
            "African Union",
            "OPEC",
            "ASEAN",
            "World Bank",
            "IMF",
            "International Monetary Fund",
            "WHO",
            "World Health Organization",
            "UNICEF",
            "IGAD",
            "World Food Programme",
            "WFP",
            "OSCE",
            "Red Cross",
            "Arab League",
            "G7",
            "G20",
            "UNHCR",
            "IAEA",
            "ECOWAS",
            "World Trade Organization",
            "WTO",
            "Interpol",
            "Amnesty International",
            "Human Rights Watch",
        ),
        "international",
    ),
    **dict.fromkeys(
        (
            "Pentagon",
            "State Department",
            "Foreign Office",
            "Home Office",
            "Treasury",
            "CIA",
            "FBI",
            "Congress",
            "Senate",
            "White House",
            "Supreme Court",
            "High Court",
            "Downing Street",
        ),
        "government",
    ),
    **dict.fromkeys(("Democrats", "Republicans", "Labour", "GOP"), "party"),
}
"""Bodies that are known by name, with the kind of organisation."""

BODY_COUNTRY: dict[str, str] = {
    "Pentagon": "US",
    "State Department": "US",
    "CIA": "US",
    "FBI": "US",
    "Foreign Office": "GB",
    "Home Office": "GB",
}
"""Countries of the government bodies that carry none in their name."""

GENDERS: dict[str, str] = {
    **dict.fromkeys(
        "mr sir lord king prince emir sheikh pope father brother son husband widower uncle nephew grandfather "
        "boyfriend man boy businessman policeman".split(),
        "m",
    ),
    **dict.fromkeys(
        "mrs ms miss dame lady queen princess mother sister daughter wife widow aunt niece grandmother girlfriend "
        "woman girl businesswoman policewoman spokeswoman chairwoman".split(),
        "f",
    ),
}
"""Titles and nouns that tell a man or a woman; "spokesman" is said of both."""

NAMES = NameWords(
    titles=TITLES,
    courtesy=COURTESY,
    genders=GENDERS,
    person_nouns=PERSON_NOUNS,
    group_nouns=GROUP_NOUNS,
    collectives=COLLECTIVES,
    body_nouns=BODY_NOUNS,
    works=WORKS,
    org_words=ORG_WORDS,
    body_country=BODY_COUNTRY,
    locatives=frozenset(
        "in at from near across around into inside outside through throughout toward towards visit "
        "visits visited visiting leave leaves left leaving reach reached reaching enter entered entering "
        "within of via over".split()
    ),
    inside=frozenset("in at near around outside".split()),
    links=frozenset("of for on the".split()),
    joins=frozenset(("and",)),
    not_names=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday january february april june july "
        "august september october november december i according currently referring meanwhile however "
        "earlier later asked speaking please one two three four five six seven eight nine ten eleven "
        "twelve dozens hundreds several thousands both neither yes no well despite although among "
        "amid besides either former nobody nothing everyone everybody officials reporters journalists police".split()
    ),
    post_nominals=frozenset("MP MEP MSP QC KC OBE MBE CBE PhD MD".split()),
    company_forms=frozenset("Inc Inc. Ltd Ltd. Corp Corp. Co. LLC LLP PLC plc GmbH AG".split()),
    geographic=frozenset(
        "Lake River Mount Bay Sea Ocean Island Islands Valley Strait Gulf Peninsula Province Airport "
        "Square Street Avenue Harbour Harbor Beach Canal Desert Mountains Hills Coast".split()
    ),
    noun_endings=tuple("s tion sion ment ness ship ism ity ence ance age one body".split()),
    to_a_government={"to": frozenset("according loyal opposed close accountable".split())},
    held_there=frozenset("held hosted based born".split()),
    also_first_names=frozenset("Georgia Jordan Chad Paris Sofia Victoria".split()) | set(CITIES),
    bare_bodies=frozenset(("police", "parliament")),
    no_modifiers=frozenset("attend joined between including as well also".split()),
    modifying_verbs=frozenset(("state", "report")),
    armed=frozenset(
        "terrorist armed militant rebel insurgent extremist jihadist guerrilla paramilitary".split()
    ),
    governments=frozenset(("government", "regime", "cabinet")),
    administrations=frozenset(("administration",)),
    of_any_kind=frozenset(("group", "organisation", "organization")),
    redundant="official ",
    adjectives_only=frozenset(("Swiss", "French")),
    apposition=frozenset((", ", ", who is ", " – ", " — ")),
    country_behind=re.compile(r"\s+(?:in|of)\s+(?:the\s+)?([A-Z][\w.]+)(\s[A-Z]\w+)?"),
)
"""The words of English around names."""
