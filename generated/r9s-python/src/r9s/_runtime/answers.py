"""Bodies of which an answer's own media type says what they hold."""

from __future__ import annotations

from collections.abc import Callable
from json import dumps
from typing import TYPE_CHECKING, Any

from .charset import charset_of
from .contents import Binary, Content, Json, Text, is_json

if TYPE_CHECKING:
    from .response import Response

_TEXTS = ("/xml", "+xml", "/yaml", "+yaml", "-yaml", "/javascript", "/toml", "/sql")
_STREAMED = ("text/event-stream",)


class ByAnswer(Content):
    """A media range, or several media types of one schema.

    Without a `type` JSON is parsed, text is a str, and everything else comes as an open Response. With one, text that
    isn't JSON is a value of it, too.
    """

    __slots__ = ("_found",)

    def __init__(self, media_type: str, type: Callable[[], Any] | None = None) -> None:
        super().__init__(media_type, _anything if type is None else type)
        self._found: dict[str, Content] = {}

    @property
    def may_stream(self) -> bool:
        return self.type is _anything

    def resolved(self, media_type: str) -> Content:
        found = self._found.get(media_type)
        if found is None:
            found = self._found[media_type] = self._made(media_type)
        return found

    def _made(self, media_type: str) -> Content:
        if self.type is not _anything:
            kind = Json if is_json(media_type) else TypedText
            return kind(self.type, media_type)
        # Without a media type everything may come; most servers that forget it send JSON.
        if not media_type or is_json(media_type):
            return AnyJson(_anything, media_type)
        return Text(media_type) if _is_text(media_type) else Binary(media_type)


class AnyJson(Json):
    """Any JSON value; nothing is one, too."""

    __slots__ = ()

    def read(self, response: Response) -> Any:
        return super().read(response) if response.content else None


class TypedText(Json):
    """Text that is a value of the type without quotes, or else is JSON."""

    __slots__ = ()

    def read(self, response: Response) -> Any:
        text = response.content.decode(charset_of(response.headers))
        try:
            return self.adapter.decoded(dumps(text).encode())
        except ValueError:
            return super().read(response)


def _anything() -> Any:
    return Any


def _is_text(media_type: str) -> bool:
    if media_type.startswith("text/"):
        return media_type not in _STREAMED
    return media_type.endswith(_TEXTS)
