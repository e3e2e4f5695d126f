"""What the text of a `$ref` means."""

from __future__ import annotations

import pytest

from sdkwright.frontend.document import Document
from sdkwright.frontend.index import Broken, Index, Node
from sdkwright.frontend.references import (
    MISSING,
    file_uri,
    node_at,
    path_of,
    target_of,
    value_at,
)


@pytest.mark.parametrize(
    ("reference", "base", "pointer"),
    [
        ("#/a", "", "#/a"),
        ("#/a", "x.yaml", "x.yaml#/a"),
        ("", "x.yaml", "x.yaml#"),
        ("y.yaml", "x.yaml", "y.yaml#"),
        ("./y.yaml#/a", "d/x.yaml", "d/y.yaml#/a"),
        ("../y.yaml", "d/x.yaml", "y.yaml#"),
        ("../../y.yaml", "d/x.yaml", "../y.yaml#"),
        ("y.yaml?v=1#/a", "x.yaml", "y.yaml#/a"),
        ("#/paths/~1a~1%7Bb%7D", "", "#/paths/~1a~1{b}"),
        ("y.yaml", "https://e.com/d/x.yaml", "https://e.com/d/y.yaml#"),
        ("https://e.com/y#/a", "x.yaml", "https://e.com/y#/a"),
    ],
)
def test_a_reference_is_relative_to_its_file(
    reference: str, base: str, pointer: str
) -> None:
    assert target_of(reference, base) == pointer


def test_a_path_and_its_uri_are_each_others_inverse() -> None:
    for path in ("a b.yaml", "100%.yaml", "a#b/c?.yaml"):
        assert path_of(file_uri(path)) == path


@pytest.mark.parametrize("token", ["2", "-1", "01x", "x", "٣"])
def test_an_index_that_is_none_leads_nowhere(token: str) -> None:
    assert value_at([1, 2], [token]) is MISSING


def test_a_null_is_a_value_and_not_missing() -> None:
    assert node_at({"": {"a": None}}, "#/a") is None
    assert node_at({"": {"a": None}}, "#/b") is MISSING


_SCHEMAS = {
    "A": {"$ref": "#/components/schemas/B"},
    "B": {"$ref": "#/components/schemas/A"},
    "C": {"$ref": "#/components/schemas/D"},
    "D": {"$anchor": "here", "$id": "https://e.com/d", "type": "string"},
    "E/F": {"$ref": "#/components/schemas/Nothing"},
}
_INDEX = Index(
    Document(
        version="3.1.0", trees={"": {"components": {"schemas": _SCHEMAS}}}, sources={}
    )
)


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("A", Broken.CYCLE),
        ("C", "#/components/schemas/D"),
        ("E/F", Broken.MISSING),
    ],
)
def test_references_are_followed_to_their_end(name: str, end: Broken | str) -> None:
    at = "#/components/schemas/" + name.replace("/", "~1")
    found = _INDEX.follow(Node(at, _SCHEMAS[name]))
    assert (found.pointer if isinstance(found, Node) else found) == end


@pytest.mark.parametrize(
    "reference",
    ["#here", "https://e.com/d", "#/components/schemas/D", "#/components/schemas/%44"],
)
def test_a_schema_is_found_by_pointer_anchor_and_id(reference: str) -> None:
    found = _INDEX.target(reference, "#/components/schemas/C")
    assert isinstance(found, Node)
    assert found.pointer == "#/components/schemas/D"
