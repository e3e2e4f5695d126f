"""Types that admit fixed values only: a constant, or a list of known ones."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.declarations import Declaration, EnumDeclaration, Tag
from sdkwright.ir.types import Const, Nullable, Ref, Type, TypeId


def fixed_values(
    type_: Type, declarations: Mapping[TypeId, Declaration]
) -> tuple[Tag, ...]:
    """The scalars that values of a type are, null left aside; none where they may be others than a few known ones."""
    match type_:
        case Const(value) if isinstance(value, str | int | float):
            return (value,)
        case Nullable(inner):
            return fixed_values(inner, declarations)
        case Ref(target):
            declaration = declarations.get(target)
            if isinstance(declaration, EnumDeclaration):
                return tuple(member.value for member in declaration.members)
        case _:
            pass
    return ()


def has_one_value(type_: Type, declarations: Mapping[TypeId, Declaration]) -> bool:
    """Whether all values of a type are the same: a constant, written as such or as an enum of one value."""
    if isinstance(type_, Const):
        return True
    declaration = declarations.get(type_.target) if isinstance(type_, Ref) else None
    return isinstance(declaration, EnumDeclaration) and len(declaration.members) == 1
