"""Maps of named objects that are references: their entries count, wherever they stand, and there is a finding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.load import load
from sdkwright.frontend.map_references import map_findings
from sdkwright.frontend.upgrade import upgrade
from sdkwright.frontend.validate import validate
from sdkwright.ir.declarations import ObjectDeclaration

_TEXT = {"type": "string"}


def _loaded(
    folder: Path, order: Any, **files: Any
) -> tuple[Document, list[Diagnostic]]:
    content = {"application/json": {"schema": order}}
    post = {
        "operationId": "make",
        "requestBody": {"required": True, "content": content},
        "responses": {"204": {"description": "ok"}},
    }
    root = {
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/orders": {"post": post}},
    }
    for name, written in {"api.json": root, **files}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(written))
    found = load(str(folder / "api.json"))
    assert found.value is not None
    return found.value, list(found.diagnostics)


def _fields(document: Document) -> dict[str, bool]:
    api = build(upgrade(document)).value
    (declaration,) = (
        one for one in api.declarations.values() if isinstance(one, ObjectDeclaration)
    )
    return {one.name.source: one.required for one in declaration.fields}


@pytest.mark.parametrize(
    "files",
    [
        {
            "fields.json": {
                "order": {"a": _TEXT, "b": {"$ref": "#/text"}},
                "text": _TEXT,
            }
        },
        {
            "fields.json": {"order": {"$ref": "more/fields.json#/order"}},
            "more/fields.json": {
                "order": {"a": _TEXT, "b": {"$ref": "text.json"}},
            },
            "more/text.json": _TEXT,
        },
    ],
    ids=["one file", "a chain of files"],
)
def test_properties_that_are_a_reference_are_those_it_names(
    tmp_path: Path, files: Any
) -> None:
    order = {
        "type": "object",
        "required": ["a"],
        "properties": {"$ref": "fields.json#/order", "c": _TEXT},
    }
    document, found = _loaded(tmp_path, order, **files)
    assert found == []
    assert _fields(document) == {"a": True, "b": False, "c": False}
    assert build(upgrade(document)).diagnostics == ()


def test_they_are_a_finding_and_the_validator_finds_the_rest(tmp_path: Path) -> None:
    order = {
        "type": "object",
        "properties": {"$ref": "fields.json#/order"},
        "required": [1],
    }
    document, _ = _loaded(tmp_path, order, **{"fields.json": {"order": {"a": _TEXT}}})
    assert [one.rule.code for one in map_findings(document)] == ["reference/map"]
    codes = [one.rule.code for one in validate(document)]
    assert "validate/crashed" not in codes
    assert "validate/type" in codes


def test_a_property_may_be_called_ref(tmp_path: Path) -> None:
    order = {"type": "object", "properties": {"$ref": _TEXT}}
    document, _ = _loaded(tmp_path, order)
    assert _fields(document) == {"$ref": False}
    assert map_findings(document) == ()


def test_references_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    order = {"type": "object", "properties": {"$ref": "fields.json#/order", "a": _TEXT}}
    fields = {"order": {"$ref": "#/order"}}
    document, _ = _loaded(tmp_path, order, **{"fields.json": fields})
    assert _fields(document) == {"a": False}


@pytest.mark.parametrize("name", ["properties", "headers", "content", "x-order"])
def test_they_are_found_below_names_that_are_words_of_the_specification(
    name: str, tmp_path: Path
) -> None:
    inner = {"type": "object", "properties": {"$ref": "fields.json#/order"}}
    order = {"type": "object", "properties": {name: inner}}
    document, _ = _loaded(tmp_path, order, **{"fields.json": {"order": {"a": _TEXT}}})
    (finding,) = map_findings(document)
    assert finding.at.endswith(f"/properties/{name}/properties/$ref")
