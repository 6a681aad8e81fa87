import {components} from './components.ts';
import {markdownOf} from './markdown-texts.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {proseOf} from './prose.ts';
import type {ProseBlock} from './prose.ts';
import type {Entry} from './read.ts';

/**
 * Checks the words of the texts: none that age, and on pages no figure that should be a fact.
 *
 * @param entries which to check
 */
export function checkProse(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => {
    const blocks = markdownOf(entry).texts.flatMap((text) => proseOf(text));
    return [
      ...blocks.flatMap(checkAgeing),
      ...(entry.kind === 'page' && 'plainNumbers' in entry.data
        ? checkNumbers(entry, entry.data.plainNumbers, blocks)
        : []),
    ];
  });
}

/** Words that are true on the day of writing and wrong on some later day that nobody notices. */
const ageing = new RegExp(
  [
    '(?:recently|currently|nowadays|presently|today)',
    "(?:this|next) (?:year|month|week)(?!['’]s)",
    "(?<!the )last (?:year|month|week)(?!['’]s)",
    'at (?:present|the moment)',
    '(?:until|by|as of|right|up to) now',
    '(?:is|are|has|have) now|now (?:is|are|has|have)',
    '(?<!at )the latest|to date|upcoming|in recent (?:years|months|weeks)',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
  'gi',
);
const quoted = /“[^“”]{0,1000}”|"[^"]{0,1000}"/g;

function checkAgeing({text, inside, placeAt}: ProseBlock): Problem[] {
  if (inside.has('blockquote')) return [];
  const quotes = [...text.matchAll(quoted)].map(
    ({0: quote, index}) => [index, index + quote.length] as const,
  );
  return [...text.matchAll(ageing)]
    .filter(({index}) => !quotes.some(([from, to]) => from <= index && index < to))
    .map(({0: words, index}) =>
      problem('word-that-ages', placeAt(index), {words: words.replace(/\s+/g, ' ')}),
    );
}

const power = '(?:\\d[\\d.,]*\\s?[×x*]\\s?)?10\\^\\d+';
const number = `(?:${power}|\\d(?:[\\d.,]*\\d)?(?:\\s?[–-]\\s?\\d(?:[\\d.,]*\\d)?)?)`;
const scale = '(?:\\s(?:thousand|million|billion|trillion))';
const units =
  'thousand|million|billion|trillion|[KMGTP]i?B(?:/s)?|[KMGTP]bit/s|[nµm]m|[cmk]m²|cm|km|[kMGT]?Wh?|[kMGTPEZ]?FLOPS?|FLOP/s|TOPS|[MG]Hz|°C|kg|tonnes?|' +
  'seconds?|minutes?|hours?|days?|weeks?|months?|years?|[A-Z]+-hours|dollars?|euros?|yuan|renminbi|pounds?|cents?';
/** Money, shares and measured quantities in figures. */
const measured = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:(?:US)?[$€£¥]\\s?${number}${scale}?|\\b(?:USD|EUR|RMB|CNY|GBP)\\s?${number}${scale}?|` +
    `${number}\\s?(?:%|‰|per\\s?cent\\b|percentage\\spoints?\\b)|${number}\\s(?:US\\s)?(?:${units})(?![\\p{L}\\p{N}]))`,
  'gu',
);
/** Where figures must be facts: not in headings, the heads of columns, arithmetic that is shown, or what is yet unknown. */
const checked = [...Object.keys(components).filter((name) => name !== 'Worked'), 'blockquote'];

function checkNumbers(
  entry: Entry,
  plain: readonly {text: string}[],
  blocks: readonly ProseBlock[],
): Problem[] {
  const used = new Set<string>();
  const typed = blocks
    .filter(({inside}) => [...inside].every((name) => checked.includes(name)))
    .flatMap(({text, placeAt}) =>
      [...text.matchAll(measured)].flatMap(({0: figure, index}) => {
        const allowed = plain.find((item) => covers(text, item.text, index));
        if (allowed) used.add(allowed.text);
        return allowed
          ? []
          : [problem('typed-number', placeAt(index), {figure: figure.replace(/\s+/g, ' ')})];
      }),
    );
  // a question to the reader stands in an attribute of the body
  const words = [entry.body, ...blocks.map(({text}) => text)].join('\n').replace(/\s+/g, ' ');
  const idle = plain.flatMap((item, index) =>
    used.has(item.text) || words.includes(item.text)
      ? []
      : [problem('unused-plain-number', entry.placeOf(['plainNumbers', index]), {text: item.text})],
  );
  return [...typed, ...idle];
}

/** Says whether an allowed text stands at this point of the prose. */
function covers(text: string, allowed: string, at: number): boolean {
  const plain = text.replace(/\s/g, ' ');
  for (let from = plain.indexOf(allowed); from >= 0; from = plain.indexOf(allowed, from + 1)) {
    if (from <= at && at < from + allowed.length) return true;
  }
  return false;
}
