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
  isNewExpression,
  isPropertyAccessExpression,
  isStringLiteral,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

/** One TypeScript file of the program. */
export interface ModuleFacts {
  /** Below `pipeline/`, with `/`. */
  readonly path: string;
  /** Specifiers of imports, re-exports and `import()`, as written. */
  readonly imports: readonly string[];
  /** Uses of what surrounds the program: `process`, `Date.now()`, `new Date()`, `.localeCompare()`, `fetch()`. */
  readonly ambient: readonly string[];
  readonly hasDefaultExport: boolean;
  readonly lines: number;
}

type Found = { readonly imports: string[]; readonly ambient: string[]; hasDefaultExport: boolean };

const AMBIENT_OBJECTS = new Set(['process', 'console', 'performance']);
const AMBIENT_CALLS = new Set(['fetch', 'eval']);
const AMBIENT_PROPERTIES = new Set(['Date.now', 'Math.random', 'Intl.Collator', 'Intl.DateTimeFormat']);
const LOCAL_METHOD =
  /^(localeCompare|toLocale\w+|get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes))$/;

function moduleSpecifier(node: Node): string | null {
  const specifier =
    isImportDeclaration(node) || isExportDeclaration(node)
      ? node.moduleSpecifier
      : isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return specifier !== undefined && isStringLiteral(specifier) ? specifier.text : null;
}

function ambientProperty(node: Node): string | null {
  if (!isPropertyAccessExpression(node)) return null;
  const property = node.name.text;
  if (LOCAL_METHOD.test(property)) return `.${property}`;
  if (!isIdentifier(node.expression)) return null;
  const object = node.expression.text;
  return AMBIENT_OBJECTS.has(object) || AMBIENT_PROPERTIES.has(`${object}.${property}`)
    ? `${object}.${property}`
    : null;
}

function ambientCall(node: CallExpression | NewExpression): string | null {
  if (!isIdentifier(node.expression)) return null;
  const callee = node.expression.text;
  if (callee === 'Date' && (isCallExpression(node) || (node.arguments?.length ?? 0) === 0))
    return 'new Date()';
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
  const ambient =
    ambientProperty(node) ?? (isCallExpression(node) || isNewExpression(node) ? ambientCall(node) : null);
  if (ambient !== null) found.ambient.push(ambient);
  if (isDefaultExport(node)) found.hasDefaultExport = true;
  node.forEachChild((child) => collect(child, found));
}

function factsOf(path: string, sourceFile: SourceFile): ModuleFacts {
  const found: Found = { imports: [], ambient: [], hasDefaultExport: false };
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
