"""Nouns for people and bodies, titles, and first names.

They tell a person from a body, a title from a name, and give unnamed speakers a kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    "Coordinator Co-ordinator".split()
)
"""Words that stand before a person's name, or are part of such a title."""

COURTESY: frozenset[str] = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Sir Dame Lord Lady".split()
)
"""Titles that say nothing of an office."""

_SINGULAR = (
    "envoy spokesman spokeswoman spokesperson official minister president ambassador secretary director chief "
    "chairman chairwoman chair leader commander general colonel captain judge lawyer attorney prosecutor mayor "
    "governor senator lawmaker diplomat negotiator adviser advisor aide analyst expert professor researcher "
    "scientist doctor nurse officer manager executive engineer economist historian activist campaigner resident "
    "witness survivor farmer worker driver journalist reporter correspondent editor author source delegate "
    "representative coordinator co-ordinator head deputy commissioner inspector superintendent premier chancellor "
    "king queen prince teacher student fisherman trader owner founder operator organiser organizer mediator "
    "observer inspector monitor pilot skipper harbourmaster harbormaster magistrate clerk counsel barrister "
    "defendant suspect plaintiff critic supporter pollster strategist consultant candidate nominee councillor "
    "paramedic firefighter rescuer coroner pathologist surgeon hydrologist geologist meteorologist seismologist "
    "veteran fighter rebel militant insurgent steward negotiator informant insider villager neighbour neighbor "
    "passenger relative mother father brother sister son daughter wife husband widow man woman"
).split()

PERSON_NOUNS: frozenset[str] = frozenset(_SINGULAR)
"""Singular nouns for one person."""

_PLURAL_IRREGULAR = (
    "spokesmen spokeswomen spokespeople chairmen fishermen witnesses secretaries deputies attorneys envoys aides "
    "judges people men women children residents media press police troops forces personnel staff crew "
    "authorities families businessmen countrymen lawmakers"
).split()

GROUP_NOUNS: frozenset[str] = (
    frozenset([f"{noun}s" for noun in _SINGULAR] + _PLURAL_IRREGULAR) - {"police"}
) | frozenset(
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

MALE: frozenset[str] = frozenset(
    "Donald John James Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Paul "
    "Steven Andrew George Kenneth Joshua Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas "
    "Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Patrick Raymond Jack "
    "Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith "
    "Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert "
    "Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Elijah Louis Bobby Philip Johnny "
    "Ahmed Mohammed Muhammad Mohamed Ali Hassan Hussein Omar Ibrahim Yusuf Mustafa Khalid Abdul Abdullah Karim "
    "Zamir Zalmay Vladimir Sergei Sergey Dmitry Ivan Igor Mikhail Nikolai Boris Alexei Andrei Viktor Oleg Pavel "
    "Hans Klaus Jürgen Lars Sven Erik Olav Anders Jean Pierre Luc François Marco Luca Giovanni Carlos Luis Miguel "
    "Pedro Diego Javier Jorge Kofi Kwame Emeka Chinedu Wei Hiroshi Kenji Rajesh Sanjay Arjun Vikram "
    "Tomas Mateo Daud Idris Samir Tariq Farid Aziz Rashid Jamal Bilal Hamid Ismail Kamal Nasser "
    "Salim Yasin Oscar Hugo Felix Leon Max Otto Emil Piotr Jan Marek Tomasz Stefan Milan Bogdan Radu "
    "Mihai Ion Istvan Laszlo Gabor".split()
)
"""Common first names of men."""

FEMALE: frozenset[str] = frozenset(
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty "
    "Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah "
    "Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma "
    "Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather "
    "Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan "
    "Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice "
    "Jean Abigail Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella "
    "Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Fatima Aisha Amina Zainab "
    "Layla Leila Noor Mariam Yasmin Hillary Natalia Olga Tatiana Irina Svetlana Elena Ekaterina "
    "Ingrid Astrid Greta Freya Heidi Claudia Giulia Chiara Francesca Sofia Carmen Lucia Ana Isabel "
    "Rosa Elena Amara Ngozi Adaeze Wanjiru Akinyi Priya Anjali Deepa Lakshmi Mei Yuki Sakura Keiko "
    "Ines Beatriz Mira Nadia Petra Vera Zara Ewa Agnieszka Katarina Jelena Ivana Ilse Elif Ayse Esra "
    "Nina Clara Eva Marta Nora Maja Linnea Halima Khadija Rania Salma".split()
)
"""Common first names of women."""
