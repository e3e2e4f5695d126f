"""What a client's module says of retries and of credentials in the environment."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.ir.names import Name
from sdkwright.ir.operation import RetryPolicy
from sdkwright.ir.security import (
    Flow,
    SchemeKind,
    SecurityScheme,
    TokenParameter,
)
from sdkwright.targets.languages.typescript.credentials import (
    options_expression,
    scheme_expression,
)
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.operations import policy_literal


def test_late_answers_are_retried_only_where_the_policy_says_so() -> None:
    assert "retryLateAnswers" not in policy_literal(RetryPolicy())
    late = policy_literal(RetryPolicy(retry_late_answers=True))
    assert "retryConnectionErrors: true, retryLateAnswers: true }" in late


def test_options_are_looked_up_in_the_environment_if_there_is_a_prefix() -> None:
    scheme = SecurityScheme(origin="", key=Name.of("key"), kind=SchemeKind.BEARER)
    for prefix, expected in [
        ("", "options"),
        ("PIXEL", 'withEnvironment(options, {\n      apiKey: "PIXEL_KEY",\n    })'),
    ]:
        imports = Imports("core", ())
        written = options_expression([scheme], prefix, {"key": "apiKey"}, imports)
        assert written == expected


def test_a_token_is_asked_for_with_what_the_flow_says() -> None:
    audience = TokenParameter(name=Name.of("for_whom"), default="all", origin="#")
    flow = Flow(kind="clientCredentials", token_url="/t", parameters=(audience,))
    scheme = SecurityScheme(
        origin="", key=Name.of("app"), kind=SchemeKind.OAUTH2, flows=(flow,)
    )
    written = scheme_expression(scheme, Code('"app"'), (), Imports("core", ()))
    assert written == (
        'oauth2({ tokenURL: "/t", parameters: { forWhom: "for_whom" }, defaults: { for_whom: "all" } }, "app")'
    )
