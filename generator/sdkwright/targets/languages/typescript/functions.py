"""Standalone functions: a module an operation, with the data it sends."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.types import Ref
from sdkwright.targets.languages.typescript.accept_enums import (
    accept_constants,
    accept_enum,
    accepting,
)
from sdkwright.targets.languages.typescript.arguments import (
    REQUEST,
    argument_names,
    is_request_optional,
)
from sdkwright.targets.languages.typescript.envelopes import MODULE as ENVELOPES
from sdkwright.targets.languages.typescript.flat_requests import (
    TakenApart,
    taken_apart,
)
from sdkwright.targets.languages.typescript.imports import CALL, Imports
from sdkwright.targets.languages.typescript.layout import alternatives
from sdkwright.targets.languages.typescript.methods import operation_doc
from sdkwright.targets.languages.typescript.operations import (
    OperationData,
)
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.paging import (
    call_result,
    call_value,
    sender,
)
from sdkwright.targets.languages.typescript.signatures import (
    Signature,
    overloads,
    request_text,
    signature,
)
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import FunctionModule
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.fields import Direction


def function_jobs(package: Package) -> list[RenderJob]:
    """A module for every operation."""
    return [
        RenderJob(
            path=f"src/funcs/{package.names.functions[call.operation.origin]}.ts",
            template="typescript/function.ts.jinja",
            view=_FunctionView(package, call).view(),
        )
        for call in package.calls
    ]


class _FunctionView:
    """Makes the view of one operation's module."""

    def __init__(self, package: Package, call: Call) -> None:
        names, options = package.names, package.options
        self._package = package
        self._names = names
        self._options = options
        self._call = call
        self._name = names.functions[call.operation.origin]
        # An argument or variable would hide what the module imports under the same name.
        apart = taken_apart(call, names)
        variables = () if apart is None else apart.variables
        self._accept = accept_enum(package, call)
        accept = () if self._accept is None else (self._accept,)
        own = (self._name, "client", *argument_names(call, names), *variables, *accept)
        self._imports = Imports(f"funcs/{self._name}", own)
        self._constant = self._imports.own("operation")
        kind = (CALL, "Operation")
        if call.result.envelope is not None:
            kind = (ENVELOPES, "EnvelopedOperation")
        self._kind = self._imports.type(*kind)
        self._data = OperationData(package, self._imports)
        self._types = Types(
            api=package.api,
            names=names,
            imports=self._imports,
            qualified=True,
            flat_events=options.sse_flat_response,
        )

    def view(self) -> FunctionModule:
        """The module."""
        called = signature(self._call, self._types, self._options, self._accept)
        lines = [Code(line) for line in self._data.lines(self._call, called)]
        core = self._imports.type("core", f"{self._names.sdk_class}Core")
        value = call_value(self._call, self._types, self._options)
        errors = alternatives(self._error_types(), indent=4)
        result = self._imports.type(*call_result(self._call, self._options))
        sends = self._imports.value(*sender(self._call, self._options))
        statement, request = self._handed_over(called)
        handed = accepting(self._accept, self._imports)
        return FunctionModule(
            imports=self._imports.code(),
            constant=Code(self._constant),
            kind=Code(self._kind),
            operation=tuple(lines),
            doc=operation_doc(self._package, self._call, called.descriptions),
            name=Code(self._name),
            core=Code(core),
            arguments=called.arguments,
            result=Code(result),
            value=Code(value),
            errors=Code(errors),
            sender=Code(sends),
            statement=statement,
            request=Code(request),
            options=handed,
            accept=accept_constants(self._call, self._accept),
            overloads=overloads(self._call, called, self._types, self._options),
        )

    def _handed_over(self, called: Signature) -> tuple[Code | None, str]:
        """The object that the runtime gets, and the statement that takes the request apart for it, if one does."""
        call, types = self._call, self._types
        wrapper = call.request.wrapper
        optional = is_request_optional(call, self._options)
        apart = taken_apart(call, self._names)
        if apart is not None and wrapper is not None:
            plain = types.text(Ref(wrapper.id), Direction.SENT)
            is_cast = request_text(call, types) != plain
            statement = apart.statement(plain, optional=optional, is_cast=is_cast)
            return statement, self._put_together(apart)
        match call.request.form:
            case CallForm.WRAPPER:
                return None, f"{{ ...{REQUEST} }}" if optional else REQUEST
            case CallForm.BODY if optional and call.request.arguments[0].is_asked:
                # An object without properties is sent where nobody gives any.
                return None, f"{{ {REQUEST}: {REQUEST} ?? {{}} }}"
            case _:
                listed = ", ".join(called.keys.values())
                return None, f"{{ {listed} }}" if listed else "{}"

    def _put_together(self, apart: TakenApart) -> str:
        """``{ dryRun, body }``"""
        body, declared = apart.whole_body(), self._call.request.body
        if declared is not None and not declared.required:
            # Nothing is sent where none of its properties is given.
            body = f"{self._imports.value('runtime/body', 'unlessEmpty')}({body})"
        last = body if body == apart.body else f"{apart.body}: {body}"
        return f"{{ {', '.join([*apart.parameters, last])} }}"

    def _error_types(self) -> list[str]:
        names: list[str] = []
        for target in self._call.result.error_types:
            located = self._names.types[target]
            namespace = self._imports.namespace(
                f"{located.folder}/index", located.folder.rpartition("/")[2]
            )
            names.append(f"{namespace}.{located.name}")
        base = self._imports.type(CALL, "SDKError")
        return [*names, base]
