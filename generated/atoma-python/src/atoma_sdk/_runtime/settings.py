"""What a package says of its API, the same for all its clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .errors import SDKError
    from .retry import RetryPolicy
    from .security import Requirements, Scheme
    from .server import Server


class ErrorTypes:
    """The package's own errors, looked up when one is raised; `by_status` those that errors of a status are, too."""

    __slots__ = ("by_status", "default", "invalid", "no_response", "validation")

    def __init__(
        self,
        default: Callable[[], type[SDKError]],
        validation: Callable[[], type[SDKError]],
        no_response: Callable[[], type[SDKError]],
        invalid: Callable[[], type[SDKError]],
        by_status: Callable[[], Mapping[str, type[SDKError]]] | None = None,
    ) -> None:
        self.default = default
        self.validation = validation
        self.no_response = no_response
        self.invalid = invalid
        self.by_status = by_status


class Settings:
    """What the API's description says of all operations. `hooks` names the module that registers hooks."""

    __slots__ = (
        "distribution",
        "errors",
        "hooks",
        "idempotency_header",
        "retries",
        "schemes",
        "security",
        "servers",
        "timeout_ms",
    )

    def __init__(
        self,
        distribution: str,
        errors: ErrorTypes,
        hooks: str,
        servers: Sequence[Server] = (),
        schemes: Mapping[str, Scheme] | None = None,
        security: Requirements = (),
        retries: RetryPolicy | None = None,
        timeout_ms: int | None = None,
        idempotency_header: str | None = None,
    ) -> None:
        self.distribution = distribution
        self.errors = errors
        self.hooks = hooks
        self.servers = servers
        self.schemes: Mapping[str, Scheme] = schemes or {}
        self.security = security
        self.retries = retries
        self.timeout_ms = timeout_ms
        self.idempotency_header = idempotency_header
