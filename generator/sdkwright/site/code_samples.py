"""An overlay with each operation's samples as ``x-codeSamples``, which Redoc, Scalar, Mintlify and sdkwright itself read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import tokens_of, uri_of
from sdkwright.ir.operation import GENERATED_BY, GENERATOR, Operation
from sdkwright.site.curl import CurlSamples
from sdkwright.site.packages import Package
from sdkwright.site.subject import Subject
from sdkwright.site.wire_styles import json_text


def code_samples(
    subject: Subject, packages: Sequence[Package], curl: CurlSamples
) -> str:
    """The overlay (OpenAPI Overlay 1.0), in YAML that is JSON but for its outermost lines."""
    actions: list[JsonObject] = []
    for operation in subject.api.operations:
        target = _target(operation)
        if target is None:
            continue
        samples = [
            *_snippets(operation, packages),
            _sample("Shell", "curl", curl.of(subject.calls.of(operation))),
        ]
        actions.append({"target": target, "update": {"x-codeSamples": samples}})
    title = f"Code samples of {' '.join(subject.api.info.title.split()) or 'the API'}"
    head = (
        "overlay: 1.0.0",
        f"info: {json_text({'title': title, 'version': subject.api.info.version})}",
        "actions:",
    )
    return "\n".join((*head, *(f"  - {json_text(one)}" for one in actions))) + "\n"


def _snippets(
    operation: Operation, packages: Sequence[Package]
) -> Iterator[JsonObject]:
    """The first sample in each language."""
    for package in packages:
        reference = package.operations.get(operation.origin)
        if reference is not None and reference.snippets:
            code = f"{reference.snippets[0].code.rstrip()}\n"
            yield _sample(package.guide.title, package.label, code)


def _sample(language: str, label: str, code: str) -> JsonObject:
    """A sample, called by its language where it has no other label; the mark says that it isn't written by hand, so that no later run takes it for such a one."""
    labelled = {} if label == language else {"label": label}
    return {"lang": language, **labelled, "source": code, GENERATED_BY: GENERATOR}


def _target(operation: Operation) -> str | None:
    """The JSONPath of an operation; None for one of another file, and for another body of one that has its samples."""
    tokens = tokens_of(operation.origin)
    if uri_of(operation.origin) or len(tokens) != 3 or tokens[0] != "paths":
        return None
    path = json.dumps(tokens[1], ensure_ascii=True)
    return f"$.paths[{path}].{tokens[2]}"
