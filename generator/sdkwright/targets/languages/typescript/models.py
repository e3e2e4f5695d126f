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
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Ref
from sdkwright.targets.languages.typescript.codecs import Codecs, codec_name
from sdkwright.targets.languages.typescript.comments import comment, tagged_comment
from sdkwright.targets.languages.typescript.enums import constant_view, enum_text
from sdkwright.targets.languages.typescript.errors import base_errors, error_view
from sdkwright.targets.languages.typescript.fields import Properties
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.type_names import folders
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.unions import union_text
from sdkwright.targets.languages.typescript.validators import checked_code
from sdkwright.targets.languages.typescript.views_models import (
    ConstantView,
    ErrorView,
    IndexModule,
    ModelModule,
    TypeView,
)
from sdkwright.targets.reading.closed_tags import unknown_tag
from sdkwright.targets.reading.error_messages import message_place
from sdkwright.targets.reading.fields import made_for
from sdkwright.targets.reading.responses import has_error_class, takes_text
from sdkwright.targets.reading.said_deprecations import said_of_deprecated

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
        self._wraps = package.options.rules.wraps_texts
        api, names = package.api, package.names
        self._api = api
        self._package = package
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
        self._properties = Properties(package, self._types)

    def view(self) -> ModelModule:
        """The module."""
        declaration = self._declaration
        constant: ConstantView | None = None
        if (
            isinstance(declaration, EnumDeclaration)
            and self._options.enum_format == "enum"
        ):
            constant = constant_view(declaration, self._name, self._names.members)
        type_ = self._type(declaration, constant)
        codec = self._codec()
        errors: tuple[ErrorView, ...] = ()
        if self._is_error:
            doc, data = _doc_block(declaration, wraps=self._wraps), self._name
            lazy = None if codec is None else f"() => {codec_name(data)}"
            identity = Ref(declaration.id)
            errors = (
                error_view(
                    self._class,
                    doc,
                    data,
                    self._imports,
                    codec=checked_code(self._package, self._imports, identity, lazy),
                    takes_text=takes_text(self._api, declaration),
                    place=message_place(self._api.declarations, declaration),
                ),
            )
        return ModelModule(
            imports=self._imports.code(),
            type=type_,
            constant=constant,
            codec=codec,
            errors=errors,
        )

    def _codec(self) -> Code | None:
        codec = self._codecs.declared(self._declaration, self._name)
        if codec is None:
            return None
        type_ = self._imports.type("runtime/codec", "Codec")
        return Code(f"{codec_name(self._name)}: {type_}<{self._name}> = {codec};")

    def _type(
        self, declaration: Declaration, constant: ConstantView | None
    ) -> TypeView:
        doc = _doc_block(declaration, wraps=self._wraps)
        name = Code(self._name)
        direction = made_for(declaration)
        match declaration:
            case ObjectDeclaration() if declaration.fields:
                properties = tuple(self._properties.of(declaration))
                return TypeView(
                    name=name,
                    doc=doc,
                    properties=properties,
                    members=tuple(one.member for one in properties),
                )
            case ObjectDeclaration():
                extra = declaration.additional
                inner = "never" if declaration.closed else "unknown"
                if extra is not None:
                    inner = self._types.text(extra, direction)
                value = f"{{ [key: string]: {inner} }}"
            case FileDeclaration():
                return TypeView(
                    name=name, doc=doc, properties=self._properties.of_file()
                )
            case EnumDeclaration():
                enum = enum_text(declaration, constant)
                return TypeView(
                    name=name,
                    doc=doc,
                    value=Code(enum.code),
                    members=tuple(f" = {text}" for text in (*enum.known, *enum.others)),
                )
            case UnionDeclaration():
                texts = [
                    *(self._types.text(one, direction) for one in declaration.variants),
                    *self._unknown(declaration),
                ]
                return TypeView(
                    name=name,
                    doc=doc,
                    value=Code(union_text(texts)),
                    members=tuple(f" = {text}" for text in dict.fromkeys(texts)),
                )
            case AliasDeclaration():
                value = self._types.text(declaration.type, direction)
        return TypeView(name=name, doc=doc, value=Code(value), members=(f" = {value}",))

    def _unknown(self, union: UnionDeclaration) -> Iterator[str]:
        """What is received of no known member, where a property tells that."""
        tag = unknown_tag(self._api, union)
        if not self._options.rules.closes_tags or tag is None:
            return
        called = {
            self._names.fields.get((one.target, tag), tag)
            for one in union.members
            if isinstance(one, Ref)
        }
        # It isn't decoded: a property that TypeScript calls otherwise isn't there.
        for name in sorted(called):
            values = (value for value, _ in union.choice.cases)
            yield self._types.unknown(name, values, is_there=name == tag)


def _doc_block(declaration: Declaration, *, wraps: bool) -> Code:
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
        note = said_of_deprecated(declaration.extensions, text) if wraps else None
        tag = f"@deprecated {note or ''}".rstrip()
        return Code(f"{tagged_comment(text, (tag,), wraps=wraps)}\n")
    return Code(f"{comment(text, wraps=wraps)}\n") if text.strip() else Code("")


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
        statements = [
            Code(f'{exported} from "./{module}.js";')
            for module, exported in sorted(lines, key=lambda line: line[0].lower())
        ]
        if folder == where.errors:
            statements.append(base_errors(folder, options))
        yield RenderJob(
            path=f"src/{folder}/index.ts",
            template="typescript/index.ts.jinja",
            view=IndexModule(lines=tuple(statements)),
        )


def _exported(declaration: Declaration, name: str, options: TypeScriptOptions) -> str:
    if has_error_class(declaration):
        return f"export {{ {name}, type {name}Data }}"
    is_value = (
        isinstance(declaration, EnumDeclaration) and options.enum_format == "enum"
    )
    return f"export {{ {name} }}" if is_value else f"export type {{ {name} }}"
