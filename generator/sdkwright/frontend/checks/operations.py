"""Rules about operations that no single object shows: ids, variables of paths, parameters, credentials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child
from sdkwright.core.words import quoted, suggestion
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import METHODS
from sdkwright.frontend.index import Index, Node

_VARIABLE = re.compile(r"\{([^{}]+)\}")
_NO_OBJECT: JsonObject = {}


@dataclass(frozen=True, slots=True)
class _Object:
    """An object of the document, behind its references."""

    at: Pointer
    value: JsonObject


@dataclass(frozen=True, slots=True)
class _Parameter:
    """A parameter: where it is listed, its name and its place in a request."""

    at: Pointer
    name: str
    location: str


def operation_findings(document: Document) -> tuple[Diagnostic, ...]:
    """What is wrong with ids, variables of paths, parameters and credentials of operations."""
    checks = _Checks(document)
    checks.run()
    return _once(checks.found)


class _Checks:
    """One look at all operations below `paths`; several paths may share theirs."""

    def __init__(self, document: Document) -> None:
        self.found: list[Diagnostic] = []
        self._index = Index(document)
        self._root = _Object(ROOT, document.root)
        self._ids: dict[str, str] = {}
        self._met: set[Pointer] = set()

    def run(self) -> None:
        """Look at all of them."""
        components = _member(self._root.value, "components")
        schemes = _member(components, "securitySchemes")
        self._security(self._root, schemes)
        for path, node in _member(self._root.value, "paths").items():
            item = self._object(child(ROOT, "paths", path), node)
            if item is None or path.startswith("x-"):
                continue
            shared = self._parameters(item)
            for method, at, written in _operations(item):
                operation = self._object(at, written)
                if operation is None:
                    continue
                own = self._parameters(operation)
                self._variables(path, operation.at, [*shared, *own])
                self._identity(f"{method} {path}", operation)
                if operation.at not in self._met:
                    self._met.add(operation.at)
                    self._security(operation, schemes)

    def _variables(
        self, path: str, at: Pointer, declared: Sequence[_Parameter]
    ) -> None:
        variables = _VARIABLE.findall(path.partition("#")[0])
        in_path = [one for one in declared if one.location == "path"]
        # One that doesn't say where it is counts as what it is likely to be; that it doesn't is told.
        names = [one.name for one in declared if one.location in ("path", "")]
        for name in dict.fromkeys(variables):
            if name not in names:
                unused = [one for one in names if one not in variables]
                reason = f"the path's variable {quoted(name)} is declared nowhere{suggestion(name, unused)}"
                self._report(rules.VALIDATE_PATH_PARAMETER, at, reason=reason)
        for one in in_path:
            if one.name not in variables:
                reason = f"the path {path} has no variable {quoted(one.name)}"
                self._report(rules.VALIDATE_PATH_PARAMETER, one.at, reason=reason)

    def _identity(self, label: str, operation: _Object) -> None:
        identifier = operation.value.get("operationId")
        if operation.at in self._met or not isinstance(identifier, str):
            return
        other = self._ids.setdefault(identifier, label)
        if other != label:
            at = child(operation.at, "operationId")
            values = {"id": quoted(identifier), "other": other}
            self._report(rules.VALIDATE_OPERATION_ID, at, **values)

    def _security(self, owner: _Object, schemes: JsonObject) -> None:
        listed = owner.value.get("security")
        for number, requirement in enumerate(
            listed if isinstance(listed, list) else ()
        ):
            for name in requirement if isinstance(requirement, dict) else ():
                # Since 3.2 a scheme may be named by its URI, too.
                if name not in schemes and "/" not in name:
                    at = child(owner.at, "security", number, name)
                    hint = suggestion(name, schemes)
                    reason = f"no security scheme is called {quoted(name)}{hint}"
                    remedy = "Declare it under components/securitySchemes."
                    self._report(rules.VALIDATE_RULE, at, reason=reason, remedy=remedy)

    def _parameters(self, owner: _Object) -> list[_Parameter]:
        """The parameters that ``owner`` lists; one that is listed twice is a finding."""
        parameters: list[_Parameter] = []
        seen: set[tuple[str, str]] = set()
        listed = owner.value.get("parameters")
        for number, node in enumerate(listed if isinstance(listed, list) else ()):
            at = child(owner.at, "parameters", number)
            parameter = self._object(at, node)
            value = parameter.value if parameter else _NO_OBJECT
            name, location = value.get("name"), value.get("in", "")
            if not (isinstance(name, str) and isinstance(location, str)):
                continue
            if (name, location) in seen:
                reason = f"the {location} parameter {quoted(name)} is declared twice in this list"
                remedy = "Remove one of them."
                self._report(rules.VALIDATE_RULE, at, reason=reason, remedy=remedy)
            seen.add((name, location))
            parameters.append(_Parameter(at, name, location))
        return parameters

    def _object(self, at: Pointer, node: JsonValue) -> _Object | None:
        target = self._index.follow(Node(at, node))
        if isinstance(target, Node) and isinstance(target.value, dict):
            return _Object(target.pointer, target.value)
        return None

    def _report(self, rule: Rule, at: Pointer, **values: str) -> None:
        finding = Diagnostic(rule=rule, at=at, values=values)
        self.found.append(finding)


def _once(findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings, each once: paths that share a path item find the same in it."""
    return tuple({(one.at, *one.values.items()): one for one in findings}.values())


def _operations(item: _Object) -> Iterator[tuple[str, Pointer, JsonValue]]:
    for method in METHODS:
        if method in item.value:
            yield method.upper(), child(item.at, method), item.value[method]
    for method, node in _member(item.value, "additionalOperations").items():
        yield method, child(item.at, "additionalOperations", method), node


def _member(node: JsonObject, key: str) -> JsonObject:
    value = node.get(key)
    return value if isinstance(value, dict) else _NO_OBJECT
