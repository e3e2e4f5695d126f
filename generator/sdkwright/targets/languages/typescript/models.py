"""Modules of types, and the index of every folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

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
from sdkwright.targets.contract.shared_options import HTTP_ENVELOPE
from sdkwright.targets.languages.typescript.codecs import (
    Codecs,
    codec_name,
    has_codec,
)
from sdkwright.targets.languages.typescript.comments import comment, tagged_comment
from sdkwright.targets.languages.typescript.enums import (
    constant_view,
    constants_of,
    enum_text,
    open_name,
)
from sdkwright.targets.languages.typescript.envelopes import (
    METADATA_MODULE,
    exchange_properties,
    metadata_job,
)
from sdkwright.targets.languages.typescript.errors import base_errors, error_view
from sdkwright.targets.languages.typescript.fields import Properties
from sdkwright.targets.languages.typescript.imports import Imports, braced
from sdkwright.targets.languages.typescript.json_functions import (
    has_json,
    json_names,
    value_functions,
)
from sdkwright.targets.languages.typescript.layout import union_text
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.pages_answers import (
    Answer,
    Modules,
    answer_job,
    pages_answers,
)
from sdkwright.targets.languages.typescript.published import further_errors
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.validators import checked_code
from sdkwright.targets.languages.typescript.views_models import (
    ConstantView,
    ErrorView,
    IndexModule,
    ModelModule,
    TypeView,
)
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.envelopes import METADATA, is_envelope
from sdkwright.targets.reading.error_messages import message_place
from sdkwright.targets.reading.fields import made_for
from sdkwright.targets.reading.placement import modules
from sdkwright.targets.reading.responses import has_error_class, takes_text
from sdkwright.targets.reading.said_deprecations import said_of_deprecated
from sdkwright.targets.reading.union_tags import unknown_tag

_TEMPLATE = "typescript/model.ts.jinja"


def model_jobs(package: Package) -> list[RenderJob]:
    """The modules of all types, and what their folders offer."""
    types = package.names.types
    places = {one: (located.folder, located.module) for one, located in types.items()}
    by_module = modules(package.api, package.placement, places)
    answers = pages_answers(by_module, package)
    jobs = [
        RenderJob(
            path=f"src/{folder}/{module}.ts",
            template=_TEMPLATE,
            view=_ModuleView(package, f"{folder}/{module}", declarations).view(
                tuple(one.export for one in answers if one.beside == (folder, module))
            ),
        )
        for (folder, module), declarations in by_module.items()
    ]
    if package.options.response_format == HTTP_ENVELOPE:
        jobs.append(metadata_job(package.options))
    jobs += (answer_job(one, package) for one in answers)
    return [*jobs, *_indexes(by_module, answers, package)]


class _ModuleView:
    """Makes the view of a module of types."""

    def __init__(
        self, package: Package, module: str, declarations: Sequence[Declaration]
    ) -> None:
        self._wraps = package.options.rules.wraps_texts
        api, names = package.api, package.names
        self._api = api
        self._package = package
        self._names = names
        self._options = package.options
        self._declarations = declarations
        self._imports = Imports(module, _own_names(package, declarations))
        self._types = Types(api=api, names=names, imports=self._imports)
        self._codecs = Codecs(package, self._imports)
        self._properties = Properties(package, self._types)

    def view(self, exports: tuple[Code, ...]) -> ModelModule:
        """The module, which also gives those types."""
        types = tuple(map(self._view, self._declarations))
        return ModelModule(imports=self._imports.code(), exports=exports, types=types)

    def _view(self, declaration: Declaration) -> TypeView:
        name = self._names.plain(declaration)
        constant: ConstantView | None = None
        values = constants_of(declaration, self._api, self._options)
        if values is not None:
            constant = constant_view(values, name, self._names.members)
        is_listed = self._options.enum_format == "enum"
        type_ = self._type(declaration, name, constant if is_listed else None)
        codec = self._codec(declaration, name)
        errors: tuple[ErrorView, ...] = ()
        if has_error_class(declaration):
            lazy = None if codec is None else f"() => {codec_name(name)}"
            identity = Ref(declaration.id)
            errors = (
                error_view(
                    self._names.types[declaration.id].name,
                    _doc_block(declaration, wraps=self._wraps),
                    name,
                    self._imports,
                    codec=checked_code(self._package, self._imports, identity, lazy),
                    takes_text=takes_text(self._api, declaration),
                    place=message_place(self._api.declarations, declaration),
                    fields=self._error_fields(declaration),
                ),
            )
        functions = [
            *value_functions(
                self._package, self._imports, declaration, has_codec=codec is not None
            )
        ]
        other = open_name(declaration, name, self._options)
        if other is not None:
            doc = "/** The same, as packages call it that tell open enums apart. */"
            functions.append(Code(f"{doc}\nexport type {other} = {name};"))
        return replace(
            type_,
            constant=constant,
            codec=codec,
            errors=errors,
            functions=tuple(functions),
        )

    def _error_fields(self, declaration: Declaration) -> Mapping[str, bool]:
        """The properties of a body that published packages' errors have themselves, and whether they may be missing."""
        if not self._options.rules.published_names:
            return {}
        if not isinstance(declaration, ObjectDeclaration):
            return {}
        fields, names = self._package.fields, self._names.fields
        return {
            names[declaration.id, field.key]: fields[
                declaration.id, field.key
            ].may_be_absent
            for field in declaration.fields
        }

    def _codec(self, declaration: Declaration, name: str) -> Code | None:
        codec = self._codecs.declared(declaration, name)
        if codec is None:
            return None
        type_ = self._imports.type("runtime/codec", "Codec")
        # Of a module with several a bundle has those alone that are used.
        pure = "/* @__PURE__ */ " if len(self._declarations) > 1 else ""
        return Code(f"{codec_name(name)}: {type_}<{name}> = {pure}{codec};")

    def _type(
        self, declaration: Declaration, name: str, constant: ConstantView | None
    ) -> TypeView:
        doc = _doc_block(declaration, wraps=self._wraps)
        view = TypeView(name=Code(name), doc=doc)
        direction = made_for(declaration)
        match declaration:
            case ObjectDeclaration() if is_envelope(declaration):
                exchange = exchange_properties(self._options, self._imports)
                properties = (*exchange, *self._properties.of(declaration))
                return replace(view, properties=properties)
            case ObjectDeclaration() if declaration.fields:
                properties = tuple(self._properties.of(declaration))
                return replace(view, properties=properties)
            case ObjectDeclaration():
                extra = declaration.additional
                inner = "never" if declaration.closed else "unknown"
                if extra is not None:
                    inner = self._types.text(extra, direction)
                value = f"{{ [key: string]: {inner} }}"
            case FileDeclaration():
                return replace(view, properties=self._properties.of_file())
            case EnumDeclaration():
                value = enum_text(declaration, constant).code
            case UnionDeclaration():
                texts = self._types.members(declaration.variants, direction)
                value = union_text([*texts, *self._unknown(declaration)])
            case AliasDeclaration():
                value = self._types.text(declaration.type, direction)
        return replace(view, value=Code(value if value[0] == "\n" else f" {value}"))

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


