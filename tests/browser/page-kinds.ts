import {readLibrary} from '../../src/library/read.ts';
import {hasPage, urlOf} from '../../src/library/urls.ts';
import {builds} from '../site/builds.ts';

const {library} = readLibrary(builds.real.content);

function entryOf(kind: 'actor' | 'chip' | 'model' | 'claim' | 'term'): string {
  const [id = ''] = [...library[kind].keys()].filter((key) => hasPage(library, kind, key));
  return urlOf(library, kind, id, '');
}

/** One address, after the base path, for each kind of page that the site has. */
export const pageKinds: Readonly<Record<string, string>> = {
  home: '',
  question: 'questions/what-did-it-cost-to-train/',
  'page with formulas': 'rl/learning-from-groups-of-answers/',
  'page with tables': 'export-controls/eccn-3a090/',
  'page of law': 'eu/when-each-ai-act-rule-applies/',
  tool: 'tools/chip-status/',
  'page with experiments': 'rl/sample-efficiency/',
  path: 'paths/student/',
  'path in one document': 'paths/student/print/',
  section: 'questions/',
  glossary: 'glossary/',
  term: 'glossary/grpo/',
  'term with little text': entryOf('term'),
  claims: 'claims/',
  claim: entryOf('claim'),
  article: 'article/',
  timeline: 'timeline/',
  actors: 'actors/',
  actor: entryOf('actor'),
  chips: 'chips/',
  chip: entryOf('chip'),
  models: 'models/',
  model: entryOf('model'),
  facts: 'facts/',
  'facts of a topic': 'facts/eu/',
  sources: 'sources/',
  'sources of a letter': 'sources/e/',
  search: 'search/?q=GRPO',
  'not found': 'nothing/here/',
};
