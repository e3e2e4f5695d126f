"""A document of several files as one: what references lead to in other files becomes a component of its own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Final

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Result
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child, tokens_of, uri_of
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import FIELDS, Kind, own_references, reference_of
from sdkwright.frontend.index import Index, Node
from sdkwright.frontend.map_references import spelled, with_entries
from sdkwright.frontend.objects import objects_of
from sdkwright.frontend.references import MISSING, node_at
from sdkwright.frontend.respell import meaning, respelled

_NEWER: Final = ("pathItems", "mediaTypes")
_SECTIONS: Final[Mapping[Kind, str]] = {
    kind: section
    for section, (_, kind) in FIELDS[Kind.COMPONENTS].items()
    if section not in _NEWER
}
"""Where the components of a kind are, as every version has them; what is of another kind stands where it is referred to."""

_HOMES: Final = ("schemas", "$defs", "definitions")
_PARTS: Final = frozenset(
    (
        *("$ref", "$defs", "definitions", "enum", "oneOf", "anyOf", "allOf"),
        *("properties", "patternProperties", "additionalProperties", "items"),
    )
)
"""Keywords that types are declared for; what has none of them is as well said twice."""

_SIGNS = re.compile(r"[\W_]+")
_NO_NAME = re.compile(r"[^A-Za-z0-9._-]+")


def bundled(document: Document) -> Result[JsonObject]:
    """The root of a document with all that it refers to in other files; what can't be found stays a reference, and is told."""
    whole = with_entries(document)
    bundle = _Bundle(whole)
    trees = respelled(whole, bundle.spell)
    nodes = {text: _node(trees, place) for text, place in bundle.in_place()}
    root = dict(_object(_in_place(trees[""], nodes, frozenset())))
    if bundle.names:
        components = dict(_object(root.get("components")))
        for place, (section, name) in bundle.names.items():
            known = _object(components.get(section))
            node = _in_place(_node(trees, place), nodes, frozenset())
            components[section] = {**known, name: _filled(known.get(name), node)}
        root["components"] = components
    return Result(value=root, diagnostics=tuple(bundle.findings))


def _filled(alias: JsonValue, node: JsonValue) -> JsonValue:
    """What a component comes to that was a reference to a node, and may have said more beside it."""
    if not isinstance(node, dict):
        return node
    beside = {key: one for key, one in _object(alias).items() if key != "$ref"}
    return {**node, **beside}


