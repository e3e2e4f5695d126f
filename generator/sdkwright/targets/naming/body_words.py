"""What bodies are called where an operation takes several kinds."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.operation import MediaKind

BODY_WORDS: Mapping[MediaKind, str] = {
    MediaKind.JSON: "json",
    MediaKind.FORM: "form",
    MediaKind.MULTIPART: "multipart",
    MediaKind.TEXT: "text",
    MediaKind.BINARY: "raw",
    MediaKind.EVENT_STREAM: "events",
    MediaKind.JSON_LINES: "lines",
    MediaKind.XML: "xml",
}
"""A word for each family of media types."""
