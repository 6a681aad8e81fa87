/** Signs that stand in a text where their author meant them to do something. */
export interface StrayMark {
  /** finds the sign in the text as it was typed; its first group, or the whole, is shown */
  pattern: RegExp;
  /** what becomes of it instead */
  fate?: string;
  rule: string;
  step: string;
  /** only at the very beginning of a paragraph */
  isFirst?: true;
}

const link = 'Write [words](term:id), [words](page:id) or [words](https://…).';

/** What is read as plain words and prints its signs. A backslash before a sign says that it is meant so. */
export const strayMarks: readonly StrayMark[] = [
  {
    pattern: /(?<!\\)\}/,
    rule: 'Braces belong to code in this format, and this one closes nothing.',
    step: 'Take it out, or put what it belongs to between backquotes.',
  },
  {
    pattern: /^>+|(?<!\\)\/>|(?<![\\-])>>+/,
    rule: 'It looks like the end of a component, and none ends here.',
    step: 'Take it out.',
  },
  {
    pattern: /(?<!\\)(?:\*\*+|__+)/,
    rule: 'Bold words have two stars before and behind them, without a space between words and stars.',
    step: 'Write **words**, or take the signs out.',
  },
  {
    pattern: /(?<![^\s([“"])\*(?=\p{L})/u,
    rule: 'Words in italics have a star before and behind them.',
    step: 'Write *words*, or take the star out.',
  },
  {
    pattern: /(?<!\\)`+/,
    rule: 'Backquotes stand in pairs around a piece of code.',
    step: 'Add the one that is missing, or write “ and ” around a quotation.',
  },
  {
    pattern: /(?<!\\)\[\[|\]\](?!\()/,
    rule: 'A link has its words in brackets and its address in parentheses.',
    step: link,
  },
  {
    pattern: /^[ \t>]*(:::+)/m,
    rule: 'A remark set apart from the text is a component here.',
    step: 'On a page write <Note title="…"> and </Note>, each on a line of its own with an empty line before and behind it.',
  },
  {
    pattern: /^[ \t>]*(#{1,6})(?=[^ \t\n#\d])/m,
    rule: 'A heading has a plain space between its number signs and its words.',
    step: 'Write it so: ## Words of the heading.',
  },
  {
    pattern: /^[ \t>]*([•◦▪●■‣∙·])|([\ue000-\uf8ff])/m,
    rule: 'A list is read aloud as a list only if its items begin with a hyphen and a plain space.',
    step: 'Write "- " in its place, with an empty line above the first item.',
  },
  {
    pattern: /^[ \t>]*([-+](?=\p{L}|\u00a0)|\d{1,2}[.)](?=\p{L}|\u00a0))/mu,
    rule: 'An item of a list has a plain space between its sign and its words.',
    step: 'Write "- words" or "1. words", with an empty line above the first item.',
  },
  {
    pattern: /^([–—])\s/,
    rule: 'A list is read aloud as a list only if its items begin with a hyphen.',
    step: 'Write "- " in its place, with an empty line above the first item.',
    isFirst: true,
  },
  {
    pattern: /^[ \t>]*(\|)(?=.*\|)/m,
    rule: 'A table has a line of dashes below its head.',
    step: 'Write a line such as | --- | --- | below the first row, with a piece for each column, and an empty line above the table.',
  },
  {
    pattern: /(?<!\\)(\$\$)|(?<![\\$])(\$)(?=[^$\s][^$\n]*[\\^_][^$\n]*\$)/,
    rule: 'A formula has two dollar signs on each side.',
    step: 'Write $$…$$ around the formula.',
  },
  {
    pattern: /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u,
    fate: 'a picture among the letters',
    rule: 'Such pictures look different on every device, and a screen reader says their long names.',
    step: 'Say it in words.',
  },
  {
    pattern: /â€.?|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]/,
    rule: 'It is what remains of a letter that was read in another encoding.',
    step: 'Type the sign that was meant, such as ’, – or é.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})”"]) [,.](?=\s|$)/u,
    rule: 'No space stands before a comma or a full stop.',
    step: 'Take the space out.',
  },
  {
    pattern: /,,|;;|\?\?|!!|(?<!\.)\.\.(?![./])/,
    rule: 'One such sign is enough.',
    step: 'Take the second one out.',
  },
  {
    pattern: /(?<=\s)(--+)(?=\s)|(?<=\p{L})(--+)(?=\p{L})/u,
    rule: 'Two hyphens are not made into a dash.',
    step: 'Write a dash, – or —, or a comma.',
  },
];
