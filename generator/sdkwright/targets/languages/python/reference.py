"""What the docs say of a package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    ObjectDeclaration,
)
from sdkwright.ir.types import Ref, Type, without_null
from sdkwright.targets.contract.reference import (
    Cell,
    Link,
    Row,
    ValuesSection,
    Variant,
    VariantsSection,
)
from sdkwright.targets.contract.shared_options import ENVELOPE, HTTP_ENVELOPE
from sdkwright.targets.languages.python.arguments import (
    REQUEST,
    WHOLE,
    whole_request,
)
from sdkwright.targets.languages.python.cells import Cells, wrapper_of
from sdkwright.targets.languages.python.literals import scalar_literal
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.snippets import LANGUAGE, Snippets
from sdkwright.targets.naming.member_names import member_key
from sdkwright.targets.pages.markup import data
from sdkwright.targets.pages.reference_writer import ReferenceWriter
from sdkwright.targets.pages.type_texts import NO_PAGE
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Chooser, Outcome
from sdkwright.targets.reading.envelopes import METADATA, gives_open, is_envelope
from sdkwright.targets.reading.example_text import example_text
from sdkwright.targets.reading.fields import FieldReading

RETRY_PAGE = "models/utils/retryconfig.md"
RETRIES = Row(
    name="retries",
    type=(Link("Optional[utils.RetryConfig]", RETRY_PAGE),),
    required=False,
    description="Configuration to override the default retry behavior of the client.",
)


class PythonReference(ReferenceWriter):
    """Pages with types in brackets, and with an operation's optional arguments behind the others."""

    file = (
        ("file_name", "*str*", True),
        ("content", "*Union[bytes, IO[bytes], io.BufferedReader]*", True),
        ("content_type", "*Optional[str]*", False),
    )
    extras = "__pydantic_extra__"
    exchange: ClassVar[Mapping[str, tuple[tuple[str, str], ...]]] = {
        HTTP_ENVELOPE: (("http_meta", METADATA),),
        ENVELOPE: (
            ("content_type", "str"),
            ("status_code", "int"),
            ("raw_response", "types.Response"),
        ),
    }

    def __init__(self, package: Package) -> None:
        super().__init__(package, snippets=Snippets(package).of)
        self._options = package.options
        self._names = package.names
        self._cells = Cells(package.api, package.names)
        self._flat = package.options.sse_flat_response

    def cell(self, type_: Type, *, required: bool) -> Cell:
        """See the base class."""
        return self._cells.of(type_, wrapper_of(type_, required=required))

    def map(self, value: Type) -> Cell:
        """See the base class."""
        return self._cells.map(value)

    def field_cell(
        self, owner: ObjectDeclaration, reading: FieldReading, *, required: bool
    ) -> Cell:
        """See the base class; what an envelope has is what a method gives."""
        type_ = reading.field.type
        if is_envelope(owner) and gives_open(type_):
            text = data(self._cells.result(type_, flat=self._flat))
            return (f"*Optional[{text}]*",)
        return super().field_cell(owner, reading, required=required)

    def parameters(self, call: Call) -> Iterator[Row]:
        """See the base class."""
        yield from self.arguments(call)
        yield RETRIES

    def arguments(self, call: Call) -> Iterator[Row]:
        """The rows of what a method takes before its options."""
        if call.request.form in WHOLE:
            yield self.request_row(call)
            return
        owner = call.request.flattened
        rows = [
            (
                self.field_row(owner, one.field, required=one.is_asked)
                if one.field is not None and owner is not None
                else self.argument_row(call, one, required=one.is_asked)
            )
            for one in call.request.declared
        ]
        yield from sorted(rows, key=lambda row: not row.required)

    def request_row(self, call: Call) -> Row:
        """The row of a whole request."""
        argument = whole_request(call, self._options)
        required = argument.required
        return Row(
            name=REQUEST,
            type=self.argument_cell(call, argument, required=required),
            required=required,
            description=self.request_meaning,
        )

    def condition(self, call: Call, chooser: Chooser, outcome: Outcome) -> str | None:
        """See the base class."""
        if chooser.inner is not None or call.request.form in WHOLE:
            return None
        name = self._names.arguments[call.operation.origin, chooser.argument.origin]
        if outcome.bodies:
            return f"{name}: {self.type_words(outcome.bodies)}"
        return ", ".join(f"{name}={scalar_literal(one)}" for one in outcome.known)

    def response(self, call: Call, result: Type) -> Cell:
        """See the base class."""
        inner = without_null(result)
        is_named = isinstance(inner, Ref) and inner.target in self._names.types
        is_one = is_named or result != call.result.type
        types = (inner,) if is_one else call.result.alternatives
        cells = [*dict.fromkeys(self._one_result(one) for one in types)]
        if len(cells) > 1:
            rest = (piece for one in cells[1:] for piece in (", ", *one))
            cells = [("Union[", *cells[0], *rest, "]")]
        (cell,) = cells
        return ("Optional[", *cell, "]") if call.result.may_be_empty else cell

    def _one_result(self, type_: Type) -> Cell:
        """What a method gives, or one of several."""
        bare = without_null(type_)
        located = self._names.types.get(bare.target) if isinstance(bare, Ref) else None
        if located is not None:
            return (Link(located.qualified, located.page),)
        text = self._cells.result(type_, flat=self._flat)
        # What has no page is a link all the same.
        return (Link(data(text), NO_PAGE),)

    def values(self, declaration: EnumDeclaration) -> ValuesSection:
        """See the base class."""
        members = self._names.members
        return ValuesSection(
            rows=tuple(
                (
                    members[declaration.id, member_key(one.value)],
                    example_text(one.value),
                )
                for one in declaration.members
            )
        )

    def variants(
        self, declaration: Declaration, members: tuple[Type, ...]
    ) -> VariantsSection:
        """See the base class."""
        texts = [self._cells.result(one, flat=self._flat) for one in members]
        return VariantsSection(
            language=LANGUAGE,
            variants=tuple(
                Variant(type=text, code=f"value: {text} = /* values here */\n")
                for text in texts
            ),
        )
