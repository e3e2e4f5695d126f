"""Security schemes as data, and the client's arguments for their credentials."""

from __future__ import annotations

from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import Brackets, Expression, call
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.reading.credentials import (
    credential_text,
    environment_variable,
    machine_flow,
)

_SECURITY = "._runtime.security"
_OAUTH = "._runtime.oauth"

# The type of what people give for each kind of scheme.
_TYPES = {
    SchemeKind.BASIC: (_SECURITY, "BasicAuth"),
    SchemeKind.OAUTH2: (_OAUTH, "OAuth2"),
    SchemeKind.CUSTOM: (_SECURITY, "Headers"),
}


def credential_type(scheme: SecurityScheme) -> tuple[str, str, str]:
    """The module and the name of the type of a scheme's credential, and what to say of it."""
    module, name = _TYPES.get(scheme.kind, (_SECURITY, "Token"))
    return module, name, credential_text(scheme)


def scheme_expression(
    scheme: SecurityScheme, prefix: str, imports: Imports
) -> Expression:
    """``Bearer(variable="PIXEL_API_KEY")``."""
    arguments: list[Expression] = []
    module, name = _SECURITY, "Bearer"
    match scheme.kind:
        case SchemeKind.API_KEY:
            name = "ApiKey"
            arguments.append(str(text_literal(scheme.location or "header")))
            arguments.append(str(text_literal(scheme.parameter or scheme.key.source)))
        case SchemeKind.BASIC:
            name = "Basic"
        case SchemeKind.HTTP:
            name = "HttpScheme"
            arguments.append(str(text_literal(scheme.http_scheme or "")))
        case SchemeKind.OAUTH2:
            arguments += _token_url(scheme)
            if arguments:
                module, name = _OAUTH, "ClientCredentials"
        case SchemeKind.CUSTOM:
            name = "Custom"
        case _:
            pass
    variable = environment_variable(prefix, scheme)
    if variable is not None:
        arguments.append(f"variable={text_literal(variable)}")
    return call(imports.use(module, name), *arguments)


def _token_url(scheme: SecurityScheme) -> list[Expression]:
    """Where a machine gets its token."""
    flow = machine_flow(scheme)
    if flow is None:
        return []
    written: list[Expression] = [str(text_literal(flow.token_url or ""))]
    if flow.kind == "password":
        written.append('grant="password"')
    if flow.refresh_url:
        written.append(f"refresh_url={text_literal(flow.refresh_url)}")
    if flow.scopes:
        scopes = tuple(str(text_literal(scope)) for scope in flow.scopes)
        written.append(Brackets("scopes=[", scopes, "]"))
    return written
