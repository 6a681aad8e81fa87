import type {OpenPoint, Reason} from './regime.ts';

/** A reason with what would settle it. */
export interface Step extends Reason {
  /** inputs that are unknown and without which the step cannot be told */
  lacks?: readonly string[];
}

/** Steps, and points that the sources leave open. */
export interface Found {
  steps: Step[];
  open: OpenPoint[];
}

/**
 * Lists the answers that the reasons leave possible.
 *
 * Steps are taken in order: the first that holds ends the list with what it gives; one that cannot be told adds what
 * it would give and the next is looked at; if none holds, `otherwise` ends the list.
 *
 * @param because   reasons of any answers
 * @param answer    which answer
 * @param otherwise the answer where no step holds
 */
export function possibleAnswers(because: readonly Reason[], answer: string, otherwise: string): string[] {
  const possible = new Set<string>();
  for (const {gives, holds} of because.filter((reason) => reason.answer === answer)) {
    if (gives === undefined || holds === false) continue;
    possible.add(gives);
    if (holds) return [...possible];
  }
  return [...possible.add(otherwise)];
}

/**
 * Draws the answer from the reasons alone.
 *
 * @param because   reasons of any answers
 * @param answer    which answer
 * @param otherwise the answer where no step holds
 * @returns `undetermined` if more than one answer is possible
 */
export function drawAnswer(because: readonly Reason[], answer: string, otherwise: string): string {
  const [first = otherwise, ...others] = possibleAnswers(because, answer, otherwise);
  return others.length === 0 ? first : 'undetermined';
}

/**
 * Names the inputs without which some steps cannot be told.
 *
 * @param steps   all steps
 * @param answers the answers that are undetermined
 */
export function lackingInputs(steps: readonly Step[], answers: readonly string[]): string[] {
  const open = steps.filter(({answer, holds}) => holds === undefined && answers.includes(answer));
  return [...new Set(open.flatMap(({lacks}) => lacks ?? []))];
}

/**
 * Turns steps into the reasons of a verdict.
 *
 * @param steps at least one
 * @throws if there is none
 */
export function toReasons(steps: readonly Step[]): [Reason, ...Reason[]] {
  const [first, ...others] = steps.map(({lacks: _, ...reason}): Reason => reason);
  if (first === undefined) throw new Error('A verdict needs at least one reason.');
  return [first, ...others];
}

/**
 * Says whether any of some steps holds; where none does, one that cannot be told leaves it open.
 *
 * @param steps the steps that lead to the same
 */
export function anyHolds(steps: readonly Reason[]): boolean | undefined {
  if (steps.some(({holds}) => holds === true)) return true;
  return steps.some(({holds}) => holds === undefined) ? undefined : false;
}

/**
 * Joins conditions that must all hold; one that fails settles it, else one that cannot be told leaves it open.
 *
 * @param conditions `undefined` where it cannot be told
 */
export function allHold(...conditions: readonly (boolean | undefined)[]): boolean | undefined {
  if (conditions.includes(false)) return false;
  return conditions.includes(undefined) ? undefined : true;
}

/**
 * Turns a condition round; what cannot be told stays so.
 *
 * @param condition `undefined` where it cannot be told
 */
export function not(condition: boolean | undefined): boolean | undefined {
  return condition === undefined ? undefined : !condition;
}

/**
 * Reads the answer to a yes-or-no question.
 *
 * @param answer `true`, `false` or `undetermined`
 */
export function toTruth(answer: string): boolean | 'undetermined' {
  return answer === 'undetermined' ? answer : answer === 'true';
}
