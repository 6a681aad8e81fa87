import {describe, expect, it} from 'vitest';
import {formatDay} from '../../src/library/values.ts';
import {judgeExport} from '../../src/rules/export-control.ts';
import {makeLookup} from '../../src/tools/lookup.ts';
import type {State} from '../../src/tools/tool.ts';
import {answerOf, library, status} from './opened.ts';

const {chip, figure} = makeLookup(library);
const days = [
  '2022-08-25',
  '2022-10-20',
  '2022-10-21',
  '2023-10-23',
  '2023-11-16',
  '2023-11-17',
  '2025-04-08',
  '2025-04-09',
  '2026-01-14',
  '2026-01-15',
  '2026-02-01',
];

/** Licence and review, as the tool prints them. */
function shown(state: State): string {
  const result = status.answer(state);
  return ['Licence for this place', 'Review, if no exception is used']
    .map((label) => answerOf(result, label))
    .join('; ');
}

/** The first sentence of a flip is the headline of the other answer. */
function headlineOf(state: State): string {
  return status.answer(state).headline.toLowerCase();
}

describe('the status of a chip', () => {
  it.each([...library.chip.keys()])('is that of the rule, for a seller bound by no letter: %s', (id) => {
    const differ = days.filter((day) => {
      const {licence, review} = judgeExport(
        {
          memoryStandsAlone: false,
          ...chip(id),
          chip: id,
          day,
          destination: 'CN',
          transaction: 'export-from-us',
        },
        figure,
      ).answers;
      return (
        shown({c: id, d: day, by: ''}) !==
        [licence, review].map((word) => word.replaceAll('-', ' ')).join('; ')
      );
    });
    expect(differ).toEqual([]);
  });

  it('lets own figures count instead of those of the chip', () => {
    expect(answerOf(status.answer({c: 'nvidia-h20', d: '2024-06-01', t: '4800'}), 'Classification')).toBe(
      '3A090.a',
    );
    expect(answerOf(status.answer({c: 'nvidia-h20', d: '2024-06-01', t: ''}), 'Classification')).toBe('none');
  });

  it('cannot tell for own figures that are not given', () => {
    expect(status.answer({c: '', d: '2024-06-01', dc: 'yes'}).headline).toBe(
      'Cannot tell whether a licence was needed',
    );
  });

  it('shows a destination that is not on the list by its code, as text', () => {
    expect(status.answer({to: '<b>'}).sentence).toContain('<b>');
  });

  it.each(
    [{label: 'opening', state: {}}, ...status.presets].map(({label, state}) => [label, state] as const),
  )('lists as flips what changes the answer, and all of it: %s', (_, state) => {
    const onDays = [
      '2022-10-20',
      '2022-10-21',
      '2023-11-17',
      '2025-04-09',
      '2026-01-15',
      status.data.checkedUntil,
    ];
    const changes: [string, State][] = [
      ...onDays.map((d): [string, State] => [`On ${formatDay(d)}`, {d}]),
      ['To Japan', {to: 'JP', hq: ''}],
      ['To China', {to: 'CN', hq: ''}],
      ['For a Chinese-headquartered buyer', {hq: 'CN'}],
      ['From a seller bound by no letter', {by: ''}],
      ['If it were not for data centres', {dc: 'no'}],
    ];
    const expected = changes.flatMap(([label, change]) => {
      const other = {...state, ...change};
      return shown(other) === shown(state) ? [] : [`${label}: ${headlineOf(other)}.`];
    });
    expect(status.answer(state).flips).toEqual(expected);
  });
});
