"""Imports a generated package, builds everything it has and calls every method. A program of its own.

``calling.py PACKAGE URL``: methods get a plain text for each argument they need. Errors of the package's own calls
are expected (texts are no models); what must not happen is left for the one who started this to see.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "corpus"))
from importing import import_all


def call_everything(package: str, url: str) -> int:
    """How many methods were called."""
    module = importlib.import_module(package)
    client_class = next(
        getattr(module, name)
        for name in module.__all__
        if hasattr(getattr(module, name), "__enter__")
    )
    called = 0
    with client_class(server_url=url) as client:
        for group in _groups(client):
            for name, method in inspect.getmembers(group, inspect.ismethod):
                if name.startswith("_") or name.endswith("_async"):
                    continue
                called += 1
                with contextlib.suppress(Exception):
                    method(**_needed(method))
    return called


def _groups(client: Any) -> list[Any]:
    names = [name for name in dir(type(client)) if not name.startswith("_")]
    values = [
        getattr(client, name)
        for name in names
        if not inspect.isroutine(getattr(type(client), name))
    ]
    return [client, *(value for value in values if value is not None)]


def _needed(method: Any) -> dict[str, Any]:
    parameters = inspect.signature(method).parameters.values()
    return {
        parameter.name: "text"
        for parameter in parameters
        if parameter.default is inspect.Parameter.empty
    }


if __name__ == "__main__":
    count, problems = import_all(sys.argv[1])
    called = call_everything(sys.argv[1], sys.argv[2])
    print(count, called)  # noqa: T201
    for problem in problems:
        print(problem)  # noqa: T201
    sys.exit(1 if problems or not called else 0)
