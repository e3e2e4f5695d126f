"""The base of a published package's errors: people make such errors in their tests."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Optional

from ._runtime.errors import SDKError

if TYPE_CHECKING:
    from typing import Self

    from ._runtime.response import Response


class PublishedError(SDKError):
    """An error of a response."""

    def __init__(
        self,
        message: str,
        raw_response: Optional[Response] = None,
        body: Optional[str] = None,
        *,
        data: Any = None,
    ) -> None:
        super().__init__(message, raw_response, data)
        self._body = body

    @classmethod
    def of(cls, message: str, response: Response, data: Any = None) -> Self:
        error = cls.__new__(cls)
        PublishedError.__init__(error, message, response, data=data)
        return error

    @property
    def body(self) -> str:
        return super().body if self._body is None else self._body

    @property
    def cause(self) -> Optional[BaseException]:
        """What was wrong with the response, where that is what was wrong."""
        return self.__cause__

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).of, (self.message, copy(self.raw_response), self.data)
