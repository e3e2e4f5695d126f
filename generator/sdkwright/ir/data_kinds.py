"""How data of a type looks where it may be text or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.ir.declarations import Declaration, EnumDeclaration
from sdkwright.ir.objects_of import plain_types
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    Nothing,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    TypeId,
)

_ALL = ("object", "array", "string", "number", "boolean", "null")
_JSON_SCALARS = {
    ScalarKind.INTEGER: "number",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataKinds:
    """``is_text``: values may be text, ``texts`` those that are fixed; ``kinds`` are the kinds of JSON they may be."""

    is_text: bool
    texts: tuple[str, ...]
    kinds: tuple[str, ...]


def data_kinds(type_: Type, declarations: Mapping[TypeId, Declaration]) -> DataKinds:
    """What values of a type are, those of a union's members together."""
    collected = _Collector(declarations)
    for one in plain_types(declarations, type_):
        collected.add(one)
    return DataKinds(
        is_text=collected.is_text,
        texts=tuple(dict.fromkeys(collected.texts)),
        kinds=tuple(dict.fromkeys(collected.kinds)),
    )


class _Collector:
    def __init__(self, declarations: Mapping[TypeId, Declaration]) -> None:
        self.is_text = False
        self.texts: list[str] = []
        self.kinds: list[str] = []
        self._declarations = declarations

    def add(self, type_: Type) -> None:
        """Note what values of a type are, which is no alias, no union and not nullable."""
        match type_:
            case Scalar(kind):
                self._add_kind(_JSON_SCALARS.get(kind))
            case Const(value):
                self._add_value(value)
            case Ref(target):
                declaration = self._declarations.get(target)
                if isinstance(declaration, EnumDeclaration):
                    for member in declaration.members:
                        self._add_value(member.value)
                else:
                    self.kinds.append("object")
            case ListOf() | TupleOf():
                self.kinds.append("array")
            case Anything():
                self.kinds += _ALL
            case Nothing():
                self.kinds.append("null")
            case _:
                self.kinds.append("object")

    def _add_kind(self, kind: str | None) -> None:
        """A kind of JSON; None for text."""
        if kind is None:
            self.is_text = True
        else:
            self.kinds.append(kind)

    def _add_value(self, value: object) -> None:
        match value:
            case str():
                self.is_text = True
                self.texts.append(value)
            case bool():
                self.kinds.append("boolean")
            case int() | float():
                self.kinds.append("number")
            case None:
                self.kinds.append("null")
            case list():
                self.kinds.append("array")
            case _:
                self.kinds.append("object")
