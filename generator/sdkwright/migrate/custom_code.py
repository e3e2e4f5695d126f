"""People's code of regions, moved to where it stays: classes in `custom/` that extend the generated ones."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sdkwright.migrate.custom_imports import (
    deeper_python,
    moved_typescript,
    python_imports,
    typescript_imports,
)
from sdkwright.migrate.custom_regions import BODY, IMPORTS, without_regions
from sdkwright.migrate.migration import Region

_CLASSES: Final = {
    "python": re.compile(r"^class (\w+)", re.MULTILINE),
    "typescript": re.compile(r"^export class (\w+)", re.MULTILINE),
}
_CLIENTS: Final = {"python": "sdk.py", "typescript": "sdk/sdk.ts"}
_HEADING: Final = "Code of our own, which generated files had in regions."
# What only the older package's generated code has: code that names it has to be written anew.
_INNER = re.compile(
    r"self\.(?:_build_request\w*|_init_sdks|_get_url|do_request\w*|parent_ref)|\bhook_ctx\b|\bget_hooks\("
    r"|this\.(?:#\w+|_options|_baseURL|do\$|createRequest\$)|\bunwrapResultIterator\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomCode:
    """The file for a package's own code, empty where none could be moved, and what became of each region."""

    path: str = ""
    text: str = ""
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Class:
    """A class of an older package, what people wrote into its file, and the client's property that has it, if not the client."""

    file: str
    name: str
    text: str
    attribute: str
    regions: tuple[Region, ...] = ()

    def code(self, name: str) -> str:
        """What its regions of a name hold."""
        return "\n\n".join(one.code for one in self.regions if one.name == name)


def custom_code(
    language: str, regions: Sequence[Region], texts: Mapping[str, str]
) -> CustomCode:
    """The code of a package's regions in one file; ``texts`` are the package's sources by their paths."""
    client = next(
        (
            _class(language, file, text, "")
            for file, text in texts.items()
            if file.endswith("/" + _CLIENTS[language])
        ),
        None,
    )
    if client is None or not client.name:
        why = "there is no client beside it: move it yourself"
        with_outcomes = tuple(replace(one, outcome=why) for one in regions)
        return CustomCode(regions=with_outcomes)
    classes: list[_Class] = []
    outcomes: dict[Region, str] = {}
    path = _path(language, client.file)
    for file in dict.fromkeys(one.file for one in regions):
        own = tuple(one for one in regions if one.file == file)
        holder = _class(language, file, texts[file], client.text)
        is_client = file == client.file
        for region in own:
            outcomes[region] = _outcome(
                region, path, is_client=is_client, holder=holder
            )
        if is_client:
            client = replace(client, regions=own)
        elif holder.attribute:
            classes.append(replace(holder, regions=own))
    with_outcomes = tuple(replace(one, outcome=outcomes[one]) for one in regions)
    if not classes and not client.regions:
        return CustomCode(regions=with_outcomes)
    write = _python if language == "python" else _typescript
    return CustomCode(path=path, text=write(client, classes), regions=with_outcomes)


def _class(language: str, file: str, text: str, client: str) -> _Class:
    own = without_regions(text)
    named = _CLASSES[language].search(own)
    name = named[1] if named else ""
    pattern = (
        rf"^    (\w+): \"?{name}\"?\s*$|\.(\w+) = {name}\("
        if language == "python"
        else rf"^  get (\w+)\(\): {name}\b"
    )
    property_of = re.search(pattern, client, re.MULTILINE) if name else None
    attribute = (
        next((one for one in property_of.groups() if one), "") if property_of else ""
    )
    return _Class(file=file, name=name, text=own, attribute=attribute)


def _outcome(region: Region, path: str, *, is_client: bool, holder: _Class) -> str:
    if region.name not in (IMPORTS, BODY):
        return "it is of no kind that we know: move it yourself"
    if not is_client and not holder.attribute:
        return "no property of the client has this class: move it yourself"
    # Groups were clients themselves.
    pattern = _INNER if is_client else re.compile(rf"{_INNER.pattern}|\(this\b")
    inner = [
        f"{region.file}:{number}: `{match.group()}`"
        for number, line in enumerate(region.code.splitlines(), region.line + 1)
        if (match := pattern.search(line))
    ]
    if inner:
        return f"{path}; write anew what only the older package has: {', '.join(inner)}"
    return path


def _path(language: str, client: str) -> str:
    folder = posixpath.dirname(client)
    if language == "python":
        return f"{folder}/custom/__init__.py"
    return f"{posixpath.dirname(folder)}/custom/index.ts"


def _python(client: _Class, groups: Sequence[_Class]) -> str:
    imports: dict[str, None] = {}
    classes: list[str] = []
    properties: list[str] = []
    for one in groups:
        imports |= dict.fromkeys(_python_imports(one))
        module = posixpath.splitext(posixpath.basename(one.file))[0]
        imports[f"from ..{module} import {one.name} as Generated{one.name}"] = None
        body = one.code(BODY) or "    pass"
        classes.append(f"class {one.name}(Generated{one.name}):\n{body}")
        properties.append(
            f"    @cached_property\n    def {one.attribute}(self) -> {one.name}:\n"
            f"        return {one.name}(self._session)"
        )
    if groups:
        imports["from functools import cached_property"] = None
    imports |= dict.fromkeys(_python_imports(client))
    imports[f"from ..sdk import {client.name} as Generated"] = None
    body = "\n\n".join(filter(None, (*properties, client.code(BODY)))) or "    pass"
    classes.append(f"class {client.name}(Generated):\n{body}")
    head = f'"""{_HEADING}"""\n\nfrom __future__ import annotations'
    whole = (f"{head}\n\n" + "\n".join(imports), *classes)
    return "\n\n\n".join(whole) + "\n"


def _python_imports(one: _Class) -> Iterator[str]:
    yield from python_imports(one.text, one.code(BODY))
    own = deeper_python(one.code(IMPORTS))
    if own:
        yield own


def _typescript(client: _Class, groups: Sequence[_Class]) -> str:
    imports: dict[str, None] = {}
    classes: list[str] = []
    getters: list[str] = []
    for one in groups:
        imports |= dict.fromkeys(_typescript_imports(one))
        module = posixpath.splitext(posixpath.basename(one.file))[0]
        own = f"Generated{one.name}"
        imports[f'import {{ {one.name} as {own} }} from "../sdk/{module}.js";'] = None
        classes.append(
            f"export class {one.name} extends {own} {{\n{one.code(BODY)}\n}}"
        )
        getters.append(
            f"  override get {one.attribute}(): {one.name} {{\n"
            f"    return new {one.name}(this);\n  }}"
        )
    imports |= dict.fromkeys(_typescript_imports(client))
    imports[f'import {{ {client.name} as Generated }} from "../sdk/sdk.js";'] = None
    body = "\n\n".join(filter(None, (*getters, client.code(BODY))))
    classes.append(f"export class {client.name} extends Generated {{\n{body}\n}}")
    whole = (f"/** {_HEADING} */\n\n" + "\n".join(imports), *classes)
    return "\n\n".join(whole) + "\n"


def _typescript_imports(one: _Class) -> Iterator[str]:
    folder = posixpath.dirname(one.file).rpartition("src/")[2]
    yield from typescript_imports(one.text, folder, one.code(BODY))
    own = moved_typescript(one.code(IMPORTS), folder)
    if own:
        yield own
