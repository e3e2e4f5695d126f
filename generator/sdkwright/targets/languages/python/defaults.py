"""Defaults of a document as Python expressions, where they are of the type they are given for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from sdkwright.core.json import JsonValue
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    without_null,
)
from sdkwright.targets.languages.python.layout import Expression, call
from sdkwright.targets.languages.python.literals import scalar_literal, value_expression
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.naming.member_names import member_key

_RUNTIME = "_runtime.model"

# Schemas nest without end; a default nests as deep as it is written.
_DEEPEST = 50

# What reads a scalar from text, by its kind, and the module that has it.
_READERS: Mapping[ScalarKind, tuple[str, str, Callable[[str], object]]] = {
    ScalarKind.DATE: ("date.fromisoformat", "datetime", date.fromisoformat),
    ScalarKind.DATE_TIME: (
        "datetime.fromisoformat",
        "datetime",
        datetime.fromisoformat,
    ),
    ScalarKind.TIME: ("time.fromisoformat", "datetime", time.fromisoformat),
    ScalarKind.DECIMAL: ("Decimal", "decimal", Decimal),
}
_TEXTS = frozenset((ScalarKind.STRING, ScalarKind.UUID))
_WHOLE = frozenset(
    (
        ScalarKind.INTEGER,
        ScalarKind.NUMBER,
        ScalarKind.DECIMAL_NUMBER,
        ScalarKind.INTEGER_STRING,
    )
)
_INTEGER = re.compile(r"-?[0-9]{1,40}")


def default_expression(
    value: JsonValue, type_: Type, annotations: Annotations
) -> Expression | None:
    """The expression of a default, None where the value isn't of the type.

    Lists and objects go through the runtime, which checks and copies them for each new object.
    """
    if value is None:
        return "None" if isinstance(type_, Nullable | Anything) else None
    match without_null(type_):
        case Const(expected):
            same = value == expected and type(value) is type(expected)
            return constant_expression(value, annotations) if same else None
        case Scalar(kind):
            return _scalar(value, kind, annotations)
        case Ref(target):
            declaration = annotations.types.declarations.get(target)
            if isinstance(declaration, EnumDeclaration):
                return _member(value, declaration, annotations)
        case _:
            pass
    if not _conforms(value, type_, annotations, _DEEPEST):
        return None
    return call(
        annotations.imported(annotations.up(_RUNTIME), "json_default"),
        value_expression(value),
    )


def constant_expression(value: JsonValue, annotations: Annotations) -> Expression:
    """The expression of a field's one value."""
    if value is None:
        return "None"
    if isinstance(value, str | int | float):
        return scalar_literal(value)
    return call(
        annotations.imported(annotations.up(_RUNTIME), "json_default"),
        value_expression(value),
    )


def is_enum_class(declaration: EnumDeclaration, annotations: Annotations) -> bool:
    """Whether an enum is a class: as the options say, but numbers with fractions always (they have no literal types)
    and mixed values and booleans never.
    """
    single = declaration.kind not in (None, ScalarKind.BOOLEAN)
    single = single and not declaration.is_tag
    has_fractions = declaration.kind is ScalarKind.NUMBER
    return single and (annotations.enum_classes or has_fractions)


def _scalar(
    value: JsonValue, kind: ScalarKind, annotations: Annotations
) -> Expression | None:
    if not _is_scalar(value, kind) or not isinstance(value, str | int | float):
        return None
    if kind is ScalarKind.DECIMAL_NUMBER:
        decimal = annotations.imported("decimal", "Decimal")
        return call(decimal, str(scalar_literal(str(value))))
    if kind in (ScalarKind.INTEGER, ScalarKind.INTEGER_STRING):
        return scalar_literal(int(value))
    if kind not in _READERS:
        return scalar_literal(value)
    reader, module, _ = _READERS[kind]
    name, _, method = reader.partition(".")
    local = annotations.imported(module, name)
    function = f"{local}.{method}" if method else local
    return call(function, str(scalar_literal(value)))


