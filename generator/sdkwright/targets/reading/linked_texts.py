"""Links of texts that lead into the API's own documentation, with its address: an editor knows no other."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast
from urllib.parse import urljoin

from sdkwright.ir.api import Api

T = TypeVar("T")

_LINK = re.compile(r"(?<=\]\()(?=[/#.\w])(?![a-z][a-z0-9+.-]*:)[^\s()<>]*(?=\))")
_TEXTS = ("description", "summary", "target_description", "deprecation")


def with_linked_texts(api: Api, base: str) -> Api:
    """The same API, where links of its texts that are relative lead from ``base`` on."""
    linked = _linked(api, base)
    declarations = {key: _linked(one, base) for key, one in api.declarations.items()}
    return replace(linked, declarations=declarations)


def _linked(value: T, base: str) -> T:
    if isinstance(value, tuple):
        items = cast("tuple[Any, ...]", value)
        inner = tuple(_linked(one, base) for one in items)
        is_same = all(one is other for one, other in zip(items, inner, strict=True))
        return cast("T", value if is_same else inner)
    # What examples and extensions hold is no text of the document's.
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for field in fields(value):
        before = getattr(value, field.name)
        is_text = isinstance(before, str) and field.name in _TEXTS
        after = _absolute(before, base) if is_text else _linked(before, base)
        if field.init and after is not before:
            changes[field.name] = after
    return replace(value, **changes) if changes else value


def _absolute(text: str, base: str) -> str:
    return (
        _LINK.sub(lambda link: urljoin(base, link[0]), text) if "](" in text else text
    )
