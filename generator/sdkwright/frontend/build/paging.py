"""Pages that a document describes (`x-speakeasy-pagination`), checked against what an operation takes and gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import child
from sdkwright.core.words import listed, what_is
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.reading import object_at, text_at
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.extensions import PAGINATION
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.json_path import Path, json_path
from sdkwright.ir.objects_of import objects_of, shared_fields
from sdkwright.ir.operation import Operation
from sdkwright.ir.pagination import PageKind, PageParameter, Pagination
from sdkwright.ir.typed_paths import types_at
from sdkwright.ir.types import Anything, ListOf, Type, TypeId

_PLAIN = "the operation gives plain results"
_LEFT_OUT = "it is left out"
_TYPES = ("cursor", "offsetLimit", "url")
_DOES = ("cursor", "offset", "page", "limit")
_OUTPUTS = ("results", "nextCursor", "nextUrl", "numPages", "hasMore")
_KEYS = ("type", "inputs", "outputs")


def with_pages(
    walk: Walk, operation: Operation, declarations: Mapping[TypeId, Declaration]
) -> Operation:
    """The same operation with its pages, if the document describes any that can be followed; findings say why not."""
    if PAGINATION not in operation.extensions:
        return operation
    reader = _Reader(walk, operation, declarations)
    return replace(operation, pagination=reader.pagination())


class _Reader:
    """Reads the pages of one operation."""

    def __init__(
        self,
        walk: Walk,
        operation: Operation,
        declarations: Mapping[TypeId, Declaration],
    ) -> None:
        self._operation = operation
        self._declarations = declarations
        at = child(operation.origin, PAGINATION)
        self._findings = ExtensionFindings(walk, PAGINATION, at)

    def pagination(self) -> Pagination | None:
        written = self._operation.extensions[PAGINATION]
        if not isinstance(written, dict):
            return self._none("", f"is {what_is(written)}")
        self._findings.unknown(written, _KEYS)
        kind = text_at(written, "type")
        if kind not in _TYPES:
            return self._none(
                "type", f"is {kind or 'missing'}, none of {listed(_TYPES)}"
            )
        if self._operation.result is None:
            return self._none("outputs", "lead into an answer that has no body")
        inputs = dict(self._inputs(written))
        outputs = object_at(written, "outputs")
        self._findings.unknown(outputs, _OUTPUTS, "outputs")
        items = self._items(outputs)
        pages = self._pages(kind, inputs, outputs, items)
        return None if items is None and "results" in outputs else pages

    def _pages(
        self,
        kind: str,
        inputs: Mapping[str, PageParameter],
        outputs: JsonObject,
        items: Path | None,
    ) -> Pagination | None:
        more = self._path(outputs, "hasMore", _LEFT_OUT)
        if kind == "url":
            url = self._needed(outputs, "nextUrl")
            if url is None:
                return None
            return Pagination(kind=PageKind.URL, following=url, more=more, items=items)
        if kind == "cursor":
            cursor = self._needed(outputs, "nextCursor")
            if "cursor" not in inputs:
                return self._none("inputs", "have none of type cursor")
            if cursor is None:
                return None
            return Pagination(
                kind=PageKind.CURSOR,
                position=inputs["cursor"],
                following=cursor,
                more=more,
                items=items,
            )
        position = inputs.get("offset") or inputs.get("page")
        if position is None:
            return self._none("inputs", "have none of type offset or page")
        is_offset = "offset" in inputs
        count = None if is_offset else self._path(outputs, "numPages", _LEFT_OUT)
        if items is None and count is None and "results" not in outputs:
            return self._none(
                "outputs.results", "is missing: nothing says where the items are"
            )
        return Pagination(
            kind=PageKind.OFFSET if is_offset else PageKind.PAGE_NUMBER,
            position=position,
            limit=inputs.get("limit"),
            more=more,
            count=count,
            items=items,
        )

    def _inputs(self, written: JsonObject) -> Iterator[tuple[str, PageParameter]]:
        """What asks for a page, by what it does."""
        inputs = written.get("inputs", [])
        if not isinstance(inputs, list):
            self._findings.report("inputs", f"is {what_is(inputs)}, no list", _LEFT_OUT)
            return
        for number, one in enumerate(inputs):
            key = f"inputs[{number}]"
            if not isinstance(one, dict):
                self._findings.report(key, f"is {what_is(one)}", _LEFT_OUT)
                continue
            does, name = text_at(one, "type"), text_at(one, "name")
            in_body = one.get("in") == "requestBody"
            known = self._names(in_body=in_body)
            if does not in _DOES:
                problem = f"is {does or 'missing'}, none of {listed(_DOES)}"
                self._findings.report(f"{key}.type", problem, _LEFT_OUT)
            elif name is None or name not in known:
                self._findings.report(f"{key}.name", _unknown(name, known), _LEFT_OUT)
            else:
                yield does, PageParameter(name=name, in_body=in_body)

    def _names(self, *, in_body: bool) -> tuple[str, ...]:
        """The names that may ask for a page."""
        if not in_body:
            return tuple(one.name.source for one in self._operation.parameters)
        body = self._operation.request_body
        contents = body.contents[:1] if body is not None else ()
        return tuple(
            field.name.source
            for content in contents
            for field in shared_fields(objects_of(self._declarations, content.schema))
        )

    def _items(self, outputs: JsonObject) -> Path | None:
        """Where the list of items is; None where nothing says it, and a finding where there is no list."""
        text = outputs.get("results")
        if text is None:
            return None
        path = json_path(text.removesuffix("[*]")) if isinstance(text, str) else None
        if path is None:
            self._none("outputs.results", f"is {_shown(text)}, no path to one list")
            return None
        if not any(isinstance(one, ListOf) for one in self._types_at(path)):
            self._none("outputs.results", f"is {text}, where answers have no list")
            return None
        return path

    def _needed(self, outputs: JsonObject, key: str) -> Path | None:
        if key not in outputs:
            self._none(f"outputs.{key}", "is missing")
            return None
        return self._path(outputs, key, _PLAIN)

    def _path(self, outputs: JsonObject, key: str, instead: str) -> Path | None:
        text = outputs.get(key)
        if text is None:
            return None
        path = json_path(text) if isinstance(text, str) else None
        name = f"outputs.{key}"
        if path is None:
            problem = f"is {_shown(text)}, no path to one value"
            self._findings.report(name, problem, instead)
            return None
        if not self._types_at(path):
            self._findings.report(
                name, f"is {text}, where answers have nothing", instead
            )
            return None
        return path

    def _types_at(self, path: Path) -> tuple[Type, ...]:
        result = self._operation.result or Anything()
        return types_at(self._declarations, result, path)

    def _none(self, key: str, problem: str) -> Pagination | None:
        """No pages, and a finding that says why."""
        self._findings.report(key, problem, _PLAIN)
        return None


def _unknown(name: str | None, known: tuple[str, ...]) -> str:
    if name is None:
        return "is missing"
    return f"is {name}, which the operation doesn't take (it takes {', '.join(known) or 'nothing'})"


def _shown(value: JsonValue) -> str:
    return value if isinstance(value, str) else what_is(value)
