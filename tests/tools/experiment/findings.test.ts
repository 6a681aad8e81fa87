import {describe, expect, it} from 'vitest';
import {curveOf, endOf, medianAt, placeWhere} from '../../../src/tools/experiment/curve.ts';
import {definitions} from '../../../src/tools/experiment/definitions.ts';
import {makeStudy} from '../../../src/tools/experiment/study.ts';
import {baselineVariance, largestHarmed} from '../../../src/tools/experiments/baseline-variance.ts';
import {clipping} from '../../../src/tools/experiments/clipping.ts';
import {grpoLab} from '../../../src/tools/experiments/grpo-lab.ts';
import {bestLeash, leash} from '../../../src/tools/experiments/leash.ts';
import {lengthBias} from '../../../src/tools/experiments/length-bias.ts';
import {methodRace} from '../../../src/tools/experiments/method-race.ts';
import {crossing, passAtK} from '../../../src/tools/experiments/pass-at-k.ts';
import {sampleEfficiency} from '../../../src/tools/experiments/sample-efficiency.ts';

describe('the words of every experiment', () => {
  const all = definitions.map((one) => ({id: one.id, words: one.words(makeStudy(one)), limits: one.limits}));

  it.each(all)('are whole sentences with every figure computed: $id', ({words, limits}) => {
    const texts = [
      ...words.paragraphs,
      words.question,
      words.answer,
      limits,
      `${words.title}.`,
      words.caption,
    ];
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].*[.?]$/s);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(words.question).toContain('?');
  });
});

describe('baseline-variance', () => {
  const study = makeStudy(baselineVariance);
  const at = (panel: number, label: string, size: number) =>
    medianAt(curveOf(study, panel, label), size) ?? NaN;

  it('has the variances of the closed form, times the group size', () => {
    expect(at(0, 'no baseline', 4) / 4).toBeCloseTo(0.02025, 9);
    expect(at(0, 'true mean', 4) / 4).toBeCloseTo(0.018, 9);
    expect(at(0, 'leave-one-out', 4) / 4).toBeCloseTo(0.0255, 9);
    expect(at(0, 'leave-one-out', 16) / 16).toBeCloseTo(0.004875, 9);
    expect(at(1, 'no baseline', 2) / 2).toBeCloseTo(0.0625, 9);
    expect(at(1, 'true mean', 2)).toBeCloseTo(0, 9);
    expect(at(1, 'leave-one-out', 2) / 2).toBeCloseTo(0.125, 9);
    expect(at(1, 'leave-one-out', 8) / 8).toBeCloseTo(0.004464, 6);
  });

  it('shows harm with ten arms up to groups of ten, and with two arms in groups of two', () => {
    expect([largestHarmed(study, 0), largestHarmed(study, 1)]).toEqual([10, 2]);
    expect(at(0, 'leave-one-out', 8)).toBeGreaterThan(at(0, 'no baseline', 8));
    expect(at(0, 'leave-one-out', 11)).toBeCloseTo(at(0, 'no baseline', 11), 9);
    expect(at(0, 'leave-one-out', 12)).toBeLessThan(at(0, 'no baseline', 12));
  });
});

describe('clipping', () => {
  const study = makeStudy(clipping);
  const end = (panel: number, label: string) => endOf(curveOf(study, panel, label));

  it('freezes at 0.6092, or at 0.6421 with clip-higher, and goes on to 0.9863 without', () => {
    expect(end(0, 'clip at 0.2')).toBeCloseTo(0.6092, 4);
    expect(end(0, 'clip-higher, 0.28')).toBeCloseTo(0.6421, 4);
    expect(end(0, 'no clip')).toBeCloseTo(0.9863, 4);
  });

  it('stops a rare good answer at 0.01228, or at 0.01385 with clip-higher', () => {
    expect(end(1, 'clip at 0.2')).toBeCloseTo(0.01228, 5);
    expect(end(1, 'clip-higher, 0.28')).toBeCloseTo(0.01385, 5);
  });
});

describe('leash', () => {
  const study = makeStudy(leash);
  const exact = (weight: number) => medianAt(curveOf(study, 0, 'true'), weight);

  it('has the true rewards of the closed form, highest near 0.2', () => {
    const expected = [
      [5, 0.119],
      [1, 0.2275],
      [0.3, 0.661],
      [0.1, 0.575],
      [0.05, 0.155],
      [0.02, 0.0005],
    ] as const;
    for (const [weight, value] of expected) expect(exact(weight)).toBeCloseTo(value, 3);
    expect(bestLeash(study).y).toBeCloseTo(0.751, 3);
    expect(bestLeash(study).x).toBeCloseTo(0.198, 1);
  });

  it('pays more the slacker the leash', () => {
    const {median} = curveOf(study, 0, 'paid');
    expect(median.toSorted((one, other) => other - one)).toEqual(median);
  });

  it.each(['leash 0.05', 'leash 0.1', 'leash 0.2'])(
    'shows a rise of the true reward, then a fall: %s',
    (label) => {
      const {median} = curveOf(study, 1, label);
      const top = Math.max(...median);
      expect(median[0]).toBeCloseTo(0.1, 9);
      expect(top).toBeGreaterThan(0.85);
      expect(median.at(-1)).toBeLessThan(top - 0.1);
      expect(endOf(curveOf(study, 2, label))).toBeGreaterThan(0.98);
    },
  );

  it.each([
    ['leash 0.05', 0.155],
    ['leash 0.1', 0.575],
    ['leash 0.2', 0.751],
    ['leash 1', 0.228],
  ] as const)('ends where the closed form says: %s', (label, value) => {
    expect(Math.abs(endOf(curveOf(study, 1, label)) - value)).toBeLessThan(0.02);
  });
});

