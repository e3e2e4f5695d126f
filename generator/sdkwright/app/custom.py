"""People's code in an output: looked for where the language has it, and only read."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from sdkwright.app.config import TargetConfig
from sdkwright.emit.folder import Folder
from sdkwright.emit.tree import problem_of
from sdkwright.targets.contract.custom import NO_CUSTOM, Custom, CustomModule

_MAXIMUM_BYTES = 1 << 20


def read_custom(target: TargetConfig) -> Custom:
    """What a target's folders of people's code export; nothing where there are none."""
    if target.is_docs:
        return NO_CUSTOM
    language = _language(target.language)
    folder = Folder(target.output)

    def text_at(path: str) -> str | None:
        content = folder.read(path, _MAXIMUM_BYTES)
        return None if content is None else content.decode("utf-8", "replace")

    modules: dict[str, CustomModule] = {}
    try:
        for path in _matching(folder, language.entry(target.options)):
            text = text_at(path)
            if text is not None:
                modules[path] = language.custom_module(path, text, text_at)
    except OSError:  # who compares the folder will tell
        return NO_CUSTOM
    return Custom(modules=modules)


def custom_folder(target: TargetConfig, path: str) -> str | None:
    """The folder of people's code in the package that the file at ``path`` belongs to, None for one beside the code."""
    if target.is_docs:
        return None
    entry = _language(target.language).entry(target.options)
    pattern = entry.partition("/custom/")[0].split("/")
    parents = path.split("/")[:-1][: len(pattern)]
    if len(parents) < len(pattern):
        return None
    is_code = all(
        one in ("*", parent) for one, parent in zip(pattern, parents, strict=True)
    )
    return "/".join((*parents, "custom")) if is_code else None


def _language(name: str) -> Any:
    """What a language knows of people's code; its other modules aren't loaded, as a run with nothing to do needs none."""
    return import_module(f"sdkwright.targets.languages.{name}.custom")


def _matching(folder: Folder, pattern: str) -> Iterator[str]:
    """The paths of a pattern with at most one star, which stands for a folder's name."""
    before, star, after = pattern.partition("*")
    if not star:
        yield pattern
        return
    for name in folder.names(before.rstrip("/")):
        path = f"{before}{name}{after}"
        if problem_of(path) is None:
            yield path
