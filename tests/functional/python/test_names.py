"""No name of a document can break a package: every name of the runtime and of the language, in every place of a name."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import urllib.parse
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pytest

from sdkwright.emit.render import render_all
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Ref
from sdkwright.targets.languages.python import reserved
from sdkwright.targets.languages.python.casing import type_name
from sdkwright.targets.languages.python.client import client_jobs
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.package import read_package
from sdkwright.targets.naming.member_names import member_key
from tests.support.generated_python import (
    document_of_schemas,
    import_package,
    write_package,
)
from tests.support.http_server import JSON, HttpServer, Received, Reply
from tests.support.pyright import run_pyright
from tests.support.python_api import PythonApi, python_api
from tests.support.python_words import (
    language_words,
    runtime_words,
    words_of_sources,
)
from tests.support.worded_documents import (
    document_of_groups,
    document_of_one_client,
    document_of_title,
)

_GAVE_WAY = re.compile(r" as (_|models_|errors_)")


@dataclass(frozen=True)
class _Words:
    """Words, one for each class name; ``telling`` ones are the language's, and what generated modules import."""

    all: tuple[str, ...]
    telling: frozenset[str]


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> _Words:
    folder = tmp_path_factory.mktemp("plain")
    sources, name = write_package(document_of_title("Plain"), folder)
    imported = set(_imported(sources / name)) - {"", "zebras", "Zebras"}
    telling = {_key(word) for word in {*imported, *language_words(), "settings"}}
    everything = sorted(
        {*imported, *language_words(), *runtime_words()}
        | words_of_sources([sources / name / "sdk.py"])
    )
    distinct = {_key(word): word for word in reversed(everything)}
    return _Words(
        all=tuple(sorted(distinct.values())),
        telling=frozenset(word for key, word in distinct.items() if key in telling),
    )


def _key(word: str) -> str:
    return type_name((word,)).casefold()


def _imported(package: Path) -> Iterator[str]:
    """What the generated modules of a package import, and from where."""
    for path in package.rglob("*.py"):
        if "_runtime" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom):
                yield from (node.module or "").split(".")
                yield from (alias.name for alias in node.names)


@dataclass(frozen=True)
class _Package:
    """A package of a document, what it names everything, and where its modules are."""

    module: ModuleType
    made: PythonApi
    words: _Words

    @property
    def names(self) -> Names:
        return self.made.names

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """Every operation by its ``operationId``."""
        return {one.id: one for one in self.made.package.api.operations}

    @property
    def folder(self) -> Path:
        return Path(self.module.__file__ or "").parent

    def type(self, word: str) -> Any:
        """The class of a component."""
        located = self.names.types[f"#/components/schemas/{word}"]
        return getattr(getattr(self.module, located.namespace), located.name)


def _package(document: dict[str, Any], folder: Path, words: _Words) -> _Package:
    options = {"sdkClassName": "Things", "enumFormat": "enum"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        module = import_package(document, folder, **options)
    return _Package(module, python_api(document, **options), words)


def _answer(received: Received) -> Reply:
    """What `_sent` sends: the test says in the query what it wants back."""
    query = dict(
        urllib.parse.parse_qsl(received.target.partition("?")[2], strict_parsing=False)
    )
    if received.body:
        return Reply(headers=JSON, body=received.body)
    wanted = next(iter(query.values()), "{}")
    status = 418 if wanted.startswith(" ") else 200
    return Reply(status=status, headers=JSON, body=wanted.encode())


@pytest.fixture(scope="module")
def server() -> Iterator[HttpServer]:
    with HttpServer(_answer) as running:
        yield running


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory, words: _Words) -> _Package:
    document = document_of_groups(words.all, words.telling)
    return _package(document, tmp_path_factory.mktemp("groups"), words)


@pytest.fixture(scope="module")
def root(
    tmp_path_factory: pytest.TempPathFactory, words: _Words, server: HttpServer
) -> _Package:
    document = document_of_one_client(words.all, words.telling, server.url)
    return _package(document, tmp_path_factory.mktemp("root"), words)


def _method(package: _Package, client: Any, identifier: str) -> tuple[Any, str]:
    """An operation's method, and the name of its first argument."""
    operation = package.operations[identifier]
    owner = client
    path = tuple(name.source for name in operation.group)
    if path:
        for attribute in package.names.groups[path].attribute.split("."):
            owner = getattr(owner, attribute)
    argument = package.names.arguments[operation.origin, operation.parameters[0].origin]
    return getattr(owner, package.names.methods[operation.origin]), argument


