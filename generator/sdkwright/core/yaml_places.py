"""Where the nodes of a YAML text stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import yaml

from sdkwright.core.diagnostics import Position
from sdkwright.core.locate import Side

_Member: TypeAlias = "tuple[yaml.Node, yaml.Node]"


class _Nodes(yaml.CBaseLoader):
    """Composes nodes without asking of each what its tag is, which took a quarter of the time."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        return ""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class YamlText:
    """YAML: composed once with the C parser, then walked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._root: yaml.Node | None = None
        self._composed = False
        self._members: dict[int, Mapping[str, _Member]] = {}

    def find(self, tokens: Sequence[str], side: Side) -> Position | None:
        """The position of the node at ``tokens``."""
        node = self._compose()
        if node is None:
            return None
        target = node
        for token in tokens:
            member = self._listed(node).get(token)
            if member is None:
                break
            key, node = member
            target = key if side is Side.KEY else node
        mark = target.start_mark
        return Position(line=mark.line + 1, column=mark.column + 1)

    def _compose(self) -> yaml.Node | None:
        if not self._composed:
            self._composed = True
            try:
                self._root = _Nodes(self._text).get_single_node()
            except (yaml.YAMLError, RecursionError):
                self._root = None
        return self._root

    def _listed(self, node: yaml.Node) -> Mapping[str, _Member]:
        """The members of a collection, each the nodes of its key and value; an item of a list is its own key."""
        members = self._members.get(id(node))
        if members is None:
            self._members[id(node)] = {}  # what merges itself has nothing more to give
            members = self._scanned(node)
            self._members[id(node)] = members
        return members

    def _scanned(self, node: yaml.Node) -> Mapping[str, _Member]:
        if isinstance(node, yaml.SequenceNode):
            return {str(number): (item, item) for number, item in enumerate(node.value)}
        members: dict[str, _Member] = {}
        if not isinstance(node, yaml.MappingNode):
            return members
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                members.setdefault(key.value, (key, value))
        if "<<" in members:
            # A member that came by a merge key stands where it was anchored.
            merged = members["<<"][1]
            is_list = isinstance(merged, yaml.SequenceNode)
            for layer in merged.value if is_list else [merged]:
                members = {**self._listed(layer), **members}
        return members
