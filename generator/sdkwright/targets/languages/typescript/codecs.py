"""Codecs: what each is made of."""

from __future__ import annotations

from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import (
    Const,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    without_null,
)
from sdkwright.targets.languages.typescript.casing import member_name, wire_name
from sdkwright.targets.languages.typescript.coded_types import (
    CODED_SCALARS,
    sent_defaults,
)
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import STEP, block
from sdkwright.targets.languages.typescript.literals import (
    listed_names,
    property_key,
    scalar_key,
    text_literal,
    value_literal,
)
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.unions import Shapes
from sdkwright.targets.reading.file_properties import file_properties


def codec_name(name: str) -> str:
    """The constant that holds a type's codec."""
    return f"{member_name((name,))}Codec"


def has_codec(package: Package, declaration: Declaration) -> bool:
    """Whether values of a type are written or read by a codec that is its own."""
    return declaration.id in package.coded and declaration.id not in package.codec_of


class Codecs:
    """Prints codecs for one module."""

    def __init__(self, package: Package, imports: Imports) -> None:
        self._api = package.api
        self._names = package.names
        self._fields = package.fields
        self._coded = package.coded
        self._codec_of = package.codec_of
        self._package = package
        self._lists_names = package.options.rules.lists_names
        self._imports = imports
        self._shapes = Shapes(package.api, package.names, package.fields)

    def lazy(self, type_: Type) -> str | None:
        """``() => imageCodec``; None for a type that JSON has as it is."""
        codec = self._expression(type_)
        return None if codec is None else f"() => {codec}"

    def is_object(self, type_: Type) -> bool:
        """Whether every value is an object, or null."""
        bare = without_null(type_)
        declaration = self._api.declared(bare)
        return isinstance(declaration, ObjectDeclaration) or isinstance(bare, MapOf)

    def is_plain(self, type_: Type) -> bool:
        """Whether every value is a text, a number or a truth value, and JSON has it as it is."""
        match type_:
            case Nullable(inner):
                return self.is_plain(inner)
            case Scalar(kind):
                is_text = kind not in (ScalarKind.BINARY, ScalarKind.BYTES)
                return is_text and self.lazy(type_) is None
            case Const(value):
                return isinstance(value, (str, int, float))
            case Ref(target):
                declaration = self._api.declarations[target]
                if isinstance(declaration, UnionDeclaration):
                    members = declaration.members
                    return bool(members) and all(map(self.is_plain, members))
                if isinstance(declaration, AliasDeclaration):
                    return self.is_plain(declaration.type)
                return isinstance(declaration, EnumDeclaration)
            case _:
                return False

    def file_properties(self, body: Type) -> tuple[str, ...]:
        """The properties of a multipart body that are files."""
        return file_properties(self._api, body)

    def declared(self, declaration: Declaration, type_name: str) -> str | None:
        """The codec of a declaration: ``record<Image>({...})``; None where it needs none, or has another's."""
        if not has_codec(self._package, declaration):
            return None
        match declaration:
            case ObjectDeclaration():
                return self._record(declaration, type_name)
            case UnionDeclaration():
                return self._union(declaration, type_name)
            case AliasDeclaration():
                inner = self.lazy(declaration.type)
                return None if inner is None else self._delayed(inner, type_name)
            case _:
                return None

    def _delayed(self, inner: str, type_name: str) -> str:
        """The codec of an alias, which may lead back to itself."""
        codec = self._runtime("codec")
        encode = f"(value) => ({inner})().encode(value)"
        return f"{codec}<{type_name}>({encode}, (wire) => ({inner})().decode(wire))"

    def _runtime(self, name: str, module: str = "codec") -> str:
        return self._imports.value(f"runtime/{module}", name)

    def _expression(self, type_: Type) -> str | None:
        match type_:
            case Scalar(kind) if kind in CODED_SCALARS:
                module, name = CODED_SCALARS[kind]
                return self._runtime(name, module)
            case Nullable(inner):
                return self._expression(inner)
            case ListOf(item):
                inner_codec = self.lazy(item)
                return inner_codec and f"{self._runtime('list')}({inner_codec})"
            case MapOf(value):
                inner_codec = self.lazy(value)
                return inner_codec and f"{self._runtime('map')}({inner_codec})"
            case TupleOf(items, rest):
                return self._tuple(items, rest)
            case Ref(target) if target in self._coded:
                return self._reference(self._api.declarations[target])
            case _:
                return None

    def _reference(self, declaration: Declaration) -> str:
        owner = self._codec_of.get(declaration.id, declaration.id)
        declaration = self._api.declarations[owner]
        located = self._names.types[owner]
        codec = codec_name(self._names.plain(declaration))
        return self._imports.value(f"{located.folder}/{located.module}", codec)

    def _tuple(self, items: tuple[Type, ...], rest: Type | None) -> str | None:
        codecs = [self.lazy(item) for item in items]
        rest_codec = self.lazy(rest) if rest is not None else None
        if rest_codec is None and not any(codecs):
            return None
        listed = ", ".join(one or "undefined" for one in codecs)
        last = f", {rest_codec}" if rest_codec else ""
        return f"{self._runtime('tuple')}([{listed}]{last})"

    def _record(self, declaration: ObjectDeclaration, type_name: str) -> str:
        if not declaration.fields:
            inner = self.lazy(declaration.additional) if declaration.additional else ""
            kind = self._imports.type("runtime/codec", "Codec")
            return f"{self._runtime('map')}({inner}) as {kind}<{type_name}>"
        fields = [
            (self._names.fields[declaration.id, wire], wire, self.lazy(field.type))
            for field in declaration.fields
            for wire in (field.name.source,)
        ]
        listed = [one for one in fields if one[0] != one[1] or one[2] is not None]
        # The runtime needs some code to read a list.
        is_list = self._lists_names and any(
            wire_name(name) == wire for name, wire, _ in listed
        )
        lines: list[str] = []
        usual: list[str] = []
        for name, wire, codec in listed:
            is_usual = is_list and wire_name(name) == wire
            if codec is not None:
                value = codec if is_usual else f"[{text_literal(wire)}, {codec}]"
                lines.append(f"{property_key(name)}: {value}")
            elif is_usual:
                usual.append(name)
            else:
                lines.append(f"{property_key(name)}: {text_literal(wire)}")
        defaults = self._defaults(declaration)
        has_extras = declaration.additional is not None
        if defaults and not (listed or has_extras):
            return f"{self._runtime('defaulted')}<{type_name}>({defaults})"
        of_type = "" if defaults or has_extras else f"<{type_name}>"
        if is_list:
            record = self._named(lines, usual, of_type)
        else:
            record = f"{self._runtime('record')}{of_type}({block('{', lines, '}')})"
        if declaration.additional is not None:
            of_type = "" if defaults else f"<{type_name}>"
            more = self._extras(declaration, declaration.additional)
            record = f"{self._runtime('withExtras')}{of_type}({record}, {more})"
        if defaults:
            record = f"{self._runtime('defaulted')}<{type_name}>({defaults}, {record})"
        return record

    def _named(self, lines: list[str], usual: list[str], of_type: str) -> str:
        """The codec of an object's properties: ``lines`` are members, ``usual`` names that the runtime knows JSON's of."""
        start = f"{self._runtime('named')}{of_type}("
        texts = listed_names(usual)
        if len(texts) == 1:
            members = f", {block('{', lines, '}')}" if lines else ""
            return f"{start}{texts[0]}{members})"
        arguments = [f" +\n{' ' * 2 * STEP}".join(texts)]
        if lines:
            arguments.append(block("{", lines, "}", STEP))
        return block(start, arguments, ")")

    def _defaults(self, declaration: ObjectDeclaration) -> str:
        names = self._names.fields
        defaults = [
            f"{property_key(names[declaration.id, wire])}: {value_literal(value)}"
            for wire, value in sent_defaults(declaration, self._fields).items()
        ]
        return f"{{ {', '.join(defaults)} }}" if defaults else ""

    def _extras(self, declaration: ObjectDeclaration, additional: Type) -> str:
        wires = (str(text_literal(one.name.source)) for one in declaration.fields)
        inner = self.lazy(additional)
        return f"[{', '.join(wires)}]" + (f", {inner}" if inner else "")

    def _union(self, declaration: UnionDeclaration, type_name: str) -> str:
        choice, members = declaration.choice, declaration.members
        others = any(self.lazy(members[one]) for one in choice.others)
        if declaration.is_told and choice.tag is not None and not others:
            lines: list[str] = []
            for value, case in choice.cases:
                codec = self.lazy(members[case.members[0]])
                if codec is not None:
                    lines.append(f"{scalar_key(value)}: {codec}")
            local = self._tag(declaration, choice.tag)
            tagged = self._runtime("tagged", "unions")
            codecs = block("{", lines, "}")
            last = "" if local == choice.tag else f", {text_literal(local)}"
            return f"{tagged}<{type_name}>({text_literal(choice.tag)}, {codecs}{last})"
        alone = self._only_list(declaration)
        if alone is not None:
            return alone
        variants: list[str] = []
        shapes = self._shapes.members(declaration)
        for member, shape in zip(members, shapes, strict=True):
            codec = self.lazy(member)
            variants.append(f"[{shape}, {codec}]" if codec else f"[{shape}]")
        function = f"{self._runtime('anyOf', 'unions')}<{type_name}>"
        return block(f"{function}(", variants, ")")

    def _only_list(self, declaration: UnionDeclaration) -> str | None:
        """The codec of a list, or a map, that all else in a union is plain beside: it leaves that as it is."""
        others = [one for one in declaration.members if not self.is_plain(one)]
        if len(others) != 1 or not isinstance(without_null(others[0]), ListOf | MapOf):
            return None
        return self._expression(others[0])

    def _tag(self, declaration: UnionDeclaration, wire: str) -> str:
        for variant in declaration.variants:
            if isinstance(variant, Ref):
                name = self._names.fields.get((variant.target, wire))
                if name is not None:
                    return name
        return wire
