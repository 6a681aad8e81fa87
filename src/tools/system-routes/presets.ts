import type {Preset} from '../tool.ts';

const noUse = {u: '', pf: ''};

/** Systems of the site's story, each with what it changes in the tool's opening. */
export const systemPresets: readonly Preset[] = [
  {label: 'A tool that sorts job applications', state: {}},
  {label: 'The same, the day before high-risk duties', state: {d: '2027-12-01'}},
  {label: 'The same, on their day', state: {d: '2027-12-02'}},
  {label: 'A firm points R1 at applications and uses it', state: {r: 'both'}},
  {label: 'A chatbot that interviews applicants', state: {t: 'yes', s: 'yes'}},
  {label: 'Scans of applications turned into text', state: {fi: 'narrow-task', sr: '', pf: 'no'}},
  {label: 'The same, profiling not known', state: {fi: 'narrow-task', sr: '', pf: ''}},
  {label: 'A general chatbot on the firm’s own model', state: {...noUse, t: 'yes', s: 'yes', om: 'yes'}},
  {label: 'A generator older than August 2026', state: {...noUse, s: 'yes', on: '2026-07-01'}},
  {label: 'Somebody shows deep fakes', state: {...noUse, r: 'deployer', df: 'yes'}},
  {label: 'A maker of intimate images', state: {...noUse, b: 'intimate-images', s: 'yes'}},
  {label: 'A stress detector at work', state: {...noUse, b: 'emotion-inference'}},
  {label: 'Brake control of a lift', state: {...noUse, g: 'annex-i-a', sc: 'yes', tp: 'yes'}},
  {label: 'A toy, its assessment not known', state: {...noUse, g: 'annex-i-a', sc: 'yes'}},
  {label: 'A bank uses a credit score', state: {r: 'deployer', u: '5(b)'}},
  {label: 'A detector of card fraud', state: {u: '5(b)', ue: 'yes'}},
  {
    label: 'An older system for public benefits',
    state: {u: '5(a)', on: '2026-01-15', pub: 'yes'},
  },
];