def _is_scalar(value: JsonValue, kind: ScalarKind) -> bool:
    """Whether a JSON value can be held as a scalar of the kind."""
    if isinstance(value, bool) or kind is ScalarKind.BOOLEAN:
        return isinstance(value, bool) and kind is ScalarKind.BOOLEAN
    if isinstance(value, str):
        return kind in _TEXTS or _is_readable(value, kind)
    if isinstance(value, int):
        return kind in _WHOLE
    if isinstance(value, float):
        return kind in (ScalarKind.NUMBER, ScalarKind.DECIMAL_NUMBER) or (
            kind is ScalarKind.INTEGER and value.is_integer()
        )
    return False


def _is_readable(value: str, kind: ScalarKind) -> bool:
    if kind is ScalarKind.INTEGER_STRING:
        return bool(_INTEGER.fullmatch(value))
    if kind not in _READERS:
        return False
    try:
        _READERS[kind][2](value)
    except (ValueError, InvalidOperation):
        return False
    return True


def _member(
    value: JsonValue, declaration: EnumDeclaration, annotations: Annotations
) -> Expression | None:
    key = (declaration.id, member_key(value))
    listed = key in annotations.types.names.members
    if is_enum_class(declaration, annotations):
        name = annotations.types.names.members.get(key)
        if name is None:
            return None
        return f"{annotations.needed(declaration.id)}.{name}"
    if isinstance(value, bool) or not isinstance(value, str | int):
        return scalar_literal(value) if listed and isinstance(value, bool) else None
    if listed:
        return scalar_literal(value)
    return _unrecognized(value, declaration, annotations)


def _unrecognized(
    value: str | int, declaration: EnumDeclaration, annotations: Annotations
) -> Expression | None:
    """A default that the list leaves out: servers know it all the same."""
    if not any(type(member.value) is type(value) for member in declaration.members):
        return None
    name = "UnrecognizedStr" if isinstance(value, str) else "UnrecognizedInt"
    return call(
        annotations.imported(annotations.up("types"), name), str(scalar_literal(value))
    )


def _conforms(
    value: JsonValue, type_: Type, annotations: Annotations, depth: int
) -> bool:
    """Whether the runtime will take a JSON value for the type."""
    if depth == 0:
        return False
    match type_:
        case Anything():
            return True
        case Nullable(inner):
            return value is None or _conforms(value, inner, annotations, depth - 1)
        case Scalar(kind):
            return _is_scalar(value, kind)
        case Const(expected):
            return value == expected and type(value) is type(expected)
        case ListOf(item):
            return _is_list(value) and all(
                _conforms(one, item, annotations, depth - 1) for one in _items(value)
            )
        case MapOf(inner):
            return isinstance(value, Mapping) and all(
                _conforms(one, inner, annotations, depth - 1) for one in value.values()
            )
        case TupleOf(items, rest):
            return rest is None and _fits_positions(value, items, annotations, depth)
        case Ref(target):
            declaration = annotations.types.declarations.get(target)
            return declaration is not None and _declared(
                value, declaration, annotations, depth - 1
            )
        case _:
            return False


def _is_list(value: JsonValue) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _items(value: JsonValue) -> Sequence[JsonValue]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _fits_positions(
    value: JsonValue, items: Sequence[Type], annotations: Annotations, depth: int
) -> bool:
    values = _items(value)
    return len(values) == len(items) and all(
        _conforms(one, item, annotations, depth - 1)
        for one, item in zip(values, items, strict=True)
    )


def _declared(
    value: JsonValue, declaration: Declaration, annotations: Annotations, depth: int
) -> bool:
    match declaration:
        case EnumDeclaration():
            return any(
                type(member.value) is type(value) for member in declaration.members
            )
        case UnionDeclaration(variants=variants):
            return any(
                _conforms(value, variant, annotations, depth) for variant in variants
            )
        case AliasDeclaration(type=type_):
            return _conforms(value, type_, annotations, depth)
        case ObjectDeclaration(fields=fields):
            return isinstance(value, Mapping) and all(
                (
                    _conforms(value[field.name.source], field.type, annotations, depth)
                    if field.name.source in value
                    else not field.required
                )
                for field in fields
            )
        case FileDeclaration():
            return False
