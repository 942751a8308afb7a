"""The names that Spanish has for countries, cities and regions; a small list, of the countries in the news most.

One row a country, as in English: code, name, other names, adjectives and inhabitants, capital, seat of government.
Where adjectives end with -o, the forms with -a and the plurals are made of it.
"""

from __future__ import annotations

from newsevents.parser.gazetteer import Country, Gazetteer
from newsevents.parser.lexicon.spanish.people import KNOWN_BODIES

_ROWS = """
AF|Afganistán||afgano|Kabul|
AR|Argentina||argentino|Buenos Aires|Casa Rosada
BO|Bolivia||boliviano|La Paz|
BR|Brasil||brasileño|Brasilia|Planalto
CA|Canadá||canadiense,canadienses|Ottawa|
CL|Chile||chileno|Santiago|La Moneda
CN|China||chino|Pekín|
CO|Colombia||colombiano|Bogotá|Casa de Nariño
CR|Costa Rica||costarricense,costarricenses|San José|
CU|Cuba||cubano|La Habana|
DE|Alemania||alemán,alemana,alemanes,alemanas|Berlín|
DO|República Dominicana||dominicano|Santo Domingo|
EC|Ecuador||ecuatoriano|Quito|
EG|Egipto||egipcio|El Cairo|
ES|España||español,española,españoles,españolas|Madrid|La Moncloa,Moncloa
FR|Francia||francés,francesa,franceses,francesas|París|Elíseo
GB|Reino Unido|Gran Bretaña|británico|Londres|Downing Street
GT|Guatemala||guatemalteco|Ciudad de Guatemala|
HN|Honduras||hondureño|Tegucigalpa|
IL|Israel||israelí,israelíes|Jerusalén|
IN|India||indio|Nueva Delhi|
IQ|Irak||iraquí,iraquíes|Bagdad|
IR|Irán||iraní,iraníes|Teherán|
IT|Italia||italiano|Roma|
JP|Japón||japonés,japonesa,japoneses,japonesas|Tokio|
MX|México||mexicano|Ciudad de México|
NI|Nicaragua||nicaragüense,nicaragüenses|Managua|
PA|Panamá||panameño|Ciudad de Panamá|
PE|Perú||peruano|Lima|
PK|Pakistán||pakistaní,pakistaníes|Islamabad|
PS|Palestina||palestino|Ramala|
PT|Portugal||portugués,portuguesa,portugueses,portuguesas|Lisboa|
PY|Paraguay||paraguayo|Asunción|
QA|Catar|Qatar|catarí,cataríes|Doha|
RU|Rusia||ruso|Moscú|Kremlin
SV|El Salvador||salvadoreño|San Salvador|
SY|Siria||sirio|Damasco|
TR|Turquía||turco|Ankara|
UA|Ucrania||ucraniano|Kiev|
US|Estados Unidos|EE. UU.,EE.UU.,EEUU|estadounidense,estadounidenses,norteamericano|Washington|Casa Blanca,Pentágono
UY|Uruguay||uruguayo|Montevideo|
VE|Venezuela||venezolano|Caracas|Miraflores
"""


def _forms(adjective: str) -> tuple[str, ...]:
    if not adjective.endswith("o"):
        return (adjective,)
    stem = adjective[:-1]
    return (adjective, f"{stem}a", f"{stem}os", f"{stem}as")


def _country(row: str) -> Country:
    code, name, names, people, *rest = row.split("|")
    forms = ",".join(form for adjective in people.split(",") for form in _forms(adjective))
    return Country.of_row("|".join((code, name, names, forms, *rest)))


GAZETTEER = Gazetteer(
    countries=tuple(map(_country, _ROWS.strip().splitlines())),
    cities={
        "Barcelona": "ES",
        "Sevilla": "ES",
        "Valencia": "ES",
        "Ginebra": "CH",
        "Nueva York": "US",
        "Miami": "US",
    },
    regions=(
        "América Latina",
        "América del Sur",
        "Europa",
        "Asia",
        "África",
        "Oriente Próximo",
        "Oriente Medio",
    ),
    bodies=KNOWN_BODIES,
)
"""The names of all lists together."""
