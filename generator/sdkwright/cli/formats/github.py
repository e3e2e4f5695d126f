"""Commands of GitHub's workflows, which show findings beside the lines they are about.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from sdkwright.cli.formats.outcome import remarks
from sdkwright.cli.formats.remark import Remark
from sdkwright.core.json import JsonObject

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def printed(record: JsonObject) -> str:
    """A command a line for each thing found."""
    return "".join(f"{_command(one)}\n" for one in remarks(record))


def _command(remark: Remark) -> str:
    places = {"file": remark.file, "line": remark.line, "col": remark.column}
    if remark.line is None:
        places = {"file": remark.file}
    properties = [
        f"{key}={_property(str(value))}" for key, value in places.items() if value
    ]
    properties.append(f"title={_property(remark.code)}")
    text = "\n".join(filter(None, (remark.message, remark.advice)))
    return f"::{_COMMANDS[remark.severity]} {','.join(properties)}::{_data(text)}"


def _data(text: str) -> str:
    """A text that can't end its command and begin another."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
