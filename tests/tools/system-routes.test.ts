import {describe, expect, it} from 'vitest';
import {formatDay} from '../../src/library/values.ts';
import {euAnnexIII, euPractices, euRoles} from '../../src/rules/eu-system-question.ts';
import type {EuSystemQuestion} from '../../src/rules/eu-system-question.ts';
import {euSystem} from '../../src/rules/eu-system.ts';
import type {EuSystemAnswers} from '../../src/rules/eu-system.ts';
import {figureOf} from '../../src/tools/lookup.ts';
import type {State} from '../../src/tools/tool.ts';
import {answerOf, library, systems} from './opened.ts';

const figure = figureOf(library);

function judge(question: EuSystemQuestion): EuSystemAnswers {
  return euSystem(question, figure).answers;
}

/** The numbers of the articles that an answer names, with their days where it gives any. */
function numbersIn(text: string): string[] {
  return text === 'cannot tell'
    ? ['cannot tell']
    : [...text.matchAll(/Art\. (\S+)/g)].map(([, duty = '']) => duty);
}

function dutiesShown(state: State): string[] {
  return numbersIn(
    answerOf(systems.answer(state), `Duties on ${formatDay(state['d'] ?? systems.defaults['d'] ?? '')}`),
  );
}

function laterShown(state: State): string[] {
  const text = answerOf(systems.answer(state), 'Duties later');
  if (text === 'cannot tell') return [text];
  return [...text.matchAll(/Art\. (\S+)[^;]*?, from (\d+ \w+ \d+)/g)].map(
    ([, duty = '', day = '']) => `${duty} ${day}`,
  );
}

function numbersOf(duties: EuSystemAnswers['duties']): readonly string[] {
  return duties === 'undetermined' ? ['cannot tell'] : duties;
}

function laterOf(later: EuSystemAnswers['dutiesLater']): string[] {
  return later === 'undetermined'
    ? ['cannot tell']
    : later.map(({duty, from}) => `${duty} ${formatDay(from)}`);
}

const none: State = {u: '', pf: ''};

const cases: [name: string, state: State, question: EuSystemQuestion][] = [
  ['hiring, the day before', {d: '2027-12-01'}, {uses: '4(a)', day: '2027-12-01'}],
  ['hiring, the day itself', {d: '2027-12-02'}, {uses: '4(a)', day: '2027-12-02'}],
  [
    'transparency, the day before',
    {...none, t: 'yes', d: '2026-08-01'},
    {talksToPeople: true, day: '2026-08-01'},
  ],
  [
    'transparency, the day itself',
    {...none, t: 'yes', d: '2026-08-02'},
    {talksToPeople: true, day: '2026-08-02'},
  ],
  [
    'an older generator, the day before it must mark',
    {...none, s: 'yes', on: '2026-08-01', d: '2026-12-01'},
    {syntheticContent: true, placedOn: '2026-08-01', day: '2026-12-01'},
  ],
  [
    'an older generator, the day itself',
    {...none, s: 'yes', on: '2026-08-01', d: '2026-12-02'},
    {syntheticContent: true, placedOn: '2026-08-01', day: '2026-12-02'},
  ],
  [
    'a ban of 2026, the day before',
    {...none, b: 'intimate-images', d: '2026-12-01'},
    {practices: 'intimate-images', day: '2026-12-01'},
  ],
  [
    'a ban of 2026, the day itself',
    {...none, b: 'intimate-images', d: '2026-12-02'},
    {practices: 'intimate-images', day: '2026-12-02'},
  ],
  ['the day before the Act', {d: '2024-07-31'}, {uses: '4(a)', day: '2024-07-31'}],
  ['the first day of the Act', {d: '2024-08-01'}, {uses: '4(a)', day: '2024-08-01'}],
  [
    'both roles',
    {r: 'both', t: 'yes', d: '2027-12-02'},
    {role: ['provider', 'deployer'], uses: '4(a)', talksToPeople: true, day: '2027-12-02'},
  ],
  [
    'a public body as deployer',
    {r: 'deployer', u: '3(a)', ps: 'yes', d: '2027-12-02'},
    {role: 'deployer', uses: '3(a)', publicService: true, day: '2027-12-02'},
  ],
  [
    'machinery, by the law before the amendment',
    {...none, g: 'machinery', sc: 'yes', tp: 'yes', d: '2026-07-26'},
    {product: 'machinery', safetyComponent: true, thirdPartyAssessment: true, day: '2026-07-26'},
  ],
  [
    'machinery, by the amended law',
    {...none, g: 'machinery', sc: 'yes', tp: 'yes', d: '2026-07-27'},
    {product: 'machinery', safetyComponent: true, thirdPartyAssessment: true, day: '2026-07-27'},
  ],
  [
    'an older system of an authority, the day before',
    {u: '5(a)', on: '2026-01-15', pub: 'yes', d: '2030-08-01'},
    {uses: '5(a)', placedOn: '2026-01-15', forPublicAuthority: true, day: '2030-08-01'},
  ],
  [
    'an older system of an authority, the day itself',
    {u: '5(a)', on: '2026-01-15', pub: 'yes', d: '2030-08-02'},
    {uses: '5(a)', placedOn: '2026-01-15', forPublicAuthority: true, day: '2030-08-02'},
  ],
  [
    'an older system, changed later',
    {on: '2026-01-15', ch: '2028-01-01', d: '2028-01-02'},
    {uses: '4(a)', placedOn: '2026-01-15', changedOn: '2028-01-01', day: '2028-01-02'},
  ],
  [
    'a condition claimed, profiling not known',
    {fi: 'narrow-task', sr: '', pf: '', d: '2027-12-02'},
    {uses: '4(a)', filter: 'narrow-task', significantRisk: false, day: '2027-12-02'},
  ],
  [
    'an open generator for research',
    {...none, s: 'yes', fl: 'yes', ex: 'scientific-research', d: '2026-09-01'},
    {syntheticContent: true, freeLicence: true, excluded: 'scientific-research', day: '2026-09-01'},
  ],
];

