"""Where words end: capitals inside don't always say so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation, parameter
from tests.support.typescript_api import typescript_api


def _argument(api: Any, name: str, **options: Any) -> str:
    made = operation("look", parameters=[parameter(name)])
    found = api(document_of_paths({"/": {"get": made}}), **options)
    (argument,) = found.names.arguments.values()
    return str(argument)


@pytest.mark.parametrize(
    ("spelled", "python", "typescript"),
    [
        ("VPCs", "vpcs", "vpcs"),
        ("contactIDs", "contact_ids", "contactIDs"),
        ("listOfSLAs", "list_of_slas", "listOfSLAs"),
        ("IDsByURL", "ids_by_url", "idsByURL"),
        ("reservedIPv6", "reserved_ipv6", "reservedIPv6"),
        ("IPv4s", "ipv4s", "ipv4s"),
        ("getTLSv1_2Config", "get_tls_v1_2_config", "getTLSV12Config"),
        ("OAuth2", "oauth2", "oauth2"),
        ("oAuthToken", "oauth_token", "oauthToken"),
        ("GitHubRepo", "github_repo", "githubRepo"),
        ("mTLS", "mtls", "mtls"),
        ("eTag", "etag", "etag"),
        ("myIdPs", "my_idps", "myIdPs"),
        ("vCPUs", "vcpus", "vcpus"),
        ("enable2FA", "enable_2fa", "enable2FA"),
        ("isB2B", "is_b2b", "isB2B"),
        ("R9S", "r9s", "r9s"),
        # As before.
        ("topP", "top_p", "topP"),
        ("HTTPServer", "http_server", "httpServer"),
        ("X-API-Key", "x_api_key", "xAPIKey"),
        ("S3Bucket", "s3_bucket", "s3Bucket"),
        ("git_hub", "git_hub", "gitHub"),
        ("getAThing", "get_a_thing", "getAThing"),
        ("idpURL", "idp_url", "idpURL"),
    ],
)
def test_a_word_ends_where_people_end_it(
    spelled: str, python: str, typescript: str
) -> None:
    assert _argument(python_api, spelled) == python
    assert _argument(typescript_api, spelled) == typescript


def test_published_packages_end_words_at_every_capital() -> None:
    assert _argument(python_api, "contactIDs", preset="speakeasy") == "contact_i_ds"
    assert _argument(typescript_api, "VPCs", preset="speakeasy") == "vpCs"


def test_fields_groups_methods_and_constants_have_whole_words() -> None:
    thing: Any = {"type": "object", "properties": {"userIDs": {"type": "string"}}}
    thing["properties"]["kind"] = {"type": "string", "enum": ["OAuth2", "IPv6"]}
    made = operation("listSLOs", answer=thing, tags=["VPCs"])
    names = python_api(document_of_paths({"/": {"get": made}})).names
    assert [one.attribute for one in names.groups.values()] == ["", "vpcs"]
    assert [one.module for one in names.groups.values()] == ["sdk", "vpcs"]
    assert list(names.methods.values()) == ["list_slos"]
    assert "user_ids" in names.fields.values()
    assert set(names.members.values()) == {"OAUTH2", "IPV6"}
