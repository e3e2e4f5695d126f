"""Fields of models and keys of their TypedDict twins."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.types import Anything, Const, Nullable, Type
from sdkwright.targets.languages.python.defaults import default_expression
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.layout import (
    Expression,
    annotated,
    annotated_assignment,
    call,
    flat,
    subscript,
)
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.views_models import FieldView


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadField:
    """What the document says of a field, as Python needs it.

    ``default`` is set where the document's can stand in code; ``required`` is False where a direction (read-only in
    requests, write-only in responses) makes the field one that may be absent; ``is_tag`` says that plain dicts need
    it too, since it tells them apart.
    """

    field: Field
    type: Type
    required: bool
    default: Expression | None
    is_tag: bool


def read_field(
    declaration: ObjectDeclaration, field: Field, annotations: Annotations
) -> ReadField:
    """Decide whether a field is required, and its default."""
    tag = is_tag(declaration, field, annotations)
    required = is_required(declaration, field, annotations)
    if required and isinstance(field.type, Nullable):
        # What isn't set would have to travel as the default, and null as null: people say which they want.
        return ReadField(
            field=field, type=field.type, required=True, default=None, is_tag=tag
        )
    default = _default(declaration, field, annotations)
    if default is not None and tag:
        required = True
    elif default is None and field.default is not None:
        # The server knows what to take when nothing is sent; an expression for it doesn't exist.
        required = False
    return ReadField(
        field=field, type=field.type, required=required, default=default, is_tag=tag
    )


def is_required(
    declaration: ObjectDeclaration, field: Field, annotations: Annotations
) -> bool:
    """Whether the document requires the field in every direction the type is used in."""
    usage = declaration.usage
    asked_nowhere = (field.read_only and usage.request) or (
        field.write_only and usage.response
    )
    return field.required and not asked_nowhere


def _default(
    declaration: ObjectDeclaration, field: Field, annotations: Annotations
) -> Expression | None:
    type_ = field.type.inner if isinstance(field.type, Nullable) else field.type
    is_sent = field.required or is_tag(declaration, field, annotations)
    if isinstance(field.type, Const) and is_sent:
        value = field.type.value
        return scalar_literal(value) if isinstance(value, str | int) else None
    if field.default is None:
        return None
    # Modules beside the types only ask whether there is one: what it would import is not theirs.
    place = annotations if annotations.package else annotations.inside("models")
    return default_expression(field.default.value, type_, place)


def is_tag(
    declaration: ObjectDeclaration, field: Field, annotations: Annotations
) -> bool:
    """Whether the field tells the variants of a union apart: then it is sent, required or not."""
    return (declaration.id, field.name.source) in annotations.types.tags


def model_field(name: str, read: ReadField, annotations: Annotations) -> FieldView:
    """A field of a model class."""
    found, default = _annotation_and_default(read, annotations)
    annotation = found
    field = read.field
    if name != field.name.source:
        alias = call(
            annotations.imported(_MODEL_MODULE, "Field"),
            f"alias={text_literal(field.name.source)}",
        )
        annotated_type = annotations.imported("typing", "Annotated")
        annotation = subscript(annotated_type, annotation, alias)
    member = f".{name}: {flat(found)}"
    text = field.description
    return FieldView(
        member=member if default is None else f"{member} = {flat(default)}",
        lines=Code(_field_lines(name, annotation, default)),
        doc=docstring(text, indent=4) if text and text.strip() else None,
    )


_MODEL_MODULE = ".._runtime.model"


def _field_lines(name: str, annotation: Expression, default: Expression | None) -> str:
    if default is None:
        return annotated(name, annotation, indent=4)
    return annotated_assignment(name, annotation, default, indent=4)


def _annotation_and_default(
    read: ReadField, annotations: Annotations
) -> tuple[Expression, Expression | None]:
    # Any value may be null, which is not the same as none.
    nullable = isinstance(read.type, Nullable | Anything)
    if read.required:
        own = annotations.annotation(read.type, Position.FIELD)
        return own, read.default
    if nullable:
        found = annotations.optional_nullable(read.type, Position.FIELD)
        if read.default is not None:
            return found, read.default
        return found, annotations.imported("..types", "UNSET")
    own = annotations.annotation(read.type, Position.FIELD)
    default = read.default or "None"
    if own == "None":
        return own, default
    return annotations.optional(own), default


def dict_key(name: str, read: ReadField, annotations: Annotations) -> FieldView:
    """A key of a TypedDict."""
    annotation = annotations.annotation(read.type, Position.KEY)
    if not read.is_tag and (not read.required or read.default is not None):
        not_required = annotations.imported("typing_extensions", "NotRequired")
        annotation = subscript(not_required, annotation)
    text = read.field.description
    return FieldView(
        member=f".{name}: {flat(annotation)}",
        lines=Code(annotated(name, annotation, indent=4)),
        doc=docstring(text, indent=4) if text and text.strip() else None,
    )
