"""Sources: the text, or its hash and length where it may not be passed on."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from newsevents.strategies.window import draw_moment

if TYPE_CHECKING:
    from newsevents.strategies.setting import Setting

_tags = st.sampled_from(("en", "pt-BR", "zh-Hant-TW", "x-klingon", "DE"))
_stated = st.sampled_from(("both", "hash", "length"))
_stated_beside_text = st.sampled_from(("neither", "both", "hash", "length"))


def draw_source(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """Draw what is said of the text; when it was published is settled already, if there is a document."""
    text = setting.text
    stated = draw(_stated_beside_text if setting.with_text else _stated)
    return {
        "text": text if setting.with_text else None,
        "text_sha256": hashlib.sha256(text.encode()).hexdigest() if stated in {"both", "hash"} else None,
        "text_length": len(text) if stated in {"both", "length"} else None,
        "published": draw_moment(draw, setting) if setting.is_alone else setting.published,
    }


def draw_language(draw: st.DrawFn, setting: Setting) -> str:
    """Draw the language of the text, which is settled already where there is a document around."""
    return setting.language or draw(_tags)
