import {euNumber} from './eu-law.ts';
import {formatTotal, indicativeLine, presumptionLine, totalOf, unknownCompute} from './eu-model-facts.ts';
import type {ModelFacts} from './eu-model-facts.ts';
import {isGenerative} from './eu-model-purpose.ts';
import {exceeds, formatFlop, multiplySpan, toSpan} from './eu-span.ts';
import type {Span} from './eu-span.ts';
import {allHold, not} from './eu-steps.ts';
import type {Found, Step} from './eu-steps.ts';
import type {OpenPoint} from './regime.ts';

/**
 * Asks whether the one in the role is the provider of the model.
 *
 * @param model question and law
 * @source eu-2024-1689 art. 3(3); gpai-guidelines para 60 and 61
 */
export function providerSteps(model: ModelFacts): Found {
  if ((model.role ?? 'provider') === 'provider') {
    const step = {
      answer: 'provider',
      source: 'eu-2024-1689',
      clause: 'Article 3, point (3)',
      given: 'provider',
      needed: 'one who develops a model, or has it developed, and places it on the market',
      holds: true,
      gives: 'true',
    };
    return {steps: [step], open: []};
  }
  const third = model.trainingFlop === undefined ? substituteThird(model) : thirdOfOriginal(model);
  const crossing = third.holds === false && becomesGeneral(model) !== false;
  return crossing ? {steps: [third, crossingStep(model)], open: [crossingPoint]} : {steps: [third], open: []};
}

/** Three times the modification against the whole: nothing is divided, so nothing is rounded. */
function aboveThird(model: ModelFacts, whole: Span): boolean | undefined {
  const parts = Math.round(1 / euNumber(model.figure, 'eu-modifier-share', model.guidelines));
  return exceeds(multiplySpan(toSpan(model.modificationFlop), parts), whole);
}

function thirdOfOriginal(model: ModelFacts): Step {
  return {
    answer: 'provider',
    source: 'gpai-guidelines',
    clause: 'paragraph 60',
    given: `modification: ${formatFlop(model.modificationFlop)}; original: ${formatFlop(model.trainingFlop)}`,
    needed: 'compute of the modification above one third of that of the original model',
    holds: aboveThird(model, toSpan(model.trainingFlop)),
    gives: 'true',
    lacks: model.modificationFlop === undefined ? ['modificationFlop'] : [],
  };
}

/** Where the original compute is unknown and cannot be estimated, a third of a line takes its place. */
function substituteThird(model: ModelFacts): Step {
  const {originalSystemicRisk: systemic, modificationFlop} = model;
  const [high, low] = [aboveThird(model, presumptionLine(model)), aboveThird(model, indicativeLine(model))];
  const holds = systemic === undefined ? (high === low ? high : undefined) : systemic ? high : low;
  const line =
    systemic === undefined
      ? 'the line for models of its class'
      : formatFlop(
          euNumber(
            model.figure,
            systemic ? 'eu-presumption-flop' : 'eu-indicative-flop',
            systemic ? model.day : model.guidelines,
          ),
        );
  return {
    answer: 'provider',
    source: 'gpai-guidelines',
    clause: 'paragraph 61',
    given: `modification: ${formatFlop(modificationFlop)}; original: compute unknown, systemic risk: ${systemic === undefined ? 'unknown' : systemic ? 'yes' : 'no'}`,
    needed: `compute of the modification above one third of ${line}`,
    holds,
    gives: 'true',
    lacks: [
      ...(modificationFlop === undefined ? ['modificationFlop'] : []),
      ...(systemic === undefined ? ['originalSystemicRisk'] : []),
    ],
  };
}

function becomesGeneral(model: ModelFacts): boolean | undefined {
  if (model.trainingFlop === undefined || model.general !== undefined || model.researchOnly === true)
    return false;
  const line = indicativeLine(model);
  return allHold(
    isGenerative(model),
    not(exceeds(toSpan(model.trainingFlop), line)),
    exceeds(totalOf(model), line),
  );
}

function crossingStep(model: ModelFacts): Step {
  return {
    answer: 'provider',
    source: 'eu-2024-1689',
    clause: 'Article 3, point (3)',
    given: formatTotal(model),
    needed: 'a change that turns a model into a general-purpose one, though it is below one third',
    holds: undefined,
    gives: 'true',
    lacks: unknownCompute(model),
  };
}

const crossingPoint: OpenPoint = {
  answer: 'provider',
  question:
    'Does a change below one third make a provider where it turns a model that was not general-purpose into one that is?',
  readings: [
    {
      reading: 'Yes: whoever develops a general-purpose model and places it on the market is its provider.',
      gives: 'true',
      source: 'eu-2024-1689',
    },
    {
      reading: 'No: the test of one third holds for every modification.',
      gives: 'false',
      source: 'gpai-guidelines',
    },
  ],
};
