import {readdirSync} from 'node:fs';
import {check, resolveConfig} from 'prettier';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {findRow, importTable} from './house/import-table.ts';
import {importsOf, lineOf, readSourceFiles, visitNodes} from './house/source-files.ts';
import type {SourceFile} from './house/source-files.ts';

const sources = readSourceFiles(['src', 'astro.config.mjs'], ['.ts', '.mjs', '.astro', '.css']);
const code = sources.filter(({path}) => !path.endsWith('.css'));
const tests = readSourceFiles(['tests'], ['.ts']);

/** Every violation stands on a line of its own, so that a failure reads as a list of places. */
function placesOf(
  files: readonly SourceFile[],
  find: (file: SourceFile) => readonly (string | number)[],
): string[] {
  return files.flatMap((file) => find(file).map((found) => `${file.path}:${found}`));
}

function linesOf(file: SourceFile, matches: (node: ts.Node) => boolean): number[] {
  const lines: number[] = [];
  visitNodes(file.code, (node) => {
    if (matches(node)) lines.push(lineOf(file, node));
  });
  return lines;
}

describe('imports', () => {
  it('have a row in the table for every file', () => {
    expect(code.map(({path}) => path).filter((path) => findRow(path) === undefined)).toEqual([]);
  });

  it('follow the direction of the table', () => {
    const against = placesOf(code, (file) => {
      const allowed = importTable[findRow(file.path) ?? ''] ?? [];
      return importsOf(file)
        .filter(
          ({target, isOurs}) =>
            isOurs &&
            !allowed.some((part) => target === part || (part.endsWith('/') && target.startsWith(part))),
        )
        .map(({target, line}) => `${line} ${target}`);
    });
    expect(against).toEqual([]);
  });

  it('make no circle, but by what is loaded when it is needed', () => {
    const graph = new Map(
      code.map((file) => [
        file.path,
        importsOf(file)
          .filter(({isOurs, isLazy}) => isOurs && !isLazy)
          .map(({target}) => target),
      ]),
    );
    expect(findCircles(graph)).toEqual([]);
  });

  it('are relative and name the file with its ending', () => {
    const odd = placesOf([...code, ...tests], (file) =>
      importsOf(file)
        .filter(({target, isOurs}) =>
          isOurs ? !/\.(?:ts|astro|css|mjs)$/.test(target) : /^(?:~|@\/|src\/|\/)/.test(target),
        )
        .map(({target, line}) => `${line} ${target}`),
    );
    expect(odd).toEqual([]);
  });

  it('keep rules and lab free of everything outside them', () => {
    const pure = code.filter(({path}) => /^src\/(?:rules|lab)\//.test(path));
    expect(
      placesOf(pure, (file) =>
        importsOf(file)
          .filter(({isOurs}) => !isOurs)
          .map(({target}) => target),
      ),
    ).toEqual([]);
  });

  it('keep the library free of the Astro runtime and the plugins free of files', () => {
    const runtime = placesOf(
      sources.filter(({path}) => path.startsWith('src/library/')),
      (file) =>
        importsOf(file)
          .map(({target}) => target)
          .filter((target) => /^astro(?:$|:|\/(?!zod$))/.test(target)),
    );
    const files = placesOf(
      sources.filter(({path}) => path.startsWith('src/markdown/')),
      (file) =>
        importsOf(file)
          .map(({target}) => target)
          .filter((target) => target.startsWith('node:fs')),
    );
    expect([...runtime, ...files]).toEqual([]);
  });
});

function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return circles;
}

describe('exports', () => {
  it('are named, except where a tool asks for a default', () => {
    const defaults = placesOf(
      code.filter(({path}) => path !== 'astro.config.mjs'),
      (file) =>
        linesOf(
          file,
          (node) =>
            (ts.isExportAssignment(node) && !node.isExportEquals) ||
            (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent)),
        ),
    );
    expect(defaults).toEqual([]);
  });

  it('are never passed on from another file', () => {
    expect(
      placesOf([...code, ...tests], (file) =>
        linesOf(file, (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined),
      ),
    ).toEqual([]);
  });

  it('of TypeScript files carry a docstring', () => {
    const bare = placesOf(
      [...sources, ...tests].filter(({path}) => path.endsWith('.ts')),
      (file) =>
        file.code.statements
          .filter(
            (node) =>
              ts.canHaveModifiers(node) &&
              (ts.getModifiers(node) ?? []).some(({kind}) => kind === ts.SyntaxKind.ExportKeyword),
          )
          .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
          .map((node) => lineOf(file, node)),
    );
    expect(bare).toEqual([]);
  });
});

