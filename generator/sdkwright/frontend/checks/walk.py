"""The walk over every object of a document, in all of its files: each is held against its shape, once."""

from __future__ import annotations

from typing import TypeAlias

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child, tokens_of
from sdkwright.core.words import quoted, shown, suggestion
from sdkwright.frontend.checks.expected import (
    TEXT,
    Breach,
    Choice,
    Expected,
    Many,
    Named,
    One,
    Plain,
    Shape,
    words_of,
)
from sdkwright.frontend.checks.field_rules import FIELD_RULES, MOVED, MOVED_VALUES
from sdkwright.frontend.checks.references import Refer
from sdkwright.frontend.checks.schema_shapes import LEGACY_SCHEMA
from sdkwright.frontend.checks.shapes import SHAPES
from sdkwright.frontend.document import Document
from sdkwright.frontend.grammar import is_extension
from sdkwright.frontend.references import MISSING, value_at

_PATH_ITEM = One("path item")
_Met: TypeAlias = tuple[Pointer, JsonObject, str]
"""An object: its place, itself, its kind."""


def shape_findings(document: Document) -> tuple[Diagnostic, ...]:
    """What doesn't have the shape that the specification gives it."""
    walk = _Walk(document)
    walk.run()
    return tuple(walk.found)


class _Walk:
    """One walk. Objects wait in a stack, so that no document is too deep for it."""

    def __init__(self, document: Document) -> None:
        self.found: list[Diagnostic] = []
        self._document = document
        self._version = document.version[:3]
        is_legacy = self._version == "3.0"
        self._is_legacy = is_legacy
        self._shapes = {**SHAPES, "schema": LEGACY_SCHEMA} if is_legacy else SHAPES
        self._refer = Refer(document)
        self._seen: set[tuple[int, str]] = set()
        self._inner: list[_Met] = []
        self._current: _Met = (ROOT, document.root, "document")

    def run(self) -> None:
        """Look at everything that can be reached from the root."""
        waiting = [(ROOT, self._document.root, "document")]
        while waiting:
            at, node, kind = waiting.pop()
            if (id(node), kind) in self._seen:
                continue
            self._seen.add((id(node), kind))
            self._inner = []
            self._current = at, node, kind
            self._object(at, node, kind, self._shapes[kind])
            waiting.extend(reversed(self._inner))

    def _object(self, at: Pointer, node: JsonObject, kind: str, shape: Shape) -> None:
        if "$ref" in node and kind in self._refer.kinds:
            self._reference(at, node, kind, shape)
            # What stands beside a $ref counts in schemas since 3.1, and in path items.
            has_more = not self._is_legacy if kind == "schema" else kind == "path item"
            if not has_more:
                return
        for key, value in node.items():
            expected = shape.fields.get(key)
            if expected is not None:
                self._field(at, key, value, expected, shape)
            elif not (is_extension(key) or key == "$ref"):
                self._unlisted(child(at, key), key, value, kind, shape)
        for key in shape.required:
            if key not in node and "$ref" not in node:
                wanted = words_of(shape.fields[key], self._shapes)
                self._report(
                    rules.VALIDATE_MISSING,
                    at,
                    owner=shape.words,
                    key=key,
                    wanted=wanted,
                )
        for rule in FIELD_RULES.get(kind, ()):
            for breach in rule(node, self._version):
                self._breach(at, breach)

    def _field(
        self, at: Pointer, key: str, value: JsonValue, expected: Expected, shape: Shape
    ) -> None:
        if key in shape.since and shape.since[key] > self._version:
            self._report(
                rules.VALIDATE_VERSION,
                child(at, key),
                key=key,
                owner=shape.words,
                since=shape.since[key],
                version=self._document.version,
            )
        if not (isinstance(expected, Plain) and expected.fits(value)):
            self._value(child(at, key), value, expected)

    def _unlisted(
        self, at: Pointer, key: str, value: JsonValue, kind: str, shape: Shape
    ) -> None:
        if kind == "callback":
            self._value(at, value, _PATH_ITEM)
        elif not shape.is_open:
            close = MOVED.get((kind, key)) or suggestion(key, shape.fields)
            self._report(
                rules.VALIDATE_UNKNOWN, at, key=key, owner=shape.words, suggestion=close
            )

    def _value(self, at: Pointer, value: JsonValue, expected: Expected) -> None:
        match expected:
            case One() if isinstance(value, dict):
                self._inner.append((at, value, expected.kind))
            case Named() if isinstance(value, dict):
                for key, inner in value.items():
                    if key != "$ref" and not (
                        expected.but_extensions and is_extension(key)
                    ):
                        self._value(child(at, key), inner, expected.entry)
            case Plain() if expected.fits(value):
                pass
            case Choice(values) if isinstance(value, str):
                if value not in values:
                    self._report(
                        rules.VALIDATE_VALUE,
                        at,
                        name=self._name(at),
                        what=quoted(value),
                        suggestion=MOVED_VALUES.get((self._current[2], value))
                        or suggestion(value, values),
                        wanted=words_of(expected, self._shapes),
                    )
            case One(or_flag=True) if isinstance(value, bool) and self._takes_flag(at):
                pass
            case Many(item) if isinstance(value, list):
                if len(value) < expected.least:
                    reason = f"{self._name(at)} is an empty list"
                    remedy = "Fill it, or remove it."
                    self._report(rules.VALIDATE_RULE, at, reason=reason, remedy=remedy)
                for number, inner in enumerate(value):
                    self._value(child(at, number), inner, item)
            case _:
                self._misfit(at, value, expected)

    def _takes_flag(self, at: Pointer) -> bool:
        return not self._is_legacy or at.endswith("/additionalProperties")

    def _misfit(self, at: Pointer, value: JsonValue, expected: Expected) -> None:
        if isinstance(expected, One) and not self._takes_flag(at):
            expected = One(expected.kind)
        is_unquoted = expected is TEXT and isinstance(value, int | float)
        hint = " (in quotes)" if is_unquoted else ""
        self._report(
            rules.VALIDATE_TYPE,
            at,
            name=self._name(at),
            what=shown(value),
            wanted=words_of(expected, self._shapes) + hint,
        )

    def _name(self, at: Pointer) -> str:
        """What a part of the object at hand is called: `item 2 in `tags` of an operation`."""
        place, node, kind = self._current
        name = self._shapes[kind].words
        part: JsonValue = node
        for depth, token in enumerate(tokens_of(at)[len(tokens_of(place)) :]):
            if isinstance(part, list):
                name = f"item {int(token) + 1} in {name}"
            elif depth:
                name = f"{quoted(token)} in {name}"
            else:
                name = f"`{token}` of {name}"
            inner = value_at(part, (token,))
            part = None if inner is MISSING else inner
        return name

    def _reference(
        self, at: Pointer, node: JsonObject, kind: str, shape: Shape
    ) -> None:
        place = child(at, "$ref")
        if not shape.may_refer and not (
            kind == "media type" and self._version >= "3.2"
        ):
            reason = f"OpenAPI {self._version} has no $ref in place of {shape.words}; what it names is used"
            remedy = "Write the object itself here, or refer from where the specification has it."
            self._report(rules.VALIDATE_RULE, place, reason=reason, remedy=remedy)
        target = self._refer.target(at, node, kind)
        if target.problem:
            self._report(rules.VALIDATE_REFERENCE, place, reason=target.problem)
        if isinstance(target.value, dict):
            self._inner.append((target.at, target.value, kind))

    def _breach(self, at: Pointer, breach: Breach) -> None:
        place = child(at, *breach.tokens)
        self._report(
            rules.VALIDATE_RULE, place, reason=breach.reason, remedy=breach.remedy
        )

    def _report(self, rule: Rule, at: Pointer, **values: str) -> None:
        self.found.append(Diagnostic(rule=rule, at=at, values=values))
