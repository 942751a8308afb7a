"""Builds a document by hand: a council's spokeswoman tells of talks, as an agency relays it.

Run it with: python examples/build_document.py
"""

from __future__ import annotations

from datetime import date

import newsevents as ne

TEXT = (
    "The council held about ten rounds of talks with the ferry company in Lowport, "
    "spokeswoman Ida Lunde said on Tuesday, Coast Wire reported."
)


def evidence(exact: str) -> ne.Evidence:
    """Return the place of words that stand in the text once."""
    start = TEXT.index(exact)
    return ne.Evidence(start=start, end=start + len(exact), exact=exact)


def build() -> ne.NewsDocument:
    """Return the document: four actors, a place, one statement, one meeting and one claim."""
    rounds = ne.Quantity(
        value=10, comparator="about", unit="round", phrase="about ten", evidence=evidence("about ten")
    )
    return ne.NewsDocument(
        id="urn:example:lowport:1",
        source=ne.Source(publisher="Coast Wire", published=date(2024, 5, 15), language="en", text=TEXT),
        actors=(
            ne.Person(
                id="actor:lunde",
                name="Ida Lunde",
                roles=(ne.Role(title="spokeswoman", organization="actor:council"),),
                mentions=(evidence("Ida Lunde"),),
            ),
            ne.Organization(id="actor:council", name="The council", organization_type="government"),
            ne.Organization(id="actor:ferry", name="The ferry company", organization_type="company"),
            ne.Organization(id="actor:wire", name="Coast Wire", organization_type="news_media"),
        ),
        places=(ne.Place(id="place:lowport", name="Lowport", precision="city"),),
        statements=(
            ne.Statement(
                id="statement:1",
                speaker="actor:lunde",
                mode="indirect",
                act="asserts",
                cue=ne.Cue(lemma="say", evidence=evidence("said")),
                content=(evidence(TEXT[: TEXT.index(", spokeswoman")]),),
                time=ne.TimeWindow(phrase="on Tuesday", edtf="2024-05-14", evidence=evidence("on Tuesday")),
                via=(ne.Relay(actor="actor:wire", evidence=evidence("Coast Wire reported")),),
            ),
        ),
        events=(
            ne.Meeting(
                id="event:talks",
                label="talks of council and ferry company",
                format="talks",
                participants=(ne.Participant(actor="actor:council"), ne.Participant(actor="actor:ferry")),
                place="place:lowport",
                occurrences=rounds,
            ),
        ),
        claims=(
            ne.Claim(
                id="claim:1",
                subject="event:talks",
                predicate="occurrence_count",
                value=ne.QuantityValue(quantity=rounds),
                stances=(ne.Stance(holder="actor:lunde", stance="asserts", statement="statement:1"),),
            ),
        ),
    )


def main() -> None:
    """Build, check, write and read again."""
    document = build()
    data = ne.dumps(document)
    print(f"{len(data)} bytes, {len(ne.check(data))} findings, {ne.content_id(document)}")
    print(
        "on whose word:",
        " <- ".join(str(hop.holder) for hop in ne.attribution_chain(document, "statement:1")),
    )
    print("reads back equal:", ne.loads(data) == document)


if __name__ == "__main__":
    main()