describe('types', () => {
  it('are parsed, never claimed: no any, no as but const, no !', () => {
    const claims = placesOf([...code, ...tests], (file) =>
      linesOf(
        file,
        (node) =>
          node.kind === ts.SyntaxKind.AnyKeyword ||
          ts.isNonNullExpression(node) ||
          ts.isTypeAssertionExpression(node) ||
          (ts.isAsExpression(node) && node.type.getText() !== 'const'),
      ),
    );
    expect(claims).toEqual([]);
  });

  it('are checked everywhere', () => {
    const silenced = new RegExp(['@ts', '(?:ignore|nocheck|expect-error)'].join('-'));
    expect([...code, ...tests].filter(({text}) => silenced.test(text)).map(({path}) => path)).toEqual([]);
  });
});

describe('files', () => {
  it('hold one idea: components at most 120 lines, others at most 300', () => {
    const long = [...sources, ...tests].flatMap(({path, text}) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > (path.startsWith('src/components/') ? 120 : 300) ? [`${path}: ${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  it('are named after what they hold: no utils, helpers or common', () => {
    expect(
      [...sources, ...tests]
        .map(({path}) => path)
        .filter((path) => /(?:^|[/-])(?:utils?|helpers?|common|misc)[/.]/i.test(path)),
    ).toEqual([]);
  });

  it('keep the form that npm run format gives', async () => {
    const options = await resolveConfig('package.json');
    const typed = [...sources, ...tests].filter(({path}) => /\.(?:ts|mjs)$/.test(path));
    const kept = await Promise.all(
      typed.map(async ({path, text}) => ((await check(text, {...options, filepath: path})) ? [] : [path])),
    );
    expect(kept.flat()).toEqual([]);
  });

  it('read the environment in one place', () => {
    const readers = sources
      .filter(({text}) => /\bimport\.meta\.env\b|process\.env\b|\benv\[/.test(text))
      .map(({path}) => path);
    expect(readers).toEqual(['src/site.ts']);
  });
});

/** Words of the subject. An engine that says one of them serves one site only. */
const subject =
  /deepseek|nvidia|huawei|openai|tpp|total processing|performance density|\bgpus?\b|[ah]100\b|[h]800\b|\bh20\b|\bgrpo\b|\bppo\b|reinforcement|gradient(?!\()|ai act|artificial intelligence|export control|entity list|\beccn\b|3a090|systemic|china|brussels|\beuropean\b|law of/i;

/** Rules, laboratory, its named runs and tools know the subject; so do their face in the terminal and the one table that joins them to kinds. */
const knowing = /^src\/(?:rules|lab|runs|tools)\/|^src\/cli\/(?:rule|lab)|^src\/derived\.ts$/;

/** Two kinds measure processors and training runs; the table of kinds gives these fields to every site. */
const namesOfFields = new Set([
  'src/library/schemas/chip.ts',
  'src/library/schemas/model.ts',
  'src/library/data.ts',
  'src/views/DataList.astro',
]);

describe('the engine', () => {
  it('says no word of the subject', () => {
    const engine = sources.filter(({path}) => !knowing.test(path) && !namesOfFields.has(path));
    const said = placesOf(engine, ({text}) =>
      text.split('\n').flatMap((line, index) => {
        const word = subject.exec(line)?.[0];
        return word === undefined ? [] : [`${index + 1} ${word}`];
      }),
    );
    expect(said).toEqual([]);
  });
});

describe('the rules', () => {
  const rules = sources.filter(({path}) => path.startsWith('src/rules/'));
  const ids = readdirSync('content/sources').map((name) => name.replace(/\.yaml$/, ''));

  it('give a source for every number but 0 and 1, on its line or on the last of its table', () => {
    const unsourced = placesOf(rules, (file) =>
      linesOf(
        file,
        (node) =>
          ts.isNumericLiteral(node) && !['0', '1'].includes(node.text) && !namesSource(file, node, ids),
      ),
    );
    expect(unsourced).toEqual([]);
  });

  it('name sources that exist', () => {
    const unknown = placesOf(rules, ({text}) =>
      [...text.matchAll(/@source ([^\n]+)/g)].flatMap(([, line = '']) =>
        line
          .split(';')
          .map((part) => part.trim().split(' ')[0] ?? '')
          .filter((id) => !ids.includes(id)),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

function namesSource(file: SourceFile, node: ts.Node, ids: readonly string[]): boolean {
  const lines = file.text.split('\n');
  const table = ts.findAncestor(node, ts.isVariableStatement);
  const last = table ? file.code.getLineAndCharacterOfPosition(table.getEnd()).line + 1 : 0;
  return [lineOf(file, node), last].some((line) => {
    const comment = lines[line - 1]?.split('//')[1] ?? '';
    return comment.split(/[\s:;,]+/).some((word) => ids.includes(word));
  });
}
