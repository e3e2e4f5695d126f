"""What is written down of a call (pickles, copies, logs, `repr`) has none of its credentials."""

from __future__ import annotations

import copy
import pickle
import traceback
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send
from tests.support.http_server import JSON, HttpServer, Reply

_SECRET = "s3cret"
_COPIES: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
    "copy": copy.copy,
    "deep copy": copy.deepcopy,
}


def _client(url: str, where: str = "header") -> Any:
    scheme = runtime("security").ApiKey(where, "Key")
    return client_of(
        url.replace("http://", f"http://me:{_SECRET}@"),
        credentials={"key": _SECRET},
        schemes={"key": scheme},
        security=(("key",),),
    )


def _error(status: int, body: bytes, where: str) -> Any:
    errors = import_module("pixel.errors")
    headers = {**JSON, "set-cookie": f"session={_SECRET}", "x-request-id": "7"}
    content = runtime("contents").Json(lambda: dict[str, Any])
    one = operation(
        responses={"200": (content,)},
        errors={"400": lambda: errors.BadRequestError},
    )
    reply = Reply(status=status, headers=headers, body=body)
    with (
        HttpServer(lambda _: reply) as server,
        _client(server.url, where) as client,
        pytest.raises(errors.PixelError) as found,
    ):
        send(client, one, retries=None)
    return found.value


def _everything(value: Any, seen: dict[int, Any]) -> str:
    """All that can be reached from a value, written down."""
    if id(value) in seen:
        return ""
    seen[id(value)] = value
    slots = [
        name for kind in type(value).__mro__ for name in vars(kind).get("__slots__", ())
    ]
    parts = [getattr(value, name, None) for name in slots] + [
        *getattr(value, "__dict__", {}).values()
    ]
    if isinstance(value, BaseException):
        parts += value.args
    return repr(value) + "".join(_everything(part, seen) for part in parts)


@pytest.mark.parametrize("how", _COPIES)
@pytest.mark.parametrize("where", ["header", "query", "cookie"])
@pytest.mark.parametrize(
    ("status", "body"),
    [(400, b'{"message": "no"}'), (500, b"oh"), (200, b"[1]")],
)
def test_a_copy_of_an_error_says_all_but_credentials(
    status: int, body: bytes, where: str, how: str
) -> None:
    error = _error(status, body, where)
    other = _COPIES[how](error)
    assert type(other) is type(error)
    assert (other.status_code, other.body) == (status, body.decode())
    assert (other.message, other.data) == (error.message, error.data)
    assert other.headers["x-request-id"] == "7"
    assert other.raw_response.content == body
    assert _SECRET not in _everything(other, {})
    assert _SECRET.encode() not in pickle.dumps(error)


def test_what_is_printed_of_an_error_has_no_credentials() -> None:
    error = _error(200, b"[1]", "query")
    printed = "".join(traceback.format_exception(error))
    assert _SECRET not in printed + repr(error) + repr(error.raw_response)


@pytest.mark.parametrize("how", _COPIES)
def test_a_client_is_not_copied(how: str) -> None:
    group = import_module("pixel.images").Images
    with _client("http://127.0.0.1:1") as client:
        for one in (client, group(client._session)):
            with pytest.raises(TypeError, match="credentials") as found:
                _COPIES[how](one)
            assert _SECRET not in str(found.value) + repr(one)


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("http://h/p", "http://h/p"),
        ("http://me:pw@h/p", "http://***@h/p"),
        ("http://me:p@w@h/p", "http://***@h/p"),
        ("http://h/p@q", "http://h/p@q"),
        ("http://h/?a=1&token=2&b=3", "http://h/?a=1&token=***&b=3"),
        ("http://h/?a?token=2", "http://h/?a?token=***"),
        ("http://h/?token", "http://h/?token"),
        ("http://h/?token=1#f", "http://h/?token=***#f"),
        ("/p?key=1", "/p?key=***"),
    ],
)
def test_a_url_is_logged_without_secrets(url: str, written: str) -> None:
    assert runtime("masking").safe_url(url) == written


def test_a_request_shows_no_secrets_of_its_url() -> None:
    request = runtime("request").Request("GET", f"http://h/?key={_SECRET}", {})
    assert _SECRET not in repr(request)
