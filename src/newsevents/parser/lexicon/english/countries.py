"""Countries: names, inhabitants, capitals and the houses that stand for their governments.

One row a country: ISO 3166-1 alpha-2 code, name, other names, adjectives and inhabitants, capital
and other names of its government. Facts of common knowledge, written for this parser.
"""

from __future__ import annotations

from newsevents.parser.gazetteer import Country

_ROWS = """
AE|United Arab Emirates|UAE,Emirates|Emirati,Emiratis|Abu Dhabi|
AF|Afghanistan||Afghan,Afghans|Kabul|
AL|Albania||Albanian,Albanians|Tirana|
AM|Armenia||Armenian,Armenians|Yerevan|
AO|Angola||Angolan,Angolans|Luanda|
AR|Argentina||Argentine,Argentinian,Argentines|Buenos Aires|Casa Rosada
AT|Austria||Austrian,Austrians|Vienna|
AU|Australia||Australian,Australians|Canberra|
AZ|Azerbaijan||Azerbaijani,Azeri,Azerbaijanis|Baku|
BA|Bosnia and Herzegovina|Bosnia|Bosnian,Bosnians|Sarajevo|
BB|Barbados||Barbadian,Barbadians|Bridgetown|
BD|Bangladesh||Bangladeshi,Bangladeshis|Dhaka|
BE|Belgium||Belgian,Belgians|Brussels|
BF|Burkina Faso||Burkinabe|Ouagadougou|
BG|Bulgaria||Bulgarian,Bulgarians|Sofia|
BH|Bahrain||Bahraini,Bahrainis|Manama|
BI|Burundi||Burundian,Burundians|Gitega|
BJ|Benin||Beninese|Porto-Novo|
BN|Brunei||Bruneian|Bandar Seri Begawan|
BO|Bolivia||Bolivian,Bolivians|La Paz|
BR|Brazil||Brazilian,Brazilians|Brasilia|
BS|Bahamas||Bahamian,Bahamians|Nassau|
BT|Bhutan||Bhutanese|Thimphu|
BW|Botswana||Botswanan|Gaborone|
BZ|Belize||Belizean|Belmopan|
BY|Belarus||Belarusian,Belarusians|Minsk|
CA|Canada||Canadian,Canadians|Ottawa|
CD|Democratic Republic of Congo|DR Congo,DRC|Congolese|Kinshasa|
CF|Central African Republic|||Bangui|
CG|Republic of Congo|Congo-Brazzaville||Brazzaville|
CH|Switzerland||Swiss|Bern|
CI|Ivory Coast|Côte d’Ivoire|Ivorian,Ivorians|Yamoussoukro|
CL|Chile||Chilean,Chileans|Santiago|La Moneda
CM|Cameroon||Cameroonian,Cameroonians|Yaounde|
CN|China|People’s Republic of China|Chinese|Beijing|
CO|Colombia||Colombian,Colombians|Bogota|
CR|Costa Rica||Costa Rican,Costa Ricans|San Jose|
CU|Cuba||Cuban,Cubans|Havana|
CV|Cape Verde|Cabo Verde|Cape Verdean|Praia|
CY|Cyprus||Cypriot,Cypriots|Nicosia|
CZ|Czech Republic|Czechia|Czech,Czechs|Prague|
DE|Germany||German,Germans|Berlin|
DJ|Djibouti||Djiboutian|Djibouti City|
DK|Denmark||Danish,Danes|Copenhagen|
DO|Dominican Republic||Dominican,Dominicans|Santo Domingo|
DZ|Algeria||Algerian,Algerians|Algiers|
EC|Ecuador||Ecuadorian,Ecuadorean,Ecuadorians|Quito|
EE|Estonia||Estonian,Estonians|Tallinn|
EG|Egypt||Egyptian,Egyptians|Cairo|
ER|Eritrea||Eritrean,Eritreans|Asmara|
ES|Spain||Spanish,Spaniards|Madrid|
ET|Ethiopia||Ethiopian,Ethiopians|Addis Ababa|
FI|Finland||Finnish,Finns|Helsinki|
FJ|Fiji||Fijian,Fijians|Suva|
FR|France||French|Paris|Elysee,Élysée
GA|Gabon||Gabonese|Libreville|
GB|United Kingdom|UK,U.K.,Britain,Great Britain|British,Britons|London|Downing Street,Whitehall
GE|Georgia||Georgian,Georgians|Tbilisi|
GH|Ghana||Ghanaian,Ghanaians|Accra|
GM|Gambia||Gambian,Gambians|Banjul|
GN|Guinea||Guinean,Guineans|Conakry|
GQ|Equatorial Guinea||Equatoguinean|Malabo|
GR|Greece||Greek,Greeks|Athens|
GT|Guatemala||Guatemalan,Guatemalans|Guatemala City|
GY|Guyana||Guyanese|Georgetown|
HN|Honduras||Honduran,Hondurans|Tegucigalpa|
GW|Guinea-Bissau|||Bissau|
HK|Hong Kong||Hongkonger,Hongkongers||
HR|Croatia||Croatian,Croats|Zagreb|
HT|Haiti||Haitian,Haitians|Port-au-Prince|
HU|Hungary||Hungarian,Hungarians|Budapest|
ID|Indonesia||Indonesian,Indonesians|Jakarta|
IE|Ireland||Irish|Dublin|
IL|Israel||Israeli,Israelis|Jerusalem|
IN|India||Indian,Indians|New Delhi|
IQ|Iraq||Iraqi,Iraqis|Baghdad|
IR|Iran||Iranian,Iranians|Tehran|
IS|Iceland||Icelandic,Icelanders|Reykjavik|
IT|Italy||Italian,Italians|Rome|
JM|Jamaica||Jamaican,Jamaicans|Kingston|
JO|Jordan||Jordanian,Jordanians|Amman|
JP|Japan||Japanese|Tokyo|
KE|Kenya||Kenyan,Kenyans|Nairobi|State House
KG|Kyrgyzstan||Kyrgyz|Bishkek|
KH|Cambodia||Cambodian,Cambodians|Phnom Penh|
KM|Comoros||Comorian|Moroni|
KP|North Korea||North Korean,North Koreans|Pyongyang|
KR|South Korea||South Korean,South Koreans|Seoul|Blue House
KW|Kuwait||Kuwaiti,Kuwaitis|Kuwait City|
KZ|Kazakhstan||Kazakh,Kazakhs|Astana|
LA|Laos||Laotian,Lao|Vientiane|
LB|Lebanon||Lebanese|Beirut|
LI|Liechtenstein|||Vaduz|
LK|Sri Lanka||Sri Lankan,Sri Lankans|Colombo|
LR|Liberia||Liberian,Liberians|Monrovia|
LS|Lesotho||Basotho|Maseru|
LT|Lithuania||Lithuanian,Lithuanians|Vilnius|
LU|Luxembourg||Luxembourgish|Luxembourg City|
LV|Latvia||Latvian,Latvians|Riga|
LY|Libya||Libyan,Libyans|Tripoli|
MA|Morocco||Moroccan,Moroccans|Rabat|
MC|Monaco||Monegasque||
MD|Moldova||Moldovan,Moldovans|Chisinau|
ME|Montenegro||Montenegrin,Montenegrins|Podgorica|
MG|Madagascar||Malagasy|Antananarivo|
MK|North Macedonia|Macedonia|Macedonian,Macedonians|Skopje|
ML|Mali||Malian,Malians|Bamako|
MM|Myanmar|Burma|Burmese|Naypyidaw|
MN|Mongolia||Mongolian,Mongolians|Ulaanbaatar|
MR|Mauritania||Mauritanian,Mauritanians|Nouakchott|
MT|Malta||Maltese|Valletta|
MU|Mauritius||Mauritian,Mauritians|Port Louis|
MV|Maldives||Maldivian,Maldivians||
MW|Malawi||Malawian,Malawians|Lilongwe|
MX|Mexico||Mexican,Mexicans|Mexico City|
MY|Malaysia||Malaysian,Malaysians|Kuala Lumpur|
MZ|Mozambique||Mozambican,Mozambicans|Maputo|
NA|Namibia||Namibian,Namibians|Windhoek|
NE|Niger||Nigerien,Nigeriens|Niamey|
NG|Nigeria||Nigerian,Nigerians|Abuja|
NI|Nicaragua||Nicaraguan,Nicaraguans|Managua|
NL|Netherlands|Holland|Dutch|The Hague,Amsterdam|
NO|Norway||Norwegian,Norwegians|Oslo|
NP|Nepal||Nepali,Nepalese|Kathmandu|
NZ|New Zealand||New Zealander,New Zealanders|Wellington|
OM|Oman||Omani,Omanis|Muscat|
PA|Panama||Panamanian,Panamanians|Panama City|
PE|Peru||Peruvian,Peruvians|Lima|
PG|Papua New Guinea|||Port Moresby|
PH|Philippines||Filipino,Philippine,Filipinos|Manila|Malacanang
PK|Pakistan||Pakistani,Pakistanis|Islamabad|
PL|Poland||Polish,Poles|Warsaw|
PS|Palestine||Palestinian,Palestinians|Ramallah|
PT|Portugal||Portuguese|Lisbon|
PY|Paraguay||Paraguayan,Paraguayans|Asuncion|
QA|Qatar||Qatari,Qataris|Doha|
RO|Romania||Romanian,Romanians|Bucharest|
RS|Serbia||Serbian,Serbs,Serbians|Belgrade|
RU|Russia|Russian Federation|Russian,Russians|Moscow|Kremlin
RW|Rwanda||Rwandan,Rwandans|Kigali|
SA|Saudi Arabia||Saudi,Saudis|Riyadh|
SB|Solomon Islands||||
SC|Seychelles||Seychellois||
SD|Sudan||Sudanese|Khartoum|
SE|Sweden||Swedish,Swedes|Stockholm|
SG|Singapore||Singaporean,Singaporeans||
SI|Slovenia||Slovenian,Slovene,Slovenes|Ljubljana|
SK|Slovakia||Slovak,Slovaks|Bratislava|
SL|Sierra Leone||Sierra Leonean|Freetown|
SN|Senegal||Senegalese|Dakar|
SO|Somalia||Somali,Somalis|Mogadishu|Villa Somalia
SR|Suriname||Surinamese|Paramaribo|
SS|South Sudan||South Sudanese|Juba|
SV|El Salvador||Salvadoran,Salvadorans|San Salvador|
SY|Syria||Syrian,Syrians|Damascus|
SZ|Eswatini|Swaziland|Swazi|Mbabane|
TD|Chad||Chadian,Chadians|N’Djamena|
TG|Togo||Togolese|Lome|
TH|Thailand||Thai,Thais|Bangkok|
TJ|Tajikistan||Tajik,Tajiks|Dushanbe|
TL|East Timor|Timor-Leste|Timorese|Dili|
TM|Turkmenistan||Turkmen|Ashgabat|
TN|Tunisia||Tunisian,Tunisians|Tunis|
TR|Turkey|Türkiye|Turkish,Turks|Ankara|
TT|Trinidad and Tobago|Trinidad|Trinidadian,Trinidadians|Port of Spain|
TW|Taiwan||Taiwanese|Taipei|
TZ|Tanzania||Tanzanian,Tanzanians|Dodoma|
UA|Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev|
UG|Uganda||Ugandan,Ugandans|Kampala|
US|United States|U.S.,US,U.S,USA,U.S.A.,United States of America,America|American,Americans|Washington|White House
UY|Uruguay||Uruguayan,Uruguayans|Montevideo|
UZ|Uzbekistan||Uzbek,Uzbeks|Tashkent|
VA|Vatican|Holy See|||Vatican City
VE|Venezuela||Venezuelan,Venezuelans|Caracas|Miraflores
VN|Vietnam||Vietnamese|Hanoi|
WS|Samoa||Samoan,Samoans|Apia|
XK|Kosovo||Kosovar,Kosovars|Pristina|
YE|Yemen||Yemeni,Yemenis|Sanaa,Sana’a|
ZA|South Africa||South African,South Africans|Pretoria|
ZM|Zambia||Zambian,Zambians|Lusaka|
ZW|Zimbabwe||Zimbabwean,Zimbabweans|Harare|
"""


