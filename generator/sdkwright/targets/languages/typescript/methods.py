"""Methods of classes, and what is said of operations."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.targets.languages.typescript.accept_enums import accept_enum
from sdkwright.targets.languages.typescript.comments import tagged_comment
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.paging import call_value
from sdkwright.targets.languages.typescript.signatures import overloads, signature
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import MethodView
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.deprecations import deprecation_note


def method_view(package: Package, call: Call, types: Types) -> MethodView:
    """The method that calls an operation's function; ``types`` are those of the method's module."""
    names, imports = package.names, types.imports
    origin = call.operation.origin
    name = names.functions[origin]
    enum = accept_enum(package, call)
    accept = enum and imports.type(f"funcs/{name}", enum)
    called = signature(call, types, package.options, accept)
    function = imports.value(f"funcs/{name}", name)
    unwrap = imports.value("runtime/result", "unwrap")
    value = call_value(call, types, package.options)
    promise = imports.type("runtime/result", "CallPromise")
    return MethodView(
        doc=operation_doc(package, call, called.descriptions, 2),
        name=Code(names.methods[origin]),
        arguments=called.arguments,
        promise=Code(promise),
        value=Code(value),
        unwrap=Code(unwrap),
        function=Code(function),
        passed=called.passed,
        overloads=overloads(call, called, types, package.options),
    )


def operation_doc(
    package: Package, call: Call, descriptions: tuple[str, ...], indent: int = 0
) -> Code:
    """A function's comment: what the document says of the operation and of its arguments."""
    note = deprecation_note(package, call.operation)
    tag = f"@deprecated {note}".rstrip()
    deprecated = (tag,) if call.operation.deprecated else ()
    return tagged_comment(
        "\n\n".join(call.texts),
        (*descriptions, *deprecated),
        indent,
        wraps=package.options.rules.wraps_texts,
    )
