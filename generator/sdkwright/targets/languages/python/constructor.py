"""The arguments of the client's constructor."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.types import Ref
from sdkwright.targets.languages.python.call_options import (
    CHECKED,
    CLIENT_OPTIONS,
    SERVER_INDEX,
    CallOption,
    client_options,
)
from sdkwright.targets.languages.python.credentials import credential_type
from sdkwright.targets.languages.python.docstrings import Texts, docstring
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    lay_out,
    subscript,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.named_types import TypeFacts
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.signatures import argument_lines
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.views_operations import ConstructorView
from sdkwright.targets.reading.credentials import has_credential
from sdkwright.targets.reading.published_security import joint_credentials

_TOGETHER = "security"
_ALL_CREDENTIALS = "All credentials together, or a function that gives them."
_ASYNC_CLIENT = "An HTTP client of your own, such as `httpx2.AsyncClient()`."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Argument:
    """An argument with what the docstring says of it."""

    name: str
    lines: Code
    text: str


def constructor_of(
    api: Api,
    types: TypeFacts,
    imports: Imports,
    options: PythonOptions,
    *,
    without: str = "",
) -> ConstructorView:
    """The constructor of an API's client; that of published packages takes what they have by position, too.

    ``without`` is an option that it hasn't got.
    """
    names = types.names
    as_published = options.rules.published_names
    credentials = list(_credentials(api, types, imports))
    alone: list[_Argument] = []
    together = None
    if as_published:
        together = _together(api, types, imports, options)
    if together is not None:
        # Published packages have no others: these are given by name, so that what follows is where it is there.
        credentials, alone = [together], credentials
    joined = imports.use("._security", "together") if together is not None else None
    named = [*_globals(api, types, imports), *_variables(api, types, imports)]
    by_place, by_name = (
        tuple(_alone(one, without) for one in listed if one.name != without)
        for listed in client_options(api, as_published=as_published)
    )
    placed = tuple(option.line(imports, CHECKED) for option in by_place)
    last = tuple(option.line(imports, CHECKED) for option in by_name)
    # Tokens are usually given by position; everything behind them has to be named.
    tokens = tuple(one.lines for one in credentials)
    others = tuple(one.lines for one in named)
    apart = tuple(one.lines for one in alone)
    arguments = [*credentials, *named, *alone]
    return ConstructorView(
        positional=(*tokens, *others, *placed) if as_published else tokens,
        named=(*apart, *last) if as_published else (*others, *last),
        doc=_constructor_doc(arguments, (*by_place, *by_name), types.texts),
        credentials=Code(_credentials_given(api, names, joined)),
        passed=tuple(Code(line) for line in _passed(api, types, by_place, without)),
    )


def _alone(option: CallOption, without: str) -> CallOption:
    """The option, where what its text refers to isn't there."""
    is_alone = (option.name, without) == ("async_client", "client")
    return replace(option, text=_ASYNC_CLIENT) if is_alone else option


def _argument(name: str, annotation: Expression, text: str) -> _Argument:
    lines = argument_lines(name, annotation, "None")
    return _Argument(name=name, lines=lines, text=text)


def _credentials(api: Api, types: TypeFacts, imports: Imports) -> Iterator[_Argument]:
    """The constructor's arguments for credentials."""
    for scheme in api.security_schemes:
        if not has_credential(scheme):
            continue
        module, type_, default_text = credential_type(scheme)
        local = imports.use_checked(module, type_)
        optional = subscript(imports.use("typing", "Optional"), local)
        text = types.texts.sentences(scheme.description or "", default_text)
        yield _argument(types.names.credentials[scheme.key.source], optional, text)


def _globals(api: Api, types: TypeFacts, imports: Imports) -> Iterator[_Argument]:
    """The constructor's arguments for parameters that operations share."""
    annotations = Annotations(types, imports)
    names = types.names.global_parameters
    for parameter in api.global_parameters:
        annotation = annotations.optional(
            annotations.annotation(parameter.type, Position.ARGUMENT)
        )
        text = (parameter.description or "").strip()
        text = text or "Sent by every operation that has it."
        yield _argument(names[parameter.name.source], annotation, text)


def _variables(api: Api, types: TypeFacts, imports: Imports) -> Iterator[_Argument]:
    """The constructor's arguments for variables of servers' URLs."""
    texts: dict[str, str] = {}
    for server in api.servers:
        for variable in server.variables:
            name = types.names.server_variables[variable.name.source]
            text = (variable.description or "").strip()
            values = ", ".join(variable.values)
            known = f"One of {values}." if values else ""
            default = f"Default: {variable.default}" if variable.default else ""
            whole = types.texts.sentences(text, known, default)
            texts.setdefault(name, whole or "A variable of the server's URL.")
    for name, text in texts.items():
        optional = subscript(imports.use("typing", "Optional"), "str")
        yield _argument(name, optional, text)


def _together(
    api: Api, types: TypeFacts, imports: Imports, options: PythonOptions
) -> _Argument | None:
    """The argument with all credentials, which published packages have where there are several."""
    credentials = joint_credentials(api, options)
    if credentials is None or _TOGETHER in types.names.credentials.values():
        return None
    annotations = Annotations(types, imports)
    model, data = (
        annotations.annotation(Ref(credentials.id), position)
        for position in (Position.FIELD, Position.KEY)
    )
    function = subscript(
        imports.use_checked("collections.abc", "Callable"), "[]", model
    )
    optional = annotations.optional(annotations.union(model, data, function))
    return _argument(_TOGETHER, optional, _ALL_CREDENTIALS)


def _credentials_given(api: Api, names: Names, together: str | None) -> str:
    arguments = [
        names.credentials[scheme.key.source]
        for scheme in api.security_schemes
        if has_credential(scheme)
    ]
    pairs = tuple(f"{text_literal(name)}: {name}" for name in arguments)
    if together is None:
        return lay_out(Brackets("credentials={", pairs, "}"), indent=12, suffix=",")
    own = (_TOGETHER, Brackets("{", pairs, "}"))
    return lay_out(
        Brackets(f"credentials={together}(", own, ")"), indent=12, suffix=","
    )


def _passed(
    api: Api, types: TypeFacts, by_place: Collection[CallOption], without: str
) -> Iterator[str]:
    """What the constructor hands on besides credentials, a line an argument."""
    if api.global_parameters:
        pairs = tuple(
            f"{text_literal(wire)}: {name}"
            for wire, name in types.names.global_parameters.items()
        )
        yield lay_out(Brackets("shared={", pairs, "}"), indent=12, suffix=",")
    if types.names.server_variables:
        pairs = tuple(
            f"{text_literal(wire)}: {name}"
            for wire, name in types.names.server_variables.items()
        )
        yield lay_out(Brackets("variables={", pairs, "}"), indent=12, suffix=",")
    for option in CLIENT_OPTIONS:
        value = option.name
        if value == without:
            continue
        if value == "server" and SERVER_INDEX in by_place:
            value = f"server if {SERVER_INDEX.name} is None else {SERVER_INDEX.name}"
        yield f"{option.name}={value},"


def _constructor_doc(
    arguments: Sequence[_Argument], options: Sequence[CallOption], texts: Texts
) -> Code:
    entries = [
        texts.entry(f":param {one.name}:", one.text, indent=8) for one in arguments
    ]
    entries += [
        texts.entry(f":param {option.name}:", option.text, indent=8)
        for option in options
    ]
    return docstring(
        "\n".join(["A client; nothing is opened yet.", "", *entries]), indent=8
    )
