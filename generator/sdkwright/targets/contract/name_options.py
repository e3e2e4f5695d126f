"""Options that name something in code, read alike for every language."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from sdkwright.targets.contract.option_reading import Reader

_CLASS = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_VARIABLE = re.compile(r"(?:[A-Za-z_][A-Za-z0-9_]*)?")
# A field name of HTTP (RFC 9110, 5.6.2).
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]*")


def class_option(
    reader: Reader, key: str, default: str, *, words: Collection[str]
) -> str:
    """A class's name; ``words`` are those that the language or its programs have another meaning for."""
    name = reader.matching(
        key, default, _CLASS, "letters, digits and _, a letter first"
    )
    if name in words:
        reader.refuse(key, name, "a name that isn't a word of the language")
        return default
    return name


def error_options(
    reader: Reader,
    sdk_class: str,
    *,
    words: Collection[str],
    taken: Collection[str],
    case: Callable[[str], str] = str,
) -> tuple[str, str]:
    """The names of the package's base error and default error, which differ from ``taken`` and as files do."""
    files = {name.lower() for name in taken}
    names: list[str] = []
    for key, suffix in (
        ("baseErrorName", "Error"),
        ("defaultErrorName", "DefaultError"),
    ):
        usual = f"{sdk_class}{suffix}"
        if usual in words or usual.lower() in files:
            usual = f"{sdk_class}SDK{suffix}"
        name = case(class_option(reader, key, usual, words=words))
        if name.lower() in files:
            reader.refuse(key, name, "a name that no other error of the package has")
        files.add(name.lower())
        names.append(name)
    return names[0], names[1]


def variable_prefix_option(reader: Reader) -> str:
    """What names of environment variables begin with, nothing where none are read."""
    wanted = "letters, digits and _, no digit first"
    return reader.matching("envVarPrefix", "", _VARIABLE, wanted)


def idempotency_option(reader: Reader) -> str:
    """The header for keys of idempotency, nothing where there are none."""
    wanted = "the name of a header, without blanks"
    return reader.matching("idempotencyKeyHeader", "", _HEADER, wanted)
