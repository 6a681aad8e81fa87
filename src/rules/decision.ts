import type {OpenPoint, Reading, Reason} from './regime.ts';

/** Whether a condition holds, and what would settle it where that cannot be told. */
export interface Test {
  holds: boolean | undefined;
  /** inputs that are missing; empty where `holds` is known */
  missing: readonly string[];
  /** points that the sources leave open; empty where `holds` is known */
  open: readonly OpenPoint[];
}

/** A question that the sources leave open, and what each way to read it would answer. */
export interface Question<Answer extends string> {
  /** one sentence */
  question: string;
  readings: readonly [ReadingOf<Answer>, ReadingOf<Answer>, ...ReadingOf<Answer>[]];
}

interface ReadingOf<Answer extends string> extends Reading {
  gives: Answer;
}

/** One line of a decision list: if its test holds and no earlier one did, it gives the answer. */
export interface Step<Answer extends string> {
  /** source id */
  source: string;
  /** place in the source in words */
  clause: string;
  /** what was given, with its unit */
  given: string;
  /** what the clause needs, with its unit */
  needed: string;
  test: Test;
  /** the answer, or a question with several readings */
  gives: Answer | Question<Answer>;
}

/** What a decision list comes to. */
export interface Decision<Answer extends string> {
  answer: Answer | 'undetermined';
  /** every answer that is possible with what is known; one where it is settled */
  possible: readonly Answer[];
  /** inputs without which it is undetermined */
  missing: readonly string[];
  /** open points on which it hangs */
  open: readonly OpenPoint[];
  because: readonly Reason[];
}

/** The test that always holds, for the last line of a list. */
export const otherwise: Test = {holds: true, missing: [], open: []};

/**
 * Makes a test of something that is known.
 *
 * @param holds whether it holds
 */
export function known(holds: boolean): Test {
  return {holds, missing: [], open: []};
}

/**
 * Tests an input; a missing one is named.
 *
 * @param value the input
 * @param field its name
 * @param check what is asked of it
 */
export function ifGiven<Value>(
  value: Value | undefined,
  field: string,
  check: (value: Value) => boolean,
): Test {
  return value === undefined ? {holds: undefined, missing: [field], open: []} : known(check(value));
}

/**
 * Makes a test that no input can settle.
 *
 * @param point the open point on which it hangs
 */
export function unsettled(point: OpenPoint): Test {
  return {holds: undefined, missing: [], open: [point]};
}

/**
 * Joins tests that must all hold; one that fails settles it, whatever the others lack.
 *
 * @param tests at least one
 */
export function allOf(...tests: readonly Test[]): Test {
  return join(tests, false);
}

/**
 * Joins tests of which one must hold; one that holds settles it, whatever the others lack.
 *
 * @param tests at least one
 */
export function oneOf(...tests: readonly Test[]): Test {
  return join(tests, true);
}

/**
 * Turns a test round; what cannot be told stays so.
 *
 * @param test any
 */
export function not(test: Test): Test {
  return test.holds === undefined ? test : known(!test.holds);
}

function join(tests: readonly Test[], settles: boolean): Test {
  if (tests.some(({holds}) => holds === settles)) return known(settles);
  const unknown = tests.filter(({holds}) => holds === undefined);
  if (unknown.length === 0) return known(!settles);
  return {
    holds: undefined,
    missing: gather(unknown.map(({missing}) => missing)),
    open: gather(unknown.map(({open}) => open)),
  };
}

/**
 * Asks whether a decision came to one of some answers; where only a part of the possible ones is among them, it cannot
 * be told.
 *
 * @param decision the decision
 * @param answers  the answers meant
 */
export function cameTo<Answer extends string>(
  decision: Decision<Answer>,
  ...answers: readonly Answer[]
): Test {
  const meant = decision.possible.filter((answer) => answers.includes(answer)).length;
  if (meant === 0) return known(false);
  return meant === decision.possible.length
    ? known(true)
    : {holds: undefined, missing: decision.missing, open: decision.open};
}

/**
 * Reads a decision list from its first line to the first that holds.
 *
 * A line that cannot be told adds what it would give, and the next is looked at; the answer is undetermined if more
 * than one is possible in the end. The reasons alone lead to the same answer.
 *
 * @param name  of the answer, such as `licence`
 * @param steps the lines in order; the last always holds
 * @throws if no line gives anything
 */
export function decide<Answer extends string>(
  name: string,
  steps: readonly Step<Answer>[],
): Decision<Answer> {
  const reached: Reached<Answer>[] = [];
  const because: Reason[] = [];
  for (const {source, clause, given, needed, test, gives} of steps) {
    const answers = typeof gives === 'string' ? [gives] : gives.readings.map((reading) => reading.gives);
    const {holds} = test;
    because.push({answer: name, source, clause, given, needed, holds, gives: gather([answers]).join(' or ')});
    if (holds !== false) reached.push({test, answers});
    if (holds !== false && typeof gives !== 'string') {
      reached.push({test: unsettled({answer: name, ...gives}), answers});
    }
    if (holds === true) break;
  }
  const [first, ...others] = gather(reached.map(({answers}) => answers));
  if (first === undefined) throw new Error(`The list for ${name} gives no answer.`);
  if (others.length === 0) return {answer: first, possible: [first], missing: [], open: [], because};
  const relevant = reached.filter((_, index) => decides(reached, index)).map(({test}) => test);
  const missing = gather(relevant.map((test) => test.missing));
  const open = gather(relevant.map((test) => test.open));
  return {answer: 'undetermined', possible: [first, ...others], missing, open, because};
}

interface Reached<Answer> {
  test: Test;
  answers: readonly Answer[];
}

/** An unknown line matters only if the lines after it could give something else. */
function decides<Answer>(reached: readonly Reached<Answer>[], index: number): boolean {
  const own = reached[index]?.answers ?? [];
  return (
    own.length > 1 ||
    reached.slice(index + 1).some(({answers}) => answers.some((answer) => !own.includes(answer)))
  );
}

/** Joins lists without repeating an element. */
function gather<Element>(lists: readonly (readonly Element[])[]): Element[] {
  return [...new Set(lists.flat())];
}
