"""What the docs say of a package."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import Group
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
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
from sdkwright.targets.languages.python.cells import (
    NO_PAGE,
    response_text,
    type_cell,
    wrapper_of,
)
from sdkwright.targets.languages.python.names import member_key
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.languages.python.snippets import Snippets
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.pages.error_rows import error_rows
from sdkwright.targets.pages.markup import data
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.fields import FieldReading, field_key
from sdkwright.targets.samples.example_text import example_text, number_text

RETRY_PAGE = "models/utils/retryconfig.md"
_RETRIES = Row(
    name="retries",
    type=(Link("Optional[utils.RetryConfig]", RETRY_PAGE),),
    required=False,
    description="Configuration to override the default retry behavior of the client.",
)
_FILE_CONTENT = "*Union[bytes, IO[bytes], io.BufferedReader]*"


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
        self._snippets = Snippets(package)

    def group(self, group: Group) -> GroupReference:
        """A group's page."""
        name = self._names.groups[tuple(part.source for part in group.path)]
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
        package = self._options.imports.errors or "models"
        return OperationReference(
            id=operation.id,
            method_name=self._names.methods[operation.origin],
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            snippets=self._snippets.of(call),
            parameters=tuple(self._parameters(call)),
            response=self._response(call),
            errors=error_rows(
                call.result,
                lambda target: self._names.types[target].qualified,
                default=f"{package}.{self._options.default_error_name}",
            ),
        )

    def _parameters(self, call: Call) -> Iterator[Row]:
        rows = [self._argument(call, one) for one in call.request.declared]
        yield from sorted(rows, key=lambda row: not row.required)
        yield _RETRIES

    def _argument(self, call: Call, argument: Argument) -> Row:
        if argument.field is not None and call.request.flattened is not None:
            return self._field(
                call.request.flattened, argument.field, required=argument.is_asked
            )
        examples = argument.examples
        return Row(
            name=self._names.arguments[call.operation.origin, argument.origin],
            type=self._typed(argument.type, required=argument.is_asked),
            required=argument.is_asked,
            description=self._argument_text(argument),
            example=example_text(examples[0]) if examples else None,
            deprecated=argument.deprecated,
        )

    def _argument_text(self, argument: Argument) -> str | None:
        if argument.body is not None and isinstance(argument.type, Ref):
            declared = self._api.declarations[argument.type.target]
            return declared.description or argument.description
        return argument.description

    def _field(
        self, owner: ObjectDeclaration, reading: FieldReading, *, required: bool
    ) -> Row:
        field = reading.field
        bare = field.reference is not None
        return Row(
            name=self._names.fields[owner.id, field_key(field)],
            type=self._typed(field.type, required=required),
            required=required,
            description=field.target_description if bare else field.description,
            example=example_text(field.examples[0]) if field.examples else None,
            deprecated=field.deprecated,
        )

    def _typed(self, type_: Type, *, required: bool) -> Cell:
        return type_cell(type_, self._names, wrapper_of(type_, required=required))

    def _response(self, call: Call) -> Cell | None:
        result = call.result.type
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
            reading = self._fields[declaration.id, field_key(field)]
            yield self._field(declaration, reading, required=reading.is_asked)
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
