"""Spanish datelines, and words to readers about the site."""

from __future__ import annotations

import re

from newsevents.parser.layout_words import LayoutWords

LAYOUT = LayoutWords(
    dateline=re.compile(
        r"[A-ZÁÉÍÓÚÑ][\w ]{2,30}(?:\s\([A-ZÁÉÍÓÚÑ][\w ]+\))?"
        r"(?:,\s+[0-9]{1,2}\s+(?:de\s+)?(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)[a-z]*\.?)?"
        r"\s*\([A-ZÁÉÍÓÚÑ][\w /]+\)\s*\.?\s*[-–—]+\s*"
    ),
    notice=re.compile(
        r"\b(?:s[ií]guenos\s+en|suscr[ií]b[ae]te|suscr[ií]ba(?:se)?\s+a|haz\s+clic|haga\s+clic|pincha\s+aquí|"
        r"todos\s+los\s+derechos\s+reservados|nuestr[oa]s?\s+(?:boletín|boletines|newsletters?)|"
        r"comparte\s+(?:este|esta)\s+(?:artículo|noticia))\b"
    ),
    notice_words=("enos en", "suscr", "clic", "pincha", "reservados", "nuestr", "comparte"),
    opens_notice=re.compile(r"\s*(?:©|publicidad\b|(?:lee|lea|leer)\s+(?:también|más)\b)"),
)
"""What Spanish writes around the news."""
