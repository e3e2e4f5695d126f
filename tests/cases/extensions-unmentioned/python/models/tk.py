from __future__ import annotations

from typing import Literal

TK = Literal["a"]
