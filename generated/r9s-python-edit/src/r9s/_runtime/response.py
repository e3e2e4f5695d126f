"""A response, in the words of no HTTP library."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any

from .headers import Headers

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType
    from typing import Self

_CHUNK = 65_536


def _same(error: Exception) -> Exception:
    return error


class Response:
    """A response whose body is read when asked for.

    A streamed one (a binary download) holds its connection until it is read to the end or closed: use it
    in `with` (or `async with`). The `async` twins belong to the `..._async` methods.
    """

    __slots__ = ("_content", "_failure", "_raw", "headers", "status_code", "url")

    def __init__(
        self,
        status_code: int,
        headers: Headers,
        *,
        url: str = "",
        raw: Any = None,
        content: bytes | None = None,
    ) -> None:
        self.status_code = status_code
        self.headers = headers
        self.url = url
        self._raw = raw
        self._content = content
        self._failure: Callable[[Exception], Exception] = _same

    @classmethod
    def none(cls) -> Response:
        """What stands for a response that never came: status 0, and empty."""
        return cls(0, Headers(), content=b"")

    def failing_with(self, failure: Callable[[Exception], Exception]) -> Response:
        """This response; an error while its body is read is raised as what `failure` makes of it."""
        self._failure = failure
        return self

    @property
    def content_type(self) -> str:
        """The media type, in small letters, without parameters; empty if the server gave none."""
        value = self.headers.get("content-type", "")
        return value.partition(";")[0].strip().lower()

    @property
    def is_read(self) -> bool:
        """Whether the whole body is in memory."""
        return self._content is not None

    @property
    def content(self) -> bytes:
        """The whole body.

        :raises RuntimeError: It wasn't read yet: call `read()`.
        """
        if self._content is None:
            raise RuntimeError("the body isn't read yet: call read() or aread()")
        return self._content

    @property
    def text(self) -> str:
        """The whole body as text, in the charset its content type names (else UTF-8)."""
        return self.content.decode(_charset(self.headers), errors="replace")

    def json(self) -> Any:
        """The whole body as JSON, untyped."""
        from json import loads

        return loads(self.content)

    def read(self) -> bytes:
        """Read the whole body into memory."""
        if self._content is None:
            try:
                self._content = bytes(self._raw.read())
            except Exception as error:
                raise self._raised(error) from error
        return self._content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces, as they come or of `chunk_size` bytes."""
        if self._content is not None:
            yield from _pieces(self._content, chunk_size)
            return
        try:
            yield from self._raw.iter_bytes(chunk_size)
        except Exception as error:
            raise self._raised(error) from error
        finally:
            self._raw.close()

    def stream_to_file(self, path: str | PathLike[str]) -> None:
        """Write the body to a file, piece by piece."""
        with open(path, "wb") as file:
            for piece in self.iter_bytes(_CHUNK):
                file.write(piece)

    def close(self) -> None:
        """Give the connection back; what wasn't read is lost."""
        if self._raw is not None:
            self._raw.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def aread(self) -> bytes:
        """Read the whole body into memory."""
        if self._content is None:
            try:
                self._content = bytes(await self._raw.aread())
            except Exception as error:
                raise self._raised(error) from error
        return self._content

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body in pieces, as they come or of `chunk_size` bytes."""
        if self._content is not None:
            for piece in _pieces(self._content, chunk_size):
                yield piece
            return
        try:
            async for piece in self._raw.aiter_bytes(chunk_size):
                yield piece
        except Exception as error:
            raise self._raised(error) from error
        finally:
            await self._raw.aclose()

    async def stream_to_file_async(self, path: str | PathLike[str]) -> None:
        """Write the body to a file, piece by piece."""
        with open(path, "wb") as file:
            async for piece in self.aiter_bytes(_CHUNK):
                file.write(piece)

    async def aclose(self) -> None:
        """Give the connection back; what wasn't read is lost."""
        if self._raw is not None:
            await self._raw.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def _raised(self, error: Exception) -> Exception:
        return self._failure(error)

    def __repr__(self) -> str:
        return f"<Response {self.status_code}>"


def _pieces(content: bytes, size: int | None) -> Iterator[bytes]:
    step = size or len(content) or 1
    for start in range(0, len(content), step):
        yield content[start : start + step]


def _charset(headers: Headers) -> str:
    from codecs import lookup

    for parameter in headers.get("content-type", "").split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            try:
                return lookup(value.strip().strip('"')).name
            except LookupError:
                break
    return "utf-8"
