"""Types: a module each, and the index of every folder."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    Field,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Const
from sdkwright.targets.languages.typescript.codecs import Codecs, codec_name
from sdkwright.targets.languages.typescript.comments import comment, tagged_comment
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import property_key, scalar_literal
from sdkwright.targets.languages.typescript.member_names import EXTRAS
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.reserved import ERRORS
from sdkwright.targets.languages.typescript.type_names import folders
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_models import (
    ConstantView,
    ErrorView,
    IndexModule,
    ModelModule,
    PropertyView,
    TypeView,
)
from sdkwright.targets.naming.member_names import member_key
from sdkwright.targets.reading.fields import field_key
from sdkwright.targets.reading.responses import has_error_class

_TEMPLATE = "typescript/model.ts.jinja"


def model_jobs(package: Package) -> list[RenderJob]:
    """A module for every declaration, and what their folders offer."""
    api, names = package.api, package.names
    jobs = [
        RenderJob(
            path=f"src/{located.folder}/{located.module}.ts",
            template=_TEMPLATE,
            view=_ModuleView(package, declaration).view(),
        )
        for declaration in api.declarations.values()
        for located in (names.types[declaration.id],)
    ]
    return [*jobs, *_indexes(api, names, package.options)]


class _ModuleView:
    """Makes the view of one type's module."""

    def __init__(self, package: Package, declaration: Declaration) -> None:
        api, names = package.api, package.names
        self._fields = package.fields
        self._names = names
        self._options = package.options
        self._declaration = declaration
        located = names.types[declaration.id]
        self._is_error = has_error_class(declaration)
        self._class = located.name
        self._name = f"{located.name}Data" if self._is_error else located.name
        codec = codec_name(self._name)
        own = (located.name, self._name, codec)
        self._imports = Imports(f"{located.folder}/{located.module}", own)
        self._types = Types(api=api, names=names, imports=self._imports)
        self._codecs = Codecs(package, self._imports)

    def view(self) -> ModelModule:
        """The module."""
        declaration = self._declaration
        constant: ConstantView | None = None
        if (
            isinstance(declaration, EnumDeclaration)
            and self._options.enum_format == "enum"
        ):
            constant = self._constant(declaration)
        type_ = self._type(declaration, constant)
        codec = self._codec()
        errors = (self._error(codec is not None),) if self._is_error else ()
        return ModelModule(
            imports=self._imports.code(),
            type=type_,
            constant=constant,
            codec=codec,
            errors=errors,
        )

    def _codec(self) -> Code | None:
        made = self._codecs.declared(self._declaration, self._name)
        if made is None:
            return None
        type_ = self._imports.type("runtime/codec", "Codec")
        return Code(f"{codec_name(self._name)}: {type_}<{self._name}> = {made};")

    def _type(
        self, declaration: Declaration, constant: ConstantView | None
    ) -> TypeView:
        lead = _lead(declaration)
        name = Code(self._name)
        match declaration:
            case ObjectDeclaration() if declaration.fields:
                properties = tuple(self._properties(declaration))
                return TypeView(
                    name=name,
                    lead=lead,
                    properties=properties,
                    members=tuple(one.member for one in properties),
                )
            case ObjectDeclaration():
                extra = declaration.additional
                inner = "unknown" if extra is None else self._types.text(extra)
                value = f"{{ [key: string]: {inner} }}"
            case FileDeclaration():
                return TypeView(name=name, lead=lead, properties=self._file())
            case EnumDeclaration():
                value = _enum_type(declaration, constant)
            case UnionDeclaration():
                texts = (self._types.text(one) for one in declaration.variants)
                value = _union(texts)
            case AliasDeclaration():
                value = self._types.text(declaration.type)
        return TypeView(
            name=name, lead=lead, value=Code(value), members=(f" = {value}",)
        )

    def _properties(self, declaration: ObjectDeclaration) -> Iterator[PropertyView]:
        for field in declaration.fields:
            names = self._names.fields
            name = names[declaration.id, field_key(field)]
            yield self._property(declaration, field, name)
        if declaration.additional is not None:
            inner = self._types.text(declaration.additional)
            line = f"{EXTRAS}?: {{ [key: string]: {inner} }} | undefined"
            doc = comment("Members that have no property of their own.", 2)
            yield PropertyView(lines=Code(f"{doc}\n  {line}"), member=f".{line}")

    def _property(
        self, declaration: ObjectDeclaration, field: Field, name: str
    ) -> PropertyView:
        optional = self._fields[declaration.id, field_key(field)].may_be_absent
        text = self._types.text(field.type)
        key = property_key(name)
        line = f"{key}?: {text} | undefined" if optional else f"{key}: {text}"
        doc = _field_doc(field)
        lines = f"{doc}\n  {line}" if doc is not None else line
        return PropertyView(lines=Code(lines), member=f".{line}")

    def _file(self) -> tuple[PropertyView, ...]:
        octets = self._imports.type("runtime/body", "Octets")
        lines = (
            "fileName: string",
            f"content: {octets}",
            "contentType?: string | undefined",
        )
        return tuple(
            PropertyView(lines=Code(line), member=f".{line}") for line in lines
        )

    def _constant(self, declaration: EnumDeclaration) -> ConstantView:
        names = self._names.members
        return ConstantView(
            name=Code(self._name),
            lines=tuple(
                Code(
                    f"{property_key(names[declaration.id, member_key(member.value)])}:"
                    f" {scalar_literal(member.value)}"
                )
                for member in declaration.members
            ),
        )

    def _error(self, has_codec: bool) -> ErrorView:
        base = self._imports.value("runtime/errors", "DataError")
        lazy: Code | None = None
        if has_codec:
            type_ = self._imports.type("runtime/codec", "Lazy")
            lazy = Code(f"codec: {type_} = () => {codec_name(self._name)}")
        return ErrorView(
            name=Code(self._class),
            lead=_lead(self._declaration),
            data=Code(f"{base}<{self._name}>"),
            codec=lazy,
        )


