"""A user's program for r9s, in the forms that published packages of its generator have."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import httpx2 as httpx
from r9s import R9S, SERVERS, errors, models
from r9s._hooks import registration
from r9s._hooks.types import (
    AfterErrorContext,
    AfterErrorHook,
    AfterSuccessContext,
    AfterSuccessHook,
    BeforeRequestContext,
    BeforeRequestHook,
    Hooks,
)
from r9s.models.textpart import TextPart
from r9s.types import Response
from r9s.utils.eventstreaming import EventStream
from r9s.utils.logger import get_default_logger
from r9s.utils.retries import BackoffStrategy, Retries, RetryConfig, retry

SEEN: list[str] = []


class Watching(BeforeRequestHook, AfterSuccessHook, AfterErrorHook):
    """Adds a header and other content, and sees what comes back."""

    def before_request(
        self, hook_ctx: BeforeRequestContext, request: httpx.Request
    ) -> httpx.Request | Exception:
        request.headers["x-hooked"] = hook_ctx.operation_id
        if b"replace me" not in request.content:
            return request
        content = request.content.replace(b"replace me", b"replaced")
        return httpx.Request(
            request.method, request.url, headers={"x-new": "1"}, content=content
        )

    def after_success(
        self, hook_ctx: AfterSuccessContext, response: Response
    ) -> Response | Exception:
        SEEN.append(f"{hook_ctx.operation_id} {response.status_code}")
        return response

    def after_error(
        self,
        hook_ctx: AfterErrorContext,
        response: Response | None,
        error: Exception | None,
    ) -> tuple[Response | None, Exception | None] | Exception:
        if response is not None and "own error" in response.text:
            return KeyError("mine")
        return response, error


def _register(hooks: Hooks) -> None:
    hooks.register_before_request_hook(Watching())
    hooks.register_after_success_hook(Watching())
    hooks.register_after_error_hook(Watching())


def hooks(url: str) -> Any:
    """Hooks of `_hooks.registration`, which is the user's file; here it is changed in place."""
    with R9S("secret", None, url) as client:
        client.images.create(prompt="replace me")
        try:
            client.images.create(prompt="own error")
        except KeyError as error:
            SEEN.append(str(error))
    return list(SEEN)


def streams(url: str) -> Any:
    with R9S(api_key="secret", server_url=url) as client:
        result = client.chat.create(
            model="m", messages=[{"role": "user", "content": "Hi"}], stream=True
        )
        assert isinstance(result, EventStream)
        with result as events:
            return [event.choices[0].delta.content for event in events]


def typed_errors(url: str) -> Any:
    with R9S(api_key="secret", server_url=url) as client:
        try:
            client.images.create(prompt="refuse")
        except errors.RateLimitError as error:
            made = errors.RateLimitError(error.data, error.raw_response, "text")
            plain = errors.R9SDefaultError("message", error.raw_response, "body")
            caught: list[Any] = [error.data.error.message, error.headers["x-id"]]
            return [*caught, made.status_code, made.body, plain.message, plain.body]
    return None


def no_connection(url: str) -> Any:
    """What differs on purpose: the package's own error, as newer packages have it, not the HTTP library's."""
    del url
    with R9S(api_key="secret", server_url="http://127.0.0.1:9") as client:
        try:
            client.images.create(prompt="a cat")
        except errors.NoResponseError:
            return "NoResponseError"
    return None


def constants(url: str) -> Any:
    """Constants are read in capitals, too."""
    del url
    part = TextPart(text="x")
    return [part.TYPE, part.type, part.model_dump(by_alias=True)["type"]]


def own_retries(url: str) -> Any:
    """The loop that packages have for calls, for a function of one's own."""
    config = RetryConfig("backoff", BackoffStrategy(1, 5, 1.1, 600_000), False)
    calls: list[int] = []

    def ask() -> httpx.Response:
        calls.append(1)
        return httpx.post(f"{url}/images/generations", json={"prompt": "busy"})

    response = retry(ask, Retries(config, ["5XX"]))
    return [response.status_code, len(calls) > 1]


def names(url: str) -> Any:
    with R9S(api_key="secret", server_url=url, debug_logger=get_default_logger()) as c:
        image: models.ImageTypedDict = {"url": "u"}
        return [SERVERS, c.sdk_configuration.server_idx, image.get("url")]


ALL: list[Callable[[str], Any]] = [
    hooks,
    streams,
    typed_errors,
    no_connection,
    constants,
    own_retries,
    names,
]

if __name__ == "__main__":
    registration.init_hooks = _register
    print(json.dumps({one.__name__: one(sys.argv[1]) for one in ALL}))
