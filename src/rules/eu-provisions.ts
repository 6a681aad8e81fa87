/** Where a group of provisions has its date. */
export interface EuPlace {
  /** fact with the day in each version */
  fact: string;
  /** the clause that sets the day */
  clause: string;
  /** the clause that sets it since the amendment of 2026, if another */
  amended?: string;
}

/** Ids of the groups of provisions that share a date. */
export const euProvisionIds = [
  'ch1-general',
  'art4-literacy',
  'art4a-bias-data',
  'art5-original',
  'art5-ba-bb',
  'ch3-s1-3-annex1',
  'ch3-s1-3-annex3',
  'art6-5',
  'ch3-s4-notified-bodies',
  'ch3-s5-conformity',
  'art50',
  'art50-2-legacy',
  'ch5-gpai',
  'ch5-gpai-legacy',
  'ch6-innovation',
  'art57-sandbox-deadline',
  'ch7-governance',
  'ch8-database',
  'ch9-postmarket-enforcement',
  'art78',
  'ch10-11',
  'art99-100',
  'art101',
  'art102-110',
  'legacy-annex10',
  'legacy-highrisk',
  'legacy-public',
] as const;

/** Id of a group of provisions. */
export type EuProvision = (typeof euProvisionIds)[number];

const general = 'Article 113, second paragraph';
const pointA = 'Article 113, third paragraph, point (a)';
const pointB = 'Article 113, third paragraph, point (b)';
const pointC = 'Article 113, third paragraph, point (c)';

/**
 * Where each group of provisions has its date.
 *
 * @source eu-2024-1689 art. 57, 111 and 113; eu-2026-1744 art. 1
 */
export const euProvisions: Readonly<Record<EuProvision, EuPlace>> = {
  'ch1-general': {fact: 'eu-date-ch1-general', clause: pointA},
  'art4-literacy': {fact: 'eu-date-art4-literacy', clause: pointA},
  'art4a-bias-data': {fact: 'eu-date-art4a-bias-data', clause: pointA},
  'art5-original': {fact: 'eu-date-art5-original', clause: pointA},
  'art5-ba-bb': {fact: 'eu-date-art5-ba-bb', clause: pointA},
  'ch3-s1-3-annex1': {fact: 'eu-date-ch3-s1-3-annex1', clause: pointC, amended: `${pointC}(ii)`},
  'ch3-s1-3-annex3': {fact: 'eu-date-ch3-s1-3-annex3', clause: general, amended: `${pointC}(i)`},
  'art6-5': {fact: 'eu-date-art6-5', clause: general},
  'ch3-s4-notified-bodies': {fact: 'eu-date-ch3-s4-notified-bodies', clause: pointB},
  'ch3-s5-conformity': {fact: 'eu-date-ch3-s5-conformity', clause: general},
  art50: {fact: 'eu-date-art50', clause: general},
  'art50-2-legacy': {fact: 'eu-date-art50-2-legacy', clause: general, amended: 'Article 111(4)'},
  'ch5-gpai': {fact: 'eu-date-ch5-gpai', clause: pointB},
  'ch5-gpai-legacy': {fact: 'eu-date-ch5-gpai-legacy', clause: 'Article 111(3)'},
  'ch6-innovation': {fact: 'eu-date-ch6-innovation', clause: general},
  'art57-sandbox-deadline': {fact: 'eu-date-art57-sandbox-deadline', clause: 'Article 57(1)'},
  'ch7-governance': {fact: 'eu-date-ch7-governance', clause: pointB},
  'ch8-database': {fact: 'eu-date-ch8-database', clause: general},
  'ch9-postmarket-enforcement': {fact: 'eu-date-ch9-postmarket-enforcement', clause: general},
  art78: {fact: 'eu-date-art78', clause: pointB},
  'ch10-11': {fact: 'eu-date-ch10-11', clause: general},
  'art99-100': {fact: 'eu-date-art99-100', clause: pointB},
  art101: {fact: 'eu-date-art101', clause: `${general}; ${pointB} leaves it out`},
  'art102-110': {
    fact: 'eu-date-art102-110',
    clause: general,
    amended: 'Article 113, third paragraph, point (d)',
  },
  'legacy-annex10': {fact: 'eu-date-legacy-annex10', clause: 'Article 111(1)'},
  'legacy-highrisk': {fact: 'eu-date-legacy-highrisk-annex3', clause: 'Article 111(2), first sentence'},
  'legacy-public': {fact: 'eu-date-legacy-public', clause: 'Article 111(2), second sentence'},
};
