"""Reading documents: the one place of the frontend that touches the disk or, when allowed, the network."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Result, Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.source import Source
from sdkwright.frontend.document import Document
from sdkwright.frontend.parse import decode, parse

STANDARD_INPUT = "-"
"""The location that stands for standard input."""

MAXIMUM_BYTES = 256 * 1024 * 1024
"""Size of a file past which it isn't read."""

_KNOWN_VERSIONS = ("3.0", "3.1", "3.2")


def load(
    location: str, *, allow_remote: bool = False, stdin: bytes | None = None
) -> Result[Document | None]:
    """The OpenAPI document at ``location`` with every file it refers to.

    ``location`` is a path, or ``-`` for standard input (``stdin`` when given). The value is None, beside error
    findings, when the root document can't be used; trouble with other files is a warning at the `$ref`.
    """
    label = "<stdin>" if location == STANDARD_INPUT else location
    read = _read(location, stdin)
    if isinstance(read, Diagnostic):
        return Result(value=None, diagnostics=(read,))
    decoded = decode(read, uri="", label=label)
    source = decoded.value
    if source is None:
        return Result(value=None, diagnostics=decoded.diagnostics)
    parsed = parse(source)
    if parsed.failed:
        return Result(value=None, diagnostics=parsed.diagnostics)
    return _document(source, parsed)


def _read(location: str, stdin: bytes | None) -> bytes | Diagnostic:
    try:
        if location == STANDARD_INPUT:
            return sys.stdin.buffer.read() if stdin is None else stdin
        path = Path(location)
        if path.is_dir():
            return _root_finding(
                rules.LOAD_UNREADABLE, label=location, reason="it is a directory"
            )
        if path.stat().st_size > MAXIMUM_BYTES:
            return _root_finding(rules.LOAD_TOO_LARGE, label=location, limit="256 MB")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _root_finding(
            rules.LOAD_UNREADABLE,
            label=location,
            reason=reason[:1].lower() + reason[1:],
        )


def _document(source: Source, parsed: Result[JsonValue]) -> Result[Document | None]:
    root = parsed.value
    if not isinstance(root, Mapping):
        what = "a list" if isinstance(root, list) else "a single value"
        finding = _root_finding(rules.LOAD_NOT_OBJECT, what=what)
        return Result(value=None, diagnostics=(*parsed.diagnostics, finding))
    version = _version(root)
    if isinstance(version, Diagnostic):
        return Result(value=None, diagnostics=(*parsed.diagnostics, version))
    document = Document(version=version, trees={"": root}, sources={"": source})
    return Result(value=document, diagnostics=parsed.diagnostics)


def _version(root: JsonObject) -> str | Diagnostic:
    """The root's `openapi` text; unquoted in YAML, `3.1` arrives as a number."""
    if "openapi" not in root:
        if "swagger" in root:
            version = str(root["swagger"])
            return _root_finding(rules.LOAD_SWAGGER, "#/swagger", version=version)
        return _root_finding(rules.LOAD_NOT_OPENAPI)
    written = root["openapi"]
    version = str(written) if isinstance(written, str | float) else repr(written)
    if version[:3] in _KNOWN_VERSIONS and version[3:4] in ("", ".", "-"):
        return version
    return _root_finding(rules.LOAD_VERSION, "#/openapi", version=version[:40])


def _root_finding(rule: Rule, at: str = "#", **values: str) -> Diagnostic:
    return Diagnostic(rule=rule, at=at, values=values)
