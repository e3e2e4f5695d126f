"""Credentials, in any language: which schemes have one, and where the environment has it."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.api import Api
from sdkwright.ir.security import (
    Flow,
    Requirements,
    SchemeKind,
    SchemeUse,
    SecurityScheme,
)
from sdkwright.targets.naming.casing import constant_name

# What people give for each kind of scheme.
_TEXTS = {
    SchemeKind.BASIC: "User name and password, or a function that gives them.",
    SchemeKind.OAUTH2: "An access token or client credentials, or a function that gives either.",
    SchemeKind.CUSTOM: "Headers that prove who you are, or a function that gives them.",
}
_USUAL_TEXT = "The key, or a function that gives it, asked on every call."


def credential_text(scheme: SecurityScheme) -> str:
    """What to say of a scheme's credential."""
    return _TEXTS.get(scheme.kind, _USUAL_TEXT)


def scheme_texts(scheme: SecurityScheme) -> tuple[str, ...]:
    """What a scheme's credential is sent by, beside its kind: a key's place and name, a scheme of HTTP."""
    match scheme.kind:
        case SchemeKind.API_KEY:
            return scheme.location or "header", scheme.parameter or scheme.key.source
        case SchemeKind.HTTP:
            return (scheme.http_scheme or "",)
        case _:
            return ()


def has_credential(scheme: SecurityScheme) -> bool:
    """Whether the client takes a credential for a scheme; certificates belong to the HTTP client."""
    return scheme.kind is not SchemeKind.MUTUAL_TLS


def machine_flow(scheme: SecurityScheme) -> Flow | None:
    """The flow by which a machine gets its token: the first one that needs no person and has a token URL."""
    for flow in scheme.flows:
        if flow.kind in ("clientCredentials", "password") and flow.token_url:
            return flow
    return None


def environment_variable(prefix: str, scheme: SecurityScheme) -> str | None:
    """The environment variable a credential is read from, ``ATOMASDK_BEARER_AUTH``; None without a prefix."""
    if not prefix:
        return None
    return f"{prefix.upper()}_{constant_name((scheme.key.source,))}"


def debug_variable(prefix: str) -> str:
    """The environment variable by which clients tell of what they do, ``ATOMASDK_DEBUG``; empty without a prefix."""
    return f"{prefix.upper()}_DEBUG" if prefix else ""


def known_schemes(api: Api) -> dict[str, SecurityScheme]:
    """The schemes that the client has credentials for, by their key."""
    return {
        scheme.key.source: scheme
        for scheme in api.security_schemes
        if has_credential(scheme)
    }


def first_wanted(
    known: Mapping[str, SecurityScheme], requirements: Requirements
) -> frozenset[str]:
    """The keys of the schemes that a sample gives credentials for: one alternative is enough, the first that asks for
    anything known.
    """
    for requirement in requirements:
        wanted = frozenset(use.key for use in requirement if use.key in known)
        if wanted:
            return wanted
    return frozenset()


def usual_requirements(api: Api) -> Requirements:
    """What calls ask for: the API's requirements, or those that all operations with any have in common."""
    if api.security:
        return api.security
    own = {operation.security for operation in api.operations if operation.security}
    return next(iter(own)) or () if len(own) == 1 else ()


def known_requirements(api: Api, requirements: Requirements) -> Requirements:
    """The requirements, as far as the client has credentials for them."""
    return requirements_of(known_schemes(api), requirements)


def requirements_of(
    known: Mapping[str, SecurityScheme], requirements: Requirements
) -> Requirements:
    """The requirements, as far as the schemes are known; with scopes where the client asks for tokens."""
    return tuple(
        tuple(
            use if machine_flow(known[use.key]) else SchemeUse(use.key)
            for use in requirement
            if use.key in known
        )
        for requirement in requirements
    )
