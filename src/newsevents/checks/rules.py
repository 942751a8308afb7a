"""The table of rules. A new rule is one function, one row here, one code and one invalid file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsevents.checks import claims, evidence, gaps, quantities, references, statements, times, unknown
from newsevents.checks.rule import Rule
from newsevents.schema.actor import ActorBase, Group, Role
from newsevents.schema.base import Record
from newsevents.schema.claim import Claim, Stance
from newsevents.schema.conflict import Conflict
from newsevents.schema.document import NewsDocument
from newsevents.schema.event import Event, Participant
from newsevents.schema.evidence import Evidence
from newsevents.schema.meeting import Meeting
from newsevents.schema.place import Place
from newsevents.schema.provenance import Gap
from newsevents.schema.quantity import Quantity
from newsevents.schema.source import Source
from newsevents.schema.statement import Relay, Statement
from newsevents.schema.time import TimeWindow
from newsevents.schema.visit import Stop, Visit
from newsevents.schema.vocabulary import UnknownEvent

if TYPE_CHECKING:
    from newsevents.checks.rule import Screen

RULES: tuple[Rule[Any], ...] = (
    Rule("NE004", Record, unknown.infinite_numbers, unknown_fields=True),
    Rule("NE008", Record, unknown.large_integers, unknown_fields=True),
    Rule("NE114", Record, unknown.binary_fractions, unknown_fields=True),
    Rule("NE120", Record, unknown.unknown_fields, unknown_fields=True),
    Rule("NE121", UnknownEvent, unknown.unknown_event),
    Rule("NE201", NewsDocument, references.duplicate_ids),
    Rule("NE202", Participant, references.represents_itself),
    Rule("NE202", ActorBase, references.role_in_itself),
    Rule("NE202", NewsDocument, references.replaces_itself),
    Rule("NE202", Claim, references.claims_of_itself),
    Rule("NE203", Record, references.unresolved_references, where=references.refers),
    Rule("NE204", NewsDocument, references.circular_references),
    Rule("NE205", Record, references.repeated_references, where=references.lists_references),
    Rule("NE206", ActorBase, references.duplicate_aliases),
    Rule("NE206", Place, references.duplicate_aliases),
    Rule("NE207", Gap, gaps.gap_names_nothing),
    Rule("NE208", Gap, gaps.gap_has_value),
    Rule("NE301", Evidence, evidence.empty_span),
    Rule("NE302", Evidence, evidence.span_length),
    Rule("NE303", Evidence, evidence.span_outside_text),
    Rule("NE304", Evidence, evidence.quotation_differs),
    Rule("NE305", Evidence, evidence.context_differs),
    Rule("NE306", Source, evidence.text_hash_differs),
    Rule("NE307", Source, evidence.text_length_differs),
    Rule("NE308", NewsDocument, evidence.unverifiable_evidence),
    Rule("NE309", Statement, evidence.content_out_of_order),
    Rule("NE309", ActorBase, evidence.mentions_out_of_order),
    Rule("NE309", Place, evidence.mentions_out_of_order),
    Rule("NE401", Quantity, quantities.bounds_reversed),
    Rule("NE402", Quantity, quantities.quantity_incomplete),
    Rule("NE403", Quantity, quantities.quantity_surplus),
    Rule("NE404", Group, quantities.negative_size),
    Rule("NE404", Participant, quantities.negative_participants),
    Rule("NE404", Event, quantities.negative_occurrences),
    Rule("NE404", Claim, quantities.negative_claim),
    Rule("NE405", TimeWindow, times.edtf_syntax),
    Rule("NE406", TimeWindow, times.window_reversed),
    Rule("NE407", TimeWindow, times.window_outside_edtf),
    Rule("NE408", Event, times.event_ends_before_start),
    Rule("NE408", Role, times.role_ends_before_start),
    Rule("NE408", Stop, times.stop_ends_before_start),
    Rule("NE409", TimeWindow, times.empty_time),
    Rule("NE410", Place, quantities.half_coordinates),
    Rule("NE501", Statement, times.said_after_publication),
    Rule("NE502", Statement, statements.nothing_said),
    Rule("NE503", Statement, statements.quotation_without_words),
    Rule("NE504", Relay, statements.empty_relay),
    Rule("NE505", Visit, statements.visit_without_stops),
    Rule("NE506", Event, times.planned_in_the_past),
    Rule("NE507", Event, times.held_in_the_future),
    Rule("NE508", Meeting, statements.repeated_participants),
    Rule("NE508", Visit, statements.repeated_travellers),
    Rule("NE601", Claim, claims.unknown_predicate),
    Rule("NE602", Claim, claims.unlisted_predicate),
    Rule("NE603", Claim, claims.value_type),
    Rule("NE604", Claim, claims.subject_kind),
    Rule("NE605", Conflict, claims.repeated_claim),
    Rule("NE606", Conflict, claims.unrelated_claims),
    Rule("NE607", Stance, claims.holder_did_not_speak),
    Rule("NE608", Stance, claims.narrator_with_statement),
    Rule("NE610", Stance, claims.stance_without_source),
    Rule("NE611", Claim, claims.secrecy_word),
    Rule("NE612", Conflict, claims.favours_other_claim),
)
"""All rules, by code. A code has several rows where records of several classes can have the fault."""

SCREENS: dict[type[Record], Screen] = {
    Record: references.are_sound,
    Claim: claims.is_plain,
    Event: times.is_timeless,
    Evidence: evidence.is_sound,
    Participant: references.is_for_itself,
    Quantity: quantities.is_plain,
    Stance: claims.is_own,
    Statement: statements.is_plain,
    TimeWindow: times.is_plain,
}
"""Quick tests, by the class of their rules: where one holds, none of these finds anything, so none is run."""
