import type {PhrasingContent, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {VFile} from 'vfile';
import type {Address} from '../library/address.ts';
import {dayOf} from '../library/check-references.ts';
import {findDatum} from '../library/data.ts';
import type {Kind} from '../library/kinds.ts';
import {findValue, formatValue} from '../library/values.ts';
import {urlOf} from '../library/urls.ts';
import {anchorOf, cardsOf, entryOf} from './context.ts';
import type {Cards, Context} from './context.ts';
import {inline, link, text} from './element.ts';
import {replaceLinks} from './replace-links.ts';

/**
 * Prints the value of `[](fact:id)`, `[](fact:id@day)`, `[](chip:id#field)`, `[](model:id#field)` and `[](run:id#figure)`.
 *
 * The value is plain text, so the sentence survives anywhere; a small link behind it opens where it comes from.
 *
 * @param context the library, computed fields and addresses
 */
export function remarkFacts(context: Context) {
  return (tree: Root, file: VFile): void => {
    const cards = cardsOf(file);
    const entry = entryOf(file, context.library);
    const pageDay = entry ? dayOf(entry) : undefined;
    replaceLinks(tree, (node, address) => {
      const isData = hasData(address.kind) && address.field !== undefined;
      if (address.kind !== 'fact' && !isData) return undefined;
      const asked = address.kind === 'fact' ? dayOfValue(address, pageDay, context) : (address.field ?? '');
      const printed = print(address, asked, context);
      if (printed === undefined) file.fail(`"${node.url}" has no value to print.`, node);
      const words = toString(node) === '' ? [text(printed)] : node.children;
      return cards.mode === 'words' ? words : withLink(words, address, asked, cards, context);
    });
  };
}

function hasData(kind: Kind): kind is 'chip' | 'model' | 'run' {
  return kind === 'chip' || kind === 'model' || kind === 'run';
}

/** The first day of the value that is meant: two days within one value share a card. */
function dayOfValue({id, day}: Address, pageDay: string | undefined, {library}: Context): string {
  const asked = day ?? pageDay;
  const fact = library.fact.get(id)?.data;
  return (fact && findValue(fact, asked)?.from) ?? asked ?? '';
}

function print(address: Address, asked: string, {library, derived}: Context): string | undefined {
  if (address.kind === 'fact') {
    const fact = library.fact.get(address.id)?.data;
    const dated = fact && findValue(fact, asked || undefined);
    return fact && dated && dated.value !== null ? formatValue(fact, dated.value) : undefined;
  }
  const {kind, id} = address;
  if (!hasData(kind)) return undefined;
  const data = library[kind].get(id);
  return data && findDatum(data, asked, derived)?.text;
}

function withLink(
  words: PhrasingContent[],
  {kind, id, field}: Address,
  asked: string,
  cards: Cards,
  {library, base}: Context,
): PhrasingContent[] {
  if (kind !== 'fact' && !hasData(kind)) return words;
  const name = [kind, id, kind === 'fact' ? '' : (field ?? '')].filter((part) => part !== '').join('-');
  if (cards.mode === 'links') {
    const about = link(urlOf(library, kind, id, base), [], {
      className: ['figure-link'],
      ariaLabel: 'About this figure',
    });
    return [inline('span', {className: ['figure-value']}, [...words, about])];
  }
  const card = [...cards.facts].find(
    ([, known]) => known.kind === kind && known.id === id && known.asked === asked,
  )?.[0];
  const key = card ?? (cards.facts.has(name) ? `${name}-${cards.facts.size}` : name);
  const first = card === undefined;
  if (first) cards.facts.set(key, {kind, id, asked});
  const properties = {
    className: ['figure-link'],
    ariaLabel: 'About this figure',
    ...(first && {id: anchorOf('figure', cards.facts.size - 1)}),
  };
  return [inline('span', {className: ['figure-value']}, [...words, link(`#${key}`, [], properties)])];
}
