"""Security: which schemes are understood, and which of them operations ask for."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.security import SchemeKind
from tests.support.built_api import BuiltApi, built_api
from tests.support.small_documents import document_of_paths, operation

_BEARER = {"type": "http", "scheme": "Bearer"}


def _built(security: Any = None, **schemes: Any) -> BuiltApi:
    members = {} if security is None else {"security": security}
    paths = {"/a": {"get": operation("a", **members)}}
    return built_api(document_of_paths(paths, components={"securitySchemes": schemes}))


@pytest.mark.parametrize(
    ("scheme", "kind"),
    [
        (_BEARER, SchemeKind.BEARER),
        ({"type": "http", "scheme": "basic"}, SchemeKind.BASIC),
        ({"type": "http", "scheme": "digest"}, SchemeKind.HTTP),
        ({"type": "apiKey", "in": "query", "name": "key"}, SchemeKind.API_KEY),
        ({"type": "oauth2", "flows": {}}, SchemeKind.OAUTH2),
        ({"type": "mutualTLS"}, SchemeKind.MUTUAL_TLS),
    ],
    ids=str,
)
def test_a_scheme_has_the_kind_its_type_says(
    scheme: dict[str, Any], kind: SchemeKind
) -> None:
    (built,) = _built(Key=scheme).api.security_schemes
    assert built.kind is kind


@pytest.mark.parametrize(
    "scheme",
    [{"type": "magic"}, {}, {"type": "apiKey", "in": "body", "name": "key"}, "bearer"],
    ids=str,
)
def test_a_scheme_that_cannot_be_understood_is_reported(scheme: Any) -> None:
    built = _built(Key=scheme)
    assert built.api.security_schemes == ()
    assert built.codes == ["security/scheme"]


def test_requirements_are_alternatives_of_schemes_that_go_together() -> None:
    security: list[Any] = [{"One": [], "Two": ["read"]}, {}]
    built = _built(security, One=_BEARER, Two={"type": "oauth2", "flows": {}})
    assert built.only.security is not None
    together, nothing = built.only.security
    assert [(use.key, use.scopes) for use in together] == [
        ("One", ()),
        ("Two", ("read",)),
    ]
    assert nothing == ()


def test_an_operation_that_says_nothing_asks_for_what_the_api_does() -> None:
    assert _built(None, One=_BEARER).only.security is None
    assert _built([], One=_BEARER).only.security == ()


def test_a_scheme_that_is_not_declared_is_reported() -> None:
    assert _built([{"Missing": []}], One=_BEARER).codes == ["security/requirement"]
