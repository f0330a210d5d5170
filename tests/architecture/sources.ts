import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** One import of a file: what it names, and whether it takes types only (which leave nothing behind when it runs). */
export interface Import {
  file: string;
  line: number;
  /** From the repository's root for a file of ours (`src/domain/procedure/steps`); otherwise the package or `node:` module. */
  target: string;
  isOurs: boolean;
  isTypeOnly: boolean;
  /** Asked for as it runs: `import()`. */
  isLater: boolean;
}

/** The files under a folder of the repository, built ones left out: paths from the root, with `/`. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return ['dist', 'node_modules'].includes(entry.name) ? [] : filesUnder(path);
  });
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The imports of the files as they stand: read once for all that ask. */
const known = new Map<string, Import[]>();

/** Every import of a file in whatever form: `import`, `export … from`, `import()`, `import('…').Type`, `require()`. */
export function importsOf(file: string, text?: string): Import[] {
  if (text !== undefined) return importsIn(file, text);
  const imports = known.get(file) ?? importsIn(file, read(file));
  known.set(file, imports);
  return imports;
}

function importsIn(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (name: ts.Node | undefined, isTypeOnly: boolean, isLater = false) => {
    if (!name || !ts.isStringLiteralLike(name)) return;
    const isOurs = name.text.startsWith('.');
    const target = isOurs ? posix.join(posix.dirname(file), name.text) : packageOf(name.text);
    const line = source.getLineAndCharacterOfPosition(name.getStart()).line + 1;
    found.push({ file, line, target, isOurs, isTypeOnly, isLater });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, takesTypesOnly(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node.moduleReference.expression, node.isTypeOnly);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && isLoading(node.expression)) {
      add(node.arguments[0], false, node.expression.kind === ts.SyntaxKind.ImportKeyword);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The names that a file gives away and declares itself; what it hands on (`export … from`) is another file's. */
export function namesExportedBy(file: string, text = read(file)): string[] {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const exported = statements.filter(
    (it) => ts.canHaveModifiers(it) && ts.getModifiers(it)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  return exported.flatMap((it) => {
    if (ts.isVariableStatement(it)) return it.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    return hasName(it) ? [it.name.text] : [];
  });
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((it) => (ts.isBindingElement(it) ? namesIn(it.name) : []));
}

function hasName(node: ts.Statement): node is ts.Statement & { name: ts.Identifier } {
  return 'name' in node && typeof node.name === 'object' && node.name !== null && 'text' in node.name;
}

function takesTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  const areTypes =
    names && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((it) => it.isTypeOnly);
  return !clause.name && areTypes === true;
}

function isLoading(called: ts.Expression): boolean {
  return called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
}

function packageOf(name: string): string {
  if (builtinModules.includes(name)) return `node:${name}`;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
