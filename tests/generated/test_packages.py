"""What the committed packages promise as packages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_PACKAGES = [
    ("r9s-python", "r9s", "R9S"),
    ("r9s-python-edit", "r9s", "R9S"),
    ("atoma-python", "atoma_sdk", "AtomaSDK"),
]


def _loaded(repository: Path, folder: str, statements: str) -> set[str]:
    """The modules a fresh interpreter has loaded after ``statements``."""
    source = repository / "generated" / folder / "src"
    program = f"import sys; sys.path.insert(0, {str(source)!r})\n{statements}\n"
    finished = subprocess.run(
        [sys.executable, "-I", "-c", program + "print(*sys.modules, sep='\\n')"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(finished.stdout.split())


@pytest.mark.parametrize(("folder", "package", "client"), _PACKAGES)
def test_importing_a_package_and_making_a_client_loads_no_heavy_library(
    repository: Path, folder: str, package: str, client: str
) -> None:
    statements = f"import {package}; {package}.{client}()"
    loaded = _loaded(repository, folder, statements)
    assert not {"pydantic", "httpx2", "httpx", "asyncio", "ssl"} & loaded
    assert not any(name.startswith(f"{package}.models.") for name in loaded)


def test_touching_one_model_loads_no_other(repository: Path) -> None:
    statements = "import r9s; r9s.models.ImageGenerationRequest"
    loaded = _loaded(repository, "r9s-python", statements)
    models = {name for name in loaded if name.startswith("r9s.models.")}
    assert models == {"r9s.models.imagegenerationrequest"}


def test_atoma_reads_its_key_as_its_pages_show(repository: Path) -> None:
    page = repository / "generated/atoma-python/docs/sdks/images/README.md"
    assert 'os.getenv("ATOMASDK_BEARER_AUTH", "")' in page.read_text(encoding="utf-8")
