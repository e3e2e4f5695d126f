"""The TypeScript target: an Api to the files of a package, its surface and its reference."""

from __future__ import annotations

from sdkwright.emit.job import FileJob
from sdkwright.ir.api import Api
from sdkwright.targets.base import Lowered, Reference, Target
from sdkwright.targets.body_alternatives import with_alternatives
from sdkwright.targets.typescript.names import allocate
from sdkwright.targets.typescript.options import TypeScriptOptions, parse_options


def lower(api: Api, options: object) -> Lowered:
    """All files of the package."""
    if not isinstance(options, TypeScriptOptions):
        raise TypeError("the TypeScript target takes options of its own")
    api = with_alternatives(api)
    names = allocate(api, options)
    jobs: list[FileJob] = []
    return Lowered(
        jobs=tuple(jobs),
        surface=(names.sdk_class,),
        reference=Reference(groups=(), types=()),
    )


TARGET = Target(name="typescript", parse_options=parse_options, lower=lower)
