import type {Texts} from './problem-text.ts';

/** The second half of the table of problems, in the order of the alphabet. */
export const laterTexts: Readonly<Record<string, Texts>> = {
  'orphan-page': {
    what: 'No other entry links to the page "{id}".',
    why: 'A page that nothing links to is not found by reading.',
    mend: 'Link it with [text](page:{id}) where it helps, or name it in leadsTo or related of another page.',
  },
  'pinpoint-not-opened': {
    what: 'A place "{locator}" is given in "{id}", which nobody opened.',
    why: 'A pinpoint says that somebody looked there; the source says "seen: not-opened".',
    mend: 'Open the source and correct "seen", or leave the place out.',
  },
  'prerequisite-circle': {
    what: 'Pages ask to be read before each other: {circle}.',
    why: 'A reader who follows "prerequisites" must arrive at a page that needs nothing before it.',
    mend: 'Take one of these pages out of "prerequisites", or name it in "related".',
  },
  'raw-html': {
    what: 'There is raw HTML: <{name}>.',
    why: 'Pages are Markdown and the listed components, so that nothing hidden can run or load.',
    mend: 'Say it in Markdown: **bold**, *italic*, an empty line for a new paragraph. Components: {components}.',
  },
  'redirect-nowhere': {
    what: 'Nobody can be led on from "{address}", because no page stands at {page}.',
    why: 'The part behind # is found by the page in front of it, which prints a line that leads on.',
    mend: 'Correct the address, or write it without its # if the whole page is gone.',
  },
  'redirect-taken': {
    what: 'The old address "{address}" is taken by {other}.',
    why: 'An old address leads to one entry, and only while no page stands there.',
    mend: 'Take it out of "redirects" in one of the two files.',
  },
  'removed-address': {
    what: 'Nothing stands at {address} any more, and nothing leads on from there.',
    why: 'The address was published before this change, so others may have linked or printed it.',
    mend: "If it has another name or folder now: put it back, and run npm run move {kind} {id} with the new name. If it is gone for good, add to the fields of the entry that takes its place: redirects: ['{address}']",
  },
  'removed-anchor': {
    what: 'The heading #{anchor} of {page} is gone, and nothing leads on from there.',
    why: 'Its address was published before this change, so others may have linked it.',
    mend: 'Give the heading its old words again. Or add to the fields at the top, with the heading that says it now behind the colon: oldAnchors: {{anchor}: {now}}',
  },
  'reserved-anchor': {
    what: 'The site itself uses the anchor of "{words}", #{anchor}.',
    why: 'A link to it must lead to one place, and cards and parts of each page are found by such anchors.',
    mend: 'Word it differently; one word more is enough.',
  },
  'seen-disagrees': {
    what: 'The value was seen "{seen}", but its source "{id}" says that nobody opened it.',
    why: 'A value cannot have been read in a text that was not opened.',
    mend: 'Correct "seen" here or in content/sources/{id}.yaml.',
  },
  'split-link': {
    what: 'The address "{address}" stands apart from its link, under the label "{label}".',
    why: 'Definitions, figures, citations and links to entries are printed where their whole link stands.',
    mend: 'Write ({address}) right behind the words in brackets, and take this line out.',
  },
  'stated-for-too-late': {
    what: 'The page is stated for {day}, but the newest look at its sources was on {checked}.',
    why: 'Nobody can say how things stood on a day after the last look.',
    mend: 'Correct "statedFor", or look again and correct "checked" in the sources.',
  },
  'surplus-part': {
    what: 'The end of "{address}" has no meaning there: "{part}".',
    why: 'After @ stands the day of a fact, after # the field of a chip or model, the figure of a run or the place in a source; others have neither.',
    mend: 'Take "{part}" out.',
  },
  'task-list': {
    what: 'There is a list item with a check box.',
    why: 'The box has no label, so a screen reader cannot say what it is for.',
    mend: 'Take the [ ] or [x] away.',
  },
  'too-few-sources': {
    what: 'Behind the verdict stand {number}.',
    why: 'A verdict rests on two sources whose authors differ, or says why there is only one.',
    mend: 'Cite a second source, or add a line "soleSource: …" with the reason.',
  },
  'too-large': {
    what: 'The file has {size}.',
    why: 'A file may have {limit}, which is about ten thousand words, so that no file can hold up the build.',
    mend: 'Split it into two entries, or shorten it.',
  },
  'too-long': {
    what: 'The field "{field}" has {words} words.',
    why: 'It may have {limit}, because it is read at a glance.',
    mend: 'Shorten it, and say the rest in the body.',
  },
  'too-short': {
    what: 'The field "{field}" has {words} words.',
    why: 'It needs {limit}, or it does not answer.',
    mend: 'Say the answer in full sentences.',
  },
  'too-tangled': {
    what: 'From here on there are more marks, brackets, indents or lines than one entry can hold.',
    why: 'Reading so many inside or below each other could take a program minutes.',
    mend: 'Take the surplus ones out, or split the text into two entries.',
  },
  'typed-number': {
    what: 'The figure "{figure}" is typed into the text.',
    why: 'A figure that law or time can change is kept in one place, with its source and day, so that one correction mends every page.',
    mend: 'Write [](fact:id) for it: npm run new fact an-id. If it never changes, add plainNumbers: [{text: "{figure}", why: …}] to the fields at the top.',
  },
  'unknown-anchor': {
    what: 'There is no heading with the address "#{anchor}" in this entry.',
    why: 'A link that begins with # leads to a heading of the same entry, in lower case with dashes.',
    mend: '{nearest}Or link the entry that has the heading.',
  },
  'unknown-attribute': {
    what: 'The component <{component}> has no attribute "{attribute}".',
    why: 'It knows {known}.',
    mend: '{nearest}Or take the attribute out.',
  },
  'unknown-attribute-value': {
    what: 'There is no {attribute} "{value}" for the component <{component}>.',
    why: 'It is one of {known}.',
    mend: '{nearest}Or choose another one of these.',
  },
  'unknown-component': {
    what: 'There is no component <{component}>.',
    why: 'Pages may use {components}.',
    mend: '{nearest}Or write it in plain Markdown.',
  },
  'unknown-data': {
    what: 'The {kind} "{id}" has no printable field "{field}".',
    why: 'After the # stands the name of a field with a value, such as {known}.',
    mend: '{nearest}Or name the value in words.',
  },
  'unknown-field': {
    what: 'There is no field "{field}" in a {kind}.',
    why: 'The fields are {known}.',
    mend: '{nearest}Or take the line out.',
  },
  'unknown-figure': {
    what: 'There is no drawing called "{id}".',
    why: 'The image of a <Figure> is the name of a file in content/figures/, without its ending.',
    mend: '{nearest}Or add content/figures/{id}.svg.',
  },
  'unknown-kind': {
    what: 'The link "{address}" begins with a word that is not a kind.',
    why: 'A link is an address that begins with https://, or one of {known} and an id.',
    mend: '{nearest}Or write the address in full.',
  },
  'unknown-run-figure': {
    what: 'The run "{id}" has no figure "{field}".',
    why: 'After the # stands the name of a figure of that run, such as {known}.',
    mend: '{nearest}Or take one of these; numbers in a name may be others.',
  },
  'unknown-section': {
    what: 'There is no section "{section}".',
    why: 'A page lies in the folder of its section: {known}.',
    mend: 'Move the file to one of these folders, or add the section to content/site.yaml.',
  },
  'unknown-topic': {
    what: 'There is no topic "{topic}".',
    why: 'Topics are listed in content/site.yaml: {known}.',
    mend: '{nearest}Or choose one of these. A new topic is added there.',
  },
  'unlinked-term': {
    what: 'The short answer says "{words}" without its definition.',
    why: 'The short answer is read first and alone, and a reader may not know the term.',
    mend: 'Write [{words}](term:{id}).',
  },
  'unplaced-file': {
    what: 'Nothing on the site is made from "{name}" at this place.',
    why: 'The content folder holds {known}; only pages lie one folder deeper, in their section.',
    mend: 'Move it to the folder of its kind, or delete it.',
  },
  'unused-plain-number': {
    what: 'The text "{text}" is listed under plainNumbers but does not stand in the page.',
    why: 'The list gives the reason for each figure that stands in the prose, and for nothing else.',
    mend: 'Take it out of the list, or correct it so that it has the words of the page.',
  },
  'unread-link': {
    what: 'The text "{link}" looks like a link, but it is not read as one.',
    why: 'A link is [words](kind:id) or [words](https://…), first the words, without a space in it and with both brackets closed; anything else is printed as it is typed.',
    mend: 'Write the square brackets first, close both, and put dashes for spaces: [words](term:id), [](fact:id), [](source:id#art-24-1), [words](https://…).',
  },
  'unsafe-address': {
    what: 'The link leads to "{address}".',
    why: 'A link must begin with https:// and a host in plain letters, or be one of ours; others break when a page moves, lead elsewhere than they look, or can run code.',
    mend: 'Write the full address, with spaces and quotation marks as %20 and %22. A page of this site is linked with [text](page:id), a term with [text](term:id).',
  },
  'unsafe-figure': {
    what: 'The drawing has {thing}.',
    why: 'A drawing holds shapes and words only: no script, style, link, event or address.',
    mend: 'Take it out; colours come from classes, listed in CONTRIBUTING.',
  },
  'unused-source': {
    what: 'Nothing cites the source "{id}".',
    why: 'The list of sources shows what the site rests on.',
    mend: 'Cite it where it is used, or delete the file.',
  },
  unwritten: {
    what: 'The starting text is still there: "{text}".',
    why: 'A starting file only says what belongs in each place.',
    mend: 'Write it in your own words, or take the field or paragraph out if it may be left out.',
  },
  'value-ended': {
    what: 'The fact "{id}" ended on {ended} and has no value {when}.',
    why: 'A figure is printed for one day: the one after @, or the "statedFor" of the page, or else the last that is known.',
    mend: 'Name the day that is meant, such as [](fact:{id}@YYYY-MM-DD), or say that it ended.',
  },
  'word-that-ages': {
    what: 'The words "{words}" will be wrong one day.',
    why: 'Nobody rewrites a page on the day on which such words stop being true.',
    mend: 'Name the day, month or year that is meant.',
  },
  'wrong-kind': {
    what: 'There is no {kind} called "{id}", but there is a {other}.',
    why: '{rule}',
    mend: '{step}',
  },
  'wrong-value': {
    what: 'The field "{field}" holds {given}.',
    why: '{rule}.',
    mend: 'Write it in that form. What the field means: {meaning}.',
  },
  'yaml-trick': {
    what: 'The fields use {thing}.',
    why: 'Tags and aliases can make a program build objects or grow without end, and nobody needs them here.',
    mend: 'Write the value itself.',
  },
};