def test_groups_operations_parameters_types_and_fields_keep_any_name(
    groups: _Package, server: HttpServer
) -> None:
    with groups.module.Things(server_url=server.url) as client:
        for word in groups.words.all:
            answer = {"kind": word, word: "text"}
            method, argument = _method(groups, client, word)
            result = method(**{argument: json.dumps(answer)})
            assert type(result) is groups.type(word), word
            assert result.model_dump(by_alias=True, exclude_unset=True) == answer, word


def test_types_of_any_name_are_found_wherever_they_are_named(
    groups: _Package, server: HttpServer
) -> None:
    everything: dict[str, Any] = {
        word: {"kind": word, "following": {"kind": "x"}} for word in groups.words.all
    }
    for word, value in everything.items():
        value["following"] = {"kind": _kind_of(groups, word)}
    for start in range(0, len(groups.words.all), 12):
        everything[f"union-of-{start}"] = {"kind": groups.words.all[start]}
    fields = groups.names.fields
    owner = "#/components/schemas/all-fields"
    given = {fields[owner, word]: value for word, value in everything.items()}
    with groups.module.Things(server_url=server.url) as client:
        method = client.everything.everything
        result = method(**{next(iter(signature(method).parameters)): given})
    for word in groups.words.all:
        value = getattr(result, fields[owner, word])
        assert type(value) is groups.type(word), word
        assert type(value.following) is groups.type(value.following.kind), word
    for start in range(0, len(groups.words.all), 12):
        value = getattr(result, fields[owner, f"union-of-{start}"])
        assert type(value) is groups.type(groups.words.all[start])


def _kind_of(package: _Package, word: str) -> str:
    """The word of the type that a word's type has a field of."""
    declaration = package.made.api.declarations[f"#/components/schemas/{word}"]
    assert isinstance(declaration, ObjectDeclaration)
    (field,) = (one for one in declaration.fields if one.name.source == "following")
    assert isinstance(field.type, Ref)
    return field.type.target.rpartition("/")[2]


def test_members_of_enums_keep_any_name(groups: _Package) -> None:
    names = groups.names
    enum = groups.type("all-words")
    for word in groups.words.all:
        member = names.members["#/components/schemas/all-words", member_key(word)]
        assert getattr(enum, member).value == word


def test_operations_credentials_and_errors_of_the_client_keep_any_name(
    root: _Package, server: HttpServer
) -> None:
    errors = root.module.errors
    for index, word in enumerate(root.words.all):
        credential = {root.names.credentials[word]: "secret"}
        with root.module.Things(server_url=server.url, **credential) as client:
            method, argument = _method(root, client, word)
            assert method(**{argument: '{"name": "n"}'}).name == "n", word
            assert server.requests[-1].headers[f"x-{index}"] == "secret", word
            if word not in root.words.telling:
                continue
            with pytest.raises(errors.ThingsError) as caught:
                method(**{argument: " " + json.dumps({"kind": word})})
            assert type(caught.value) is root.type(word), word
            assert caught.value.data.kind == word


def test_variables_of_servers_and_webhooks_keep_any_name(
    root: _Package, server: HttpServer
) -> None:
    variables = root.names.server_variables
    given = {variables[word]: f"v{i}" for i, word in enumerate(root.words.all)}
    with root.module.Things(**given) as client:
        method, argument = _method(root, client, root.words.all[0])
        method(**{argument: "{}"})
    wanted = "".join(f"/v{index}" for index in range(len(given)))
    assert server.requests[-1].target.startswith(f"{wanted}/words/")
    webhooks: Any = root.module.webhooks
    found: list[Any] = [
        getattr(webhooks, name)
        for name in dir(webhooks)
        if type(getattr(webhooks, name)).__name__ == "Webhook"
    ]
    assert len(found) >= len(root.words.all)
    assert {type(one.parse(b'{"name": "n"}')) for one in found} == {root.type("thing")}


@pytest.fixture(scope="module")
def titles(tmp_path_factory: pytest.TempPathFactory, words: _Words) -> _Package:
    """One package with a client's module for every title."""
    options = {"baseErrorName": "BaseError", "defaultErrorName": "DefaultError"}
    document = document_of_title("Plain")
    folder = tmp_path_factory.mktemp("titles")
    module = import_package(document, folder, **options)
    package = _Package(module, python_api(document), words)
    for index, word in enumerate(sorted(words.telling)):
        made = python_api(document_of_title(word), **options)
        jobs = client_jobs(read_package(made.api, made.options))
        (sdk,) = (job for job in jobs if job.path.endswith("/sdk.py"))
        text = next(iter(render_all([sdk]).values())).content
        (package.folder / f"sdk_{index}.py").write_bytes(text)
    return package


