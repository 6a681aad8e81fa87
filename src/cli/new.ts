import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {isKind, kindNames, kinds} from '../library/kinds.ts';
import type {Kind} from '../library/kinds.ts';
import {suggest} from '../library/problem.ts';
import {Id, isDay} from '../library/schemas/shared.ts';
import {readSiteText} from '../library/site-text.ts';
import type {SiteText} from '../library/site-text.ts';
import {contentFolder} from '../site.ts';
import {startingFiles} from './starting-files.ts';

/**
 * Writes a starting file for a new entry and says what to do next; a file that exists is never touched.
 *
 * @param args   kind and id; a page's id has its section in front: `eu/my-page`
 * @param print  takes one text
 * @param today  the day that goes into the file, `YYYY-MM-DD`
 * @param folder the content folder
 * @returns 1 if nothing was written
 */
export function create(
  args: string[],
  print: (text: string) => void,
  today: string,
  folder: string = contentFolder,
): number {
  const {positionals} = parseArgs({args, allowPositionals: true});
  const path = join(folder, 'site.yaml');
  const site = readSiteText(folder, existsSync(path) ? path : undefined, () => undefined);
  const [kind = '', name = ''] = positionals;
  const fault = findFault(positionals, folder, site, today);
  // an unknown kind is a fault, so the second question only tells the compiler
  if (fault !== undefined || !isKind(kind)) {
    print(String(fault));
    return 1;
  }
  const id = name.slice(name.lastIndexOf('/') + 1);
  const file = join(folder, kinds[kind].folder, `${name}${kinds[kind].ending}`).replaceAll('\\', '/');
  mkdirSync(dirname(file), {recursive: true});
  const topics = site.topics.map((topic) => topic.id);
  const text = startingFiles[kind]({
    id,
    name: wordsOf(id),
    topic: topics[0] ?? 'write-here-a-topic',
    topics: topics.join(', '),
    today,
    due: halfAYearAfter(today),
  });
  writeFileSync(file, text, {flag: 'wx'});
  print(`Wrote ${file}`);
  print(`Next: replace each "Write here" in it, then npm run check. ${nextStep(kind, id)}`);
  return 0;
}

/** Says why the file cannot be written, if so. */
function findFault(
  words: readonly string[],
  folder: string,
  site: SiteText,
  today: string,
): string | undefined {
  const [kind = '', name = ''] = words;
  const known = `Kinds: ${kindNames.join(', ')}.`;
  if (kind === '') return `Say what to write: npm run new <kind> <id>. ${known}`;
  if (!isKind(kind)) return `There is no kind "${kind}". ${suggest(kind, kindNames)}${known}`;
  if (name === '') return `The id is missing: npm run new ${kind} ${exampleOf(kind, site, today)}`;
  if (words.length > 2) return `An id has no spaces: npm run new ${kind} ${dashed(words.slice(1).join(' '))}`;
  if (kind === 'page') return findPageFault(name, folder, site);
  if (!Id.safeParse(name).success)
    return `"${name}" cannot be an id, which is lower case with digits and single dashes: npm run new ${kind} ${dashed(name)}`;
  if (kind === 'event' && !(isDay(name.slice(0, 10)) && name[10] === '-')) {
    return `An event is named after its day: npm run new event ${today}-${name}`;
  }
  const path = join(folder, kinds[kind].folder, `${name}${kinds[kind].ending}`).replaceAll('\\', '/');
  return existsSync(path) ? `There is a ${kind} of that name: ${path}. It was left alone.` : undefined;
}

function findPageFault(name: string, folder: string, site: SiteText): string | undefined {
  const sections = site.sections.map(({id}) => id);
  const [section = '', slug = '', ...rest] = name.includes('/') ? name.split('/') : ['', name];
  const known = `Sections: ${sections.join(', ')}.`;
  if (section === '' || slug === '' || rest.length > 0) {
    return `A page lies in a section: npm run new page ${sections[0] ?? 'a-section'}/${dashed(slug === '' ? 'my-page' : slug)}. ${known}`;
  }
  if (!sections.includes(section))
    return `There is no section "${section}". ${suggest(section, sections)}${known}`;
  if (!Id.safeParse(slug).success)
    return `"${slug}" cannot be an id, which is lower case with digits and single dashes: npm run new page ${section}/${dashed(slug)}`;
  const pages = join(folder, 'pages');
  const files = existsSync(pages) ? readdirSync(pages, {recursive: true, encoding: 'utf8'}) : [];
  const same = files.find((file) => file.replaceAll('\\', '/').split('/').at(-1) === `${slug}.mdx`);
  return same === undefined
    ? undefined
    : `There is a page of that name: ${join(pages, same).replaceAll('\\', '/')}. It was left alone.`;
}

function exampleOf(kind: Kind, site: SiteText, today: string): string {
  if (kind === 'page') return `${site.sections[0]?.id ?? 'a-section'}/my-page`;
  return kind === 'event' ? `${today}-what-happened` : `my-${kind}`;
}

function nextStep(kind: Kind, id: string): string {
  if (kind === 'fact') return `Print it in a sentence with [](fact:${id}).`;
  if (kind === 'run') return `Print a figure of it in a sentence with [](run:${id}#final).`;
  if (kind === 'source') return `Cite it with [](source:${id}).`;
  return `Link it with [text](${kind}:${id}).`;
}

function dashed(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last day of a short month stands for a day that it lacks. */
function halfAYearAfter(day: string): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + 6;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [year, month, Math.min(Number(day.slice(8)), days)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
