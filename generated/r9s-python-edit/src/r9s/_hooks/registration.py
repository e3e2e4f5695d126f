"""Your hooks. This file is written once; regeneration leaves it alone."""

from __future__ import annotations

from .types import Hooks


def init_hooks(hooks: Hooks) -> None:
    """Register hooks; called once a client, before its first request.

    For example::

        hooks.register_before_request_hook(SignedRequests())
    """
