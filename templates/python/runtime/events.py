"""Server-sent events, from bytes in pieces (HTML, 9.2.6)."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = b"\xef\xbb\xbf"
# As many as every reader of integers takes; others count for nothing, as letters do.
_MILLISECONDS = re.compile(r"[0-9]{1,15}")


class ServerEvent(NamedTuple):
    """An event as it came: its type, its data's lines joined, the last id seen, the reconnection time in ms."""

    event: str | None
    data: str
    id: str | None
    retry: int | None


class LineReader:
    """Lines (ended by LF, CR or CRLF) from bytes in pieces of any size."""

    __slots__ = ("_after_return", "_ends", "_rest")

    def __init__(self, *, returns: bool = True) -> None:
        self._rest: list[bytes] = []
        self._after_return = False
        self._ends = (b"\n", b"\r") if returns else (b"\n",)

    def feed(self, piece: bytes) -> list[bytes]:
        """The lines that are complete now, without their ends."""
        if self._after_return and piece.startswith(b"\n"):
            piece = piece[1:]
            self._after_return = False
        if not piece:
            return []
        self._after_return = piece.endswith(b"\r") and len(self._ends) > 1
        lines = piece.splitlines() if len(self._ends) > 1 else piece.split(b"\n")
        complete = piece.endswith(self._ends)
        if len(self._ends) == 1 and complete:
            lines.pop()
        rest = None if complete else lines.pop()
        # Joined once a line's end is there: each piece of a long line is copied once.
        if lines and self._rest:
            lines[0] = b"".join((*self._rest, lines[0]))
            self._rest = []
        if rest is not None:
            self._rest.append(rest)
        return lines

    def finish(self) -> list[bytes]:
        """The last line, if it had no end."""
        rest, self._rest = b"".join(self._rest), []
        return [rest] if rest else []


class EventReader:
    """Events from bytes in pieces of any size. What stands behind the last blank line is no event."""

    __slots__ = ("_data", "_event", "_first", "_id", "_lines", "_retry")

    def __init__(self) -> None:
        self._lines = LineReader()
        self._first = True
        self._data: list[str] = []
        self._event: str | None = None
        self._id: str | None = None
        self._retry: int | None = None

    def feed(self, piece: bytes) -> list[ServerEvent]:
        """The events that are complete now."""
        events: list[ServerEvent] = []
        for line in self._lines.feed(piece):
            if self._first:
                self._first = False
                line = line.removeprefix(_MARK)
            if line:
                self._field(line)
            else:
                self._dispatch(events)
        return events

    def _field(self, line: bytes) -> None:
        name, _, value = line.decode("utf-8", "replace").partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and _MILLISECONDS.fullmatch(value):
            self._retry = int(value)

    def _dispatch(self, events: list[ServerEvent]) -> None:
        if self._data:
            data = "\n".join(self._data)
            events.append(ServerEvent(self._event, data, self._id, self._retry))
        self._data = []
        self._event = None
        self._retry = None
