"""What a document leaves out by itself is counted; samples by reference are samples."""

from __future__ import annotations

import json
from pathlib import Path

from sdkwright.core.diagnostics import Fate, Severity
from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from tests.support.small_documents import document_of_paths

_OK = {"204": {"description": "done"}}


def test_each_operation_that_an_extension_leaves_out_is_a_note() -> None:
    hidden = {"responses": _OK, "x-speakeasy-ignore": True}
    paths = {
        "/a": {"get": hidden, "put": {"responses": _OK}},
        "/b": {"x-speakeasy-ignore": True, "get": {"responses": _OK}, "put": {}},
    }
    result = build(
        Document(version="3.1.0", trees={"": document_of_paths(paths)}, sources={})
    )
    ignored = [
        (one.message, one.at)
        for one in result.diagnostics
        if one.rule.code == "operation/ignored"
    ]
    assert ignored == [
        (f"{operation} is left out: x-speakeasy-ignore says so", at)
        for operation, at in (
            ("GET /a", "#/paths/~1a/get/x-speakeasy-ignore"),
            ("GET /b", "#/paths/~1b/x-speakeasy-ignore"),
            ("PUT /b", "#/paths/~1b/x-speakeasy-ignore"),
        )
    ]


def _api(folder: Path, written: object, **files: object) -> tuple[Api, list[str]]:
    get = {"operationId": "a", "responses": _OK, "x-codeSamples": [written]}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": get}},
    }
    (folder / "api.json").write_text(json.dumps(root))
    for name, value in files.items():
        (folder / f"{name}.json").write_text(json.dumps(value))
    document = load(str(folder / "api.json")).value
    assert document is not None
    result = build(upgrade(document))
    losses = [
        one.rule.code
        for one in result.diagnostics
        if one.rule.severity is not Severity.NOTE or one.rule.fate is not Fate.KEPT
    ]
    return result.value, losses


def test_a_sample_may_be_a_reference_to_a_file(tmp_path: Path) -> None:
    sample = {"lang": "Python", "source": "print('hello')"}
    api, losses = _api(tmp_path, {"$ref": "sample.json"}, sample=sample)
    (operation,) = api.operations
    assert [one.code for one in operation.samples] == ["print('hello')"]
    assert losses == []


def test_a_sample_that_can_not_be_shown_is_no_loss(tmp_path: Path) -> None:
    api, losses = _api(tmp_path, {"lang": "Python"})
    assert api.operations[0].samples == ()
    assert losses == []
