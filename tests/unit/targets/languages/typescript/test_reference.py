"""What the pages of a package say."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.contract.reference import (
    FieldsSection,
    ValuesSection,
    VariantsSection,
)
from sdkwright.targets.pages.cells import cell_text
from tests.support.small_documents import (
    JSON,
    document_of_paths,
    json_response,
    operation,
    parameter,
)
from tests.support.typescript_api import TypeScriptApi, published_typescript_api

_TEXT = {"type": "string"}
_PAGE = "sdks/things/README.md"


def _api(
    made: dict[str, Any], schemas: dict[str, Any] | None = None, **options: Any
) -> TypeScriptApi:
    made.setdefault("tags", ["things"])
    document = document_of_paths(
        {"/things": {"post": made}}, components={"schemas": schemas or {}}
    )
    given = {"packageName": "@pixel/sdk", "sdkClassName": "Pixel", **options}
    return published_typescript_api(document, **given)


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def _rows(found: TypeScriptApi) -> list[tuple[str, str, bool]]:
    (group,) = found.reference.groups
    rows = group.operations[0].parameters
    return [(row.name, cell_text(row.type, _PAGE), row.required) for row in rows]


def _response(made: dict[str, Any], schemas: dict[str, Any] | None = None) -> str:
    (group,) = _api(made, schemas).reference.groups
    cell = group.operations[0].response
    assert cell is not None
    return cell_text(cell, _PAGE)


def test_a_call_takes_a_request_and_options() -> None:
    found = _api(operation("send", body=_ref("Thing")), {"Thing": _object(id=_TEXT)})

    assert _rows(found) == [
        ("request", "[models.Thing](../../models/thing.md)", True),
        ("options", "RequestOptions", False),
        (
            "options.fetchOptions",
            "[RequestInit](https://developer.mozilla.org/en-US/docs/Web/API/Request/Request#options)",
            False,
        ),
        (
            "options.retries",
            "[RetryConfig](../../lib/utils/retryconfig.md)",
            False,
        ),
    ]


@pytest.mark.parametrize(
    ("style", "required"),
    [("infer-optional-args", False), ("require-security-and-request", True)],
)
def test_a_request_may_be_left_out_where_nothing_in_it_is_required(
    style: str, required: bool
) -> None:
    found = _api(operation("find", parameters=[parameter("q")]), methodArguments=style)

    assert _rows(found)[0] == (
        "request",
        "[models.FindRequest](../../models/findrequest.md)",
        required,
    )


def test_positional_arguments_have_a_row_each() -> None:
    made = operation("find", parameters=[parameter("q"), parameter("x", required=True)])

    assert _rows(_api(made, maxMethodParams=4))[:2] == [
        ("x", "*string*", True),
        ("q", "*string*", False),
    ]


@pytest.mark.parametrize(
    ("schema", "cell"),
    [
        (_ref("Thing"), "[models.Thing](../../models/thing.md)"),
        ({}, "[any](../../models/.md)"),
        (
            {"type": "object", "additionalProperties": True},
            "[{ [k: string]: any }](../../models/.md)",
        ),
        (
            {"type": "array", "items": _ref("Thing")},
            "[models.Thing[]](../../models/.md)",
        ),
    ],
)
def test_a_call_promises_its_answer(schema: Any, cell: str) -> None:
    made = operation("get", answer=schema)

    assert _response(made, {"Thing": _object(id=_TEXT)}) == f"Promise\\<{cell}\\>"


def test_a_stream_is_one_of_its_events() -> None:
    made = operation("listen")
    events = {"text/event-stream": {"schema": _ref("Thing")}}
    made["responses"] = {"200": {"description": "", "content": events}}

    assert "[EventStream<models.Thing>](" in _response(
        made, {"Thing": _object(id=_TEXT)}
    )


def test_a_list_in_pages_promises_the_first() -> None:
    things = {"type": "array", "items": _ref("Thing")}
    made = operation("list", answer=_ref("Things"), parameters=[parameter("after")])
    made["x-speakeasy-pagination"] = {
        "type": "cursor",
        "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
        "outputs": {"results": "$.data", "nextCursor": "$.next"},
    }
    schemas = {"Thing": _object(id=_TEXT), "Things": _object(data=things, next=_TEXT)}

    assert _response(made, schemas) == (
        "Promise\\<Page\\<[models.Things](../../models/things.md),"
        " [models.Thing](../../models/thing.md)\\>\\>"
    )


def test_errors_are_of_their_folder() -> None:
    made = operation("get", answer=_TEXT)
    made["responses"]["400"] = json_response(_ref("Bad"))
    made["responses"]["404"] = json_response(_ref("Bad"))
    schemas = {"Bad": _object(reason=_TEXT)}

    (group,) = _api(made, schemas).reference.groups
    shared = _api(made, schemas, imports={"errors": ""}).reference.groups[0]

    assert [(row.type, row.statuses) for row in group.operations[0].errors] == [
        ("errors.Bad", ("400", "404")),
        ("errors.PixelDefaultError", ("4XX", "5XX")),
    ]
    assert shared.operations[0].errors[1].type == "models.PixelDefaultError"


def test_a_type_s_page_shows_a_value() -> None:
    thing = _object(("image_url",), image_url=_TEXT, size={"type": "integer"})
    found = _api(operation("send", body=_ref("Thing")), {"Thing": thing})

    assert found.pages["docs/models/thing.md"].startswith(
        "# Thing\n"
        "\n"
        "## Example Usage\n"
        "\n"
        "```typescript\n"
        'import { Thing } from "@pixel/sdk/models";\n'
        "\n"
        "let value: Thing = {\n"
        '  imageUrl: "<value>",\n'
        "};\n"
        "```\n"
        "\n"
        "## Fields\n"
    )


def test_fields_say_what_the_property_is() -> None:
    thing = _object(
        ("id", "size"), id=_TEXT, size={"type": "integer", "default": 1}
    ) | {"additionalProperties": True}
    found = _api(operation("send", body=_ref("Thing")), {"Thing": thing})

    section = found.type("Thing").section

    assert isinstance(section, FieldsSection)
    assert [(row.name, row.required) for row in section.rows] == [
        ("id", True),
        ("size", False),
        ("additionalProperties", False),
    ]
    assert cell_text(section.rows[2].type, "") == "Record<string, *any*>"


def test_what_is_received_has_its_required_fields() -> None:
    size = {"type": "integer", "default": 1}
    thing = _object(("size",), size=size, other=size)

    received = _api(operation("get", answer=_ref("Thing")), {"Thing": thing})
    sent = _api(operation("send", body=_ref("Thing")), {"Thing": thing})

    assert received.usage("Thing") == "let value: Thing = {\n  size: 1,\n};\n"
    assert sent.usage("Thing") == "let value: Thing = {};\n"


def test_nobody_makes_errors_or_files() -> None:
    made = operation("send", answer=_TEXT)
    file = {"type": "string", "format": "binary"}
    made["requestBody"] = {
        "content": {"multipart/form-data": {"schema": _object(("it",), it=file)}}
    }
    made["responses"]["400"] = json_response(_ref("Bad"))
    found = _api(made, {"Bad": _object(reason=_TEXT)})

    for title in ("Bad", "SendRequestBodyIt"):
        assert found.usage(title) == "// No examples available for this model\n"


def test_an_enum_s_values_are_literals() -> None:
    schemas = {"Size": {"type": "string", "enum": ["large", "small"]}}
    found = _api(operation("send", body=_ref("Size")), schemas)

    assert found.usage("Size") == 'let value: Size = "large";\n'
    assert found.type("Size").section == ValuesSection(
        literals='"large" | "small"\n', language="typescript"
    )


def test_an_enum_that_servers_answer_with_is_open() -> None:
    schemas = {
        "Size": {"type": "string", "enum": ["large", "small"]},
        "Kind": {"type": "string", "enum": ["only"]},
    }
    answer = _object(size=_ref("Size"), kind=_ref("Kind"))
    found = _api(operation("get", answer=answer), schemas)

    size, kind = found.type("Size").section, found.type("Kind").section

    assert isinstance(size, ValuesSection)
    assert size.literals == '"large" | "small" | Unrecognized<string>\n'
    assert size.note is not None
    assert kind == ValuesSection(literals='"only"\n', language="typescript")


def test_an_enum_that_is_an_object_has_a_table() -> None:
    schemas = {"Size": {"type": "string", "enum": ["large", "small"]}}
    found = _api(operation("send", body=_ref("Size")), schemas, enumFormat="enum")

    assert found.usage("Size") == "let value: Size = Size.Large;\n"
    assert found.type("Size").section == ValuesSection(
        rows=(("Large", '"large"'), ("Small", '"small"'))
    )


def test_a_union_s_members_are_shown_with_a_value() -> None:
    schemas = {
        "Either": {"oneOf": [_ref("Thing"), {"type": "array", "items": _TEXT}]},
        "Thing": _object(("id",), id=_TEXT),
    }
    section = _api(operation("send", body=_ref("Either")), schemas).type("Either")

    assert section.usage is None
    assert isinstance(section.section, VariantsSection)
    assert [(one.type, one.code) for one in section.section.variants] == [
        (
            "models.Thing",
            'const value: models.Thing = {\n  id: "<id>",\n};\n',
        ),
        ("string[]", 'const value: string[] = [\n  "<value>",\n];\n'),
    ]


def test_a_union_s_stream_has_only_its_name() -> None:
    made = operation("chat")
    content = {
        JSON: {"schema": _ref("Thing")},
        "text/event-stream": {"schema": _object(data=_ref("Thing"))},
    }
    made["responses"] = {"200": {"description": "", "content": content}}
    found = _api(made, {"Thing": _object(id=_TEXT)})

    section = found.type("ChatResponse").section

    assert isinstance(section, VariantsSection)
    assert section.variants[1].code is None
    assert section.variants[1].type == "EventStream<models.Thing>"
