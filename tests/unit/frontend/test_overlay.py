"""Overlays, by the Overlay Specification 1.0 and 1.1."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.core.diagnostics import Result
from sdkwright.core.source import Source, SourceKind
from sdkwright.frontend.document import Document
from sdkwright.frontend.overlay import apply_overlay

_ROOT = {
    "openapi": "3.1.0",
    "info": {"title": "T", "tags": ["a"]},
    "paths": {"/a": {"get": {"x": 1}, "post": {"x": 2}}, "/b": {"get": {"x": 3}}},
}
_SOURCE = Source(uri="overlay:0", label="o.yaml", text="", kind=SourceKind.YAML)


def _apply(*actions: Any, version: str = "1.0.0") -> Result[Document]:
    document = Document(version="3.1.0", trees={"": _ROOT}, sources={})
    overlay = {"overlay": version, "info": {}, "actions": list(actions)}
    return apply_overlay(document, overlay, _SOURCE)


def _codes(result: Result[Document]) -> list[str]:
    return [found.rule.code for found in result.diagnostics]


def _root(result: Result[Document]) -> Any:
    assert _codes(result) == []
    return result.value.root


def test_an_update_merges_objects_at_every_match() -> None:
    root = _root(_apply({"target": "$.paths.*.get", "update": {"x": 9, "y": {"z": 1}}}))
    assert root["paths"]["/a"]["get"] == {"x": 9, "y": {"z": 1}}
    assert root["paths"]["/b"]["get"] == {"x": 9, "y": {"z": 1}}
    assert root["paths"]["/a"]["post"] == {"x": 2}


def test_an_update_adds_to_a_list() -> None:
    root = _root(_apply({"target": "$.info.tags", "update": "b"}))
    assert root["info"]["tags"] == ["a", "b"]
    root = _root(_apply({"target": "$.info", "update": {"tags": ["b"]}}))
    assert root["info"]["tags"] == ["a", "b"]


def test_a_removal_takes_every_match_and_wins_over_an_update() -> None:
    root = _root(
        _apply({"target": "$.paths[?@.post].post", "remove": True, "update": {}})
    )
    assert root["paths"]["/a"] == {"get": {"x": 1}}
    root = _root(_apply({"target": "$.info.tags[0]", "remove": True}))
    assert root["info"]["tags"] == []


def test_actions_see_what_earlier_ones_did() -> None:
    root = _root(
        _apply(
            {"target": "$.paths", "update": {"/c": {"get": {}}}},
            {"target": "$.paths['/c'].get", "update": {"x": 4}},
        )
    )
    assert root["paths"]["/c"] == {"get": {"x": 4}}


def test_1_1_copies_a_node() -> None:
    action = {"target": "$.paths['/b']", "copy": "$.paths['/a']"}
    root = _root(_apply(action, version="1.1.0"))
    assert root["paths"]["/b"] == {"get": {"x": 1}, "post": {"x": 2}}


def test_1_1_replaces_single_values() -> None:
    root = _root(_apply({"target": "$.info.title", "update": "New"}, version="1.1.0"))
    assert root["info"]["title"] == "New"


def test_an_action_that_matches_nothing_is_a_warning_and_the_rest_goes_on() -> None:
    result = _apply(
        {"target": "$.nothing", "update": {}}, {"target": "$.info", "update": {"v": 1}}
    )
    assert _codes(result) == ["overlay/no-match"]
    assert result.diagnostics[0].at == "overlay:0#/actions/0/target"
    assert not result.failed
    root: Any = result.value.root
    assert root["info"]["v"] == 1


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ({"target": "$[", "update": {}}, "overlay/path"),
        ({"target": "paths", "update": {}}, "overlay/path"),
        ({"target": 1, "update": {}}, "overlay/invalid"),
        ({"target": "$.info"}, "overlay/invalid"),
        ({"target": "$.info", "update": {}, "copy": "$"}, "overlay/invalid"),
        ("nothing", "overlay/invalid"),
        ({"target": "$", "remove": True}, "overlay/target"),
        ({"target": "$.info.title", "update": {}}, "overlay/target"),
        ({"target": "$.info", "update": ["x"]}, "overlay/target"),
        ({"target": "$.info", "copy": "$.paths.*"}, "overlay/copy"),
    ],
)
def test_an_action_that_can_not_be_carried_out_is_an_error(
    action: Any, code: str
) -> None:
    result = _apply(action, version="1.0.0")
    assert _codes(result) == [code]
    assert result.failed
    assert result.value.root == _ROOT


@pytest.mark.parametrize(
    ("overlay", "code"),
    [
        ({}, "overlay/invalid"),
        ([], "overlay/invalid"),
        ({"overlay": "2.0.0", "actions": [{}]}, "overlay/version"),
        ({"overlay": "1.0.0"}, "overlay/invalid"),
        ({"overlay": "1.0.0", "actions": []}, "overlay/invalid"),
    ],
)
def test_what_is_no_overlay_is_refused(overlay: Any, code: str) -> None:
    document = Document(version="3.1.0", trees={"": _ROOT}, sources={})
    assert _codes(apply_overlay(document, overlay, _SOURCE)) == [code]


def test_the_document_that_came_in_is_not_changed() -> None:
    before = repr(_ROOT)
    _apply(
        {"target": "$..get", "update": {"x": 0}}, {"target": "$.info", "remove": True}
    )
    assert repr(_ROOT) == before