def _own_names(package: Package, declarations: Sequence[Declaration]) -> Iterator[str]:
    """What a module calls its types, and the values that belong to them."""
    names = package.names
    for one in declarations:
        plain = names.plain(one)
        yield names.types[one.id].name
        yield plain
        if has_codec(package, one):
            yield codec_name(plain)
        if has_json(one, package.options):
            yield from json_names(plain)


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


def _indexes(
    by_module: Modules, answers: Iterable[Answer], package: Package
) -> Iterator[RenderJob]:
    names, options = package.names, package.options
    where = folders(options.imports)
    for folder in names.folders(where):
        lines = {
            module: _exported(declarations, names, package.api, options)
            for (within, module), declarations in by_module.items()
            if within == folder
        }
        statements = [
            Code(f'{lines[module]} "./{module}.js";')
            for module in sorted(lines, key=str.lower)
        ]
        if folder == where.shared and options.response_format == HTTP_ENVELOPE:
            statements.append(
                Code(f'export type {{ {METADATA} }} from "./{METADATA_MODULE}.js";')
            )
        if folder == where.operations:
            statements += (one.export for one in answers)
        if folder == where.errors:
            statements.append(base_errors(folder, options))
            if options.rules.published_names:
                taken = {
                    located.name
                    for located in names.types.values()
                    if located.folder == folder
                } | {options.base_error_name, options.default_error_name}
                statements += further_errors(folder, taken)
        yield RenderJob(
            path=f"src/{folder}/index.ts",
            template="typescript/index.ts.jinja",
            view=IndexModule(lines=tuple(statements)),
        )


def _exported(
    declarations: Iterable[Declaration],
    names: Names,
    api: Api,
    options: TypeScriptOptions,
) -> str:
    """What a folder offers of a module; the modules of types alone are no programs."""
    values: list[str] = []
    types: list[str] = []
    for one in declarations:
        name = names.types[one.id].name
        is_error = has_error_class(one)
        has_value = constants_of(one, api, options) is not None or is_error
        (values if has_value else types).append(name)
        if is_error:
            types.append(names.plain(one))
        other = open_name(one, name, options)
        if other is not None:
            types.append(other)
        if has_json(one, options):
            values += json_names(names.plain(one))
    keyword, listed = "export type", types
    if values:
        keyword, listed = "export", [*values, *(f"type {one}" for one in types)]
    if options.rules.shares_modules:
        # A line a module: with a line a name the list of a large API has thousands more.
        return f"{keyword} {{ {', '.join(listed)} }} from"
    return braced(keyword, listed)
