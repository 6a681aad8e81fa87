import type {BlockContent, DefinitionContent, PhrasingContent, Root} from 'mdast';
import type {VFile} from 'vfile';
import {citeSource, formatSeen} from '../library/cite.ts';
import {findDatum} from '../library/data.ts';
import {titleOf} from '../library/entries.ts';
import {formatLocator} from '../library/locator.ts';
import {parseMarkdown} from '../library/parse.ts';
import {urlOf} from '../library/urls.ts';
import {findValue, formatDay, formatValue} from '../library/values.ts';
import {anchorOf, cardsOf} from './context.ts';
import type {Context, FactCard} from './context.ts';
import {block, inline, line, link, text} from './element.ts';

type Block = BlockContent | DefinitionContent;

/**
 * Puts the cards of definitions, figures and sources at the document's end.
 *
 * They print as glossary and notes, and are what reader modes and browsers without script get.
 *
 * @param context the library, computed fields and addresses
 */
export function remarkCards(context: Context) {
  return (tree: Root, file: VFile): void => {
    const cards = cardsOf(file);
    if (cards.mode !== 'cards') return;
    const facts = [...cards.facts].map(([key, card], index) =>
      factCard(key, card, anchorOf('figure', index), context),
    );
    const terms = cards.terms.map((id, index) => termCard(id, anchorOf('term', index), context));
    // figures cite too, so the list of sources comes last
    const sources = [...cards.sources].map(([id, places], index) =>
      sourceCard(id, [...places], cards.uncited.has(id) ? undefined : anchorOf('source', index), context),
    );
    tree.children.push(
      ...group('definitions', 'Definitions', terms),
      ...group('figures', 'Figures', facts),
      ...(sources.length === 0
        ? []
        : [cardSection('sources', 'Sources', [block('ol', {className: ['source-list']}, sources)])]),
    );
  };
}

function group(name: string, title: string, cards: Block[]): Block[] {
  return cards.length === 0 ? [] : [cardSection(name, title, cards)];
}

function cardSection(name: string, title: string, children: Block[]): Block {
  const properties = {
    className: ['cards', name],
    dataPagefindIgnore: 'all',
    ariaLabelledBy: [`${name}-title`],
  };
  return block('section', properties, [line('h2', {id: `${name}-title`}, [text(title)]), ...children]);
}

function backTo(anchor: string): PhrasingContent {
  return link(`#${anchor}`, [text('Back to the text')], {className: ['back']});
}

function termCard(id: string, place: string, {library, base}: Context): Block {
  const term = library.term.get(id);
  if (!term) throw new Error(`no term called ${id}`);
  const {data} = term;
  const short = data.abbreviation === undefined ? [] : [text(` (${data.abbreviation})`)];
  return block('div', {className: ['card'], id: `def-${id}`}, [
    line('p', {className: ['card-title']}, [inline('dfn', {}, [text(data.term)]), ...short]),
    line('p', {}, wordsOf(data.short)),
    line('p', {className: ['card-links']}, [
      link(urlOf(library, 'term', id, base), [text('Full entry')]),
      text(' '),
      backTo(place),
    ]),
  ]);
}

/** A definition inside a card opens no further card: its links become words. */
function wordsOf(markdown: string): PhrasingContent[] {
  const [first] = parseMarkdown(markdown).children;
  return first?.type === 'paragraph' ? first.children : [text(markdown)];
}

function factCard(key: string, card: FactCard, place: string, context: Context): Block {
  return card.kind === 'fact'
    ? valueCard(key, card, place, context)
    : datumCard(key, card, card.kind, place, context);
}

