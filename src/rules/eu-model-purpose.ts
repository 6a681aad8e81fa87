import {euNumber} from './eu-law.ts';
import {formatTotal, indicativeLine, totalOf, unknownCompute, yesNo} from './eu-model-facts.ts';
import type {ModelFacts} from './eu-model-facts.ts';
import {exceeds, formatFlop} from './eu-span.ts';
import {allHold} from './eu-steps.ts';
import type {Step} from './eu-steps.ts';

/**
 * Asks whether the model is a general-purpose AI model.
 *
 * @param model question and law
 * @source eu-2024-1689 art. 2(6), 3(63) and 51(1); gpai-guidelines para 17 and 20
 */
export function purposeSteps(model: ModelFacts): Step[] {
  const {researchOnly = false, designated = false, general} = model;
  const step = {answer: 'generalPurpose', source: 'eu-2024-1689'};
  const only = 'used for research, development or prototyping alone';
  return [
    {
      ...step,
      clause: 'Article 2(6) and Article 3, point (63)',
      given: researchOnly ? only : `not ${only}`,
      needed: only,
      holds: researchOnly,
      gives: 'false',
    },
    {
      ...step,
      clause: 'Article 51(1), point (b)',
      given: designated ? 'designated' : 'not designated',
      needed: 'a decision of the Commission on the model',
      holds: designated,
      gives: 'true',
    },
    ...(general === undefined ? [] : [overrideStep(general)]),
    ...(speaksOfGeneral(model)
      ? [
          {
            ...step,
            source: 'gpai-guidelines',
            clause: 'section 3.2',
            given: `original with systemic risk: ${yesNo(model.originalSystemicRisk)}`,
            needed: 'a modification of a model that has a class, so of a general-purpose one',
            holds: true,
            gives: 'true',
          },
        ]
      : []),
    {
      ...step,
      source: 'gpai-guidelines',
      clause: 'paragraph 17',
      given: `${formatTotal(model)}; output: ${outputsOf(model).join(', ')}`,
      needed: `training compute above ${formatFlop(euNumber(model.figure, 'eu-indicative-flop', model.guidelines))}, and text, speech, image or video as output`,
      holds: allHold(exceeds(totalOf(model), indicativeLine(model)), isGenerative(model)),
      gives: 'true',
      lacks: unknownCompute(model),
    },
  ];
}

/** Only a general-purpose model is said to have systemic risk or not; its compute, where known, is the better guide to a "no". */
function speaksOfGeneral({role, originalSystemicRisk: systemic, trainingFlop}: ModelFacts): boolean {
  return (
    role === 'downstream-modifier' &&
    (systemic === true || (systemic === false && trainingFlop === undefined))
  );
}

/** What the model can do decides in both directions. */
function overrideStep(general: boolean): Step {
  const wide = 'able to do a wide range of distinct tasks';
  const narrow = 'able to do a narrow set of tasks only';
  const found = general ? wide : narrow;
  return {
    answer: 'generalPurpose',
    source: 'gpai-guidelines',
    clause: 'paragraph 20',
    given: found,
    needed: found,
    holds: true,
    gives: String(general),
  };
}

function outputsOf({output = 'text'}: ModelFacts): readonly string[] {
  return typeof output === 'string' ? [output] : output;
}

/**
 * Says whether the model gives out text, speech, images or video.
 *
 * @param model question and law
 * @source gpai-guidelines para 17
 */
export function isGenerative(model: ModelFacts): boolean {
  return outputsOf(model).some((output) => output !== 'other');
}
