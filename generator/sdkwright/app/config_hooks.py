"""The hook that `sdkwright init` brings, in a configuration of pre-commit that is new, or that people wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator

import yaml

HOOKS = ".pre-commit-config.yaml"
_ID = "sdkwright-check"


def hooks_text(version: str) -> str:
    """A configuration of pre-commit that keeps packages and documents together."""
    return f"repos:\n{_block(version, 2)}"


def with_hook(text: str, version: str) -> str | None:
    """A configuration with the hook at the end of its list, all else as people wrote it; the same text where the hook is
    there, None where there is no list to add to.
    """
    if text.strip() == "":
        return hooks_text(version)
    try:
        repositories = _repositories(yaml.compose(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError:
        return None
    if repositories is None:
        return None
    if _ID in {one.value for one in _scalars(repositories)}:
        return text
    ending = "\r\n" if "\r\n" in text else "\n"
    if repositories.flow_style:
        return _with_flow(text, repositories, version, ending)
    place = _end_of(repositories, text)
    block = _block(version, repositories.start_mark.column).replace("\n", ending)
    before = text[:place]
    gap = "" if before.endswith("\n") else ending
    return f"{before}{gap}{block}{text[place:]}"


def _repositories(root: yaml.Node | None) -> yaml.SequenceNode | None:
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if key.value == "repos" and isinstance(value, yaml.SequenceNode):
                return value
    return None


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The scalars in a node, in their order."""
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.MappingNode():
            for pair in node.value:
                for one in pair:
                    yield from _scalars(one)
        case yaml.SequenceNode():
            for one in node.value:
                yield from _scalars(one)
        case _:
            pass


def _end_of(node: yaml.SequenceNode, text: str) -> int:
    """Behind the line on which the last thing of a list in block style stands; its own end is behind comments, too."""
    last = max(
        (one.end_mark.index for one in _scalars(node)), default=node.end_mark.index
    )
    if text[last - 1 : last] == "\n":
        return last
    line = text.find("\n", last)
    return len(text) if line < 0 else line + 1


def _with_flow(text: str, node: yaml.SequenceNode, version: str, ending: str) -> str:
    """The hook in a list in brackets; an empty one becomes lines."""
    start, end = node.start_mark.index, node.end_mark.index
    if not node.value:
        block = _block(version, 2).replace("\n", ending).removesuffix(ending)
        return f"{text[:start].rstrip(' ')}{ending}{block}{text[end:]}"
    (repository,) = yaml.safe_load(_block(version, 0))
    added = json.dumps(repository)
    inside = text[start : end - 1].rstrip()
    comma = "" if inside.endswith(",") else ","
    return f"{text[:start]}{inside}{comma} {added}{text[end - 1 :]}"


def _block(version: str, margin: int) -> str:
    lines = (
        "- repo: local",
        "  hooks:",
        f"    - id: {_ID}",
        "      name: packages are what their OpenAPI documents say",
        "      entry: sdkwright check",
        "      language: python",
        f"      additional_dependencies: [sdkwright=={version}]",
        "      pass_filenames: false",
    )
    return "".join(f"{' ' * margin}{line}\n" for line in lines)
