"""Credentials stay with the server they are for, wherever a URL of a server or of a document leads.

One table: each place where such a URL meets credentials, against each kind of other server.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from json import dumps
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send, send_async
from tests.support.http_server import JSON, HttpServer, Received, Reply

_SECRET = "s3cret"
_KINDS = (
    "same origin",
    "other host",
    "other port",
    "other scheme",
    "userinfo",
    "after a redirect",
)


@dataclass(frozen=True, slots=True)
class _Servers:
    """The client's own server, and another, on another port of the same machine."""

    near: HttpServer
    far: HttpServer
    replies: dict[str, Reply] = field(default_factory=dict[str, Reply])

    def url(self, kind: str, path: str) -> str:
        """Where a hostile answer leads."""
        port = self.near.url.rpartition(":")[2]
        return {
            "same origin": f"{self.near.url}{path}",
            "other host": f"http://localhost:{port}{path}",
            "other port": f"{self.far.url}{path}",
            "other scheme": f"{self.near.url.replace('http:', 'https:')}{path}",
            "userinfo": f"{self.near.url.replace('127', 'x@127')}@{self.far.url[7:]}{path}",
            "after a redirect": f"{self.near.url}/hop?to={self.far.url}{path}",
        }[kind]

    def seen(self, path: str) -> list[Received]:
        """Requests for a path, at any server."""
        both = [*self.near.requests, *self.far.requests]
        return [one for one in both if one.target.split("?")[0] == path]

    def leaked(self) -> list[Received]:
        """Requests with a secret that the client's own server, asked for by its own name, didn't get."""
        own = self.near.url.removeprefix("http://")
        here = [one for one in self.near.requests if one.headers["host"] != own]
        return [one for one in (*here, *self.far.requests) if _SECRET in repr(one)]


@contextmanager
def _servers() -> Generator[_Servers]:
    replies: dict[str, Reply] = {}

    def answer(received: Received) -> Reply:
        path, _, query = received.target.partition("?")
        if path == "/hop":
            return Reply(status=307, headers={"location": query.removeprefix("to=")})
        return replies.get(path, Reply(headers=JSON, body=b"{}"))

    with HttpServer(answer) as near, HttpServer(answer) as far:
        yield _Servers(near, far, replies)


def _keyed(url: str, where: str = "header", **more: Any) -> Any:
    name = "X-Api-Key" if where == "header" else "key"
    scheme = runtime("security").ApiKey(where, name)
    return client_of(
        url,
        credentials={"key": _SECRET},
        schemes={"key": scheme},
        security=(("key",),),
        **more,
    )


def _paged(path: str = "/list") -> Any:
    found = runtime("pagination").NextUrl(("next",), items=("items",))
    return operation("GET", path, pagination=found)


def _quietly(act: Callable[[], Any]) -> None:
    """Whether what is refused is an error, and which, is another test's."""
    errors = import_module("pixel.errors")
    own = (errors.PixelError, runtime("errors").InvalidRequestError)
    try:
        act()
    except own:
        return


def _next_page(servers: _Servers, kind: str) -> None:
    body = dumps({"items": [1], "next": servers.url(kind, "/next")}).encode()
    servers.replies["/list"] = Reply(headers=JSON, body=body)
    with _keyed(servers.near.url) as client:
        page = send(client, _paged())
        _quietly(page.next)


def _next_page_async(servers: _Servers, kind: str) -> None:
    body = dumps({"items": [1], "next": servers.url(kind, "/next")}).encode()
    servers.replies["/list"] = Reply(headers=JSON, body=body)

    async def listed() -> None:
        async with _keyed(servers.near.url) as client:
            page = await send_async(client, _paged())
            try:
                await page.next()
            except (ValueError, import_module("pixel.errors").PixelError):
                return

    asyncio.run(listed())


def _next_page_of_a_redirected_one(servers: _Servers, kind: str) -> None:
    """The list itself comes from where a redirect led, and refers to a page next to it."""
    moved = Reply(status=302, headers={"location": servers.url(kind, "/moved")})
    servers.replies["/list"] = moved
    for url in (servers.url(kind, "/next"), "/next"):
        body = dumps({"items": [1], "next": url}).encode()
        servers.replies["/moved"] = Reply(headers=JSON, body=body)
        with _keyed(servers.near.url) as client:
            _quietly(lambda: send(client, _paged(), retries=None).next())


def _redirect_with(where: str) -> Callable[[_Servers, str], None]:
    def act(servers: _Servers, kind: str) -> None:
        location = servers.url(kind, "/next")
        for status in (301, 302, 303, 307, 308):
            moved = Reply(status=status, headers={"location": location})
            servers.replies["/things"] = moved
            with _keyed(servers.near.url, where) as client:
                _quietly(lambda: send(client, operation(), retries=None))

    return act


def _redirect_of_a_signed_request(servers: _Servers, kind: str) -> None:
    def sign(_: Any, request: Any) -> None:
        request.headers["X-Signature"] = _SECRET

    location = servers.url(kind, "/next")
    servers.replies["/things"] = Reply(status=307, headers={"location": location})
    with client_of(servers.near.url) as client:
        client._session.hooks.add_before_request(sign)
        given = {"Authorization": f"Basic {_SECRET}"}
        _quietly(lambda: send(client, operation(), http_headers=given, retries=None))


def _redirect_of_the_callers_own_http_client(servers: _Servers, kind: str) -> None:
    httpx = import_module("httpx2")
    location = servers.url(kind, "/next")
    servers.replies["/things"] = Reply(status=307, headers={"location": location})
    own = httpx.Client(
        headers={"X-Key": _SECRET},
        auth=httpx.BasicAuth("me", _SECRET),
        cookies={"session": _SECRET},
    )
    base = runtime("client").Client
    settings = import_module("tests.runtime.python.calling").settings()
    with own:
        client = base(settings, credentials={}, server_url=servers.near.url, client=own)
        _quietly(lambda: send(client, operation(), retries=None))


