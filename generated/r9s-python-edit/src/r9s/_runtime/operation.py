"""An operation as data: what a method sends, and how what comes back is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Union

from .body import Body
from .contents import Content
from .parameters import Parameter
from .retry import RetryPolicy
from .server import Server
from .status import by_status
from .url import PathTemplate

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from .errors import SDKError
    from .pagination import Pagination
    from .request import Options
    from .security import Requirements
    from .session import Session
    from .steps import Steps

    Errors = Union[Callable[[], type[SDKError]], Sequence[Content], None]
    R = TypeVar("R")
    A = TypeVar("A", default=R)
else:
    from typing import TypeVar

    R = TypeVar("R")
    A = TypeVar("A")


class Operation(Generic[R, A]):
    """A method and a path, and how everything around them travels.

    `R` is the result of the method, `A` that of its async twin. `responses` are the successes by status
    (`200`, `2XX` or `default`), each with its contents; `errors` are the exceptions of other statuses: one,
    or contents that hold one each.
    `security` lists alternatives, each a list of schemes that are all needed; None means the API's own.
    Nothing here is looked at before the first call.
    """

    def __init__(
        self,
        *,
        id: str,
        method: str,
        path: str,
        parameters: Sequence[Parameter] = (),
        body: Body | None = None,
        responses: Mapping[str, Sequence[Content]] | None = None,
        errors: Mapping[str, Errors] | None = None,
        security: Requirements | None = None,
        servers: Sequence[Server] = (),
        retries: RetryPolicy | None = None,
        timeout_ms: int | None = None,
        pagination: Pagination | None = None,
    ) -> None:
        self.id = id
        self.method = method
        self.parameters = parameters
        self.body = body
        self.responses: Mapping[str, Sequence[Content]] = responses or {}
        self.errors: Mapping[str, Errors] = errors or {}
        self.security = security
        self.servers = servers
        self.retries = retries
        self.timeout_ms = timeout_ms
        self.pagination = pagination
        self._path = path
        self._template: PathTemplate | None = None
        self._accept: str | None = None
        self._streams: bool | None = None

    def steps(
        self, session: Session, arguments: dict[str, Any], options: Options
    ) -> Steps[Any] | None:
        """What a call of it does that isn't what calls do. Takes the parameters out of `arguments`."""
        return None

    @property
    def template(self) -> PathTemplate:
        """The path, taken apart."""
        if self._template is None:
            self._template = PathTemplate(self._path)
        return self._template

    @property
    def streams(self) -> bool:
        """Whether a success may be a stream, which is for the caller to read."""
        if self._streams is None:
            self._streams = any(
                content.may_stream
                for contents in self.responses.values()
                for content in contents
            )
        return self._streams

    @property
    def accept(self) -> str:
        """The media types of all successes, for the Accept header."""
        if self._accept is None:
            found = (
                content.media_type
                for contents in self.responses.values()
                for content in contents
            )
            self._accept = ", ".join(dict.fromkeys(found)) or "*/*"
        return self._accept

    def lists(self, status: int) -> bool:
        """Whether the API's description has successes of this status."""
        return by_status(self.responses, status) is not None

    def contents_of(self, status: int) -> Sequence[Content] | None:
        """What a success of this status may hold; None if the status is none.

        A success that the API's description leaves out is read like one that it has.
        """
        if 200 <= status < 300 and str(status) in self.errors:
            return None
        found: Sequence[Content] | None = by_status(self.responses, status)
        if found is not None:
            return found
        if 200 <= status < 300:
            return [one for contents in self.responses.values() for one in contents]
        return None
