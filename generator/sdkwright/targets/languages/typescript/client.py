"""``core.ts``: the client's options and the definition that all operations share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.security import SchemeUse, SecurityScheme
from sdkwright.targets.languages.typescript.comments import comment
from sdkwright.targets.languages.typescript.credentials import (
    credential_text,
    credential_type,
    options_expression,
    scheme_expression,
    scheme_key,
)
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.layout import STEP, block, union_text
from sdkwright.targets.languages.typescript.literals import property_key, text_literal
from sdkwright.targets.languages.typescript.operations import (
    base_url_expression,
    policy_literal,
    requirements_literal,
)
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import (
    CoreModule,
    OptionView,
)
from sdkwright.targets.reading.credentials import (
    has_credential,
    known_requirements,
)
from sdkwright.targets.reading.fields import Direction


def core_job(package: Package) -> RenderJob:
    """The module of what standalone functions take."""
    return RenderJob(
        path="src/core.ts",
        template="typescript/core.ts.jinja",
        view=_CoreView(package).view(),
    )


class _CoreView:
    """Makes the view of the client's core."""

    def __init__(self, package: Package) -> None:
        names = package.names
        self._api = package.api
        self._calls = package.calls
        self._names = names
        self._options = package.options
        self._class = f"{names.sdk_class}Core"
        self._imports = Imports("core", (self._class, "SDKOptions", "definition"))

    def view(self) -> CoreModule:
        """The module."""
        imports = self._imports
        base = imports.value("runtime/client", "ClientCore")
        imports.type("runtime/client", "ClientOptions")
        imports.type("runtime/client", "Definition")
        imports.value("hooks", "register")
        options = tuple(self._client_options())
        definition = tuple(Code(line) for line in self._definition())
        argument = options_expression(
            self._schemes(),
            self._options.env_var_prefix,
            self._names.credentials,
            imports,
        )
        return CoreModule(
            imports=imports.code(),
            doc=comment(
                f"The client for standalone functions: {self._names.sdk_class} without its methods, so that a bundle has"
                " only what it uses."
            ),
            name=Code(self._class),
            base=Code(base),
            definition=definition,
            options=options,
            argument=Code(argument),
        )

    def _client_options(self) -> Iterator[OptionView]:
        for scheme in self._schemes():
            name = self._names.credentials[scheme.key.source]
            yield self._option(
                name,
                credential_type(scheme, self._imports),
                credential_text(scheme, self._options.env_var_prefix),
            )
        for parameter in self._api.global_parameters:
            types = Types(api=self._api, names=self._names, imports=self._imports)
            name = self._names.global_parameters[parameter.origin]
            text = parameter.description or "Sent with every call that takes it."
            yield self._option(name, types.text(parameter.type, Direction.SENT), text)
        for variable, name in self._names.server_variables.items():
            description = f"The server's variable {variable}."
            yield self._option(name, self._variable_type(variable), description)
        yield from self._server_options()

    def _variable_type(self, variable: str) -> str:
        """The values that a variable's servers list, of the API and of its operations; any text where one lists none."""
        servers = [
            *self._api.servers,
            *(one for call in self._calls for one in call.servers[:1]),
        ]
        enums = [
            one.values
            for server in servers
            for one in server.variables
            if one.name.source == variable
        ]
        if not all(enums):
            return "string"
        values = dict.fromkeys(value for values in enums for value in values)
        return union_text(str(text_literal(one)) for one in values)

    def _option(self, name: str, type_: str, text: str) -> OptionView:
        line = f"readonly {property_key(name)}?: {type_} | undefined"
        doc = comment(text, 2, wraps=self._options.rules.wraps_texts)
        return OptionView(doc=doc, line=Code(line))

    def _server_options(self) -> Iterator[OptionView]:
        servers = self._api.servers
        if len(servers) > 1:
            named = [str(text_literal(one.name)) for one in servers if one.name]
            if named:
                yield self._option(
                    "server", " | ".join(named), "A server, by its name."
                )
            text = "A server, by its position; the first is 0."
            yield self._option("serverIndex", "number", text)

    def _schemes(self) -> list[SecurityScheme]:
        return [one for one in self._api.security_schemes if has_credential(one)]

    def _definition(self) -> Iterator[str]:
        api, names = self._api, self._names
        yield f"packageName: {text_literal(names.package)}"
        agent = f"{names.package}/{self._options.version}"
        yield f"userAgent: {text_literal(agent)}"
        yield "register"
        if api.servers:
            base = base_url_expression(
                api.servers, names.server_variables, self._imports
            )
            yield f"baseURL: {base}"
        schemes = [
            f"{property_key(scheme_key(use))}: {self._scheme(one, use)}"
            for one, use in self._uses()
        ]
        if schemes:
            yield f"authorize: {self._authorize(schemes)}"
        shared = [
            f"{property_key(one.name.source)}: {text_literal(names.global_parameters[one.origin])}"
            for one in api.global_parameters
        ]
        if shared:
            yield f"shared: {{ {', '.join(shared)} }}"
        yield from self._behaviour()

    def _authorize(self, schemes: list[str]) -> str:
        """``bySchemes({ key: bearer("key") }, [["key"]])``."""
        function = self._imports.value("runtime/security", "bySchemes")
        if not self._api.security:
            return f"{function}({block('{', schemes, '}', STEP)})"
        known = known_requirements(self._api, self._api.security)
        arguments = (block("{", schemes, "}", 2 * STEP), requirements_literal(known))
        return block(f"{function}(", arguments, ")", STEP)

    def _behaviour(self) -> Iterator[str]:
        if self._api.retries is not None:
            yield f"retries: {policy_literal(self._api.retries)}"
        if self._api.timeout is not None:
            yield f"timeoutMs: {self._api.timeout}"
        header = self._options.idempotency_key_header
        if header:
            function = self._imports.value("runtime/idempotency", "idempotencyKey")
            yield f"identify: {function}({text_literal(header)})"

    def _uses(self) -> Iterator[tuple[SecurityScheme, SchemeUse]]:
        """The ways operations use each scheme: each set of scopes has tokens of its own."""
        api = self._api
        requirements = [known_requirements(api, api.security)]
        requirements += [call.security for call in self._calls if call.security]
        uses: dict[str, dict[SchemeUse, None]] = defaultdict(dict)
        for use in (
            use
            for alternatives in requirements
            for alternative in alternatives
            for use in alternative
        ):
            uses[use.key][use] = None
        for scheme in self._schemes():
            key = scheme.key.source
            for use in uses.get(key) or (SchemeUse(key),):
                yield scheme, use

    def _scheme(self, scheme: SecurityScheme, use: SchemeUse) -> str:
        option = text_literal(self._names.credentials[scheme.key.source])
        return scheme_expression(scheme, option, use.scopes, self._imports)
