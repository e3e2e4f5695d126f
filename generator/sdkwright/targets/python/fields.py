"""Fields of models and keys of their TypedDict twins."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    Field,
    ObjectDeclaration,
)
from sdkwright.ir.types import Const, Nullable, Ref, Scalar, ScalarKind, Type
from sdkwright.targets.python.docstrings import docstring
from sdkwright.targets.python.layout import (
    Expression,
    annotated,
    annotated_assignment,
    call,
    flat,
    subscript,
)
from sdkwright.targets.python.literals import scalar_literal, text_literal
from sdkwright.targets.python.types import Annotations, Position
from sdkwright.targets.python.views_models import FieldView

_PLAIN_DEFAULTS: dict[ScalarKind, tuple[type, ...]] = {
    ScalarKind.STRING: (str,),
    ScalarKind.UUID: (str,),
    ScalarKind.INTEGER: (int,),
    ScalarKind.NUMBER: (int, float),
    ScalarKind.BOOLEAN: (bool,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadField:
    """What the document says of a field, as Python needs it.

    ``default`` is set where the document's can stand in code; ``required`` is False where a default or a direction
    (read-only in requests, write-only in responses) makes the field one that may be absent.
    """

    field: Field
    type: Type
    required: bool
    default: Code | None


def read_field(
    declaration: ObjectDeclaration, field: Field, annotations: Annotations
) -> ReadField:
    """Decide whether a field is required, and its default."""
    usage = declaration.usage
    asked_nowhere = (field.read_only and usage.request) or (
        field.write_only and usage.response
    )
    default = _default(field, annotations)
    if field.default is not None and default is None:
        # The server knows what to take when nothing is sent; a literal for it doesn't exist.
        return ReadField(field=field, type=field.type, required=False, default=None)
    return ReadField(
        field=field,
        type=field.type,
        required=field.required and not asked_nowhere,
        default=default,
    )


def _default(field: Field, annotations: Annotations) -> Code | None:
    type_ = field.type.inner if isinstance(field.type, Nullable) else field.type
    if isinstance(type_, Const) and field.required:
        value = type_.value
        plain = isinstance(value, str | int) and not isinstance(field.type, Nullable)
        return scalar_literal(value) if plain and isinstance(value, str | int) else None
    if field.default is None:
        return None
    return literal_default(field.default.value, type_, annotations)


def literal_default(
    value: JsonValue, type_: Type, annotations: Annotations
) -> Code | None:
    """The literal of a default that is of its type, None where there is no such literal."""
    match type_:
        case Const(expected):
            fits = value == expected and type(value) is type(expected)
            if fits and isinstance(value, str | int | bool):
                return scalar_literal(value)
        case Scalar(kind):
            allowed = _PLAIN_DEFAULTS.get(kind, ())
            is_bool = isinstance(value, bool)
            fits = isinstance(value, allowed) and is_bool == (
                kind is ScalarKind.BOOLEAN
            )
            if fits and isinstance(value, str | int | float):
                return scalar_literal(value)
        case Ref(target):
            declaration = annotations.types.declarations.get(target)
            if isinstance(declaration, EnumDeclaration):
                return _member_default(value, declaration)
        case _:
            pass
    return None


def _member_default(value: JsonValue, declaration: Declaration) -> Code | None:
    """The literal of a listed member; members of enum classes are no literals."""
    if not isinstance(declaration, EnumDeclaration) or is_enum_class(declaration):
        return None
    listed = [member.value for member in declaration.members]
    known = any(value == one and type(value) is type(one) for one in listed)
    if known and isinstance(value, str | int) and not isinstance(value, bool):
        return scalar_literal(value)
    return None


def is_enum_class(declaration: EnumDeclaration) -> bool:
    """Whether an enum is a class whatever the options: numbers with fractions have no literal types."""
    return any(isinstance(member.value, float) for member in declaration.members)


def model_field(name: str, read: ReadField, annotations: Annotations) -> FieldView:
    """A field of a model class."""
    annotation, default = _annotation_and_default(read, annotations)
    field = read.field
    if name != field.name.source:
        annotations.imports.add("typing", "Annotated")
        annotations.imports.add(_MODEL_MODULE, "Field")
        alias = call("Field", f"alias={text_literal(field.name.source)}")
        annotation = subscript("Annotated", annotation, alias)
    text = field.description
    return FieldView(
        lines=Code(_field_lines(name, annotation, default)),
        doc=docstring(text, indent=4) if text and text.strip() else None,
    )


_MODEL_MODULE = ".._runtime.model"


def _field_lines(name: str, annotation: Expression, default: Code | None) -> str:
    if default is None:
        return annotated(name, annotation, indent=4)
    return annotated_assignment(name, annotation, str(default), indent=4)


def _annotation_and_default(
    read: ReadField, annotations: Annotations
) -> tuple[Expression, Code | None]:
    nullable = isinstance(read.type, Nullable)
    if read.required:
        own = annotations.annotation(read.type, Position.FIELD)
        return own, None if nullable else read.default
    if nullable:
        found = annotations.optional_nullable(read.type, Position.FIELD)
        if read.default is not None:
            return found, read.default
        annotations.imports.add("..types", "UNSET")
        return found, Code("UNSET")
    own = annotations.annotation(read.type, Position.FIELD)
    default = read.default or Code("None")
    if flat(own) in ("Any", "None"):
        return own, default
    return annotations.optional(own), default


def dict_key(name: str, read: ReadField, annotations: Annotations) -> FieldView:
    """A key of a TypedDict."""
    annotation = annotations.annotation(read.type, Position.KEY)
    if not read.required or read.default is not None:
        annotations.imports.add("typing_extensions", "NotRequired")
        annotation = subscript("NotRequired", annotation)
    text = read.field.description
    return FieldView(
        lines=Code(annotated(name, annotation, indent=4)),
        doc=docstring(text, indent=4) if text and text.strip() else None,
    )
