"""Which properties of a multipart body are files, and nothing else."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import ListOf, Nullable, Ref, Type


def file_properties(api: Api, body: Type) -> tuple[str, ...]:
    """Their names on the wire: a file, or an array of files, in whichever member of a union."""
    properties: dict[str, bool] = {}
    seen: set[str] = set()
    waiting = [body]
    while waiting:
        match waiting.pop():
            case Nullable(inner):
                waiting.append(inner)
            case Ref(target) if target not in seen:
                seen.add(target)
                match api.declarations[target]:
                    case ObjectDeclaration(fields=fields):
                        for field in fields:
                            name = field.name.source
                            is_file = _is_file(api, field.type)
                            properties[name] = properties.get(name, True) and is_file
                    case UnionDeclaration(variants=variants):
                        waiting += variants
                    case AliasDeclaration(type=inner):
                        waiting.append(inner)
                    case _:
                        pass
            case _:
                pass
    return tuple(name for name, is_file in properties.items() if is_file)


def _is_file(api: Api, type_: Type) -> bool:
    match type_:
        case Nullable(inner) | ListOf(inner):
            return _is_file(api, inner)
        case Ref(target):
            return isinstance(api.declarations[target], FileDeclaration)
        case _:
            return False
