"""The parts of an OpenAPI document that answering a request takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

# Documents are free-form trees; each reader checks the nodes it touches.
Node: TypeAlias = Any

_METHODS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)


@dataclass(frozen=True, slots=True)
class Located:
    """A node with the JSON pointer it stands at, references followed."""

    node: Node
    pointer: str

    def get(self, *keys: str) -> Located | None:
        """The node under ``keys``, or None where one of them is missing."""
        node, pointer = self.node, self.pointer
        for key in keys:
            if not isinstance(node, Mapping) or key not in node:
                return None
            node = node[key]
            pointer += "/" + key.replace("~", "~0").replace("/", "~1")
        return Located(node, pointer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An operation and what matches its path. ``path`` is the document's key."""

    id: str
    method: str
    path: str
    pattern: re.Pattern[str]
    node: Located
    parameters: tuple[Located, ...]

    @property
    def templated(self) -> bool:
        """Whether the path has parameters: exact paths go first."""
        return "{" in self.path


class Document:
    """An OpenAPI document in one file, as parsed."""

    def __init__(self, root: Mapping[str, Node]) -> None:
        self.root = root
        self.operations = tuple(self._operations())

    @property
    def base_path(self) -> str:
        """The path of the first server's URL, no slash at its end."""
        servers = self.root.get("servers") or [{"url": "/"}]
        variables = servers[0].get("variables", {})
        url: str = servers[0]["url"]
        for name, variable in variables.items():
            url = url.replace("{" + name + "}", str(variable["default"]))
        return urlsplit(url).path.rstrip("/")

    def follow(self, located: Located) -> Located:
        """What a chain of local references ends at; the node itself when it is none."""
        seen: set[str] = set()
        while isinstance(located.node, Mapping) and "$ref" in located.node:
            reference = located.node["$ref"]
            if reference in seen:
                raise ValueError(f"{reference} refers to itself")
            seen.add(reference)
            located = self.at(reference)
        return located

    def at(self, reference: str) -> Located:
        """The node a local reference such as ``#/components/schemas/Pet`` points to."""
        if not reference.startswith("#/"):
            raise ValueError(f"{reference} is not in this document")
        node: Node = self.root
        for token in reference[2:].split("/"):
            key = unquote(token).replace("~1", "/").replace("~0", "~")
            node = node[int(key)] if isinstance(node, list) else node[key]
        return Located(node, reference)

    def matches(self, method: str, path: str) -> tuple[Operation, ...]:
        """The operations a request may mean, exact paths first, then in document order."""
        found = [
            operation
            for operation in self.operations
            if operation.method == method and operation.pattern.fullmatch(path)
        ]
        return tuple(sorted(found, key=lambda operation: operation.templated))

    def operation(self, operation_id: str) -> Operation:
        """The operation of that id."""
        return next(one for one in self.operations if one.id == operation_id)

    def _operations(self) -> Iterator[Operation]:
        paths = Located(self.root.get("paths", {}), "#/paths")
        for path in paths.node:
            item = self.follow(_child(paths, path))
            shared = self._parameters(item)
            for method in item.node:
                if method not in _METHODS:
                    continue
                node = _child(item, method)
                own = self._parameters(node)
                keys = {_parameter_key(one) for one in own}
                inherited = [one for one in shared if _parameter_key(one) not in keys]
                yield Operation(
                    id=node.node.get("operationId", f"{method} {path}"),
                    method=method.upper(),
                    path=path,
                    pattern=_pattern(path),
                    node=node,
                    parameters=(*inherited, *own),
                )

    def _parameters(self, owner: Located) -> tuple[Located, ...]:
        listed = owner.get("parameters")
        if listed is None:
            return ()
        return tuple(
            self.follow(Located(node, f"{listed.pointer}/{index}"))
            for index, node in enumerate(listed.node)
        )


def _child(located: Located, key: str) -> Located:
    child = located.get(key)
    if child is None:
        raise KeyError(key)
    return child


def _parameter_key(parameter: Located) -> tuple[str, str]:
    return parameter.node["in"], parameter.node["name"]


def _pattern(path: str) -> re.Pattern[str]:
    url_path = path.partition("#")[0]
    literals = re.split(r"\{[^{}]+\}", url_path)
    return re.compile("([^/]+)".join(re.escape(literal) for literal in literals))
