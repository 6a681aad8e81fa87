import {describe, expect, it} from 'vitest';
import {formatDay} from '../../src/library/values.ts';
import {euCalendar} from '../../src/rules/eu-calendar.ts';
import {euProvisionIds} from '../../src/rules/eu-provisions.ts';
import {figureOf} from '../../src/tools/lookup.ts';
import type {State} from '../../src/tools/tool.ts';
import {answerOf, calendar, library} from './opened.ts';

const figure = figureOf(library);
const days = [
  '2024-07-31',
  '2024-08-01',
  '2025-02-01',
  '2025-02-02',
  '2025-08-02',
  '2026-07-26',
  '2026-07-27',
  '2026-08-02',
  '2027-12-02',
  '2028-08-02',
];

/** The words of the tool for the answer of the rule. */
function print(applies: boolean | 'undetermined', from: string | null): string[] {
  const since =
    from === null ? 'under this version never' : from === 'undetermined' ? 'cannot tell' : formatDay(from);
  return [applies === 'undetermined' ? 'cannot tell' : applies ? 'yes' : 'no', since];
}

function shown(state: State): string[] {
  const result = calendar.answer(state);
  return [answerOf(result, 'Applies'), answerOf(result, 'From')];
}

describe('the calendar of the Act', () => {
  it.each(euProvisionIds)('answers as the rule does on every day: %s', (provision) => {
    const differ = days.filter((day) => {
      const {applies, from} = euCalendar({provision, day, mode: 'in-force'}, figure).answers;
      return shown({p: provision, d: day}).join() !== print(applies, from).join();
    });
    expect(differ).toEqual([]);
  });

  it('passes on the day of the law, the way of counting, the market and the authority', () => {
    const state = {
      p: 'ch3-s1-3-annex3',
      d: '2026-08-02',
      as: '2026-07-25',
      mode: 'published',
      on: '2026-01-01',
      pub: 'yes',
    };
    const {applies, from} = euCalendar(
      {
        provision: 'ch3-s1-3-annex3',
        day: '2026-08-02',
        asOf: '2026-07-25',
        mode: 'published',
        placedOn: '2026-01-01',
        forPublicAuthority: true,
      },
      figure,
    ).answers;
    expect(shown(state)).toEqual(print(applies, from));
  });

  it('offers every part of the Act, each with a label of its own', () => {
    const options = calendar.fields.find(({key}) => key === 'p')?.options ?? [];
    expect(options.map(({value}) => value)).toEqual([...euProvisionIds]);
    expect(new Set(options.map(({label}) => label)).size).toBe(options.length);
  });

  it('has the bans apply from their day and not the day before', () => {
    expect(['2025-02-01', '2025-02-02'].map((d) => shown({p: 'art5-original', d})[0])).toEqual(['no', 'yes']);
  });

  it('refuses a part that there is not', () => {
    expect(() => calendar.answer({p: 'art999'})).toThrow('There is no part of the Act called “art999”.');
  });
});

/** The day under each version, as the law stood on the last day before the amendment and now. */
function byVersion(provision: (typeof euProvisionIds)[number]): (string | null)[] {
  return ['2026-07-26', calendar.data.checkedUntil].map(
    (day) => euCalendar({provision, day, asOf: day, mode: 'in-force'}, figure).answers.from,
  );
}

describe('the flips of the calendar', () => {
  it.each(euProvisionIds)(
    'name the other version if its day is another, whichever the law asked for: %s',
    (provision) => {
      const [enacted, amended] = byVersion(provision);
      const now = calendar.answer({p: provision, d: '2026-08-02'}).flips;
      const then = calendar.answer({p: provision, d: '2026-08-02', as: '2025-01-31'}).flips;
      const none = ['The amendment of 2026 did not move this day.'];
      const put = (label: string, from: string | null | undefined) => [
        `${label}: ${from === null ? 'no day, as the part did not exist' : from === 'undetermined' ? 'cannot tell' : `from ${formatDay(from ?? '')}`}.`,
      ];
      expect(now).toEqual(enacted === amended ? none : put('As enacted in 2024', enacted));
      expect(then).toEqual(enacted === amended ? none : put('As amended in July 2026', amended));
    },
  );

  it('tell some parts that moved from some that did not', () => {
    const moved = euProvisionIds.filter((provision) => new Set(byVersion(provision)).size > 1);
    expect(moved).toContain('ch3-s1-3-annex3');
    expect(moved).not.toContain('art5-original');
  });
});
