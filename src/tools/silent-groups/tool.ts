import {needNumber, needWhole, round, roundShare} from '../numbers.ts';
import type {Preset, Result, State, Tool} from '../tool.ts';

/** Most answers of a group that are worked out. */
const MOST = 4096;

/** Where the picture's axis begins: the power of ten of one in a thousand. */
export const LEAST = -3;

/**
 * Gives the chance that all answers of a group are right, or all wrong.
 *
 * @param chance of one answer to be right, 0 to 1
 * @param size   answers of the group, drawn independently
 * @source dapo sec. 3.2
 */
export function silentShare(chance: number, size: number): number {
  return chance ** size + (1 - chance) ** size;
}

/** Says how many groups are silent, what that costs, and how long the first success takes. */
export const silentGroups: Tool<object> = {
  id: 'silent-groups',
  title: 'When a group teaches nothing',
  fields: () => [
    {key: 'p', label: 'Chance of a right answer', type: 'number', unit: 'per cent'},
    {key: 'g', label: 'Answers in a group', type: 'number', help: `A whole number from 2 to ${MOST}.`},
    {key: 'b', label: 'Groups wanted that teach', type: 'number', help: 'What dynamic sampling fills up.'},
  ],
  defaults: () => ({p: '90', g: '16', b: '32'}),
  presets: (): Preset[] => [
    {label: 'Half right', state: {p: '50'}},
    {label: 'Nine in ten right', state: {}},
    {label: 'The laboratory’s first step', state: {p: '1'}},
    {label: 'The same, groups of four', state: {p: '1', g: '4'}},
    {label: 'The same, groups of 64', state: {p: '1', g: '64'}},
    {label: 'Once in ten thousand tries', state: {p: '0.01'}},
  ],
  answer,
};

function answer(state: State): Result {
  const chance = needNumber(state['p'] ?? '', 'Chance of a right answer') / 100;
  if (chance >= 1) throw new Error('Chance of a right answer: a number above 0 and below 100 is needed.');
  const size = needWhole(state['g'] ?? '', 'Answers in a group', 2, MOST);
  const wanted = needNumber(state['b'] ?? '', 'Groups wanted that teach');
  const [allRight, allWrong] = [chance ** size, (1 - chance) ** size];
  const silent = silentShare(chance, size);
  if (silent === 1)
    throw new Error(
      'Chance of a right answer: it is so small that no group would ever differ; a larger number is needed.',
    );
  const drawn = wanted / (1 - silent);
  const first = 1 / (1 - allWrong);
  return {
    headline: `${roundShare(silent)} of the groups teach nothing`,
    answers: [
      {label: 'All wrong', value: roundShare(allWrong)},
      {label: 'All right', value: roundShare(allRight)},
      {
        label: `Groups to draw for ${round(wanted)} that teach`,
        value: round(drawn),
        detail: `${round(drawn * size)} answers, where ${round(wanted * size)} would do if none were silent`,
      },
      {label: 'Groups until the first success', value: round(first), detail: 'on average'},
    ],
    steps: [
      {
        label: 'All answers right',
        given: `${round(chance)} to the power of ${size}`,
        needed: `= ${roundShare(allRight)}`,
        clause: 'independent answers',
        holds: true,
      },
      {
        label: 'All answers wrong',
        given: `${round(1 - chance)} to the power of ${size}`,
        needed: `= ${roundShare(allWrong)}`,
        clause: 'independent answers',
        holds: true,
      },
      {
        label: 'Silent groups',
        given: 'the sum of both',
        needed: `= ${roundShare(silent)}`,
        clause: 'advantages are all nought',
        source: 'deepseek-r1',
        holds: true,
      },
      {
        label: 'Groups to draw',
        given: `${round(wanted)} ÷ (1 − ${round(silent)})`,
        needed: `= ${round(drawn)}`,
        clause: 'dynamic sampling',
        source: 'dapo',
        holds: true,
      },
    ],
    flips: [
      `With groups twice as large ${roundShare(silentShare(chance, 2 * size))} would be silent, and each would cost twice as much.`,
      `At a chance of one half ${roundShare(silentShare(0.5, size))} would be.`,
    ],
    mark: [(Math.log10(Math.min(chance, 1 - chance)) - LEAST) / (Math.log10(0.5) - LEAST), silent],
    sentence: `Where ${roundShare(chance)} of the answers are right, ${roundShare(silent)} of all groups of ${size} are uniform and teach nothing.`,
    limits: [
      'Answers to one question are taken to be independent, with one chance for all questions. Real questions differ, so that real groups are silent more often than at their mean chance.',
      'A leash or a reward with degrees still moves a group whose answers are all right or all wrong.',
    ],
  };
}
