"""Names of a Python package: whatever a document calls things, they are valid, unique, and stay what they are."""

from __future__ import annotations

import keyword
import unicodedata
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sdkwright.targets.languages.python.casing import (
    attribute_name,
    constant_name,
    type_name,
)
from sdkwright.targets.naming.member_names import member_key
from tests.support.python_api import PythonApi, python_api
from tests.support.small_documents import document_of_paths, operation

_SETTINGS = settings(deadline=None, max_examples=60)

# Texts that are keywords, hide something, differ by case or separators alone, or hold no letter at all.
_HARD = st.sampled_from(
    [
        *(
            "class",
            "None",
            "self",
            "str",
            "int",
            "list",
            "Optional",
            "models",
            "retries",
        ),
        *("id", "ID", "Id", "i_d", "a-b", "a_b", "aB", "A_B", "1", "+1", "-1", "", " "),
        *(
            "_",
            "__init__",
            "model_dump",
            "\u00e9",
            "e\u0301",
            "\ufb01",
            "\u2126",
            "\u0131",
        ),
        *("I", "日本", "\u200b", "😀", "x" * 300, "TypedDict", "Size", "SizeTypedDict"),
    ]
)
_NAMES = st.one_of(_HARD, st.text(max_size=12))


@given(_NAMES)
def test_every_text_gives_identifiers(text: str) -> None:
    for case in (attribute_name, constant_name, type_name):
        name = case((text,))
        assert name.isidentifier()
        # The parser normalizes identifiers; a name that it changes is another one.
        assert name == unicodedata.normalize("NFKC", name)


def _object(names: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {} for name in names}}


@_SETTINGS
@given(st.lists(_NAMES, unique=True, min_size=1, max_size=8))
def test_properties_have_attributes_of_their_own(names: list[str]) -> None:
    found = python_api(
        document_of_paths({"/": {"post": operation("send", answer=_object(names))}})
    )

    attributes = list(found.names.fields.values())
    assert len(set(attributes)) == len(attributes) == len(names)
    assert all(map(_is_usable, attributes))


@_SETTINGS
@given(st.lists(_NAMES, unique=True, min_size=1, max_size=8))
def test_arguments_are_apart(names: list[str]) -> None:
    body = operation("send", body=_object(names))
    found = python_api(document_of_paths({"/": {"post": body}}))

    arguments = list(found.names.arguments.values())
    assert len(set(arguments)) == len(arguments) == len(names)
    assert all(map(_is_usable, arguments))
    assert "self" not in arguments


@_SETTINGS
@given(st.lists(_NAMES, unique=True, min_size=1, max_size=8))
def test_enum_values_have_members_of_their_own(values: list[str]) -> None:
    schema = {"type": "string", "enum": values}
    found = python_api(
        document_of_paths({"/": {"get": operation("get", answer=schema)}})
    )

    members = {key: name for (_, key), name in found.names.members.items()}
    assert set(members) == {member_key(value) for value in values}
    assert len(set(members.values())) == len(values)
    assert all(map(_is_usable, members.values()))


@_SETTINGS
@given(st.lists(_NAMES, unique=True, min_size=1, max_size=8))
def test_methods_are_apart_together_with_their_twins(identifiers: list[str]) -> None:
    found = python_api(
        document_of_paths(
            {
                f"/{number}": {"get": operation(identifier, tags=["things"])}
                for number, identifier in enumerate(identifiers)
            }
        )
    )

    methods = list(found.names.methods.values())
    twins = [f"{name}_async" for name in methods]
    assert len(methods) == len(identifiers)
    assert len({*methods, *twins}) == 2 * len(methods)
    assert all(map(_is_usable, methods))


@_SETTINGS
@given(st.lists(_NAMES, unique=True, min_size=1, max_size=8))
def test_groups_have_classes_modules_and_attributes_of_their_own(
    tags: list[str],
) -> None:
    found = python_api(
        document_of_paths(
            {
                f"/{number}": {"get": operation(f"get{number}", tags=[tag])}
                for number, tag in enumerate(tags)
            }
        )
    )

    groups = [name for path, name in found.names.groups.items() if path]
    assert len({group.class_name for group in groups}) == len(groups)
    assert len({group.module.casefold() for group in groups}) == len(groups)
    assert len({group.attribute for group in groups}) == len(groups)
    assert all(_is_usable(group.class_name) for group in groups)
    assert all(_is_usable(group.module) for group in groups)


def _of_schemas(schemas: dict[str, Any], **options: Any) -> PythonApi:
    properties = {
        f"p{number}": {"$ref": f"#/components/schemas/{_escaped(name)}"}
        for number, name in enumerate(schemas)
    }
    answer = {"type": "object", "properties": properties}
    return python_api(
        document_of_paths(
            {"/": {"get": operation("get", answer=answer)}},
            components={"schemas": schemas},
        ),
        **options,
    )


def _escaped(name: str) -> str:
    return name.replace("%", "%25").replace("~", "~0").replace("/", "~1")


def _inline(names: list[str]) -> dict[str, Any]:
    """An object whose properties are an object and an enum each, which need names of their own."""
    return {
        "type": "object",
        "properties": {
            name: {
                "type": "object",
                "properties": {"kind": {"type": "string", "enum": ["a", "b"]}},
            }
            for name in names
        },
    }


_SCHEMAS = st.dictionaries(
    st.from_regex(r"[A-Za-z0-9._-]{1,12}", fullmatch=True),
    st.lists(_NAMES, unique=True, max_size=3).map(_inline),
    min_size=1,
    max_size=5,
)


@_SETTINGS
@given(_SCHEMAS, st.sampled_from(["stable", "nearest"]))
def test_types_have_names_and_files_of_their_own(
    schemas: dict[str, Any], scheme: str
) -> None:
    found = _of_schemas(schemas, nameScheme=scheme).names.types.values()

    assert all(_is_usable(located.name) for located in found)
    assert len({located.qualified for located in found}) == len(found)
    assert len({located.page.casefold() for located in found}) == len(found)
    assert not any(
        f"{located.name}TypedDict" == other.name for located in found for other in found
    )


@_SETTINGS
@given(
    _SCHEMAS,
    st.from_regex(r"[A-Z][a-z]{1,8}", fullmatch=True),
    st.lists(_NAMES, unique=True, max_size=3).map(_inline),
    st.booleans(),
)
def test_another_schema_renames_none_but_a_namesake(
    schemas: dict[str, Any], name: str, schema: dict[str, Any], at_front: bool
) -> None:
    before = _of_schemas(schemas, nameScheme="stable").names.types
    more = {name: schema, **schemas} if at_front else {**schemas, name: schema}
    assume(not any(_is_named(one.name, name) for one in before.values()))

    after = _of_schemas(more, nameScheme="stable").names.types

    kept = {identifier: after[identifier].name for identifier in before}
    assert kept == {identifier: one.name for identifier, one in before.items()}


def _is_named(taken: str, name: str) -> bool:
    """Whether a type's name, or its twin's, is the schema's, or would be of one of its properties."""
    return taken.startswith(type_name((name,)))


@_SETTINGS
@given(_SCHEMAS)
def test_names_are_the_same_every_time(schemas: dict[str, Any]) -> None:
    assert _of_schemas(schemas).names == _of_schemas(schemas).names


def _is_usable(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name)
