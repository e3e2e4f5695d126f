"""The client class: groups, credentials, servers, shared parameters, and what importing costs."""

from __future__ import annotations

import base64
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_python import import_package, write_package
from tests.support.mock_api import Behaviour, MockApi
from tests.support.small_documents import document_of_paths, operation, parameter

_TEXT = {"type": "string"}


def _schemes(**schemes: Any) -> dict[str, Any]:
    return {"components": {"securitySchemes": schemes}}


_BEARER = {"type": "http", "scheme": "bearer"}
_BASIC = {"type": "http", "scheme": "basic"}


def _key(location: str, name: str = "key") -> dict[str, str]:
    return {"type": "apiKey", "in": location, "name": name}


def _one_call(**members: Any) -> dict[str, Any]:
    return document_of_paths({"/a": {"get": operation("get", answer=_TEXT)}}, **members)


class _Api:
    """A package of a document, and a server that knows its operations and asks for no credentials."""

    def __init__(
        self, server: MockApi, document: dict[str, Any], folder: Path, **options: Any
    ) -> None:
        self.server = server
        self.package = import_package(
            document, folder, sdkClassName="Things", **options
        )

    def client(self, *arguments: Any, **named: Any) -> Any:
        return self.package.Things(*arguments, server_url=self.server.url, **named)


@pytest.fixture
def server() -> Iterator[MockApi]:
    with MockApi(_one_call(), lenient=True) as server:
        yield server


@pytest.mark.parametrize(
    ("scheme", "credential", "header", "sent"),
    [
        (_BEARER, "s3", "authorization", "Bearer s3"),
        (_BEARER, lambda: "s4", "authorization", "Bearer s4"),
        (
            _BASIC,
            {"username": "u", "password": "p"},
            "authorization",
            "Basic " + base64.b64encode(b"u:p").decode(),
        ),
        (_key("header", "X-Key"), "k", "x-key", "k"),
        (_key("cookie"), "k", "cookie", "key=k"),
        ({"type": "openIdConnect"}, "t", "authorization", "Bearer t"),
        ({"type": "http", "scheme": "DPoP"}, "t", "authorization", "DPoP t"),
    ],
)
def test_credentials_travel_as_their_scheme_says(
    server: MockApi,
    tmp_path: Path,
    scheme: dict[str, str],
    credential: Any,
    header: str,
    sent: str,
) -> None:
    document = _one_call(security=[{"auth": []}], **_schemes(auth=scheme))
    api = _Api(server, document, tmp_path)
    with api.client(credential) as client:
        client.get()
    assert server.last.headers[header].lower() == sent.lower()


def test_a_key_may_travel_in_the_query(server: MockApi, tmp_path: Path) -> None:
    document = _one_call(security=[{"auth": []}], **_schemes(auth=_key("query")))
    with _Api(server, document, tmp_path).client(auth="a&b") as client:
        client.get()
    assert server.last.query == (("key", "a&b"),)


def test_the_first_alternative_with_credentials_is_used(
    server: MockApi, tmp_path: Path
) -> None:
    document = _one_call(
        security=[{"first": [], "second": []}, {"third": []}],
        **_schemes(
            first=_key("header", "A"),
            second=_key("header", "B"),
            third=_key("header", "C"),
        ),
    )
    api = _Api(server, document, tmp_path)
    with api.client(first="1", third="3") as client:
        client.get()
        assert "a" not in server.last.headers
        assert server.last.headers["c"] == "3"
    with api.client(first="1", second="2", third="3") as client:
        client.get()
        assert (server.last.headers["a"], server.last.headers["b"]) == ("1", "2")
        assert "c" not in server.last.headers


def test_an_operation_may_ask_for_no_credentials(
    server: MockApi, tmp_path: Path
) -> None:
    document = _one_call(security=[{"auth": []}], **_schemes(auth=_BEARER))
    document["paths"]["/a"]["get"]["security"] = []
    with _Api(server, document, tmp_path).client("s3") as client:
        client.get()
    assert "authorization" not in server.last.headers


def test_certificates_are_left_to_the_http_client(
    server: MockApi, tmp_path: Path
) -> None:
    schemes = _schemes(tls={"type": "mutualTLS"}, auth=_BEARER)
    document = _one_call(security=[{"tls": [], "auth": []}], **schemes)
    with _Api(server, document, tmp_path).client("s3") as client:
        client.get()
    assert server.last.headers["authorization"] == "Bearer s3"