COUNTRIES: tuple[Country, ...] = tuple(map(Country.of_row, _ROWS.strip().splitlines()))
"""All countries of the gazetteer."""

REGIONS: tuple[str, ...] = (
    "south Asia",
    "South Asia",
    "central Asia",
    "Central Asia",
    "Southeast Asia",
    "East Asia",
    "Asia",
    "Middle East",
    "Europe",
    "eastern Europe",
    "Eastern Europe",
    "Africa",
    "North Africa",
    "West Africa",
    "East Africa",
    "Latin America",
    "South America",
    "Central America",
    "North America",
    "Caribbean",
    "Balkans",
    "Caucasus",
    "Gulf",
    "Sahel",
    "Pacific",
    "Horn of Africa",
    "Scandinavia",
    "Baltics",
    "Kashmir",
    "Crimea",
    "Gaza",
    "West Bank",
    "Kurdistan",
    "Antarctica",
    "Mediterranean",
)
"""Regions of several countries, or disputed ones without a code of their own."""

CITIES: dict[str, str] = {
    city.replace("_", " "): code
    for city, _, code in (
        pair.partition(":")
        for pair in (
            "New_York:US Geneva:CH Mumbai:IN Karachi:PK Lahore:PK Peshawar:PK Kandahar:AF Herat:AF Dubai:AE Istanbul:TR "
            "Shanghai:CN Guangzhou:CN Shenzhen:CN Wuhan:CN Sydney:AU Melbourne:AU Perth:AU Toronto:CA Montreal:CA "
            "Vancouver:CA Frankfurt:DE Munich:DE Hamburg:DE Cologne:DE Rotterdam:NL Antwerp:BE Marseille:FR Lyon:FR "
            "Strasbourg:FR Nice:FR Milan:IT Naples:IT Turin:IT Genoa:IT Barcelona:ES Valencia:ES Seville:ES Porto:PT "
            "Zurich:CH Basel:CH Salzburg:AT Glasgow:GB Edinburgh:GB Manchester:GB Liverpool:GB Birmingham:GB "
            "Belfast:GB Cardiff:GB Bristol:GB Dover:GB Boston:US Chicago:US Houston:US Dallas:US Miami:US Atlanta:US "
            "Seattle:US Detroit:US Philadelphia:US Phoenix:US Denver:US Baltimore:US Mombasa:KE Kisumu:KE Lagos:NG "
            "Kano:NG Johannesburg:ZA Durban:ZA Alexandria:EG Casablanca:MA Marrakesh:MA Haifa:IL Aleppo:SY Idlib:SY "
            "Homs:SY Basra:IQ Mosul:IQ Erbil:IQ Kharkiv:UA Odesa:UA Odessa:UA Lviv:UA Mariupol:UA Donetsk:UA "
            "Sochi:RU Kazan:RU Vladivostok:RU Rio:BR Recife:BR Salvador:BR Medellin:CO Cali:CO Guayaquil:EC "
            "Cordoba:AR Rosario:AR Valparaiso:CL Arequipa:PE Osaka:JP Kyoto:JP Hiroshima:JP Busan:KR Incheon:KR "
            "Chittagong:BD Kolkata:IN Chennai:IN Bengaluru:IN Bangalore:IN Hyderabad:IN Surabaya:ID Bandung:ID "
            "Cebu:PH Davao:PH Penang:MY Yangon:MM Mandalay:MM Thessaloniki:GR Izmir:TR Gdansk:PL Krakow:PL "
            "Gothenburg:SE Malmo:SE Bergen:NO Aarhus:DK Tampere:FI Tartu:EE Kaunas:LT Split:HR Jeddah:SA Mecca:SA "
            "Aden:YE Hodeidah:YE Benghazi:LY Misrata:LY Goma:CD Bukavu:CD Lubumbashi:CD Arusha:TZ Zanzibar:TZ "
            "Entebbe:UG Gulu:UG Hargeisa:SO Bosaso:SO Kumasi:GH Tema:GH Abidjan:CI Douala:CM Bulawayo:ZW Beira:MZ"
        ).split()
    )
}
"""Larger cities that are no capitals, with the code of their country."""