def test_titles_may_be_any_name(titles: _Package, server: HttpServer) -> None:
    for index, word in enumerate(sorted(titles.words.telling)):
        made = python_api(document_of_title(word))
        sdk = import_module(f"{titles.module.__name__}.sdk_{index}")
        with getattr(sdk, made.names.sdk_class)(server_url=server.url) as client:
            assert client.send(name="n").name == "n", word


@pytest.mark.slow
@pytest.mark.parametrize("name", ["groups", "root", "titles"])
def test_pyright_takes_any_name(name: str, request: pytest.FixtureRequest) -> None:
    package: _Package = request.getfixturevalue(name)
    folder = package.folder
    # Elsewhere names mean nothing to anybody.
    telling = {_key(word) for word in package.words.telling}
    modules = [
        path
        for path in folder.rglob("*.py")
        if "_runtime" not in path.parts
        and (_key(path.stem) in telling or path.stem.startswith("sdk"))
        and _GAVE_WAY.search(path.read_text())
    ]
    modules.append(folder / "sdk.py")
    settings = {
        "include": [str(path.relative_to(folder.parent)) for path in modules],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    ran = run_pyright(folder.parent, settings)
    assert ran.returncode == 0, ran.stdout[-4_000:]


@pytest.mark.slow
def test_mypy_takes_any_name(groups: _Package) -> None:
    folder = groups.folder
    _checked(["mypy", "--strict", "-p", folder.name], folder.parent)


def _checked(command: Iterable[str], folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-4_000:]


@pytest.mark.parametrize(
    "name",
    ["SDKError", "Model", "Optional", "Literal", "Any", "int_"],
)
def test_errors_may_have_any_name(
    name: str, tmp_path: Path, words: _Words, server: HttpServer
) -> None:
    few = ["Warning", "Exception", "List"]
    document = document_of_one_client(few, few, server.url)
    package = import_package(document, tmp_path, baseErrorName=name, sdkClassName="A")
    with (
        package.A(server_url=server.url) as client,
        pytest.raises(getattr(package.errors, name)) as caught,
    ):
        client.warning(warning=' {"kind": "Warning"}')
    assert type(caught.value).__name__ == "WarningError"


def test_words_of_pydantic_are_all_known() -> None:
    everything = {*dir(pydantic.BaseModel), *dir(type(pydantic.BaseModel))}
    public = {name for name in everything if not name.startswith("_")}
    assert public <= reserved.MODEL_ATTRIBUTES


def test_generated_classes_inherit_nothing_public_but_what_is_for_users(
    groups: _Package,
) -> None:
    bases: tuple[type[Any], ...] = groups.module.Things.__mro__[1:]
    public = {name for base in bases for name in vars(base) if name[0] != "_"}
    assert public == reserved.CLIENT_ATTRIBUTES
    group = bases[1]
    assert {name for name in vars(group) if name[0] != "_"} == set()


def test_modules_of_a_package_are_all_known(root: _Package) -> None:
    modules = {
        path.stem for path in root.folder.iterdir() if path.suffix in ("", ".py")
    }
    groups = {name.module for name in root.names.groups.values()}
    own = {stem for stem in modules if not stem.startswith("_")}
    # Folders of types are called as options say.
    types = {"models", "errors"}
    assert own - groups - types <= reserved.PACKAGE_MODULES


def test_a_package_is_never_called_like_one_that_it_needs() -> None:
    for title in ("Pydantic", "Code", "Typing"):
        names = python_api(document_of_title(title)).names
        assert names.package not in sys.stdlib_module_names | reserved.DEPENDENCIES
        assert names.distribution.casefold() != title.casefold()


def test_errors_beside_the_components_leave_their_names_alone(tmp_path: Path) -> None:
    of_text = {"type": "object", "properties": {"name": {"type": "string"}}}
    document = document_of_schemas({"ByStatus": of_text, "NotFoundError": of_text})
    package = import_package(document, tmp_path, imports={"errors": ""})
    assert package.models.ByStatus(name="a").name == "a"
    assert package.models.NotFoundError(name="a").name == "a"
    assert issubclass(package.models.by_status.NotFoundError, Exception)
