"""Samples: complete programs that make one call with values of the document."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_documents import (
    JSON,
    document_of_paths,
    operation,
    parameter,
)
from tests.support.typescript_api import TypeScriptApi, typescript_api

_OPTIONS: dict[str, Any] = {"packageName": "@pixel/sdk", "sdkClassName": "Pixel"}
_TEXT = {"type": "string"}
_ANSWER = {"type": "object", "properties": {"size": {"type": "integer"}}}


def _api(
    made: dict[str, Any], document: dict[str, Any] | None = None, **options: Any
) -> TypeScriptApi:
    made.setdefault("tags", ["things"])
    whole = document_of_paths({"/things/{id}": {"post": made}}, **(document or {}))
    return typescript_api(whole, **{**_OPTIONS, **options})


def _call(made: dict[str, Any], **options: Any) -> str:
    return _api(made, **options).call(made["operationId"])


def _object(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def _plain(made: dict[str, Any], **options: Any) -> tuple[str, ...]:
    document = document_of_paths({"/things": {"post": {"tags": ["things"], **made}}})
    return typescript_api(document, **{**_OPTIONS, **options}).samples(
        made["operationId"]
    )


def test_a_sample_is_a_whole_program() -> None:
    assert _plain(operation("getThing", answer=_ANSWER))[0] == (
        'import { Pixel } from "@pixel/sdk";\n'
        "\n"
        "const pixel = new Pixel();\n"
        "\n"
        "async function run() {\n"
        "  const result = await pixel.things.get();\n"
        "\n"
        "  console.log(result);\n"
        "}\n"
        "\n"
        "run();\n"
    )


def test_a_function_s_sample_looks_at_what_came_of_the_call() -> None:
    assert _plain(operation("getThing", answer=_ANSWER))[1] == (
        'import { PixelCore } from "@pixel/sdk/core.js";\n'
        'import { thingsGet } from "@pixel/sdk/funcs/thingsGet.js";\n'
        "\n"
        "// Use `PixelCore` for best tree-shaking performance.\n"
        "// You can create one instance of it to use across an application.\n"
        "const pixel = new PixelCore();\n"
        "\n"
        "async function run() {\n"
        "  const res = await thingsGet(pixel);\n"
        "  if (res.ok) {\n"
        "    const { value: result } = res;\n"
        "    console.log(result);\n"
        "  } else {\n"
        '    console.log("thingsGet failed:", res.error);\n'
        "  }\n"
        "}\n"
        "\n"
        "run();\n"
    )


def test_the_older_style_throws_what_went_wrong() -> None:
    method, function = _plain(
        operation("getThing", answer=_ANSWER), usageSnippets={"style": "throw"}
    )

    assert "\n  // Handle the result\n  console.log(result);\n}" in method
    assert (
        "(pixel);\n"
        "\n"
        "  if (!res.ok) {\n"
        "    throw res.error;\n"
        "  }\n"
        "\n"
        "  const { value: result } = res;\n"
        "\n"
        "  // Handle the result\n"
        "  console.log(result);\n"
        "}"
    ) in function


@pytest.mark.parametrize(
    ("style", "failed"),
    [
        ("result", '    console.log("thingsDrop failed:", res.error);\n'),
        ("throw", "    throw res.error;\n"),
    ],
)
def test_nothing_is_done_with_a_call_that_gives_nothing(
    style: str, failed: str
) -> None:
    method, function = _plain(operation("drop"), usageSnippets={"style": style})

    assert "{\n  await pixel.things.drop();\n}" in method
    assert f"  if (!res.ok) {{\n{failed}  }}\n}}" in function
    assert "result" not in function


def test_a_body_is_one_object() -> None:
    body = _object(("text",), text=_TEXT, top_p={"type": "number", "example": 0.5})
    made = operation("send", body=body)

    sample = _plain(made)[0]

    assert (
        'await pixel.things.send({\n    text: "<value>",\n    topP: 0.5,\n  });'
        in sample
    )


def test_parameters_and_body_are_one_object_too() -> None:
    made = operation(
        "send",
        body={"$ref": "#/components/schemas/Thing"},
        parameters=[parameter("id", "path"), parameter("size", example="large")],
    )
    document = {"components": {"schemas": {"Thing": _object(("text",), text=_TEXT)}}}

    assert _api(made, document).call("send") == (
        "await pixel.things.send({\n"
        '  id: "<id>",\n'
        '  size: "large",\n'
        '  text: "<value>",\n'
        "})"
    )


def test_few_arguments_may_be_positional_those_left_out_in_between_undefined() -> None:
    made = operation(
        "find",
        parameters=[
            parameter("size"),
            parameter("color", example="red"),
            parameter("id", "path"),
            parameter("page"),
        ],
    )

    written = _call(made, maxMethodParams=9)

    assert written == 'await pixel.things.find("<id>", undefined, "red")'


def test_parameters_of_one_name_are_told_apart() -> None:
    made = operation(
        "find",
        parameters=[parameter("id", "path"), parameter("id", required=True)],
    )

    written = _call(made)

    assert written == (
        'await pixel.things.find({\n  id: "<id>",\n  queryId: "<id>",\n})'
    )


def test_a_body_that_may_be_left_out_is() -> None:
    made = operation("send", body=_object(text=_TEXT))
    made["requestBody"]["required"] = False

    assert "things.send();" in _plain(made)[0]


def test_a_body_that_the_signature_asks_for_is_given() -> None:
    made = operation("send", body=_object(text=_TEXT))
    made["requestBody"]["required"] = False

    written = _plain(made, methodArguments="require-security-and-request")[0]

    assert "things.send({});" in written


def test_defaults_are_left_out_what_differs_from_them_is_not() -> None:
    body = _object(
        ("count",),
        count={"type": "integer", "default": 1},
        size={"type": "string", "default": "large", "example": "large"},
        color={"type": "string", "default": "red", "example": "blue"},
        limit={"type": ["integer", "null"], "default": 1, "example": 2},
    )

    assert (
        'send({\n    color: "blue",\n  });' in _plain(operation("send", body=body))[0]
    )


def test_events_are_gone_through() -> None:
    made = operation("listen")
    made["responses"] = {
        "200": {
            "description": "",
            "content": {"text/event-stream": {"schema": _ANSWER}},
        }
    }

    assert (
        "\n  for await (const event of result) {\n    console.log(event);\n  }\n}"
        in _plain(made)[0]
    )
    assert (
        "    // Handle the event\n" in _plain(made, usageSnippets={"style": "throw"})[0]
    )


def test_pages_are_gone_through_by_their_items() -> None:
    made = operation(
        "list",
        answer=_object(data={"type": "array", "items": _ANSWER}, next=_TEXT),
        parameters=[parameter("after")],
    )
    made["x-speakeasy-pagination"] = {
        "type": "cursor",
        "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
        "outputs": {"results": "$.data", "nextCursor": "$.next"},
    }

    assert "for await (const item of result) {" in _plain(made)[0]


def test_files_are_opened() -> None:
    made = operation("upload")
    schema = _object(("file",), file={"type": "string", "format": "binary"})
    made["requestBody"] = {
        "required": True,
        "content": {"multipart/form-data": {"schema": schema}},
    }

    sample = _plain(made)[0]

    assert 'import { Pixel } from "@pixel/sdk";\nimport { openAsBlob } from' in sample
    assert 'file: await openAsBlob("example.file"),' in sample


def test_enum_objects_are_imported_with_their_folder() -> None:
    size = {"type": "string", "enum": ["large", "small"]}
    made = operation("send", body=_object(("size",), size=size))

    sample = _plain(made, enumFormat="enum")[0]

    assert 'import * as models from "@pixel/sdk/models";\n' in sample
    assert "    size: models.SendRequestBodySize.Large,\n" in sample


def test_hand_written_samples_take_the_place_of_both() -> None:
    made = operation("get")
    made["x-codeSamples"] = [
        {"lang": "typescript", "label": "By hand", "source": "go();\n"},
        {"lang": "python", "source": "go()\n"},
    ]

    assert _plain(made) == ("go();\n",)


def test_the_marker_is_there_where_it_is_wanted() -> None:
    document = document_of_paths(
        {"/things": {"post": operation("get", tags=["things"])}}
    )
    published = {**_OPTIONS, "preset": "speakeasy"}
    shown = typescript_api(document, **published)
    hidden = typescript_api(document, **published, usageSnippets={"comment": False})

    marker = (
        '<!-- UsageSnippet language="typescript" operationID="get" method="post"'
        ' path="/things" -->\n```typescript\n'
    )
    assert marker in shown.pages["docs/sdks/things/README.md"]
    assert "UsageSnippet" not in hidden.pages["docs/sdks/things/README.md"]


def test_json_bodies_have_examples_of_their_own() -> None:
    made = operation("send", body=_object(text=_TEXT))
    made["requestBody"]["content"][JSON]["example"] = {"text": 'a "b"\n'}

    assert r'text: "a \"b\"\n",' in _plain(made)[0]
