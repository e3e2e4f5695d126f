"""Which member of a union packages take values for: in Python the class, in TypeScript what a property of it is read as."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from sdkwright.emit.render import render_all
from sdkwright.emit.write import write
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.types import Ref, Scalar, ScalarKind
from sdkwright.targets.languages.python import models as python_models
from sdkwright.targets.languages.python import options as python_options
from sdkwright.targets.languages.python import package as python_package
from sdkwright.targets.languages.python import project as python_project
from sdkwright.targets.languages.typescript import models as typescript_models
from sdkwright.targets.languages.typescript import options as typescript_options
from sdkwright.targets.languages.typescript import package as typescript_package
from sdkwright.targets.languages.typescript import project as typescript_project
from sdkwright.targets.languages.typescript.codecs import codec_name
from sdkwright.targets.reading.responses import has_error_class
from tests.corpus.union_values import UnionValue
from tests.typescript import tools

_PROBE = "sdk_probe"
_PROGRAM = """\
import { readFileSync } from "node:fs";
%s
const codecs = [%s];
const told = JSON.parse(readFileSync(0, "utf8")).map(([codec, wire]) => codecs[codec].decode(wire));
console.log(JSON.stringify(told, (_, value) => (typeof value === "bigint" ? String(value) : value)));
"""


def python_classes(
    api: Api, values: Sequence[UnionValue], folder: Path, name: str
) -> Iterator[str]:
    """What Python takes for another member, in words."""
    options = python_options.parse_options({"packageName": name}, api)
    package = python_package.read_package(api, options)
    jobs = [
        *python_project.project_jobs(package, None),
        *python_models.model_jobs(package),
    ]
    write(render_all(jobs), folder)
    sys.path.insert(0, str(folder / "src"))
    try:
        adapter = import_module(f"{name}._runtime.adapter")
        for one in values:
            located = package.names.types[one.union.id]
            home = import_module(f"{name}.{located.namespace}.{located.module}")
            union = getattr(home, package.types.plain(one.union.id))
            wire = json.dumps(one.value).encode()
            member = one.union.members[one.member]
            wanted = (
                package.types.plain(member.target) if isinstance(member, Ref) else ""
            )
            try:
                found = type(adapter.adapter_of(union).decoded(wire)).__name__
            except ValueError as error:
                found = str(error).splitlines()[0]
            if found != wanted:
                yield f"{one.union.id}: {wanted} comes as {found}: {wire.decode()[:300]}"
    finally:
        sys.path.remove(str(folder / "src"))


def typescript_members(
    api: Api, values: Sequence[UnionValue], folder: Path
) -> Iterator[str]:
    """What TypeScript takes for another member, in words."""
    if not values:
        return
    tools.install()
    probed, probes = _with_probes(api)
    options = typescript_options.parse_options({"packageName": "probed"}, probed)
    package = typescript_package.read_package(probed, options)
    jobs = [
        *typescript_project.project_jobs(package, None),
        *typescript_project.with_runtime(typescript_models.model_jobs(package)),
    ]
    write(render_all(jobs), folder)
    unions = {one.union.id: one.union for one in values}
    imports: list[str] = []
    codecs: list[str] = []
    for number, union in enumerate(unions.values()):
        located = package.names.types[union.id]
        data = "Data" if has_error_class(union) else ""
        codec = codec_name(f"{located.name}{data}")
        home = f"./src/{located.folder}/{located.module}.ts"
        imports.append(f'import {{ {codec} as c{number} }} from "{home}";')
        codecs.append(f"c{number}")
    entry, bundle = folder / "entry.ts", folder / "bundle.mjs"
    entry.write_text(_PROGRAM % ("\n".join(imports), ", ".join(codecs)))
    command = ("--bundle", "--format=esm", "--platform=node", "--log-level=error")
    esbuild = str(tools.MODULES / ".bin" / "esbuild")
    subprocess.run([esbuild, str(entry), *command, f"--outfile={bundle}"], check=True)
    order = list(unions)
    asked = [[order.index(one.union.id), _probed(one, probes)] for one in values]
    ran = subprocess.run(
        ["node", str(bundle)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    for one, told in zip(values, json.loads(ran.stdout), strict=True):
        member = one.union.members[one.member]
        wanted = [f"p{probes[member.target]}"] if isinstance(member, Ref) else []
        probe = told.get("sdkProbe", {})
        found = [key for key in probe if "_" not in key]
        if found != wanted:
            names = [key for key, number in probes.items() if f"p{number}" in found]
            yield f"{one.union.id}: {wanted} comes as {names}: {json.dumps(one.value)[:300]}"


def _with_probes(api: Api) -> tuple[Api, dict[str, int]]:
    """The API, where every object has one more property: of one name, but of a type of its own."""
    declarations = dict(api.declarations)
    numbers: dict[str, int] = {}
    for declaration in api.declarations.values():
        if not isinstance(declaration, ObjectDeclaration):
            continue
        number = numbers[declaration.id] = len(numbers)
        probe = f"#/components/schemas/SdkProbe{number}"
        declarations[declaration.id] = replace(
            declaration, fields=(*declaration.fields, _field(_PROBE, Ref(probe)))
        )
        naming = Naming(role=Role.COMPONENT, own=Name.of(f"SdkProbe{number}"))
        text = Scalar(ScalarKind.STRING)
        declarations[probe] = ObjectDeclaration(
            id=probe,
            naming=naming,
            usage=declaration.usage,
            fields=(_field(f"p_{number}", text),),
        )
    return replace(api, declarations=declarations), numbers


def _field(name: str, type_: Any) -> Field:
    return Field(name=Name.of(name), type=type_, required=False, origin="#")


def _probed(one: UnionValue, probes: dict[str, int]) -> dict[str, Any]:
    targets = [member.target for member in one.union.members if isinstance(member, Ref)]
    every = {f"p_{probes[target]}": "" for target in targets if target in probes}
    return {**one.value, _PROBE: every}