def _cookies(servers: _Servers, kind: str) -> None:
    cookie = {**JSON, "set-cookie": f"session={_SECRET}; Path=/"}
    servers.replies["/login"] = Reply(headers=cookie, body=b"{}")
    location = servers.url(kind, "/next")
    servers.replies["/things"] = Reply(status=307, headers={"location": location})
    with client_of(servers.near.url) as client:
        send(client, operation("GET", "/login"))
        _quietly(lambda: send(client, operation(), retries=None))


def _token_client(servers: _Servers, token_url: str) -> Any:
    scheme = runtime("oauth").ClientCredentials(token_url)
    credentials = {"client_id": "me", "client_secret": _SECRET}
    return client_of(
        servers.near.url,
        credentials={"oauth": credentials},
        schemes={"oauth": scheme},
        security=(("oauth",),),
    )


def _redirect_of_the_token_endpoint(servers: _Servers, kind: str) -> None:
    location = servers.url(kind, "/next")
    for status in (302, 307, 308):
        moved = Reply(status=status, headers={"location": location})
        servers.replies["/token"] = moved
        with _token_client(servers, "/token") as client:
            _quietly(lambda: send(client, operation(), retries=None))
    assert not servers.seen("/next"), "a form with a secret was sent again"


def _kept_token(servers: _Servers, kind: str) -> None:
    """Each origin gets tokens of its own, also where the token's URL is one for all."""
    body = dumps({"access_token": _SECRET}).encode()
    servers.replies["/token"] = Reply(headers=JSON, body=body)
    with _token_client(servers, f"{servers.near.url}/token") as client:
        send(client, operation())
        location = servers.url(kind, "/next")
        servers.replies["/things"] = Reply(status=307, headers={"location": location})
        _quietly(lambda: send(client, operation(), retries=None))


_PLACES: dict[str, Callable[[_Servers, str], None]] = {
    "next page": _next_page,
    "next page, async": _next_page_async,
    "next page of a redirected one": _next_page_of_a_redirected_one,
    "redirect with a key in a header": _redirect_with("header"),
    "redirect with a key in the query": _redirect_with("query"),
    "redirect with a key in a cookie": _redirect_with("cookie"),
    "redirect of a request that a hook signed": _redirect_of_a_signed_request,
    "redirect of the caller's own HTTP client": _redirect_of_the_callers_own_http_client,
    "cookies": _cookies,
    "redirect of the token endpoint": _redirect_of_the_token_endpoint,
    "kept token": _kept_token,
}


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("place", _PLACES)
def test_credentials_stay_with_their_server(place: str, kind: str) -> None:
    with _servers() as servers:
        _PLACES[place](servers, kind)
        assert servers.near.requests, "nothing was asked for at all"
        assert not servers.leaked()


@pytest.mark.parametrize("place", ["next page", "next page, async"])
def test_the_next_page_of_the_same_server_gets_the_key(place: str) -> None:
    with _servers() as servers:
        _PLACES[place](servers, "same origin")
        assert [one.headers["x-api-key"] for one in servers.seen("/next")] == [_SECRET]


def test_a_page_may_refer_to_the_next_one_with_the_usual_port_or_another_user() -> None:
    url = runtime("url")
    base = "http://me:pw@api.example/list"
    for reference in (
        "http://api.example:80/next",
        "HTTP://API.EXAMPLE/next",
        "http://someone@api.example/next",
        "//api.example/next",
        "next",
    ):
        assert url.located(base, reference) == "http://me:pw@api.example/next"


@pytest.mark.parametrize(
    "reference",
    [
        "http://[",
        "http://a b/",
        "http://a:port/",
        "http://a:99999/",
        "http://evil.example\\.api.example/",
        "http://api.example%2f.evil.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///path",
    ],
)
def test_what_is_no_url_of_http_leads_nowhere(reference: str) -> None:
    with pytest.raises(ValueError, match="no URL"):
        runtime("url").located("http://api.example/list", reference)


def test_tokens_are_kept_for_the_origin_and_the_url_they_are_from() -> None:
    """A relative token URL means another server where a call names one."""
    made: list[str] = []

    def token(_: Received) -> Reply:
        made.append(f"token{len(made)}")
        body = dumps({"access_token": made[-1]}).encode()
        return Reply(headers=JSON, body=body)

    with _servers() as servers:
        near, far = servers.near, servers.far
        answers = near.answer

        def answer(received: Received) -> Reply:
            return token(received) if received.target == "/token" else answers(received)

        near.answer = far.answer = answer
        with _token_client(servers, "/token") as client:
            for url in (near.url, far.url, near.url, far.url):
                send(client, operation(), server_url=url)
        for server, own in ((near, "token0"), (far, "token1")):
            targets = [one.target for one in server.requests]
            assert targets == ["/token", "/things", "/things"]
            sent = {one.headers.get("authorization") for one in server.requests[1:]}
            assert sent == {f"Bearer {own}"}


def test_a_token_for_one_server_is_not_sent_to_another() -> None:
    """The URL of tokens is the same; the server that a call names isn't."""
    with _servers() as servers:
        body = dumps({"access_token": "token"}).encode()
        servers.replies["/token"] = Reply(headers=JSON, body=body)
        with _token_client(servers, f"{servers.near.url}/token") as client:
            for url in (servers.near.url, servers.far.url, servers.near.url):
                send(client, operation(), server_url=url)
        assert len(servers.seen("/token")) == 2
