import {readFileSync} from 'node:fs';
import {z} from 'astro/zod';
import {components} from '../library/components.ts';
import {kindNames, kinds} from '../library/kinds.ts';
import type {Kind} from '../library/kinds.ts';
import {formatLocator, placeWords, wholePlaces} from '../library/locator.ts';
import {commands} from './commands.ts';
import {readFieldMeanings} from './field-meanings.ts';
import {mapSchemas} from './schemas.ts';

/** What each component is for; a new component needs a sentence here before the guide can be made. */
const componentSentences: Readonly<Record<string, string>> = {
  Chart:
    'Draws facts, chips or models, with the same values as a table below. Types: `bars`, `points` (powers of ten), `pairs`, `line` (one fact over time), `scatter` (models by day of release, on powers of ten, with facts as lines across), `calendar` (facts that are days, before and after a change), `strip` (facts that are days, in groups), `plane` (chips on the plane of the chip rule). Lists of names are set apart by commas, ids by spaces. `labels` names rows, pairs or lines anew; `missing` adds rows that have no value; `parts` says how many facts belong to each of the `series` of a strip; `dashed` names the facts whose lines bind nobody; `estimates` names facts that are drawn hollow although they print without "about"; `scale=\"powers\"` sets pairs on powers of ten; `gap` is the number of days from which a stretch without values is dashed.',
  Compare: 'A table, between its tags, that may be wider than the column.',
  Dates: 'A table of all values of one or more facts with their days and sources.',
  Figure:
    'A drawing of `content/figures/`, named without its ending. Say in `alt` what it shows to somebody who cannot see it.',
  Note: 'A remark set apart from the text.',
  Predict: 'A question to think about; its answer stands between the tags and opens on demand.',
  Steps: 'A numbered list, between its tags, of things to do in their order.',
  Tool: 'A calculator or experiment of `src/tools/`.',
  Worked: 'A worked example with its arithmetic. Figures in it need no fact.',
};

/** What each class of a drawing is for; `a` to `d` are the four colours of data, which change with the theme. */
const classSentences: Readonly<Record<string, string>> = {
  ink: 'words and lines in the colour of the text',
  muted: 'words and lines that stand back',
  line: 'an outline without filling',
  arrow: 'a line that leads somewhere; its head is a polyline of the same class',
  a: 'an outline, or words, in the first colour; b, c and d the others',
  'fill-a': 'a filled shape in the first colour; fill-b, fill-c and fill-d the others',
  'soft-a': 'a pale area in the first colour; soft-b, soft-c and soft-d the others',
  spot: 'a point of a drawing: filled with the colour of the page, with an outline',
  grid: 'a line of a scale, paler than all else',
  'on-mark': 'words that stand on a shape, with a rim in the colour of the page',
  paper: 'a shape filled with the colour of the page, to cut something out',
};

const samplePlaces = [
  'art-51-2',
  'annex-xiii',
  'recital-111',
  'para-60',
  'p-12',
  'pp-12-14',
  'sec-2.1',
  'tab-3',
  'app-b.4',
  'item-3a',
  'art-51-2+recital-111',
  'abstract',
];

/** The parts of the guide that are made from tables in the code, by the name that the guide calls them. */
export const guideParts: Readonly<Record<string, () => string>> = {
  commands: () =>
    table(
      ['Command', 'What it does'],
      Object.values(commands).map(({call, does}) => [`\`npm run ${call}\``, does]),
    ),
  kinds: () =>
    table(
      ['Kind', 'Files', 'Link'],
      kindNames.map((kind) => [
        kind,
        `\`content/${kinds[kind].folder}/${kind === 'page' ? '<section>/' : ''}<id>${kinds[kind].ending}\``,
        `\`${linkOf(kind)}\``,
      ]),
    ),
  fields: () =>
    kindNames
      .map((kind) => `#### Fields of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}\n\n${fieldsOf(kind)}`)
      .join('\n\n'),
  places: () =>
    [
      `Words: ${Object.entries(placeWords)
        .map(([word, shown]) => `\`${word}\` (${shown})`)
        .join(', ')}. Alone: ${Object.keys(wholePlaces)
        .map((word) => `\`${word}\``)
        .join(', ')}.`,
      table(
        ['You write', 'The reader sees'],
        samplePlaces.map((place) => [`\`${place}\``, formatLocator(place) ?? refuse(`no place ${place}`)]),
      ),
    ].join('\n\n'),
  components: () =>
    table(
      ['Component', 'Needs', 'May have', 'What it is for'],
      Object.entries(components).map(([name, {required, optional, oneOf = []}]) => [
        `\`<${name}>\``,
        [code(required), oneOf.map((attribute) => `\`${attribute}\``).join(' or ')]
          .filter((text) => text !== '')
          .join(', '),
        code(optional.filter((attribute) => !oneOf.includes(attribute))),
        componentSentences[name] ?? refuse(`no sentence for <${name}>`),
      ]),
    ),
  drawings: () =>
    table(
      ['Class', 'What it is for'],
      readDrawingClasses().map((name) => [
        `\`${name}\``,
        classSentences[name] ?? refuse(`no sentence for the class ${name}`),
      ]),
    ),
  editor: () =>
    `\`\`\`json\n${JSON.stringify({'yaml.schemas': mapSchemas('content')}, undefined, 2)}\n\`\`\``,
};

/**
 * Lists the classes that the style sheet has for drawings; of the four colours only the first is named.
 *
 * @returns names in the order of the sheet
 */
export function readDrawingClasses(): string[] {
  const css = readFileSync('src/styles/figures.css', 'utf8');
  const names = [...css.matchAll(/^svg (?:\w+)?\.([a-z-]+)/gm)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !/^(?:fill-|soft-)?[b-d]$/.test(name));
}

/** Kinds whose fields are groups with a source each; listing each part of each group would say one thing thirteen times. */
const cells: ReadonlySet<Kind> = new Set(['chip', 'model']);

function linkOf(kind: Kind): string {
  if (kind === 'fact') return '[](fact:id), [](fact:id@2025-01-31)';
  if (kind === 'source') return '[](source:id), [](source:id#p-5+tab-1)';
  return kind === 'chip' || kind === 'model' || kind === 'run'
    ? `[text](${kind}:id), [](${kind}:id#field)`
    : `[text](${kind}:id)`;
}

function fieldsOf(kind: Kind): string {
  const {properties = {}, required = []} = z.toJSONSchema(kinds[kind].schema, {io: 'input'});
  const meanings = readFieldMeanings(kind);
  const rows = Object.keys(properties).flatMap((name) => [
    [
      `\`${name}\``,
      required.includes(name) ? 'yes' : '',
      [meanings.get(name), choicesOf(properties[name])].filter(Boolean).join('; '),
    ],
    ...[...meanings].flatMap(([path, meaning]) =>
      path.startsWith(`${name}.`) && !cells.has(kind) ? [[`\`${path}\``, '', meaning]] : [],
    ),
  ]);
  const own = table(['Field', 'Needed', 'Meaning'], rows);
  return cells.has(kind)
    ? `${own}\n\nA field with a source of its own is a group: \`{value, source, locator, confidence, note}\`, or \`{value: null, reason}\` where nothing is known.`
    : own;
}

/** The words among which an author chooses, where a field takes only such. */
function choicesOf(property: unknown): string {
  const {enum: words} = Object(property);
  return Array.isArray(words) ? `one of ${code(words.map(String))}` : '';
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** A sign that parts columns would end the cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function refuse(why: string): never {
  throw new Error(`the guide cannot be made: ${why}`);
}
