import {readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {guideParts} from './guide-parts.ts';
import {explainProblems} from './guide-problems.ts';

const guide = '.github/CONTRIBUTING.md';

/**
 * Renews the generated parts of CONTRIBUTING, so that the guide cannot differ from the code.
 *
 * @param args  `--check` writes nothing and says whether it would
 * @param print takes one text
 * @returns 1 if `--check` finds the guide out of date
 */
export async function renewDocs(args: string[], print: (text: string) => void): Promise<number> {
  const {values} = parseArgs({args, options: {check: {type: 'boolean', default: false}}});
  const before = readFileSync(guide, 'utf8');
  const after = await fillGuide(before);
  if (values.check) {
    print(before === after ? `${guide} is up to date.` : `${guide} is out of date: npm run docs`);
    return before === after ? 0 : 1;
  }
  writeFileSync(guide, after);
  print(before === after ? `${guide} was up to date.` : `Renewed ${guide}`);
  return 0;
}

/**
 * Fills each `<!-- made: name -->` … `<!-- end -->` with the part of that name.
 *
 * @param text the guide
 * @throws if a name is unknown
 */
export async function fillGuide(text: string): Promise<string> {
  const parts: Readonly<Record<string, () => string>> = {...guideParts, problems: explainProblems};
  const filled = text.replace(
    /(<!-- made: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const make = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (!make) throw new Error(`there is no part "${name}" of the guide`);
      return `${start}\n${make()}\n\n${end}`;
    },
  );
  // as `npm run format` would leave it
  return format(filled, {...(await resolveConfig(guide)), parser: 'markdown'});
}
