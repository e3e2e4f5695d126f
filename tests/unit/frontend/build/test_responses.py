"""Responses: statuses, headers, and what a success holds."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import UnionDeclaration
from sdkwright.ir.types import (
    Anything,
    Ref,
    Scalar,
    ScalarKind,
    Type,
)
from tests.support.built_api import built_api, built_operation
from tests.support.small_documents import document_of_paths, json_response, operation

OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
TEXT = Scalar(ScalarKind.STRING)


def test_statuses_ranges_and_default_are_kept_in_order() -> None:
    statuses = ["200", "2xx", "404", "4XX", "default"]
    answers = {one: {"description": one} for one in statuses}
    built = built_operation(responses={**answers, "x-note": 1})
    assert [one.status for one in built.only.responses] == [
        "200",
        "2XX",
        "404",
        "4XX",
        "default",
    ]
    assert [one.is_success for one in built.only.responses] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("status", ["20X", "600", "ok", "2", ""])
def test_what_is_no_status_is_reported(status: str) -> None:
    built = built_operation(responses={status: {"description": ""}})
    assert built.only.responses == ()
    assert built.codes == ["operation/response"]


def test_a_response_knows_the_component_it_refers_to() -> None:
    document = document_of_paths(
        {
            "/a": {
                "get": operation(
                    "a", responses={"404": {"$ref": "#/components/responses/Gone"}}
                )
            }
        },
        components={"responses": {"Gone": json_response(OBJECT)}},
    )
    (found,) = built_api(document).only.responses
    assert found.component is not None
    assert (found.component.source, len(found.contents)) == ("Gone", 1)


def test_a_component_is_a_success_for_one_status_and_an_error_for_another() -> None:
    same = {"$ref": "#/components/responses/Same"}
    got = {"200": same, "404": same}
    document = document_of_paths(
        {"/a": {"get": operation("a", responses=got)}},
        components={"responses": {"Same": json_response(OBJECT)}},
    )
    built = built_api(document)
    success, error = built.only.responses
    assert (success.is_success, error.is_success) == (True, False)
    (declaration,) = built.api.declarations.values()
    assert (declaration.usage.response, declaration.usage.error) == (True, True)


def test_headers_are_typed() -> None:
    headers = {
        "x-left": {"schema": {"type": "integer"}, "required": True},
        "x-gone": {"$ref": "#/no"},
    }
    built = built_operation(responses={"200": {"description": "", "headers": headers}})
    (found,) = built.only.responses[0].headers
    assert (found.name.source, found.type, found.required) == (
        "x-left",
        Scalar(ScalarKind.INTEGER),
        True,
    )
    assert built.codes == ["operation/reference"]


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        ({"204": {"description": ""}}, None),
        ({"404": json_response({"type": "string"})}, None),
        ({"200": json_response({"type": "string"})}, TEXT),
        ({"default": json_response({"type": "string"})}, TEXT),
        (
            {"302": {"description": ""}, "default": json_response({"type": "string"})},
            None,
        ),
        (
            {"204": {"description": ""}, "default": json_response({"type": "string"})},
            None,
        ),
        (
            {
                "200": json_response({"type": "string"}),
                "201": json_response({"type": "string"}),
            },
            TEXT,
        ),
        ({"200": {"description": "", "content": {"application/json": {}}}}, Anything()),
    ],
)
def test_the_result_is_what_a_success_holds(
    answers: dict[str, Any], result: Type | None
) -> None:
    assert built_operation(responses=answers).only.result == result


def test_several_success_contents_are_a_union_named_after_the_operation() -> None:
    answers = {"200": json_response(OBJECT), "201": json_response({"type": "integer"})}
    built = built_operation(responses=answers)
    assert isinstance(built.only.result, Ref)
    union = built.api.declarations[built.only.result.target]
    assert isinstance(union, UnionDeclaration)
    assert union.name.source == "thing"
    assert union.variants[1] == Scalar(ScalarKind.INTEGER)
