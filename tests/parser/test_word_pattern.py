"""Words that a pattern cannot do without: each of its matches has one of them, as a word of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.parser import casualties, meeting_claims, relations, visits
from newsevents.parser.languages import LANGUAGES
from newsevents.parser.lexicon.english import meetings
from newsevents.parser.lexicon.english.language import ENGLISH
from newsevents.parser.tokens import tokenize, words_in

PATTERNS = {
    **{refusal.lemma: refusal.pattern for language in LANGUAGES for refusal in language.cues.refusals},
    "meetings": meetings.VERBS,
    "travel": visits._TRAVEL,
    "represents": relations._REPRESENTS,
    "supports": relations._SUPPORTS,
    "lasted": meeting_claims._LASTED,
    **dict(casualties._HARMS),
}


@pytest.mark.parametrize("name", PATTERNS)
@given(data=st.data())
def test_each_match_has_one_of_the_words(name, data):
    row = PATTERNS[name]
    text = data.draw(st.from_regex(row.pattern, fullmatch=True))
    assert not row.words.isdisjoint(words_in(tokenize(f"they {text} it", ENGLISH))), text


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
@given(data=st.data())
def test_each_notice_has_one_of_the_words_of_notices(language, data):
    text = " ".join(data.draw(st.from_regex(language.layout.notice, fullmatch=True)).split())
    assert any(word in text for word in language.layout.notice_words)
