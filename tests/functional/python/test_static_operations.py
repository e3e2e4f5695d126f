"""Generated clients as tools see them: Black changes nothing, type checkers find nothing, imports are sorted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import black
import pytest

from tests.support.generated_python import write_package
from tests.support.large_groups import large_group
from tests.support.pyright import run_pyright
from tests.support.small_documents import (
    JSON,
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_TEXT = {"type": "string"}
_LONG = "AVeryLongNameThatLeavesLittleRoomOnALineForAnythingElseThatHasToStandThereToo"
_THING: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": _TEXT,
        _LONG: _TEXT,
        "tags": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
    },
    "required": ["name"],
}
_PAGE = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": _TEXT}, "next": _TEXT},
}
_PAGINATION = {
    "type": "cursor",
    "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
    "outputs": {"results": "$.data", "nextCursor": "$.next"},
}
_RETRIES = {
    "strategy": "backoff",
    "backoff": {"initialInterval": 100},
    "statusCodes": ["5XX"],
}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


_THING_REF, _LONG_REF = _reference("Thing"), _reference(_LONG)
_STREAM = {
    "description": "",
    "content": {
        "text/event-stream": {"schema": _THING_REF},
        JSON: {"schema": _THING_REF},
    },
}


def _names_that_annotations_use() -> dict[str, Any]:
    made = {
        method: operation(name, answer=answer, body=_THING_REF, tags=["models"])
        for method, name, answer in (
            ("post", "int", _THING_REF),
            ("put", "models", _LONG_REF),
            ("delete", "errors", _THING_REF),
            (
                "patch",
                "str",
                {"type": "object", "additionalProperties": _THING_REF},
            ),
        )
    }
    made["get"] = operation(
        "list",
        answer={"type": "array", "items": _THING_REF},
        tags=["models"],
        parameters=[
            parameter(_LONG),
            parameter("filter", schema=_THING_REF, style="deepObject", explode=True),
            parameter(f"X-{_LONG}", "header"),
        ],
    )
    return made


def _root() -> dict[str, Any]:
    names = ("models", "errors", "self", "retries")
    asked = [parameter(name, schema=_THING_REF) for name in names]
    return {
        "post": operation("models", answer=_LONG_REF, body=_THING_REF),
        "put": operation("errors", answer=_LONG_REF, parameters=asked),
    }


def _streams() -> dict[str, Any]:
    responses = {
        "200": _STREAM,
        "400": json_response(_LONG_REF),
        "5XX": json_response(_LONG_REF),
        "default": json_response(_reference("Problem")),
    }
    tags = [f"{_LONG} group"]
    switch = {"type": "object", "properties": {"stream": {"type": "boolean"}}}
    flagged = {"allOf": [_THING_REF, switch]}
    return {
        "post": operation("stream", body=_THING_REF, tags=tags, responses=responses),
        "put": operation(
            "choose", body=flagged, tags=tags, responses=responses, deprecated=True
        ),
        "get": operation(f"{_LONG}stream", tags=tags, responses=responses),
    }


def _pages() -> dict[str, Any]:
    members = {
        "answer": _reference("Page"),
        "parameters": [parameter("after")],
        "x-speakeasy-pagination": _PAGINATION,
    }
    server = {
        "url": "https://{x}.example",
        "variables": {"x": {"default": "y" * 70}},
    }
    return {
        "get": operation("list", tags=["Page"], **members),
        "post": operation(
            "list",
            tags=["Group"],
            **members,
            **{"x-speakeasy-retries": _RETRIES, "x-speakeasy-timeout": 5},
            security=[{"oauth": [], "key": []}, {}],
            servers=[server],
        ),
    }


def _bodies() -> dict[str, Any]:
    binary = {"type": "string", "format": "binary"}
    upload = {
        "type": "object",
        "properties": {
            "file": binary,
            "files": {"type": "array", "items": binary},
            "meta": _THING_REF,
        },
    }
    contents: dict[str, Any] = {
        "multipart/form-data": {
            "schema": upload,
            "encoding": {"meta": {"contentType": JSON}},
        },
        "application/x-www-form-urlencoded": {"schema": upload},
        "application/x-ndjson": {"schema": _THING_REF},
        "application/xml": {"schema": _THING_REF},
        "application/octet-stream": {"schema": binary},
    }
    responses: dict[str, Any] = {
        "200": {"description": "", "content": {"image/*": {"schema": binary}}},
        "201": json_response({"oneOf": [_THING_REF, _LONG_REF]}),
        "202": {
            "description": "",
            "content": {"application/jsonl": {"schema": _THING_REF}},
        },
    }
    body = {"content": contents}
    return {
        "post": operation("upload", requestBody=body, tags=["files"]),
        "get": operation("download", responses=responses, tags=["files"]),
    }


def _hard_document() -> dict[str, Any]:
    flow = {"tokenUrl": "https://x.example/token", "scopes": {"read": "", "write": ""}}
    schemes = {
        "oauth": {"type": "oauth2", "flows": {"clientCredentials": flow}},
        "key": {"type": "apiKey", "in": "header", "name": "X"},
        "retries": {"type": "http", "scheme": "basic"},
        "tls": {"type": "mutualTLS"},
    }
    schemas = {"Thing": _THING, _LONG: _THING, "Problem": _THING, "Page": _PAGE}
    shared = parameter("tenant", schema=_THING_REF)
    return document_of_paths(
        {
            "/names": _names_that_annotations_use(),
            **large_group()["paths"],
            "/root": _root(),
            "/streams": _streams(),
            "/pages": _pages(),
            "/bodies": _bodies(),
        },
        components={"schemas": schemas, "securitySchemes": schemes},
        **{"x-speakeasy-globals": {"parameters": [shared]}},
    )


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of operations that are hard to print."""
    folder = tmp_path_factory.mktemp("hard")
    sources, name = write_package(_hard_document(), folder, envVarPrefix="HARD")
    return sources / name


def _tool(*arguments: str, cwd: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout


def test_black_changes_nothing(package: Path) -> None:
    for module in package.rglob("*.py"):
        source = module.read_text()
        assert black.format_str(source, mode=black.Mode()) == source, module.name


def test_imports_are_sorted_and_used(package: Path) -> None:
    _tool(
        "ruff",
        "check",
        "--isolated",
        "--select",
        "I,F",
        package.name,
        cwd=package.parent,
    )


@pytest.mark.slow
def test_pyright_has_nothing_to_say(package: Path) -> None:
    settings = {
        "include": [package.name],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    ran = run_pyright(package.parent, settings)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.slow
def test_mypy_has_nothing_to_say(package: Path) -> None:
    _tool("mypy", "--strict", "--no-incremental", package.name, cwd=package.parent)
