"""Extensions that change names, errors and types."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import pytest

from tests.functional.extension_documents import extension_document
from tests.support.generated_python import import_package
from tests.support.http_server import JSON, HttpServer, Received, Reply


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("extensions")
    return import_package(extension_document(), folder, sdkClassName="Things")


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(lambda _: Reply()) as server:
        yield server


def _answer(server: HttpServer, status: int, body: bytes) -> None:
    reply = Reply(status=status, headers=JSON, body=body)

    def answer(_: Received) -> Reply:
        return reply

    server.answer = answer


@pytest.mark.filterwarnings("ignore:list_old")
def test_names_of_schemas_properties_and_parameters_are_the_documents_wish(
    package: Any, server: HttpServer
) -> None:
    _answer(server, 200, b'{"n_m": "x", "state": "on"}')
    with package.Things(server_url=server.url) as client:
        found = client.list_old(search="y")
    assert isinstance(found, package.models.Item)
    assert found.label == "x"
    assert server.requests[0].target == "/a?q_x=y"


def test_a_closed_enum_takes_no_other_values(package: Any, server: HttpServer) -> None:
    with pytest.raises(ValueError, match="state"):
        package.models.Item(state="new")


def test_methods_take_as_many_arguments_as_the_document_says(package: Any) -> None:
    names = list(inspect.signature(package.Things.list_new).parameters)
    assert "label" not in names


def test_what_is_deprecated_says_what_the_document_says(
    package: Any, server: HttpServer
) -> None:
    _answer(server, 200, b"{}")
    said = r"It goes away\. Use `.*\.list_new` instead\."
    with (
        package.Things(server_url=server.url) as client,
        pytest.warns(DeprecationWarning, match=said),
    ):
        client.list_old()
    assert "Deprecated: No." in package.Things.list_old.__doc__


@pytest.mark.filterwarnings("ignore:list_old")
@pytest.mark.parametrize(
    ("name", "status", "body", "data"),
    [
        ("list_old", 202, b'{"wait": "a"}', {"wait": "a"}),
        ("list_new", 203, b"", None),
        ("list_new", 409, b'{"why": "b"}', {"why": "b"}),
        ("list_new", 503, b"", None),
    ],
)
def test_statuses_are_errors_where_the_document_says_so(
    package: Any,
    server: HttpServer,
    name: str,
    status: int,
    body: bytes,
    data: Any,
) -> None:
    _answer(server, status, body)
    with (
        package.Things(server_url=server.url) as client,
        pytest.raises(package.errors.ThingsError) as caught,
    ):
        _called(getattr(client, name))
    found = caught.value.data
    assert (found and found.model_dump(exclude_none=True)) == data


def test_a_status_that_is_no_error_gives_its_body(
    package: Any, server: HttpServer
) -> None:
    _answer(server, 404, b"7")
    with package.Things(server_url=server.url) as client:
        assert _called(client.list_new) == 7


def _called(method: Any) -> Any:
    """What a method gives; its first argument, if it needs one, is an empty thing."""
    name, first = next(iter(inspect.signature(method).parameters.items()))
    return method(**({name: {}} if first.default is first.empty else {}))
