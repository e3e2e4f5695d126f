"""Published pages come out byte for byte, from our own documents and from the ones that were published."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.app.build_targets import Order, build_targets
from sdkwright.app.config import TargetConfig, read_config
from sdkwright.emit.tree import Tree
from sdkwright.targets.contract.registry import TARGETS

_PAGE = "docs/sdks/images/README.md"
_OWN = {"001": "r9s-python", "003": "r9s-python-edit", "004": "atoma-python"}


def _tree(config: Path, name: str | None = None) -> Tree:
    """The tree of the target called ``name``, of the only one if None."""
    read = read_config(str(config), tuple(TARGETS))
    assert read.value is not None
    wanted = tuple(one for one in read.value.targets if name in (None, one.name))
    (target,) = wanted
    return _made(target)


def _made(target: TargetConfig) -> Tree:
    order = Order(targets=(target,), validate=False)
    (made,) = build_targets(order, TARGETS, lambda _: None).targets
    return made.tree


def _published(shared: Path, seed: str) -> bytes:
    (page,) = (shared / "seeds").glob(f"{seed}_*.txt")
    return page.read_bytes()


@pytest.mark.parametrize(("seed", "target"), _OWN.items())
def test_our_own_document_gives_the_published_page(
    seed: str, target: str, repository: Path, shared: Path
) -> None:
    tree = _tree(repository / "sdkwright.yaml", target)

    assert tree[_PAGE].content == _published(shared, seed)


@pytest.mark.parametrize("seed", ["001", "004"])
def test_the_published_document_gives_the_published_page(
    seed: str, shared: Path
) -> None:
    tree = _tree(shared / "seeds" / seed / "sdkwright.yaml")

    assert tree[_PAGE].content == _published(shared, seed)


def test_the_published_document_gives_every_page_of_the_published_package(
    shared: Path,
) -> None:
    tree = _tree(shared / "seeds" / "001" / "sdkwright.yaml")

    folders = [path.split("/")[1] for path in tree if path.startswith("docs/")]

    assert folders.count("sdks") == 13
    # One of the models' pages is about retries, which no document mentions.
    assert folders.count("models") + folders.count("errors") == 235 + 1


@pytest.mark.parametrize("seed", ["001", "004"])
def test_links_of_published_documents_lead_to_pages(seed: str, shared: Path) -> None:
    tree = _tree(shared / "seeds" / seed / "sdkwright.yaml")

    assert _dead_links(tree) == set()


def _dead_links(tree: Tree) -> set[tuple[str, str]]:
    dead: set[tuple[str, str]] = set()
    for path in tree:
        if path.startswith(("docs/models/", "docs/errors/", "docs/sdks/")):
            for line in tree[path].content.decode().splitlines():
                # Prose of the document may hold links of its own.
                if line.startswith(("| `", "**[")):
                    dead |= {(path, link) for link in _dead_in(tree, path, line)}
    return dead


def _dead_in(tree: Tree, path: str, line: str) -> set[str]:
    links = [piece.split(")")[0] for piece in line.split("](")[1:]]
    folder = Path("/", path).parent
    return {
        link
        for link in links
        # Types without a page of their own link to an empty one.
        if link.endswith(".md") and not link.endswith("/.md")
        if str((folder / link).resolve()).lstrip("/") not in tree
    }
