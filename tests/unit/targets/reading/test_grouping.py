"""Which groups a package has: levels of tags, and paths where tags make no groups."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api


def _document(
    *written: tuple[str, str], tag: str | None = None, title: str = "Shop"
) -> Any:
    """A document of operations, each with an id and a path."""
    paths = {
        path: {"post": operation(name, **({"tags": [tag]} if tag else {}))}
        for name, path in written
    }
    document = document_of_paths(paths)
    return {**document, "info": {"title": title, "version": "1"}}


def _reached(document: Any, **options: Any) -> list[str]:
    """How a sample reaches every operation, without the client."""
    package = python_api(document, **options).package
    paths = (package.names.method_path(one) for one in package.api.operations)
    return [path.partition(".")[2] for path in paths]


def _flat(count: int) -> Any:
    kinds = ("orders", "items")
    return _document(*((f"do{n}", f"/v1/{kinds[n % 2]}/do{n}") for n in range(count)))


@pytest.mark.parametrize(
    ("tag", "attribute"),
    [
        ("beta.libraries.documents", "beta.libraries.documents"),
        ("billing/invoices", "billing.invoices"),
        ("Billing / Invoices", "billing.invoices"),
        # No levels.
        ("OAuth 2.0", "oauth2_0"),
        ("I/O", "i_o"),
        ("users", "users"),
        # The API's date.
        ("Api20100401Account", "account"),
        ("Api20100401", "api20100401"),
        ("Api2Account", "api2_account"),
        (".hidden", "hidden"),
    ],
)
def test_a_dot_or_slash_in_a_tag_is_a_level(tag: str, attribute: str) -> None:
    document = _document(("look", "/x"), tag=tag)
    assert _reached(document) == [f"{attribute}.look"]


@pytest.mark.parametrize(
    ("tag", "attribute"),
    [
        ("pet-controller", "pet"),
        ("OrderApi", "order"),
        ("Login API Controller", "login"),
        ("api", "api"),
        ("Rest Service", "rest_service"),
    ],
)
def test_words_of_a_program_s_classes_are_none_of_a_tag(
    tag: str, attribute: str
) -> None:
    document = _document(("look", "/look"), tag=tag)
    document["paths"]["/hear"] = {"post": operation("hear", tags=["sound"])}
    assert _reached(document) == [f"{attribute}.look", "sound.hear"]


@pytest.mark.parametrize(
    ("group", "attribute"),
    [
        ("pet-controller", "pet_controller"),
        ("OrderApi", "order_api"),
        ("default", "default"),
        ("shop", "shop"),
        ("Api20100401Account", "api20100401_account"),
    ],
)
def test_a_group_that_a_document_gives_stays(group: str, attribute: str) -> None:
    document = _document(("look", "/look"), ("hear", "/sounds/hear"))
    for path in document["paths"].values():
        path["post"]["x-speakeasy-group"] = group
    assert _reached(document) == [f"{attribute}.look", f"{attribute}.hear"]


def test_words_of_classes_stay_where_two_groups_would_be_one() -> None:
    document = _document(("look", "/look"), tag="PetApi")
    document["paths"]["/hear"] = {"post": operation("hear", tags=["pet"])}
    assert _reached(document) == ["pet_api.look", "pet.hear"]


def test_the_tag_of_what_has_none_is_no_group() -> None:
    document = _document(("look", "/look"), tag="default")
    document["paths"]["/hear"] = {"post": operation("hear", tags=["sound"])}
    assert _reached(document) == ["look", "sound.hear"]


@pytest.mark.parametrize(
    ("identifier", "reached"),
    [
        ("Zones_List", "zones.list"),
        ("RecordSets_GetByName", "record_sets.get_by_name"),
        # Neither a group nor a method in front.
        ("POST_Publish", "post_publish"),
        ("Get_Zones", "get_zones"),
        ("zones_list", "zones_list"),
        ("Zones_List_All", "zones_list_all"),
    ],
)
def test_an_id_without_a_tag_may_have_a_group(identifier: str, reached: str) -> None:
    assert _reached(_document((identifier, "/look"))) == [reached]


def test_a_lone_tag_is_no_group_of_a_large_api_where_the_title_has_it() -> None:
    def document(count: int, tag: str) -> Any:
        kinds = ("orders", "items")
        written = ((f"do{n}", f"/{kinds[n % 2]}/do{n}") for n in range(count))
        return _document(*written, tag=tag, title="Acme Accounting API")

    assert _reached(document(21, "Accounting"))[0] == "orders.do0"
    assert _reached(document(20, "Accounting"))[0] == "accounting.do0"
    assert _reached(document(21, "Payroll"))[0] == "payroll.do0"
    assert _reached(document(2, "api"))[0] == "orders.do0"


def test_what_fragments_tell_apart_is_in_no_group() -> None:
    found = _reached(_document(*((f"do{n}", f"/#Action=do{n}") for n in range(21))))
    assert found == [f"do{n}" for n in range(21)]


def test_words_of_all_levels_are_words_of_the_group() -> None:
    written = ("libraries_documents_list_v1", "/v1/libraries/{id}/documents")
    document = _document(written, tag="beta.libraries.documents")
    assert _reached(document) == ["beta.libraries.documents.list"]


def test_levels_that_differ_in_case_are_one() -> None:
    document = _document(("look", "/x"), tag="Audio")
    inner = operation("hear", tags=["audio.voices"])
    document["paths"]["/y"] = {"post": inner}
    assert _reached(document) == ["audio.look", "audio.voices.hear"]


def test_a_lone_tag_called_like_the_title_is_no_group() -> None:
    document = _document(
        ("accountsGet", "/accounts/get"),
        ("itemRemove", "/item/remove"),
        ("ping", "/ping"),
        tag="plaid",
        title="The Plaid API",
    )
    assert _reached(document) == ["accounts.get", "item.remove", "ping"]


@pytest.mark.parametrize(
    "paths", [("/", "/{id}"), ("/shop", "/orders"), ("/orders", "/orders/{id}")]
)
def test_a_lone_tag_is_a_group_where_paths_have_no_others(paths: Any) -> None:
    written = [(f"do{number}", path) for number, path in enumerate(paths)]
    document = _document(*written, tag="shop", title="Shop")
    assert _reached(document) == ["shop.do0", "shop.do1"]


def test_a_tag_called_like_the_title_among_others_is_a_group() -> None:
    document = _document(("accountsGet", "/accounts/get"), tag="plaid", title="Plaid")
    document["paths"]["/y"] = {"post": operation("hear", tags=["sound"])}
    assert _reached(document) == ["plaid.accounts_get", "sound.hear"]


@pytest.mark.parametrize("api", [python_api, typescript_api])
def test_too_many_operations_without_tags_are_grouped_by_path(api: Any) -> None:
    groups = api(_flat(21)).names.groups.values()
    assert [group.attribute for group in groups if group.attribute] == [
        "orders",
        "items",
    ]
    assert len(api(_flat(20)).names.groups) == 1


def test_what_all_paths_begin_with_is_no_group() -> None:
    document = _document(
        ("a", "/api/v2/shop/orders/a"),
        ("b", "/api/v2/shop/items/b"),
        tag="Shop",
    )
    assert _reached(document) == ["orders.a", "items.b"]


def test_ids_made_of_paths_are_words_of_people_in_groups_by_path() -> None:
    found = _document(
        ("PostCharges", "/v1/charges"),
        ("PostChargesCharge", "/v1/charges/{charge}"),
        ("PostChargesChargeCapture", "/v1/charges/{charge}/capture"),
        ("PostRefunds", "/v1/refunds"),
        tag="Stripe",
        title="Stripe API",
    )
    assert _reached(found) == [
        "charges.create",
        "charges.update_by_id",
        "charges.capture",
        "refunds.create",
    ]


def test_published_packages_have_the_groups_of_the_document() -> None:
    options = {"preset": "speakeasy"}
    document = _document(("look", "/x"), tag="beta.libraries")
    assert _reached(document, **options) == ["beta_libraries.look"]
    assert len(python_api(_flat(21), **options).names.groups) == 1


def test_the_date_of_an_api_stays_where_two_groups_would_be_one() -> None:
    document = _document(("list", "/a"), tag="Api20100401Account")
    other = _document(("show", "/b"), tag="Account")
    both = {**document, "paths": {**document["paths"], **other["paths"]}}
    assert _reached(both) == ["api20100401_account.list", "account.show"]
