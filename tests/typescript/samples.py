"""Samples of generated TypeScript packages: compiled against the built package, and run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.snippets.extract import Sample
from tests.typescript import tools

_RUNNER = Path(__file__).with_name("run_samples.mjs")
_PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
# A sample's last line starts it and waits for nothing.
_VARIABLE = re.compile(r"process\.env\[\"([^\"]+)\"\]")
_START = re.compile(r"^run\(\);\n*\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a sample ended: an error or None, what it printed, how many requests it sent and what was wrong with them."""

    error: str | None
    output: str
    requests: int
    violations: tuple[str, ...]


class Workspace:
    """A folder with a built package in ``node_modules``, where samples are compiled and run."""

    def __init__(self, package: Path, module: str, folder: Path) -> None:
        tools.install()
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._environment = dict(os.environ)
        modules = folder / "node_modules"
        self._built = built = modules / module
        ignored = shutil.ignore_patterns("docs", "node_modules", "dist")
        shutil.copytree(package, built, ignore=ignored)
        assert tools.compile_package(built) == []
        types = modules / "@types"
        types.mkdir(parents=True, exist_ok=True)
        for name in ("@types/node", "undici-types"):
            (modules / name).symlink_to(tools.MODULES / name)
        (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        (folder / "tsconfig.json").write_text(_CONFIG, encoding="utf-8")

    def write(self, samples: Sequence[Sample]) -> None:
        """Put the samples into the folder, each a module that ends when its program does."""
        source = self.folder / "src"
        source.mkdir(exist_ok=True)
        for number, sample in enumerate(samples):
            code = self._program(sample)
            (source / f"sample_{number}.ts").write_text(code, encoding="utf-8")
            for variable in _VARIABLE.findall(sample.code):
                self._environment[variable] = f"the value of {variable}"
            for file in sample.files:
                (self.folder / file).write_bytes(_PNG)

    def _program(self, sample: Sample) -> str:
        """A sample as a module; one that shows types alone gets what it leaves to the page around it."""
        if sample.heading == "Values":
            return (
                "type Unrecognized<T> = T;\n"
                f"export type Shown = {sample.code}\n"
                "export type { Unrecognized };\n"
            )
        if sample.code.startswith("const value"):
            return "".join(
                (*self._namespaces(sample.code), sample.code, "export {};\n")
            )
        return _START.sub("await run();\n", sample.code)

    def _namespaces(self, code: str) -> Iterator[str]:
        """Imports of the folders of types that a sample names by their last part."""
        package = json.loads((self._built / "package.json").read_text("utf-8"))
        for entry in package["exports"]:
            name = entry.rpartition("/")[2]
            if re.search(rf"\b{re.escape(name)}\.[A-Z]", code):
                path = f"{package['name']}/{entry.removeprefix('./')}"
                yield f'import type * as {name} from "{path}";\n'

    def compile(self) -> Sequence[str]:
        """The compiler's findings in all samples."""
        return tools.compile_package(self.folder)

    def run(
        self, numbers: Iterable[int], origin: str, base: str = ""
    ) -> Iterator[Outcome]:
        """Run samples by their numbers, one after the other, as the outcomes are asked for."""
        with subprocess.Popen(
            ["node", str(_RUNNER), origin, base],
            cwd=self.folder,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for number in numbers:
                process.stdin.write(f"{self.folder / 'out' / f'sample_{number}.js'}\n")
                process.stdin.flush()
                answer = json.loads(process.stdout.readline())
                yield Outcome(
                    error=answer["error"],
                    output=answer["output"],
                    requests=answer["requests"],
                    violations=tuple(answer["violations"]),
                )
            process.stdin.close()


_CONFIG = json.dumps(
    {
        "compilerOptions": {
            "target": "ES2022",
            "lib": ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
            "module": "NodeNext",
            "moduleResolution": "NodeNext",
            "strict": True,
            "exactOptionalPropertyTypes": True,
            "noUncheckedIndexedAccess": True,
            "types": ["node"],
            "skipLibCheck": True,
            "preserveSymlinks": True,
            "rootDir": "src",
            "outDir": "out",
        },
        "include": ["src"],
    }
)
