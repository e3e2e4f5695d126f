"""Registers the hooks of both files that are yours: `hooks`, and `_hooks.registration`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import hooks as own
from .._runtime.hooks import Hooks
from .sdkhooks import SDKHooks

if TYPE_CHECKING:
    from .._runtime.session import Session

# With the session itself, which they know: elsewhere they would keep it for ever.
_HOOKS = "published_hooks"


def hooks_of(session: Session) -> SDKHooks:
    """The hooks of a client; one that is registered with them runs from then on."""
    hooks: SDKHooks = session.__dict__[_HOOKS]
    return hooks


def register(hooks: Hooks) -> None:
    """Register them."""
    own.register(hooks)
    SDKHooks().attach(hooks)


def start(session: Session) -> None:
    """Register them for a client as it is made, and run those that change it."""
    hooks = Hooks()
    own.register(hooks)
    published = SDKHooks()
    published.attach(hooks, session)
    session.hooks = hooks
    session.__dict__[_HOOKS] = published
    if published.sdk_init_hooks:
        from .start import run

        run(published.sdk_init_hooks, session)
