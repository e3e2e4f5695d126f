"""Names under ``nameScheme: stable``: what is added to a document renames nothing that it had before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.growing_documents import documents, grown
from tests.support.python_api import PythonApi, python_api
from tests.support.typescript_api import TypeScriptApi, typescript_api


def _public_names(found: PythonApi | TypeScriptApi) -> Mapping[Any, Any]:
    """Every name that users of the package may have written, by what it names."""
    names = found.names
    return {
        **{("type", key): one.qualified for key, one in names.types.items()},
        **{("group", key): one for key, one in names.groups.items()},
        **{("method", key): name for key, name in names.methods.items()},
        **{("field", *key): name for key, name in names.fields.items()},
        **{("member", *key): name for key, name in names.members.items()},
        **{("argument", *key): name for key, name in names.arguments.items()},
        **{("function", key): name for key, name in _functions(found).items()},
    }


def _functions(found: PythonApi | TypeScriptApi) -> Mapping[str, str]:
    return found.names.functions if isinstance(found, TypeScriptApi) else {}


@pytest.mark.parametrize("api", [python_api, typescript_api])
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_nothing_added_renames_what_was_there(api: Any, data: st.DataObject) -> None:
    document = data.draw(documents())
    before = _public_names(api(document))
    after = _public_names(api(data.draw(grown(document))))

    renamed = {
        key: (name, after[key])
        for key, name in before.items()
        if key in after and after[key] != name
    }
    assert not renamed
    # What an `allOf` copies is there, or stands where the schema itself does, as a reader gets to it.
    assert not [
        key
        for key in before
        if key not in after and "/allOf/" not in "".join(map(str, key))
    ]
