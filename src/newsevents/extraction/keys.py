"""Keys: the names that records have in a draft, and the identifiers that they get in the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsevents.checks.wording import did_you_mean, shown
from newsevents.findings import Finding, finding
from newsevents.schema.identifiers import Identifiers
from newsevents.schema.ids import NARRATOR

if TYPE_CHECKING:
    from newsevents.schema.extraction import Draft

_KINDS = ("actor", "place", "statement", "event", "claim")
MAY_NAME = {
    **{kind: (kind,) for kind in _KINDS},
    "holder": ("actor",),
    "subject": ("event", "actor", "place", "statement"),
}
"""Kinds of record that a field may name, in the order in which a key that several have is looked up."""


class Keys:
    """Resolves the keys of one draft.

    Args:
        draft: The draft.
        findings: Takes what is wrong: keys that two records have, and keys that none has.
    """

    def __init__(self, draft: Draft, findings: list[Finding]) -> None:
        """Give each record an identifier."""
        self._findings = findings
        self._names = Identifiers()
        self._by_key: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
        self._by_pointer: dict[str, str] = {}
        for kind in _KINDS:
            for index, item in enumerate(getattr(draft, f"{kind}s")):
                self._name(kind, item.key, f"/{kind}s/{index}")
        for index in range(len(draft.conflicts)):
            self._by_pointer[f"/conflicts/{index}"] = self._names.new("conflict", str(index + 1))

    def _name(self, kind: str, key: str, where: str) -> None:
        known = self._by_key[kind]
        identifier = self._names.new(kind, _plain(kind, key))
        self._by_pointer[where] = identifier
        if key in known:
            message = f"Expected a key of its own, found {shown(key)}, which an earlier {kind} has."
            self._findings.append(finding("NE914", f"{where}/key", message))
        known.setdefault(key, identifier)

    def id_of(self, where: str) -> str:
        """Return the identifier of the record at a JSON Pointer of the draft."""
        return self._by_pointer[where]

    def resolved(self, key: str | None, wanted: str, where: str) -> str | None:
        """Return the identifier that a key stands for; `None` where it is absent, or no record has it."""
        if not key:
            return None
        if wanted == "holder" and key == NARRATOR:
            return NARRATOR
        for kind in MAY_NAME[wanted]:
            known = self._by_key[kind]
            found = known.get(key) or known.get(_plain(kind, key)) or known.get(f"{kind}:{key}")
            if found is not None:
                return found
        kinds = " or ".join(MAY_NAME[wanted])
        candidates = [name for kind in MAY_NAME[wanted] for name in self._by_key[kind]]
        message = f"Expected the key of a record ({kinds}), found {shown(key)}, which none has."
        self._findings.append(finding("NE914", where, message, did_you_mean(key, candidates)))
        return None


def _plain(kind: str, key: str) -> str:
    """Return a key without the prefix that identifiers have, which some writers add."""
    return key.removeprefix(f"{kind}:")
