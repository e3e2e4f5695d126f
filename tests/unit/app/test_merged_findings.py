"""One fault, one finding, whoever finds it: with what became of the node, at its exact place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.app.build_targets import Order, build_targets
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.targets.contract.registry import TARGETS


def _found(folder: Path, **members: Any) -> list[tuple[str, str, str]]:
    root = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://a.example"}],
        **members,
    }
    (folder / "api.json").write_text(json.dumps(root))
    target = TargetConfig(
        name="t",
        source=SourceConfig(document=str(folder / "api.json")),
        language="python",
        output=folder / "out",
    )
    build = build_targets(Order(targets=(target,)), TARGETS, lambda _: None)
    return [
        (one.rule.code, one.at, one.message)
        for group in build.findings
        for one in group.diagnostics
        if one.rule.severity.value != "note"
    ]


def _get(folder: Path, **operation: Any) -> tuple[str, str, str]:
    get = {
        "operationId": "a",
        "responses": {"204": {"description": "done"}},
        **operation,
    }
    (found,) = _found(folder, paths={"/a": {"get": get}})
    return found


@pytest.mark.parametrize(
    ("schema", "code", "at"),
    [
        ({"type": "strng"}, "schema/unknown-type", "/type"),
        ({"$ref": "#/components/schemas/B"}, "walk/reference-missing", "/$ref"),
        (3, "schema/not-a-schema", ""),
        ({"enum": []}, "schema/enum-empty", "/enum"),
        ({"type": "object", "properties": []}, "schema/properties", "/properties"),
    ],
)
def test_a_faulty_schema_is_one_finding(
    schema: Any, code: str, at: str, tmp_path: Path
) -> None:
    parameter = {"name": "q", "in": "query", "schema": schema}
    found = _get(tmp_path, parameters=[parameter])
    assert found[:2] == (code, f"#/paths/~1a/get/parameters/0/schema{at}")


@pytest.mark.parametrize(
    ("parameter", "at", "words"),
    [
        ({"name": "q", "in": "quer", "schema": {}}, "/in", "did you mean query?"),
        ({"name": 3, "in": "query", "schema": {}}, "/name", "the number 3"),
        ({"in": "query", "schema": {}}, "", "has no `name`"),
        ({"$ref": "#/components/parameters/Q"}, "/$ref", "leads nowhere"),
        ("q", "", 'the text "q"'),
    ],
)
def test_a_parameter_that_is_left_out_is_one_finding_that_says_why(
    parameter: Any, at: str, words: str, tmp_path: Path
) -> None:
    code, place, message = _get(tmp_path, parameters=[parameter])
    assert (code, place) == (
        "operation/parameter",
        f"#/paths/~1a/get/parameters/0{at}",
    )
    assert words in message
    assert message.endswith("; it is left out")


def test_an_id_given_twice_is_one_finding(tmp_path: Path) -> None:
    get = {"operationId": "a", "responses": {"204": {"description": "done"}}}
    (found,) = _found(tmp_path, paths={"/a": {"get": get, "put": dict(get)}})
    assert found[:2] == ("operation/id-duplicate", "#/paths/~1a/put/operationId")


def test_a_variable_that_is_declared_nowhere_is_one_finding(tmp_path: Path) -> None:
    get = {"operationId": "a", "responses": {"204": {"description": "done"}}}
    (found,) = _found(tmp_path, paths={"/a/{id}": {"get": get}})
    assert found[:2] == ("operation/path-parameter", "#/paths/~1a~1{id}/get")


def test_a_query_in_a_path_is_one_finding(tmp_path: Path) -> None:
    q = {"name": "q", "in": "query", "schema": {"type": "string"}}
    responses = {"204": {"description": "done"}}
    get = {"operationId": "a", "parameters": [q], "responses": responses}
    (found,) = _found(tmp_path, paths={"/a?q={q}": {"get": get}})
    assert found[:2] == ("operation/path-query", "#/paths/~1a?q={q}/get")


def test_a_file_that_is_not_there_is_one_finding(tmp_path: Path) -> None:
    code, at, message = _get(tmp_path, requestBody={"$ref": "gone.yaml"})
    assert (code, at) == ("reference/file", "#/paths/~1a/get/requestBody/$ref")
    assert "no such file" in message


def test_two_faults_of_one_place_are_two_findings(tmp_path: Path) -> None:
    get = {"operationId": "a", "responses": {}}
    found = _found(tmp_path, paths={"/a/{id}": {"get": get}})
    assert {code for code, _, _ in found} == {
        "operation/path-parameter",
        "validate/rule",
    }


def test_a_faulty_component_is_one_finding_however_many_refer_to_it(
    tmp_path: Path,
) -> None:
    get = {
        "operationId": "a",
        "responses": {"204": {"description": "done"}},
        "parameters": [{"$ref": "#/components/parameters/P"}],
    }
    (found,) = _found(
        tmp_path,
        paths={"/a": {"get": get, "put": {**get, "operationId": "b"}}},
        components={"parameters": {"P": {"name": 3, "in": "query", "schema": {}}}},
    )
    assert found[:2] == ("operation/parameter", "#/components/parameters/P/name")


def test_a_response_that_is_none_is_one_finding_at_the_component(
    tmp_path: Path,
) -> None:
    get = {
        "operationId": "a",
        "responses": {"200": {"$ref": "#/components/responses/R"}},
    }
    (found,) = _found(
        tmp_path, paths={"/a": {"get": get}}, components={"responses": {"R": 3}}
    )
    assert found[:2] == ("operation/response", "#/components/responses/R")


def test_credentials_of_a_scheme_that_is_left_out_are_no_finding_of_their_own(
    tmp_path: Path,
) -> None:
    get = {"operationId": "a", "responses": {"204": {"description": "done"}}}
    schemes = {"key": {"type": "apikey", "in": "query", "name": "k"}}
    (found,) = _found(
        tmp_path,
        security=[{"key": []}],
        paths={"/a": {"get": get}},
        components={"securitySchemes": schemes},
    )
    assert found[:2] == (
        "security/scheme",
        "#/components/securitySchemes/key/type",
    )


def test_a_list_of_no_types_says_nothing(tmp_path: Path) -> None:
    schemas = {
        "A": {"type": [], "properties": {"a": {"type": "string"}}},
        "B": {"allOf": [{"$ref": "#/components/schemas/A"}, {"type": "object"}]},
    }
    (found,) = _found(tmp_path, paths={}, components={"schemas": schemas})
    assert found[:2] == ("validate/rule", "#/components/schemas/A/type")
