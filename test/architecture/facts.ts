/** What the rules look at, read with TypeScript's own parser. */
import { resolve } from 'node:path';
import type { CallExpression, NewExpression, Node, SourceFile } from 'typescript/unstable/ast';
import { SyntaxKind } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isExportAssignment,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isNamedImports,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isStringLiteral,
  isTemplateExpression,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

/** One TypeScript file of the program. */
export interface ModuleFacts {
  /** Below `pipeline/`, with `/`. */
  readonly path: string;
  /** Specifiers of imports, re-exports and `import()`, as written. */
  readonly imports: readonly string[];
  /** Names taken from modules of Node, by their own names: `node:crypto#hash`; `*` is all of them. */
  readonly names: readonly string[];
  /** Uses of what surrounds the program: `process`, `Date.now()`, `new Date()`, `.localeCompare()`, `fetch()`. */
  readonly ambient: readonly string[];
  readonly hasDefaultExport: boolean;
  readonly lines: number;
}

type Found = {
  readonly imports: string[];
  readonly names: string[];
  readonly ambient: string[];
  hasDefaultExport: boolean;
};

const AMBIENT_OBJECTS = new Set([
  'process',
  'console',
  'performance',
  'crypto',
  'navigator',
  'globalThis',
  'global',
]);
/** Called, made with `new`, or handed on. */
const AMBIENT_CALLS = new Set([
  ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'BroadcastChannel'],
  ...['setTimeout', 'setInterval', 'WeakRef', 'FinalizationRegistry', 'eval', 'Function'],
]);
const AMBIENT_PROPERTIES = new Set(['Date.now', 'Math.random', 'Atomics.wait']);
/** What of `Intl` is the same in any locale, when it is told one. */
const WITHOUT_LOCALE = new Set(['Intl.Segmenter']);
const LOCAL_METHOD =
  /^(localeCompare|toLocale\w+|toDateString|toTimeString|getSeconds|get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes))$/;

/** Stands for the specifier of `import(name)`, which nobody can read here. */
export const COMPUTED = '(computed)';

function moduleSpecifier(node: Node): string | null {
  const specifier =
    isImportDeclaration(node) || isExportDeclaration(node)
      ? node.moduleSpecifier
      : isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  if (specifier === undefined) return null;
  return isStringLiteral(specifier) ? specifier.text : COMPUTED;
}

function ambientProperty(node: Node): string | null {
  if (!isPropertyAccessExpression(node)) return null;
  const property = node.name.text;
  if (LOCAL_METHOD.test(property)) return `.${property}`;
  if (!isIdentifier(node.expression)) return null;
  const object = node.expression.text;
  const use = `${object}.${property}`;
  const isLocal = object === 'Intl' && !WITHOUT_LOCALE.has(use);
  return isLocal || AMBIENT_OBJECTS.has(object) || AMBIENT_PROPERTIES.has(use) ? use : null;
}

function isText(node: Node | undefined): boolean {
  return (
    node !== undefined &&
    (isStringLiteral(node) || isTemplateExpression(node) || isNoSubstitutionTemplateLiteral(node))
  );
}

/** Without arguments the clock, with several or a text the machine's time zone. */
function ambientDate(node: CallExpression | NewExpression): string | null {
  const given = node.arguments ?? [];
  if (isCallExpression(node) || given.length === 0) return 'new Date()';
  return given.length > 1 || isText(given[0]) ? 'new Date(local)' : null;
}

/** Objects that are handed on whole: `const { env } = process`, `call(globalThis)`. */
function ambientValue(node: Node): string | null {
  const value = isVariableDeclaration(node)
    ? [node.initializer]
    : isCallExpression(node)
      ? [...node.arguments]
      : [];
  for (const one of value) {
    if (one === undefined || !isIdentifier(one)) continue;
    if (AMBIENT_OBJECTS.has(one.text) || AMBIENT_CALLS.has(one.text)) return one.text;
  }
  return null;
}

/** By their own names, whatever they are called here. */
function namesOf(node: Node): readonly string[] {
  const from = moduleSpecifier(node);
  if (from === null || !from.startsWith('node:')) return [];
  const bindings = isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  if (bindings !== undefined && isNamedImports(bindings))
    return bindings.elements.map(({ name, propertyName }) => `${from}#${(propertyName ?? name).text}`);
  return [`${from}#*`];
}

function ambientCall(node: CallExpression | NewExpression): string | null {
  if (!isIdentifier(node.expression)) return null;
  const callee = node.expression.text;
  if (callee === 'Date') return ambientDate(node);
  return AMBIENT_CALLS.has(callee) ? callee : null;
}

function isDefaultExport(node: Node): boolean {
  if (isExportAssignment(node)) return true;
  const modifiers = 'modifiers' in node ? (node.modifiers as readonly Node[] | undefined) : undefined;
  return modifiers?.some((modifier) => modifier.kind === SyntaxKind.DefaultKeyword) ?? false;
}

function collect(node: Node, found: Found): void {
  const specifier = moduleSpecifier(node);
  if (specifier !== null) found.imports.push(specifier);
  found.names.push(...namesOf(node));
  const isCall = isCallExpression(node) || isNewExpression(node);
  const uses = [ambientProperty(node), isCall ? ambientCall(node) : null, ambientValue(node)];
  found.ambient.push(...uses.filter((use) => use !== null));
  if (isDefaultExport(node)) found.hasDefaultExport = true;
  node.forEachChild((child) => collect(child, found));
}

function factsOf(path: string, sourceFile: SourceFile): ModuleFacts {
  const found: Found = { imports: [], names: [], ambient: [], hasDefaultExport: false };
  collect(sourceFile, found);
  return { path, ...found, lines: sourceFile.text.trimEnd().split('\n').length };
}

/** Facts of every `.ts` file below `folder` that the project of `tsconfig` compiles, in path order. */
export function readModules(folder: string, tsconfig: string): readonly ModuleFacts[] {
  const root = `${resolve(folder).replaceAll('\\', '/')}/`;
  const api = new API({ cwd: resolve('.') });
  try {
    const project = api.updateSnapshot({ openProjects: [resolve(tsconfig)] }).getProjects()[0];
    if (project === undefined)
      throw new Error(`Unexpected project without files, expected ${tsconfig} to open.`);
    return project.rootFiles
      .filter((file) => file.startsWith(root))
      .sort()
      .map((file) => {
        const sourceFile = project.program.getSourceFile(file);
        if (sourceFile === undefined) throw new Error(`Unexpected unreadable file ${file}.`);
        return factsOf(file.slice(root.length), sourceFile);
      });
  } finally {
    api.close();
  }
}
