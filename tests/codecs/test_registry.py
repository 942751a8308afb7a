"""Formats of other packages join by an entry point, and one that cannot is named."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

import newsevents as ne
from newsevents.codecs.registry import CODECS, codec_named, installed_codecs
from newsevents.schema import installed

OWN = ne.Codec(name="acme:own", title="Own", summary="Nothing.", mapping=())
PLAIN = ne.Codec(name="own", title="Own", summary="Nothing.", mapping=())
NOT_A_CODEC = "codec"


def with_entry_points(monkeypatch, *names):
    points = [
        EntryPoint(f"p{at}", f"test_registry:{name}", "newsevents.codecs") for at, name in enumerate(names)
    ]
    monkeypatch.setattr(EntryPoint, "load", lambda point: globals()[point.value.partition(":")[2]])
    monkeypatch.setattr(
        installed, "entry_points", lambda group: points if group == "newsevents.codecs" else []
    )
    return installed_codecs.__wrapped__()


def test_an_installed_package_adds_a_format(monkeypatch):
    assert with_entry_points(monkeypatch, "OWN") == (*CODECS, OWN)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("PLAIN",), "The format 'own' needs a vendor's prefix, such as 'acme:own'"),
        (("OWN", "OWN"), "The format 'acme:own' is registered twice"),
        (("NOT_A_CODEC",), "Expected a Codec, found str at the entry point 'p0'"),
        (("MISSING",), "The entry point 'p0' .* cannot be loaded: 'MISSING'"),
    ],
)
def test_what_cannot_be_one_is_named(monkeypatch, names, told):
    with pytest.raises(ne.VocabularyError, match=told):
        with_entry_points(monkeypatch, *names)


def test_names_are_unique_and_plain():
    names = [codec.name for codec in CODECS]
    assert len({*names}) == len(names)
    assert all(codec_named(name).name == name for name in names)
    assert not any(":" in name for name in names)


def test_an_unknown_format_is_refused_with_the_names_of_those_that_there_are():
    with pytest.raises(ne.UnknownFormat, match=f"one of {CODECS[0].name}.*found 'morse'"):
        codec_named("morse")
    with pytest.raises(ne.UnknownFormat, match="found 'web-annotation'"):
        next(ne.read_as("web-annotation", b"{}"))
