"""The Python target's options, as ``sdkwright.yaml`` spells them (the names follow gen.yaml)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """Sub-packages for types: of components, of operations, and of errors ("" is ``models`` itself)."""

    shared: str = ""
    operations: str = ""
    errors: str = "errors"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSnippets:
    """How code samples on pages look."""

    optionalPropertyRendering: str = "withExample"
    comment: bool = True
    showDefaults: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What pages show."""

    groupLine: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonOptions:
    """Options of one Python target, defaults filled in."""

    packageName: str
    sdkClassName: str
    baseErrorName: str
    defaultErrorName: str
    envVarPrefix: str = ""
    enumFormat: str = "union"
    maxMethodParams: int = 999
    methodArguments: str = "infer-optional-args"
    flatteningOrder: str = "parameters-first"
    allowedRedefinedBuiltins: tuple[str, ...] = ("id", "object", "input", "type")
    nameScheme: str = "nearest"
    imports: Imports = Imports()
    usageSnippets: UsageSnippets = UsageSnippets()
    docs: Docs = Docs()
