"""Credentials, in any language: which schemes have one, and where the environment has it."""

from __future__ import annotations

from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.targets.casing import constant_name


def has_credential(scheme: SecurityScheme) -> bool:
    """Whether the client takes a credential for a scheme; certificates belong to the HTTP client."""
    return scheme.kind is not SchemeKind.MUTUAL_TLS


def environment_variable(prefix: str, scheme: SecurityScheme) -> str | None:
    """The environment variable a credential is read from, ``ATOMASDK_BEARER_AUTH``; None without a prefix."""
    if not prefix:
        return None
    return f"{prefix.upper()}_{constant_name((scheme.key.source,))}"
