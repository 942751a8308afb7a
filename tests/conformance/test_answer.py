"""Laws of answers: what is told counts, and not how it is written."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from newsevents.conformance import SAME, Answer, Case, compared

CODES = st.from_regex(r"NE[0-9]{3}", fullmatch=True)
POINTERS = st.lists(
    st.text(st.characters(codec="utf-8", exclude_characters="~/\n\r"), max_size=4), max_size=3
).map(lambda keys: "".join(f"/{key}" for key in keys))
PAIRS = st.lists(st.tuples(CODES, POINTERS), max_size=6, unique=True)


def case_of(pairs):
    return Case("invalid/x", b"{}", expected=tuple(sorted(pairs)))


def as_text(pair):
    return " ".join(pair)


def as_json(pair):
    return json.dumps({"severity": "error", "pointer": pair[1], "code": pair[0]})


@given(PAIRS, st.data())
def test_neither_order_nor_repetition_nor_form_of_lines_matters(pairs, data):
    told = data.draw(st.permutations([*pairs, *pairs[:2]]))
    lines = [data.draw(st.sampled_from([as_text, as_json]))(pair) for pair in told]
    end = data.draw(st.sampled_from(["\n", "\r\n", "\n\n \t\n"]))
    answer = Answer.read(end.join([*lines, ""]).encode())
    assert answer.rubbish is None
    assert answer.told == frozenset(pairs)
    assert compared(case_of(pairs), answer) == compared(case_of(pairs), answer, pointers=True) == SAME


@given(PAIRS, PAIRS)
def test_what_is_missing_and_what_is_too_much_are_the_two_differences_of_the_sets(expected, told):
    difference = compared(case_of(expected), Answer(frozenset(told)))
    assert difference.missing == tuple(sorted(set(expected) - set(told)))
    assert difference.surplus == tuple(sorted(set(told) - set(expected)))
    assert bool(difference) == (set(expected) != set(told))


@given(PAIRS, st.lists(CODES, min_size=1))
def test_codes_alone_are_compared_as_sets_of_codes(expected, told):
    answer = Answer.read("\n".join(told).encode())
    difference = compared(case_of(expected), answer)
    wanted = {code for code, _ in expected}
    assert {code for code, _ in difference.missing} == wanted - set(told)
    assert {code for code, _ in difference.surplus} == set(told) - wanted


@given(PAIRS, PAIRS, st.frozensets(CODES))
def test_codes_that_are_not_compared_make_no_difference(expected, told, left_out):
    def has(code):
        return code not in left_out

    some = compared(case_of(expected), Answer(frozenset(told)), has=has)
    of_the_others = [pair for pair in expected if has(pair[0])], [pair for pair in told if has(pair[0])]
    assert some == compared(case_of(of_the_others[0]), Answer(frozenset(of_the_others[1])))


@given(PAIRS.filter(bool))
def test_a_code_alone_means_the_whole_document_beside_one_with_a_pointer(pairs):
    answer = Answer.read("\n".join(["NE003", *map(as_text, pairs)]).encode())
    assert answer.told == {("NE003", ""), *pairs}


@given(st.binary())
def test_any_bytes_are_an_answer_or_rubbish(output):
    answer = Answer.read(output)
    assert answer.rubbish is not None or len(answer.told) <= output.count(b"NE")
