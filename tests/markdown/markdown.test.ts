import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {z} from 'astro/zod';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {parseAddress} from '../../src/library/address.ts';
import {loadContent} from '../../src/library/load.ts';
import {parseMarkdown} from '../../src/library/parse.ts';
import type {Entry} from '../../src/library/read.ts';
import {makeRenderer} from '../../src/library/render.ts';
import {findUnsafe} from '../../src/library/safety.ts';

const folder = 'tests/markdown/cases';
const derived = {
  chip: {beads: {label: 'beads moved', unit: 'beads', how: 'Computed: three a second.', of: () => 3}},
  run: {
    findFault: () => undefined,
    names: () => ['drops'],
    has: (_: unknown, name: string) => name === 'drops',
    find: (_: unknown, name: string) =>
      name === 'drops' ? {label: 'drops', text: '3.5', value: 3.5, note: 'Counted in the cellar'} : undefined,
  },
};
const library = loadContent('tests/markdown/library', derived);
const renderer = makeRenderer({library, derived, base: '/cellar/'});

/** What a case may say of itself, between two lines of `---`. */
const Case = z.strictObject({
  /** the entry whose body the text is; without it nothing is added before or after */
  entry: z.string().optional(),
  mode: z.enum(['cards', 'links', 'words', 'unsafe']).default('cards'),
});

/** Fields are blanked line by line, so that a problem's line is that of the file. */
function readCase(name: string): z.infer<typeof Case> & {body: string} {
  const text = readFileSync(`${folder}/${name}.mdx`, 'utf8');
  const fields = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const body = fields ? fields[0].replace(/[^\n]/g, '') + text.slice(fields[0].length) : text;
  return {...Case.parse(parse(fields?.[1] ?? '{}')), body};
}

function findEntry(address: string | undefined): Entry {
  const {kind, id} = parseAddress(address ?? 'event:2019-03-04-act') ?? {kind: 'event', id: ''};
  const entry = library[kind].get(id);
  if (!entry) throw new Error(`no ${kind} called ${id}`);
  return address === undefined && 'sources' in entry.data
    ? {...entry, data: {...entry.data, sources: []}}
    : entry;
}

function renderCase(name: string): string {
  const {entry, mode, body} = readCase(name);
  try {
    if (mode === 'unsafe')
      return findUnsafe(parseMarkdown(body), true)
        .map(({code, line, column}) => `${line}:${column} ${code}`)
        .join('\n');
    return mode === 'cards' ? renderer.entry({...findEntry(entry), body}) : renderer.text(body, mode);
  } catch (error) {
    const {line, column, reason, message} = Object(error);
    return `stops at ${line}:${column}\n${reason ?? message}`;
  }
}

/** One element a line, so that a pair reads and differs well. */
function breakLines(html: string): string {
  const block =
    '(?:p|h[1-6]|section|nav|details|summary|div|ol|ul|li|table|thead|tbody|tr|th|td|blockquote|math|semantics|annotation|dl|dt|dd)';
  return `${html
    .replace(new RegExp(`(?<!\\n)(?=<${block}[ >])|(?<=</${block}>)(?!\\n)`, 'g'), '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()}\n`;
}

describe('makeRenderer', () => {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replace('.mdx', ''))
    .sort();

  it.each(names)('%s', (name) => {
    const actual = breakLines(renderCase(name));
    const [pair, beside] = [`${folder}/${name}.html`, `${folder}/${name}.actual.html`];
    const expected = existsSync(pair) ? readFileSync(pair, 'utf8') : '';
    if (actual === expected) rmSync(beside, {force: true});
    else writeFileSync(beside, actual);
    expect(actual).toBe(expected);
  });

  it('has a case for every pair', () => {
    const pairs = readdirSync(folder).filter((file) => /(?<!\.actual)\.html$/.test(file));
    expect(pairs.map((file) => file.replace('.html', '')).sort()).toEqual(names);
  });
});
