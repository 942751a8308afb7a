"""Version: items of 1.x and 2.x in the shape of 3.x, with the place where each member stood before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsevents.codecs.ninjs.names import Json

Path = tuple[str | int, ...]
Origins = dict[Path, Path]

VERSIONS = frozenset("1.0 1.1 1.2 1.3 1.4 1.5 1.6 2.0 2.1 2.2 3.0 3.1".split())
"""The versions that are known."""

_RENAMED = {
    "altids": "altIds", "aspectratio": "aspectRatio", "charcount": "charCount", "contactinfo": "contactInfo",
    "contentcreated": "contentCreated", "contenttype": "contentType", "copyrightholder": "copyrightHolder",
    "copyrightnotice": "copyrightNotice", "digitalsourcetype": "digitalSourceType", "ednote": "edNote",
    "embargoed": "embargoedUntil", "encodedrights": "encodedRights", "firstcreated": "firstCreated",
    "framerate": "frameRate", "geojson": "geoJSON", "infosources": "infoSources", "langid": "langId",
    "linkedrights": "linkedRights", "pubstatus": "pubStatus", "representationtype": "representationType",
    "rightsinfo": "rightsInfo", "scantype": "scanType", "sizeinbytes": "sizeInBytes",
    "symboltype": "symbolType", "transportprotocol": "transportProtocol",
    "trustindicators": "trustIndicators", "usageterms": "usageTerms",
    "versioncreated": "versionCreated", "videocodec": "videoCodec", "wordcount": "wordCount",
}  # fmt: skip
"""Names of 2.x, and of 3.x."""

_RENAMED_IN_1 = {
    "$standard": "standard", "byline": "by", "mimetype": "contentType", "person": "people",
    "organisation": "organisations", "place": "places", "subject": "subjects", "event": "events",
    "object": "objects", "infosource": "infoSources", "genre": "genres", "trustindicator": "trustIndicators",
    "geometry_geojson": "geoJSON",
}  # fmt: skip
_CONCEPTS = frozenset(_RENAMED_IN_1.values()) - {"standard", "by", "contentType", "geoJSON"}
_TEXTS = {"headline": "headlines", "body": "bodies", "description": "descriptions"}
_TEXT = re.compile(r"(headline|body|description)(?:_([A-Za-z0-9_]+))?")
_MEDIA_TYPES = {"text": "text/plain", "xhtml": "text/html", "html": "text/html"}
_NAMED = {"renditions": "name", "associations": "name", "altIds": "role"}
_REPRESENTATIONS = {"complete": "full", "incomplete": "partial"}
_NAMES_OF_3 = frozenset({*_RENAMED.values(), "eventDetails", "plannedCoverage"})
_SHAPES_OF_1 = frozenset({*_RENAMED_IN_1, "headline"}) - {"mimetype"}


def major_of(item: Json) -> int:
    """Return the major version of an item: the one that it states, or the one that its members have.

    Example:
        >>> major_of({"byline": "x"}), major_of({"versioncreated": "x"}), major_of({"headlines": []})
        (1, 2, 3)
    """
    stated = version_of(item)
    if stated in VERSIONS:
        return int(stated[0])
    if stated is not None or any(key in _NAMES_OF_3 for key in item):
        return 3
    if any(key in _SHAPES_OF_1 or _TEXT.fullmatch(key) for key in item):
        return 1
    if any(isinstance(item.get(name), dict) for name in ("renditions", "associations", "altids")):
        return 1
    return 2 if _has_names_of_2(item) else 3


def version_of(item: Json) -> str | None:
    """Return the version that an item states, if it states one.

    Example:
        >>> version_of({"standard": {"name": "ninjs", "version": "3.0"}})
        '3.0'
    """
    for key in ("standard", "$standard"):
        stated = item.get(key)
        if isinstance(stated, dict) and isinstance(stated.get("version"), str):
            return str(stated["version"])
    return None


def _has_names_of_2(value: Any) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        return any(map(_has_names_of_2, value))
    if isinstance(value, dict):
        return any(key in _RENAMED or _has_names_of_2(item) for key, item in value.items())
    return False


def in_shape_of_3(item: Json) -> tuple[Json, Origins]:
    """Return an item with the names and arrays of 3.x, and where members that moved stood.

    What 3.x has no place for stays under its name.

    Example:
        >>> in_shape_of_3({"headline": "Talks", "versioncreated": "x"})
        ({'versionCreated': 'x', 'headlines': [{'role': 'main', 'value': 'Talks'}]},
         {('versionCreated',): ('versioncreated',), ('headlines', 0): ('headline',),
          ('headlines', 0, 'value'): ('headline',)})
    """
    major, origins = major_of(item), Origins()
    if major == 3:
        return item, origins
    return _Lifted(major, origins).item(item, (), ()), origins


class _Lifted:
    def __init__(self, major: int, origins: Origins) -> None:
        self.names = _RENAMED if major == 2 else {**_RENAMED, **_RENAMED_IN_1}
        self.is_first = major == 1
        self.origins = origins

    def item(self, item: Json, old: Path, new: Path) -> Json:
        lifted = self.members(item, old, new)
        if not self.is_first:
            return lifted
        texts = {key: item[key] for key in item if _TEXT.fullmatch(key) and isinstance(item[key], str)}
        for key, value in texts.items():
            self._text(lifted, key, value, (*old, key), new)
        for old_word, new_word in _REPRESENTATIONS.items():
            if lifted.get("representationType") == old_word:
                lifted["representationType"] = new_word
        self._counts(lifted)
        return lifted

    def members(self, value: Json, old: Path, new: Path) -> Json:
        found: Json = {}
        for key, item in value.items():
            name = self.names.get(key, key)
            if name != key and name in value:
                name = key
            if name != key:
                self.origins[(*new, name)] = (*old, key)
            found[name] = self.any(item, (*old, key), (*new, name), name)
        return found

    def any(self, value: Any, old: Path, new: Path, name: str) -> Any:  # noqa: ANN401 - any JSON
        if name == "geoJSON":
            return value
        if self.is_first and isinstance(value, dict) and name in _NAMED:
            return self._array_of(value, old, new, name)
        if isinstance(value, dict):
            return self.members(value, old, new)
        if isinstance(value, list):
            return [self._one(item, (*old, at), (*new, at), name) for at, item in enumerate(value)]
        return value

    def _one(self, value: Any, old: Path, new: Path, name: str) -> Any:  # noqa: ANN401 - any JSON
        if not isinstance(value, dict):
            return self.any(value, old, new, "")
        if name == "associations":
            return self.item(value, old, new)
        lifted = self.members(value, old, new)
        return self._concept(lifted, name, old, new) if self.is_first and name in _CONCEPTS else lifted

    def _array_of(self, value: Json, old: Path, new: Path, name: str) -> list[Json]:
        """Lift an object whose keys are the names of its members into an array."""
        found = []
        for at, (key, item) in enumerate(value.items()):
            self.origins[(*new, at)] = (*old, key)
            if isinstance(item, dict):
                found.append({_NAMED[name]: key, **self._one(item, (*old, key), (*new, at), name)})
            else:
                found.append({_NAMED[name]: key, "value": item})
        return found

    def _concept(self, value: Json, name: str, old: Path, new: Path) -> Json:
        """Lift a scheme and a code in it to one URI."""
        scheme, code = value.get("scheme"), value.get("code")
        key = "role" if name == "trustIndicators" else "uri"
        if isinstance(scheme, str) and isinstance(code, str) and key not in value:
            lifted = {key: f"{scheme}{code}"}
            self.origins[(*new, key)] = (*old, "code")
        elif isinstance(code, str) and scheme is None and "literal" not in value:
            lifted = {"literal": code}
            self.origins[(*new, "literal")] = (*old, "code")
        else:
            return value
        if name == "infoSources" and "rel" in value and "role" not in value:
            lifted["role"] = value["rel"]
            self.origins[(*new, "role")] = (*old, "rel")
        gone = {"scheme", "code"} | ({"rel"} if "role" in lifted and name == "infoSources" else set())
        return {**{key: item for key, item in value.items() if key not in gone}, **lifted}

    def _text(self, lifted: Json, key: str, value: str, old: Path, new: Path) -> None:
        kind, role = key.partition("_")[::2]
        array = lifted.setdefault(_TEXTS[kind], [])
        if not isinstance(array, list):
            return
        del lifted[key]
        media_type = {"contentType": _MEDIA_TYPES[role]} if kind == "body" and role in _MEDIA_TYPES else {}
        named = {"role": role or "main"} if role or kind == "headline" else {}
        place = (*new, _TEXTS[kind], len(array))
        self.origins |= {place: old, (*place, "value"): old}
        array.append({**named, **media_type, "value": value})

    def _counts(self, lifted: Json) -> None:
        bodies = lifted.get("bodies")
        if isinstance(bodies, list) and len(bodies) == 1:
            for name in ("charCount", "wordCount"):
                if name in lifted and name not in bodies[0]:
                    bodies[0][name] = lifted.pop(name)
