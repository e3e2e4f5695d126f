"""What the docs say of a package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Ref, Type
from sdkwright.targets.contract.reference import (
    Cell,
    ExternalLink,
    Link,
    Row,
    Snippet,
    ValuesSection,
    VariantsSection,
)
from sdkwright.targets.contract.shared_options import ENVELOPE, HTTP_ENVELOPE
from sdkwright.targets.languages.typescript.arguments import (
    REQUEST,
    is_request_optional,
)
from sdkwright.targets.languages.typescript.cells import OCTETS, Cells
from sdkwright.targets.languages.typescript.literals import value_literal
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.model_samples import ModelSamples
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.signatures import chooser_key
from sdkwright.targets.languages.typescript.snippets import Snippets
from sdkwright.targets.pages.markup import data
from sdkwright.targets.pages.reference_writer import ReferenceWriter
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Chooser, Outcome
from sdkwright.targets.reading.envelopes import METADATA, is_envelope

RETRY_PAGE = "lib/utils/retryconfig.md"
_REQUEST_INIT = ExternalLink(
    "RequestInit",
    "https://developer.mozilla.org/en-US/docs/Web/API/Request/Request#options",
)
OPTIONS_ROWS = (
    Row(
        name="options",
        type=("RequestOptions",),
        required=False,
        description="Used to set various options for making HTTP requests.",
    ),
    Row(
        name="options.fetchOptions",
        type=(_REQUEST_INIT,),
        required=False,
        description=(
            "Options that are passed to the underlying HTTP request. This can be used to inject extra headers for"
            " examples. All `Request` options, except `method` and `body`, are allowed."
        ),
    ),
    Row(
        name="options.retries",
        type=(Link("RetryConfig", RETRY_PAGE),),
        required=False,
        description="Enables retrying HTTP requests under certain failure conditions.",
    ),
)


class TypeScriptReference(ReferenceWriter):
    """Pages with samples of types, and with what a call's options are."""

    file: ClassVar[tuple[tuple[str, str, bool], ...]] = (
        ("fileName", "*string*", True),
        ("content", f"*{data(OCTETS)}*", True),
    )
    extras = EXTRAS
    exchange: ClassVar[Mapping[str, tuple[tuple[str, str], ...]]] = {
        HTTP_ENVELOPE: (("httpMeta", METADATA),),
        ENVELOPE: (
            ("contentType", "string"),
            ("statusCode", "number"),
            ("rawResponse", "Response"),
        ),
    }

    def __init__(self, package: Package) -> None:
        super().__init__(package, snippets=Snippets(package).of)
        self._options = package.options
        self._names = package.names
        self._cells = Cells(package.api, package.names)
        self._samples = ModelSamples(package)

    def cell(self, type_: Type, *, required: bool) -> Cell:
        """See the base class; that a value may be absent another column says."""
        return self._cells.of(type_)

    def map(self, value: Type) -> Cell:
        """See the base class."""
        return ("Record<string, ", *self._cells.of(value), ">")

    def condition(self, call: Call, chooser: Chooser, outcome: Outcome) -> str | None:
        """See the base class."""
        name = chooser_key(call, chooser, self._names)
        if outcome.bodies:
            return f"{name}: {self.type_words(outcome.bodies)}"
        return ", ".join(f"{name}: {value_literal(one)}" for one in outcome.known)

    def response(self, call: Call, result: Type) -> Cell:
        """See the base class."""
        is_optional = call.result.may_be_empty
        if call.pages is not None and call.result.envelope is None:
            items = call.pages.item
            return self._cells.page(result, items, is_optional=is_optional)
        flat = self._options.sse_flat_response
        return self._cells.response(result, flat=flat, is_optional=is_optional)

    def parameters(self, call: Call) -> Iterator[Row]:
        """See the base class."""
        yield from self.arguments(call)
        yield from OPTIONS_ROWS

    def arguments(self, call: Call) -> Iterator[Row]:
        """The rows of what a method takes before its options."""
        match call.request.form:
            case CallForm.NOTHING:
                pass
            case CallForm.ARGUMENTS:
                for argument in call.request.arguments:
                    required = argument.required
                    yield self.argument_row(call, argument, required=required)
            case CallForm.BODY | CallForm.WRAPPER:
                yield Row(
                    name=REQUEST,
                    type=self.request_cell(call),
                    required=not is_request_optional(call, self._options),
                    description=self.request_meaning,
                )

    def request_cell(self, call: Call) -> Cell:
        """The type of a method's request."""
        wrapper = call.request.wrapper
        if call.request.form is CallForm.WRAPPER and wrapper is not None:
            return self._cells.of(Ref(wrapper.id))
        return self._cells.of(call.request.arguments[0].type)

    def usage(self, declaration: Declaration) -> Snippet | None:
        """See the base class; a union's members have samples of their own, and nobody makes envelopes."""
        if isinstance(declaration, UnionDeclaration | AliasDeclaration):
            return None
        if is_envelope(declaration):
            return None
        return self._samples.usage(declaration)

    def values(self, declaration: EnumDeclaration) -> ValuesSection:
        """See the base class."""
        return self._samples.values(declaration)

    def variants(
        self, declaration: Declaration, members: tuple[Type, ...]
    ) -> VariantsSection:
        """See the base class."""
        return self._samples.variants(declaration, members)
