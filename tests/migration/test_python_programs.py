"""Programs that users of published packages wrote: they run as they are, and type checkers take them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.migration.answers import Answers
from tests.support.http_server import HttpServer
from tests.support.pyright import run_pyright

_HERE = Path(__file__).parent
_GENERATED = Path(__file__).parents[2] / "generated"
_PROGRAMS = _HERE / "programs"


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer(Answers()) as server:
        yield server


def _printed(program: str, package: Path, server: HttpServer) -> Any:
    path = _PROGRAMS / f"{program}.py"
    environment = {**os.environ, "PYTHONPATH": str(package)}
    done = subprocess.run(
        [sys.executable, str(path), server.url],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


_ATOMA = {
    "by_position": "https://images.example/cat.png",
    "by_name": ["c1", "Hi"],
    "in_async_code": "https://images.example/cat.png",
    "errors": [
        429,
        '{"error": {"message": "refuse", "type": "t", "code": "c"}}',
        429,
        "POST",
    ],
    "retries": [7, 7],
    "own_http_client": 1,
    "names": [True, 1, False, "u", True, True, "python"],
}


def test_a_program_for_atoma_runs_as_it_is(server: HttpServer) -> None:
    package = _GENERATED / "atoma-python" / "src"
    assert _printed("atoma_program", package, server) == _ATOMA
    tokens = {one.headers["authorization"] for one in server.requests}
    assert tokens == {"Bearer secret"}


@pytest.mark.skipif(
    "PUBLISHED_PACKAGES" not in os.environ,
    reason="PUBLISHED_PACKAGES=1 installs published packages from their registries",
)
def test_the_same_program_prints_the_same_with_the_published_package(
    server: HttpServer, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target"]
    subprocess.run([*command, str(tmp_path), "atoma-sdk==0.1.3"], check=True)
    assert _printed("atoma_program", tmp_path, server) == _ATOMA


def test_a_program_for_r9s_runs_as_it_is(server: HttpServer) -> None:
    package = _GENERATED / "r9s-python-edit" / "src"
    printed = _printed("r9s_program", package, server)
    operation, came = "createImageGeneration", ": Status 429. Body: body"
    assert printed == {
        "hooks": [f"{operation} 200", "'mine'"],
        "streams": ["Hel", "lo"],
        "typed_errors": ["refuse", "9", 429, "text", f"message{came}", "body"],
        "no_connection": "NoResponseError",
        "constants": ["text", "text", "text"],
        "own_retries": [200, True],
        "names": [["https://api.r9s.ai/v1"], None, "u"],
    }
    first, second, *_ = server.requests
    assert json.loads(first.body)["prompt"] == "replaced"
    assert (first.headers.get("x-new"), second.headers["x-hooked"]) == ("1", operation)


def test_what_tests_of_published_packages_touch_is_there(server: HttpServer) -> None:
    package = _GENERATED / "r9s-python-edit" / "src"
    assert _printed("r9s_forms", package, server) == {
        "clients_that_hooks_make": [7000],
        "hooks_that_answer": [9, 1],
        "messages": [
            "RateLimitError: refuse",
            'R9SDefaultError: API error occurred: Status 418. Body: {"short": "and stout"}',
            "R9SDefaultError: Unexpected response received: Status 200 Content-Type text/html. Body: <p>",
        ],
        "errors_made_by_hand": [
            *("mine: bad", "body", "No response received", "m", True, 429),
            'mine: Status 418 Content-Type "text/plain; charset=utf-8". Body: short and stout',
        ],
        "responses": [False, True, False, "Too Many Requests"],
        "helpers": [
            *(True, False, True, "https://a/", "a", '{"url":"u"}'),
            *("1.50", "1.50", 5, "text", ["application/json; x=y"], None),
        ],
        "model_methods": [{"url": "u"}, '{"url":"v"}', ["url"], ["url"], False],
        "own_clients": [9, 9],
        "async_streams": ["Hel", "Hel", "lo"],
    }
    assert "client" in {one.headers.get("x-made") for one in server.requests}


def test_what_users_of_published_packages_make_by_hand_works(
    server: HttpServer,
) -> None:
    package = _GENERATED / "r9s-python-edit" / "src"
    piece = {"event": "piece", "data": {"text": "a"}, "id": "1"}
    plain = {"data": "plain", "id": "1"}
    assert _printed("r9s_by_hand", package, server) == {
        "media_types": [
            ["Hel", "lo"],
            "c1",
            ["APPLICATION_JSON", "TEXT_EVENT_STREAM"],
        ],
        "streams": [
            *(piece, [plain], {"data": "late", "id": "1"}),
            *({"event": "ping", "id": "1"}, "c", None),
        ],
        "async_streams": [{"text": "a"}, "plain"],
        "groups": [[7, 7], 600_000, 200, 299],
        "changes": [4000],
        "constants": [
            {"TYPE": "text", "text": "x"},
            {"role": "user", "content": [{"type": "text", "text": t} for t in "xy"]},
            ["text", "user"],
            "text",
        ],
        "newer_names": [
            ["1.0.0", "sdkwright", "r9s/0.1.0 (Python)"],
            [True, "none"],
            ["YWJj", 3000],
            3,
            [True, None, 2024],
        ],
    }
    sent = [one.headers for one in server.requests]
    asked = [one["accept"] for one in sent[:2]]
    assert asked == ["text/event-stream", "application/json"]
    assert sent[1]["x-mine"] == "1"
    tokens = [one["authorization"] for one in sent if "authorization" in one]
    assert tokens[2:] == ["Bearer secret", "Bearer other", "Bearer third"]
    assert sent[-1]["user-agent"] == "mine/1"


def test_type_checkers_take_the_programs(tmp_path: Path) -> None:
    paths = [_GENERATED / name / "src" for name in ("atoma-python", "r9s-python-edit")]
    settings = {
        "include": [str(_PROGRAMS)],
        "extraPaths": [str(path) for path in paths],
        "typeCheckingMode": "standard",
        "pythonVersion": "3.11",
    }
    done = run_pyright(tmp_path, settings)
    assert done.returncode == 0, done.stdout
