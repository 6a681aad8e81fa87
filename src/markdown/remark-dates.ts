import type {Paragraph, PhrasingContent, Root, Table, TableCell, TableRow} from 'mdast';
import {visit} from 'unist-util-visit';
import {attributeOf} from '../library/attribute.ts';
import {findValue, formatDay, formatValue} from '../library/values.ts';
import type {Entry} from '../library/read.ts';
import type {DatedValue} from '../library/values.ts';
import type {Context} from './context.ts';
import {inline, link, text} from './element.ts';

/**
 * Turns `<Dates fact="id"/>` into the table of all values a fact has had, or of several facts side by side.
 *
 * It stands before the other plugins, so that the citations in the table are numbered like any other.
 *
 * @param context the library
 */
export function remarkDates({library}: Context) {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      if (node.name !== 'Dates' || parent === undefined || index === undefined) return;
      const facts = attributeOf(node, 'fact')
        .split(/\s+/)
        .flatMap((id) => library.fact.get(id) ?? []);
      const [only] = facts;
      const table = facts.length === 1 && only ? tableOfOne(only) : tableOfMany(facts);
      const caption = attributeOf(node, 'caption');
      const title: Paragraph[] =
        caption === ''
          ? []
          : [{type: 'paragraph', data: {hProperties: {className: ['caption']}}, children: [text(caption)]}];
      parent.children.splice(index, 1, ...title, table);
    });
  };
}

function tableOfOne(fact: Entry<'fact'>): Table {
  const rows = fact.data.values.map((dated) =>
    row([text(formatDay(dated.from))], valueOf(fact, dated), [text(dated.note ?? '')]),
  );
  const hasNotes = fact.data.values.some(({note}) => note !== undefined);
  const head = row([text('From')], [text(fact.data.label)], [text('Note')]);
  const all = [head, ...rows];
  return {
    type: 'table',
    children: hasNotes ? all : all.map(({children, ...rest}) => ({...rest, children: children.slice(0, 2)})),
  };
}

function tableOfMany(facts: readonly Entry<'fact'>[]): Table {
  const days = [...new Set(facts.flatMap(({data}) => data.values.map(({from}) => from)))].sort();
  const head = row([text('What')], ...days.map((day) => [text(`From ${formatDay(day)}`)]));
  const rows = facts.map((fact) =>
    row([text(fact.data.label)], ...days.map((day, index) => changeOn(fact, day, days[index - 1]))),
  );
  return {type: 'table', children: [head, ...rows]};
}

/** What did not change since the day before says so, so that what did change stands out. */
function changeOn(fact: Entry<'fact'>, day: string, before: string | undefined): PhrasingContent[] {
  const now = findValue(fact.data, day);
  const then = before === undefined ? undefined : findValue(fact.data, before);
  const same = now && then && JSON.stringify(now.value) === JSON.stringify(then.value);
  return same ? [text('unchanged')] : valueOf(fact, now);
}

function valueOf(fact: Entry<'fact'>, dated: DatedValue | undefined): PhrasingContent[] {
  if (!dated) return [text('–')];
  const words = dated.value === null ? 'none' : formatValue(fact.data, dated.value);
  const place = dated.locator === undefined ? '' : `#${dated.locator}`;
  return [
    inline('span', {className: ['nowrap']}, [text(words)]),
    text(' '),
    link(`source:${dated.source}${place}`, []),
  ];
}

function row(...cells: PhrasingContent[][]): TableRow {
  return {type: 'tableRow', children: cells.map((children): TableCell => ({type: 'tableCell', children}))};
}
