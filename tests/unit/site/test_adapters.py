"""A site in the form of every site generator: its links lead somewhere, its texts say what they said."""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from sdkwright.site.adapters.gates import destination
from sdkwright.site.adapters.navigation import all_pages
from sdkwright.site.adapters.registry import ADAPTERS
from sdkwright.site.options import SITES
from sdkwright.site.tree import Heading, Page, Section, Site
from tests.support.described_api import docs_of
from tests.support.sample_site import HOSTILE, SAMPLE

# Where a page's file is, and what address links have it by.
_ROOTS = {
    "zensical": "docs/",
    "starlight": "src/content/docs/",
    "docusaurus": "docs/",
    "mintlify": "",
    "github": "",
}
_LINK = re.compile(r"\]\((?!<?https?:)([^)\s]*)\)")
_FENCED = re.compile(r"^( *)```.*?^\1```$", re.MULTILINE | re.DOTALL)
_ANCHOR = re.compile(
    r'<a id="([^"]+)">|\{:? ?#([\w-]+) ?\}|^#+ `?(\w+)`?$', re.MULTILINE
)


def _pages(name: str, site: Site = SAMPLE) -> dict[str, str]:
    """The texts of a site's pages by their files below its root."""
    root = _ROOTS[name]
    return {
        path.removeprefix(root): text
        for path, text in ADAPTERS[name].write(site).files.items()
        if path.startswith(root) and path.endswith((".md", ".mdx"))
    }


def _address(name: str, file: str) -> str:
    """What links call a page, of a generator whose links aren't paths of files."""
    bare = re.sub(r"(^|/)index$", "", file.removesuffix(".mdx"))
    return f"/{bare}/" if bare and name == "starlight" else f"/{bare}"


def _targets(name: str, file: str, text: str) -> Iterator[tuple[str, str]]:
    """The page and the anchor of every link of a page, as who reads the site's links finds them."""
    for link in _LINK.findall(_FENCED.sub("", text)):
        path, _, anchor = link.partition("#")
        if not path:
            yield file, anchor
        elif name == "starlight":
            found = posixpath.normpath(posixpath.join(_address(name, file), path))
            yield found if found == "/" else f"{found}/", anchor
        elif name == "mintlify":
            yield re.sub("/index$", "", path) or "/", anchor
        else:
            yield posixpath.normpath(
                posixpath.join(posixpath.dirname(file), path)
            ), anchor


@pytest.mark.parametrize("name", ADAPTERS)
def test_every_link_leads_to_a_page_and_an_anchor_of_it(name: str) -> None:
    pages = _pages(name)
    assert len(pages) >= len(list(all_pages(SAMPLE)))
    anchors: dict[str, set[str]] = {}
    for file, text in pages.items():
        found = {next(filter(None, one)).lower() for one in _ANCHOR.findall(text)}
        anchors[file] = anchors[_address(name, file)] = found
    links = 0
    for file, text in pages.items():
        for target, anchor in _targets(name, file, text):
            links += 1
            assert target in anchors, (file, target)
            assert not anchor or anchor.lower() in anchors[target], (file, anchor)
    assert links >= 8


@pytest.mark.parametrize("name", [one for one in ADAPTERS if one != "github"])
def test_front_matter_says_what_the_page_is_called(name: str) -> None:
    text = next(text for file, text in _pages(name).items() if "create" in file)
    front = yaml.safe_load(text.split("---\n")[1])
    # Zensical's templates have it in HTML as it stands.
    shown = html.unescape if name == "zensical" else str
    assert shown(front["title"]) == HOSTILE
    assert shown(front["description"]) == 'Creates: one "image" #1'
    assert name != "zensical" or "<" not in front["title"] + front["description"]


@pytest.fixture(scope="module")
def tricky(repository: Path) -> Site:
    """A document whose every text is full of markup."""
    text = (repository / "tests" / "sites" / "tricky.yaml").read_text("utf-8")
    return docs_of(yaml.safe_load(text)).site


@pytest.mark.parametrize("name", ADAPTERS)
def test_what_a_page_says_becomes_no_markup(name: str, tricky: Site) -> None:
    """Outside of code no brace is left for MDX and attributes, and no bracket that begins an element of a text."""
    pages = (*_pages(name).values(), *_pages(name, tricky).values())
    assert "&#123;1&#125;" in "".join(pages)
    for text in pages:
        body = re.sub(r"^---$.*?^---$", "", text, count=1, flags=re.M | re.DOTALL)
        bare = re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", _FENCED.sub("", body))
        bare = re.sub(r"^import \{.*$", "", bare, flags=re.MULTILINE)
        bare = re.sub(r"\{:? ?#[\w-]+ ?\}$", "", bare, flags=re.MULTILINE)
        assert re.findall(r".*(?:\{|<b>|javascript:).*", bare) == []


