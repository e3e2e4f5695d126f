"""A request about to be sent, and what one call wants of it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .headers import Headers
    from .masking import Place
    from .retry import RetryConfig
    from .unset import Unset
    from .upload import Upload


class Options(NamedTuple):
    """What one call wants to be different."""

    retries: RetryConfig | Unset | None
    server_url: str | None = None
    timeout_ms: float | None = None
    http_headers: Mapping[str, str] | None = None
    extra_query: Mapping[str, Any] | None = None
    extra_body: Mapping[str, Any] | None = None
    security: Mapping[str, Any] | None = None
    is_async: bool = False
    url: str | None = None


class Request:
    """A request; hooks may change every part. `content` is None without a body and for a streamed one.

    `is_elsewhere` says that a redirect led it to another server, which must see nothing that was for the first.
    `secrets` are the places of credentials, which nobody is shown.
    """

    __slots__ = (
        "content",
        "headers",
        "is_elsewhere",
        "method",
        "secrets",
        "upload",
        "url",
    )

    def __init__(
        self,
        method: str,
        url: str,
        headers: Headers,
        content: bytes | None = None,
        upload: Upload | None = None,
        secrets: Set[Place] = frozenset(),
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.content = content
        self.upload = upload
        self.secrets = secrets
        self.is_elsewhere = False

    def copy(self) -> Request:
        """The same request with headers of its own."""
        request = Request(
            self.method,
            self.url,
            self.headers.copy(),
            self.content,
            self.upload,
            self.secrets,
        )
        request.is_elsewhere = self.is_elsewhere
        return request

    def __repr__(self) -> str:
        from .masking import safe_url

        return f"<Request {self.method} {safe_url(self.url, self.secrets)}>"
