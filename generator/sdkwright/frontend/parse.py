"""Bytes to values: encoding, the choice between JSON and YAML, and the reading of either. Pure."""

from __future__ import annotations

import codecs
import re
from importlib import import_module
from typing import Any

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Position, Result
from sdkwright.core.json import JsonValue
from sdkwright.core.source import Source, SourceKind
from sdkwright.frontend.parse_json import parse_json

_JSON_START = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\["{\]])')
_FOREIGN_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def decode(data: bytes, *, uri: str, label: str) -> Result[Source | None]:
    """The text of a file's bytes, None beside an error finding when they aren't UTF-8.

    A byte order mark is skipped. JSON or YAML is decided by how the text starts, never by the file's name.
    """
    if data.startswith(_FOREIGN_MARKS):
        return _not_utf8(uri, label, "it starts with the mark of UTF-16 or UTF-32")
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        before = data[: error.start].decode("utf-8")
        position = Position.at(before, len(before))
        return _not_utf8(uri, label, reason, position)
    kind = SourceKind.JSON if _JSON_START.match(text) else SourceKind.YAML
    return Result(value=Source(uri=uri, label=label, text=text, kind=kind))


def parse(source: Source) -> Result[JsonValue]:
    """The value of a source's text, None beside error findings when it can't be read."""
    if not source.text.strip():
        finding = Diagnostic(
            rule=rules.LOAD_EMPTY, at=source.uri + "#", values={"label": source.label}
        )
        return Result(value=None, diagnostics=(finding,))
    if source.kind is SourceKind.JSON:
        return parse_json(source)
    # Runs of JSON alone have no need of what reads YAML.
    yaml: Any = import_module("sdkwright.frontend.parse_yaml")
    parsed: Result[JsonValue] = yaml.parse_yaml(source)
    return parsed


def _not_utf8(
    uri: str, label: str, reason: str, position: Position | None = None
) -> Result[Source | None]:
    finding = Diagnostic(
        rule=rules.LOAD_ENCODING,
        at=uri + "#",
        values={"label": label, "reason": reason},
        position=position,
    )
    return Result(value=None, diagnostics=(finding,))