describe('the routes of a system', () => {
  it.each(cases)('list the duties of the rule, now and later: %s', (_, state, question) => {
    const {duties, dutiesLater} = judge(question);
    expect(dutiesShown(state)).toEqual(numbersOf(duties));
    expect(laterShown(state)).toEqual(laterOf(dutiesLater));
  });

  it('have cases with other duties among them', () => {
    expect(new Set(cases.map(([, state]) => dutiesShown(state).join())).size).toBeGreaterThan(8);
  });

  it.each(euAnnexIII)('name Annex III, point %s, as the rule does', (point) => {
    const {duties} = judge({uses: point, profiling: true, day: '2027-12-02'});
    expect(dutiesShown({u: point, d: '2027-12-02'})).toEqual(numbersOf(duties));
  });

  it.each(euPractices)('call %s prohibited as the rule does', (practices) => {
    const {routes} = judge({practices, day: '2026-12-02'});
    expect(routes).toEqual(['prohibited']);
    expect(answerOf(systems.answer({...none, b: practices, d: '2026-12-02'}), 'Routes, all that apply')).toBe(
      'prohibited',
    );
  });

  it.each(euRoles)('list what a %s owes as the rule does', (role) => {
    const {duties} = judge({role, uses: '4(a)', day: '2027-12-02'});
    expect(dutiesShown({r: role, d: '2027-12-02'})).toEqual(numbersOf(duties));
  });

  it('add up: an interviewing chatbot on an own model stands on three', () => {
    const result = systems.answer({t: 'yes', om: 'yes'});
    expect(answerOf(result, 'Routes, all that apply')).toBe(
      'high risk and transparency and general-purpose model inside',
    );
  });

  it('give both readings of what is not known', () => {
    const {answers} = systems.answer({fi: 'narrow-task', sr: '', pf: '', d: '2027-12-02'});
    const open = answers.find(({label}) => label === 'Whether it profiles people');
    expect(open?.value).toBe('cannot tell');
    expect(open?.detail).toMatch(/^If so: high risk; .*Art\. 16 .*If not: no route .*Art\. 6\(4\) /);
    expect(answers.find(({label}) => label.startsWith('Duties on'))?.detail).toMatch(
      /^certain on the day: Art\. 4 .*; open: Art\. 16 /,
    );
  });

  it('give both readings of what the sources leave open, until the day on which they agree', () => {
    const open = (d: string) =>
      systems.answer({d}).answers.filter(({label}) => label.startsWith('Left open'));
    expect(open('2027-12-01').map(({value}) => value)).toEqual(['cannot tell']);
    expect(open('2027-12-01')[0]?.detail).toMatch(/No: .* Or: Yes: .*2 August 2026/);
    expect(open('2027-12-02')).toEqual([]);
  });

  it('end with the day and with how far the law was checked', () => {
    expect(systems.answer({d: '2027-12-02'}).sentence).toMatch(
      /on 2 December 2027: .*\(law as checked until 3 October 2026\)\.$/,
    );
  });

  it('flip on the first day that changes what binds, and not where nothing changes', () => {
    const {flips} = systems.answer({d: '2027-12-01'});
    expect(flips.filter((flip) => flip.startsWith('On '))).toEqual([
      expect.stringMatching(/^On 2 December 2027: high risk; duties: .*Art\. 16 /),
    ]);
    expect(flips.some((flip) => flip.startsWith('If it profiled'))).toBe(false);
    expect(flips.some((flip) => flip.startsWith('If it were a narrow task'))).toBe(true);
  });
});
