"""Targets that are as a run would make them, by the digests of their records: nothing is parsed, and little is loaded."""

from __future__ import annotations

import os.path

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.custom import read_custom
from sdkwright.app.generator import this_generator
from sdkwright.app.order import Order
from sdkwright.app.origin import (
    UNREAD,
    Names,
    digest_of,
    document_lines,
    line_of,
    origin_without_documents,
)
from sdkwright.core.line_ends import with_plain_ends
from sdkwright.core.permissions import Permissions
from sdkwright.core.source import STANDARD_INPUT
from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.manifest import MANIFEST_PATH
from sdkwright.emit.record import (
    CHECKOUT_PATH,
    FILES_PATH,
    OWN_FILES,
    Record,
    read_record,
)
from sdkwright.emit.recording import input_lines, seal, stamp
from sdkwright.frontend.files import UnreadableError, read_file, real_place
from sdkwright.frontend.references import file_uri, is_absolute, is_remote


def fresh_targets(order: Order) -> dict[str, int]:
    """Of each target that needs nothing, by its name, how many files it has.

    Whatever can't be decided by digests alone makes a target one that has to be looked at: standard input, documents
    that are fetched, a record that isn't whole.
    """
    digests = _Digests(order.permitted)
    fresh: dict[str, int] = {}
    for target in order.targets:
        try:
            count = _files_if_fresh(target, digests)
        except (OSError, ValueError):
            continue
        if count is not None:
            fresh[target.name] = count
    return fresh


def _files_if_fresh(target: TargetConfig, digests: _Digests) -> int | None:
    folder = Folder(target.output)
    record = read_record(folder)
    if not record.is_whole or record.is_merged or record.unfinished:
        return None
    inputs = _inputs_now(target, record, digests)
    if inputs is None:
        return None
    files = with_plain_ends(folder.read(FILES_PATH) or b"")
    sealed = seal(files, inputs)
    if record.inputs != (*inputs, sealed) or not _has_own_files(folder, sealed):
        return None
    if any(folder.kind(path) is Kind.NOTHING for path in record.once):
        return None
    for path, hashes in record.hashes.items():
        if hashes.isdisjoint(folder.digests(path)):
            return None
    return len(record.hashes) + len(record.once)


def _has_own_files(folder: Folder, sealed: str) -> bool:
    """Whether what else belongs to a record is there, and no earlier form of it."""
    if folder.kind(MANIFEST_PATH) is not Kind.NOTHING:
        return False
    if not all(folder.holds_text(path, text) for path, text in OWN_FILES.items()):
        return False
    checkout = this_generator().checkout
    return checkout is None or folder.holds(CHECKOUT_PATH, stamp(checkout, sealed))


def _inputs_now(
    target: TargetConfig, record: Record, digests: _Digests
) -> tuple[str, ...] | None:
    """The lines that inputs would have if the documents led to the same files as when they were recorded, which they do
    where each of them is the same; None where that can't be known.
    """
    source = target.source
    if source.document == STANDARD_INPUT or is_remote(source.document):
        return None
    custom = read_custom(target)
    if any(module.problem for module in custom.modules.values()):
        return None
    names = Names(source)
    lines = {line_of(digests.of(source.document), names.document)}
    for further in source.further:
        if is_remote(further):
            return None
        lines.add(line_of(digests.of(further), names.place(further)))
    for overlay in source.overlays:
        if is_remote(overlay):
            return None
        lines.add(
            line_of(digests.of(overlay), names.of("overlay:" + file_uri(overlay)))
        )
    known = {name for _, name in document_lines(lines)}
    for digest, name in document_lines(record.inputs):
        if digest == UNREAD:
            if not digests.is_still_unread(source, names.uri_path(name)):
                return None
            lines.add(line_of(UNREAD, name))
        elif name not in known:
            part = digests.of_part(source, names.uri_path(name))
            if part is None:
                return None
            lines.add(line_of(part, name))
    origin = origin_without_documents(target, custom)
    return tuple(input_lines(origin, lines, record.once))


class _Digests:
    """Digests of documents, each taken once a run."""

    def __init__(self, permitted: Permissions) -> None:
        self._permitted = permitted
        self._known: dict[str, str] = {}

    def of(self, place: str) -> str:
        """The digest of the file at ``place``. Raises ValueError when it can't be read."""
        if place not in self._known:
            try:
                self._known[place] = digest_of(read_file(place))
            except UnreadableError as error:
                raise ValueError(place) from error
        return self._known[place]

    def of_part(self, source: SourceConfig, path: str) -> str | None:
        """The digest of a file that a document refers to, None where it may not. Raises OSError, ValueError."""
        if is_remote(path):
            return None
        folder = os.path.dirname(source.document)
        permitted = self._permitted.with_folders(source.references_outside)
        others = (os.path.dirname(one) for one in source.further)
        place = os.path.normpath(os.path.join(folder, path))
        real = real_place(place, (folder, *others, *permitted.folders))
        return None if real is None else self.of(real)

    def is_still_unread(self, source: SourceConfig, path: str) -> bool:
        """Whether a file that couldn't be read still can't, for the same reasons or for others."""
        if is_remote(path):
            return not self._permitted.remote
        if is_absolute(path):
            return True
        try:
            return self.of_part(source, path) is None
        except (OSError, ValueError):
            return True
