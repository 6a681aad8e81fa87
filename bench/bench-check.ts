import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {stdout} from 'node:process';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {derived} from '../src/derived.ts';
import {checkContent} from '../src/library/check.ts';
import {syntax} from '../src/library/parse.ts';
import {contentFolder} from '../src/site.ts';

/** Runs of each; the median is printed, after one run to warm up. */
const runs = 5;

const texts = readdirSync(contentFolder, {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .map((name) => ({isPage: name.endsWith('.mdx'), text: readFileSync(join(contentFolder, name), 'utf8')}));
const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(syntax).freeze();
const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(syntax).freeze();

/** Parses the same files with remark alone; fields have braces, so they are read without MDX. */
function parseAll(): void {
  for (const {isPage, text} of texts) (isPage ? remark : markdown).parse(text);
}

function median(run: () => void): number {
  run();
  const times = Array.from({length: runs}, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const alone = median(parseAll);
const checked = median(() => checkContent(contentFolder, derived));
stdout.write(
  `${texts.length} files. remark alone ${alone.toFixed(0)} ms, check ${checked.toFixed(0)} ms, ${(checked / alone).toFixed(2)} times as long (goal: at most 2.5)\n`,
);
