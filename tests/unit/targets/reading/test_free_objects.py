"""Objects of which nothing is described are maps, also within components that are called by a name."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.emit.render import render_all
from sdkwright.targets.contract.custom import Custom
from sdkwright.targets.contract.registry import TARGETS
from tests.support.built_api import built_api, ref
from tests.support.small_documents import document_of_paths, operation

_FREE = {"type": "object", "description": "Anything."}
_HOLDERS = {
    "a map": {"type": "object", "additionalProperties": _FREE},
    "a list": {"type": "array", "items": _FREE},
}
_OWNER = {"type": "object", "properties": {"held": ref("Held")}}
_PLACES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a property": ({"Owner": _OWNER}, {"body": ref("Owner"), "answer": ref("Owner")}),
    "a body": ({}, {"body": ref("Held")}),
    "an answer": ({}, {"answer": ref("Held")}),
    "both": ({}, {"body": ref("Held"), "answer": ref("Held")}),
    "a list of them": ({}, {"body": {"type": "array", "items": ref("Held")}}),
    "a component around it": (
        {"Outer": {"type": "array", "items": ref("Held")}},
        {"body": {"type": "object", "properties": {"outer": ref("Outer")}}},
    ),
}


@pytest.mark.parametrize(
    ("language", "free"),
    [("python", "Dict[str, Any]"), ("typescript", "{ [key: string]: unknown }")],
)
@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("holder", _HOLDERS)
def test_a_component_may_hold_them_wherever_it_is_used(
    holder: str, place: str, language: str, free: str
) -> None:
    schemas, members = _PLACES[place]
    document = document_of_paths(
        {"/a": {"post": operation("send", **members)}},
        components={"schemas": {"Held": _HOLDERS[holder], **schemas}},
    )
    api, target = built_api(document).api, TARGETS[language]
    lowered = target.lower(api, target.parse_options({}, api), Custom())
    tree = render_all(lowered.jobs)
    texts = [tree[path].content.decode() for path in tree if "/models/" in path]
    assert any(free in text for text in texts), texts
