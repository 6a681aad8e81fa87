import type {z} from 'astro/zod';
import type {Kind} from './kinds.ts';
import {problem} from './problem.ts';
import type {Problem} from './problem.ts';
import {explainIssue} from './explain-issue.ts';
import {parseYaml} from './yaml-fields.ts';
import type {YamlFields} from './yaml-fields.ts';

/** Reads where things stand in the file. */
export interface Positions extends Pick<YamlFields, 'placeOf' | 'placeIn'> {
  /** the whole file */
  text: string;
  /** Markdown below the fields; empty in a `.yaml` file */
  body: string;
  /** line of the file on which the body begins, from 1 */
  bodyLine: number;
}

/** What every entry knows about its own file. */
export type Fields = Positions;

interface Question<T> {
  file: string;
  text: string | undefined;
  kind: Kind | 'site' | 'article';
  schema: z.ZodType<T>;
  report: (found: Problem) => void;
}

/**
 * Parses and checks the fields of one file: front matter of `.mdx`, all of `.yaml`.
 *
 * @returns `undefined` if the file cannot be used; why was reported
 */
export function readFields<T>({
  file,
  text,
  kind,
  schema,
  report,
}: Question<T>): (Positions & {data: T}) | undefined {
  if (text === undefined) return undefined;
  const split = splitFile(file, text);
  if (!split) {
    const end = findLostEnd(text);
    report(
      end === undefined
        ? problem('missing-front-matter', {file, line: 1, column: 1}, {kind})
        : problem('open-front-matter', {file, line: end, column: 1}),
    );
    return undefined;
  }
  const {yaml, yamlLine, body, bodyLine} = split;
  // Astro ends the fields at such a line, so that what we read as a field would be built as text
  const early = yaml.split('\n').findIndex((line) => /^(?:---|\+\+\+|\.\.\.)/.test(line));
  if (early >= 0 && file.endsWith('.mdx')) {
    report(
      problem(
        'broken-yaml',
        {file, line: early + yamlLine, column: 1},
        {
          reason: 'a line inside them begins like their end',
          step: 'Begin the line with a space, or put its value in quotation marks.',
        },
      ),
    );
    return undefined;
  }
  const fields = parseYaml(file, yaml, yamlLine, report);
  if (!fields) return undefined;
  const {raw, placeOf, placeIn} = fields;
  const parsed = schema.safeParse(raw ?? {});
  if (parsed.success) return {text, body, bodyLine, placeOf, placeIn, data: parsed.data};
  for (const issue of parsed.error.issues) {
    for (const found of explainIssue(issue, raw, {kind, schema, placeOf})) report(found);
  }
  return undefined;
}

/**
 * Reads what can be read of a file that has problems.
 *
 * @param file path from the project's root
 * @param text the whole file
 * @returns the fields before any schema, none where they cannot be parsed; and what stands below them
 */
export function readLoosely(file: string, text: string): {raw: object; body: string; bodyLine: number} {
  const split = splitFile(file, text);
  if (!split) return {raw: {}, body: '', bodyLine: 1};
  const {yaml, yamlLine, body, bodyLine} = split;
  const raw = parseYaml(file, yaml, yamlLine, () => {})?.raw;
  return {raw: typeof raw === 'object' && raw !== null ? raw : {}, body, bodyLine};
}

function splitFile(file: string, text: string): Split | undefined {
  return file.endsWith('.mdx') ? splitFrontMatter(text) : {yaml: text, yamlLine: 1, body: '', bodyLine: 1};
}

interface Split {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

function splitFrontMatter(text: string): Split | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  // a file that is cut right behind the fields has no line of its own for a body
  const bodyLine = match[0].endsWith('\n') ? match[0].split('\n').length : match[0].split('\n').length + 1;
  return {yaml: match[1] ?? '', yamlLine: 2, body: text.slice(match[0].length), bodyLine};
}

/** Where fields begin but do not end, the line, from 1, on which their end should be: the first that is no field. */
function findLostEnd(text: string): number | undefined {
  if (!/^---[ \t]*\n/.test(text)) return undefined;
  const lines = text.split('\n').slice(1);
  const at = lines.findIndex((line) => !/^(?:\s+\S|#|- |['"]?[A-Za-z][\w-]*['"]?:(?:\s|$))/.test(line));
  return (at < 0 ? lines.length : at) + 2;
}
