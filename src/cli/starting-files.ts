import type {Kind} from '../library/kinds.ts';

/** What a starting file is filled with. */
export interface Start {
  id: string;
  /** the id as words, first letter large */
  name: string;
  /** a topic of the site, and all of them */
  topic: string;
  topics: string;
  /** the day on which it is written, and the day half a year later */
  today: string;
  due: string;
}

const source = 'write-here-a-source-id';
const cell =
  "{value: null, reason: 'Write here why it is not known; or in place of all this value, source, locator, confidence'}";

/**
 * Starting files by kind: they pass the schema, say what belongs in each place, and claim nothing.
 *
 * "Write here" marks what is still to be written; the checker reports it until it is gone.
 */
export const startingFiles: Readonly<Record<Kind, (start: Start) => string>> = {
  page: ({name, topic, topics, today, due}) => `---
title: '${name}'
# a guess to correct: question, explainer, rule, crossroads, tool, path or about
type: explainer
oneSentence: >-
  Write here the whole answer in one sentence of at most 30 words.
short: >-
  Write here the short answer, 60 to 120 words, for a reader who stops after it. Put the answer first and the
  reasons after it. Give each statement of fact a citation and each figure a link to its fact. Link each word that a
  newcomer may not know to its term. Write short sentences in plain words. Name days in place of words that age. These
  sentences only show the length, and they go away.
# a guess to correct: one or more of ${topics}
topics: [${topic}]
# the day for which law and facts are stated; the day on which somebody read the page against its sources; the next such day
statedFor: ${today}
reviewed: ${today}
reviewBy: ${due}
# a guess to correct: true where the page states law
law: false
# ids of pages that a reader may go to, such as [one-page, another-page]
leadsTo: []
# ids of pages on the same matter; name this page in "related" of one of them, or nobody finds it
related: []
# what nobody knows yet, and what would settle it: [{question: …, settledBy: …}]
unknowns: []
# figures that never change and so need no fact: [{text: '40%', why: …}]
plainNumbers: []
---

## Write here a heading that a reader would look for

Write here the body. The links: a definition \`[text](term:id)\`, a figure \`[](fact:id)\`, a citation
\`[](source:id#p-5)\`, a page \`[text](page:id)\`.
`,
  term: ({name, topic, topics}) => `---
term: '${name}'
# other names, such as [first name, second name]; no other term may have them
aliases: []
# spellings that are wrong but typed
misspellings: []
short: >-
  Write here what it is, in at most 40 words that can be read alone in the middle of any page.
# a guess to correct: one of ${topics}
topic: ${topic}
# ids of terms, and of terms only, worth reading next
related: []
# ids of sources, with the place where one was read: an-id#art-3-1
sources: [${source}]
---

Write here what the short definition has no room for, or delete this paragraph.
`,
  source: ({
    today,
  }) => `# a guess to correct: a law is regulation, legislation (an act or directive) or bill; a paper article-journal or report; a newspaper
# article-newspaper; others: book, dataset, software, speech, hearing, legal_case, webpage … (CONTRIBUTING has all)
type: webpage
# in quotation marks where it holds a colon
title: 'Write here the title as it is printed'
# a body: {literal: …}; a person: {family: …, given: …}
author: [{literal: Write here who wrote or published it}]
# a guess to correct: YYYY, YYYY-MM or YYYY-MM-DD, as exact as the source itself
issued: ${today.slice(0, 4)}
URL: https://example.org/write-here
# full, excerpt, not-opened, or 'quoted-by: an-id' with the marks; a text that was not opened is cited without a place
seen: not-opened
# the day on which you saw it, or saw that it is there
checked: ${today}
`,
  fact: ({topic, topics, today}) => `label: Write here what is counted, in words that stand alone
# after the number; share for a ratio from 0 to 1, day for a date, '' for none
unit: ''
# a guess to correct: one of ${topics}
topic: ${topic}
values:
  # the first day on which the value holds; an older value stays above a newer one
  - from: ${today}
    # a number, {low, high}, a day, a list, or null from the day on which it ended
    value: Write here the value
    source: ${source}
    # where in the source, once it was opened: locator: p-5
    seen: not-opened
`,
  event: ({topic, topics}) => `title: Write here a headline in the present tense
what: Write here what happened, in one to three sentences with links and without adjectives.
# a guess to correct: one or more of ${topics}
topics: [${topic}]
sources: [${source}]
`,
  claim: ({topic, topics}) => `---
# article, omitted or wider
origin: wider
paraphrase: Write here the claim in your own words, as its speaker would accept it.
# fact, attribution, opinion or forecast
type: fact
# supported, supported with caveats, misleading, wrong or unverifiable; an opinion is opinion, a forecast forecast
verdict: unverifiable
# high, medium or low
confidence: low
# a guess to correct: one of ${topics}
topic: ${topic}
short: Write here the verdict in one sentence of at most 30 words.
for:
  - text: Write here the strongest evidence for the claim.
    sources: [${source}]
against:
  - text: Write here the strongest evidence against it.
    sources: [write-here-another-source-id]
wouldChange: Write here what would change the verdict.
---

Write here the reasoning: what was claimed, what the sources show, what remains open.
`,
  actor: ({name, topic, topics, today}) => `---
name: '${name}'
aliases: []
# company, public body, person, research group or programme
type: company
place: Write here the country
role: Write here who they are and what part they have, in one to three sentences.
# the day for which the role is stated
roleOn: ${today}
# a guess to correct: one or more of ${topics}
topics: [${topic}]
sources: [${source}]
---
`,
  chip: ({name, today}) => `---
name: '${name}'
aliases: []
vendor: write-here-an-actor-id
# YYYY, YYYY-MM or YYYY-MM-DD
announced: '${today.slice(0, 4)}'
short: Write here what it is and why it matters, in one to three sentences.
process: ${cell}
# dense peaks in trillion operations a second, such as fp16: {value: 100, source: an-id, confidence: high}
throughput: {}
dieAreaMm2: ${cell}
nonPlanar: ${cell}
dataCentre: ${cell}
memoryKind: ${cell}
memoryGB: ${cell}
dramGBps: ${cell}
linkGBps: ${cell}
hostGBps: ${cell}
sources: [${source}]
---
`,
  model: ({name, today}) => `---
name: '${name}'
aliases: []
developer: write-here-an-actor-id
released: ${today}
short: Write here what it is and why it matters, in one to three sentences.
licence: ${cell}
weightsPublic: ${cell}
totalParameters: ${cell}
activeParameters: ${cell}
trainingTokens: ${cell}
trainingFlop: ${cell}
gpuHours: ${cell}
accelerator: ${cell}
sources: [${source}]
---
`,
  run: ({topic, topics}) => `label: Write here what is learned and how, in words that stand alone
# as the command lab takes it; npm run lab -- --help lists the fields
request:
  task: bandit
  learner: reinforce
shows: Write here what the run shows, or delete this line.
limits: Write here what it does not show, or delete this line.
# a guess to correct: one or more of ${topics}
topics: [${topic}]
`,
};
