"""Where a validator's finding belongs: many come without a place, with it in words, or counted from their schema."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Mapping
from typing import Protocol

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import Kind
from sdkwright.frontend.references import MISSING, value_at
from sdkwright.frontend.validate_references import objects_of

_OPERATION_ID = re.compile(r"Operation ID '.*' for '(\w+)' in '(.*)' is not unique")
_PATH_PARAMETER = re.compile(
    r"Path parameter '.*' for '(\w+)' operation in '(.*)' was not resolved"
)
_PARAMETER = re.compile(r"Duplicate parameter '(.*)'")


class LibraryFinding(Protocol):
    """What both validators say of an error."""

    message: str
    instance: object

    @property
    def absolute_path(self) -> Iterable[str | int]:
        """Keys and indexes from the root, or from the default that the error is about."""
        ...


class Places:
    """The places of one document's findings, asked for in the order the validator made them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._defaults: list[tuple[Pointer, JsonObject]] | None = None
        self._alike: dict[tuple[str, ...], dict[str, deque[Pointer]]] = {}
        self._repeated: dict[str, list[Pointer]] | None = None

    def place(self, finding: LibraryFinding) -> tuple[Rule, Pointer]:
        """A finding's rule and pointer; the document's root when nothing tells where it is."""
        tokens = [str(token) for token in finding.absolute_path]
        match type(finding).__name__:
            case "DuplicateOperationIDError":
                place = self._operation(_OPERATION_ID, finding.message, "operationId")
                return rules.VALIDATE_OPERATION_ID, place
            case "UnresolvableParameterError":
                place = self._operation(_PATH_PARAMETER, finding.message)
                return rules.VALIDATE_PATH_PARAMETER, place
            case "ParameterDuplicateError":
                return rules.VALIDATE_SCHEMA, self._parameter(finding.message)
            case _:
                pass
        default = self._default(finding, tokens)
        if default is not None:
            return rules.VALIDATE_DEFAULT, child(default, *tokens)
        return rules.VALIDATE_SCHEMA, child(ROOT, *tokens)

    def _operation(
        self, pattern: re.Pattern[str], message: str, *inner: str
    ) -> Pointer:
        parsed = pattern.fullmatch(message)
        if parsed is None:
            return ROOT
        tokens = ("paths", parsed.group(2), parsed.group(1), *inner)
        # Path items may stand behind a reference, in another place or file.
        while value_at(self._document.root, tokens) is MISSING:
            tokens = tokens[:-1]
        return child(ROOT, *tokens)

    def _parameter(self, message: str) -> Pointer:
        parsed = _PARAMETER.fullmatch(message)
        if self._repeated is None:
            self._repeated = _repeated_parameters(self._document)
        places = self._repeated.get(parsed.group(1), []) if parsed else []
        return places.pop(0) if places else ROOT

    def _default(self, finding: LibraryFinding, tokens: list[str]) -> Pointer | None:
        """The default that a finding is about: its path is counted from there, whatever the schema's own place."""
        instance = getattr(finding, "instance", None)
        if value_at(self._document.root, tokens) == instance:
            return None
        if self._defaults is None:
            self._defaults = _defaults(self._document)
        alike = self._alike_at(tuple(tokens))
        value = _key(instance)
        same = alike.get(value + _key(getattr(finding, "schema", None)))
        places = same or alike.get(value)
        if not places:
            return None
        # Equal ones are told apart by their order.
        places.rotate(-1)
        return child(places[-1], "default")

    def _alike_at(self, tokens: tuple[str, ...]) -> dict[str, deque[Pointer]]:
        """The schemas by what their defaults hold at ``tokens``, alone and together with what they say."""
        places = self._alike.get(tokens)
        if places is None:
            places = self._alike[tokens] = {}
            for at, schema in self._defaults or ():
                value = value_at(schema["default"], tokens)
                if value is not MISSING:
                    for key in (_key(value), _key(value) + _key(schema)):
                        places.setdefault(key, deque()).append(at)
        return places


def _key(value: object) -> str:
    """A text that is the same for equal values."""
    return json.dumps(value, sort_keys=True, default=repr)


def _defaults(document: Document) -> list[tuple[Pointer, JsonObject]]:
    return [
        (at, node)
        for at, node, kind in objects_of(document)
        if kind is Kind.SCHEMA and "default" in node
    ]


def _repeated_parameters(document: Document) -> dict[str, list[Pointer]]:
    """Parameters of a list that has an earlier one of the same name and place, by their name."""
    repeated: dict[str, list[Pointer]] = {}
    for at, node, kind in objects_of(document):
        if kind not in (Kind.PATH_ITEM, Kind.OPERATION):
            continue
        parameters = node.get("parameters")
        seen: set[str] = set()
        for number, one in enumerate(
            parameters if isinstance(parameters, list) else ()
        ):
            parameter = _followed(document, one)
            key = (parameter.get("name"), parameter.get("in"))
            if _key(key) in seen:
                place = child(at, "parameters", number)
                repeated.setdefault(str(key[0]), []).append(place)
            seen.add(_key(key))
    return repeated


def _followed(document: Document, node: JsonValue) -> JsonObject:
    if not isinstance(node, Mapping):
        return {}
    reference = node.get("$ref")
    if not isinstance(reference, str):
        return node
    uri, _, fragment = document.target(reference, "").partition("#")
    target = value_at(document.trees.get(uri), fragment.split("/")[1:])
    return target if isinstance(target, Mapping) else {}
