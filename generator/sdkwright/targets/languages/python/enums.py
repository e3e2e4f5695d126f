"""Enums: open unions of literals, or classes whose unknown values become members."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import EnumDeclaration, UnionDeclaration
from sdkwright.ir.types import Ref, Scalar, ScalarKind
from sdkwright.targets.languages.python.defaults import is_enum_class
from sdkwright.targets.languages.python.docstrings import documented
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    assignment,
    class_heading,
    flat,
    named_alias,
)
from sdkwright.targets.languages.python.literals import enum_members, scalar_literal
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.views_models import (
    AliasView,
    ClassView,
    TypeView,
)
from sdkwright.targets.naming.member_names import member_key

_BASES = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
}


def enum_view(declaration: EnumDeclaration, annotations: Annotations) -> TypeView:
    """An enum: ``enumFormat`` decides its form, where the values leave a choice."""
    if is_enum_class(declaration, annotations):
        return _enum_class(declaration, annotations)
    return _literals(declaration, annotations)


def _literals(declaration: EnumDeclaration, annotations: Annotations) -> TypeView:
    imports = annotations.imports
    members = enum_members(
        declaration, imports, annotations.up("types"), is_open=declaration.shows_others
    )
    plain = annotations.types.plain(declaration.id)
    value = _one_a_line(members[0])
    if len(members) > 1:
        union = imports.use("typing", "Union")
        value = Brackets(f"{union}[", (value, *members[1:]), "]", True)
    # Numbers with fractions have no literals.
    lines = f"{plain} = {flat(value)}"
    if isinstance(value, Brackets):
        lines = named_alias(plain, value)
    return TypeView(
        aliases=(
            AliasView(
                name=plain,
                lines=Code(lines),
                doc=annotations.types.texts.docstring(
                    _text_with_members(declaration), indent=0
                ),
            ),
        ),
    )


def is_of_literals(declaration: UnionDeclaration, annotations: Annotations) -> bool:
    """Whether a union is one of texts, some of them known."""
    named = [one.target for one in declaration.variants if isinstance(one, Ref)]
    texts = [one for one in declaration.variants if isinstance(one, Scalar)]
    return (
        bool(named and texts)
        and len(named) + len(texts) == len(declaration.variants)
        and annotations.types.in_place.issuperset(named)
    )


def literals_view(declaration: UnionDeclaration, annotations: Annotations) -> TypeView:
    """``Name = Union[str, Literal[...]]``: an alias that editors see through."""
    name = annotations.types.plain(declaration.id)
    members = annotations.members(declaration.variants, Position.FIELD)
    union = annotations.imports.use("typing", "Union")
    value = Brackets(f"{union}[", tuple(map(_one_a_line, members)), "]", True)
    alias = AliasView(
        name=name,
        lines=Code(named_alias(name, value)),
        doc=annotations.types.texts.of_declaration(declaration, indent=0),
    )
    return TypeView(aliases=(alias,))


def _one_a_line(literals: Expression) -> Expression:
    """The literals one a line, however short: a new one is then an added line."""
    if isinstance(literals, Brackets) and len(literals.items) > 1:
        return Brackets(literals.opening, literals.items, literals.closing, True)
    return literals


def _text_with_members(declaration: EnumDeclaration) -> str:
    parts = [declaration.description or ""]
    described = [member for member in declaration.members if member.description]
    if described:
        parts.append(
            "\n".join(
                f"* `{member.value}`: {' '.join((member.description or '').split())}"
                for member in described
            )
        )
    return "\n\n".join(part for part in parts if part.strip())


def _enum_class(declaration: EnumDeclaration, annotations: Annotations) -> TypeView:
    enum = annotations.imported("enum", "Enum")
    base = _BASES.get(declaration.kind) if declaration.kind else None
    bases = [f"{base}", f"{enum}"] if base else [f"{enum}"]
    if declaration.open:
        open_enum = annotations.imported(
            annotations.up("_runtime.enumeration"), "OpenEnum"
        )
        bases.append(f"metaclass={open_enum}")
    names = annotations.types.names.members
    plain = annotations.types.plain(declaration.id)
    texts = annotations.types.texts
    fields = tuple(
        documented(
            assignment(
                names[declaration.id, member_key(member.value)],
                str(scalar_literal(member.value)),
                indent=4,
            ),
            texts.docstring(member.description, indent=4),
        )
        for member in declaration.members
    )
    return TypeView(
        classes=(
            ClassView(
                name=plain,
                heading=Code(class_heading(plain, *bases)),
                doc=texts.docstring(declaration.description, indent=4),
                fields=fields,
            ),
        ),
    )
