"""The option ``tests``: the calls that a package's own tests make, and what answers them, in any language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonObject
from sdkwright.ir.operation import MediaKind
from sdkwright.ir.types import TypeId
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.credentials import has_credential
from sdkwright.targets.reading.package import SdkPackage
from sdkwright.targets.samples.answers import Answers
from sdkwright.targets.samples.gaps import incomplete
from sdkwright.targets.samples.samples import Missing, OperationSample
from sdkwright.targets.samples.snippet_writer import SnippetWriter, V


@dataclass(frozen=True, slots=True)
class SuiteCall:
    """A call with the values that it passes; ``operation`` is what the client calls it: ``images.create``.

    ``skipped`` says why it can't be made, None where it can.
    """

    call: Call
    operation: str
    sample: OperationSample
    skipped: str | None


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


def _reason(
    package: SdkPackage, call: Call, sample: OperationSample, gap: TypeId | None
) -> str | None:
    """Why a call can't be made with sample values, or answered by some."""
    body = call.operation.request_body
    content = body.contents[0] if body is not None and body.contents else None
    if content is not None and not isinstance(sample.body, Missing):
        is_form = content.media_kind is MediaKind.FORM
        if is_form and not isinstance(sample.body, Mapping):
            return "the body is a form, but no object: it can't be sent"
        gap = incomplete(package.api, content.schema, sample.body) or gap
    if gap is None:
        return None
    name = package.names.types[gap].name
    return (
        f"there is no sample of {name}: it requires one inside of itself, or too much"
    )


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
            reason = _reason(package, call, sample, answers.gap(call, streams=streams))
            calls.append(SuiteCall(call, name, sample, reason))
        if calls:
            groups[names.groups[group_key(group.path)].module] = tuple(calls)
    credentials = tuple(
        (names.credentials[scheme.key.source], snippets.placeholder(scheme))
        for scheme in package.api.security_schemes
        if has_credential(scheme)
    )
    return Suite(groups, routes, credentials)
