"""Which operations a document has: all of them, each by itself."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.frontend.build.operations import MAXIMUM_CALLBACKS
from sdkwright.ir.declarations import ObjectDeclaration
from tests.support.built_api import built_api, built_operation
from tests.support.small_documents import document_of_paths, operation, parameter

ID = parameter("id", "path")


def _methods(document: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one.method, one.path) for one in built_api(document).api.operations]


def test_every_method_is_an_operation_in_document_order() -> None:
    methods = [
        "trace",
        "query",
        "get",
        "head",
        "put",
        "post",
        "delete",
        "options",
        "patch",
    ]
    document = document_of_paths(
        {"/a": {one: operation(one) for one in methods}}, openapi="3.2.0"
    )
    assert _methods(document) == [(one.upper(), "/a") for one in methods]


def test_additional_operations_keep_the_spelling_of_their_method() -> None:
    document = document_of_paths(
        {
            "/a": {
                "additionalOperations": {
                    "LINK": operation("link"),
                    "purge": operation("purge"),
                }
            }
        },
        openapi="3.2.0",
    )
    assert _methods(document) == [("LINK", "/a"), ("purge", "/a")]


def test_methods_in_capital_letters_count() -> None:
    assert _methods(document_of_paths({"/a": {"GET": operation("a")}})) == [
        ("GET", "/a")
    ]


def test_what_is_no_method_is_no_operation() -> None:
    item = {
        "summary": "s",
        "description": "d",
        "parameters": [],
        "servers": [],
        "x-get": {},
    }
    assert (
        _methods(document_of_paths({"/a": item, "x-paths": {"get": operation("a")}}))
        == []
    )


def test_an_operation_that_is_no_object_becomes_a_call_without_parameters() -> None:
    built = built_api(document_of_paths({"/a": {"get": "soon", "put": None}}))
    assert [one.id for one in built.api.operations] == ["get_a", "put_a"]
    assert built.codes.count("operation/not-an-object") == 2


@pytest.mark.parametrize("marked", ["item", "operation"])
def test_only_the_extension_leaves_operations_out(marked: str) -> None:
    ignored = {"x-speakeasy-ignore": True}
    item: dict[str, Any] = {"get": operation("a")}
    document = document_of_paths(
        {
            "/a": (
                {**item, **ignored}
                if marked == "item"
                else {"get": {**item["get"], **ignored}}
            ),
            "/b": {"get": operation("b")},
        }
    )
    assert _methods(document) == [("GET", "/b")]


def test_a_fragment_tells_paths_apart_and_does_not_travel() -> None:
    document = document_of_paths(
        {
            "/a": {"post": operation("whole")},
            "/a#stream": {"post": operation("streamed")},
        }
    )
    found = built_api(document).api.operations
    assert [(one.path, one.url_path) for one in found] == [
        ("/a", "/a"),
        ("/a#stream", "/a"),
    ]


def test_paths_that_share_a_path_item_are_operations_of_their_own() -> None:
    shared = {
        "parameters": [ID],
        "get": {"responses": {"200": {"description": "", "content": _TWO_CONTENTS}}},
    }
    reference = {"$ref": "#/components/pathItems/shared"}
    built = built_api(
        document_of_paths(
            {"/a/{id}": reference, "/b/{id}": reference},
            components={"pathItems": {"shared": shared}},
        )
    )
    first, second = built.api.operations
    assert (first.id, second.id) == ("get_a_id", "get_b_id")
    assert first.origin != second.origin
    assert first.request_wrapper != second.request_wrapper
    assert first.result != second.result
    for one in (first, second):
        wrapper = built.api.declarations[one.request_wrapper or ""]
        assert wrapper.name.source == one.id


def test_what_stands_beside_a_reference_counts_and_stays_there() -> None:
    item = {
        "parameters": [parameter("q", schema={"enum": ["a"]})],
        "get": operation("a"),
    }
    beside = {
        "$ref": "#/components/pathItems/x",
        "parameters": [parameter("q", schema={"enum": ["b"]})],
    }
    built = built_api(
        document_of_paths(
            {"/plain": {"$ref": "#/components/pathItems/x"}, "/beside": beside},
            components={"pathItems": {"x": item}},
        )
    )
    plain, other = (one.parameters[0] for one in built.api.operations)
    assert plain.origin == "#/components/pathItems/x/parameters/0"
    assert other.origin == "#/paths/~1beside/parameters/0"
    assert plain.type != other.type


def test_a_path_item_that_is_not_there_is_reported() -> None:
    built = built_api(
        document_of_paths({"/a": {"$ref": "#/components/pathItems/no"}, "/b": 1})
    )
    assert built.codes == ["operation/path-item", "operation/path-item"]


def test_webhooks_are_operations_whatever_their_name() -> None:
    document = document_of_paths(
        {},
        webhooks={
            "x-made": {"post": operation("made")},
            "{a}": {"post": operation("b")},
        },
    )
    built = built_api(document)
    assert [one.path for one in built.api.webhooks] == ["x-made", "{a}"]
    assert built.api.operations == ()
    assert built.codes == []


def test_callbacks_have_operations_and_no_variables_of_a_path() -> None:
    called = {"{$request.body#/url}/{x}": {"post": operation("called")}, "x-note": 1}
    built = built_operation(callbacks={"done": called})
    (callback,) = built.only.callbacks
    (inner,) = callback.operations
    assert (callback.name, callback.expression) == ("done", "{$request.body#/url}/{x}")
    assert (inner.id, inner.parameters, built.codes) == ("called", (), [])


def test_a_callback_that_leads_back_to_itself_is_read_once() -> None:
    again = {"again": {"$ref": "#/components/callbacks/c"}}
    callback = {"{$url}": {"post": operation("called", callbacks=again)}}
    built = built_api(
        document_of_paths(
            {"/a": {"get": operation("a", callbacks=again)}},
            components={"callbacks": {"c": callback}},
        )
    )
    (inner,) = built.only.callbacks[0].operations
    assert [one.operations for one in inner.callbacks] == [()]
    assert built.codes == ["operation/callback-cycle"]


def test_callbacks_that_many_share_are_read_once() -> None:
    """Each level refers to the next twice: 2^30 operations if each reference were read by itself."""
    callbacks: dict[str, Any] = {"c30": {"{$url}": {"post": operation("c30")}}}
    for level in range(30):
        deeper = {"$ref": f"#/components/callbacks/c{level + 1}"}
        written = operation(f"c{level}", callbacks={"left": deeper, "right": deeper})
        callbacks[f"c{level}"] = {"{$url}": {"post": written}}
    first = {"first": {"$ref": "#/components/callbacks/c0"}}
    document = document_of_paths(
        {"/a": {"get": operation("a", callbacks=first)}},
        components={"callbacks": callbacks},
    )
    assert built_api(document).codes == []


def test_callbacks_too_deep_are_left_out_with_a_finding() -> None:
    inner = operation("last")
    for level in range(MAXIMUM_CALLBACKS + 40):
        inner = operation(f"o{level}", callbacks={"c": {"{$url}": {"post": inner}}})
    built = built_api(document_of_paths({"/a": {"post": inner}}))
    assert built.codes == ["operation/callback-depth"]


def test_the_wrapper_holds_parameters_then_the_body() -> None:
    built = built_operation(
        "post",
        "/things/{id}",
        parameters=[ID, parameter("limit")],
        requestBody={"content": {"application/json": {"schema": {"type": "string"}}}},
    )
    wrapper = built.api.declarations[built.only.request_wrapper or ""]
    assert isinstance(wrapper, ObjectDeclaration)
    assert [(one.name.source, one.location) for one in wrapper.fields] == [
        ("id", "path"),
        ("limit", "query"),
        ("request_body", "body"),
    ]


def test_without_parameters_there_is_no_wrapper() -> None:
    built = built_operation("post", requestBody={"content": {"text/plain": {}}})
    assert built.only.request_wrapper is None


@pytest.mark.parametrize(
    "member", ["parameters", "responses", "callbacks", "servers", "security"]
)
def test_a_member_of_the_wrong_shape_is_reported(member: str) -> None:
    built = built_operation(**{member: "something"})
    assert built.only.id == "thing"
    assert [(one.rule.code, one.at) for one in built.diagnostics] == [
        ("operation/member", f"#/paths/~1things/get/{member}")
    ]


@pytest.mark.parametrize(
    "root",
    [
        {},
        {"paths": []},
        {"paths": None, "components": 1, "webhooks": "w", "tags": {}, "servers": 1},
        {"paths": {"": {"get": {}}, "{": {"get": {}}, "/{}": {"get": {}}}},
        {
            "info": [],
            "security": {},
            "x-speakeasy-globals": [],
            "x-speakeasy-retries": 1,
        },
    ],
)
def test_no_document_is_too_odd(root: dict[str, Any]) -> None:
    paths = root.get("paths")
    built = built_api({"openapi": "3.1.0", **root})
    assert len(built.api.operations) == (len(paths) if isinstance(paths, dict) else 0)


def test_what_is_shared_is_reported_once() -> None:
    gone = {"204": {"$ref": "#/components/responses/shared"}}
    headers = {"headers": {"X": {"$ref": "#/no"}}, "description": ""}
    document = document_of_paths(
        {f"/{name}": {"get": operation(name, responses=gone)} for name in "abc"},
        components={"responses": {"shared": headers}},
    )
    assert built_api(document).codes == ["operation/reference"]


_TWO_CONTENTS = {
    "application/json": {"schema": {"type": "object", "properties": {"a": {}}}},
    "text/plain": {"schema": {"type": "string"}},
}