describe('length-bias', () => {
  const study = makeStudy(lengthBias);
  const end = (panel: number, divisor: string) => endOf(curveOf(study, panel, `divided by ${divisor}`));

  it('makes wrong answers long and right ones short under the own length', () => {
    expect(end(0, 'own length')).toBeGreaterThan(50);
    expect(end(1, 'own length')).toBeLessThan(2);
  });

  it('leaves both near ten tokens under a constant', () => {
    expect(Math.abs(end(0, 'a constant') - 10)).toBeLessThan(1);
    expect(Math.abs(end(1, 'a constant') - 10)).toBeLessThan(1);
  });

  it('prints the push of the closed form', () => {
    const {paragraphs} = lengthBias.words(study);
    expect(paragraphs.join(' ')).toContain('0.1558 at q = 0.1 and 0.1931 at q = 0.5');
  });
});

describe('pass-at-k', () => {
  const study = makeStudy(passAtK);
  const at = (label: string, k: number) => medianAt(curveOf(study, 0, label), k);

  it('starts at the coverage of the closed form', () => {
    const expected = [
      [1, 0.53],
      [2, 0.7775],
      [3, 0.8938],
      [16, 1],
    ] as const;
    for (const [k, value] of expected) expect(at('before', k)).toBeCloseTo(value, 4);
  });

  it('gains with one try, loses with sixteen, and crosses between two and three', () => {
    expect(at('after', 1)).toBeCloseTo(0.793, 2);
    expect(Math.abs((at('after', 16) ?? 0) - 0.837)).toBeLessThan(0.01);
    expect(crossing(study)).toEqual({ahead: 2, behind: 3});
  });
});

describe('grpo-lab', () => {
  const study = makeStudy(grpoLab);
  const answers = (panel: number, label: string) => placeWhere(curveOf(study, panel, label), 0.9) ?? Infinity;

  it('shows what its title says: GRPO leads at the low rate and is level with REINFORCE at the high one', () => {
    expect(answers(0, 'GRPO')).toBeLessThan(answers(0, 'RLOO'));
    expect(answers(0, 'GRPO')).toBeLessThan(answers(0, 'REINFORCE with baseline'));
    expect(answers(1, 'REINFORCE with baseline')).toBeLessThanOrEqual(answers(1, 'GRPO'));
  });
});

describe('sample-efficiency', () => {
  const study = makeStudy(sampleEfficiency);
  const until = (panel: number, label: string) => placeWhere(curveOf(study, panel, label), 0.9) ?? Infinity;

  it('needs far fewer labels than marks, and shows plain REINFORCE competitive with GRPO', () => {
    expect(until(0, 'SFT') * 7).toBeLessThan(until(0, 'GRPO'));
    expect(until(0, 'REINFORCE')).toBeLessThan(1.1 * until(0, 'GRPO'));
  });

  it('ranks by answers otherwise than by operations', () => {
    expect(until(0, 'PPO')).toBeLessThan(until(0, 'GRPO'));
    expect(until(1, 'PPO')).toBeGreaterThan(until(1, 'GRPO'));
    expect(until(1, 'PPO')).toBeGreaterThan(until(1, 'REINFORCE'));
  });

  it('has GRPO ahead at low rates, and all together at the highest', () => {
    const at = (label: string, index: number) => curveOf(study, 2, label).median[index] ?? NaN;
    expect(at('GRPO', 0)).toBeGreaterThan(at('REINFORCE', 0) + 0.5);
    expect(at('REINFORCE', 1)).toBeGreaterThan(at('RLOO', 1));
    expect(Math.abs(at('GRPO', 3) - at('REINFORCE', 3))).toBeLessThan(0.02);
  });

  it('breaks plain REINFORCE by adding 5 to every reward, and leaves GRPO exactly as it was', () => {
    expect(endOf(curveOf(study, 3, 'REINFORCE'))).toBeLessThan(0.1);
    expect(curveOf(study, 3, 'GRPO').median).toEqual(curveOf(study, 0, 'GRPO').median);
  });
});

describe('method-race', () => {
  const study = makeStudy(methodRace);
  const until = (panel: number, label: string) => placeWhere(curveOf(study, panel, label), 0.9) ?? Infinity;

  it('is won by copying, whatever the number of questions', () => {
    for (const panel of [0, 1]) {
      expect(until(panel, 'distillation')).toBeLessThan(until(panel, 'rewards (GRPO)'));
      expect(until(panel, 'distillation')).toBeLessThan(until(panel, 'best of n'));
    }
  });

  it('has asking again ahead for a hundred questions and far behind for ten thousand', () => {
    expect(until(0, 'best of n')).toBeLessThan(until(0, 'rewards (GRPO)'));
    expect(medianAt(curveOf(study, 0, 'best of n'), 10_100)).toBeCloseTo(1 - 0.99 ** 101, 9);
    expect(endOf(curveOf(study, 1, 'best of n'))).toBeLessThan(0.1);
    expect(until(1, 'rewards (GRPO)')).toBeLessThan(60_000);
  });
});
