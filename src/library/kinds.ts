import {Actor} from './schemas/actor.ts';
import {Chip} from './schemas/chip.ts';
import {Claim} from './schemas/claim.ts';
import {Event} from './schemas/event.ts';
import {Fact} from './schemas/fact.ts';
import {Model} from './schemas/model.ts';
import {Page} from './schemas/page.ts';
import {Run} from './schemas/run.ts';
import {Source} from './schemas/source.ts';
import {Term} from './schemas/term.ts';

/** The ten kinds of entry: folder, file ending, schema and the field that names an entry to a reader. */
export const kinds = {
  page: {folder: 'pages', ending: '.mdx', schema: Page, name: 'title'},
  term: {folder: 'terms', ending: '.mdx', schema: Term, name: 'term'},
  source: {folder: 'sources', ending: '.yaml', schema: Source, name: 'title'},
  fact: {folder: 'facts', ending: '.yaml', schema: Fact, name: 'label'},
  event: {folder: 'events', ending: '.yaml', schema: Event, name: 'title'},
  claim: {folder: 'claims', ending: '.mdx', schema: Claim, name: 'paraphrase'},
  actor: {folder: 'actors', ending: '.mdx', schema: Actor, name: 'name'},
  chip: {folder: 'chips', ending: '.mdx', schema: Chip, name: 'name'},
  model: {folder: 'models', ending: '.mdx', schema: Model, name: 'name'},
  run: {folder: 'runs', ending: '.yaml', schema: Run, name: 'label'},
} as const;

/** One of the ten kinds. */
export type Kind = keyof typeof kinds;

/** The kinds in the order of the table. */
export const kindNames: readonly Kind[] = [
  'page',
  'term',
  'source',
  'fact',
  'event',
  'claim',
  'actor',
  'chip',
  'model',
  'run',
];

/**
 * Says whether a word is a kind.
 *
 * @param word any text
 */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}
