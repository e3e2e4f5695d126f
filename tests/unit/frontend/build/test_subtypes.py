"""Subtypes: the components that are made of a base, near or far."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.frontend.build.subtypes import Subtypes
from sdkwright.frontend.document import Document
from sdkwright.frontend.index import Index, Node
from tests.support.built_api import ref
from tests.support.small_documents import document_of_paths

_HOME = "#/components/schemas"


def _subtypes(**schemas: Any) -> Subtypes:
    document = document_of_paths({}, components={"schemas": schemas})
    return Subtypes(Index(Document(version="3.1.0", trees={"": document}, sources={})))


def _names(subtypes: Subtypes, base: str) -> list[str]:
    nodes = subtypes.of(f"{_HOME}/{base}")
    return [node.pointer.rpartition("/")[2] for node in nodes]


def test_what_has_a_schema_in_its_all_of_is_a_subtype_of_it() -> None:
    cat = {"allOf": [ref("Pet"), {"type": "object"}]}
    assert _names(_subtypes(Pet={}, Cat=cat, Oak={}), "Pet") == ["Cat"]


def test_what_is_made_of_a_subtype_is_one_too() -> None:
    subtypes = _subtypes(
        Pet={}, Cat={"allOf": [ref("Pet")]}, Lion={"allOf": [ref("Cat")]}
    )
    assert _names(subtypes, "Pet") == ["Cat", "Lion"]


def test_a_reference_inside_of_another_all_of_counts() -> None:
    assert _names(
        _subtypes(Pet={}, Cat={"allOf": [{"allOf": [ref("Pet")]}]}), "Pet"
    ) == ["Cat"]


def test_schemas_that_are_made_of_each_other_come_to_an_end() -> None:
    subtypes = _subtypes(Pet={"allOf": [ref("Cat")]}, Cat={"allOf": [ref("Pet")]})
    assert _names(subtypes, "Pet") == ["Cat"]


@pytest.mark.parametrize(
    ("base", "is_kind"),
    [
        ({"discriminator": {"propertyName": "kind"}}, True),
        ({"allOf": [{"discriminator": {"propertyName": "kind"}}]}, True),
        ({"type": "object"}, False),
        ({"oneOf": [], "discriminator": {"propertyName": "kind"}}, False),
    ],
    ids=str,
)
def test_it_is_a_kind_of_its_base_where_a_discriminator_tells_it(
    base: dict[str, Any], is_kind: bool
) -> None:
    subtypes = _subtypes(Pet=base, Cat={"allOf": [ref("Pet")]})
    parent = Node(f"{_HOME}/Cat/allOf/0", ref("Pet"))
    assert subtypes.is_kind(f"{_HOME}/Cat", parent) is is_kind
