"""What methods are called: a test for every rule of docs/names.md, in both languages' words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkwright.targets.contract.presets import NameRule
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

_LIST = {"type": "array", "items": {"type": "string"}}
_PAGE = {"type": "object", "properties": {"data": _LIST}}

Written = tuple[str, str, str]
"""An operation's id, method and path."""


def _document(tag: str | None, *written: Written, answer: Any = None) -> Any:
    paths: dict[str, Any] = {}
    for identifier, method, path in written:
        made = operation(identifier, answer=answer)
        tagged = {**made, "tags": [tag]} if tag else made
        paths.setdefault(path, {})[method] = tagged
    return document_of_paths(paths)


def _methods(tag: str | None, *written: Written, **members: Any) -> list[str]:
    answer = members.pop("answer", None)
    document = _document(tag, *written, answer=answer)
    return list(python_api(document, **members).names.methods.values())


@pytest.mark.parametrize(
    ("tag", "identifier", "name"),
    [
        ("droplets", "droplets_list", "list"),
        ("dcim", "dcim_devices_list", "devices_list"),
        ("transform", "transform_get_transform", "get"),
        ("images", "createImage", "create"),
        ("image", "deleteImages", "delete"),
        ("usage", "usageImages", "images"),
        ("Audit Logs", "list-audit-logs", "list"),
        ("Policies", "policy_get", "get"),
        ("autoTagging", "autotagging_list", "list"),
        ("Domain Records", "domains_list_records", "list"),
        ("search", "search/users", "users"),
        ("skills", "createSkillVersion", "create_version"),
        ("Vector stores", "deleteVectorStoreFile", "delete_file"),
        ("pet", "findPetsByStatus", "find_by_status"),
        ("user", "createUsersWithListInput", "create_with_list_input"),
        # Things, though verbs are called so.
        ("transfer", "transferRefundCreate", "refund_create"),
        ("SyncPlay", "SyncPlayLeaveGroup", "leave_group"),
        ("push_notifications", "push_notifications_seen", "seen"),
    ],
)
def test_words_of_the_group_go(tag: str, identifier: str, name: str) -> None:
    assert _methods(tag, (identifier, "post", "/x")) == [name]


@pytest.mark.parametrize(
    ("tag", "identifier", "why"),
    [
        ("invites", "invite_user", "a verb that is the group's word"),
        ("transfer", "transfer_order", "a verb that is the group's word"),
        ("search", "do_search", "what is left asks for more"),
        ("alerts", "delete_project_alert", "what is left is another thing's"),
        ("images", "search_by_image", "what is left asks for more"),
        ("images", "images", "nothing is left"),
        ("feet_to_metres", "feet_to_metres", "nothing is left"),
        ("phone_validation", "phone_validation", "nothing is left"),
        ("users", "users_v2", "a version says nothing"),
        ("images", "import_image", "a word of the language"),
        ("status", "get_state", "other words"),
        ("groups", "list_group_in_team", "what is left asks for more"),
        ("list mapping", "create_ip_list_mapping_x", "another thing's words"),
        ("mapping", "create_access_list_mapping", "another thing's words"),
    ],
)
def test_words_of_the_group_stay(tag: str, identifier: str, why: str) -> None:
    assert _methods(tag, (identifier, "post", "/x")) == [identifier], why


@pytest.mark.parametrize(
    ("tag", "identifier", "name"),
    [
        ("files", "drive.files.list", "list"),
        ("drives", "drive.drives.list", "list"),
        ("projects", "sheets.projects.locations.get", "locations_get"),
        ("models", "Api::V1::Models#show", "show"),
        ("orders", "OrderApi_AddShipment", "add_shipment"),
        ("news_search", "News_Search", "search"),
        ("health", "api_health_read", "read"),
        ("orders", "api_health_read", "api_health_read"),
        ("orders", "ArticleApi_Add", "article_api_add"),
    ],
)
def test_parts_of_an_id_up_to_the_group_s_go(
    tag: str, identifier: str, name: str
) -> None:
    assert _methods(tag, (identifier, "post", "/x")) == [name]


