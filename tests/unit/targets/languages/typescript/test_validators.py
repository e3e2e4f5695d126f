"""Schemas of responses: which types have one, and what they let through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from sdkwright.emit.render import render_all
from sdkwright.targets.languages.typescript.target import lower
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

_SCHEMAS = "src/schemas/models"


def _files(document: Mapping[str, Any], **options: Any) -> Mapping[str, str]:
    made = typescript_api(document, packageName="things", **options)
    tree = render_all(lower(made.api, made.options).jobs)
    return {path: tree[path].content.decode() for path in tree}


def _document(answer: Any, schemas: Mapping[str, Any] | None = None) -> dict[str, Any]:
    paths = {"/thing": {"get": operation("getThing", answer=answer)}}
    return document_of_paths(paths, components={"schemas": dict(schemas or {})})


def _checked(
    answer: Any, schemas: Mapping[str, Any] | None = None
) -> Mapping[str, str]:
    return _files(_document(answer, schemas), validate="zod-mini")


def _schema(files: Mapping[str, str], name: str, module: str | None = None) -> str:
    text = files[f"{_SCHEMAS}/{module or name}.ts"]
    written = text.partition(f"export const {name}Schema: z.ZodMiniType = ")[2]
    return written.partition("\n\n")[0].rstrip() + "\n"


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("schema", "printed"),
    [
        ({"type": "string"}, "z.string()"),
        ({"type": "string", "format": "date-time"}, "z.string()"),
        ({"type": "string", "format": "byte"}, "z.string()"),
        ({"type": "number"}, "z.number()"),
        ({"type": "integer"}, "integer"),
        ({"type": "boolean"}, "z.boolean()"),
        ({"type": ["string", "null"]}, "z.nullable(z.string())"),
        ({"type": "array", "items": {"type": "number"}}, "z.array(z.number())"),
        ({"const": "a"}, 'z.literal("a")'),
        (
            {"type": "array", "prefixItems": [{"type": "string"}], "items": False},
            "z.tuple([z.optional(z.string())])",
        ),
        ({}, "z.unknown()"),
    ],
)
def test_a_schema_is_of_what_travels(schema: Any, printed: str) -> None:
    thing = {"type": "object", "required": ["a"], "properties": {"a": schema}}
    files = _checked(_ref("Thing"), {"Thing": thing})
    assert _schema(files, "thing") == f"z.looseObject({{\n  a: {printed},\n}});\n"


def test_what_may_be_missing_is_optional() -> None:
    thing = {
        "type": "object",
        "required": ["secret"],
        "properties": {
            "plain": {"type": "string"},
            "secret": {"type": "string", "writeOnly": True},
        },
    }
    printed = _schema(_checked(_ref("Thing"), {"Thing": thing}), "thing")
    assert "plain: z.optional(z.string())" in printed
    assert "secret" not in printed


def test_declared_further_properties_are_checked() -> None:
    thing = {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "additionalProperties": {"type": "number"},
    }
    printed = _schema(_checked(_ref("Thing"), {"Thing": thing}), "thing")
    assert printed.startswith("z.catchall(z.object({")
    assert printed.endswith("}), z.number());\n")


def test_enums_are_open() -> None:
    schemas = {
        "Size": {"enum": ["s", "l"]},
        "Mixed": {"enum": ["s", 1]},
        "Thing": {
            "type": "object",
            "properties": {"size": _ref("Size"), "mixed": _ref("Mixed")},
        },
    }
    files = _checked(_ref("Thing"), schemas)
    assert _schema(files, "size", "thing") == "z.string();\n"
    assert _schema(files, "mixed", "thing") == "z.union([z.string(), z.number()]);\n"


def test_members_of_a_union_are_told_apart_by_what_they_demand() -> None:
    def member(kind: str) -> dict[str, Any]:
        properties = {"kind": {"const": kind}}
        return {"type": "object", "required": ["kind"], "properties": properties}

    schemas = {
        "Cat": member("cat"),
        "Dog": member("dog"),
        "Pet": {"oneOf": [_ref("Cat"), _ref("Dog")]},
        "Named": {"anyOf": [{"type": "string"}, _ref("Cat")]},
        "Loose": {"anyOf": [{"type": "string"}, {"type": "number"}]},
        "Thing": {
            "type": "object",
            "properties": {
                "pet": _ref("Pet"),
                "named": _ref("Named"),
                "loose": _ref("Loose"),
            },
        },
    }
    files = _checked(_ref("Thing"), schemas)
    assert _schema(files, "pet") == (
        'tagged("kind", {\n  cat: () => catSchema,\n  dog: () => dogSchema,\n});\n'
    )
    assert _schema(files, "named") == (
        'tagged("kind", {\n  cat: () => catSchema,\n}, [z.string()]);\n'
    )
    assert _schema(files, "loose") == "union([\n  z.string(),\n  z.number(),\n]);\n"


def test_types_may_contain_themselves() -> None:
    tree = {"type": "object", "properties": {"next": _ref("Tree")}}
    printed = _schema(_checked(_ref("Tree"), {"Tree": tree}), "tree")
    assert "next: z.optional(reference(() => treeSchema))" in printed


def test_a_union_that_is_its_own_member_has_the_others() -> None:
    schemas = {"Odd": {"anyOf": [_ref("Odd"), {"type": "string"}]}}
    assert "oddSchema)" not in _schema(_checked(_ref("Odd"), schemas), "odd")


def test_every_component_has_a_schema_but_what_is_sent_is_not_checked() -> None:
    schemas = {
        "Asked": {"type": "object", "properties": {"a": {"type": "string"}}},
        "Told": {"type": "object", "properties": {"a": {"type": "string"}}},
    }
    made = operation("make", answer=_ref("Told"), body=_ref("Asked"))
    document = document_of_paths(
        {"/thing": {"post": made}}, components={"schemas": schemas}
    )
    files = _files(document, validate="zod-mini")
    modules = [path for path in files if path.startswith("src/schemas/")]
    assert modules == [f"{_SCHEMAS}/asked.ts", f"{_SCHEMAS}/told.ts"]
    calls = [text for path, text in files.items() if path.startswith("src/funcs/")]
    assert [text for text in calls if "askedSchema" in text] == []
    assert [text for text in calls if "toldSchema" in text] == calls


def test_an_operation_checks_before_it_reads() -> None:
    time = {"type": "string", "format": "date-time"}
    thing = {"type": "object", "properties": {"at": time}}
    files = _checked(_ref("Thing"), {"Thing": thing})
    function = files["src/funcs/getThing.ts"]
    assert "json(checked(thingSchema, () => thingCodec))" in function
    listed = _checked({"type": "array", "items": _ref("Thing")}, {"Thing": thing})
    function = listed["src/funcs/getThing.ts"]
    assert "checked(z.array(reference(() => thingSchema)), () => list(" in function
    assert 'import * as z from "zod/mini";' in function


def test_any_json_needs_no_check() -> None:
    assert "checked" not in _checked({})["src/funcs/getThing.ts"]


def test_without_the_option_nothing_speaks_of_it() -> None:
    files = _files(_document({"type": "array", "items": {"type": "string"}}))
    assert [path for path, text in files.items() if "zod" in text] == []
    assert "src/runtime/validation.ts" not in files


def test_pages_name_the_dependency() -> None:
    files = _checked({"type": "string"})
    assert "[zod](https://zod.dev) 4" in files["README.md"]
    assert "depends on no other" not in files["README.md"]
    assert '"zod": "^4.0.0"' in files["package.json"]
