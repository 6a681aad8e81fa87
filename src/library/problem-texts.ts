import {kindNames} from './kinds.ts';
import {earlierTexts} from './problem-texts-earlier.ts';
import {laterTexts} from './problem-texts-later.ts';
import {typingTexts} from './problem-texts-typing.ts';
import type {Texts} from './problem-text.ts';

const unknownEntry = Object.fromEntries(
  kindNames.map((kind) => [
    `unknown-${kind}`,
    {
      what: `There is no ${kind} called "{id}".`,
      why: `A link that begins with ${kind}: and a field that holds the id of one must name a file in content/{folder}/.`,
      mend: `{nearest}Or add it: npm run new ${kind} ${kind === 'page' ? '{section}/' : ''}{id}`,
    },
  ]),
);

/** Every code with its three sentences; `{word}` is filled in. Codes are permanent. */
export const problemTexts: Readonly<Record<string, Texts>> = {
  ...unknownEntry,
  ...earlierTexts,
  ...laterTexts,
  ...typingTexts,
};
