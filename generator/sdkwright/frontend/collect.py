"""From a root document to every file its references reach, each read once.

References are followed by kind: what `$ref: pet.yaml` means depends on where it stands, and a `$ref` inside an example
is data.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Result, Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child, uri_of
from sdkwright.core.source import Source
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import (
    Kind,
    Placed,
    children,
    own_references,
    reference_of,
)
from sdkwright.frontend.map_references import referred_maps
from sdkwright.frontend.references import (
    MISSING,
    component_hint,
    is_absolute,
    is_remote,
    node_at,
    path_of,
)

MAXIMUM_FILES = 5_000
"""Files of one document past which references aren't followed."""

_FOREIGN_REFERENCE = re.compile(r"""\$ref["']?\s*:\s*["']?(?!\#|["'\s])""")
_MAPPING = re.compile(r"""apping["']?\s*:""")  # `mapping`, `defaultMapping`
_FILE_ENDING = re.compile(r"""\.(?:ya?ml|json)["'\#\s,}]""")
_MAPPING_LENGTH = 4_000
_FILE_NAME = re.compile(r"[^#]*\.(?:ya?ml|json)(?:#.*)?|[^#]*[/\\][^#]*#.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that was tried: ``source`` once its bytes were text, ``reason`` when there is no value to use.

    ``is_outside``: it wasn't opened, since it lies in no folder that the document may refer to.
    """

    value: JsonValue = None
    source: Source | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    reason: str | None = None
    is_outside: bool = False


Open: TypeAlias = Callable[[str], Opened]
"""Reads and parses the file with a given URI."""


def collect(
    document: Document, open_file: Open, *, allow_remote: bool
) -> Result[Document]:
    """``document`` with the trees and sources of all files it refers to.

    A file that can't be used is a finding at each place that refers to it first; the run goes on without it.
    """
    if not _may_refer_elsewhere(document.sources[""].text):
        return Result(value=document)
    collection = _Collection(document, open_file, allow_remote=allow_remote)
    collection.follow_all()
    value = replace(document, trees=collection.trees, sources=collection.sources)
    return Result(value=value, diagnostics=tuple(collection.findings))


def _may_refer_elsewhere(text: str) -> bool:
    """Most documents are one file; a look at the text spares them the walk."""
    if _FOREIGN_REFERENCE.search(text):
        return True
    return any(
        _FILE_ENDING.search(text, start.end(), start.end() + _MAPPING_LENGTH)
        for start in _MAPPING.finditer(text)
    )


class _Collection:
    """The state of one walk over files."""

    def __init__(
        self, document: Document, open_file: Open, *, allow_remote: bool
    ) -> None:
        self.trees: dict[str, JsonValue] = dict(document.trees)
        self.sources: dict[str, Source] = dict(document.sources)
        self.findings: list[Diagnostic] = []
        self._document = document
        self._open = open_file
        self._allow_remote = allow_remote
        self._unusable: set[str] = set()
        self._seen: set[tuple[int, Kind]] = set()
        self._pending: list[Placed] = []

    def follow_all(self) -> None:
        """Follows references until none leads to anything new."""
        self._visit("#", self._document.root, Kind.OPENAPI)
        while self._pending:
            at, node, kind = self._pending.pop()
            for tokens, reference in own_references(node, kind):
                # A discriminator names schemas, too.
                if tokens == ("$ref",) or _FILE_NAME.fullmatch(reference):
                    self._follow(child(at, *tokens), reference, kind)
            for key, reference, entry in referred_maps(node, kind):
                self._follow_map(child(at, key, "$ref"), reference, entry)
            for place, value, value_kind in reversed(children(at, node, kind)):
                self._visit(place, value, value_kind)

    def _visit(self, at: Pointer, node: JsonObject, kind: Kind) -> None:
        if (id(node), kind) not in self._seen:
            self._seen.add((id(node), kind))
            self._pending.append((at, node, kind))

    def _follow(self, place: Pointer, reference: str, kind: Kind) -> None:
        target, node = self._target(place, reference)
        if isinstance(node, dict):
            self._visit(target, node, kind)

    def _follow_map(self, place: Pointer, reference: str, kind: Kind) -> None:
        """The entries of a map that a reference names, and those of one it may refer to in turn."""
        seen: set[Pointer] = set()
        target, node = self._target(place, reference)
        while isinstance(node, dict) and target not in seen:
            seen.add(target)
            for key, entry in node.items():
                if isinstance(entry, dict):
                    self._visit(child(target, key), entry, kind)
            inner = reference_of(node)
            if inner is None:
                break
            target, node = self._target(child(target, "$ref"), inner)

    def _target(self, place: Pointer, reference: str) -> tuple[Pointer, JsonValue]:
        """What a reference names, its file loaded; None where there is no such node."""
        target = self._document.target(reference, uri_of(place))
        uri = uri_of(target)
        if uri not in self.trees and uri not in self._unusable:
            self._load(uri, place)
        node = node_at(self.trees, target)
        return target, None if node is MISSING else node

    def _load(self, uri: str, place: Pointer) -> None:
        refusal = self._refusal(uri, place)
        if refusal is None:
            opened = self._open(uri)
            if opened.source is not None:
                self.sources[uri] = opened.source
            self.findings.extend(opened.diagnostics)
            if opened.is_outside:
                refusal = _finding(rules.REFERENCE_OUTSIDE, place, uri, "")
            elif opened.reason is None:
                self.trees[uri] = opened.value
                return
            else:
                has_told = bool(opened.diagnostics)
                rule = rules.REFERENCE_BROKEN if has_told else rules.REFERENCE_FILE
                hint = component_hint(self._document.root, uri)
                refusal = _finding(rule, place, uri, opened.reason + hint)
        self._unusable.add(uri)
        self.findings.append(refusal)

    def _refusal(self, uri: str, place: Pointer) -> Diagnostic | None:
        if is_remote(uri):
            if not self._allow_remote:
                return _finding(rules.REFERENCE_REMOTE, place, uri, "")
        elif is_remote(uri_of(place)):
            reason = "a remote document can't refer to local files"
            return _finding(rules.REFERENCE_SCHEME, place, uri, reason)
        elif is_absolute(uri):
            reason = "it isn't a relative path or an http URL"
            return _finding(rules.REFERENCE_SCHEME, place, uri, reason)
        if len(self.trees) >= MAXIMUM_FILES:
            reason = f"the document already has {MAXIMUM_FILES} files"
            return _finding(rules.REFERENCE_LIMIT, place, uri, reason)
        return None


def _finding(rule: Rule, place: Pointer, uri: str, reason: str) -> Diagnostic:
    target = uri if is_remote(uri) or is_absolute(uri) else path_of(uri)
    return Diagnostic(rule=rule, at=place, values={"target": target, "reason": reason})
