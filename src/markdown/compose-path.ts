import type {BlockContent, DefinitionContent, ListItem, PhrasingContent} from 'mdast';
import {parseAddress} from '../library/address.ts';
import {titleOf} from '../library/entries.ts';
import {parseMarkdown} from '../library/parse.ts';
import type {Entry} from '../library/read.ts';
import {minutesOf, findStations, wordsPerMinute} from '../library/stations.ts';
import type {Station} from '../library/stations.ts';
import {urlOf} from '../library/urls.ts';
import type {Context} from './context.ts';
import {block, line, link, text} from './element.ts';

type Block = BlockContent | DefinitionContent;

/** Anchor of the answer: the slug of its heading. */
const answerTitle = 'Can you answer it?';
const answerAnchor = 'can-you-answer-it';

/**
 * Writes what a path says before its own text: its question with the short route, and its steps.
 *
 * @param page    any page; one without steps gets nothing
 * @param context the library, computed fields and addresses
 */
export function pathBefore(page: Entry<'page'>, context: Context): Block[] {
  const stations = findStations(page, context.library, context.derived);
  if (stations.length === 0) return [];
  const whole = [
    text(
      `${stations.length} steps, ${minutesOf(stations)} minutes of reading at ${wordsPerMinute} words a minute. Time at a tool comes on top. `,
    ),
    link(`${urlOf(context.library, 'page', page.id, context.base)}print/`, [
      text('The whole path as one document'),
    ]),
    text('.'),
  ];
  const steps = stations.map((station) => stepItem(station, context));
  return [
    ...gateNote(page, stations, context),
    {type: 'heading', depth: 2, children: [text('The steps')]},
    line('p', {}, whole),
    block('div', {className: ['steps']}, [{type: 'list', ordered: true, spread: true, children: steps}]),
  ];
}

/**
 * Writes what a path says after its own text: its question once more, with the answer to open.
 *
 * @param page any page; one without a question gets nothing
 */
export function pathAfter({data: {gate}}: Entry<'page'>): Block[] {
  if (!gate) return [];
  return [
    {type: 'heading', depth: 2, children: [text(answerTitle)]},
    block('details', {className: ['block', 'predict']}, [
      line('summary', {}, [text(gate.question)]),
      ...blocks(gate.answer),
    ]),
  ];
}

function gateNote({data: {gate}}: Entry<'page'>, stations: readonly Station[], context: Context): Block[] {
  const route = stations.filter(({shortRoute}) => shortRoute);
  if (!gate) return [];
  const ways = route.map(({entry}): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [line('p', {}, [linkTo(entry, context)])],
  }));
  return [
    block('section', {className: ['block', 'note'], ariaLabel: 'The question of this path'}, [
      line('p', {className: ['block-title']}, [text('The question of this path')]),
      line('p', {}, [{type: 'strong', children: [text(gate.question)]}]),
      line('p', {}, [
        text('If you can already answer it, compare '),
        link(`#${answerAnchor}`, [text('the answer')]),
        text(ways.length === 0 ? '.' : ` and take the short route of ${minutesOf(route)} minutes:`),
      ]),
      ...(ways.length === 0 ? [] : [{type: 'list' as const, ordered: false, spread: false, children: ways}]),
    ]),
  ];
}

function stepItem({entry, take, shortRoute, minutes}: Station, context: Context): ListItem {
  const first = termsBefore(entry, context);
  const facts = [
    ...(entry.kind === 'page' ? [] : [entry.kind]),
    `${minutes} min`,
    ...(shortRoute ? ['short route'] : []),
  ];
  return {
    type: 'listItem',
    spread: true,
    children: [
      line('p', {}, [linkTo(entry, context), text(` (${facts.join(', ')})`)]),
      ...blocks(take),
      ...(first.length === 0
        ? []
        : [line('p', {className: ['card-note']}, [text('Know first: '), ...first, text('.')])]),
    ],
  };
}

/** A claim's title holds Markdown, which the link fills in by itself. */
function linkTo(entry: Entry, {library, base}: Context): PhrasingContent {
  return entry.kind === 'claim'
    ? link(`claim:${entry.id}`, [])
    : link(urlOf(library, entry.kind, entry.id, base), [text(titleOf(entry))]);
}

function termsBefore({data}: Entry, {library}: Context): PhrasingContent[] {
  const ids = ('prerequisites' in data ? data.prerequisites : []).flatMap((name) => {
    const address = parseAddress(name);
    return address?.kind === 'term' && library.term.has(address.id) ? [address.id] : [];
  });
  return ids.flatMap((id, index) => [...(index === 0 ? [] : [text(', ')]), link(`term:${id}`, [])]);
}

function blocks(markdown: string): Block[] {
  return parseMarkdown(markdown).children.filter(
    (node): node is Block => node.type !== 'yaml' && node.type !== 'mdxjsEsm',
  );
}
