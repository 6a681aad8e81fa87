import type {Texts} from './problem-text.ts';

/** The first half of the table of problems, in the order of the alphabet. */
export const earlierTexts: Readonly<Record<string, Texts>> = {
  'anchor-taken': {
    what: 'The earlier anchor "{anchor}" is that of a heading which stands.',
    why: 'A link to it must lead to one place, and it leads to that heading.',
    mend: 'Take the line out of "oldAnchors", or word the heading differently.',
  },
  'attribute-not-literal': {
    what: 'The attribute "{attribute}" of <{component}> is not plain text in quotation marks.',
    why: 'Attributes hold words only; a page never runs code.',
    mend: 'Write {attribute}="…" with the words themselves between the quotation marks.',
  },
  'broken-locator': {
    what: 'The place "{locator}" in a citation cannot be read.',
    why: 'A place is a word for what it is and then its number, such as art-51-2, tab-1, p-5 or sec-2.1, joined by +.',
    mend: 'Write it as art-24-1, annex-xiii, p-12, tab-3, sec-2.1 or para-60. CONTRIBUTING has all forms under "Places in a source".',
  },
  'broken-maths': {
    what: 'The formula cannot be read: {reason}.',
    why: 'A formula between $$ and $$ is TeX, and the page would show an error in its place.',
    mend: 'Correct the formula, or take the $$ away if it is ordinary text.',
  },
  'broken-mdx': {
    what: 'The text cannot be read from here: {reason}.',
    why: 'A < or a { begins a component or code in this format, and every component that opens must close.',
    mend: '{step}',
  },
  'broken-yaml': {
    what: 'The fields cannot be read: {reason}.',
    why: 'Fields are YAML: one "name: value" a line, spaces for depth, quotation marks around text that has ": " or "#" in it.',
    mend: '{step}',
  },
  'code-in-page': {
    what: 'The page has an "{word}" statement.',
    why: 'Pages are words and data, never code, so that a page sent by anybody is safe to build and to read.',
    mend: 'Take the line out. The components of CONTRIBUTING can be used without importing them.',
  },
  'component-in-line': {
    what: 'The component <{component}> stands in the middle of a paragraph.',
    why: 'A component is a block of its own, and what draws it looks at blocks only.',
    mend: 'Put its tags on lines of their own, with an empty line before and after.',
  },
  'component-outside-page': {
    what: 'The component <{component}> stands in an entry that is not a page.',
    why: 'Only files in content/pages/ may use components.',
    mend: 'Say it in plain Markdown, or move it to a page and link that page.',
  },
  'dates-out-of-order': {
    what: 'The day in "{field}", {later}, does not come after {earlier}.',
    why: '{rule}',
    mend: 'Correct the day that is wrong or, in a list, put the days in order.',
  },
  'duplicate-anchor': {
    what: 'The heading "{heading}" stands twice in this entry.',
    why: 'A link leads to a heading by its words, #{anchor}, so each heading of an entry needs its own.',
    mend: 'Word one of the two headings more exactly.',
  },
  'duplicate-id': {
    what: 'Two files are called "{id}": this one and {other}.',
    why: 'A link names an entry by its file name alone, so the name must be unique, whatever the section or letter case.',
    mend: 'Rename one of them, and the links that lead to it.',
  },
  'duplicate-name': {
    what: 'The name "{name}" is also used by {other}.',
    why: 'Within one kind a name or alias leads to one entry, or a search could not tell which is meant.',
    mend: 'Take the name out of one of the two files, or make it more exact.',
  },
  'empty-file': {
    what: 'The file is empty.',
    why: 'Every file in content/ is an entry of the site.',
    mend: 'Delete it{again}',
  },
  'empty-heading': {
    what: 'The heading has no words of its own.',
    why: 'The contents and links show the words of a heading; a figure alone or a sign gives them nothing to show.',
    mend: 'Write what the section says, or take the number signs away.',
  },
  'event-attribute': {
    what: 'The attribute "{attribute}" of <{component}> would run code.',
    why: 'Attributes whose names begin with "on" react to a reader by running a program, and a page never runs code.',
    mend: 'Take the attribute out.',
  },
  'event-day': {
    what: 'The name "{id}" does not begin with a day.',
    why: 'An event file is named after its day, YYYY-MM-DD, a dash and a few words.',
    mend: 'Rename it, such as 2025-01-20-{id}.yaml.',
  },
  'expression-in-page': {
    what: 'There is an expression in braces: {expression}.',
    why: 'Braces run code in this format, and pages hold none.',
    mend: 'Write the words themselves, or put the braces between backquotes.',
  },
  'fact-without-locator': {
    what: 'The figure is taken from "{id}" without the place in it.',
    why: 'A law is long, and a number in it stands in one article, section or item that a reader must be able to find.',
    mend: 'Add a line such as "locator: art-51-2", "locator: sec-742.6" or "locator: item-3a" to this value.',
  },
  'file-name': {
    what: 'The file name "{name}" cannot be an address.',
    why: 'File names are ids: at most 100 lower-case letters, digits and single dashes, without a second ending, and none that Windows keeps, such as con.',
    mend: 'Rename it to {suggestion}.',
  },
  'file-type': {
    what: 'The file "{name}" does not belong here.',
    why: 'This folder holds only files that end in {ending}.',
    mend: 'Move it, delete it, or rename it so that it ends in {ending}.',
  },
  'heading-order': {
    what: 'The heading "{heading}" is of level {level} after level {before}.',
    why: 'Headings begin at ## (level 2; the title is level 1) and go down one step at a time, so that a screen reader can follow.',
    mend: 'Write it with {expected} number signs, or add the heading between.',
  },
  'hidden-character': {
    what: 'There is an invisible character, {character}, in {thing}.',
    why: 'Such characters turn the direction of words or hide some, so that a reviewer reads another text than a program.',
    mend: 'Delete it; where it stands between two words, type a plain space instead.',
  },
  'image-elsewhere': {
    what: 'There is an image from "{address}".',
    why: 'Pictures are drawings of this site; an image from another host tells that host who reads, and may change or vanish.',
    mend: 'Draw it as an SVG in content/figures/ and use <Figure image="…" caption="…" alt="…"/>.',
  },
  'impossible-run': {
    what: 'The run "{id}" cannot be trained: {fault}',
    why: 'The figures of a run are computed from its request when the site is built.',
    mend: 'Correct the field; npm run lab -- --help lists the fields and what they take.',
  },
  'inline-style': {
    what: 'The component <{component}> has a "style" of its own.',
    why: 'Styles inside the text can hide or cover words, and browsers are told to refuse them on this site.',
    mend: 'Take the attribute out; the look of every component comes with it.',
  },
  'law-without-article': {
    what: 'The citation of "{id}" names no article, recital or annex.',
    why: 'A page that states law cites "{title}" by article and paragraph, as the law does itself.',
    mend: 'Write the place after a #, such as [](source:{id}#art-51-2), or name the whole text: [the Act](source:{id}).',
  },
  'long-sentence': {
    what: 'The sentence that begins "{begin}" has {words} words.',
    why: 'A short answer is read once and quickly, so its sentences have at most {most} words, figures included.',
    mend: 'Make two sentences of it.',
  },
  'missing-alternative-text': {
    what: 'The <{component}> has no words for those who cannot see it.',
    why: 'A screen reader reads "alt" aloud; without it, or with the caption again, the drawing says nothing there.',
    mend: 'Add alt="…" and say in one or two sentences what the drawing shows.',
  },
  'missing-attribute': {
    what: 'The component <{component}> has no {names}, or an empty one.',
    why: 'It cannot be shown, or not be read aloud, without it.',
    mend: 'Add {example}.',
  },
  'missing-data': {
    what: 'The {kind} "{id}" has no value for "{field}".',
    why: 'The sentence would print nothing; the file of the {kind} says why there is no value, or leaves it out.',
    mend: 'Say it in words, or add the value and its source to content/{folder}/{id}.mdx.',
  },
  'missing-field': {
    what: 'The field "{field}" is missing.',
    why: 'Every {thing} needs it: {meaning}.',
    mend: 'Add "{name}: …" {where}. {form}.',
  },
  'missing-folder': {
    what: 'There is no folder or file "{name}".',
    why: 'The site is made from a content folder with a site.yaml in it.',
    mend: 'Check the CONTENT variable, or create the missing file.',
  },
  'missing-front-matter': {
    what: 'The file does not begin with fields between two lines of ---.',
    why: 'The fields at the top give the entry its name, topic and sources.',
    mend: 'Compare it with a new one: npm run new {kind} an-example',
  },
  'name-collision': {
    what: 'The names "{name}" and "{other}" differ only in the case of their letters.',
    why: 'On many computers they are the same file, and one would overwrite the other.',
    mend: 'Rename one of the two; names are in lower case.',
  },
  'no-such-day': {
    what: 'The calendar has no day {day}, which "{address}" asks for.',
    why: 'After the @ of a fact stands the day whose value is printed.',
    mend: 'Write a day as YYYY-MM-DD, or take the @ and what follows out.',
  },
  'no-value-on-day': {
    what: 'The fact "{id}" has no value on {day}.',
    why: 'Its first value is from {first}, and a page states figures for one day, its "statedFor".',
    mend: 'Name another day after the @, or add the value to content/facts/{id}.yaml.',
  },
  'not-a-file': {
    what: 'The name "{name}" stands for {thing}, not for a file.',
    why: 'The content folder holds ordinary files only, so that nothing outside it can be read or published by it.',
    mend: 'Put a copy of the file in its place, or delete it.',
  },
  'not-utf-8': {
    what: 'The file is not UTF-8 text.',
    why: 'Other encodings turn letters such as é or 中 into nonsense.',
    mend: 'Save it again as UTF-8 in your editor.',
  },
  'open-front-matter': {
    what: 'The fields at the top have no end; it should be about here.',
    why: 'The fields stand between two lines that hold nothing but three dashes.',
    mend: 'Put a line of --- between the last field and the text.',
  },
};
