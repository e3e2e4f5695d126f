"""Modules of a large group: an operation that changes, comes or goes touches its own, and what lists it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.emit.render import render_all
from sdkwright.targets.languages.python.client import client_jobs
from tests.support.large_groups import large_group
from tests.support.python_api import python_api
from tests.support.small_documents import operation, parameter

_THINGS = ("branches", "commits", "keys", "pages", "releases", "tags")
_LISTS = "repos.py"


def _modules(document: dict[str, Any]) -> Mapping[str, str]:
    """The text of each module of the client and its groups."""
    tree = render_all(client_jobs(python_api(document).package))
    return {path.rpartition("/")[2]: tree[path].content.decode() for path in tree}


def _touched(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    return {name for name in {*before, *after} if before.get(name) != after.get(name)}


_groups = st.fixed_dictionaries(
    {
        "things": st.sets(st.sampled_from(_THINGS), min_size=3, max_size=4).map(sorted),
        "each": st.integers(min_value=15, max_value=16),
    }
)


@settings(deadline=None, max_examples=4)
@given(data=st.data(), sizes=_groups)
def test_a_change_of_an_operation_touches_its_own_module(
    data: st.DataObject, sizes: dict[str, Any]
) -> None:
    document = large_group(**sizes)
    before = _modules(document)
    thing = data.draw(st.sampled_from(sizes["things"]))
    number = data.draw(st.integers(min_value=0, max_value=sizes["each"] - 1))
    changed = document["paths"][f"/repos/{{owner}}/{thing}/{number}"]["get"]
    changed["parameters"].append(parameter("fresh"))

    assert _touched(before, _modules(document)) == {f"_repos_{thing}.py"}


@settings(deadline=None, max_examples=4)
@given(data=st.data(), sizes=_groups)
def test_an_operation_that_comes_or_goes_moves_no_other(
    data: st.DataObject, sizes: dict[str, Any]
) -> None:
    document = large_group(**sizes)
    before = _modules(document)
    thing = data.draw(st.sampled_from(_THINGS))
    made = operation("repos/fresh", tags=["repos"])
    paths = list(document["paths"].items())
    place = data.draw(st.integers(min_value=0, max_value=len(paths)))
    paths.insert(place, (f"/repos/{{owner}}/{thing}/fresh", {"get": made}))
    document["paths"] = dict(paths)

    assert _touched(before, _modules(document)) == {f"_repos_{thing}.py", _LISTS}
