import {needNumber, needWhole, round, roundShare} from '../numbers.ts';
import type {Preset, Result, State, Tool} from '../tool.ts';

/** Most answers of a group that are worked out. */
const MOST = 512;

/**
 * Gives what an update moves the logit by on average, if the chance of a right answer is the only thing to learn.
 *
 * Plain reinforcement learning climbs the chance itself, at `p(1 − p)`. Taking the group's mean off shrinks that by
 * `(G − 1)/G`. Dividing by the spread as well gives the mean of the spread, which climbs `2·arcsin √p` instead.
 *
 * @param chance of a right answer, between 0 and 1
 * @param size   answers of a group
 * @param spread what the rewards less their mean are divided by
 * @source dr-grpo sec. 3
 */
export function expectedPush(chance: number, size: number, spread: 'none' | 'population' | 'sample'): number {
  if (spread === 'none') return (chance * (1 - chance) * (size - 1)) / size;
  const correction = spread === 'sample' ? Math.sqrt((size - 1) / size) : 1;
  // the sum is the same for right and wrong, and the rarer of them keeps it in the range of numbers
  const rare = Math.min(chance, 1 - chance);
  let mean = 0;
  let chanceOf = (1 - rare) ** size;
  for (let right = 1; right < size; right += 1) {
    chanceOf *= ((size - right + 1) / right) * (rare / (1 - rare));
    mean += chanceOf * Math.sqrt((right * (size - right)) / (size * size));
  }
  return mean * correction;
}

/** Shows which questions count for how much, with the division by the spread and without. */
export const spreadWeight: Tool<object> = {
  id: 'spread-weight',
  title: 'What dividing by the spread optimises',
  fields: () => [
    {key: 'p', label: 'Chance of a right answer', type: 'number', unit: 'per cent'},
    {key: 'g', label: 'Answers in a group', type: 'number', help: `A whole number from 2 to ${MOST}.`},
  ],
  defaults: () => ({p: '10', g: '16'}),
  presets: (): Preset[] => [
    {label: 'One in ten right', state: {}},
    {label: 'One in a hundred right', state: {p: '1'}},
    {label: 'Half right', state: {p: '50'}},
    {label: 'Nine in ten right', state: {p: '90'}},
    {label: 'One in ten, groups of four', state: {g: '4'}},
    {label: 'One in ten, groups of 64', state: {g: '64'}},
    {label: 'A pair', state: {g: '2'}},
  ],
  answer,
};

function answer(state: State): Result {
  const chance = needNumber(state['p'] ?? '', 'Chance of a right answer') / 100;
  if (chance >= 1) throw new Error('Chance of a right answer: a number above 0 and below 100 is needed.');
  const size = needWhole(state['g'] ?? '', 'Answers in a group', 2, MOST);
  const plain = chance * (1 - chance);
  const [off, divided, sample] = [
    expectedPush(chance, size, 'none'),
    expectedPush(chance, size, 'population'),
    expectedPush(chance, size, 'sample'),
  ];
  const weight = divided / expectedPush(0.5, size, 'population');
  return {
    headline: `Such a question counts ${roundShare(weight)} as much as one solved half the time; without the division ${roundShare(4 * plain)}`,
    answers: [
      {label: 'GRPO', value: round(divided), detail: 'mean push on the logit'},
      {label: 'GRPO, spread corrected for few', value: round(sample)},
      {label: 'Dr. GRPO, mean off only', value: round(off)},
      {label: 'The chance itself', value: round(plain), detail: 'what plain reinforcement learning climbs'},
    ],
    steps: [
      {
        label: 'The chance’s own slope',
        given: `${round(chance)} × ${round(1 - chance)}`,
        needed: `= ${round(plain)}`,
        clause: 'gradient of the expected reward',
        holds: true,
      },
      {
        label: 'Mean of the group off',
        given: `${round(plain)} × ${size - 1} ÷ ${size}`,
        needed: `= ${round(off)}`,
        clause: 'the mean holds the answer itself',
        source: 'dr-grpo',
        holds: true,
      },
      {
        label: 'Divided by the spread',
        given: 'the mean of √(share right × share wrong) over all groups',
        needed: `= ${round(divided)}`,
        clause: 'Eq. (3)',
        source: 'deepseek-r1',
        holds: true,
      },
      {
        label: 'Very large groups',
        given: `√(${round(chance)} × ${round(1 - chance)})`,
        needed: `= ${round(Math.sqrt(plain))}`,
        clause: 'slope of 2·arcsin √p',
        holds: true,
      },
    ],
    flips: [
      `At a chance of one half the weight is 100% either way.`,
      `In very large groups it would be ${roundShare(2 * Math.sqrt(plain))}, in pairs ${roundShare(4 * plain)}: for pairs the division changes nothing but the length of the step.`,
    ],
    mark: [2 * Math.min(chance, 1 - chance), weight],
    sentence: `In groups of ${size}, a question with ${roundShare(chance)} right answers weighs ${roundShare(weight)} of one with half right if rewards are divided by their spread, and ${roundShare(4 * plain)} if not.`,
    limits: [
      'A toy: one question and one parameter. Exact for rewards of nought and one.',
      'Whether a rare success should count for more is a matter of aim. The picture says what the division does, not which is better.',
    ],
  };
}
