"""Requests that the API sends: typed, and let in only when they are genuine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.functional.documents import webhook_document
from tests.support.generated_python import import_package
from tests.support.small_documents import document_of_paths, operation


@pytest.fixture(scope="module")
def webhooks(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("webhooks")
    return import_package(webhook_document(), folder).webhooks


def test_bodies_of_webhooks_and_callbacks_are_typed(webhooks: Any) -> None:
    assert webhooks.new_pet.parse(b'{"id": "7"}').id == "7"
    assert webhooks.subscribe_on_event.parse('{"id": "8"}').id == "8"
    assert not hasattr(webhooks, "ping")


def test_a_body_that_breaks_the_document_is_refused(webhooks: Any) -> None:
    with pytest.raises(ValidationError):
        webhooks.new_pet.parse(b"{}")


def test_the_request_is_verified_before_it_is_read(webhooks: Any) -> None:
    seen: list[tuple[bytes, str]] = []

    def verify(body: bytes, headers: Mapping[str, str]) -> None:
        seen.append((body, headers["x-signature"]))
        raise PermissionError("forged")

    with pytest.raises(PermissionError):
        webhooks.new_pet.parse(b"{", {"X-Signature": "s"}, verify=verify)
    assert seen == [(b"{", "s")]


def test_an_api_that_sends_nothing_has_no_such_module(tmp_path: Path) -> None:
    document = document_of_paths({"/a": {"get": operation("get")}})
    package = import_package(document, tmp_path)
    assert "webhooks" not in dir(package)
