"""What a site generator's adapter gives: files that are made anew each time, and files that people own once written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sdkwright.site.tree import Site

_FILES = Path(__file__).with_name("files")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFiles:
    """Texts by their paths in the folder of the docs. Those in ``once`` are written where they are missing."""

    files: Mapping[str, str]
    once: Mapping[str, str]


def folder_of(path: str) -> str:
    """The address of a page that has a folder to itself: ``images/`` for ``images/index``."""
    folder, _, name = path.rpartition("/")
    if name != "index":
        return f"{path}/"
    return f"{folder}/" if folder else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """What shows a site while people write: a program of its generator, run in the folder of the docs.

    ``arguments`` have ``{port}`` for the port. The program is on the path, or, where it ``is_in_folder``, npm has it in
    the folder or one above; ``install`` is the command that brings it.
    """

    program: str
    arguments: tuple[str, ...]
    install: str
    is_in_folder: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapter:
    """How a site generator wants a site.

    ``static`` is the folder of files that are published as they are; ``plain`` says that the generator publishes each page
    as Markdown, too. ``address`` is where the page of a path is published, from the site's root.
    ``server`` is None where nothing needs to run to see the pages, ``output`` the folder that a build writes to be
    published, empty where there is no such build.
    """

    write: Callable[[Site], SiteFiles]
    static: str
    plain: bool = False
    address: Callable[[str], str] = folder_of
    server: Server | None = None
    output: str = ""


def files_of(name: str) -> dict[str, str]:
    """The files of a generator that say the same for every site. Here ``.gitignore`` has no dot, to ignore nothing."""
    folder = _FILES / name
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    ignored = texts.pop("gitignore", None)
    return texts if ignored is None else {".gitignore": ignored, **texts}


def identity(site: Site) -> dict[str, Any]:
    """What a site says of itself. ``origin`` and ``path`` are the parts of the URL that it is published at."""
    address = urlsplit(site.base)
    origin = f"{address.scheme}://{address.netloc}" if address.netloc else ""
    return {
        "title": site.title,
        "description": site.description,
        "origin": origin,
        "path": f"/{address.path.strip('/')}/".replace("//", "/"),
    }


def json_file(value: object) -> str:
    """A file of JSON."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
