"""What a package says of its API, the same for all its clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .errors import SDKError
    from .retry import RetryPolicy
    from .security import Requirements, Scheme
    from .server import Server


class ErrorTypes(NamedTuple):
    """The package's own errors, looked up when one is raised."""

    default: Callable[[], type[SDKError]]
    validation: Callable[[], type[SDKError]]
    no_response: Callable[[], type[SDKError]]
    invalid: Callable[[], type[SDKError]]


class Settings(NamedTuple):
    """What the API's description says of all operations. `hooks` names the module that registers hooks."""

    distribution: str
    errors: ErrorTypes
    hooks: str
    servers: Sequence[Server] = ()
    schemes: Mapping[str, Scheme] = {}
    security: Requirements = ()
    retries: RetryPolicy | None = None
    timeout_ms: int | None = None
    idempotency_header: str | None = None
