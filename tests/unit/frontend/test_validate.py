"""Validation: all findings at once, each at its place, whatever the document does to the validator."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from sdkwright.core.diagnostics import Diagnostic, Severity
from sdkwright.frontend.document import Document
from sdkwright.frontend.load import load
from sdkwright.frontend.validate import validate
from sdkwright.frontend.validate_libraries import fast, thorough

_HEAD = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
_OK = {"200": {"description": "ok"}}


def _validated(**members: Any) -> list[tuple[str, str]]:
    root = {**_HEAD, "paths": {}, **members}
    document = Document(version=str(root["openapi"]), trees={"": root}, sources={})
    return _told(validate(document))


def _told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(one.rule.code, one.at) for one in found]


def _schemas(**schemas: Any) -> dict[str, Any]:
    return {"components": {"schemas": schemas}}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_a_valid_document_has_no_findings(version: str) -> None:
    paths = {"/a": {"get": {"responses": _OK}}}
    assert _validated(openapi=version, paths=paths) == []


def test_a_misplaced_value_is_found_where_it_is() -> None:
    found = _validated(
        paths={"/a": {"get": {"responses": {"200": {"description": 1}}}}}
    )
    assert ("validate/schema", "#/paths/~1a/get/responses/200/description") in found


def test_findings_are_warnings() -> None:
    document = Document(version="3.1.0", trees={"": {**_HEAD, "paths": 1}}, sources={})
    severities = {found.rule.severity for found in validate(document)}
    assert severities == {Severity.WARNING}


def test_a_default_that_does_not_fit_is_found_at_the_default() -> None:
    found = _validated(**_schemas(A={"type": "string", "default": 3}))
    assert found == [("validate/default", "#/components/schemas/A/default")]


def test_equal_wrong_defaults_are_found_at_their_own_places() -> None:
    wrong = {"type": "string", "default": 3}
    right = {"type": "integer", "default": 3}
    found = _validated(**_schemas(A=right, B=dict(wrong), C=dict(wrong)))
    assert {at for _, at in found} == {
        "#/components/schemas/B/default",
        "#/components/schemas/C/default",
    }


def test_an_operation_id_given_twice_is_found_at_the_second() -> None:
    get = {"operationId": "x", "responses": _OK}
    found = _validated(paths={"/a": {"get": get, "put": dict(get)}})
    assert found == [("validate/operation-id", "#/paths/~1a/put/operationId")]


def test_an_undeclared_variable_of_a_path_is_found_at_its_operation() -> None:
    found = _validated(paths={"/a/{id}": {"get": {"responses": _OK}}})
    assert found == [("validate/path-parameter", "#/paths/~1a~1{id}/get")]


def test_a_parameter_given_twice_is_found_at_the_second() -> None:
    parameter = {"name": "q", "in": "query", "schema": {}}
    get = {"responses": _OK, "parameters": [parameter, dict(parameter)]}
    found = _validated(paths={"/a": {"get": get}})
    assert found == [("validate/schema", "#/paths/~1a/get/parameters/1")]


def test_dead_references_do_not_hide_the_other_findings() -> None:
    get = {"responses": _OK, "parameters": [{"$ref": "#/components/parameters/Gone"}]}
    found = _validated(
        paths={"/a": {"get": get}},
        **_schemas(
            A={"$ref": "#/components/schemas/B"},
            B={"$ref": "#/components/schemas/A"},
            C={"$ref": "#/nowhere", "description": "x"},
            D={"type": "string", "default": 3},
        ),
    )
    assert found == [
        ("validate/reference", "#/paths/~1a/get/parameters/0/$ref"),
        ("validate/reference", "#/components/schemas/A/$ref"),
        ("validate/reference", "#/components/schemas/B/$ref"),
        ("validate/reference", "#/components/schemas/C/$ref"),
        ("validate/default", "#/components/schemas/D/default"),
    ]


def test_other_files_are_taken_from_what_is_loaded(tmp_path: Path) -> None:
    root = tmp_path / "root.yaml"
    root.write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"
        "paths: {/a: {$ref: 'a.yaml'}}\n"
    )
    (tmp_path / "a.yaml").write_text(
        "get: {operationId: 3, responses: {'200': {description: ok}}}\n"
    )
    loaded = load(str(root))
    assert loaded.value is not None
    (tmp_path / "a.yaml").unlink()
    assert [code for code, _ in _told(validate(loaded.value))] != ["validate/crashed"]


def test_a_validator_that_does_not_end_is_ended() -> None:
    pattern = {"type": "string", "pattern": "^(a+)+$", "default": "a" * 40 + "!"}
    # A reference to another file rules the fast validator out, which is immune.
    root = {**_HEAD, "paths": {}, **_schemas(A=pattern, B={"$ref": "root.json#/info"})}
    document = Document(version="3.1.0", trees={"": root}, sources={}, name="root.json")
    (found,) = validate(document, seconds=3)
    assert found.rule.code == "validate/crashed"
    assert "more than 3 seconds" in found.message


def test_schemas_that_contain_themselves_do_not_end_the_run() -> None:
    itself = {"allOf": [{"$ref": "#/components/schemas/A"}]}
    assert _validated(**_schemas(A=itself)) == [("validate/crashed", "#")]


@pytest.mark.slow
def test_both_validators_say_the_same_of_real_documents(shared: Path) -> None:
    if importlib.util.find_spec("openapi_spec_validator_rs") is None:
        pytest.skip("openapi-spec-validator-rs isn't installed")
    corpus = shared / "corpus"
    small = [
        path
        for path in sorted(corpus.rglob("*"))
        if path.suffix in (".json", ".yaml") and path.stat().st_size < 40_000
    ]
    compared = 0
    for path in small[:: max(len(small) // 100, 1)]:
        document = load(str(path)).value
        if document is None or len(document.trees) > 1:
            continue
        compared += 1
        assert _verdict(fast, document) == _verdict(thorough, document), path
    assert compared > 50


def _verdict(find: Any, document: Document) -> object:
    try:
        return sorted(
            (one.message, *map(str, one.absolute_path)) for one in find(document)
        )
    except Exception:  # noqa: BLE001 - each gives up in its own way
        return "gave up"
