"""Unions and aliases: named types that aren't classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Choice,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import (
    Anything,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
)
from sdkwright.targets.languages.python.enums import is_of_literals, literals_view
from sdkwright.targets.languages.python.errors import error_class
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    call,
    flat,
    lay_out,
    named_alias,
    prefixed,
    subscript,
)
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.unknown_members import MODULE as UNKNOWN
from sdkwright.targets.languages.python.views_models import AliasView, TypeView

_RUNTIME = "_runtime.unions"
_FORMATS = frozenset(
    (
        ScalarKind.DATE,
        ScalarKind.DATE_TIME,
        ScalarKind.TIME,
        ScalarKind.DURATION,
        ScalarKind.DECIMAL,
        ScalarKind.INTEGER_STRING,
        ScalarKind.BYTES,
    )
)


def union_view(
    declaration: UnionDeclaration, annotations: Annotations, options: PythonOptions
) -> TypeView:
    """A union: the type, and its twin of plain dicts where it is sent."""
    plain = annotations.types.plain(declaration.id)
    aliases: list[AliasView] = []
    if declaration.naming.role is Role.RESPONSE:
        # What a method gives: chosen by the response's media type, never by a validator.
        forms = [(plain, Position.RESULT)]
        if declaration.id in annotations.types.twins:
            forms.insert(0, (f"{plain}TypedDict", Position.KEY))
        for name, position in forms:
            members = _members(declaration, annotations, position)
            value = annotations.union(*members)
            aliases.append(_alias(name, value, declaration, annotations))
        return TypeView(aliases=tuple(aliases))
    if is_of_literals(declaration, annotations):
        return literals_view(declaration, annotations)
    if declaration.id in annotations.types.twins:
        members = _members(declaration, annotations, Position.KEY)
        value = annotations.union(*members)
        aliases.append(_alias(f"{plain}TypedDict", value, declaration, annotations))
    aliases.append(
        _alias(plain, _marked_union(declaration, annotations), declaration, annotations)
    )
    return _alias_view(declaration, aliases, annotations, options)


def alias_view(
    declaration: AliasDeclaration, annotations: Annotations, options: PythonOptions
) -> TypeView:
    """A name for a type that isn't one itself."""
    plain = annotations.types.plain(declaration.id)
    aliases: list[AliasView] = []
    if declaration.id in annotations.types.twins:
        twin = annotations.annotation(declaration.type, Position.KEY)
        aliases.append(_alias(f"{plain}TypedDict", twin, declaration, annotations))
    value = annotations.annotation(declaration.type, Position.FIELD)
    aliases.append(_alias(plain, value, declaration, annotations))
    return _alias_view(declaration, aliases, annotations, options)


def _alias_view(
    declaration: UnionDeclaration | AliasDeclaration,
    aliases: Sequence[AliasView],
    annotations: Annotations,
    options: PythonOptions,
) -> TypeView:
    is_error = declaration.id in annotations.types.error_bodies
    classes = (error_class(declaration, annotations, options),) if is_error else ()
    return TypeView(aliases=tuple(aliases), classes=classes)


def _members(
    declaration: UnionDeclaration, annotations: Annotations, position: Position
) -> list[Expression]:
    return list(annotations.members(declaration.variants, position))


def _marked_union(
    declaration: UnionDeclaration, annotations: Annotations
) -> Expression:
    """The union with the mark that tells the runtime how to choose, open where a server may answer with it."""
    types = _most_demanding_first(declaration, annotations)
    members = list(annotations.members(types, Position.FIELD))
    declarations = annotations.types.declarations
    is_structured = any(_is_structured(one, declarations) for one in types)
    if is_open(declaration, declarations) and Anything() not in types:
        members.append(_unknown(declaration, annotations))
    union = annotations.union(*members)
    is_marked = is_structured or any(_has_format(one) for one in types)
    if not isinstance(union, Brackets) or len(union.items) < 2 or not is_marked:
        return union
    mark = _mark(declaration, annotations)
    return subscript(annotations.imported("typing", "Annotated"), union, mark)


def _unknown(declaration: UnionDeclaration, annotations: Annotations) -> str:
    """What data is of that no member knows."""
    with_tag = annotations.types.unknown.get(declaration.id)
    if with_tag is None:
        return annotations.imported(annotations.up("types"), "Unknown")
    return annotations.imported(annotations.up(UNKNOWN), with_tag.name)


def _most_demanding_first(
    declaration: UnionDeclaration, annotations: Annotations
) -> list[Type]:
    """The members, those with more required fields first where only fields tell them apart.

    Of members that fit data equally well the runtime takes the first, and it can't count the fields of types that
    contain each other while it builds them. What takes any value stays last.
    """
    if declaration.choice.tag is not None:
        return list(declaration.members)

    fields = annotations.types.fields

    def required(variant: Type) -> int:
        target = variant.target if isinstance(variant, Ref) else None
        declared = annotations.types.declarations.get(target) if target else None
        if not isinstance(declared, ObjectDeclaration):
            return -1 if isinstance(variant, Anything) else 0
        return sum(
            fields[declared.id, field.key].must_be_given for field in declared.fields
        )

    return sorted(declaration.members, key=required, reverse=True)


