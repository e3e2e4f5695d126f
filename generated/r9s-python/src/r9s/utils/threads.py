"""Functions that block, called from async code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


async def run_sync_in_thread(func: Callable[..., T], *args: Any) -> T:
    """What a function gives that runs in a thread of its own."""
    from asyncio import to_thread

    return await to_thread(func, *args)
