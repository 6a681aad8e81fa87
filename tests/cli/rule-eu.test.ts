import {describe, expect, it} from 'vitest';
import {euSystemRule} from '../../src/cli/rule-eu-system.ts';
import {euCalendarRule, euModelRule, euPenaltyRule} from '../../src/cli/rule-eu.ts';
import {answerRule} from '../../src/cli/rule.ts';
import {readLookup} from '../../src/tools/lookup.ts';

const lookup = readLookup('content');
const rules = {
  'eu-model': euModelRule,
  'eu-system': euSystemRule,
  'eu-calendar': euCalendarRule,
  'eu-penalty': euPenaltyRule,
};

function run(...args: string[]): {code: number; text: string} {
  const lines: string[] = [];
  const code = answerRule(
    args,
    (text) => lines.push(text),
    () => lookup,
  );
  return {code, text: lines.join('\n')};
}

function ask(name: string, input: object): unknown {
  const {code, text} = run(name, JSON.stringify(input));
  expect(code).toBe(0);
  return JSON.parse(text);
}

describe('rule eu-model', () => {
  it('prints the answers flat beside their reasons', () => {
    expect(
      ask('eu-model', {
        trainingFlop: 3.2856e24,
        output: 'text',
        freeLicence: true,
        weightsPublic: true,
        placedOn: '2025-01-20',
        day: '2027-08-02',
      }),
    ).toMatchObject({
      generalPurpose: true,
      systemicRisk: 'no',
      provider: true,
      legacyUntil: '2027-08-02',
      duties: ['53(1)(c)', '53(1)(d)', '53(3)'],
      dutiesLater: [],
      notifyBy: null,
      regime: 'V2',
      missing: [],
      assumed: {role: 'provider', providerEstablished: 'eu'},
    });
  });

  it('takes a range of compute', () => {
    expect(
      ask('eu-model', {trainingFlop: {low: 9.4e24, high: 1.1e25}, placedOn: '2026-04-24', day: '2026-09-01'}),
    ).toMatchObject({systemicRisk: 'undetermined', duties: 'undetermined'});
  });

  it('takes one output or a list', () => {
    expect(ask('eu-model', {trainingFlop: 2e23, output: ['other', 'image']})).toMatchObject({
      generalPurpose: true,
    });
  });

  it('prints null for a step that cannot be told', () => {
    const {text} = run('eu-model', '{"day": "2026-09-01"}');
    expect(text).toContain('"holds": null');
  });
});

describe('rule eu-calendar', () => {
  it('keeps what applies and what was said apart', () => {
    const asked = {provision: 'ch3-s1-3-annex3', day: '2026-08-02'};
    expect(ask('eu-calendar', asked)).toMatchObject({applies: false, from: '2027-12-02', version: 'V2'});
    expect(ask('eu-calendar', {...asked, asOf: '2025-06-01'})).toMatchObject({
      applies: true,
      from: '2026-08-02',
      version: 'V1',
    });
    expect(ask('eu-calendar', {...asked, asOf: '2026-07-25'})).toMatchObject({applies: true, version: 'V1'});
    expect(ask('eu-calendar', {...asked, asOf: '2026-07-25', mode: 'published'})).toMatchObject({
      applies: false,
      version: 'V2',
    });
  });

  it('prints both readings of an open point', () => {
    expect(ask('eu-calendar', {provision: 'ch3-s5-conformity', day: '2026-09-01'})).toMatchObject({
      applies: 'undetermined',
      open: [{readings: [{gives: 'true'}, {gives: 'false'}]}],
    });
  });
});

describe('rule eu-penalty', () => {
  it('prints the ceiling and whether it can be imposed', () => {
    expect(ask('eu-penalty', {article: '101', turnoverEur: 4e10, decidedOn: '2026-08-01'})).toMatchObject({
      maximumEur: 1_200_000_000,
      possible: false,
    });
    expect(ask('eu-penalty', {article: '101', turnoverEur: 4e10, decidedOn: '2026-08-02'})).toMatchObject({
      possible: true,
    });
  });

  it('takes the article as a number too', () => {
    expect(ask('eu-penalty', {article: 5, turnoverEur: 1e9})).toMatchObject({maximumEur: 70_000_000});
  });
});