@pytest.mark.parametrize(
    ("tag", "identifier", "name"),
    [
        ("blocks", "retrieveABlock", "retrieve"),
        ("artists", "get-an-artists-albums", "get_albums"),
        ("items", "Get items in the list", "get_items_in_list"),
        ("users", "Delete a user's list", "delete_list"),
        # No articles: of what is compared, of a name.
        ("tests", "start_a_b_test", "start_a_b_test"),
        ("films", "the_matrix", "the_matrix"),
    ],
)
def test_articles_of_a_sentence_go(tag: str, identifier: str, name: str) -> None:
    assert _methods(tag, (identifier, "post", "/x")) == [name]


def test_what_springfox_adds_goes() -> None:
    both = [
        ("getDrugsUsingGET_1", "get", "/drugs"),
        ("getDrugsUsingPOST", "get", "/x"),
    ]
    assert _methods("drugs", *both) == ["get", "get_using_post"]
    both = [("addUsingGET", "get", "/a"), ("addUsingPOST", "post", "/a")]
    document = _document("geo", both[0])
    document["paths"]["/a"] |= _document("geo", both[1])["paths"]["/a"]
    names = python_api(document).names.methods.values()
    assert list(names) == ["add_using_get", "add"]
    both = [("findCityUsingGET", "get", "/a"), ("findCityUsingGET_1", "get", "/b")]
    assert _methods("geo", *both) == ["find_city_using_get", "find_city_using_get_1"]


def test_a_name_that_two_would_have_is_neither_s() -> None:
    both = [("createImage", "post", "/a"), ("createImages", "post", "/b")]
    assert _methods("images", *both) == ["create_image", "create_images"]
    assert _methods("images", *reversed(both)) == ["create_images", "create_image"]


def test_methods_that_would_be_called_the_same_have_the_words_of_their_paths() -> None:
    three = [
        ("get-it", "get", "/a"),
        ("get_it", "get", "/b"),
        ("get.it", "get", "/c/{id}"),
    ]
    assert _methods("images", *three) == ["get_it", "get_it_get", "get_it_c_id"]


def test_who_is_called_so_anyhow_keeps_the_name() -> None:
    both = [("createImage", "post", "/a"), ("create", "post", "/b")]
    assert _methods("images", *both) == ["create_image", "create"]


def test_the_async_twin_of_one_is_no_name_of_another() -> None:
    both = [("createImage", "post", "/a"), ("create_async", "post", "/b")]
    assert _methods("images", *both) == ["create_image", "create_async"]


@pytest.mark.parametrize("answer", [_LIST, _PAGE])
def test_getting_many_is_to_list_them(answer: Any) -> None:
    document = _document("pets", ("getPets", "get", "/v1/pets"), answer=answer)
    one = _document("pets", ("getPet", "get", "/v1/pets/{petId}"))
    document["paths"] |= one["paths"]
    methods = python_api(document).names.methods.values()
    assert list(methods) == ["list", "get"]


@pytest.mark.parametrize(
    ("identifier", "method", "path", "name"),
    [
        (
            "chat_completion_v1_chat_completions_post",
            *("post", "/v1/chat/completions", "completion"),
        ),
        ("read_item_items__item_id__get", "get", "/items/{item_id}", "read_item"),
        ("chats_a_b_put", "post", "/a/b", "a_b_put"),
    ],
)
def test_a_path_and_method_at_the_end_go(
    identifier: str, method: str, path: str, name: str
) -> None:
    assert _methods("chat", (identifier, method, path)) == [name]


def test_a_version_at_the_end_goes_where_the_path_says_it() -> None:
    written = ("libraries_list_v1", "get", "/v1/libraries")
    assert _methods("beta", written) == ["libraries_list"]
    assert _methods("beta", (*written[:2], "/libraries")) == ["libraries_list_v1"]


