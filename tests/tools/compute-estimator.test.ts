import {describe, expect, it} from 'vitest';
import {sixNd} from '../../src/rules/training-compute.ts';
import {computeEstimator} from '../../src/tools/compute-estimator/tool.ts';
import type {EstimatorData} from '../../src/tools/compute-estimator/tool.ts';
import {round} from '../../src/tools/numbers.ts';
import {answerOf, estimator, library} from './opened.ts';

/** A run whose operations are exactly 6e24 for the machine too. */
const run = {n: '1000', d: '1', m: '0', p: '0'};
const flop = sixNd(1000e9, 1e12) ?? 0;

/** The site's lines, all moved to one place. */
function withLinesAt(place: number): EstimatorData {
  return {...estimator.data, lines: estimator.data.lines.map((line) => ({...line, flop: place}))};
}

/** What is found for each line, in their order. */
function against(place: number): string[] {
  const result = computeEstimator.answer(run, withLinesAt(place));
  return estimator.data.lines.map(({label}) => answerOf(result, label));
}

describe('the compute estimator', () => {
  it('multiplies as the rule does, for every model whose figures it offers', () => {
    const shown = estimator.data.models.map(({name, activeParameters, tokens}) => {
      const preset = estimator.presets.find(({label}) => label === name);
      return [
        answerOf(estimator.answer({...preset?.state}), 'Estimate'),
        `${round(sixNd(activeParameters, tokens) ?? 0)} FLOP`,
      ];
    });
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter(([tool, rule]) => tool !== rule)).toEqual([]);
  });

  it('adds the share of other runs', () => {
    expect(answerOf(estimator.answer({...run, p: '25'}), 'Estimate')).toBe(`${round(flop * 1.25)} FLOP`);
  });

  it('shows the margin on both sides', () => {
    expect(answerOf(estimator.answer({...run, m: '30'}), 'Range')).toBe(
      `${round(flop * 0.7)} to ${round(flop * 1.3)} FLOP`,
    );
  });

  it('takes its lines from the facts, two European and one American', () => {
    const ids = ['eu-indicative-flop', 'eu-presumption-flop', 'us-4e091-operations'];
    expect(estimator.data.lines.map(({id, flop: place}) => [id, place])).toEqual(
      ids.map((id) => [id, library.fact.get(id)?.data.values.at(-1)?.value]),
    );
  });

  it('is strict at the European lines and takes the American one in: exactly at the line', () => {
    expect(against(flop)).toEqual(['not above', 'not above', 'above']);
  });

  it('is above every line that lies a trifle lower', () => {
    expect(against(flop * (1 - Number.EPSILON))).toEqual(['above', 'above', 'above']);
  });

  it('is above no line that lies a trifle higher', () => {
    expect(against(flop * (1 + Number.EPSILON))).toEqual(['not above', 'not above', 'not above']);
  });

  it('cannot tell where a line lies inside the range, and says both things in one headline', () => {
    const result = computeEstimator.answer({...run, m: '10'}, withLinesAt(flop));
    expect(estimator.data.lines.map(({label}) => answerOf(result, label))).toEqual([
      'cannot tell',
      'cannot tell',
      'cannot tell',
    ]);
    expect(result.steps.slice(-3).map(({holds}) => holds)).toEqual([undefined, undefined, undefined]);
    expect(result.headline).toMatch(/surely above no line; cannot tell for .* inside the range$/);
  });

  it('is sure again where the low end is at the line: above for "or more", open for "greater than"', () => {
    const low = flop * (1 - 0.1);
    const result = computeEstimator.answer({...run, m: '10'}, withLinesAt(low));
    expect(estimator.data.lines.map(({label}) => answerOf(result, label))).toEqual([
      'cannot tell',
      'cannot tell',
      'above',
    ]);
  });

  it('takes a margin below a hundred per cent and none from there', () => {
    expect(() => estimator.answer({m: '99.9'})).not.toThrow();
    expect(() => estimator.answer({m: '100'})).toThrow('Margin: a number below 100 is needed.');
  });

  it('is clear of a line just beyond the tokens and the parameters that it names as a flip', () => {
    const {flips} = estimator.answer(run);
    const found = flips.map((flip) => {
      const [, label = '', tokens = '', parameters = ''] =
        /^(.*): ([\d,.]+) trillion tokens .* or ([\d,.]+) billion/.exec(flip) ?? [];
      return [0.99, 1.01].map((share) => {
        const typed = (text: string) => String(Number(text.replaceAll(',', '')) * share);
        return [{d: typed(tokens)}, {n: typed(parameters)}].map((state) =>
          answerOf(estimator.answer({...run, ...state}), label),
        );
      });
    });
    expect(found).toEqual(
      estimator.data.lines.map(() => [
        ['not above', 'not above'],
        ['above', 'above'],
      ]),
    );
  });
});
