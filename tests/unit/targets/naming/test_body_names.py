"""Types of bodies beside an operation's first one are called by which they are."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_documents import document_of_paths, parameter
from tests.support.typescript_api import typescript_api

_TEXT = {"type": "string"}
_FILE = {"type": "string", "format": "binary"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"schema": {"type": "object", "properties": properties}}


_CONTENT = {
    "application/json": _object(a=_TEXT),
    "multipart/form-data": _object(b=_FILE),
    "application/x-www-form-urlencoded": _object(c=_object(d=_TEXT)["schema"]),
    "application/x-ndjson": _object(e=_TEXT),
}


def _names(body: Any, *, components: Any = None, **members: Any) -> set[str]:
    made = {"operationId": "makeThing", "requestBody": body, **members}
    made["responses"] = {"204": {"description": ""}}
    path = "/things/{id}" if members else "/things"
    document = document_of_paths({path: {"post": made}}, components=components or {})
    names = typescript_api(document).names.types
    return {located.name for located in names.values()}


def test_a_body_is_called_by_its_kind() -> None:
    assert _names({"content": _CONTENT}) == {
        "MakeThingRequestBody",
        "MakeThingMultipartRequest",
        "FileInput",
        "MakeThingFormRequest",
        "MakeThingFormRequestC",
        "MakeThingLinesRequest",
        "MakeThingLinesRequestBody",
    }


def test_beside_parameters_the_request_holds_the_body() -> None:
    found = _names({"content": _CONTENT}, parameters=[parameter("id", "path")])
    assert {
        "MakeThingRequest",
        "MakeThingRequestBody",
        "MakeThingMultipartRequest",
        "MakeThingMultipartRequestBody",
        "MakeThingFormRequest",
        "MakeThingFormRequestBody",
    } <= found


@pytest.mark.parametrize("name", ["Thing", "ThingRequest"])
def test_a_body_that_operations_share_is_called_after_itself(name: str) -> None:
    body = {"$ref": f"#/components/requestBodies/{name}"}
    components = {"requestBodies": {name: {"content": _CONTENT}}}
    assert {
        "ThingRequestBody",
        "ThingMultipartRequest",
        "ThingFormRequest",
        "ThingLinesRequestBody",
    } <= _names(body, components=components)
