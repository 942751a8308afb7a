"""Spanish nouns for people and bodies, and the words around names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsevents.parser.name_words import NameWords

if TYPE_CHECKING:
    from newsevents.schema.actor import OrganizationType

_PERSONS = (
    "portavoz vocero vocera ministro ministra presidente presidenta canciller embajador embajadora secretario "
    "secretaria director directora jefe jefa líder comandante general coronel juez jueza abogado abogada fiscal "
    "alcalde alcaldesa gobernador gobernadora senador senadora diputado diputada diplomático diplomática negociador "
    "negociadora asesor asesora analista experto experta profesor profesora investigador investigadora médico médica "
    "enviado enviada testigo vecino vecina trabajador trabajadora periodista delegado delegada representante "
    "funcionario funcionaria mediador mediadora candidato candidata empresario empresaria consejero consejera "
    "vicepresidente vicepresidenta comisario comisaria policía militar hombre mujer"
).split()
"""Singular nouns for one person, of men and women."""


def _plural(noun: str) -> str:
    if noun.endswith("z"):
        return f"{noun[:-1]}ces"
    return f"{noun}s" if noun[-1] in "aeioé" else f"{noun}es"


BODY_NOUNS: dict[str, OrganizationType] = {
    **dict.fromkeys(
        "gobierno ministerio parlamento congreso senado embajada ejército tribunal fiscalía ayuntamiento cancillería "
        "presidencia administración comisión".split(),
        "government",
    ),
    **dict.fromkeys(("empresa", "compañía", "banco", "aerolínea"), "company"),
    **dict.fromkeys(("agencia", "cadena", "emisora", "diario", "periódico"), "news_media"),
    **dict.fromkeys(("guerrilla", "milicia"), "armed_group"),
    **dict.fromkeys(
        "sindicato universidad hospital organización asociación grupo delegación".split(), "other"
    ),
    "partido": "party",
}
"""Nouns for bodies, with the kind of organisation that they suggest."""

_OFFICES = (
    "Exteriores Interior Defensa Hacienda Economía Justicia Salud Educación Transportes Energía Trabajo"
)

KNOWN_BODIES: dict[str, OrganizationType] = {
    **dict.fromkeys("EFE Reuters AFP AP BBC Andina Notimex Télam Xinhua TASS".split(), "news_media"),
    **dict.fromkeys(("ONU", "OTAN", "OEA", "UE", "Unión Europea", "Mercosur", "OMS", "FMI"), "international"),
    **dict.fromkeys(("FARC", "ELN", "ETA", "Hamás", "Hezbolá"), "armed_group"),
}
"""Bodies that are known by name, with the kind of organisation."""

NAMES = NameWords(
    titles=frozenset(
        "Sr Sr. Sra Sra. Dr Dr. Dra Dra. Don Doña General Coronel Presidente Ministro Ministra".split()
    ),
    courtesy=frozenset("Sr Sr. Sra Sra. Dr Dr. Dra Dra. Don Doña".split()),
    genders={
        **dict.fromkeys("sr dr don el un padre hijo hermano marido hombre ministro juez".split(), "m"),
        **dict.fromkeys("sra dra doña la una madre hija hermana esposa mujer ministra jueza".split(), "f"),
    },
    person_nouns=frozenset(_PERSONS),
    group_nouns=frozenset(map(_plural, _PERSONS))
    | frozenset(
        "fuentes medios autoridades fuerzas tropas familiares rebeldes gobiernos ministerios".split()
    ),
    collectives=frozenset("prensa oposición".split()),
    body_nouns=BODY_NOUNS,
    works=frozenset("informe estudio comunicado carta encuesta documento sondeo".split()),
    org_words={
        **dict.fromkeys(
            "Ministerio Gobierno Congreso Senado Parlamento Embajada Ejército Tribunal Fiscalía Ayuntamiento "
            "Cancillería Comisión Policía Consejo".split(),
            "government",
        ),
        **dict.fromkeys(_OFFICES.split(), "government"),
        **dict.fromkeys("Banco Grupo Compañía".split(), "company"),
        **dict.fromkeys("Universidad Asociación Sindicato Organización Federación Hospital".split(), "other"),
        **dict.fromkeys("Diario Agencia Radio Televisión".split(), "news_media"),
        "Partido": "party",
    },
    body_country={},
    locatives=frozenset("en desde hacia hasta cerca a de del por entre".split()),
    inside=frozenset(("en",)),
    links=frozenset(("para",)),
    joins=frozenset(("y", "e")),
    not_names=frozenset("el la los las un una no sí ayer hoy mañana".split()),
    company_forms=frozenset("SA S.A. SL S.L.".split()),
    geographic=frozenset("Río Lago Isla Islas Golfo Sierra Cordillera Puerto Plaza Avenida Calle".split()),
    noun_first=True,
    bare_bodies=frozenset(("policía",)),
    armed=frozenset("terrorista armado armada rebelde paramilitar".split()),
    governments=frozenset(("gobierno", "administración")),
    of_any_kind=frozenset(("grupo", "organización")),
    country_behind=re.compile(r"\s+(?:de|del)\s+(?:la\s+)?([A-ZÁÉÍÓÚ]\w+)(\s[A-ZÁÉÍÓÚ]\w+)?"),
)
"""The words of Spanish around names."""
