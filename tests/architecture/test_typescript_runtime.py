"""The runtime of TypeScript packages: its modules stand in layers too, for a reader as for a bundler."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter

from tests.architecture.sources import TEMPLATES

_RUNTIME = TEMPLATES / "typescript" / "runtime"
# However a module is imported, for its values or for its types alone, its name stands between quotes.
_IMPORTED = re.compile(r"""["']\./([^"']+)\.js["']""")


def test_no_module_leads_back_to_itself_not_even_for_types() -> None:
    imports = {
        path.stem: set(_IMPORTED.findall(path.read_text(encoding="utf-8")))
        for path in _RUNTIME.glob("*.ts")
    }
    assert set().union(*imports.values()) <= imports.keys()
    assert "operation" in imports["call"]
    # Raises an error with the circle, if there is one.
    TopologicalSorter(imports).prepare()
