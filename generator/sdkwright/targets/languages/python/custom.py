"""What people's code in a package exports. Light: a run that finds nothing to do reads it, too."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from sdkwright.core.json import JsonObject
from sdkwright.targets.contract.custom import CustomModule


def entry(options: JsonObject) -> str:
    """Where it begins; a star is the package, if its options don't say which that is."""
    module = options.get("moduleName")
    folder = module.replace(".", "/") if isinstance(module, str) and module else "*"
    return f"src/{folder}/custom/__init__.py"


def custom_module(path: str, text: str, _: Callable[[str], str | None]) -> CustomModule:
    """What a module exports: the names in its `__all__`, else those it defines or imports from beside it, as checkers
    have it but for leading underscores.
    """
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        place = getattr(error, "lineno", None)
        problem = f"line {place} is no Python" if place else "it is no Python"
        return CustomModule(path=path, problem=problem)
    listed = next((names for names in map(_listed, body) if names is not None), None)
    defined = [name for node in body for name in _defined(node)]
    names = defined if listed is None else listed
    bare = {
        node.name for node in body if isinstance(node, ast.ClassDef) and not node.bases
    }
    public = {name for name in names if name.isidentifier() and name[0] != "_"}
    return CustomModule(
        path=path, names=tuple(sorted(public)), bases=frozenset(public & bare)
    )


def _listed(node: ast.stmt) -> list[str] | None:
    """The names of `__all__`, where this statement sets it."""
    match node:
        case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
            pass
        case ast.AnnAssign(target=ast.Name(id="__all__"), value=ast.expr() as value):
            pass
        case _:
            return None
    if not isinstance(value, ast.List | ast.Tuple):
        return None
    texts = [one.value for one in value.elts if isinstance(one, ast.Constant)]
    return [text for text in texts if isinstance(text, str)]


def _defined(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            yield node.name
        case ast.Assign(targets=targets):
            yield from (one.id for one in targets if isinstance(one, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
            yield name
        case ast.ImportFrom(level=1, names=names):
            yield from (one.asname or one.name for one in names if one.name != "*")
        case _:
            pass
