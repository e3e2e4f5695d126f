"""The option ``tests``: the calls that a package's own tests make, and what answers them, in any language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonObject
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.credentials import has_credential
from sdkwright.targets.reading.package import SdkPackage
from sdkwright.targets.samples.answers import Answers
from sdkwright.targets.samples.samples import OperationSample
from sdkwright.targets.samples.snippet_writer import SnippetWriter, V


@dataclass(frozen=True, slots=True)
class SuiteCall:
    """A call with the values that it passes; ``operation`` is what the client calls it: ``images.create``."""

    call: Call
    operation: str
    sample: OperationSample


@dataclass(frozen=True, slots=True)
class Suite:
    """The calls of a package by the modules of their groups, and what each is answered by, by its operation.

    ``credentials`` are pairs of the client's option and code that stands for one.
    """

    groups: Mapping[str, tuple[SuiteCall, ...]]
    routes: Mapping[str, JsonObject]
    credentials: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The routes as a file of JSON, a line each."""
        lines = (
            f"{json.dumps(name)}: {json.dumps(one)}"
            for name, one in self.routes.items()
        )
        return "{\n" + ",\n".join(lines) + "\n}"


def read_suite(package: SdkPackage, snippets: SnippetWriter[V]) -> Suite:
    """Every operation of a package, called once."""
    names, answers = package.names, Answers(package.api)
    groups: dict[str, tuple[SuiteCall, ...]] = {}
    routes: dict[str, JsonObject] = {}
    for group in package.api.groups:
        calls: list[SuiteCall] = []
        for operation in group.operations:
            call = package.calls.of(operation)
            name = names.method_path(operation).removeprefix(f"{names.variable}.")
            sample = snippets.operation_sample(call, events=False)
            streams = snippets.gives_stream(call, sample)
            routes[name] = answers.route(call, streams=streams)
            calls.append(SuiteCall(call, name, sample))
        if calls:
            groups[names.groups[group_key(group.path)].module] = tuple(calls)
    credentials = tuple(
        (names.credentials[scheme.key.source], snippets.placeholder(scheme))
        for scheme in package.api.security_schemes
        if has_credential(scheme)
    )
    return Suite(groups, routes, credentials)
