import type {EuCalendarQuestion, EuTrack} from './eu-calendar-question.ts';
import {eitherTrack, highRisk} from './eu-calendar-older.ts';
import {euDay} from './eu-law.ts';
import type {EuRegime} from './eu-law.ts';
import {plainDate} from './eu-plain-date.ts';
import {euProvisions} from './eu-provisions.ts';
import type {EuProvision} from './eu-provisions.ts';
import type {Found} from './eu-steps.ts';
import type {Figure} from './regime.ts';

/**
 * Finds the day from which a provision applies to what is asked about.
 *
 * @param question provision, and the model or system if one is meant
 * @param regime   version of the Act
 * @param figure   look-up of facts
 * @source eu-2024-1689 art. 111 and 113; eu-2026-1744 art. 1(39) and (40)
 */
export function findDate(question: EuCalendarQuestion, regime: EuRegime, figure: Figure): Found {
  const {provision, track, placedOn} = question;
  if (provision === 'ch3-s1-3-annex1') return highRisk(question, 'annex1', regime, figure);
  if (provision === 'ch3-s1-3-annex3') return highRisk(question, 'annex3', regime, figure);
  if (provision === 'legacy-highrisk') return eitherTrack(question, regime, figure);
  if (provision === 'legacy-public')
    return eitherTrack({...question, forPublicAuthority: true}, regime, figure);
  if (provision === 'ch3-s5-conformity') return conformity(track, regime, figure);
  if (provision === 'ch5-gpai' || provision === 'ch5-gpai-legacy')
    return sheltered(question, regime, figure, 'ch5-gpai', 'ch5-gpai-legacy');
  if (provision === 'art50-2-legacy') return sheltered(question, regime, figure, 'art50', 'art50-2-legacy');
  if (
    provision === 'legacy-annex10' &&
    placedOn !== undefined &&
    placedOn >= euDay(figure, 'eu-date-legacy-annex10-cutoff', regime)
  )
    return eitherTrack(question, regime, figure);
  return {steps: [plainDate(provision, regime, figure)], open: []};
}

/** Models and generators that were on the market before the rule have a later day of their own. */
function sheltered(
  question: EuCalendarQuestion,
  regime: EuRegime,
  figure: Figure,
  rule: EuProvision,
  legacy: EuProvision,
): Found {
  const cutoff = euDay(figure, euProvisions[rule].fact, regime);
  const old = question.placedOn === undefined ? question.provision === legacy : question.placedOn < cutoff;
  const step = plainDate(legacy, regime, figure);
  const given =
    question.placedOn === undefined ? `asked about ${question.provision}` : `placed on ${question.placedOn}`;
  return {
    steps: [
      {...step, given, needed: `placed on the market before ${cutoff}`, holds: old},
      plainDate(rule, regime, figure),
    ],
    open: [],
  };
}

/** Section 5 was not postponed, Section 1, which says what it is about, was: two readings. */
function conformity(track: EuTrack | undefined, regime: EuRegime, figure: Figure): Found {
  const literal = plainDate('ch3-s5-conformity', regime, figure);
  const section1 = plainDate(`ch3-s1-3-${track ?? 'annex3'}`, regime, figure);
  if (regime.id === 'V1') {
    const product = {
      ...section1,
      given: `track ${track ?? 'unknown'}`,
      needed: 'a product of Annex I: a corresponding obligation',
      holds: track === 'annex1',
    };
    return {steps: [product, literal], open: []};
  }
  return {
    steps: [
      {...literal, needed: 'the date of the text itself', holds: undefined},
      {...section1, needed: 'the day on which Section 1 first classifies a system', holds: true},
    ],
    open: [
      {
        answer: 'applies',
        question:
          'Do the rules on conformity assessment and registration bind anyone before Section 1 classifies a system as high-risk?',
        readings: [
          {
            reading: 'Yes: Section 5 was not postponed and applies from the general date.',
            gives: 'true',
            source: literal.source,
          },
          {
            reading: 'No: without Section 1 no system is high-risk, so Section 5 has no object.',
            gives: 'false',
            source: section1.source,
          },
        ],
      },
    ],
  };
}
