"""Every Python name of a generated package: decided here, once, before any view is built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.names import split_words
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.languages.python import member_names, type_names
from sdkwright.targets.languages.python.casing import (
    attribute_case,
    attribute_name,
    type_name,
)
from sdkwright.targets.languages.python.client_names import (
    accept_enum_names,
    constant_names,
    spelling,
)
from sdkwright.targets.languages.python.options import SPLIT, PythonOptions
from sdkwright.targets.languages.python.reserved import (
    BUILTINS,
    CLIENT_ARGUMENTS,
    INSTALLED,
    KEYWORDS,
    PACKAGES,
)
from sdkwright.targets.naming.casing import name_words
from sdkwright.targets.naming.client_names import (
    GroupName,
    Spelling,
    credential_names,
    method_names,
    server_variable_names,
)
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import GroupTree
from sdkwright.targets.naming.package_groups import package_groups
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.naming.sdk_names import SdkNames
from sdkwright.targets.naming.type_folders import folders, namespace_of
from sdkwright.targets.reading.calls import Calls
from sdkwright.targets.reading.placement import Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(SdkNames):
    """All names of one package, those of its operations' constants among them."""

    distribution: (
        str  # r9s, atoma-sdk; ``package`` may be one within another: acme.shop
    )
    constants: Mapping[str, str]  # by the operation's origin: _CREATE_IMAGE
    # By the operation's origin, where published packages have one: CreateAcceptEnum
    accept_enums: Mapping[str, str]
    global_parameters: Mapping[str, str]  # by the parameter's name on the wire
    # By the group's path, where async methods have classes of their own: AsyncImages
    async_classes: Mapping[tuple[str, ...], str]

    @property
    def client_twin(self) -> tuple[str, ...]:
        """The class of the client with async methods; none where the client has them too."""
        return (self.async_classes[()],) if self.async_classes else ()

    @property
    def source(self) -> str:
        """The folder of the package's modules."""
        return f"src/{self.package.replace('.', '/')}"

    def in_group(self, path: tuple[str, ...], tree: GroupTree) -> frozenset[str]:
        """Every name that the document gives in a group's module and in its class."""
        below = [self.groups[key] for key in tree.below.get(path, ())]
        operations = tree.operations(path)
        methods = [self.methods[one.origin] for one in operations]
        enums = (self.accept_enums.get(one.origin, "") for one in operations)
        return frozenset(
            (
                self.groups[path].class_name,
                *(name.class_name for name in below),
                *self.async_classes.values(),
                *(name.own_attribute for name in below),
                *methods,
                *(f"{name}_async" for name in methods),
                *enums,
            )
        )


_IN_SAMPLES = frozenset(
    (
        *("models", "errors", "types", "utils", "asyncio", "os", "date", "time"),
        *("parse_datetime", "main", "res", "event_stream", "event", "item", "error"),
    )
)


def allocate(
    api: Api, options: PythonOptions, calls: Calls, placement: Placement
) -> Names:
    """Decide every name; the same document and options always give the same names."""
    sdk_class = type_name((options.sdk_class_name,))
    distribution = _distribution(options.package_name)
    package = options.module_name or _package(distribution)
    types = type_names.type_names(api, options, placement)
    spelled = spelling(api, options)
    groups = package_groups(
        api,
        spelled,
        options,
        types,
        sdk_class=sdk_class,
    )
    credentials = credential_names(api, spelled)
    variables = server_variable_names(api, spelled, credentials.values())
    taken = (*credentials.values(), *variables.values())
    methods = method_names(api, groups, spelled, options.name_rules)
    return Names(
        sdk_class=sdk_class,
        package=package,
        distribution=distribution,
        variable=_variable(sdk_class, package, options),
        types=types,
        groups=groups,
        methods=methods,
        constants=constant_names(api, methods),
        accept_enums=(
            accept_enum_names(api, groups, methods, calls)
            if options.rules.published_names
            else {}
        ),
        fields=member_names.field_names(
            api, {located.name for located in types.values()}, options.name_rules
        ),
        arguments=member_names.argument_names(calls, options),
        members=member_names.enum_member_names(api, options.name_rules),
        credentials=credentials,
        server_variables=variables,
        global_parameters=_global_names(api, spelled, taken),
        async_classes=_async_classes(groups) if options.async_mode == SPLIT else {},
    )


def _async_classes(
    groups: Mapping[tuple[str, ...], GroupName],
) -> Mapping[tuple[str, ...], str]:
    """The classes of async methods, each beside that of its group."""
    scope = Scope(one.class_name for one in groups.values())
    return {
        path: scope.take((f"Async{one.class_name}", f"{one.class_name}Async"))
        for path, one in groups.items()
    }


def _global_names(
    api: Api, spelled: Spelling, taken: Iterable[str]
) -> Mapping[str, str]:
    """The client's arguments for shared parameters, by their names on the wire."""
    scope = Scope((*CLIENT_ARGUMENTS, *taken))
    members: dict[str, str] = {}
    for parameter in api.global_parameters:
        name = spelled.member(name_words(parameter.name))
        name = f"{name}_" if name in KEYWORDS else name
        members[parameter.name.source] = scope.take((name,))
    return members


def _package(distribution: str) -> str:
    name = (
        attribute_name((distribution,))
        if not distribution.isidentifier()
        else distribution
    )
    return f"{name}_" if name.lower() in PACKAGES else file_name(name)


def _distribution(name: str) -> str:
    # A distribution can't depend on itself, nor be taken for the standard library's.
    is_taken = attribute_name((name,)) in INSTALLED
    return f"{name}-sdk" if is_taken else name


def _variable(sdk_class: str, package: str, options: PythonOptions) -> str:
    # A variable of such a name would hide what the very code around it imports or calls.
    name = attribute_case(options.name_rules)((sdk_class,))
    types = {namespace_of(one) for one in folders(options.imports).distinct}
    taken = KEYWORDS | BUILTINS | _IN_SAMPLES | types | set(package.split("."))
    if name not in taken:
        return name
    if NameRule.CLIENT_NAME in options.name_rules:
        return "client"
    initials = "".join(word[0] for word in split_words(sdk_class)).lower()
    return f"{initials}_client"
