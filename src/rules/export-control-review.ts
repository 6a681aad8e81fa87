import {allOf, cameTo, decide, ifGiven, known, not, oneOf, otherwise} from './decision.ts';
import type {Decision, Question, Step, Test} from './decision.ts';
import type {Transaction} from './export-control-exception.ts';
import {canUseException} from './export-control-item.ts';
import type {ExportItem, Paragraph} from './export-control-item.ts';
import {hasCome, limit, listed, show} from './export-control-law.ts';
import type {Law} from './export-control-law.ts';
import type {Letter} from './export-control-letters.ts';
import type {Licence} from './export-control-licence.ts';
import {goesTo, isMember, seatedIn, showPlaces} from './export-control-places.ts';
import type {Route} from './export-control-places.ts';

/** The policy by which an application is judged if no exception is used. */
export type Review = 'presumption-of-denial' | 'presumption-of-approval' | 'case-by-case' | 'none';

/** Policies that the entry of a listed owner can carry. */
export type OwnerReview = Exclude<Review, 'none'>;

/** A shipment as the review policy sees it. */
export interface ReviewCase {
  item: ExportItem;
  classification: Decision<Paragraph>;
  licence: Licence;
  letter: Decision<Letter>;
  route: Route;
  transaction: Transaction;
  /** the certifications of January 2026 are made */
  certified: boolean;
  /** policy in the entry of the listed owner; the strictest if there are several */
  ownerReview?: OwnerReview | undefined;
}

/**
 * Asks by which policy an application would be judged.
 *
 * @param law  the law of the day
 * @param sent the shipment
 * @source cfr-742-6 (b)(10); swk-tracker; bis-h200-2026; bis-affiliates-2025
 */
export function findReview(law: Law, sent: ReviewCase): Decision<Review> {
  const {licence} = sent;
  return decide('review', [
    {
      source: 'cfr-742-6',
      clause: 'no review without a requirement',
      given: `licence ${licence.decision.answer}`,
      needed: 'no licence required',
      test: cameTo(licence.decision, 'not-required'),
      gives: 'none',
    },
    ownerStep(sent, 'presumption-of-denial', known(true)),
    laneStep(law, sent),
    ...listSteps(law, sent),
    ownerStep(sent, 'case-by-case', not(licence.byList)),
    ownerStep(sent, 'presumption-of-approval', not(licence.byList)),
    letterStep(sent),
    {
      source: 'cfr-742-6',
      clause: 'no policy above',
      given: 'no case above',
      needed: 'nothing more',
      test: otherwise,
      gives: 'none',
    },
  ]);
}

/** An affiliate inherits the policy of its owner; where several apply, the strictest governs. */
function ownerStep({licence, ownerReview}: ReviewCase, policy: OwnerReview, where: Test): Step<Review> {
  return {
    source: 'bis-affiliates-2025',
    clause: 'Affiliates Rule: policy of the owner',
    given: `policy in the owner’s entry: ${ownerReview ?? 'unknown'}`,
    needed: `the Affiliates Rule applies, and the owner’s policy is ${policy}`,
    test: allOf(
      licence.byOwners,
      where,
      ifGiven(ownerReview, 'ownerReview', (value) => value === policy),
    ),
    gives: policy,
  };
}

/** The lane of January 2026: two strict ceilings, sale in the United States, export from there, certifications. */
function laneStep(
  law: Law,
  {item, classification, licence, route, transaction, certified}: ReviewCase,
): Step<Review> {
  const open = listed(law, 'us-2026-lane-destinations').length > 0;
  const tpp = open ? limit(law, 'us-2026-lane-tpp') : undefined;
  const dram = open ? limit(law, 'us-2026-lane-dram') : undefined;
  const sold = item.soldInUsOn20260115 ?? saleSeen(law, item.chip);
  return {
    source: 'bis-h200-2026',
    clause: '742.6(b)(10)(iii)(A)(1), case-by-case review',
    given: `${transaction} to ${route.destination ?? 'unknown'}; TPP ${show(item.tpp)}; memory ${show(item.dramGBps)} GB/s; on sale in the United States on 15 January 2026: ${sold === undefined ? 'unknown' : sold ? 'yes' : 'no'}; certifications made: ${certified ? 'yes' : 'no'}`,
    needed: open
      ? `export from the United States to ${showPlaces(law, 'us-2026-lane-destinations')}; TPP below ${show(tpp)}; memory below ${show(dram)} GB/s; on sale in the United States; certifications made`
      : 'the rule of January 2026: it is not in force yet',
    test: allOf(
      known(open && transaction === 'export-from-us' && certified),
      licence.byList,
      cameTo(classification, '3A090.a', '3A090.b'),
      goesTo(law, 'us-2026-lane-destinations', route),
      ifGiven(item.tpp, 'tpp', (value) => tpp !== undefined && value < tpp),
      ifGiven(item.dramGBps, 'dramGBps', (value) => dram !== undefined && value < dram),
      ifGiven(sold, 'soldInUsOn20260115', (value) => value),
    ),
    gives: 'case-by-case',
  };
}

