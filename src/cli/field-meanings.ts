import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

/**
 * Reads what each field means from the comments in its schema, so that the guide and the editors' help cannot differ from it.
 *
 * @param name name of a file in `src/library/schemas/`, without its ending
 * @returns meanings by path; `*` stands for any key or index, as in `values.*.from`
 */
export function readFieldMeanings(name: string): ReadonlyMap<string, string> {
  const path = fileURLToPath(new URL(`../library/schemas/${name}.ts`, import.meta.url));
  const meanings = new Map<string, string>();
  const walk = (node: ts.Node, at: readonly string[]): void => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText().replace(/\s/g, '');
      const many = /^z\.(?:array|record|partialRecord)$/.test(called);
      // a call of `cell` is a group of fields that is described in a file of its own
      if (called === 'cell')
        for (const [inner, meaning] of readFieldMeanings('cell'))
          meanings.set([...at, inner].join('.'), meaning);
      node.expression.forEachChild((child) => walk(child, at));
      for (const argument of node.arguments) walk(argument, many ? [...at, '*'] : at);
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      const inner = [...at, ts.isStringLiteral(node.name) ? node.name.text : node.name.getText()];
      const meaning = commentOf(node);
      if (meaning !== '') meanings.set(inner.join('.'), meaning);
      walk(node.initializer, inner);
      return;
    }
    node.forEachChild((child) => walk(child, at));
  };
  for (const statement of ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    .statements) {
    walk(statement, []);
  }
  return meanings;
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter((part) => ts.isJSDoc(part))
    .map(({comment}) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
