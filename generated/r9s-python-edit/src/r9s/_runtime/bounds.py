"""Bodies that are read to a bound: whatever was packed into them is unpacked no further."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .deadline import Deadline

MOST_ERROR_BYTES = 1_048_576
"""How much of an error's body is read; what is longer is no error that somebody described."""

_CHUNK = 65_536
_ZIPPED = ("gzip", "x-gzip", "deflate")
_MOST_ENCODINGS = 4


class TooLong(Exception):
    """A body has more bytes than were allowed."""


class Bounds(NamedTuple):
    """How much of a body is read, in bytes once unpacked: what is longer is cut, or else too long. And until when."""

    most: int | None = None
    cuts: bool = False
    deadline: Deadline | None = None


class Collected:
    """A body as far as it was read."""

    __slots__ = ("_bounds", "_length", "_pieces", "_unpackers", "is_raw")

    def __init__(self, bounds: Bounds, raw: Any) -> None:
        encodings = _encodings(raw.headers.get("content-encoding", ""))
        is_zipped = all(encoding in _ZIPPED for encoding in encodings)
        is_unread = not getattr(raw, "is_stream_consumed", False)
        can_be_raw = is_unread and hasattr(raw, "iter_raw")
        self.is_raw = can_be_raw and (is_zipped or not _was_asked_for(encodings, raw))
        """Whether pieces have to be given as they travel; the HTTP library unpacks what isn't from `zlib`, and has
        unpacked what a transport for tests, or a hook, has read already.
        """
        self._unpackers = [_Unpacker() for _ in encodings if self.is_raw and is_zipped]
        self._bounds = bounds
        self._pieces: list[bytes] = []
        self._length = 0

    def add(self, piece: bytes) -> bool:
        """Add a piece; whether the body goes on as far as the bounds are concerned.

        :raises TooLong: It is longer than allowed.
        :raises TimeoutError: It took longer than allowed.
        """
        most, cuts, deadline = self._bounds
        if deadline is not None:
            deadline.left()
        for part in _unpacked(piece, self._unpackers):
            self._pieces.append(part)
            self._length += len(part)
            if most is not None and self._length > most:
                if cuts:
                    return False
                raise TooLong(f"it has more than {most} bytes")
        return True

    def content(self) -> bytes:
        """What was read."""
        return b"".join(self._pieces)[: self._bounds.most]


class _Unpacker:
    """Unpacks `gzip` and `deflate`, a little at a time."""

    __slots__ = ("_begun", "_inflate")

    def __init__(self) -> None:
        from zlib import MAX_WBITS, decompressobj

        # Finds out by itself which of the two it is.
        self._inflate = decompressobj(MAX_WBITS | 32)
        self._begun = False

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """What a piece holds, in parts of bounded size.

        :raises ValueError: It isn't packed that way.
        """
        from zlib import MAX_WBITS, decompressobj, error

        while piece:
            try:
                part = self._inflate.decompress(piece, _CHUNK)
            except error as reason:
                if self._begun:
                    raise ValueError(f"not packed as promised: {reason}") from reason
                # Some servers leave out what should be around it.
                self._inflate = decompressobj(-MAX_WBITS)
                self._begun = True
                continue
            self._begun = True
            piece = self._inflate.unconsumed_tail
            if part:
                yield part


def _unpacked(piece: bytes, unpackers: list[_Unpacker]) -> Iterator[bytes]:
    if not unpackers:
        yield piece
        return
    for part in unpackers[-1].feed(piece):
        yield from _unpacked(part, unpackers[:-1])


def _encodings(header: str) -> list[str]:
    names = [name.strip().lower() for name in header.split(",")]
    found = [name for name in names if name not in ("", "identity")]
    if len(found) > _MOST_ENCODINGS:
        raise ValueError("packed too many times")
    return found


def _was_asked_for(encodings: list[str], raw: Any) -> bool:
    """Whether the request names these: only then they are unpacked by others, who know no bounds."""
    request = getattr(raw, "request", None)
    if request is None:
        return True
    asked = request.headers.get("accept-encoding", "").lower()
    return all(encoding in asked for encoding in encodings)
