"""Packages whose modules are of both kinds: programs load them by `import` and by `require`, with types."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.support.generated_typescript import typescript_package
from tests.support.http_server import HttpServer, Reply
from tests.support.small_documents import document_of_paths, operation
from tests.typescript import tools

_ANSWER = {"type": "object", "properties": {"made_at": {"type": "string"}}}
_DOCUMENT = document_of_paths(
    {"/things": {"get": operation("listThings", answer=_ANSWER)}}
)
_CALL = """
(async () => {
  const api = new Things({ serverURL: process.argv[2] });
  const made: string | undefined = (await api.listThings()).madeAt;
  console.log(made, typeof listThings);
})();
"""
_PROGRAMS = {
    "one.cts": f"""
import {{ Things }} from "things";
import {{ listThings }} from "things/funcs/listThings.js";
declare const process: {{ argv: string[] }};
declare const console: {{ log(...values: unknown[]): void }};
{_CALL}""",
}
_PROGRAMS["two.mts"] = _PROGRAMS["one.cts"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of programs that have the package, as its own script builds it."""
    folder = tmp_path_factory.mktemp("formats")
    package = typescript_package(
        _DOCUMENT,
        folder,
        packageName="things",
        sdkClassName="Things",
        moduleFormat="dual",
    )
    path = os.pathsep.join((str(tools.MODULES / ".bin"), os.environ["PATH"]))
    for script in ("build.mjs", "commonjs.mjs"):
        subprocess.run(
            ["node", script], cwd=package, env={**os.environ, "PATH": path}, check=True
        )
    project = folder / "project"
    (project / "node_modules").mkdir(parents=True)
    (project / "node_modules" / "things").symlink_to(package)
    for name, program in _PROGRAMS.items():
        (project / name).write_text(program)
    (project / "tsconfig.json").write_text(
        '{"compilerOptions": {"module": "node16", "target": "es2022", "strict": true, "types": []}}'
    )
    return project


def test_programs_of_both_kinds_have_types_and_call(project: Path) -> None:
    assert tools.compile_package(project) == []
    assert "require(" in (project / "one.cjs").read_text()
    with HttpServer(lambda _: Reply(body=b'{"made_at": "noon"}')) as server:
        for program in ("one.cjs", "two.mjs"):
            said = tools.run_node(project / program, server.url)
            assert said.split() == ["noon", "function"]


def test_require_gets_commonjs_and_import_modules(project: Path) -> None:
    """Node that loads modules by `require` is kept from it, as older ones can't."""
    loaded = (
        "console.log(Object.keys(require.cache).some((one) => /commonjs/.test(one)))"
    )
    (project / "loaded.cjs").write_text(f'require("things");\n{loaded}')
    assert tools.run_node(project / "loaded.cjs") == "true\n"


def test_publishing_such_a_package_has_nothing_to_complain_of(project: Path) -> None:
    package = project / "node_modules" / "things"
    program = tools.MODULES / ".bin" / "publint"
    ran = subprocess.run(
        [str(program), "run", str(package.resolve()), "--strict", "--pack", "npm"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout + ran.stderr
    assert not (package / "src" / "package.json").exists()
