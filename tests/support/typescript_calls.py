"""Short programs that use a generated TypeScript package, run by Node."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.generated_typescript import typescript_package
from tests.typescript import tools

_RUNNER = Path(__file__).with_name("typescript_calls.mjs")


class Failed(Exception):
    """What a program threw: ``name`` of its class and those above it, ``message``, ``status`` and ``data``."""

    def __init__(self, thrown: Mapping[str, Any]) -> None:
        super().__init__(thrown["message"])
        self.classes: Sequence[str] = thrown["classes"]
        self.name = self.classes[0]
        self.message: str = thrown["message"]
        self.status: int | None = thrown.get("status")
        self.data: Any = thrown.get("data")


@dataclass(frozen=True, slots=True)
class Calls:
    """A built package, called ``things`` with the client class ``Things``, and programs that use it."""

    package: Path

    def run(
        self,
        program: str,
        url: str | None = None,
        environment: Mapping[str, str] | None = None,
        **options: Any,
    ) -> Any:
        """What a program returns, as JSON: the body of an async function.

        It sees ``things`` (all that the package exports), ``models``, ``errors``, ``Things``, a ``client`` of this
        URL and these options, its ``core`` for standalone functions, and ``load(module)`` for other modules.

        :raises Failed: The program threw something.
        """
        if url is not None:
            options["serverURL"] = url
        ran = subprocess.run(
            ["node", str(_RUNNER), str(self.package), json.dumps(options)],
            input=program,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **(environment or {})},
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        outcome = json.loads(ran.stdout)
        if "thrown" in outcome:
            raise Failed(outcome["thrown"])
        return outcome.get("value")

    def findings(self, program: str, folder: Path) -> list[str]:
        """What the compilers say to a module of a package that depends on this one."""
        modules = folder / "node_modules"
        modules.mkdir(parents=True)
        (modules / "things").symlink_to(self.package, target_is_directory=True)
        (modules / "@types").symlink_to(tools.MODULES / "@types")
        (folder / "package.json").write_text('{"type": "module"}')
        (folder / "tsconfig.json").write_text(_CONFIG)
        (folder / "program.ts").write_text(program)
        return [
            finding
            for compiler in tools.COMPILERS
            for finding in tools.compile_package(folder, compiler=compiler)
        ]


def things(document: Mapping[str, Any], folder: Path, **options: Any) -> Calls:
    """The built package of a document."""
    names = {"packageName": "things", "sdkClassName": "Things"}
    return Calls(typescript_package(document, folder, **names, **options))


_CONFIG = json.dumps(
    {
        "compilerOptions": {
            "target": "ES2022",
            "lib": ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
            "module": "NodeNext",
            "strict": True,
            "exactOptionalPropertyTypes": True,
            "noUncheckedIndexedAccess": True,
            "noEmit": True,
            "types": [],
        },
        "files": ["program.ts"],
    }
)
