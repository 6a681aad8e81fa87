import {euNumber} from './eu-law.ts';
import {formatTotal, presumptionLine, totalOf, truthOf, unknownCompute, yesNo} from './eu-model-facts.ts';
import type {ModelFacts} from './eu-model-facts.ts';
import {exceeds, formatFlop, toSpan} from './eu-span.ts';
import {allHold, not} from './eu-steps.ts';
import type {Found, Step} from './eu-steps.ts';
import type {OpenPoint} from './regime.ts';

/**
 * Asks whether the model carries systemic risk.
 *
 * Below one third no new model arises, so a modifier's model then keeps the class of the original.
 *
 * @param model question and law
 * @param steps the steps on `generalPurpose` and `provider`
 * @source eu-2024-1689 art. 51 and 52; gpai-guidelines sec. 2.3 and 3.2.2
 */
export function classSteps(model: ModelFacts, steps: readonly Step[]): Found {
  const {designated = false, rebuttalAccepted = false} = model;
  const [general, provider] = [truthOf(steps, 'generalPurpose'), truthOf(steps, 'provider')];
  const step = {answer: 'systemicRisk', source: 'eu-2024-1689'};
  const original = model.originalSystemicRisk ?? exceeds(toSpan(model.trainingFlop), presumptionLine(model));
  const presumed = presumptionHolds(model, provider, original);
  const inherited: Step[] = [
    {
      ...step,
      source: 'gpai-guidelines',
      clause: 'section 3.2.2',
      given: `original with systemic risk: ${yesNo(original)}`,
      needed: 'provider of a modified model whose original has systemic risk',
      holds: allHold(provider, original),
      gives: 'presumed',
      lacks: ['originalSystemicRisk'],
    },
    {
      ...step,
      source: 'gpai-guidelines',
      clause: 'section 2.2',
      given: `original with systemic risk: ${yesNo(original)}`,
      needed: 'a change that makes no new model, of an original with systemic risk',
      holds: allHold(not(provider), original),
      gives: 'designated',
      lacks: ['originalSystemicRisk'],
    },
  ];
  return {
    steps: [
      {
        ...step,
        clause: 'Article 51(1)',
        given: `general-purpose: ${yesNo(general)}`,
        needed: 'a model that is not general-purpose',
        holds: not(general),
        gives: 'no',
      },
      {
        ...step,
        clause: 'Article 51(1), point (b)',
        given: designated ? 'designated' : 'not designated',
        needed: 'a decision of the Commission',
        holds: designated,
        gives: 'designated',
      },
      {
        ...step,
        clause: 'Article 52(2) and (3)',
        given: `arguments against the presumption: ${rebuttalAccepted ? 'accepted' : 'none accepted'}`,
        needed: 'arguments that the Commission accepted',
        holds: rebuttalAccepted,
        gives: 'no',
      },
      {
        ...step,
        clause: 'Article 51(2)',
        given: `cumulative: ${formatTotal(model)}`,
        needed: `training compute above ${formatFlop(euNumber(model.figure, 'eu-presumption-flop', model.day))}`,
        holds: presumed,
        gives: 'presumed',
        lacks: unknownCompute(model),
      },
      ...(model.role === 'downstream-modifier' ? inherited : []),
    ],
    open: liftsOver(model, provider, original) === true ? [liftingPoint] : [],
  };
}

function presumptionHolds(
  model: ModelFacts,
  provider: boolean | undefined,
  original: boolean | undefined,
): boolean | undefined {
  const line = presumptionLine(model);
  const asProvider = exceeds(totalOf(model), line);
  if (model.role !== 'downstream-modifier') return asProvider;
  const lifts = liftsOver(model, false, original) !== false;
  const asOther = lifts ? undefined : allHold(original, exceeds(toSpan(model.trainingFlop), line));
  if (provider === undefined) return asProvider === asOther ? asProvider : undefined;
  return provider ? asProvider : asOther;
}

/** A small change by another firm lifts the sum over the line, while the original stays below it. */
function liftsOver(
  model: ModelFacts,
  provider: boolean | undefined,
  original: boolean | undefined,
): boolean | undefined {
  if (
    model.role !== 'downstream-modifier' ||
    model.trainingFlop === undefined ||
    original === true ||
    provider === true
  )
    return false;
  const line = presumptionLine(model);
  return allHold(not(exceeds(toSpan(model.trainingFlop), line)), exceeds(totalOf(model), line));
}

const liftingPoint: OpenPoint = {
  answer: 'systemicRisk',
  question:
    'Does a change below one third make a model one with systemic risk if it lifts the sum over the line?',
  readings: [
    {
      reading: 'Yes: the weights taken over count, and the sum is above the line.',
      gives: 'presumed',
      source: 'eu-2024-1689',
    },
    {
      reading: 'No: below one third no new model arises, and the original stays below the line.',
      gives: 'no',
      source: 'gpai-guidelines',
    },
  ],
};
