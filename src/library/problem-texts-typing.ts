import type {Texts} from './problem-text.ts';

/** Problems of what was typed or pasted and would be printed otherwise than it was meant, in the order of the alphabet. */
export const typingTexts: Readonly<Record<string, Texts>> = {
  'bare-address': {
    what: 'The address "{address}" stands in the text without words.',
    why: 'A link says where it leads; an address is read aloud letter by letter, and a source is cited by its own name.',
    mend: 'Make it a source (npm run new source an-id) and cite it with [](source:an-id), or write [words]({full}).',
  },
  'bold-heading': {
    what: 'The words "{words}" {thing}.',
    why: 'The contents, links and screen readers know headings by their number signs; bold letters come with them.',
    mend: '{step}',
  },
  'broken-address': {
    what: 'The address "{address}" cannot be read.',
    why: '{rule}',
    mend: '{step}',
  },
  'duplicate-source': {
    what: 'This is the same source as {other}: {same}.',
    why: 'A source is listed once, so that every page counts and cites it as one.',
    mend: 'Cite "{id}" instead and delete this file. Where two parts of one text are meant, let the title say which part this is.',
  },
  footnote: {
    what: 'There is a footnote, "{note}".',
    why: 'Sources are cited where they are used, and the page numbers and lists them by itself.',
    mend: 'Write [](source:id#p-3) in its place, with the id of the source and the place in it, and take the line of the note out. What is no source belongs in the sentence.',
  },
  'hard-break': {
    what: 'The line ends with {sign}, which breaks it on the page too.',
    why: 'Lines break where the screen of a reader ends; one that is forced leaves a hole in the paragraph.',
    mend: 'Take it out; an empty line begins a new paragraph, and "- " an item of a list.',
  },
  'http-address': {
    what: 'The address "{address}" begins with http://.',
    why: 'What is sent that way can be read and changed by anybody between its host and the reader. {rule}',
    mend: 'Write https:// instead.',
  },
  'lost-remark': {
    what: 'The value ends before "{remark}".',
    why: 'A # behind a space begins a remark in YAML, and what follows is left out of the page.',
    mend: 'Put the whole value between quotation marks; a remark of your own stands on a line of its own.',
  },
  'misspelling-taken': {
    what: 'The misspelling "{name}" is a name of another {kind}, {other}.',
    why: 'Misspellings lead the search to their entry, and whoever types this one may mean the other.',
    mend: 'Take it out here.',
  },
  'open-pair': {
    what: 'The sign {sign} has no partner in its paragraph.',
    why: 'Readers cannot tell where a quotation or a remark in brackets ends.',
    mend: 'Add the partner, {partner}, or take the sign out.',
  },
  'own-address': {
    what: 'The link leads to "{address}", which is {an} {kind} of this site.',
    why: 'Written in full, the link leaves a copy or a preview of the site, and nobody notices when the {kind} moves.',
    mend: 'Write [words]({kind}:{id}).',
  },
  'plain-field': {
    what: 'The field "{field}" holds Markdown: "{text}".',
    why: 'This field is printed as it is typed, with all its signs.',
    mend: 'Write the words alone; links and marks belong in the text below the fields, or in {known}.',
  },
  'repeated-name': {
    what: 'The name "{name}" stands in "{first}" already, as "{other}".',
    why: 'The search takes no notice of case, accents, dashes, full stops and quotation marks, and readers would see the name twice.',
    mend: 'Take "{name}" out of "{field}".',
  },
  'repeated-word': {
    what: 'The word "{word}" stands here twice.',
    why: 'A word that was typed twice makes a reader stop.',
    mend: 'Take one of the two out.',
  },
  'stray-mark': {
    what: 'The sign "{mark}" is {fate}.',
    why: '{rule}',
    mend: '{step}',
  },
  'undrawable-chart': {
    what: 'The chart "{title}" {fault}.',
    why: 'A chart draws every fact, chip and model that it names, on scales that they share.',
    mend: '{step}',
  },
  'uneven-table': {
    what: 'The row that begins "{begin}" has {cells}, and the head of its table {columns}.',
    why: 'Cells beyond the head are left out of the page, and missing ones leave a hole.',
    mend: 'Give the row as many cells as the head, with | between them; write "–" where there is nothing to say.',
  },
  'vague-link': {
    what: 'The link to "{address}" {says}.',
    why: 'Screen readers list links by their words alone, and those must say where they lead.',
    mend: 'Write [words]({address}) and let the words name what stands there.',
  },
};
