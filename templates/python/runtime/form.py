"""Bodies of URL-encoded pairs, as HTML forms send, and what they share with multipart bodies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from .body import NOTHING, Arguments, Body, Encoded
from .plain import Plain, json_text, plain, text
from .style import Escape, escape, escape_unreserved, pairs
from .unset import UNSET


class Encoding(NamedTuple):
    """How one property of a form or multipart body travels: in a style, as parameters do, or in a media type.

    Parts of an array are called ``array_name``, if there is one.
    """

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = {}
    array_name: str | None = None


class FormBody(Body):
    """A body of URL-encoded pairs, as HTML forms send."""

    __slots__ = ("encodings",)

    default_media_type = "application/x-www-form-urlencoded"

    def __init__(
        self,
        type: Callable[[], Any] = lambda: Any,
        *,
        argument: str | None = None,
        required: bool = True,
        media_type: str | None = None,
        encodings: Mapping[str, Encoding] | None = None,
    ) -> None:
        super().__init__(
            type, argument=argument, required=required, media_type=media_type
        )
        self.encodings = encodings or {}

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        adapter = self.adapter
        data: dict[str, Any] = {}
        if value is not UNSET:
            data = adapter.to_plain(adapter.checked(value))
        if extra:
            data = {**data, **{name: plain(item) for name, item in extra.items()}}
        written = [
            f"{key}={item}"
            for name, member in data.items()
            for key, item in self._pairs(name, member)
        ]
        form = "&".join(written).replace("%20", "+")
        return Encoded(self.media_type, form.encode())

    def _pairs(self, name: str, value: Any) -> Sequence[tuple[str, str]]:
        encoding = self.encodings.get(name, _PLAIN)
        if encoding.style is None:
            written = escape(name)
            return [
                (written, escape(one)) for one in texts(value, encoding.content_type)
            ]
        return styled(
            name,
            value,
            encoding,
            escape_unreserved if encoding.allow_reserved else escape,
        )


_PLAIN = Encoding()


def texts(value: Plain, content_type: str | None) -> list[str]:
    """The values of a field: one in JSON where it is of that media type, else one an item of an array.

    Null is no value; objects are JSON whatever the field's media type.
    """
    if is_json(content_type):
        return [] if value is None else [json_text(value)]
    items = value if isinstance(value, list) else [value]
    return [text(item) for item in items if item is not None]


def styled(
    name: str, value: Plain, encoding: Encoding, escaped: Escape
) -> list[tuple[str, str]]:
    """The names and values that a property has in its style."""
    style = encoding.style or "form"
    explode = style == "form" if encoding.explode is None else encoding.explode
    return pairs(name, value, style=style, explode=explode, escape=escaped)


def is_json(content_type: str | None) -> bool:
    """Whether a media type is JSON or built on it."""
    essence = (content_type or "").partition(";")[0].strip().lower()
    return essence.endswith(("/json", "+json"))
