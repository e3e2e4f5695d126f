"""The groups of a package: what its options say of their names."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sdkwright.ir.api import Api
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.shared_options import NEAREST, SharedOptions
from sdkwright.targets.naming.client_names import (
    GroupKey,
    GroupName,
    Spelling,
    component_classes,
    group_names,
)
from sdkwright.targets.naming.sdk_names import TypeName


def package_groups(
    api: Api,
    spelling: Spelling,
    options: SharedOptions,
    types: Mapping[TypeId, TypeName],
    *,
    sdk_class: str,
    words: Collection[str] = (),
) -> Mapping[GroupKey, GroupName]:
    """Names of every group as a package's options have them; no class is one of ``words``.

    Packages with ``nearest`` names call no class like a component, if components have no folder of their own.
    """
    is_nearest = options.name_scheme == NEAREST
    avoided = set(words)
    if is_nearest and not options.imports.shared:
        names = {identifier: located.name for identifier, located in types.items()}
        avoided |= component_classes(api, names)
    return group_names(
        api,
        spelling,
        sdk_class=sdk_class,
        classes=avoided,
        is_qualified=not is_nearest,
    )
