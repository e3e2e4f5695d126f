"""What pages say of an API: groups, operations, types."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.contract.reference import (
    ErrorRow,
    FieldsSection,
    Link,
    OperationReference,
    Row,
    ValuesSection,
    VariantsSection,
)
from tests.support.python_api import PythonApi, published_python_api
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_STRING = {"type": "string"}
_MANY = {"type": "string", "enum": [*"abcdefg"]}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _api(*operations: dict[str, Any], **members: Any) -> PythonApi:
    paths = {
        f"/{number}": {"post": made} for number, made in enumerate(operations, start=1)
    }
    options = members.pop("options", {})
    return published_python_api(document_of_paths(paths, **members), **options)


def _page(made: dict[str, Any], **members: Any) -> OperationReference:
    ((shown,),) = (group.operations for group in _api(made, **members).reference.groups)
    return shown


def _rows(made: dict[str, Any], **members: Any) -> tuple[Row, ...]:
    *rows, retries = _page(made, **members).parameters
    assert retries.name == "retries"
    return tuple(rows)


def test_a_group_is_called_like_its_tag() -> None:
    tags = [{"name": "engine embeddings", "description": "About them."}]
    (group,) = _api(
        operation("get", tags=["engine embeddings"]), tags=tags
    ).reference.groups

    assert (group.title, group.stem) == ("EngineEmbeddings", "engineembeddings")
    assert group.field == "engine_embeddings"
    assert group.description == "About them."


@pytest.mark.parametrize(
    ("scheme", "names"),
    [
        ("stable", ("Audio", "audio", "audio")),
        ("nearest", ("AudioSDK", "audiosdk", "audio")),
    ],
)
def test_only_published_packages_tell_a_group_apart_from_a_schema(
    scheme: str, names: tuple[str, ...]
) -> None:
    body = {"type": "object", "properties": {"a": _STRING}}
    (group,) = _api(
        operation("get", tags=["audio"], answer=_ref("Audio")),
        components={"schemas": {"Audio": body}},
        options={"nameScheme": scheme},
    ).reference.groups

    assert (group.title, group.stem, group.field) == names


def test_methods_have_the_names_that_the_rules_and_the_document_give_them() -> None:
    listed = operation("listWares", tags=["wares"])
    override: dict[str, Any] = {"x-speakeasy-name-override": "import"}
    named = operation("x", tags=["wares"], **override)
    (group,) = _api(listed, named).reference.groups

    # A keyword can't be a method's name.
    assert [one.method_name for one in group.operations] == ["list_wares", "import_"]


def test_rows_that_are_required_come_first() -> None:
    body = {
        "type": "object",
        "properties": {"a": _STRING, "b": _STRING},
        "required": ["b"],
    }
    made = operation("send", body=body, parameters=[parameter("c"), parameter("d")])

    rows = _rows(made)

    assert [(row.name, row.required) for row in rows] == [
        ("b", True),
        ("c", False),
        ("d", False),
        ("a", False),
    ]


def test_a_row_says_what_the_call_would_spell_otherwise() -> None:
    body = {"type": "object", "properties": {"input": _STRING, "format": _STRING}}

    options = {"nameScheme": "nearest"}
    rows = _rows(operation("send", body=body), options=options)

    assert [row.name for row in rows] == ["input", "format_"]


def test_a_property_that_is_a_reference_has_the_text_of_its_target() -> None:
    body = {
        "type": "object",
        "properties": {
            "bare": _ref("Size"),
            "beside": {**_ref("Size"), "description": "Ignored."},
            "wrapped": {"allOf": [_ref("Size")], "description": "Its own."},
        },
    }
    size = {"type": "string", "enum": ["s", "m"], "description": "A size."}

    rows = _rows(operation("send", body=body), components={"schemas": {"Size": size}})

    assert [row.description for row in rows] == ["A size.", "A size.", "Its own."]
    assert {row.type for row in rows} == {(Link("Optional[models.Size]", _SIZE),)}


_SIZE = "models/size.md"


def test_a_row_has_the_first_example() -> None:
    made = operation("get", parameters=[parameter("id", example="a1"), parameter("n")])

    assert [row.example for row in _rows(made)] == ["a1", None]


def test_the_response_links_to_its_page() -> None:
    answer = {"type": "object", "properties": {"a": _STRING}}
    made = operation("get", answer=_ref("Thing"))

    page = _page(made, components={"schemas": {"Thing": answer}})

    assert page.response == (Link("models.Thing", "models/thing.md"),)


def test_a_response_without_a_page_has_the_published_link_to_nothing() -> None:
    answer = {"type": "object", "additionalProperties": True}

    page = _page(operation("get", answer=answer))

    assert page.response == (Link("Dict[str, Any]", "models/.md"),)


def test_an_operation_that_answers_nothing_has_no_response() -> None:
    assert _page(operation("drop")).response is None


def test_a_stream_is_of_both_kinds() -> None:
    made = operation("watch")
    event = {"type": "object", "properties": {"data": _ref("Thing")}}
    stream = {"text/event-stream": {"schema": event}}
    made["responses"] = {"200": {"description": "", "content": stream}}
    thing = {"type": "object", "properties": {"a": _STRING}}

    page = _page(made, components={"schemas": {"Thing": thing}})

    text = (
        "Union[eventstreaming.EventStream[models.Thing], "
        "eventstreaming.EventStreamAsync[models.Thing]]"
    )
    assert page.response == (Link(text, "models/.md"),)


def test_a_response_that_may_be_missing_is_optional() -> None:
    made = operation("find", answer=_ref("Thing"))
    made["responses"]["204"] = {"description": ""}
    page = _page(made, components={"schemas": {"Thing": {"type": "object"}}})
    link = Link("models.Thing", "models/thing.md")
    assert page.response == ("Optional[", link, "]")


def _failing(**statuses: str) -> dict[str, Any]:
    made = operation("get")
    for status, name in statuses.items():
        made["responses"][status.lstrip("_")] = json_response(_ref(name))
    return made


_PROBLEM = {"type": "object", "properties": {"message": _STRING}}
_DEFAULT = ErrorRow(
    type="errors.ThingsDefaultError", statuses=("4XX", "5XX"), media_type="*/*"
)


def test_statuses_of_one_error_share_a_row() -> None:
    made = _failing(_400="Problem", _404="Other", _409="Problem")
    schemas = {"Problem": _PROBLEM, "Other": _PROBLEM}

    page = _page(made, components={"schemas": schemas})

    assert [(row.type, row.statuses) for row in page.errors] == [
        ("errors.Problem", ("400", "409")),
        ("errors.Other", ("404",)),
        (_DEFAULT.type, _DEFAULT.statuses),
    ]


def test_statuses_without_content_have_no_row() -> None:
    made = operation("get")
    made["responses"]["400"] = {"description": "Bad."}

    assert _page(made).errors == (_DEFAULT,)


def test_errors_may_share_the_package_of_models() -> None:
    made = _failing(_400="Problem")
    options = {"imports": {"errors": ""}, "defaultErrorName": "APIError"}

    page = _page(made, components={"schemas": {"Problem": _PROBLEM}}, options=options)

    assert [row.type for row in page.errors] == [
        "models.Problem",
        "models.APIError",
    ]


def _answering(
    schema: dict[str, Any], options: dict[str, Any] | None = None, **schemas: Any
) -> PythonApi:
    return _api(
        operation("get", answer=_ref("Thing")),
        components={"schemas": {"Thing": schema, **schemas}},
        options=options or {},
    )


def test_fields_are_in_the_documents_order() -> None:
    properties = {"b": _STRING, "a": _STRING, "topP": _STRING}
    found = _answering({"type": "object", "properties": properties, "required": ["a"]})

    section = found.type("Thing").section

    assert isinstance(section, FieldsSection)
    assert [row.name for row in section.rows] == ["b", "a", "top_p"]


def test_further_keys_beside_fields_are_the_last_row() -> None:
    found = _answering(
        {
            "type": "object",
            "properties": {"a": _STRING},
            "additionalProperties": {"type": "integer"},
        }
    )

    section = found.type("Thing").section

    assert isinstance(section, FieldsSection)
    assert section.rows[-1] == Row(
        name="__pydantic_extra__",
        type=("Dict[str, ", "*int*", "]"),
        required=False,
        description=None,
    )


def test_values_have_names_in_capitals() -> None:
    found = _answering({"type": "integer", "enum": [400, -1]})

    section = found.type("Thing").section

    assert isinstance(section, ValuesSection)
    assert section.rows == (("FOUR_HUNDRED", "400"), ("MINUS_1", "-1"))


def test_members_of_a_union_are_in_order() -> None:
    members = [_STRING, {"type": "array", "items": _ref("Part")}, _ref("Part")]
    part = {"type": "object", "properties": {"a": _STRING}}

    section = _answering({"oneOf": members}, Part=part).type("Thing").section

    assert isinstance(section, VariantsSection)
    assert [(one.type, one.code) for one in section.variants] == [
        (text, f"value: {text} = /* values here */\n")
        for text in ("str", "List[models.Part]", "models.Part")
    ]


def test_types_that_nothing_reaches_have_a_page_like_others_where_they_are_kept() -> (
    None
):
    found = _answering(
        {"type": "object", "properties": {"a": _STRING}},
        options={"unreferencedSchemas": "keep"},
        Idle=_PROBLEM,
    )

    assert [one.title for one in found.reference.types] == ["Thing", "Idle"]


def test_every_type_has_a_page_of_its_own() -> None:
    found = _answering({"type": "object", "properties": {"format": _MANY}})

    assert found.type("Thing").page == "models/thing.md"
    assert found.type("ThingFormat").page == "models/thingformat.md"


def test_types_called_like_builtins_are_in_files_that_can_be_imported() -> None:
    found = _api(
        operation("get", answer=_ref("Format")),
        components={"schemas": {"Format": _PROBLEM}},
    )

    assert found.type("Format").page == "models/format_.md"


def test_every_page_of_hostile_names_is_below_the_docs() -> None:
    hostile = ["../../etc", "a/b", "con", "nul", ".", "", "a|b", "`x`"]
    kept = {"unreferencedSchemas": "keep"}
    schemas = dict.fromkeys(hostile, _PROBLEM)
    found = _answering({"type": "object"}, options=kept, **schemas)

    assert len(found.pages) == len(hostile) + 2
    assert all(
        path.removeprefix("docs/").count("/") <= 2
        for path in found.pages
        if path.startswith("docs/")
    )
