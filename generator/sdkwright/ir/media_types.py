"""What a media type's name says (RFC 6838)."""

from __future__ import annotations


def essence_of(media_type: str) -> str:
    """The media type in small letters, without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str | None) -> bool:
    """Whether a media type is JSON or built on it (RFC 6839, section 3.1)."""
    return media_type is not None and essence_of(media_type).endswith(
        ("/json", "+json")
    )
