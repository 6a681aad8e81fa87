import {allOf, cameTo, decide, ifGiven, known, not, otherwise} from './decision.ts';
import type {Decision} from './decision.ts';
import type {Paragraph} from './export-control-item.ts';
import {dateOf} from './export-control-law.ts';
import type {Law} from './export-control-law.ts';
import type {Route} from './export-control-places.ts';

/** What the printed text of the AI Diffusion rule would ask, were it enforced. */
export type Diffusion = 'would-require' | 'would-not-require' | 'not-printed';

/**
 * Reads the AI Diffusion rule as what it is: words in the Code that were never enforced.
 *
 * The answer changes nothing in the others. The rule's own exceptions and quotas are left out.
 *
 * @param law            the law of the day
 * @param classification paragraph of the item
 * @param route          where it goes
 * @source bis-diffusion-2025; bis-2025-05-13; gao-b337935
 */
export function readDiffusion(
  law: Law,
  classification: Decision<Paragraph>,
  route: Route,
): Decision<Diffusion> {
  const printed = dateOf(law.figure, 'us-date-2025-diffusion');
  return decide('diffusion', [
    {
      source: 'bis-diffusion-2025',
      clause: 'AI Diffusion rule, its first day',
      given: law.day,
      needed: `a day before ${printed ?? 'any such rule'}`,
      test: known(printed === undefined || law.day < printed),
      gives: 'not-printed',
    },
    {
      source: 'bis-diffusion-2025',
      clause: '742.6(a)(6)(iii)(A) as printed, never enforced',
      given: `classification ${classification.answer}; destination ${route.destination ?? 'unknown'}`,
      needed: '3A090.a, to any destination outside the United States',
      test: allOf(
        cameTo(classification, '3A090.a'),
        not(ifGiven(route.destination, 'destination', (code) => code === 'US')),
      ),
      gives: 'would-require',
    },
    {
      source: 'bis-diffusion-2025',
      clause: 'nothing else as printed',
      given: `classification ${classification.answer}`,
      needed: 'nothing more',
      test: otherwise,
      gives: 'would-not-require',
    },
  ]);
}
