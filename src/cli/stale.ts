import {parseArgs} from 'node:util';
import {derived} from '../derived.ts';
import {checkContent} from '../library/check.ts';
import {isDay} from '../library/schemas/shared.ts';
import {contentFolder} from '../site.ts';

/**
 * Lists the pages whose review is overdue on a day, the longest overdue first.
 *
 * A page is overdue from the day after its `reviewBy`. Being overdue is no fault, so the exit code is 0.
 *
 * @param args   `--day YYYY-MM-DD`
 * @param print  takes one text
 * @param today  the day meant where none is given
 * @param folder the content folder
 * @returns 1 only if the day is none
 */
export function listStale(
  args: string[],
  print: (text: string) => void,
  today: string,
  folder: string = contentFolder,
): number {
  const {values} = parseArgs({args, options: {day: {type: 'string', default: today}}});
  const {day} = values;
  if (!isDay(day)) {
    print(`"${day}" is not a day. Write it as YYYY-MM-DD: npm run stale -- --day ${today}`);
    return 1;
  }
  const {library} = checkContent(folder, derived);
  const overdue = [...library.page.values()]
    .filter(({data}) => data.reviewBy < day)
    .sort((a, b) => (a.data.reviewBy < b.data.reviewBy ? -1 : 1));
  for (const {file, data} of overdue) {
    print(`${file}  was due on ${data.reviewBy}, last reviewed on ${data.reviewed}`);
  }
  print(
    overdue.length === 0
      ? `Nothing is overdue on ${day}. ${library.page.size} pages.`
      : `${overdue.length} of ${library.page.size} pages overdue on ${day}. Read each against its sources, then set reviewed and reviewBy.`,
  );
  return 0;
}
