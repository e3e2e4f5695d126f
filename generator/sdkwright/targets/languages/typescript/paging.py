"""Pages: what an operation's data says of the next one, and what a call gives."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.pointer import Pointer
from sdkwright.targets.languages.typescript.bodies import call_arguments
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import scalar_literal
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.json_path import Path
from sdkwright.targets.reading.paged_items import spelled
from sdkwright.targets.reading.pages import PageInput, PageKind, Pages, first_page


def call_value(call: Call, types: Types) -> str:
    """What a successful call gives: ``models.Image``, or ``Page<models.ImageList, models.Image>``."""
    if not call.result.alternatives:
        return "undefined"
    value = types.result(call.result.alternatives)
    if call.pages is not None:
        page = types.imports.type("runtime/pagination", "Page")
        value = f"{page}<{value}, {types.result(call.pages.item)}>"
    return f"{value} | undefined" if call.result.may_be_empty else value


def pagination_expression(
    pages: Pages, keys: Mapping[Pointer, str], names: Names, imports: Imports
) -> str:
    """``cursor(["after"], ["next"], ["data"])``; ``keys`` are what the request calls each argument, by origin."""

    def of(asked: PageInput | None) -> str | None:
        if asked is None:
            return None
        first = keys[asked.argument.origin]
        if asked.inner is None or asked.owner is None:
            return _path((first,))
        return _path((first, names.fields[asked.owner, asked.inner.name.source]))

    items = None if pages.items is None else spelled(pages.items, names.fields)
    where, limit = _path(items), of(pages.limit)
    match pages.kind:
        case PageKind.CURSOR:
            function = "cursor"
            arguments = [
                of(pages.position),
                _path(pages.following),
                where,
                _path(pages.more),
            ]
        case PageKind.URL:
            function = "nextURL"
            arguments = [_path(pages.following), where]
        case PageKind.OFFSET:
            function = "offset"
            arguments = [of(pages.position), where, limit]
        case PageKind.PAGE_NUMBER:
            function = "pageNumber"
            first = str(first_page(pages.position))
            arguments = [of(pages.position), first, where, limit, _path(pages.count)]
    return (
        f"{imports.value('runtime/pagination', function)}({call_arguments(arguments)})"
    )


def _path(path: Path | None) -> str | None:
    if path is None:
        return None
    return f"[{', '.join(str(scalar_literal(step)) for step in path)}]"
