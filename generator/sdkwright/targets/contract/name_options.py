"""Names of classes that options may give: what depends on the language's words, and on each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from sdkwright.core.json import JsonValue
from sdkwright.targets.contract.option_reading import Reader
from sdkwright.targets.contract.shared_options import (
    CLASS,
    DROP,
    KEEP,
    NEAREST,
    PUBLISHED,
    STABLE,
)


def class_option(
    reader: Reader,
    key: str,
    default: str,
    *,
    words: Collection[str],
    errors: Collection[str] = (),
    case: Callable[[str], str] = str,
) -> str:
    """A class's name as ``case`` spells it.

    ``words`` mean something else in the language or in every package, the default is none of them; ``errors`` are
    names of files that other errors have.
    """
    wanted = reader.matching(key, default, CLASS.pattern, CLASS.wanted)
    name = case(wanted)
    if wanted in words or name in words:
        reader.refuse(
            key, wanted, "a name that means nothing else in the language or the package"
        )
        return default
    if name.lower() in errors:
        reader.refuse(key, wanted, "a name that no other error of the package has")
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
        default = f"{sdk_class}{suffix}"
        if default in words or default.lower() in files:
            default = f"{sdk_class}SDK{suffix}"
        name = class_option(reader, key, default, words=words, errors=files, case=case)
        files.add(name.lower())
        names.append(name)
    return names[0], names[1]


def scheme_option(reader: Reader, mapping: Mapping[str, JsonValue]) -> str:
    """How types are named. Not given: ``stable``, unless ``imports`` is.

    That key says how an existing package is laid out, so its users know its types by the older names, which
    ``nearest`` keeps.
    """
    default = NEAREST if "imports" in mapping else STABLE
    return reader.choice("nameScheme", default, (NEAREST, STABLE))


def unreferenced_option(reader: Reader, mapping: Mapping[str, JsonValue]) -> str:
    """What becomes of schemas that no operation leads to. Not given: they are kept, but not added to published packages."""
    is_published = "imports" in mapping or mapping.get("preset") == "speakeasy"
    default = PUBLISHED if is_published else KEEP
    return reader.choice("unreferencedSchemas", default, (KEEP, DROP, PUBLISHED))
