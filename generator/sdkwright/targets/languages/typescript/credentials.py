"""Security schemes as data, and the client's options for their credentials."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.security import SchemeKind, SchemeUse, SecurityScheme
from sdkwright.targets.languages.typescript.casing import member_name
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import STEP, block
from sdkwright.targets.languages.typescript.literals import property_key, text_literal
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.reading.credentials import (
    environment_variable,
    machine_flow,
    scheme_texts,
)

_TYPES = {
    SchemeKind.BASIC: "UserAndPassword",
    SchemeKind.CUSTOM: "Readonly<Record<string, string>>",
}
_FUNCTIONS = {
    SchemeKind.API_KEY: "apiKey",
    SchemeKind.BASIC: "basic",
    SchemeKind.HTTP: "httpScheme",
    SchemeKind.CUSTOM: "custom",
}


def credential_type(scheme: SecurityScheme, imports: Imports) -> str:
    """The type of what people give for a scheme."""
    credential = imports.type("runtime/security", "Credential")
    inner = _TYPES.get(scheme.kind, "string")
    if scheme.kind is SchemeKind.BASIC:
        inner = imports.type("runtime/security", inner)
    elif _fetched(scheme) is not None:
        inner = f"string | {imports.type('runtime/oauth', 'OAuth2Client')}"
    return f"{credential}<{inner}>"


def credential_text(scheme: SecurityScheme, prefix: str) -> str:
    """What to say of a scheme's credential."""
    text = (scheme.description or "").strip()
    variable = environment_variable(prefix, scheme)
    use = "Proves who calls; or a function that gives it, asked on every call."
    if variable is not None:
        use = f"{use} Read from {variable} where it is not given."
    return f"{text}\n\n{use}" if text else use


def scheme_expression(
    scheme: SecurityScheme,
    option: Code,
    scopes: Sequence[str],
    imports: Imports,
) -> str:
    """``bearer("apiKey")``; ``scopes`` are those that tokens are asked for with."""
    fetched = _fetched(scheme, scopes)
    if fetched is not None:
        oauth2 = imports.value("runtime/oauth", "oauth2")
        return f"{oauth2}({fetched}, {option})"
    function = imports.value("runtime/security", _FUNCTIONS.get(scheme.kind, "bearer"))
    first = (str(text_literal(text)) for text in scheme_texts(scheme))
    return f"{function}({', '.join([*first, str(option)])})"


def options_expression(
    schemes: Sequence[SecurityScheme],
    prefix: str,
    options: Mapping[str, str],
    imports: Imports,
) -> str:
    """``withEnvironment(options, { apiKey: "PIXEL_API_KEY" })``; ``options`` are those of the client by scheme."""
    variables = {
        options[scheme.key.source]: environment_variable(prefix, scheme)
        for scheme in schemes
    }
    pairs = [
        f"{property_key(option)}: {text_literal(variable)}"
        for option, variable in variables.items()
        if variable is not None
    ]
    if not pairs:
        return "options"
    function = imports.value("runtime/security", "withEnvironment")
    return f"{function}(options, {block('{', pairs, '}', 2 * STEP)})"


def scheme_key(use: SchemeUse) -> str:
    """What a scheme is called with the scopes that an operation needs: ``oauth read write``."""
    return " ".join((use.key, *use.scopes))


def _fetched(scheme: SecurityScheme, scopes: Sequence[str] = ()) -> str | None:
    """Where a machine gets its token."""
    flow = machine_flow(scheme)
    if flow is None:
        return None
    parts = [f"tokenURL: {text_literal(flow.token_url or '')}"]
    if flow.kind == "password":
        parts.append('grant: "password"')
    if flow.refresh_url:
        parts.append(f"refreshURL: {text_literal(flow.refresh_url)}")
    names = {
        member_name(words_of(one.name.source)): one.name.source
        for one in flow.parameters
    }
    defaults = {one.name.source: one.default for one in flow.parameters if one.default}
    for option, texts in (("parameters", names), ("defaults", defaults)):
        if texts:
            pairs = (
                f"{property_key(key)}: {text_literal(text)}"
                for key, text in texts.items()
            )
            parts.append(f"{option}: {{ {', '.join(pairs)} }}")
    if scopes:
        listed = ", ".join(str(text_literal(scope)) for scope in scopes)
        parts.append(f"scopes: [{listed}]")
    return f"{{ {', '.join(parts)} }}"
