"""Requests that the API sends: typed, and let in only when they are genuine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.documents import webhook_document
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_calls import Calls, Failed, things

_WEBHOOKS = 'const webhooks = await load("webhooks");'


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Calls:
    return things(webhook_document(), tmp_path_factory.mktemp("webhooks"))


def test_bodies_of_webhooks_and_callbacks_are_read(calls: Calls) -> None:
    program = """
    const pet = await webhooks.newPet.parse('{"id": "7"}');
    const event = await webhooks.subscribeOnEvent.parse('{"id": "8"}');
    return [pet.id, event.id, "ping" in webhooks];
    """
    assert calls.run(_WEBHOOKS + program) == ["7", "8", False]


def test_a_body_that_is_no_json_is_refused(calls: Calls) -> None:
    with pytest.raises(Failed, match="isn't what was promised") as failed:
        calls.run(f"{_WEBHOOKS} await webhooks.newPet.parse('{{');")
    assert failed.value.name == "ThingsError"


def test_the_request_is_verified_before_it_is_read(calls: Calls) -> None:
    program = """
    const seen = [];
    const verify = async (body, headers) => {
      seen.push([body, headers.get("x-signature")]);
      throw new Error("forged");
    };
    const parsed = webhooks.newPet.parse("{", { "X-Signature": "s" }, verify);
    return [await parsed.catch((error) => error.message), seen];
    """
    assert calls.run(_WEBHOOKS + program) == ["forged", [["{", "s"]]]


def test_bodies_of_webhooks_are_typed(calls: Calls, tmp_path: Path) -> None:
    program = """
    import { newPet } from "things/webhooks.js";

    const pet = await newPet.parse("{}", new Headers(), () => undefined);
    pet.id satisfies string;
    // @ts-expect-error: an event has no such field
    pet.name;
    export {};
    """
    assert calls.findings(program, tmp_path / "program") == []


def test_webhooks_stand_a_line_apart(calls: Calls) -> None:
    lines = (calls.package / "src" / "webhooks.ts").read_text().split("\n")
    gaps = [number for number, line in enumerate(lines) if line == ""]
    assert len(gaps) == 3
    assert all(lines[number - 1] for number in gaps)


def test_an_api_that_sends_nothing_has_no_such_module(tmp_path: Path) -> None:
    document = document_of_paths({"/a": {"get": operation("get")}})
    package = things(document, tmp_path).package
    assert not (package / "src" / "webhooks.ts").exists()
    assert "webhooks" not in (package / "package.json").read_text()
