"""``package.json``: the package's metadata, and what people add to it."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.contract.additions import merged
from sdkwright.targets.languages.typescript.literals import scalar_literal, text_literal
from sdkwright.targets.languages.typescript.metadata import PublishConfig
from sdkwright.targets.languages.typescript.options import DUAL, TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.published import deep_imports, effects
from sdkwright.targets.languages.typescript.webhooks import named_webhooks
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.pages.links import Links
from sdkwright.targets.pages.views import text_job
from sdkwright.targets.reading.metadata import Metadata, read_metadata

_PAGES = ("docs/lib", "FUNCTIONS.md", "RUNTIMES.md", "USAGE.md")
_TEST = "npm run build && tsc --project tests && node --test tests/dist/calls.test.js"
_WIDEST = 80
_COMMONJS = "./dist/commonjs/"
# What is read where nobody looks into `exports`.
_MAIN: JsonObject = {
    "main": f"{_COMMONJS}index.js",
    "types": f"{_COMMONJS}index.d.ts",
}


def manifest_job(package: Package, *, has_custom: bool) -> RenderJob:
    """The file; ``has_custom`` is whether there is people's code."""
    options, metadata = package.options, read_metadata(
        package.api.info, package.options, "TypeScript"
    )
    is_dual = options.module_format == DUAL
    exports = _exports(package, has_custom=has_custom)
    generated: JsonObject = {
        "name": package.names.package,
        "version": options.version,
        **_described(metadata),
        "type": "module",
        "sideEffects": _both_files(effects(options)) if is_dual else effects(options),
        **(_MAIN if is_dual else {}),
        "exports": _both_entries(exports) if is_dual else exports,
        "files": _shipped(options),
        "scripts": {
            "build": _build(package),
            "prepack": "npm run build",
            **({"test": _TEST} if options.tests else {}),
            **dict(options.package.scripts),
        },
        "engines": {"node": ">=20"},
        **_needed(options),
        **_published(options.package.publish_config),
    }
    text = Code(_json(merged(generated, dict(options.package_json))))
    return text_job("package.json", text)


def _build(package: Package) -> str:
    options = package.options
    maps = " --sourceMap --declarationMap" if options.maps else ""
    steps = [f"tsc{maps}", "node build.mjs"]
    if options.module_format == DUAL:
        steps.append(f"node commonjs.mjs{maps}")
    gathered = gathered_folders(package)
    if gathered:
        steps.append(" ".join(("node declarations.mjs", *gathered)))
    return " && ".join(steps)


def gathered_folders(package: Package) -> tuple[str, ...]:
    """The folders whose index has the declarations of all their modules, below the folder of what is compiled.

    Not where maps lead from a module's declarations to its source, nor in published packages, where people import modules.
    """
    options = package.options
    if options.maps or options.rules.published_names:
        return ()
    where = package.names.folders(folders(options.imports))
    if options.module_format != DUAL:
        return where
    return (*where, *(f"commonjs/{folder}" for folder in where))


def _described(metadata: Metadata) -> JsonObject:
    """What the package is, who made it and where there is more, as npm calls that."""
    author, others = metadata.authors[:1], metadata.authors[1:]
    entries: JsonObject = {
        "description": metadata.description,
        "keywords": metadata.keywords,
        "homepage": metadata.url("homepage", "documentation"),
        "bugs": _bugs(metadata),
        "license": metadata.license,
        "author": author[0].fields if author else {},
        "contributors": [person.fields for person in others],
        "funding": metadata.url("funding"),
        "repository": _repository(metadata),
    }
    return {key: value for key, value in entries.items() if value}


def _bugs(metadata: Metadata) -> JsonObject:
    url = metadata.url("issues", "bugs", "bug tracker", "support")
    return {"url": url} if url else {}


def _repository(metadata: Metadata) -> JsonObject:
    if not metadata.repository:
        return {}
    place = {"directory": metadata.directory} if metadata.directory else {}
    return {"type": "git", "url": f"git+{metadata.repository}.git", **place}


