"""`sdkwright init` and `sdkwright ci`: files that a project begins with, and that are its own from then on."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from sdkwright import __version__
from sdkwright.app.config import read_config
from sdkwright.app.config_hooks import HOOKS, hooks_text, with_hook
from sdkwright.app.config_place import NAMES, configurations
from sdkwright.app.config_schema import config_schema
from sdkwright.app.first_configuration import (
    SCHEMA,
    configuration_text,
    documents_below,
)
from sdkwright.cli.formats import json_text
from sdkwright.cli.usage import Usage
from sdkwright.cli.writing import write_file
from sdkwright.core.report import printable
from sdkwright.site.adapters.registry import ADAPTERS
from sdkwright.site.options import SITES
from sdkwright.targets.contract.registry import TARGETS

_WORKFLOWS = Path(__file__).with_name("workflows")
# What stands in the workflows of this folder for the version that writes them.
_ANY_VERSION = "sdkwright==0.0.0"
# And for the folder of the docs.
_ANY_FOLDER = re.compile(r"\bDOCS(?:/BUILT)?$", re.MULTILINE)


def run_init(arguments: argparse.Namespace) -> int:
    """Write a configuration and what goes with it; of what is there only the list of hooks grows. Raises Usage."""
    for name in NAMES:
        if Path(name).exists():
            raise Usage(f"there is a {name} already")
    document = arguments.spec or _document()
    if not Path(document).is_file():
        raise Usage(f"there is no file {document}")
    files = {
        NAMES[0]: configuration_text(Path(document).as_posix(), tuple(TARGETS)),
        SCHEMA: json_text(config_schema(TARGETS)),
    }
    if _is_on_github():
        files |= _workflows()
    _write_missing(files)
    _write_hook(Path(HOOKS))
    sys.stdout.write("next: sdkwright generate\n")
    if not _is_on_github():
        sys.stdout.write("on GitHub, its workflows: sdkwright ci github\n")
    return 0


def run_ci(arguments: argparse.Namespace) -> int:
    """Write the workflows; those that are there stay unless they may be overwritten. Raises Usage."""
    files = {**_workflows(), **_docs_workflow()}
    if arguments.overwrite:
        for name in files:
            Path(name).unlink(missing_ok=True)
    _write_missing(files)
    return 0


def _document() -> str:
    """The document that is meant: the only one, or the one that somebody at a terminal chooses. Raises Usage."""
    documents = documents_below(Path())
    if not documents:
        raise Usage("there is no OpenAPI 3 document here; name it: sdkwright init SPEC")
    if len(documents) == 1:
        return documents[0]
    if not sys.stdin.isatty():
        some = ", ".join(documents[:10])
        raise Usage(
            f"there are several documents; name one: sdkwright init SPEC ({some})"
        )
    for number, document in enumerate(documents, 1):
        sys.stdout.write(f"{number:>3}  {printable(document)}\n")
    answer = input("which one? ").strip()
    if not answer.isdecimal() or not 1 <= int(answer) <= len(documents):
        raise Usage(f"there is no number {answer} in the list")
    return documents[int(answer) - 1]


def _is_on_github() -> bool:
    try:
        remotes = Path(".git", "config").read_text(encoding="utf-8", errors="replace")
    except OSError:
        remotes = ""
    return "github.com" in remotes or Path(".github").is_dir()


def _workflows() -> Mapping[str, str]:
    """The texts of the workflows by where GitHub looks for them."""
    return {
        f".github/workflows/{path.name}": path.read_text(encoding="utf-8").replace(
            _ANY_VERSION, f"sdkwright=={__version__}"
        )
        for path in sorted(_WORKFLOWS.glob("*.yaml"))
    }


def _write_hook(path: Path) -> None:
    """Put the hook beside those that a project has."""
    if not path.exists():
        _write_missing({HOOKS: hooks_text(__version__)})
        return
    try:
        text = path.read_bytes().decode()
    except (OSError, ValueError) as error:
        raise Usage(f"{path} can't be read: {error}") from error
    more = with_hook(text, __version__)
    if more is None:
        sys.stdout.write(
            f"{path} has no list `repos` to add to, and stays as it is; its entry would be:\n"
            f"{hooks_text(__version__)}"
        )
    elif more == text:
        sys.stdout.write(f"{path} has the hook already\n")
    else:
        write_file(path, more)
        sys.stdout.write(f"{path} has one hook more\n")


def _docs_workflow() -> Mapping[str, str]:
    """The workflow that checks the docs of the configuration, if it has some, and publishes the first of them on pages, if
    their site generator builds what can be.
    """
    place = next(iter(configurations(Path())), None)
    read = read_config(place, tuple(TARGETS)) if place else None
    if read is None or read.value is None or not read.value.docs:
        return {}
    docs = read.value.docs[0]
    adapter = ADAPTERS[str(docs.options.get("site", SITES[0]))]
    parts = ["check"]
    if adapter.server is not None and adapter.output:
        builder = "npm" if adapter.server.is_in_folder else adapter.server.program
        parts += (f"build_{builder}", "publish")
    texts = ((_WORKFLOWS / "docs" / f"{one}.yaml").read_text("utf-8") for one in parts)
    folder = docs.output.as_posix()
    places = {"DOCS": folder, "DOCS/BUILT": f"{folder}/{adapter.output}"}
    text = _ANY_FOLDER.sub(
        lambda place: json.dumps(places[place.group()]), "".join(texts)
    )
    text = text.replace(_ANY_VERSION, f"sdkwright=={__version__}")
    return {".github/workflows/sdk-docs.yaml": text}


def _write_missing(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = Path(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            sys.stdout.write(f"{name} is there already, and stays as it is\n")
        except OSError as error:
            raise Usage(f"{name} can't be written: {error.strerror}") from error
        else:
            sys.stdout.write(f"{name} written\n")