@pytest.mark.parametrize(
    ("tag", "identifier", "method", "path", "name"),
    [
        ("files", "get_files_id", "get", "/files/{file_id}", "get_by_id"),
        (
            *("files", "put_files_id_add_shared_link", "put"),
            *("/files/{file_id}#add_shared_link", "add_shared_link"),
        ),
        (
            *("autoTagging", "getApiV3Autotagging", "get", "/api/v3/autotagging"),
            "list",
        ),
        ("users", "postUsers", "post", "/users", "create"),
        ("users", "deleteUsersByUserId", "delete", "/users/{userId}", "delete_by_id"),
        ("users", "UsersUserIdPut", "put", "/users/{userId}", "update_by_id"),
        (
            *("users", "patch-users-id-address", "patch", "/users/{userId}/address"),
            "patch_address",
        ),
        (None, "get_v1_health_live", "get", "/v1/health/live", "list_health_live"),
        (None, "putPhoto", "put", "/photo", "put_photo"),
        ("repos", "repos/get", "get", "/repos/{owner}/{repo}", "get"),
        (None, "SendPost", "post", "/send", "send"),
        ("rates", "Rates_Get", "get", "/rates", "list"),
        (
            "orders",
            "get_orders_by_uuid_uuid",
            "get",
            "/orders/by_uuid/{uuid}",
            "get_by_uuid",
        ),
        ("x", "options_items_id_pay", "options", "/items/{id}/pay", "options_pay"),
        ("info", "get_api_v2", "get", "/api/v2", "list"),
        ("dags", "patch_dags", "patch", "/dags", "patch"),
        (None, "get_info_0_json", "get", "/info.0.json", "list_info_0_json"),
        (None, "getBucketAcl", "get", "/{Bucket}#acl", "get_bucket_acl"),
        # Whatever is said of versions and variables.
        ("firms", "get_x_v1_firms_areas", "get", "/x/v1/firms/areas", "list_areas"),
        ("sets", "put_sets_id_id_rule", "put", "/sets/{a}/{b}/rule", "update_rule"),
        ("files", "put_files_at-1aBcDeFg", "put", "/files/at-1aBcDeFg", "update_at"),
        (
            "intents",
            "getSetupIntentsIntent",
            "get",
            "/setup_intents/{intent}",
            "get_setup_intents_by_id",
        ),
        # Deeds.
        (
            "servers",
            "post_servers_id_actions_tidy",
            "post",
            "/servers/{id}/actions/tidy",
            "tidy",
        ),
        ("auth", "post_oauth2_revoke", "post", "/oauth2/revoke", "revoke_oauth2"),
        ("search", "post_terms_read_all", "post", "/terms/read_all", "read_all"),
        (
            "charges",
            "post_charges_id_dispute_close",
            "post",
            "/charges/{id}/dispute/close",
            "close_dispute",
        ),
        (
            "x",
            "post_users_id_terminate_sessions",
            "post",
            "/users/{id}/terminate_sessions",
            "terminate_sessions",
        ),
        (None, "post_users_id_follow", "post", "/users/{id}/follow", "follow_users"),
        # Things.
        (
            "x",
            "post_files_upload_sessions",
            "post",
            "/files/upload_sessions",
            "create_files_upload_sessions",
        ),
        ("x", "post_test_clocks", "post", "/test_clocks", "create_test_clocks"),
        (
            "x",
            "get_accounts_transfer",
            "get",
            "/accounts/transfer",
            "list_accounts_transfer",
        ),
        (
            "x",
            "delete_orders_id_discount",
            "delete",
            "/orders/{id}/discount",
            "delete_discount",
        ),
        ("search", "get_search", "get", "/search", "list"),
    ],
)
def test_an_id_that_is_a_method_and_a_path_is_told_in_words(
    tag: str | None, identifier: str, method: str, path: str, name: str
) -> None:
    assert _methods(tag, (identifier, method, path), answer=_LIST) == [name]


def test_an_id_with_a_variable_of_a_path_is_made_up() -> None:
    operations = [
        ("api/v{version}/odata/Cats/$count", "get", "/api/v1/odata/Cats/$count")
    ]
    assert _methods("Dogs", *operations) == ["get_odata_cats_count"]


def test_a_name_behind_a_path_is_the_operation_s() -> None:
    path = "/crm/v3/objects/{objectId}"
    written = [(f"get-{path}_getById", "get", path)]
    written.append((f"post-{path}/cancel_doCancel", "post", f"{path}/cancel"))
    assert _methods("basic", *written) == ["get_by_id", "cancel"]


