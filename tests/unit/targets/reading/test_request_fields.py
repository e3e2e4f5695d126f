"""Fields of the object that holds all that a request sends."""

from __future__ import annotations

from sdkwright.targets.reading.fields import read_fields
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation, parameter


def test_a_parameter_and_a_body_of_one_name_are_read_each_for_itself() -> None:
    made = operation(
        "make",
        parameters=[parameter("Thing")],
        body={"$ref": "#/components/schemas/Thing"},
    )
    thing = {"type": "object", "properties": {"size": {"type": "integer"}}}
    document = document_of_paths(
        {"/things": {"post": made}}, components={"schemas": {"Thing": thing}}
    )
    api = built_api(document).api
    wrapper = api.operations[0].request_wrapper
    asked = {
        reading.field.location: reading.is_asked
        for (owner, _), reading in read_fields(api).items()
        if owner == wrapper
    }
    assert asked == {"query": False, "body": True}
