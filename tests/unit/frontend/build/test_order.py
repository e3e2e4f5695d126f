"""Declarations come in the order a reader of the operations meets them, and know which way they travel."""

from __future__ import annotations

from typing import Any

from tests.support.built_api import BuiltApi, built_api, ref
from tests.support.small_documents import document_of_paths, operation

_TEXT = {"type": "string"}


def _holder(*names: str) -> dict[str, Any]:
    properties = {name.lower(): ref(name) for name in names}
    return {"type": "object", "properties": {"plain": _TEXT, **properties}}


def _built(paths: dict[str, Any], **schemas: Any) -> BuiltApi:
    return built_api(document_of_paths(paths, components={"schemas": schemas}))


def _names(built: BuiltApi) -> list[str]:
    return [identifier.rpartition("/")[2] for identifier in built.api.declarations]


def test_a_type_is_followed_by_what_it_leads_to() -> None:
    built = _built(
        {
            "/a": {"get": operation("a", answer=ref("First"))},
            "/b": {"get": operation("b", answer=ref("Last"))},
        },
        Last=_holder(),
        Inner=_holder("Deepest"),
        Deepest=_holder(),
        First=_holder("Inner"),
    )
    assert _names(built) == ["First", "Inner", "Deepest", "Last"]


def test_types_that_lead_to_each_other_come_once() -> None:
    built = _built(
        {"/a": {"get": operation("a", answer=ref("Hen"))}},
        Egg=_holder("Hen"),
        Hen=_holder("Egg"),
    )
    assert _names(built) == ["Hen", "Egg"]


def test_a_type_is_used_the_way_whatever_leads_to_it_travels() -> None:
    built = _built(
        {"/a": {"post": operation("a", body=ref("Sent"), answer=ref("Answer"))}},
        Sent=_holder("Shared"),
        Answer=_holder("Shared"),
        Shared=_holder(),
    )
    usages = {
        name: (built.declared(name).usage.request, built.declared(name).usage.response)
        for name in ("Sent", "Answer", "Shared")
    }
    assert usages == {
        "Sent": (True, False),
        "Answer": (False, True),
        "Shared": (True, True),
    }
