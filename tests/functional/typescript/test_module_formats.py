"""Packages as their own scripts build them, with modules of both kinds: programs load them by `import` and by `require`, with types."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.support.generated_typescript import typescript_package
from tests.support.http_server import HttpServer, Reply
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
)
from tests.typescript import tools

_ANSWER = {"type": "object", "properties": {"made_at": {"type": "string"}}}
_FAILED = {
    "type": "object",
    "properties": {"why": {"$ref": "#/components/schemas/Note"}},
}


def _animal(kind: str, own: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["kind", own],
        "properties": {"kind": {"const": kind}, own: {"type": "integer"}},
    }


_DOCUMENT = document_of_paths(
    {
        "/things": {"get": operation("listThings", answer=_ANSWER)},
        "/pets": {
            "get": operation(
                "getPet",
                answer={"$ref": "#/components/schemas/Pet"},
                body={"$ref": "#/components/schemas/Unknown"},
            )
        },
    },
    components={
        "schemas": {
            "Cat": _animal("cat", "nine_lives"),
            "Dog": _animal("dog", "tricks"),
            # It needs the runtime's type of this name, and a type of the document has it, too.
            "Pet": {
                "oneOf": [
                    {"$ref": "#/components/schemas/Cat"},
                    {"$ref": "#/components/schemas/Dog"},
                ]
            },
            "Unknown": {
                "type": "object",
                "properties": {"pet": {"$ref": "#/components/schemas/Pet"}},
            },
            "Note": {"type": "object", "properties": {"made_by": {"type": "string"}}},
        }
    },
)
_DOCUMENT["paths"]["/things"]["get"]["responses"]["4XX"] = json_response(_FAILED)
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
import type {{ Note, Pet, Unknown }} from "things/models";
import {{ ListThings4xxResponseBodyError }} from "things/errors";
declare const process: {{ argv: string[] }};
declare const console: {{ log(...values: unknown[]): void }};
export function lives(unknown: Unknown, pet: Pet = unknown.pet!): number {{
  return pet.kind === "cat" ? pet.nineLives : pet.kind === "dog" ? pet.tricks : 0;
}}
export function why(error: unknown): Note | undefined {{
  return error instanceof ListThings4xxResponseBodyError ? error.data.why : undefined;
}}
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
    tools.finish_build(package)
    project = folder / "project"
    (project / "node_modules").mkdir(parents=True)
    (project / "node_modules" / "things").symlink_to(package)
    for name, program in _PROGRAMS.items():
        (project / name).write_text(program)
    (project / "tsconfig.json").write_text(
        '{"compilerOptions": {"module": "node16", "target": "es2022", "lib": ["es2022", "dom", "dom.iterable"], "strict": true, "types": []}}'
    )
    return project


def test_programs_of_both_kinds_have_types_and_call(project: Path) -> None:
    assert tools.compile_package(project) == []
    assert "require(" in (project / "one.cjs").read_text()
    with HttpServer(lambda _: Reply(body=b'{"made_at": "noon"}')) as server:
        for program in ("one.cjs", "two.mjs"):
            said = tools.run_node(project / program, server.url)
            assert said.split() == ["noon", "function"]


def test_declarations_of_types_are_in_one_file(project: Path) -> None:
    """Their compilers read it faster than many; types that call something otherwise have their own."""
    dist = project / "node_modules" / "things" / "dist"
    for root in (dist, dist / "commonjs"):
        types = {path.name for path in (root / "models").glob("*.d.ts")}
        assert types == {"index.d.ts", "pet.d.ts"}
        errors = {path.name for path in (root / "errors").glob("*.d.ts")}
        assert errors == {"index.d.ts"}
        text = (root / "models" / "index.d.ts").read_text()
        assert "export type Cat = {" in text
        assert "Codec" not in text


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
