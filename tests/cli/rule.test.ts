import {describe, expect, test} from 'vitest';
import {readLookup} from '../../src/tools/lookup.ts';
import {wordsOf} from '../../src/cli/rule-shape.ts';
import {answerRule, rules} from '../../src/cli/rule.ts';

const lookup = readLookup('content');
const names = Object.keys(rules);

describe('answerRule', () => {
  test('knows the rules that the tools use', () => {
    expect(names).toEqual(['export-control', 'eu-model', 'eu-system', 'eu-calendar', 'eu-penalty']);
  });

  test.each(Object.entries(rules))(
    'prints for %s one JSON verdict with its answers flat beside the reasons',
    (name, {example, answers}) => {
      const {code, text} = call(name, JSON.stringify(example));
      const verdict = JSON.parse(text);
      expect(code).toBe(0);
      expect(Object.keys(verdict)).toEqual(
        expect.arrayContaining([
          ...Object.keys(answers),
          'regime',
          'because',
          'assumed',
          'missing',
          'checkedUntil',
        ]),
      );
      expect(
        Object.keys(verdict)
          .filter((key) => !(key in answers))
          .every((key) => beside.includes(key)),
      ).toBe(true);
      expect(Object.keys(verdict.because[0])).toEqual(
        expect.arrayContaining(['answer', 'source', 'clause', 'given', 'needed', 'holds']),
      );
    },
  );

  test.each(['export-control', 'eu-model', 'eu-system'])(
    'answers %s without any input by naming what it assumed and what is missing',
    (name) => {
      const {code, text} = call(name, '{}');
      const verdict = JSON.parse(text);
      expect(code).toBe(0);
      expect(Object.keys(verdict.assumed).length + verdict.missing.length).toBeGreaterThan(0);
    },
  );

  test.each(Object.entries(rules))('explains every field of %s', (name, {fields, answers}) => {
    const {code, text} = call(name, '--help');
    expect(code).toBe(0);
    for (const [field, schema] of Object.entries(fields.shape)) {
      const {shape, doc} = wordsOf(schema);
      expect(doc, field).not.toBe('');
      expect(text).toContain(`  ${field}: ${shape}\n      ${doc}`);
    }
    for (const answer of Object.keys(answers)) expect(text).toContain(`  ${answer}: `);
  });

  test('lists the rules for --help alone', () => {
    const {code, text} = call('--help');
    expect(code).toBe(0);
    for (const name of names) expect(text).toContain(`  ${name}\n`);
  });

  test('prints null where a step cannot be told', () => {
    const {text} = call('export-control', '{"tpp": 3000, "destination": "CN", "day": "2024-06-01"}');
    const verdict = JSON.parse(text);
    expect(verdict.classification).toBe('undetermined');
    expect(verdict.because.some(({holds}: {holds: unknown}) => holds === null)).toBe(true);
    expect(verdict.missing).toEqual(['dataCentre', 'dieAreaMm2', 'nonPlanar']);
  });

  test('prints the readings of an open point and the sentence for a later day', () => {
    const {text} = call(
      'export-control',
      '{"chip": "nvidia-h20", "destination": "CN", "listedOwnership": 0.5, "day": "2026-11-10"}',
    );
    const verdict = JSON.parse(text);
    expect(verdict.licence).toBe('undetermined');
    expect(verdict.open[0].readings.map(({gives}: {gives: string}) => gives)).toEqual([
      'required',
      'as without the rule',
    ]);
    expect(verdict.stands).toBe(
      'The US chip rules were checked until 2026-09-24; this verdict stands for the law as it was then, with the dates already enacted.',
    );
  });

  test.each([
    [
      'an unknown field',
      'export-control',
      '{"ioTBps": 1}',
      'There is no field "ioTBps" in export-control; did you mean "ioGBps"?',
    ],
    [
      'an unknown field that is like none',
      'export-control',
      '{"colour": 1}',
      'There is no field "colour" in export-control; npm run rule -- export-control --help lists its fields.',
    ],
    [
      'a number with its unit',
      'export-control',
      '{"ioGBps": "600 GB/s"}',
      'The field "ioGBps" must be a number in GB/s, 0 or more, but it is "600 GB/s".',
    ],
    [
      'a number as text',
      'export-control',
      '{"tpp": "4800"}',
      'The field "tpp" must be a number, 0 or more, but it is "4800".',
    ],
    [
      'a percentage for a share',
      'export-control',
      '{"listedOwnership": 50}',
      'The field "listedOwnership" must be a share from 0 to 1, such as 0.5 for a half, but it is 50.',
    ],
    [
      'an area of nothing',
      'export-control',
      '{"dieAreaMm2": 0}',
      'The field "dieAreaMm2" must be a number in mm², above 0, but it is 0.',
    ],
    [
      'a word for true',
      'export-control',
      '{"dataCentre": "yes"}',
      'The field "dataCentre" must be true or false, but it is "yes".',
    ],
    [
      'nothing for a fact',
      'export-control',
      '{"tpp": null}',
      'The field "tpp" must be a number, 0 or more, but it is null.',
    ],
    [
      'a day that is not in the calendar',
      'export-control',
      '{"day": "2024-02-30"}',
      'The field "day" must be a day of the calendar, written YYYY-MM-DD, but it is "2024-02-30".',
    ],
    [
      'a day in another order',
      'export-control',
      '{"day": "17-11-2023"}',
      'The field "day" must be a day of the calendar, written YYYY-MM-DD, but it is "17-11-2023".',
    ],
    [
      'a code that was replaced',
      'export-control',
      '{"destination": "UK"}',
      'The field "destination" must be an ISO code of two capital letters, such as CN, HK or MO, but it is "UK".',
    ],
    [
      'the name of a country',
      'export-control',
      '{"destination": "China"}',
      'The field "destination" must be an ISO code of two capital letters, such as CN, HK or MO, but it is "China".',
    ],
    [
      'a word that is not offered',
      'export-control',
      '{"transaction": "smuggle"}',
      'The field "transaction" must be one of: export-from-us, reexport, transfer, but it is "smuggle".',
    ],
    [
      'a chip that the site does not have',
      'export-control',
      '{"chip": "nvidia-h2o"}',
      'The field "chip" names no chip of this site: there is no "nvidia-h2o"; did you mean "nvidia-h20"?',
    ],
    [
      'a question without its one needed field',
      'eu-calendar',
      '{}',
      /^The field "provision" is missing; it must be one of: .*\.$/,
    ],
    [
      'an unknown rule',
      'us-export',
      '{}',
      'There is no rule "us-export"; there are: export-control, eu-model, eu-system, eu-calendar, eu-penalty.',
    ],
  ])('refuses %s in one sentence', (_, name, input, sentence) => {
    const {code, text} = call(name, input);
    expect(code).toBe(1);
    if (typeof sentence === 'string') expect(text).toBe(sentence);
    else expect(text).toMatch(sentence);
    expect(text).not.toContain('\n');
  });

  test.each(['', 'day=2024-01-01', '[1]', '"A100"', '{"tpp": 1'])(
    'refuses %j, which is no JSON object',
    (input) => {
      const {code, text} = call('export-control', input);
      expect(code).toBe(1);
      expect(text).toMatch(
        /^The input of export-control must be JSON, an object in braces such as '\{.*\}'$/,
      );
    },
  );

  test('refuses a call without a rule, without an input, or with two', () => {
    expect(call()).toEqual({code: 1, text: `Name a rule: ${names.join(', ')}.`});
    expect(call('export-control').text).toMatch(
      /^The rule export-control takes one input in quotes, such as '\{/,
    );
    expect(call('export-control', '{}', '{}').code).toBe(1);
  });

  test('reads nothing for a question that it refuses', () => {
    const never = () => {
      throw new Error('The content was read.');
    };
    expect(answerRule(['export-control', '{"x": 1}'], () => {}, never)).toBe(1);
  });
});

