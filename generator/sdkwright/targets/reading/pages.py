"""How an operation's pages follow each other, and where the items of a page are."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Default, Field
from sdkwright.ir.json_path import Path
from sdkwright.ir.objects_of import objects_of, shared_fields
from sdkwright.ir.operation import Operation
from sdkwright.ir.pagination import PageKind, PageParameter
from sdkwright.ir.types import Type, TypeId
from sdkwright.targets.reading.arguments import (
    Argument,
    Request,
)
from sdkwright.targets.reading.paged_items import Items, located_items


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInput:
    """An argument that asks for a page; where the whole body is one argument, ``inner`` is the property of its object,
    ``owner``, or of the first of those that it may be: all of them have it.
    """

    argument: Argument
    inner: Field | None = None
    owner: TypeId | None = None

    @property
    def default(self) -> Default | None:
        """The document's default."""
        return self.argument.default if self.inner is None else self.inner.default

    @property
    def number(self) -> int | None:
        """The document's default where that is an integer."""
        value = self.default.value if self.default is not None else None
        return value if type(value) is int else None


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

    @property
    def first(self) -> int | None:
        """What pages are counted from, None where that is as usual: offsets from 0, pages from 1."""
        number = None if self.position is None else self.position.number
        return (
            None
            if number == (1 if self.kind is PageKind.PAGE_NUMBER else 0)
            else number
        )

    @property
    def size(self) -> int | None:
        """How many items a page has where nobody asks for a number of them."""
        return None if self.limit is None else self.limit.number


def read_pages(api: Api, operation: Operation, request: Request) -> Pages | None:
    """An operation's pages; None where it has none."""
    pagination = operation.pagination
    if pagination is None or operation.result is None:
        return None
    items: Items | None = None
    item: tuple[Type, ...] = (operation.result,)
    if pagination.items is not None:
        located = located_items(api, operation.result, pagination.items)
        if located is None:
            return None
        items, item = located
    position = _input(api, request, pagination.position)
    if position is None and pagination.position is not None:
        return None
    return Pages(
        kind=pagination.kind,
        position=position,
        limit=_input(api, request, pagination.limit),
        following=pagination.following,
        more=pagination.more,
        count=pagination.count,
        items=items,
        item=item,
    )


def _input(api: Api, request: Request, asked: PageParameter | None) -> PageInput | None:
    if asked is None:
        return None
    for argument in request.arguments:
        is_parameter = argument.parameter is not None
        if argument.wire_name == asked.name and is_parameter is not asked.in_body:
            return PageInput(argument=argument)
    whole = next((one for one in request.arguments if one.body is not None), None)
    if whole is None or not asked.in_body:
        return None
    objects = objects_of(api.declarations, whole.type)
    for field in shared_fields(objects):
        if field.name.source == asked.name:
            return PageInput(argument=whole, inner=field, owner=objects[0].id)
    return None
