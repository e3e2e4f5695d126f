"""Bodies that are streamed: from files, paths and iterators, never read into memory."""

from __future__ import annotations

import os
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from typing import IO, Any, cast

from .errors import InvalidRequestError

CHUNK = 65_536
OCTETS = "application/octet-stream"
# What is packed has the type of its packing.
_PACKED = {
    "br": "application/x-brotli",
    "bzip2": "application/x-bzip2",
    "compress": "application/x-compress",
    "gzip": "application/gzip",
    "xz": "application/x-xz",
}


class Source:
    """One piece of content outside memory: a file opened in binary mode, a path, or chunks of bytes."""

    __slots__ = ("_content", "_start", "length", "replayable")

    def __init__(self, content: Any) -> None:
        self._content = content
        self._start: int | None = None
        self.length: int | None = None
        self.replayable = False
        if isinstance(content, os.PathLike):
            self.length = os.stat(cast("os.PathLike[str]", content)).st_size
            self.replayable = True
        elif hasattr(content, "read"):
            self._measure(content)
        elif isinstance(content, Sequence):
            chunks = cast("Sequence[bytes]", content)
            self.length = sum(len(_chunk(chunk)) for chunk in chunks)
            self.replayable = True
        elif not isinstance(content, (Iterable, AsyncIterable)):
            raise InvalidRequestError(f"can't upload a {type(content).__name__}")

    def _measure(self, file: Any) -> None:
        if isinstance(file.read(0), str):
            raise InvalidRequestError("open the file in binary mode to upload it")
        try:
            start = file.tell()
            end = file.seek(0, os.SEEK_END)
            file.seek(start)
        except (OSError, AttributeError):
            return
        self._start, self.length, self.replayable = start, end - start, True

    @property
    def is_async(self) -> bool:
        """Whether only `async` code can read it."""
        return not hasattr(self._content, "read") and not isinstance(
            self._content, (os.PathLike, Iterable)
        )

    def chunks(self) -> Iterator[bytes]:
        """The content from its beginning (a file's: from where it stood)."""
        content = self._content
        if isinstance(content, os.PathLike):
            with open(cast("os.PathLike[str]", content), "rb") as file:
                yield from _read(file)
        elif hasattr(content, "read"):
            if self._start is not None:
                content.seek(self._start)
            yield from _read(content)
        elif isinstance(content, Iterable):
            yield from map(_chunk, cast("Iterable[bytes]", content))
        else:
            raise InvalidRequestError(
                "an async iterable can only be sent by an async method"
            )

    async def achunks(self) -> AsyncIterator[bytes]:
        """The same for `async` code."""
        if self.is_async:
            async for chunk in cast("AsyncIterable[bytes]", self._content):
                yield _chunk(chunk)
        else:
            for chunk in self.chunks():
                yield chunk


class Upload:
    """Pieces of bytes and sources, one after another."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: Sequence[bytes | Source]) -> None:
        self._pieces = pieces

    @property
    def length(self) -> int | None:
        """How many bytes it has; None if that shows only at its end."""
        total = 0
        for piece in self._pieces:
            length = len(piece) if isinstance(piece, bytes) else piece.length
            if length is None:
                return None
            total += length
        return total

    @property
    def replayable(self) -> bool:
        """Whether it can be sent a second time."""
        return all(
            isinstance(piece, bytes) or piece.replayable for piece in self._pieces
        )

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from piece.chunks()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                async for chunk in piece.achunks():
                    yield chunk


def content_of(value: Any) -> bytes | Source:
    """What a caller gave as content: bytes as they are, anything else as a source."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", value))
    if isinstance(value, str):
        return value.encode()
    return Source(value)


def is_content(value: Any) -> bool:
    """Whether a value is what files are read from: see `FileContent`. Text and JSON's values aren't."""
    if isinstance(value, (bytes, bytearray, memoryview, os.PathLike)):
        return True
    if isinstance(value, (str, Mapping, list, tuple, set, frozenset)):
        return False
    return hasattr(value, "read") or isinstance(value, (Iterator, AsyncIterable))


def name_of(content: Any) -> str:
    """The name of an open file or a path; "upload" for what has none."""
    path: Any = getattr(content, "name", "")
    if isinstance(content, os.PathLike):
        path = os.fspath(cast("os.PathLike[str]", content))
    return os.path.basename(path) if isinstance(path, str) and path else "upload"


def guessed_type(file_name: str) -> str:
    """The media type that a name's ending stands for, octets for one that nobody knows."""
    from mimetypes import guess_type

    # Whole names are taken for URLs, which may say anything ("data:...").
    suffixes = file_name.split(".")[1:][-2:]
    kind, packed = guess_type(".".join(("file", *suffixes)))
    if packed is not None:
        return _PACKED.get(packed, OCTETS)
    return kind or OCTETS


def _chunk(chunk: Any) -> bytes:
    if isinstance(chunk, (bytes, bytearray, memoryview)):
        return cast("bytes", chunk)
    raise InvalidRequestError(f"files are bytes, not {type(chunk).__name__}")


def _read(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk
