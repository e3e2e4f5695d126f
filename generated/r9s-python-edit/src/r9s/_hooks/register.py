"""Registers the hooks of both files that are yours: `hooks`, and `_hooks.registration`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import hooks as own
from .registration import init_hooks
from .sdkhooks import SDKHooks

if TYPE_CHECKING:
    from .._runtime.hooks import Hooks


def register(hooks: Hooks) -> None:
    """Register them; called once a client, before its first request."""
    own.register(hooks)
    published = SDKHooks()
    init_hooks(published)
    published.attach(hooks)
