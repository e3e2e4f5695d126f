"""Pages: what an operation's data says of the next one, and what its method gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Default
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Type
from sdkwright.targets.languages.python.layout import Expression, call, subscript
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.parameters import Argument
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.reading.json_path import json_path
from sdkwright.targets.reading.paged_items import located_items, section_of, spelled

_RUNTIME = "._runtime.pagination"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Pages of an operation: the runtime's class with its arguments, and what the items are.

    ``items`` are the attributes from the result to its items, None where the result is taken for the item.
    """

    kind: str
    arguments: tuple[Expression, ...]
    items: tuple[str | int, ...] | None
    item: Type


def paging(
    api: Api,
    operation: Operation,
    arguments: Sequence[Argument],
    annotations: Annotations,
) -> Paging | None:
    """How an operation's pages follow each other; None where it has none, or where its description can't be followed."""
    written = operation.pagination
    if written is None or operation.result is None:
        return None
    outputs = section_of(written, "outputs")
    items: tuple[str | int, ...] | None = None
    item = operation.result
    results = outputs.get("results")
    if isinstance(results, str):
        path = json_path(results.removesuffix("[*]"))
        located = located_items(api, operation.result, path)
        if located is None:
            return None
        items = spelled(located[0], annotations.types.names.fields)
        item = located[1]
    made = _kind(written, outputs, arguments)
    if made is None:
        return None
    kind, said = made
    return Paging(kind=kind, arguments=tuple(said), items=items, item=item)


def pagination_expression(found: Paging, annotations: Annotations) -> Expression:
    """``Cursor("after", next=("next",), items=("data",))``."""
    arguments = list(found.arguments)
    if found.items is not None:
        arguments.append(f"items={_path_literal(found.items)}")
    return call(annotations.imported(_RUNTIME, found.kind), *arguments)


def paged_result(
    result: Expression, found: Paging, annotations: Annotations
) -> Expression:
    """``Page[models.ImageList, models.Image]``."""
    name = "AsyncPage" if annotations.is_async else "Page"
    page = annotations.imported(".utils.pages", name)
    item = annotations.annotation(found.item, Position.RESULT)
    return subscript(page, result, item)


def _kind(
    written: Mapping[str, JsonValue],
    outputs: JsonObject,
    arguments: Sequence[Argument],
) -> tuple[str, list[Expression]] | None:
    inputs = dict(_inputs(written, arguments))
    match written.get("type"):
        case "cursor" if "cursor" in inputs:
            path = _output(outputs, "nextCursor")
            first = str(text_literal(inputs["cursor"].key))
            more = _output(outputs, "hasMore")
            said: list[Expression] = [first, f"next={path}"]
            if more is not None:
                said.append(f"more={more}")
            return ("Cursor", said) if path else None
        case "url":
            path = _output(outputs, "nextUrl")
            return ("NextUrl", [path]) if path else None
        case "offsetLimit" if "offset" in inputs:
            return "Offset", _counted(inputs["offset"], inputs)
        case "offsetLimit" if "page" in inputs:
            counted = _counted(inputs["page"], inputs)
            start = _default(inputs["page"].default)
            if start is not None:
                counted.insert(1, f"first={scalar_literal(start)}")
            path = _output(outputs, "numPages")
            return "PageNumber", [*counted, *([f"pages={path}"] if path else [])]
        case _:
            return None


def _counted(argument: Argument, inputs: Mapping[str, Argument]) -> list[Expression]:
    limit = inputs.get("limit")
    said: list[Expression] = [str(text_literal(argument.key))]
    if limit is not None:
        said.append(f"limit={text_literal(limit.key)}")
    return said


def _default(default: Default | None) -> int | None:
    value = default.value if default is not None else None
    return value if type(value) is int and value != 1 else None


def _inputs(
    written: Mapping[str, JsonValue], arguments: Sequence[Argument]
) -> Iterator[tuple[str, Argument]]:
    """The arguments that ask for a page, by what they do."""
    listed = written.get("inputs")
    for one in listed if isinstance(listed, list) else []:
        if not isinstance(one, Mapping):
            continue
        name, does = one.get("name"), one.get("type")
        in_body = one.get("in") == "requestBody"
        for argument in arguments:
            wire = argument.parameter.name.source if argument.parameter else None
            known = argument.wire_name if in_body and wire is None else wire
            if known == name and isinstance(does, str):
                yield does, argument
                break


def _output(outputs: JsonObject, name: str) -> str | None:
    text = outputs.get(name)
    path = json_path(text) if isinstance(text, str) else None
    return _path_literal(path) if path is not None else None


def _path_literal(path: tuple[str | int, ...]) -> str:
    steps = ", ".join(str(scalar_literal(step)) for step in path)
    return f"({steps},)" if len(path) == 1 else f"({steps})"