def test_credentials_come_from_the_environment_too(
    server: MockApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = _one_call(security=[{"apiToken": []}], **_schemes(apiToken=_BEARER))
    monkeypatch.setenv("SHOP_API_TOKEN", "from-outside")
    with _Api(server, document, tmp_path, envVarPrefix="SHOP").client() as client:
        client.get()
    assert server.last.headers["authorization"] == "Bearer from-outside"


def test_servers_are_chosen_by_position_or_name_with_variables(tmp_path: Path) -> None:
    document = _one_call(
        servers=[
            {"url": "https://one.invalid"},
            {
                "url": "http://{host}:{port}/v{version}",
                "x-speakeasy-server-id": "own",
                "variables": {
                    "host": {"default": "127.0.0.1"},
                    "port": {"default": "1"},
                    "version": {"default": "1"},
                },
            },
        ]
    )
    with MockApi(_one_call()) as server:
        api = _Api(server, document, tmp_path)
        port = server.origin.rpartition(":")[2]
        for chosen in (1, "own"):
            for given in ({"url_params": {"port": port}}, {"port": port}):
                with api.package.Things(server=chosen, **given) as client:
                    client.get()
                assert server.last.path == "/a"
        with pytest.raises(ValueError, match="'other'"):
            api.package.Things(server="other").get()


def test_shared_parameters_are_given_once(server: MockApi, tmp_path: Path) -> None:
    shared = parameter("tenant")
    made = operation("get", answer=_TEXT, parameters=[dict(shared)])
    document = document_of_paths(
        {"/a": {"get": made}}, **{"x-speakeasy-globals": {"parameters": [shared]}}
    )
    with _Api(server, document, tmp_path).client(tenant="acme") as client:
        client.get()
        assert server.last.query == (("tenant", "acme"),)
        client.get(tenant="other")
        assert server.last.query == (("tenant", "other"),)


def test_shared_parameters_keep_clear_of_the_clients_own_arguments(
    server: MockApi, tmp_path: Path
) -> None:
    shared = [parameter("client"), parameter("auth"), parameter("class")]
    made = operation("get", answer=_TEXT, parameters=shared)
    document = document_of_paths(
        {"/a": {"get": made}},
        security=[{"auth": []}],
        **_schemes(auth=_key("header")),
        **{"x-speakeasy-globals": {"parameters": shared}},
    )
    given = {"client_2": "1", "auth_2": "2", "class_": "3"}
    with _Api(server, document, tmp_path).client("k", **given) as client:
        client.get()
    assert server.last.query == (("client", "1"), ("auth", "2"), ("class", "3"))


def test_groups_nest(server: MockApi, tmp_path: Path) -> None:
    made = operation("get", answer=_TEXT)
    inner = {**made, "operationId": "a", "x-speakeasy-group": "store.orders.items"}
    outer = {**made, "operationId": "b", "tags": ["store"]}
    document = document_of_paths({"/a": {"get": inner}, "/b": {"get": outer}})
    with _Api(server, document, tmp_path).client() as client:
        client.store.orders.items.a()
        assert server.last.path == "/a"
        assert client.store.orders is client.store.orders
        assert callable(client.store.b)


@pytest.mark.parametrize("tag", ["models", "errors", "types", "utils", "sdk"])
def test_groups_may_be_called_like_the_packages_own_modules(
    server: MockApi, tmp_path: Path, tag: str
) -> None:
    made = operation("get", answer=_TEXT, tags=[tag])
    document = document_of_paths(
        {"/a": {"get": made}, "/b": {"get": operation("other", answer=_TEXT)}}
    )
    api = _Api(server, document, tmp_path)
    with api.client() as client:
        getattr(client, tag if hasattr(client, tag) else f"{tag}_").get()
    assert server.last.path == "/a"
    assert api.package.errors.ThingsError


def test_hooks_are_registered_in_a_file_of_their_own(
    server: MockApi, tmp_path: Path
) -> None:
    sources, name = write_package(_one_call(), tmp_path, sdkClassName="Things")
    (sources / name / "hooks.py").write_text(
        "def register(hooks):\n"
        "    def sign(context, request):\n"
        "        request.headers['X-Operation'] = context.operation_id\n"
        "    hooks.add_before_request(sign)\n"
    )
    code = f"import {name}; {name}.Things(server_url={server.url!r}).get()"
    subprocess.run([sys.executable, "-B", "-c", code], cwd=sources, check=True)
    assert server.last.headers["x-operation"] == "get"


def test_importing_and_making_a_client_loads_no_library(tmp_path: Path) -> None:
    document = _one_call(security=[{"auth": []}], **_schemes(auth=_BEARER))
    sources, name = write_package(document, tmp_path, sdkClassName="Things")
    code = (
        f"import sys; from {name} import Things; Things('s3').__class__.get\n"
        "heavy = {'pydantic', 'httpx2', 'httpx', 'ssl', 'typing_extensions', 'inspect'}\n"
        "print(*sorted(heavy & sys.modules.keys()))\n"
        f"print(*sorted(m for m in sys.modules if m.startswith('{name}.models.')))"
    )
    ran = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, '.')\n{code}"],
        cwd=sources,
        check=True,
        capture_output=True,
        text=True,
    )
    assert ran.stdout.split() == []


def test_httpx_stands_in_for_its_successor(
    server: MockApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("httpx")
    api = _Api(server, _one_call(), tmp_path, httpClient="httpx")
    monkeypatch.setitem(sys.modules, "httpx2", None)
    with api.client() as client:
        client.get()
    assert server.last.headers["host"] in server.url
    with (
        api.package.Things(server_url="http://127.0.0.1:9") as unreachable,
        pytest.raises(api.package.errors.NoResponseError),
    ):
        unreachable.get()


def test_a_body_that_cannot_be_unpacked_is_no_response(
    server: MockApi, tmp_path: Path
) -> None:
    api = _Api(server, _one_call(), tmp_path)
    server.behave(Behaviour(body=b"no gzip", headers={"content-encoding": "gzip"}))
    with api.client() as client, pytest.raises(api.package.errors.NoResponseError):
        client.get()
