"""TypeScript packages made from short documents, compiled."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sdkwright.emit.render import render_all
from sdkwright.emit.write import write
from sdkwright.frontend.build.api import build
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.targets.languages.typescript.target import TARGET
from tests.typescript.tools import compile_package, install


def typescript_package(
    document: Mapping[str, Any], folder: Path, **options: Any
) -> Path:
    """The folder of a document's package, with its programs in ``dist``."""
    install()
    source = folder / "openapi.json"
    source.write_text(json.dumps(document))
    loaded = load(str(source)).value
    assert loaded is not None
    api = build(upgrade(loaded)).value
    read = TARGET.parse_options(options, api)
    package = folder / "package"
    write(render_all(TARGET.lower(api, read).jobs), package)
    assert compile_package(package) == []
    return package