def _enum_type(declaration: EnumDeclaration, constant: ConstantView | None) -> str:
    """The known values, and any other of their kind: a newer server may have more."""
    values = [member.value for member in declaration.members]
    if constant is not None:
        known = f"(typeof {constant.name})[keyof typeof {constant.name}]"
    else:
        known = _union(str(scalar_literal(value)) for value in values)
    others: list[str] = []
    if any(isinstance(value, str) for value in values):
        others.append("(string & {})")
    if any(type(value) in (int, float) for value in values):
        others.append("(number & {})")
    return " | ".join([known, *others]) if declaration.open else known


def _union(texts: Iterator[str]) -> str:
    distinct = list(dict.fromkeys(texts))
    line = " | ".join(distinct)
    if len(line) <= 70 or len(distinct) == 1:
        return line or "never"
    return "".join(f"\n  | {text}" for text in distinct)


def _lead(declaration: Declaration) -> Code:
    """The comment of a declaration, with a line break; nothing where there is nothing to say."""
    text = declaration.description or ""
    if isinstance(declaration, EnumDeclaration):
        described = [one for one in declaration.members if one.description]
        lines = (
            f"* `{one.value}`: {' '.join((one.description or '').split())}"
            for one in described
        )
        text = "\n\n".join(part for part in (text, "\n".join(lines)) if part.strip())
    if declaration.deprecated:
        return Code(f"{tagged_comment(text, ('@deprecated',))}\n")
    return Code(f"{comment(text)}\n") if text.strip() else Code("")


def _field_doc(field: Field) -> Code | None:
    text = field.description or ""
    tags: list[str] = []
    value = field.default.value if field.default is not None else None
    if isinstance(value, str | int | float) and not isinstance(field.type, Const):
        tags.append(f"@defaultValue {scalar_literal(value)}")
    if field.deprecated:
        tags.append("@deprecated")
    if tags:
        return tagged_comment(text, tuple(tags), 2)
    return comment(text, 2) if text.strip() else None


def _indexes(api: Api, names: Names, options: TypeScriptOptions) -> Iterator[RenderJob]:
    where = folders(options.imports)
    for folder in where.distinct:
        lines: list[tuple[str, str]] = []
        for declaration in api.declarations.values():
            located = names.types[declaration.id]
            if located.folder == folder:
                lines.append(
                    (located.module, _exported(declaration, located.name, options))
                )
        found = [
            Code(f'{exported} from "./{module}.js";')
            for module, exported in sorted(lines, key=lambda line: line[0].lower())
        ]
        if folder == where.errors:
            found.append(_base_errors(folder, options))
        yield RenderJob(
            path=f"src/{folder}/index.ts",
            template="typescript/index.ts.jinja",
            view=IndexModule(lines=tuple(found)),
        )


def _exported(declaration: Declaration, name: str, options: TypeScriptOptions) -> str:
    if has_error_class(declaration):
        return f"export {{ {name}, type {name}Data }}"
    is_value = (
        isinstance(declaration, EnumDeclaration) and options.enum_format == "enum"
    )
    return f"export {{ {name} }}" if is_value else f"export type {{ {name} }}"


def _base_errors(folder: str, options: TypeScriptOptions) -> Code:
    up = "../" * (folder.count("/") + 1)
    names = (
        *ERRORS,
        f"SDKError as {options.base_error_name}",
        f"StatusError as {options.default_error_name}",
    )
    inner = "".join(f"  {name},\n" for name in names)
    return Code(f'export {{\n{inner}}} from "{up}runtime/errors.js";')
