"""A third language, in one short file, gives every operation of every document: nothing was left to decide."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from sdkwright.emit.templates import make_environment
from sdkwright.frontend.build.api import build
from sdkwright.frontend.load import load
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from tests.architecture.outline.target import GroupFile, outline
from tests.architecture.sources import REPOSITORY
from tests.corpus.documents import CorpusDocument, corpus_documents

_FOLDER = Path(__file__).with_name("outline")
_ROOMS = ("core", "ir", "emit", "targets.contract", "targets.naming", "targets.reading")
# Enough of the documents for every run; `make corpus` takes all of them to both languages.
_SOME = 40


def _api(path: Path) -> Api:
    loaded = load(str(path)).value
    assert loaded is not None
    return build(upgrade(loaded)).value


def _text(view: GroupFile) -> str:
    template = make_environment(_FOLDER).get_template("group.txt.jinja")
    return template.render(view=view)


def _calls(api: Api) -> int:
    return sum(len(view.calls) for view in outline(api).values())


def test_an_outline_says_what_a_call_takes_gives_and_fails_with() -> None:
    files = outline(_api(REPOSITORY / "spec/r9s/openapi.yaml"))
    lines = _text(files["chat.txt"]).splitlines()
    assert lines[0] == "Chat"
    assert lines[1].startswith("  create(model: string, messages: list of ")
    assert lines[1].endswith("streams if stream")
    assert "-> ChatCompletion or events of ChatChunk; fails: 400 BadRequest" in lines[1]


def test_a_language_is_short_and_knows_neutral_rooms_alone() -> None:
    files = list(_FOLDER.iterdir())
    texts = [path.read_text(encoding="utf-8") for path in files if path.is_file()]
    assert sum(len(text.splitlines()) for text in texts) < 200
    tree = ast.parse((_FOLDER / "target.py").read_text(encoding="utf-8"))
    imported = [
        node.module.removeprefix("sdkwright.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module
        and node.module.startswith("sdkwright.")
    ]
    assert [name for name in imported if not name.startswith(_ROOMS)] == []


def _some() -> list[CorpusDocument]:
    documents = corpus_documents()
    step = max(len(documents) // _SOME, 1)
    return list(documents[::step])


@pytest.mark.skipif(
    not corpus_documents(), reason="the corpus isn't beside the project"
)
@pytest.mark.parametrize("document", _some(), ids=lambda one: one.name)
def test_every_operation_of_the_corpus_has_a_line(document: CorpusDocument) -> None:
    api = _api(document.path)
    assert _calls(api) >= len(api.operations)
    for view in outline(api).values():
        assert len(_text(view).splitlines()) == 1 + len(view.calls)
