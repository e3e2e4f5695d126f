"""The option ``imports``: the folders that hold a package's types."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sdkwright.targets.contract.name_paths import name_paths
from sdkwright.targets.contract.option import Matching, option

_WANTED = (
    'the path of a folder, as in `models/components`, or `""`: small letters, digits and _,'
    " no name that means something else in the package or the language"
)


def folder_values(
    words: Collection[str], own: Collection[str] = (), whole: str = ""
) -> Matching:
    """The folders that a package may have: no part is one of ``words``, the first none of the package's ``own``.

    A folder within ``whole``, but not that one itself, may hold types, too.
    """
    return Matching(name_paths("/", words, own, whole), _WANTED)


_ANY = folder_values(())


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeFolders:
    """Folders of types by what document's they are of; "" is the one that the default names."""

    shared: str = option(
        "shared",
        _ANY,
        "",
        "the folder of components: `models/components`, `models/shared`",
        default_text="`models`",
    )
    operations: str = option(
        "operations",
        _ANY,
        "",
        "the folder of operations' own types: `models/operations`",
        default_text="the components'",
    )
    errors: str = option(
        "errors",
        _ANY,
        "errors",
        'the folder of errors: `models/errors`; `""` puts them beside the components',
    )
    callbacks: str = option(
        "callbacks",
        _ANY,
        "",
        "the folder of callbacks' own types: `models/callbacks`",
        default_text="the operations'",
    )
    webhooks: str = option(
        "webhooks",
        _ANY,
        "",
        "the folder of webhooks' own types: `models/webhooks`",
        default_text="the operations'",
    )
