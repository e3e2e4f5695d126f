"""The types of enums, and the constants of their values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
)
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript.layout import union_text
from sdkwright.targets.languages.typescript.literals import property_key, scalar_literal
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.views_models import (
    ConstantView,
)
from sdkwright.targets.naming.member_names import member_key

ANY_TEXT = "(string & {})"
"""Any text, spelled so that editors offer the literals beside it."""


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


def constants_of(
    declaration: Declaration, api: Api, options: TypeScriptOptions
) -> EnumDeclaration | None:
    """The enum whose values have names in code below a declaration's; in published packages those of every enum have. An
    old name has those of the type that it is.
    """
    if not (options.enum_format == "enum" or options.rules.published_names):
        return None
    if isinstance(declaration, AliasDeclaration) and declaration.former_of:
        declaration = api.declarations[declaration.former_of]
    return declaration if isinstance(declaration, EnumDeclaration) else None


OPEN = "Open"
"""What the type of an open enum ends in besides, in published packages whose enums are enums."""


def open_name(
    declaration: Declaration, name: str, options: TypeScriptOptions
) -> str | None:
    """``VoiceOpen``, which stands for the enum's own type; None where there is no such."""
    is_enum = isinstance(declaration, EnumDeclaration) and declaration.shows_others
    has_it = options.rules.published_names and options.enum_format == "enum"
    return f"{name}{OPEN}" if is_enum and has_it else None


@dataclass(frozen=True, slots=True)
class EnumText:
    """An enum's type: what is known, one by one, and what stands for values of a newer server."""

    known: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def code(self) -> str:
        """All of them, as one of several."""
        known = union_text(self.known)
        others = [
            f"\n  | {text}" if "\n" in known else f" | {text}" for text in self.others
        ]
        return known + "".join(others)


def enum_text(declaration: EnumDeclaration, constant: ConstantView | None) -> EnumText:
    """The known values, and any other of their kind if the enum is open."""
    values = [member.value for member in declaration.members]
    known = tuple(str(scalar_literal(value)) for value in values)
    if constant is not None:
        known = (f"(typeof {constant.name})[keyof typeof {constant.name}]",)
    others: list[str] = []
    if declaration.shows_others and any(isinstance(value, str) for value in values):
        others.append(ANY_TEXT)
    if declaration.shows_others and any(
        type(value) in (int, float) for value in values
    ):
        others.append("(number & {})")
    return EnumText(known, tuple(others))
