"""What responses are told by: their statuses and media types."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

__all__ = [
    "cast_partial",
    "get_global_from_env",
    "match_content_type",
    "match_response",
    "match_status_codes",
]

T = TypeVar("T")


def match_content_type(content_type: str, pattern: str) -> bool:
    """Whether a media type is the one of a pattern: `application/json`, `text/*`, `*`."""
    kind = content_type.partition(";")[0].strip().lower()
    wanted = pattern.partition(";")[0].strip().lower()
    if content_type == pattern or wanted in ("*", "*/*", kind):
        return True
    main, _, other = kind.partition("/")
    return wanted in (f"{main}/*", f"*/{other}")


def match_status_codes(status_codes: list[str], status_code: int) -> bool:
    """Whether a status is among others: `200`, `5XX`, `default`."""
    text = str(status_code)
    return any(
        code in ("default", text)
        or (code.upper().endswith("XX") and code[0] == text[0])
        for code in status_codes
    )


def match_response(response: Any, code: str | list[str], content_type: str) -> bool:
    """Whether a response has one of the statuses, and the media type."""
    codes = code if isinstance(code, list) else [code]
    kind = response.headers.get("content-type", "application/octet-stream")
    return match_status_codes(codes, response.status_code) and match_content_type(
        kind, content_type
    )


def get_global_from_env(
    value: T | None, env_key: str, type_cast: Callable[[str], T]
) -> T | None:
    """A value, or what the environment has in its place; None for what isn't of the type."""
    written = os.environ.get(env_key)
    if value is not None or written is None:
        return value
    try:
        return type_cast(written)
    except ValueError:
        return None


def cast_partial(typ: Any) -> Callable[[Any], Any]:
    """A function that says of a value that it is of a type."""

    def cast(value: Any) -> Any:
        return value

    del typ
    return cast
