import {z} from 'astro/zod';
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
  if (value === undefined) return [missingField(path, raw, context)];
  const rule = value === null ? formOf(path, raw, context) : capital(ruleOf(issue, path, context));
  return [problem('wrong-value', place, {...words, given: show(value), rule})];
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, raw: unknown, context: Context): Problem[] {
  const nested = issue.errors.map((errors) =>
    errors.map((error) => ({...error, path: [...issue.path, ...error.path]})),
  );
  const value = valueAt(raw, issue.path.map(String));
  // the branch that got furthest is the one that was meant: of equals, the one with fewest complaints
  const deepest = nested
    .filter((errors) => errors.length > 0)
    .sort(
      (a, b) =>
        Math.max(...b.map((e) => e.path.length)) - Math.max(...a.map((e) => e.path.length)) ||
        a.length - b.length,
    )[0];
  const isObject = typeof value === 'object' && value !== null;
  if (deepest && isObject) return deepest.flatMap((error) => explainIssue(error, raw, context));
  const path = issue.path.map(String);
  const field = path.join('.');
  if (value === undefined) return [missingField(path, raw, context)];
  const rule = [...new Set(nested.flat().map((error) => ruleOf(error, path, context)))].join(', or ');
  return [
    problem('wrong-value', context.placeOf(path), {
      field,
      given: show(value),
      rule: capital(rule),
      meaning: meaningOf(path),
    }),
  ];
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

/** A part of a list or group is added where that stands; a field of its own among those at the top. */
function missingField(path: readonly (string | number)[], raw: unknown, context: Context): Problem {
  const field = path.join('.') || 'the file';
  const name = path.at(-1) ?? field;
  const where =
    path.length > 1
      ? `to the group "${path.slice(0, -1).join('.')}"`
      : 'to the fields at the top of the file';
  const thing = path.length > 1 ? 'such group' : context.kind;
  return problem('missing-field', context.placeOf(path), {
    field,
    name,
    where,
    thing,
    meaning: meaningOf(path),
    form: formOf(path, raw, context),
  });
}

/** What no field takes but free text: the schema then says itself what it wanted. */
const probe = '?';

/** The form that a field takes, as its schema names it when it is given something else. */
function formOf(path: readonly (string | number)[], raw: unknown, context: Context): string {
  const rules = rulesAt(path, withValue(raw, path, probe), context);
  const isList = rules.some((rule) => rule === `it should be ${nouns['array']}`);
  const inner = isList ? rulesAt([...path, 0], withValue(raw, path, [probe]), context) : [];
  const rule = rules.length === 0 ? 'it is text' : rules.join(', or ');
  return capital([rule, ...(inner.length > 0 ? [`in the list ${inner.join(', or ')}`] : [])].join('; '));
}

function rulesAt(path: readonly (string | number)[], raw: unknown, context: Context): string[] {
  const issues = context.schema.safeParse(raw).error?.issues ?? [];
  const here = issues.filter((issue) => issue.path.map(String).join('.') === path.join('.'));
  const rules = here.flatMap((issue) =>
    issue.code === 'invalid_union'
      ? issue.errors
          .flat()
          .map((error) => ruleOf({...error, path: [...issue.path, ...error.path]}, path, context))
      : [ruleOf(issue, path, context)],
  );
  return [...new Set(rules)];
}

/** A copy of the fields in which one has another value. */
function withValue(raw: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = withValue(valueAt(raw, [step]), rest, value);
  if (!Array.isArray(raw)) return {...Object(raw), [step]: inner};
  return raw.map((item: unknown, index) => (index === Number(step) ? inner : item));
}

/** Names of the fields that a group may have. */
function knownFields(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  return [...new Set(groupsAt(schema, path).flat())];
}

/** The fields of each form that the group at a path may take. */
function groupsAt(schema: z.ZodType, path: readonly (string | number)[]): string[][] {
  type Shape = z.core.JSONSchema.JSONSchema;
  const formsOf = (shape: unknown): Shape[] => {
    if (typeof shape !== 'object' || shape === null) return [];
    const one: Shape = {...shape};
    const inner = [...(one.anyOf ?? []), ...(one.oneOf ?? []), ...(one.allOf ?? [])].flatMap(formsOf);
    return [one, ...inner];
  };
  let shapes = formsOf(z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'}));
  for (const step of path) {
    const isIndex = /^\d+$/.test(String(step));
    shapes = shapes.flatMap(({items, properties, additionalProperties}) =>
      formsOf(isIndex ? items : (properties?.[String(step)] ?? additionalProperties)),
    );
  }
  return shapes.flatMap(({properties, propertyNames}) => {
    const names: unknown = properties ? Object.keys(properties) : Object(propertyNames).enum;
    return Array.isArray(names) ? [names.map(String)] : [];
  });
}

function ruleOf(issue: z.core.$ZodIssue, path: readonly (string | number)[], {schema}: Context): string {
  const groups = issue.code === 'invalid_type' && issue.expected === 'object' ? groupsAt(schema, path) : [];
  if (groups.length > 0)
    return `it should be a group: ${groups.map((names) => `{${names.map((name) => `${name}: …`).join(', ')}}`).join(' or ')}`;
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `the list needs at least ${issue.minimum === 1 ? 'one entry' : `${issue.minimum} entries`}`;
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
  if (value === null) return 'nothing';
  if (typeof value === 'string' && /\u00a0/.test(value))
    return `"${value.replaceAll('\u00a0', '␣')}", where ␣ is a no-break space`;
  if (typeof value === 'string' && /^[“”‘’]/.test(value))
    return `"${value.slice(0, 60)}", with curly quotation marks, which are part of the text`;
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
