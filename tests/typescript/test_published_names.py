"""Names of a published TypeScript package, read by the compiler that lies beside it."""

from __future__ import annotations

from pathlib import Path

from sdkwright.migrate.typescript_names import read_typescript_names

_HERE = Path(__file__).parent
_DECLARATIONS = {
    "index.d.ts": 'export * from "./lib/config.js";\nexport * as files from "./lib/files.js";\n',
    "lib/config.d.ts": """
export type Options = { key?: string; count: number; };
export declare const LIST: { readonly first: "a" };
/** @internal */ export declare const hidden: string;
export declare const Order$schema: unknown;
""",
    "lib/files.d.ts": "export declare function open(path: string): Promise<Blob>;\n",
    "sdk/shop.d.ts": """
import { Options } from "../lib/config.js";
export declare class Shop extends Error {
  private secret;
  readonly _options: Options;
  constructor(options?: Options);
  get orders(): string;
}
""",
    "node_modules/other/index.d.ts": "export declare const other: 1;\n",
}


def test_names_are_those_that_a_program_can_write(tmp_path: Path) -> None:
    for name, text in _DECLARATIONS.items():
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    names = read_typescript_names(tmp_path, (tmp_path, _HERE))
    members = {
        place: sorted(names.definitions[key].members)
        for place, key in names.places.items()
    }
    assert members == {
        "#Options": ["count", "key"],
        "#LIST": ["first"],
        "#files": ["open"],
        "lib/config#Options": ["count", "key"],
        "lib/config#LIST": ["first"],
        "lib/files#open": [],
        "sdk/shop#Shop": ["orders"],
    }