def _exports(package: Package, *, has_custom: bool) -> JsonObject:
    """What can be imported, with the files that have it."""
    files = {".": "index", "./core.js": "core", "./funcs/*.js": "funcs/*"}
    for folder in package.names.folders(folders(package.options.imports)):
        files[f"./{folder}"] = f"{folder}/index"
    if package.options.validate:
        files["./schemas/*.js"] = "schemas/*"
    if named_webhooks(package.api):
        files["./webhooks.js"] = "webhooks"
    if has_custom:
        files["./custom"] = "custom/index"
    entries: dict[str, JsonValue] = {
        entry: {"types": f"./dist/{file}.d.ts", "default": f"./dist/{file}.js"}
        for entry, file in files.items()
    }
    deep = deep_imports(package.options)
    return {**entries, **deep, "./package.json": "./package.json"}


def _both_entries(exports: JsonObject) -> JsonObject:
    """The same entries, for `import` and for `require`."""
    return {
        name: (
            {
                "import": entry,
                "require": {key: _in_commonjs(file) for key, file in entry.items()},
            }
            if isinstance(entry, Mapping)
            else entry
        )
        for name, entry in exports.items()
    }


def _both_files(files: JsonValue) -> JsonValue:
    """The same files, of both kinds of modules, if there are some."""
    if not isinstance(files, list):
        return files
    return [*files, *map(_in_commonjs, files)]


def _in_commonjs(file: JsonValue) -> str:
    return str(file).replace("./dist/", _COMMONJS, 1)


def _shipped(options: TypeScriptOptions) -> list[str]:
    """What npm packs besides README: the pages that it names, where it can't link to them. A page for each type is for
    those who have the sources: declarations say the same.
    """
    sources = ("src",) if options.maps else ()
    pages = _PAGES if Links.of(options).base is None else ()
    surface = ("surface.json",) if options.rules.ships_surface else ()
    skill = ("SKILL.md",) if options.rules.guides_agents else ()
    return ["dist", *sources, *surface, *skill, *pages]


def _needed(options: TypeScriptOptions) -> JsonObject:
    """Other packages."""
    entries: JsonObject = {
        "dependencies": dict(options.package.dependencies),
        "optionalDependencies": dict(options.package.optional_dependencies),
        "peerDependencies": {"zod": "^4.0.0"} if options.validate else {},
        "devDependencies": {
            **({"@types/node": ">=20"} if options.tests else {}),
            "typescript": ">=5.8",
        },
    }
    return {key: value for key, value in entries.items() if value}


def _published(config: PublishConfig) -> JsonObject:
    entries: JsonObject = {
        "access": config.access,
        "registry": config.registry,
        "provenance": config.provenance,
        "tag": config.tag,
    }
    known = {key: value for key, value in entries.items() if value}
    return {"publishConfig": known} if known else {}


def _json(value: JsonValue, indent: int = 0) -> str:
    """A value as npm itself lays it out, but for short lists, which stand on a line."""
    match value:
        case str() | bool() | int() | float() | None:
            return str(scalar_literal(value))
        case Mapping():
            lines = [
                f"{text_literal(key)}: {_json(inner, indent + 2)}"
                for key, inner in value.items()
            ]
            return _block("{", lines, "}", indent)
        case _:
            items = [_json(item, indent + 2) for item in value]
            line = f"[{', '.join(items)}]"
            is_short = len(line) <= _WIDEST and "\n" not in line
            return line if is_short else _block("[", items, "]", indent)


def _block(opening: str, lines: list[str], closing: str, indent: int) -> str:
    margin = " " * (indent + 2)
    inner = ",\n".join(f"{margin}{line}" for line in lines)
    return (
        f"{opening}\n{inner}\n{' ' * indent}{closing}" if lines else opening + closing
    )
