"""What the docs say of a package."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import Group
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    Field,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Ref
from sdkwright.targets.contract.reference import (
    Cell,
    ExternalLink,
    FieldsSection,
    GroupReference,
    Link,
    OperationReference,
    Reference,
    Row,
    TypeReference,
    ValuesSection,
    VariantsSection,
)
from sdkwright.targets.languages.typescript.arguments import (
    REQUEST,
    is_request_optional,
)
from sdkwright.targets.languages.typescript.cells import OCTETS, Cells
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.model_samples import ModelSamples
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.snippets import Snippets
from sdkwright.targets.languages.typescript.type_names import folders, namespace_of
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.pages.error_rows import error_rows
from sdkwright.targets.pages.markup import data
from sdkwright.targets.reading.arguments import Argument, CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.fields import field_key
from sdkwright.targets.samples.example_text import example_text

RETRY_PAGE = "lib/utils/retryconfig.md"
_REQUEST_INIT = ExternalLink(
    "RequestInit",
    "https://developer.mozilla.org/en-US/docs/Web/API/Request/Request#options",
)
_OPTIONS = (
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
_FILE_SECTION = FieldsSection(
    rows=(
        Row(name="fileName", type=("*string*",), required=True, description=None),
        Row(
            name="content", type=(f"*{data(OCTETS)}*",), required=True, description=None
        ),
    )
)


def reference(package: Package) -> Reference:
    """The pages' contents: a page a group, a page a type in use."""
    api = package.api
    writer = _ReferenceWriter(package)
    return Reference(
        groups=tuple(writer.group(group) for group in api.groups),
        types=tuple(
            writer.type(declaration)
            for declaration in api.declarations.values()
            if is_used(declaration)
        ),
        group_line=package.options.docs.group_line,
        prose_html=package.options.prose_html,
    )


class _ReferenceWriter:
    """Builds the reference records of one package."""

    def __init__(self, package: Package) -> None:
        self._api = package.api
        self._names = package.names
        self._options = package.options
        self._calls = package.calls
        self._fields = package.fields
        self._cells = Cells(package.api, package.names)
        self._snippets = Snippets(package)
        self._samples = ModelSamples(package)

    def group(self, group: Group) -> GroupReference:
        """A group's page."""
        name = self._names.groups[group_key(group.path)]
        return GroupReference(
            title=name.class_name,
            stem=file_name(name.class_name.lower()),
            field=name.attribute or self._names.variable,
            description=group.description,
            operations=tuple(
                self._operation(self._calls.of(one)) for one in group.operations
            ),
        )

    def _operation(self, call: Call) -> OperationReference:
        operation = call.operation
        package = namespace_of(folders(self._options.imports).errors)
        return OperationReference(
            id=operation.id,
            method_name=self._names.methods[operation.origin],
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            snippets=self._snippets.of(call),
            parameters=(*self._parameters(call), *_OPTIONS),
            response=self._response(call),
            errors=error_rows(
                call.result,
                lambda target: self._names.types[target].qualified,
                default=f"{package}.{self._options.default_error_name}",
            ),
        )

    def _response(self, call: Call) -> Cell | None:
        result = call.result.type
        if result is None:
            return None
        if call.pages is not None:
            return self._cells.page(result, call.pages.item)
        return self._cells.response(result, flat=self._options.sse_flat_response)

    def _parameters(self, call: Call) -> Iterator[Row]:
        match call.request.form:
            case CallForm.NOTHING:
                return
            case CallForm.ARGUMENTS:
                for argument in call.request.arguments:
                    name = self._names.arguments[call.operation.origin, argument.origin]
                    yield self._argument(name, argument)
            case CallForm.BODY | CallForm.WRAPPER:
                yield Row(
                    name=REQUEST,
                    type=self._request(call),
                    required=not is_request_optional(call, self._options),
                    description="The request object to use for the request.",
                )

    def _request(self, call: Call) -> Cell:
        wrapper = call.request.wrapper
        if call.request.form is CallForm.WRAPPER and wrapper is not None:
            return self._cells.of(Ref(wrapper.id))
        return self._cells.of(call.request.arguments[0].type)

    def _argument(self, name: str, argument: Argument) -> Row:
        examples = argument.examples
        return Row(
            name=name,
            type=self._cells.of(argument.type),
            required=argument.required,
            description=self._argument_text(argument),
            example=example_text(examples[0]) if examples else None,
            deprecated=argument.deprecated,
        )

    def _argument_text(self, argument: Argument) -> str | None:
        if argument.body is not None and isinstance(argument.type, Ref):
            declared = self._api.declarations[argument.type.target]
            return declared.description or argument.description
        return argument.description

    def type(self, declaration: Declaration) -> TypeReference:
        """A type's page."""
        located = self._names.types[declaration.id]
        is_union = isinstance(declaration, UnionDeclaration | AliasDeclaration)
        # A file's text is about the property it is the value of, which has it.
        has_text = not isinstance(declaration, FileDeclaration)
        return TypeReference(
            title=located.name,
            page=located.page,
            description=declaration.description if has_text else None,
            usage=None if is_union else self._samples.usage(declaration),
            section=self._section(declaration),
        )

    def _section(
        self, declaration: Declaration
    ) -> FieldsSection | ValuesSection | VariantsSection:
        match declaration:
            case ObjectDeclaration():
                return FieldsSection(rows=tuple(self._rows(declaration)))
            case FileDeclaration():
                return _FILE_SECTION
            case EnumDeclaration():
                return self._samples.values(declaration)
            case UnionDeclaration():
                return self._samples.variants(declaration, declaration.variants)
            case AliasDeclaration():
                return self._samples.variants(declaration, (declaration.type,))

    def _rows(self, declaration: ObjectDeclaration) -> Iterator[Row]:
        for field in declaration.fields:
            yield self._field(declaration, field)
        if declaration.additional is not None:
            yield Row(
                name=EXTRAS,
                type=("Record<string, ", *self._cells.of(declaration.additional), ">"),
                required=False,
                description=None,
            )

    def _field(self, owner: ObjectDeclaration, field: Field) -> Row:
        is_reference = field.reference is not None
        text = field.target_description if is_reference else field.description
        return Row(
            name=self._names.fields[owner.id, field_key(field)],
            type=self._cells.of(field.type),
            required=self._fields[owner.id, field_key(field)].is_asked,
            description=text,
            example=example_text(field.examples[0]) if field.examples else None,
            deprecated=field.deprecated,
        )
