"""What changed in a document since a record was written, as far as its outline tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sdkwright.app.build_targets import BuiltTarget
from sdkwright.app.origin import Names
from sdkwright.core.locate import Locator
from sdkwright.core.pointer import Pointer, tokens_of
from sdkwright.emit.record import Record
from sdkwright.frontend.grammar import METHODS

_MOST_NAMED = 3
_KINDS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "requestBodies": "request body",
    "headers": "header",
    "securitySchemes": "security scheme",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChange:
    """A change in a file; ``text`` says of what, empty where nobody knows."""

    file: str
    line: int | None
    text: str


def document_changes(
    built: BuiltTarget, record: Record, files: AbstractSet[tuple[str, str]]
) -> tuple[DocumentChange, ...]:
    """The first changes by their places in the document, and how many more there are; ``files`` are the documents that
    differ, by digest and name. Operations come before what they are made of.
    """
    if not record.outline:
        return _files_alone(built, files)
    recorded = _by_pointer(record.outline)
    current = _by_pointer(built.origin.outline)
    differing = [at for at, digests in current.items() if digests != recorded.get(at)]
    differing.sort(key=lambda at: (not _is_operation(at), at in recorded))
    gone = sorted(at for at in recorded if at not in current)
    root = _root_file(built, files)
    locator = Locator(built.reading.sources)
    changes = [
        _change(built, at, at not in recorded, root, locator)
        for at in differing[:_MOST_NAMED]
    ]
    changes += [
        DocumentChange(
            file=at.partition("#")[0] or root,
            line=None,
            text=f"{_described(at)} is gone",
        )
        for at in gone[: _MOST_NAMED - len(changes)]
    ]
    rest = len(differing) + len(gone) - len(changes)
    if rest:
        changes.append(DocumentChange(file=root, line=None, text=f"and {rest} more"))
    return tuple(changes) or _files_alone(built, files)


def _files_alone(
    built: BuiltTarget, files: AbstractSet[tuple[str, str]]
) -> tuple[DocumentChange, ...]:
    names = sorted({name for _, name in files})[:_MOST_NAMED]
    shown = {_recorded_name(built, uri): uri for uri in built.reading.sources}
    return tuple(
        DocumentChange(
            file=_label(built, shown[name]) if name in shown else name,
            line=None,
            text="" if name in shown else "(read no longer)",
        )
        for name in names
    )


def _root_file(built: BuiltTarget, files: AbstractSet[tuple[str, str]]) -> str:
    """The file that changes in the root document come from: that itself, or an overlay if the document is the same."""
    changed = {name for _, name in files}
    if _recorded_name(built, "") not in changed:
        for uri, source in built.reading.sources.items():
            if uri.startswith("overlay:") and _recorded_name(built, uri) in changed:
                return source.label
    return _label(built, "")


def _change(
    built: BuiltTarget, at: Pointer, is_new: bool, root: str, locator: Locator
) -> DocumentChange:
    name, _, rest = at.partition("#")
    uris = {_recorded_name(built, uri): uri for uri in built.reading.sources}
    uri = uris.get(name, "") if name else ""
    is_overlaid = not uri and root != _label(built, "")
    position = None
    if not is_overlaid:
        position = locator.position(f"{uri}#{rest}")
    what = _described(at)
    return DocumentChange(
        file=root if is_overlaid else _label(built, uri),
        line=position.line if position else None,
        text=f"new {what}" if is_new else f"{what} changed",
    )


def _recorded_name(built: BuiltTarget, uri: str) -> str:
    return Names(built.target.source).of(uri)


def _label(built: BuiltTarget, uri: str) -> str:
    return built.reading.sources[uri].label


def _by_pointer(lines: Sequence[str]) -> dict[Pointer, set[str]]:
    digests: dict[Pointer, set[str]] = {}
    for at, digest in _split(lines):
        digests.setdefault(at, set()).add(digest)
    return digests


def _split(lines: Sequence[str]) -> Iterator[tuple[Pointer, str]]:
    for line in lines:
        digest, separator, at = line.partition("  ")
        if separator:
            yield at, digest


def _is_operation(at: Pointer) -> bool:
    tokens = tokens_of(at)
    if len(tokens) == 1:  # in a file that is a path item
        return tokens[0] in METHODS
    return len(tokens) == 3 and tokens[0] in ("paths", "webhooks")


def _described(at: Pointer) -> str:
    """What stands at a pointer, in a few words."""
    tokens = tokens_of(at)
    match tokens:
        case ("paths", path, method) if method in METHODS:
            return f"operation {method.upper()} {path}"
        case (method,) if method in METHODS:
            return f"operation {method.upper()}"
        case ("webhooks", name, _):
            return f"webhook {name}"
        case ("paths", path):
            return f"path {path}"
        case ("components", kind, name):
            return f"{_KINDS.get(kind, kind)} {name}"
        case _:
            return "/".join(tokens) or "content"
