"""Options whose values are names, or hang on other options: what depends on the language's words, and on each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sdkwright.core.json import JsonValue
from sdkwright.targets.contract.option import (
    Matching,
    OptionsRecord,
    declared_options,
    read_options,
)
from sdkwright.targets.contract.option_reading import Reader
from sdkwright.targets.contract.presets import DEFAULT, PRESETS, SPEAKEASY
from sdkwright.targets.contract.shared_options import (
    CLASS,
    DROP,
    KEEP,
    NEAREST,
    PUBLISHED,
    STABLE,
)
from sdkwright.targets.contract.type_folders import TypeFolders
from sdkwright.targets.naming.titles import package_name, product_words
from sdkwright.targets.naming.type_folders import namespace_of

_OWN_LAST_PART = "a folder whose last part is that of no other folder of types"

T = TypeVar("T", bound=OptionsRecord)
Spell = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRules:
    """What a language says of the names that options may give.

    ``package`` takes a package's name, ``folders`` one of a folder of types. ``case`` spells a class by the words of a title; ``client_words`` and
    ``error_words`` mean something else in the language or in every package, no class has them; ``errors`` are names of
    errors that every package has. ``spell_client`` and ``spell_error`` spell names that are given.
    """

    package: Matching
    case: Callable[[Sequence[str]], str]
    folders: Matching
    client_words: Collection[str]
    error_words: Collection[str]
    errors: Collection[str]
    spell_client: Spell
    spell_error: Spell = str


def read_target_options(
    record: type[T],
    mapping: Mapping[str, JsonValue],
    title: str,
    rules: NameRules,
    further: Callable[[Reader, Mapping[str, object]], Mapping[str, object]],
) -> T:
    """The options of a target, with defaults from ``info.title``. Raises OptionError naming every problem.

    ``further`` reads what hangs on the values that every language reads by rules.
    """
    reader = Reader(mapping)
    names = _names(reader, mapping, title, rules)
    options = read_options(record, reader, {**names, **further(reader, names)})
    reader.finish()
    return options


def _names(
    reader: Reader, mapping: Mapping[str, JsonValue], title: str, rules: NameRules
) -> dict[str, object]:
    words = rules.client_words
    default = rules.case(product_words(title))
    default = f"{default}SDK" if default in words else default
    sdk_class = _class(
        reader, "sdkClassName", default, words=words, spell=rules.spell_client
    )
    base, unknown = _errors(reader, sdk_class, rules)
    return {
        "preset": reader.choice("preset", DEFAULT, tuple(PRESETS)),
        "package_name": rules.package.read(reader, "packageName", package_name(title)),
        "sdk_class_name": sdk_class,
        "base_error_name": base,
        "default_error_name": unknown,
        "name_scheme": _scheme(reader, mapping),
        "imports": _imports(reader.section("imports"), rules.folders),
        "unreferenced_schemas": _unreferenced(reader, mapping),
    }


def _class(
    reader: Reader,
    key: str,
    default: str,
    *,
    words: Collection[str],
    spell: Spell,
    errors: Collection[str] = (),
) -> str:
    """A class's name. The default is none of ``words``; ``errors`` are names of files that other errors have."""
    wanted = reader.matching(key, default, CLASS.pattern, CLASS.wanted)
    name = spell(wanted)
    if wanted in words or name in words:
        reader.refuse(
            key, wanted, "a name that means nothing else in the language or the package"
        )
        return default
    if name.lower() in errors:
        reader.refuse(key, wanted, "a name that no other error of the package has")
    return name


def _errors(reader: Reader, sdk_class: str, rules: NameRules) -> tuple[str, str]:
    """The names of the package's base error and default error, which differ from all others as files do."""
    files = {name.lower() for name in rules.errors}
    words, spell = rules.error_words, rules.spell_error
    names: list[str] = []
    for key, suffix in (
        ("baseErrorName", "Error"),
        ("defaultErrorName", "DefaultError"),
    ):
        default = f"{sdk_class}{suffix}"
        if default in words or default.lower() in files:
            default = f"{sdk_class}SDK{suffix}"
        name = _class(reader, key, default, words=words, spell=spell, errors=files)
        files.add(name.lower())
        names.append(name)
    return names[0], names[1]


def _imports(reader: Reader, values: Matching) -> TypeFolders:
    """The folders of types, which the language takes; each is called by the last part of its path, as no other is."""
    declared = [one for _, one, _ in declared_options(TypeFolders)]
    imports = read_options(TypeFolders, reader, {}, values)
    folders: dict[str, str] = {"models": "models"} if not imports.shared else {}
    for option in declared:
        folder = str(getattr(imports, option.name))
        if folder and folders.setdefault(namespace_of(folder), folder) != folder:
            reader.refuse(option.name, folder, _OWN_LAST_PART)
    return imports


def _scheme(reader: Reader, mapping: Mapping[str, JsonValue]) -> str:
    """How types are named. Not given: ``stable``, unless ``imports`` is.

    That key says how an existing package is laid out, so its users know its types by the older names, which
    ``nearest`` keeps.
    """
    default = NEAREST if "imports" in mapping else STABLE
    return reader.choice("nameScheme", default, (NEAREST, STABLE))


def _unreferenced(reader: Reader, mapping: Mapping[str, JsonValue]) -> str:
    """What becomes of schemas that no operation leads to. Not given: they are kept, but not added to published packages."""
    is_published = "imports" in mapping or mapping.get("preset") == SPEAKEASY
    default = PUBLISHED if is_published else KEEP
    return reader.choice("unreferencedSchemas", default, (KEEP, DROP, PUBLISHED))