class _Bundle:
    """What is referred to in other files, and what it is called in the one."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.findings: list[Diagnostic] = []
        self._taken = {
            (section, name)
            for section, written in _object(document.root.get("components")).items()
            for name in _object(written)
        }
        self._kinds: dict[Pointer, Kind] = {}
        self._homes: dict[Pointer, tuple[str, str]] = {}
        self._find()
        self.names: dict[Pointer, tuple[str, str]] = {}
        for place, kind in self._kinds.items():
            if self._is_apart(place) and self._holder(place) is None:
                home = self._homes.get(place)
                self.names[place] = home or self._named(place, _SECTIONS[kind])

    def spell(self, target: Pointer, uri: str) -> str:
        """The text of a reference in the file that comes of all."""
        holder = target if target in self.names else self._holder(target)
        if holder is not None and holder in self.names:
            new = child(f"{ROOT}/components", *self.names[holder])
            return spelled(self._document, new + target.removeprefix(holder), "")
        return spelled(self._document, target, "")

    def in_place(self) -> Iterator[tuple[str, Pointer]]:
        """What stands in the place of references, by the text of these."""
        for place in self._kinds:
            if not self._is_apart(place):
                yield self.spell(place, ""), place

    def _find(self) -> None:
        index = Index(self._document)
        for at, node, kind in objects_of(self._document):
            for tokens, reference in own_references(node, kind):
                place = child(at, *tokens)
                target = meaning(self._document, index, reference, at)
                if not uri_of(target):
                    continue
                if isinstance(index.target(reference, at), Node):
                    self._kinds.setdefault(target, kind)
                    self._settle(place, kind, target)
                elif tokens == ("$ref",):
                    values = {"reference": reference}
                    self.findings.append(
                        Diagnostic(rule=rules.BUNDLE_LEFT, at=place, values=values)
                    )

    def _settle(self, place: Pointer, kind: Kind, target: Pointer) -> None:
        """Keeps a component for what it refers to, if types are called the same by both."""
        if not _is_component(place, kind):
            return
        _, section, name, _ = tokens_of(place)
        if kind is not Kind.SCHEMA or _is_one_word(name, _own_name(target)):
            self._homes.setdefault(target, (section, name))

    def _is_apart(self, place: Pointer) -> bool:
        """Whether a node becomes a component, and doesn't stand where it is referred to."""
        kind = self._kinds[place]
        if kind is not Kind.SCHEMA:
            return kind in _SECTIONS
        node = node_at(self._document.trees, place)
        is_plain = isinstance(node, dict) and _PARTS.isdisjoint(node)
        return not is_plain or _is_named(place)

    def _holder(self, place: Pointer) -> Pointer | None:
        """The outermost of what is referred to that a place is inside of."""
        holders = [f"{uri_of(place)}#" + tokens for tokens in _above(place)]
        return next(
            (one for one in holders if one in self._kinds and self._is_apart(one)),
            None,
        )

    def _named(self, place: Pointer, section: str) -> tuple[str, str]:
        own = _NO_NAME.sub("_", _own_name(place)).strip("_") or "value"
        name, number = own, 1
        while (section, name) in self._taken:
            number += 1
            name = f"{own}_{number}"
        self._taken.add((section, name))
        return section, name


def _is_component(reference: Pointer, kind: Kind) -> bool:
    """Whether a reference is all that a component of the root says: what it names goes there."""
    uri, tokens = uri_of(reference), tokens_of(reference)
    return (
        not uri
        and len(tokens) == 4
        and tokens[0] == "components"
        and tokens[1] == _SECTIONS.get(kind)
        and tokens[3] == "$ref"
    )


def _is_named(place: Pointer) -> bool:
    """Whether a schema of another file has a name there: it is one of several, or the file's own."""
    tokens = tokens_of(place)
    return len(tokens) <= 1 or tokens[-2] in _HOMES


def _own_name(place: Pointer) -> str:
    """What a node of another file is called: by its key, or its file."""
    tokens = [one for one in tokens_of(place) if one]
    file = posixpath.splitext(posixpath.basename(uri_of(place)))[0]
    return tokens[-1] if tokens else file


def _is_one_word(one: str, other: str) -> bool:
    """Whether types would be called the same by two names, so that one name is for both."""
    return _SIGNS.sub("", one).casefold() == _SIGNS.sub("", other).casefold()


def _above(place: Pointer) -> Iterator[str]:
    """The fragments of what is around a place, the outermost first."""
    fragment = place.partition("#")[2]
    yield from (fragment[:end] for end, sign in enumerate(fragment) if sign == "/")


def _in_place(
    value: JsonValue, nodes: Mapping[str, JsonValue], inside: frozenset[str]
) -> JsonValue:
    """A value in which objects stand where references of these texts were; one inside of itself stays a reference."""
    if isinstance(value, dict):
        reference = reference_of(value)
        if reference is not None and reference in nodes and reference not in inside:
            node = _in_place(nodes[reference], nodes, inside | {reference})
            beside = {key: part for key, part in value.items() if key != "$ref"}
            return {**_object(node), **beside}
        return {key: _in_place(part, nodes, inside) for key, part in value.items()}
    if isinstance(value, list):
        return [_in_place(part, nodes, inside) for part in value]
    return value


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _node(trees: Mapping[str, JsonValue], place: Pointer) -> JsonValue:
    node = node_at(trees, place)
    return None if node is MISSING else node
