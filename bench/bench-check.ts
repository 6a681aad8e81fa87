import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {execPath, stdout} from 'node:process';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {derived} from '../src/derived.ts';
import {checkContent} from '../src/library/check.ts';
import {problemTexts} from '../src/library/problem-texts.ts';
import {syntax} from '../src/library/parse.ts';
import {contentFolder} from '../src/site.ts';
import {median, time} from './measure.ts';

/** Rounds; turn by turn, so that a busy machine slows all alike. The first warms up and does not count. */
const rounds = 6;
/** How often the command is started anew, with nothing of an earlier run at hand. */
const starts = 3;

const texts = readdirSync(contentFolder, {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .map((name) => ({
    path: join(contentFolder, name),
    hasBody: name.endsWith('.mdx'),
    text: readFileSync(join(contentFolder, name), 'utf8'),
  }));
const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(syntax).freeze();
// the braces of fields are no expressions
const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(syntax).freeze();

/** Parses files with remark alone, and does nothing with the trees. */
function parse(files: typeof texts): void {
  for (const {hasBody, text} of files) (hasBody ? remark : markdown).parse(text);
}

const bodies = texts.filter(({hasBody}) => hasBody);
const longest = bodies.toSorted((one, other) => one.text.length - other.text.length).at(-1)?.path ?? '';
const command = (...args: string[]) =>
  median(
    Array.from({length: starts}, () =>
      time(() => spawnSync(execPath, ['src/cli/main.ts', 'check', ...args])),
    ),
  );
const measured = Array.from({length: rounds}, () => ({
  all: time(() => parse(texts)),
  mdx: time(() => parse(bodies)),
  check: time(() => checkContent(contentFolder, derived)),
})).slice(1);
const ms = (name: 'all' | 'mdx' | 'check') => `${median(measured.map((round) => round[name])).toFixed(0)} ms`;
const ratio = (name: 'all' | 'mdx') => median(measured.map((round) => round.check / round[name])).toFixed(2);

// the content is held to be right, so what is reported in it is a false alarm, and so may be what its authors had to exempt
const {library, problems} = checkContent(contentFolder, derived);
const alarms = Object.entries(Object.groupBy(problems, ({code}) => code)).map(
  ([code, list]) => `${code} ${list?.length}`,
);
const figures = [...library.page.values()].reduce((sum, {data}) => sum + data.plainNumbers.length, 0);
const alone = [...library.claim.values()].filter(({data}) => data.soleSource !== undefined).length;

stdout.write(
  `check of ${texts.length} files: ${ms('check')}\n` +
    `remark alone on the same files: ${ms('all')}, so check takes ${ratio('all')} times as long (goal: at most 2.5)\n` +
    `remark alone on the ${bodies.length} files with a body: ${ms('mdx')}, ${ratio('mdx')} times\n` +
    `npm run check, with node's start: ${command().toFixed(0)} ms (goal: below 5000)\n` +
    `npm run check -- ${longest}: ${command(longest).toFixed(0)} ms (goal: below 1500)\n` +
    `false alarms on the real content: ${alarms.join(', ') || `0 of each of ${Object.keys(problemTexts).length} codes`}; ` +
    `exempted by their authors, with a reason: ${figures} figures (typed-number), ${alone} claims (too-few-sources)\n`,
);