describe('makeLookup', () => {
  test('leaves out what is not published', () => {
    expect(lookup.chip('amd-mi308x')).toEqual({id: 'amd-mi308x', nonPlanar: true, dataCentre: true});
  });

  test('adds links and host interface, and takes one alone for the least', () => {
    expect(lookup.chip('nvidia-h800')?.ioGBps).toBe(528);
    expect(lookup.chip('huawei-ascend-910c')?.ioGBps).toEqual({atLeast: 784});
  });

  test.each([
    ['nvidia-a100', 4992, 6.04],
    ['nvidia-a30', 2644, 3.2],
    ['nvidia-h100', 15832, 19.45],
    ['nvidia-h20', 2368, 2.91],
    ['nvidia-b200', 36000, 22.11],
    ['nvidia-l40s', 5864, 9.64],
  ])('computes TPP and density of %s', (name, tpp, density) => {
    const chip = lookup.chip(name);
    expect(chip?.tpp).toBe(tpp);
    expect((chip?.tpp ?? 0) / (chip?.dieAreaMm2 ?? 1)).toBeCloseTo(density, 1);
  });

  test('throws for a fact that does not exist', () => {
    expect(() => lookup.figure('us-none', '2024-01-01')).toThrow('There is no fact "us-none".');
  });
});

const beside = ['regime', 'because', 'assumed', 'missing', 'open', 'checkedUntil', 'stands'];

function call(...args: string[]): {code: number; text: string} {
  const lines: string[] = [];
  const code = answerRule(
    args,
    (text) => lines.push(text),
    () => lookup,
  );
  return {code, text: lines.join('\n')};
}
