"""Which property of an error's body is the message, where it is none of the usual ones."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.reading.error_messages import message_place
from tests.support.built_api import built_api
from tests.support.generated_python import document_of_schemas

_TEXT: dict[str, Any] = {"type": "string"}
_MAYBE: dict[str, Any] = {"type": ["string", "null"]}
_MARKED: dict[str, Any] = {**_TEXT, "x-speakeasy-error-message": True}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


@pytest.mark.parametrize(
    ("schema", "place"),
    [
        (_object(message=_TEXT, why=_MARKED), ("why",)),
        (_object(fault=_object(why=_MARKED), message=_TEXT), ("fault", "why")),
        (_object(errorMessage=_TEXT, code=_TEXT), ("errorMessage",)),
        (_object(error_msg=_TEXT), ("error_msg",)),
        (_object(status=_object(code=_TEXT, reason=_TEXT)), ("status", "reason")),
        (_object(Message=_MAYBE), ("Message",)),
        (
            {
                **_object(user_message=_MAYBE, error_message=_TEXT),
                "required": ["user_message", "error_message"],
            },
            ("error_message",),
        ),
        (_object(message=_TEXT, reason=_TEXT), None),
        (_object(error=_object(message=_TEXT), reason=_TEXT), None),
        (_object(code=_TEXT), None),
        (_object(reason={"type": "integer"}), None),
        ({"oneOf": [_object(code=_TEXT), _object(why=_MARKED)]}, ("why",)),
        (
            {"anyOf": [_object(message=_TEXT), _object(fault=_object(reason=_TEXT))]},
            ("fault", "reason"),
        ),
        (
            _object(status={"oneOf": [_object(code=_TEXT), _object(reason=_TEXT)]}),
            ("status", "reason"),
        ),
        ({"allOf": [_object(code=_TEXT), _object(reason=_TEXT)]}, ("reason",)),
    ],
)
def test_the_message_is_marked_or_called_what_messages_are_called(
    schema: dict[str, Any], place: tuple[str, ...] | None
) -> None:
    document = document_of_schemas({"Problem": schema}, errors={"400": "Problem"})
    declarations = built_api(document).api.declarations
    problem = declarations["#/components/schemas/Problem"]
    assert message_place(declarations, problem) == place
