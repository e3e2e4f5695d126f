"""Python packages made from short documents, imported into the running process."""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from sdkwright.emit.render import render_all
from sdkwright.emit.write import write
from sdkwright.frontend.build.api import build
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.targets.languages.python.target import TARGET

_numbers = itertools.count(1)


def document_of_schemas(
    schemas: Mapping[str, Any], *, errors: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """A document whose one operation sends and answers an object with a property of every schema.

    ``errors`` maps statuses to the schemas of their bodies.
    """
    everything = {
        "type": "object",
        "properties": {name: _reference(name) for name in schemas},
    }
    content = {"application/json": {"schema": _reference("Everything")}}
    responses: dict[str, Any] = {"200": {"description": "", "content": content}}
    for status, name in (errors or {}).items():
        body = {"application/json": {"schema": _reference(name)}}
        responses[status] = {"description": "", "content": body}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.example"}],
        "paths": {
            "/things": {
                "post": {
                    "operationId": "sendThings",
                    "requestBody": {"required": True, "content": content},
                    "responses": responses,
                }
            }
        },
        "components": {"schemas": {**schemas, "Everything": everything}},
    }


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def write_package(
    document: Mapping[str, Any], folder: Path, **options: Any
) -> tuple[Path, str]:
    """Write a package below ``folder``; the folder to import from, and its name, which no other test uses."""
    source = folder / "openapi.json"
    source.write_text(json.dumps(document))
    loaded = load(str(source)).value
    assert loaded is not None
    api = build(upgrade(loaded)).value
    name = f"generated_things_{next(_numbers)}"
    read = TARGET.parse_options({"packageName": name, **options}, api)
    write(render_all(TARGET.lower(api, read).jobs), folder / "package")
    return folder / "package" / "src", name


def import_package(
    document: Mapping[str, Any], folder: Path, **options: Any
) -> ModuleType:
    """The package of a document, imported."""
    sources, name = write_package(document, folder, **options)
    sys.path.insert(0, str(sources))
    try:
        package = import_module(name)
        # Members are imported when touched, and the folder leaves the path before that.
        for module in sorted((sources / name).rglob("*.py")):
            dotted = ".".join(module.relative_to(sources).with_suffix("").parts)
            import_module(dotted.removesuffix(".__init__"))
    finally:
        sys.path.remove(str(sources))
    return package


def encoded(package: ModuleType, value: Any, annotation: Any = None) -> Any:
    """What a value is on the wire, as plain data."""
    adapter = import_module(f"{package.__name__}._runtime.adapter")
    made = adapter.adapter_of(type(value) if annotation is None else annotation)
    return json.loads(made.encoded(made.checked(value)))


def decoded(package: ModuleType, annotation: Any, data: Any) -> Any:
    """The value of a type that JSON data means."""
    adapter = import_module(f"{package.__name__}._runtime.adapter")
    return adapter.adapter_of(annotation).decoded(json.dumps(data).encode())