@pytest.mark.parametrize("name", ADAPTERS)
def test_navigation_names_every_page_once_in_order(name: str) -> None:
    files = dict(ADAPTERS[name].write(SAMPLE).files)
    listing = {
        "zensical": ("docs/SUMMARY.md", r"^ *\* \[.*\]\(([^)]*)\.md\)"),
        "starlight": ("site.json", r'"slug": "([^"]*)"'),
        "docusaurus": ("sidebars.json", r'"id": "([^"]*)"'),
        "mintlify": ("navigation.json", r'^ *"([^"]*)",?$'),
        "github": ("README.md", r"^ *\* \[.*\]\(([^)]*)\.md\)"),
    }[name]
    named = re.findall(listing[1], files[listing[0]], re.MULTILINE)
    plain = [
        re.sub("(/index|/README)$", "", one).replace("README", "index") for one in named
    ]
    assert plain == [re.sub("/index$", "", one.path) for one in all_pages(SAMPLE)]


@pytest.mark.parametrize("name", ["zensical", "starlight", "github"])
def test_what_stands_on_every_page_names_no_thousand_others(name: str) -> None:
    pages = tuple(
        Page(path=f"types/{path}", title=path, blocks=())
        for path in ("index", *(f"t{number}" for number in range(1000)))
    )
    first = Page(path="index", title="All", blocks=())
    sections = (
        Section(title="Guide", pages=(first,)),
        Section(title="Types", pages=pages),
    )
    files = ADAPTERS[name].write(replace(SAMPLE, sections=sections)).files
    root = _ROOTS[name]
    assert len([one for one in files if one.startswith(f"{root}types/")]) == 1001
    listing = {"zensical": "docs/SUMMARY.md", "starlight": "site.json"}
    assert "t999" not in files[listing.get(name, "README.md")]


@pytest.mark.parametrize("name", [one for one in ADAPTERS if one != "mintlify"])
def test_of_very_many_types_navigation_names_the_page_that_lists_them(
    name: str,
) -> None:
    pages = tuple(
        Page(path=f"types/t{number}", title=f"T{number}", blocks=())
        for number in range(201)
    )
    types = replace(SAMPLE.sections[-1], pages=(*SAMPLE.sections[-1].pages, *pages))
    site = replace(SAMPLE, sections=(*SAMPLE.sections[:-1], types))
    files = ADAPTERS[name].write(site).files
    listing = {
        "zensical": "docs/SUMMARY.md",
        "docusaurus": "sidebars.json",
        "github": "README.md",
    }
    assert "t200" not in files[listing.get(name, "site.json")]
    own = next(text for file, text in files.items() if "t200" in file)
    # Docusaurus shows navigation beside those pages alone that say so, or are named in it.
    assert ("displayed_sidebar: docs\n" in own) == (name == "docusaurus")


def test_every_site_that_may_be_asked_for_has_an_adapter() -> None:
    assert tuple(ADAPTERS) == SITES


def test_an_address_that_a_browser_would_run_is_no_link() -> None:
    assert destination("javascript:alert(1)") is None
    assert destination("https://[") is None
    assert destination("https://a.b/c d)") == "https://a.b/c%20d%29"
    assert destination("https://a.b/%20?x=[1]#é") == "https://a.b/%20?x=[1]#%C3%A9"


def test_what_people_may_change_says_where_the_site_is_without_being_made_anew() -> (
    None
):
    for name in ("starlight", "docusaurus"):
        written = ADAPTERS[name].write(SAMPLE)
        identity = json.loads(written.files["site.json"])
        assert (identity["origin"], identity["path"]) == (
            "https://example.com",
            "/sdk/",
        )
        assert not set(written.files) & set(written.once)
    zensical = ADAPTERS["zensical"].write(SAMPLE).once["zensical.toml"]
    assert 'site_name = "Shop &#34;API&#34;"' in zensical
    assert 'site_url = "https://example.com/sdk/"' in zensical


def test_anchors_are_as_the_tree_has_them() -> None:
    anchors = [
        block.anchor
        for page in all_pages(SAMPLE)
        for block in page.blocks
        if isinstance(block, Heading)
    ]
    text = "".join(_pages("zensical").values())
    assert [one for one in anchors if f"{{: #{one} }}" not in text] == []


@pytest.mark.parametrize("name", ["starlight", "docusaurus"])
def test_what_people_install_is_what_the_sites_were_built_with(
    name: str, repository: Path
) -> None:
    folder = repository / "tests" / "sites"
    tried = json.loads((folder / "package.json").read_text("utf-8"))["devDependencies"]
    wanted = json.loads(ADAPTERS[name].write(SAMPLE).once["package.json"])
    assert wanted["dependencies"].items() <= tried.items()
