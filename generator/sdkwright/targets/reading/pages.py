"""How an operation's pages follow each other, and where the items of a page are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Default, Field
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Type, TypeId
from sdkwright.targets.reading.arguments import (
    Argument,
    CallShape,
    Request,
    body_object,
)
from sdkwright.targets.reading.json_path import Path, json_path
from sdkwright.targets.reading.paged_items import Items, located_items, section_of


class PageKind(Enum):
    """What asks for the next page."""

    CURSOR = "cursor"
    URL = "url"
    OFFSET = "offset"
    PAGE_NUMBER = "page number"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInput:
    """An argument that asks for a page; where the whole body is one argument, ``inner`` is the property of its object,
    ``owner``.
    """

    argument: Argument
    inner: Field | None = None
    owner: TypeId | None = None

    @property
    def default(self) -> Default | None:
        """The document's default."""
        return self.argument.default if self.inner is None else self.inner.default


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The pages of an operation.

    ``position`` is the argument with the cursor, offset or page number, ``limit`` the one with a page's length.
    ``following`` leads from a response's JSON to the next cursor or URL, ``more`` to whether there is a next page,
    ``count`` to how many pages there are. ``items`` leads from the result to the list, None where the result itself
    counts as the item. Items have one of the types ``item``: several where the result is one of several pages.
    """

    kind: PageKind
    position: PageInput | None
    limit: PageInput | None
    following: Path | None
    more: Path | None
    count: Path | None
    items: Items | None
    item: tuple[Type, ...]


def first_page(position: PageInput | None) -> int:
    """The number of the first page: 1, unless the document has another default."""
    default = position.default if position is not None else None
    value = default.value if default is not None else None
    return value if isinstance(value, int) and not isinstance(value, bool) else 1


def read_pages(
    api: Api, operation: Operation, request: Request, shape: CallShape
) -> Pages | None:
    """An operation's pages; None where it has none, or where its description can't be followed."""
    written = operation.pagination
    if written is None or operation.result is None:
        return None
    outputs = section_of(written, "outputs")
    items: Items | None = None
    item: tuple[Type, ...] = (operation.result,)
    results = outputs.get("results")
    if isinstance(results, str):
        path = json_path(results.removesuffix("[*]"))
        located = located_items(api, operation.result, path)
        if located is None:
            return None
        items, item = located
    inputs = {
        does: place
        for does, place in _inputs(api, written, request)
        if place.inner is None or shape.reaches_into_body
    }
    kind, position = _kind(written, inputs)
    following = _path(outputs, _FOLLOWING[kind]) if kind in _FOLLOWING else None
    if kind is None or (kind in _FOLLOWING and following is None):
        return None
    return Pages(
        kind=kind,
        position=position,
        limit=inputs.get("limit"),
        following=following,
        more=_path(outputs, "hasMore"),
        count=_path(outputs, "numPages"),
        items=items,
        item=item,
    )


_FOLLOWING: Mapping[PageKind | None, str] = {
    PageKind.CURSOR: "nextCursor",
    PageKind.URL: "nextUrl",
}


def _kind(
    written: Mapping[str, JsonValue], inputs: Mapping[str, PageInput]
) -> tuple[PageKind | None, PageInput | None]:
    match written.get("type"):
        case "cursor" if "cursor" in inputs:
            return PageKind.CURSOR, inputs["cursor"]
        case "url":
            return PageKind.URL, None
        case "offsetLimit" if "offset" in inputs:
            return PageKind.OFFSET, inputs["offset"]
        case "offsetLimit" if "page" in inputs:
            return PageKind.PAGE_NUMBER, inputs["page"]
        case _:
            return None, None


def _inputs(
    api: Api, written: Mapping[str, JsonValue], request: Request
) -> Iterator[tuple[str, PageInput]]:
    """The arguments that ask for a page, by what they do."""
    listed = written.get("inputs")
    for one in listed if isinstance(listed, list) else []:
        if not isinstance(one, Mapping):
            continue
        name, does = one.get("name"), one.get("type")
        if isinstance(name, str) and isinstance(does, str):
            in_body = one.get("in") == "requestBody"
            place = _input(api, request, name, in_body=in_body)
            if place is not None:
                yield does, place


def _input(api: Api, request: Request, name: str, *, in_body: bool) -> PageInput | None:
    for argument in request.arguments:
        is_parameter = argument.parameter is not None
        if argument.wire_name == name and is_parameter is not in_body:
            return PageInput(argument=argument)
    owner = body_object(api, request.body) if in_body else None
    whole = next((one for one in request.arguments if one.body is not None), None)
    if owner is None or whole is None:
        return None
    fields = (field for field in owner.fields if field.name.source == name)
    inner = next(fields, None)
    if inner is None:
        return None
    return PageInput(argument=whole, inner=inner, owner=owner.id)


def _path(outputs: JsonObject, name: str) -> Path | None:
    text = outputs.get(name)
    return json_path(text) if isinstance(text, str) else None
