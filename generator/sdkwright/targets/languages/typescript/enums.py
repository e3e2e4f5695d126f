"""The types of enums, and the constants of their values."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    EnumDeclaration,
)
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript.literals import property_key, scalar_literal
from sdkwright.targets.languages.typescript.unions import union_text
from sdkwright.targets.languages.typescript.views_models import (
    ConstantView,
)
from sdkwright.targets.naming.member_names import member_key


def constant_view(
    declaration: EnumDeclaration, name: str, names: Mapping[tuple[TypeId, str], str]
) -> ConstantView:
    """The values of an enum as an object of constants; ``names`` are those of members."""
    return ConstantView(
        name=Code(name),
        lines=tuple(
            Code(
                f"{property_key(names[declaration.id, member_key(member.value)])}:"
                f" {scalar_literal(member.value)}"
            )
            for member in declaration.members
        ),
    )


def enum_type(declaration: EnumDeclaration, constant: ConstantView | None) -> str:
    """The known values, and any other of their kind: a newer server may have more."""
    values = [member.value for member in declaration.members]
    if constant is not None:
        known = f"(typeof {constant.name})[keyof typeof {constant.name}]"
    else:
        known = union_text(str(scalar_literal(value)) for value in values)
    others: list[str] = []
    if any(isinstance(value, str) for value in values):
        others.append("(string & {})")
    if any(type(value) in (int, float) for value in values):
        others.append("(number & {})")
    return " | ".join([known, *others]) if declaration.open else known
