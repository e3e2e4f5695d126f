"""Times calls of a generated client beside the raw HTTP library. A program of its own, so that nothing else is loaded.

``calls.py URL CALL`` with the package on the path: CALL is ``images`` or ``chat``. Prints JSON: seconds a call by name.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
from r9s import R9S  # type: ignore[import-not-found, unused-ignore]

_ROUNDS = 12
_CALLS = 150
_PATHS = {"images": "/images/generations", "chat": "/chat/completions"}
_MESSAGES = [{"role": "user", "content": "Say hello to the whole crew."}]
_ARGUMENTS: dict[str, dict[str, Any]] = {
    "images": {
        "prompt": "A lighthouse at dawn",
        "model": "dall-e-3",
        "size": "1024x1024",
    },
    "chat": {"model": "gpt-4o-mini", "messages": _MESSAGES, "temperature": 0.2},
}


def _timed(call: Callable[[], object]) -> float:
    gc.collect()
    started = time.perf_counter()
    for _ in range(_CALLS):
        call()
    return (time.perf_counter() - started) / _CALLS


async def _timed_async(call: Callable[[], Awaitable[object]]) -> float:
    gc.collect()
    started = time.perf_counter()
    for _ in range(_CALLS):
        await call()
    return (time.perf_counter() - started) / _CALLS


def _sync(url: str, name: str) -> dict[str, float]:
    path, arguments = url + _PATHS[name], _ARGUMENTS[name]
    best = {"raw": float("inf"), "generated": float("inf")}
    headers = {"authorization": "Bearer key"}
    with (
        httpx2.Client(headers=headers) as raw,
        R9S(api_key="key", server_url=url) as sdk,
    ):
        create = getattr(sdk, name).create
        for _ in range(_ROUNDS):
            seconds = _timed(lambda: raw.post(path, json=arguments).json())
            best["raw"] = min(best["raw"], seconds)
            seconds = _timed(lambda: create(**arguments))
            best["generated"] = min(best["generated"], seconds)
    return best


async def _async(url: str, name: str) -> dict[str, float]:
    path, arguments = url + _PATHS[name], _ARGUMENTS[name]
    best = {"raw": float("inf"), "generated": float("inf")}
    headers = {"authorization": "Bearer key"}
    async with (
        httpx2.AsyncClient(headers=headers) as raw,
        R9S(api_key="key", server_url=url) as sdk,
    ):
        create = getattr(sdk, name).create_async

        async def post() -> object:
            return (await raw.post(path, json=arguments)).json()

        for _ in range(_ROUNDS):
            best["raw"] = min(best["raw"], await _timed_async(post))
            seconds = await _timed_async(lambda: create(**arguments))
            best["generated"] = min(best["generated"], seconds)
    return best


if __name__ == "__main__":
    print(  # noqa: T201
        json.dumps(
            {
                "sync": _sync(sys.argv[1], sys.argv[2]),
                "async": asyncio.run(_async(sys.argv[1], sys.argv[2])),
            }
        )
    )
