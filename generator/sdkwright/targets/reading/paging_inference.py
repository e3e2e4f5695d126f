"""Pagination that a document doesn't declare: the common shapes, recognised by the names everybody uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field
from sdkwright.ir.json_path import Path
from sdkwright.ir.objects_of import objects_of, plain_types, shared_fields
from sdkwright.ir.operation import Location, Operation
from sdkwright.ir.pagination import PageKind, PageParameter, Pagination
from sdkwright.ir.types import (
    ListOf,
    Scalar,
    ScalarKind,
    Type,
    without_null,
)

T = TypeVar("T")

_CURSOR_INPUTS = (
    "cursor",
    "pagetoken",
    "nexttoken",
    "continuationtoken",
    "paginationtoken",
    "nextpagetoken",
)
_CURSOR_OUTPUTS = (
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "continuationtoken",
    "cursor",
)
_KEY_INPUTS = ("after", "startingafter")
_LAST_KEYS = ("lastid",)
_MORE_OUTPUTS = ("hasmore", "hasnext", "hasnextpage")
_URL_OUTPUTS = ("next", "nexturl", "nextpageurl", "nextpageuri", "nextlink")
_COUNT_OUTPUTS = (
    "totalpages",
    "pagecount",
    "numpages",
    "pagestotal",
    "numberofpages",
    "totalpage",
    "lastpage",
    "maxpage",
    "pages",
)
_PAGE_OBJECTS = ("meta", "pagination", "paging", "pageinfo", "page", "pager")
_PAGE_INPUTS = ("page", "pagenumber")
_OFFSET_INPUTS = ("offset", "skip")
_LIMIT_INPUTS = ("limit", "perpage", "pagesize", "count", "take", "size", "maxresults")
_ITEMS_OUTPUTS = ("data", "items", "results", "entries", "values", "records")


def with_inferred_pages(api: Api) -> Api:
    """The same API, with a pagination for operations that declare none and look like lists of pages."""

    def paged(operation: Operation) -> Operation:
        if operation.pagination is not None:
            return operation
        return replace(operation, pagination=inferred(api, operation))

    operations = {one.origin: paged(one) for one in api.operations}
    groups = tuple(
        replace(
            group,
            operations=tuple(operations[one.origin] for one in group.operations),
        )
        for group in api.groups
    )
    return replace(api, operations=tuple(operations.values()), groups=groups)


def inferred(api: Api, operation: Operation) -> Pagination | None:
    """The pages of an operation that looks like a list of them; None for any other."""
    if operation.method != "GET" or operation.result is None:
        return None
    types = plain_types(api.declarations, operation.result)
    if all(isinstance(one, ListOf) for one in types):
        return _counted(operation, {}, ())
    # Members of a union without items are no pages.
    pages = [
        one
        for one in objects_of(api.declarations, operation.result)
        if _items(one.fields) is not None
    ]
    fields = shared_fields(pages)
    items = _items(fields)
    return None if items is None else _shape(api, operation, fields, items)


def _shape(
    api: Api, operation: Operation, fields: Sequence[Field], items: Field
) -> Pagination | None:
    path = (items.name.source,)
    texts: dict[str, Path] = {
        _key(field.name.source): (field.name.source,)
        for field in fields
        if _is_scalar(field.type, ScalarKind.STRING)
    }
    paths = _output_paths(api, fields)
    more = _first(paths, _MORE_OUTPUTS)
    asked = _queries(operation)
    cursor, token = _first(asked, _CURSOR_INPUTS), _first(texts, _CURSOR_OUTPUTS)
    if cursor is None or token is None:
        cursor, token = _first(asked, _KEY_INPUTS), None
        if cursor is not None and more is not None:
            token = _first(texts, _LAST_KEYS) or _last_item(api, items)
    if cursor is not None and token is not None:
        return Pagination(
            kind=PageKind.CURSOR,
            position=PageParameter(name=cursor),
            following=token,
            more=more,
            items=path,
        )
    url = _first(texts, _URL_OUTPUTS)
    if url is not None:
        return Pagination(kind=PageKind.URL, following=url, more=more, items=path)
    return _counted(operation, paths, path)


def _counted(
    operation: Operation, paths: Mapping[str, Path], items: Path
) -> Pagination | None:
    whole = {
        _key(one.name.source)
        for one in operation.parameters
        if _is_scalar(one.type, ScalarKind.INTEGER)
    }
    asked = {key: name for key, name in _queries(operation).items() if key in whole}
    limit = _first(asked, _LIMIT_INPUTS)
    page, offset = _first(asked, _PAGE_INPUTS), _first(asked, _OFFSET_INPUTS)
    position = page or offset
    if position is None:
        return None
    is_page = page is not None
    return Pagination(
        kind=PageKind.PAGE_NUMBER if is_page else PageKind.OFFSET,
        position=PageParameter(name=position),
        limit=None if limit is None else PageParameter(name=limit),
        more=_first(paths, _MORE_OUTPUTS),
        count=_first(paths, _COUNT_OUTPUTS) if is_page else None,
        items=items,
    )


def _queries(operation: Operation) -> dict[str, str]:
    return {
        _key(one.name.source): one.name.source
        for one in operation.parameters
        if one.location is Location.QUERY
    }


def _output_paths(api: Api, fields: Sequence[Field]) -> dict[str, Path]:
    """What an answer says of its pages: flags and integers, its own and those of an object that is for that."""
    paths: dict[str, Path] = {
        _key(one.name.source): (one.name.source,) for one in fields if _is_told(one)
    }
    for field in fields:
        if _key(field.name.source) in _PAGE_OBJECTS:
            objects = objects_of(api.declarations, field.type)
            for one in filter(_is_told, shared_fields(objects)):
                path = (field.name.source, one.name.source)
                paths.setdefault(_key(one.name.source), path)
    return paths


def _is_told(field: Field) -> bool:
    kinds = (ScalarKind.BOOLEAN, ScalarKind.INTEGER)
    return any(_is_scalar(field.type, kind) for kind in kinds)


def _items(fields: Sequence[Field]) -> Field | None:
    """The field that holds a page's items: the one list there is, or the one that is usually called so."""
    lists = [field for field in fields if isinstance(without_null(field.type), ListOf)]
    if len(lists) == 1:
        return lists[0]
    usual = [field for field in lists if _key(field.name.source) in _ITEMS_OUTPUTS]
    return usual[0] if len(usual) == 1 else None


def _last_item(api: Api, items: Field) -> Path | None:
    """The path of the last item's id, where items have one."""
    type_ = without_null(items.type)
    if not isinstance(type_, ListOf):
        return None
    objects = objects_of(api.declarations, type_.item)
    if any(field.name.source == "id" for field in shared_fields(objects)):
        return (items.name.source, -1, "id")
    return None


def _first(names: Mapping[str, T], wanted: Iterable[str]) -> T | None:
    return next((names[key] for key in wanted if key in names), None)


def _key(name: str) -> str:
    return "".join(character for character in name if character.isalnum()).lower()


def _is_scalar(type_: Type, kind: ScalarKind) -> bool:
    bare = without_null(type_)
    return isinstance(bare, Scalar) and bare.kind is kind
