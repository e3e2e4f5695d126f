"""Reading documents: the one place of the frontend that touches the disk or, when allowed, the network."""

from __future__ import annotations

import os.path
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Result, Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.permissions import Permissions
from sdkwright.core.source import STANDARD_INPUT, Source, SourceKind
from sdkwright.core.words import shown
from sdkwright.frontend.collect import Opened, collect
from sdkwright.frontend.document import Document
from sdkwright.frontend.fetch import Fetcher, FetchError
from sdkwright.frontend.files import (
    DISK,
    MAXIMUM_BYTES,
    Files,
    UnreadableError,
)
from sdkwright.frontend.parse import decode, parse
from sdkwright.frontend.references import file_uri, is_remote, path_of

_NOTHING_MORE = Permissions()
_KNOWN_VERSIONS = ("3.0", "3.1", "3.2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(Result[Document | None]):
    """A loaded document, and the texts its findings point into, which are there even when the document isn't."""

    sources: Mapping[str, Source] = field(default_factory=dict[str, Source])


def load(
    location: str,
    *,
    permitted: Permissions = _NOTHING_MORE,
    stdin: bytes | None = None,
    files: Files = DISK,
) -> Loaded:
    """The OpenAPI document at ``location`` with every file it refers to.

    ``location`` is a path, ``-`` for standard input (``stdin`` when given), or where permitted an http URL. The
    value is None, beside error findings, when the root document can't be used; trouble with other files is a warning
    at the `$ref`. References in a document from standard input are relative to the working directory.
    """
    fetcher = Fetcher(permitted.hosts)
    opened = open_root(
        location, permitted=permitted, stdin=stdin, fetcher=fetcher, files=files
    )
    if opened.source is None:
        return Loaded(
            value=None,
            diagnostics=opened.diagnostics,
            sources={"": unread(location)},
        )
    sources = {"": opened.source}
    checked = None if opened.reason else _checked_root(opened.value)
    if checked is None:
        return Loaded(value=None, diagnostics=opened.diagnostics, sources=sources)
    if isinstance(checked, Diagnostic):
        findings = (*opened.diagnostics, checked)
        return Loaded(value=None, diagnostics=findings, sources=sources)
    root, version = checked
    document = Document(
        version=version, trees={"": root}, sources=sources, name=_name(location)
    )

    def open_file(uri: str) -> Opened:
        return _open_beside(location, uri, permitted, fetcher, files)

    collected = collect(document, open_file, allow_remote=permitted.remote)
    return Loaded(
        value=collected.value,
        diagnostics=(*opened.diagnostics, *collected.diagnostics),
        sources=collected.value.sources,
    )


def open_root(
    location: str,
    *,
    uri: str = "",
    permitted: Permissions = _NOTHING_MORE,
    stdin: bytes | None = None,
    fetcher: Fetcher | None = None,
    files: Files = DISK,
) -> Opened:
    """One file, read and parsed, its findings under ``uri``. Overlays are read this way, with `overlay_uri`."""
    label = _label(location)
    if is_remote(location) and not permitted.remote:
        finding = _finding(rules.LOAD_REMOTE, uri + "#", label=label)
        return Opened(diagnostics=(finding,), reason="not fetched")
    try:
        data = _bytes(location, stdin, fetcher or Fetcher(permitted.hosts), files)
    except UnreadableError as error:
        finding = _finding(
            rules.LOAD_UNREADABLE, uri + "#", label=label, reason=str(error)
        )
        return Opened(diagnostics=(finding,), reason=str(error))
    return _parsed(data, uri=uri, label=label)


def unread(location: str, uri: str = "") -> Source:
    """In the place of a file that couldn't be read: what findings call it."""
    return Source(uri=uri, label=_label(location), text="", kind=SourceKind.YAML)


def _label(location: str) -> str:
    return "<stdin>" if location == STANDARD_INPUT else location


def _open_beside(
    location: str,
    uri: str,
    permitted: Permissions,
    fetcher: Fetcher,
    files: Files,
) -> Opened:
    """The file ``uri`` of the document at ``location``."""
    try:
        if is_remote(uri):
            return _parsed(_bytes(uri, None, fetcher, files), uri=uri, label=uri)
        folder = "" if location == STANDARD_INPUT else os.path.dirname(location)
        place = os.path.normpath(os.path.join(folder, path_of(uri)))
        real = files.place(place, (folder, *permitted.folders))
        if real is None:
            return Opened(is_outside=True)
        return _parsed(files.read(real), uri=uri, label=place)
    except UnreadableError as error:
        return Opened(reason=str(error))
    except (OSError, ValueError) as error:
        return Opened(reason=str(error))


def _bytes(location: str, stdin: bytes | None, fetcher: Fetcher, files: Files) -> bytes:
    """Raises UnreadableError."""
    if location == STANDARD_INPUT:
        return sys.stdin.buffer.read() if stdin is None else stdin
    if not is_remote(location):
        return files.read(location)
    try:
        return fetcher.fetch(location, maximum_bytes=MAXIMUM_BYTES)
    except FetchError as error:
        raise UnreadableError(str(error)) from error


def _parsed(data: bytes, *, uri: str, label: str) -> Opened:
    decoded = decode(data, uri=uri, label=label)
    source = decoded.value
    if source is None:
        return Opened(diagnostics=decoded.diagnostics, reason="it has errors")
    parsed = parse(source)
    return Opened(
        value=parsed.value,
        source=source,
        diagnostics=parsed.diagnostics,
        reason="it has errors" if parsed.failed else None,
    )


def _name(location: str) -> str:
    if location == STANDARD_INPUT or is_remote(location):
        return "" if location == STANDARD_INPUT else location
    return file_uri(Path(location).name)


def _checked_root(root: JsonValue) -> tuple[JsonObject, str] | Diagnostic:
    """The root and its `openapi` text; unquoted in YAML, `3.1` arrives as a number."""
    if not isinstance(root, dict):
        what = "a list" if isinstance(root, list) else "a single value"
        return _finding(rules.LOAD_NOT_OBJECT, "#", what=what)
    if "openapi" not in root:
        if "swagger" in root:
            version = _written(root["swagger"])
            return _finding(rules.LOAD_SWAGGER, "#/swagger", version=version[:40])
        return _finding(rules.LOAD_NOT_OPENAPI, "#")
    version = _written(root["openapi"])
    if version[:3] in _KNOWN_VERSIONS and version[3:4] in ("", ".", "-"):
        return root, version
    return _finding(rules.LOAD_VERSION, "#/openapi", version=version[:40])


def _written(version: JsonValue) -> str:
    return str(version) if isinstance(version, str | float) else shown(version)


def _finding(rule: Rule, at: str, **values: str) -> Diagnostic:
    return Diagnostic(rule=rule, at=at, values=values)
