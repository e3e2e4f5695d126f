"""What the docs say of a package, with types as its signatures have them."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.types import Type, TypeId
from sdkwright.targets.contract.reference import Cell, Row
from sdkwright.targets.languages.typescript.arguments import FORM, is_form
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import value_literal
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.paging import call_value
from sdkwright.targets.languages.typescript.reference import (
    OPTIONS_ROWS,
    TypeScriptReference,
)
from sdkwright.targets.languages.typescript.signatures import request_text
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.pages.clean_writer import CleanWriter
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Outcome
from sdkwright.targets.reading.fields import Direction, FieldReading, made_for


def reference_writer(package: Package) -> TypeScriptReference:
    """What writes the pages' contents: a page a group, a page a type in use."""
    is_clean = package.options.rules.cleans_pages
    return CleanReference(package) if is_clean else TypeScriptReference(package)


class CleanReference(CleanWriter, TypeScriptReference):
    """Pages with types as functions and interfaces have them."""

    file = (
        ("fileName", "string", True),
        ("content", "Octets", True),
        ("contentType", "string", False),
    )
    common = OPTIONS_ROWS

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self._code = Types(
            api=package.api,
            names=package.names,
            imports=Imports("docs"),
            qualified=True,
            flat_events=package.options.sse_flat_response,
        )

    def parameters(self, call: Call) -> Iterator[Row]:
        """See the base class; what every method has, pages say once."""
        return self.arguments(call)

    def request_cell(self, call: Call) -> Cell:
        """See the base class."""
        return self.linked(request_text(call, self._code))

    def argument_type(self, call: Call, argument: Argument) -> str:
        """See the base class."""
        text = self._code.text(argument.type, Direction.SENT)
        return f"{text} | {FORM}" if is_form(argument.body) else text

    def field_type(self, owner: ObjectDeclaration, reading: FieldReading) -> str:
        """See the base class."""
        return self._code.text(reading.field.type, made_for(owner))

    def member_type(self, type_: Type) -> str:
        """See the base class."""
        return self._code.text(type_, Direction.RECEIVED)

    def result_type(self, call: Call, outcome: Outcome | None) -> str:
        """See the base class."""
        return f"Promise<{call_value(call, self._code, self._options, outcome)}>"

    def literal(self, value: str | float) -> str:
        """See the base class."""
        return str(value_literal(value))

    def plain_name(self, target: TypeId) -> str:
        """See the base class."""
        return self._names.plain(self._code.api.declarations[target])
