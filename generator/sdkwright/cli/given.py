"""Commands that are printed: with the flags that were given, quoted for a shell."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Sequence

# What makes a difference to what is made or compared.
_OPTIONS = (
    *("against", "config", "target", "out", "package", "max_output", "shard"),
    *("changed_since", "site", "base", "strict", "thorough", "allow_remote"),
    *("overlay", "allow_host", "allow_references_outside"),
)


def given_again(
    arguments: argparse.Namespace, command: str, targets: Sequence[str]
) -> str:
    """The line that runs ``command`` on the same, for these targets; for all where none is named."""
    words = ["sdkwright", command]
    spec: str | None = getattr(arguments, "spec", None)
    words += [spec] if spec else getattr(arguments, "documents", [])
    for option in _OPTIONS:
        value: Sequence[str] | str | bool | None = getattr(arguments, option, None)
        if option == "target":
            value = list(targets)
        for one in value if isinstance(value, list) else [value]:
            if one:
                words.append(f"--{option.replace('_', '-')}")
                words += [] if one is True else [str(one)]
    return shlex.join(words)
