"""How large one call is in a web page: bundled and minified by esbuild, beside a peer's for the same document."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.peers import peers
from tests.typescript import tools

_OWN = """\
import { ClientCore } from "%s/src/core.js";
import { imagesCreate } from "%s/src/funcs/imagesCreate.js";

const client = new ClientCore({ apiKey: "key" });
console.log(await imagesCreate(client, { prompt: "A cat" }));
"""
_PEER = """\
import { createImageGeneration } from "%s/sdk.gen.ts";

console.log(await createImageGeneration({ body: { prompt: "A cat" } }));
"""


def report(document: Path, folder: Path) -> Iterator[str]:
    """Lines for people: the call that creates an image, with each generator."""
    tools.install()
    yield f"{'one call, minified':28} {'bytes':>8} {'ratio':>6} {'gzipped':>8}"
    own: int | None = None
    for peer in peers("typescript"):
        output = folder / f"bundle-{peer.name.split()[0]}"
        subprocess.run(
            peer.command(document, output), check=True, capture_output=True, cwd=folder
        )
        bundle = one_call(output, folder)
        own = own or len(bundle)
        yield (
            f"{peer.name:28} {len(bundle):8} {len(bundle) / own:6.2f}"
            f" {len(gzip.compress(bundle)):8}"
        )


def one_call(package: Path, folder: Path) -> bytes:
    """A program with the call that creates an image, bundled and minified for browsers; ``folder`` gets its source."""
    return bundled(_entry(package), folder)


def _entry(package: Path) -> str:
    core = package / "src" / "core.ts"
    if not core.is_file():
        return _PEER % package
    name = next(
        line.split()[2]
        for line in core.read_text(encoding="utf-8").splitlines()
        if line.startswith("export class ")
    )
    return (_OWN % (package, package)).replace("ClientCore", name)


def bundled(code: str, folder: Path) -> bytes:
    """A program, bundled and minified for browsers; ``folder`` gets its source."""
    entry = folder / "entry.ts"
    entry.write_text(code, encoding="utf-8")
    ran = subprocess.run(
        [
            str(tools.MODULES / ".bin" / "esbuild"),
            *(str(entry), "--bundle", "--minify", "--format=esm", "--platform=browser"),
        ],
        capture_output=True,
        check=False,
    )
    if ran.returncode != 0:
        sys.stderr.write(ran.stderr.decode())
    ran.check_returncode()
    return ran.stdout
