"""Parameters: values outside the body (OAS 3.1, 4.8.12)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal

from .adapter import Adapter, adapter_of
from .plain import Plain, json_text, plain, text
from .style import Escape, Pair, escape, escape_unreserved, joined, pairs, verbatim

Location = Literal["path", "query", "querystring", "header", "cookie"]
Style = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "deepObjectRepeats",
    "cookie",
]

# Dot segments among reserved characters, as some server reads them: with slashes of both kinds escaped or not, and
# with parameters behind them.
_CLIMBS = re.compile(
    r"(?:^|/|%2f|%5c)(?:\.|%2e){1,2}(?:;|%3b|/|%2f|%5c|$)", re.IGNORECASE
)

_STYLES: dict[str, Style] = {"path": "simple", "header": "simple"}


class Parameter:
    """How one argument travels.

    `argument` is the method's name for it, `name` the wire's. `style` and `explode` default as OpenAPI
    says. `media_type` is set for a parameter described by `content`, which travels encoded in it. `type` is
    given where a value has to be checked to know its form: objects, unions, bytes, integers as text. `default` is sent
    where a required value isn't given.
    """

    __slots__ = (
        "_adapter",
        "allow_reserved",
        "argument",
        "default",
        "explode",
        "location",
        "media_type",
        "name",
        "style",
        "type",
    )

    def __init__(
        self,
        argument: str,
        name: str,
        location: Location,
        *,
        style: Style | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
        media_type: str | None = None,
        type: Callable[[], Any] | None = None,
        default: Any = None,
    ) -> None:
        self.argument = argument
        self.name = name
        self.location = location
        self.style: Style = style or _STYLES.get(location, "form")
        self.explode = self.style in ("form", "cookie") if explode is None else explode
        self.allow_reserved = allow_reserved
        self.media_type = media_type
        self.type = type
        self.default = default
        self._adapter: Adapter | None = None

    def plain(self, given: Any) -> Plain:
        """The value as plain data; with a media type, as the one text it travels in.

        :raises pydantic.ValidationError: The value isn't of the parameter's type.
        """
        if self.type is not None:
            if self._adapter is None:
                self._adapter = adapter_of(self.type())
            adapter = self._adapter
            value: Plain = adapter.to_plain(adapter.checked(given))
        else:
            value = plain(given)
        if self.media_type is None or value is None or self._is_form:
            return value
        if isinstance(value, str) and not self.media_type.endswith("json"):
            return value
        return json_text(value)

    @property
    def _is_form(self) -> bool:
        return self.media_type == "application/x-www-form-urlencoded"

    @property
    def _escape(self) -> Escape:
        return escape_unreserved if self.allow_reserved else escape

    def in_path(self, value: Any) -> str:
        """The value as it stands in the path.

        :raises ValueError: It is empty or has a dot segment, so that it would make another path.
        """
        written = self._path_text(self.plain(value))
        if not written:
            raise ValueError(
                f"{self.argument} must not be empty: it is part of the path"
            )
        if self.allow_reserved and _CLIMBS.search(written):
            raise ValueError(
                f"{self.argument} must not climb out of its part of the path"
            )
        # Here the question mark would begin the query.
        return written.replace("?", "%3F")

    def _path_text(self, value: Plain) -> str | None:
        if self.style == "matrix":
            return self._matrix(value)
        separator = "." if self.style == "label" and self.explode else ","
        whole = joined(
            value, explode=self.explode, escape=self._escape, separator=separator
        )
        return whole if whole is None or self.style != "label" else f".{whole}"

    def _matrix(self, value: Plain) -> str:
        written = pairs(
            self.name,
            value,
            style="form",
            explode=self.explode,
            escape=self._escape,
        )
        return "".join(f";{key}={item}" if item else f";{key}" for key, item in written)

    def in_query(self, value: Any) -> list[Pair]:
        """The value as written pairs of the query."""
        return pairs(
            self.name,
            self.plain(value),
            style=self.style,
            explode=self.explode,
            escape=self._escape,
        )

    def as_query(self, value: Any) -> str:
        """The value as the whole query (OAS 3.2, location `querystring`)."""
        data = self.plain(value)
        if isinstance(data, dict) and self._is_form:
            return "&".join(
                f"{key}={item}"
                for name, member in data.items()
                for key, item in pairs(
                    name, member, style="form", explode=True, escape=escape
                )
            )
        return self._escape(text(data))

    def in_header(self, value: Any) -> str | None:
        """The value of a header field; None if there is nothing to send."""
        return joined(self.plain(value), explode=self.explode, escape=verbatim)

    def in_cookie(self, value: Any) -> list[Pair]:
        """The value as written pairs of the Cookie header."""
        return pairs(
            self.name,
            self.plain(value),
            style="form",
            explode=self.explode,
            escape=verbatim if self.style == "cookie" else escape,
        )
