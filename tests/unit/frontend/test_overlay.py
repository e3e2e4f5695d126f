"""Overlays, by the Overlay Specification 1.0 and 1.1."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.core.diagnostics import Result
from sdkwright.core.matching import MOST_STEPS, Matcher
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


def test_copies_of_copies_end_where_they_add_too_much() -> None:
    actions: list[Any] = [{"target": "$", "update": {"b0": {"l": {}, "r": {}}}}]
    for number in range(1, 40):
        last = f"$.b{number - 1}"
        actions.append({"target": "$", "update": {f"b{number}": {"l": {}, "r": {}}}})
        actions += [
            {"target": f"$.b{number}.{side}", "copy": last} for side in ("l", "r")
        ]
    # Later actions find nothing where those before them were refused.
    assert "overlay/too-large" in _codes(_apply(*actions, version="1.1.0"))


def test_an_update_of_many_nodes_counts_for_each() -> None:
    wide: dict[str, Any] = {f"k{number}": {} for number in range(2_000)}
    many = {f"m{number}": number for number in range(1_000)}
    result = _apply(
        {"target": "$", "update": {"wide": wide}},
        {"target": "$.wide.*", "update": many},
    )
    assert _codes(result) == ["overlay/too-large"]


def test_copies_inside_copies_end_where_they_nest_too_deeply() -> None:
    deepen = {"target": "$.paths", "copy": "$"}
    codes = _codes(_apply(*[deepen] * 300, version="1.1.0"))
    assert set(codes) == {"overlay/too-large"}


@pytest.mark.parametrize(
    "path",
    [
        "$" + ".a" * 100_000,
        "$" + "..a" * 4,
        "$[?" + "(" * 100_000 + "@.a" + ")" * 100_000 + "]",
        "$" + "[*]" * 1_300 + "[",
        "$[?" + "!" * 3_000 + "@.a]",
        "$[?" + "(" * 1_900 + "@.a" + ")" * 1_900 + "]",
    ],
)
def test_a_path_too_long_to_follow_is_refused(path: str) -> None:
    assert _codes(_apply({"target": path, "remove": True})) == ["overlay/path"]


@pytest.mark.parametrize("function", ["match", "search"])
def test_a_pattern_of_a_path_is_followed_once(
    function: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = 0
    counted = Matcher.step

    def step(matcher: Matcher) -> None:
        nonlocal steps
        steps += 1
        counted(matcher)

    monkeypatch.setattr(Matcher, "step", step)
    text = "a" * 5_000 + "!"
    target = f"$.info[?{function}(@, '(a+)+b')]"
    result = _apply(
        {"target": "$.info", "update": {"title": text}},
        {"target": target, "remove": True},
    )

    assert _codes(result) == ["overlay/no-match"]
    assert 0 < steps <= 2 * MOST_STEPS


@pytest.mark.parametrize(
    ("condition", "left"),
    [
        ("match(@.t, 'b.')", ["abc", "b"]),
        ("search(@.t, 'b.')", ["b"]),
        ("match(@.t, '[a-c]*')", []),
        ("match(@.t, 1)", ["abc", "b", "bc"]),
    ],
)
def test_match_is_of_the_whole_text_and_search_of_a_part(
    condition: str, left: list[str]
) -> None:
    things = [{"t": "abc"}, {"t": "b"}, {"t": "bc"}]
    result = _apply(
        {"target": "$", "update": {"things": things}},
        {"target": f"$.things[?{condition}]", "remove": True},
    )
    root = result.value.root
    assert root["things"] == [{"t": text} for text in left]
