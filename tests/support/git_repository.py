"""A repository of git with a document and the package that is generated from it, as people keep them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sdkwright.app.check import Checked, check
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.generate import Generated, generate
from sdkwright.app.order import Order
from sdkwright.targets.contract.registry import TARGETS
from tests.support.small_documents import document_of_paths, operation

SPEC = "spec/shop.json"
OUTPUT = "sdk"


def _silent(_: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree."""

    root: Path
    preset: str = "default"

    @classmethod
    def new(cls, root: Path, *tags: str) -> Repository:
        """One with a first commit: a document with an operation for each tag, and its package."""
        root.mkdir()
        repository = cls(root)
        repository.git("init", "-q", "-b", "main")
        repository.describe(*tags)
        repository.generate()
        repository.commit("first")
        return repository

    @property
    def output(self) -> Path:
        """The package's folder."""
        return self.root / OUTPUT

    def git(self, *arguments: str, fails: bool = False) -> str:
        """Run git; what it prints."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stdout + done.stderr

    def commit(self, message: str) -> None:
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def conflicts(self) -> list[str]:
        """Paths that a merge left unmerged."""
        return self.git("diff", "--name-only", "--diff-filter=U").split()

    def describe(self, *tags: str, **changed: Any) -> None:
        """Write the document: an operation for each tag; ``changed`` has members of operations by tag."""
        paths: Mapping[str, Any] = {
            f"/{tag}": {
                "get": operation(f"{tag}List", tags=[tag], answer={"type": "string"})
                | changed.get(tag, {})
            }
            for tag in sorted(tags)
        }
        (self.root / SPEC).parent.mkdir(exist_ok=True)
        text = json.dumps(document_of_paths(paths), indent=1) + "\n"
        (self.root / SPEC).write_text(text, encoding="utf-8")

    def order(self) -> Order:
        """What its configuration would say."""
        source = SourceConfig(document=str(self.root / SPEC), base=str(self.root))
        target = TargetConfig(
            name="shop",
            source=source,
            language="python",
            output=self.output,
            options={"preset": self.preset},
        )
        return Order(targets=(target,), validate=False)

    def generate(self) -> Generated:
        """Generate the package, which works."""
        done = generate(self.order(), TARGETS, _silent)
        assert len(done.written) == 1, done.findings
        return done

    def check(self) -> Checked:
        """Compare the package with the document."""
        return check(self.order(), TARGETS, _silent)

    def recorded(self, name: str) -> list[str]:
        """The lines of a file of the record."""
        path = self.output / ".sdkwright" / name
        return path.read_text(encoding="utf-8").splitlines()
