import {euAnnexIII, euPracticePoints, euPractices} from '../../rules/eu-system-question.ts';
import type {EuPractice} from '../../rules/eu-system-question.ts';
import type {Field, State} from '../tool.ts';

type Option = NonNullable<Field['options']>[number];

/** What each point of Annex III names, in a few words. */
const usesInWords: Readonly<Record<(typeof euAnnexIII)[number], string>> = {
  '1(a)': 'recognises people at a distance',
  '1(b)': 'sorts people by sensitive traits',
  '1(c)': 'recognises emotions',
  '2': 'safety of critical infrastructure',
  '3(a)': 'admission to education',
  '3(b)': 'marks what was learnt',
  '3(c)': 'finds the level of education',
  '3(d)': 'watches for cheating in tests',
  '4(a)': 'recruits: sorts or rates applicants',
  '4(b)': 'decides on work: promotion, dismissal, monitoring',
  '5(a)': 'public benefits and services',
  '5(b)': 'credit scores',
  '5(c)': 'life and health insurance',
  '5(d)': 'emergency calls',
  '6(a)': 'police: risk of becoming a victim',
  '6(b)': 'police: lie detectors',
  '6(c)': 'police: reliability of evidence',
  '6(d)': 'police: risk of offending',
  '6(e)': 'police: profiling in investigations',
  '7(a)': 'borders: lie detectors',
  '7(b)': 'borders: risk of a person',
  '7(c)': 'borders: asylum, visa and residence files',
  '7(d)': 'borders: finding or recognising people',
  '8(a)': 'courts: facts and law',
  '8(b)': 'influences votes',
};

/** What each practice of Article 5(1) does, in a few words. */
const practicesInWords: Readonly<Record<EuPractice, string>> = {
  manipulation: 'manipulates people to their harm',
  exploitation: 'exploits the weakness of age, disability or poverty',
  'intimate-images': 'makes intimate images without consent',
  'child-abuse-material': 'makes child sexual abuse material',
  'social-scoring': 'scores people socially',
  'crime-prediction': 'predicts crimes from profiles alone',
  'face-scraping': 'scrapes faces for a database',
  'emotion-inference': 'infers emotions at work or in education',
  'biometric-categorisation': 'infers beliefs or other sensitive traits from bodies',
  'live-identification': 'identifies people live in public for the police',
};

const none: Option = {value: '', label: 'none'};

const ternary: readonly Option[] = [
  {value: '', label: 'not known'},
  {value: 'yes', label: 'yes'},
  {value: 'no', label: 'no'},
];

const tick = (key: string, label: string): Field => ({key, label, type: 'tick', more: true});
const choice = (key: string, label: string, options: readonly Option[]): Field => ({
  key,
  label,
  type: 'choice',
  options,
});

/** The form: what decides most systems first, everything else that the rule takes folded away. */
export const systemFields: readonly Field[] = [
  choice('r', 'Role', [
    {value: 'provider', label: 'provides the system'},
    {value: 'deployer', label: 'uses it at work (deployer)'},
    {value: 'both', label: 'provides and uses it'},
    {value: 'importer', label: 'imports it'},
    {value: 'distributor', label: 'distributes it'},
    {value: 'authorised-representative', label: 'represents a provider outside the EU'},
  ]),
  choice('u', 'Use named in Annex III', [
    none,
    ...euAnnexIII.map((point) => ({value: point, label: `${point} ${usesInWords[point]}`})),
  ]),
  choice('g', 'Product of Annex I', [
    none,
    {value: 'annex-i-a', label: 'Section A: toys, lifts, medical devices …'},
    {value: 'annex-i-b', label: 'Section B: vehicles, aviation, rail, ships …'},
    {value: 'machinery', label: 'machinery'},
  ]),
  choice('b', 'Practice of Article 5', [
    none,
    ...euPractices.map((practice) => ({
      value: practice,
      label: `(${euPracticePoints[practice]}) ${practicesInWords[practice]}`,
    })),
  ]),
  {key: 't', label: 'People talk to it directly', type: 'tick'},
  {key: 's', label: 'Makes synthetic sound, images, video or text', type: 'tick'},
  {key: 'df', label: 'Its deployer shows deep fakes', type: 'tick'},
  {key: 'd', label: 'Duties on', type: 'day', today: true},
  {...choice('sc', 'Is the product, or a safety component of it', ternary), more: true},
  {...choice('tp', 'A third party must assess the product', ternary), more: true},
  tick('ao', 'Only assists, with no part in safety'),
  tick('fe', 'Its failure would endanger health and safety'),
  tick('ot', 'The product is assessed for other risks alone'),
  tick('ue', 'An exception in the point of Annex III covers it'),
  {
    ...choice('fi', 'Condition of Article 6(3) that is claimed', [
      none,
      {value: 'narrow-task', label: 'narrow procedural task'},
      {value: 'improves-human-work', label: 'improves finished human work'},
      {value: 'detects-patterns', label: 'finds patterns in earlier decisions'},
      {value: 'preparatory-task', label: 'preparatory task'},
    ]),
    more: true,
  },
  {...tick('sr', 'Significant risk of harm'), help: 'Asked where a condition of Article 6(3) is claimed.'},
  {...choice('pf', 'Profiles people', ternary), more: true},
  tick('st', 'Harmonised standards are applied in full'),
  tick('ob', 'That it is a machine is obvious'),
  tick('ae', 'Only assists standard editing'),
  tick('em', 'Recognises emotions or sorts people by their bodies, lawfully'),
  tick('pt', 'Its deployer publishes text on matters of public interest'),
  tick('er', 'A person reviewed the text and somebody is responsible for it'),
  tick('ps', 'Its deployer is a public body or serves the public'),
  tick('om', 'The same firm provides the general-purpose model inside'),
  tick('fl', 'Free and open-source licence'),
  tick('be', 'An exception in Article 5 covers the practice'),
  {
    ...choice('ex', 'Left alone by Article 2', [
      none,
      {value: 'military', label: 'military, defence or national security alone'},
      {value: 'scientific-research', label: 'scientific research alone'},
      {value: 'before-market', label: 'tested before it is on the market'},
      {value: 'personal-use', label: 'used by a person in private'},
    ]),
    more: true,
  },
  {
    key: 'on',
    label: 'First on the EU market',
    type: 'day',
    more: true,
    help: 'Left empty: it comes once the rules apply.',
  },
  {key: 'ch', label: 'Design changed significantly on', type: 'day', more: true},
  tick('pub', 'Meant for public authorities'),
];

/** Every field on opening, but for the day: a tool that sorts job applications, seen by the firm that sells it. */
export const openingSystem: State = {
  ...Object.fromEntries(systemFields.map(({key}) => [key, ''])),
  r: 'provider',
  u: '4(a)',
  sr: 'yes',
  pf: 'yes',
};
