// The public names of a TypeScript package, read by the compiler from its declarations, or else its sources: nothing runs.
// node public_names.mjs FOLDER LOOK... : prints JSON. FOLDER is the package; a compiler is looked for from each LOOK.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";

const [folder, ...places] = process.argv.slice(2).map((path) => resolve(path));
const NOT_THE_PACKAGE = new Set(["node_modules", "tests", "test", "examples", "docs", "custom"]);
// What no package lets anybody import.
const UNREACHABLE = /^runtime\//;
// Where builds put a package's modules; one of two copies counts.
const BUILDS = /^(?:src|(?:dist\/)?(?:esm|commonjs|cjs)|dist)\//;
const NO_COMPILER = 3;

function compiler() {
  for (const place of places) {
    try {
      const ts = createRequire(join(place, "package.json"))("typescript");
      if (ts.createProgram !== undefined) return ts;
    } catch {}
  }
  process.exit(NO_COMPILER);
}

function files(from) {
  return readdirSync(from, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith(".") || NOT_THE_PACKAGE.has(entry.name)) return [];
      const path = join(from, entry.name);
      return entry.isDirectory() ? files(path) : [path];
    });
}

const ts = compiler();
const every = files(folder);
const declared = every.filter((path) => /\.d\.[mc]?ts$/.test(path));
const built = declared.filter((path) => !relative(folder, path).startsWith(`src${sep}`));
const sources = every.filter((path) => /(?<!\.d)\.ts$/.test(path) && relative(folder, path).startsWith(`src${sep}`));
const roots = built.length > 0 ? built : sources;
const program = ts.createProgram(roots, {
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
});
const checker = program.getTypeChecker();
const inside = new Set(roots.map((path) => path.split(sep).join("/")));
const modules = {};
const definitions = {};

const isOurs = (symbol) =>
  symbol.declarations?.some((one) => inside.has(one.getSourceFile().fileName)) ?? false;
const isPublic = (symbol) => {
  const name = symbol.getName();
  if (name === "default" || name === "prototype" || /^[_#]|^__|\$/.test(name)) return false;
  if (symbol.getJsDocTags(checker).some((tag) => tag.name === "internal")) return false;
  return !symbol.declarations?.some(
    (one) => ts.getCombinedModifierFlags(one) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
  );
};
// What every error has, whatever says it again.
const OF_ERRORS = new Set(["name", "message", "cause", "stack"]);
const isError = (type) => type.symbol?.name === "Error" || (type.getBaseTypes?.() ?? []).some(isError);
const followed = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

function properties(type) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.flags & ts.TypeFlags.Object || part.isIntersection() ? part.getProperties() : []));
}

function members(symbol) {
  const found = [];
  if (symbol.flags & ts.SymbolFlags.ValueModule) found.push(...checker.getExportsOfModule(symbol));
  if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const isOwn = (one) => !OF_ERRORS.has(one.getName()) || !isError(type);
    found.push(...properties(type).filter(isOwn));
  }
  if (symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Class | ts.SymbolFlags.Enum)) {
    const at = symbol.valueDeclaration ?? symbol.declarations[0];
    found.push(...properties(checker.getTypeOfSymbolAtLocation(symbol, at)));
  }
  const names = found.filter((one) => isOurs(followed(one)) && isPublic(one)).map((one) => one.getName());
  return [...new Set(names)].sort();
}

for (const file of program.getSourceFiles()) {
  const module = checker.getSymbolAtLocation(file);
  if (module === undefined || !inside.has(file.fileName)) continue;
  const path = relative(folder, file.fileName).split(sep).join("/").replace(BUILDS, "");
  if (UNREACHABLE.test(path)) continue;
  const name = path.replace(/(?:\.d)?\.[mc]?ts$/, "").replace(/(?:^|\/)index$/, "");
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = followed(exported);
    if (!isPublic(exported) || !isPublic(symbol) && !(symbol.flags & ts.SymbolFlags.ValueModule) || !isOurs(symbol)) continue;
    const at = symbol.declarations[0];
    const key = `${relative(folder, at.getSourceFile().fileName)}:${at.pos}:${symbol.getName()}`;
    (modules[name] ??= {})[exported.getName()] = key;
    definitions[key] ??= members(symbol);
  }
}
// What generators say in the first lines of their files; where most have it, people wrote the others.
const isMarked = (path) => program.getSourceFile(path).text.slice(0, 500).includes("DO NOT EDIT");
const marked = new Set(roots.filter(isMarked).map((path) => relative(folder, path)));
const hasMarks = marked.size * 2 > roots.length;
const handwritten = Object.keys(definitions).filter((key) => hasMarks && !marked.has(key.split(":")[0]));
process.stdout.write(JSON.stringify({ modules, definitions, handwritten }));
