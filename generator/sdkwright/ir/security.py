"""Security schemes and requirements (OAS 3.1, 4.8.27 and 4.8.30)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import Pointer
from sdkwright.ir.names import Name


class SchemeKind(Enum):
    """How a credential proves itself and travels."""

    API_KEY = "apiKey"
    BASIC = "basic"
    BEARER = "bearer"
    HTTP = "http"  # any other HTTP authentication scheme
    OAUTH2 = "oauth2"
    OPEN_ID = "openIdConnect"
    MUTUAL_TLS = "mutualTLS"
    CUSTOM = "custom"  # x-speakeasy-custom-security-scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenParameter:
    """What a request for a token has besides, such as ``audience``; ``default`` is sent where nobody gives it."""

    name: Name
    default: str | None = None
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """An OAuth2 flow: ``kind`` is the document's key (clientCredentials, password, ...)."""

    kind: str
    token_url: str | None = None
    refresh_url: str | None = None
    scopes: tuple[str, ...] = ()
    parameters: tuple[TokenParameter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A way to authenticate. ``location`` and ``parameter`` say where an API key travels."""

    key: Name
    kind: SchemeKind
    description: str | None = None
    location: str | None = None
    parameter: str | None = None
    http_scheme: str | None = None
    flows: tuple[Flow, ...] = ()
    extensions: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    origin: Pointer


@dataclass(frozen=True, slots=True)
class SchemeUse:
    """A scheme's key in a requirement, with the scopes asked for."""

    key: str
    scopes: tuple[str, ...] = ()


# Alternatives (OR) of sets of schemes that go together (AND); an empty set means "or nothing".
Requirement: TypeAlias = tuple[SchemeUse, ...]
Requirements: TypeAlias = tuple[Requirement, ...]
