import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import ts from 'typescript';

/** One file of the project, with the parts of it that TypeScript can parse. */
export interface SourceFile {
  /** from the project's root, with `/` */
  path: string;
  text: string;
  /** the file itself, or the front part of an Astro file */
  code: ts.SourceFile;
}

/** One import, export from, or script of a file. */
export interface Import {
  /** path of the file imported, or the name of a package */
  target: string;
  isOurs: boolean;
  /** loaded when it is needed */
  isLazy: boolean;
  line: number;
}

/**
 * Reads the source files below some folders, in the order of their names.
 *
 * @param folders from the project's root; a single file may be named too
 * @param endings such as `.ts`
 */
export function readSourceFiles(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => (/\.\w+$/.test(folder) ? [folder] : filesBelow(folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const code = path.endsWith('.astro') ? (/^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
      return {
        path,
        text,
        code: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
      };
    });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

/**
 * Lists what a file imports: static, dynamic, for types, and scripts of an Astro file.
 *
 * @param file any source file
 */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, line: number, isLazy = false) => {
    const isOurs = specifier.startsWith('.');
    const target = isOurs ? posix.normalize(posix.join(dirname(file.path), specifier)) : specifier;
    found.push({target, isOurs, isLazy, line});
  };
  visitNodes(file.code, (node) => {
    const isStatement = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const named = isStatement ? node.moduleSpecifier : firstOfImportCall(node);
    if (named && ts.isStringLiteralLike(named)) add(named.text, lineOf(file, node), !isStatement);
  });
  for (const [, specifier = ''] of file.path.endsWith('.astro')
    ? file.text.matchAll(/<script\s[^>]*src="([^"]+)"/g)
    : [])
    add(specifier, 1);
  return found;
}

function firstOfImportCall(node: ts.Node): ts.Expression | undefined {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    ? node.arguments[0]
    : undefined;
}

/**
 * Visits a node and all below it.
 *
 * @param node  where to begin
 * @param visit is called with each
 */
export function visitNodes(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitNodes(child, visit));
}

/**
 * Gives the line of a node, counted from 1; in an Astro file counted from its first line of code.
 *
 * @param file the file of the node
 * @param node any node
 */
export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.code.getLineAndCharacterOfPosition(node.getStart(file.code)).line + 1;
}
