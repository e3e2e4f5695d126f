"""Several documents as one, in their order: of what two of them say, the later counts, and what can't be one is told apart.

The rules are those that configurations with several inputs were written for: methods of one path come together, texts of
`info` are appended, tags are one whatever their capitals, servers and security stay those of each document's operations.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sdkwright.core.diagnostics import Result
from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import Pointer, escape, uri_of
from sdkwright.core.source import Source
from sdkwright.frontend.document import Document
from sdkwright.frontend.join.joining import Joining, Piece
from sdkwright.frontend.join.namespaces import Renames, renames_of, with_names
from sdkwright.frontend.join.operations import keep_security, keep_servers
from sdkwright.frontend.join.path_items import with_paths
from sdkwright.frontend.join.sections import (
    join_components,
    join_extensions,
    join_info,
    join_paths,
    join_tags,
    own_ids,
)
from sdkwright.frontend.map_references import spelled, with_entries
from sdkwright.frontend.references import file_uri, is_absolute, is_remote, path_of
from sdkwright.frontend.respell import Spell, respelled
from sdkwright.frontend.upgrade import upgrade


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A document to join with others: ``folder`` leads from the folder of the first one to its own.

    ``namespace`` goes in front of the names of components that other documents have with other contents.
    """

    document: Document
    folder: str = "."
    namespace: str = ""


def joined(parts: Sequence[Part]) -> Result[Document]:
    """The documents as one; positions of findings stay those of each document's own text."""
    newest = max((part.document.version for part in parts), key=_order)
    parts = [_of_version(part, newest) for part in parts]
    renames = renames_of([(one.document.root, one.namespace) for one in parts])
    places = _Places(parts, renames)
    trees: dict[str, JsonValue] = {}
    sources: dict[str, Source] = {}
    pieces: list[Piece] = []
    for number, part in enumerate(parts):
        written = respelled(part.document, places.speller(number))
        for uri, tree in written.items():
            trees[places.uri(number, uri)] = tree
        for uri, source in part.document.sources.items():
            own = places.own_uri(number, uri)
            sources[own] = replace(source, uri=own)
        root = with_paths(part.document, written[""], places.speller(number, ""))
        pieces.append(
            Piece(
                root=dict(with_names(root, renames[number])),
                uri=places.own_uri(number, ""),
                label=part.document.sources[""].label,
                namespace=part.namespace,
            )
        )
    joining = _joining(pieces, newest)
    first = replace(sources[""], moved=joining.moved)
    document = Document(
        version=newest,
        trees={**trees, "": joining.root},
        sources={**sources, "": first},
        name=parts[0].document.name,
    )
    return Result(value=document, diagnostics=tuple(joining.findings))


def _joining(pieces: Sequence[Piece], version: str) -> Joining:
    joining = Joining()
    joining.root["openapi"] = version
    join_info(joining, pieces)
    keep_security(pieces)
    servers: list[JsonValue] = []
    for piece in pieces:
        servers = keep_servers(piece, servers)
    if servers:
        joining.root["servers"] = servers
    join_tags(joining, pieces)
    join_paths(joining, pieces)
    own_ids(joining, pieces)
    join_components(joining, pieces)
    join_extensions(joining, pieces)
    joining.root["openapi"] = version
    return joining


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version))


def _of_version(part: Part, newest: str) -> Part:
    """A part as the newest version of all has it, its maps of references written out."""
    document = part.document
    if _order(document.version)[:2] != _order(newest)[:2]:
        document = upgrade(document)
    return replace(part, document=with_entries(document))


def uri_in_whole(uri: str, folder: str, name: str) -> str:
    """What a file of a further document is known by; ``name`` is the document's own, ``folder`` leads to its folder."""
    if is_remote(uri) or is_absolute(uri):
        return uri
    if not uri and is_remote(name):
        return name
    return file_uri(posixpath.normpath(posixpath.join(folder, path_of(uri or name))))


class _Places:
    """Where the files of all parts are in the whole, whose root is that of every part."""

    def __init__(self, parts: Sequence[Part], renames: Sequence[Renames]) -> None:
        self._parts = parts
        self._renames = renames
        self._roots = {self.own_uri(number, ""): number for number in range(len(parts))}
        self._roots[parts[0].document.name] = 0

    def own_uri(self, number: int, uri: str) -> str:
        """What a file is known by, a part's own document too."""
        part = self._parts[number]
        if number == 0:
            return uri
        return uri_in_whole(uri, part.folder, part.document.name)

    def uri(self, number: int, uri: str) -> str:
        """The same, but the documents themselves are the root."""
        own = self.own_uri(number, uri)
        return "" if own in self._roots else own

    def speller(self, number: int, place: str | None = None) -> Spell:
        """What writes the references of a part, as they are in their own files, or all in one ``place``."""
        first = self._parts[0].document

        def spell(target: Pointer, uri: str) -> str:
            here = self.uri(number, uri) if place is None else place
            return spelled(first, self._place(number, target), here)

        return spell

    def _place(self, number: int, target: Pointer) -> Pointer:
        own = self.own_uri(number, uri_of(target))
        fragment = target.partition("#")[2]
        root = self._roots.get(own)
        if root is None:
            return f"{own}#{fragment}"
        _, *tokens = fragment.split("/")
        if len(tokens) > 2 and tokens[0] == "components":
            name = self._renames[root].get((tokens[1], tokens[2]))
            if name is not None:
                tokens[2] = escape(name)
                fragment = "/" + "/".join(tokens)
        return f"#{fragment}"
