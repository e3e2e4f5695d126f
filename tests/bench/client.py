"""What a generated client costs: import, first call, and calls beside the raw HTTP library."""

from __future__ import annotations

import compileall
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.timing import interleaved

_HERE = Path(__file__).parent
_TIMES = 11

_IMPORT = """
import time
started = time.perf_counter()
{statement}
print(time.perf_counter() - started)
"""

_FIRST_CALL = """
import time
started = time.perf_counter()
from r9s import R9S
with R9S(api_key="key", server_url={url!r}) as r9_s:
    r9_s.images.create(prompt="A lighthouse at dawn")
print(time.perf_counter() - started)
"""

_ANSWERS = {
    "images": {
        "created": 1700000000,
        "data": [{"url": "https://example.com/image.png"}] * 2,
    },
    "chat": {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1700000000,
        "model": "gpt-4o-mini",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": "Hello, whole crew!"},
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 12, "completion_tokens": 6, "total_tokens": 18},
    },
}


@contextmanager
def serving(name: str, content: Any, folder: Path) -> Iterator[str]:
    """The URL of a server that gives one answer until the block ends. ``name`` is for its file."""
    answer = folder / f"{name}.json"
    answer.write_text(json.dumps(content), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(_HERE / "fixed_server.py"), str(answer)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.communicate()


def seconds_of(program: str, source: Path, *arguments: str) -> float:
    """The number, mostly seconds, that a program prints, with a package's folder on its path."""
    environment = {**os.environ, "PYTHONPATH": str(source)}
    # Installed packages are compiled; nobody's first call should pay for that.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    finished = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(finished.stdout)


def report(source: Path, calls: tuple[str, ...], folder: Path) -> Iterator[str]:
    """Lines for people about the r9s package below ``source``."""
    # As installers do: the HTTP library beside it is compiled too, even where Python is told to write no bytecode.
    compileall.compile_dir(source, quiet=1)
    with serving("images", _ANSWERS["images"], folder) as url:
        programs = {
            "library": _IMPORT.format(statement="import httpx2"),
            "package": _IMPORT.format(statement="import r9s"),
            "first": _FIRST_CALL.format(url=url),
        }
        best = interleaved(
            {
                name: lambda program=program: seconds_of(program, source)  # type: ignore[misc]
                for name, program in programs.items()
            },
            _TIMES,
        )
    library, package, first = best["library"], best["package"], best["first"]
    yield f"import httpx2                      {library * 1000:7.1f} ms    1.00"
    yield f"import r9s                         {package * 1000:7.1f} ms {package / library:7.2f}"
    yield f"import, client and first call      {first * 1000:7.1f} ms {first / library:7.2f}"
    for name in calls:
        with serving(name, _ANSWERS[name], folder) as url:
            finished = subprocess.run(
                [sys.executable, str(_HERE / "calls.py"), url, name],
                env={**os.environ, "PYTHONPATH": str(source)},
                capture_output=True,
                text=True,
                check=True,
            )
        for kind, seconds in json.loads(finished.stdout).items():
            ratio = seconds["generated"] / seconds["raw"]
            yield (
                f"{name}.create, {kind:5}  raw {seconds['raw'] * 1e6:6.0f} us, "
                f"generated {seconds['generated'] * 1e6:6.0f} us {ratio:7.2f}"
            )
