import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const folder = join(import.meta.dirname, '../../src/lab');
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .toSorted();
const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

/** Types leave no trace when a module runs, so the names are read from its text. */
function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export (?:const|class|interface|type|function\*?) (\w+)/gm)]
    .map(([, name = '']) => name)
    .toSorted();
}

describe('the laboratory', () => {
  it('exports these names and no others', () => {
    expect(Object.fromEntries([...texts].map(([file, text]) => [file, exportsOf(text).join(' ')]))).toEqual({
      'bands.ts': 'Axis Bands Quantiles Spread bands spreadRuns',
      'batch.ts': 'Batch addChoice clearBatch createBatch cutBatch endAnswer',
      'best-of.ts': 'askAgain',
      'client.ts': 'LiveRun Pace startRun',
      'clip.ts': 'clippedObjective isClipped sequenceRatio',
      'draw.ts': 'Draw drawGroup drawStep',
      'environment.ts': 'Environment Measures',
      'environments/addition.ts': 'createAddition',
      'environments/arms.ts': 'CERTAIN createArms sumProducts',
      'environments/bandit.ts': 'createBandit',
      'environments/bernoulli.ts': 'createBernoulli',
      'environments/coverage.ts': 'coverageAt createCoverage',
      'environments/gridworld.ts': 'createGridworld',
      'environments/length.ts': 'createLength followPushOnStop pushOnStop',
      'environments/proxy.ts': 'createProxy proxyRewards proxyStart trueRewards',
      'expect.ts': 'expectStep',
      'gae.ts': 'generaliseAdvantages',
      'gradient.ts':
        'Gradient addScore addToVector clearGradient createGradient followGradient multiplyGradients settleGradient',
      'group-sizes.ts': 'SizesRun measureSizes',
      'group.ts': 'compareWithGroup compareWithOthers',
      'improve.ts': 'Step addSurrogate improve',
      'inner.ts': 'InnerRun stepInside',
      'kl.ts': 'LeashedOptimum estimateKl findLeashedOptimum klDivergence weighKlScore',
      'laboratory.ts': 'Laboratory RunFault groupsPerStep openLaboratory',
      'learner.ts': 'GroupLearner Learner Memory SingleLearner createMemory spreadAdvantage',
      'learners.ts': 'learners',
      'learners/actor-critic.ts': 'actorCritic',
      'learners/dr-grpo.ts': 'drGrpo',
      'learners/grpo.ts': 'grpo',
      'learners/ppo.ts': 'ppo',
      'learners/reinforce-baseline.ts': 'reinforceBaseline',
      'learners/reinforce.ts': 'reinforce',
      'learners/rloo.ts': 'rloo',
      'learners/sft.ts': 'sft',
      'levels.ts': 'Composition Levels countCompositions findLevels visitGroups',
      'math.ts': 'exp log logit power sigmoid',
      'measure.ts': 'Measurement measureMoments',
      'moments.ts': 'Moments enumerateMoments listShown normOf',
      'pass-at-k.ts': 'deadGroupChance estimatePassAtK passAtK',
      'policy.ts': 'Policy Row copyPolicy createPolicy drawAction listProbabilities openRow probabilityOf',
      'preference.ts': 'PreferenceLoss ScoredAnswer preferenceLoss',
      'random.ts': 'Random drawBelow drawUniform seedRandom',
      'report.ts': 'CurvePoint Report reportRun',
      'run.ts':
        'KlEstimator LearnerName Normaliser Run RunRequest TaskName comparesAnswers completeRun findFault klEstimatorNames learnerNames normaliserNames taskNames',
      'shape.ts': 'rememberExactly scaleAnswers shapeReturns',
      'signal.ts': 'labelBits rewardBits',
      'tasks.ts': 'createTask',
      'token-weight.ts': 'TokenDivisor penaliseLength weighTokens',
      'trace.ts': 'Trace traceRuns',
      'train.ts': 'Progress train',
      'trial.ts': 'OpenTrial Trial openTrial',
      'weigh.ts': 'countDeadGroups weighBatch',
      'worker.ts': 'Message Order',
    });
  });

  it('leaves chance and rounding to itself: no function of Math but those that are exact', () => {
    const inexact = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/(?<!`)\bMath\.(\w+)|\*\*/g)]
        .filter(
          ([found, name = '']) =>
            found !== '**' && !['floor', 'ceil', 'max', 'min', 'sqrt', 'imul'].includes(name),
        )
        .map(([found]) => `${file} ${found}`),
    );
    expect(inexact).toEqual([]);
  });

  it('names sources that the site has', () => {
    const known = new Set(
      readdirSync(join(import.meta.dirname, '../../content/sources')).map((name) =>
        name.replace(/\.yaml$/, ''),
      ),
    );
    const unknown = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/@source ([^\n]+)/g)]
        .flatMap(([, line = '']) => line.split(';').map((part) => part.trim().split(' ')[0] ?? ''))
        .filter((id) => !known.has(id))
        .map((id) => `${file} ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});
