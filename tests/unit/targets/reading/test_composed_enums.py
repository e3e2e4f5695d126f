"""Enums of properties that are written as `allOf` of one, in packages with distinct names."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, json_response, operation
from tests.support.typescript_api import typescript_api

_ENUM = {"$ref": "#/components/schemas/Zone"}
_COMPOSED = {"allOf": [_ENUM], "description": "Where it is."}


@pytest.mark.parametrize("api", [python_api, typescript_api])
@pytest.mark.parametrize(
    ("written", "preset", "called"),
    [
        (_COMPOSED, "speakeasy", "Region"),
        (_COMPOSED, "default", "Zone"),
        (_ENUM, "speakeasy", "Zone"),
        ({**_ENUM, "description": "Where it is."}, "speakeasy", "Zone"),
    ],
)
def test_they_are_called_after_the_property(
    api: Any, written: Any, preset: str, called: str
) -> None:
    place = {"type": "object", "properties": {"region": written}}
    made = {**operation("get"), "responses": {"200": json_response(place)}}
    zone = {"type": "string", "enum": ["a", "b", "c", "d", "e", "f", "g", "h"]}
    document = document_of_paths(
        {"/": {"get": made}}, components={"schemas": {"Zone": zone}}
    )
    options = {"preset": preset, "nameScheme": "nearest", "distinctNames": True}
    package = api(document, **options).package
    (answer,) = (
        one
        for one in package.api.declarations.values()
        if "200" in one.id and "region" not in one.id
    )
    (field,) = answer.fields
    assert package.names.types[field.type.target].name == called
