"""The code on pages of types: values, and the literals of enums."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
)
from sdkwright.ir.types import EventStream, JsonLines, Ref, Scalar, ScalarKind, Type
from sdkwright.targets.contract.reference import (
    Snippet,
    ValuesSection,
    Variant,
    VariantsSection,
)
from sdkwright.targets.languages.typescript.call_code import sample_policy
from sdkwright.targets.languages.typescript.cells import Cells
from sdkwright.targets.languages.typescript.literals import scalar_literal
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.sample_code import (
    FILE,
    SampleCode,
)
from sdkwright.targets.languages.typescript.snippets import LANGUAGE, import_lines
from sdkwright.targets.naming.member_names import member_key
from sdkwright.targets.reading.responses import has_error_class
from sdkwright.targets.samples.samples import Defaults, Sampler

_NO_EXAMPLES = "// No examples available for this model"
_OTHERS = "Unrecognized<string>"
_UNLISTED = (
    "The API may come to answer with other values, which `Unrecognized` stands for:"
    " a `switch` over the listed ones needs a default."
)


class ModelSamples:
    """Samples of one package's types."""

    def __init__(self, package: Package) -> None:
        api, options = package.api, package.options
        self._api = api
        self._names = package.names
        policy = sample_policy(options)
        self._sent = Sampler(api, policy)
        # What is only received has all fields it must have, those with a default too.
        self._received = Sampler(api, replace(policy, defaults=Defaults.RECEIVED))
        self._has_objects = options.enum_format == "enum"
        self._flat = options.sse_flat_response
        self._cells = Cells(api, package.names)

    def usage(self, declaration: Declaration) -> Snippet:
        """A variable of the type; of errors, files and what isn't known nobody makes one."""
        located = self._names.types[declaration.id]
        package = self._names.package
        own = (f"{{ {located.name} }}", f"{package}/{located.folder}")
        is_made = not (
            declaration.usage.error
            or isinstance(declaration, FileDeclaration)
            or _is_unrecognized(declaration)
        )
        wanted, line = {own}, _NO_EXAMPLES
        if is_made:
            code = self._code(declaration)
            value = self._value(declaration, Ref(declaration.id), code)
            if FILE not in code.imports:
                wanted |= code.imports
                line = f"let value: {located.name} = {value};"
        lines = [*import_lines(wanted, package), "", line]
        return Snippet(
            heading="Example Usage", language=LANGUAGE, code="\n".join(lines) + "\n"
        )

    def _code(self, declaration: Declaration) -> SampleCode:
        return SampleCode(
            self._api,
            self._names,
            enum_objects=self._has_objects,
            own=declaration.id,
        )

    def _value(self, owner: Declaration, type_: Type, code: SampleCode) -> str:
        sampler = self._sent if owner.usage.request else self._received
        return code.value(type_, sampler.type(type_), 0)

    def values(self, declaration: EnumDeclaration) -> ValuesSection:
        """An enum's values: literals in a fence, or the constants of its object."""
        note = _UNLISTED if is_open(declaration) else None
        literals = [str(scalar_literal(one.value)) for one in declaration.members]
        if self._has_objects:
            names = [
                self._names.members[declaration.id, member_key(one.value)]
                for one in declaration.members
            ]
            rows = tuple(zip(names, literals, strict=True))
            return ValuesSection(rows=rows, note=note)
        if note is not None:
            is_text = any(isinstance(one.value, str) for one in declaration.members)
            literals.append(_OTHERS if is_text else "Unrecognized<number>")
        return ValuesSection(
            literals=" | ".join(literals) + "\n", language=LANGUAGE, note=note
        )

    def variants(
        self, declaration: Declaration, variants: tuple[Type, ...]
    ) -> VariantsSection:
        """A union's members, each with a value; of streams and errors none is written down."""
        return VariantsSection(
            language=LANGUAGE,
            variants=tuple(self._variant(declaration, one) for one in variants),
        )

    def _variant(self, declaration: Declaration, type_: Type) -> Variant:
        text = self._cells.result(type_, flat=self._flat)
        if isinstance(type_, EventStream | JsonLines) or self._is_error(type_):
            return Variant(type=text, code=None)
        code = self._code(declaration)
        value = self._value(declaration, type_, code)
        if FILE in code.imports or _is_unrecognized(self._api.declared(type_)):
            return Variant(type=text, code=None)
        return Variant(type=text, code=f"const value: {text} = {value};\n")

    def _is_error(self, type_: Type) -> bool:
        declaration = self._api.declared(type_)
        return declaration is not None and has_error_class(declaration)


def _is_unrecognized(declaration: Declaration | None) -> bool:
    """Whether a type is that of values whose tag isn't known."""
    return isinstance(declaration, ObjectDeclaration) and any(
        isinstance(field.type, Scalar) and field.type.kind is ScalarKind.UNRECOGNIZED
        for field in declaration.fields
    )


def is_open(declaration: EnumDeclaration) -> bool:
    """Whether values come that are not listed: servers add some where there are several."""
    return (
        declaration.shows_others
        and declaration.usage.response
        and len(declaration.members) > 1
    )
