"""The table of faults: one for each code. A new code is one function and one row here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsevents.strategies.faults import (
    claims,
    evidence,
    quantities,
    references,
    statements,
    structure,
    syntax,
    vendor,
    versions,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsevents.schema.vocabulary import Vocabulary
    from newsevents.strategies.faults.draft import Draft


@attrs.frozen
class Fault:
    """How a document comes to have a finding of one code, and no other."""

    code: str
    """The code."""

    plant: Callable[[Draft], str | tuple[bytes, str]]
    """Puts the fault into a draft and returns where it is to be found; with the bytes, if they are what is
    wrong and not the JSON."""

    is_bare: bool = attrs.field(default=False, kw_only=True)
    """Whether it goes into a document without records, since it changes the source that these rest on."""

    lenient: bool = attrs.field(default=False, kw_only=True)
    """Whether it is found when reading is lenient, and only then."""

    vocabulary: Vocabulary | None = attrs.field(default=None, kw_only=True)
    """The vocabulary that it is read with; `None` for that of the reader."""

    is_feed: bool = attrs.field(default=False, kw_only=True)
    """Whether the bytes are a feed, in which two documents together are wrong."""

    @property
    def is_usual(self) -> bool:
        """Whether it is found in one document, by reading strictly, with the core's vocabulary."""
        return not self.lenient and not self.is_feed and self.vocabulary is None


FAULTS: tuple[Fault, ...] = (
    Fault("NE001", syntax.invalid_utf8),
    Fault("NE002", syntax.byte_order_mark),
    Fault("NE003", syntax.json_syntax),
    Fault("NE004", syntax.not_finite),
    Fault("NE005", syntax.duplicate_key),
    Fault("NE006", syntax.lone_surrogate),
    Fault("NE007", syntax.nested_too_deeply),
    Fault("NE008", syntax.integer_out_of_range),
    Fault("NE009", syntax.empty_input),
    Fault("NE010", syntax.input_too_large),
    Fault("NE011", syntax.not_an_object),
    Fault("NE101", structure.unknown_field),
    Fault("NE102", structure.missing_field),
    Fault("NE103", structure.wrong_type),
    Fault("NE104", structure.unknown_word),
    Fault("NE105", structure.unknown_type),
    Fault("NE106", structure.missing_type),
    Fault("NE107", structure.wrong_form),
    Fault("NE108", structure.wrong_kind),
    Fault("NE109", structure.malformed_identifier),
    Fault("NE110", structure.text_too_short),
    Fault("NE111", structure.text_too_long),
    Fault("NE112", structure.number_out_of_range),
    Fault("NE113", structure.number_of_items),
    Fault("NE114", structure.binary_fraction),
    Fault("NE115", structure.number_form),
    Fault("NE116", structure.moment_form),
    Fault("NE117", structure.extension_value),
    Fault("NE118", structure.extension_name),
    Fault("NE120", structure.unknown_field_kept, lenient=True),
    Fault("NE121", structure.unknown_event_kept, lenient=True),
    Fault("NE199", vendor.not_accepted, vocabulary=vendor.VOCABULARY),
    Fault("NE201", references.duplicate_id),
    Fault("NE202", references.names_itself),
    Fault("NE203", references.unresolved_reference),
    Fault("NE204", references.circular_reference),
    Fault("NE205", references.repeated_reference),
    Fault("NE206", references.duplicate_alias),
    Fault("NE207", references.gap_names_nothing),
    Fault("NE208", references.gap_has_value),
    Fault("NE301", evidence.empty_span),
    Fault("NE302", evidence.span_length),
    Fault("NE303", evidence.span_outside_text),
    Fault("NE304", evidence.quotation_differs),
    Fault("NE305", evidence.context_differs),
    Fault("NE306", evidence.text_hash_differs, is_bare=True),
    Fault("NE307", evidence.text_length_differs, is_bare=True),
    Fault("NE308", evidence.unverifiable_evidence, is_bare=True),
    Fault("NE309", evidence.evidence_out_of_order, is_bare=True),
    Fault("NE401", quantities.bounds_reversed),
    Fault("NE402", quantities.quantity_incomplete),
    Fault("NE403", quantities.quantity_surplus),
    Fault("NE404", quantities.negative_count),
    Fault("NE405", quantities.edtf_syntax),
    Fault("NE406", quantities.window_reversed),
    Fault("NE407", quantities.window_outside_edtf),
    Fault("NE408", quantities.ends_before_start),
    Fault("NE409", quantities.empty_time),
    Fault("NE410", quantities.half_coordinates),
    Fault("NE501", statements.said_after_publication, is_bare=True),
    Fault("NE502", statements.nothing_said),
    Fault("NE503", statements.quotation_without_words),
    Fault("NE504", statements.empty_relay),
    Fault("NE505", statements.visit_without_stops),
    Fault("NE506", statements.planned_in_the_past, is_bare=True),
    Fault("NE507", statements.held_in_the_future, is_bare=True),
    Fault("NE508", statements.repeated_participant),
    Fault("NE601", claims.unknown_predicate),
    Fault("NE602", claims.unlisted_predicate),
    Fault("NE603", claims.value_type),
    Fault("NE604", claims.subject_kind),
    Fault("NE605", claims.repeated_claim),
    Fault("NE606", claims.unrelated_claims),
    Fault("NE607", claims.holder_did_not_speak),
    Fault("NE608", claims.narrator_with_statement),
    Fault("NE609", claims.conflict_computes_differently),
    Fault("NE610", claims.stance_without_source),
    Fault("NE611", claims.secrecy_word),
    Fault("NE612", claims.favours_other_claim),
    Fault("NE701", versions.other_major_version),
    Fault("NE702", versions.newer_minor_version),
    Fault("NE703", versions.newer_minor_version_kept, lenient=True),
    Fault("NE801", versions.repeated_document, is_feed=True),
)
"""All faults, by code."""
