"""Members that models of published packages have beside their fields: constants by their own names, undeclared properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.types import Type
from sdkwright.targets.languages.python.layout import flat, lay_out, subscript
from sdkwright.targets.languages.python.member_names import is_fixed
from sdkwright.targets.languages.python.types import Annotations, Position

_PROPERTY = "@property"
_EXTRAS = "additional_properties"


def published_members(
    declaration: ObjectDeclaration,
    annotations: Annotations,
    fields: Mapping[str, Field],
) -> Iterator[Code]:
    """Properties, laid out to stand in a class; ``fields`` are the class's own, by their names there."""
    for name, field in fields.items():
        reading = annotations.types.fields[declaration.id, field.key]
        called = annotations.types.attribute(declaration.id, field.name.source)
        other = name.upper() if called == name else name
        if is_fixed(reading) and (other == name or other not in fields):
            type_ = annotations.annotation(field.type, Position.FIELD)
            heading = lay_out(
                type_, indent=4, prefix=f"def {other}(self) -> ", suffix=":"
            )
            yield Code(f"{_PROPERTY}\n    {heading}\n        return self.{called}")
    if declaration.additional is not None and _EXTRAS not in fields:
        yield from _extras(declaration.additional, annotations)


def _extras(additional: Type, annotations: Annotations) -> Iterator[Code]:
    imports = annotations.imports
    value = annotations.annotation(additional, Position.FIELD)
    extras = flat(subscript(imports.use("typing", "Dict"), "str", value))
    yield Code(
        f"{_PROPERTY}\n    def {_EXTRAS}(self) -> {extras}:\n"
        f"        return self.model_extra or {{}}"
    )
    yield Code(
        f"@{_EXTRAS}.setter\n    def {_EXTRAS}(self, value: {extras}) -> None:\n"
        f"        self.__pydantic_extra__ = value"
    )
