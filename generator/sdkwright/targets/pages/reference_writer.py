"""The reference records of a package: what is the same in every language's pages."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import ClassVar

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
from sdkwright.ir.types import Ref, Type
from sdkwright.targets.contract.reference import (
    Cell,
    FieldsSection,
    GroupReference,
    OperationReference,
    OutcomeRow,
    Reference,
    Row,
    Snippet,
    TypeReference,
    ValuesSection,
    VariantsSection,
)
from sdkwright.targets.naming.declared_names import is_used
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.places import place_order
from sdkwright.targets.naming.type_folders import error_namespace
from sdkwright.targets.pages.error_rows import error_rows
from sdkwright.targets.pages.operation_places import operation_places
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Chooser, Outcome
from sdkwright.targets.reading.deprecations import deprecation_note
from sdkwright.targets.reading.envelopes import is_envelope
from sdkwright.targets.reading.example_text import example_text
from sdkwright.targets.reading.fields import FieldReading
from sdkwright.targets.reading.package import SdkPackage

_PARTS_OF_TYPES = 4


class ReferenceWriter(ABC):
    """Builds the reference records of one package.

    A language says how types look in cells, what calls take and give, and what pages show beside that: ``file`` are the
    names, types and requiredness of a file's members, ``extras`` is what an object calls its other properties,
    ``snippets`` gives an operation's samples, ``exchange`` the names and types of what envelopes have beside the answer,
    by the option that asks for them.
    """

    file: ClassVar[tuple[tuple[str, str, bool], ...]]
    extras: ClassVar[str]
    exchange: ClassVar[Mapping[str, tuple[tuple[str, str], ...]]]
    common: ClassVar[tuple[Row, ...]] = ()
    request_meaning = "The request object to use for the request."

    def __init__(
        self,
        package: SdkPackage,
        *,
        snippets: Callable[[Call], tuple[Snippet, ...]],
    ) -> None:
        self._package = package
        self._places = operation_places(package)
        self._snippets = snippets
        errors = error_namespace(package.options.imports)
        self._default_error = f"{errors}.{package.options.default_error_name}"

    @abstractmethod
    def cell(self, type_: Type, *, required: bool) -> Cell:
        """A type in a table; ``required`` if a value has to be given."""

    @abstractmethod
    def map(self, value: Type) -> Cell:
        """A map to values of a type."""

    @abstractmethod
    def parameters(self, call: Call) -> Iterable[Row]:
        """The rows of what a method takes."""

    @abstractmethod
    def response(self, call: Call, result: Type) -> Cell:
        """What a method gives."""

    @abstractmethod
    def condition(self, call: Call, chooser: Chooser, outcome: Outcome) -> str | None:
        """What is given for one of the outcomes, in code; None where no signature tells them apart."""

    def usage(self, declaration: Declaration) -> Snippet | None:
        """A type's sample, if its page has one."""
        return None

    @abstractmethod
    def values(self, declaration: EnumDeclaration) -> ValuesSection:
        """The values of an enum."""

    @abstractmethod
    def variants(
        self, declaration: Declaration, members: tuple[Type, ...]
    ) -> VariantsSection:
        """The members of a union."""

    def reference(self) -> Reference:
        """The pages' contents: a page a group, a page a type in use."""
        groups, types = self._groups(), self._types()
        return self._with(groups=tuple(groups), types=tuple(types))

    def chapters(self) -> tuple[Callable[[], Reference], ...]:
        """The same in parts: groups, and types in quarters."""

        def types(first: int) -> Reference:
            every = slice(first, None, _PARTS_OF_TYPES)
            return self._with(types=tuple(self._types(every)))

        quarters = (partial(types, first) for first in range(_PARTS_OF_TYPES))
        return (lambda: self._with(groups=tuple(self._groups())), *quarters)

    def _with(
        self,
        *,
        groups: tuple[GroupReference, ...] = (),
        types: tuple[TypeReference, ...] = (),
    ) -> Reference:
        options = self._package.options
        return Reference(
            groups=groups,
            types=types,
            group_line=options.docs.group_line,
            common=self.common,
            prose_html=options.prose_html,
            is_clean=options.rules.cleans_pages,
            base=options.docs.base,
        )

    def _groups(self) -> Iterator[GroupReference]:
        for group in self._package.api.groups:
            yield self._group(group)

    @cached_property
    def _shown(self) -> Sequence[tuple[str, Sequence[Declaration]]]:
        """The pages of types, each with what it shows."""
        names = self._package.names.types
        pages: dict[str, list[Declaration]] = {}
        for one in self._package.api.declarations.values():
            if is_used(one) and one.id in names:
                page = names[one.id].page.partition("#")[0]
                pages.setdefault(page, []).append(one)
        return tuple(pages.items())

    def _types(self, which: slice = slice(None)) -> Iterator[TypeReference]:
        """The pages of types, each with its parts in the order of their places."""
        names = self._package.names.types
        for page, shown in self._shown[which]:
            owners = [one for one in shown if names[one.id].page == page]
            others = [one for one in shown if names[one.id].page != page]
            others.sort(key=lambda one: place_order(one.id))
            parts = tuple(map(self._type, others))
            if owners:
                yield self._type(owners[0], parts)
            else:
                title = names[shown[0].id].module
                yield TypeReference(title=title, page=page, section=None, parts=parts)

    def _group(self, group: Group) -> GroupReference:
        names, calls = self._package.names, self._package.calls
        name = names.groups[group_key(group.path)]
        return GroupReference(
            title=name.class_name,
            stem=file_name(name.class_name.lower()),
            field=name.attribute or names.variable,
            description=group.description,
            operations=tuple(
                self._operation(calls.of(one)) for one in group.operations
            ),
        )

    def _operation(self, call: Call) -> OperationReference:
        operation, names = call.operation, self._package.names
        result = call.result.type
        return OperationReference(
            id=operation.id,
            origin=operation.origin,
            verb=operation.method.upper(),
            path=operation.path,
            place=self._places[operation.origin],
            method_name=names.methods[operation.origin],
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            deprecation=deprecation_note(self._package, operation) or None,
            snippets=self._snippets(call),
            parameters=tuple(self.parameters(call)),
            response=None if result is None else self.response(call, result),
            outcomes=tuple(self.outcomes(call)),
            errors=error_rows(
                call.result,
                lambda target: names.types[target],
                default=self._default_error,
            ),
        )

    def outcomes(self, call: Call) -> Iterator[OutcomeRow]:
        """What is given where an argument chooses it; published pages don't say."""
        chooser = call.result.chooser
        if chooser is None or not self._package.options.rules.cleans_pages:
            return
        for outcome in chooser.outcomes:
            condition = self.condition(call, chooser, outcome)
            if condition:
                yield OutcomeRow(
                    condition=condition,
                    by_default=outcome.by_default,
                    responses=self.outcome(call, outcome),
                )

    def outcome(self, call: Call, outcome: Outcome) -> tuple[Cell, ...]:
        """What is given for one of the outcomes."""
        return tuple(self.response(call, one) for one in outcome.alternatives)

    def type_words(self, types: Iterable[Type]) -> str:
        """Types by their names, for code."""
        names = self._package.names.types
        return " | ".join(
            names[one.target].qualified for one in types if isinstance(one, Ref)
        )

    def argument_cell(self, call: Call, argument: Argument, *, required: bool) -> Cell:
        """The type of an argument; ``required`` if it has to be given."""
        return self.cell(argument.type, required=required)

    def argument_row(self, call: Call, argument: Argument, *, required: bool) -> Row:
        """The row of an argument that is no property of a body."""
        return self.row(
            self._package.names.arguments[call.operation.origin, argument.origin],
            self.argument_cell(call, argument, required=required),
            self._argument_text(argument),
            argument,
            required=required,
        )

    def _argument_text(self, argument: Argument) -> str | None:
        declared = self._package.api.declared(argument.type)
        if argument.body is not None and declared is not None:
            return declared.description or argument.description
        return argument.description

    def field_cell(
        self, owner: ObjectDeclaration, reading: FieldReading, *, required: bool
    ) -> Cell:
        """The type of a property; ``required`` if it has to be given."""
        return self.cell(reading.field.type, required=required)

    def field_row(
        self, owner: ObjectDeclaration, reading: FieldReading, *, required: bool
    ) -> Row:
        """The row of a property."""
        field = reading.field
        is_reference = field.reference is not None
        return self.row(
            self._package.names.fields[owner.id, field.key],
            self.field_cell(owner, reading, required=required),
            field.target_description if is_reference else field.description,
            field,
            required=required,
        )

    def row(
        self,
        name: str,
        type_: Cell,
        text: str | None,
        member: Argument | Field,
        *,
        required: bool,
    ) -> Row:
        """The row of an argument or a property, with its name, type and text here."""
        examples = member.examples
        return Row(
            name=name,
            type=type_,
            required=required,
            description=text,
            example=example_text(examples[0]) if examples else None,
            deprecated=member.deprecated,
            deprecation=member.deprecation,
        )

    def _type(
        self, declaration: Declaration, parts: tuple[TypeReference, ...] = ()
    ) -> TypeReference:
        located = self._package.names.types[declaration.id]
        # A file's text is about the property it is the value of, which has it.
        has_text = not isinstance(declaration, FileDeclaration)
        return TypeReference(
            id=declaration.id,
            title=located.name,
            page=located.page,
            description=declaration.description if has_text else None,
            usage=self.usage(declaration),
            section=self._section(declaration),
            parts=parts,
        )

    def _section(
        self, declaration: Declaration
    ) -> FieldsSection | ValuesSection | VariantsSection:
        match declaration:
            case ObjectDeclaration():
                return FieldsSection(rows=tuple(self._rows(declaration)))
            case FileDeclaration():
                return FieldsSection(rows=tuple(self.file_rows()))
            case EnumDeclaration():
                texts = self.value_texts(declaration)
                return replace(self.values(declaration), texts=texts)
            case UnionDeclaration():
                return self.union(declaration, declaration.variants)
            case AliasDeclaration():
                return self.union(declaration, (declaration.type,))

    def union(
        self, declaration: Declaration, members: tuple[Type, ...]
    ) -> VariantsSection:
        """The section of a union's members."""
        return self.variants(declaration, members)

    def value_texts(self, declaration: EnumDeclaration) -> tuple[tuple[str, str], ...]:
        """The values of an enum with their texts; none where pages don't have them."""
        return ()

    def _rows(self, declaration: ObjectDeclaration) -> Iterator[Row]:
        if is_envelope(declaration):
            form = self._package.options.response_format
            for name, text in self.exchange[form]:
                type_ = self.exchange_cell(text)
                yield Row(name=name, type=type_, required=True, description=None)
        for field in declaration.fields:
            reading = self._package.fields[declaration.id, field.key]
            yield self.field_row(declaration, reading, required=reading.is_asked)
        if declaration.additional is not None:
            yield Row(
                name=self.extras,
                type=self.map(declaration.additional),
                required=False,
                description=None,
            )

    def exchange_cell(self, text: str) -> Cell:
        """The type of something that envelopes have beside the answer."""
        return (f"*{text}*",)

    def file_rows(self) -> Iterator[Row]:
        """The members of a file to send."""
        for name, text, required in self.file:
            yield Row(name=name, type=(text,), required=required, description=None)
