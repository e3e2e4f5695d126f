"""What has to hold for generated TypeScript packages: they compile, every module loads and every operation is there."""

from __future__ import annotations

import json
import re
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.checks import Complaints
from tests.support.documents import REPOSITORY
from tests.typescript import tools

_SETTINGS = REPOSITORY / "templates" / "typescript" / "project" / "tsconfig.json"
_IMPORTING = Path(__file__).with_name("importing.mjs")
_OUT = "out"
_IDENTITY = re.compile(
    r"^const operation: Operation = \{\n  id: (.*),\n  method: (.*),\n  path: (.*),$",
    re.MULTILINE,
)


def compile_errors(root: Path, folders: Sequence[Path]) -> Complaints:
    """The compiler's findings with a package's own settings, over all packages in one run that leaves JavaScript."""
    tools.install()
    settings = json.loads(_SETTINGS.read_text(encoding="utf-8"))
    settings["compilerOptions"] |= {"rootDir": ".", "outDir": _OUT, "sourceMap": False}
    settings["compilerOptions"] |= {"declaration": True, "declarationMap": False}
    settings["include"] = [f"{folder.name}/src" for folder in folders]
    (root / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    (root / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    found: dict[str, list[str]] = defaultdict(list)
    for line in tools.compile_package(root):
        file = Path(line.partition("(")[0]).resolve()
        inside = file.is_relative_to(root.resolve())
        name = file.relative_to(root.resolve()).parts[0] if inside else folders[0].name
        found[name].append(line)
    return found


def import_problems(root: Path, folders: Sequence[Path]) -> Complaints:
    """What goes wrong when Node loads every module of each compiled package."""
    finished = subprocess.run(
        ["node", str(_IMPORTING)],
        input="".join(f"{root / _OUT / folder.name / 'src'}\n" for folder in folders),
        capture_output=True,
        text=True,
        check=False,
    )
    answers = [json.loads(line) for line in finished.stdout.splitlines()]
    if len(answers) < len(folders):
        lost = folders[len(answers)].name
        return {lost: [finished.stderr[-300:] or "Node ended"]}
    return {
        folder.name: answer for folder, answer in zip(folders, answers, strict=True)
    }


def called_operations(folder: Path) -> int:
    """How many operations there are functions and methods for. (A body that comes in kinds has a function for each.)"""
    source = folder / "src"
    methods = "".join(
        file.read_text(encoding="utf-8") for file in (source / "sdk").glob("*.ts")
    )
    found: set[tuple[str, ...]] = set()
    for file in (source / "funcs").glob("*.ts"):
        if f"unwrap({file.stem}(" in methods:
            found.update(_IDENTITY.findall(file.read_text(encoding="utf-8")))
    return len(found)
