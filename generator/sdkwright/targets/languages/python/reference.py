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
from sdkwright.ir.operation import Operation, Parameter, RequestBody
from sdkwright.ir.types import Nullable, Ref, Type
from sdkwright.targets.contract.reference import (
    Cell,
    FieldsSection,
    GroupReference,
    Link,
    OperationReference,
    Reference,
    Row,
    TypeReference,
    ValuesSection,
    Variant,
    VariantsSection,
)
from sdkwright.targets.languages.python.arguments import flattened_body
from sdkwright.targets.languages.python.cells import (
    NO_PAGE,
    response_text,
    type_cell,
    wrapper_of,
)
from sdkwright.targets.languages.python.names import Names, member_key
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.snippets import Snippets
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.pages.error_rows import error_rows
from sdkwright.targets.pages.markup import data
from sdkwright.targets.reading.results import read_result
from sdkwright.targets.samples.example_text import example_text, number_text

RETRY_PAGE = "models/utils/retryconfig.md"
_RETRIES = Row(
    name="retries",
    type=(Link("Optional[utils.RetryConfig]", RETRY_PAGE),),
    required=False,
    description="Configuration to override the default retry behavior of the client.",
)
_FILE_CONTENT = "*Union[bytes, IO[bytes], io.BufferedReader]*"


def reference(api: Api, names: Names, options: PythonOptions) -> Reference:
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
        prose_html=options.prose_html,
    )


class _Writer:
    """Writes of one package."""

    def __init__(self, api: Api, names: Names, options: PythonOptions) -> None:
        self._api = api
        self._names = names
        self._options = options
        self._snippets = Snippets(api, names, options)

    def group(self, group: Group) -> GroupReference:
        """A group's page."""
        name = self._names.groups[tuple(part.source for part in group.path)]
        return GroupReference(
            title=name.class_name,
            stem=file_name(name.class_name.lower()),
            field=name.attribute or self._names.variable,
            description=group.description,
            operations=tuple(self._operation(one) for one in group.operations),
        )

    def _operation(self, operation: Operation) -> OperationReference:
        package = self._options.imports.errors or "models"
        return OperationReference(
            id=operation.id,
            method_name=self._names.methods[operation.origin],
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            snippets=self._snippets.of(operation),
            parameters=tuple(self._parameters(operation)),
            response=self._response(operation),
            errors=error_rows(
                read_result(self._api, operation, ()),
                lambda target: self._names.types[target].qualified,
                default=f"{package}.{self._options.default_error_name}",
            ),
        )

    def _parameters(self, operation: Operation) -> Iterator[Row]:
        rows = [self._parameter(operation, one) for one in operation.parameters]
        body_rows = list(self._body_rows(operation))
        if self._options.flattening_order == "body-first":
            rows = [*body_rows, *rows]
        else:
            rows += body_rows
        yield from sorted(rows, key=lambda row: not row.required)
        yield _RETRIES

    def _body_rows(self, operation: Operation) -> Iterator[Row]:
        body = operation.request_body
        if body is None or not body.contents:
            return
        fields = flattened_body(self._api, operation, self._options)
        if fields is None:
            yield self._body(operation, body)
            return
        owner = self._body_owner(body)
        for field in fields:
            yield self._field(owner, field, body_required=body.required)

    def _body_owner(self, body: RequestBody) -> ObjectDeclaration:
        schema = body.contents[0].schema
        found = (
            self._api.declarations[schema.target] if isinstance(schema, Ref) else None
        )
        if not isinstance(found, ObjectDeclaration):
            raise TypeError("only objects are flattened")
        return found

    def _parameter(self, operation: Operation, parameter: Parameter) -> Row:
        wrapper = operation.request_wrapper
        key = (wrapper or "", parameter.name.source)
        argument = self._names.arguments[operation.origin, parameter.origin]
        required = parameter.required and parameter.default is None
        examples = [example.value for example in parameter.examples]
        return Row(
            name=self._names.fields.get(key, argument),
            type=self._typed(parameter.type, required=required),
            required=required,
            description=parameter.description,
            example=example_text(examples[0]) if examples else None,
            deprecated=parameter.deprecated,
        )

    def _body(self, operation: Operation, body: RequestBody) -> Row:
        schema = body.contents[0].schema
        return Row(
            name=self._names.arguments[operation.origin, body.origin],
            type=self._typed(schema, required=body.required),
            required=body.required,
            description=self._body_text(body, schema),
        )

    def _body_text(self, body: RequestBody, schema: Type) -> str | None:
        if isinstance(schema, Ref):
            declared = self._api.declarations[schema.target]
            return declared.description or body.description
        return body.description

    def _field(
        self, owner: ObjectDeclaration, field: Field, *, body_required: bool = True
    ) -> Row:
        required = field.required and field.default is None and body_required
        bare = field.reference is not None
        return Row(
            name=self._names.fields[owner.id, field.name.source],
            type=self._typed(field.type, required=required),
            required=required,
            description=field.target_description if bare else field.description,
            example=example_text(field.examples[0]) if field.examples else None,
            deprecated=field.deprecated,
        )

    def _typed(self, type_: Type, *, required: bool) -> Cell:
        return type_cell(type_, self._names, wrapper_of(type_, required=required))

    def _response(self, operation: Operation) -> Cell | None:
        result = operation.result
        if result is None:
            return None
        inner = result.inner if isinstance(result, Nullable) else result
        if isinstance(inner, Ref):
            located = self._names.types[inner.target]
            return (Link(located.qualified, located.page),)
        flat = self._options.sse_flat_response
        text = response_text(result, self._names, flat=flat)
        return (Link(data(text), NO_PAGE),)

    def type(self, declaration: Declaration) -> TypeReference:
        """A type's page."""
        located = self._names.types[declaration.id]
        return TypeReference(
            title=located.name,
            page=located.page,
            # A file's text is about the property it is the value of, which has it.
            description=(
                None
                if isinstance(declaration, FileDeclaration)
                else declaration.description
            ),
            usage=None,
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
                return ValuesSection(
                    rows=tuple(
                        (
                            self._names.members[
                                declaration.id, member_key(member.value)
                            ],
                            _value_text(member.value),
                        )
                        for member in declaration.members
                    )
                )
            case UnionDeclaration():
                return self._variants(declaration.variants)
            case AliasDeclaration():
                return self._variants((declaration.type,))

    def _rows(self, declaration: ObjectDeclaration) -> Iterator[Row]:
        for field in declaration.fields:
            yield self._field(declaration, field)
        if declaration.additional is not None:
            inner = type_cell(declaration.additional, self._names)
            yield Row(
                name="__pydantic_extra__",
                type=("Dict[str, ", *inner, "]"),
                required=False,
                description=None,
            )

    def _variants(self, variants: tuple[Type, ...]) -> VariantsSection:
        flat = self._options.sse_flat_response
        texts = [response_text(one, self._names, flat=flat) for one in variants]
        return VariantsSection(
            language="python",
            variants=tuple(
                Variant(type=text, code=f"value: {text} = /* values here */\n")
                for text in texts
            ),
        )


_FILE_SECTION = FieldsSection(
    rows=(
        Row(name="file_name", type=("*str*",), required=True, description=None),
        Row(name="content", type=(_FILE_CONTENT,), required=True, description=None),
        Row(
            name="content_type",
            type=("*Optional[str]*",),
            required=False,
            description=None,
        ),
    )
)


def _value_text(value: str | int | float | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else number_text(value)