describe('rule eu-system', () => {
  it('prints every route', () => {
    expect(ask('eu-system', {uses: '4(a)', talksToPeople: true, day: '2027-12-02'})).toMatchObject({
      routes: ['high-risk', 'transparency'],
      assessment: 'internal control',
      duties: ['4', '16', '50(1)', '72', '73'],
    });
  });
});

describe('every EU rule', () => {
  it.each(Object.entries(rules))('%s explains each of its fields and answers', (name, rule) => {
    const {code, text} = run(name, '--help');
    expect(code).toBe(0);
    for (const field of [...Object.keys(rule.fields.shape), ...Object.keys(rule.answers)])
      expect(text).toContain(`  ${field}: `);
  });

  it.each(Object.entries(rules))('%s answers its own example with the fields it promises', (name, rule) => {
    const {code, text} = run(name, JSON.stringify(rule.example));
    expect(code).toBe(0);
    for (const field of [
      ...Object.keys(rule.answers),
      'because',
      'assumed',
      'missing',
      'checkedUntil',
      'regime',
    ])
      expect(text).toContain(`\n  "${field}": `);
  });

  it.each([
    [
      'eu-model',
      '{"trainingFlops": 1e25}',
      'There is no field "trainingFlops" in eu-model; did you mean "trainingFlop"?',
    ],
    [
      'eu-model',
      '{"trainingFlop": "1e25"}',
      'The field "trainingFlop" must be a number of FLOP, 0 or more, or {"low": …, "high": …}, but it is "1e25".',
    ],
    [
      'eu-model',
      '{"trainingFlop": -1}',
      'The field "trainingFlop" must be a number of FLOP, 0 or more, or {"low": …, "high": …}, but it is -1.',
    ],
    [
      'eu-model',
      '{"trainingFlop": {"low": 2, "high": 1}}',
      'The field "trainingFlop" must be a number of FLOP, 0 or more, or {"low": …, "high": …}, but it is {"low":2,"high":1}.',
    ],
    [
      'eu-model',
      '{"role": "deployer"}',
      'The field "role" must be one of: provider, downstream-modifier, but it is "deployer".',
    ],
    [
      'eu-model',
      '{"output": []}',
      'The field "output" must be one or a list of: text, speech, image, video, other, but it is [].',
    ],
    [
      'eu-model',
      '{"placedOn": "2025-02-29"}',
      'The field "placedOn" must be a day of the calendar, written YYYY-MM-DD, but it is "2025-02-29".',
    ],
    [
      'eu-model',
      '{"day": 20250802}',
      'The field "day" must be a day of the calendar, written YYYY-MM-DD, but it is 20250802.',
    ],
    [
      'eu-penalty',
      '{"article": "7"}',
      'The field "article" must be one of: 5, 16, 22, 23, 24, 25, 26, 31, 33, 34, 50, 99(5), 101, but it is "7".',
    ],
    [
      'eu-penalty',
      '{"article": "5", "turnoverEur": -5}',
      'The field "turnoverEur" must be a number in EUR, 0 or more, but it is -5.',
    ],
    [
      'eu-calendar',
      '{"provision": "art50", "mode": "planned"}',
      'The field "mode" must be one of: in-force, published, but it is "planned".',
    ],
    [
      'eu-system',
      '{"uses": "9(a)"}',
      `The field "uses" must be one or a list of: ${'1(a), 1(b), 1(c), 2, 3(a), 3(b), 3(c), 3(d), 4(a), 4(b), 5(a), 5(b), 5(c), 5(d), 6(a), 6(b), 6(c), 6(d), 6(e), 7(a), 7(b), 7(c), 7(d), 8(a), 8(b)'}, but it is "9(a)".`,
    ],
  ])('%s refuses %s in one sentence', (name, input, sentence) => {
    expect(run(name, input)).toEqual({code: 1, text: sentence});
  });

  it('that needs a field says so', () => {
    expect(run('eu-calendar', '{}').text).toContain(
      'The field "provision" is missing; it must be one of: ch1-general,',
    );
    expect(run('eu-penalty', '{}').code).toBe(1);
  });
});
