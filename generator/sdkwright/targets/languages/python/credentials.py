"""Security schemes as data, and the client's arguments for their credentials."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.security import (
    Requirements,
    SchemeKind,
    SchemeUse,
    SecurityScheme,
)
from sdkwright.targets.languages.python.casing import attribute_name
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    Brackets,
    Expression,
    call,
    tuple_of,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.reading.credentials import (
    credential_text,
    environment_variable,
    machine_flow,
    scheme_texts,
)

_SECURITY = "._runtime.security"
_OAUTH = "._runtime.oauth"

# The type of what people give for each kind of scheme.
_TYPES = {
    SchemeKind.BASIC: (_SECURITY, "BasicAuth"),
    SchemeKind.OAUTH2: (_OAUTH, "OAuth2"),
    SchemeKind.CUSTOM: (_SECURITY, "Headers"),
}
# What sends each kind of credential.
_CLASSES = {
    SchemeKind.API_KEY: "ApiKey",
    SchemeKind.BASIC: "Basic",
    SchemeKind.HTTP: "HttpScheme",
    SchemeKind.CUSTOM: "Custom",
}


def credential_type(scheme: SecurityScheme) -> tuple[str, str, str]:
    """The module and the name of the type of a scheme's credential, and what to say of it."""
    module, name = _TYPES.get(scheme.kind, (_SECURITY, "Token"))
    return module, name, credential_text(scheme)


def scheme_expression(
    scheme: SecurityScheme, prefix: str, imports: Imports
) -> Expression:
    """``Bearer(variable="PIXEL_API_KEY")``."""
    module, name = _SECURITY, _CLASSES.get(scheme.kind, "Bearer")
    arguments: list[Expression] = [str(text_literal(t)) for t in scheme_texts(scheme)]
    token_url = _token_url(scheme)
    if token_url:
        module, name, arguments = _OAUTH, "ClientCredentials", token_url
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
    names = {
        attribute_name(words_of(one.name.source)): one.name.source
        for one in flow.parameters
    }
    defaults = {one.name.source: one.default for one in flow.parameters if one.default}
    for option, texts in (("parameters", names), ("defaults", defaults)):
        if texts:
            pairs = (
                f"{text_literal(key)}: {text_literal(text)}"
                for key, text in texts.items()
            )
            written.append(Brackets(f"{option}={{", tuple(pairs), "}"))
    return written


def requirements_expression(
    requirements: Requirements, credentials: Mapping[str, str], imports: Imports
) -> Expression:
    """``(("api_key",), (Use("oauth", ("read",)),))``: alternatives of ``credentials`` that go together."""

    def written(use: SchemeUse) -> Expression:
        name = str(text_literal(credentials[use.key]))
        if not use.scopes:
            return name
        scopes = tuple_of(*(str(text_literal(scope)) for scope in use.scopes))
        return call(imports.use(_SECURITY, "Use"), name, scopes)

    if not requirements:
        return "()"
    return tuple_of(*(tuple_of(*map(written, one)) for one in requirements))
