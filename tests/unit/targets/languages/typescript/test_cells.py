"""Types as pages show them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.contract.reference import FieldsSection
from sdkwright.targets.pages.cells import cell_text
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import published_typescript_api

_SCHEMAS: dict[str, Any] = {
    "Thing": {"type": "object", "properties": {"id": {"type": "string"}}},
    "Size": {"type": "string", "enum": ["large"]},
    "Either": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
}
_DATE = "[Date](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Date)"


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _cell(schema: Any, media_type: str = "application/json") -> str:
    body = {"type": "object", "properties": {"it": schema}}
    made = operation("send", tags=["things"])
    made["requestBody"] = {"content": {media_type: {"schema": body}}}
    document = document_of_paths(
        {"/things": {"post": made}}, components={"schemas": _SCHEMAS}
    )
    section = published_typescript_api(document).type("SendRequestBody").section
    assert isinstance(section, FieldsSection)
    return cell_text(section.rows[0].type, "models/page.md")


@pytest.mark.parametrize(
    ("schema", "cell"),
    [
        ({"type": "string"}, "*string*"),
        ({"type": "integer"}, "*number*"),
        ({"type": ["number", "null"]}, "*number*"),
        ({"type": "boolean"}, "*boolean*"),
        ({}, "*any*"),
        ({"const": "x"}, '*"x"*'),
        ({"type": "string", "format": "date-time"}, _DATE),
        ({"type": "string", "format": "date"}, "*string*"),
        ({"type": "string", "format": "int64"}, "*bigint*"),
        ({"type": "string", "format": "byte"}, "*Uint8Array*"),
        (_ref("Thing"), "[models.Thing](../models/thing.md)"),
        (_ref("Size"), "[models.Size](../models/size.md)"),
        (_ref("Either"), "*models.Either*"),
        (
            {"type": "array", "items": _ref("Thing")},
            "[models.Thing](../models/thing.md)[]",
        ),
        (
            {"type": "object", "additionalProperties": {"type": "string"}},
            "Record<string, *string*>",
        ),
        (
            {
                "type": "array",
                "prefixItems": [{"type": "string"}],
                "items": {"type": "integer"},
            },
            "*[string, ...number[]]*",
        ),
    ],
)
def test_a_cell_links_what_has_a_page(schema: Any, cell: str) -> None:
    assert _cell(schema) == cell


def test_a_file_is_one_of_the_platform_s_or_one_with_a_name() -> None:
    web = "https://developer.mozilla.org/en-US/docs/Web/API"

    written = _cell({"type": "string", "format": "binary"}, "multipart/form-data")

    assert written.startswith(f"[File]({web}/File) | [Blob]({web}/Blob) | [models.")
