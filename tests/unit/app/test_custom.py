"""People's code in a package: what counts as exported, and what becomes of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.custom import custom_folder, read_custom
from sdkwright.app.findings import Verdict
from sdkwright.app.freshness import fresh_targets
from sdkwright.app.generate import Generated, generate
from sdkwright.app.order import Order
from sdkwright.targets.contract.custom import CustomModule
from sdkwright.targets.contract.registry import TARGETS
from tests.support.small_documents import document_of_paths, operation


def _target(folder: Path, language: str, **options: str) -> TargetConfig:
    return TargetConfig(
        name=language,
        source=SourceConfig(document=str(folder / "api.json")),
        language=language,
        output=folder / "out",
        options={"sdkClassName": "Shop", "packageName": "shop", **options},
    )


def _written(folder: Path, language: str, **files: str) -> CustomModule:
    """What these files of people export; double underscores in their names are dots of suffixes."""
    place = folder / "out" / ("src/shop" if language == "python" else "src") / "custom"
    place.mkdir(parents=True, exist_ok=True)
    ending = ".py" if language == "python" else ".ts"
    for name, text in files.items():
        (place / f"{name}{ending}").write_text(text)
    (module,) = read_custom(_target(folder, language)).modules.values()
    return module


def _generate(folder: Path, language: str, **options: str) -> Generated:
    document = document_of_paths({"/a": {"get": operation("getA")}})
    (folder / "api.json").write_text(json.dumps(document))
    order = Order(targets=(_target(folder, language, **options),), validate=False)
    return generate(order, TARGETS, lambda _: None)


def _codes(done: Generated) -> list[str]:
    return [one.rule.code for group in done.findings for one in group.diagnostics]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "class A(B): ...\ndef b(): ...\nC = 1\nD: int = 2\nasync def e(): ...",
            "ACDbe",
        ),
        ("_A = 1\ndef __b(): ...\nfrom ..sdk import X as Y\nimport z", ""),
        ("from .a import A\nfrom . import b\nfrom .c import c as d", "Abd"),
        ("from .a import *\n", ""),
        ("A = B = 1\n__all__ = ['B']", "B"),
        ("__all__: list[str] = ['A', 'not a name', 3]", "A"),
        ("", ""),
        ("if True:\n    A = 1", ""),
    ],
)
def test_python_exports_what_checkers_take_for_exported(
    text: str, names: str, tmp_path: Path
) -> None:
    assert _written(tmp_path, "python", __init__=text).names == tuple(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("export class A extends B {}\nexport abstract class C extends B {}", "AC"),
        ("export const a = 1;\nexport async function b() {}\nexport enum C {}", "Cab"),
        ("export interface A {}\nexport type B = A;\nexport namespace C {}", "ABC"),
        ("class A {}\nconst b = 1;\nexport { A, b as c, b as default };", "Ac"),
        ("export { type A, B } from './a.js';\nexport type { C } from './a.js'", "ABC"),
        ("// export class A {}\n/* export const b = 1; */ const c = '/* '", ""),
        ("const a = 'export class A {}'; export const b = 1", "b"),
        ("export * from './more.js'; export const a = 1", "Ma"),
        ("export * from '../../../../secret.js'; export * from 'react'", ""),
        ("export * from './index.js'", ""),
        ("export default class A {}", ""),
    ],
)
def test_typescript_exports_what_its_statements_say(
    text: str, names: str, tmp_path: Path
) -> None:
    (tmp_path / "secret.ts").write_text("export const S = 1")
    module = _written(
        tmp_path, "typescript", index=text, more="export const M = 1;export * from '.'"
    )
    assert module.names == tuple(names)


@pytest.mark.parametrize(
    ("language", "entry", "text"),
    [
        ("python", "__init__", "class Shop:\n    pass\n"),
        ("typescript", "index", "export class Shop { }\n"),
    ],
)
def test_a_client_that_extends_nothing_is_a_finding_and_not_exported(
    language: str, entry: str, text: str, tmp_path: Path
) -> None:
    _written(tmp_path, language, **{entry: text})
    done = _generate(tmp_path, language)
    assert "custom/client" in _codes(done)
    index = {"python": "src/shop/__init__.py", "typescript": "src/index.ts"}[language]
    text = (tmp_path / "out" / index).read_text()
    assert "from .sdk import Shop" in text or 'Shop } from "./sdk/sdk.js"' in text


def test_code_that_is_no_python_is_a_finding_and_nothing_of_it_exported(
    tmp_path: Path,
) -> None:
    _written(tmp_path, "python", __init__="class Shop(:\n")
    done = _generate(tmp_path, "python")
    assert "custom/unreadable" in _codes(done)
    (finding,) = [
        one.message
        for group in done.findings
        for one in group.diagnostics
        if one.rule.code == "custom/unreadable"
    ]
    assert "line 1 is no Python" in finding
    assert fresh_targets(Order(targets=(_target(tmp_path, "python"),))) == {}


def test_the_package_has_the_client_of_people_and_loads_it_when_it_is_used(
    tmp_path: Path,
) -> None:
    text = "from ..sdk import Shop as S\n\nclass Shop(S):\n    def b(self): return 42\n"
    before = _generate(tmp_path, "python")
    _written(tmp_path, "python", __init__=text)
    order = Order(targets=(_target(tmp_path, "python"),))
    assert fresh_targets(order) == {}
    done = _generate(tmp_path, "python")
    assert [one.path for one in done.written[0].changes.changed] == [
        "src/shop/__init__.py"
    ]
    assert fresh_targets(order) != {}
    program = (
        "import sys, shop\n"
        "loaded = [name for name in sys.modules if name.startswith('shop.')]\n"
        "print(loaded, shop.Shop(server_url='https://a').b(), shop.custom.Shop is shop.Shop)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "out" / "src",
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "['shop._runtime', 'shop._runtime.lazy'] 42 True\n"
    assert before.verdict is done.verdict is Verdict.DONE


def test_so_has_the_client_of_async_methods(tmp_path: Path) -> None:
    text = "from ..sdk import AsyncShop as S\n\nclass AsyncShop(S):\n    pass\n"
    _written(tmp_path, "python", __init__=text)
    done = _generate(tmp_path, "python", asyncMode="split")
    index = (tmp_path / "out/src/shop/__init__.py").read_text()
    assert "from .custom import AsyncShop as AsyncShop" in index
    assert "from .sdk import Shop as Shop" in index
    assert done.verdict is Verdict.DONE


def test_code_of_people_is_never_touched(tmp_path: Path) -> None:
    _written(tmp_path, "python", __init__="A = 1\n", more="B = 1\n")
    _generate(tmp_path, "python")
    place = tmp_path / "out/src/shop/custom"
    assert {path.name: path.read_text() for path in place.iterdir()} == {
        "__init__.py": "A = 1\n",
        "more.py": "B = 1\n",
    }


@pytest.mark.parametrize(
    ("language", "path", "folder"),
    [
        ("python", "src/shop/models/a.py", "src/shop/custom"),
        ("python", "README.md", None),
        ("python", "docs/a/b.md", None),
        ("typescript", "src/a.ts", "src/custom"),
        ("typescript", "package.json", None),
    ],
)
def test_edits_of_code_have_a_place_in_the_same_package(
    language: str, path: str, folder: str | None, tmp_path: Path
) -> None:
    assert custom_folder(_target(tmp_path, language), path) == folder


def test_code_of_people_lies_within_the_module_that_they_import(tmp_path: Path) -> None:
    target = _target(tmp_path, "python", moduleName="acme.shop")
    folder = "src/acme/shop/custom"
    assert custom_folder(target, "src/acme/shop/models/a.py") == folder
    place = target.output / folder
    place.mkdir(parents=True)
    (place / "__init__.py").write_text("class Shop: ...\n")
    modules = read_custom(target).modules
    assert modules[f"{folder}/__init__.py"].names == ("Shop",)
