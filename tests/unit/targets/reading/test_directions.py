"""Types by the way they travel: two where read-only and write-only properties make a difference, else one."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.targets.reading.directions import with_directions
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation

_ACCOUNT: dict[str, Any] = {
    "type": "object",
    "required": ["id", "name", "password"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "name": {"type": "string"},
        "password": {"type": "string", "writeOnly": True},
    },
}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _api(sent: Any, received: Any, **schemas: Any) -> Api:
    paths = {"/a": {"post": operation("a", body=sent, answer=received)}}
    components = {"schemas": {"Account": _ACCOUNT, **schemas}}
    return with_directions(
        built_api(document_of_paths(paths, components=components)).api
    )


def _fields(api: Api) -> dict[str, list[str]]:
    return {
        identifier.removeprefix("#/components/schemas/"): [
            field.name.source for field in declaration.fields
        ]
        for identifier, declaration in api.declarations.items()
        if isinstance(declaration, ObjectDeclaration)
        and (declaration.usage.request or declaration.usage.response)
    }


def test_what_is_sent_and_received_has_a_type_for_each_way() -> None:
    fields = _fields(_api(_ref("Account"), _ref("Account")))
    assert fields["Account"] == ["id", "name"]
    assert fields["Account#input"] == ["name", "password"]


def test_what_travels_one_way_has_one_type_without_what_does_not_travel() -> None:
    assert _fields(_api(_ref("Account"), {"type": "string"})) == {
        "Account": ["name", "password"]
    }
    assert _fields(_api({"type": "string"}, _ref("Account"))) == {
        "Account": ["id", "name"]
    }


def test_operations_are_changed_once_for_their_groups_too_and_only_where_they_send_a_split_type() -> (
    None
):
    paths = {
        "/a": {"post": operation("a", body=_ref("Account"), answer=_ref("Account"))},
        "/b": {"post": operation("b", body={"type": "string"}, answer=_ref("Account"))},
    }
    components = {"schemas": {"Account": _ACCOUNT}}
    before = built_api(document_of_paths(paths, components=components)).api
    after = with_directions(before)

    assert after.operations[0] is not before.operations[0]
    assert after.operations[1] is before.operations[1]
    grouped = [one for group in after.groups for one in group.operations]
    assert list(map(id, grouped)) == list(map(id, after.operations))


def test_what_is_the_same_both_ways_has_one_type() -> None:
    plain = {"type": "object", "properties": {"a": {"type": "string"}}}
    holder = {"type": "object", "properties": {"plain": _ref("Plain")}}
    both = {"type": "object", "properties": {"b": _ref("Holder")}}
    body = {"type": "object", "properties": {"c": _ref("Both"), "d": _ref("Account")}}
    fields = _fields(
        _api(
            _ref("Body"), _ref("Body"), Plain=plain, Holder=holder, Both=both, Body=body
        )
    )
    assert set(fields) == {
        "Account",
        "Account#input",
        "Body",
        "Body#input",
        "Both",
        "Holder",
        "Plain",
    }


@pytest.mark.parametrize(
    "leading",
    [
        {"type": "array", "items": _ref("Account")},
        {"type": "object", "additionalProperties": _ref("Account")},
        {
            "type": "array",
            "items": {"type": ["object", "null"], "allOf": [_ref("Account")]},
        },
        {"oneOf": [_ref("Account"), {"type": "string"}]},
        {"anyOf": [_ref("Account"), {"type": "null"}]},
        {"type": "array", "prefixItems": [_ref("Account")], "items": False},
        {"allOf": [_ref("Account"), {"properties": {"more": {"type": "string"}}}]},
        {
            "type": "object",
            "properties": {"deep": {"type": "array", "items": _ref("Account")}},
        },
    ],
    ids=str,
)
def test_what_leads_to_such_a_type_has_two_as_well(leading: Any) -> None:
    holder = {"type": "object", "properties": {"held": leading}}
    api = _api(_ref("Holder"), _ref("Holder"), Holder=holder)
    assert {"Holder", "Holder#input"} <= set(_fields(api))
    reached = {"Holder#input": False, "Holder": False}
    for name, fields in _fields(api).items():
        reached["Holder#input"] |= name.endswith("#input") and "password" in fields
        reached["Holder"] |= not name.endswith("#input") and "id" in fields
        assert not {"id", "password"} <= set(fields)
    assert all(reached.values())


def test_a_type_that_leads_back_to_itself_has_two() -> None:
    node = {
        "type": "object",
        "properties": {
            "id": {"type": "string", "readOnly": True},
            "next": _ref("Node"),
        },
    }
    fields = _fields(_api(_ref("Node"), _ref("Node"), Node=node))
    assert fields["Node"] == ["id", "next"]
    assert fields["Node#input"] == ["next"]


def test_what_servers_send_of_themselves_is_received() -> None:
    document = document_of_paths({}, components={"schemas": {"Account": _ACCOUNT}})
    hook = {"hook": {"post": operation("hook", body=_ref("Account"))}}
    api = with_directions(built_api({**document, "webhooks": hook}).api)
    assert _fields(api)["Account"] == ["id", "name"]


def test_what_a_callback_of_a_callback_sends_is_received() -> None:
    asked = operation("asked", body=_ref("Account"))
    called = operation("called", callbacks={"then": {"{$url}": {"post": asked}}})
    paths = {
        "/a": {"post": operation("a", callbacks={"on": {"{$url}": {"post": called}}})}
    }
    components = {"schemas": {"Account": _ACCOUNT}}
    document = document_of_paths(paths, components=components)
    assert _fields(with_directions(built_api(document).api))["Account"] == [
        "id",
        "name",
    ]


def test_a_property_that_tells_members_of_a_union_apart_travels_both_ways() -> None:
    def member(kind: str) -> dict[str, Any]:
        return {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"const": kind, "readOnly": True}},
        }

    union = {
        "oneOf": [_ref("Cat"), _ref("Dog")],
        "discriminator": {"propertyName": "kind"},
    }
    fields = _fields(
        _api(_ref("Pet"), _ref("Pet"), Pet=union, Cat=member("Cat"), Dog=member("Dog"))
    )
    assert fields == {"Cat": ["kind"], "Dog": ["kind"]}
