"""Which credential a call sends, and what becomes of one that is refused."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from json import dumps
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send
from tests.support.http_server import JSON, HttpServer, Received, Reply

_DONE = Reply(headers=JSON, body=b"1")


def _security(name: str) -> Any:
    return getattr(runtime("security"), name)


def _client(url: str, **credentials: Any) -> Any:
    return client_of(
        url,
        credentials=credentials,
        schemes={
            "token": _security("Bearer")(),
            "appid": _security("ApiKey")("query", "appid"),
            "account": _security("ApiKey")("header", "X-Account"),
        },
        security=(("token",), ("appid",), ("account",)),
    )


def _sent(call: Callable[[Any], Any], **credentials: Any) -> Received:
    with (
        HttpServer(lambda _: _DONE) as server,
        _client(server.url, **credentials) as client,
    ):
        call(client)
        (request,) = server.requests
        return request


@pytest.mark.parametrize("order", [((), ("token",)), (("token",), ())])
def test_a_credential_is_sent_wherever_none_is_allowed_too(order: Any) -> None:
    one = operation(security=order)
    request = _sent(lambda client: send(client, one), token="abc")
    assert request.headers["authorization"] == "Bearer abc"
    assert "authorization" not in _sent(lambda client: send(client, one)).headers


def test_a_calls_own_header_wins_over_the_clients_credential() -> None:
    own = {"authorization": "Digest mine"}
    request = _sent(
        lambda client: send(client, operation(), http_headers=own),
        token="abc",
        appid="k",
    )
    assert request.headers["authorization"] == "Digest mine"
    assert request.target == "/things"


def test_a_calls_own_query_wins_over_the_clients_key() -> None:
    request = _sent(
        lambda client: send(client, operation(), extra_query={"appid": "mine"}),
        appid="k",
    )
    assert request.target == "/things?appid=mine"


def test_a_calls_own_header_wins_over_headers_that_the_client_makes() -> None:
    with (
        HttpServer(lambda _: _DONE) as server,
        client_of(
            server.url,
            credentials={"made": {"X-A": "client", "X-B": "client"}},
            schemes={"made": _security("Custom")()},
            security=(("made",),),
        ) as client,
    ):
        send(client, operation(), http_headers={"x-a": "call"})
        (request,) = server.requests
    assert (request.headers["x-a"], request.headers["x-b"]) == ("call", "client")


def test_a_calls_own_credentials_stand_in_place_of_the_clients() -> None:
    request = _sent(
        lambda client: send(client, operation(), security={"account": "me"}),
        token="abc",
    )
    assert "authorization" not in request.headers
    assert request.headers["x-account"] == "me"


def test_a_calls_own_credentials_are_not_mixed_with_the_environments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PIXEL_TOKEN", "abc")
    with (
        HttpServer(lambda _: _DONE) as server,
        client_of(
            server.url,
            schemes={
                "token": _security("Bearer")(variable="PIXEL_TOKEN"),
                "account": _security("ApiKey")("header", "X-Account"),
            },
            security=(("token",), ("account",)),
        ) as client,
    ):
        send(client, operation())
        send(client, operation(), security={"account": "me"})
        first, second = server.requests
    assert first.headers["authorization"] == "Bearer abc"
    assert "authorization" not in second.headers


def test_a_credential_that_the_client_has_no_name_for_is_an_error() -> None:
    invalid = import_module("pixel.errors").InvalidRequestError
    with pytest.raises(invalid, match="'tokn', none of token, appid, account"):
        _sent(lambda client: send(client, operation(), security={"tokn": "x"}))


@pytest.mark.parametrize(
    ("scheme", "credential"),
    [
        ("Basic", {"username": "me"}),
        ("Basic", ("me", "pw")),
        ("Custom", "X-A: b"),
        ("Bearer", "s3cret\n"),
        ("Bearer", "s3crét"),
    ],
)
def test_a_credential_that_cannot_be_sent_is_named(
    scheme: str, credential: Any
) -> None:
    invalid = import_module("pixel.errors").InvalidRequestError
    client = client_of(
        "http://127.0.0.1:1",
        credentials={"own": credential},
        schemes={"own": _security(scheme)()},
        security=(("own",),),
    )
    with client, pytest.raises(invalid, match=r"^own ") as found:
        send(client, operation())
    assert "s3cr" not in str(found.value)


class _Tokens:
    """A server of tokens and things: it refuses things with the first `refused` tokens."""

    def __init__(self, refused: int = 0) -> None:
        self.refused = refused
        self.forms: list[dict[str, list[str]]] = []
        self.things = 0

    def __call__(self, received: Received) -> Reply:
        if received.target == "/token":
            self.forms.append(parse_qs(received.body.decode()))
            token = {"access_token": f"t{len(self.forms)}", "refresh_token": "r"}
            return Reply(headers=JSON, body=dumps(token).encode())
        self.things += 1
        number = int(received.headers["authorization"].removeprefix("Bearer t"))
        return _DONE if number > self.refused else Reply(status=401, body=b"stale")

    @property
    def scopes(self) -> list[str]:
        return [form.get("scope", [""])[0] for form in self.forms]


def _oauth(url: str, **given: Any) -> Any:
    return client_of(
        url,
        credentials={"oauth": {"client_id": "me", **given}},
        schemes={"oauth": runtime("oauth").ClientCredentials("/token")},
    )


def _scoped(*scopes: str) -> Any:
    return operation("GET", security=((_security("Use")("oauth", scopes),),))


def test_a_token_is_asked_for_with_the_scopes_of_the_operation_and_kept_by_them() -> (
    None
):
    tokens = _Tokens()
    with HttpServer(tokens) as server, _oauth(server.url) as client:
        for scopes in (("read",), ("read", "write"), ("write", "read"), ("read",), ()):
            send(client, _scoped(*scopes))
    assert tokens.scopes == ["read", "read write", ""]


def test_scopes_of_the_client_are_the_ones_to_ask_for() -> None:
    tokens = _Tokens()
    with HttpServer(tokens) as server, _oauth(server.url, scopes=["all"]) as client:
        send(client, _scoped("read"))
    assert tokens.scopes == ["all"]


def test_a_refused_token_is_forgotten_and_fetched_once_more() -> None:
    tokens = _Tokens()
    with HttpServer(tokens) as server, _oauth(server.url) as client:
        send(client, _scoped())
        tokens.refused = 1
        send(client, _scoped())
        send(client, _scoped())
    # A new one, not a refreshed one: what the old one was good for is in doubt.
    assert [form["grant_type"] for form in tokens.forms] == [["client_credentials"]] * 2
    assert tokens.things == 4


def test_a_token_that_is_refused_again_is_the_last() -> None:
    tokens = _Tokens(refused=99)
    error = import_module("pixel.errors").PixelError
    with HttpServer(tokens) as server, _oauth(server.url) as client:
        with pytest.raises(error, match="Status 401"):
            send(client, _scoped())
        assert (len(tokens.forms), tokens.things) == (2, 2)
        tokens.refused = 2
        send(client, _scoped())
        assert len(tokens.forms) == 3
