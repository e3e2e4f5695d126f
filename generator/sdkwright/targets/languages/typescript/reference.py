"""What the docs say of a package."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import Api, Group
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    Field,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.operation import Operation
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
    Argument,
    CallForm,
    call_form,
    is_request_optional,
    positional_arguments,
    sent_body,
)
from sdkwright.targets.languages.typescript.cells import OCTETS, Cells
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.model_samples import ModelSamples
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.snippets import Snippets
from sdkwright.targets.languages.typescript.type_names import folders, namespace_of
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.reading.responses import error_rows
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
        Row(name="content", type=(f"*{OCTETS}*",), required=True, description=None),
    )
)


def reference(api: Api, names: Names, options: TypeScriptOptions) -> Reference:
    """The pages' contents: a page a group, a page a type in use."""
    writer = _Writer(api, names, options)
    return Reference(
        groups=tuple(writer.group(group) for group in api.groups),
        types=tuple(
            writer.type(declaration)
            for declaration in api.declarations.values()
            if is_used(declaration)
        ),
        group_line=options.docs.group_line,
    )


class _Writer:
    """Writes of one package."""

    def __init__(self, api: Api, names: Names, options: TypeScriptOptions) -> None:
        self._api = api
        self._names = names
        self._options = options
        self._cells = Cells(api, names)
        self._snippets = Snippets(api, names, options)
        self._samples = ModelSamples(api, names, options)

    def group(self, group: Group) -> GroupReference:
        """A group's page."""
        name = self._names.groups[group_key(group.path)]
        return GroupReference(
            title=name.class_name,
            stem=name.class_name.lower(),
            field=name.attribute or self._names.variable,
            description=group.description,
            operations=tuple(self._operation(one) for one in group.operations),
        )

    def _operation(self, operation: Operation) -> OperationReference:
        package = namespace_of(folders(self._options.imports).errors)
        return OperationReference(
            id=operation.id,
            method_name=self._names.methods[operation.origin],
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            snippets=self._snippets.of(operation),
            parameters=(*self._parameters(operation), *_OPTIONS),
            response=self._response(operation),
            errors=error_rows(
                self._api,
                operation,
                lambda target: self._names.types[target].qualified,
                default=f"{package}.{self._options.default_error_name}",
            ),
        )

    def _response(self, operation: Operation) -> Cell | None:
        result = operation.result
        if result is None:
            return None
        item = self._snippets.page_item(operation)
        if item is not None:
            return self._cells.page(result, item)
        return self._cells.response(result, flat=self._options.sse_flat_response)

    def _parameters(self, operation: Operation) -> Iterator[Row]:
        form = call_form(operation, self._options)
        if form is CallForm.POSITIONAL:
            for argument in positional_arguments(operation, self._names, self._options):
                yield self._argument(argument)
        elif form is not CallForm.NOTHING:
            is_optional = is_request_optional(self._api, operation, self._options)
            yield Row(
                name="request",
                type=self._request(operation, form),
                required=not is_optional,
                description="The request object to use for the request.",
            )

    def _request(self, operation: Operation, form: CallForm) -> Cell:
        body = sent_body(operation)
        if form is CallForm.BODY and body is not None:
            return self._cells.of(body.contents[0].schema)
        return self._cells.of(Ref(operation.request_wrapper or ""))

    def _argument(self, argument: Argument) -> Row:
        parameter = argument.parameter
        examples = () if parameter is None else parameter.examples
        return Row(
            name=argument.name,
            type=self._cells.of(argument.type),
            required=argument.required,
            description=self._argument_text(argument),
            example=example_text(examples[0].value) if examples else None,
            deprecated=parameter is not None and parameter.deprecated,
        )

    def _argument_text(self, argument: Argument) -> str | None:
        if argument.parameter is not None:
            return argument.parameter.description
        text = argument.body.description if argument.body is not None else None
        if isinstance(argument.type, Ref):
            return self._api.declarations[argument.type.target].description or text
        return text

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
            name=self._names.fields[owner.id, field.name.source],
            type=self._cells.of(field.type),
            required=field.required and field.default is None,
            description=text,
            example=example_text(field.examples[0]) if field.examples else None,
            deprecated=field.deprecated,
        )