/** To be named by the rule proves no sale; only a sale that was seen does. */
function saleSeen(law: Law, chip: string | undefined): true | undefined {
  return chip !== undefined && listed(law, 'us-2026-lane-sold').includes(chip) ? true : undefined;
}

function listSteps(law: Law, sent: ReviewCase): Step<Review>[] {
  const {item, classification, licence, route} = sent;
  const given = `classification ${classification.answer}; destination ${route.destination ?? 'unknown'}, seat ${route.headquarters ?? 'unknown'}`;
  const line = (
    source: string,
    clause: string,
    needed: string,
    test: Test,
    gives: Review | Question<Review>,
  ): Step<Review> => {
    return {source, clause, given, needed, test: allOf(licence.byList, test), gives};
  };
  const early = cameTo(classification, '3A090');
  const chip = cameTo(classification, '3A090.a', '3A090.b');
  const strict = oneOf(goesTo(law, 'us-2023-denial', route), seatedIn(law, 'us-2023-denial', route));
  const places = `${showPlaces(law, 'us-2023-denial') || 'places listed from 2023'}, or a firm with its seat there`;
  const eased = allOf(known(hasCome(law, 'us-date-2024-corrections')), canUseException(item, classification));
  return [
    line(
      'bis-oct7-2022',
      '742.6(b)(10) of 2022, foreign-owned buyers',
      '3A090 for a firm with its seat in the United States, group A:5 or A:6',
      allOf(early, isAllied(law, route)),
      allied,
    ),
    line('bis-oct7-2022', '742.6(b)(10) of 2022', '3A090', early, 'presumption-of-denial'),
    line(
      'cfr-742-6',
      '742.6(b)(10), memory',
      '3A090.c',
      cameTo(classification, '3A090.c'),
      'presumption-of-denial',
    ),
    line(
      'bis-corr-2024',
      '742.6(b)(10) since April 2024',
      `3A090.b, or .a not for data centres, to ${places}`,
      allOf(chip, strict, eased),
      corrected,
    ),
    line(
      'swk-tracker',
      '742.6(b)(10), denial',
      `3A090.a or .b to ${places}`,
      allOf(chip, strict),
      'presumption-of-denial',
    ),
    line(
      'swk-tracker',
      '742.6(b)(10), other destinations',
      '3A090.a or .b to any other destination for which a licence is required',
      chip,
      others,
    ),
  ];
}

function isAllied(law: Law, {headquarters}: Route): Test {
  return ifGiven(
    headquarters,
    'headquarters',
    (code) => code === 'US' || isMember(law, 'A:5', code) || isMember(law, 'A:6', code),
  );
}

const allied: Question<Review> = {
  question: 'Were buyers in China with an American or allied parent judged case by case in 2022?',
  readings: [
    {
      reading: 'Yes, as the rule is generally described; the paragraph was not opened.',
      gives: 'case-by-case',
      source: 'bis-oct7-2022',
    },
    {
      reading: 'No, the presumption covers every buyer there.',
      gives: 'presumption-of-denial',
      source: 'bis-oct7-2022',
    },
  ],
};

const corrected: Question<Review> = {
  question: 'Which applications did the corrections of April 2024 move to case-by-case review?',
  readings: [
    {reading: 'All items but data-centre chips of .a.', gives: 'case-by-case', source: 'bis-corr-2024'},
    {
      reading: 'Fewer items, so that the presumption still covers this one.',
      gives: 'presumption-of-denial',
      source: 'swk-tracker',
    },
  ],
};

const others: Question<Review> = {
  question: 'How are applications for destinations in groups D:1 and D:4 judged?',
  readings: [
    {
      reading: 'With a presumption of approval, as one dataset has it.',
      gives: 'presumption-of-approval',
      source: 'swk-tracker',
    },
    {
      reading: 'Case by case; the official paragraph was not opened.',
      gives: 'case-by-case',
      source: 'cfr-742-6',
    },
  ],
};

/** A letter states a requirement; by which policy it is judged was not published. */
function letterStep({letter}: ReviewCase): Step<Review> {
  return {
    source: 'nvda-8k-2025-04',
    clause: 'policy under a letter',
    given: `letter: ${letter.answer}`,
    needed: 'a letter that binds, and no requirement by the control list',
    test: cameTo(letter, 'binds'),
    gives: {
      question: 'By which policy is an application judged that only a letter makes necessary?',
      readings: [
        {
          reading: 'Denial, as the rules presume for China and its like.',
          gives: 'presumption-of-denial',
          source: 'cfr-744-23',
        },
        {
          reading: 'Case by case, since a letter states no policy.',
          gives: 'case-by-case',
          source: 'nvda-8k-2025-04',
        },
      ],
    },
  };
}
