"""A document as loaded: parsed trees by file, with their sources for findings."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer
from sdkwright.core.source import Source
from sdkwright.frontend.references import target_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An OpenAPI description and every file it refers to.

    ``trees`` maps each file's URI to its parsed value ("" is the root document); ``sources`` has their texts, and
    those of overlays under ``overlay:`` URIs. ``version`` is the root's ``openapi`` text as written; ``name`` is what
    other files call the root: its file name, or its URL. After the upgrade stage all trees have the 3.2 shape.
    """

    version: str
    trees: Mapping[str, JsonValue]
    sources: Mapping[str, Source]
    name: str = ""

    def __reduce__(self) -> tuple[Any, ...]:
        """Trees are values alone, which are told to another process in a third of the time that any objects take."""
        trees: Any = self.trees
        return _document, (self.version, marshal.dumps(trees), self.sources, self.name)

    @property
    def root(self) -> JsonObject:
        """The root document's tree."""
        tree = self.trees[""]
        if not isinstance(tree, dict):
            raise TypeError("the loader lets only objects be root documents")
        return tree

    def target(self, reference: str, uri: str) -> Pointer:
        """The pointer that ``reference``, the text of a `$ref`, means in the file ``uri``."""
        if reference.startswith("#") and "%" not in reference:
            return uri + reference
        pointer = target_of(reference, uri or self.name)
        path, mark, fragment = pointer.partition("#")
        return mark + fragment if self._is_root(path) else pointer

    def _is_root(self, path: str) -> bool:
        """Whether a file's URI is the root's: its name, or what it calls itself (OpenAPI 3.2, `$self`)."""
        own = self.root.get("$self")
        if path == self.name or not isinstance(own, str) or not own:
            return path == self.name
        try:
            return urljoin(own, path) == own
        except ValueError:
            return False


def _document(
    version: str, trees: bytes, sources: Mapping[str, Source], name: str
) -> Document:
    return Document(
        version=version,
        trees=marshal.loads(trees),  # noqa: S302 - our own process wrote them
        sources=sources,
        name=name,
    )
