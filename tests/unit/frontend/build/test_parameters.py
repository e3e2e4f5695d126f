"""Parameters: merged, placed, styled, and never lost without a finding."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.operation import Location, MediaKind, Parameter
from sdkwright.ir.types import Ref, Scalar, ScalarKind
from tests.support.built_api import built_api, built_operation
from tests.support.small_documents import document_of_paths, operation, parameter


def _one(written: dict[str, Any], path: str = "/things") -> Parameter:
    (found,) = built_operation(path=path, parameters=[written]).only.parameters
    return found


def _places(parameters: tuple[Parameter, ...]) -> list[tuple[str, str]]:
    return [(one.name.source, one.location.value) for one in parameters]


def test_the_operations_own_replace_those_of_the_path_item_by_name_and_place() -> None:
    item = {
        "parameters": [parameter("a"), parameter("a", "header"), parameter("b")],
        "get": operation(
            "get",
            parameters=[parameter("a", schema={"type": "integer"}), parameter("c")],
        ),
    }
    found = built_api(document_of_paths({"/x": item})).only.parameters
    assert _places(found) == [
        ("a", "query"),
        ("a", "header"),
        ("b", "query"),
        ("c", "query"),
    ]
    assert found[0].type == Scalar(ScalarKind.INTEGER)


def test_a_repeat_in_one_list_is_reported_and_the_last_counts() -> None:
    twice = [parameter("a"), parameter("a", schema={"type": "integer"})]
    built = built_operation(parameters=twice)
    assert [one.type for one in built.only.parameters] == [Scalar(ScalarKind.INTEGER)]
    assert built.codes == ["operation/parameter-duplicate"]


@pytest.mark.parametrize(
    ("location", "style", "explode"),
    [
        ("query", "form", True),
        ("cookie", "form", True),
        ("path", "simple", False),
        ("header", "simple", False),
    ],
)
def test_style_and_explode_are_the_places_own_without_a_word(
    location: str, style: str, explode: bool
) -> None:
    found = _one(
        parameter("a", location), "/things/{a}" if location == "path" else "/things"
    )
    assert (found.style, found.explode) == (style, explode)


@pytest.mark.parametrize(
    ("location", "style", "explode"),
    [
        ("query", "spaceDelimited", False),
        ("query", "pipeDelimited", False),
        ("query", "deepObject", False),
        ("path", "label", False),
        ("path", "matrix", False),
        ("cookie", "cookie", True),
    ],
)
def test_only_form_and_cookie_explode_by_themselves(
    location: str, style: str, explode: bool
) -> None:
    path = "/things/{a}" if location == "path" else "/things"
    found = _one(parameter("a", location, style=style), path)
    assert (found.style, found.explode) == (style, explode)
    assert (
        _one(parameter("a", location, style=style, explode=not explode), path).explode
        is not explode
    )


def test_a_style_that_the_place_does_not_have_becomes_its_usual_one() -> None:
    built = built_operation(parameters=[parameter("a", style="matrix")])
    assert built.only.parameters[0].style == "form"
    assert built.codes == ["operation/style"]


def test_path_parameters_are_required_whatever_the_document_says() -> None:
    assert _one(parameter("a", "path", required=False), "/things/{a}").required


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/a/{x}/{y}", ["x", "y"]),
        ("/a/{x}.{y}:{z}", ["x", "y", "z"]),
        ("/a/{x}/{x}", ["x"]),
        ("/a?kind={x}", ["x"]),
        ("/a#{x}", []),
    ],
)
def test_variables_that_nobody_declares_are_required_text(
    path: str, names: list[str]
) -> None:
    built = built_operation(path=path)
    assert [one.name.source for one in built.only.parameters] == names
    assert all(one.required for one in built.only.parameters)
    assert built.codes == ["operation/path-parameter"] * len(names)


@pytest.mark.parametrize(
    ("path", "url_path", "codes"),
    [
        ("/a?q={q}", "/a", ["operation/path-query"]),
        ("/a?x=1&q={q}", "/a?x=1", ["operation/path-query"]),
        # What is sent by another name stays.
        ("/a?text={q}", "/a?text={q}", ["operation/path-parameter"]),
        ("/a?q=1", "/a?q=1", []),
    ],
)
def test_a_query_of_a_path_is_sent_by_its_parameter(
    path: str, url_path: str, codes: list[str]
) -> None:
    built = built_operation(path=path, parameters=[parameter("q", "query")])
    assert built.only.url_path == url_path
    assert built.codes == codes


def test_a_query_of_a_path_may_be_declared_as_its_variable() -> None:
    built = built_operation(path="/a?q={q}", parameters=[parameter("q", "path")])
    assert (built.only.url_path, built.codes) == ("/a?q={q}", [])


def test_a_path_parameter_without_a_variable_goes_nowhere() -> None:
    built = built_operation(parameters=[parameter("a", "path")])
    assert built.only.parameters == ()
    assert built.codes == ["operation/parameter-unused"]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ({}, "path"),
        ({"in": "Path"}, "path"),
        ({"in": "QUERY"}, "query"),
        ({"in": "Header"}, "header"),
    ],
)
def test_a_place_that_can_be_guessed_is(written: dict[str, str], place: str) -> None:
    node = {"name": "id", "schema": {"type": "integer"}, **written}
    built = built_operation(path="/a/{id}", parameters=[node])
    first = built.only.parameters[0]
    assert (first.location.value, first.type) == (place, Scalar(ScalarKind.INTEGER))
    assert built.codes[0] == "operation/parameter-place"


def test_a_place_missing_from_what_is_in_no_path_is_the_query() -> None:
    built = built_operation(parameters=[{"name": "q"}])
    assert _places(built.only.parameters) == [("q", "query")]


@pytest.mark.parametrize(
    "written",
    [
        {"in": "query"},
        {"name": "a", "in": "body"},
        {"$ref": "#/no"},
        "a",
        None,
        {"name": 5},
    ],
)
def test_what_cannot_be_a_parameter_is_reported(written: object) -> None:
    built = built_operation(parameters=[written, parameter("kept")])
    assert _places(built.only.parameters) == [("kept", "query")]
    assert built.codes == ["operation/parameter"]


@pytest.mark.parametrize("name", ["Authorization", "accept", "Content-Type"])
def test_headers_that_other_parts_describe_are_no_parameters(name: str) -> None:
    built = built_operation(parameters=[parameter(name, "header")])
    assert built.only.parameters == ()
    assert built.codes == ["operation/parameter-ignored"]


def test_an_ignored_parameter_is_left_out_without_a_finding() -> None:
    built = built_operation(parameters=[parameter("a", **{"x-speakeasy-ignore": True})])
    assert (built.only.parameters, built.codes) == ((), [])


def test_a_content_parameter_has_the_type_examples_and_default_of_its_media_type() -> (
    None
):
    schema = {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "default": {"a": "b"},
    }
    content = {"application/json": {"schema": schema, "example": {"a": "c"}}}
    written = {"name": "filter", "in": "query", "content": content}
    found = _one(written)
    assert found.media_kind is MediaKind.JSON
    assert isinstance(found.type, Ref)
    assert found.default is not None
    assert found.default.value == {"a": "b"}
    assert [one.value for one in found.examples] == [{"a": "c"}]


def test_examples_of_a_parameter_come_before_those_of_its_schema() -> None:
    schema = {"type": "string", "example": "schema"}
    assert [one.value for one in _one(parameter("a", schema=schema)).examples] == [
        "schema"
    ]
    named = {"first": {"value": "own"}, "second": {"value": "other"}}
    found = _one(parameter("a", schema=schema, examples=named)).examples
    assert [(one.name, one.value) for one in found] == [
        ("first", "own"),
        ("second", "other"),
    ]


def test_the_default_may_stand_in_a_schema_that_is_referred_to() -> None:
    built = built_api(
        document_of_paths(
            {
                "/a": {
                    "get": operation(
                        "a",
                        parameters=[
                            parameter("p", schema={"$ref": "#/components/schemas/P"})
                        ],
                    )
                }
            },
            components={"schemas": {"P": {"type": "string", "default": None}}},
        )
    )
    default = built.only.parameters[0].default
    assert default is not None
    assert default.value is None


@pytest.mark.parametrize("is_reference", [False, True])
def test_global_parameters_are_the_clients_and_marked_on_operations(
    is_reference: bool,
) -> None:
    written: dict[str, Any] = parameter("tenant", "path")
    listed = {"$ref": "#/components/parameters/tenant"} if is_reference else written
    document = document_of_paths(
        {"/{tenant}/a": {"get": operation("a", parameters=[listed, parameter("q")])}},
        components={"parameters": {"tenant": written}},
        **{"x-speakeasy-globals": {"parameters": [listed]}},
    )
    built = built_api(document)
    assert [one.name.source for one in built.api.global_parameters] == ["tenant"]
    assert [one.is_global for one in built.only.parameters] == [True, False]
    wrapper = built.api.declarations[built.only.request_wrapper or ""]
    assert isinstance(wrapper, ObjectDeclaration)
    assert [one.name.source for one in wrapper.fields] == ["q"]
    assert built.codes == []


def test_all_places_of_the_newest_version_are_known() -> None:
    content = {"application/x-www-form-urlencoded": {"schema": {"type": "object"}}}
    document = document_of_paths(
        {
            "/a": {
                "get": operation(
                    "a",
                    parameters=[{"name": "q", "in": "querystring", "content": content}],
                )
            }
        },
        openapi="3.2.0",
    )
    (found,) = built_api(document).only.parameters
    assert (found.location, found.media_kind) == (Location.QUERYSTRING, MediaKind.FORM)
