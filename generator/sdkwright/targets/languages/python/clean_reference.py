"""What the docs say of a package, with types as its signatures have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir.declarations import (
    EnumDeclaration,
    ObjectDeclaration,
)
from sdkwright.ir.types import Anything, Nullable, Type, TypeId
from sdkwright.targets.contract.reference import (
    Row,
    ValuesSection,
)
from sdkwright.targets.languages.python.arguments import WHOLE, argument_annotation
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import flat
from sdkwright.targets.languages.python.literals import scalar_literal
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.reference import RETRIES, PythonReference
from sdkwright.targets.languages.python.responses import result_annotation
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.pages.clean_writer import CleanWriter
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Outcome
from sdkwright.targets.reading.envelopes import is_envelope
from sdkwright.targets.reading.fields import FieldReading


def reference_writer(package: Package) -> PythonReference:
    """What writes the pages' contents: a page a group, a page a type in use."""
    is_clean = package.options.rules.cleans_pages
    return CleanReference(package) if is_clean else PythonReference(package)


class _PageAnnotations(Annotations):
    """Annotations as modules beside those of types have them, in any position."""

    def _in_expression(self, position: Position) -> bool:
        return False


class CleanReference(CleanWriter, PythonReference):
    """Pages with annotations. What is a model may be given as a dict of the same keys; pages don't say so each time."""

    file = (
        ("file_name", "str", True),
        ("content", "FileContent", True),
        ("content_type", "Optional[str]", False),
    )
    common = (RETRIES,)

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self._facts = replace(package.types, twins=frozenset[str]())
        self._annotations = _PageAnnotations(
            self._facts,
            Imports(),
            flat_events=package.options.sse_flat_response,
        )
        self._is_enum_class = package.options.enum_format == "enum"

    def parameters(self, call: Call) -> Iterator[Row]:
        """See the base class; what every method has, pages say once."""
        return self.arguments(call)

    def arguments(self, call: Call) -> Iterator[Row]:
        """See the base class."""
        if call.request.form in WHOLE:
            yield self.request_row(call)
            return
        rows = (
            self.argument_row(call, one, required=one.is_asked)
            for one in call.request.declared
        )
        yield from sorted(rows, key=lambda row: not row.required)

    def argument_type(self, call: Call, argument: Argument) -> str:
        """See the base class."""
        return flat(argument_annotation(argument, self._annotations)[0])

    def field_type(self, owner: ObjectDeclaration, reading: FieldReading) -> str:
        """See the base class."""
        annotations, type_ = self._annotations, reading.field.type
        position = Position.RESULT if is_envelope(owner) else Position.FIELD
        if reading.required:
            return flat(annotations.annotation(type_, position))
        if isinstance(type_, Nullable | Anything):
            return flat(annotations.optional_nullable(type_, position))
        own = annotations.annotation(type_, position)
        return flat(own if own == "None" else annotations.optional(own))

    def member_type(self, type_: Type) -> str:
        """See the base class."""
        return flat(self._annotations.annotation(type_, Position.FIELD))

    def result_type(self, call: Call, outcome: Outcome | None) -> str:
        """See the base class."""
        return flat(result_annotation(call, self._annotations, outcome))

    def literal(self, value: str | float) -> str:
        """See the base class."""
        return str(scalar_literal(value))

    def plain_name(self, target: TypeId) -> str:
        """See the base class."""
        return self._facts.plain(target)

    def values(self, declaration: EnumDeclaration) -> ValuesSection:
        """See the base class; where an enum is no class its values have no names."""
        return super().values(declaration) if self._is_enum_class else ValuesSection()