def is_open(
    declaration: UnionDeclaration, declarations: Mapping[TypeId, Declaration]
) -> bool:
    """Whether answers may have what is no member: such a value is an `Unknown`."""
    return declaration.usage.response and any(
        _is_structured(one, declarations) for one in declaration.members
    )


def _is_structured(variant: Type, declarations: Mapping[TypeId, Declaration]) -> bool:
    match variant:
        case Ref(target):
            declaration = declarations.get(target)
            return isinstance(declaration, ObjectDeclaration | UnionDeclaration)
        case ListOf(item) | MapOf(item) | Nullable(item):
            return _is_structured(item, declarations)
        case _:
            return False


def _has_format(member: Type) -> bool:
    """Whether a member's text has a format that not every text is of."""
    match member:
        case Scalar(kind):
            return kind in _FORMATS
        case ListOf(item) | MapOf(item) | Nullable(item):
            return _has_format(item)
        case _:
            return False


def _mark(declaration: UnionDeclaration, annotations: Annotations) -> Expression:
    is_circular = declaration.id in annotations.types.circular
    choice = declaration.choice
    if choice.tag is None:
        match = "RecursiveMatch" if is_circular else "BestMatch"
        return f"{annotations.imported(annotations.up(_RUNTIME), match)}()"
    options: list[Expression] = []
    named = {one for _, case in choice.cases for one in case.members}
    default = tuple(one for one in choice.others if one in named)
    if default:
        options.append(_listed("others", declaration, default, annotations))
    if is_circular and not _is_straight(choice):
        # Where one value is looked at for several members, those inside of it would be, too, with each level.
        options.append("is_recursive=True")
    return _discriminated(declaration, choice, annotations, options)


def _is_straight(choice: Choice) -> bool:
    """Whether each value is looked at for one member only."""
    several = any(len(case.members) > 1 for _, case in choice.cases)
    return not several and not choice.absent and not choice.others


def _discriminated(
    declaration: UnionDeclaration,
    choice: Choice,
    annotations: Annotations,
    options: Sequence[Expression],
) -> Expression:
    """How the values of a property choose: ``Discriminated("type", {"cat": "Cat"})``."""
    tag = choice.tag or ""
    cases = [
        prefixed(f"{scalar_literal(value)}: ", _case(declaration, case, annotations))
        for value, case in choice.cases
    ]
    absent = (
        (_listed("absent", declaration, choice.absent, annotations),)
        if choice.absent
        else ()
    )
    return call(
        annotations.imported(annotations.up(_RUNTIME), "Discriminated"),
        str(text_literal(tag)),
        Brackets("{", tuple(cases), "}"),
        *_attributes(declaration, tag, annotations),
        *absent,
        *options,
    )


def _case(
    declaration: UnionDeclaration, choice: Choice, annotations: Annotations
) -> Expression:
    """What a value leads to: a member's name, several names, or another property."""
    if len(choice.members) == 1:
        return _local_name(declaration, choice.members[0], annotations)
    if choice.tag is None:
        return _names(declaration, choice.members, annotations)
    options: list[Expression] = []
    if choice.others:
        options.append(_listed("others", declaration, choice.others, annotations))
    return _discriminated(declaration, choice, annotations, options)


def _listed(
    option: str,
    declaration: UnionDeclaration,
    members: Sequence[int],
    annotations: Annotations,
) -> Expression:
    return prefixed(f"{option}=", _names(declaration, members, annotations))


def _names(
    declaration: UnionDeclaration, members: Sequence[int], annotations: Annotations
) -> Brackets:
    names = tuple(_local_name(declaration, one, annotations) for one in members)
    return Brackets("(", names, ")", is_tuple=True)


def _local_name(
    declaration: UnionDeclaration, member: int, annotations: Annotations
) -> str:
    """What the module calls a member, as text: the runtime finds it among the union's own."""
    return str(text_literal(annotations.local_name(declaration.members[member])))


def _attributes(
    declaration: UnionDeclaration, property_name: str, annotations: Annotations
) -> list[Expression]:
    """What members call the property in Python, where that isn't its name on the wire."""
    attributes = {
        annotations.types.attribute(member.target, property_name)
        for member in declaration.members
        if isinstance(member, Ref)
    }
    return [str(text_literal(name)) for name in sorted(attributes - {property_name})]


def _alias(
    name: str, value: Expression, declaration: Declaration, annotations: Annotations
) -> AliasView:
    """``Name = TypeAliasType("Name", ...)``: such a type may name itself, and types that aren't loaded yet.

    What is made of nothing but scalars is ``Name: TypeAlias = ...``, which costs nothing and editors see through.
    """
    doc = annotations.types.texts.of_declaration(declaration, indent=0)
    if annotations.loads:
        mark = annotations.imported("typing", "TypeAlias")
        lines = lay_out(value, prefix=f"{name}: {mark} = ")
        return AliasView(name=name, lines=Code(lines), doc=doc)
    alias_class = annotations.imported("typing_extensions", "TypeAliasType")
    if declaration.id in annotations.types.recursive:
        # Type checkers know the name inside its own value only where all of it is in quotes.
        value = str(text_literal(flat(value)))
    arguments = call(alias_class, str(text_literal(name)), value)
    return AliasView(
        name=name,
        lines=Code(named_alias(name, arguments)),
        doc=doc,
    )
