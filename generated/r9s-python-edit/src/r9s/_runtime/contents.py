"""Response bodies: what a media type holds and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from .adapter import Adapter, adapter_of

if TYPE_CHECKING:
    from .mixed import MixedData
    from .response import Response


class Content:
    """A response body in one media type (a range such as `image/*` counts as one)."""

    __slots__ = ("_adapter", "media_type", "type")

    def __init__(self, media_type: str, type: Callable[[], Any]) -> None:
        self.media_type = media_type
        self.type = type
        self._adapter: Adapter | None = None

    @property
    def adapter(self) -> Adapter:
        """How values of the type are checked, read and written; made once."""
        if self._adapter is None:
            self._adapter = adapter_of(self.type())
        return self._adapter

    @property
    def may_stream(self) -> bool:
        """Whether the caller may be who reads the body."""
        return isinstance(self, STREAMS)

    def resolved(self, media_type: str) -> Content:
        """What an answer of this media type holds."""
        return self

    def read(self, response: Response) -> Any:
        """The value of a body that was read.

        :raises ValueError: It is none of the type.
        """
        return self.adapter.decoded(response.content)


class Json(Content):
    """One JSON value."""

    __slots__ = ()

    def __init__(
        self, type: Callable[[], Any], media_type: str = "application/json"
    ) -> None:
        super().__init__(media_type, type)


class Text(Content):
    """Text, as a str."""

    __slots__ = ()

    def __init__(self, media_type: str = "text/plain") -> None:
        super().__init__(media_type, lambda: str)

    def read(self, response: Response) -> Any:
        return response.text


class Binary(Content):
    """Octets, as an open Response to stream from."""

    __slots__ = ()

    def __init__(self, media_type: str = "application/octet-stream") -> None:
        super().__init__(media_type, lambda: bytes)


class Events(Content):
    """Server-sent events, as a stream.

    `type` is the whole event's (an object with `data`, and `event`, `id`, `retry` if it wants them) or, with
    `flat`, its data's; where only the whole event tells what its data is, `flat` is "member", and `type` is the
    event's. `data` says whether the data is JSON or plain text. An event whose data is the `sentinel` ends the stream.
    """

    __slots__ = ("data", "flat", "sentinel")

    def __init__(
        self,
        type: Callable[[], Any],
        media_type: str = "text/event-stream",
        *,
        sentinel: str | None = None,
        flat: bool | Literal["member"] = False,
        data: Literal["json", "text"] | MixedData = "json",
    ) -> None:
        super().__init__(media_type, type)
        self.sentinel = sentinel
        self.flat = flat
        self.data = data


class JsonLines(Content):
    """JSON values, one a line, as a stream."""

    __slots__ = ()

    def __init__(
        self, type: Callable[[], Any], media_type: str = "application/jsonl"
    ) -> None:
        super().__init__(media_type, type)


STREAMS = (Binary, Events, JsonLines)
"""Contents that the caller reads piece by piece."""


def choose(contents: Sequence[Content], media_type: str) -> Content | None:
    """The content that a response's media type means; None if it is none of them.

    A response without a media type is taken for the only content there is. A kind of JSON that isn't listed
    is taken for one that is.
    """
    if not media_type:
        return contents[0].resolved(media_type) if len(contents) == 1 else None
    for matches in (_same, _in_range, _is_any, _both_json):
        for content in contents:
            if matches(
                content.media_type.partition(";")[0].strip().lower(), media_type
            ):
                return content.resolved(media_type)
    return None


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON or built on it."""
    return media_type.endswith(("/json", "+json"))


def _same(declared: str, media_type: str) -> bool:
    return declared == media_type


def _in_range(declared: str, media_type: str) -> bool:
    return declared.endswith("/*") and media_type.startswith(declared[:-1])


def _is_any(declared: str, media_type: str) -> bool:
    return declared in ("*/*", "*")


def _both_json(declared: str, media_type: str) -> bool:
    return is_json(declared) and is_json(media_type)
