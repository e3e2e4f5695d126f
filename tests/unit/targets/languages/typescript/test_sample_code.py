"""Sample values: what the document gives, as TypeScript writes it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api


def _body(schema: Any, example: Any) -> str:
    """The code of an example of a property of this schema."""
    body = {"type": "object", "properties": {"it": schema}, "required": ["it"]}
    made = operation("send", body=body, tags=["things"])
    made["requestBody"]["content"]["application/json"]["example"] = {"it": example}
    document = document_of_paths({"/things": {"post": made}})
    return typescript_api(document).call("send").partition("it: ")[2].rpartition(",")[0]


@pytest.mark.parametrize(
    ("schema", "example", "code"),
    [
        ({"type": "boolean"}, True, "true"),
        ({"type": "integer"}, 7, "7"),
        ({"type": "number"}, 1.0, "1"),
        ({"type": "number"}, 0.25, "0.25"),
        ({"type": ["string", "null"]}, None, "null"),
        ({"type": "string"}, 'say "no"', r'"say \"no\""'),
        ({"type": "string"}, "a\\b\tc\n", r'"a\\b\tc\n"'),
        ({"type": "string"}, "\u2028", r'"\u2028"'),
        ({"type": "string", "format": "date"}, "2025-01-15", '"2025-01-15"'),
        (
            {"type": "string", "format": "date-time"},
            "2025-01-15T09:30:00Z",
            'new Date("2025-01-15T09:30:00Z")',
        ),
        ({"type": "string", "format": "int64"}, "12", "12n"),
        ({"type": "string", "format": "int64"}, "-12", "-12n"),
        (
            {"type": "string", "format": "byte"},
            "aGk=",
            'new TextEncoder().encode("hi")',
        ),
        ({"type": "string", "format": "byte"}, "/w==", "Uint8Array.from([255])"),
        ({"type": "array", "items": {"type": "integer"}}, [], "[]"),
        (
            {"type": "array", "items": {"type": "integer"}},
            [1, 2],
            "[\n    1,\n    2,\n  ]",
        ),
        (
            {"type": "object", "additionalProperties": {"type": "integer"}},
            {"a b": 1, "c": 2},
            '{\n    "a b": 1,\n    "c": 2,\n  }',
        ),
        (
            {"type": "object", "additionalProperties": True},
            {"__proto__": {"x": [None]}},
            '{\n    ["__proto__"]: {\n      "x": [\n        null,\n      ],\n    },\n  }',
        ),
        ({"enum": ["a", 1]}, 1, "1"),
        ({"const": "x"}, "x", '"x"'),
        (
            {"type": "array", "prefixItems": [{"type": "string"}], "items": False},
            ["x"],
            '[\n    "x",\n  ]',
        ),
    ],
)
def test_a_value_is_written_as_its_type_asks(
    schema: Any, example: Any, code: str
) -> None:
    assert _body(schema, example) == code


def test_what_is_no_field_goes_into_a_property_of_its_own() -> None:
    schema = {
        "type": "object",
        "properties": {"image_url": {"type": "string"}},
        "additionalProperties": {"type": "string", "format": "date-time"},
    }

    written = _body(schema, {"other-one": "2025-01-15T09:30:00Z", "image_url": "x"})

    assert written == (
        "{\n"
        '    imageUrl: "x",\n'
        "    additionalProperties: {\n"
        '      "other-one": new Date("2025-01-15T09:30:00Z"),\n'
        "    },\n"
        "  }"
    )


def test_a_union_s_value_is_written_as_the_member_it_is() -> None:
    schema = {
        "oneOf": [
            {"type": "integer"},
            {
                "type": "object",
                "properties": {"top_p": {"type": "integer"}},
                "required": ["top_p"],
            },
        ]
    }

    assert _body(schema, {"top_p": 1}) == "{\n    topP: 1,\n  }"
