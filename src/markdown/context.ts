import {relative} from 'node:path';
import type {VFile} from 'vfile';
import type {DerivedFields} from '../library/data.ts';
import type {Problem} from '../library/problem.ts';
import type {Entry, Library} from '../library/read.ts';
import {allEntries} from '../library/entries.ts';

/** What every plugin is given. */
export interface Context {
  library: Library;
  derived: DerivedFields;
  /** the site's base path */
  base: string;
  /** problems of the content where pages show them in place of failing; a build has none */
  problems?: readonly Problem[] | undefined;
}

/**
 * How links of ours are shown: with cards at the page's end, as plain links to full entries, or as words alone.
 */
export type Mode = 'cards' | 'links' | 'words';

/** What the plugins tell each other about one document. */
export interface Cards {
  mode: Mode;
  /** term ids in the order of first use */
  terms: string[];
  /** figures in the order of first use, by the id of their card */
  facts: Map<string, FactCard>;
  /** sources in the order of first use; the number of a citation is its place in the order */
  sources: Map<string, Set<string>>;
  /** sources that the entry lists and that no place in the text cites */
  uncited: Set<string>;
}

/** One figure on a page: a dated value of a fact, a field of a chip or model, or a figure of a run. */
export interface FactCard {
  kind: 'fact' | 'chip' | 'model' | 'run';
  id: string;
  /** the day asked for, or the field */
  asked: string;
}

declare module 'vfile' {
  interface DataMap {
    mode: Mode;
    cards: Cards;
    entry: Entry;
  }
}

/**
 * Gives the cards of a document, made on first use.
 *
 * @param file the document
 */
export function cardsOf(file: VFile): Cards {
  file.data.cards ??= {
    mode: file.data.mode ?? 'cards',
    terms: [],
    facts: new Map(),
    sources: new Map(),
    uncited: new Set(),
  };
  return file.data.cards;
}

/**
 * Gives the anchor of the place where a card is first asked for.
 *
 * It is a number: reader modes drop words whose id reads like "share" or "author".
 *
 * @param kind  of the card
 * @param index place of the card among those of its kind, from 0
 */
export function anchorOf(kind: 'term' | 'figure' | 'source', index: number): string {
  return `ref-${kind}-${index + 1}`;
}

/** By the list of files: while somebody writes, one library takes over what the next one has read. */
const byFile = new WeakMap<Library['files'], Map<string, Entry>>();

/**
 * Finds the entry that a document belongs to: named by the renderer, or by its path.
 *
 * @param file    the document
 * @param library holds the entry
 */
export function entryOf(file: VFile, library: Library): Entry | undefined {
  if (file.data.entry) return file.data.entry;
  let files = byFile.get(library.files);
  if (!files) {
    files = new Map(allEntries(library).map((entry) => [entry.file, entry]));
    byFile.set(library.files, files);
  }
  return files.get(relative('.', file.path).replaceAll('\\', '/'));
}