function valueCard(key: string, {id, asked}: FactCard, place: string, context: Context): Block {
  const {library, base} = context;
  const fact = library.fact.get(id)?.data;
  const dated = fact && findValue(fact, asked || undefined);
  if (!fact || !dated) throw new Error(`no value of ${id} on ${asked}`);
  const rows = [
    line('p', {className: ['card-title']}, [text(fact.label)]),
    line('p', {}, [
      inline('strong', {}, [text(formatValue(fact, dated.value))]),
      text(
        `, ${dated.value === null ? 'ended' : 'as of'} ${formatDay(dated.from)}.${dated.note === undefined ? '' : ` ${sentence(dated.note)}`}`,
      ),
    ]),
    line('p', {}, [
      text(dated.reported ? 'Reported by: ' : 'Source: '),
      ...sourceLine(dated.source, dated.locator, context),
      text(` (${formatSeen(dated.seen, nameOf(context))}).`),
    ]),
    ...(fact.caveat === undefined ? [] : [line('p', {}, [text(sentence(fact.caveat))])]),
    line('p', {className: ['card-links']}, [
      link(urlOf(library, 'fact', id, base), [text('All values')]),
      text(' '),
      backTo(place),
    ]),
  ];
  return block('div', {className: ['card'], id: key}, rows);
}

function datumCard(
  key: string,
  {id, asked}: FactCard,
  kind: 'chip' | 'model' | 'run',
  place: string,
  context: Context,
): Block {
  const {library, base, derived} = context;
  const entry = library[kind].get(id);
  const datum = entry && findDatum(entry, asked, derived);
  if (!entry || !datum) throw new Error(`no ${asked} of ${id}`);
  const source =
    datum.source === undefined
      ? []
      : [text('Source: '), ...sourceLine(datum.source, datum.locator, context), text('. ')];
  const sure = datum.confidence === undefined ? [] : [text(`Confidence: ${datum.confidence}.`)];
  return block('div', {className: ['card'], id: key}, [
    line('p', {className: ['card-title']}, [text(`${titleOf(entry)}: ${datum.label}`)]),
    line('p', {}, [inline('strong', {}, [text(datum.text)]), text(`. ${sentence(datum.note)}`)]),
    ...(source.length + sure.length === 0 ? [] : [line('p', {}, [...source, ...sure])]),
    line('p', {className: ['card-links']}, [
      link(urlOf(library, kind, id, base), [text(kind === 'run' ? 'The run and its request' : 'All data')]),
      text(' '),
      backTo(place),
    ]),
  ]);
}

function sourceLine(id: string, locator: string | undefined, {library, base}: Context): PhrasingContent[] {
  const source = library.source.get(id);
  if (!source) throw new Error(`no source called ${id}`);
  const place = locator === undefined ? undefined : formatLocator(locator);
  const title = source.data['title-short'] ?? source.data.title;
  return [
    link(urlOf(library, 'source', id, base), [text(title)]),
    text(place === undefined ? '' : `, ${place}`),
  ];
}

function sourceCard(id: string, places: string[], place: string | undefined, context: Context): Block {
  const {library} = context;
  const source = library.source.get(id)?.data;
  if (!source) throw new Error(`no source called ${id}`);
  const reference = citeSource(source).map(({text: words, role}) =>
    role === 'title'
      ? link(source.URL, [text(words)])
      : role === 'container'
        ? inline('em', {}, [text(words)])
        : text(words),
  );
  const links = [
    ...(source.archived === undefined ? [] : [link(source.archived, [text('Archived copy')])]),
    ...(source.archived !== undefined && place !== undefined ? [text(' ')] : []),
    ...(place === undefined ? [] : [backTo(place)]),
  ];
  const seen = `${sentence(capital(formatSeen(source.seen, nameOf(context))))}${places.length === 0 ? '' : ` Cited: ${places.join('; ')}.`}`;
  return block('li', {className: ['card'], id: `src-${id}`}, [
    line('p', {}, reference),
    line('p', {className: ['card-note']}, [
      text([seen, source.note === undefined ? '' : sentence(source.note)].filter(Boolean).join(' ')),
    ]),
    ...(links.length === 0 ? [] : [line('p', {className: ['card-links']}, links)]),
  ]);
}

function nameOf({library}: Context): (id: string) => string {
  return (id) => library.source.get(id)?.data['title-short'] ?? library.source.get(id)?.data.title ?? id;
}

function sentence(words: string): string {
  return words === '' || /[.!?]$/.test(words) ? words : `${words}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
