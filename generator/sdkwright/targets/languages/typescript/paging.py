"""Pages: what an operation's data says of the next one, and what a call gives."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.pointer import Pointer
from sdkwright.ir.json_path import Path
from sdkwright.ir.pagination import PageKind
from sdkwright.targets.languages.typescript.envelopes import MODULE as ENVELOPES
from sdkwright.targets.languages.typescript.imports import CALL, Imports
from sdkwright.targets.languages.typescript.literals import scalar_literal
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Outcome
from sdkwright.targets.reading.paged_items import spelled
from sdkwright.targets.reading.pages import PageInput, Pages

PUBLISHED = {
    False: "runtime/published_pages",
    True: "runtime/published_envelopes",
}
"""The runtime's modules of pages as published packages give them: of what the response holds, and of envelopes."""

_FUNCTIONS = {
    PageKind.CURSOR: "cursor",
    PageKind.URL: "nextURL",
    PageKind.OFFSET: "offset",
    PageKind.PAGE_NUMBER: "pageNumber",
}


def sender(call: Call, options: TypeScriptOptions) -> tuple[str, str]:
    """The function of the runtime that sends a call, with its module."""
    is_enveloped = call.result.envelope is not None
    if call.pages is None:
        return (ENVELOPES, "callEnveloped") if is_enveloped else (CALL, "call")
    if options.rules.published_names:
        return PUBLISHED[is_enveloped], (
            "callEnvelopeIterator" if is_enveloped else "callPageIterator"
        )
    if is_enveloped:
        return ENVELOPES, "callEnvelopedPages"
    return "runtime/pages", "callPages"


def call_result(call: Call, options: TypeScriptOptions) -> tuple[str, str]:
    """The type of what a standalone function gives, with its module."""
    if call.pages is not None and options.rules.published_names:
        return PUBLISHED[False], "PageResult"
    return CALL, "Result"


def call_value(
    call: Call,
    types: Types,
    options: TypeScriptOptions,
    outcome: Outcome | None = None,
) -> str:
    """What a successful call gives: ``models.Image``, or ``Page<models.ImageList, models.Image>``.

    With ``outcome``, where an argument has one of its values.
    """
    known = call.result if outcome is None else outcome
    if not known.alternatives:
        return "undefined"
    value = types.result(known.alternatives)
    if call.pages is not None:
        is_enveloped = call.result.envelope is not None
        module = ENVELOPES if is_enveloped else "runtime/pages"
        if options.rules.published_names:
            module = PUBLISHED[is_enveloped]
        name = "EnvelopePage" if is_enveloped else "Page"
        page = types.imports.type(module, name)
        value = f"{page}<{value}, {types.result(call.pages.item)}>"
    return f"{value} | undefined" if call.result.may_be_empty else value


def pagination_expression(
    pages: Pages, keys: Mapping[Pointer, str], names: Names, imports: Imports
) -> str:
    """``cursor(["after"], ["next"], { items: ["data"] })``; ``keys`` are what the request calls each argument, by origin."""

    def of(asked: PageInput | None) -> str | None:
        if asked is None:
            return None
        first = keys[asked.argument.origin]
        if asked.inner is None or asked.owner is None:
            return _path((first,))
        return _path((first, names.fields[asked.owner, asked.inner.name.source]))

    def number(value: int | None) -> str | None:
        return None if value is None else str(value)

    items = None if pages.items is None else spelled(pages.items, names.fields)
    further: dict[str, str | None] = {"items": _path(items), "more": _path(pages.more)}
    if pages.kind in (PageKind.OFFSET, PageKind.PAGE_NUMBER):
        further |= {
            "first": number(pages.first),
            "limit": of(pages.limit),
            "size": number(pages.size),
            "pages": _path(pages.count),
        }
    members = [
        f"{name}: {value}" for name, value in further.items() if value is not None
    ]
    arguments = [
        *(one for one in (of(pages.position), _path(pages.following)) if one),
        *([f"{{ {', '.join(members)} }}"] if members else []),
    ]
    name = imports.value("runtime/pagination", _FUNCTIONS[pages.kind])
    return f"{name}({', '.join(arguments)})"


def _path(path: Path | None) -> str | None:
    if path is None:
        return None
    return f"[{', '.join(str(scalar_literal(step)) for step in path)}]"
