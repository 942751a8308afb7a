"""What every format owes: it writes all documents, and says exactly what it does not keep of them."""

from __future__ import annotations

import json

import pytest
from altering import altered, at, leaves
from hypothesis import assume, given
from hypothesis import strategies as st

import newsevents as ne
from newsevents.codecs import dumps
from newsevents.codecs.registry import CODECS
from newsevents.strategies import assert_lossy_but_declared, documents
from newsevents.text.pointer import from_pointer, to_pointer

EMPTY = ne.NewsDocument(id="urn:example:1", source=ne.Source())
WRITERS = [codec for codec in CODECS if "encode" in codec.operations]
BOTH = [codec for codec in WRITERS if "decode" in codec.operations]


def chosen(codec):
    """Return a choice for each option that has no default."""
    return {option.name: option.words[0] for option in codec.options if option.is_required}


def written(codec, document):
    return json.dumps(list(codec.encode(document, **chosen(codec))), sort_keys=True, allow_nan=False)


class RoundTrip:
    """A codec as the laws want it."""

    def __init__(self, codec):
        self.codec = codec

    def encode(self, document):
        return list(self.codec.encode(document, **chosen(self.codec)))

    def decode(self, objects):
        [item] = [item for value in objects for item in ne.read_as(self.codec.name, json.dumps(value))]
        assert item.document is not None, [str(one) for one in item.findings]
        return item.document

    def losses(self, document):
        return self.codec.losses(document)


@pytest.mark.parametrize("codec", WRITERS, ids=lambda codec: codec.name)
@given(document=documents(), data=st.data())
def test_a_value_that_is_not_lost_makes_a_difference_and_one_that_is_lost_makes_none(codec, document, data):
    path = data.draw(st.sampled_from(list(leaves(json.loads(dumps(document))))))
    assume(path[-1] not in {"id", "kind", "type", "schema_version"})
    other = altered(document, path)
    assume(other is not None)
    lost = {pointer for one in (document, other) for pointer in codec.losses(one)}
    is_lost = any(to_pointer(path[:length]) in lost for length in range(1, len(path) + 1))
    assert (written(codec, document) == written(codec, other)) == is_lost, (to_pointer(path), sorted(lost))


@pytest.mark.parametrize("codec", WRITERS, ids=lambda codec: codec.name)
@given(document=documents())
def test_what_is_lost_is_there_to_be_lost(codec, document):
    tree = json.loads(dumps(document))
    for pointer in codec.losses(document):
        where = [int(key) if key.isdigit() else key for key in from_pointer(pointer)]
        assert at(tree, tuple(where)) not in (None, [], {}), pointer


@pytest.mark.parametrize("codec", BOTH, ids=lambda codec: codec.name)
def test_what_is_read_again_is_the_document_without_what_is_lost(codec):
    assert_lossy_but_declared(RoundTrip(codec))


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.name)
def test_a_codec_explains_itself(codec):
    assert codec.title
    assert codec.summary.endswith(".")
    assert len({row.path for row in codec.mapping}) == len(codec.mapping)
    assert {*codec.operations} <= {"encode", "decode"} or {*codec.operations} <= {
        "write_folder",
        "read_folder",
    }
    assert codec.operations
    assert all(option.meaning.endswith(".") and len(option.words) > 0 for option in codec.options)


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.name)
def test_what_a_codec_does_not_do_is_told_with_what_it_does(codec, tmp_path):
    calls = {
        "encode": lambda: codec.encode(EMPTY, **chosen(codec)),
        "decode": lambda: codec.decode({}),
        "write_folder": lambda: codec.write_folder([], tmp_path),
        "read_folder": lambda: codec.read_folder(tmp_path),
    }
    for name in calls.keys() - {*codec.operations}:
        there = " and ".join(codec.operations)
        with pytest.raises(ne.UnsupportedOperation, match=f"^{codec.name} has no {name}; it has {there}$"):
            calls[name]()


@pytest.mark.parametrize("codec", [codec for codec in WRITERS if codec.options], ids=lambda codec: codec.name)
def test_a_word_that_cannot_be_chosen_is_refused(codec):
    for option in codec.options:
        told = f"Expected {option.name}, one of {', '.join(option.words)}, found 'zzz'"
        with pytest.raises(ValueError, match=f"^{told}$"):
            codec.encode(EMPTY, **{**chosen(codec), option.name: "zzz"})
        for word in option.words:
            assert list(codec.encode(EMPTY, **{**chosen(codec), option.name: word})) is not None


def test_a_choice_of_a_folder_is_refused_as_well(tmp_path):
    folder = ne.Codec(
        name="acme:folder",
        title="Folder",
        summary="Nothing.",
        mapping=(),
        write_folder=lambda documents, path, *, packed="no": (path / packed).touch(),
        options=(ne.Option("packed", ("no", "yes"), "Whether files are packed."),),
    )
    with pytest.raises(ValueError, match="^Expected packed, one of no, yes, found 'perhaps'$"):
        folder.write_folder([], tmp_path, packed="perhaps")
    folder.write_folder([], str(tmp_path), packed="yes")
    assert [path.name for path in tmp_path.iterdir()] == ["yes"]
