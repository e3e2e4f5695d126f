"""Samples: complete programs that make one call with values of the document."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from tests.support.python_api import PythonApi, python_api
from tests.support.small_documents import (
    JSON,
    document_of_paths,
    operation,
    parameter,
)

_OPTIONS: dict[str, Any] = {"packageName": "pixel", "sdkClassName": "Pixel"}


def _api(made: dict[str, Any], **options: Any) -> PythonApi:
    made.setdefault("tags", ["things"])
    document = document_of_paths({"/things": {"post": made}})
    return python_api(document, **{**_OPTIONS, **options})


def _call(made: dict[str, Any], **options: Any) -> str:
    return _api(made, **options).call(made["operationId"])


def _object(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def test_a_sample_is_a_whole_program() -> None:
    answer = _object(size={"type": "integer"})

    assert _api(operation("getThing", answer=answer)).sample("getThing") == (
        "from pixel import Pixel\n"
        "\n"
        "with Pixel() as client:\n"
        "    res = client.things.get()\n"
        "    print(res)\n"
    )


def test_a_published_sample_has_its_comments_and_lines() -> None:
    answer = _object(size={"type": "integer"})

    found = _api(operation("getThing", answer=answer), preset="speakeasy")

    assert found.sample("getThing") == (
        "from pixel import Pixel\n"
        "\n"
        "\n"
        "with Pixel() as p_client:\n"
        "\n"
        "    res = p_client.things.get_thing()\n"
        "\n"
        "    # Handle response\n"
        "    print(res)\n"
        "\n"
    )


def test_a_call_longer_than_a_line_has_its_arguments_below_one_another() -> None:
    texts = {name: {"type": "string", "example": 20 * name} for name in "abcd"}

    assert _call(operation("send", body=_object(tuple("abcd"), **texts))) == (
        "client.things.send(\n"
        f'    a="{20 * "a"}",\n'
        f'    b="{20 * "b"}",\n'
        f'    c="{20 * "c"}",\n'
        f'    d="{20 * "d"}",\n'
        ")"
    )


def test_the_client_is_not_called_like_its_package() -> None:
    found = _api(operation("get"), packageName="other")

    assert "with Pixel() as pixel:" in found.sample("get")


def test_nothing_is_done_with_a_call_that_gives_nothing() -> None:
    assert (
        _api(operation("drop"))
        .sample("drop")
        .endswith("with Pixel() as client:\n    client.things.drop()\n")
    )


def test_events_are_read_one_by_one() -> None:
    made = operation("watch")
    stream = {"text/event-stream": {"schema": _object(data={"type": "string"})}}
    made["responses"] = {"200": {"description": "", "content": stream}}

    assert (
        _api(made)
        .sample("watch")
        .endswith(
            "    res = client.things.watch()\n"
            "    with res as event_stream:\n"
            "        for event in event_stream:\n"
            "            print(event, flush=True)\n"
        )
    )


def test_required_arguments_come_first_then_the_documents_order() -> None:
    body = _object(
        ("b", "d"),
        a={"type": "string", "example": "1"},
        b={"type": "string", "example": "2"},
        c={"type": "string", "example": "3"},
        d={"type": "string", "example": "4"},
    )
    made = operation("send", body=body, parameters=[parameter("id", required=True)])

    assert _call(made) == 'client.things.send(id="<id>", b="2", d="4", a="1", c="3")'


def test_a_body_that_is_no_object_is_one_argument() -> None:
    made = operation("send", body={"type": "array", "items": {"type": "integer"}})

    assert _call(made) == ("client.things.send(\n    body=[\n        1,\n    ],\n)")


def test_a_named_body_that_stays_whole_is_the_body() -> None:
    made = operation("send", body={"$ref": "#/components/schemas/NewThing"}, tags=["t"])
    thing = _object(("size",), size={"type": "integer"})
    document = document_of_paths(
        {"/": {"post": made}}, components={"schemas": {"NewThing": thing}}
    )

    found = python_api(document, **_OPTIONS, maxMethodParams=0)

    assert (
        found.call("send")
        == 'client.t.send(\n    body={\n        "size": 1,\n    },\n)'
    )


def test_optional_arguments_need_an_example() -> None:
    body = _object(
        plain={"type": "string"},
        shown={"type": "string", "example": "x"},
        old={"type": "string", "example": "x", "deprecated": True},
        null={"type": ["string", "null"], "example": None},
    )

    assert _call(operation("send", body=body)) == 'client.things.send(shown="x")'


@pytest.mark.parametrize(
    ("options", "call"),
    [
        ({"usageSnippets": {"showDefaults": True}}, 'send(kind="a", count=2)'),
        # What a call needs, whatever else has a default.
        ({}, "send(count=2)"),
        ({"preset": "speakeasy"}, 'send(kind="a", count=2)'),
        (
            {"preset": "speakeasy", "usageSnippets": {"showDefaults": False}},
            "send()",
        ),
    ],
)
def test_defaults_are_shown_where_wanted(options: dict[str, Any], call: str) -> None:
    body = _object(
        ("count",),
        kind={"type": "string", "default": "a"},
        count={"type": "integer", "default": 1, "example": 2},
    )

    found = _call(operation("send", body=body), **options)

    assert found.partition(".things.")[2] == call


def test_optional_arguments_may_all_be_left_out() -> None:
    body = _object(("a",), a={"example": 1}, b={"example": 2})
    options = {"usageSnippets": {"optionalPropertyRendering": "never"}}

    assert _call(operation("send", body=body), **options) == ("client.things.send(a=1)")


def test_the_bodys_example_goes_before_its_properties() -> None:
    body = _object(("a", "b"), a={"type": "string", "example": "own"}, b={"example": 1})
    made = operation("send", body=body)
    made["requestBody"]["content"][JSON]["example"] = {"a": "whole"}

    assert _call(made) == 'client.things.send(a="whole", b=1)'


def test_the_first_of_several_examples_counts() -> None:
    made = operation("send", body=_object(("a",), a={"type": "string"}))
    made["requestBody"]["content"][JSON]["examples"] = {
        "first": {"value": {"a": "1"}},
        "second": {"value": {"a": "2"}},
    }

    assert _call(made) == 'client.things.send(a="1")'


def test_nested_values_are_written_by_line() -> None:
    body = _object(
        ("items",),
        items={"example": [{"a": [1, 2.0], "b": {}}, None, True]},
    )

    assert _call(operation("send", body=body)) == (
        "client.things.send(\n"
        "    items=[\n"
        "        {\n"
        '            "a": [\n'
        "                1,\n"
        "                2,\n"
        "            ],\n"
        '            "b": {},\n'
        "        },\n"
        "        None,\n"
        "        True,\n"
        "    ],\n"
        ")"
    )


def test_fields_of_objects_are_keys_as_python_names_them() -> None:
    inner = _object(("topP",), topP={"type": "number", "example": 0.5})

    found = _call(operation("send", body=_object(("thing",), thing=inner)))

    assert found == 'client.things.send(\n    thing={\n        "top_p": 0.5,\n    },\n)'


def test_an_object_with_further_keys_is_a_model() -> None:
    inner = {**_object(("a",), a={"type": "integer"}), "additionalProperties": True}
    body = _object(("extra",), extra={**inner, "example": {"a": 1, "b c": {"d": 2}}})

    found = _api(operation("send", body=body), nameScheme="nearest")

    assert found.sample("send").startswith("from pixel import Pixel, models\n")
    assert found.call("send") == (
        "client.things.send(\n"
        "    extra=models.Extra(\n"
        "        a=1,\n"
        "        **{\n"
        '            "b c": {\n'
        '                "d": 2,\n'
        "            },\n"
        "        },\n"
        "    ),\n"
        ")"
    )


_KIND = {"type": "string", "enum": ["small", "large"]}


def test_enum_values_are_texts() -> None:
    found = _call(operation("send", body=_object(("size",), size=_KIND)))

    assert found == 'client.things.send(size="small")'


def test_enum_values_are_members_of_a_class_where_there_is_one() -> None:
    made = operation("send", body=_object(("size",), size=_KIND))

    found = _api(made, enumFormat="enum", imports={"errors": ""})

    assert found.sample("send").startswith("import pixel\nfrom pixel import Pixel\n")
    assert found.call("send") == "client.things.send(size=pixel.Size.SMALL)"


def test_a_file_is_opened() -> None:
    made = operation("send")
    binary = {"type": "string", "format": "binary"}
    made["requestBody"] = {
        "required": True,
        "content": {
            "multipart/form-data": {"schema": _object(("image",), image=binary)}
        },
    }

    assert _call(made) == (
        "client.things.send(\n"
        "    image={\n"
        '        "file_name": "example.file",\n'
        '        "content": open("example.file", "rb"),\n'
        "    },\n"
        ")"
    )


def test_dates_are_dates() -> None:
    body = _object(
        ("day", "at"),
        day={"type": "string", "format": "date", "example": "2024-02-03"},
        at={"type": "string", "format": "date-time", "example": "2024-02-03T04:05:06Z"},
    )

    found = _api(operation("send", body=body))

    assert found.sample("send").startswith(
        "from datetime import date\n"
        "\n"
        "from pixel import Pixel\n"
        "from pixel.utils import parse_datetime\n"
    )
    assert found.call("send") == (
        "client.things.send(\n"
        '    day=date.fromisoformat("2024-02-03"),\n'
        '    at=parse_datetime("2024-02-03T04:05:06Z"),\n'
        ")"
    )


def test_an_argument_that_would_hide_a_builtin_has_an_underscore() -> None:
    made = operation("send", body=_object(("input",), input={"example": "x"}))
    old = {"nameScheme": "nearest", "preset": "speakeasy"}

    assert _call(made, **old) == 'p_client.things.send(input_="x")'
    assert _call(made, **old, allowedRedefinedBuiltins=["input"]) == (
        'p_client.things.send(input="x")'
    )


_BEARER = {"type": "http", "scheme": "bearer"}


def _secured(scheme: dict[str, Any], **options: Any) -> str:
    document = document_of_paths(
        {"/things": {"get": operation("get", tags=["things"])}},
        security=[{"api_key": []}],
        components={"securitySchemes": {"api_key": scheme}},
    )
    return python_api(document, **_OPTIONS, **options).sample("get")


def test_credentials_are_placeholders() -> None:
    assert _secured(_BEARER).startswith(
        "from pixel import Pixel\n"
        "\n"
        'with Pixel(api_key="<YOUR_BEARER_TOKEN_HERE>") as client:\n'
    )


def test_credentials_come_from_the_environment_where_it_has_a_prefix() -> None:
    sample = _secured(_BEARER, envVarPrefix="PIXEL")

    assert sample.startswith("import os\n\nfrom pixel import Pixel\n")
    assert 'with Pixel(api_key=os.getenv("PIXEL_API_KEY", "")) as client:\n' in sample


def test_an_api_without_an_address_is_given_one() -> None:
    document = document_of_paths({"/": {"get": operation("get")}}, servers=[])

    assert "with Pixel(server_url=" in python_api(document, **_OPTIONS).sample("get")


def _written(*samples: dict[str, str]) -> tuple[tuple[str, str], ...]:
    made = operation("get", **{"x-codeSamples": list(samples)})
    ((shown,),) = (group.operations for group in _api(made).reference.groups)
    return tuple((one.heading, one.code) for one in shown.snippets)


def test_samples_written_by_hand_replace_the_generated_one() -> None:
    one = {"lang": "python", "label": "By hand", "source": "get()\n"}
    two = {**one, "label": "Also", "source": "got()\n"}

    assert [heading for heading, _ in _written(one, two)][1] == "Also"
    assert [code for _, code in _written(one, two)] == ["get()\n", "got()\n"]


def test_samples_in_other_languages_replace_nothing() -> None:
    other = {"lang": "typescript", "label": "By hand", "source": "get();\n"}

    ((_, code),) = _written(other)
    assert "from pixel import Pixel" in code


@pytest.mark.parametrize("comment", [True, False])
def test_the_marker_above_a_sample_is_an_option(comment: bool) -> None:
    found = _api(operation("get"), usageSnippets={"comment": comment})

    ((shown,),) = (group.operations for group in found.reference.groups)
    (snippet,) = shown.snippets
    assert snippet.comment == (
        '<!-- UsageSnippet language="python" operationID="get" method="post" '
        'path="/things" -->'
        if comment
        else None
    )


@pytest.mark.parametrize(
    "text",
    ['a"b', "a\\b", "a\nb", "\x00\x1b", "\u202e", "${x}", "{x}", "\U0001f600", "'''"],
)
def test_texts_of_the_document_are_the_samples_literals(text: str) -> None:
    call = _call(operation("send", body=_object(("a",), a={"example": text})))

    tree = ast.parse(call, mode="eval").body
    assert isinstance(tree, ast.Call)
    (argument,) = tree.keywords
    assert ast.literal_eval(argument.value) == text
