"""A response, in the words of no HTTP library."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Set
from typing import TYPE_CHECKING, Any

from .bounds import Bounds, Collected
from .headers import Headers

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType
    from typing import Self

    from .masking import Place

_CHUNK = 65_536


def _same(error: Exception) -> Exception:
    return error


class Response:
    """A response whose body is read when asked for.

    A streamed one (a binary download) holds its connection until it is read to the end or closed: use it
    in `with` (or `async with`). The `async` twins belong to the `..._async` methods.
    """

    __slots__ = (
        "_content",
        "_failure",
        "_raw",
        "_text",
        "asked_url",
        "bounds",
        "headers",
        "request",
        "secrets",
        "status_code",
        "url",
    )

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
        self.asked_url = url
        """The URL that was asked for; `url` is the one that redirects led to."""
        self.secrets: Set[Place] = frozenset()
        """The places of credentials, which copies don't show."""
        self.request: Any = None
        """The `Request` that it answers; None in copies and pickles."""
        self.bounds: Bounds | None = None
        """How much of the body `read` reads; None: all of it."""
        self._raw = raw
        self._content = content
        self._text: str | None = None
        self._failure: Callable[[Exception], Exception] = _same

    @classmethod
    def none(cls) -> Response:
        """What stands for a response that never came: status 0, and empty."""
        return cls(0, Headers(), content=b"")

    def failing_with(self, failure: Callable[[Exception], Exception]) -> Response:
        """This response; an error while its body is read is raised as what `failure` makes of it."""
        self._failure = failure
        return self

    def become(self, status_code: int, headers: Headers, content: bytes) -> None:
        """Be another response, which a hook made in the place of this one."""
        self.status_code, self.headers = status_code, headers
        self._content, self._text = content, None

    @property
    def content_type(self) -> str:
        """The media type, in small letters, without parameters; empty if the server gave none."""
        value = self.headers.get("content-type", "")
        return value.partition(";")[0].strip().lower()

    @property
    def is_success(self) -> bool:
        """Whether the status is one of 200 to 299."""
        return 200 <= self.status_code < 300

    @property
    def is_redirect(self) -> bool:
        """Whether the status is one of 300 to 399."""
        return 300 <= self.status_code < 400

    @property
    def is_error(self) -> bool:
        """Whether the status is one of 400 to 599."""
        return 400 <= self.status_code < 600

    @property
    def reason_phrase(self) -> str:
        """What HTTP calls the status; empty for one that it doesn't know."""
        from http.client import responses

        return responses.get(self.status_code, "")

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
        if self._text is None:
            self._text = self.beginning(None)
        return self._text

    def beginning(self, size: int | None) -> str:
        """The text of the body's first `size` bytes."""
        from .charset import charset_of

        octets = self.content if size is None else self.content[:size]
        return octets.decode(charset_of(self.headers), errors="replace")

    def json(self) -> Any:
        """The whole body as JSON, untyped.

        :raises ValueError: It is none, or one too deep to read.
        """
        from json import loads

        try:
            return loads(self.content)
        except RecursionError:
            raise ValueError("the JSON is too deep") from None

    def read(self) -> bytes:
        """Read the whole body into memory."""
        if self._content is None:
            try:
                self._content = self._read()
            except Exception as error:
                raise self._raised(error) from error
        return self._content

    def _read(self) -> bytes:
        raw = self._raw
        if self.bounds is None:
            return bytes(raw.read())
        try:
            body = Collected(self.bounds, raw)
            pieces = raw.iter_raw() if body.is_raw else raw.iter_bytes()
            for piece in pieces:
                if not body.add(piece):
                    break
        finally:
            raw.close()
        return body.content()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces, as they come or of `chunk_size` bytes."""
        if self._content is not None:
            return _pieces(self._content, chunk_size)
        return _begun(self._iter_bytes(chunk_size))

    def _iter_bytes(self, chunk_size: int | None) -> Iterator[bytes]:
        try:
            yield b""
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
                self._content = await self._aread()
            except Exception as error:
                raise self._raised(error) from error
        return self._content

    async def _aread(self) -> bytes:
        raw = self._raw
        if self.bounds is None:
            return bytes(await raw.aread())
        try:
            body = Collected(self.bounds, raw)
            pieces = raw.aiter_raw() if body.is_raw else raw.aiter_bytes()
            async for piece in pieces:
                if not body.add(piece):
                    break
        finally:
            await raw.aclose()
        return body.content()

    def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body in pieces, as they come or of `chunk_size` bytes."""
        from .iteration import AsyncPieces

        return AsyncPieces(self._aiter_bytes(chunk_size), self.aclose)

    async def _aiter_bytes(self, chunk_size: int | None) -> AsyncGenerator[bytes]:
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

    def __reduce__(self) -> tuple[Any, ...]:
        """What a copy, or a pickle, has: what came, without connection, cookies and secrets in URLs."""
        from .masking import safe_url

        url = safe_url(self.url, self.secrets)
        headers = {
            name: safe_url(value, self.secrets)
            for name, value in self.headers.pairs()
            if name.lower() != "set-cookie"
        }
        return _copied, (self.status_code, headers, url, self._content)

    def __repr__(self) -> str:
        return f"<Response {self.status_code}>"


def _copied(
    status: int, headers: dict[str, str], url: str, content: bytes | None
) -> Response:
    fields = Headers.received(headers.items())
    return Response(status, fields, url=url, content=content)


def _begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """A generator that stands at its first `yield`: only then what comes `finally` happens when it is closed."""
    next(pieces)
    return pieces


def _pieces(content: bytes, size: int | None) -> Iterator[bytes]:
    step = size or len(content) or 1
    for start in range(0, len(content), step):
        yield content[start : start + step]
