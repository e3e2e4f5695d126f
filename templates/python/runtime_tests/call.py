"""Calls as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Client = TypeVar("Client")


@dataclass(frozen=True)
class Call(Generic[Client]):
    """A call of an operation: the operation's name, and what makes the call with a client.

    `skipped` says why there is no such call, where there can't be one.
    """

    operation: str
    make: Callable[[Client], object]
    skipped: str | None = None
