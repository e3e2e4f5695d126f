"""What operations and groups are called."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.built_api import built_api, built_operation
from tests.support.small_documents import document_of_paths, operation


@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("/v1/things/{id}", "get_v1_things_id"),
        ("/things:find", "get_things_find"),
        ("/", "get"),
        ("/a#stream", "get_a"),
    ],
)
@pytest.mark.parametrize("written", [{}, {"operationId": ""}, {"operationId": 7}])
def test_an_operation_without_an_id_gets_one_of_method_and_path(
    path: str, made: str, written: dict[str, Any]
) -> None:
    node = {"responses": {}, **written}
    built = built_api(document_of_paths({path: {"get": node}}))
    assert built.only.id == made
    assert "operation/id-missing" in built.codes


def test_ids_are_unique_and_repeats_reported() -> None:
    paths = {
        "/a": {"get": operation("same"), "put": operation("same")},
        "/b": {"get": operation("same_get"), "put": operation("same")},
    }
    built = built_api(document_of_paths(paths))
    ids = [one.id for one in built.api.operations]
    assert ids[0] == "same"
    assert len(set(ids)) == 4
    assert built.codes.count("operation/id-duplicate") == 4 - len({"same", "same_get"})


def test_repeats_of_an_id_are_told_apart_by_method_then_path_then_both() -> None:
    paths = {
        "/a": {"get": operation("same"), "put": operation("same")},
        "/b/{id}": {"put": operation("same"), "get": operation("same_b_id")},
        "/b/{ id }": {"put": operation("same")},
        "/b-id": {"put": operation("same")},
    }
    ids = [one.id for one in built_api(document_of_paths(paths)).api.operations]
    assert ids == [
        *("same", "same_put", "same_b_id", "same_b_id_get"),
        *("same_b_id_put", "same_2"),
    ]


def test_thousands_of_repeats_take_no_longer_than_their_number() -> None:
    """Twenty thousand repeats would take minutes if each tried the numbers before its own again."""
    node = operation("same")
    paths = {f"/{number}": {"get": node} for number in range(20_000)}
    found = built_api(document_of_paths(paths)).api.operations
    assert len({one.id for one in found}) == 20_000


def test_an_operation_may_name_its_method_itself() -> None:
    built = built_operation(**{"x-speakeasy-name-override": "find"})
    assert (built.only.id, built.only.name.source) == ("thing", "find")


def test_the_root_list_names_methods_by_pattern_the_first_match_counts() -> None:
    overrides = [
        {"operationId": "^get", "methodNameOverride": "read"},
        {"operationId": "Things$", "methodNameOverride": "list"},
        {"operationId": "((", "methodNameOverride": "odd"},
        {"operationId": "(" * 20_000, "methodNameOverride": "odd"},
        "nonsense",
    ]
    paths = {
        "/a": {"get": operation("getThings"), "put": operation("allThings")},
        "/b": {"get": operation("other")},
        "/c": {"get": operation("getOwn", **{"x-speakeasy-name-override": "own"})},
    }
    document = document_of_paths(paths, **{"x-speakeasy-name-override": overrides})
    names = [one.name.source for one in built_api(document).api.operations]
    assert names == ["read", "list", "other", "own"]


def test_an_id_that_the_root_list_has_whole_is_not_one_that_has_another_inside() -> (
    None
):
    """Published documents list `create` before `create_stream`."""
    overrides = [
        {"operationId": "chat_create", "methodNameOverride": "create"},
        {"operationId": "chat_create_stream", "methodNameOverride": "create_stream"},
    ]
    paths = {
        "/a": {"post": operation("chat_create")},
        "/b": {"post": operation("chat_create_stream")},
        "/c": {"post": operation("chat_create_later")},
    }
    document = document_of_paths(paths, **{"x-speakeasy-name-override": overrides})
    names = [one.name.source for one in built_api(document).api.operations]
    assert names == ["create", "create_stream", "create"]


@pytest.mark.parametrize(
    ("members", "path"),
    [
        ({}, []),
        ({"tags": []}, []),
        ({"tags": ["first", "second"]}, ["first"]),
        ({"tags": ["", 5, "third"]}, ["third"]),
        ({"tags": ["a.b"]}, ["a.b"]),
        ({"tags": ["t"], "x-speakeasy-group": "one.two"}, ["one", "two"]),
        ({"tags": ["t"], "x-speakeasy-group": "one..two."}, ["one", "two"]),
        ({"tags": ["t"], "x-speakeasy-group": ""}, []),
    ],
)
def test_the_group_is_the_extension_else_the_first_tag(
    members: dict[str, Any], path: list[str]
) -> None:
    built = built_operation(**members)
    assert [name.source for name in built.only.group] == path
    (group,) = built.api.groups
    assert group.path == built.only.group


def test_groups_are_in_the_order_they_are_met_and_hold_every_operation() -> None:
    paths = {
        "/a": {"get": operation("a", tags=["z"]), "put": operation("b")},
        "/b": {"get": operation("c", tags=["a"]), "put": operation("d", tags=["z"])},
    }
    groups = built_api(document_of_paths(paths)).api.groups
    found = [
        ([name.source for name in one.path], [inner.id for inner in one.operations])
        for one in groups
    ]
    assert found == [(["z"], ["a", "d"]), ([], ["b"]), (["a"], ["c"])]


def test_groups_that_differ_in_case_alone_are_one() -> None:
    paths = {
        "/a": {"get": operation("a", tags=["User Things"])},
        "/b": {"get": operation("b", tags=["user-things"])},
        "/c": {"get": operation("c", tags=["???"])},
        "/d": {"get": operation("d", tags=["!!!"])},
    }
    built = built_api(document_of_paths(paths)).api
    assert [group.path[0].source for group in built.groups] == [
        "User Things",
        "???",
        "!!!",
    ]
    assert built.operations[1].group == built.operations[0].group


def test_a_group_has_the_text_of_the_tag_it_is_called_like() -> None:
    paths = {
        "/a": {"get": operation("a", tags=["cats"])},
        "/b": {"get": operation("b", tags=["dogs"])},
    }
    tags = [{"name": "cats", "description": "All cats."}, {"description": "no name"}, 3]
    groups = built_api(document_of_paths(paths, tags=tags)).api.groups
    assert [group.description for group in groups] == ["All cats.", None]
