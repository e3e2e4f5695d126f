"""What TypeScript packages of large documents cost: to install, to compile, in a web page, and to read an answer with."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.peers import peers
from tests.bench.timing import Run, run_program
from tests.typescript import tools

# What tsc is told of everyone's sources, so that nobody's own settings count.
_SETTINGS = {
    "target": "es2022",
    "lib": ["es2022", "es2024.string", "dom", "dom.iterable"],
    "module": "esnext",
    "moduleResolution": "bundler",
    "strict": True,
    "skipLibCheck": True,
    "noEmit": True,
    "types": [],
}
# The operations of documents whose calls are large.
_CALLS = {
    "openai": ("createResponse", "createChatCompletion"),
    "github": ("repos/get", "issues/get"),
    "plaid.com": ("accountsGet", "transactionsSync"),
}
_EXAMPLE = "pull-request-simple-items"
_TIMES = 35
_READER = """\
import { readFileSync } from "node:fs";
import { pullRequestSimpleCodec } from "%s/src/models/pullRequestSimple.js";
import { list } from "%s/src/runtime/codec.js";

const text = readFileSync("%s", "utf8");
const codec = list(() => pullRequestSimpleCodec);
function best(read: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < 100; round += 1) {
    const started = performance.now();
    read();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}
console.log(best(() => JSON.parse(text)), best(() => codec.decode(JSON.parse(text))));
"""


def report(documents: tuple[Path, ...], folder: Path) -> Iterator[str]:
    """Lines for people, each document with each generator; only ours are packages that can be installed."""
    tools.install()
    for document in documents:
        for peer in peers("typescript"):
            output = folder / f"package-{peer.name.split()[0]}-{document.stem}"
            command = peer.command(document, output)
            subprocess.run(command, check=True, capture_output=True, cwd=folder)
            yield _line("tsc", peer.name, document, _compiled(output, folder), output)
        own = folder / f"package-sdkwright-{document.stem}"
        yield from _installed(own, folder)
        for peer in peers("typescript"):
            output = folder / f"package-{peer.name.split()[0]}-{document.stem}"
            yield _line("user", peer.name, document, _used(output, folder), output)
        for identifier in _CALLS.get(document.stem, ()):
            yield f"one call: {identifier:29} {_bundled(own, identifier):8} bytes"
        if document.stem == "github":
            yield _read(document, own, folder)


def _line(what: str, generator: str, document: Path, run: Run, output: Path) -> str:
    return (
        f"{what + ':':5} {generator:23} {document.stem:10} {run.seconds:6.1f} s"
        f" {run.megabytes:6.0f} MB {_files(output):6} files"
    )


def _used(output: Path, folder: Path) -> Run:
    """What a program costs that has a package, as it is published, or the sources of others, which aren't packages."""
    program = folder / "program.ts"
    built = output / "dist"
    entry = (built if built.is_dir() else output) / "index"
    program.write_text(f'export * from "{entry}";\n', encoding="utf-8")
    run = _compiled(program, folder)
    assert run.code == 0, run.said
    return run


def _compiled(output: Path, folder: Path) -> Run:
    sources = output / "src" if (output / "src").is_dir() else output
    project = folder / "tsconfig.json"
    # A folder whose name has a dot would be taken for a file.
    include = f"{sources}/**/*" if sources.is_dir() else str(sources)
    settings = {"compilerOptions": _SETTINGS, "include": [include]}
    project.write_text(json.dumps(settings), encoding="utf-8")
    program = tools.MODULES / "typescript" / "bin" / "tsc"
    return run_program(("node", str(program), "-p", str(project)), folder=folder)


def _files(output: Path) -> int:
    return sum(1 for _ in output.rglob("*.ts"))


def _installed(package: Path, folder: Path) -> Iterator[str]:
    assert tools.compile_package(package, compiler="typescript") == []
    tools.finish_build(package)
    pack = ("npm", "pack", "--json", "--ignore-scripts", "--pack-destination")
    packed = subprocess.run(
        (*pack, str(folder)), cwd=package, capture_output=True, check=True
    )
    (told,) = json.loads(packed.stdout)
    user = folder / f"user-{package.name}"
    shutil.rmtree(user, ignore_errors=True)
    user.mkdir()
    (user / "package.json").write_text('{"private": true}', encoding="utf-8")
    install = (
        "npm",
        "install",
        "--silent",
        "--offline",
        str(folder / told["filename"]),
    )
    started = time.perf_counter()
    subprocess.run(install, cwd=user, check=True)
    seconds = time.perf_counter() - started
    yield f"npm: {package.name:39} {told['entryCount']:6} files {seconds:6.1f} s"


def _bundled(package: Path, identifier: str) -> int:
    wanted = f"  id: {json.dumps(identifier)},"
    (file,) = (
        one
        for one in (package / "src" / "funcs").glob("*.ts")
        if wanted in one.read_text(encoding="utf-8")
    )
    return len(_esbuild(f'export {{ {file.stem} }} from "{file}";', package))


def _read(document: Path, package: Path, folder: Path) -> str:
    root: Any = json.loads(document.read_text(encoding="utf-8"))
    answer = folder / "answer.json"
    items = root["components"]["examples"][_EXAMPLE]["value"] * _TIMES
    answer.write_text(json.dumps(items), encoding="utf-8")
    program = folder / "read.mjs"
    program.write_bytes(
        _esbuild(_READER % (package, package, answer), package, "--platform=node")
    )
    parsed, read = map(float, tools.run_node(program).split())
    size = answer.stat().st_size / 1000
    return f"read: {size:.0f} KB {read:6.2f} ms, JSON.parse {parsed:6.2f} ms {read / parsed:6.2f}"


def _esbuild(code: str, package: Path, *options: str) -> bytes:
    program = tools.MODULES / ".bin" / "esbuild"
    ran = subprocess.run(
        (str(program), "--bundle", "--minify", "--format=esm", "--loader=ts", *options),
        input=code.encode(),
        cwd=package,
        capture_output=True,
        check=True,
    )
    return ran.stdout
