"""A user's program for atoma-sdk, as published: what it prints is the same with the package that replaces it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from typing import Any

import atoma_sdk
import httpx
from atoma_sdk import VERSION, AtomaSDK, models, utils
from atoma_sdk.httpclient import HttpClient
from atoma_sdk.models.apierror import APIError
from atoma_sdk.models.imagedata import ImageDataTypedDict
from atoma_sdk.sdkconfiguration import SERVERS
from atoma_sdk.types import UNSET, OptionalNullable
from atoma_sdk.types.basemodel import BaseModel
from atoma_sdk.utils.retries import BackoffStrategy, RetryConfig

MESSAGES = [{"role": "user", "content": "Hello"}]


def by_position(url: str) -> Any:
    """The token, a server's position and a URL, one by one."""
    with AtomaSDK("secret", 0, url) as client:
        return client.images.generate(prompt="a cat", model="flux").data[0].url


def by_name(url: str) -> Any:
    with AtomaSDK(bearer_auth=lambda: "secret", server_url=url, timeout_ms=5000) as sdk:
        result = sdk.chat.create(messages=MESSAGES, model="llama")  # type: ignore[arg-type]
        return [result.id, result.choices[0].message.content]


def in_async_code(url: str) -> Any:
    async def call() -> str:
        async with AtomaSDK(bearer_auth="secret", server_url=url) as sdk:
            result = await sdk.images.generate_async(prompt="a cat", model="flux")
            return result.data[0].url or ""

    return asyncio.run(call())


def errors(url: str) -> Any:
    """What an error has: its status, its body, and the response with the request behind it."""
    with AtomaSDK(bearer_auth="secret", server_url=url) as sdk:
        try:
            sdk.images.generate(prompt="refuse", model="flux")
        except APIError as error:
            raw = error.raw_response
            assert raw is not None
            sent = raw.request
            assert sent is not None
            return [error.status_code, error.body, raw.status_code, sent.method]
    return None


def retries(url: str) -> Any:
    """A strategy that is changed after it was made, for a client and for a call."""
    backoff = BackoffStrategy(1, 50, 1.1, 100)
    backoff.max_elapsed_time = 600_000
    config = RetryConfig("backoff", backoff, False)
    with AtomaSDK(bearer_auth="secret", server_url=url, retry_config=config) as sdk:
        first = sdk.images.generate(prompt="busy", model="flux")
        again = utils.RetryConfig(
            "backoff", utils.BackoffStrategy(1, 5, 1, 600_000), False
        )
        second = sdk.images.generate(prompt="busy", model="flux", retries=again)
    return [first.created, second.created]


def own_http_client(url: str) -> Any:
    class Counting(httpx.Client):
        calls = 0

        def send(self, *args: Any, **kwargs: Any) -> httpx.Response:
            self.calls += 1
            return super().send(*args, **kwargs)

    mine = Counting(headers={"x-mine": "1"})
    typed: HttpClient = mine
    with AtomaSDK(bearer_auth="secret", server_url=url, client=typed) as sdk:
        sdk.images.generate(prompt="a cat", model="flux")
    return mine.calls


def names(url: str) -> Any:
    """What people read of a package, and types that they write in their own code."""
    value: OptionalNullable[str] = UNSET
    image: ImageDataTypedDict = {"url": "u"}
    with AtomaSDK(bearer_auth="secret", server_url=url) as sdk:
        configuration = sdk.sdk_configuration
        return [
            atoma_sdk.__version__ == VERSION,
            len(SERVERS),
            bool(value),
            image.get("url"),
            issubclass(models.ImageData, BaseModel),
            configuration.get_server_details()[0] == url,
            configuration.language,
        ]


ALL: list[Callable[[str], Any]] = [
    by_position,
    by_name,
    in_async_code,
    errors,
    retries,
    own_http_client,
    names,
]

if __name__ == "__main__":
    print(json.dumps({one.__name__: one(sys.argv[1]) for one in ALL}))
