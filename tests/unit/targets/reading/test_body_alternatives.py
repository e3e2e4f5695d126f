"""An operation for every schema that a body may have, in every form of call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import yaml

from sdkwright.targets.reading.arguments import CallShape
from sdkwright.targets.reading.body_alternatives import with_alternatives
from sdkwright.targets.reading.calls import Call, read_calls
from sdkwright.targets.reading.fields import read_fields
from sdkwright.targets.reading.type_graph import reachable
from tests.conftest import REPOSITORY
from tests.support.built_api import built_api
from tests.support.signatures import coded_types, shown_types
from tests.support.small_documents import document_of_paths, parameter
from tests.wire import wire_cases

_SHAPES = (
    CallShape(max_arguments=0, has_request_object=True),
    CallShape(max_arguments=99, has_request_object=True),
    CallShape(max_arguments=0),
)


def _object(**properties: Any) -> dict[str, Any]:
    return {"schema": {"type": "object", "properties": properties}}


_TEXT = {"type": "string"}
_SHARED = document_of_paths(
    {
        f"/{name}/{{id}}": {
            "post": {
                "operationId": name,
                "parameters": [parameter("id", "path")],
                "requestBody": {"$ref": "#/components/requestBodies/Body"},
                "responses": {"204": {"description": ""}},
            }
        }
        for name in ("make", "change")
    },
    components={
        "requestBodies": {
            "Body": {
                "content": {
                    "application/json": _object(name=_TEXT),
                    "multipart/form-data": _object(
                        file={"type": "string", "format": "binary"}
                    ),
                    "text/plain": {"schema": _TEXT},
                }
            }
        }
    },
)
_DOCUMENTS: Mapping[str, Any] = {
    "alternatives": _SHARED,
    "wire": wire_cases.document(),
    **{
        name: yaml.safe_load((REPOSITORY / "spec" / name / "openapi.yaml").read_text())
        for name in ("r9s", "atoma")
    },
}


def _calls(document: Mapping[str, Any], shape: CallShape) -> list[Call]:
    api = with_alternatives(built_api(document).api)
    return list(read_calls(api, read_fields(api), shape))


def test_operations_that_share_a_body_each_have_its_alternatives() -> None:
    calls = _calls(_SHARED, _SHAPES[0])
    assert [call.operation.name.source for call in calls] == [
        *("make", "make_multipart", "make_text"),
        *("change", "change_multipart", "change_text"),
    ]
    assert len({call.operation.origin for call in calls}) == len(calls)


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: str(shape.max_arguments))
@pytest.mark.parametrize("name", _DOCUMENTS)
def test_every_type_that_a_codec_reaches_is_in_the_signature(
    name: str, shape: CallShape
) -> None:
    document = _DOCUMENTS[name]
    api = with_alternatives(built_api(document).api)
    for call in read_calls(api, read_fields(api), shape):
        assert reachable(api, coded_types(call)) <= reachable(api, shown_types(call))
