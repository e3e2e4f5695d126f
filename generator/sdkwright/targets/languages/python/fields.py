"""Fields of models and keys of their TypedDict twins."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.ir.types import Anything, Nullable, Type
from sdkwright.targets.languages.python.defaults import (
    constant_expression,
    default_expression,
)
from sdkwright.targets.languages.python.docstrings import documented
from sdkwright.targets.languages.python.layout import (
    Expression,
    annotated,
    annotated_assignment,
    call,
    subscript,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.reading.fields import FieldReading


def default_of(reading: FieldReading, annotations: Annotations) -> Expression | None:
    """What stands behind a model's field: its constant or its default, None where code can't spell that."""
    field = reading.field
    if reading.constant is not None and (reading.required or reading.is_tag):
        return constant_expression(reading.constant.value, annotations)
    if field.default is None:
        return None
    return default_expression(field.default.value, field.type, annotations)


def model_field(name: str, reading: FieldReading, annotations: Annotations) -> Code:
    """A field of a model class."""
    field, default = reading.field, default_of(reading, annotations)
    # The server knows what to take when nothing is sent; where code can't spell that, nothing is.
    is_spelled = default is not None or field.default is None
    if reading.required and is_spelled:
        type_ = annotations.annotation(field.type, Position.FIELD)
    else:
        type_, default = _optional(field.type, default, annotations)
    annotation = type_
    marks: list[Expression] = []
    if name != field.name.source:
        alias = f"alias={text_literal(field.name.source)}"
        marks.append(
            call(annotations.imported(annotations.up(_MODEL_MODULE), "Field"), alias)
        )
    if reading.is_open:
        marks.append(annotations.imported(annotations.up(_MODEL_MODULE), "OPEN"))
    if reading.constant is not None and reading.is_tag and not field.required:
        # What tells members apart is sent, though values needn't have it.
        marks.append(
            annotations.imported(annotations.up(_MODEL_MODULE), "MAY_BE_MISSING")
        )
    if marks:
        annotated_type = annotations.imported("typing", "Annotated")
        annotation = subscript(annotated_type, annotation, *marks)
    lines = _field_lines(name, annotation, default)
    return documented(lines, annotations.types.texts.of_field(field))


_MODEL_MODULE = "_runtime.model"


def _field_lines(name: str, annotation: Expression, default: Expression | None) -> str:
    if default is None:
        return annotated(name, annotation, indent=4)
    return annotated_assignment(name, annotation, default, indent=4)


def _optional(
    type_: Type, default: Expression | None, annotations: Annotations
) -> tuple[Expression, Expression]:
    """The annotation of a field that may be absent, and its default: what stands for that, where it has none."""
    # Any value may be null, which is not the same as none.
    if isinstance(type_, Nullable | Anything):
        annotation = annotations.optional_nullable(type_, Position.FIELD)
        return annotation, default or annotations.imported(
            annotations.up("types"), "UNSET"
        )
    own = annotations.annotation(type_, Position.FIELD)
    return own if own == "None" else annotations.optional(own), default or "None"


def dict_key(name: str, reading: FieldReading, annotations: Annotations) -> Code:
    """A key of a TypedDict."""
    annotation = annotations.annotation(reading.field.type, Position.KEY)
    if not reading.is_asked_of_data:
        not_required = annotations.imported("typing_extensions", "NotRequired")
        annotation = subscript(not_required, annotation)
    lines = annotated(name, annotation, indent=4)
    return documented(lines, annotations.types.texts.of_field(reading.field))
