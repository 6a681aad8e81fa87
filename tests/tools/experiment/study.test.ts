import {describe, expect, it} from 'vitest';
import {bands, spreadRuns} from '../../../src/lab/bands.ts';
import {completeRun} from '../../../src/lab/run.ts';
import {curveOf, endOf, medianAt, placeWhere} from '../../../src/tools/experiment/curve.ts';
import {definitions} from '../../../src/tools/experiment/definitions.ts';
import {tableOf} from '../../../src/tools/experiment/rows.ts';
import {keepSpread, makeStudy} from '../../../src/tools/experiment/study.ts';
import {plain, plainStudy} from './plain.ts';

describe('makeStudy', () => {
  it('is the same when it is read back as when it is computed anew', () => {
    const kept = makeStudy(plain);
    expect(makeStudy(plain)).toEqual(kept);
    expect(makeStudy(plain, spreadRuns)).toEqual(kept);
  });

  it('trains what the form would train, over the seeds', () => {
    const run = completeRun({task: 'bandit', learner: 'grpo', samples: 640, learningRate: 0.5});
    const {at, low, median, high} = bands(run, 3);
    expect(curveOf(makeStudy(plain), 0, 'GRPO')).toMatchObject({at, low, median, high, banded: true});
  });

  it('reads several measures at the end of one run, and one measure at the end of several', () => {
    const [rate, other] = ['0.5', '1'];
    const study = makeStudy({
      ...plain,
      series: [
        {
          label: 'ends',
          colour: 'a',
          panel: 0,
          source: {
            kind: 'ends',
            measure: 'reward',
            states: [
              {x: 1, state: {r: rate}},
              {x: 2, state: {r: other}},
            ],
          },
        },
        {
          label: 'profile',
          colour: 'b',
          panel: 0,
          source: {
            kind: 'profile',
            state: {},
            measures: [
              {x: 1, measure: 'reward'},
              {x: 2, measure: 'bestArm'},
            ],
          },
        },
      ],
    });
    const whole = curveOf(makeStudy(plain), 0, 'GRPO');
    expect(curveOf(study, 0, 'ends').at).toEqual([1, 2]);
    expect(curveOf(study, 0, 'ends').median[0]).toBe(endOf(whole));
    expect(curveOf(study, 0, 'profile').median).toEqual([endOf(whole), endOf(whole)]);
  });

  it('names a measure that the task does not tell, and a line that there is not', () => {
    const source = {kind: 'course', state: {}, axis: 'samples', measure: 'other'} as const;
    const wrong = {...plain, series: [{label: 'x', colour: 'a' as const, panel: 0, source}]};
    expect(() => makeStudy(wrong)).toThrow('"other"');
    expect(() => curveOf(plainStudy, 0, 'other')).toThrow('"other"');
    expect(() => curveOf(plainStudy, 1, 'GRPO')).toThrow('panel 1');
  });

  it.each(definitions.filter(({seeds}) => seeds > 1))(
    'draws $id from 50 seeds, low below median below high',
    (one) => {
      const study = makeStudy(one);
      expect(study.seeds).toBe(50);
      const crossed = study.curves.filter(({low, median, high}) =>
        median.some((value, index) => value < (low[index] ?? NaN) || value > (high[index] ?? NaN)),
      );
      expect(crossed).toEqual([]);
    },
  );
});

describe('keepSpread', () => {
  it('tells a run without a clip from one with a wide clip', () => {
    const free = completeRun({task: 'bandit', learner: 'rloo', samples: 64});
    expect(keepSpread(free, 1)).toEqual(spreadRuns(free, 1));
    const spread = keepSpread({...free, clip: 0.01, clipHigh: 0.01, epochs: 9, learningRate: 5}, 1);
    expect(spread).not.toEqual(keepSpread({...free, epochs: 9, learningRate: 5}, 1));
  });
});

describe('medianAt', () => {
  const curve = curveOf(plainStudy, 0, 'GRPO');

  it('keeps the value of the last place', () => {
    expect([0, 319, 320, 640, 900].map((x) => medianAt(curve, x))).toEqual([0, 0, 0.5, 1, 1]);
    expect(medianAt(curve, -1)).toBeUndefined();
  });

  it('finds where half of the runs arrive, and says if they do not', () => {
    expect([0.5, 0.51, 1].map((value) => placeWhere(curve, value))).toEqual([320, 640, 640]);
    expect(placeWhere(curve, 1.1)).toBeUndefined();
  });
});

describe('tableOf', () => {
  it('prints the median with its range where chance had a part, alone where not, and nothing beyond the end', () => {
    const [panel] = plain.panels;
    if (!panel) throw new Error('the plain experiment has a panel');
    const rows = {label: 'Answers', at: [320, 1_000]};
    expect(tableOf({...panel, rows}, plainStudy.curves)).toEqual([
      {at: '320', cells: ['50.0% (40.0% to 60.0%)', '50.0%']},
      {at: '1,000', cells: ['–', '–']},
    ]);
  });
});
