"""Inline types that are members of unions, have titles, or whose names would be long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

languages = pytest.mark.parametrize("api", [python_api, typescript_api])

_TEXT = {"type": "string"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*properties]}


def _tagged(value: Any, **properties: Any) -> dict[str, Any]:
    return _object(kind={"const": value}, **properties)


def _of_schemas(**schemas: Any) -> dict[str, Any]:
    return document_of_paths({}, components={"schemas": schemas})


def _names(api: Any, document: Mapping[str, Any], **options: Any) -> set[str]:
    names = api(document, **options).names
    return {located.name for located in names.types.values()}


def _members(api: Any, *members: Any, **schemas: Any) -> set[str]:
    return _names(api, _of_schemas(Thing={"oneOf": [*members]}, **schemas)) - {"Thing"}


@languages
def test_a_member_is_called_by_its_constant(api: Any) -> None:
    assert _members(api, _tagged("a.b"), _tagged("c")) == {"ThingAB", "ThingC"}
    old = _object(kind={"type": "string", "enum": ["cat"]})
    assert "ThingCat" in _members(api, old, _tagged("dog"))
    assert _members(api, _tagged(1), _tagged(True)) == {"ThingKind1", "ThingKindTrue"}


@languages
def test_of_several_constants_the_discriminator_names_a_member(api: Any) -> None:
    members = [
        _object(object={"const": f"thing.{name}"}, type={"const": name})
        for name in ("cat", "dog")
    ]
    told = {"oneOf": members, "discriminator": {"propertyName": "type"}}
    assert _names(api, _of_schemas(Thing=told)) == {"Thing", "ThingCat", "ThingDog"}


@languages
def test_a_constant_that_members_share_names_none(api: Any) -> None:
    members = (_tagged("a", color=_TEXT), _tagged("a", size=_TEXT), _tagged("b"))
    assert _members(api, *members) == {"ThingWithColor", "ThingWithSize", "ThingB"}


@languages
def test_a_member_is_called_by_what_it_alone_has(api: Any) -> None:
    optional = {"type": "object", "properties": {"id": _TEXT, "note": _TEXT}}
    assert _members(api, _object(id=_TEXT, size=_TEXT), optional) == {
        "ThingWithSize",
        "ThingWithNote",
    }


@languages
def test_the_only_one_of_its_kind_is_called_by_the_kind(api: Any) -> None:
    assert _members(api, _TEXT, _object(id=_TEXT)) == {"ThingObject"}
    values = {"type": "string", "enum": [*"abcdefg"]}
    assert _members(api, values, {"type": "integer"}) == {"ThingEnum"}


@languages
def test_a_list_of_values_is_called_the_same_whatever_comes_to_it(api: Any) -> None:
    for values in ([*"abcdefg"], [*"abcdefgh"]):
        member = {"type": "string", "enum": values}
        assert _members(api, member, {"type": "integer"}) == {"ThingEnum"}


@languages
def test_alike_members_are_numbered_by_their_place(api: Any) -> None:
    twins = (_object(a=_TEXT), _object(a={"type": "integer"}))
    assert _members(api, *twins) == {"Thing1", "Thing2"}


@languages
def test_members_of_what_an_array_holds_are_called_after_the_array(api: Any) -> None:
    several = {"type": "array", "items": {"anyOf": [_tagged("a"), _object(b=_TEXT)]}}
    names = _names(api, _of_schemas(Inputs={"anyOf": [_TEXT, several]}))
    assert names == {"Inputs", "InputsItem", "InputsA", "InputsItemWithB"}


@languages
def test_a_title_that_several_types_have_is_nobodys(api: Any) -> None:
    titled = {**_object(x=_TEXT), "title": "System"}
    other = {**_object(y=_TEXT), "title": "User"}
    union = {"oneOf": [titled, other]}
    both = _names(api, _of_schemas(Alpha=union, Message={"oneOf": [titled, _TEXT]}))
    assert both == {"Alpha", "Message", "AlphaSystem", "MessageSystem", "User"}


@languages
def test_a_title_that_ends_like_the_union_does_not_repeat_it(api: Any) -> None:
    titled = {**_object(x=_TEXT), "title": "Auto Strategy"}
    strategy = {"oneOf": [titled, {**_object(y=_TEXT), "title": "Static Strategy"}]}
    names = _names(
        api, _of_schemas(One=_object(strategy=strategy), Two=_object(strategy=strategy))
    )
    assert {"OneAutoStrategy", "OneStaticStrategy", "TwoAutoStrategy"} <= names


@languages
def test_the_order_of_a_document_renames_no_member(api: Any) -> None:
    titled = {**_object(x=_TEXT), "title": "System"}
    schemas = {
        "Alpha": {"oneOf": [titled, _tagged("a")]},
        "Beta": {"oneOf": [titled, _object(a=_TEXT), _object(b=_TEXT)]},
    }
    turned = dict(reversed(schemas.items()))
    assert _names(api, _of_schemas(**schemas)) == _names(api, _of_schemas(**turned))


@languages
def test_long_names_lose_the_levels_in_their_middle(api: Any) -> None:
    deep = _object(secrets=_object(x=_TEXT))
    for level in ("permissions", "performed_via_application", "current_pull_request"):
        deep = _object(**{level: deep})
    names = _names(api, _of_schemas(WebhookIssuesUnlocked=deep))
    assert "WebhookIssuesUnlockedPerformedViaApplicationPermissionsSecrets" not in names
    assert "WebhookIssuesUnlockedPermissionsSecrets" in names
    assert all(len(name) <= 62 for name in names)


@languages
def test_levels_that_tell_long_names_apart_stay(api: Any) -> None:
    part = _object(organization_administration_permissions=_object(x=_TEXT))
    deep = _object(
        current_pull_request=_object(performed_by_application=part),
        previous_pull_request=_object(performed_by_application=part),
    )
    names = _names(api, _of_schemas(WebhookIssues=deep))
    end = "OrganizationAdministrationPermissions"
    assert {
        f"WebhookIssuesCurrentPullRequest{end}",
        f"WebhookIssuesPreviousPullRequest{end}",
    } <= names


@languages
def test_a_title_that_others_have_is_left_out_where_names_get_too_long(
    api: Any,
) -> None:
    def options(long: str) -> Any:
        titled = {**_object(x=_TEXT), "title": "payment_method_options_of_an_intent"}
        return {f"{long}_options": {"anyOf": [titled, {"type": "integer"}]}}

    long, short = "payment_method_of_a_customer_in_a_country", "sepa"
    document = _of_schemas(Intent=_object(**options(long), **options(short)))
    assert {
        "IntentPaymentMethodOfACustomerInACountryOptionsObject",
        "IntentSepaOptionsPaymentMethodOptionsOfAnIntent",
    } <= _names(api, document)


@languages
def test_the_last_part_of_a_dotted_name_is_the_name(api: Any) -> None:
    document = _of_schemas(
        **{
            "api.v2010.account": _object(parts=_object(x=_TEXT)),
            "api.v2010.account.call": _object(x=_TEXT),
            "io.core.v1": _object(x=_TEXT),
            "io.core.CreatePod": _object(x=_TEXT),
            "io.core.create_pod": _object(x=_TEXT),
            "io.core.one.Pod": _object(x=_TEXT),
            "io.core.two.Pod": _object(x=_TEXT),
            "Pet.Summary": _object(x=_TEXT),
        }
    )
    assert _names(api, document) == {
        *("Account", "AccountParts", "Call", "IoCoreV1"),
        *("CreatePod", "IoCoreCreatePod"),
        *("IoCoreOnePod", "IoCoreTwoPod", "PetSummary"),
    }


@languages
def test_a_generic_class_is_called_by_the_last_parts_of_it_and_its_arguments(
    api: Any,
) -> None:
    list_of = "System.Collections.Generic.List"
    document = _of_schemas(
        **{
            "API.Page_API.Models.Role_": _object(parts=_object(x=_TEXT)),
            f"Acme.Result_{list_of}_Acme.Models.Order__": _object(x=_TEXT),
            "Page<acme.User>": _object(x=_TEXT),
            "Map\u00abstring,object\u00bb": _object(x=_TEXT),
            # Two would be one.
            "Acme.Result_Acme.Invoice_": _object(x=_TEXT),
            "Acme.Result_Other.Invoice_": _object(x=_TEXT),
            # No classes' names.
            "plain_name_": _object(x=_TEXT),
        }
    )
    assert _names(api, document) == {
        *("PageRole", "PageRoleParts", "ResultListOrder", "PageUser"),
        *("MapStringObject", "AcmeResultAcmeInvoice", "AcmeResultOtherInvoice"),
        "PlainName",
    }


@languages
def test_published_packages_have_the_older_names(api: Any) -> None:
    document = _of_schemas(
        Thing={"oneOf": [_tagged("a"), _tagged("b")]},
        **{"api.v1.account": _object(x=_TEXT)},
    )
    names = _names(api, document, preset="speakeasy")
    assert {"Thing1", "Thing2"} <= names
    assert not {"Account", "ThingA"} & names


@languages
def test_bodies_have_members_called_by_what_they_are(api: Any) -> None:
    body = {"oneOf": [_tagged("card"), _tagged("bank")]}
    names = _names(
        api, document_of_paths({"/a": {"post": operation("pay", body=body)}})
    )
    assert {"PayRequestBodyCard", "PayRequestBodyBank"} <= names
