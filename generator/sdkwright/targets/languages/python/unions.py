"""Unions and aliases: named types that aren't classes."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    Discriminator,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import ListOf, MapOf, Nullable, Ref, Type
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.errors import error_class
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    call,
    flat,
    named_alias,
    subscript,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.views_models import AliasView, ModelModule
from sdkwright.targets.reading.fields import field_key

_RUNTIME = ".._runtime.unions"


def union_module(
    declaration: UnionDeclaration, annotations: Annotations, options: PythonOptions
) -> ModelModule:
    """The module of a union: the type, and its twin of plain dicts where it is sent."""
    plain = annotations.types.plain(declaration.id)
    aliases: list[AliasView] = []
    if declaration.naming.role is Role.RESPONSE:
        # What a method gives: chosen by the response's media type, never by a validator.
        members = _members(declaration, annotations, Position.RESULT)
        value = annotations.union(*members)
        view = _alias(plain, value, declaration, annotations)
        return ModelModule(imports=annotations.imports.code(), aliases=(view,))
    if declaration.id in annotations.types.twins:
        members = _members(declaration, annotations, Position.KEY)
        value = annotations.union(*members)
        aliases.append(_alias(f"{plain}TypedDict", value, declaration, annotations))
    aliases.append(
        _alias(plain, _marked_union(declaration, annotations), declaration, annotations)
    )
    return _alias_module(declaration, aliases, annotations, options)


def alias_module(
    declaration: AliasDeclaration, annotations: Annotations, options: PythonOptions
) -> ModelModule:
    """The module of a type that contains itself."""
    plain = annotations.types.plain(declaration.id)
    aliases: list[AliasView] = []
    if declaration.id in annotations.types.twins:
        twin = annotations.annotation(declaration.type, Position.KEY)
        aliases.append(_alias(f"{plain}TypedDict", twin, declaration, annotations))
    value = annotations.annotation(declaration.type, Position.FIELD)
    aliases.append(_alias(plain, value, declaration, annotations))
    return _alias_module(declaration, aliases, annotations, options)


def _alias_module(
    declaration: UnionDeclaration | AliasDeclaration,
    aliases: Sequence[AliasView],
    annotations: Annotations,
    options: PythonOptions,
) -> ModelModule:
    is_error = declaration.id in annotations.types.error_bodies
    classes = (error_class(declaration, annotations, options),) if is_error else ()
    return ModelModule(
        imports=annotations.imports.code(), aliases=tuple(aliases), classes=classes
    )


def _members(
    declaration: UnionDeclaration, annotations: Annotations, position: Position
) -> list[Expression]:
    return [
        annotations.annotation(variant, position) for variant in declaration.variants
    ]


def _marked_union(
    declaration: UnionDeclaration, annotations: Annotations
) -> Expression:
    """The union with the mark that tells the runtime how to choose, open where a server may answer with it."""
    members = [
        annotations.annotation(variant, Position.FIELD)
        for variant in _most_demanding_first(declaration, annotations)
    ]
    is_structured = any(
        _is_structured(variant, annotations) for variant in declaration.variants
    )
    is_open = declaration.usage.response and is_structured
    if is_open:
        members.append(annotations.imported("..types", "Unknown"))
    union = annotations.union(*members)
    if not isinstance(union, Brackets) or len(union.items) < 2 or not is_structured:
        return union
    mark = _mark(declaration, annotations)
    return subscript(annotations.imported("typing", "Annotated"), union, mark)


def _most_demanding_first(
    declaration: UnionDeclaration, annotations: Annotations
) -> list[Type]:
    """The variants, those with more required fields first where only fields tell them apart.

    Of members that fit data equally well the runtime takes the first, and it can't count the fields of types that
    contain each other while it builds them.
    """
    if declaration.discriminator is not None:
        return list(declaration.variants)

    fields = annotations.types.fields

    def required(variant: Type) -> int:
        target = variant.target if isinstance(variant, Ref) else None
        found = annotations.types.declarations.get(target) if target else None
        if not isinstance(found, ObjectDeclaration):
            return 0
        return sum(
            fields[found.id, field_key(field)].must_be_given for field in found.fields
        )

    return sorted(declaration.variants, key=required, reverse=True)


def _is_structured(variant: Type, annotations: Annotations) -> bool:
    match variant:
        case Ref(target):
            found = annotations.types.declarations.get(target)
            return isinstance(found, ObjectDeclaration | UnionDeclaration)
        case ListOf(item) | MapOf(item) | Nullable(item):
            return _is_structured(item, annotations)
        case _:
            return False


def _mark(declaration: UnionDeclaration, annotations: Annotations) -> Expression:
    discriminator = declaration.discriminator
    if discriminator is None or not discriminator.mapping:
        is_circular = declaration.id in annotations.types.circular
        match = "RecursiveMatch" if is_circular else "BestMatch"
        return f"{annotations.imported(_RUNTIME, match)}()"
    mark = annotations.imported(_RUNTIME, "Discriminated")
    return call(
        mark,
        str(text_literal(discriminator.property_name)),
        _mapping(declaration, discriminator, annotations),
        *_attributes(declaration, discriminator.property_name, annotations),
    )


def _attributes(
    declaration: UnionDeclaration, property_name: str, annotations: Annotations
) -> list[Expression]:
    """What members call the property in Python, where that isn't its name on the wire."""
    names = annotations.types.names.fields
    found = {
        names.get((variant.target, property_name), property_name)
        for variant in declaration.variants
        if isinstance(variant, Ref)
    }
    return [str(text_literal(name)) for name in sorted(found - {property_name})]


def _mapping(
    declaration: UnionDeclaration,
    discriminator: Discriminator,
    annotations: Annotations,
) -> Expression:
    pairs: list[Expression] = []
    for value, index in discriminator.mapping:
        variant = declaration.variants[index]
        member = annotations.annotation(variant, Position.FIELD)
        pairs.append(f"{text_literal(value)}: {flat(member)}")
    return Brackets("{", tuple(pairs), "}")


def _alias(
    name: str, value: Expression, declaration: Declaration, annotations: Annotations
) -> AliasView:
    """``Name = TypeAliasType("Name", ...)``: such a type may name itself, and types that aren't loaded yet."""
    made = annotations.imported("typing_extensions", "TypeAliasType")
    if declaration.id in annotations.types.recursive:
        # Type checkers know the name inside its own value only where all of it is in quotes.
        value = str(text_literal(flat(value)))
    arguments = call(made, str(text_literal(name)), value)
    text = declaration.description
    return AliasView(
        name=name,
        members=(f" = {flat(value)}",),
        lines=Code(named_alias(name, arguments)),
        doc=docstring(text, indent=0) if text and text.strip() else None,
    )
