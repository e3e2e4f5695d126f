"""The public names of a TypeScript package, read by the TypeScript compiler that the user has; nothing of it runs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sdkwright.migrate.public_names import Definition, NotRead, Parameters, PublicNames

_SCRIPT = Path(__file__).with_name("public_names.mjs")
_NO_COMPILER = 3
_MOST_SECONDS = 300


def read_typescript_names(folder: Path, compilers: Sequence[Path]) -> PublicNames:
    """The names of the package in a folder; ``compilers`` are folders from which `typescript` is looked for.

    :raises NotRead: There is no Node.js or no compiler, or the compiler fails.
    """
    command = ["node", str(_SCRIPT), str(folder), *map(str, compilers)]
    try:
        done = subprocess.run(  # noqa: S603 - our own script; a folder is no option
            command, capture_output=True, timeout=_MOST_SECONDS, check=False
        )
    except FileNotFoundError as error:
        raise NotRead("Node.js reads its names: install it") from error
    except subprocess.TimeoutExpired as error:
        raise NotRead(f"reading takes over {_MOST_SECONDS} seconds") from error
    if done.returncode == _NO_COMPILER:
        raise NotRead("its compiler reads its names: npm install typescript@5")
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise NotRead(f"its compiler failed: {lines[-1] if lines else 'no word'}")
    return _names(json.loads(done.stdout))


def _names(read: Any) -> PublicNames:
    return PublicNames(
        places={
            f"{module}#{name}": key
            for module, names in read["modules"].items()
            for name, key in names.items()
        },
        definitions={
            key: Definition(members={name: Parameters() for name in members})
            for key, members in read["definitions"].items()
        },
        handwritten=frozenset(read["handwritten"]),
    )
