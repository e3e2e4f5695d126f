"""Every TypeScript name of a generated package: decided here, once, before any view is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.languages.typescript import client_names, member_names
from sdkwright.targets.languages.typescript.casing import member_case
from sdkwright.targets.languages.typescript.client_names import spelling
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.reserved import SAMPLES, TYPES
from sdkwright.targets.languages.typescript.type_names import type_names
from sdkwright.targets.naming import client_names as naming
from sdkwright.targets.naming.homes import Home
from sdkwright.targets.naming.package_groups import package_groups
from sdkwright.targets.naming.sdk_names import SdkNames
from sdkwright.targets.reading.responses import has_error_class


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(SdkNames):
    """All names of one package, those of its standalone functions and of values for all calls among them."""

    functions: Mapping[str, str]  # by the operation's origin
    global_parameters: Mapping[str, str]  # by the parameter's origin

    def plain(self, declaration: Declaration) -> str:
        """The type's own name; the body of an error is named apart from the class."""
        name = self.types[declaration.id].name
        return f"{name}Data" if has_error_class(declaration) else name


def allocate(
    api: Api, options: TypeScriptOptions, homes: Mapping[TypeId, Home]
) -> Names:
    """Decide every name; the same document and options always give the same names."""
    types = type_names(api, options, homes)
    spelled = spelling(options)
    groups = package_groups(
        api,
        spelled,
        options,
        types,
        sdk_class=options.sdk_class_name,
        words=TYPES,
    )
    methods = naming.method_names(api, groups, spelled, options.name_rules)
    credentials = naming.credential_names(api, spelled)
    variables = naming.server_variable_names(api, spelled, credentials.values())
    taken = (*credentials.values(), *variables.values())
    fields = member_names.field_names(api, options)
    if options.rules.flat_requests:
        flat = member_names.flat_request_names(api, fields, options)
        fields = {**fields, **flat}
    variable = member_case(options.name_rules)((options.sdk_class_name,))
    is_plain = NameRule.CLIENT_NAME in options.name_rules
    instead = "client" if is_plain else f"{variable}Client"
    return Names(
        sdk_class=options.sdk_class_name,
        package=options.package_name,
        variable=instead if variable in SAMPLES else variable,
        types=types,
        groups=groups,
        methods=methods,
        functions=client_names.function_names(api, groups, methods),
        fields=fields,
        arguments=member_names.argument_names(api, options),
        members=member_names.enum_member_names(api),
        credentials=credentials,
        server_variables=variables,
        global_parameters=naming.global_names(api, spelled, taken),
    )
