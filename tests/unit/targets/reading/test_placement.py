"""Where types live: modules of their own, with their owners, in place, nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.targets.reading.arguments import CallShape
from sdkwright.targets.reading.calls import read_calls
from sdkwright.targets.reading.fields import read_fields
from sdkwright.targets.reading.in_place import with_shown_texts
from sdkwright.targets.reading.placement import (
    Placement,
    owners_modules,
    reading_order,
)
from sdkwright.targets.reading.unreferenced import with_unreferenced
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation, parameter

_FLAT = CallShape(max_arguments=99, flattens_body=True)
_WHOLE = CallShape(max_arguments=0, has_request_object=True)
_TEXT = {"type": "string"}
_SCHEMAS = "#/components/schemas"


def _enum(*values: str, **members: Any) -> dict[str, Any]:
    return {"type": "string", "enum": list(values), **members}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"{_SCHEMAS}/{name}"}


def _api(*operations: Mapping[str, Any], **schemas: Any) -> Api:
    paths = {f"/{one['operationId']}": {"post": one} for one in operations}
    document = document_of_paths(paths, components={"schemas": schemas})
    return with_unreferenced(built_api(document).api)


def _placement(api: Api, shape: CallShape = _FLAT) -> Placement:
    calls = read_calls(api, read_fields(api), shape)
    return owners_modules(api, calls, has_literals=True, flat_events=False)


def _of(*operations: Mapping[str, Any], **schemas: Any) -> Placement:
    return _placement(_api(*operations, **schemas))


def test_a_component_has_a_module_and_what_it_holds_at_any_depth_is_in_it() -> None:
    leg = _object(knee=_object(cap=_TEXT))
    placed = _of(operation("get", answer=_ref("Cat")), Cat=_object(leg=leg))
    cat = f"{_SCHEMAS}/Cat"
    assert {home.owner for home in placed.homes.values()} == {cat}
    assert placed.homes[cat].owner == cat
    assert f"{cat}/properties/leg/properties/knee" in placed.homes


def test_types_of_an_operation_share_a_module_called_after_it() -> None:
    body = _object(box=_object(width=_TEXT))
    sort = parameter("sort", schema=_enum(*"abcdefg"))
    placed = _of(operation("pack", body=body, answer=_object(), parameters=[sort]))
    assert len(placed.homes) == 4
    (home,) = set(placed.homes.values())
    assert (home.key, home.words, home.owner) == (
        "#/paths/~1pack/post",
        ("pack",),
        None,
    )


def test_a_small_enum_without_a_name_is_in_place_wherever_it_is_used() -> None:
    api = _api(operation("get", answer=_ref("Cat")), Cat=_object(kind=_enum("a", "b")))
    kind = f"{_SCHEMAS}/Cat/properties/kind"
    assert _placement(api).in_place == {kind}
    twice = _object(other={"$ref": kind})
    again = _of(
        operation("get", answer=_ref("Cat")),
        operation("two", answer=twice),
        Cat=_object(kind=_enum("a", "b")),
    )
    assert again.in_place == {kind}


def test_enums_with_many_values_or_with_more_to_say_have_names() -> None:
    placed = _of(
        operation("get", answer=_ref("Cat")),
        Kind=_enum("a"),
        Cat=_object(
            many=_enum(*"abcdefg"),
            named=_ref("Kind"),
            described={"oneOf": [{"const": "a", "description": "A."}, {"const": "b"}]},
            items={"type": "array", "items": _enum("a", description="Of items.")},
            members={"oneOf": [_enum("a", title="Letter"), {"type": "integer"}]},
            called=_enum("a", **{"x-enum-varnames": ["First"]}),
        ),
    )
    assert placed.in_place == frozenset()


def test_the_text_of_a_property_s_enum_is_the_property_s() -> None:
    placed = _of(
        operation("get", answer=_ref("Cat")),
        Cat=_object(kind=_enum("a", description="What kind.")),
    )
    assert f"{_SCHEMAS}/Cat/properties/kind" in placed.in_place


def test_a_property_without_a_text_has_that_of_its_enum() -> None:
    kind = {"anyOf": [_enum("a", description="What kind."), {"type": "null"}]}
    api = with_shown_texts(
        _api(operation("get", answer=_ref("Cat")), Cat=_object(kind=kind))
    )
    (field,) = next(
        one.fields
        for one in api.declarations.values()
        if isinstance(one, ObjectDeclaration)
    )
    assert field.description == "What kind."
    assert len(_placement(api).in_place) == 1


def test_texts_that_may_be_others_keep_their_literals() -> None:
    few = {"anyOf": [_TEXT, _enum("s", "m")]}
    many = {"anyOf": [_TEXT, _enum(*"abcdefgh")]}
    placed = _of(
        operation("get", answer=_ref("Cat")),
        Cat=_object(few=few, many=many, named=_ref("Size")),
        Size=few,
    )
    cat = f"{_SCHEMAS}/Cat/properties"
    assert placed.in_place == {
        f"{cat}/few",
        f"{cat}/few/anyOf/1",
        f"{cat}/many/anyOf/1",
        f"{_SCHEMAS}/Size/anyOf/1",
    }


def test_what_holds_arguments_together_is_there_where_a_call_takes_it() -> None:
    api = _api(operation("pack", parameters=[parameter("sort"), parameter("page")]))
    wrapper = "#/paths/~1pack/post#request"
    assert wrapper not in _placement(api, _FLAT).homes
    home = _placement(api, _WHOLE).homes[wrapper]
    assert (home.key, home.words) == ("#/paths/~1pack/post", ("pack",))


def test_a_component_that_only_one_unused_one_leads_to_lives_with_that() -> None:
    placed = _of(
        Event={"oneOf": [_ref("Opened"), _ref("Closed")]},
        Opened=_object(by=_ref("Person")),
        Closed=_object(),
        Other=_object(by=_ref("Person")),
        Person=_object(),
    )
    owners = {key.split("/")[-1]: home.owner for key, home in placed.homes.items()}
    assert owners == {
        "Event": f"{_SCHEMAS}/Event",
        "Opened": f"{_SCHEMAS}/Event",
        "Closed": f"{_SCHEMAS}/Event",
        "Other": f"{_SCHEMAS}/Other",
        "Person": f"{_SCHEMAS}/Person",
    }


def test_an_enum_lives_with_the_only_type_that_has_values_of_it() -> None:
    status, kind = _enum("open", "shut"), _enum("a", "b")
    placed = _of(
        operation("get", answer=_ref("Door")),
        operation("find", parameters=[parameter("kind", schema=_ref("Asked"))]),
        Door=_object(status=_ref("Status"), kind=_ref("Kind"), asked=_ref("Asked")),
        Gate=_object(kind=_ref("Kind")),
        Status=status,
        Kind=kind,
        Asked=kind,
    )
    door = f"{_SCHEMAS}/Door"
    assert placed.homes[f"{_SCHEMAS}/Status"].owner == door
    for own in (f"{_SCHEMAS}/Kind", f"{_SCHEMAS}/Asked"):
        assert placed.homes[own].owner == own


def test_unused_components_in_a_circle_have_modules_of_their_own() -> None:
    placed = _of(Hen=_object(lays=_ref("Egg")), Egg=_object(becomes=_ref("Hen")))
    assert all(home.owner == one for one, home in placed.homes.items())


def test_parts_are_read_before_what_they_are_parts_of() -> None:
    knee = _object(cap=_TEXT)
    leg = _object(knee=knee, of=_ref("Cat"))
    api = _api(
        operation("get", answer=_ref("Cat")), Cat=_object(tail=_object(), leg=leg)
    )
    placed = _placement(api)
    home = placed.homes[f"{_SCHEMAS}/Cat"]
    order = reading_order(api, home, frozenset(placed.homes))
    assert [one.split("/")[-1] for one in order] == ["tail", "knee", "leg", "Cat"]
