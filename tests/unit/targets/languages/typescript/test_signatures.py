"""How functions are called where an argument chooses what they give."""

from __future__ import annotations

from typing import Any

from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.signatures import overloads, signature
from sdkwright.targets.languages.typescript.types import Types
from tests.support.small_documents import JSON, document_of_paths, operation, parameter
from tests.support.typescript_api import typescript_api

_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
_CONTENT = {JSON: {"schema": _OBJECT}, "text/event-stream": {"schema": _OBJECT}}
_FLAG = parameter("stream", schema={"type": "boolean"})


def _signatures(*names: str, body: Any = None, **options: Any) -> list[list[str]]:
    """The arguments of each signature, without the options behind them."""
    answer = {"200": {"description": "", "content": _CONTENT}}
    asked = [parameter(name) for name in names]
    parameters = asked if body is not None else [*asked, _FLAG, parameter("after")]
    made = operation("send", responses=answer, parameters=parameters, body=body)
    api = typescript_api(document_of_paths({"/": {"post": made}}), **options)
    package = api.package
    (call,) = package.calls
    types = Types(
        api=package.api,
        names=package.names,
        imports=Imports("sdk"),
        qualified=True,
    )
    called = signature(call, types, package.options)
    return [
        [f"{one.name}{one.mark}: {one.type}" for one in view.arguments[:-1]]
        for view in overloads(call, called, types, package.options)
    ]


def test_what_chooses_may_stand_anywhere_in_the_request() -> None:
    body = {"type": "object", "properties": {"stream": {"type": "boolean"}}}
    off, on = "{ stream?: false | undefined }", "{ stream: true }"
    assert _signatures("limit", body=body) == [
        [f"request?: models.SendRequest & {off} | undefined"],
        [f"request: models.SendRequest & {on}"],
        ["request?: models.SendRequest | undefined"],
    ]
    assert _signatures() == _signatures("limit", body=body)


def test_arguments_in_front_of_what_chooses_have_to_be_there() -> None:
    assert _signatures("limit", maxMethodParams=9) == [
        [
            "limit?: string | undefined",
            "stream?: false | undefined",
            "after?: string | undefined",
        ],
        ["limit: string | undefined", "stream: true", "after?: string | undefined"],
        [
            "limit?: string | undefined",
            "stream?: boolean | undefined",
            "after?: string | undefined",
        ],
    ]


def test_published_packages_have_one_signature() -> None:
    assert _signatures("limit", preset="speakeasy") == []
