"""The public names of a Python package, read from its source: nothing of it is imported or run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import griffe

from sdkwright.migrate.public_names import Definition, NotRead, Parameters, PublicNames

_PEOPLES = ("_hooks",)
"""Modules with an underscore where generators leave room for people's code."""
_DUNDERS = ("__version__",)
_HOOKS = ("model_serializer", "model_validator", "field_serializer", "field_validator")
"""Decorators of what pydantic calls, and nobody else."""
_MARK = b"DO NOT EDIT"
"""What generators say in the first lines of their files."""
_MOST_OCTETS = 500
_ANY_CALL = ("Callable[...", "typing.Callable[...", "collections.abc.Callable[...")
_NAMELESS = (griffe.ParameterKind.var_positional, griffe.ParameterKind.var_keyword)
_PLACED = (
    griffe.ParameterKind.positional_only,
    griffe.ParameterKind.positional_or_keyword,
)


def read_python_names(folder: Path, package: str) -> PublicNames:
    """The names of a package, whose folder or the folder above it is below this one.

    :raises NotRead: There is no such package.
    """
    loader = griffe.GriffeLoader(
        search_paths=[folder / "src", folder],
        allow_inspection=False,
        store_source=False,
    )
    try:
        root = loader.load(package, try_relative_path=False)
    except (ImportError, griffe.LoadingError) as error:
        raise NotRead(f"there is no package {package}") from error
    loader.resolve_aliases(implicit=True, external=False)
    reading = _Reading(package)
    for module in _modules(root):
        reading.add_module(module)
    return PublicNames(
        places=reading.places,
        definitions=reading.definitions,
        handwritten=frozenset(reading.handwritten()),
    )


def _modules(module: griffe.Object | griffe.Alias) -> Iterator[griffe.Module]:
    if not isinstance(module, griffe.Module):
        return
    yield module
    for name, member in module.members.items():
        if isinstance(member, griffe.Module) and _is_public(name):
            yield from _modules(member)


def _is_public(name: str) -> bool:
    return not name.startswith("_") or name in _PEOPLES or name in _DUNDERS


class _Reading:
    def __init__(self, package: str) -> None:
        self._package = package
        self.places: dict[str, str] = {}
        self.definitions: dict[str, Definition] = {}
        self._modules: dict[str, bool] = {}
        """Whether a module's own words are that a program wrote it."""

    def handwritten(self) -> Iterator[str]:
        """The definitions of modules without those words, where most have them."""
        marked = sum(self._modules.values())
        if marked * 2 <= len(self._modules):
            return
        for key in self.definitions:
            if not self._modules.get(key.rpartition(".")[0], True):
                yield key

    def add_module(self, module: griffe.Module) -> None:
        self._modules[module.path] = _is_marked(module)
        for name, member in module.members.items():
            target = self._target(module, name, member)
            if target is None or isinstance(target, griffe.Module):
                continue
            if isinstance(target, griffe.Attribute) and _is_variable_of_types(target):
                continue
            self.places[f"{module.path}.{name}"] = target.path
            self.definitions.setdefault(target.path, _definition(target))

    def _target(
        self, module: griffe.Module, name: str, member: griffe.Object | griffe.Alias
    ) -> griffe.Object | None:
        """What a name of a module is, where the module gives it: defined there, listed, or gathered by a package."""
        if not _is_public(name):
            return None
        target = _resolved(member)
        if target is None or not isinstance(member, griffe.Alias):
            return target
        if module.exports is not None and name in module.exports:
            return target
        inside = target.path.partition(".")[0] == self._package
        return target if inside and _gathers(module, member, target) else None


def _is_marked(module: griffe.Module) -> bool:
    path = module.filepath
    if not isinstance(path, Path):
        return True
    with path.open("rb") as file:
        return _MARK in file.read(_MOST_OCTETS)


def _gathers(module: griffe.Module, alias: griffe.Alias, target: griffe.Object) -> bool:
    """Whether a package without a list of its names means to give this one."""
    if not module.is_init_module or module.exports is not None:
        return False
    # What another module only imports for itself comes with `import *`, too.
    source = alias.target_path.rpartition(".")[0]
    return not alias.wildcard_imported or source == target.path.rpartition(".")[0]


def _is_variable_of_types(attribute: griffe.Attribute) -> bool:
    return str(attribute.value).startswith(("TypeVar(", "ParamSpec("))


def _definition(target: griffe.Object) -> Definition:
    if isinstance(target, griffe.Function):
        return Definition(parameters=_parameters(target))
    if not isinstance(target, griffe.Class):
        return Definition()
    members: dict[str, Parameters] = {}
    parameters = _fields_of(target)
    for name, member in target.all_members.items():
        inner = _resolved(member)
        if name == "__init__" and isinstance(inner, griffe.Function):
            parameters = _parameters(inner)
        elif _is_public(name) and inner is not None and not _is_pydantics(name, inner):
            members[name] = _parameters_of(inner)
    return Definition(members=members, parameters=parameters)


def _parameters_of(member: griffe.Object) -> Parameters:
    """What a member's call takes; one that is said to be any function takes anything."""
    if isinstance(member, griffe.Function):
        return _parameters(member)
    annotation = str(getattr(member, "annotation", None))
    return Parameters(open=annotation.startswith(_ANY_CALL))


def _fields_of(target: griffe.Class) -> Parameters:
    """What a class takes without a constructor of its own: the fields of a named tuple."""
    if not any(
        str(base) in ("NamedTuple", "typing.NamedTuple") for base in target.bases
    ):
        return Parameters()
    names = tuple(
        name
        for name, one in target.members.items()
        if isinstance(one, griffe.Attribute)
    )
    return Parameters(by_place=names, by_name=names)


def _resolved(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    if not isinstance(member, griffe.Alias):
        return member
    try:
        return member.final_target
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None


def _is_pydantics(name: str, member: griffe.Object) -> bool:
    if name == "model_config":
        return True
    decorators = member.decorators if isinstance(member, griffe.Function) else []
    return any(one.callable_path.rpartition(".")[2] in _HOOKS for one in decorators)


def _parameters(function: griffe.Function) -> Parameters:
    every = [one for one in function.parameters if one.name not in ("self", "cls")]
    named = [one for one in every if one.kind not in _NAMELESS]
    return Parameters(
        by_place=tuple(one.name for one in named if one.kind in _PLACED),
        by_name=tuple(one.name for one in named),
        open=any(one.kind is griffe.ParameterKind.var_keyword for one in every),
    )
