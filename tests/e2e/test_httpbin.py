"""What really arrives, as httpbin sees it."""

from __future__ import annotations

import importlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import httpbin
import pytest
from werkzeug.serving import make_server

_DOCUMENT = Path(__file__).with_name("httpbin_api.yaml")


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """The URL of an httpbin."""
    server = make_server("127.0.0.1", 0, httpbin.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package made from the document of httpbin."""
    folder = tmp_path_factory.mktemp("httpbin")
    subprocess.run(
        [
            *(sys.executable, "-m", "sdkwright", "generate", str(_DOCUMENT)),
            *("--target", "python", "--package", "seen_by_httpbin"),
            *("--out", str(folder)),
        ],
        check=True,
        capture_output=True,
    )
    sys.path.insert(0, str(folder / "src"))
    try:
        yield importlib.import_module("seen_by_httpbin")
    finally:
        sys.path.remove(str(folder / "src"))


@pytest.fixture
def client(package: Any, origin: str) -> Iterator[Any]:
    """A client without credentials."""
    client_class = next(
        value
        for name in package.__all__
        if isinstance(value := getattr(package, name), type)
        and value.__module__ == "seen_by_httpbin.sdk"
    )
    with client_class(server_url=origin) as client:
        yield client


@pytest.fixture
def seen(client: Any) -> Any:
    """What httpbin saw of a call that uses every style."""
    return client.wire.styles(
        matrix=["a b", "c/d"],
        label=["x", "y"],
        simple={"x": 1, "y": 2},
        form=["one", "two&three"],
        commas=["one", "two"],
        spaces=["one", "two"],
        pipes=["one", "two"],
        deep={"x": 1, "y": 2},
        reserved="a/b?c",
        as_json={"x": 1, "y": 2},
        x_numbers=[1, 2],
    )


def test_path_styles_arrive(seen: Any) -> None:
    path = urlsplit(seen.url).path
    assert unquote(path).endswith(
        "/styles/;matrix=a b;matrix=c/d/.x,y/x,1,y,2"
    ) or unquote(path).endswith("/styles/;matrix=a b;matrix=c/d/.x.y/x,1,y,2")


def test_exploded_arrays_repeat_their_name(seen: Any) -> None:
    assert seen.args["form"] == ["one", "two&three"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("commas", "one,two"), ("spaces", "one two"), ("pipes", "one|two")],
)
def test_joined_arrays_arrive_with_their_delimiter(
    seen: Any, name: str, value: str
) -> None:
    assert seen.args[name] == value


def test_deep_objects_arrive_with_brackets(seen: Any) -> None:
    assert (seen.args["deep[x]"], seen.args["deep[y]"]) == ("1", "2")


def test_reserved_characters_may_stay_as_they_are(seen: Any) -> None:
    assert "reserved=a/b?c" in seen.url
    assert seen.args["reserved"] == "a/b?c"


def test_content_parameters_travel_as_json(seen: Any) -> None:
    assert seen.args["as_json"].replace(" ", "") == '{"x":1,"y":2}'


def test_header_arrays_are_joined_by_commas(seen: Any) -> None:
    assert seen.headers["X-Numbers"].replace(" ", "") == "1,2"


def test_forms_arrive(client: Any) -> None:
    seen = client.wire.post_form(name="A & B", tags=["x", "y"])
    assert seen.form == {"name": "A & B", "tags": ["x", "y"]}
    content_type = seen.headers["Content-Type"]
    assert content_type == "application/x-www-form-urlencoded"


def test_multipart_parts_arrive(client: Any) -> None:
    seen = client.wire.post_files(
        picture={"file_name": "a.txt", "content": b"first"},
        more=[{"file_name": "b.txt", "content": b"second"}],
        place={"x": 1, "y": 2},
        note="hello",
    )
    assert seen.files == {"picture": "first", "more": "second"}
    assert seen.form["note"] == "hello"
    assert seen.form["place"].replace(" ", "") == '{"x":1,"y":2}'


def test_json_bodies_arrive(client: Any) -> None:
    assert client.wire.put_json(x=1, y=2).json_ == {"x": 1, "y": 2}


def test_redirects_are_followed(client: Any) -> None:
    assert client.wire.redirect(n=3).url.endswith("/get")


def test_compressed_answers_are_read(client: Any) -> None:
    assert client.wire.gzip().gzipped is True


def test_basic_credentials_are_accepted(client: Any, package: Any, origin: str) -> None:
    client_class = type(client)
    with client_class(
        server_url=origin, basic={"username": "ada", "password": "pass:word"}
    ) as known:
        answer = known.wire.basic_auth(user="ada", password="pass:word")
    assert (answer.authenticated, answer.user) == (True, "ada")


def test_bearer_tokens_are_accepted(client: Any, origin: str) -> None:
    with type(client)(server_url=origin, bearer="token") as known:
        assert known.wire.bearer_auth().token == "token"


def test_delays_within_the_timeout_are_waited_for(client: Any) -> None:
    answer = client.wire.delay(seconds=0.2, timeout_ms=10_000)
    assert answer.url.endswith("/delay/0.2")


def test_delays_beyond_the_timeout_raise(client: Any, package: Any) -> None:
    with pytest.raises(package.errors.NoResponseError):
        client.wire.delay(seconds=2, timeout_ms=50, retries=None)


def test_error_statuses_raise(client: Any) -> None:
    with pytest.raises(Exception, match="418"):
        client.wire.status(code=418)


def test_octets_come_as_a_stream(client: Any) -> None:
    with client.wire.octets(n=1_000) as response:
        assert len(response.read()) == 1_000
