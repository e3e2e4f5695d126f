"""Relative links of texts are absolute in code where `docs.base` says whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.reading.linked_texts import with_linked_texts
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation, parameter

_BASE = "https://shop.example/docs/"


def _api(text: str) -> Any:
    size = {"type": "string", "description": text, "enum": ["a"]}
    thing = {"type": "object", "description": text, "properties": {"size": size}}
    made = operation(
        "get",
        summary=text,
        description=text,
        answer={"$ref": "#/components/schemas/Thing"},
        parameters=[{**parameter("size"), "description": text}],
    )
    document = document_of_paths(
        {"/": {"get": made}}, components={"schemas": {"Thing": thing}}
    )
    return built_api(document).api


def _texts(api: Any) -> set[str]:
    (found,) = api.operations
    thing = api.declarations["#/components/schemas/Thing"]
    every = (found, *found.parameters, thing, *thing.fields)
    return {one.description for one in every} | {found.summary}


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("/guide", "https://shop.example/guide"),
        ("sizes#all", "https://shop.example/docs/sizes#all"),
        ("#top", "https://shop.example/docs/#top"),
        ("https://other.example/a", "https://other.example/a"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_links_lead_from_the_base_on(link: str, target: str) -> None:
    found = with_linked_texts(_api(f"See [this]({link})."), _BASE)
    assert _texts(found) == {f"See [this]({target})."}
