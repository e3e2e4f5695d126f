"""Security schemes as data, and the names of credentials' environment variables."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.names import Name
from sdkwright.ir.security import (
    Flow,
    SchemeKind,
    SecurityScheme,
    TokenParameter,
)
from sdkwright.targets.languages.python.credentials import (
    credential_type,
    scheme_expression,
)
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import flat
from sdkwright.targets.reading.credentials import environment_variable, has_credential


def _scheme(kind: SchemeKind, **members: Any) -> SecurityScheme:
    return SecurityScheme(
        key=Name.of("bearerAuth"), kind=kind, origin="#/components", **members
    )


_FLOW = Flow(kind="clientCredentials", token_url="https://x/token", scopes=("a",))
_FOR = TokenParameter(name=Name.of("forWhom"), default="all", origin="#")
_WIDE = Flow(kind="clientCredentials", token_url="/t", parameters=(_FOR,))
_PASSWORD = Flow(kind="password", token_url="/t", refresh_url="/r")


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        (_scheme(SchemeKind.BEARER), "Bearer()"),
        (_scheme(SchemeKind.OPEN_ID), "Bearer()"),
        (_scheme(SchemeKind.BASIC), "Basic()"),
        (
            _scheme(SchemeKind.API_KEY, location="query", parameter="k"),
            'ApiKey("query", "k")',
        ),
        (_scheme(SchemeKind.HTTP, http_scheme="DPoP"), 'HttpScheme("DPoP")'),
        (
            _scheme(SchemeKind.OAUTH2, flows=(_FLOW,)),
            'ClientCredentials("https://x/token")',
        ),
        (
            _scheme(SchemeKind.OAUTH2, flows=(_PASSWORD,)),
            'ClientCredentials("/t", grant="password", refresh_url="/r")',
        ),
        (
            _scheme(SchemeKind.OAUTH2, flows=(_WIDE,)),
            'ClientCredentials("/t", parameters={"for_whom": "forWhom"}, defaults={"forWhom": "all"})',
        ),
        (
            _scheme(SchemeKind.OAUTH2, flows=(Flow(kind="implicit"),)),
            "Bearer()",
        ),
        (_scheme(SchemeKind.CUSTOM), "Custom()"),
    ],
)
def test_schemes_are_the_runtimes_classes(scheme: SecurityScheme, written: str) -> None:
    assert flat(scheme_expression(scheme, "", Imports())) == written


def test_a_prefix_makes_environment_variables() -> None:
    scheme = _scheme(SchemeKind.BEARER)
    assert environment_variable("AtomaSDK", scheme) == "ATOMASDK_BEARER_AUTH"
    assert environment_variable("", scheme) is None
    assert flat(scheme_expression(scheme, "X", Imports())) == (
        'Bearer(variable="X_BEARER_AUTH")'
    )


def test_certificates_are_no_argument_of_the_client() -> None:
    assert not has_credential(_scheme(SchemeKind.MUTUAL_TLS))
    assert has_credential(_scheme(SchemeKind.API_KEY))


def test_what_is_given_depends_on_the_scheme() -> None:
    assert credential_type(_scheme(SchemeKind.BASIC))[1] == "BasicAuth"
    assert credential_type(_scheme(SchemeKind.OAUTH2))[:2] == (
        "._runtime.oauth",
        "OAuth2",
    )
    assert credential_type(_scheme(SchemeKind.BEARER))[1] == "Token"
