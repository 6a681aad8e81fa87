import {describe, expect, it} from 'vitest';
import {derived} from '../../src/derived.ts';
import {euModel} from '../../src/rules/eu-model.ts';
import type {EuModelAnswers} from '../../src/rules/eu-model.ts';
import type {EuModelQuestion} from '../../src/rules/eu-model-question.ts';
import {formatDay} from '../../src/library/values.ts';
import {figureOf} from '../../src/tools/lookup.ts';
import type {State} from '../../src/tools/tool.ts';
import {answerOf, duties, library} from './opened.ts';

const figure = figureOf(library);

/** What the rule finds, put as the tool prints it. */
function judge(question: EuModelQuestion): EuModelAnswers {
  return euModel(question, figure).answers;
}

function print(found: EuModelAnswers['duties']): string {
  return found === 'undetermined' ? 'cannot tell' : found.map((duty) => `Art. ${duty}`).join(', ') || 'none';
}

/** The duties that the tool prints, by the day that it prints them for. */
function shown(state: State): string {
  return answerOf(duties.answer(state), `Duties on ${formatDay(state['d'] ?? duties.defaults['d'] ?? '')}`);
}

const ticks = {
  freeLicence: false,
  weightsPublic: false,
  monetised: false,
  researchOnly: false,
  designated: false,
};
const closed: EuModelQuestion = {
  role: 'provider',
  trainingFlop: 3e25,
  placedOn: '2025-09-01',
  providerEstablished: 'eu',
  ...ticks,
};
const closedState = {f: '3e25', on: '2025-09-01', est: 'eu', fl: '', w: '', d: '2026-10-03'};

const cases: [name: string, state: State, question: EuModelQuestion][] = [
  ['closed, above the line', closedState, {...closed, day: '2026-10-03'}],
  ['exactly at the line', {...closedState, f: '1e25'}, {...closed, trainingFlop: 1e25, day: '2026-10-03'}],
  [
    'just above the line',
    {...closedState, f: '1.0000001e25'},
    {...closed, trainingFlop: 1.0000001e25, day: '2026-10-03'},
  ],
  [
    'on the day before the duties apply',
    {...closedState, on: '2025-06-01', d: '2025-08-01'},
    {...closed, placedOn: '2025-06-01', day: '2025-08-01'},
  ],
  [
    'on their first day',
    {...closedState, on: '2025-08-02', d: '2025-08-02'},
    {...closed, placedOn: '2025-08-02', day: '2025-08-02'},
  ],
  [
    'open',
    {...closedState, f: '3e24', fl: 'yes', w: 'yes'},
    {...closed, trainingFlop: 3e24, freeLicence: true, weightsPublic: true, day: '2026-10-03'},
  ],
  [
    'open and paid for',
    {...closedState, f: '3e24', fl: 'yes', w: 'yes', mo: 'yes'},
    {
      ...closed,
      trainingFlop: 3e24,
      freeLicence: true,
      weightsPublic: true,
      monetised: true,
      day: '2026-10-03',
    },
  ],
  [
    'designated',
    {...closedState, f: '3e24', de: 'yes'},
    {...closed, trainingFlop: 3e24, designated: true, day: '2026-10-03'},
  ],
  ['for research only', {...closedState, ro: 'yes'}, {...closed, researchOnly: true, day: '2026-10-03'}],
  [
    'compute not known',
    {...closedState, f: ''},
    {role: 'provider', placedOn: '2025-09-01', providerEstablished: 'eu', ...ticks, day: '2026-10-03'},
  ],
  [
    'a change of a third',
    {...closedState, r: 'downstream-modifier', m: '1.1e25'},
    {...closed, role: 'downstream-modifier', modificationFlop: 1.1e25, day: '2026-10-03'},
  ],
  [
    'a small change',
    {...closedState, r: 'downstream-modifier', m: '1e21'},
    {...closed, role: 'downstream-modifier', modificationFlop: 1e21, day: '2026-10-03'},
  ],
];

describe('the duty finder', () => {
  it.each(cases)('lists the duties of the rule: %s', (_, state, question) => {
    expect(shown(state)).toBe(print(judge(question).duties));
  });

  it('has cases with other duties among them', () => {
    expect(new Set(cases.map(([, state]) => shown(state))).size).toBeGreaterThan(4);
  });

  it('counts the compute of each model as the page on it does', () => {
    const computed = duties.data.models.map(({name}) => {
      const model = [...library.model.values()].find(({data}) => data.name === name);
      return [name, model && derived.model?.['six-nd']?.of(model.data)];
    });
    expect(duties.data.models.map(({name, flop}) => [name, flop])).toEqual(computed);
  });

  it('does not bind an open model of the article on its day and binds the closed one above the line', () => {
    expect(shown({d: '2025-01-31'})).toBe('none');
    expect(shown(closedState)).toContain('Art. 55(1)(a)');
  });

  it.each(
    [{label: 'opening', state: {}}, ...duties.presets].map(({label, state}) => [label, state] as const),
  )('lists as flips what changes the answer, and all of it: %s', (_, state) => {
    const changes: Readonly<Record<string, State>> = {
      'On 2 August 2025': {d: '2025-08-02'},
      'On 2 August 2027': {d: '2027-08-02'},
      'With compute just above the presumption': {f: '1.01e25'},
      'Without the open licence': {fl: ''},
      'If access were paid for': {mo: 'yes'},
      'If the Commission designated it': {de: 'yes'},
    };
    const find = (changed: State) =>
      `${shown(changed)}; systemic risk ${answerOf(duties.answer(changed), 'Systemic risk')}.`;
    const expected = Object.entries(changes).flatMap(([label, change]) => {
      const other = find({...state, ...change});
      return other === find(state) ? [] : [`${label}: ${other}`];
    });
    expect(duties.answer(state).flips).toEqual(expected);
  });
});
