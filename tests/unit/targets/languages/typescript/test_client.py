"""What a client's module says of retries and of credentials in the environment."""

from __future__ import annotations

from sdkwright.ir.names import Name
from sdkwright.ir.operation import RetryPolicy
from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.targets.languages.typescript.credentials import options_expression
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
