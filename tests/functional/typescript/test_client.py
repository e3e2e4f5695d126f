"""The client class: groups, credentials, servers, shared parameters, hooks, and who sends its requests."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.http_server import JSON, HttpServer, Received, Reply
from tests.support.mock_api import Behaviour, MockApi
from tests.support.small_documents import document_of_paths, operation, parameter
from tests.support.typescript_calls import Calls, Failed, things
from tests.typescript import tools

_TEXT = {"type": "string"}
_KEYS = {
    name: {"type": "apiKey", "in": location, "name": wire}
    for name, location, wire in (
        ("inHeader", "header", "X-Key"),
        ("inCookie", "cookie", "key"),
        ("inQuery", "query", "key"),
        ("first", "header", "A"),
        ("second", "header", "B"),
        ("third", "header", "C"),
    )
}
_SCHEMES: dict[str, Any] = {
    "token": {"type": "http", "scheme": "bearer"},
    "login": {"type": "http", "scheme": "basic"},
    "proof": {"type": "http", "scheme": "DPoP"},
    "identity": {
        "type": "openIdConnect",
        "openIdConnectUrl": "https://identity.example",
    },
    "tls": {"type": "mutualTLS"},
    **_KEYS,
}
_ALTERNATIVES: list[dict[str, list[str]]] = [{"first": [], "second": []}, {"third": []}]
_SHARED = [
    parameter("tenant"),
    *(parameter(name) for name in ("timeoutMs", "token", "class")),
]
# What modules and folders of every package are called.
_TAGS = ("models", "errors", "runtime", "sdk", "core", "funcs", "hooks", "index")


def _get(name: str, **members: Any) -> dict[str, Any]:
    return {"get": operation(name, answer=_TEXT, **members)}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    paths: dict[str, Any] = {
        f"/with/{name}": _get(f"with_{name}", security=[{name: []}])
        for name in _SCHEMES
    }
    paths["/either"] = _get("either", security=_ALTERNATIVES)
    paths["/certified"] = _get("certified", security=[{"tls": [], "token": []}])
    paths["/open"] = _get("open", security=[])
    paths["/shared"] = _get("shared", parameters=_SHARED)
    paths["/own"] = _get("own", parameters=[*_SHARED, parameter("color")])
    for tag in _TAGS:
        paths[f"/tags/{tag}"] = _get(f"run_{tag}", tags=[tag])
    paths["/items"] = _get("list", **{"x-speakeasy-group": "store.orders.items"})
    paths["/store"] = _get("look", tags=["store"])
    return document_of_paths(
        paths,
        servers=[
            {"url": "https://one.invalid/v1"},
            {
                "url": "http://{host}:{port}/v{version}",
                "x-speakeasy-server-id": "own",
                "variables": {
                    "host": {"default": "127.0.0.1"},
                    "port": {"default": "1"},
                    "version": {"default": "1"},
                },
            },
        ],
        security=[{"token": []}],
        components={"securitySchemes": _SCHEMES},
        **{"x-speakeasy-globals": {"parameters": _SHARED}},
    )


@pytest.fixture(scope="module")
def calls(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Calls:
    folder = tmp_path_factory.mktemp("client")
    return things(document, folder, envVarPrefix="SHOP")


@pytest.fixture
def server(document: dict[str, Any]) -> Iterator[MockApi]:
    asking_nobody: dict[str, Any] = {**document, "security": []}
    with MockApi(asking_nobody, lenient=True) as server:
        yield server


@pytest.mark.parametrize(
    ("scheme", "credential", "header", "sent"),
    [
        ("token", '"s3"', "authorization", "Bearer s3"),
        ("token", '() => "s4"', "authorization", "Bearer s4"),
        ("token", 'async () => "s5"', "authorization", "Bearer s5"),
        (
            "login",
            '{ username: "u", password: "p" }',
            "authorization",
            "Basic " + base64.b64encode(b"u:p").decode(),
        ),
        ("inHeader", '"k"', "x-key", "k"),
        ("inCookie", '"k"', "cookie", "key=k"),
        ("identity", '"t"', "authorization", "Bearer t"),
        ("proof", '"t"', "authorization", "DPoP t"),
    ],
)
def test_credentials_travel_as_their_scheme_says(
    calls: Calls,
    server: MockApi,
    scheme: str,
    credential: str,
    header: str,
    sent: str,
) -> None:
    method = f"with{scheme[0].upper()}{scheme[1:]}"
    calls.run(
        f"await new Things({{ serverURL: '{server.url}', {scheme}: {credential} }}).{method}();"
    )
    assert server.last.headers[header] == sent


def test_a_key_may_travel_in_the_query(calls: Calls, server: MockApi) -> None:
    calls.run("await client.withInQuery();", server.url, inQuery="a&b")
    assert server.last.query == (("key", "a&b"),)


def test_the_first_alternative_with_credentials_is_used(
    calls: Calls, server: MockApi
) -> None:
    calls.run("await client.either();", server.url, first="1", third="3")
    assert "a" not in server.last.headers
    assert server.last.headers["c"] == "3"
    calls.run("await client.either();", server.url, first="1", second="2", third="3")
    assert (server.last.headers["a"], server.last.headers["b"]) == ("1", "2")
    assert "c" not in server.last.headers


def test_an_operation_may_ask_for_no_credentials(calls: Calls, server: MockApi) -> None:
    calls.run("await client.open();", server.url, token="s3")
    assert "authorization" not in server.last.headers


def test_certificates_are_left_to_the_one_who_sends(
    calls: Calls, server: MockApi
) -> None:
    calls.run("await client.certified();", server.url, token="s3")
    assert server.last.headers["authorization"] == "Bearer s3"


def test_credentials_come_from_the_environment_too(
    calls: Calls, server: MockApi
) -> None:
    outside = {"SHOP_TOKEN": "from-outside"}
    calls.run("await client.shared();", server.url, environment=outside)
    assert server.last.headers["authorization"] == "Bearer from-outside"
    calls.run("await client.shared();", server.url, environment=outside, token="own")
    assert server.last.headers["authorization"] == "Bearer own"


def test_servers_are_chosen_by_position_or_name_with_variables(
    calls: Calls, server: MockApi
) -> None:
    port = server.origin.rpartition(":")[2]
    ways: list[dict[str, Any]] = [{"serverIndex": 1}, {"server": "own"}]
    for chosen in ways:
        calls.run("await client.open();", port=port, **chosen)
        assert server.last.path == "/open"
    assert len(server.requests) == 2
    with pytest.raises(Failed, match="other"):
        calls.run("await client.open();", server="other")


def test_shared_parameters_are_given_once(calls: Calls, server: MockApi) -> None:
    program = """
    await client.own({ color: "red" });
    await client.shared();
    await client.shared({ tenant: "other" });
    """
    calls.run(program, server.url, tenant="acme")
    assert [set(request.query) for request in server.requests] == [
        {("tenant", "acme"), ("color", "red")},
        {("tenant", "acme")},
        {("tenant", "other")},
    ]


def test_shared_parameters_keep_clear_of_the_clients_own_options(
    calls: Calls, server: MockApi
) -> None:
    given: dict[str, Any] = {"timeoutMs_": "1", "token2": "2", "class": "3"}
    calls.run("await client.shared();", server.url, token="t", **given)
    assert server.last.query == (("timeoutMs", "1"), ("token", "2"), ("class", "3"))
    assert server.last.headers["authorization"] == "Bearer t"


def test_groups_nest(calls: Calls, server: MockApi) -> None:
    program = """
    await client.store.orders.items.list();
    await client.store.look();
    return client.store.orders === client.store.orders;
    """
    assert calls.run(program, server.url) is True
    assert [request.path for request in server.requests] == ["/items", "/store"]


@pytest.mark.parametrize("tag", _TAGS)
def test_groups_may_be_called_like_the_packages_own_modules(
    calls: Calls, server: MockApi, tag: str
) -> None:
    calls.run(f"await client.{tag}.run();", server.url)
    assert server.last.path == f"/tags/{tag}"


def test_hooks_are_registered_in_a_file_of_their_own(tmp_path: Path) -> None:
    calls = things(document_of_paths({"/a": _get("get")}), tmp_path)
    (calls.package / "src" / "hooks.ts").write_text(
        'import type { Hooks } from "./runtime/hooks.js";\n'
        "export function register(hooks: Hooks): void {\n"
        "  hooks.beforeRequest.push((context, request) => {\n"
        '    request.headers.set("X-Operation", context.operationId);\n'
        "  });\n"
        "}\n"
    )
    assert tools.compile_package(calls.package) == []
    with HttpServer(lambda _: Reply(headers=JSON, body=b'"a"')) as server:
        assert calls.run("return await client.get();", server.url) == "a"
    assert server.requests[0].headers["x-operation"] == "get"


def test_a_package_depends_on_no_other(calls: Calls) -> None:
    described = json.loads((calls.package / "package.json").read_text())
    assert not {"dependencies", "peerDependencies"} & described.keys()


def test_requests_go_through_the_callers_own_sender(
    calls: Calls, server: MockApi
) -> None:
    program = f"""
    const sent = [];
    const httpClient = (url, init) => {{
      sent.push(`${{init.method}} ${{new URL(url).pathname}}`);
      return fetch(url, init);
    }};
    await new Things({{ serverURL: "{server.url}", httpClient }}).open();
    return sent;
    """
    assert calls.run(program) == ["GET /v1/open"]
    assert server.last.path == "/open"


def test_an_unreachable_server_gives_no_response(calls: Calls) -> None:
    with pytest.raises(Failed) as failed:
        calls.run("await client.open();", "http://127.0.0.1:9")
    assert failed.value.classes[:3] == [
        "ConnectionError",
        "NoResponseError",
        "ThingsError",
    ]


def test_a_body_that_cannot_be_unpacked_is_no_response(
    calls: Calls, server: MockApi
) -> None:
    server.behave(Behaviour(body=b"no gzip", headers={"content-encoding": "gzip"}))
    with pytest.raises(Failed) as failed:
        calls.run("await client.open();", server.url)
    assert "NoResponseError" in failed.value.classes


def test_a_standalone_function_gives_errors_as_results(
    calls: Calls, server: MockApi
) -> None:
    server.behave(Behaviour(status=500, body=b"no"))
    program = """
    const { open } = await load("funcs/open");
    const { ok, error, response } = await open(core);
    return [ok, error.statusCode, error.body, response.status];
    """
    assert calls.run(program, server.url) == [False, 500, "no", 500]


def test_a_secret_is_not_in_what_an_error_prints(calls: Calls) -> None:
    def refuse(received: Received) -> Reply:
        return Reply(status=401, body=b"who are you?")

    with HttpServer(refuse) as server:
        program = """
        const { inspect } = await import("node:util");
        return await client.withInQuery().catch((error) => inspect(error, { depth: 9 }));
        """
        printed = calls.run(program, server.url, inQuery="s3cret")
    assert "s3cret" in server.requests[0].target
    assert "s3cret" not in printed


def test_options_of_a_client_are_typed(calls: Calls, tmp_path: Path) -> None:
    program = """
    import { Things } from "things";
    import { ThingsCore } from "things/core.js";
    import { open } from "things/funcs/open.js";

    new Things({ token: async () => "a", login: { username: "u", password: "p" }, server: "own" });
    // @ts-expect-error: there is no such option
    new Things({ tokens: "a" });
    // @ts-expect-error: there is no such server
    new Things({ server: "other" });
    // @ts-expect-error: a login has a password
    new Things({ login: { username: "u" } });
    const result = await open(new ThingsCore());
    if (result.ok) result.value satisfies string;
    else result.error.statusCode satisfies number;
    // @ts-expect-error: it may have failed
    result.value satisfies string;
    export {};
    """
    assert calls.findings(program, tmp_path / "program") == []
