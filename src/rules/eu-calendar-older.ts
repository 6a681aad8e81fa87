import type {EuCalendarQuestion, EuTrack} from './eu-calendar-question.ts';
import {euDay, laterDay} from './eu-law.ts';
import type {EuRegime} from './eu-law.ts';
import {plainDate} from './eu-plain-date.ts';
import {allHold, drawAnswer} from './eu-steps.ts';
import type {Found, Step} from './eu-steps.ts';
import type {Figure} from './regime.ts';

/**
 * Finds the day from which the rules for high risk bind a system, with the rule for older ones.
 *
 * @param question without `placedOn` the rules in general are meant, or older systems if the provision says so
 * @param track    the way to high risk
 * @param regime   version of the Act
 * @param figure   look-up of facts
 * @source eu-2024-1689 art. 111(2); eu-2026-1744 art. 1(39)
 */
export function highRisk(
  question: EuCalendarQuestion,
  track: EuTrack,
  regime: EuRegime,
  figure: Figure,
): Found {
  const base = plainDate(`ch3-s1-3-${track}`, regime, figure);
  const olderIsMeant = question.provision === 'legacy-highrisk' || question.provision === 'legacy-public';
  if (question.placedOn === undefined && !olderIsMeant) return {steps: [base], open: []};
  return {steps: [...olderSteps(question, track, base, regime, figure), base], open: []};
}

function olderSteps(
  question: EuCalendarQuestion,
  track: EuTrack,
  base: Step,
  regime: EuRegime,
  figure: Figure,
): Step[] {
  const {placedOn, changedOn, forPublicAuthority = false} = question;
  const cutoff = euDay(figure, `eu-date-legacy-highrisk-${track}`, regime);
  const publicDay = euDay(figure, 'eu-date-legacy-public', regime);
  const old = placedOn === undefined || placedOn < cutoff;
  const changeDay = laterDay(changedOn ?? cutoff, base.gives ?? cutoff);
  const isFirst = !forPublicAuthority || changeDay < publicDay;
  const given = `placed on ${placedOn ?? `a day before ${cutoff}`}, changed: ${changedOn ?? 'never'}, ${forPublicAuthority ? '' : 'not '}for public authorities`;
  const needed = (more: string) => `placed before ${cutoff}, and ${more}`;
  const [first, second] = ['Article 111(2), first sentence', 'Article 111(2), second sentence'];
  return [
    {
      ...base,
      clause: first,
      given,
      needed: needed(
        `changed significantly in its design on or after that day${forPublicAuthority ? ` and before ${publicDay}` : ''}`,
      ),
      holds: allHold(old, changedOn !== undefined && changedOn >= cutoff, isFirst),
      gives: changeDay,
    },
    {
      ...base,
      clause: second,
      given,
      needed: needed('meant for public authorities'),
      holds: old && forPublicAuthority,
      gives: publicDay,
    },
    {...base, clause: first, given, needed: needed('not changed in that way'), holds: old, gives: 'null'},
  ];
}

/**
 * Finds the day where the way to high risk may be unknown: both are tried, and if they differ it cannot be told.
 *
 * @param question the system
 * @param regime   version of the Act
 * @param figure   look-up of facts
 * @source eu-2024-1689 art. 111
 */
export function eitherTrack(question: EuCalendarQuestion, regime: EuRegime, figure: Figure): Found {
  if (question.track !== undefined) return highRisk(question, question.track, regime, figure);
  const [annex3, annex1] = [
    highRisk(question, 'annex3', regime, figure),
    highRisk(question, 'annex1', regime, figure),
  ];
  const [first, second] = [
    drawAnswer(annex3.steps, 'from', 'null'),
    drawAnswer(annex1.steps, 'from', 'null'),
  ];
  if (first === second) return annex3;
  const open = ({steps}: Found, gives: string, way: string): Step => {
    const decisive = steps.find(({holds}) => holds) ?? plainDate('legacy-highrisk', regime, figure);
    return {
      ...decisive,
      given: 'track unknown',
      needed: `${way}, and ${decisive.needed}`,
      holds: undefined,
      gives,
      lacks: ['track'],
    };
  };
  return {
    steps: [
      open(annex3, first, 'high-risk by a use of Annex III'),
      open(annex1, second, 'high-risk by a product of Annex I'),
    ],
    open: [],
  };
}
