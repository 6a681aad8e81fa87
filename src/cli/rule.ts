import {findNearest} from '../library/problem.ts';
import {contentFolder} from '../site.ts';
import {euSystemRule} from './rule-eu-system.ts';
import {euCalendarRule, euModelRule, euPenaltyRule} from './rule-eu.ts';
import {exportControlRule} from './rule-export-control.ts';
import {readLookup} from '../tools/lookup.ts';
import {WrongInput, wordsOf} from './rule-shape.ts';
import type {Lookup} from '../tools/lookup.ts';
import type {Rule} from './rule-shape.ts';

/** Every rule by the name under which it is called. */
export const rules: Readonly<Record<string, Rule>> = {
  'export-control': exportControlRule,
  'eu-model': euModelRule,
  'eu-system': euSystemRule,
  'eu-calendar': euCalendarRule,
  'eu-penalty': euPenaltyRule,
};

/**
 * Answers one question of law and prints the verdict as JSON, or one sentence about what is wrong with the question.
 *
 * @param args  name of the rule and its input as JSON; `--help` alone or after the name explains
 * @param print takes one text
 * @param read  reads the site's facts and chips; called only for a question that can be answered
 * @returns the exit code: 1 if the question cannot be answered
 */
export function answerRule(
  args: readonly string[],
  print: (text: string) => void,
  read: () => Lookup = () => readLookup(contentFolder),
): number {
  const words = args.filter((word) => word !== '--help');
  const [name, input] = words;
  const rule = name === undefined ? undefined : Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (words.length < args.length && (name === undefined || rule)) {
    print(name === undefined || !rule ? listRules() : explainRule(name, rule));
    return 0;
  }
  try {
    if (name === undefined || !rule) throw new WrongInput(refuseName(name));
    if (input === undefined || words.length > 2)
      throw new WrongInput(`The rule ${name} takes one input in quotes, such as ${quote(rule.example)}`);
    print(toJson(rule.answer(readInput(name, rule, input), read())));
    return 0;
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    print(error.message);
    return 1;
  }
}

function refuseName(name: string | undefined): string {
  const known = Object.keys(rules).join(', ');
  return name === undefined ? `Name a rule: ${known}.` : `There is no rule "${name}"; there are: ${known}.`;
}

/** Reads the input and says in one sentence which field is wrong. */
function readInput(name: string, rule: Rule, text: string): unknown {
  const input = parse(name, rule, text);
  const {error} = rule.fields.safeParse(input);
  const issue = error?.issues[0];
  if (!issue) return input;
  const unknown = issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys[0] : undefined;
  if (unknown !== undefined) throw new WrongInput(refuseField(name, rule, unknown));
  const field = String(issue.path[0] ?? '');
  const schema = rule.fields.shape[field];
  if (!schema)
    throw new WrongInput(`The input of ${name} must be an object in braces, such as ${quote(rule.example)}`);
  const {shape} = wordsOf(schema);
  const value: unknown = Reflect.get(input, field);
  if (value === undefined) throw new WrongInput(`The field "${field}" is missing; it must be ${shape}.`);
  throw new WrongInput(`The field "${field}" must be ${shape}, but it is ${JSON.stringify(value)}.`);
}

function parse(name: string, rule: Rule, text: string): object {
  try {
    const input: unknown = JSON.parse(text);
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  } catch {
    // said below, as for any other input that is no object
  }
  throw new WrongInput(
    `The input of ${name} must be JSON, an object in braces such as ${quote(rule.example)}`,
  );
}

function refuseField(name: string, rule: Rule, field: string): string {
  const near = findNearest(field, Object.keys(rule.fields.shape));
  const mend =
    near === undefined ? `npm run rule -- ${name} --help lists its fields.` : `did you mean "${near}"?`;
  return `There is no field "${field}" in ${name}; ${mend}`;
}

function listRules(): string {
  const list = Object.entries(rules).map(([name, {sentence}]) => `  ${name}\n      ${sentence}`);
  return `npm run -s rule -- <name> '<json>'\n\n${list.join('\n')}\n\nnpm run -s rule -- <name> --help lists the fields of one.`;
}

function explainRule(name: string, rule: Rule): string {
  const given = Object.entries(rule.fields.shape).map(([field, schema]) => {
    const {shape, doc} = wordsOf(schema);
    return `  ${field}: ${shape}\n      ${doc}`;
  });
  const answers = Object.entries(rule.answers).map(([field, words]) => `  ${field}: ${words}`);
  const beside = [
    '  regime: the version of the law that was applied',
    '  because: every step, with source, clause, what was given, what is needed, whether it holds, and what it gives',
    '  assumed: circumstances that were not given, and what was taken instead',
    '  missing: facts without which an answer is undetermined',
    '  open: points that the sources leave open, with the ways to read them; only where an answer hangs on one',
    '  checkedUntil: the day until which this law was checked',
    '  stands: for a later day, the sentence that the verdict stands for the last law checked',
  ];
  return [
    rule.sentence,
    `npm run -s rule -- ${name} ${quote(rule.example)}`,
    `Given, each field optional unless said otherwise:\n${given.join('\n')}`,
    `Answers:\n${answers.join('\n')}`,
    `Beside them:\n${beside.join('\n')}`,
  ].join('\n\n');
}

/** Answers first, flat, then what stands beside them; what cannot be told is `null`. */
function toJson({answers, ...beside}: ReturnType<Rule['answer']>): string {
  return JSON.stringify(
    {...answers, ...beside},
    (_, value: unknown) => (value === undefined ? null : value),
    2,
  );
}

function quote(example: Rule['example']): string {
  return `'${JSON.stringify(example)}'`;
}
