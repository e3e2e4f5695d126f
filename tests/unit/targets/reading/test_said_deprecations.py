"""What documents say of what is deprecated, in whichever of the usual ways, and how it is told in code."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.reading.said_deprecations import said_of_deprecated
from sdkwright.targets.reading.texts import notice, with_deprecation
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation, parameter


@pytest.mark.parametrize(
    ("extensions", "said"),
    [
        (
            {"x-deprecatedInVersion": "49", "x-deprecatedMessage": "Use `b` instead."},
            "Since 49. Use `b` instead.",
        ),
        ({"x-deprecated-since": 2.1}, "Since 2.1."),
        ({"x-sunset": "2026-01-01"}, "Until 2026-01-01."),
        ({"x-deprecated-since": "1", "x-removed-in": "2"}, "Since 1, until 2."),
        ({"x-replaced-by": "`b`"}, "Use `b` instead."),
        ({"x-deprecation-reason": "Too slow", "x-replacement": "b"}, "Too slow. Use `b` instead."),
        ({"x-deprecated": "Use b"}, "Use b"),
        (
            {"x-deprecated": {"since": "1", "message": "Slow.", "replacement": "b"}},
            "Since 1. Slow. Use `b` instead.",
        ),
        (
            {"x-github": {"deprecationDate": "2020-01-21", "removalDate": "2021-02-01"}},
            "Since 2020-01-21, until 2021-02-01.",
        ),
        ({"x-deprecated": True, "x-internal": "2"}, None),
        ({"x-version": "3", "x-message": "hello", "x-date": "2020"}, None),
        ({"x-deprecated-message": ["a"]}, None),
    ],
)  # fmt: skip
def test_extensions_say_since_when_and_what_instead(
    extensions: Any, said: str | None
) -> None:
    assert said_of_deprecated(extensions, None) == said


@pytest.mark.parametrize(
    ("description", "said"),
    [
        ("**Deprecated:** use `b` instead. More.", "Use `b` instead."),
        ("A name. This is deprecated in favor of `b`. More.", "This is deprecated in favor of `b`."),
        ("Deprecated", None),
        ("A name.", None),
        (f"Deprecated {'x' * 400}", None),
    ],
)  # fmt: skip
def test_the_sentence_of_a_description_says_it(
    description: str, said: str | None
) -> None:
    assert said_of_deprecated({}, description) == said
    times = {"x-sunset": "2026"}
    whole = said_of_deprecated(times, description)
    assert whole == (f"Until 2026. {said}" if said else "Until 2026.")


@pytest.mark.parametrize(
    ("text", "note", "whole"),
    [
        ("The colour", "Since 49. Use `b`.", "Deprecated since 49. Use `b`. The colour"),
        ("The colour", "Use `b`.", "Deprecated: Use `b`. The colour"),
        ("The colour", None, "Deprecated. The colour"),
        (None, None, "Deprecated."),
        ("Deprecated. Use b.", None, "Deprecated. Use b."),
        ("Deprecated: use `b`.", "Until 2. Use `b`.", "Deprecated until 2. Deprecated: use `b`."),
    ],
)  # fmt: skip
def test_what_a_text_says_itself_is_not_said_again(
    text: str | None, note: str | None, whole: str
) -> None:
    assert with_deprecation(text, deprecated=True, note=note) == whole
    assert with_deprecation(text, deprecated=False, note=note) == (text or "")


def test_a_notice_follows_the_word() -> None:
    assert [notice("Since 1."), notice("Use b."), notice("")] == [
        *(" since 1.", ": Use b.", "")
    ]


@pytest.mark.parametrize("preset", ["default", "speakeasy"])
def test_operations_parameters_and_properties_have_the_note(preset: str) -> None:
    silent = {"deprecated": True, "x-deprecated-since": "2"}
    body = {"type": "object", "properties": {"old": {"type": "string", **silent}}}
    send = operation("send", body=body, parameters=[parameter("late", **silent)])
    api = python_api(
        document_of_paths({"/a": {"post": {**send, **silent}}}), preset=preset
    ).package.api
    (sent,) = api.operations
    notes = [sent.deprecation, sent.parameters[0].deprecation]
    notes += [
        field.deprecation
        for declaration in api.declarations.values()
        for field in getattr(declaration, "fields", ())
        if field.deprecated
    ]
    assert set(notes) == ({"Since 2."} if preset == "default" else {None})
