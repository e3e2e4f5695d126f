"""What a run is doing right now, on terminals only: one line that rewrites itself."""

from __future__ import annotations

from types import TracebackType
from typing import Self, TextIO

from sdkwright.core.report import printable

_WIDTH = 78
_CLEAR = "\r\x1b[K"


class Progress:
    """Called with the name of each stage when it begins."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def __call__(self, stage: str) -> None:
        """Show the stage."""
        if self._shown:
            self._stream.write(f"{_CLEAR}{printable(stage)[:_WIDTH]}")
            self._stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            self._stream.write(_CLEAR)
            self._stream.flush()
