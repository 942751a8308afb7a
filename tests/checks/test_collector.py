from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsevents.checks import Collector
from newsevents.findings import finding

CODES = st.lists(st.sampled_from(["NE203", "NE502"]), max_size=12)


@given(CODES, st.integers(-2, 14), st.integers(0, 3))
def test_all_is_counted_and_no_more_is_kept_than_the_limit(codes, limit, untold):
    collector = Collector(limit)
    for number, code in enumerate(codes):
        collector.add(code, lambda code=code, number=number: finding(code, f"/{number}", "m"))
    collector.omit_errors(untold)
    findings = collector.findings()
    errors = codes.count("NE203")
    assert len(findings) == min(max(limit, 0), len(codes))
    assert len(findings) + findings.omitted == len(codes) + untold
    assert len(findings.errors) == min(max(limit, 0), errors)
    assert len(findings.errors) + findings.omitted_errors == errors + untold
    assert findings.valid == (not errors and not untold)


@given(CODES, st.integers(0, 14))
def test_what_is_kept_stays_in_its_order(codes, limit):
    collector = Collector(limit)
    for number, code in enumerate(codes):
        collector.add(code, lambda code=code, number=number: finding(code, f"/{number}", "m"))
    numbers = [int(item.pointer[1:]) for item in collector.findings()]
    assert numbers == sorted(numbers)


@given(st.integers(0, 5), st.integers(0, 8))
def test_a_message_is_made_only_for_what_is_kept(limit, number):
    told = []
    collector = Collector(limit)
    for _ in range(number):
        collector.add("NE203", lambda: told.append(1) or finding("NE203", "", "m"))
    assert len(told) == min(limit, number) == len(collector.findings())
