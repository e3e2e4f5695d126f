"""What an event's data is: text or JSON, and of which member of a union."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .events import ServerEvent
from .unions import Unknown

_KINDS: dict[type, str] = {
    dict: "object",
    list: "array",
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
}


class MixedData:
    """Which data is text, in a stream that has JSON too.

    `by_event` says it of events by their name. Other data is text where it is one of the `texts`; else JSON where it
    is that of one of the `kinds`; else text.
    """

    __slots__ = ("_by_event", "_kinds", "_texts")

    def __init__(
        self,
        *kinds: str,
        by_event: Mapping[str, Literal["json", "text"]] | None = None,
        texts: Sequence[str] = (),
    ) -> None:
        self._kinds = kinds
        self._by_event = by_event or {}
        self._texts = texts

    def of(self, event: ServerEvent) -> Literal["json", "text"]:
        """What an event's data is. Nothing, and the word that many servers end with, count as JSON that never is any."""
        known = self._by_event.get(event.event) if event.event else None
        if known is not None:
            return known
        data = event.data
        if data in self._texts:
            return "text"
        if data in ("", "[DONE]"):
            return "json"
        try:
            kind = _KINDS[type(json.loads(data.removeprefix("\ufeff")))]
        except (ValueError, RecursionError):
            return "text"
        return "json" if kind in self._kinds else "text"


def data_of(event: Any) -> Any:
    """The data of an event that a union's member stands for; of an unknown event it is as unknown."""
    if isinstance(event, Unknown):
        return Unknown(event.raw["data"])
    return event.data
