import type {Span} from './experiment.ts';

/** A share or a chance, from 0 to 1. */
export const chanceSpan: Span = {
  from: 0,
  to: 1,
  ticks: [
    {at: 0, label: '0'},
    {at: 0.5, label: '0.5'},
    {at: 1, label: '1'},
  ],
};

/**
 * Makes the side of a panel that counts from nought; the last mark carries the unit.
 *
 * @param to   end
 * @param unit what is counted
 */
export function countSpan(to: number, unit: string): Span {
  return {
    from: 0,
    to,
    ticks: [
      {at: 0, label: '0'},
      {at: to / 2, label: (to / 2).toLocaleString('en-GB')},
      {at: to, label: `${to.toLocaleString('en-GB')} ${unit}`},
    ],
  };
}

/**
 * Makes the side of a panel that counts answers drawn.
 *
 * @param to budget
 */
export function answersSpan(to: number): Span {
  return countSpan(to, 'answers');
}

/**
 * Makes a side whose even steps are even factors.
 *
 * @param values from the smallest to the largest, each a mark
 * @param unit   stands behind the last
 */
export function factorSpan(values: readonly number[], unit = ''): Span {
  const [from = 1] = values;
  const to = values.at(-1) ?? from;
  return {
    from,
    to,
    log: true,
    ticks: values.map((at) => ({at, label: `${at.toLocaleString('en-GB')}${at === to ? unit : ''}`})),
  };
}
