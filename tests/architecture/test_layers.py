"""Who may import whom, from the top:

``cli > app > diff | site | languages/* > pages | samples > reading > naming > contract > frontend | emit > ir > core``;
``diff`` knows surfaces, which are of the contract, and no more of targets.
"""

from __future__ import annotations

import ast
import re
import sys

import pytest

from tests.architecture.sources import PROGRAM, REPOSITORY, Module, modules

_MODULES = tuple(modules())
_LANGUAGES = tuple(
    sorted(path.parent.name for path in PROGRAM.glob("targets/languages/*/target.py"))
)
# A room, and the rooms it may import from besides itself.
_ALLOWED = {
    "core": (),
    "ir": ("core",),
    "frontend": ("core", "ir"),
    "diff": ("core", "ir", "targets"),
    "emit": ("core",),
    "targets": ("core", "ir", "emit"),
    "migrate": ("core",),
    "site": ("core", "ir", "emit", "targets"),
    "app": ("core", "ir", "frontend", "diff", "emit", "targets", "migrate", "site"),
    "cli": ("core", "app", "targets", "migrate", "site"),
}
# The rooms of ``targets``, lowest first; each may import those before it.
_TARGET_ROOMS = ("contract", "naming", "reading", "samples", "pages", "languages")
# Libraries that one place alone may know.
_LIBRARIES = {
    "jinja2": r"emit\.",
    "markupsafe": r"emit\.",
    "yaml": r"core\.yaml_places|frontend\.(parse_yaml|yaml_errors)|app\.config",
    "jsonschema": r"frontend\.checks\.defaults",
    "referencing": r"frontend\.checks\.defaults",
    "openapi_spec_validator": r"frontend\.checks\.second_opinion",
    "griffe": r"migrate\.python_names",
    "jsonpath_rfc9535": r"frontend\.query",
    "markdown_it": r"targets\.pages\.commonmark",
    "packaging": r"core\.spdx",
}
# A library that few runs need is imported by those: commands, validators, queries, licenses.
_LAZY = (
    "cli.",
    "frontend.validate_",
    "frontend.checks.",
    "frontend.query",
    "core.spdx",
    "targets.pages.commonmark",
)


def _room(name: str) -> str:
    return name.partition(".")[0]


def _own_imports(module: Module) -> list[str]:
    return [
        name.removeprefix("sdkwright.")
        for name in module.imports
        if name.startswith("sdkwright.")
    ]


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_a_room_imports_only_rooms_below(module: Module) -> None:
    room = _room(module.name)
    if room not in _ALLOWED:
        return
    allowed = (room, *_ALLOWED[room], "__version__")
    assert [name for name in _own_imports(module) if _room(name) not in allowed] == []


def _target_room(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if parts[0] == "targets" and len(parts) > 1 else None


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_a_room_of_targets_imports_only_rooms_below(module: Module) -> None:
    room = _target_room(module.name)
    # The registry looks for the languages' folders.
    if room is None or module.name == "targets.contract.registry":
        return
    if room == "__init__":
        return
    allowed = _TARGET_ROOMS[: _TARGET_ROOMS.index(room) + 1]
    if room == "pages":
        allowed = tuple(name for name in allowed if name != "samples")
    imported = {_target_room(name) for name in _own_imports(module)} - {None}
    assert sorted(imported - set(allowed)) == []


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_comparing_knows_surfaces_and_no_more_of_targets(module: Module) -> None:
    if _room(module.name) != "diff":
        return
    known = [name for name in _own_imports(module) if _room(name) == "targets"]
    surface = "targets.contract.surface"
    assert [name for name in known if not name.startswith(surface)] == []


def _language(name: str) -> str | None:
    parts = name.split(".")
    if parts[:2] != ["targets", "languages"] or len(parts) < 3:
        return None
    return parts[2] if parts[2] in _LANGUAGES else None


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_target_languages_do_not_know_each_other(module: Module) -> None:
    own = _language(module.name)
    foreign = [
        name for name in _own_imports(module) if _language(name) not in (None, own)
    ]
    assert foreign == []


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_a_library_is_known_in_its_place_alone(module: Module) -> None:
    for name in module.imports:
        library = name.partition(".")[0]
        if library in _LIBRARIES:
            assert re.match(_LIBRARIES[library], module.name), name


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_neutral_rooms_name_no_language(module: Module) -> None:
    if _room(module.name) not in ("core", "ir", "frontend", "diff"):
        return
    text = module.path.read_text(encoding="utf-8")
    words = r"\b(python|typescript|pydantic|zod|snake[ _-]?case|camel[ _-]?case)\b"
    assert re.findall(words, text, re.IGNORECASE) == []


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_imports_stand_at_the_top(module: Module) -> None:
    if module.name.startswith(_LAZY):
        return
    inner = [
        node.lineno
        for function in ast.walk(module.tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inner == []


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_no_module_imports_for_type_checkers_alone(module: Module) -> None:
    assert "typing.TYPE_CHECKING" not in module.imports


def _words(name: str) -> set[str]:
    """The words of a name, as they are and without the ending of a plural."""
    words = {one.lower() for one in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+", name)}
    return words | {one.removesuffix("s") for one in words}


def _words_never_used() -> set[str]:
    """The glossary's last line, without what it says in brackets to use instead."""
    glossary = (REPOSITORY / "docs/glossary.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^Never: (.+)\.$", glossary, re.M)
    return set(re.sub(r" \([^)]*\)", "", line).split(", "))


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.name)
def test_names_have_no_word_that_the_glossary_never_uses(module: Module) -> None:
    never = {word for one in _words_never_used() for word in _words(one)}
    if module.name.startswith("targets.languages."):
        never.discard("model")  # what pydantic calls a class, and packages a folder
    names = {module.name.rpartition(".")[2]}
    names |= {
        node.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
    }
    names.discard("_Handler")  # urllib's word, of its base class
    assert {name for name in names if _words(name) & never} == set()


def test_every_third_party_library_has_its_place() -> None:
    known = {*sys.stdlib_module_names, "sdkwright", *_LIBRARIES}
    foreign = {
        (module.name, name.partition(".")[0])
        for module in _MODULES
        for name in module.imports
        if name.partition(".")[0] not in known
    }
    assert foreign == set()