def test_who_leaves_out_less_of_a_path_has_the_name() -> None:
    own = ("get_events_id", "get", "/events/{id}")
    other = ("get_firms_id_events_id", "get", "/firms/{firm_id}/events/{id}")
    names = ["get_by_id", "get_firms_events_by_id"]
    assert _methods("events", own, other) == names
    assert _methods("events", own) == names[:1]
    assert _methods("events", other, own) == names[::-1]


def test_versions_tell_apart_what_is_the_same_otherwise() -> None:
    both = [("get_v1_items", "get", "/v1/items"), ("get_v2_items", "get", "/v2/items")]
    assert _methods("x", *both) == ["get_v1_items", "get_v2_items"]


def test_who_changes_all_is_not_called_like_who_changes_one() -> None:
    both = [("patch_dags", "patch", "/dags"), ("patch_dag", "patch", "/dags/{id}")]
    assert _methods("dags", *both) == ["patch_dags", "patch_dag"]


def test_who_reads_what_is_done_is_called_by_the_noun() -> None:
    path = "/studies/{id}/archive"
    both = [
        ("get_studies_id_archive", "get", path),
        ("post_studies_id_archive", "post", path),
    ]
    document = _document("studies", both[0])
    document["paths"][path] |= _document("studies", both[1])["paths"][path]
    names = python_api(document).names.methods.values()
    assert list(names) == ["get_archive", "archive"]


def test_what_a_fragment_sets_is_done_by_what_sends() -> None:
    both = [
        ("GET_Publish", "get", "/#Action=Publish"),
        ("POST_Publish", "post", "/#Action=Publish"),
    ]
    document = _document(None, *both)
    document["paths"]["/#Action=Publish"]["get"]["tags"] = ["x"]
    document["paths"]["/#Action=Publish"]["post"]["tags"] = ["x"]
    names = python_api(document).names.methods.values()
    assert list(names) == ["get_publish", "publish"]


@pytest.mark.parametrize(
    ("identifier", "path", "name"),
    [
        ("get_tags_query_query", "/tags?query={query}", "get_tags"),
        ("getRestMethodPhotosGetInfo", "/rest?method=photos.getInfo", "get_info"),
    ],
)
def test_of_a_query_its_values_tell(identifier: str, path: str, name: str) -> None:
    assert _methods("x", (identifier, "get", path)) == [name]


def test_made_up_names_that_would_clash_say_more_of_their_paths() -> None:
    found = _methods(
        "comments",
        ("get_files_id_comments", "get", "/files/{file_id}/comments"),
        ("get_tasks_id_comments", "get", "/tasks/{task_id}/comments"),
        answer=_LIST,
    )
    assert found == ["list_files_comments", "list_tasks_comments"]


def test_an_alternative_of_a_body_is_called_like_its_operation() -> None:
    text = {"schema": {"type": "string"}}
    thing = {"schema": {"type": "object", "properties": {"a": {}}}}
    content = {"application/json": thing, "application/x-www-form-urlencoded": text}
    body = {"required": True, "content": content}
    made = operation("createVideo", tags=["videos"], requestBody=body)
    names = python_api(document_of_paths({"/": {"post": made}})).names
    assert list(names.methods.values()) == ["create", "create_form"]


def test_what_the_document_says_a_method_is_called_it_is_called() -> None:
    made = operation("createImage", tags=["images"])
    made["x-speakeasy-name-override"] = "images_create_image"
    names = python_api(document_of_paths({"/": {"post": made}})).names
    assert list(names.methods.values()) == ["images_create_image"]


@pytest.mark.parametrize("api", [python_api, typescript_api])
def test_published_packages_have_the_names_of_the_document(api: Any) -> None:
    document = _document("images", ("createImage", "post", "/images"))
    (name,) = api(document, preset="speakeasy").names.methods.values()
    assert name in ("create_image", "createImage")
    (name,) = api(document).names.methods.values()
    assert name == "create"


@pytest.mark.parametrize("rule", NameRule)
def test_every_rule_is_written_down(rule: NameRule) -> None:
    root = next(one for one in Path(__file__).parents if (one / "docs").is_dir())
    text = (root / "docs" / "names.md").read_text(encoding="utf-8")
    assert f"## {rule.value.capitalize()}\n" in text
