"""An API with other types in it, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeAlias, TypeVar, cast, get_args

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import AliasDeclaration
from sdkwright.ir.types import ListOf, MapOf, Scalar, TupleOf, Type

T = TypeVar("T")
Change: TypeAlias = "Callable[[Type], Type]"

_TYPES = get_args(Type)


def with_changed_types(whole: T, change: Change) -> T:
    """An API, or a part of one, with what ``change`` makes of each of its types, of what is inside of them first."""
    return _changed(whole, change)


def without_aliases(api: Api) -> Api:
    """The API with components that are a scalar, an array or a map written out where they are used."""
    bare = with_changed_types(api, _without_component)
    declarations = {
        one.id: one
        for one in bare.declarations.values()
        if not (isinstance(one, AliasDeclaration) and one.is_transparent)
    }
    return replace(bare, declarations=declarations)


def _without_component(type_: Type) -> Type:
    match type_:
        case Scalar() | ListOf() | TupleOf() | MapOf() if type_.component is not None:
            return replace(type_, component=None)
        case _:
            return type_


def _changed(value: T, change: Change) -> T:
    """A value of the API with other types in it; the same one where there are none."""
    if isinstance(value, tuple):
        items = cast("tuple[Any, ...]", value)
        inner = tuple(_changed(one, change) for one in items)
        is_same = all(one is other for one, other in zip(items, inner, strict=True))
        return cast("T", value if is_same else inner)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[Any, Any]", value)
        return cast("T", {key: _changed(one, change) for key, one in pairs.items()})
    if is_dataclass(value) and not isinstance(value, type):
        changes: dict[str, Any] = {}
        for field in fields(value):
            before = getattr(value, field.name)
            after = _changed(before, change)
            if field.init and after is not before:
                changes[field.name] = after
        value = replace(value, **changes) if changes else value
    return (
        cast("T", change(cast("Type", value))) if isinstance(value, _TYPES) else value
    )
