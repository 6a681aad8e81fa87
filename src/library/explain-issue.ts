import type {z} from 'astro/zod';
import type {Kind} from './kinds.ts';
import {problem, suggest} from './problem.ts';
import type {Place, Problem} from './problem.ts';

interface Context {
  kind: Kind | 'site' | 'article';
  schema: z.ZodType;
  placeOf: (path: readonly (string | number)[]) => Place;
}

/**
 * Turns what the schema found into problems that an author can mend.
 *
 * @param issue   one issue of a failed parse
 * @param raw     the fields as they were typed
 * @param context kind, schema and where fields stand
 */
export function explainIssue(issue: z.core.$ZodIssue, raw: unknown, context: Context): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'invalid_union') return explainUnion(issue, raw, context);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainUnknown(key, path, context));
  const place = context.placeOf(path);
  const field = path.join('.') || 'the file';
  const value = valueAt(raw, path);
  const words = {field, kind: context.kind, meaning: meaningOf(path)};
  if (value === undefined) return [problem('missing-field', place, words)];
  return [problem('wrong-value', place, {...words, given: show(value), rule: capital(ruleOf(issue))})];
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, raw: unknown, context: Context): Problem[] {
  const nested = issue.errors.map((errors) => errors.map((error) => ({...error, path: [...issue.path, ...error.path]})));
  const value = valueAt(raw, issue.path.map(String));
  // the branch that got furthest is the one that was meant: of equals, the one with fewest complaints
  const deepest = nested
    .filter((errors) => errors.length > 0)
    .sort((a, b) => Math.max(...b.map((e) => e.path.length)) - Math.max(...a.map((e) => e.path.length)) || a.length - b.length)[0];
  const isObject = typeof value === 'object' && value !== null;
  if (deepest && isObject) return deepest.flatMap((error) => explainIssue(error, raw, context));
  const path = issue.path.map(String);
  const field = path.join('.');
  if (value === undefined) return [problem('missing-field', context.placeOf(path), {field, kind: context.kind, meaning: meaningOf(path)})];
  const rule = nested.flat().map((error) => ruleOf(error)).join(', or ');
  return [problem('wrong-value', context.placeOf(path), {field, given: show(value), rule: capital(rule), meaning: meaningOf(path)})];
}

function explainUnknown(key: string, path: readonly (string | number)[], context: Context): Problem {
  const known = knownFields(context.schema, path);
  const field = [...path, key].join('.');
  return problem('unknown-field', context.placeOf([...path, key]), {
    field,
    kind: context.kind,
    known: known.length > 0 ? known.join(', ') : 'listed in CONTRIBUTING',
    nearest: suggest(key, known),
  });
}

/** Names of the fields of an object schema at the root; deeper ones are not looked up. */
function knownFields(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  return path.length === 0 && 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null
    ? Object.keys(schema.shape)
    : [];
}

function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `it should be ${nouns[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `it is one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text (in quotation marks if it looks like a number)',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, such as [one, two]',
  object: 'a group of fields',
  record: 'a group of fields',
  null: 'null',
  int: 'a whole number',
};

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function meaningOf(path: readonly (string | number)[]): string {
  const name = String(path.findLast((step) => typeof step === 'string' && !/^\d+$/.test(step)) ?? 'the file');
  return `see "${name}" in CONTRIBUTING and in a neighbouring file`;
}
