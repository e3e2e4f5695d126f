"""Pages: what an operation's data says of the next one, and what its method gives."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.pointer import Pointer
from sdkwright.ir.json_path import Path
from sdkwright.ir.pagination import PageKind
from sdkwright.targets.languages.python.layout import Expression, call, subscript
from sdkwright.targets.languages.python.literals import path_literal, text_literal
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.reading.paged_items import spelled
from sdkwright.targets.reading.pages import PageInput, Pages

_RUNTIME = "._runtime.pagination"
_CLASSES = {
    PageKind.CURSOR: "Cursor",
    PageKind.URL: "NextUrl",
    PageKind.OFFSET: "Offset",
    PageKind.PAGE_NUMBER: "PageNumber",
}


def pagination_expression(
    pages: Pages, keys: Mapping[Pointer, str], annotations: Annotations
) -> Expression:
    """``Cursor("after", next=("next",), items=("data",))``; ``keys`` are those of arguments, by origin."""
    arguments: list[Expression] = []

    def add(name: str, value: str | None) -> None:
        if value is not None:
            arguments.append(f"{name}={value}" if name else value)

    def key(asked: PageInput | None) -> str | None:
        if asked is None:
            return None
        argument = str(text_literal(keys[asked.argument.origin]))
        if asked.inner is None or asked.owner is None:
            return argument
        wire_name = asked.inner.name.source
        field = annotations.types.names.fields[asked.owner, wire_name]
        inside = annotations.imported(_RUNTIME, "Inside")
        return f"{inside}({argument}, {text_literal(field)}, {text_literal(wire_name)})"

    def number(value: int | None) -> str | None:
        return None if value is None else str(value)

    add("", key(pages.position))
    match pages.kind:
        case PageKind.CURSOR:
            add("next", _path(pages.following))
        case PageKind.URL:
            add("", _path(pages.following))
        case PageKind.OFFSET | PageKind.PAGE_NUMBER:
            add("first", number(pages.first))
            add("limit", key(pages.limit))
            add("size", number(pages.size))
            add("pages", _path(pages.count))
    add("more", _path(pages.more))
    if pages.items is not None:
        add("items", _path(spelled(pages.items, annotations.types.names.fields)))
    return call(annotations.imported(_RUNTIME, _CLASSES[pages.kind]), *arguments)


def paged_result(
    result: Expression, pages: Pages, annotations: Annotations
) -> Expression:
    """``Page[models.ImageList, models.Image]``."""
    name = "AsyncPage" if annotations.is_async else "Page"
    page = annotations.imported(".utils.pages", name)
    items = [annotations.annotation(one, Position.RESULT) for one in pages.item]
    return subscript(page, result, annotations.union(*items))


def _path(path: Path | None) -> str | None:
    return None if path is None else str(path_literal(path))
