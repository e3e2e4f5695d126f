from __future__ import annotations

from typing import Dict, TypeAlias

from .name import Name

Labels: TypeAlias = Dict[str, Name]
