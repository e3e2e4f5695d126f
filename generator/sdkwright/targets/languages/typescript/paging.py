"""Pages: what an operation's data says of the next one, and what a call gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Default, ObjectDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Ref, Type
from sdkwright.targets.languages.typescript.bodies import listed
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import scalar_literal
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.signatures import Signature
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.reading.json_path import Path, json_path
from sdkwright.targets.reading.paged_items import located_items, section_of, spelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Pages of an operation: the runtime's function with its arguments, and the type of the items."""

    function: str
    arguments: tuple[str | None, ...]
    item: Type


@dataclass(frozen=True, slots=True)
class _Input:
    """An argument that asks for a page: where it stands among the arguments, and its default."""

    path: Path
    default: Default | None


def paging(
    api: Api, operation: Operation, names: Names, made: Signature
) -> Paging | None:
    """How an operation's pages follow each other; None where it has none, or where its description can't be followed."""
    written = operation.pagination
    if written is None or operation.result is None:
        return None
    outputs = section_of(written, "outputs")
    items: Path | None = None
    item = operation.result
    results = outputs.get("results")
    if isinstance(results, str):
        path = json_path(results.removesuffix("[*]"))
        located = located_items(api, operation.result, path)
        if located is None:
            return None
        items = spelled(located[0], names.fields)
        item = located[1]
    inputs = dict(_inputs(api, operation, written, names, made))
    found = _function(written, outputs, inputs, items)
    if found is None:
        return None
    function, arguments = found
    return Paging(function=function, arguments=tuple(arguments), item=item)


def call_value(operation: Operation, types: Types, pages: Paging | None) -> str:
    """What a successful call gives: ``models.Image``, or ``Page<models.ImageList, models.Image>``."""
    if operation.result is None:
        return "undefined"
    value = types.result(operation.result)
    if pages is None:
        return value
    page = types.imports.type("runtime/pagination", "Page")
    return f"{page}<{value}, {types.text(pages.item)}>"


def pagination_expression(found: Paging, imports: Imports) -> str:
    """``cursor(["after"], ["next"], ["data"])``."""
    name = imports.value("runtime/pagination", found.function)
    return f"{name}({listed(list(found.arguments))})"


def _function(
    written: Mapping[str, JsonValue],
    outputs: JsonObject,
    inputs: Mapping[str, _Input],
    items: Path | None,
) -> tuple[str, list[str | None]] | None:
    where = None if items is None else _literal(items)
    limit = _literal(inputs["limit"].path) if "limit" in inputs else None
    match written.get("type"):
        case "cursor" if "cursor" in inputs:
            following = _output(outputs, "nextCursor")
            more = _output(outputs, "hasMore")
            first = _literal(inputs["cursor"].path)
            return ("cursor", [first, following, where, more]) if following else None
        case "url":
            following = _output(outputs, "nextUrl")
            return ("nextURL", [following, where]) if following else None
        case "offsetLimit" if "offset" in inputs:
            return "offset", [_literal(inputs["offset"].path), where, limit]
        case "offsetLimit" if "page" in inputs:
            page = inputs["page"]
            value = page.default.value if page.default is not None else None
            first = str(value) if type(value) is int else "1"
            pages = _output(outputs, "numPages")
            return "pageNumber", [_literal(page.path), first, where, limit, pages]
        case _:
            return None


def _inputs(
    api: Api,
    operation: Operation,
    written: Mapping[str, JsonValue],
    names: Names,
    made: Signature,
) -> Iterator[tuple[str, _Input]]:
    """The arguments that ask for a page, by what they do."""
    given = written.get("inputs")
    for one in given if isinstance(given, list) else []:
        if not isinstance(one, Mapping):
            continue
        name, does = one.get("name"), one.get("type")
        if not isinstance(name, str) or not isinstance(does, str):
            continue
        if one.get("in") == "requestBody":
            found = _body_input(api, operation, name, names, made)
        else:
            found = next(
                (
                    _Input((made.keys[parameter.origin],), parameter.default)
                    for parameter in operation.parameters
                    if parameter.name.source == name
                ),
                None,
            )
        if found is not None:
            yield does, found


def _body_input(
    api: Api, operation: Operation, name: str, names: Names, made: Signature
) -> _Input | None:
    body = operation.request_body
    schema = body.contents[0].schema if body and body.contents else None
    owner = api.declarations.get(schema.target) if isinstance(schema, Ref) else None
    if body is None or not isinstance(owner, ObjectDeclaration):
        return None
    for field in owner.fields:
        if field.name.source == name:
            path = (made.keys[body.origin], names.fields[owner.id, name])
            return _Input(path, field.default)
    return None


def _output(outputs: JsonObject, name: str) -> str | None:
    text = outputs.get(name)
    path = json_path(text) if isinstance(text, str) else None
    return _literal(path) if path is not None else None


def _literal(path: Path) -> str:
    return f"[{', '.join(str(scalar_literal(step)) for step in path)}]"
