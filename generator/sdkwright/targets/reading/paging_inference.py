"""Pagination that a document doesn't declare: the common shapes, recognised by the names everybody uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field
from sdkwright.ir.operation import Location, Operation
from sdkwright.ir.types import (
    ListOf,
    Scalar,
    ScalarKind,
    Type,
    without_null,
)
from sdkwright.targets.reading.objects_of import objects_of, plain_types, shared_fields

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


def inferred(api: Api, operation: Operation) -> Mapping[str, JsonValue] | None:
    """What ``x-speakeasy-pagination`` would say of an operation that looks like a list of pages; None for any other.

    Beside that extension's own, ``outputs`` may have ``hasMore``: where a response says whether pages follow.
    """
    if operation.method != "GET" or operation.result is None:
        return None
    types = plain_types(api.declarations, operation.result)
    if all(isinstance(one, ListOf) for one in types):
        return _shape(api, operation, (), "$")
    # Members of a union without items are no pages.
    pages = [
        one
        for one in objects_of(api.declarations, operation.result)
        if _items(one.fields) is not None
    ]
    fields = shared_fields(pages)
    items = _items(fields)
    if items is None:
        return None
    return _shape(api, operation, fields, _path(items.name.source))


def _shape(
    api: Api, operation: Operation, fields: Sequence[Field], results: str
) -> Mapping[str, JsonValue] | None:
    asked = {
        _key(one.name.source): one.name.source
        for one in operation.parameters
        if one.location is Location.QUERY
    }
    texts = {
        _key(field.name.source): _path(field.name.source)
        for field in fields
        if _is_scalar(field.type, ScalarKind.STRING)
    }
    cursor, token = _first(asked, _CURSOR_INPUTS), _first(texts, _CURSOR_OUTPUTS)
    if cursor is not None and token is not None:
        return _made("cursor", results, [("cursor", cursor)], nextCursor=token)
    more = _first(
        {_key(field.name.source): _path(field.name.source) for field in fields},
        _MORE_OUTPUTS,
    )
    after = _first(asked, _KEY_INPUTS)
    if after is not None and more is not None:
        last = _first(texts, _LAST_KEYS) or _last_item(api, fields, results)
        if last is not None:
            inputs = [("cursor", after)]
            return _made("cursor", results, inputs, nextCursor=last, hasMore=more)
    url = _first(texts, _URL_OUTPUTS)
    if url is not None:
        return _made("url", results, [], nextUrl=url)
    return _counted(operation, asked, results)


def _counted(
    operation: Operation, asked: Mapping[str, str], results: str
) -> Mapping[str, JsonValue] | None:
    whole = {
        _key(one.name.source)
        for one in operation.parameters
        if _is_scalar(one.type, ScalarKind.INTEGER)
    }
    counted = {key: name for key, name in asked.items() if key in whole}
    limit = _first(counted, _LIMIT_INPUTS)
    limits = [("limit", limit)] if limit is not None else []
    page, offset = _first(counted, _PAGE_INPUTS), _first(counted, _OFFSET_INPUTS)
    if page is not None:
        return _made("offsetLimit", results, [("page", page), *limits])
    if offset is not None:
        return _made("offsetLimit", results, [("offset", offset), *limits])
    return None


def _made(
    kind: str, results: str, inputs: Iterable[tuple[str, str]], **outputs: str
) -> Mapping[str, JsonValue]:
    listed: list[JsonValue] = [
        {"type": does, "name": name, "in": "parameters"} for does, name in inputs
    ]
    return {
        "type": kind,
        "inputs": listed,
        "outputs": {"results": results, **outputs},
    }


def _items(fields: Sequence[Field]) -> Field | None:
    """The field that holds a page's items: the one list there is, or the one that is usually called so."""
    lists = [field for field in fields if isinstance(without_null(field.type), ListOf)]
    if len(lists) == 1:
        return lists[0]
    usual = [field for field in lists if _key(field.name.source) in _ITEMS_OUTPUTS]
    return usual[0] if len(usual) == 1 else None


def _last_item(api: Api, fields: Sequence[Field], results: str) -> str | None:
    """The path of the last item's id, where items have one."""
    items = _items(fields)
    type_ = without_null(items.type) if items is not None else None
    if not isinstance(type_, ListOf):
        return None
    found = objects_of(api.declarations, type_.item)
    if any(field.name.source == "id" for field in shared_fields(found)):
        return f"{results}[-1].id"
    return None


def _first(names: Mapping[str, str], wanted: Iterable[str]) -> str | None:
    return next((names[key] for key in wanted if key in names), None)


def _key(name: str) -> str:
    return "".join(character for character in name if character.isalnum()).lower()


def _path(name: str) -> str:
    return f"$['{name}']" if "'" not in name else f'$["{name}"]'


def _is_scalar(type_: Type, kind: ScalarKind) -> bool:
    bare = without_null(type_)
    return isinstance(bare, Scalar) and bare.kind is kind
