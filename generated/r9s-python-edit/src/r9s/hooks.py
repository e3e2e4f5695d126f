"""Your hooks. This file is written once; regeneration leaves it alone."""

from __future__ import annotations

from ._runtime.hooks import Hooks


def register(hooks: Hooks) -> None:
    """Register hooks; called once a client, before its first request.

    For example, to sign every request::

        from ._runtime.hooks import HookContext
        from ._runtime.request import Request

        def sign(context: HookContext, request: Request) -> None:
            request.headers["X-Signature"] = signature(request)

        hooks.add_before_request(sign)
    """
